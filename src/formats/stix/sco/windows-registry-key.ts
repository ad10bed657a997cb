import { registryKey } from '../form.ts';
import {
  integer,
  list,
  type ObjectType,
  optional,
  record,
  type RecordType,
  referenceTo,
  string,
  term,
  timestamp,
} from '../record.ts';
import { oneOf } from '../rule.ts';
import { windowsRegistryDatatype } from '../vocabulary.ts';

/** STIX 2.1 §6.17.2. A value of a key. */
const registryValue: RecordType = {
  clause: '6.17.2',
  properties: {
    name: optional(string),
    data: optional(string),
    data_type: optional(term(windowsRegistryDatatype)),
  },
  rules: [oneOf('name', 'data', 'data_type')],
};

/** STIX 2.1 §6.17. A key of the Windows registry. */
export const windowsRegistryKey: ObjectType = {
  name: 'windows-registry-key',
  clause: '6.17',
  sort: 'sco',
  properties: {
    key: optional(registryKey),
    values: optional(list(record(registryValue))),
    modified_time: optional(timestamp),
    creator_user_ref: optional(referenceTo('user-account')),
    number_of_subkeys: optional(integer),
  },
  rules: [oneOf('key', 'values', 'modified_time', 'creator_user_ref', 'number_of_subkeys')],
  idFrom: ['key', 'values'],
};
