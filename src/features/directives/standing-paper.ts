import { nameOf } from '#features/papers/address.ts';
import { dateWords, dueWords } from '#features/papers/date.ts';
import { numbered } from '#features/papers/marker.ts';
import type { Block, Paper, Speech } from '#features/papers/paper.ts';

import type { AddresseeLine } from './api.ts';
import { byConcern, standingWords } from './directive-words.ts';
import { citation } from './number.ts';
import { aboutWords, asOf, frame, numberWords, type Subject } from './paper-facts.ts';
import { say } from './paper-texts.ts';

/** A report on where the addressees of a directive stand at one moment, those that worry first. */
export function standingPaper(
  subject: Subject,
  lines: readonly AddresseeLine[],
  at: Date,
  speech: Speech,
): Paper {
  const { language, speak } = speech;
  const moment = asOf(at, speech);
  return {
    ...frame(subject, speech),
    number: '',
    remark: '',
    marks: [dateWords(at, language)],
    addressees: [],
    title: speak(
      say('directive-paper.report-title', {
        about: aboutWords(
          speak(say('directive-paper.report-about', { title: bare(subject.title) })),
          speech,
        ),
      }),
    ),
    opening: [
      speak(
        say('directive-paper.reports', {
          cited: citation(subject, language),
          number: numberWords(subject, speech),
          moment,
        }),
      ),
    ],
    particulars: numbered(
      [
        { kind: 'item', level: 0, text: speak(say('directive-paper.overview')) },
        ...overview(lines, speech),
        { kind: 'item', level: 0, text: speak(say('directive-paper.each')) },
        each(lines, speech),
      ],
      language,
    ),
  };
}

const bare = (title: string) => title.replace(/について$/u, '');

type TextBlock = Extract<Block, { kind: 'text' }>;
type TableBlock = Extract<Block, { kind: 'table' }>;

function overview(lines: readonly AddresseeLine[], { speak }: Speech): [TextBlock, TableBlock] {
  const count = (holds: (line: AddresseeLine) => boolean) => lines.filter(holds).length;
  const rows = byConcern
    .map((standing) => ({ standing, total: count((line) => line.standing === standing) }))
    .filter(({ total }) => total > 0)
    .map(({ standing, total }) => [speak(standingWords(standing)), String(total)]);
  return [
    {
      kind: 'text',
      text: speak(
        say('directive-paper.counts', {
          total: lines.length,
          finished: count(({ finished }) => finished),
          overdue: count(({ overdue }) => overdue),
          late: count(({ late }) => late),
        }),
      ),
    },
    {
      kind: 'table',
      caption: '',
      columns: [
        { head: speak(say('directive-paper.standing')), weight: 3 },
        { head: speak(say('directive-paper.bodies')), weight: 1 },
      ],
      rows,
    },
  ];
}

function each(lines: readonly AddresseeLine[], speech: Speech): TableBlock {
  const { language, speak } = speech;
  const concern = ({ standing }: AddresseeLine) => byConcern.indexOf(standing);
  const ordered = lines.toSorted(
    (a, b) => concern(a) - concern(b) || a.dueAt.getTime() - b.dueAt.getTime(),
  );
  return {
    kind: 'table',
    caption: '',
    columns: [
      { head: speak(say('directive-paper.body')), weight: 6 },
      { head: speak(say('directive-paper.standing')), weight: 5 },
      { head: speak(say('directive-paper.deadline')), weight: 4 },
      { head: speak(say('directive-paper.acknowledged')), weight: 3 },
    ],
    rows: ordered.map((line) => [
      nameOf(line, speech),
      standingLine(line, speech),
      dueWords(line.dueAt, language),
      line.acknowledgedAt
        ? dateWords(line.acknowledgedAt, language)
        : speak(say('directive-paper.not-acknowledged')),
    ]),
  };
}

/** Where a body stands; that it is overdue or late is said beside it, where that is not the same word. */
function standingLine({ standing, overdue, late }: AddresseeLine, { speak }: Speech): string {
  const own = speak(standingWords(standing));
  if (overdue && standing !== 'overdue') {
    return speak(say('directive-paper.and-overdue', { standing: own }));
  }
  return late ? speak(say('directive-paper.and-late', { standing: own })) : own;
}
