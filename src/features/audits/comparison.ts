import { grouped } from '#kernel/group.ts';

import { type Clause, type Clauses, demandOf, nameOf } from './clause.ts';
import { plain } from './likeness.ts';
import { type Pair, pairsBy, pairsOf } from './pairing.ts';
import type { Succession } from './succession.ts';

/** How a clause that both editions have differs between them; none where it is as it was. */
export const changeMarks = ['moved', 'reworded', 'changed', 'explained'] as const;
export type ChangeMark = (typeof changeMarks)[number];

/** One row of a comparison: what stands in the earlier edition beside what stands in the later one. */
export type ComparisonRow = {
  readonly kind: 'added' | 'removed' | 'kept';
  readonly before: Clause | undefined;
  readonly after: Clause | undefined;
  /** Of what was kept. */
  readonly marks: readonly ChangeMark[];
  /** The same signs but for width, case, spaces and punctuation. */
  readonly saysTheSame: boolean;
  /** Lines of the demand that only one edition has; what is only reworded is in neither. */
  readonly dropped: number;
  readonly gained: number;
  /** The two were found by likeness alone, and a person has to say whether they belong together. */
  readonly isGuess: boolean;
};

export type Comparison = {
  /** In the order of the later edition; what was removed stands after what preceded it. */
  readonly rows: readonly ComparisonRow[];
  readonly counts: Readonly<Record<'added' | 'removed' | 'unchanged' | ChangeMark, number>>;
};

/**
 * What became of the clauses of one edition in the next.
 *
 * Numbers cannot be relied upon, since editions are renumbered: a clause is recognised by number and
 * title together, else by its words, else by its title, else by likeness (`pairing.ts`).
 * - `moved`: another number, or another place.
 * - `reworded`: the same lines and settings in other words.
 * - `changed`: lines or settings that only one edition has.
 * - `explained`: only what explains it differs; it demands what it did.
 */
export function compareClauses(
  before: Clauses,
  after: Clauses,
  /** What a mapping says; nothing else is then taken for the same clause. */
  mapped?: readonly Succession[],
): Comparison {
  const pairs = mapped ? pairsBy(before, after, mapped) : pairsOf(before, after);
  const rows = inOrder(before, after, pairs);
  const count = (isCounted: (row: ComparisonRow) => boolean) => rows.filter(isCounted).length;
  const marked = (mark: ChangeMark) => count(({ marks }) => marks.includes(mark));
  return {
    rows,
    counts: {
      added: count(({ kind }) => kind === 'added'),
      removed: count(({ kind }) => kind === 'removed'),
      unchanged: count(({ kind, marks }) => kind === 'kept' && marks.length === 0),
      moved: marked('moved'),
      reworded: marked('reworded'),
      changed: marked('changed'),
      explained: marked('explained'),
    },
  };
}

function inOrder(before: Clauses, after: Clauses, pairs: readonly Pair[]): ComparisonRow[] {
  const byAfter = grouped(pairs, (pair) => pair.after.id);
  const paired = new Set(pairs.map((pair) => pair.before.id));
  const following = removedBy(before, paired);
  const rows: ComparisonRow[] = (following.get('') ?? []).map(removedRow);
  for (const clause of after.values()) {
    const found = byAfter.get(clause.id);
    if (!found) rows.push(addedRow(clause));
    for (const pair of found ?? []) {
      rows.push(keptRow(pair), ...(following.get(pair.before.id) ?? []).map(removedRow));
      following.delete(pair.before.id);
    }
  }
  return rows;
}

/** What was removed, by the id of the last clause before it that was kept. */
function removedBy(before: Clauses, paired: ReadonlySet<string>): Map<string, Clause[]> {
  const following = new Map<string, Clause[]>();
  let last = '';
  for (const clause of before.values()) {
    if (paired.has(clause.id)) last = clause.id;
    else following.set(last, [...(following.get(last) ?? []), clause]);
  }
  return following;
}

const nothing = { marks: [], saysTheSame: false, dropped: 0, gained: 0, isGuess: false } as const;

function addedRow(after: Clause): ComparisonRow {
  return { kind: 'added', before: undefined, after, ...nothing };
}

function removedRow(before: Clause): ComparisonRow {
  return { kind: 'removed', before, after: undefined, ...nothing };
}

function keptRow({ before, after, isGuess }: Pair): ComparisonRow {
  const lines = linesApart(before, after);
  const isSame = demandOf(before) === demandOf(after) && nameOf(before) === nameOf(after);
  const settings = before.settings.join('\n') !== after.settings.join('\n');
  const isChanged = settings || lines.dropped + lines.gained > 0;
  const hasMoved =
    before.id !== after.id || before.label !== after.label || before.within !== after.within;
  const marks: ChangeMark[] = [
    ...(hasMoved ? (['moved'] as const) : []),
    ...(isChanged ? (['changed'] as const) : []),
    ...(!isChanged && !isSame ? (['reworded'] as const) : []),
    ...(before.explanation === after.explanation ? [] : (['explained'] as const)),
  ];
  const said = (clause: Clause) => plain(`${nameOf(clause)}\n${demandOf(clause)}`);
  const saysTheSame = !settings && said(before) === said(after);
  return { kind: 'kept', before, after, marks, saysTheSame, ...lines, isGuess };
}

/** Lines that only one of two clauses has; as many of each as differ alike are taken as reworded. */
function linesApart(before: Clause, after: Clause): { dropped: number; gained: number } {
  const left = new Map<string, number>();
  for (const { text } of after.items) left.set(plain(text), (left.get(plain(text)) ?? 0) + 1);
  let onlyBefore = 0;
  for (const { text } of before.items) {
    const count = left.get(plain(text)) ?? 0;
    if (count === 0) onlyBefore += 1;
    else left.set(plain(text), count - 1);
  }
  const onlyAfter = [...left.values()].reduce((sum, count) => sum + count, 0);
  const alike = Math.min(onlyBefore, onlyAfter);
  return { dropped: onlyBefore - alike, gained: onlyAfter - alike };
}
