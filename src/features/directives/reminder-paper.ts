import { addressWords } from '#features/papers/address.ts';
import { dateWords, dueWords } from '#features/papers/date.ts';
import { numbered, type Unmarked } from '#features/papers/marker.ts';
import type { Paper, Speech } from '#features/papers/paper.ts';

import type { AddresseeLine } from './api.ts';
import { actionWords, standingWords } from './directive-words.ts';
import { openDeadlines } from './follow-up.ts';
import { citation } from './number.ts';
import { aboutWords, frame, numberWords, type Subject, type To } from './paper-facts.ts';
import { say } from './paper-texts.ts';
import { isAnswered } from './standing.ts';

/** Whether there is anything that an addressee could be reminded of. */
export const isRemindable = (line: AddresseeLine): boolean => openDeadlines(line).length > 0;

/** A reminder to one addressee of what it still owes: before the deadline, or after it. */
export function reminderPaper(subject: Subject, to: To, at: Date, speech: Speech): Paper {
  const { language, speak } = speech;
  const [earliest] = openDeadlines(to.line);
  const dueAt = earliest?.dueAt ?? to.line.dueAt;
  const isOver = dueAt < at;
  const mark = speak(say('directive-paper.circular'));
  const number = numberWords(subject, speech);
  const issued = subject.issuedAt ?? subject.draftedAt;
  return {
    ...frame(subject, speech),
    number: mark,
    remark: '',
    marks: [mark, dateWords(at, language)],
    addressees: [addressWords({ ...to.line, kind: to.kind }, speech)],
    title: speak(
      say('directive-paper.title', {
        about: aboutWords(subject.title, speech),
        kind: speak(say(isOver ? 'directive-paper.demand' : 'directive-paper.reminder')),
      }),
    ),
    opening: [
      speak(
        say(isOver ? 'directive-paper.overdue' : 'directive-paper.not-yet', {
          on: dateWords(issued, language),
          number,
          due: dueWords(dueAt, language),
        }),
      ),
      speak(say(isOver ? 'directive-paper.at-once' : 'directive-paper.in-time')),
      speak(say('directive-paper.crossed')),
    ],
    particulars: numbered(
      [
        { kind: 'item', level: 0, text: speak(say('directive-paper.reminded-of')) },
        {
          kind: 'text',
          text: speak(
            say('directive-paper.cited', {
              cited: citation(subject, language),
              title: subject.title,
            }),
          ),
        },
        { kind: 'item', level: 0, text: speak(say('directive-paper.outstanding')) },
        owed(subject, to.line, speech),
      ],
      language,
    ),
  };
}

/** What is owed, one row for each action on each system; for a body without any, its inventory. */
function owed(
  { actions }: Subject,
  line: AddresseeLine,
  { language, speak }: Speech,
): Extract<Unmarked, { kind: 'table' }> {
  const systems = new Map(line.targets.map(({ systemId, system }) => [systemId, system]));
  const words = new Map(actions.map((action) => [action.number, speak(actionWords(action))]));
  const open = line.assignments.filter(({ standing }) => !isAnswered(standing));
  const rows = open.map(({ action, systemId, dueAt, standing }) => [
    (systemId === null ? undefined : systems.get(systemId)) ??
      speak(say('directive-paper.whole-body')),
    words.get(action) ?? '',
    dueWords(dueAt, language),
    speak(standingWords(standing)),
  ]);
  const inventory = [
    speak(say('directive-paper.whole-body')),
    speak(say('directive-paper.owes-inventory')),
    dueWords(line.dueAt, language),
    speak(standingWords(line.standing)),
  ];
  return {
    kind: 'table',
    caption: '',
    columns: [
      { head: speak(say('directive-paper.system')), weight: 4 },
      { head: speak(say('directive-paper.action')), weight: 6 },
      { head: speak(say('directive-paper.deadline')), weight: 4 },
      { head: speak(say('directive-paper.standing')), weight: 3 },
    ],
    rows: rows.length > 0 ? rows : [inventory],
  };
}
