import { killChainPhases } from '../data-type/kill-chain-phase.ts';
import { list, type ObjectType, optional, required, string, term } from '../record.ts';
import { toolType } from '../vocabulary.ts';

/** STIX 2.1 §4.18. Legitimate software that attackers can use. */
export const tool: ObjectType = {
  name: 'tool',
  clause: '4.18',
  sort: 'sdo',
  properties: {
    name: required(string),
    description: optional(string),
    tool_types: optional(list(term(toolType))),
    aliases: optional(list(string)),
    kill_chain_phases: optional(killChainPhases),
    tool_version: optional(string),
  },
  relationships: {
    delivers: ['malware'],
    drops: ['malware'],
    has: ['vulnerability'],
    targets: ['identity', 'infrastructure', 'location', 'vulnerability'],
    uses: ['infrastructure'],
  },
};
