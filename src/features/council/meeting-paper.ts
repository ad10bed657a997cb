import { nameOf } from '#features/papers/address.ts';
import { dateWords } from '#features/papers/date.ts';
import { numbered, type Unmarked } from '#features/papers/marker.ts';
import type { Block, Paper, Speech } from '#features/papers/paper.ts';
import { say as sayPaper } from '#features/papers/texts.ts';
import { clockIn } from '#features/profiles/zone.ts';

import type { Followed } from './follow-up.ts';
import type { MeetingView } from './meeting-api.ts';
import {
  aboutWords,
  bodyOf,
  effectWords,
  itemKindWords,
  itemNumberWords,
  meetingNumberWords,
  outcomeWords,
  paperNumberWords,
} from './meeting-words.ts';
import type { Paragraph } from './minutes.ts';
import { publicVersion } from './minutes.ts';
import { say } from './paper-texts.ts';
import type { FollowedLine } from './task-api.ts';

/** What papers of a meeting bear beside what they tell. */
export type Imprint = {
  readonly headquarters: { readonly nameJa: string; readonly nameEn: string } | undefined;
  readonly at: Date;
  readonly zone: string;
};

type Frame = Omit<Paper, 'title' | 'opening' | 'particulars' | 'remark'>;

function frame({ headquarters, at }: Imprint, label: Paper['label'], speech: Speech): Frame {
  const { speak, language } = speech;
  const issuer = headquarters ? nameOf(headquarters, speech) : '';
  return {
    ...{ language, number: '', label },
    marks: [dateWords(at, language)],
    ...{ addressees: [], issuer: [issuer] },
    contact: [],
    words: {
      particulars: speak(sayPaper('papers.particulars')),
      end: speak(sayPaper('papers.end')),
    },
  };
}

/** A meeting by its body and number: 烽火国サイバー安全会議 第43回. */
const calledOf = ({ meeting }: MeetingView, { speak, language }: Speech): string =>
  `${bodyOf(meeting, language)} ${speak(meetingNumberWords(meeting.number))}`;

const text = (words: string): Unmarked => ({ kind: 'text', text: words });
const head = (words: string): Unmarked => ({ kind: 'item', level: 0, text: words });

type Columns = readonly (readonly [head: string, weight: number])[];
const table = (columns: Columns, rows: readonly (readonly string[])[]): Block => ({
  ...{ kind: 'table', caption: '' },
  columns: columns.map(([words, weight]) => ({ head: words, weight })),
  rows: rows.map((row) => [...row]),
});

function held({ meeting }: MeetingView, zone: string, { speak }: Speech): string[] {
  const at = clockIn(zone, meeting.beginsAt);
  return [
    speak(say('council-paper.when', { at })),
    ...(meeting.place === '' ? [] : [speak(say('council-paper.where', { place: meeting.place }))]),
  ];
}

/** The agenda of a meeting with its list of papers. It travels, so no sealed item stands on it. */
export function agendaPaper(view: MeetingView, imprint: Imprint, speech: Speech): Paper {
  const { speak } = speech;
  const items = view.items.filter(({ isSealed }) => !isSealed);
  const papers = items.flatMap((item) =>
    item.papers.map(({ number, title, version }) => ({
      number: speak(paperNumberWords({ isSealed: item.isSealed, number })),
      ...{ title, version },
    })),
  );
  const blocks: Unmarked[] = [
    head(speak(say('council-paper.items'))),
    table(
      [
        [speak(say('council-paper.number')), 2],
        [speak(say('council-paper.kind')), 2],
        [speak(say('council-paper.about')), 6],
      ],
      items.map((item) => [
        speak(itemNumberWords(item)),
        speak(itemKindWords[item.kind]),
        item.title,
      ]),
    ),
    head(speak(say('council-paper.papers'))),
    papers.length === 0
      ? text(speak(say('council-paper.no-papers')))
      : table(
          [
            [speak(say('council-paper.number')), 2],
            [speak(say('council-paper.about')), 8],
          ],
          papers.map(({ number, title }) => [number, title]),
        ),
  ];
  return {
    ...frame(imprint, 'TLP:AMBER+STRICT', speech),
    remark: '',
    title: speak(say('council-paper.agenda', { meeting: calledOf(view, speech) })),
    opening: held(view, imprint.zone, speech),
    particulars: numbered(blocks, speech.language),
  };
}

/** A task that the chair ordered beside what was decided, as the next meeting reads of it. */
type FollowedTask = Followed & { readonly words: string; readonly number: number | null };

const courseWords = {
  late: say('council-paper.course.late'),
  going: say('council-paper.course.going'),
  done: say('council-paper.course.done'),
} as const;

/** How many bodies have done what was ordered, where many have to. */
const progressOf = ({ done, of, late }: FollowedLine, { speak }: Speech): string =>
  done === null || of === null
    ? ''
    : speak(say('council-paper.progress', { done, of, late: late ?? 0 }));

/** What became of every earlier decision and task, late ones first. */
export function standingPaper(
  lines: readonly (FollowedLine | FollowedTask)[],
  { view, imprint }: { view: MeetingView; imprint: Imprint },
  speech: Speech,
): Paper {
  const { speak, language } = speech;
  const rows = lines.map((line): string[] => {
    const day = line.dueOn === null ? '' : dateWords(new Date(`${line.dueOn}T00:00:00Z`), language);
    const course = speak(courseWords[line.course]);
    const number = speak(meetingNumberWords(line.number));
    if ('words' in line)
      return [number, speak(say('council-paper.ordered')), line.words, day, course];
    const what = line.effect
      ? `${speak(effectWords[line.effect])}\n${aboutWords(line.effect, line.about, language)}`
      : '';
    return [
      ...[number, `${line.title}\n${speak(outcomeWords[line.outcome])}`, what, day],
      [course, progressOf(line, speech)].filter(Boolean).join('\n'),
    ];
  });
  const columns: Columns = [
    [speak(say('council-paper.meeting')), 2],
    [speak(say('council-paper.decided')), 5],
    [speak(say('council-paper.did')), 5],
    [speak(say('council-paper.due')), 3],
    [speak(say('council-paper.standing')), 4],
  ];
  return {
    ...frame(imprint, 'TLP:AMBER+STRICT', speech),
    remark: '',
    title: speak(say('council-paper.standings')),
    opening: [speak(say('council-paper.standings-lead', { meeting: calledOf(view, speech) }))],
    particulars: numbered(
      [
        head(speak(say('council-paper.standings'))),
        rows.length === 0 ? text(speak(say('council-paper.nothing'))) : table(columns, rows),
      ],
      language,
    ),
  };
}

type Minuted = {
  readonly view: MeetingView;
  readonly imprint: Imprint;
  readonly paragraphs: readonly Paragraph[];
  readonly isLocked: boolean;
};

/** The minutes of a meeting: whole, for those who were there; or for everybody, with what is withheld marked. */
export function minutesPaper(
  { view, imprint, paragraphs, isLocked }: Minuted,
  isPublic: boolean,
  speech: Speech,
): Paper {
  const { speak, language } = speech;
  const sealed = new Set<string>(view.items.filter(({ isSealed }) => isSealed).map(({ id }) => id));
  const words = isPublic
    ? publicVersion(paragraphs, sealed, speech)
    : paragraphs.map((paragraph) => paragraph.words);
  // Whoever knows of a sealed item takes along what is for them alone.
  const label = sealed.size > 0 ? 'TLP:RED' : 'TLP:AMBER+STRICT';
  const title = isPublic ? say('council-paper.public-minutes') : say('council-paper.minutes');
  return {
    ...frame(imprint, isPublic ? 'TLP:CLEAR' : label, speech),
    remark: isLocked ? '' : speak(say('council-paper.draft')),
    title: `${calledOf(view, speech)} ${speak(title)}`,
    opening: held(view, imprint.zone, speech),
    particulars: numbered(
      words.flatMap((each) => each.split('\n').map(text)),
      language,
    ),
  };
}
