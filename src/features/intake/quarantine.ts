import { z } from 'zod';

import type { Text } from '#kernel/text.ts';

import { say } from './snapshot-texts.ts';

/** How far a snapshot may depart from what is in force before a person has to look at it. */
export const Limits = z.strictObject({
  /** Records taken back, in percent of those in force, and their number whatever the share. */
  removedPercent: z.number().min(0).max(100),
  removedCount: z.int().min(0).max(1_000_000),
  changedPercent: z.number().min(0).max(100),
  grownPercent: z.number().min(0).max(10_000),
  /** Documents that cannot be read, in percent of all that came. */
  refusedPercent: z.number().min(0).max(100),
});
export type Limits = z.infer<typeof Limits>;

export const usualLimits: Limits = {
  removedPercent: 2,
  removedCount: 50,
  changedPercent: 20,
  grownPercent: 30,
  refusedPercent: 1,
};

/** What a snapshot would do to the records of its source. */
export type Movement = {
  /** In force until now and not taken back; none before the first snapshot. */
  readonly before: number;
  readonly accepted: number;
  readonly refused: number;
  readonly added: number;
  readonly changed: number;
  /** No longer listed, or listed as taken back for the first time. */
  readonly removed: number;
  /** Older than what is in force, and therefore left aside. */
  readonly older: number;
};

/**
 * Shares say nothing of a few records: one may always go, twenty may change, fifty may come, and
 * four may be faulty. A source that nobody watches (no address, no whole list) is fed by a
 * person who hands in what they chose, and only outgrows itself by a hundred thousand.
 */
const few = { removed: 1, changed: 20, added: 50, refused: 4, handed: 100_000 };

/** Why a snapshot waits for a person; nothing where it may take force by itself. */
export function reasonsToWait(movement: Movement, limits: Limits, isWatched: boolean): Text[] {
  const { before, accepted, refused, added, changed, removed, older } = movement;
  if (before === 0) return [];
  const all = accepted + refused;
  const mayCome = isWatched ? few.added : few.handed;
  const isOld = isWatched && isMuch(older, few.changed, limits.changedPercent, before);
  const rules: [boolean, Text][] = [
    [isTooMuchRemoved(movement, limits), say('intake.reason.removed', { count: removed, before })],
    [
      isMuch(changed, few.changed, limits.changedPercent, before),
      say('intake.reason.changed', { count: changed, before }),
    ],
    [isOld, say('intake.reason.older', { count: older, before })],
    [
      isMuch(added, mayCome, limits.grownPercent, before),
      say('intake.reason.grown', { count: added, before }),
    ],
    [
      isMuch(refused, few.refused, limits.refusedPercent, all),
      say('intake.reason.refused', { count: refused, all }),
    ],
  ];
  return rules.filter(([holds]) => holds).map(([, text]) => text);
}

/** More than a few, and more than a share of all. */
function isMuch(count: number, least: number, percent: number, all: number): boolean {
  return count > least && count * 100 > percent * all;
}

function isTooMuchRemoved({ removed, before }: Movement, limits: Limits): boolean {
  if (removed === before || (removed > few.removed && removed > limits.removedCount)) return true;
  return isMuch(removed, few.removed, limits.removedPercent, before);
}
