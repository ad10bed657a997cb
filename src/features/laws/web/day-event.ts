import { say } from '../readiness-texts.ts';

export const eventKinds = {
  due: say('laws.readiness.event.due'),
  forecast: say('laws.readiness.event.forecast'),
  target: say('laws.readiness.event.target'),
} as const;

/** Something that falls on a day. */
export type DayEvent = {
  readonly key: string;
  readonly day: string;
  readonly kind: keyof typeof eventKinds;
  readonly words: string;
  readonly href: string;
};
