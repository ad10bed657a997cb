import type { Speech } from '#features/papers/paper.ts';

import { results } from './judgement.ts';
import { resultWords } from './judgement-words.ts';
import type { SummaryAnswer } from './summary-api.ts';
import { columnsOf, type SummaryNames } from './summary-columns.ts';
import { say } from './summary-texts.ts';

/**
 * A summary as rows of one table that a machine reads: what is counted, of which year, chapter, rating,
 * judgement or body, and the number alone, without signs or units.
 */
export function summaryRows(
  summary: SummaryAnswer,
  speech: Speech,
  names: SummaryNames,
): readonly (readonly string[])[] {
  const { speak } = speech;
  const columns = columnsOf(speech, names);
  const head = [
    ...[say('audit-summary.list'), say('audit-summary.of'), say('audit-summary.measured')],
    say('audit-summary.value'),
  ].map(speak);
  const list = <Row>(
    title: ReturnType<typeof say>,
    [first, ...others]: readonly Column<Row>[],
    rows: readonly Row[],
    of = first?.text,
  ) =>
    rows.flatMap((row) =>
      others.map(({ head: measured, text }) => [
        ...[speak(title), of?.(row) ?? '', measured, plain(text(row))],
      ]),
    );
  return [
    head,
    ...list(say('audit-summary.years'), columns.years, summary.years, ({ year }) => String(year)),
    ...list(say('audit-summary.chapters'), columns.chapters, summary.chapters),
    ...results.map((result) => [
      ...[speak(say('audit-summary.judged')), speak(resultWords[result])],
      ...[speak(say('audit-summary.count')), String(summary.judged[result])],
    ]),
    ...list(say('audit-summary.ratings'), columns.ratings, summary.ratings),
    ...list(say('audit-summary.bodies'), columns.bodies, summary.bodies),
  ];
}

type Column<Row> = { readonly head: string; readonly text: (row: Row) => string };

/** A share as the number that it is: 0.196 for 19.6 %. */
function plain(text: string): string {
  return text.endsWith('%') ? String(Math.round(Number(text.slice(0, -1)) * 10) / 1000) : text;
}
