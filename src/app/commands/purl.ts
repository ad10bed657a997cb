import { answerTo } from '#formats/purl/suite.ts';

import { say } from '../format-texts.ts';
import { suiteCommand } from '../suite-command.ts';

export const purl = suiteCommand({
  name: 'purl',
  summary: say('cli.purl'),
  notATest: say('cli.purl.not-a-test'),
  answerTo,
});
