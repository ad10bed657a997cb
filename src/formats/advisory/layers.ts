import type { Interval } from '#formats/versions/interval.ts';
import { compareBytes } from '#kernel/bytes.ts';

/** A stretch of keys and the first of the intervals that holds it; undefined where none does. */
export type Layer = Interval & { readonly first: number | undefined };

/**
 * The whole line of keys cut where the first interval that holds a key changes, in order. Takes
 * n log n steps, so that a hostile record with many overlapping spans costs no more than its size.
 */
export function layersOf(intervals: readonly Interval[]): Layer[] {
  const cuts = cutsOf(intervals);
  const first = new Array<number | undefined>(cuts.length).fill(undefined);
  // Each piece points to the next one that nobody holds yet; pieces are claimed once and skipped.
  const next = Array.from({ length: cuts.length + 1 }, (_, at) => at);
  for (const [index, { lo, hi }] of intervals.entries()) {
    const end = hi === null ? cuts.length : placeOf(cuts, hi);
    for (let at = free(next, placeOf(cuts, lo)); at < end; at = free(next, at)) {
      first[at] = index;
      next[at] = at + 1;
    }
  }
  const layers: Layer[] = [];
  for (const [at, lo] of cuts.entries()) {
    const last = layers.at(-1);
    const layer: Layer = { lo, hi: cuts[at + 1] ?? null, first: first[at] };
    if (last && last.first === layer.first) layers[layers.length - 1] = { ...last, hi: layer.hi };
    else layers.push(layer);
  }
  return layers;
}

/** Every bound once, in order, from the beginning of the line. */
function cutsOf(intervals: readonly Interval[]): Uint8Array[] {
  const bounds = intervals.flatMap(({ lo, hi }) => (hi === null ? [lo] : [lo, hi]));
  const sorted = [new Uint8Array(), ...bounds].sort(compareBytes);
  return sorted.filter((bound, at) => {
    const before = sorted[at - 1];
    return before === undefined || compareBytes(before, bound) !== 0;
  });
}

function placeOf(cuts: readonly Uint8Array[], key: Uint8Array): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const cut = cuts[middle];
    if (cut && compareBytes(cut, key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first free piece at or after a place, shortening the way there for the next who asks. */
function free(next: number[], place: number): number {
  let end = place;
  while ((next[end] ?? end) !== end) end = next[end] ?? end;
  for (let at = place; at < end;) {
    const step = next[at] ?? end;
    next[at] = end;
    at = step;
  }
  return end;
}
