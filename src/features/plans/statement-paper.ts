import { heading } from '#features/audits/paper-frame.ts';
import { addressWords, type Recipient } from '#features/papers/address.ts';
import { numbered, type Unmarked } from '#features/papers/marker.ts';
import { type Paper, paragraphs, type Speech } from '#features/papers/paper.ts';

import { type Imprint, planFrame } from './paper-frame.ts';
import { say as sayPaper } from './paper-texts.ts';
import { wordsOf } from './paragraph.ts';
import type { StatementAnswer } from './statement-api.ts';
import { say } from './statement-texts.ts';
import { receptionWords } from './statement-words.ts';
import { placeWords } from './table.ts';

/** The headquarters' opinion as it is sent: to the body whose plan it is, point by point. */
export function statementPaper(
  statement: StatementAnswer,
  { imprint, to }: { readonly imprint: Imprint; readonly to: Recipient | undefined },
  speech: Speech,
): Paper {
  const { speak, language } = speech;
  const { plan, number: revision, decision } = statement;
  const opening = decision
    ? say('plans.statement.paper-opening', { plan, revision, decision })
    : say('plans.statement.paper-undecided', { plan, revision });
  return {
    ...planFrame(imprint, speech),
    addressees: to ? [addressWords(to, speech)] : [],
    title: speak(say('plans.statement.paper', { plan })),
    opening: [speak(opening), ...paragraphs(statement.lead)],
    particulars: numbered(
      statement.points.flatMap(({ number, paragraph, source, words }): Unmarked[] => {
        const words_ = placeWords(wordsOf(source));
        const place =
          paragraph === null
            ? speak(sayPaper('plans.paper.whole'))
            : speak(sayPaper('plans.paper.place', { number: paragraph, words: words_ }));
        return [
          heading(`${speak(say('plans.statement.point', { number }))} ${place}`),
          ...paragraphs(words).map((text): Unmarked => ({ kind: 'text', text })),
        ];
      }),
      language,
    ),
  };
}

/** The same with what became of each point, as rows that a machine reads. */
export function statementRows(
  { points }: StatementAnswer,
  { speak }: Speech,
): readonly (readonly string[])[] {
  return [
    [
      ...[say('plans.statement.points'), sayPaper('plans.paper.paragraph')],
      ...[say('plans.statement.words'), say('plans.statement.reception')],
      say('plans.statement.reception-words'),
    ].map(speak),
    ...points.map(({ number, paragraph, words, receptions }) => {
      const last = receptions.at(-1);
      return [
        ...[String(number), String(paragraph ?? ''), words],
        ...[last ? speak(receptionWords[last.state]) : '', last?.words ?? ''],
      ];
    }),
  ];
}
