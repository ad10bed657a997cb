import { type CsvReading, type CsvRecord, readCsv } from '#formats/csv/records.ts';
import { componentsOf } from '#formats/inventory/component.ts';
import type { InventoryDocument } from '#formats/inventory/inventory.ts';
import { type Remarks, remarks } from '#formats/inventory/remarks.ts';
import type { Finding, Reading } from '#kernel/finding.ts';

import { type Column, columnNamed, plain } from './column.ts';
import { readRow, type Row } from './row.ts';
import { say } from './texts.ts';

const mostRows = 200_000;
const farEnough = 16_384;

/** Whether a text looks like an asset list: its first line has the headings of one. */
export function isAssetList(text: string): boolean {
  const start = text.slice(0, farEnough);
  const [headings] = readCsv(start, separatorOf(start), 1).records;
  return headings !== undefined && isComplete(headings.cells.map(columnNamed));
}

/**
 * A plain list of what a system runs, for the appliances no tool makes an SBOM of: a table in text
 * with the headings vendor, product and version, or cpe, in Japanese or English; beside them may
 * stand part, quantity, note and taken_at. Cells are separated by commas, tabs or semicolons.
 *
 * One row that cannot be read refuses the list: a list that quietly lost a row would look like a
 * system without that product. The list is as old as its oldest row; a day without a time begins
 * in `zone`.
 */
export function readAssets(text: string, zone = '+09:00'): Reading<InventoryDocument> {
  return readAssetRecords(readCsv(text, separatorOf(text), mostRows + 1), zone);
}

/** The same of a table that was read already: its first record holds the headings. */
export function readAssetRecords(
  { records, fault }: CsvReading,
  zone = '+09:00',
): Reading<InventoryDocument> {
  const notes = remarks();
  if (fault) notes.note(faultAt(fault));
  const [headings, ...rows] = records;
  const columns = columnsOf(headings, notes);
  if (notes.hasErrors()) return { ok: false, findings: notes.listed() };

  const read = rows.map((record) => rowOf(record, columns, zone));
  for (const { findings } of read) findings.forEach(notes.note);
  if (notes.hasErrors()) return { ok: false, findings: notes.listed() };

  const { components, findings } = componentsOf(read.flatMap(({ statement }) => statement ?? []));
  for (const { version, path } of components) {
    if (version !== undefined) continue;
    const text = say('assets.version-missing');
    notes.note({ rule: 'assets.version', path, severity: 'warning', text });
  }
  const document: InventoryDocument = {
    format: 'assets',
    specVersion: '',
    generators: [],
    takenAt: oldest(read.flatMap(({ takenAt }) => takenAt ?? [])),
    subject: undefined,
    declaredComplete: undefined,
    components,
  };
  return { ok: true, document, findings: [...notes.listed(), ...findings] };
}

type Columns = readonly (Column | undefined)[];

function rowOf(record: CsvRecord, columns: Columns, zone: string): Row {
  const { line, cells } = record;
  if (cells.every((cell) => cell.trim() === '')) return nothing;
  if (cells.length === columns.length) return readRow(record, columns, zone);
  const values = { expected: columns.length, found: cells.length };
  return { ...nothing, findings: [finding('cells', line, 'error', say('assets.cells', values))] };
}

const nothing: Row = { statement: undefined, takenAt: undefined, findings: [] };

function separatorOf(text: string): string {
  const end = text.search(/[\r\n]/);
  const first = end < 0 ? text : text.slice(0, end);
  return [',', '\t', ';'].find((separator) => first.includes(separator)) ?? ',';
}

function columnsOf(headings: CsvRecord | undefined, { note, hasErrors }: Remarks): Columns {
  if (!headings) {
    if (!hasErrors()) note(finding('columns', 1, 'error', say('assets.empty')));
    return [];
  }
  const { line, cells } = headings;
  const columns = cells.map(columnNamed);
  for (const [at, column] of columns.entries()) {
    const heading = { column: plain(cells[at] ?? '').slice(0, 100) };
    if (column === undefined) {
      note(finding('columns', line, 'warning', say('assets.column-unknown', heading)));
    } else if (columns.indexOf(column) !== at) {
      note(finding('columns', line, 'error', say('assets.column-twice', heading)));
    }
  }
  if (!isComplete(columns)) note(finding('columns', line, 'error', say('assets.columns')));
  return columns;
}

function isComplete(columns: Columns): boolean {
  return columns.includes('cpe') || (columns.includes('vendor') && columns.includes('product'));
}

function faultAt({ line, kind }: { line: number; kind: 'quote' | 'too-many-records' }): Finding {
  return kind === 'quote'
    ? finding('quote', line, 'error', say('assets.quote'))
    : finding('rows', line, 'error', say('assets.too-many', { limit: mostRows }));
}

function finding(
  rule: string,
  line: number,
  severity: Finding['severity'],
  text: Finding['text'],
): Finding {
  return { rule: `assets.${rule}`, path: `/line/${line}`, severity, text };
}

function oldest(dates: readonly Date[]): Date | undefined {
  return dates.reduce<Date | undefined>(
    (first, date) => (first === undefined || date < first ? date : first),
    undefined,
  );
}
