import { writeCsv } from '#formats/csv/write.ts';

import { type Cell, type ExportedTable, momentIso, momentText } from './cells.ts';

/**
 * A table as comma-separated text: one row of heads, one datum a cell, no cell taken for a formula.
 * Numbers are written without separators, moments as Japan's clocks show them.
 */
export function csvText({ columns, rows }: ExportedTable): string {
  const text = (cell: Cell, day: boolean) => {
    if (cell === null) return '';
    return cell instanceof Date ? momentText(cell, day) : String(cell);
  };
  return writeCsv([
    columns.map(({ head }) => head),
    ...rows.map((row) => row.map((cell, at) => text(cell, columns[at]?.day ?? false))),
  ]);
}

/** What a table was when it left, beside its rows. */
export type About = Readonly<Record<string, string | number>>;

/** A table as JSON: what it is, its columns, and each row by their keys; heads are words for people. */
export function jsonText({ columns, rows }: ExportedTable, about: About): string {
  const value = (cell: Cell, day: boolean) => (cell instanceof Date ? momentIso(cell, day) : cell);
  const named = rows.map((row) =>
    Object.fromEntries(
      columns.map(({ key, day }, at) => [key, value(row[at] ?? null, day)] as const),
    ),
  );
  return `${JSON.stringify({ about, columns: columns.map(({ key, head }) => ({ key, head })), rows: named }, null, 1)}\n`;
}
