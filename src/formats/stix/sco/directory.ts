import { characterSet } from '../form.ts';
import {
  list,
  type ObjectType,
  optional,
  referenceTo,
  required,
  string,
  timestamp,
} from '../record.ts';

/** STIX 2.1 §6.3. A directory of a file system. */
export const directory: ObjectType = {
  name: 'directory',
  clause: '6.3',
  sort: 'sco',
  properties: {
    path: required(string),
    path_enc: optional(characterSet),
    ctime: optional(timestamp),
    mtime: optional(timestamp),
    atime: optional(timestamp),
    contains_refs: optional(list(referenceTo('file', 'directory'))),
  },
  idFrom: ['path'],
};
