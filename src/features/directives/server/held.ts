import type { Work } from '#platform/tools.ts';

import { currentSnapshot, isUnchanged } from './held-store.ts';
import type { AddresseeFact, OwedFact } from './standing-store.ts';

/** What was judged, the snapshot it was read under, and between which moments it holds. */
type Held<Judged> = {
  readonly judged: Judged;
  readonly snapshot: string;
  readonly from: Date;
  readonly until: Date;
  readonly kept: number;
};

/** Rows that tell of changes are kept for a day; what is older could have missed one. */
const longest = 3_600_000;

/** Only somebody who sees everything is answered from memory, and only outside of a change of their own. */
const mayHold = (work: Work) => work.actor.scope === 'all' && !('entries' in work);

/**
 * Keeps in memory, for each installation, what `judge` makes of everything that was committed: it holds
 * until something changes, or until the moment that `judge` names.
 */
export function heldFor<Judged>(
  judge: (work: Work) => Promise<{ readonly judged: Judged; readonly until: Date }>,
): (work: Work) => Promise<Judged> {
  const held = new WeakMap<object, Held<Judged>>();
  return async (work) => {
    if (!mayHold(work)) return (await judge(work)).judged;
    const known = held.get(work.installation);
    const isInTime =
      known !== undefined &&
      known.from <= work.now &&
      work.now < known.until &&
      performance.now() - known.kept < longest;
    if (isInTime && (await isUnchanged(work, known.snapshot))) return known.judged;
    // Read first: what is committed while it is judged counts as a change.
    const snapshot = await currentSnapshot(work);
    const kept = performance.now();
    const { judged, until } = await judge(work);
    held.set(work.installation, { judged, snapshot, from: work.now, until, kept });
    return judged;
  };
}

const farOff = 8.64e15;

/** The next moment at which a deadline has passed or an exception ends, as far as any is known. */
export function nextTurn(
  facts: { readonly addressees: readonly AddresseeFact[]; readonly owed: readonly OwedFact[] },
  now: Date,
): Date {
  let next = farOff;
  const meet = (at: Date | null, after: number) => {
    if (at === null) return;
    const turn = at.getTime() + after;
    if (turn > now.getTime() && turn < next) next = turn;
  };
  for (const { dueAt, exceptedUntil } of [...facts.addressees, ...facts.owed]) {
    // On its deadline nothing is late yet.
    meet(dueAt, 1);
    meet(exceptedUntil, 0);
  }
  return new Date(next);
}
