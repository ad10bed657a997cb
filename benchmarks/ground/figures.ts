import { appendFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

import type { House } from './house.ts';

/** Runs something once; how long it took, in seconds. */
export async function timed<Result>(use: () => Promise<Result> | Result) {
  const start = performance.now();
  const result = await use();
  return { result, seconds: (performance.now() - start) / 1000 };
}

/** Runs something once; how long it took, and the megabytes (10⁶ bytes) of log PostgreSQL wrote. */
export async function logged<Result>({ owner }: House, use: () => Promise<Result>) {
  const position = async () => {
    const { rows } = await owner.query<{ at: string }>(
      `select pg_current_wal_insert_lsn() - '0/0'::pg_lsn as at`,
    );
    return Number(rows[0]!.at);
  };
  const before = await position();
  const measured = await timed(use);
  return { ...measured, megabytes: ((await position()) - before) / 1e6 };
}

/** Rows of each of the tables, exactly. */
export async function rowsIn({ owner }: House, tables: readonly string[]) {
  const counts = tables.map((table) => `(select count(*) from ${table})::int as "${table}"`);
  const { rows } = await owner.query<Record<string, number>>(`select ${counts.join(', ')}`);
  return rows[0]!;
}

export const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** The value below which a part of the measurements lies: nearest rank. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)]!;
}

/** A number in three significant digits, or whole with its thousands set apart. */
export const figure = (value: number): string =>
  value >= 100
    ? Math.round(value).toLocaleString('en')
    : value.toLocaleString('en', { maximumSignificantDigits: 3 });

type Line = Readonly<Record<string, string | number>>;

/** Prints rows as a table that README.md can hold as it is. */
export function printTable(title: string, lines: readonly Line[]) {
  const names = Object.keys(lines[0] ?? {});
  const cells = lines.map((line) =>
    names.map((name) => {
      const value = line[name] ?? '';
      return typeof value === 'number' ? figure(value) : value;
    }),
  );
  const widths = names.map((name, at) =>
    Math.max(name.length, ...cells.map((row) => row[at]!.length)),
  );
  const isNumber = names.map((name) => lines.every((line) => typeof line[name] === 'number'));
  const print = (row: readonly string[]) => {
    const padded = row.map((cell, at) =>
      isNumber[at] ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!),
    );
    console.log(`| ${padded.join(' | ')} |`);
  };
  console.log(`\n### ${title}\n`);
  print(names);
  print(
    widths.map((width, at) => (isNumber[at] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))),
  );
  cells.forEach(print);
}

/** Tells what a budget of `budgets.json` came to, for the table that closes the run. */
export function tellBudget(name: string, value: number) {
  const file = process.env['NOROSHI_BENCH_FIGURES'];
  if (file) appendFileSync(file, `${JSON.stringify({ [name]: value })}\n`);
}
