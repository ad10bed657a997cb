import type { z } from 'zod';

import { resolveVulnerability } from '#features/intake/server/service.ts';
import { freshSince } from '#features/inventory/freshness.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { at } from '../index/memory.ts';
import { allOf, gatherSaid, type Sayings, sayingsOn } from '../index/question.ts';
import { matched } from '../index/stretches.ts';
import { forEachGathered } from '../index/systems.ts';
import { affectedCounts } from './exposed.ts';
import type { Fleet } from './fleet.ts';
import { selectPosition, selectStanding } from './fleet-store.ts';
import { fleetOn } from './follow.ts';
import { exposedAmong, freshAmong, type Late, lateOn } from './late.ts';
import { columnsOf } from './loading.ts';
import { awaitPosition, positionTold } from './position.ts';
import { mostChanged } from './reader.ts';
import { type SayingRow, selectSayings } from './saying-store.ts';

type Output = z.output<typeof api.showAffected.output>;
type Counts = ReadonlyMap<OrganizationId, number>;

/**
 * The organizations in scope with systems that a vulnerability affects, and how many: what `showExposure`
 * counts, and nothing else. Stretches of versions are asked of memory, also while it is behind: what it
 * does not hold yet is read beside it. Where more than stretches must be weighed, the database answers.
 */
export async function showAffected(
  work: Work,
  input: z.output<typeof api.showAffected.input>,
): Promise<Output> {
  await awaitPosition(work, input);
  const vulnerability = await resolveVulnerability(work, input.vulnerability);
  const fleet = fleetOn(work);
  const remembered = fleet && (await rememberedCounts(work, fleet, vulnerability));
  const counts = remembered?.counts ?? (await affectedCounts(work, vulnerability));
  return {
    ...{ vulnerability, asOf: work.now },
    position: positionTold(work, remembered?.position ?? (await selectPosition(work))),
    answeredBy: remembered ? 'memory' : 'database',
    organizations: [...counts]
      .map(([organizationId, systems]) => ({ organizationId, systems }))
      .sort((a, b) => b.systems - a.systems || (a.organizationId < b.organizationId ? -1 : 1)),
  };
}

/** What memory answers; undefined where it must not be asked. */
export async function rememberedCounts(work: Work, fleet: Fleet, vulnerability: string) {
  const since = fleet.position;
  const standing = await selectStanding(work, { vulnerability, since, most: mostChanged });
  if (standing.isWeighed || standing.changed > mostChanged) return undefined;
  const said = standing.isSaidAnew
    ? sayingsAnew(fleet, await selectSayings(work, vulnerability))
    : sayingsKept(fleet, vulnerability);
  const late = standing.changed === 0 ? [] : await lateOn(work, fleet);
  return { position: standing.position, counts: countedIn(work, fleet, { said, late }) };
}

/** What a vulnerability says by rows that memory does not hold. */
export function sayingsAnew({ index: { epoch } }: Fleet, rows: readonly SayingRow[]): Sayings {
  const columns = columnsOf(rows, 0);
  return allOf({ ...columns, ...matched(epoch.versions, columns) });
}

/** What memory holds; of a vulnerability that it does not know, nothing is said. */
export function sayingsKept({ index, vulnerabilities }: Fleet, vulnerability: string): Sayings {
  // A number that none has.
  return sayingsOn(index, vulnerabilities.get(vulnerability) ?? vulnerabilities.size);
}

type Found = { readonly said: Sayings; readonly late: readonly Late[] };

/** The systems in use whose inventory is fresh, by organization; nothing is awaited, so that all is of one moment. */
function countedIn({ actor, now }: Work, fleet: Fleet, { said, late }: Found): Counts {
  const { index, owner, owners, taken, into, places } = fleet;
  const fresh = freshSince(now).getTime();
  const isLate = new Set(late.map(({ system }) => places.get(system.id)));
  const counts = new Uint32Array(owners.length);
  gatherSaid(index, said, 'affected', into);
  forEachGathered(into, (place) => {
    if (!((taken[place] ?? NaN) >= fresh) || isLate.has(place)) return;
    const whose = at(owner, place);
    counts[whose] = at(counts, whose) + 1;
  });
  const found = new Map<OrganizationId, number>();
  const add = (id: OrganizationId, systems: number) =>
    found.set(id, (found.get(id) ?? 0) + systems);
  for (const [place, id] of owners.entries()) {
    const systems = at(counts, place);
    if (systems > 0 && (actor.scope === 'all' || actor.scope.includes(id))) add(id, systems);
  }
  for (const { system } of exposedAmong(fleet, said, freshAmong(late, { now }))) {
    add(system.organizationId, 1);
  }
  return found;
}
