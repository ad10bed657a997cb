import type { Evidence } from './action.ts';
import type { Basis } from './directive.ts';
import { position, type Standing } from './standing.ts';

/** What was claimed once, and what came of it when. */
type Claimed = {
  readonly claimedAt: Date;
  readonly judgedAt: Date | null;
  readonly outcome: 'verified' | 'contradicted' | null;
};

/** One thing that an addressee owed, from when on, with every claim on it. */
export type OwedHistory = {
  readonly evidence: Evidence;
  readonly system: Exclude<Basis, 'named'> | null;
  readonly joinedAt: Date;
  readonly dueAt: Date;
  readonly releasedAt: Date | null;
  readonly claims: readonly Claimed[];
};

/** What one addressee was asked and did, with when: enough to say where it stood at any moment. */
export type AddresseeHistory = {
  readonly joinedAt: Date;
  readonly dueAt: Date;
  readonly releasedAt: Date | null;
  readonly acknowledgedAt: Date | null;
  readonly owesInventory: boolean;
  readonly exceptions: readonly { readonly from: Date; readonly until: Date }[];
  readonly owed: readonly OwedHistory[];
};

const upTo = (moment: Date | null, at: Date): Date | null =>
  moment !== null && moment <= at ? moment : null;

/** The claim that stood at a moment, with what was known of it then. */
function claimAt(claims: readonly Claimed[], at: Date) {
  const latest = claims
    .filter(({ claimedAt }) => claimedAt <= at)
    .reduce<Claimed | null>((a, b) => (a && a.claimedAt >= b.claimedAt ? a : b), null);
  if (latest === null) return null;
  const outcome = upTo(latest.judgedAt, at) ? latest.outcome : null;
  return { claimedAt: latest.claimedAt, outcome };
}

/**
 * Where an addressee stood at a moment; null before it was one. Deadlines and what was known of its
 * systems are taken as they are now; only what it did and what was ruled has its moment.
 */
export function standingAt(history: AddresseeHistory, at: Date): Standing | null {
  const { joinedAt, dueAt, acknowledgedAt, releasedAt, owesInventory, exceptions, owed } = history;
  if (at < joinedAt) return null;
  const excepted = exceptions.find(({ from, until }) => from <= at && at < until);
  const facts = {
    ...{ dueAt, owesInventory },
    exceptedUntil: excepted?.until ?? null,
    acknowledgedAt: upTo(acknowledgedAt, at),
    releasedAt: upTo(releasedAt, at),
    assignments: owed
      .filter((each) => each.joinedAt <= at)
      .map((each) => ({
        ...{ evidence: each.evidence, system: each.system, dueAt: each.dueAt },
        releasedAt: upTo(each.releasedAt, at),
        claim: claimAt(each.claims, at),
      })),
  };
  return position(facts, at).standing;
}

/** How many addressees stood where at one moment. */
export type Point = { readonly at: Date; readonly counts: Partial<Record<Standing, number>> };

/** When the standing of an addressee can have changed, first to last: what is due is late after it. */
function turns({ owed, exceptions, ...history }: AddresseeHistory): number[] {
  const due = [history.dueAt, ...owed.map(({ dueAt }) => dueAt)];
  const done = [
    ...[history.joinedAt, history.releasedAt, history.acknowledgedAt],
    ...exceptions.flatMap(({ from, until }) => [from, until]),
    ...owed.flatMap(({ joinedAt, releasedAt }) => [joinedAt, releasedAt]),
    ...owed.flatMap(({ claims }) => claims.flatMap((each) => [each.claimedAt, each.judgedAt])),
  ].filter((at) => at !== null);
  const times = [...due.map((at) => at.getTime() + 1), ...done.map((at) => at.getTime())];
  return times.sort((a, b) => a - b);
}

/** Where one addressee stood at each of some moments, judged anew only where that can have changed. */
function standingsAt(history: AddresseeHistory, moments: readonly Date[]): (Standing | null)[] {
  const times = turns(history);
  let passed = 0;
  let standing: Standing | null = null;
  return moments.map((at) => {
    const before = passed;
    while (passed < times.length && (times[passed] ?? Infinity) <= at.getTime()) passed += 1;
    if (passed > before) standing = standingAt(history, at);
    return standing;
  });
}

/** How the standings of all addressees went, at each of these moments, which follow one another. */
export function course(histories: readonly AddresseeHistory[], moments: readonly Date[]): Point[] {
  const points = moments.map((at) => ({ at, counts: new Map<Standing, number>() }));
  for (const history of histories) {
    for (const [number, standing] of standingsAt(history, moments).entries()) {
      const counts = points[number]?.counts;
      if (standing && counts) counts.set(standing, (counts.get(standing) ?? 0) + 1);
    }
  }
  return points.map(({ at, counts }) => ({ at, counts: Object.fromEntries(counts) }));
}

/** So many moments from one to another, evenly apart, both included; one where they are the same. */
export function momentsBetween(from: Date, until: Date, most: number): Date[] {
  const span = until.getTime() - from.getTime();
  if (span <= 0) return [until];
  return Array.from(
    { length: most },
    (_, at) => new Date(from.getTime() + Math.round((span * at) / (most - 1))),
  );
}
