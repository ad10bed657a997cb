import { say } from './consultation-texts.ts';
import { say as sayDesk } from './desk-texts.ts';

export const outcomeWords = {
  reflected: sayDesk('plans.outcome.reflected'),
  partly: sayDesk('plans.outcome.partly'),
  stands: sayDesk('plans.outcome.stands'),
  reference: sayDesk('plans.outcome.reference'),
  declined: sayDesk('plans.outcome.declined'),
} as const;

export const moderationWords = {
  waiting: sayDesk('plans.moderation.waiting'),
  shown: sayDesk('plans.moderation.shown'),
  withheld: sayDesk('plans.moderation.withheld'),
} as const;

export const anchorWords = {
  kept: sayDesk('plans.anchor.kept'),
  moved: sayDesk('plans.anchor.moved'),
  reworded: sayDesk('plans.anchor.reworded'),
  gone: sayDesk('plans.anchor.gone'),
} as const;

export const audienceWords = {
  member: say('plans.audience.member'),
  expert: say('plans.audience.expert'),
  ministry: say('plans.audience.ministry'),
  association: say('plans.audience.association'),
  public: say('plans.audience.public'),
} as const;

export const windowWords = {
  ahead: say('plans.window.state.ahead'),
  open: say('plans.window.state.open'),
  closed: say('plans.window.state.closed'),
  published: say('plans.window.state.published'),
} as const;

export const namingWords = {
  named: say('plans.naming.named'),
  anonymous: say('plans.naming.anonymous'),
  either: say('plans.naming.either'),
} as const;
