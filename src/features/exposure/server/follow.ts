import { setTimeout as sleep } from 'node:timers/promises';

import { program } from '#kernel/actor.ts';
import type { Tools, Work } from '#platform/tools.ts';

import { install, noChanges, shareChanged } from '../index/changes.ts';
import { flagsOf, numbersOf } from '../index/columns.ts';
import { keysOver } from '../index/keys.ts';
import { numbers, octets } from '../index/memory.ts';
import type { VersionColumns } from '../index/versions.ts';
import {
  selectAlike,
  selectInUse,
  selectNamed,
  selectStale,
  selectUnjudged,
} from './exposed-store.ts';
import { type Berth, type Fleet, moor, type Reader, readerOf } from './fleet.ts';
import {
  type FleetRow,
  selectFleetOf,
  selectIsBehind,
  selectNews,
  selectOwners,
  selectPosition,
  selectVersions,
} from './fleet-store.ts';
import { layOut } from './laying.ts';

const keeper = program(new Set());

/** What each process keeps of the systems of an installation; nothing until it was read once. */
const fleets = new WeakMap<object, Fleet>();

/** The database itself, asked each time. */
export const database: Reader = {
  ...{ selectAlike, selectInUse, selectNamed, selectStale, selectUnjudged },
};

/**
 * Who answers where something runs, for one question: memory where it holds everything in scope that was
 * committed when the question was asked, and else the database.
 */
export async function readerFor(work: Work): Promise<Reader> {
  const fleet = fleets.get(work.installation);
  if (!fleet || (await selectIsBehind(work, fleet.position))) return database;
  return readerOf(fleet);
}

/** A hundredth of it changed: memory is laid out anew. */
const mostChanged = 0.01;

/** Brings what is kept in memory up to what is committed; reads everything where nothing is kept. */
export async function catchUp(tools: Tools): Promise<void> {
  await tools.read(keeper, async (work) => {
    const known = fleets.get(work.installation);
    if (known && (await followed(work, known))) return;
    fleets.set(work.installation, await load(work));
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
  for (const row of systems) {
    const system = fleet.places.get(row.id) ?? fleet.berths.length;
    const installed = { ids: idsIn(row.versions), packages: idsIn(row.packages) };
    if (!install(epoch, changes, { system, organization: 0 }, installed)) return false;
    moor(fleet, berthOf(row));
  }
  fleet.position = position;
  return shareChanged(epoch, changes) <= mostChanged || epoch.systems < 1000;
}

/** Reads everything. What changes meanwhile is taken in afterwards, since the position is the first. */
async function load(work: Work): Promise<Fleet> {
  const position = await selectPosition(work);
  const berths: Berth[] = [];
  const runs: { readonly ids: Uint32Array; readonly systems: Uint32Array }[] = [];
  for (const owner of await selectOwners(work)) {
    const rows = await selectFleetOf(work, owner);
    runs.push(runsOf(rows, berths.length));
    berths.push(...rows.map(berthOf));
  }
  // Versions come last, so that each that a system runs is among them.
  const versions = await versionsIn(work);
  const epoch = await layOut({ versions, runs, systems: berths.length });
  const fleet: Fleet = {
    ...{ index: { epoch, changes: noChanges(epoch) }, position },
    ...{ berths: [], places: new Map(), owned: new Map() },
    taken: new Float64Array(epoch.organizations.length),
  };
  for (const berth of berths) moor(fleet, berth);
  return fleet;
}

const berthOf = (row: FleetRow): Berth => {
  const { organizationId, id, name, takenAt, components, isWhole, isRetired } = row;
  return { organizationId, id, name, takenAt, components, isWhole, isRetired };
};

/** What the systems of one organization run; the first of them is at a place, the others follow. */
function runsOf(rows: readonly FleetRow[], first: number) {
  const packed = rows.map(({ versions }) => idsIn(versions));
  const ids = numbers(packed.reduce((sum, { length }) => sum + length, 0));
  const systems = numbers(ids.length);
  let end = 0;
  for (const [each, own] of packed.entries()) {
    ids.set(own, end);
    systems.fill(first + each, end, end + own.length);
    end += own.length;
  }
  return { ids, systems };
}

/** Every version as an epoch is made of them. */
async function versionsIn(work: Work): Promise<VersionColumns> {
  const [ids, packages, isOrdered, ends]: [number[], number[], number[], number[]] = [
    [],
    [],
    [],
    [0],
  ];
  const parts: Buffer[] = [];
  let end = 0;
  for await (const part of selectVersions(work)) {
    const keys = part.map(({ key, text }) => key ?? Buffer.from(text));
    for (const [each, { id, packageId, key }] of part.entries()) {
      ids.push(id);
      packages.push(packageId);
      isOrdered.push(Number(key !== null));
      end += keys[each]?.length ?? 0;
      ends.push(end);
    }
    parts.push(Buffer.concat(keys));
  }
  const bytes = octets(end);
  bytes.set(Buffer.concat(parts));
  return {
    ...{ ids: numbersOf(ids), packages: numbersOf(packages) },
    ...{ keys: keysOver(numbersOf(ends), bytes), isOrdered: flagsOf(isOrdered) },
  };
}

/** Ids that PostgreSQL wrote as four bytes each, the highest first. */
function idsIn(packed: Buffer | null): Uint32Array {
  const ids = new Uint32Array((packed?.length ?? 0) / 4);
  for (let each = 0; each < ids.length; each += 1) ids[each] = packed?.readUInt32BE(4 * each) ?? 0;
  return ids;
}
