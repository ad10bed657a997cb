import { randomUUID } from 'node:crypto';

import { program } from '#kernel/actor.ts';
import type { Tools, Work } from '#platform/tools.ts';

import { at } from '../index/memory.ts';
import { packRuns, type Run } from '../index/packed.ts';
import { forEachRunning, type Index } from '../index/question.ts';
import { ordersOf } from '../index/versions.ts';
import { again, type Pace } from './again.ts';
import type { Fleet } from './fleet.ts';
import { fleetOn } from './follow.ts';
import { mostBeside } from './packed.ts';
import {
  deletePacking,
  insertPackages,
  insertPacking,
  selectSincePacking,
  takePacking,
} from './packed-store.ts';
import { sideOf } from './sides.ts';

const keeper = program(new Set());

/** After as many changes it is packed anew: long before there are more than are read beside it. */
const halfBeside = mostBeside / 2;

/** Keeps what is packed near what memory holds, beside the following, until it is told to end. */
export const keepPacking = (
  tools: Tools,
  signal: AbortSignal,
  { lookMs = 10_000, ...told }: Partial<Pace> = {},
): Promise<void> => again(() => keepPacked(tools), signal, { lookMs, ...told });

/**
 * Packs what memory holds for whoever cannot ask memory, where nothing is packed yet or so many systems changed
 * since. Of several servers over one database one does.
 */
export async function keepPacked(tools: Tools, due = halfBeside): Promise<void> {
  await tools.upkeep(keeper, async (work) => {
    const fleet = fleetOn(work);
    if (!fleet || !(await takePacking(work))) return;
    const changed = await selectSincePacking(work, due);
    if (changed === undefined || changed >= due) await pack(work, fleet);
  });
}

/**
 * Whatever changes while this goes on is a change since the position, and read beside what is packed: it makes
 * no difference whether it is packed already.
 */
async function pack(work: Work, fleet: Fleet): Promise<void> {
  const { position, owners, owner, taken } = fleet;
  const systems = fleet.berths.length;
  const berths = fleet.berths.slice();
  await deletePacking(work);
  await insertPacking(work, {
    ...{ number: randomUUID(), position, systems },
    organizations: owners.slice(),
    owners: bytesOf(owner.slice(0, systems)),
    taken: bytesOf(taken.slice(0, systems)),
    wholes: Buffer.from(berths.map(({ isWhole }) => Number(isWhole))),
    ids: berths.map(({ id }) => id),
  });
  for (const batch of batchesOf(fleet, systems)) await insertPackages(work, batch);
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array | Float64Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

/** Bytes that are sent at once. */
const atOnce = 2 ** 20;

function* batchesOf({ index }: Fleet, systems: number) {
  let [packages, lengths, parts]: [number[], number[], Uint8Array[]] = [[], [], []];
  let sum = 0;
  const batch = () => ({ packages, lengths, bytes: Buffer.concat(parts) });
  for (const of of packagesIn(index)) {
    const runs = runsIn(index, of, systems);
    if (runs.length === 0) continue;
    const bytes = packRuns(runs, systems);
    packages.push(of);
    lengths.push(bytes.length);
    parts.push(bytes);
    sum += bytes.length;
    if (sum < atOnce) continue;
    yield batch();
    [packages, lengths, parts] = [[], [], []];
    sum = 0;
  }
  if (parts.length > 0) yield batch();
}

/** Every package of which a version may run, by its id. */
function* packagesIn({ epoch, changes }: Index): Generator<number> {
  const sides = epoch.versions.starts.length - 1;
  for (let of = 0; 2 * of < sides; of += 1) yield of;
  const later = new Set([...changes.ofPackage.keys()].map((side) => side >>> 1));
  for (const of of later) if (2 * of >= sides) yield of;
}

/** The versions of a package that any system runs, on either side of it. */
function runsIn(index: Index, of: number, systems: number): Run[] {
  const runs: Run[] = [];
  for (const side of [sideOf(of, false), sideOf(of, true)]) {
    for (const id of versionsOn(index, side)) {
      const found: number[] = [];
      forEachRunning(index, id, (system) => {
        if (system < systems) found.push(system);
      });
      if (found.length > 0) runs.push({ id, systems: Uint32Array.from(found).sort() });
    }
  }
  return runs;
}

/** The versions on one side of a package, by id: those of the epoch, and those that came since. */
function* versionsOn({ epoch: { versions }, changes }: Index, side: number): Generator<number> {
  const { ordered, unordered } = ordersOf(versions, side);
  for (let each = ordered.from; each < unordered.to; each += 1) yield at(versions.ids, each);
  yield* changes.newcomers.get(side)?.keys() ?? [];
}
