import { readCpe } from '#formats/cpe/cpe.ts';
import type { CsvRecord } from '#formats/csv/records.ts';
import type { Statement } from '#formats/inventory/component.ts';
import { identityOfCpe } from '#formats/inventory/identity.ts';
import type { PackageIdentity } from '#formats/inventory/inventory.ts';
import { instantOf } from '#formats/inventory/taken.ts';
import { isDate, isDateTime } from '#formats/json-schema/formats.ts';
import type { Finding } from '#kernel/finding.ts';
import type { Text } from '#kernel/text.ts';

import { type Column, isPart, plain } from './column.ts';
import { say } from './texts.ts';

const longestCell = 300;

/** What one row of an asset list states; no statement where it names nothing that counts. */
export type Row = {
  readonly statement: Statement | undefined;
  readonly takenAt: Date | undefined;
  readonly findings: readonly Finding[];
};

/** How a cell says that its writer does not know. */
const unknowns = new Set(['', '-', '*', '?', 'n/a', 'na', 'unknown', '不明', '未確認', 'なし']);

type Note = (rule: string, severity: Finding['severity'], text: Text) => void;
type CellOf = (column: Column) => string | undefined;

/**
 * Reads a row by its columns. Names are brought to the writing of CPE: one width, lower case, `_`
 * for white space. `zone` is where a date without a time begins, as `+09:00`.
 */
export function readRow(
  { line, cells }: CsvRecord,
  columns: readonly (Column | undefined)[],
  zone: string,
): Row {
  const path = `/line/${line}`;
  const findings: Finding[] = [];
  const note: Note = (rule, severity, text) =>
    findings.push({ rule: `assets.${rule}`, path, severity, text });
  const cellOf: CellOf = (column) => {
    const text = plain(cells[columns.indexOf(column)] ?? '');
    if (unknowns.has(text.toLowerCase())) return undefined;
    if (column === 'note' || isCell(text)) return text;
    note('cell', 'error', say('assets.cell', { column, limit: longestCell }));
    return undefined;
  };
  const named = namedIn(cellOf('vendor'), cellOf('product'));
  const cpe = cpeIn(cellOf('cpe'), note);
  const version = cellOf('version');
  const takenAt = takenIn(cellOf('takenAt'), zone, note);
  const isThere = isCounted(cellOf, note);
  const name = nameOf(named, cpe, note);
  if (name === undefined && findings.length === 0) {
    note('product', 'error', say('assets.product-missing'));
  }
  if (name === undefined || !isThere) return { statement: undefined, takenAt, findings };
  const statement: Statement = {
    name,
    version,
    purls: [],
    cpes: cpe ? [{ text: cpe.text, path }] : [],
    identities: named ? [named.identity] : [],
    path,
  };
  return { statement, takenAt, findings };
}

function isCell(text: string): boolean {
  return text.length <= longestCell && !/[\u0000-\u001f\u007f-\u009f]/.test(text);
}

type Named = { readonly text: string; readonly identity: PackageIdentity };

function namedIn(vendor: string | undefined, product: string | undefined): Named | undefined {
  if (vendor === undefined || product === undefined) return undefined;
  const name = [vendor, product]
    .map((text) => text.toLowerCase().replaceAll(/\s+/g, '_'))
    .join(':');
  return { text: `${vendor} ${product}`, identity: { ecosystem: 'cpe', name } };
}

function cpeIn(text: string | undefined, note: Note): Named | undefined {
  if (text === undefined) return undefined;
  const reading = readCpe(text);
  const identity = reading.ok ? identityOfCpe(reading.cpe) : undefined;
  if (identity) return { text, identity };
  note('cpe', 'error', reading.ok ? say('assets.product-missing') : reading.reason);
  return undefined;
}

function nameOf(named: Named | undefined, cpe: Named | undefined, note: Note): string | undefined {
  if (named && cpe && named.identity.name !== cpe.identity.name) {
    const values = { named: named.identity.name, cpe: cpe.identity.name };
    note('differs', 'warning', say('assets.differs', values));
  }
  return named?.text ?? cpe?.identity.name;
}

/** Whether any are there: a row with the quantity 0 records that there are none. */
function isCounted(cellOf: CellOf, note: Note): boolean {
  const part = cellOf('part');
  if (part !== undefined && !isPart(part)) note('part', 'error', say('assets.part'));
  const quantity = cellOf('quantity') ?? '1';
  if (!/^\d{1,9}$/.test(quantity)) note('quantity', 'error', say('assets.quantity'));
  const isNone = Number(quantity) === 0;
  if (isNone) note('quantity', 'info', say('assets.none'));
  return !isNone;
}

/** `2026-11-23`, `2026/11/3`, or an instant of RFC 3339. */
function takenIn(text: string | undefined, zone: string, note: Note): Date | undefined {
  if (text === undefined) return undefined;
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(text) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (isDate(date)) return new Date(`${date}T00:00:00${zone}`);
  const instant = isDateTime(text) ? instantOf(text) : undefined;
  if (!instant) note('taken-at', 'error', say('assets.taken-at'));
  return instant;
}
