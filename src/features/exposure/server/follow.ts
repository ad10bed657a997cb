import { setTimeout as sleep } from 'node:timers/promises';

import { program } from '#kernel/actor.ts';
import type { Tools, Work } from '#platform/tools.ts';

import { install, noChanges, shareChanged } from '../index/changes.ts';
import { numbersOf, stretchColumns, versionColumns } from '../index/columns.ts';
import { epochOf } from '../index/epoch.ts';
import { at, numbers } from '../index/memory.ts';
import type { RunColumns } from '../index/postings.ts';
import type { Versions } from '../index/versions.ts';
import * as store from './exposed-store.ts';
import { type Fleet, moor, type Reader, readerOf } from './fleet.ts';
import { type FleetRow, selectFleetOf, selectIsBehind, selectNews } from './fleet-store.ts';
import { selectOwners, selectPosition, selectVersions } from './fleet-store.ts';

const keeper = program(new Set());

/** What each process keeps of the systems of an installation; nothing until it was read once. */
const fleets = new WeakMap<object, Fleet>();

/**
 * Who answers where something runs, for one question: memory where it holds everything in scope that was
 * committed when the question was asked, and else the database.
 */
export async function readerFor(work: Work): Promise<Reader> {
  const fleet = fleets.get(work.installation);
  if (!fleet || (await selectIsBehind(work, fleet.position))) return store;
  return readerOf(fleet);
}

/** A hundredth of it changed: memory is laid out anew. */
const mostChanged = 0.01;

/** Brings what is kept in memory up to what is committed; reads everything where nothing is kept. */
export async function catchUp(tools: Tools): Promise<void> {
  await tools.read(keeper, async (work) => {
    const known = fleets.get(work.installation);
    const fleet = known && (await followed(work, known)) ? known : await load(work);
    fleets.set(work.installation, fleet);
  });
}

export type Pace = { readonly lookMs: number };
const usual: Pace = { lookMs: 1000 };

/** Follows the database until it is told to end. While the database is away, nothing is answered anyway. */
export async function follow(
  tools: Tools,
  signal: AbortSignal,
  { lookMs }: Pace = usual,
): Promise<void> {
  while (!signal.aborted) {
    await catchUp(tools).catch(() => undefined);
    await sleep(lookMs, undefined, { signal }).catch(() => undefined);
  }
}

/** Takes in what changed; false where that is so much that everything should be read again. */
async function followed(work: Work, fleet: Fleet): Promise<boolean> {
  const { position, systems } = await selectNews(work, fleet.position);
  const { epoch, changes } = fleet.index;
  for (const { versions, packages, ...berth } of systems) {
    const system = fleet.places.get(berth.id) ?? fleet.berths.length;
    const installed = { ids: idsIn(versions), packages: idsIn(packages) };
    if (!install(epoch, changes, { system, organization: 0 }, installed)) return false;
    moor(fleet, berth);
  }
  fleet.position = position;
  return shareChanged(epoch, changes) <= mostChanged || epoch.systems < 1000;
}

/** Reads everything. What changes meanwhile is taken in afterwards, since the position is the first. */
async function load(work: Work): Promise<Fleet> {
  const position = await selectPosition(work);
  const rows: FleetRow[] = [];
  for (const owner of await selectOwners(work)) rows.push(...(await selectFleetOf(work, owner)));
  // Versions come last, so that each that a system runs is among them.
  const versions = await selectVersions(work);
  const columns = versionColumns(
    versions.map(({ id, packageId, key, text }) => ({
      ...{ id, of: packageId, isOrdered: key !== null },
      key: key ?? new TextEncoder().encode(text),
    })),
  );
  const epoch = epochOf({
    versions: columns,
    stretches: stretchColumns([]),
    runs: (known) => runsIn(known, rows),
    organizations: numbers(rows.length),
  });
  const fleet: Fleet = {
    ...{ index: { epoch, changes: noChanges(epoch) }, position },
    ...{ berths: [], places: new Map(), owned: new Map() },
    taken: new Float64Array(epoch.organizations.length),
  };
  for (const { organizationId, id, name, takenAt, components, isWhole, isRetired } of rows) {
    moor(fleet, { organizationId, id, name, takenAt, components, isWhole, isRetired });
  }
  return fleet;
}

function* runsIn({ ordinals }: Versions, rows: readonly FleetRow[]): Generator<RunColumns> {
  for (const [system, { versions }] of rows.entries()) {
    const ids = idsIn(versions);
    yield {
      ordinals: ids.map((id) => at(ordinals, id) - 1),
      systems: new Uint32Array(ids.length).fill(system),
    };
  }
}

/** Ids that PostgreSQL wrote as four bytes each, the highest first. */
function idsIn(packed: Buffer | null): Uint32Array {
  if (!packed) return numbersOf([]);
  const ids = numbers(packed.length / 4);
  for (let each = 0; each < ids.length; each += 1) ids[each] = packed.readUInt32BE(4 * each);
  return ids;
}
