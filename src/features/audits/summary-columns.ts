import type { Speech } from '#features/papers/paper.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import type { Text } from '#kernel/text.ts';

import { percent } from './paper-frame.ts';
import type { SummaryAnswer } from './summary-api.ts';
import { say } from './summary-texts.ts';

/** What bodies are called in the language that is spoken. */
export type SummaryNames = { readonly bodyOf: (id: OrganizationId) => string };

type Row<List extends 'years' | 'chapters' | 'ratings' | 'bodies'> = SummaryAnswer[List][number];

/** The columns of the lists of a summary, on paper and in a table of text alike. */
export function columnsOf({ speak, language }: Speech, { bodyOf }: SummaryNames) {
  const number = <Each>(head: Text, count: (row: Each) => number, weight = 2) => ({
    ...{ head: speak(head), weight, text: (row: Each) => String(count(row)) },
  });
  const share = (value: number | null) => (value === null ? '' : percent(value));
  return {
    years: [
      {
        head: speak(say('audit-summary.year')),
        weight: 2,
        text: ({ year }: Row<'years'>) => String(year),
      },
      number(say('audit-summary.audits'), ({ audits }: Row<'years'>) => audits),
      number(say('audit-summary.findings'), ({ findings }: Row<'years'>) => findings),
      {
        head: speak(say('audit-summary.per-body')),
        weight: 3,
        text: ({ perBody }: Row<'years'>) => (perBody === null ? '' : perBody.toFixed(1)),
      },
      {
        head: speak(say('audit-summary.index')),
        weight: 2,
        text: ({ index }: Row<'years'>) => (index === null ? '' : String(index)),
      },
      number(say('audit-summary.urgent'), ({ urgent }: Row<'years'>) => urgent),
      number(say('audit-summary.repeats'), ({ repeats }: Row<'years'>) => repeats),
      number(say('audit-summary.settled'), ({ settled }: Row<'years'>) => settled),
    ],
    chapters: [
      {
        head: speak(say('audit-summary.chapter')),
        weight: 5,
        text: ({ chapter }: Row<'chapters'>) => chapter ?? speak(say('audit-summary.earlier-only')),
      },
      number(say('audit-summary.findings'), ({ findings }: Row<'chapters'>) => findings),
      {
        head: speak(say('audit-summary.share')),
        weight: 2,
        text: ({ share: value }: Row<'chapters'>) => share(value),
      },
      number(say('audit-summary.body-count'), ({ bodies }: Row<'chapters'>) => bodies),
      number(say('audit-summary.before'), ({ before }: Row<'chapters'>) => before),
    ],
    ratings: [
      {
        head: speak(say('audit-summary.rating')),
        weight: 3,
        text: ({ rating, names }: Row<'ratings'>) =>
          names?.[language] ?? rating ?? speak(say('audit-summary.unrated')),
      },
      number(say('audit-summary.findings'), ({ findings }: Row<'ratings'>) => findings, 1),
    ],
    bodies: [
      {
        head: speak(say('audit-summary.body')),
        weight: 5,
        text: ({ organizationId }: Row<'bodies'>) => bodyOf(organizationId),
      },
      number(say('audit-summary.audits'), ({ audits }: Row<'bodies'>) => audits),
      {
        head: speak(say('audit-summary.met')),
        weight: 2,
        text: ({ met }: Row<'bodies'>) => share(met),
      },
      number(say('audit-summary.findings'), ({ findings }: Row<'bodies'>) => findings),
      number(say('audit-summary.open'), ({ open }: Row<'bodies'>) => open),
      number(say('audit-summary.overdue'), ({ overdue }: Row<'bodies'>) => overdue),
      number(say('audit-summary.repeats'), ({ repeats }: Row<'bodies'>) => repeats),
      number(say('audit-summary.settled'), ({ settled }: Row<'bodies'>) => settled),
    ],
  };
}
