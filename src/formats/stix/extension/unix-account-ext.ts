import { integer, list, optional, type RecordType, string } from '../record.ts';
import { oneOf } from '../rule.ts';

/** STIX 2.1 §6.16.2. Properties of a UNIX account. */
export const unixAccount: RecordType = {
  clause: '6.16.2',
  properties: {
    gid: optional(integer),
    groups: optional(list(string)),
    home_dir: optional(string),
    shell: optional(string),
  },
  rules: [oneOf('gid', 'groups', 'home_dir', 'shell')],
};
