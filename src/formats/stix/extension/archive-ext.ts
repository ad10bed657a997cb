import { list, optional, type RecordType, referenceTo, required, string } from '../record.ts';

/** STIX 2.1 §6.7.2. What an archive contains. */
export const archive: RecordType = {
  clause: '6.7.2',
  properties: {
    contains_refs: required(list(referenceTo('file', 'directory'))),
    comment: optional(string),
  },
};
