import { compareKeys, type Keys } from './keys.ts';
import { at, numbers, startsOf } from './memory.ts';
import { firstNotBefore, type Interval, ordersOf, type Versions } from './versions.ts';

/**
 * Which versions of a package a stretch speaks of: those between two keys; all, ordered or not; the one of
 * a text that has no order; or all without order, of which nobody can say where they stand.
 */
export const shapes = { span: 0, whole: 1, exact: 2, unordered: 3 } as const;

/**
 * What vulnerabilities say of packages, as it is loaded: in the order of packages. Of each stretch the
 * bounds stand one after the other, `lo <= key < hi`; an exact one has its text for `lo`.
 */
export type StretchColumns = {
  readonly vulnerabilities: Uint32Array;
  readonly packages: Uint32Array;
  readonly bounds: Keys;
  readonly isEndless: Uint8Array;
  readonly shapes: Uint8Array;
  /** It calls them neither affected nor not. */
  readonly isUnknown: Uint8Array;
};

/** The stretches of one epoch, each with the interval of ordinals that it comes to. */
export type Stretches = StretchColumns & {
  /** Where those of each package begin; one more at the end. */
  readonly ofPackage: Uint32Array;
  /** Where those of each vulnerability begin in `numbered`; one more at the end. */
  readonly ofVulnerability: Uint32Array;
  readonly numbered: Uint32Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
};

/** Matches every stretch against every version: two searches each, and nothing is stored per pair. */
export function stretchesOf(versions: Versions, columns: StretchColumns): Stretches {
  const { vulnerabilities, packages } = columns;
  const count = packages.length;
  for (let each = 1; each < count; each += 1) {
    if (at(packages, each - 1) > at(packages, each)) {
      throw new Error(`Stretch ${each} is loaded out of order.`);
    }
  }
  const ofVulnerability = startsOf(vulnerabilities, largest(vulnerabilities) + 1);
  const next = ofVulnerability.slice();
  const numbered = numbers(count);
  for (let each = 0; each < count; each += 1) {
    const place = at(next, at(vulnerabilities, each));
    numbered[place] = each;
    next[at(vulnerabilities, each)] = place + 1;
  }
  const ofPackage = startsOf(packages, largest(packages) + 1);
  return { ...columns, ofPackage, ofVulnerability, numbered, ...matched(versions, columns) };
}

/** The interval of ordinals that each stretch comes to. */
export function matched(
  versions: Versions,
  stretches: StretchColumns,
): Pick<Stretches, 'from' | 'to'> {
  const count = stretches.packages.length;
  const [from, to] = [numbers(count), numbers(count)];
  for (let each = 0; each < count; each += 1) {
    const interval = intervalOf(versions, stretches, each);
    from[each] = interval.from;
    to[each] = interval.to;
  }
  return { from, to };
}

function intervalOf(versions: Versions, stretches: StretchColumns, each: number): Interval {
  const { bounds, isEndless } = stretches;
  const { ordered, unordered } = ordersOf(versions, at(stretches.packages, each));
  switch (at(stretches.shapes, each)) {
    case shapes.whole:
      return { from: ordered.from, to: unordered.to };
    case shapes.unordered:
      return unordered;
    case shapes.exact: {
      const from = firstNotBefore(versions, unordered, bounds, 2 * each);
      const isThere =
        from < unordered.to && compareKeys(versions.keys, from, bounds, 2 * each) === 0;
      return { from, to: from + Number(isThere) };
    }
    default: {
      const from = firstNotBefore(versions, ordered, bounds, 2 * each);
      if (at(isEndless, each) === 1) return { from, to: ordered.to };
      return { from, to: firstNotBefore(versions, { from, to: ordered.to }, bounds, 2 * each + 1) };
    }
  }
}

const largest = (values: Uint32Array): number =>
  values.reduce((most, value) => Math.max(most, value), 0);

/** A version that no epoch holds yet, by its key or, where it has none, its text. */
export type Newcomer = {
  readonly keys: Keys;
  /** Where in `keys` its own stands. */
  readonly place: number;
  readonly isOrdered: boolean;
};

/** Whether a stretch of its package holds a version by its key, without an ordinal. */
export function holds(stretches: StretchColumns, each: number, version: Newcomer): boolean {
  const { bounds, isEndless } = stretches;
  const { keys, place, isOrdered } = version;
  const lower = compareKeys(keys, place, bounds, 2 * each);
  switch (stretches.shapes[each]) {
    case shapes.whole:
      return true;
    case shapes.unordered:
      return !isOrdered;
    case shapes.exact:
      return !isOrdered && lower === 0;
    default:
      return (
        isOrdered &&
        lower >= 0 &&
        (isEndless[each] === 1 || compareKeys(keys, place, bounds, 2 * each + 1) < 0)
      );
  }
}
