import { momentOf } from '#formats/advisory/moment.ts';
import type { JsonValue } from '#formats/json/read.ts';
import type { Finding, Reading } from '#kernel/finding.ts';

import { entries, type Place, textAt, whole, within } from '../place.ts';
import { insecureAddresses } from './address.ts';
import { aggregatorSchemaOf } from './schema.ts';
import { say } from './texts.ts';

/** An issuing party that an aggregator lists. */
export type ListedParty = {
  /** Publishers have no provider metadata of their own; the aggregator made it for them. */
  readonly kind: 'provider' | 'publisher';
  readonly name: string;
  readonly namespace: string;
  readonly role: string | undefined;
  /** Its `provider-metadata.json`. */
  readonly url: string;
  readonly updatedAt: Date | undefined;
  readonly mirrors: readonly string[];
};

/** Which issuing parties a lister or an aggregator knows (CSAF 2.0 and 2.1 §7.1.21). */
export type Aggregator = {
  readonly version: '2.0' | '2.1';
  readonly category: string;
  readonly name: string;
  readonly namespace: string;
  readonly canonicalUrl: string;
  readonly updatedAt: Date;
  readonly parties: readonly ListedParty[];
};

/** Whether a JSON value is an `aggregator.json` of CSAF. */
export function isAggregator(value: JsonValue): boolean {
  const root = whole(value);
  return textAt(root, 'aggregator_version') !== undefined && !!within(root, 'aggregator');
}

/** Everything the schema and requirements 3 (TLS) and 22 (two parties) have against an aggregator. */
export function validateAggregator(value: JsonValue): readonly Finding[] {
  return [
    ...aggregatorSchemaOf[versionOf(value)](value),
    ...insecureAddresses(value),
    ...loneParty(value),
  ];
}

/** Requirement 22: two providers, or a publisher and a provider, that are not the same. */
function loneParty(value: JsonValue): readonly Finding[] {
  const parties = partiesOf(value);
  const isEnough =
    new Set(parties.map(({ namespace }) => namespace)).size >= 2 &&
    parties.some(({ kind }) => kind === 'provider');
  if (isEnough) return [];
  const text = say('csaf.lone-party');
  return [{ rule: 'csaf.requirement.22', path: '/csaf_providers', severity: 'warning', text }];
}

/** Reads an aggregator; refused is what breaks the schema. */
export function readAggregator(value: JsonValue): Reading<Aggregator> {
  const findings = validateAggregator(value);
  const root = whole(value);
  const updatedAt = momentOf(textAt(root, 'last_updated') ?? '');
  if (findings.some(({ severity }) => severity === 'error') || !updatedAt) {
    return { ok: false, findings };
  }
  const aggregator: Aggregator = {
    version: versionOf(value),
    category: textAt(root, 'aggregator', 'category') ?? '',
    name: textAt(root, 'aggregator', 'name') ?? '',
    namespace: textAt(root, 'aggregator', 'namespace') ?? '',
    canonicalUrl: textAt(root, 'canonical_url') ?? '',
    updatedAt,
    parties: partiesOf(value),
  };
  return { ok: true, document: aggregator, findings };
}

function versionOf(value: JsonValue): '2.0' | '2.1' {
  return textAt(whole(value), 'aggregator_version') === '2.1' ? '2.1' : '2.0';
}

function partiesOf(value: JsonValue): readonly ListedParty[] {
  const root = whole(value);
  return [
    ...entries(root, 'csaf_providers').map((each) => partyOf(each, 'provider')),
    ...entries(root, 'csaf_publishers').map((each) => partyOf(each, 'publisher')),
  ];
}

function partyOf(place: Place, kind: ListedParty['kind']): ListedParty {
  const metadata = within(place, 'metadata');
  return {
    kind,
    name: textAt(metadata, 'publisher', 'name') ?? '',
    namespace: textAt(metadata, 'publisher', 'namespace') ?? '',
    role: textAt(metadata, 'role'),
    url: textAt(metadata, 'url') ?? '',
    updatedAt: momentOf(textAt(metadata, 'last_updated') ?? ''),
    mirrors: entries(place, 'mirrors').flatMap(({ value: url }) =>
      typeof url === 'string' ? [url] : [],
    ),
  };
}
