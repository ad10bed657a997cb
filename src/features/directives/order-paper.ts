import { addressWords } from '#features/papers/address.ts';
import { dateWords, dueWords, untilWords } from '#features/papers/date.ts';
import { numbered, type Unmarked } from '#features/papers/marker.ts';
import { type Paper, paragraphs, type Speech } from '#features/papers/paper.ts';
import type { Text } from '#kernel/text.ts';

import type { Action } from './action.ts';
import type { AddresseeLine } from './api.ts';
import { actionWords, basisWords, evidenceWords } from './directive-words.ts';
import {
  aboutWords,
  frame,
  numberWords,
  remarkWords,
  type Subject,
  type To,
} from './paper-facts.ts';
import { say } from './paper-texts.ts';
import type { Question } from './question.ts';
import { say as sayDirective } from './texts.ts';

/** A directive, alert or circular as a letter to one of its addressees, or to all of them. */
export function orderPaper(subject: Subject, to: readonly To[], speech: Speech): Paper {
  const { language } = speech;
  const number = numberWords(subject, speech);
  const [only, ...others] = to;
  const particulars = [
    ...actionBlocks(subject.actions, others.length === 0 ? only?.line : undefined, speech),
    ...questionBlocks(subject.questions, speech),
    ...(only && others.length === 0 ? targetBlocks(only.line, speech) : []),
    ...answerBlocks(subject, speech),
  ];
  return {
    ...frame(subject, speech),
    number,
    remark: remarkWords(subject, speech),
    marks: [number, dateWords(subject.issuedAt ?? subject.draftedAt, language)],
    addressees: addresseeWords(to, speech),
    title: speech.speak(
      say('directive-paper.title', {
        about: aboutWords(subject.title, speech),
        kind: speech.speak(kindOf(subject)),
      }),
    ),
    opening: [
      speech.speak(openingOf(subject, particulars.length > 0)),
      ...paragraphs(subject.body),
    ],
    particulars: numbered(particulars, language),
  };
}

const mostNamed = 20;

/** Whom it is to, one line each; of very many only how many they are. */
function addresseeWords(to: readonly To[], speech: Speech): string[] {
  if (to.length > mostNamed) {
    return [speech.speak(say('directive-paper.to-many', { total: to.length }))];
  }
  return to.map(({ line, kind }) => addressWords({ ...line, kind }, speech));
}

const kindOf = ({ kind }: Subject): Text => {
  if (kind === 'directive') return sayDirective('directives.kind.directive');
  if (kind === 'alert') return sayDirective('directives.kind.alert');
  return say('directive-paper.inquiry');
};

function openingOf({ kind }: Subject, hasParticulars: boolean): Text {
  if (kind === 'directive') return say('directive-paper.orders');
  if (kind === 'alert' && hasParticulars) return say('directive-paper.warns');
  if (kind === 'alert') return say('directive-paper.warns-only');
  return say('directive-paper.asks');
}

const item = (level: number, text: string): Unmarked => ({ kind: 'item', level, text });

function actionBlocks(
  actions: readonly Action[],
  line: AddresseeLine | undefined,
  speech: Speech,
): Unmarked[] {
  const { speak } = speech;
  const asked = line ? actions.filter(({ number }) => fallsOn(line, number)) : actions;
  if (asked.length === 0) return [];
  return [
    item(0, speak(say('directive-paper.actions'))),
    ...asked.flatMap((action) => [
      item(1, speak(actionWords(action))),
      item(2, speak(say('directive-paper.due', { due: actionDue(action, line, speech) }))),
      item(
        2,
        speak(say('directive-paper.evidence', { evidence: speak(evidenceWords(action.evidence)) })),
      ),
    ]),
  ];
}

/** Whether an action was laid on a body; what is laid on nobody by name is asked of all. */
const fallsOn = ({ assignments }: AddresseeLine, number: number): boolean =>
  assignments.length === 0 || assignments.some(({ action }) => action === number);

/** By when: the one deadline of the addressee, the table below for several, else the rule itself. */
function actionDue(
  { number, due }: Action,
  line: AddresseeLine | undefined,
  { language, speak }: Speech,
): string {
  const own = (line?.assignments ?? []).filter(({ action }) => action === number);
  const [first, ...later] = [...new Set(own.map(({ dueAt }) => dueAt.getTime()))];
  if (first !== undefined && later.length === 0) return untilWords(new Date(first), language);
  if (first !== undefined) return speak(say('directive-paper.due-below'));
  if (due.by === 'instant') return untilWords(due.at, language);
  if (due.by === 'days')
    return speak(sayDirective('directives.due.after-days', { days: due.days }));
  return speak(sayDirective('directives.due.table'));
}

function questionBlocks(questions: readonly Question[], { speak }: Speech): Unmarked[] {
  if (questions.length === 0) return [];
  return [
    item(0, speak(say('directive-paper.questions'))),
    ...questions.flatMap(({ text, unit, options, required }) => [
      item(
        1,
        [text, unit === '' ? '' : speak(say('directive-paper.unit', { unit }))].join('') +
          (required ? '' : speak(say('directive-paper.optional'))),
      ),
      ...options.map((option) => item(2, option)),
    ]),
  ];
}

function targetBlocks(line: AddresseeLine, { language, speak }: Speech): Unmarked[] {
  const targets = line.targets.filter(({ releasedAt }) => releasedAt === null);
  if (targets.length === 0) return [];
  return [
    item(0, speak(say('directive-paper.targets'))),
    {
      kind: 'table',
      caption: '',
      columns: [
        { head: speak(say('directive-paper.system')), weight: 4 },
        { head: speak(say('directive-paper.basis')), weight: 2 },
        { head: speak(say('directive-paper.reason')), weight: 6 },
        { head: speak(say('directive-paper.deadline')), weight: 4 },
      ],
      rows: targets.map(({ system, basis, reasons, dueAt }) => [
        system,
        speak(basisWords(basis)),
        reasons.map(({ text }) => speak(text)).join('\n'),
        dueWords(dueAt, language),
      ]),
    },
  ];
}

/** How to answer; of an alert that orders nothing no answer is awaited. */
function answerBlocks({ kind, actions, questions }: Subject, { speak }: Speech): Unmarked[] {
  if (actions.length + questions.length === 0) return [];
  return [
    item(0, speak(say('directive-paper.answer'))),
    {
      kind: 'text',
      text: speak(
        say(
          kind === 'circular' && questions.length > 0
            ? 'directive-paper.answer-questions'
            : 'directive-paper.answer-actions',
        ),
      ),
    },
  ];
}
