import { list, type ObjectType, optional, required, string, term, timestamp } from '../record.ts';
import { inOrder } from '../rule.ts';
import { attackMotivation, attackResourceLevel } from '../vocabulary.ts';

/** STIX 2.1 §4.9. Behaviour and resources believed to be of one organization. */
export const intrusionSet: ObjectType = {
  name: 'intrusion-set',
  clause: '4.9',
  sort: 'sdo',
  properties: {
    name: required(string),
    description: optional(string),
    aliases: optional(list(string)),
    first_seen: optional(timestamp),
    last_seen: optional(timestamp),
    goals: optional(list(string)),
    resource_level: optional(term(attackResourceLevel)),
    primary_motivation: optional(term(attackMotivation)),
    secondary_motivations: optional(list(term(attackMotivation))),
  },
  rules: [inOrder('first_seen', 'last_seen')],
  relationships: {
    'attributed-to': ['threat-actor'],
    compromises: ['infrastructure'],
    hosts: ['infrastructure'],
    owns: ['infrastructure'],
    'originates-from': ['location'],
    targets: ['identity', 'location', 'vulnerability'],
    uses: ['attack-pattern', 'infrastructure', 'malware', 'tool'],
  },
};
