import writeXlsxFile, { type Cell as BookCell } from 'write-excel-file/browser';

import { type Cell, type ExportedTable, japanese, workbookText } from '../cells.ts';
import type { About } from '../export-text.ts';

const plain = (text: string): BookCell => ({ value: workbookText(text), type: String });
const bold = (text: string): BookCell => ({
  ...{ value: workbookText(text), type: String },
  fontWeight: 'bold',
});

function cellOf(cell: Cell, day: boolean): BookCell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'string') return plain(cell);
  const format = day ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm';
  return { value: japanese(cell), type: Date, format };
}

type Book = {
  readonly table: ExportedTable;
  /** What the second sheet says of the first, line by line. */
  readonly about: About;
  readonly names: { readonly list: string; readonly about: string };
};

/**
 * A workbook that machines read (総務省 機械判読可能なデータの表記方法の統一ルール): one datum a cell, one row of
 * heads, nothing merged, numbers as numbers and moments as moments. What the list is stands on a sheet of its own.
 */
export async function workbook({ table, about, names }: Book): Promise<Blob> {
  const { columns, rows } = table;
  const list = [
    columns.map(({ head }) => bold(head)),
    ...rows.map((row) => row.map((cell, at) => cellOf(cell, columns[at]?.day ?? false))),
  ];
  const told = Object.entries(about).map(([word, value]) => [
    bold(word),
    typeof value === 'number' ? cellOf(value, false) : plain(value),
  ]);
  const sheets = [
    {
      sheet: names.list,
      data: list,
      columns: columns.map(() => ({ width: 24 })),
      stickyRowsCount: 1,
    },
    { sheet: names.about, data: told, columns: [{ width: 24 }, { width: 60 }] },
  ];
  return writeXlsxFile(sheets, { fontFamily: 'Meiryo' }).toBlob();
}
