import { at, numbers, octets } from './memory.ts';

/**
 * Byte strings one after another, in memory that threads share. The first eight bytes of each stand apart
 * as two numbers: nearly every comparison ends there, and needs no second look into memory.
 */
export type Keys = {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  /** Where each begins in `bytes`; one more at the end. */
  readonly starts: Uint32Array;
  readonly bytes: Uint8Array;
};

/** Keys over bytes that are in memory already. */
export function keysOver(starts: Uint32Array, bytes: Uint8Array): Keys {
  const count = starts.length - 1;
  const [high, low] = [numbers(count), numbers(count)];
  for (let each = 0; each < count; each += 1) {
    const [from, to] = [at(starts, each), at(starts, each + 1)];
    high[each] = wordAt(bytes, from, to);
    low[each] = wordAt(bytes, from + 4, to);
  }
  return { high, low, starts, bytes };
}

/** These byte strings, as they come. */
export function keysOf(list: readonly Uint8Array[]): Keys {
  const starts = numbers(list.length + 1);
  const bytes = octets(list.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const [each, key] of list.entries()) {
    bytes.set(key, end);
    end += key.length;
    starts[each + 1] = end;
  }
  return keysOver(starts, bytes);
}

/** The byte string at a place. */
export const bytesAt = ({ starts, bytes }: Keys, place: number): Uint8Array =>
  bytes.subarray(at(starts, place), at(starts, place + 1));

/** Four bytes from a place as a number, as if zeros followed the end. */
function wordAt(bytes: Uint8Array, place: number, end: number): number {
  let word = 0;
  for (let each = place; each < place + 4; each += 1) {
    word = word * 256 + (each < end ? at(bytes, each) : 0);
  }
  return word;
}

/** Below zero where a key comes before another in the order of bytes, zero where they are the same. */
export function compareKeys(keys: Keys, place: number, others: Keys, other: number): number {
  const high = (keys.high[place] ?? 0) - (others.high[other] ?? 0);
  if (high !== 0) return high;
  const low = (keys.low[place] ?? 0) - (others.low[other] ?? 0);
  return low === 0 ? compareRest(keys, place, others, other) : low;
}

/** What decides where the first eight bytes are the same, or where either key is shorter than that. */
function compareRest(keys: Keys, place: number, others: Keys, other: number): number {
  const [from, begin] = [at(keys.starts, place), at(others.starts, other)];
  const length = at(keys.starts, place + 1) - from;
  const otherLength = at(others.starts, other + 1) - begin;
  for (let each = 8; each < Math.min(length, otherLength); each += 1) {
    const difference = at(keys.bytes, from + each) - at(others.bytes, begin + each);
    if (difference !== 0) return difference;
  }
  return length - otherLength;
}

export const bytesOfKeys = ({ high, low, starts, bytes }: Keys): number =>
  high.byteLength + low.byteLength + starts.byteLength + bytes.byteLength;
