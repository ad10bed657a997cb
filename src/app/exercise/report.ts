import { say as directives } from '#features/directives/texts.ts';
import { momentWords } from '#kernel/moment.ts';

import type { Terminal } from '../command.ts';
import type { Board } from './answer.ts';
import type { Ending } from './chain.ts';
import type { Step } from './step.ts';
import { say } from './texts.ts';

/** How many files that were left out are named; beyond, the count says it. */
const named = 200;

/** One step in words: what happened, how many, how long, and every file that was left out. */
export function linesOf(terminal: Terminal, { name, counts, leftOut, ms }: Step): string[] {
  const values = Object.fromEntries(
    Object.entries(counts).map(([key, value]) => [key, inWords(terminal, value)]),
  );
  const step = terminal.say({ key: `exercise.step.${name}`, values });
  return [
    terminal.say(say('exercise.took', { step, ms })),
    ...leftOut
      .slice(0, named)
      .map(({ file, reason }) =>
        terminal.say(say('exercise.left-out', { file, reason: terminal.say(reason) })),
      ),
  ];
}

const moment = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** A moment as the reader of the terminal writes it; anything else as it is. */
const inWords = ({ language }: Terminal, value: string | number): string | number =>
  typeof value === 'string' && moment.test(value) ? momentWords(new Date(value), language) : value;

/** Where each addressee stands, a line each. */
export function boardLines(terminal: Terminal, addressees: readonly Board[]): string[] {
  return addressees.map(({ organization, standing, overdue, dueAt }) => {
    const also = overdue && standing !== 'overdue' ? terminal.say(say('exercise.overdue-too')) : '';
    const word = terminal.say(directives(`directives.standing.${standing}`));
    const values = { organization, standing: word, overdue: also, dueAt: inWords(terminal, dueAt) };
    return terminal.say(say('exercise.addressee', values));
  });
}

/** The whole exercise as one object. */
export function asJson(steps: readonly Step[], { addressees }: Ending): string {
  return JSON.stringify({
    steps: steps.map(({ name, counts, leftOut, ms }) => ({
      name,
      ...counts,
      ...(leftOut.length > 0 ? { leftOutFiles: leftOut.map(({ file }) => file) } : {}),
      ms,
    })),
    addressees,
  });
}
