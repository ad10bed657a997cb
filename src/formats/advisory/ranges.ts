import { lowerBound, upperBound } from '#formats/versions/bound.ts';
import { complement, type Interval, subtract, union } from '#formats/versions/interval.ts';
import type { Order } from '#formats/versions/order.ts';
import { compareBytes } from '#kernel/bytes.ts';

import type { Affected, Span, Status } from './advisory.ts';

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
  /** Those of one status may overlap; a version outside all of them is unaffected. */
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
  const { order } = affected;
  const intervals: Stretch[] = [];
  const unorderable: Span[] = [];
  let named: readonly Interval[] = [];
  for (const run of runsOf(affected.spans)) {
    const held: Interval[] = [];
    for (const span of run) {
      const interval = intervalOf(span);
      if (interval === undefined) unorderable.push(span);
      else {
        held.push(interval);
        intervals.push(...stretchesOf(span, subtract([interval], named), affected));
      }
    }
    named = union([...named, ...held]);
  }
  intervals.push(...remainder(affected, unorderable, named));
  if (order !== undefined) intervals.push(...listed(affected, order, intervals));
  return {
    intervals,
    exact: affected.conditional ? [] : [...affected.versions, ...unorderable.flatMap(pointOf)],
    unorderable: [...new Set(unorderable.flatMap(boundsOf))],
  };
}

/** Neighbouring spans of one status: among themselves it does not matter which decides. */
function runsOf(spans: readonly Span[]): Span[][] {
  const runs: Span[][] = [];
  for (const span of spans) {
    const run = runs.at(-1);
    if (run?.[0]?.status === span.status) run.push(span);
    else runs.push([span]);
  }
  return runs;
}

function stretchesOf(span: Span, pieces: readonly Interval[], affected: Affected): Stretch[] {
  const status = shown(span.status, affected);
  if (status === 'unaffected') return [];
  return pieces.map((piece) => ({ ...piece, status, because: 'span', words: wordsOf(span) }));
}

/** What no span names. */
function remainder(
  affected: Affected,
  unorderable: readonly Span[],
  named: readonly Interval[],
): Stretch[] {
  const otherwise = shown(affected.otherwise, affected);
  const isShaken = unorderable.some((span) => span.status !== otherwise);
  const status = isShaken ? 'unknown' : otherwise;
  if (status === 'unaffected') return [];
  const because = isShaken ? 'unorderable' : 'default';
  const rest = named.length === 0 ? [everything] : complement(named);
  return rest.map((piece) => ({ ...piece, status, because, words: { from: undefined } }));
}

/** Listed versions that the affected stretches leave out, each as a stretch of one version. */
function listed(affected: Affected, order: Order, intervals: readonly Stretch[]): Stretch[] {
  const found = intervals.filter((interval) => interval.status === 'affected');
  const status = affected.conditional ? 'unknown' : 'affected';
  return affected.versions.flatMap((version) => {
    const lo = lowerBound(order, version);
    const hi = upperBound(order, version, true);
    if (lo === undefined || hi === undefined || compareBytes(lo, hi) >= 0) return [];
    if (found.some((interval) => holds(interval, lo))) return [];
    const words = { from: version, through: version };
    return [{ lo, hi, status, because: 'version', words } as const];
  });
}

function holds({ lo, hi }: Interval, key: Uint8Array): boolean {
  return compareBytes(lo, key) <= 0 && (hi === null || compareBytes(key, hi) < 0);
}

function shown(status: Status, { conditional }: Affected): Status {
  return conditional && status === 'affected' ? 'unknown' : status;
}

/** Undefined when a bound has no key or the bounds are the wrong way round. */
function intervalOf(span: Span): Interval | undefined {
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
