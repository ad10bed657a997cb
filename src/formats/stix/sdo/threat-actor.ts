import { list, type ObjectType, optional, required, string, term, timestamp } from '../record.ts';
import { inOrder } from '../rule.ts';
import {
  attackMotivation,
  attackResourceLevel,
  threatActorRole,
  threatActorSophistication,
  threatActorType,
} from '../vocabulary.ts';

/** STIX 2.1 §4.17. Persons, groups or organizations with malicious intent. */
export const threatActor: ObjectType = {
  name: 'threat-actor',
  clause: '4.17',
  sort: 'sdo',
  properties: {
    name: required(string),
    description: optional(string),
    threat_actor_types: optional(list(term(threatActorType))),
    aliases: optional(list(string)),
    first_seen: optional(timestamp),
    last_seen: optional(timestamp),
    roles: optional(list(term(threatActorRole))),
    goals: optional(list(string)),
    sophistication: optional(term(threatActorSophistication)),
    resource_level: optional(term(attackResourceLevel)),
    primary_motivation: optional(term(attackMotivation)),
    secondary_motivations: optional(list(term(attackMotivation))),
    personal_motivations: optional(list(term(attackMotivation))),
  },
  rules: [inOrder('first_seen', 'last_seen')],
  relationships: {
    'attributed-to': ['identity'],
    compromises: ['infrastructure'],
    hosts: ['infrastructure'],
    owns: ['infrastructure'],
    impersonates: ['identity'],
    'located-at': ['location'],
    targets: ['identity', 'location', 'vulnerability'],
    uses: ['attack-pattern', 'infrastructure', 'malware', 'tool'],
  },
};
