import { type CellObject, type DenseWorkSheet, type Range, read, type WorkBook } from '@e965/xlsx';

import type { CsvRecord } from '#formats/csv/records.ts';
import { cut } from '#kernel/cut.ts';
import type { Finding } from '#kernel/finding.ts';
import { Refusal } from '#kernel/refusal.ts';

import { say } from '../sheet-texts.ts';
import { mostRows, plainWorkbook } from './workbook-parts.ts';

export const mostColumns = 200;
const longestCell = 32_767;
const mostMerges = 2000;

/** One sheet as rows of text, and what to know of it. */
export type Table = {
  /** The sheets of the workbook; none for a table in text. */
  readonly sheets: readonly string[];
  readonly sheet: string;
  readonly records: readonly CsvRecord[];
  readonly remarks: readonly Finding[];
};

/** The rows of a workbook's sheet, the first one's or that of a name. Formulas are not computed. */
export async function readWorkbook(bytes: Uint8Array, wanted?: string): Promise<Table> {
  const plain = await plainWorkbook(bytes);
  const sheets = sheetsOf(opened(plain, { bookSheets: true }));
  const sheet = wanted ?? sheets[0];
  if (sheet === undefined || !sheets.includes(sheet)) {
    throw new Refusal('invalid', say('inventory.book-no-sheet', { sheet: wanted ?? '' }));
  }
  const book = opened(plain, {
    sheets: sheet,
    dense: true,
    cellDates: true,
    UTC: true,
    cellFormula: true,
    cellHTML: false,
  });
  const content = book.Sheets[sheet] as DenseWorkSheet | undefined;
  return { sheets, sheet, ...recordsOf(content) };
}

function opened(plain: Buffer, options: Parameters<typeof read>[1]): WorkBook {
  try {
    return read(plain, { type: 'buffer', ...options });
  } catch (cause) {
    throw new Refusal('invalid', say('inventory.book-damaged'), { cause });
  }
}

const sheetsOf = ({ SheetNames }: WorkBook): string[] =>
  SheetNames.map((name) => cut(name, 100)).slice(0, 100);

type Seen = { formulas: number; errors: { line: number; column: number }[]; numbers: Set<number> };

function recordsOf(content: DenseWorkSheet | undefined) {
  const rows = (content?.['!data'] ?? []) as readonly (
    readonly (CellObject | undefined)[] | undefined
  )[];
  const seen: Seen = { formulas: 0, errors: [], numbers: new Set() };
  const records: { line: number; cells: string[] }[] = [];
  for (const [at, row] of rows.entries()) {
    if (!row?.some((cell) => textOf(cell) !== '')) continue;
    if (records.length > mostRows) throw tooMany();
    records.push({ line: at + 1, cells: cellsOf(row, at + 1, seen) });
  }
  const merged = filled(records, (content?.['!merges'] ?? []) as readonly Range[]);
  // Rows end at the last column that any row fills; sheets go on without end.
  const width = records.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  for (const { cells } of records) while (cells.length < width) cells.push('');
  return { records, remarks: remarksOf(seen, merged) };
}

const tooMany = () => new Refusal('too-large', say('inventory.book-too-many', { limit: mostRows }));

function cellsOf(row: readonly (CellObject | undefined)[], line: number, seen: Seen): string[] {
  const cells: string[] = [];
  for (const [at, cell] of row.entries()) {
    const text = textOf(cell);
    if (at >= mostColumns) {
      if (text === '') continue;
      throw new Refusal('too-large', say('inventory.book-too-wide', { limit: mostColumns }));
    }
    if (cell?.f !== undefined) seen.formulas += 1;
    if (cell?.t === 'e') seen.errors.push({ line, column: at + 1 });
    if (cell?.t === 'n') seen.numbers.add(at);
    cells[at] = cut(text, longestCell);
  }
  const filledOut = Array.from(cells, (cell: string | undefined) => cell ?? '');
  while (filledOut.length > 0 && filledOut.at(-1) === '') filledOut.pop();
  return filledOut;
}

/** A cell as it is shown; a day as `2026-11-23`, since a sheet may show only part of it. */
function textOf(cell: CellObject | undefined): string {
  if (cell?.v === undefined || cell.t === 'z') return '';
  const shown = cell.w ?? '';
  if (cell.v instanceof Date) return momentIn(cell.v) ?? shown;
  // Shown as a whole, as `1.10`; what a narrow column abbreviates is written out.
  const isAbbreviated = cell.t === 'n' && /[#eE,]/.test(shown);
  return shown === '' || isAbbreviated ? String(cell.v) : shown;
}

function momentIn(at: Date): string | undefined {
  if (Number.isNaN(at.getTime())) return undefined;
  const moment = at.toISOString();
  return moment.endsWith('T00:00:00.000Z') ? moment.slice(0, 10) : moment;
}

/** Writes what merged cells say into each of them. Returns how many ranges there were. */
function filled(records: { line: number; cells: string[] }[], merges: readonly Range[]): number {
  const byLine = new Map(records.map((record) => [record.line, record.cells]));
  let count = 0;
  for (const { s, e } of merges.slice(0, mostMerges)) {
    const text = byLine.get(s.r + 1)?.[s.c] ?? '';
    if (text === '' || e.c >= mostColumns) continue;
    count += 1;
    for (const { line, cells } of records) {
      if (line > s.r && line <= e.r + 1) fill(cells, text, { from: s.c, to: e.c });
    }
  }
  return count;
}

function fill(cells: string[], text: string, { from, to }: { from: number; to: number }) {
  while (cells.length <= to) cells.push('');
  cells.fill(text, from, to + 1);
}

function remarksOf({ formulas, errors, numbers }: Seen, merged: number): Finding[] {
  const remark = (rule: string, path: string, text: Finding['text']): Finding => ({
    rule: `sheet.${rule}`,
    path,
    severity: 'warning',
    text,
  });
  return [
    ...(formulas > 0
      ? [remark('formula', '', say('inventory.book-formulas', { count: formulas }))]
      : []),
    ...(merged > 0 ? [remark('merged', '', say('inventory.book-merged', { count: merged }))] : []),
    ...errors
      .slice(0, 100)
      .map(({ line, column }) =>
        remark('error', `/line/${line}/${column}`, say('inventory.book-error-cell')),
      ),
    ...(numbers.size > 0 ? [remark('number', '', say('inventory.book-numbers'))] : []),
  ];
}
