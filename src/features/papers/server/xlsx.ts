import writeXlsxFile, { type Cell } from 'write-excel-file/node';

import { visible } from '../legible.ts';
import type { Block, Paper } from '../paper.ts';

/** A sheet beside the one that is printed: what machines read, a datum a cell. */
export type DataSheet = {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
};

/** Columns of the printed sheet: number, item, whether it must be answered, and two for what is said. */
const widths = [8, 30, 8, 24, 24];
const breadth = widths.length;
/** The longest text of a cell of a workbook. */
const longest = 32_767;

const wordsOf = (text: string): string => visible(text).slice(0, longest);
const face = { alignVertical: 'top', wrap: true } as const;
const edge = { borderStyle: 'thin', borderColor: '#666666' } as const;
const words = (text: string, look: object = {}): Cell => ({
  ...{ value: wordsOf(text), type: String },
  ...face,
  ...look,
});
const bold = { fontWeight: 'bold' } as const;
const headed = { ...bold, ...edge, backgroundColor: '#e6e6e6' } as const;

/** What reads as a whole number is kept as one: it is counted with. */
function datum(text: string, look: object = {}): Cell {
  const number = /^\d{1,15}$/.test(text) && !/^0\d/.test(text) ? Number(text) : null;
  return number === null ? words(text, look) : { value: number, type: Number, ...face, ...look };
}

/** A cell over several columns: what lies under it is nothing. */
const over = (text: string, columns: number, look: object = {}): Cell[] => [
  datum(text, { ...look, ...(columns > 1 && { columnSpan: columns }) }),
  ...Array.from({ length: columns - 1 }, () => null),
];

/** One line across the sheet. */
const across = (text: string, look: object = {}): Cell[] => [
  words(text, { columnSpan: breadth, ...look }),
  ...Array.from({ length: breadth - 1 }, () => null),
];

/** How tall a row must be to show its longest text: spreadsheets do not reckon it for what is merged. */
function tall(row: Cell[], texts: readonly (readonly [text: string, width: number])[]): Cell[] {
  const lines = texts.map(([text, width]) =>
    text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.9) / width)), 0),
  );
  const [first, ...others] = row;
  const height = Math.min(400, 6 + 14 * Math.max(1, ...lines));
  return first && typeof first === 'object'
    ? [Object.assign({}, first, { height }), ...others]
    : row;
}

function formRows({ caption, cells }: Extract<Block, { kind: 'form' }>): Cell[][] {
  return [
    across(caption, headed),
    ...cells.map(({ number, head, need, note, text }) => {
      const item = note === '' ? head : `${head}\n${note}`;
      const row = [
        words(number, edge),
        words(item, { ...bold, ...edge }),
        words(need, edge),
        words(text, { ...edge, columnSpan: 2 }),
        null,
      ];
      return tall(row, [
        [item, 30],
        [text, 48],
      ]);
    }),
  ];
}

/** A table in as many columns as the sheet has: the first of its own takes what is over. */
function tableRows({ caption, columns, rows }: Extract<Block, { kind: 'table' }>): Cell[][] {
  const taken = Math.max(1, breadth - columns.length + 1);
  const row = (texts: readonly string[], look: object): Cell[] =>
    texts.flatMap((text, at) => over(text, at === 0 ? taken : 1, look));
  const first = widths.slice(0, taken).reduce((sum, width) => sum + width, 0);
  return [
    ...(caption === '' ? [] : [across(caption, bold)]),
    row(
      columns.map(({ head }) => head),
      headed,
    ),
    ...rows.map((texts) =>
      tall(
        row(texts, edge),
        texts.map((text, at) => [text, at === 0 ? first : (widths[taken + at - 1] ?? 20)] as const),
      ),
    ),
  ];
}

function blockRows(block: Block): Cell[][] {
  switch (block.kind) {
    case 'form':
      return formRows(block);
    case 'table':
      return tableRows(block);
    case 'item':
      return [across(`${block.marker} ${block.text}`, bold)];
    case 'text':
      return [tall(across(block.text), [[block.text, 94]])];
  }
}

/** The sheet that is printed, in the order of the paper. */
function printed(paper: Paper): Cell[][] {
  const end = { align: 'right' } as const;
  return [
    across(paper.label, { ...end, ...bold }),
    ...(paper.remark === '' ? [] : [tall(across(paper.remark, edge), [[paper.remark, 94]])]),
    ...paper.marks.map((each) => across(each, end)),
    ...paper.addressees.map((each) => across(each)),
    ...paper.issuer.map((each) => across(each, end)),
    across(paper.title, { align: 'center', ...bold, fontSize: 14, height: 30 }),
    ...paper.opening.map((each) => tall(across(each), [[each, 94]])),
    ...paper.particulars.flatMap(blockRows),
    ...paper.contact.map((each) => across(each)),
  ];
}

const margins =
  '<pageMargins left="0.6" right="0.6" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>';
const setup = '<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>';

/** How a sheet is printed stands first and last in it (ECMA-376 §18.3.1.99). */
function printedOnA4(sheet: string): string {
  const begun = sheet.indexOf('>', sheet.indexOf('<worksheet')) + 1;
  const ended = sheet.lastIndexOf('</worksheet>');
  const fit = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  return `${sheet.slice(0, begun)}${fit}${sheet.slice(begun, ended)}${margins}${setup}</worksheet>`;
}

/** Sheets are printed on A4, as wide as the page (ECMA-376 §18.3.1.63). */
const onA4 = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: printedOnA4,
      },
    },
  },
};

/**
 * A paper as a workbook: a sheet that is printed as the paper is, and beside it what machines read. Text
 * is text, whatever it begins with: nothing in it is ever reckoned.
 */
export async function writeBook(
  paper: Paper,
  name: string,
  beside: readonly DataSheet[] = [],
): Promise<Uint8Array> {
  const sheets = [
    { sheet: name, data: printed(paper), columns: widths.map((width) => ({ width })) },
    ...beside.map((sheet) => ({
      sheet: sheet.name,
      data: [
        sheet.heads.map((head) => words(head, headed)),
        ...sheet.rows.map((row) =>
          row.map((cell) =>
            typeof cell === 'number'
              ? { value: cell, type: Number }
              : cell === null
                ? null
                : words(cell),
          ),
        ),
      ],
      columns: sheet.heads.map(() => ({ width: 28 })),
      stickyRowsCount: 1,
    })),
  ];
  return writeXlsxFile(sheets, { fontFamily: 'Meiryo', fontSize: 10, features: [onA4] }).toBuffer();
}
