import type { z } from 'zod';

import type { Count } from '#features/labels/small-count.ts';
import { dateWords } from '#features/papers/date.ts';
import { numbered, type Unmarked } from '#features/papers/marker.ts';
import type { Paper, Speech } from '#features/papers/paper.ts';
import { say as sayPaper } from '#features/papers/texts.ts';
import type { Text } from '#kernel/text.ts';

import { say as sayDesk } from './desk-texts.ts';
import { type FieldKey, fieldOf } from './fact-fields.ts';
import { RecordKind } from './facts.ts';
import type { Body } from './filing.ts';
import type { Data } from './paper-data.ts';
import { say } from './paper-texts.ts';
import { quarterWords } from './quarter.ts';
import type { showIncidentStatistics } from './report-api.ts';
import { recordKindWords } from './shown.ts';

type Statistics = z.output<typeof showIncidentStatistics.output>;
type Tables = 'kinds' | 'harms' | 'leading' | 'causes';

/** The tables of the statistics in their order: what each counts, and what its classes are called. */
const tables: readonly (readonly [Tables, head: Text, field: FieldKey | null])[] = [
  ['kinds', sayDesk('incidents.count.kinds'), null],
  ['harms', sayDesk('incidents.count.harms'), 'harm-classes'],
  ['leading', sayDesk('incidents.count.leading'), 'leading-events'],
  ['causes', sayDesk('incidents.count.causes'), 'cause-classes'],
];

/** What a class of a table is called. */
function classWords(field: FieldKey | null, key: string, { speak }: Speech): string {
  if (field === null) return speak(recordKindWords[RecordKind.parse(key)]);
  const text = fieldOf(field).options?.[key];
  return text ? speak(text) : key;
}

const numberOf = (count: Count): number | null => ('suppressed' in count ? null : count.count);

/** A count in a table of a paper: the number alone, or that it is held back. */
const counted = (count: Count, { speak }: Speech): string =>
  String(numberOf(count) ?? speak(say('incident-paper.held')));

/** The events of a quarter on paper, in the classes of the action plan. */
export function statisticsPaper(
  { found, authority, at }: { found: Statistics; authority: Body; at: Date },
  speech: Speech,
): Paper {
  const { language, speak } = speech;
  const quarter = speak(quarterWords(found.quarter));
  const number = numberOf(found.total);
  const total =
    number === null
      ? speak(say('incident-paper.held'))
      : speak(say('incident-paper.events', { count: number }));
  const body = authority.names[language];
  return {
    language,
    number: quarter,
    label: 'TLP:AMBER+STRICT',
    remark: '',
    marks: [dateWords(at, language)],
    addressees: [],
    issuer: [body],
    title: speak(say('incident-paper.statistics-title', { quarter })),
    opening: [
      speak(say('incident-paper.statistics-opening', { quarter, body, total })),
      speak(say('incident-paper.fewest', { count: found.fewest })),
    ],
    particulars: numbered(
      tables.flatMap((each) => tableBlocks(found, each, speech)),
      language,
    ),
    contact: [],
    words: {
      particulars: speak(sayPaper('papers.particulars')),
      end: speak(sayPaper('papers.end')),
    },
  };
}

function tableBlocks(
  found: Statistics,
  [key, head, field]: (typeof tables)[number],
  speech: Speech,
): Unmarked[] {
  const { speak } = speech;
  return [
    { kind: 'item', level: 0, text: speak(head) },
    {
      kind: 'table',
      caption: '',
      columns: [
        { head: speak(say('incident-paper.class')), weight: 5 },
        { head: speak(say('incident-paper.count')), weight: 1 },
      ],
      rows: found[key].map((cell) => [
        classWords(field, cell.key, speech),
        counted(cell.count, speech),
      ]),
    },
  ];
}

/** Every count, a row each: numbers as numbers, and what is held back as nothing. */
export const statisticsData = (found: Statistics, speech: Speech): Data => ({
  name: speech.speak(say('incident-paper.sheet-data')),
  heads: [
    say('incident-paper.section'),
    say('incident-paper.field'),
    say('incident-paper.class'),
    say('incident-paper.count'),
  ].map((head) => speech.speak(head)),
  rows: [
    [speech.speak(sayDesk('incidents.count.total')), 'total', null, numberOf(found.total)],
    ...tables.flatMap(([key, head, field]) =>
      found[key].map((cell) => [
        ...[speech.speak(head), cell.key, classWords(field, cell.key, speech)],
        numberOf(cell.count),
      ]),
    ),
  ],
});
