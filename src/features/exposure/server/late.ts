import { freshSince } from '#features/inventory/freshness.ts';
import type { Work } from '#platform/tools.ts';

import { type Asked, isExposed } from '../index/findings.ts';
import type { Sayings } from '../index/question.ts';
import type { Fleet } from './fleet.ts';
import { type FleetRow, selectNews } from './fleet-store.ts';
import { placedIn } from './follow.ts';
import { idsIn } from './loading.ts';

/** A system in scope that changed since memory last looked, and what it runs, as the index places it. */
export type Late = {
  readonly system: FleetRow;
  readonly versions: readonly (Asked & { readonly id: number })[];
};

/** The systems in scope that changed since memory last looked, as they are now. */
export async function lateOn(work: Work, fleet: Fleet): Promise<readonly Late[]> {
  const { systems } = await selectNews(work, fleet.position);
  const runs = systems.map(({ versions }) => idsIn(versions));
  const { met, sideOf } = await placedIn(work, fleet, runs);
  return systems.map((system, each) => ({
    system,
    versions: [...(runs[each] ?? [])].map((id) => ({
      ...{ id, of: sideOf(id), version: met.get(id)?.version },
    })),
  }));
}

/** Whether a system counts at all: it is in use, and its inventory fresh. */
const isFresh = ({ takenAt, isRetired }: FleetRow, now: Date): boolean =>
  !isRetired && takenAt !== null && takenAt >= freshSince(now);

/** Those in use whose inventory is fresh. */
export const freshAmong = (late: readonly Late[], { now }: Pick<Work, 'now'>): readonly Late[] =>
  late.filter(({ system }) => isFresh(system, now));

/** Those that run what is called affected. */
export const exposedAmong = (
  { index }: Fleet,
  said: Sayings,
  late: readonly Late[],
): readonly Late[] => late.filter(({ versions }) => isExposed(index, said, versions));
