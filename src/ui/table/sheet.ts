import type { Language } from '#kernel/text.ts';

import { isReadable, keyOf, type Read, type Value, valueOf } from './reading.ts';

/** Just what is shown of a table, as words and values: the chosen rows, or all that are shown. */
export type Sheet = {
  readonly columns: readonly {
    readonly key: string;
    readonly head: string;
    readonly day: boolean;
  }[];
  readonly rows: readonly (readonly Value[])[];
  /** The objects it tells of that bear a label, each once. */
  readonly subjects: readonly string[];
};

type Source<Row> = {
  readonly rows: readonly Row[];
  readonly columns: readonly Read<Row>[];
  readonly headOf: (column: Read<Row>) => string;
  readonly subject?: ((row: Row) => string | undefined) | undefined;
};

/** The sheet of some rows. A column that says nothing in words, as one of buttons, is no part of it. */
export function sheetOf<Row>({ rows, columns, headOf, subject }: Source<Row>): Sheet {
  const readable = columns.filter((column) => isReadable(column, rows));
  return {
    columns: readable.map((column) => ({
      key: keyOf(column),
      head: headOf(column),
      day: column.day ?? false,
    })),
    rows: rows.map((row) => readable.map((column) => valueOf(column, row))),
    subjects: subject ? [...new Set(rows.flatMap((row) => subject(row) ?? []))] : [],
  };
}

/** What a feature that adds a tool to tables is told of one. */
export type TableInHand = {
  /** What the table is called in the address. */
  readonly name: string;
  readonly title: string;
  readonly language: Language;
  /** How many rows the sheet has, whether they were chosen, and how many there are to be shown. */
  readonly count: number;
  readonly isChosen: boolean;
  readonly total: number;
  readonly sheet: () => Sheet;
};
