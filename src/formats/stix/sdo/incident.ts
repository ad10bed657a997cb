import { type ObjectType, optional, required, string } from '../record.ts';

/** STIX 2.1 §4.6. A stub of the standard: what an incident holds is left to extensions. */
export const incident: ObjectType = {
  name: 'incident',
  clause: '4.6',
  sort: 'sdo',
  properties: {
    name: required(string),
    description: optional(string),
  },
};
