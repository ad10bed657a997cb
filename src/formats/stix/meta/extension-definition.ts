import { items, member } from '#formats/json/narrow.ts';

import { list, type ObjectType, optional, required, type Rule, string, term } from '../record.ts';
import { has } from '../rule.ts';
import { extensionType } from '../vocabulary.ts';

/** §7.3.1: names of new properties belong to properties at the top level. */
const namesOnlyForTopLevel: Rule = (object) =>
  has(object, 'extension_properties') &&
  !items(member(object, 'extension_types')).includes('toplevel-property-extension')
    ? [{ text: 'stix.extension-properties', at: 'extension_properties' }]
    : [];

/** STIX 2.1 §7.3. What a producer adds to the standard. */
export const extensionDefinition: ObjectType = {
  name: 'extension-definition',
  clause: '7.3',
  sort: 'meta',
  properties: {
    name: required(string),
    description: optional(string),
    schema: required(string),
    version: required(string),
    extension_types: required(list(term(extensionType))),
    extension_properties: optional(list(string)),
  },
  rules: [namesOnlyForTopLevel],
};
