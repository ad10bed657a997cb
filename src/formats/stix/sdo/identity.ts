import { list, type ObjectType, optional, required, string, term } from '../record.ts';
import { identityClass, industrySector } from '../vocabulary.ts';

/** STIX 2.1 §4.5. A person, an organization, a system or a class of them. */
export const identity: ObjectType = {
  name: 'identity',
  clause: '4.5',
  sort: 'sdo',
  properties: {
    name: required(string),
    description: optional(string),
    roles: optional(list(string)),
    identity_class: optional(term(identityClass)),
    sectors: optional(list(term(industrySector))),
    contact_information: optional(string),
  },
  relationships: {
    'located-at': ['location'],
  },
};
