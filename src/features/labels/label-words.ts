import type { Text } from '#kernel/text.ts';

import type { ConsentState, LoweringOutcome } from './marking.ts';
import type { PassageReason } from './passage.ts';
import { say } from './texts.ts';

/** Why something may go somewhere, or may not. */
export const reasonWords: Record<PassageReason, Text> = {
  clear: say('labels.reason.clear'),
  originator: say('labels.reason.originator'),
  recipient: say('labels.reason.recipient'),
  'below-recipient': say('labels.reason.below-recipient'),
  member: say('labels.reason.member'),
  named: say('labels.reason.named'),
  'not-public': say('labels.reason.not-public'),
  'unknown-organization': say('labels.reason.unknown-organization'),
  'unknown-person': say('labels.reason.unknown-person'),
  'not-named': say('labels.reason.not-named'),
  'named-only': say('labels.reason.named-only'),
  'above-ceiling': say('labels.reason.above-ceiling'),
  'not-recipient': say('labels.reason.not-recipient'),
  'not-member': say('labels.reason.not-member'),
  'no-consent': say('labels.reason.no-consent'),
  'beyond-reach': say('labels.reason.beyond-reach'),
  disagreed: say('labels.reason.disagreed'),
};

export const consentWords: Record<ConsentState, Text> = {
  asked: say('labels.consent.asked'),
  given: say('labels.consent.given'),
  withheld: say('labels.consent.withheld'),
  withdrawn: say('labels.consent.withdrawn'),
};

export const outcomeWords: Record<LoweringOutcome, Text> = {
  approved: say('labels.page.approved'),
  declined: say('labels.page.declined'),
  withdrawn: say('labels.page.withdrawn'),
};
