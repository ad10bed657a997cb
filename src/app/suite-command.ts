import { type JsonValue, readJson } from '#formats/json/read.ts';
import type { Text } from '#kernel/text.ts';

import type { Command, Terminal } from './command.ts';

/** What a suite of tests is answered by: undefined for a line that is no test of it. */
type Suite = {
  readonly name: string;
  readonly summary: Text;
  readonly notATest: Text;
  readonly answerTo: (
    test: JsonValue,
  ) => { readonly output: JsonValue } | { readonly failure: Text } | undefined;
};

/**
 * A command that reads one test of a published suite a line, as JSON in the suite's own shape, and
 * prints `{output}` or `{failure}` a line.
 */
export const suiteCommand = ({ name, summary, notATest, answerTo }: Suite): Command => {
  const answerLine = (line: string, terminal: Terminal) => {
    const reading = readJson(line);
    const answer = reading.ok ? answerTo(reading.document) : undefined;
    if (!answer) return { isTest: false, answer: { failure: terminal.say(notATest) } };
    return {
      isTest: true,
      answer: 'failure' in answer ? { failure: terminal.say(answer.failure) } : answer,
    };
  };
  return {
    ...{ name, summary, operands: [], options: {}, permissions: [] },
    async run(terminal) {
      let isSound = true;
      for await (const line of terminal.lines()) {
        const { isTest, answer } = answerLine(line, terminal);
        terminal.out(JSON.stringify(answer));
        isSound &&= isTest;
      }
      return isSound ? 0 : 1;
    },
  };
};
