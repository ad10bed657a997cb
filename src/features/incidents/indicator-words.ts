import type { Text } from '#kernel/text.ts';

import type { Indicator } from './fact-value.ts';
import { say } from './record-texts.ts';

type IndicatorType = (typeof Indicator.shape.type.options)[number];

/** What kinds of indicator are called. */
export const indicatorWords: Readonly<Record<IndicatorType, Text>> = {
  ip: say('incidents.answer.type.ip'),
  domain: say('incidents.answer.type.domain'),
  url: say('incidents.answer.type.url'),
  email: say('incidents.answer.type.email'),
  'file-name': say('incidents.answer.type.file-name'),
  hash: say('incidents.answer.type.hash'),
  account: say('incidents.answer.type.account'),
  wallet: say('incidents.answer.type.wallet'),
  other: say('incidents.answer.type.other'),
};
