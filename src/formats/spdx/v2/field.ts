import type { JsonValue } from '#formats/json/read.ts';
import { isDateTime } from '#formats/json-schema/formats.ts';

/**
 * One property of SPDX 2 in both of its forms, with the clause of SPDX 2.3 that defines it
 * (ISO/IEC 5962:2021, which is SPDX 2.2.1, numbers these clauses the same).
 */
export type Field = {
  /** Its name in JSON. */
  readonly key: string;
  /** Its name in tag-value form, where it has one of its own. */
  readonly tag?: string;
  readonly clause: string;
  readonly type: 'string' | 'boolean' | 'number' | 'array' | 'object';
  /** `2.2`: mandatory there, and optional since 2.3. */
  readonly mandatory?: 'always' | '2.2';
  /** How a string is written; of a list, each of its strings. */
  readonly form?: (text: string) => boolean;
  /** A licence expression of Annex D, or one of NONE and NOASSERTION. */
  readonly isLicence?: true;
  /** Properties of the object, or of each object of the list. */
  readonly fields?: readonly Field[];
  /** What an inventory is read from: where it is of another type, nothing can be told. */
  readonly isTelling?: true;
  /** The value that the text of a tag stands for; undefined where it is not written so. */
  readonly fromTag?: (text: string) => JsonValue | undefined;
};

/** An element of the document itself: `SPDXRef-` and letters, digits, dots and dashes. */
export function isElementId(text: string): boolean {
  return /^SPDXRef-[A-Za-z0-9.-]+$/.test(text);
}

/** §6.8, §7.5, §12.1, §13.1: who did something. */
export function isActor(text: string): boolean {
  return /^(?:Person|Organization|Tool): ?\S/.test(text);
}

/** §6.9: whole seconds in UTC; a breach of only that is a warning (see `check.ts`). */
export { isDateTime as isInstant };

const algorithms: ReadonlyMap<string, number> = new Map([
  ['SHA1', 40],
  ['SHA224', 56],
  ['SHA256', 64],
  ['SHA384', 96],
  ['SHA512', 128],
  ['SHA3-256', 64],
  ['SHA3-384', 96],
  ['SHA3-512', 128],
  ['BLAKE2b-256', 64],
  ['BLAKE2b-384', 96],
  ['BLAKE2b-512', 128],
  ['BLAKE3', 0],
  ['MD2', 32],
  ['MD4', 32],
  ['MD5', 32],
  ['MD6', 0],
  ['ADLER32', 8],
]);

/** Digits of a checksum by its algorithm; 0 where they vary, undefined for an unknown algorithm. */
export function digitsOf(algorithm: string): number | undefined {
  return algorithms.get(algorithm);
}

/** §6.6, §7.10, §8.4: the properties of one checksum. */
export function checksumFields(clause: string): readonly Field[] {
  return [
    {
      key: 'algorithm',
      clause,
      type: 'string',
      mandatory: 'always',
      form: (text) => algorithms.has(text),
    },
    {
      key: 'checksumValue',
      clause,
      type: 'string',
      mandatory: 'always',
      form: (text) => /^[0-9a-f]+$/.test(text),
    },
  ];
}

/** `SHA1: 85ed…`: a checksum as a tag writes it. */
export function checksumIn(text: string): JsonValue | undefined {
  const colon = text.indexOf(':');
  if (colon < 0) return undefined;
  const [algorithm, checksumValue] = [text.slice(0, colon).trim(), text.slice(colon + 1).trim()];
  return { algorithm, checksumValue };
}
