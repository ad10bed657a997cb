import { program } from '#kernel/actor.ts';
import type { Tools, Work } from '#platform/tools.ts';

import { install, meet, say, shareChanged } from '../index/changes.ts';
import { newcomer } from '../index/columns.ts';
import { room } from '../index/epoch.ts';
import { at } from '../index/memory.ts';
import { type Newcomer } from '../index/stretches.ts';
import { packageAt } from '../index/versions.ts';
import { again, type Pace } from './again.ts';
import { type Fleet, fleetOf, type Kept, moor } from './fleet.ts';
import {
  type Lineage,
  selectArrears,
  selectIsNoted,
  selectIsOfLineage,
  selectLineage,
  selectNews,
  selectVersionsById,
} from './fleet-store.ts';
import { readIndex, removeIndex, writeIndex } from './index-file.ts';
import { berthOf, columnsOf, idsIn, load, numberOf } from './loading.ts';
import { renew, renewed } from './renewal.ts';
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
 * or another process left; where that is no use, the whole database is. Once much changed, memory is laid
 * out anew beside what is kept, and takes its place with what came meanwhile. Whatever was laid out is kept
 * in the file for the next start. Nothing is kept where the database does not note what changes.
 */
export async function catchUp(tools: Tools, file?: string): Promise<void> {
  const looked = await tools.read(keeper, async (work) => look(work, file));
  // In a transaction of its own: of parts on other servers one sees, to its end, what was there when it first looked.
  const laid = looked === 'unread' ? await tools.read(keeper, loadAnew) : looked;
  if (file && laid) await writeIndex(file, laid.kept, laid.lineage);
}

/** What was laid out, and the database it is of. */
type Laid = { readonly kept: Kept; readonly lineage: Lineage };

/** Follows what is known; what was laid out to take its place is returned. Unread is what must be read whole. */
async function look(work: Work, file: string | undefined): Promise<Laid | undefined | 'unread'> {
  if (!(await selectIsNoted(work))) {
    fleets.delete(work.installation);
    return undefined;
  }
  if (file && doubted.has(work.installation)) await removeIndex(file);
  const known = fleetOn(work) ?? (file && (await restored(work, file)));
  if (!known || (await isFlooded(work, known))) return 'unread';
  return laidOf(work, await keep(work, known));
}

/** Named after the position was read: a database that has this entry has all that the position holds. */
async function laidOf(work: Work, kept: Kept | undefined): Promise<Laid | undefined> {
  const lineage = kept && (await selectLineage(work));
  return lineage && { kept, lineage };
}

/** Keeps what is known, or what was laid out to take its place, with what came since; the latter is returned. */
async function keep(work: Work, known: Fleet): Promise<Kept | undefined> {
  const kept = renewed(known);
  const fleet = kept ? fleetOf(kept) : known;
  const isAll = await followed(work, fleet);
  // It was found to be wrong meanwhile.
  if (doubted.has(work.installation)) return undefined;
  fleets.set(work.installation, fleet);
  const { epoch, changes } = fleet.index;
  if (!isAll || shareChanged(epoch, changes) > mostChanged) void renew(fleet);
  return kept;
}

/** Reads the whole database, and keeps it in memory. */
async function loadAnew(work: Work): Promise<Laid | undefined> {
  const kept = await load(work);
  fleets.set(work.installation, fleetOf(kept));
  doubted.delete(work.installation);
  return laidOf(work, kept);
}

/** Whether more came than there is room for beside what is laid out: then it is read faster with all the rest. */
async function isFlooded(work: Work, { index: { epoch }, position }: Fleet): Promise<boolean> {
  const [most, mostSaid] = [room(epoch.systems), room(epoch.stretches.ofVulnerability.length)];
  const { changed, saidAnew } = await selectArrears(work, { since: position, most, mostSaid });
  return changed > most || saidAnew.length > mostSaid;
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

/** Takes in what changed; false where there is no room for all of it, so that its position stays. */
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
  return true;
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
