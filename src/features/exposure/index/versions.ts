import { compareKeys, type Keys } from './keys.ts';
import { at, numbers, startsOf } from './memory.ts';

/**
 * The versions that inventories name, as they are loaded: in the order of packages, those with an order
 * key first and by it, and then those without by the bytes of their text, which stand for their key.
 */
export type VersionColumns = {
  readonly ids: Uint32Array;
  readonly packages: Uint32Array;
  readonly keys: Keys;
  readonly isOrdered: Uint8Array;
};

/**
 * The versions of one epoch. Where a version stands is its ordinal: dense, in the order of package and
 * key, so that every stretch of versions is one interval of ordinals. Packages are found by their id.
 */
export type Versions = {
  readonly ids: Uint32Array;
  readonly keys: Keys;
  /** Where each package begins; one more at the end. */
  readonly starts: Uint32Array;
  /** Where the versions of each package begin that have no order. */
  readonly unordered: Uint32Array;
  /** One more than the ordinal of each version by its id; zero where it is unknown. */
  readonly ordinals: Uint32Array;
};

/** The versions of an epoch; what is out of order is a fault of the loader, and no epoch comes of it. */
export function versionsOf({ ids, packages, keys, isOrdered }: VersionColumns): Versions {
  const count = ids.length;
  for (let each = 1; each < count; each += 1) {
    const inOrder =
      at(packages, each - 1) - at(packages, each) ||
      at(isOrdered, each) - at(isOrdered, each - 1) ||
      compareKeys(keys, each - 1, keys, each);
    if (inOrder > 0) throw new Error(`Version ${at(ids, each)} is loaded out of order.`);
  }
  const last = count === 0 ? 0 : at(packages, count - 1) + 1;
  const starts = startsOf(packages, last);
  const unordered = numbers(last);
  unordered.set(starts.subarray(1));
  const ordinals = numbers(ids.reduce((most, id) => Math.max(most, id), 0) + 1);
  for (let each = count - 1; each >= 0; each -= 1) {
    ordinals[at(ids, each)] = each + 1;
    if (at(isOrdered, each) === 0) unordered[at(packages, each)] = each;
  }
  return { ids, keys, starts, unordered, ordinals };
}

/** From the first ordinal of several up to, but without, the last. */
export type Interval = { readonly from: number; readonly to: number };

/** The first ordinal between two whose key does not come before a bound. */
export function firstNotBefore(
  { keys }: Versions,
  { from, to }: Interval,
  bounds: Keys,
  bound: number,
): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareKeys(keys, middle, bounds, bound) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The versions of a package that have an order, and those that have none. */
export function ordersOf(
  { starts, unordered }: Versions,
  of: number,
): { readonly ordered: Interval; readonly unordered: Interval } {
  // What follows the last package that is known is empty.
  if (of + 1 >= starts.length) {
    return { ordered: { from: 0, to: 0 }, unordered: { from: 0, to: 0 } };
  }
  const middle = at(unordered, of);
  return {
    ordered: { from: at(starts, of), to: middle },
    unordered: { from: middle, to: at(starts, of + 1) },
  };
}

/** The package that a version of the epoch belongs to, by its ordinal. */
export function packageAt({ starts }: Versions, ordinal: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(starts, middle + 1) <= ordinal) low = middle + 1;
    else high = middle;
  }
  return low;
}
