import { z } from 'zod';

import type { Fault } from '#kernel/refusal.ts';

import { say } from './draft-texts.ts';

export const questionTypes = ['yes-no', 'one', 'many', 'number', 'date', 'text'] as const;
export type QuestionType = (typeof questionTypes)[number];

/** One question of a circular. Its number stays its own in every version. */
export const Question = z.strictObject({
  number: z.number().int().min(1).max(99),
  text: z.string().trim().min(1).max(1000),
  help: z.string().trim().max(1000),
  type: z.enum(questionTypes),
  /** What can be chosen, of one-of and many-of alone. */
  options: z.array(z.string().trim().min(1).max(200)).max(50),
  /** What a number counts. */
  unit: z.string().trim().max(40),
  required: z.boolean(),
});
export type Question = z.infer<typeof Question>;

export const Questions = z.array(Question).max(99);

/** What was answered, by the number of the question. A choice is named by its words. */
export const Answers = z.record(
  z.string().regex(/^[1-9]\d?$/),
  z.union([z.string().max(4000), z.number(), z.boolean(), z.array(z.string().max(200)).max(50)]),
);
export type Answers = z.infer<typeof Answers>;
export type Answer = Answers[string];

const hasOptions = (type: QuestionType) => type === 'one' || type === 'many';

/** Every fault in the questions of a draft, each with its place. */
export function faultsInQuestions(questions: readonly Question[]): Fault[] {
  const numbers = questions.map(({ number }) => number);
  return questions.flatMap(({ number, type, options }, at) =>
    [
      numbers.indexOf(number) < at && say('directives.fault.number-twice'),
      hasOptions(type) && options.length < 2 && say('directives.fault.few-options'),
      !hasOptions(type) && options.length > 0 && say('directives.fault.needless-options'),
      new Set(options).size < options.length && say('directives.fault.option-twice'),
    ].flatMap((text) => (text ? [{ path: `/questions/${at}`, text }] : [])),
  );
}

const isEmpty = (answer: Answer | undefined): boolean =>
  answer === undefined ||
  (typeof answer === 'string' && answer.trim() === '') ||
  (Array.isArray(answer) && answer.length === 0);

/**
 * Every fault in what was answered, each at its question. A draft may leave out what a submission
 * must hold.
 */
export function faultsInAnswers(
  questions: readonly Question[],
  answers: Answers,
  { isDraft }: { readonly isDraft: boolean },
): Fault[] {
  const known = new Set(questions.map(({ number }) => String(number)));
  const strange = Object.keys(answers)
    .filter((number) => !known.has(number))
    .map((number) => ({ path: `/answers/${number}`, text: say('directives.fault.no-question') }));
  const wrong = questions.flatMap((question) => {
    const answer = answers[String(question.number)];
    const path = `/answers/${question.number}`;
    if (isEmpty(answer) || answer === undefined) {
      const isOwed = question.required && !isDraft;
      return isOwed ? [{ path, text: say('directives.fault.answer-missing') }] : [];
    }
    return isFitting(question, answer) ? [] : [{ path, text: unfitting(question) }];
  });
  return [...strange, ...wrong];
}

function isFitting({ type, options }: Question, answer: Answer): boolean {
  switch (type) {
    case 'yes-no':
      return typeof answer === 'boolean';
    case 'one':
      return typeof answer === 'string' && options.includes(answer);
    case 'many':
      return (
        Array.isArray(answer) &&
        new Set(answer).size === answer.length &&
        answer.every((each) => options.includes(each))
      );
    case 'number':
      return typeof answer === 'number' && Number.isFinite(answer);
    case 'date':
      return typeof answer === 'string' && z.iso.date().safeParse(answer).success;
    case 'text':
      return typeof answer === 'string';
  }
}

const unfitting = ({ type }: Question) => {
  switch (type) {
    case 'yes-no':
      return say('directives.fault.answer-yes-no');
    case 'one':
    case 'many':
      return say('directives.fault.answer-option');
    case 'number':
      return say('directives.fault.answer-number');
    case 'date':
      return say('directives.fault.answer-date');
    case 'text':
      return say('directives.fault.answer-text');
  }
};

/** The answers of all bodies to one question: how many answered, and how many chose what. */
export type Tally = {
  readonly number: number;
  readonly answered: number;
  /** By option; yes and no for a question that asks that. */
  readonly counts: readonly { readonly option: string; readonly count: number }[];
  /** Of numbers: their sum; null where nothing is counted. */
  readonly sum: number | null;
};

/** Counts what was answered to a question; a blank is no answer. */
export function tally(question: Question, replies: readonly Answers[]): Tally {
  const given = replies
    .map((answers) => answers[String(question.number)])
    .filter((answer): answer is Answer => !isEmpty(answer));
  const options = question.type === 'yes-no' ? ['yes', 'no'] : question.options;
  const chosen = given.flatMap((answer) => {
    if (typeof answer === 'boolean') return [answer ? 'yes' : 'no'];
    return Array.isArray(answer) ? answer : [answer];
  });
  return {
    number: question.number,
    answered: given.length,
    counts: options.map((option) => ({
      option,
      count: chosen.filter((each) => each === option).length,
    })),
    sum:
      question.type === 'number'
        ? given.reduce<number>((total, each) => total + (typeof each === 'number' ? each : 0), 0)
        : null,
  };
}
