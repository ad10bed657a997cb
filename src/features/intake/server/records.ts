import { setImmediate } from 'node:timers/promises';

import { ensurePackages } from '#features/inventory/server/service.ts';
import { hex } from '#kernel/bytes.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';
import type { Change, Work } from '#platform/tools.ts';

import { carriedBy } from '../carried.ts';
import { longestPackageName, type SnapshotId } from '../intake.ts';
import type { Named } from '../merge.ts';
import { insanities } from '../sanity.ts';
import { objectionTo } from '../screen.ts';
import { isCatalogue } from '../source.ts';
import { say } from '../texts.ts';
import { type Found, type Gathered, isBefore, listed } from './gathering.ts';
import * as store from './import-store.ts';
import { type Effect, type Matter, some, type Weighing } from './matter.ts';
import { mergeAround } from './merging.ts';
import { checkOrder } from './order-check.ts';
import { isNameable, packagesOf, rowsOf } from './rows.ts';
import { type EditionRow, insertEditions, selectRelease } from './snapshot-store.ts';
import type { SourceRow } from './source-store.ts';

/** Records written at once. */
const batch = 500;

/** What a file of records would do to its source. */
export async function recordsMatter(
  work: Work,
  source: SourceRow,
  gathered: Gathered,
  weighing: Weighing,
): Promise<Matter> {
  const screened = screen(work, source, gathered);
  if (screened.found.size === 0) {
    const { refused: count, faults } = screened;
    throw new Refusal('invalid', say('intake.nothing', { count }), { faults });
  }
  const sorting = await sort(work, source, screened, weighing);
  const { added, changed, gone } = sorting;
  const written = [...added, ...changed.map(({ found }) => found)];
  const taken = changed.filter(
    ({ found, known }) => found.advisory.isWithdrawn && known.withdrawn_at === null,
  );
  const removed = gone.length + taken.length;
  const counts = {
    ...{ accepted: screened.found.size, refused: screened.refused, repeated: screened.repeated },
    ...{ added: added.length, changed: changed.length, unchanged: sorting.unchanged },
    ...{ older: sorting.older, removed },
  };
  const notes = [...screened.notes, ...sorting.notes, ...longNames(written)];
  return {
    ...{ format: gathered.format, releasedAt: gathered.releasedAt, model: null, counts },
    movement: { ...counts, before: await store.selectInForceCount(work, source.id) },
    insanities: insanities(written.map(({ advisory }) => advisory)),
    isOlder: sorting.isOlder,
    sample: {
      added: some(added.map(({ advisory }) => advisory.id)),
      changed: some(changed.map(({ known }) => known.id)),
      removed: some([...gone.map(({ id }) => id), ...taken.map(({ known }) => known.id)]),
    },
    ...{ faults: screened.faults, notes },
    async apply(change, effect) {
      const { source: id, snapshot, receivedAt } = effect;
      const lost = gone.map((row) => ({ ...row, since: receivedAt }));
      await writeRecords(change, effect, written);
      await store.updateGone(change, id, lost);
      await insertEditions(change, effect, [
        ...written.map((found) => editionOf(found, snapshot, receivedAt)),
        ...lost.map((row): EditionRow => ({ ...lostEdition(row), kind: 'gone' })),
      ]);
      const touched = [
        ...written.map(({ advisory }) => namedOf(id, advisory)),
        ...gone.map((row): Named => ({ ...row, source: id })),
      ];
      if (touched.length === 0) return [];
      return mergeAround(change, touched, {
        names: changed.flatMap(({ known }) => known.aliases),
        vulnerabilities: [],
      });
    },
  };
}

/** Without the records that the source may not publish, or that come from the future. */
function screen({ now }: Work, { prefixes }: SourceRow, gathered: Gathered): Gathered {
  const found = new Map(gathered.found);
  const faults = [...gathered.faults];
  for (const [id, { advisory, path }] of gathered.found) {
    const text = objectionTo(advisory, { prefixes, now });
    if (!text) continue;
    found.delete(id);
    if (faults.length < listed) faults.push({ path, text });
  }
  const objected = [...gathered.found.keys()].filter((id) => !found.has(id));
  const { refusedIds } = gathered;
  return {
    ...{ ...gathered, found, faults, refused: gathered.refused + objected.length },
    refusedIds: refusedIds && new Set([...refusedIds, ...objected]),
  };
}

type KeptRow = Awaited<ReturnType<typeof store.selectKept>>[number];
type Changed = { readonly found: Found; readonly known: KeptRow };
type Sorting = {
  readonly added: readonly Found[];
  readonly changed: readonly Changed[];
  readonly unchanged: number;
  readonly older: number;
  /** Records that the whole list leaves out. */
  readonly gone: readonly store.KeptRow[];
  readonly isOlder: boolean;
  readonly notes: readonly Fault[];
};

/** What the records of a file are to those that are kept. */
async function sort(
  work: Work,
  source: SourceRow,
  gathered: Gathered,
  { isForced }: Weighing,
): Promise<Sorting> {
  const { found, releasedAt } = gathered;
  const release = await selectRelease(work, source.id);
  if (!isForced && isBefore(releasedAt ?? undefined, release)) {
    const notes = [{ path: '', text: say('intake.older-catalogue') }];
    const none = { added: [], changed: [], gone: [], unchanged: 0 };
    return { ...none, older: found.size, isOlder: true, notes };
  }
  const rows = await store.selectKept(work, source.id, [...found.keys()]);
  const kept = new Map(rows.map((row) => [row.id, row]));
  const compared = compare(found, kept, isForced);
  const gone = await unlisted(work, source, gathered);
  const unsure = gone ? [] : [{ path: '', text: say('intake.no-removal') }];
  return {
    ...{ ...compared, gone: gone ?? [], isOlder: false },
    notes: [...unsure, ...compared.notes],
  };
}

/** Records of a file beside what is kept of them. */
function compare(
  found: Gathered['found'],
  kept: ReadonlyMap<string, KeptRow>,
  isForced: boolean,
): Omit<Sorting, 'gone' | 'isOlder'> {
  const sorted = { added: [] as Found[], changed: [] as Changed[], notes: [] as Fault[] };
  let [unchanged, older] = [0, 0];
  for (const [id, each] of found) {
    const known = kept.get(id);
    if (!known) sorted.added.push(each);
    else if (known.gone_at === null && known.digest.equals(each.digest)) unchanged += 1;
    else if (!isForced && isBefore(each.advisory.modified, known.modified_at)) {
      older += 1;
      const note = { path: each.path, text: say('intake.older', { id }) };
      if (sorted.notes.length < listed) sorted.notes.push(note);
    } else sorted.changed.push({ found: each, known });
  }
  return { ...sorted, unchanged, older };
}

/**
 * What a whole list leaves out. Undefined where it cannot be told, because something in the list
 * was refused that does not say which record it is.
 */
async function unlisted(
  work: Work,
  source: SourceRow,
  { found, format, refusedIds }: Gathered,
): Promise<store.KeptRow[] | undefined> {
  if (!source.whole && !isCatalogue(format)) return [];
  if (refusedIds === null) return undefined;
  const records = await store.selectRecords(work, source.id);
  return records.filter(
    ({ id, gone_at }) => gone_at === null && !found.has(id) && !refusedIds.has(id),
  );
}

function longNames(written: readonly Found[]): Fault[] {
  return written
    .filter(({ advisory }) => !advisory.affected.every(isNameable))
    .slice(0, listed)
    .map(({ path }) => ({
      path,
      text: say('intake.long-package', { limit: longestPackageName }),
    }));
}

/** Writes records with all they say, as of the moment their content came. */
export async function writeRecords(
  work: Change,
  { source, snapshot, receivedAt }: Effect,
  written: readonly Found[],
): Promise<void> {
  const origin = { source, snapshot };
  for (let at = 0; at < written.length; at += batch) {
    const part = written.slice(at, at + batch).map((found) => fromSource(found, source));
    const packages = part.flatMap(({ advisory }) => packagesOf(advisory));
    const packageIds = await ensurePackages(work, packages);
    const rows = rowsOf(part, packageIds, receivedAt);
    const ids = part.map(({ advisory }) => advisory.id);
    await store.upsertRecords(work, origin, rows.records);
    await store.deleteSayings(work, source, ids);
    await store.insertAffected(work, source, rows.affected);
    await store.insertRanges(work, source, rows.ranges);
    await store.insertConfigurations(work, source, rows.configurations, rows.operands);
    await store.insertSignals(work, source, rows.signals);
    await checkOrder(work, part, packageIds);
    await setImmediate();
  }
}

/** What another catalogue of exploited vulnerabilities says is not said in the name of the first. */
function fromSource(found: Found, source: string): Found {
  const { advisory } = found;
  if (advisory.source !== 'kev' || source === 'kev') return found;
  const signals = advisory.signals.map((signal) => ({ ...signal, container: source }));
  return { ...found, advisory: { ...advisory, signals } };
}

export function namedOf(source: string, advisory: Found['advisory']): Named {
  return { source, id: advisory.id, aliases: advisory.aliases, carries: carriedBy(advisory) };
}

function editionOf(
  { advisory, digest }: Found,
  snapshot: SnapshotId,
  receivedAt: Date,
): EditionRow {
  return {
    ...{ record_id: advisory.id, kind: 'written', digest: hex(digest), content_id: snapshot },
    ...{ title: advisory.title, modified_at: advisory.modified ?? null, since: receivedAt },
  };
}

/** The end of a record that is kept, its content being what it was. */
export function lostEdition(
  row: store.KeptRow & { readonly since: Date },
): Omit<EditionRow, 'kind'> {
  return {
    ...{ record_id: row.id, digest: hex(row.digest), content_id: row.snapshot_id },
    ...{ title: row.title, modified_at: row.modified_at, since: row.since },
  };
}
