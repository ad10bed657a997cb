import { asArray, asObject, asString, items, member } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';

/** A kind of document that the published JSON schemas refuse and Noroshi takes, on purpose. */
export type Exception = {
  readonly what: string;
  /** The schema that refuses it: that of the object’s type, or that of a bundle that holds it. */
  readonly schema: 'object' | 'bundle';
  readonly clause: string;
  readonly cause: string;
  readonly covers: (object: JsonObject) => boolean;
};

const unlisted: ReadonlySet<string> = new Set([
  'grouping',
  'incident',
  'location',
  'note',
  'opinion',
  'extension-definition',
]);

export const exceptions: readonly Exception[] = [
  {
    what: 'email-message with a list of one value in additional_header_fields',
    schema: 'object',
    clause: '6.6.1',
    cause:
      'The clause asks for a list whether or not the field is repeated; the schema takes a list of two or more, or a string.',
    covers: (object) =>
      Object.values(asObject(member(object, 'additional_header_fields')) ?? {}).some(
        (value) => asArray(value)?.length === 1,
      ),
  },
  {
    what: 'granular marking with lang and no marking_ref',
    schema: 'object',
    clause: '7.2.3',
    cause:
      'The clause asks for exactly one of both, so that a part can be marked with its language; the schema always asks for marking_ref.',
    covers: (object) =>
      items(member(object, 'granular_markings')).some(
        (marking) =>
          member(marking, 'lang') !== undefined && member(marking, 'marking_ref') === undefined,
      ),
  },
  {
    what: 'bundle that holds a grouping, incident, location, note, opinion or extension-definition',
    schema: 'bundle',
    clause: '8.1',
    cause:
      'A bundle holds any STIX object; the schema does not list these six types, and its branch for custom types takes nothing that two of its alternatives take.',
    covers: (object) => unlisted.has(asString(member(object, 'type')) ?? ''),
  },
];
