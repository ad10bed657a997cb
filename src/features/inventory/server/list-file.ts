import writeXlsxFile, { type Cell } from 'write-excel-file/node';

import { writeCsv } from '#formats/csv/write.ts';
import { encodeShiftJis } from '#platform/shift-jis.ts';

import type { Encoding, File } from '../sheet.ts';

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const;

/** A table in text as a file: UTF-8 with the mark that spreadsheets look for, or Shift_JIS. */
export function csvFile(
  name: string,
  rows: readonly (readonly string[])[],
  encoding: Encoding,
): File {
  const text = writeCsv(rows);
  const bytes =
    encoding === 'utf-8' ? Buffer.from(`\uFEFF${text}`, 'utf8') : Buffer.from(encodeShiftJis(text));
  return { name: `${name}.csv`, mediaType: mediaTypes.csv, content: bytes.toString('base64') };
}

const bold = (value: string): Cell => ({ value, type: String, fontWeight: 'bold' });
const plain = (value: string): Cell => ({ value, type: String });

/** A list to fill in: its headings, one example row, and what each column takes, in both languages. */
type List = {
  readonly headings: readonly string[];
  readonly example: readonly string[];
  readonly notes: readonly { readonly heading: string; readonly ja: string; readonly en: string }[];
};

/** A list to fill in as a workbook: the list on one sheet, what its columns take on another. */
export async function listFile(name: string, { headings, example, notes }: List): Promise<File> {
  const sheets = [
    {
      sheet: '一覧 List',
      data: [headings.map(bold), example.map(plain)],
      columns: headings.map(() => ({ width: 28 })),
      stickyRowsCount: 1,
    },
    {
      sheet: '記入要領 Notes',
      data: [
        [bold('列 / Column'), bold('書き方'), bold('How to fill it in')],
        ...notes.map(({ heading, ja, en }) => [plain(heading), plain(ja), plain(en)]),
      ],
      columns: [{ width: 40 }, { width: 60 }, { width: 60 }],
    },
  ];
  const content = (await writeXlsxFile(sheets).toBuffer()).toString('base64');
  return { name: `${name}.xlsx`, mediaType: mediaTypes.xlsx, content };
}
