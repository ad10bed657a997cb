import type { Text } from '#kernel/text.ts';

import type { Telling } from './behalf.ts';
import type { ExceptionState } from './exception.ts';
import type { RelayClock } from './relay.ts';
import { say as sayRelay } from './relay-texts.ts';
import { say as sayRequest } from './request-texts.ts';
import type { ReviewVerdict } from './review.ts';
import { say } from './review-texts.ts';
import { say as sayTelling } from './telling-texts.ts';

const channels: Record<Telling, Text> = {
  phone: say('directives.channel.phone'),
  fax: say('directives.channel.fax'),
  mail: say('directives.channel.mail'),
  'in-person': say('directives.channel.in-person'),
  'e-mail': say('directives.channel.e-mail'),
};

export const channelWords = (channel: Telling): Text => channels[channel];

const states: Record<ExceptionState, Text> = {
  requested: sayRequest('directives.exception.requested'),
  refused: sayRequest('directives.exception.refused'),
  'in-force': sayRequest('directives.exception.in-force'),
  lapsed: sayRequest('directives.exception.lapsed'),
  ended: sayRequest('directives.exception.ended'),
};

export const exceptionWords = (state: ExceptionState): Text => states[state];

const verdicts: Record<ReviewVerdict, Text> = {
  verified: say('directives.review.verified'),
  contradicted: say('directives.review.contradicted'),
  more: say('directives.review.more'),
};

export const verdictWords = (verdict: ReviewVerdict): Text => verdicts[verdict];

const clocks: Record<RelayClock, Text> = {
  issue: sayRelay('directives.relay.clock.issue'),
  told: sayRelay('directives.relay.clock.told'),
};

export const clockWords = (clock: RelayClock): Text => clocks[clock];

/** What a step of the follow-up is called. */
export function stepWords(step: string): Text {
  if (step === 'on') return sayTelling('directives.step.on');
  if (step === 'ministry') return sayTelling('directives.step.ministry');
  if (step === 'headquarters') return sayTelling('directives.step.headquarters');
  const days = Number(step.replace(/^\D+/, ''));
  return step.startsWith('before-')
    ? sayTelling('directives.step.before', { days })
    : sayTelling('directives.step.after', { days });
}
