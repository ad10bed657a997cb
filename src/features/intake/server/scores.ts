import { type EpssScore, type EpssScores, isEpss, readEpss } from '#formats/epss/epss.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';
import type { Work } from '#platform/tools.ts';

import { scoreInsanities } from '../sanity.ts';
import { say } from '../texts.ts';
import { unpack } from './archive.ts';
import { isBefore, listed } from './gathering.ts';
import { type Effect, type Matter, some, type Weighing } from './matter.ts';
import * as store from './score-store.ts';
import { selectRelease } from './snapshot-store.ts';
import type { SourceRow } from './source-store.ts';

/** A file of scores as it was read: its scores, and the rows that were left out. */
export type ReadScores = EpssScores & {
  readonly refused: number;
  readonly faults: readonly Fault[];
};

/** The scores that a file holds; undefined where it is no file of scores. */
export async function scoresIn(bytes: Uint8Array): Promise<ReadScores | undefined> {
  const text = await textIn(bytes);
  if (text === undefined) return undefined;
  const reading = readEpss(text);
  const errors = reading.findings.filter(({ severity }) => severity === 'error');
  const faults = errors.slice(0, listed).map(({ path, text: words }) => ({ path, text: words }));
  if (!reading.ok) {
    throw new Refusal('invalid', say('intake.nothing', { count: errors.length }), { faults });
  }
  return { ...reading.document, refused: reading.document.leftOut, faults };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

async function textIn(bytes: Uint8Array): Promise<string | undefined> {
  for await (const unit of unpack(bytes)) {
    if ('path' in unit) continue;
    const start = Buffer.from(unit.bytes.subarray(0, 200)).toString('latin1');
    if (!isEpss(start.replace(/^\u00EF\u00BB\u00BF/, ''))) return undefined;
    try {
      return utf8.decode(unit.bytes);
    } catch (cause) {
      const faults = [{ path: unit.name, text: say('intake.not-utf8') }];
      throw new Refusal('invalid', say('intake.nothing', { count: 1 }), { cause, faults });
    }
  }
  return undefined;
}

/** A score that moved by this much is another prediction; smaller moves are the day's weather. */
const leap = 0.1;

/** What a day of scores would do to its source. Every file is the whole list. */
export async function scoresMatter(
  work: Work,
  source: SourceRow,
  read: ReadScores,
  { isForced }: Weighing,
): Promise<Matter> {
  const isOlder = !isForced && isBefore(read.scoredAt, await selectRelease(work, source.id));
  const kept = new Map(
    (await store.selectScores(work, source.id)).map((row) => [row.cve, row] as const),
  );
  const sorted = sort(isOlder ? [] : read.scores, kept);
  const found = new Set(read.scores.map(({ cve }) => cve));
  // A row that cannot be read does not say whose it is: then nobody is missed.
  const canMiss = !isOlder && read.refused === 0;
  const gone = canMiss ? [...kept.keys()].filter((cve) => !found.has(cve)) : [];
  const leapt = sorted.changed.filter(
    ({ cve, score }) => Math.abs(score - (kept.get(cve)?.score ?? score)) >= leap,
  );
  const counts = {
    ...{ accepted: read.scores.length, refused: read.refused, repeated: 0 },
    ...{ added: sorted.added.length, changed: sorted.changed.length, removed: gone.length },
    ...{ unchanged: sorted.unchanged, older: isOlder ? read.scores.length : 0 },
  };
  return {
    ...{ format: 'epss', releasedAt: read.scoredAt, model: read.model, counts, isOlder },
    movement: { ...counts, changed: leapt.length, before: kept.size },
    insanities: scoreInsanities(read.scores),
    sample: {
      added: some(sorted.added.map(({ cve }) => cve)),
      changed: some(leapt.map(({ cve }) => cve)),
      removed: some(gone),
    },
    faults: read.faults,
    notes: isOlder ? [{ path: '', text: say('intake.older-catalogue') }] : [],
    apply: async (change, effect) => {
      await apply(change, effect, { ...sorted, gone });
      return [];
    },
  };
}

type Sorted = {
  readonly added: readonly EpssScore[];
  /** With another score. */
  readonly changed: readonly EpssScore[];
  /** With another rank among all. */
  readonly shifted: readonly EpssScore[];
  readonly unchanged: number;
};

function sort(scores: readonly EpssScore[], kept: ReadonlyMap<string, EpssScore>): Sorted {
  const sorted = {
    added: [] as EpssScore[],
    changed: [] as EpssScore[],
    shifted: [] as EpssScore[],
  };
  for (const each of scores) {
    const known = kept.get(each.cve);
    if (!known) sorted.added.push(each);
    else if (known.score !== each.score) sorted.changed.push(each);
    else if (known.percentile !== each.percentile) sorted.shifted.push(each);
  }
  const moved = sorted.added.length + sorted.changed.length;
  return { ...sorted, unchanged: scores.length - moved };
}

const batch = 20_000;

async function apply(
  work: Work,
  effect: Effect,
  { added, changed, shifted, gone }: Sorted & { readonly gone: readonly string[] },
): Promise<void> {
  const news = [...added, ...changed];
  for (const part of inParts([...news, ...shifted])) await store.upsertScores(work, effect, part);
  for (const part of inParts(news)) await store.insertScoreEditions(work, effect, part);
  if (gone.length > 0) await store.deleteScores(work, effect, gone);
}

function* inParts<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += batch) yield rows.slice(at, at + batch);
}
