import type { z } from 'zod';

import type { OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { affectedCounts, affectedSystems, type Owned } from './exposed.ts';
import type { Fleet } from './fleet.ts';
import { selectPosition } from './fleet-store.ts';
import { fleetOn } from './follow.ts';
import { database, readerFor } from './reader.ts';
import { bodiesIn, namesIn, type Roll, rollOf, talliesIn, type Tally } from './roll.ts';
import {
  selectBodies,
  selectListed,
  selectTallies,
  selectTitles,
  selectWeighed,
  type Vulnerabilities,
} from './urgent-store.ts';

type Urgent = z.output<typeof api.listUrgent.output>[number];

/** Who answered, and the position of the database since which the answer holds. */
type Told = { readonly answeredBy: 'memory' | 'database'; readonly position: string };

/** Vulnerabilities that affect a system in scope, those that are known to be exploited first. */
export async function listUrgent(
  work: Work,
  { exploited, limit }: z.output<typeof api.listUrgent.input>,
): Promise<z.output<typeof api.listUrgent.output>> {
  const listed = await selectListed(work);
  const those = exploited === 'yes' ? [...listed.keys()] : 'all';
  const { tallies } = await talliesOn(work, those);
  const lines = [...tallies]
    .map(([vulnerability, tally]) => ({
      ...{ vulnerability, title: '', listedOn: listed.get(vulnerability) ?? null },
      ...tally,
    }))
    .sort(mostUrgentFirst)
    .slice(0, limit);
  const titles = await selectTitles(
    work,
    lines.map(({ vulnerability }) => vulnerability),
  );
  return lines.map((line) => ({ ...line, title: titles.get(line.vulnerability) ?? '' }));
}

const mostUrgentFirst = (a: Urgent, b: Urgent): number =>
  Number(a.listedOn === null) - Number(b.listedOn === null) ||
  b.organizations - a.organizations ||
  b.systems - a.systems ||
  (b.listedOn?.getTime() ?? 0) - (a.listedOn?.getTime() ?? 0) ||
  (a.vulnerability < b.vulnerability ? -1 : 1);

/** Bodies with systems that any vulnerability affects which is known to be exploited, and how many. */
export async function exposedBodies(
  work: Work,
): Promise<readonly { readonly organizationId: OrganizationId; readonly systems: number }[]> {
  const { bodies } = await bodiesOn(work, [...(await selectListed(work)).keys()]);
  return [...bodies].map(([organizationId, systems]) => ({ organizationId, systems }));
}

/**
 * How many systems, and of how many organizations, each vulnerability affects. Where statements or joint
 * products must be weighed each is judged by itself; of all others memory is asked, or the database.
 */
export async function talliesOn(
  work: Work,
  those: Vulnerabilities,
  fleet: Fleet | null = fleetOn(work) ?? null,
): Promise<Told & { readonly tallies: ReadonlyMap<string, Tally> }> {
  // The position is the first: whatever is read after it holds for no earlier moment.
  const roll = fleet && (await rollOf(work, fleet));
  const told = roll ? toldBy(roll) : await byDatabase(work);
  const weighed = await selectWeighed(work, those);
  const reader = fleet ? await readerFor(work) : database;
  const judged: [string, Tally][] = [];
  for (const vulnerability of weighed) {
    const counts = [...(await affectedCounts(work, vulnerability, reader)).values()];
    const systems = counts.reduce((sum, count) => sum + count, 0);
    if (systems > 0) judged.push([vulnerability, { organizations: counts.length, systems }]);
  }
  const plain = roll
    ? await talliesIn(roll, without(weighed, those === 'all' ? namesIn(roll) : those))
    : await selectTallies(work, { those, weighed });
  return { ...told, tallies: new Map([...plain, ...judged]) };
}

/** How many systems of each organization any of these vulnerabilities affects. */
export async function bodiesOn(
  work: Work,
  those: readonly string[],
  fleet: Fleet | null = fleetOn(work) ?? null,
): Promise<Told & { readonly bodies: ReadonlyMap<OrganizationId, number> }> {
  const roll = fleet && (await rollOf(work, fleet));
  const told = roll ? toldBy(roll) : await byDatabase(work);
  const weighed = await selectWeighed(work, those);
  const reader = fleet ? await readerFor(work) : database;
  const judged = new Map<string, Owned>();
  for (const vulnerability of weighed) {
    for (const each of await affectedSystems(work, vulnerability, reader)) {
      judged.set(each.id, each);
    }
  }
  const apart = [...judged.values()];
  if (roll) return { ...told, bodies: bodiesIn(roll, without(weighed, those), apart) };
  const bodies = new Map<OrganizationId, number>();
  const add = (id: OrganizationId, systems: number) =>
    bodies.set(id, (bodies.get(id) ?? 0) + systems);
  for (const { organizationId } of apart) add(organizationId, 1);
  const plain = { those, weighed, apart: apart.map(({ id }) => id) };
  for (const { organizationId, systems } of await selectBodies(work, plain)) {
    add(organizationId, systems);
  }
  return { ...told, bodies };
}

const toldBy = ({ position }: Roll): Told => ({ answeredBy: 'memory', position });
const byDatabase = async (work: Work): Promise<Told> => ({
  answeredBy: 'database',
  position: await selectPosition(work),
});

function* without(left: readonly string[], those: Iterable<string>): Generator<string> {
  const leftOut = new Set(left);
  for (const each of those) if (!leftOut.has(each)) yield each;
}
