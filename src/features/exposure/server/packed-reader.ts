import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { grouped } from '#kernel/group.ts';
import type { Work } from '#platform/tools.ts';

import { type Alike, alikeAmong } from '../index/alike.ts';
import { isOf, runsOf, tallyOf } from './alike.ts';
import type { One } from './component-store.ts';
import {
  type Asked,
  countVerdicts,
  database,
  type Named,
  type Organizations,
  type Reader,
  selectNamed,
  sumOf,
} from './exposed-store.ts';
import { countedIn, organizationOf, type Packing, packingOn, runningOn } from './packed.ts';
import { selectPlaced, selectPlaces } from './packed-store.ts';

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
      const found = await foundIn(at, packing, judged);
      if (!found) return countVerdicts(at, judged);
      const tallies = tallyOf(found, judged, {
        ...{ owners: packing.of.organizations, owner: packing.of.owners },
        isWhole: (place) => packing.of.wholes[place] === 1,
      });
      const among = packing.changed;
      if (among.length === 0) return tallies;
      return sumOf([tallies, await countVerdicts(at, { ...judged, among })]);
    },

    async selectNamed(at, asked, organizations) {
      const found = await foundIn(at, packing, asked, organizations);
      const named = found && (await namedIn(at, packing, found));
      if (!named) return selectNamed(at, asked, organizations);
      const among = [...packing.changed, ...apartIn(asked)];
      if (among.length === 0) return named;
      return [...named, ...(await selectNamed(at, { ...asked, among }, organizations))];
    },
  };
}

/** Systems that are judged by themselves, with whose they are: their own bodies state something of them. */
function apartIn({ evidence, apart }: Asked): readonly One[] {
  const those = new Set(apart);
  return [...evidence.own.keys()]
    .map((at) => at.split(' ') as [OrganizationId, SystemId])
    .flatMap(([organizationId, systemId]) =>
      those.has(systemId) ? [{ organizationId, systemId }] : [],
    );
}

/** The systems with fresh inventories that run something, but for those that are read by themselves. */
async function foundIn(
  work: Work,
  packing: Packing,
  { evidence, apart }: Asked,
  organizations: Organizations = 'all',
): Promise<Alike | undefined> {
  const versions = [...evidence.products, ...evidence.platforms];
  const forEachRunning = await runningOn(work, packing, versions);
  if (!forEachRunning) return undefined;
  const others = apart.length === 0 ? [] : await selectPlaces(work, apart);
  const isCounted = countedIn(work, packing, others);
  const isAsked = isOf(organizations);
  return alikeAmong(
    { ...evidence, room: packing.of.systems },
    forEachRunning,
    (place) => isCounted(place) && isAsked(organizationOf(packing, place)),
  );
}

/** Systems by name, those together that run the same; undefined where the packing was replaced. */
async function namedIn(
  work: Work,
  packing: Packing,
  { systems, group, versions }: Alike,
): Promise<readonly Named[] | undefined> {
  const placed = systems
    .toSorted((a, b) => a - b)
    .flatMap((place) => {
      const organizationId = organizationOf(packing, place);
      return organizationId ? [{ place, organizationId }] : [];
    });
  const rows = await selectPlaced(work, packing.number, placed);
  if (!rows) return undefined;
  const named = grouped(rows, ({ place }) =>
    runsOf(versions[group[place] ?? 0] ?? [], packing.of.wholes[place] === 1),
  );
  return [...named].map(([runs, own]) => ({ runs, systems: own }));
}
