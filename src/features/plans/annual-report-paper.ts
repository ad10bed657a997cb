import { heading, tableOf } from '#features/audits/paper-frame.ts';
import { numbered, type Unmarked } from '#features/papers/marker.ts';
import type { Paper, Speech } from '#features/papers/paper.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { fiscalYearWords } from '#kernel/era.ts';

import { type Imprint, planFrame } from './paper-frame.ts';
import type { AnnualReportAnswer, ReportLine } from './strategy-api.ts';
import { say } from './strategy-texts.ts';
import { standingWords } from './strategy-words.ts';
import { say as sayYear } from './year-texts.ts';

type Names = (id: OrganizationId) => string;

/** The annual report on paper, in the layout that ministries know: plan, result and next plan of each measure. */
export function annualReportPaper(
  { plan, fiscalYear, lines }: AnnualReportAnswer,
  { imprint, nameOf }: { readonly imprint: Imprint; readonly nameOf: Names },
  speech: Speech,
): Paper {
  const { speak, language } = speech;
  const fiscal = fiscalYearWords(fiscalYear, language);
  const goals = [...new Map(lines.map((line) => [line.goalNumber, line.goal])).entries()];
  return {
    ...planFrame(imprint, speech),
    addressees: [],
    title: speak(sayYear('plans.report.paper', { plan, fiscal })),
    opening: [speak(sayYear('plans.report.paper-opening', { fiscal }))],
    particulars: numbered(
      goals.flatMap(([number, title]): Unmarked[] => [
        heading(speak(say('plans.strategy.goal', { number, title }))),
        tableOf(
          [
            [speak(say('plans.strategy.number')), 1],
            [speak(say('plans.strategy.measure')), 3],
            [speak(say('plans.strategy.owner')), 2],
            [speak(sayYear('plans.year.planned')), 4],
            [speak(sayYear('plans.year.result')), 4],
            [speak(sayYear('plans.year.next')), 4],
          ],
          lines
            .filter(({ goalNumber }) => goalNumber === number)
            .map((line) => rowOf(line, nameOf, speech)),
        ),
      ]),
      language,
    ),
  };
}

function rowOf(line: ReportLine, nameOf: Names, { speak }: Speech): string[] {
  const { number, title, organizationId, year } = line;
  const told = (words: string) =>
    words === '' ? speak(sayYear('plans.report.not-written')) : words;
  return [
    ...[number, title, nameOf(organizationId)],
    ...[told(year.planned), told(year.result), told(year.next)],
  ];
}

/** The same as rows that a machine reads: one datum a cell, the budget a number alone. */
export function annualReportRows(
  { lines, fiscalYear }: AnnualReportAnswer,
  nameOf: Names,
  { speak }: Speech,
): readonly (readonly string[])[] {
  return [
    [
      ...[sayYear('plans.year.year'), say('plans.strategy.goal-title')],
      ...[say('plans.strategy.number'), say('plans.strategy.measure')],
      ...[say('plans.strategy.owner'), say('plans.strategy.due')],
      ...[say('plans.strategy.decision'), say('plans.strategy.standing')],
      ...[sayYear('plans.year.budget'), sayYear('plans.year.planned')],
      ...[sayYear('plans.year.result'), sayYear('plans.year.next')],
    ].map(speak),
    ...lines.map((line) => [
      ...[String(fiscalYear), line.goal, line.number, line.title, nameOf(line.organizationId)],
      ...[line.dueOn ?? '', line.decision, speak(standingWords[line.standing])],
      ...[line.year.budget === null ? '' : String(line.year.budget)],
      ...[line.year.planned, line.year.result, line.year.next],
    ]),
  ];
}
