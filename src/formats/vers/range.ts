import type { Order } from '#formats/versions/ecosystem.ts';
import type { Finding, Reading } from '#kernel/finding.ts';
import type { Text } from '#kernel/text.ts';

import { comparators, type Constraint } from './constraint.ts';
import { isType, orderOfType } from './scheme.ts';
import { say } from './texts.ts';
import { decodedVersion, encodedVersion } from './version.ts';

/** A range of versions of one type (“scheme”). No constraint at all means every version. */
export type VersRange = {
  readonly scheme: string;
  /** How its versions are ordered; undefined where that is not known here. */
  readonly order: Order | undefined;
  readonly constraints: readonly Constraint[];
};

export const longestVers = 20_000;

/**
 * A range in the notation of VERS, as forgiving as its meaning allows: constraints in any order,
 * twice or redundant, and an equals sign before a version are read. What the specification has
 * against such a text is said by `validateVers`.
 */
export function parseVers(text: string): Reading<VersRange> {
  if (text.length > longestVers) return refused(say('vers.too-long', { limit: longestVers }));
  const { scheme, written } = dissected(text);
  if (scheme === undefined || written === undefined) return refused(say('vers.scheme'));
  const order = orderOfType(scheme);
  if (written === '*') {
    return { ok: true, document: { scheme, order, constraints: [] }, findings: [] };
  }
  if (scheme === 'all' || scheme === 'none') return refused(say('vers.only-star', { scheme }));
  const constraints: Constraint[] = [];
  for (const part of written.split('|')) {
    const constraint = constraintOf(part);
    if ('key' in constraint) return refused(constraint);
    constraints.push(constraint);
  }
  return { ok: true, document: { scheme, order, constraints }, findings: [] };
}

/** The text of a range, its constraints in the order they stand; `*` where there are none. */
export function formatVers({ scheme, constraints }: Omit<VersRange, 'order'>): string {
  return `vers:${scheme}/${constraints.map(formatConstraint).join('|') || '*'}`;
}

function formatConstraint({ comparator, version }: Constraint): string {
  return `${comparator === '=' ? '' : comparator}${encodedVersion(version)}`;
}

/** The type and the constraints as written; undefined where the text is no VERS (clause 5). */
export function dissected(text: string): {
  readonly scheme: string | undefined;
  readonly written: string | undefined;
} {
  const slash = text.indexOf('/');
  const scheme = text.slice(5, Math.max(slash, 5));
  if (!text.startsWith('vers:') || slash < 0 || !isType(scheme)) {
    return { scheme: undefined, written: undefined };
  }
  return { scheme, written: text.slice(slash + 1) };
}

/** A constraint as written, taken apart at its comparator. */
export function splitConstraint(part: string): { comparator: string; written: string } {
  const comparator = comparators.find((each) => part.startsWith(each)) ?? '';
  return { comparator, written: part.slice(comparator.length) };
}

/** One constraint, or what is wrong with it. */
export function constraintOf(part: string): Constraint | Text {
  const comparator = comparators.find((each) => part.startsWith(each));
  const written = part.slice(comparator?.length ?? 0);
  if (written === '') return say('vers.empty');
  if (written === '*') return say('vers.star');
  const version = decodedVersion(written);
  if (version === undefined) return say('vers.encoding', { version: written.slice(0, 100) });
  return { comparator: comparator ?? '=', version };
}

function refused(text: Text): { readonly ok: false; readonly findings: readonly Finding[] } {
  return { ok: false, findings: [{ rule: text.key, path: '', severity: 'error', text }] };
}
