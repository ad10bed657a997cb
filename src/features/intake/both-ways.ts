import type { Span } from '#formats/advisory/advisory.ts';
import { intervalOf } from '#formats/advisory/ranges.ts';
import type { Order } from '#formats/versions/ecosystem.ts';
import { contains } from '#formats/versions/interval.ts';
import { compareVersions } from '#formats/versions/order.ts';
import { rpmVersionPrefix } from '#formats/versions/rpm.ts';
import { compareBytes } from '#kernel/bytes.ts';

/** A version that inventories name, with its order key. */
export type KnownVersion = { readonly text: string; readonly key: Uint8Array };

/** A version that a span takes in by order keys and not by comparing texts, or the other way round. */
export type Differing = {
  readonly order: Order;
  readonly version: string;
  readonly span: Readonly<Record<string, string>>;
  readonly byKeys: boolean;
};

/** Of the versions on each side of a bound so many are asked about: a fault shows where it decides. */
const besideBound = 2;

/**
 * Whether order keys decide on a span as the comparison does that was made without them: of the versions
 * of its package, in the order of their keys, those beside its bounds.
 */
export function bothWays(
  span: Span,
  known: readonly KnownVersion[],
): { readonly pairs: number; readonly differing: readonly Differing[] } {
  const interval = intervalOf(span);
  const { order } = span;
  const isPlain =
    order !== undefined && boundsOf(span).every((bound) => isComparable(order, bound));
  if (!interval || !isPlain) return { pairs: 0, differing: [] };
  const places = new Set([...beside(known, interval.lo), ...beside(known, interval.hi)]);
  let pairs = 0;
  const differing: Differing[] = [];
  for (const place of places) {
    const version = known[place];
    const compared = version && isIn(order, span, version.text);
    if (!version || compared === undefined) continue;
    pairs += 1;
    const byKeys = contains(interval, version.key);
    if (byKeys === compared) continue;
    differing.push({ order, version: version.text, span: namedIn(span), byKeys });
  }
  return { pairs, differing };
}

/** The bounds that a span has, by what each is. */
const namedIn = ({ from, after, before, through }: Span): Differing['span'] =>
  Object.fromEntries(
    Object.entries({ from, after, before, through }).flatMap(([name, bound]) =>
      bound === undefined ? [] : [[name, bound] as const],
    ),
  );

const boundsOf = ({ from, after, before, through }: Span): string[] =>
  [from, after, before, through].filter((bound) => bound !== undefined);

/** A bound that means more than itself is no version: a branch, or all releases of an rpm's version. */
const isComparable = (order: Order, bound: string): boolean =>
  !bound.endsWith('.*') && !(order === 'rpm' && rpmVersionPrefix(bound));

/** The places of versions around a key; none where there is no bound. */
function beside(known: readonly KnownVersion[], key: Uint8Array | null): number[] {
  if (key === null || key.length === 0) return [];
  let [low, high] = [0, known.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = known[middle];
    if (at && compareBytes(at.key, key) < 0) low = middle + 1;
    else high = middle;
  }
  return Array.from({ length: 2 * besideBound }, (_, each) => low - besideBound + each);
}

/** Whether a span takes a version in, by comparing texts; undefined where they cannot be compared. */
function isIn(order: Order, { from, after, before, through }: Span, version: string) {
  // As order keys take it: `after` counts before `from`, and `through` before `before`.
  const claims: readonly [string | undefined, (sign: number) => boolean][] = [
    after === undefined ? [from, (sign) => sign >= 0] : [after, (sign) => sign > 0],
    through === undefined ? [before, (sign) => sign < 0] : [through, (sign) => sign <= 0],
  ];
  let isWithin = true;
  for (const [bound, holds] of claims) {
    if (bound === undefined) continue;
    const sign = compareVersions(order, version, bound);
    if (sign === undefined) return undefined;
    isWithin &&= holds(sign);
  }
  return isWithin;
}
