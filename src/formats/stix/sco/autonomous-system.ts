import { integer, type ObjectType, optional, required, string } from '../record.ts';

/** STIX 2.1 §6.2. A system of networks under one policy. */
export const autonomousSystem: ObjectType = {
  name: 'autonomous-system',
  clause: '6.2',
  sort: 'sco',
  properties: {
    number: required(integer),
    name: optional(string),
    rir: optional(string),
  },
  idFrom: ['number'],
};
