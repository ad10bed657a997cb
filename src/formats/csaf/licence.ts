import lists from './registry/licences.json' with { type: 'json' };

/** Where an identifier is listed: as current, as deprecated, or not at all; `other` by nobody known. */
export type LicenceStanding = 'current' | 'deprecated' | 'unlisted' | 'other';

const scancodePrefix = 'LicenseRef-scancode-';
const lowered = (ids: readonly string[]) => new Set(ids.map((id) => id.toLowerCase()));
const spdx = {
  current: lowered([...lists.spdx.licences, ...lists.spdx.exceptions]),
  deprecated: lowered([...lists.spdx.deprecatedLicences, ...lists.spdx.deprecatedExceptions]),
};
const scancode = {
  current: lowered(lists.scancode.current),
  deprecated: lowered(lists.scancode.deprecated),
};
/**
 * How an identifier stands in the SPDX License List, or as `LicenseRef-scancode-…` in the ScanCode
 * LicenseDB. Identifiers that a document or another inventory defines are `other`.
 */
export function licenceStanding(id: string): LicenceStanding {
  const key = (id.endsWith('+') ? id.slice(0, -1) : id).toLowerCase();
  if (key.startsWith(scancodePrefix.toLowerCase())) {
    return standingIn(scancode, key.slice(scancodePrefix.length));
  }
  const isOther = ['licenseref-', 'documentref-', 'additionref-'].some((prefix) =>
    key.startsWith(prefix),
  );
  return isOther ? 'other' : standingIn(spdx, key);
}

type List = { readonly current: ReadonlySet<string>; readonly deprecated: ReadonlySet<string> };

function standingIn({ current, deprecated }: List, key: string): LicenceStanding {
  if (deprecated.has(key)) return 'deprecated';
  return current.has(key) ? 'current' : 'unlisted';
}
