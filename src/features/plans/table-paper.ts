import { heading, tableOf } from '#features/audits/paper-frame.ts';
import { dueWords } from '#features/papers/date.ts';
import { numbered } from '#features/papers/marker.ts';
import type { Paper, Speech } from '#features/papers/paper.ts';

import { outcomeWords } from './opinion-words.ts';
import { type Imprint, planFrame } from './paper-frame.ts';
import { say } from './paper-texts.ts';
import { type OpinionTable, outcomeCounts, type TableLine } from './table.ts';

const placeOf = ({ paragraph, place }: TableLine, { speak }: Speech): string =>
  paragraph === null
    ? speak(say('plans.paper.whole'))
    : speak(say('plans.paper.place', { number: paragraph, words: place }));

/** What was done, in one cell: the outcome, and the change or the reason why there is none. */
function doneOf(line: TableLine, { speak }: Speech): string {
  const { change, reason } = line;
  const outcome = speak(outcomeWords[line.outcome]);
  if (!change) return `${outcome}\n${reason}`.trim();
  const at = change.paragraphs.join(', ');
  return `${outcome}\n${speak(say('plans.paper.changed', { at, revision: change.to }))}`;
}

const giversOf = ({ givers, count }: TableLine, { speak, language }: Speech): string => {
  const names = givers.map((each) => each[language]).join(language === 'ja' ? '、' : ', ');
  const said = speak(say('plans.paper.count', { count }));
  return names === '' ? said : `${said}\n${names}`;
};

/** 意見の要旨と考え方: every opinion that was given, and what became of it. */
export function tablePaper(table: OpinionTable, imprint: Imprint, speech: Speech): Paper {
  const { speak, language } = speech;
  const lines = tableOf(
    [
      [speak(say('plans.paper.number')), 1],
      [speak(say('plans.paper.where')), 3],
      [speak(say('plans.paper.gist')), 5],
      [speak(say('plans.paper.answer')), 5],
      [speak(say('plans.paper.done')), 3],
      [speak(say('plans.paper.givers')), 2],
    ],
    table.lines.map((line) => [
      ...[String(line.number), placeOf(line, speech), line.gist, line.answer],
      ...[doneOf(line, speech), giversOf(line, speech)],
    ]),
  );
  const counts = tableOf(
    [
      [speak(say('plans.paper.done')), 3],
      [speak(say('plans.paper.opinions')), 1],
    ],
    outcomeCounts(table).map(({ outcome, count }) => [
      ...[speak(outcomeWords[outcome]), String(count)],
    ]),
  );
  return {
    ...planFrame(imprint, speech),
    addressees: [],
    title: speak(say('plans.paper.table', { plan: table.plan })),
    opening: [
      speak(
        say('plans.paper.table-of', {
          ...{ title: table.title, count: table.received },
          ...{ from: dueWords(table.opensAt, language), to: dueWords(table.closesAt, language) },
        }),
      ),
    ],
    particulars: numbered(
      [
        heading(speak(say('plans.paper.outcomes'))),
        counts,
        heading(speak(say('plans.paper.lines'))),
        lines.rows.length > 0
          ? lines
          : { kind: 'text', text: speak(say('plans.paper.no-opinions')) },
      ],
      language,
    ),
  };
}

/** The same as rows that a machine reads: one datum a cell. */
export function tableRows(table: OpinionTable, speech: Speech): readonly (readonly string[])[] {
  const { speak, language } = speech;
  return [
    [
      ...[say('plans.paper.number'), say('plans.paper.paragraph'), say('plans.paper.where')],
      ...[say('plans.paper.gist'), say('plans.paper.opinions'), say('plans.paper.givers')],
      ...[say('plans.paper.outcome'), say('plans.paper.answer'), say('plans.paper.reason')],
      ...[say('plans.paper.before'), say('plans.paper.after')],
    ].map(speak),
    ...table.lines.map((line) => [
      ...[String(line.number), String(line.paragraph ?? ''), line.place, line.gist],
      ...[String(line.count), line.givers.map((each) => each[language]).join(' ')],
      ...[speak(outcomeWords[line.outcome]), line.answer, line.reason],
      ...[line.changed.map(({ before }) => before ?? '').join('\n')],
      ...[line.changed.map(({ after }) => after ?? '').join('\n')],
    ]),
  ];
}
