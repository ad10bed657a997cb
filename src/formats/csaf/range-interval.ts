import type { Constraint } from '#formats/vers/constraint.ts';
import { intervalsOf } from '#formats/vers/containment.ts';
import { parseVers } from '#formats/vers/range.ts';
import type { Order } from '#formats/versions/ecosystem.ts';
import type { Interval } from '#formats/versions/interval.ts';

/**
 * A range of versions as a branch `product_version_range` names it (2.0 §3.1.2.3.2, 2.1 §3.1.3.3.2):
 * by VERS, or by the constraints alone, in the manner of VERS (`vls`).
 */
export type VersionRange = {
  readonly kind: 'vers' | 'vls';
  /** The type of a VERS, whose versions compare with one another; empty in a vls. */
  readonly scheme: string;
  readonly order: Order | undefined;
  readonly constraints: readonly Constraint[];
};

const longest = 20_000;

/** The range a text is; undefined where it is neither. `vers:all/*` has no constraint. */
export function rangeOf(text: string): VersionRange | undefined {
  if (text.length > longest) return undefined;
  const [, scheme, rest] = /^vers:([a-z.+-][a-z0-9.+-]{0,99})\/([^]+)$/.exec(text) ?? [];
  if (scheme !== undefined && rest === '*') {
    return { kind: 'vers', scheme, order: orderOf(scheme), constraints: [] };
  }
  const parts = (rest ?? text).split('|').map((part) => constraintOf(part));
  if (!parts.every((part) => part !== undefined)) return undefined;
  if (scheme !== undefined) {
    return { kind: 'vers', scheme, order: orderOf(scheme), constraints: parts };
  }
  // A vls never names a single version, nor does anything else that has a colon pass for one.
  const isRange = parts.length > 1 || parts.some(({ comparator }) => comparator !== '=');
  const isOther = text.startsWith('vers:');
  return isRange && !isOther
    ? { kind: 'vls', scheme: '', order: 'generic', constraints: parts }
    : undefined;
}

/** The versions of a range as intervals of order keys; undefined where they cannot be ordered. */
export function intervalsIn({ scheme, order, constraints }: VersionRange): Interval[] | undefined {
  return intervalsOf({ scheme, order, constraints });
}

/**
 * Whether a range has no upper end: its last constraint that takes versions in, by the order of the
 * versions where they have one and else as written, is a lower bound. “All versions” is no such range.
 */
export function isOpenAbove(
  range: VersionRange,
  intervals: readonly Interval[] | undefined = intervalsIn(range),
): boolean {
  const including = range.constraints.filter(({ comparator }) => comparator !== '!=');
  if (!including.some(({ comparator }) => comparator.startsWith('>'))) return false;
  if (intervals) return intervals.at(-1)?.hi === null;
  return including.at(-1)?.comparator.startsWith('>') ?? false;
}

/** How the versions of a VERS type are ordered here; undefined where that is not known. */
export function orderOf(scheme: string): Order | undefined {
  const reading = parseVers(`vers:${scheme}/*`);
  const order = reading.ok ? reading.document.order : undefined;
  // Integers with dots between them (vers-spec): the versions of Hackage are the same.
  return order ?? (scheme === 'intdot' ? 'hackage' : undefined);
}

const comparators = ['!=', '<=', '>=', '<', '>', '='] as const;

function constraintOf(part: string): Constraint | undefined {
  const comparator = comparators.find((each) => part.startsWith(each));
  const written = part.slice(comparator?.length ?? 0);
  if (written === '' || written.includes('*')) return undefined;
  try {
    return { comparator: comparator ?? '=', version: decodeURIComponent(written) };
  } catch {
    return undefined;
  }
}
