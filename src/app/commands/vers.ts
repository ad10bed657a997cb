import { answerTo } from '#formats/vers/suite.ts';

import { say } from '../format-texts.ts';
import { suiteCommand } from '../suite-command.ts';

export const vers = suiteCommand({
  name: 'vers',
  summary: say('cli.vers'),
  notATest: say('cli.vers.not-a-test'),
  answerTo,
});
