import { ddosFields, ransomFields, techniqueFields } from './attack-fields.ts';
import { eventFields } from './event-fields.ts';
import type { Field } from './field.ts';
import { impactFields } from './impact-fields.ts';
import { personalFields } from './personal-fields.ts';
import { reporterFields } from './reporter-fields.ts';
import { remarksFields, responseFields } from './response-fields.ts';

/**
 * Everything that can be known about an incident, once for all authorities: each of their forms is
 * made of these, whatever it calls them.
 */
export const factFields = {
  ...reporterFields,
  ...eventFields,
  ...impactFields,
  ...techniqueFields,
  ...ddosFields,
  ...ransomFields,
  ...personalFields,
  ...responseFields,
  ...remarksFields,
} as const;

/** The key of a field: `recognised-at`. */
export type FieldKey = keyof typeof factFields;

/** The keys in the order in which an incident is asked about. */
export const fieldKeys = Object.keys(factFields).filter(isFieldKey);

export function isFieldKey(key: string): key is FieldKey {
  return Object.hasOwn(factFields, key);
}

export const fieldOf = (key: FieldKey): Field => factFields[key];
