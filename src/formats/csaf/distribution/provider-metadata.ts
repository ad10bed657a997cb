import { momentOf } from '#formats/advisory/moment.ts';
import type { JsonValue } from '#formats/json/read.ts';
import type { Finding, Reading } from '#kernel/finding.ts';

import { type CsafLabel, labelOf } from '../label.ts';
import { entries, type Place, textAt, whole, within } from '../place.ts';
import { insecureAddresses } from './address.ts';
import { providerSchemaOf } from './schema.ts';

/** Where documents with one label are published: a ROLIE feed, or a folder (requirements 11 to 15). */
export type CsafSource = {
  readonly kind: 'feed' | 'folder';
  readonly url: string;
  /** Undefined for the folders of 2.0, and for what 2.0 calls unlabeled. */
  readonly label: CsafLabel | undefined;
};

/** Who publishes CSAF documents, where and under which keys (CSAF 2.0 and 2.1 §7.1.7). */
export type ProviderMetadata = {
  readonly version: '2.0' | '2.1';
  readonly canonicalUrl: string;
  readonly updatedAt: Date;
  readonly role: string;
  readonly publisher: { readonly name: string; readonly namespace: string };
  readonly mayBeListed: boolean;
  readonly mayBeMirrored: boolean;
  readonly sources: readonly CsafSource[];
  readonly keys: readonly { readonly url: string; readonly fingerprint: string | undefined }[];
  /** Until and from when the distributions are kept up (2.1). */
  readonly maintainedUntil: Date | undefined;
  readonly maintainedFrom: Date | undefined;
};

/** Whether a JSON value is a `provider-metadata.json` of CSAF. */
export function isProviderMetadata(value: JsonValue): boolean {
  const root = whole(value);
  return textAt(root, 'metadata_version') !== undefined && within(root, 'publisher') !== undefined;
}

/** Everything the schema and requirement 3 (TLS) have against provider metadata. */
export function validateProviderMetadata(value: JsonValue): readonly Finding[] {
  return [...providerSchemaOf[versionOf(value)](value), ...insecureAddresses(value)];
}

/** Reads provider metadata; refused is what breaks the schema. */
export function readProviderMetadata(value: JsonValue): Reading<ProviderMetadata> {
  const findings = validateProviderMetadata(value);
  const root = whole(value);
  const updatedAt = momentOf(textAt(root, 'last_updated') ?? '');
  if (findings.some(({ severity }) => severity === 'error') || !updatedAt) {
    return { ok: false, findings };
  }
  const distributions = entries(root, 'distributions');
  const metadata: ProviderMetadata = {
    version: versionOf(value),
    canonicalUrl: textAt(root, 'canonical_url') ?? '',
    updatedAt,
    role: textAt(root, 'role') ?? '',
    publisher: {
      name: textAt(root, 'publisher', 'name') ?? '',
      namespace: textAt(root, 'publisher', 'namespace') ?? '',
    },
    mayBeListed: within(root, 'list_on_CSAF_aggregators')?.value === true,
    mayBeMirrored: within(root, 'mirror_on_CSAF_aggregators')?.value === true,
    sources: distributions.flatMap((each) => [...feedsOf(each), ...foldersOf(each)]),
    keys: entries(root, 'public_openpgp_keys').map((key) => ({
      url: textAt(key, 'url') ?? '',
      fingerprint: textAt(key, 'fingerprint'),
    })),
    maintainedUntil: momentOf(textAt(root, 'maintained_until') ?? ''),
    maintainedFrom: momentOf(textAt(root, 'maintained_from') ?? ''),
  };
  return { ok: true, document: metadata, findings };
}

function versionOf(value: JsonValue): '2.0' | '2.1' {
  return textAt(whole(value), 'metadata_version') === '2.1' ? '2.1' : '2.0';
}

function feedsOf(distribution: Place): CsafSource[] {
  return entries(distribution, 'rolie', 'feeds').map((feed) => ({
    kind: 'feed',
    url: textAt(feed, 'url') ?? '',
    label: labelOf(textAt(feed, 'tlp_label')),
  }));
}

/** Folders are `directory_url` in 2.0 and a `directory` with a label in 2.1. */
function foldersOf(distribution: Place): CsafSource[] {
  const url = textAt(distribution, 'directory_url') ?? textAt(distribution, 'directory', 'url');
  const label = labelOf(textAt(distribution, 'directory', 'tlp_label'));
  return url === undefined ? [] : [{ kind: 'folder', url, label }];
}
