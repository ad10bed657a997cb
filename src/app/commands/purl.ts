import { answerTo } from '#formats/purl/suite.ts';

import { suiteCommand } from '../suite-command.ts';
import { say } from '../texts.ts';

export const purl = suiteCommand({
  name: 'purl',
  summary: say('cli.purl'),
  notATest: say('cli.purl.not-a-test'),
  answerTo,
});
