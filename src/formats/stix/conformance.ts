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
    what: 'SSDEEP of more than 128 characters, TLSH that begins with T1',
    schema: 'object',
    clause: '10.7',
    cause:
      'The clause asks for what both specifications call a hash: ssdeep goes up to 148 characters, and TLSH begins with T1 since its version 4. The schema knows neither.',
    covers: (object) => {
      const hashes = member(object, 'hashes');
      const length = asString(member(hashes, 'SSDEEP'))?.length ?? 0;
      return length > 128 || asString(member(hashes, 'TLSH'))?.startsWith('T1') === true;
    },
  },
  {
    what: 'ipv6-addr that ends in an IPv4 address',
    schema: 'object',
    clause: '6.9.1',
    cause: 'RFC 5952 §5 has such addresses; in the pattern of the schema a `d` stands for `\\d`.',
    covers: (object) =>
      member(object, 'type') === 'ipv6-addr' &&
      asString(member(object, 'value'))?.includes('.') === true,
  },
  {
    what: 'software in a language with a script or a variant',
    schema: 'object',
    clause: '6.14.1',
    cause:
      'RFC 5646 §2.1.1 leaves the case of letters free, and writes a script with a capital; the pattern of the schema asks for small letters.',
    covers: (object) =>
      items(member(object, 'languages')).some((tag) => asString(tag)?.includes('-') === true),
  },
  {
    what: 'windows-registry-key that has the short name of a hive within it',
    schema: 'object',
    clause: '6.17.1',
    cause:
      'Only the hive at the beginning must be written in full; the pattern of the schema is bound to the beginning in its first alternative only.',
    covers: (object) => asString(member(object, 'key'))?.includes('thku') === true,
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
