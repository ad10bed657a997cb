import type { Tlp } from '#features/labels/tlp.ts';
import type { JsonObject } from '#formats/json/read.ts';
import { type Sha1, uuid5 } from '#formats/stix/deterministic-id.ts';
import { tlpMarking, tlpMarkingId } from '#formats/stix/tlp.ts';
import { writeStix } from '#formats/stix/write.ts';
import { printPattern } from '#formats/stix-pattern/print.ts';
import type { ObjectPath } from '#formats/stix-pattern/tree.ts';
import type { Reading } from '#kernel/finding.ts';

import { type Dissemination, type Handed, keyOf } from './dissemination.ts';
import type { Body } from './filing.ts';

type Shared = Dissemination & {
  readonly authority: Body;
  readonly label: Tlp;
};

type Seen = Extract<Handed, { readonly kind: 'indicator' }>;

const hashNames: ReadonlyMap<number, string> = new Map([
  [32, 'MD5'],
  [40, 'SHA-1'],
  [64, 'SHA-256'],
  [128, 'SHA-512'],
]);

const path = (object: string, ...keys: readonly string[]): ObjectPath => ({
  object,
  steps: keys.map((key) => ({ key })),
});

/** An IP address or a range of them, in either version; undefined for anything else. */
function addressOf(value: string): ObjectPath | undefined {
  if (/^\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?$/.test(value)) return path('ipv4-addr', 'value');
  return value.includes(':') && /^[0-9a-f:.]+(?:\/\d{1,3})?$/i.test(value)
    ? path('ipv6-addr', 'value')
    : undefined;
}

/** Where a pattern of STIX looks for an indicator; undefined where STIX has no place for its kind. */
function placeOf({ type, value }: Seen): ObjectPath | undefined {
  switch (type) {
    case 'ip':
      return addressOf(value);
    case 'domain':
      return path('domain-name', 'value');
    case 'url':
      return path('url', 'value');
    case 'email':
      return path('email-addr', 'value');
    case 'file-name':
      return path('file', 'name');
    case 'hash': {
      const name = /^[0-9a-f]+$/i.test(value) ? hashNames.get(value.length) : undefined;
      return name === undefined ? undefined : path('file', 'hashes', name);
    }
    case 'account':
      return path('user-account', 'account_login');
    default:
      return undefined;
  }
}

/** The pattern by which an indicator is found elsewhere; undefined where STIX cannot say it. */
export function patternOf(indicator: Seen): string | undefined {
  const place = placeOf(indicator);
  if (!place) return undefined;
  return printPattern({
    kind: 'observation',
    of: {
      ...{ kind: 'test', at: 0, path: place, isNegated: false, operator: '=' },
      value: { type: 'string', text: indicator.value },
    },
  });
}

/**
 * What was handed out as a bundle of STIX 2.1: a report with its indicators and vulnerabilities, and a
 * note for what no pattern can say. Nothing in it names a reporter. Recalled, every object is revoked.
 */
export function bundleOf(shared: Shared, sha1: Sha1): Reading<string> {
  const { id: own, authority, label, madeAt, recalledAt } = shared;
  const made = madeAt.toISOString();
  const author = `identity--${authority.id}`;
  const object = (type: string, uuid: string, more: JsonObject): JsonObject => ({
    ...{ type, spec_version: '2.1', id: `${type}--${uuid}`, created_by_ref: author },
    ...{ created: made, modified: (recalledAt ?? madeAt).toISOString() },
    ...(recalledAt ? { revoked: true } : {}),
    ...more,
    object_marking_refs: [tlpMarkingId(label)],
  });
  const report = `report--${own}`;
  const things = shared.handed.map((handed) => {
    const uuid = uuid5(sha1, own, keyOf(handed));
    if (handed.kind === 'vulnerability') return vulnerability(handed.id, uuid, object);
    const pattern = patternOf(handed);
    return pattern === undefined
      ? object('note', uuid, {
          ...{ content: `${handed.type}: ${handed.value}`, object_refs: [report] },
        })
      : object('indicator', uuid, {
          ...{ pattern, pattern_type: 'stix', valid_from: made },
          indicator_types: ['malicious-activity'],
        });
  });
  const told = things.filter(({ type }) => type !== 'note');
  const about = told.length > 0 ? told.flatMap(idOf) : [author];
  const whole = object('report', own, {
    ...{ name: `${authority.names.ja} / ${authority.names.en}`, published: made },
    ...{ report_types: reportTypes(told), object_refs: about },
  });
  const identity: JsonObject = {
    ...{ type: 'identity', spec_version: '2.1', id: author, created: made, modified: made },
    ...{ name: authority.names.en, identity_class: 'organization' },
  };
  const objects = [tlpMarking(label), identity, whole, ...things];
  return writeStix({ id: `bundle--${own}`, objects });
}

type Making = (type: string, uuid: string, more: JsonObject) => JsonObject;

function vulnerability(id: string, uuid: string, object: Making): JsonObject {
  const source = id.startsWith('CVE-') ? 'cve' : id.startsWith('JVNDB-') ? 'jvndb' : 'ghsa';
  return object('vulnerability', uuid, {
    name: id,
    external_references: [{ source_name: source, external_id: id }],
  });
}

const idOf = ({ id }: JsonObject): readonly string[] => (typeof id === 'string' ? [id] : []);

function reportTypes(told: readonly JsonObject[]): readonly string[] {
  const types = ['indicator', 'vulnerability'].filter((type) =>
    told.some((each) => each['type'] === type),
  );
  return types.length > 0 ? types : ['indicator'];
}
