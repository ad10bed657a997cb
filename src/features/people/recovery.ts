import { z } from 'zod';

import { id } from '#kernel/id.ts';
import type { Text } from '#kernel/text.ts';

import { say } from './recovery-texts.ts';

export const RecoveryId = id('recovery');
export type RecoveryId = z.infer<typeof RecoveryId>;

/** How somebody's identity was checked before they were given a way back. */
export const methods = ['in-person', 'call-back', 'video', 'letter'] as const;
export const Method = z.enum(methods);
export type Method = (typeof methods)[number];

const names: Record<Method, Text> = {
  'in-person': say('people.method.in-person'),
  'call-back': say('people.method.call-back'),
  video: say('people.method.video'),
  letter: say('people.method.letter'),
};

export const methodWords = (method: Method): Text => names[method];

const hour = 3_600_000;

/** How long a way back stands open. */
export const recoveryLife = 24 * hour;

/** After how many wrong tries it is worth nothing. */
export const mostTries = 5;

export const recoveryStates = ['waiting', 'open', 'used', 'over'] as const;
export const RecoveryState = z.enum(recoveryStates);
export type RecoveryState = (typeof recoveryStates)[number];

type Recovery = {
  readonly needsSecond: boolean;
  readonly confirmedAt: Date | null;
  readonly usedAt: Date | null;
  readonly endedAt: Date | null;
  readonly expiresAt: Date;
  readonly tries: number;
};

/** Where a way back stands: waiting for the second person, open, used, or over. */
export function recoveryState(recovery: Recovery, now: Date): RecoveryState {
  if (recovery.usedAt) return 'used';
  const isOver =
    recovery.endedAt !== null || now >= recovery.expiresAt || recovery.tries >= mostTries;
  if (isOver) return 'over';
  return recovery.needsSecond && recovery.confirmedAt === null ? 'waiting' : 'open';
}
