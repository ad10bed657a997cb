import { asString, member } from '#formats/json/narrow.ts';

import { url } from '../form.ts';
import {
  hashes,
  list,
  optional,
  record,
  type RecordType,
  required,
  type Rule,
  string,
} from '../record.ts';
import { has } from '../rule.ts';

/** §2.5.2: what tells where to look. */
const tellsWhere: Rule = (object) =>
  ['description', 'url', 'external_id'].some((name) => has(object, name))
    ? []
    : [{ text: 'stix.external-reference' }];

type Registry = { readonly form: RegExp; readonly example: string; readonly clause: string };

const registries: { readonly [source: string]: Registry } = {
  cve: {
    form: /^CVE-\d{4}-(?:0\d{3}|[1-9]\d{3,18})$/,
    example: 'CVE-2021-44228',
    clause: '4.19',
  },
  capec: { form: /^CAPEC-\d{1,9}$/, example: 'CAPEC-163', clause: '4.1' },
};

/** §4.1.1, §4.19.1: CAPEC and CVE identifiers stand under the name of their registry, and only there. */
const writtenIdentifier: Rule = (object) => {
  const source = asString(member(object, 'source_name'));
  const id = asString(member(object, 'external_id'));
  return Object.entries(registries).flatMap(([registry, { form, example, clause }]) => {
    const isOf = id !== undefined && form.test(id);
    if (source === undefined || (source === registry) === isOf) return [];
    const values = { source: registry, example };
    const [text, at] = isOf
      ? (['stix.external-source', 'source_name'] as const)
      : (['stix.external-id', 'external_id'] as const);
    return [{ text, at, clause, values }];
  });
};

/** STIX 2.1 §2.5: something outside STIX that is referred to. */
const externalReference: RecordType = {
  clause: '2.5',
  properties: {
    source_name: required(string),
    description: optional(string),
    url: optional(url),
    hashes: optional({ ...hashes, isClosed: true }),
    external_id: optional(string),
  },
  rules: [tellsWhere, writtenIdentifier],
};

export const externalReferences = list(record(externalReference));
