import type { Text } from '#kernel/text.ts';

import type { ClockRule, Length } from './clock-rule.ts';
import type { Input } from './profile.ts';
import { say } from './texts.ts';

/** Who is asked for an input of a decision table. */
export const askedOfWords: Readonly<Record<Input['askedOf'], Text>> = {
  sources: say('profiles.asked-of.sources'),
  headquarters: say('profiles.asked-of.headquarters'),
  owner: say('profiles.asked-of.owner'),
};

export const countingWords: Readonly<Record<ClockRule['counting'], Text>> = {
  'from-day-after': say('profiles.counting.from-day-after'),
  'from-day-of': say('profiles.counting.from-day-of'),
};

/** What becomes of a last day that is closed. */
export const closedWords: Readonly<Record<ClockRule['lastDayClosed'], Text>> = {
  stays: say('profiles.closed.stays'),
  'next-open-day': say('profiles.closed.next-open-day'),
  'previous-open-day': say('profiles.closed.previous-open-day'),
};

export const softWords: Readonly<Record<NonNullable<ClockRule['soft']>['words'], Text>> = {
  promptly: say('profiles.soft.promptly'),
  immediately: say('profiles.soft.immediately'),
  'without-delay': say('profiles.soft.without-delay'),
};

/** How long a clock runs. */
export function lengthWords(length: Length): Text {
  switch (length.unit) {
    case 'hours':
      return say('profiles.length.hours', { count: length.count });
    case 'days':
      return say('profiles.length.days', { count: length.count });
    case 'business-days':
      return say('profiles.length.business-days', { count: length.count });
    case 'months':
      return say('profiles.length.months', { count: length.count });
    case 'quarter-end-months':
      return say('profiles.length.quarter-end-months', { count: length.count });
    case 'given-day':
      return say('profiles.length.given-day');
  }
}
