import { type ObjectType, required, string } from '../record.ts';

/** STIX 2.1 §6.11. An object of mutual exclusion. */
export const mutex: ObjectType = {
  name: 'mutex',
  clause: '6.11',
  sort: 'sco',
  properties: {
    name: required(string),
  },
  idFrom: ['name'],
};
