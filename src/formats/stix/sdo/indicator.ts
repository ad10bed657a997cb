import { asString, member } from '#formats/json/narrow.ts';
import { checkPattern } from '#formats/stix-pattern/check.ts';

import { killChainPhases } from '../data-type/kill-chain-phase.ts';
import {
  list,
  type ObjectType,
  optional,
  required,
  type Rule,
  string,
  term,
  timestamp,
} from '../record.ts';
import { inStrictOrder } from '../rule.ts';
import { indicatorType, patternType } from '../vocabulary.ts';

/** §4.7.1: a pattern whose type is `stix` must be valid under §9. */
const validPattern: Rule = (object) => {
  const pattern = asString(member(object, 'pattern'));
  if (member(object, 'pattern_type') !== 'stix' || pattern === undefined) return [];
  const version = member(object, 'pattern_version') === '2.0' ? '2.0' : '2.1';
  return checkPattern(pattern, version).map(({ clause, severity, text }) => {
    const fault = { clause, text, at: 'pattern' };
    return severity === 'warning' ? { ...fault, severity } : fault;
  });
};

/** STIX 2.1 §4.7. A pattern by which suspicious activity is detected. */
export const indicator: ObjectType = {
  name: 'indicator',
  clause: '4.7',
  sort: 'sdo',
  properties: {
    name: optional(string),
    description: optional(string),
    indicator_types: optional(list(term(indicatorType))),
    pattern: required(string),
    pattern_type: required(term(patternType)),
    pattern_version: optional(string),
    valid_from: required(timestamp),
    valid_until: optional(timestamp),
    kill_chain_phases: optional(killChainPhases),
  },
  rules: [inStrictOrder('valid_from', 'valid_until'), validPattern],
  relationships: {
    indicates: [
      'attack-pattern',
      'campaign',
      'infrastructure',
      'intrusion-set',
      'malware',
      'threat-actor',
      'tool',
    ],
    'based-on': ['observed-data'],
  },
};
