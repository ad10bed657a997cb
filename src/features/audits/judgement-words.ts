import { say } from './campaign-texts.ts';

/** What a judgement says of a clause, in words. */
export const resultWords = {
  met: say('audits.paper.result.met'),
  'partly-met': say('audits.paper.result.partly-met'),
  'not-met': say('audits.paper.result.not-met'),
  'not-applicable': say('audits.paper.result.not-applicable'),
} as const;
