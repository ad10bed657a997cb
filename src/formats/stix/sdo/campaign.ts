import { list, type ObjectType, optional, required, string, timestamp } from '../record.ts';
import { inOrder } from '../rule.ts';

/** STIX 2.1 §4.2. Behaviour of an adversary against certain targets over a time. */
export const campaign: ObjectType = {
  name: 'campaign',
  clause: '4.2',
  sort: 'sdo',
  properties: {
    name: required(string),
    description: optional(string),
    aliases: optional(list(string)),
    first_seen: optional(timestamp),
    last_seen: optional(timestamp),
    objective: optional(string),
  },
  rules: [inOrder('first_seen', 'last_seen')],
  relationships: {
    'attributed-to': ['intrusion-set', 'threat-actor'],
    compromises: ['infrastructure'],
    'originates-from': ['location'],
    targets: ['identity', 'location', 'vulnerability'],
    uses: ['attack-pattern', 'infrastructure', 'malware', 'tool'],
  },
};
