import type { OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import { install } from '../index/changes.ts';
import { stretchColumns, versionColumns } from '../index/columns.ts';
import { epochOf } from '../index/epoch.ts';
import { numbers } from '../index/memory.ts';
import { database, type Reader, sumOf } from './exposed-store.ts';
import { type Fleet, fleetOf } from './fleet.ts';
import { type FleetRow, selectChanged, selectNews } from './fleet-store.ts';
import { fleetOn } from './follow.ts';
import { berthOf, idsIn } from './loading.ts';
import { readerOf } from './memory-reader.ts';
import { packedReader } from './packed-reader.ts';

/** As many systems that changed since are read beside memory; where more did, the database answers. */
export const mostChanged = 100;

/**
 * Who answers where something runs, for one question: memory, and beside it the database for the few
 * systems in scope that changed since memory last looked; else what is packed in the database, and of whom
 * that cannot be asked its rows.
 */
export async function readerFor(work: Work): Promise<Reader> {
  const fleet = fleetOn(work);
  const memory = fleet && (await remembering(work, fleet));
  return memory ?? (await packedReader(work)) ?? database;
}

/** What answers from memory; undefined where too much changed that it does not hold. */
export async function remembering(work: Work, fleet: Fleet): Promise<Reader | undefined> {
  const changed = await selectChanged(work, { since: fleet.position, most: mostChanged });
  if (changed > mostChanged) return undefined;
  if (changed === 0) return readerOf(fleet);
  const { position, systems } = await selectNews(work, fleet.position);
  const changedSince = new Set(systems.map(({ id }) => id));
  return both(readerOf(fleet, changedSince), readerOf(fleetOver(systems, position)));
}

/** An epoch that holds nothing: a few systems need none. */
const nothing = epochOf({
  ...{ versions: versionColumns([]), stretches: stretchColumns([]) },
  ...{ runs: () => [], organizations: numbers(0) },
});

/** A few systems as a fleet of their own, asked only where versions run that are named by their ids. */
function fleetOver(rows: readonly FleetRow[], position: string): Fleet {
  const berths = rows.map(berthOf);
  const fleet = fleetOf({ epoch: nothing, berths, vulnerabilities: new Map(), position });
  for (const [system, { versions }] of rows.entries()) {
    const ids = idsIn(versions);
    const installed = { ids, packages: numbers(ids.length) };
    install(nothing, fleet.index.changes, { system, organization: 0 }, installed);
  }
  return fleet;
}

/** What two answer of different systems. */
function both(one: Reader, other: Reader): Reader {
  return {
    answeredBy: one.answeredBy,
    async selectUnjudged(work) {
      const counts = new Map(await one.selectUnjudged(work));
      for (const [id, systems] of await other.selectUnjudged(work)) {
        counts.set(id, (counts.get(id) ?? 0) + systems);
      }
      return counts;
    },
    async selectInUse(work, organizations) {
      const found = new Set<OrganizationId>(await one.selectInUse(work, organizations));
      for (const id of await other.selectInUse(work, organizations)) found.add(id);
      return [...found];
    },
    countVerdicts: async (...asked) =>
      sumOf([await one.countVerdicts(...asked), await other.countVerdicts(...asked)]),
    selectNamed: async (...asked) => [
      ...(await one.selectNamed(...asked)),
      ...(await other.selectNamed(...asked)),
    ],
    selectStale: async (...asked) => [
      ...(await one.selectStale(...asked)),
      ...(await other.selectStale(...asked)),
    ],
  };
}
