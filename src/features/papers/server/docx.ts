import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  type ILevelsOptions,
  type IRunOptions,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';

import type { Language } from '#kernel/text.ts';

import { respoken, visible } from '../legible.ts';
import { depthOf } from '../marker.ts';
import { type Block, depths, type Paper } from '../paper.ts';

// Typefaces that Windows and Word bring along; whoever has neither gets the nearest.
const mincho = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'MS Mincho' };
const gothic = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'MS Gothic' };

/** Twentieths of a point: A4, its margins, and the width left between them. */
const millimetre = 56.7;
const page = { width: Math.round(210 * millimetre), height: Math.round(297 * millimetre) };
const margin = {
  top: Math.round(25 * millimetre),
  bottom: Math.round(22 * millimetre),
  left: Math.round(25 * millimetre),
  right: Math.round(22 * millimetre),
};
const width = page.width - margin.left - margin.right;
const step = 420;

const { DECIMAL, AIUEO_FULL_WIDTH, LOWER_LETTER, LOWER_ROMAN, BULLET } = LevelFormat;
type Level = readonly [format: NonNullable<ILevelsOptions['format']>, text: (at: number) => string];
const japanese: readonly Level[] = [
  [DECIMAL, (at) => `第%${at}`],
  [DECIMAL, (at) => `%${at}`],
  [DECIMAL, (at) => `(%${at})`],
  [AIUEO_FULL_WIDTH, (at) => `%${at}`],
  [AIUEO_FULL_WIDTH, (at) => `(%${at})`],
];
const english: readonly Level[] = [
  [DECIMAL, (at) => `%${at}.`],
  [LOWER_LETTER, (at) => `(%${at})`],
  [LOWER_ROMAN, (at) => `(%${at})`],
  [BULLET, () => '–'],
];

function numbering(reference: string, levels: readonly Level[]) {
  return {
    reference,
    levels: levels.slice(0, depths).map(([format, text], level) => ({
      ...{ level, format, text: text(level + 1), alignment: AlignmentType.LEFT },
      style: { paragraph: { indent: { left: step * (level + 1), hanging: step } } },
    })),
  };
}

const references = [
  numbering('ja', japanese.slice(1)),
  numbering('ja-chapters', japanese),
  numbering('en', english),
];

const referenceOf = ({ language, particulars }: Paper): string =>
  language === 'ja' && depthOf(particulars) === depths ? 'ja-chapters' : language;

/** Text whose lines stay lines. */
const runs = (text: string, look: IRunOptions = {}): ParagraphChild[] =>
  text
    .split('\n')
    .map((line, at) => new TextRun({ ...look, text: line, ...(at > 0 ? { break: 1 } : {}) }));

/** Text in parts, every second of which is underlined. */
const inParts = (parts: readonly string[], look: IRunOptions): ParagraphChild[] =>
  parts.flatMap((part, at) => runs(part, at % 2 === 1 ? { ...look, underline: {} } : look));

/** Small words in Gothic: in tables, at the edges of the page. */
const small = (size: number, isHead: boolean): IRunOptions => ({
  font: gothic,
  size,
  bold: isHead,
});

type Setting = {
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly before?: number;
  readonly indent?: number;
};

const line = (text: string, { alignment, before = 0, indent }: Setting = {}): Paragraph =>
  new Paragraph({
    children: runs(text),
    spacing: { before },
    ...(alignment ? { alignment } : {}),
    ...(indent === undefined ? {} : { indent: { firstLine: indent } }),
  });

const right = AlignmentType.RIGHT;
const gap = 320;

/** Lines as paragraphs, the first set off from what stands above. */
const lines = (texts: readonly string[], setting: Setting): Paragraph[] =>
  texts.map((text, at) => line(text, { ...setting, before: at === 0 ? (setting.before ?? 0) : 0 }));

function table(block: Extract<Block, { kind: 'table' }>): (Paragraph | Table)[] {
  const weights = block.columns.reduce((sum, { weight }) => sum + weight, 0);
  const widths = block.columns.map(({ weight }) => Math.floor((width * weight) / weights));
  const row = (cells: readonly (readonly string[])[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (cell, at) =>
          new TableCell({
            width: { size: widths[at] ?? 0, type: WidthType.DXA },
            margins: { left: 80, right: 80, top: 40, bottom: 40 },
            children: [new Paragraph({ children: inParts(cell, small(17, isHead)) })],
          }),
      ),
    });
  const heads = block.columns.map(({ head }) => [head]);
  const cells = block.parts ?? block.rows.map((texts) => texts.map((text) => [text]));
  return [
    ...(block.caption === '' ? [] : [line(block.caption, { before: 120 })]),
    new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      rows: [row(heads, true), ...cells.map((each) => row(each, false))],
    }),
    line(''),
  ];
}

/** A section of a form, an item to a row: its number and name beside what was answered. */
function filledForm({ caption, cells }: Extract<Block, { kind: 'form' }>) {
  const widths = [Math.round(width * 0.36), width - Math.round(width * 0.36)];
  const cell = (text: string, at: number, isHead: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { left: 80, right: 80, top: 40, bottom: 40 },
      children: [new Paragraph({ children: runs(text, small(17, isHead)) })],
    });
  return [
    line(caption, { before: 120 }),
    new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      rows: cells.map(
        ({ number, head, need, note, text }) =>
          new TableRow({
            cantSplit: true,
            children: [
              cell([`${number} ${head} ${need}`, note].filter(Boolean).join('\n'), 0, true),
              cell(text, 1, false),
            ],
          }),
      ),
    }),
    line(''),
  ];
}

/** What stands below 記; words that belong to an item stand as far in as it does. */
function particulars(paper: Paper, instance: number): (Paragraph | Table)[] {
  const reference = referenceOf(paper);
  let indent = 0;
  return paper.particulars.flatMap((block) => {
    if (block.kind === 'table') return table(block);
    if (block.kind === 'form') return filledForm(block);
    if (block.kind === 'text') {
      return new Paragraph({ children: runs(block.text), indent: { left: indent } });
    }
    indent = step * (block.level + 1);
    return new Paragraph({
      children: runs(block.text),
      numbering: { reference, level: block.level, instance },
    });
  });
}

const edge = { style: BorderStyle.SINGLE, size: 4, color: 'auto', space: 4 };
const box = { top: edge, bottom: edge, left: edge, right: edge };

const boxed = (text: string, setting: { before: number; left: number }): Paragraph =>
  new Paragraph({
    children: runs(text),
    border: box,
    spacing: { before: setting.before },
    indent: { left: setting.left },
  });

const indentOf = (language: Language): Setting => (language === 'ja' ? { indent: 210 } : {});

function body(paper: Paper, instance: number): (Paragraph | Table)[] {
  const { language, remark, marks, addressees, issuer, title, opening, contact, words } = paper;
  return [
    ...(remark === '' ? [] : [boxed(remark, { before: 0, left: 0 })]),
    ...lines(marks, { alignment: right, before: gap }),
    ...lines(addressees, { before: gap }),
    ...lines(issuer, { alignment: right, before: gap }),
    new Paragraph({
      heading: 'Heading1',
      children: runs(title),
      alignment: AlignmentType.CENTER,
      spacing: { before: gap * 1.5, after: gap },
      indent: { left: 800, right: 800 },
    }),
    ...opening.map((text) => line(text, indentOf(language))),
    ...(paper.particulars.length === 0
      ? []
      : [
          line(words.particulars, { alignment: AlignmentType.CENTER, before: gap }),
          line(''),
          ...particulars(paper, instance),
          line(words.end, { alignment: right, before: 120 }),
        ]),
    ...(contact.length === 0
      ? []
      : [boxed(contact.join('\n'), { before: gap, left: Math.round(width / 3) })]),
  ];
}

function section(paper: Paper, at: number): ISectionOptions {
  const edges = small(16, false);
  const pages = new TextRun({
    children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES_IN_SECTION],
    ...edges,
  });
  return {
    properties: {
      page: {
        size: page,
        margin: { ...margin, header: 700, footer: 600 },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({
        children: [
          new Paragraph({ children: runs(paper.label, small(16, true)), alignment: right }),
        ],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            children: [
              ...runs(`${paper.number}\t`, edges),
              pages,
              ...runs(`\t${paper.label}`, edges),
            ],
            tabStops: [
              { type: TabStopType.CENTER, position: Math.round(width / 2) },
              { type: TabStopType.RIGHT, position: width },
            ],
          }),
        ],
      }),
    },
    children: body(paper, at),
  };
}

/** Papers as a document for Word: numbered by Word itself, each paper a section with its own pages. */
export async function writeDocx(papers: readonly Paper[]): Promise<Uint8Array> {
  const seen = papers.map((paper) => respoken(paper, visible));
  const [first] = seen;
  const isEnglish = first?.language === 'en';
  const document = new Document({
    title: first?.title ?? '',
    creator: first?.issuer.join(' ') ?? '',
    lastModifiedBy: first?.issuer.join(' ') ?? '',
    styles: {
      default: {
        document: {
          run: {
            font: mincho,
            size: 21,
            language: { value: isEnglish ? 'en-GB' : 'en-US', eastAsia: 'ja-JP' },
          },
          paragraph: { spacing: { line: 340 } },
        },
        heading1: { run: { font: mincho, size: 24, bold: false, color: '000000' } },
      },
    },
    numbering: { config: references },
    sections: seen.map(section),
  });
  return Packer.toBuffer(document);
}
