import { list, type ObjectType, optional, reference, required, string } from '../record.ts';

/** STIX 2.1 §4.13. A text about objects. */
export const note: ObjectType = {
  name: 'note',
  clause: '4.13',
  sort: 'sdo',
  properties: {
    abstract: optional(string),
    content: required(string),
    authors: optional(list(string)),
    object_refs: required(list(reference)),
  },
};
