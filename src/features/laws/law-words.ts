import type { Text } from '#kernel/text.ts';

import type { Force } from './in-force.ts';
import type { InstrumentKind } from './instrument.ts';
import type { Progress, ReadinessStanding } from './readiness.ts';
import { say } from './texts.ts';

export const kindWords: Readonly<Record<InstrumentKind, Text>> = {
  act: say('laws.kind.act'),
  'cabinet-order': say('laws.kind.cabinet-order'),
  'ministerial-order': say('laws.kind.ministerial-order'),
  notice: say('laws.kind.notice'),
  guideline: say('laws.kind.guideline'),
};

export const forceWords: Readonly<Record<Force['state'], Text>> = {
  'not-promulgated': say('laws.force.not-promulgated'),
  undated: say('laws.force.undated'),
  awaited: say('laws.force.awaited'),
  'in-force': say('laws.force.in-force'),
  ended: say('laws.force.ended'),
};

export const standingWords: Readonly<Record<ReadinessStanding, Text>> = {
  ready: say('laws.standing.ready'),
  blocked: say('laws.standing.blocked'),
  late: say('laws.standing.late'),
  'at-risk': say('laws.standing.at-risk'),
  'on-track': say('laws.standing.on-track'),
  undated: say('laws.standing.undated'),
};

export const stateWords: Readonly<Record<Progress['state'], Text>> = {
  planned: say('laws.state.planned'),
  started: say('laws.state.started'),
  blocked: say('laws.state.blocked'),
  done: say('laws.state.done'),
};

/** Days to spare, or late, in words. */
export const slackWords = (slack: number): Text =>
  slack < 0 ? say('laws.days-late', { days: -slack }) : say('laws.days-spare', { days: slack });

/** How long it is until a day, or how long ago it was. */
export function countdownWords(days: number): Text {
  if (days === 0) return say('laws.today');
  return days > 0 ? say('laws.days-left', { days }) : say('laws.days-ago', { days: -days });
}
