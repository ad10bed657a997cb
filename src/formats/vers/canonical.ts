import { compareBytes } from '#kernel/bytes.ts';

import type { Constraint } from './constraint.ts';
import type { VersRange } from './range.ts';
import { type Signpost, signpostsOf, stretchesOf } from './signpost.ts';

/**
 * The range with its constraints in the order of their versions (clause 5.4), nothing left out; as
 * written where a version has no place in the order.
 */
export function sorted(range: VersRange): VersRange {
  const posts = range.order && signpostsOf(range.order, range.constraints);
  return posts ? { ...range, constraints: posts.map(plain) } : range;
}

/**
 * The same versions in as few constraints as possible, so that all of clause 5.4 holds (“Simplifying
 * constraints”); undefined where a version has no place in the order.
 */
export function simplified(range: VersRange): VersRange | undefined {
  return merged([range]);
}

/** All versions that any of the ranges takes in. They must be of one type; undefined otherwise. */
export function merged(ranges: readonly VersRange[]): VersRange | undefined {
  const line = timelineOf(ranges);
  return line && rangeOf(ranges[0], line);
}

/** All versions that the range leaves out; undefined where a version has no place in the order. */
export function inverted(range: VersRange): VersRange | undefined {
  const line = timelineOf([range]);
  return line && rangeOf(range, { ...line, isIn: line.isIn.map((each) => !each) });
}

/**
 * The distinct versions of some ranges in their order, and for each of them, for the stretches
 * between them and at both ends whether it is in: stretch 0, version 0, stretch 1, version 1, …
 */
type Timeline = { readonly versions: readonly string[]; readonly isIn: readonly boolean[] };

function timelineOf(ranges: readonly VersRange[]): Timeline | undefined {
  const [first] = ranges;
  if (!first || ranges.some(({ scheme }) => scheme !== first.scheme)) return undefined;
  const { scheme, order } = first;
  const lists: Signpost[][] = [];
  for (const { constraints } of ranges) {
    const posts = constraints.length === 0 ? [] : order && signpostsOf(order, constraints);
    if (!posts) return undefined;
    lists.push(posts);
  }
  const { versions, placeOf } = placesOf(lists.flat());
  const counts = new Int32Array(versions.length * 2 + 2);
  for (const posts of lists) {
    if (scheme !== 'none')
      for (const [from, to] of spansOf(posts, placeOf)) cover(counts, from, to);
  }
  let open = 0;
  const isIn = Array.from(counts.subarray(0, versions.length * 2 + 1), (change) => {
    open += change;
    return open > 0;
  });
  return { versions, isIn };
}

/** Each version once, in order, and where each signpost stands among them. */
function placesOf(posts: readonly Signpost[]) {
  const all = [...posts].sort((a, b) => compareBytes(a.key, b.key));
  const versions: string[] = [];
  const placeOf = new Map<Signpost, number>();
  for (const [at, post] of all.entries()) {
    const before = all[at - 1];
    if (!before || compareBytes(before.key, post.key) !== 0) versions.push(post.version);
    placeOf.set(post, versions.length * 2 - 1);
  }
  return { versions, placeOf };
}

/** From and up to, without, which place of a timeline one range takes versions in. */
function spansOf(
  posts: readonly Signpost[],
  placeOf: ReadonlyMap<Signpost, number>,
): [number, number][] {
  const at = (post: Signpost) => placeOf.get(post) ?? 0;
  const placesOfAll = (comparator: string) =>
    posts.filter((each) => each.comparator === comparator).map(at);
  const isOnlyExcluding = posts.every(({ comparator }) => comparator === '!=');
  const stretches: [number, number][] = isOnlyExcluding
    ? [[0, Number.POSITIVE_INFINITY]]
    : stretchesOf(posts).map(({ from, to }) => [
        from ? at(from) + Number(from.comparator === '>') : 0,
        to ? at(to) + Number(to.comparator === '<=') : Number.POSITIVE_INFINITY,
      ]);
  const points = placesOfAll('=').map((place): [number, number] => [place, place + 1]);
  return [...without(stretches, [...new Set(placesOfAll('!='))]), ...points];
}

/** Spans without some places, both in order; two spans may share the place where they meet. */
function without(spans: readonly [number, number][], places: readonly number[]) {
  const left: [number, number][] = [];
  let next = 0;
  for (const [from, to] of spans) {
    let start = from;
    while ((places[next] ?? from) < from) next += 1;
    for (let at = next; ; at += 1) {
      const place = places[at] ?? to;
      if (place >= to) break;
      left.push([start, place]);
      start = place + 1;
    }
    left.push([start, to]);
  }
  return left;
}

function cover(counts: Int32Array, from: number, to: number): void {
  if (from >= to) return;
  const last = counts.length - 1;
  counts[from] = (counts[from] ?? 0) + 1;
  counts[Math.min(to, last)] = (counts[Math.min(to, last)] ?? 0) - 1;
}

/** The range that says a timeline; the type `none` where nothing is in. */
function rangeOf(like: VersRange | undefined, { versions, isIn }: Timeline): VersRange | undefined {
  if (!like) return undefined;
  const constraints = versions.flatMap((version, at): Constraint[] => {
    const [before, itself, behind] = isIn.slice(at * 2, at * 2 + 3);
    const comparator = comparatorOf(before === true, itself === true, behind === true);
    return comparator ? [{ comparator, version }] : [];
  });
  if (constraints.length > 0) return { ...like, constraints };
  const isNothing = isIn[0] !== true;
  return { scheme: isNothing ? 'none' : like.scheme, order: like.order, constraints };
}

function comparatorOf(before: boolean, itself: boolean, behind: boolean) {
  if (before && behind) return itself ? undefined : '!=';
  if (behind) return itself ? '>=' : '>';
  if (before) return itself ? '<=' : '<';
  return itself ? '=' : undefined;
}

function plain({ comparator, version }: Constraint): Constraint {
  return { comparator, version };
}
