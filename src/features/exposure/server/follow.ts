import { program } from '#kernel/actor.ts';
import type { Tools, Work } from '#platform/tools.ts';

import { install, meet, say, shareChanged } from '../index/changes.ts';
import { newcomer } from '../index/columns.ts';
import { at } from '../index/memory.ts';
import { type Newcomer } from '../index/stretches.ts';
import { packageAt } from '../index/versions.ts';
import { again, type Pace } from './again.ts';
import { type Fleet, fleetOf, moor } from './fleet.ts';
import {
  selectIsNoted,
  selectIsOfLineage,
  selectLineage,
  selectNews,
  selectVersionsById,
} from './fleet-store.ts';
import { readIndex, removeIndex, writeIndex } from './index-file.ts';
import { berthOf, columnsOf, idsIn, load, numberOf } from './loading.ts';
import { selectSayingNews } from './saying-store.ts';
import { bytesOfVersion, sideOfVersion } from './sides.ts';

const keeper = program(new Set());

/** What each process keeps of the systems of an installation; nothing until it was read once. */
const fleets = new WeakMap<object, Fleet>();

/** Installations whose memory was found to be wrong: the file is not believed either. */
const doubted = new WeakSet<object>();

/** From now on memory is not asked, until everything has been read again. */
export function forget({ installation }: Pick<Work, 'installation'>): void {
  fleets.delete(installation);
  doubted.add(installation);
}

/** What this process keeps of an installation, whatever has changed since. */
export const fleetOn = ({ installation }: Pick<Work, 'installation'>): Fleet | undefined =>
  fleets.get(installation);

/** A hundredth of it changed: memory is laid out anew. */
const mostChanged = 0.01;

/**
 * Brings what is kept in memory up to what is committed. Where nothing is kept, the file is read that this
 * or another process left; where that is no use, everything is, and kept in the file for the next start.
 * Nothing is kept where the database does not note what changes.
 */
export async function catchUp(tools: Tools, file?: string): Promise<void> {
  if (await tools.read(keeper, async (work) => isCaughtUp(work, file))) return;
  // In a transaction of its own: of parts on other servers one sees, to its end, what was there when it first looked.
  const laid = await tools.read(keeper, async (work) => {
    const kept = await load(work);
    fleets.set(work.installation, fleetOf(kept));
    doubted.delete(work.installation);
    // Named after the position was read: a database that has this entry has all that the position holds.
    const lineage = await selectLineage(work);
    return lineage && { kept, lineage };
  });
  if (file && laid) await writeIndex(file, laid.kept, laid.lineage);
}

/** Whether nothing is left to read: what was kept has followed, or nothing is to be kept. */
async function isCaughtUp(work: Work, file: string | undefined): Promise<boolean> {
  if (!(await selectIsNoted(work))) {
    fleets.delete(work.installation);
    return true;
  }
  if (file && doubted.has(work.installation)) await removeIndex(file);
  const known = fleetOn(work) ?? (file && (await restored(work, file)));
  if (!known || !(await followed(work, known))) return false;
  fleets.set(work.installation, known);
  return true;
}

/** What a file holds of this very database; one that is no use is removed, so that it is read no second time. */
async function restored(work: Work, file: string): Promise<Fleet | undefined> {
  const kept = await readIndex(file, (head) => selectIsOfLineage(work, head));
  if (typeof kept === 'object') return fleetOf(kept);
  if (kept !== 'absent') await removeIndex(file);
  return undefined;
}

/**
 * Follows the database until it is told to end. Where that fails, the database answers and it is tried again:
 * nothing is wrong but slower, so that nobody would notice who is not told.
 */
export const follow = (
  tools: Tools,
  signal: AbortSignal,
  { lookMs = 1000, file, ...told }: Partial<Pace> & { readonly file?: string } = {},
): Promise<void> => again(() => catchUp(tools, file), signal, { lookMs, ...told });

/** Takes in what changed; false where that is so much that everything should be read again. */
async function followed(work: Work, fleet: Fleet): Promise<boolean> {
  // The position is read first: whatever ends before the statements after it is only taken in twice.
  const { position, systems } = await selectNews(work, fleet.position);
  const news = await selectSayingNews(work, fleet.position);
  const runs = systems.map(({ versions }) => idsIn(versions));
  const placed = await placedIn(work, fleet, runs);
  const { epoch, changes } = fleet.index;
  for (const [id, { of, version }] of placed.met) meet(epoch, changes, { id, of, version });
  for (const [each, row] of systems.entries()) {
    const ids = runs[each] ?? idsIn(null);
    const system = fleet.places.get(row.id) ?? fleet.berths.length;
    const installed = { ids, packages: ids.map((id) => placed.sideOf(id)) };
    if (!install(epoch, changes, { system, organization: 0 }, installed)) return false;
    moor(fleet, berthOf(row));
  }
  for (const vulnerability of news.vulnerabilities) {
    const own = news.sayings.filter((row) => row.vulnerability === vulnerability);
    const number = numberOf(fleet.vulnerabilities, vulnerability);
    say(epoch, changes, number, columnsOf(own, number));
  }
  fleet.position = position;
  return shareChanged(epoch, changes) <= mostChanged || epoch.systems < 1000;
}

/** A version that the epoch does not hold: the side of its package, and what its order rests on. */
type Met = { readonly of: number; readonly version: Newcomer };

/** On which side of its package each version stands; those that the epoch does not hold are read. */
export async function placedIn(
  work: Work,
  { index: { epoch } }: Fleet,
  runs: readonly Uint32Array[],
): Promise<{ readonly met: ReadonlyMap<number, Met>; readonly sideOf: (id: number) => number }> {
  const { ordinals } = epoch.versions;
  const unknown = new Set<number>();
  for (const ids of runs) for (const id of ids) if (at(ordinals, id) === 0) unknown.add(id);
  const rows = await selectVersionsById(work, [...unknown]);
  const met = new Map(
    rows.map((row): [number, Met] => {
      const version = newcomer({ key: bytesOfVersion(row), isOrdered: row.key !== null });
      return [row.id, { of: sideOfVersion(row), version }];
    }),
  );
  const sideOf = (id: number) => met.get(id)?.of ?? packageAt(epoch.versions, at(ordinals, id) - 1);
  return { met, sideOf };
}
