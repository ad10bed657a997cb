import { type Stretch, wordsDiff } from '#kernel/words-diff.ts';

import type { Paragraph } from './paragraph.ts';
import { terms } from './terms.ts';

/** What became of a paragraph. One can be moved and reworded at once. */
export type Mark = 'moved' | 'reworded';
export const rowKinds = ['kept', 'added', 'removed'] as const;

/** One line of a comparison of two revisions, in the order of the new one. */
export type Row = {
  readonly number: number;
  readonly kind: (typeof rowKinds)[number];
  readonly marks: readonly Mark[];
  readonly before: string | null;
  readonly after: string | null;
};

export type Counts = Readonly<
  Record<'added' | 'removed' | 'moved' | 'reworded' | 'unchanged', number>
>;

/** Two revisions paragraph by paragraph; what is no longer there stands where it stood. */
export function compareRevisions(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
): readonly Row[] {
  const old = new Map(before.map((paragraph, at) => [paragraph.number, { ...paragraph, at }]));
  const fresh = new Set(after.map(({ number }) => number));
  const kept = after.flatMap(({ number }) => old.get(number) ?? []);
  const still = steady(kept.map(({ at }) => at));
  const rows: Row[] = [];
  let reached = 0;
  const passRemoved = (until: number) => {
    for (; reached < until; reached += 1) {
      const gone = before[reached];
      if (gone && !fresh.has(gone.number)) rows.push(removed(gone));
    }
  };
  for (const paragraph of after) {
    const was = old.get(paragraph.number);
    if (was && still.has(was.at)) passRemoved(was.at);
    rows.push(was ? keptRow(was, paragraph, !still.has(was.at)) : added(paragraph));
  }
  passRemoved(before.length);
  return rows;
}

const removed = ({ number, source }: Paragraph): Row => ({
  ...{ number, kind: 'removed', marks: [], before: source, after: null },
});

const added = ({ number, source }: Paragraph): Row => ({
  ...{ number, kind: 'added', marks: [], before: null, after: source },
});

function keptRow(was: Paragraph, now: Paragraph, isMoved: boolean): Row {
  const marks: Mark[] = [];
  if (isMoved) marks.push('moved');
  if (was.source !== now.source) marks.push('reworded');
  return { number: now.number, kind: 'kept', marks, before: was.source, after: now.source };
}

/** The longest run of places that still stand in their order; whatever is not in it was moved. */
function steady(places: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [at, place] of places.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[ends[middle] ?? 0] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    previous.push(ends[low - 1] ?? -1);
    ends[low] = at;
  }
  const run = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) run.add(places[at] ?? 0);
  return run;
}

/** Whether a line tells of any difference. */
export const differs = ({ kind, marks }: Row): boolean => kind !== 'kept' || marks.length > 0;

export function countsOf(rows: readonly Row[]): Counts {
  const count = (is: (row: Row) => boolean) => rows.filter(is).length;
  return {
    added: count(({ kind }) => kind === 'added'),
    removed: count(({ kind }) => kind === 'removed'),
    moved: count(({ marks }) => marks.includes('moved')),
    reworded: count(({ marks }) => marks.includes('reworded')),
    unchanged: count((row) => !differs(row)),
  };
}

/** Exactly what changed in the words of a paragraph; a term of the field is never cut. */
export const stretchesOf = (before: string, after: string): Stretch[] =>
  wordsDiff(before, after, terms);

/** The new text that a comparison makes of an old one: for what a comparison says, it is all there is. */
export function applied(rows: readonly Row[], before: readonly Paragraph[]): Paragraph[] {
  const old = new Map(before.map(({ number, source }) => [number, source]));
  return rows.flatMap(({ number, kind, marks, after }) => {
    if (kind === 'removed') return [];
    const was = old.get(number) ?? '';
    if (kind === 'added') return [{ number, source: after ?? '' }];
    if (!marks.includes('reworded')) return [{ number, source: was }];
    const source = stretchesOf(was, after ?? '')
      .filter((stretch) => stretch.kind !== 'removed')
      .map(({ text }) => text)
      .join('');
    return [{ number, source }];
  });
}
