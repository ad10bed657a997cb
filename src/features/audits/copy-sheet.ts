import type { Speech } from '#features/papers/paper.ts';
import { readCsv } from '#formats/csv/records.ts';
import { writeCsv } from '#formats/csv/write.ts';
import type { Fault } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';

import { demandOf, nameOf } from './clause.ts';
import { say } from './copy-texts.ts';
import type { Dossier } from './dossier.ts';
import { EditionId } from './edition.ts';
import { type Result, results } from './judgement.ts';
import { resultWords } from './judgement-words.ts';
import { type CopiedLine, nothingYet, type Standing } from './working-copy.ts';

const heads = [
  say('audits.copy.edition'),
  say('audits.copy.clause'),
  say('audits.copy.name'),
  say('audits.copy.demand'),
  say('audits.copy.base-result'),
  say('audits.copy.base-note'),
  say('audits.copy.result'),
  say('audits.copy.note'),
] as const;

/** A working copy as a table that any spreadsheet edits: the two last columns are for the auditor. */
export function copySheet(
  { edition, judgements }: Dossier,
  { speak }: Pick<Speech, 'speak'>,
): string {
  const judged = new Map(judgements.map((each) => [each.clause, each]));
  const rows = [...edition.clauses.values()].map((clause) => {
    const { result, note } = judged.get(clause.id) ?? nothingYet;
    const standing = [result === null ? '' : speak(resultWords[result]), note];
    return [
      ...[EditionId.encode(edition.id), clause.id, `${clause.label} ${nameOf(clause)}`.trim()],
      ...[demandOf(clause), ...standing, ...standing],
    ];
  });
  return `\uFEFF${writeCsv([heads.map(speak), ...rows])}`;
}

/** What a working copy that was brought back says, or every fault in it by line and column. */
export type CopyReading = {
  readonly editionId: EditionId | undefined;
  /** Only what was changed in the copy. */
  readonly lines: readonly CopiedLine[];
  readonly faults: readonly Fault[];
};

const longest = 4000;

/** What stands in a table that was brought back, its judgements in any of the languages that are spoken. */
export function readCopySheet(text: string, spoken: readonly Speak[]): CopyReading {
  const words = wordsOf(spoken);
  const { records, fault } = readCsv(text);
  const faults: Fault[] = [];
  if (fault) faults.push({ path: `/line/${fault.line}`, text: say('audits.copy.torn') });
  // A spreadsheet in Japan may save Shift_JIS, of which UTF-8 leaves no word.
  if (text.includes('\uFFFD')) faults.push({ path: '', text: say('audits.copy.not-utf-8') });
  const rows = records.slice(1).map(({ line, cells }) => ({
    ...{ path: `/line/${line}`, cells: cells.map(unguarded) },
  }));
  const seen = new Set<string>();
  const lines = rows.flatMap(({ path, cells }) => {
    const [, clause = ''] = cells;
    const line = lineIn(cells, words);
    if (seen.has(clause)) faults.push({ path, text: say('audits.copy.twice', { id: clause }) });
    seen.add(clause);
    if ('key' in line) faults.push({ path, text: line });
    return 'key' in line ? [] : [line];
  });
  const [only = '', ...others] = new Set(rows.map(({ cells }) => (cells[0] ?? '').trim()));
  const editionId = EditionId.safeDecode(only);
  if (!editionId.success || others.length > 0) {
    faults.push({ path: '', text: say('audits.copy.not-one') });
  }
  return { editionId: editionId.data, lines: lines.filter(isChanged), faults };
}

/** Whether a line was changed in the copy. */
export const isChanged = ({ base, copy }: CopiedLine) =>
  base.result !== copy.result || base.note !== copy.note;

/** One row as a line of the copy, or what is wrong with it. */
function lineIn(cells: readonly string[], words: Words): CopiedLine | Text {
  if (cells.length !== heads.length) return say('audits.copy.columns', { count: heads.length });
  const [, clause = '', , , ...sides] = cells;
  const [base, copy] = [standingIn(sides.slice(0, 2), words), standingIn(sides.slice(2), words)];
  if (!base || !copy) return say('audits.copy.no-result');
  if (copy.note.length > longest) return say('audits.copy.too-long', { most: longest });
  return { clause, base, copy };
}

/** A sign that keeps a spreadsheet from taking a cell for a formula is none of its words. */
const unguarded = (cell: string) => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

/** A note as it is compared: lines ended alike, nothing around it. */
export const plainNote = (note: string): string => note.replaceAll(/\r\n?/g, '\n').trim();

type Speak = Speech['speak'];
type Words = ReadonlyMap<string, Result>;

/** Judgements by what they are called in the languages that are spoken, and by their own names. */
function wordsOf(spoken: readonly Speak[]): Words {
  return new Map(
    results.flatMap((result) =>
      [result, ...spoken.map((speak) => speak(resultWords[result]))].map(
        (word) => [word.normalize('NFKC').toLowerCase(), result] as const,
      ),
    ),
  );
}

function standingIn([word = '', note = '']: readonly string[], words: Words): Standing | undefined {
  const said = word.normalize('NFKC').trim().toLowerCase();
  if (said === '') return { result: null, note: plainNote(note) };
  const result = words.get(said);
  return result && { result, note: plainNote(note) };
}
