import {
  boolean,
  integerFrom,
  list,
  type ObjectType,
  optional,
  referenceTo,
  referenceToAllBut,
  required,
  string,
  timestamp,
} from '../record.ts';
import { inOrder } from '../rule.ts';
import { observableTypes } from '../sco/names.ts';

/** §5.2.1: an SDO or a custom object. */
const domainObject = referenceToAllBut(
  ...observableTypes,
  'relationship',
  'sighting',
  'bundle',
  'language-content',
  'marking-definition',
  'extension-definition',
);

/** STIX 2.1 §5.2. The belief that something was seen. */
export const sighting: ObjectType = {
  name: 'sighting',
  clause: '5.2',
  sort: 'sro',
  properties: {
    description: optional(string),
    first_seen: optional(timestamp),
    last_seen: optional(timestamp),
    count: optional(integerFrom(0, 999_999_999)),
    sighting_of_ref: required(domainObject),
    observed_data_refs: optional(list(referenceTo('observed-data'))),
    where_sighted_refs: optional(list(referenceTo('identity', 'location'))),
    summary: optional(boolean),
  },
  rules: [inOrder('first_seen', 'last_seen')],
};
