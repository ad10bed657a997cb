import type { Span } from '#formats/advisory/advisory.ts';
import type { Order } from '#formats/versions/ecosystem.ts';
import { orderKey } from '#formats/versions/order.ts';
import { compareBytes } from '#kernel/bytes.ts';

import { comparatorSpan } from './comparators.ts';
import type { CveVersion } from './record.ts';
import { isEvery, isVague, isVersion, plain } from './wording.ts';

/**
 * What a CVE product's `versions` say, in the order in which they decide (CVE Record Format,
 * `versions`: the first entry that names a version wins).
 *
 * A bound that is not one version (`n/a`, `FortiOS 6.0 to 6.4`) has no order and leaves the product
 * unknown. A lone `0`, `-` or `n/a` called affected means that nobody said which versions are.
 */
export function spansOf(versions: readonly CveVersion[], order: Order | undefined): Span[] {
  return versions.flatMap((entry) => {
    const isRange = entry.lessThan !== undefined || entry.lessThanOrEqual !== undefined;
    return isRange ? rangeOf(entry, order) : [pointOf(entry, order)].flat();
  });
}

/** Whether an entry counts in commits, which no inventory of released software can be held to. */
export function isOfCommits({ versionType = '' }: CveVersion): boolean {
  const type = versionType.toLowerCase();
  return type === 'git' || type.includes('commit');
}

function pointOf(entry: CveVersion, order: Order | undefined): Span | Span[] {
  const { status } = entry;
  const version = plain(entry.version);
  if (isEvery(version)) return { from: undefined, status, order };
  if (isVague(version) || version === '0') {
    return status === 'unaffected' ? [] : { from: undefined, status: 'unknown', order };
  }
  const compared = comparatorSpan(version);
  if (compared) return { ...compared, status, order };
  const branch = branchOf(version);
  if (branch !== undefined) return { from: branch, through: `${branch}.*`, status, order };
  return { from: version, through: version, status, order: isVersion(version) ? order : undefined };
}

function rangeOf(entry: CveVersion, order: Order | undefined): Span[] {
  const lower = plain(entry.version);
  const upper = plain(entry.lessThan ?? entry.lessThanOrEqual ?? '');
  const isOpenBelow = lower === '0' || isVague(lower) || isEvery(lower);
  const from = isOpenBelow ? undefined : lower;
  const bounds = [from, upper === '*' || isVague(upper) ? undefined : upper];
  const isOrdered = bounds.every((bound) => bound === undefined || isVersion(bound));
  const status = isVague(upper) && entry.status === 'affected' ? 'unknown' : entry.status;
  const whole: Span = {
    from,
    ...ceilingOf(entry, upper),
    status,
    order: isOrdered ? order : undefined,
  };
  return turned(whole, entry.changes ?? [], order);
}

function ceilingOf(entry: CveVersion, upper: string): Pick<Span, 'before' | 'through'> {
  if (upper === '*' || isVague(upper)) return {};
  const branch = branchOf(upper);
  if (branch !== undefined) return { through: `${branch}.*` };
  return entry.lessThan === undefined ? { through: upper } : { before: upper };
}

/** `5.4` of `5.4.*` and `5.4.x`; undefined for anything else. */
function branchOf(version: string): string | undefined {
  const end = version.slice(-2).toLowerCase();
  const branch = version.slice(0, -2);
  return (end === '.*' || end === '.x') && isVersion(branch) ? branch : undefined;
}

type Change = NonNullable<CveVersion['changes']>[number];
type Turn = Change & { readonly key: Uint8Array };

/**
 * A span cut where its status changes.
 *
 * By the letter of the format, every version after the first fix is unaffected. Vendors who fix
 * several branches list one fix each, so between two fixes only the fixed version itself is known
 * to be safe and the rest is unknown. A change that cannot be placed leaves the whole span unknown.
 */
function turned(whole: Span, changes: readonly Change[], order: Order | undefined): Span[] {
  const turns: Turn[] = [];
  for (const { at, status } of changes) {
    const version = plain(at);
    const key = order && isVersion(version) ? orderKey(order, version) : undefined;
    if (key === undefined) {
      const turn = { from: version, through: version, status, order: undefined };
      return [{ ...whole, status: 'unknown' }, turn];
    }
    if (isBelow(key, whole, order)) turns.push({ at: version, status, key });
  }
  return cut(
    whole,
    turns.toSorted((a, b) => compareBytes(a.key, b.key)),
  );
}

function cut(whole: Span, turns: readonly Turn[]): Span[] {
  const [first] = turns;
  if (!first) return [whole];
  const { before, through, ...start } = whole;
  const ceiling = {
    ...(before === undefined ? {} : { before }),
    ...(through === undefined ? {} : { through }),
  };
  const points: Span[] = [];
  const pieces: Span[] = [{ ...start, before: first.at }];
  for (const [index, { at, status }] of turns.entries()) {
    const next = turns[index + 1];
    const isOneOfSeveral = status === 'unaffected' && next?.status === 'unaffected';
    if (isOneOfSeveral) points.push({ ...start, from: at, through: at, status });
    const end = next ? { before: next.at } : ceiling;
    pieces.push({ ...start, from: at, ...end, status: isOneOfSeveral ? 'unknown' : status });
  }
  return [...points, ...pieces];
}

/** Whether a change lies within the span; one at or above its end says nothing about it. */
function isBelow(key: Uint8Array, { before, through }: Span, order: Order | undefined): boolean {
  const end = before ?? through;
  if (end === undefined || end.endsWith('.*')) return true;
  const limit = order && orderKey(order, end);
  if (limit === undefined) return true;
  const difference = compareBytes(key, limit);
  return through === undefined ? difference < 0 : difference <= 0;
}
