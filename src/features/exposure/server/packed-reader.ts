import { grouped } from '#kernel/group.ts';
import type { Work } from '#platform/tools.ts';

import { type Alike, alikeAmong } from '../index/alike.ts';
import { at } from '../index/memory.ts';
import { dropSystem, forEachGathered, gathering, hasSystem } from '../index/systems.ts';
import { count, countsFor, isOf, talliesIn, tallyOf } from './alike.ts';
import type { One } from './component-store.ts';
import {
  type Asked,
  countVerdicts,
  database,
  type Judged,
  type Named,
  type Organizations,
  type Reader,
  selectNamed,
  sumOf,
  type Tallies,
} from './exposed-store.ts';
import { countedIn, namesOn, type Packing, packingOn, runningOn } from './packed.ts';
import { selectPlaces } from './packed-store.ts';
import { runsOf } from './ran.ts';

/** Who answers from what is packed; undefined where that may not be asked. */
export async function packedReader(work: Work): Promise<Reader | undefined> {
  const packing = await packingOn(work);
  return packing && packedReaderOf(packing);
}

/**
 * Answers where something runs from what is packed, and from rows where systems changed since. If it is
 * replaced in the middle of a question, rows answer.
 */
export function packedReaderOf(packing: Packing): Reader {
  return {
    ...database,

    async countVerdicts(at, judged) {
      const tallies = await tallied(at, packing, judged);
      if (!tallies) return countVerdicts(at, judged);
      const among = packing.changed;
      if (among.length === 0) return tallies;
      return sumOf([tallies, await countVerdicts(at, { ...judged, among })]);
    },

    async selectNamed(at, asked, organizations) {
      const found = await foundIn(at, packing, asked, organizations);
      const named = found && (await namedIn(at, packing, found));
      if (!named) return selectNamed(at, asked, organizations);
      const among = [...packing.changed, ...asked.apart];
      if (among.length === 0) return named;
      return [...named, ...(await selectNamed(at, { ...asked, among }, organizations))];
    },
  };
}

/** The verdicts on systems with fresh inventories, counted by organization; undefined where the packing was replaced. */
async function tallied(work: Work, packing: Packing, judged: Judged): Promise<Tallies | undefined> {
  if (judged.concern.isAlone) return talliedAlone(work, packing, judged);
  const found = await foundIn(work, packing, judged);
  return (
    found &&
    tallyOf(found, judged, {
      ...{ owners: packing.of.organizations, owner: packing.of.owners },
      isWhole: (place) => packing.of.wholes[place] === 1,
    })
  );
}

/**
 * The same where the worst version alone decides: each is judged by itself, and the systems that run any of
 * one verdict are gathered together, so that nobody looks at what else they run.
 */
async function talliedAlone(
  work: Work,
  packing: Packing,
  { concern, apart, verdictOf }: Judged,
): Promise<Tallies | undefined> {
  const running = await runningOn(work, packing, concern.packages);
  if (!running) return undefined;
  const { systems, owners, organizations } = packing.of;
  const into = { affected: gathering(systems), unknown: gathering(systems) };
  for (const version of concern.products) {
    const verdict = verdictOf({ versionIds: [version], isWhole: false });
    if (verdict !== 'not-affected') running.gather(version, into[verdict]);
  }
  const counted = countedIn(work, packing, await placesOf(work, apart));
  const counts = countsFor(organizations);
  const add = (place: number) => {
    count(counts, 'affected', at(owners, place));
    // Whatever else it runs, it is counted once.
    dropSystem(counted, place);
  };
  forEachGathered(into.affected, add, counted);
  forEachGathered(
    into.unknown,
    (place) => {
      count(counts, 'unknown', at(owners, place));
    },
    counted,
  );
  return talliesIn(organizations, counts);
}

async function placesOf(work: Work, apart: readonly One[]): Promise<readonly number[]> {
  if (apart.length === 0) return [];
  return selectPlaces(
    work,
    apart.map(({ systemId }) => systemId),
  );
}

/** The systems with fresh inventories that run something, but for those that are read by themselves. */
async function foundIn(
  work: Work,
  packing: Packing,
  { concern, apart }: Asked,
  organizations: Organizations = 'all',
): Promise<Alike | undefined> {
  const running = await runningOn(work, packing, concern.packages);
  if (!running) return undefined;
  const counted = countedIn(work, packing, await placesOf(work, apart));
  const isAsked = packing.of.organizations.map(isOf(organizations));
  const { owners } = packing.of;
  return alikeAmong(
    { ...concern, room: packing.of.systems },
    running.forEach,
    (place) => isAsked[at(owners, place)] === true && hasSystem(counted, place),
  );
}

/** Systems by name, those together that run the same; undefined where the packing was replaced. */
async function namedIn(
  work: Work,
  packing: Packing,
  { systems, group, versions }: Alike,
): Promise<readonly Named[] | undefined> {
  const nameOf = await namesOn(work, packing, systems);
  if (!nameOf) return undefined;
  const alike = grouped(systems, (place) => 2 * at(group, place) + (packing.of.wholes[place] ?? 0));
  return [...alike].map(([line, places]) => ({
    runs: runsOf(versions[line >>> 1] ?? [], line % 2 === 1),
    systems: places.flatMap((place) => nameOf(place) ?? []),
  }));
}
