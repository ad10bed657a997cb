import type { Speech } from '#features/papers/paper.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { fiscalYearWords } from '#kernel/era.ts';
import type { Text } from '#kernel/text.ts';

import { percent } from './paper-frame.ts';
import type { SummaryAnswer } from './summary-api.ts';
import { say } from './summary-texts.ts';

/** What bodies are called in the language that is spoken. */
export type SummaryNames = { readonly bodyOf: (id: OrganizationId) => string };

type Row<List extends 'years' | 'chapters' | 'ratings' | 'bodies'> = SummaryAnswer[List][number];

type Column<Each> = {
  readonly head: string;
  readonly weight: number;
  readonly text: (row: Each) => string;
};

const shareWords = (value: number | null) => (value === null ? '' : percent(value));

/** The columns of the lists of a summary, on paper and in a table of text alike. */
export function columnsOf(speech: Speech, names: SummaryNames) {
  const { speak } = speech;
  const told = <Each>(head: Text, weight: number, text: (row: Each) => string): Column<Each> => ({
    ...{ head: speak(head), weight, text },
  });
  const number = <Each>(head: Text, count: (row: Each) => number): Column<Each> =>
    told(head, 2, (row) => String(count(row)));
  return {
    years: yearColumns({ told, number }, speech),
    chapters: chapterColumns({ told, number }, speech),
    ratings: ratingColumns({ told, number }, speech),
    bodies: bodyColumns({ told, number }, names),
  };
}

type Making = {
  readonly told: <Each>(head: Text, weight: number, text: (row: Each) => string) => Column<Each>;
  readonly number: <Each>(head: Text, count: (row: Each) => number) => Column<Each>;
};

const yearColumns = (
  { told, number }: Making,
  { language }: Speech,
): readonly Column<Row<'years'>>[] => [
  told(say('audit-summary.year'), 3, ({ year }) => fiscalYearWords(year, language)),
  number(say('audit-summary.audits'), ({ audits }) => audits),
  number(say('audit-summary.findings'), ({ findings }) => findings),
  told(say('audit-summary.per-body'), 3, ({ perBody }) => perBody?.toFixed(1) ?? ''),
  told(say('audit-summary.index'), 2, ({ index }) => index?.toString() ?? ''),
  number(say('audit-summary.urgent'), ({ urgent }) => urgent),
  number(say('audit-summary.repeats'), ({ repeats }) => repeats),
  number(say('audit-summary.settled'), ({ settled }) => settled),
];

const chapterColumns = (
  { told, number }: Making,
  { speak }: Speech,
): readonly Column<Row<'chapters'>>[] => [
  told(
    say('audit-summary.chapter'),
    5,
    ({ chapter }) => chapter ?? speak(say('audit-summary.earlier-only')),
  ),
  number(say('audit-summary.findings'), ({ findings }) => findings),
  told(say('audit-summary.share'), 2, ({ share }) => shareWords(share)),
  number(say('audit-summary.body-count'), ({ bodies }) => bodies),
  number(say('audit-summary.before'), ({ before }) => before),
];

const ratingColumns = (
  { told, number }: Making,
  { speak, language }: Speech,
): readonly Column<Row<'ratings'>>[] => [
  told(
    say('audit-summary.rating'),
    5,
    ({ rating, names }) => names?.[language] ?? rating ?? speak(say('audit-summary.unrated')),
  ),
  number(say('audit-summary.findings'), ({ findings }) => findings),
];

const bodyColumns = (
  { told, number }: Making,
  { bodyOf }: SummaryNames,
): readonly Column<Row<'bodies'>>[] => [
  told(say('audit-summary.body'), 5, ({ organizationId }) => bodyOf(organizationId)),
  number(say('audit-summary.audits'), ({ audits }) => audits),
  told(say('audit-summary.met'), 2, ({ met }) => shareWords(met)),
  number(say('audit-summary.findings'), ({ findings }) => findings),
  number(say('audit-summary.open'), ({ open }) => open),
  number(say('audit-summary.overdue'), ({ overdue }) => overdue),
  number(say('audit-summary.repeats'), ({ repeats }) => repeats),
  number(say('audit-summary.settled'), ({ settled }) => settled),
];
