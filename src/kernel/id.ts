import { z } from 'zod';

/** A UUID that names one kind of thing. Ids of different kinds do not mix. */
export type Id<Kind extends string> = string & z.core.$brand<Kind>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * The id of one kind of thing: a bare UUID in the code and the database, `prefix_uuid` wherever it
 * leaves them, so that an id of one kind is refused where another is asked for.
 */
export function id<Kind extends string>(prefix: Kind) {
  const outside = z.string().regex(new RegExp(`^${prefix}_${uuid.source.slice(1)}`));
  const inside = z.custom<Id<Kind>>((value) => typeof value === 'string' && uuid.test(value));
  const codec = z.codec(outside, inside, {
    decode: (text) => inside.parse(text.slice(prefix.length + 1)),
    encode: (value) => `${prefix}_${value}`,
  });
  return Object.assign(codec, { prefix });
}
