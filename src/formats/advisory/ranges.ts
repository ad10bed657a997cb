import { lowerBound, upperBound } from '#formats/versions/bound.ts';
import type { Order } from '#formats/versions/ecosystem.ts';
import { contains, type Interval } from '#formats/versions/interval.ts';
import { compareBytes } from '#kernel/bytes.ts';

import type { Affected, Span, Status } from './advisory.ts';
import { layersOf } from './layers.ts';

/**
 * Why a stretch of versions has its status: a span of the source names it, the source lists the
 * version, nothing names it and the source's default applies, or something in the source could not
 * be ordered, so that nothing can be ruled out.
 */
export type Because = 'span' | 'version' | 'default' | 'unorderable';

/** A half-open stretch of order keys that is not unaffected, and the source's words for it. */
export type Stretch = Interval & {
  readonly status: Exclude<Status, 'unaffected'>;
  readonly because: Because;
  readonly words: Pick<Span, 'from' | 'after' | 'before' | 'through'>;
};

export type Ranges = {
  /** Disjoint, but for listed versions; a version outside all of them is unaffected. */
  readonly intervals: readonly Stretch[];
  /** Affected versions to be compared as text, for versions that have no key. */
  readonly exact: readonly string[];
  /** Bounds that could not be ordered, as the source wrote them. */
  readonly unorderable: readonly string[];
};

const everything: Interval = { lo: new Uint8Array(), hi: null };

/**
 * The versions one voice calls affected, or leaves unknown, as stretches of order keys.
 *
 * The first span that names a version decides (CVE Record Format, `versions`; OSV ranges only add).
 * What none names has the default status; but once a bound could not be ordered, it is unknown,
 * because the version at hand may be the one that was meant. A conditional match is unknown.
 */
export function rangesOf(affected: Affected): Ranges {
  const unorderable: Span[] = [];
  const ordered: Ordered[] = [];
  for (const span of affected.spans) {
    const interval = intervalOf(span);
    if (interval === undefined) unorderable.push(span);
    else ordered.push({ span, interval });
  }
  if (!ordered.some(namesVersions)) {
    unorderable.push(...ordered.filter(isVoid).map(({ span }) => span));
  }
  const rest = restOf(affected, unorderable);
  const layers = layersOf(ordered.map(({ interval }) => interval));
  const intervals = layers.flatMap(({ lo, hi, first }): Stretch[] => {
    const span = first === undefined ? undefined : ordered[first]?.span;
    const status = span ? shown(span.status, affected) : rest.status;
    if (status === 'unaffected') return [];
    const words = span ? wordsOf(span) : { from: undefined };
    return [{ lo, hi, status, because: span ? 'span' : rest.because, words }];
  });
  const { order } = affected;
  if (order !== undefined) intervals.push(...listed(affected, order, intervals));
  return {
    intervals,
    exact: affected.conditional ? [] : [...affected.versions, ...unorderable.flatMap(pointOf)],
    unorderable: [...new Set(unorderable.flatMap(boundsOf))],
  };
}

type Ordered = { readonly span: Span; readonly interval: Interval };

/** A range that begins where it ends. Beside others it says nothing; alone, it meant something. */
function isVoid({ span, interval: { lo, hi } }: Ordered): boolean {
  return span.status !== 'unaffected' && hi !== null && compareBytes(lo, hi) === 0;
}

function namesVersions(ordered: Ordered): boolean {
  return ordered.span.status !== 'unaffected' && !isVoid(ordered);
}

/** The status of what no span names. */
function restOf(
  affected: Affected,
  unorderable: readonly Span[],
): { status: Status; because: Because } {
  const isShaken = unorderable.some((span) => span.status !== affected.otherwise);
  if (isShaken) return { status: 'unknown', because: 'unorderable' };
  return { status: shown(affected.otherwise, affected), because: 'default' };
}

/** Listed versions that the affected stretches leave out, each as a stretch of one version. */
function listed(affected: Affected, order: Order, intervals: readonly Stretch[]): Stretch[] {
  const status = affected.conditional ? 'unknown' : 'affected';
  return affected.versions.flatMap((version) => {
    const lo = lowerBound(order, version);
    const hi = upperBound(order, version, true);
    if (lo === undefined || hi === undefined || compareBytes(lo, hi) >= 0) return [];
    if (stretchAt(intervals, lo)?.status === 'affected') return [];
    const words = { from: version, through: version };
    return [{ lo, hi, status, because: 'version', words } as const];
  });
}

/** The one of the disjoint, sorted stretches that holds a key. */
function stretchAt(intervals: readonly Stretch[], key: Uint8Array): Stretch | undefined {
  let low = 0;
  let high = intervals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const stretch = intervals[middle];
    if (stretch && compareBytes(stretch.lo, key) <= 0) low = middle + 1;
    else high = middle;
  }
  const stretch = intervals[low - 1];
  return stretch && contains(stretch, key) ? stretch : undefined;
}

function shown(status: Status, { conditional }: Affected): Status {
  return conditional && status === 'affected' ? 'unknown' : status;
}

/** Undefined when a bound has no key or the bounds are the wrong way round. */
export function intervalOf(span: Span): Interval | undefined {
  const isBounded = [span.from, span.after, span.before, span.through].some(
    (bound) => bound !== undefined,
  );
  if (!isBounded) return everything;
  if (span.order === undefined) return undefined;
  const lo = lowerOf(span, span.order);
  const hi = upperOf(span, span.order);
  if (lo === undefined || hi === undefined) return undefined;
  return hi !== null && compareBytes(lo, hi) > 0 ? undefined : { lo, hi };
}

function lowerOf({ from, after }: Span, order: Order): Uint8Array | undefined {
  if (after !== undefined) return upperBound(order, after, true);
  return from === undefined ? everything.lo : lowerBound(order, from);
}

function upperOf({ before, through }: Span, order: Order): Uint8Array | null | undefined {
  if (through !== undefined) return upperBound(order, lastOf(through), true);
  return before === undefined ? null : upperBound(order, before, false);
}

/** `5.4.*` as the last version its branch could ever have; any other version as it is. */
function lastOf(version: string): string {
  if (!version.endsWith('.*')) return version;
  const parts = [...version.slice(0, -2).split('.'), '999999999'];
  while (parts.length < 3) parts.push('999999999');
  return parts.join('.');
}

function wordsOf({ from, after, before, through }: Span): Stretch['words'] {
  return {
    from,
    ...(after === undefined ? {} : { after }),
    ...(before === undefined ? {} : { before }),
    ...(through === undefined ? {} : { through }),
  };
}

function pointOf({ from, through, status }: Span): string[] {
  return status === 'affected' && from !== undefined && from === through ? [from] : [];
}

function boundsOf({ from, after, before, through }: Span): string[] {
  return [from, after, before, through].filter((bound) => bound !== undefined);
}
