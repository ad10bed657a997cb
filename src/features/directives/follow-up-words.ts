import type { Text } from '#kernel/text.ts';

import type { Telling } from './behalf.ts';
import type { ExceptionState } from './exception.ts';
import type { RelayClock } from './relay.ts';
import type { ReviewVerdict } from './review.ts';
import { say } from './texts.ts';

const channels: Record<Telling, Text> = {
  phone: say('directives.channel.phone'),
  fax: say('directives.channel.fax'),
  mail: say('directives.channel.mail'),
  'in-person': say('directives.channel.in-person'),
  'e-mail': say('directives.channel.e-mail'),
};

export const channelWords = (channel: Telling): Text => channels[channel];

const states: Record<ExceptionState, Text> = {
  requested: say('directives.exception.requested'),
  refused: say('directives.exception.refused'),
  'in-force': say('directives.exception.in-force'),
  lapsed: say('directives.exception.lapsed'),
  ended: say('directives.exception.ended'),
};

export const exceptionWords = (state: ExceptionState): Text => states[state];

const verdicts: Record<ReviewVerdict, Text> = {
  verified: say('directives.review.verified'),
  contradicted: say('directives.review.contradicted'),
  more: say('directives.review.more'),
};

export const verdictWords = (verdict: ReviewVerdict): Text => verdicts[verdict];

const clocks: Record<RelayClock, Text> = {
  issue: say('directives.relay.clock.issue'),
  told: say('directives.relay.clock.told'),
};

export const clockWords = (clock: RelayClock): Text => clocks[clock];

/** What a step of the follow-up is called. */
export function stepWords(step: string): Text {
  if (step === 'on') return say('directives.step.on');
  if (step === 'ministry') return say('directives.step.ministry');
  if (step === 'headquarters') return say('directives.step.headquarters');
  const days = Number(step.replace(/^\D+/, ''));
  return step.startsWith('before-')
    ? say('directives.step.before', { days })
    : say('directives.step.after', { days });
}
