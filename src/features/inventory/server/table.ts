import { type CsvRecord, readCsv } from '#formats/csv/records.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';

import { say } from '../sheet-texts.ts';
import { textOf } from './text.ts';
import { unpack } from './unpack.ts';
import { mostColumns, readWorkbook, type Table } from './workbook.ts';
import { isZip, mostRows, refuseOtherBooks } from './workbook-parts.ts';

/** Whether bytes are a workbook rather than text, or a spreadsheet of a kind that is refused. */
export function isWorkbook(bytes: Uint8Array): boolean {
  refuseOtherBooks(bytes);
  return isZip(bytes);
}

/** The rows of a list, in XLSX or in text. Rows of nothing are passed over. */
export async function readTable(bytes: Uint8Array, sheet?: string): Promise<Table> {
  const table = isWorkbook(bytes) ? await readWorkbook(bytes, sheet) : inText(await unpack(bytes));
  const records = table.records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (records.length === 0) throw new Refusal('invalid', say('inventory.sheet-empty'));
  return { ...table, records };
}

function inText(bytes: Uint8Array): Table {
  const text = textOf(bytes);
  const first = text.slice(0, /[\r\n]/.exec(text)?.index ?? text.length);
  const separator = [',', '\t', ';'].find((each) => first.includes(each)) ?? ',';
  const { records, fault } = readCsv(text, separator, mostRows + 1);
  if (fault?.kind === 'too-many-records') {
    throw new Refusal('too-large', say('inventory.book-too-many', { limit: mostRows }));
  }
  if (fault)
    throw unreadable([{ path: `/line/${fault.line}`, text: say('inventory.sheet-quote') }]);
  const width = records[0]?.cells.length ?? 0;
  if (width > mostColumns) {
    throw new Refusal('too-large', say('inventory.book-too-wide', { limit: mostColumns }));
  }
  const uneven = records.filter(({ cells }) => cells.length > width && !isBlankFrom(cells, width));
  if (uneven.length > 0) throw unreadable(uneven.map((record) => tooLong(record, width)));
  const even = records.map(({ line, cells }) => ({
    line,
    cells: Array.from({ length: width }, (_, at) => cells[at] ?? ''),
  }));
  return { sheets: [], sheet: '', records: even, remarks: [] };
}

const isBlankFrom = (cells: readonly string[], from: number) =>
  cells.slice(from).every((cell) => cell.trim() === '');

const tooLong = ({ line, cells }: CsvRecord, expected: number): Fault => ({
  path: `/line/${line}`,
  text: say('inventory.sheet-cells', { expected, found: cells.length }),
});

const unreadable = (faults: readonly Fault[]) =>
  new Refusal('invalid', say('inventory.sheet-faults', { count: faults.length }), { faults });
