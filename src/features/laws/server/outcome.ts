import { rulebookInForce } from '#features/incidents/server/service.ts';
import type { Day } from '#features/profiles/day.ts';
import { holdsOn } from '#features/profiles/profile.ts';
import { jurisdictionOf } from '#features/profiles/server/service.ts';
import type { Work } from '#platform/tools.ts';

import { forceOn } from '../in-force.ts';
import type { Instrument, Outcome } from '../instrument.ts';
import type { OutcomeState } from '../obligation.ts';
import { selectHasClause } from './law-store.ts';
import type { Extracted, Taken } from './taken.ts';

/** Says of an obligation whether what it turns into is there. */
export type OutcomeFinder = (extracted: Extracted) => Promise<OutcomeState>;

/**
 * Looks for the duties, clauses and notifications that obligations turn into. Before its day an obligation
 * awaits it; from then on what is not there is missing.
 */
export async function outcomeFinder(
  work: Work,
  laws: ReadonlyMap<unknown, Taken>,
  today: Day,
): Promise<OutcomeFinder> {
  const { profile } = await jurisdictionOf(work);
  const { duties } = await rulebookInForce(work, profile.id);
  const instruments = [...laws.values()].map(({ instrument }) => instrument);
  const found = new Map<string, boolean>();
  const isThere = async ({ kind, target }: Outcome): Promise<boolean> => {
    if (kind === 'duty') {
      return duties.some(({ value }) => value.id === target && holdsOn(value, today));
    }
    if (kind === 'notification') return instruments.some((each) => asksFor(each, target, today));
    const known = found.get(target) ?? (await selectHasClause(work, target));
    found.set(target, known);
    return known;
  };
  return async ({ obligation: { becomes, provision }, law: { instrument } }) => {
    if (!becomes) return 'none';
    if (forceOn(instrument, provision, today).state !== 'in-force') return 'awaited';
    return (await isThere(becomes)) ? 'linked' : 'missing';
  };
}

const asksFor = (instrument: Instrument, target: string, today: Day) =>
  instrument.key === target &&
  instrument.assets !== null &&
  forceOn(instrument, instrument.assets.provision, today).state === 'in-force';
