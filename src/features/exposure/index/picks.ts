import { type Keys, keysOver } from './keys.ts';
import { at, numbers, octets } from './memory.ts';
import type { Part } from './parts.ts';

/**
 * Of two columns, one after the other, which places make a third, in its order: places of the second begin
 * where those of the first end.
 */
export type Picks = Uint32Array;

/** Picks what stays of the first of two columns, and all of the second, each where its order puts it. */
export function picksOf(
  [count, others]: readonly [number, number],
  isBefore: (other: number, place: number) => boolean,
  stays: (place: number) => boolean = () => true,
): Picks {
  const picks = numbers(count + others);
  let [end, other] = [0, 0];
  for (let place = 0; place < count; place += 1) {
    if (!stays(place)) continue;
    for (; other < others && isBefore(other, place); other += 1) {
      picks[end] = count + other;
      end += 1;
    }
    picks[end] = place;
    end += 1;
  }
  for (; other < others; other += 1) {
    picks[end] = count + other;
    end += 1;
  }
  return picks.subarray(0, end);
}

/** The numbers of a column that was picked from two. */
export const pickedNumbers = (picks: Picks, one: Uint32Array, other: Uint32Array): Uint32Array =>
  pick(numbers(picks.length), picks, one, other);

/** The bytes of a column that was picked from two. */
export const pickedOctets = (picks: Picks, one: Uint8Array, other: Uint8Array): Uint8Array =>
  pick(octets(picks.length), picks, one, other);

function pick<Into extends Part>(into: Into, picks: Picks, one: Part, other: Part): Into {
  for (let each = 0; each < picks.length; each += 1) {
    const place = at(picks, each);
    into[each] = place < one.length ? at(one, place) : at(other, place - one.length);
  }
  return into;
}

/** The keys of a column that was picked from two. */
export function pickedKeys(picks: Picks, one: Keys, other: Keys): Keys {
  const count = one.starts.length - 1;
  const from = (place: number) => (place < count ? one : other);
  const placeIn = (place: number) => (place < count ? place : place - count);
  const starts = numbers(picks.length + 1);
  for (let each = 0; each < picks.length; each += 1) {
    const [keys, place] = [from(at(picks, each)), placeIn(at(picks, each))];
    const length = at(keys.starts, place + 1) - at(keys.starts, place);
    starts[each + 1] = at(starts, each) + length;
  }
  const bytes = octets(at(starts, picks.length));
  for (let each = 0; each < picks.length; each += 1) {
    const [keys, place] = [from(at(picks, each)), placeIn(at(picks, each))];
    const begin = at(keys.starts, place) - at(starts, each);
    // Byte by byte: a key is shorter than what it costs to name a part of memory.
    for (let to = at(starts, each); to < at(starts, each + 1); to += 1) {
      bytes[to] = at(keys.bytes, begin + to);
    }
  }
  return keysOver(starts, bytes);
}
