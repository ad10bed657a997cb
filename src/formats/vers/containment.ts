import {
  complement,
  contains,
  type Interval,
  subtract,
  union,
} from '#formats/versions/interval.ts';
import { orderKey } from '#formats/versions/order.ts';

import type { VersRange } from './range.ts';
import { type Signpost, signpostsOf, stretchesOf } from './signpost.ts';

/**
 * The versions of a range as intervals of order keys; undefined where one of them has no order, so
 * that nothing can be said of any. A range that only leaves versions out takes in all others.
 */
export function intervalsOf({ scheme, order, constraints }: VersRange): Interval[] | undefined {
  if (scheme === 'none') return [];
  if (constraints.length === 0) return [everything];
  const posts = order && signpostsOf(order, constraints);
  if (!posts) return undefined;
  const points = (comparator: string) =>
    posts.filter((each) => each.comparator === comparator).map(({ point }) => point);
  const isOnlyExcluding = posts.every(({ comparator }) => comparator === '!=');
  const between = isOnlyExcluding ? complement([]) : stretchesOf(posts).map(intervalOf);
  return union([...subtract(between, points('!=')), ...points('=')]);
}

/**
 * Whether a range takes a version in (“Checking if a version is contained within a range”);
 * undefined where the range or the version cannot be placed.
 */
export function includes(range: VersRange, version: string): boolean | undefined {
  const intervals = intervalsOf(range);
  if (range.scheme === 'none' || range.constraints.length === 0) return intervals?.length === 1;
  const key = range.order && orderKey(range.order, version);
  if (!intervals || !key) return undefined;
  return intervals.some((interval) => contains(interval, key));
}

const everything: Interval = { lo: new Uint8Array(), hi: null };

function intervalOf({ from, to }: { from: Signpost | undefined; to: Signpost | undefined }) {
  return {
    lo:
      from === undefined ? everything.lo : from.comparator === '>' ? from.point.hi : from.point.lo,
    hi: to === undefined ? null : to.comparator === '<' ? to.end : to.point.hi,
  };
}
