import { cpe, language } from '../form.ts';
import { list, type ObjectType, optional, required, string } from '../record.ts';

/** STIX 2.1 §6.14. A product of software. */
export const software: ObjectType = {
  name: 'software',
  clause: '6.14',
  sort: 'sco',
  properties: {
    name: required(string),
    cpe: optional(cpe),
    swid: optional(string),
    languages: optional(list(language)),
    vendor: optional(string),
    version: optional(string),
  },
  idFrom: ['name', 'cpe', 'swid', 'vendor', 'version'],
};
