import lists from './registry/licences.json' with { type: 'json' };

/** One identifier of a licence expression: of a licence, or of an exception behind `WITH`. */
export type LicenceIdentifier = { readonly id: string; readonly isException: boolean };

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
const longest = 20_000;

/**
 * The identifiers of an SPDX licence expression, each once. The syntax is not judged here (§6.1.54):
 * whatever is neither operator nor bracket counts as an identifier.
 */
export function licenceIdentifiers(expression: string): readonly LicenceIdentifier[] {
  const found = new Map<string, LicenceIdentifier>();
  let isException = false;
  for (const token of expression.slice(0, longest).split(/[\s()]/)) {
    if (token === '') continue;
    const operator = token.toUpperCase();
    if (operator === 'WITH') isException = true;
    if (operator === 'WITH' || operator === 'AND' || operator === 'OR') continue;
    const id = token.endsWith('+') ? token.slice(0, -1) : token;
    found.set(id, { id, isException });
    isException = false;
  }
  return [...found.values()];
}

/**
 * How an identifier stands in the SPDX License List, or as `LicenseRef-scancode-…` in the ScanCode
 * LicenseDB. Identifiers that a document or another inventory defines are `other`.
 */
export function licenceStanding({ id }: LicenceIdentifier): LicenceStanding {
  const key = id.toLowerCase();
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
