import { pointOf } from '#formats/versions/bound.ts';
import type { Order } from '#formats/versions/ecosystem.ts';
import { compareBytes } from '#kernel/bytes.ts';

import { compareComparators, type Constraint } from './constraint.ts';

/** A constraint in its place among the versions of its type. */
export type Signpost = Constraint & {
  readonly key: Uint8Array;
  /** The version itself, with whatever counts as the same. */
  readonly point: { readonly lo: Uint8Array; readonly hi: Uint8Array };
  /** The first key that “before it” leaves out. */
  readonly end: Uint8Array;
};

/**
 * Constraints in the order of their versions, those on one version by their comparator; undefined
 * where one of the versions has no place in the order.
 */
export function signpostsOf(
  order: Order,
  constraints: readonly Constraint[],
): Signpost[] | undefined {
  const posts: Signpost[] = [];
  for (const constraint of constraints) {
    const post = signpostOf(order, constraint);
    if (!post) return undefined;
    posts.push(post);
  }
  return posts.sort(
    (a, b) => compareBytes(a.key, b.key) || compareComparators(a.comparator, b.comparator),
  );
}

function signpostOf(order: Order, { comparator, version }: Constraint): Signpost | undefined {
  const point = pointOf(order, version);
  return point && { comparator, version, key: point.key, point, end: point.lo };
}

export const isLower = ({ comparator }: Constraint) => comparator.startsWith('>');
export const isBound = ({ comparator }: Constraint) => comparator !== '=' && comparator !== '!=';

/** From a lower bound to the upper one behind it; either may be missing. */
export type Stretch = { readonly from: Signpost | undefined; readonly to: Signpost | undefined };

/**
 * What lower and upper bounds take in, in their order. Of lower bounds in a row the first says all,
 * of upper bounds the last (“Simplifying constraints”).
 */
export function stretchesOf(posts: readonly Signpost[]): Stretch[] {
  const bounds = posts.filter(isBound);
  const telling = bounds.filter((each, at) => {
    const beside = isLower(each) ? bounds[at - 1] : bounds[at + 1];
    return beside === undefined || isLower(beside) !== isLower(each);
  });
  return telling.flatMap((each, at): Stretch[] => {
    if (isLower(each)) return [{ from: each, to: telling[at + 1] }];
    return at === 0 ? [{ from: undefined, to: each }] : [];
  });
}
