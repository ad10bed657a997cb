import { type ObjectType, optional, required, string } from '../record.ts';

/** STIX 2.1 §4.3. What is done against an attack. `action` is reserved (§3.8). */
export const courseOfAction: ObjectType = {
  name: 'course-of-action',
  clause: '4.3',
  sort: 'sdo',
  properties: {
    name: required(string),
    description: optional(string),
  },
  relationships: {
    investigates: ['indicator'],
    mitigates: ['attack-pattern', 'indicator', 'malware', 'tool', 'vulnerability'],
    remediates: ['malware', 'vulnerability'],
  },
};
