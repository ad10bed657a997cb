import { z } from 'zod';

import { type CanonicalObject, canonicalText, isCanonicalObject } from '#formats/json/canonical.ts';
import { type Hash, leafHash } from '#formats/tlog/tree.ts';
import { OrganizationId, PersonId } from '#kernel/actor.ts';
import { joinBytes } from '#kernel/bytes.ts';
import { loneSurrogateAt, utf8 } from '#kernel/utf8.ts';

/** What was done, as `feature.verb`: `directive.issued`. */
export type Act = `${string}.${string}`;

const Act = z.custom<Act>(
  (value) => typeof value === 'string' && /^[a-z][a-z-]{0,59}\.[a-z][a-z-]{0,59}$/.test(value),
);

/** The kind of thing an act was done to: what stands before its dot. */
export const kindOf = (act: Act): string => act.slice(0, act.indexOf('.'));

/** A moment to the millisecond, in UTC: the one text it has. */
const moment = z.codec(z.iso.datetime({ precision: 3 }), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
});

/**
 * One act worth proving later: who did what to which record, for whom, when, and on which facts.
 * Outside, its ids carry their prefix and its moment is ISO 8601 text in UTC.
 */
export const Entry = z.strictObject({
  act: Act,
  actorId: PersonId,
  /** The record acted upon, with its prefix where it has one. */
  subject: z
    .string()
    .min(1)
    .max(200)
    .refine((text) => loneSurrogateAt(text) < 0),
  /** The organization the act concerned; null where it concerned none or all. */
  organizationId: OrganizationId.nullable(),
  at: moment,
  /** What else must be provable: strings, safe integers, booleans, null, arrays and objects. */
  facts: z.custom<CanonicalObject>(isCanonicalObject),
});
export type Entry = z.infer<typeof Entry>;

/** Bytes of a salt: as many as of the hash, so that no entry can be guessed from its commitment. */
export const saltLength = 32;

/** The one byte form of an entry: RFC 8785 over its outside form. Throws on an unsound entry. */
export function entryBytes(entry: Entry): Uint8Array {
  return utf8(canonicalText(Entry.encode(entry)));
}

/**
 * What the public log holds of an entry: the hash of a secret salt and the entry's bytes. With the
 * salt it proves the entry; without, it says nothing of it. Throws on a salt of another length,
 * because a shorter salt could be read as a longer one.
 */
export function commitment(hash: Hash, salt: Uint8Array, entry: Entry): Uint8Array {
  if (salt.length !== saltLength) throw new RangeError('A salt has 32 bytes.');
  return hash(joinBytes(salt, entryBytes(entry)));
}

/** An entry as a leaf of the tree: the leaf hash over its commitment. */
export function entryLeaf(hash: Hash, salt: Uint8Array, entry: Entry): Uint8Array {
  return leafHash(hash, commitment(hash, salt, entry));
}
