import {
  hashes,
  integerFrom,
  list,
  optional,
  record,
  type RecordType,
  required,
  string,
} from '../record.ts';
import { oneOf } from '../rule.ts';

/** STIX 2.1 §6.7.3.2. */
const alternateDataStream: RecordType = {
  clause: '6.7.3.2',
  properties: {
    name: required(string),
    hashes: optional(hashes),
    size: optional(integerFrom(0)),
  },
};

/** STIX 2.1 §6.7.3. Properties of the NTFS file system. */
export const ntfs: RecordType = {
  clause: '6.7.3',
  properties: {
    sid: optional(string),
    alternate_data_streams: optional(list(record(alternateDataStream))),
  },
  rules: [oneOf('sid', 'alternate_data_streams')],
};
