import type { z } from 'zod';

import type { OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { affectedCounts, affectedSystems, type Owned } from './exposed.ts';
import { database, type Reader } from './exposed-store.ts';
import type { Extent } from './extent.ts';
import { selectPosition } from './fleet-store.ts';
import { fleetOn } from './follow.ts';
import { type Packing, packingOn } from './packed.ts';
import { packedReaderOf } from './packed-reader.ts';
import { bodiesPacked, extentsPacked } from './packed-urgent.ts';
import { awaitPosition, positionTold } from './position.ts';
import { readerFor } from './reader.ts';
import { bodiesIn, extentsIn, namesIn, type Roll, rollOf } from './roll.ts';
import {
  selectBodies,
  selectExtents,
  selectListed,
  selectTitles,
  selectWeighed,
  type Vulnerabilities,
} from './urgent-store.ts';

type Urgent = z.output<typeof api.listUrgent.output>['vulnerabilities'][number];

/** In which way a question about many vulnerabilities is answered. */
const all = ['memory', 'packed', 'rows'] as const;
export type Way = (typeof all)[number];

/** How it was answered, and the position of the database since which the answer holds. */
type Told = { readonly way: Way; readonly position: string };

/** Vulnerabilities that affect a system in scope, those that are known to be exploited first. */
export async function listUrgent(
  work: Work,
  { exploited, limit, ...named }: z.output<typeof api.listUrgent.input>,
): Promise<z.output<typeof api.listUrgent.output>> {
  await awaitPosition(work, named);
  const listed = await selectListed(work);
  const those = exploited === 'yes' ? [...listed.keys()] : 'all';
  const { extents, way, position } = await extentsOn(work, those);
  const lines = [...extents]
    .map(([vulnerability, extent]) => ({
      ...{ vulnerability, title: '', listedOn: listed.get(vulnerability) ?? null },
      ...extent,
    }))
    .sort(mostUrgentFirst)
    .slice(0, limit);
  const titles = await selectTitles(
    work,
    lines.map(({ vulnerability }) => vulnerability),
  );
  return {
    ...{ asOf: work.now, position: positionTold(work, position) },
    answeredBy: way === 'memory' ? 'memory' : 'database',
    vulnerabilities: lines.map((line) => ({
      ...line,
      title: titles.get(line.vulnerability) ?? '',
    })),
  };
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
 * products must be weighed each is judged by itself; of all others whoever is asked first may answer.
 */
export async function extentsOn(
  work: Work,
  those: Vulnerabilities,
  ways: readonly Way[] = all,
): Promise<Told & { readonly extents: ReadonlyMap<string, Extent> }> {
  const source = await sourceFor(work, ways);
  const weighed = await selectWeighed(work, those);
  const judged: [string, Extent][] = [];
  for (const vulnerability of weighed) {
    const counts = [...(await affectedCounts(work, vulnerability, source.reader)).values()];
    const systems = counts.reduce((sum, count) => sum + count, 0);
    if (systems > 0) judged.push([vulnerability, { organizations: counts.length, systems }]);
  }
  const { roll, packing } = source;
  const plain = roll
    ? await extentsIn(roll, without(weighed, those === 'all' ? namesIn(roll) : those))
    : ((packing && (await extentsPacked(work, packing, { those, weighed }))) ??
      (await selectExtents(work, { those, weighed })));
  return { ...toldBy(source), extents: new Map([...plain, ...judged]) };
}

/** How many systems of each organization any of these vulnerabilities affects. */
export async function bodiesOn(
  work: Work,
  those: readonly string[],
  ways: readonly Way[] = all,
): Promise<Told & { readonly bodies: ReadonlyMap<OrganizationId, number> }> {
  const source = await sourceFor(work, ways);
  const weighed = await selectWeighed(work, those);
  const judged = new Map<string, Owned>();
  for (const vulnerability of weighed) {
    for (const each of await affectedSystems(work, vulnerability, source.reader)) {
      judged.set(each.id, each);
    }
  }
  const apart = [...judged.values()];
  const { roll, packing } = source;
  if (roll) return { ...toldBy(source), bodies: bodiesIn(roll, without(weighed, those), apart) };
  const plain = { those, weighed, apart };
  const bodies = new Map(
    (packing && (await bodiesPacked(work, packing, plain))) ?? (await selectBodies(work, plain)),
  );
  for (const { organizationId: id } of apart) bodies.set(id, (bodies.get(id) ?? 0) + 1);
  return { ...toldBy(source), bodies };
}

/** Whoever answers, and the position of the database since which the answer holds. */
type Source = Told & {
  readonly roll?: Roll;
  readonly packing?: Packing;
  /** For what is judged by itself. */
  readonly reader: Reader;
};

/** The first of these ways that is open: memory, then what is packed, then rows, which always are. */
async function sourceFor(work: Work, ways: readonly Way[]): Promise<Source> {
  // The position is the first: whatever is read after it holds for no earlier moment.
  const fleet = ways.includes('memory') ? fleetOn(work) : undefined;
  const roll = fleet && (await rollOf(work, fleet));
  if (roll) {
    return { way: 'memory', position: roll.position, roll, reader: await readerFor(work) };
  }
  const position = await selectPosition(work);
  const packing = ways.includes('packed') ? await packingOn(work) : undefined;
  if (packing) return { way: 'packed', position, packing, reader: packedReaderOf(packing) };
  return { way: 'rows', position, reader: database };
}

const toldBy = ({ way, position }: Source): Told => ({ way, position });

function* without(left: readonly string[], those: Iterable<string>): Generator<string> {
  const leftOut = new Set(left);
  for (const each of those) if (!leftOut.has(each)) yield each;
}
