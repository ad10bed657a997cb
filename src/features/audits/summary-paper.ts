import { numbered, type Unmarked } from '#features/papers/marker.ts';
import type { Paper, Speech } from '#features/papers/paper.ts';
import { fiscalYearWords } from '#kernel/era.ts';

import { results } from './judgement.ts';
import { resultWords } from './judgement-words.ts';
import {
  auditFrame,
  heading,
  type Imprint,
  percent,
  type TableBlock,
  tableOf,
} from './paper-frame.ts';
import type { SummaryAnswer } from './summary-api.ts';
import { columnsOf, type SummaryNames } from './summary-columns.ts';
import { say } from './summary-texts.ts';

/** The figures of a year on paper, in the order in which published summaries have them. */
export function summaryPaper(
  summary: SummaryAnswer,
  imprint: Imprint,
  { speech, names }: { readonly speech: Speech; readonly names: SummaryNames },
): Paper {
  const { speak, language } = speech;
  const columns = columnsOf(speech, names);
  const tables: readonly (readonly [ReturnType<typeof say>, TableBlock])[] = [
    [say('audit-summary.years'), told(columns.years, summary.years)],
    [say('audit-summary.chapters'), told(columns.chapters, summary.chapters)],
    [say('audit-summary.judged'), judgedTable(summary, speech)],
    [say('audit-summary.ratings'), told(columns.ratings, summary.ratings)],
    [say('audit-summary.bodies'), told(columns.bodies, summary.bodies)],
  ];
  const { edition } = summary;
  return {
    ...auditFrame(imprint, speech),
    ...{ remark: '', addressees: [] },
    title: speak(
      say('audit-summary.paper-title', { fiscal: fiscalYearWords(summary.year, language) }),
    ),
    opening: [
      speak(say('audit-summary.opening', { fiscal: fiscalYearWords(summary.year, language) })),
      ...(edition
        ? [speak(say('audit-summary.measure', { title: edition.title, version: edition.version }))]
        : []),
    ],
    particulars: numbered(
      tables.flatMap(([words, table]): Unmarked[] => [
        heading(speak(words)),
        table.rows.length === 0
          ? { kind: 'text', text: speak(say('audit-summary.nothing')) }
          : table,
      ]),
      language,
    ),
  };
}

type Columns<Row> = readonly {
  readonly head: string;
  readonly weight: number;
  readonly text: (row: Row) => string;
}[];

const told = <Row>(columns: Columns<Row>, rows: readonly Row[]): TableBlock =>
  tableOf(
    columns.map(({ head, weight }) => [head, weight]),
    rows.map((row) => columns.map(({ text }) => text(row))),
  );

function judgedTable({ judged }: SummaryAnswer, { speak }: Speech): TableBlock {
  const total = results.reduce((sum, result) => sum + judged[result], 0);
  return tableOf(
    [
      [speak(say('audit-summary.result')), 2],
      [speak(say('audit-summary.count')), 1],
      [speak(say('audit-summary.share')), 1],
    ],
    total === 0
      ? []
      : results.map((result) => {
          const count = judged[result];
          return [speak(resultWords[result]), String(count), percent(count / total)];
        }),
  );
}
