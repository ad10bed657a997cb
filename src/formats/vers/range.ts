import { lowerBound, upperBound } from '#formats/versions/bound.ts';
import { isOrder, type Order } from '#formats/versions/ecosystem.ts';
import { complement, type Interval, subtract, union } from '#formats/versions/interval.ts';
import { orderKey } from '#formats/versions/order.ts';
import { compareBytes } from '#kernel/bytes.ts';
import type { Finding, Reading } from '#kernel/finding.ts';
import type { Text } from '#kernel/text.ts';

import { say } from './texts.ts';

export type Comparator = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type Constraint = { readonly comparator: Comparator; readonly version: string };

/** A range of versions of one scheme. No constraint at all means every version. */
export type VersRange = {
  readonly scheme: string;
  /** How its versions are ordered; undefined where that is not known here. */
  readonly order: Order | undefined;
  readonly constraints: readonly Constraint[];
};

const longest = 20_000;

/** Schemes that go by the name of their package type, and our name of their order. */
const orders: ReadonlyMap<string, Order> = new Map<string, Order>([
  ['deb', 'debian'],
  ['apk', 'alpine'],
  ['golang', 'go'],
  ['composer', 'packagist'],
  ['cpe', 'generic'],
]);

/** A range in the notation of package-url/vers-spec, or what is wrong with it. */
export function parseVers(text: string): Reading<VersRange> {
  if (text.length > longest) return refused(say('vers.too-long', { limit: longest }));
  const [, scheme, rest] = /^vers:([a-z][a-z0-9.-]{0,99})\/([^]*)$/.exec(text) ?? [];
  if (scheme === undefined || rest === undefined) return refused(say('vers.scheme'));
  const order = orders.get(scheme) ?? (isOrder(scheme) ? scheme : undefined);
  if (rest === '*') return { ok: true, document: { scheme, order, constraints: [] }, findings: [] };
  const constraints: Constraint[] = [];
  for (const part of rest.split('|')) {
    const constraint = constraintOf(part);
    if ('key' in constraint) return refused(constraint);
    constraints.push(constraint);
  }
  return { ok: true, document: { scheme, order, constraints }, findings: [] };
}

const comparators: readonly Comparator[] = ['!=', '<=', '>=', '<', '>', '='];

/** One constraint, or what is wrong with it. */
function constraintOf(part: string): Constraint | Text {
  const comparator = comparators.find((each) => part.startsWith(each));
  const written = part.slice(comparator?.length ?? 0);
  if (written === '') return say('vers.empty');
  if (written === '*') return say('vers.star');
  const version = decoded(written);
  if (version === undefined) return say('vers.encoding', { version: written.slice(0, 100) });
  return { comparator: comparator ?? '=', version };
}

function refused(text: Text): { readonly ok: false; readonly findings: readonly Finding[] } {
  return { ok: false, findings: [{ rule: text.key, path: '', severity: 'error', text }] };
}

function decoded(written: string): string | undefined {
  try {
    return decodeURIComponent(written);
  } catch {
    return undefined;
  }
}

/**
 * The versions of a range as intervals of order keys; undefined where one of them has no order, so
 * that nothing can be said of any.
 *
 * Constraints count in the order of their versions. Of several lower bounds in a row the first
 * counts and of several upper bounds the last (vers-spec, “simplification”).
 */
export function intervalsOf({ order, constraints }: VersRange): Interval[] | undefined {
  if (constraints.length === 0) return [{ lo: new Uint8Array(), hi: null }];
  if (order === undefined) return undefined;
  const placed: Placed[] = [];
  for (const { comparator, version } of constraints) {
    const key = orderKey(order, version);
    const lo = lowerBound(order, version);
    const [hi, end] = [upperBound(order, version, true), upperBound(order, version, false)];
    if (!key || !lo || !hi || !end) return undefined;
    placed.push({ comparator, key, point: { lo, hi }, end });
  }
  placed.sort((a, b) => compareBytes(a.key, b.key));
  const points = (comparator: Comparator) =>
    placed.filter((each) => each.comparator === comparator).map(({ point }) => point);
  const bounds = placed.filter(({ comparator }) => comparator !== '=' && comparator !== '!=');
  const isOnlyExcluding = placed.every(({ comparator }) => comparator === '!=');
  const between = isOnlyExcluding ? complement([]) : stretches(bounds);
  return union([...subtract(between, points('!=')), ...points('=')]);
}

type Placed = {
  readonly comparator: Comparator;
  readonly key: Uint8Array;
  /** The version itself. */
  readonly point: Interval & { readonly hi: Uint8Array };
  /** The first key that “before it” leaves out. */
  readonly end: Uint8Array;
};

/** What lower and upper bounds, sorted, take in. */
function stretches(bounds: readonly Placed[]): Interval[] {
  const isLower = ({ comparator }: Placed) => comparator.startsWith('>');
  // Of lower bounds in a row the first says all, of upper bounds the last.
  const telling = bounds.filter((each, at) => {
    const beside = isLower(each) ? bounds[at - 1] : bounds[at + 1];
    return beside === undefined || isLower(beside) !== isLower(each);
  });
  return telling.flatMap((each, at): Interval[] => {
    const lo = each.comparator === '>' ? each.point.hi : each.point.lo;
    const hi = each.comparator === '<' ? each.end : each.point.hi;
    if (!isLower(each)) return at === 0 ? [{ lo: new Uint8Array(), hi }] : [];
    const above = telling[at + 1];
    if (!above) return [{ lo, hi: null }];
    return [{ lo, hi: above.comparator === '<' ? above.end : above.point.hi }];
  });
}
