import { dayWords, momentWords } from '#kernel/moment.ts';
import type { Language, Text } from '#kernel/text.ts';

/** What a cell holds, as rows are ordered by it and as a machine reads it. */
export type Value = string | number | Date | null;

/** A column as it is read: what heads it, what it says of a row, and by what the rows can be ordered. */
export type Read<Row> = {
  readonly head: Text;
  readonly cell: (row: Row) => unknown;
  /** Null where rows stand in an order of their own, as in a tree, that this column must not break. */
  readonly sort?: ((row: Row) => Value) | null;
  /** What a cell says that is more than a word or a number: it is filtered by that, and exported as that. */
  readonly text?: (row: Row) => string;
  readonly numeric?: boolean;
  /** Its moments are told to the day. */
  readonly day?: boolean;
};

/** The key of a text of ours; a head may be words of somebody's own. */
const ours = /^[a-z][a-z-]*\.[a-z0-9.-]*[a-z0-9]$/;

/** What a column is called in an address: the last part of its head's key. */
export const keyOf = ({ head: { key } }: Pick<Read<never>, 'head'>): string =>
  ours.test(key) ? key.slice(key.lastIndexOf('.') + 1) : key;

/** What a machine is given of a cell: a number as a number, a moment as a moment, else what it says. */
export function valueOf<Row>({ cell, sort, text, numeric }: Read<Row>, row: Row): Value {
  if (text) return text(row);
  const sorted = sort?.(row);
  if (sorted instanceof Date || (numeric && typeof sorted === 'number')) return sorted;
  const shown = cell(row);
  if (typeof shown === 'string' || typeof shown === 'number') return shown;
  return typeof sorted === 'string' ? sorted : null;
}

/** What a cell says, in words. */
export function textOf<Row>(column: Read<Row>, row: Row, language: Language): string {
  const value = valueOf(column, row);
  if (value === null) return '';
  if (value instanceof Date) return (column.day ? dayWords : momentWords)(value, language);
  return String(value);
}

/** Whether a column says anything in words; one of buttons does not. */
export const isReadable = <Row>(column: Read<Row>, rows: readonly Row[]): boolean =>
  rows.some((row) => valueOf(column, row) !== null);

/**
 * What stands for a cell's value where it is one of few. An order that is a number is that of a list of
 * ours, the same in every language, so that an address can be sent to whoever reads another.
 */
export function codeOf<Row>(column: Read<Row>, row: Row, language: Language): string {
  const sorted = column.numeric ? undefined : column.sort?.(row);
  return typeof sorted === 'number' ? String(sorted) : textOf(column, row, language);
}
