import { killChainPhases } from '../data-type/kill-chain-phase.ts';
import { list, type ObjectType, optional, required, string } from '../record.ts';

/** STIX 2.1 §4.1. A way in which adversaries attack. */
export const attackPattern: ObjectType = {
  name: 'attack-pattern',
  clause: '4.1',
  sort: 'sdo',
  properties: {
    name: required(string),
    description: optional(string),
    aliases: optional(list(string)),
    kill_chain_phases: optional(killChainPhases),
  },
  relationships: {
    delivers: ['malware'],
    targets: ['identity', 'location', 'vulnerability'],
    uses: ['malware', 'tool'],
  },
};
