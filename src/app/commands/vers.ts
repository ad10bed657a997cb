import { readJson } from '#formats/json/read.ts';
import { answerTo } from '#formats/vers/suite.ts';

import type { Command, Terminal } from '../command.ts';
import { say } from '../texts.ts';

/** The answer to one line: `{output}` or `{failure}`; `isTest` is false for what is no test. */
function answerLine(line: string, terminal: Terminal): { isTest: boolean; answer: object } {
  const reading = readJson(line);
  const answer = reading.ok ? answerTo(reading.document) : undefined;
  if (!answer) {
    return { isTest: false, answer: { failure: terminal.say(say('cli.vers.not-a-test')) } };
  }
  return {
    isTest: true,
    answer: 'failure' in answer ? { failure: terminal.say(answer.failure) } : answer,
  };
}

export const vers: Command = {
  name: 'vers',
  summary: say('cli.vers'),
  operands: [],
  options: {},
  permissions: [],
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
