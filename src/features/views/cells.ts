/** What a cell of a table holds. */
export type Cell = string | number | Date | null;

/** A column as an export has it. */
export type ExportedColumn = {
  readonly key: string;
  readonly head: string;
  /** Its moments are told to the day. */
  readonly day: boolean;
};

/** What is exported: columns, and the cells of each row in their order. */
export type ExportedTable = {
  readonly columns: readonly ExportedColumn[];
  readonly rows: readonly (readonly Cell[])[];
};

const japanAhead = 9 * 3_600_000;

/** A moment as Japan's clocks show it, told as if it were UTC: what files without time zones hold. */
export const japanese = (at: Date): Date => new Date(at.getTime() + japanAhead);

/** A moment in Japan as spreadsheets read it: `2026-11-23 17:00:00`, or the day alone. */
export function momentText(at: Date, day: boolean): string {
  const text = japanese(at).toISOString();
  return day ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 19)}`;
}

/** A moment in Japan as programs read it (ISO 8601, with the distance from UTC), or the day alone. */
export function momentIso(at: Date, day: boolean): string {
  const text = japanese(at).toISOString();
  return day ? text.slice(0, 10) : `${text.slice(0, 19)}+09:00`;
}

/** What no XML can hold (XML 1.0 §2.2), and so no workbook. */
const unwritable = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;
/** The longest text of a cell of a workbook. */
const longest = 32_767;

/** A text that a workbook can hold. */
export const workbookText = (text: string): string =>
  text.replaceAll(unwritable, '').slice(0, longest);

/** The title of a table as part of a file's name, on any system. */
export const nameOf = (title: string): string =>
  title
    .replaceAll(/[\0-\x20\x7f\\/:*?"<>|\u3000]+/g, '-')
    .replace(/^[-.]+/, '')
    .slice(0, 60);
