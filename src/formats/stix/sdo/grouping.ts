import { list, type ObjectType, optional, reference, required, string, term } from '../record.ts';
import { groupingContext } from '../vocabulary.ts';

/** STIX 2.1 §4.4. Objects that share a context. */
export const grouping: ObjectType = {
  name: 'grouping',
  clause: '4.4',
  sort: 'sdo',
  properties: {
    name: optional(string),
    description: optional(string),
    context: required(term(groupingContext)),
    object_refs: required(list(reference)),
  },
};
