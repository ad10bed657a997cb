import { list, type ObjectType, optional, reference, required, string, term } from '../record.ts';
import { opinionScale } from '../vocabulary.ts';

/** STIX 2.1 §4.15. How far one agrees with what objects say. */
export const opinion: ObjectType = {
  name: 'opinion',
  clause: '4.15',
  sort: 'sdo',
  properties: {
    explanation: optional(string),
    authors: optional(list(string)),
    opinion: required(term(opinionScale)),
    object_refs: required(list(reference)),
  },
};
