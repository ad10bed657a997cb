import { killChainPhases } from '../data-type/kill-chain-phase.ts';
import { list, type ObjectType, optional, required, string, term, timestamp } from '../record.ts';
import { inOrder } from '../rule.ts';
import { observableTypes } from '../sco/names.ts';
import { infrastructureType } from '../vocabulary.ts';

/** STIX 2.1 §4.8. Systems and services of an attack or of its defence. */
export const infrastructure: ObjectType = {
  name: 'infrastructure',
  clause: '4.8',
  sort: 'sdo',
  properties: {
    name: required(string),
    description: optional(string),
    infrastructure_types: optional(list(term(infrastructureType))),
    aliases: optional(list(string)),
    kill_chain_phases: optional(killChainPhases),
    first_seen: optional(timestamp),
    last_seen: optional(timestamp),
  },
  rules: [inOrder('first_seen', 'last_seen')],
  relationships: {
    'communicates-with': ['infrastructure', 'ipv4-addr', 'ipv6-addr', 'domain-name', 'url'],
    'consists-of': ['infrastructure', 'observed-data', ...observableTypes],
    controls: ['infrastructure', 'malware'],
    delivers: ['malware'],
    has: ['vulnerability'],
    hosts: ['tool', 'malware'],
    'located-at': ['location'],
    uses: ['infrastructure'],
  },
};
