import { tableOf } from '#features/audits/paper-frame.ts';
import { numbered } from '#features/papers/marker.ts';
import type { Paper, Speech } from '#features/papers/paper.ts';
import type { Stretch } from '#kernel/words-diff.ts';

import { countsOf, differs, type Row, stretchesOf } from './comparison.ts';
import { rowWords } from './comparison-words.ts';
import { type Imprint, planFrame } from './paper-frame.ts';
import { say } from './paper-texts.ts';
import { wordsOf } from './paragraph.ts';

type Compared = {
  readonly plan: string;
  readonly from: number;
  readonly to: number;
  readonly rows: readonly Row[];
};

/** The new and the old words of a line, each in parts, every second of which the other side lacks. */
function sidesOf({ before, after, marks }: Row): [string[], string[]] {
  if (before === null) return [['', wordsOf(after ?? '')], ['']];
  if (after === null) return [[''], ['', wordsOf(before)]];
  if (!marks.includes('reworded')) return [[wordsOf(after)], [wordsOf(before)]];
  const stretches = stretchesOf(wordsOf(before), wordsOf(after));
  return [partsOf(stretches, 'removed'), partsOf(stretches, 'added')];
}

function partsOf(stretches: readonly Stretch[], hidden: Stretch['kind']): string[] {
  const parts = [''];
  for (const { kind, text } of stretches) {
    if (kind === hidden) continue;
    const isUnderlined = parts.length % 2 === 0;
    if (isUnderlined === (kind !== 'same')) parts.push(`${parts.pop() ?? ''}${text}`);
    else parts.push(text);
  }
  return parts;
}

/** 新旧対照表: what differs between two revisions, the new text beside the old. */
export function comparisonPaper(
  { plan, from, to, rows }: Compared,
  imprint: Imprint,
  speech: Speech,
): Paper {
  const { speak, language } = speech;
  const counts = countsOf(rows);
  const changed = rows.filter(differs);
  const parts = changed.map((row) => [
    ...sidesOf(row),
    [
      rowWords(row)
        .map(speak)
        .join(language === 'ja' ? '・' : ', '),
    ],
  ]);
  const table = tableOf(
    [
      [speak(say('plans.paper.new')), 5],
      [speak(say('plans.paper.old')), 5],
      [speak(say('plans.paper.kind')), 2],
    ],
    parts.map((cells) => cells.map((cell) => cell.join(''))),
  );
  return {
    ...planFrame(imprint, speech),
    addressees: [],
    title: speak(say('plans.paper.comparison', { plan })),
    opening: [
      speak(say('plans.paper.comparison-of', { from, to })),
      speak(say('plans.paper.comparison-counts', counts)),
      speak(say('plans.paper.underlined')),
    ],
    particulars: numbered(
      [
        table.rows.length > 0
          ? { ...table, parts }
          : { kind: 'text', text: speak(say('plans.paper.same')) },
      ],
      language,
    ),
  };
}

/** The same as rows that a machine reads, every paragraph that is there among them. */
export function comparisonRows(
  { rows }: Pick<Compared, 'rows'>,
  { speak }: Speech,
): readonly (readonly string[])[] {
  return [
    [
      ...[say('plans.paper.paragraph'), say('plans.paper.kind'), say('plans.paper.new')],
      say('plans.paper.old'),
    ].map(speak),
    ...rows
      .filter(differs)
      .map((row) => [
        ...[String(row.number), rowWords(row).map(speak).join(' ')],
        ...[row.after ?? '', row.before ?? ''],
      ]),
  ];
}
