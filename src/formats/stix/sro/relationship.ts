import { relationshipType } from '../form.ts';
import {
  type ObjectType,
  optional,
  referenceToAllBut,
  required,
  string,
  timestamp,
} from '../record.ts';
import { inStrictOrder } from '../rule.ts';

const core = referenceToAllBut(
  'relationship',
  'sighting',
  'bundle',
  'language-content',
  'marking-definition',
  'extension-definition',
);

/**
 * STIX 2.1 §5.1. How one SDO or SCO is related to another. Which relationships the standard
 * defines is a matter of its ends (`relationship-table.ts`).
 */
export const relationship: ObjectType = {
  name: 'relationship',
  clause: '5.1',
  sort: 'sro',
  properties: {
    relationship_type: required(relationshipType),
    description: optional(string),
    source_ref: required(core),
    target_ref: required(core),
    start_time: optional(timestamp),
    stop_time: optional(timestamp),
  },
  rules: [inStrictOrder('start_time', 'stop_time')],
};
