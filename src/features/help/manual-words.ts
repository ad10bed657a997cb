import type { Text } from '#kernel/text.ts';

import type { Manual } from './manual.ts';
import { say } from './texts.ts';

const names: Readonly<Record<Manual, Text>> = {
  headquarters: say('help.manual.headquarters'),
  ministry: say('help.manual.ministry'),
  operator: say('help.manual.operator'),
  auditor: say('help.manual.auditor'),
  administrator: say('help.manual.administrator'),
};

/** What a manual is called. */
export const manualWords = (manual: Manual): Text => names[manual];
