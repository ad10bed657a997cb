import { fold } from '#kernel/fold.ts';
import type { Language } from '#kernel/text.ts';

import { codeOf, isReadable, keyOf, type Read, textOf, type Value, valueOf } from './reading.ts';
import type { Order, Wanted } from './wanted.ts';

/** What cells are compared by where a column names no order: what they say. */
const sortOf = <Row>(column: Read<Row>) => column.sort ?? ((row: Row) => valueOf(column, row));

/** Whether rows can be ordered by a column. */
export const canOrder = <Row>({ sort, text }: Read<Row>): boolean =>
  sort !== null && (sort ?? text) !== undefined;

/** The columns that are shown, in their order; at least the first, which heads the rows. */
export function shownColumns<Column extends Pick<Read<never>, 'head'>>(
  columns: readonly Column[],
  { hidden }: Pick<Wanted, 'hidden'>,
): readonly Column[] {
  return columns.filter((column, at) => at === 0 || !hidden.includes(keyOf(column)));
}

type Shown<Row> = {
  readonly rows: readonly Row[];
  readonly columns: readonly Read<Row>[];
  readonly language: Language;
};

/** The rows that are wanted, in the order wanted: words are looked for in the columns that are shown. */
export function shownRows<Row>(table: Shown<Row>, wanted: Wanted): readonly Row[] {
  return inOrder({ ...table, rows: narrowed(table, wanted) }, wanted.orders);
}

function narrowed<Row>(table: Shown<Row>, wanted: Wanted): readonly Row[] {
  const { rows, columns, language } = table;
  const { filter, among } = wanted;
  const words = filter.normalize('NFKC').split(/\s+/).map(fold).filter(Boolean);
  const chosen = columns.flatMap((column) => {
    const values = among[keyOf(column)] ?? [];
    return values.length > 0 ? [{ column, values: new Set(values) }] : [];
  });
  if (words.length === 0 && chosen.length === 0) return rows;
  const visible = shownColumns(columns, wanted);
  const said = (row: Row) => fold(visible.map((each) => textOf(each, row, language)).join('\n'));
  return rows.filter((row) => {
    if (!chosen.every(({ column, values }) => values.has(codeOf(column, row, language)))) {
      return false;
    }
    if (words.length === 0) return true;
    const text = said(row);
    return words.every((word) => text.includes(word));
  });
}

function compare(a: Value, b: Value, collator: Intl.Collator): number {
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return Number(a) - Number(b);
}

/** Rows in the order asked for. What has no value comes last either way. */
function inOrder<Row>({ rows, columns, language }: Shown<Row>, orders: readonly Order[]) {
  const keys = orders.flatMap(({ key, descending }) => {
    const column = columns.find((each) => keyOf(each) === key);
    return column && canOrder(column) ? [{ sort: sortOf(column), way: descending ? -1 : 1 }] : [];
  });
  if (keys.length === 0) return rows;
  const collator = new Intl.Collator(language, { numeric: true });
  // What rows are ordered by is worked out once a row, not once a comparison.
  const weighed = rows.map((row) => ({ row, values: keys.map(({ sort }) => sort(row)) }));
  weighed.sort((left, right) => {
    for (const [at, { way }] of keys.entries()) {
      const [a, b] = [left.values[at] ?? null, right.values[at] ?? null];
      if (a === null || b === null) {
        if (a !== b) return a === null ? 1 : -1;
        continue;
      }
      const difference = compare(a, b, collator) * way;
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return weighed.map(({ row }) => row);
}

/** One of the few values that a column has, with the rows that have it. */
export type Choice = { readonly code: string; readonly text: string; readonly count: number };

/** A column that can be narrowed by its values. */
export type Facet<Row> = { readonly column: Read<Row>; readonly choices: readonly Choice[] };

/** More different values than these are not few. */
const mostChoices = 12;

/** The columns that have few values, each with those. */
export function facetsOf<Row>({ rows, columns, language }: Shown<Row>): Facet<Row>[] {
  return columns.flatMap((column) => {
    if (column.numeric || !isReadable(column, rows)) return [];
    const choices = choicesOf(column, rows, language);
    // Where nearly every row has a value of its own, values part nothing.
    return choices.length > 1 && choices.length * 2 <= rows.length ? [{ column, choices }] : [];
  });
}

/** The different values of a column; none where there are many, or where they are moments. */
function choicesOf<Row>(column: Read<Row>, rows: readonly Row[], language: Language): Choice[] {
  const counted = new Map<string, { text: string; count: number; order: Value }>();
  for (const row of rows) {
    if (valueOf(column, row) instanceof Date) return [];
    const code = codeOf(column, row, language);
    const known = counted.get(code);
    if (known) known.count += 1;
    else if (counted.size === mostChoices) return [];
    else {
      const order = sortOf(column)(row);
      counted.set(code, { text: textOf(column, row, language), count: 1, order });
    }
  }
  const collator = new Intl.Collator(language, { numeric: true });
  return [...counted]
    .toSorted(([, a], [, b]) => compare(a.order ?? '', b.order ?? '', collator))
    .map(([code, { text, count }]) => ({ code, text, count }));
}
