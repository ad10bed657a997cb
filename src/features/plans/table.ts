import { z } from 'zod';

import { Names } from '#features/profiles/names.ts';
import { instant } from '#kernel/instant.ts';

import { Change, Outcome, outcomes } from './opinion.ts';

/** One line of 意見の要旨と考え方: opinions that say the same, and the one answer to them. */
export const TableLine = z.object({
  number: z.number().int(),
  /** The paragraph it is about, and its first words; null for the text as a whole. */
  paragraph: z.number().int().nullable(),
  place: z.string(),
  gist: z.string(),
  /** How many opinions say so, and who, as far as they are named. */
  count: z.number().int(),
  givers: z.array(Names),
  outcome: Outcome,
  answer: z.string(),
  change: Change.nullable(),
  /** What the change made of the words: the old and the new paragraphs. */
  changed: z.array(
    z.object({
      paragraph: z.number().int(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
  reason: z.string(),
});
export type TableLine = z.infer<typeof TableLine>;

/** The table of a consultation as it was published: nothing of it is changed afterwards. */
export const OpinionTable = z.object({
  format: z.literal('noroshi-opinion-table-1'),
  plan: z.string(),
  title: z.string(),
  revision: z.number().int(),
  opensAt: instant,
  closesAt: instant,
  /** All that came, those merged or withheld included. */
  received: z.number().int(),
  lines: z.array(TableLine),
});
export type OpinionTable = z.infer<typeof OpinionTable>;

/** How many opinions had which outcome. */
export const outcomeCounts = ({ lines }: Pick<OpinionTable, 'lines'>) =>
  outcomes.map((outcome) => ({
    outcome,
    count: lines
      .filter((line) => line.outcome === outcome)
      .reduce((sum, { count }) => sum + count, 0),
  }));

/** The first words of a paragraph, as a place is named by them. */
export function placeWords(words: string, most = 40): string {
  const signs = Array.from(words.replaceAll(/\s+/gu, ' ').trim());
  return signs.length <= most ? signs.join('') : `${signs.slice(0, most).join('')}…`;
}
