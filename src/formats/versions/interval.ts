import { compareBytes } from '#kernel/bytes.ts';

export type Bound = Uint8Array;

/** The keys from `lo` up to, and without, `hi`. An empty `lo` has no beginning, a null `hi` no end. */
export type Interval = { readonly lo: Bound; readonly hi: Bound | null };

export function contains(interval: Interval, key: Uint8Array): boolean {
  return compareBytes(interval.lo, key) <= 0 && isBefore(key, interval.hi);
}

/** The same keys in as few intervals as possible, in order; empty and reversed intervals are gone. */
export function union(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals
    .filter(({ lo, hi }) => isBefore(lo, hi))
    .sort((a, b) => compareBytes(a.lo, b.lo));
  const joined: Interval[] = [];
  for (const next of sorted) {
    const last = joined.at(-1);
    if (!last || (last.hi !== null && compareBytes(last.hi, next.lo) < 0)) joined.push(next);
    else joined[joined.length - 1] = { lo: last.lo, hi: later(last.hi, next.hi) };
  }
  return joined;
}

/** All keys that none of the intervals takes in. */
export function complement(intervals: readonly Interval[]): Interval[] {
  const gaps: Interval[] = [];
  let from: Bound = new Uint8Array();
  for (const { lo, hi } of union(intervals)) {
    if (lo.length > 0) gaps.push({ lo: from, hi: lo });
    if (hi === null) return gaps;
    from = hi;
  }
  return [...gaps, { lo: from, hi: null }];
}

/**
 * The keys of the first intervals that none of the others takes in. Each interval meets only the
 * gaps that it reaches into, so that the cost grows with the intervals of both and no faster.
 */
export function subtract(intervals: readonly Interval[], others: readonly Interval[]): Interval[] {
  const gaps = complement(others);
  const pieces: Interval[] = [];
  let first = 0;
  for (const { lo, hi } of union(intervals)) {
    while (endsBy(gaps[first], lo)) first += 1;
    for (let at = first; at < gaps.length; at += 1) {
      const gap = gaps[at];
      if (!gap || !isBefore(gap.lo, hi)) break;
      pieces.push({
        lo: compareBytes(lo, gap.lo) < 0 ? gap.lo : lo,
        hi: earlier(hi, gap.hi),
      });
    }
  }
  return union(pieces);
}

function endsBy(gap: Interval | undefined, key: Bound): boolean {
  return gap?.hi != null && compareBytes(gap.hi, key) <= 0;
}

function isBefore(key: Uint8Array, hi: Bound | null): boolean {
  return hi === null || compareBytes(key, hi) < 0;
}

function later(a: Bound | null, b: Bound | null): Bound | null {
  if (a === null || b === null) return null;
  return compareBytes(a, b) < 0 ? b : a;
}

function earlier(a: Bound | null, b: Bound | null): Bound | null {
  if (a === null) return b;
  if (b === null) return a;
  return compareBytes(a, b) < 0 ? a : b;
}
