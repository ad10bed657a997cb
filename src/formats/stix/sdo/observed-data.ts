import {
  integerFrom,
  list,
  type ObjectType,
  optional,
  referenceToObservable,
  required,
  type Rule,
  timestamp,
} from '../record.ts';
import { has, inOrder, notBoth, oneOf } from '../rule.ts';

const oneOfBoth = oneOf('objects', 'object_refs');

/** §4.14.1: the container of observables (§2.13) is what `object_refs` replaces. */
const containerIsDeprecated: Rule = (object) =>
  has(object, 'objects')
    ? [
        {
          text: 'stix.deprecated',
          at: 'objects',
          severity: 'info',
          values: { property: 'objects' },
        },
      ]
    : [];

/** STIX 2.1 §4.14. Facts about systems and networks; what `objects` holds is judged with its clauses. */
export const observedData: ObjectType = {
  name: 'observed-data',
  clause: '4.14',
  sort: 'sdo',
  properties: {
    first_observed: required(timestamp),
    last_observed: required(timestamp),
    number_observed: required(integerFrom(1, 999_999_999)),
    objects: optional({ kind: 'any' }),
    object_refs: optional(list(referenceToObservable('relationship', 'sighting'))),
  },
  rules: [
    inOrder('first_observed', 'last_observed'),
    oneOfBoth,
    notBoth('objects', 'object_refs'),
    containerIsDeprecated,
  ],
};
