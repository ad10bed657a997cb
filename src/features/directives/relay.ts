import { z } from 'zod';

import { id } from '#kernel/id.ts';

export const OutsiderId = id('outsider');
export type OutsiderId = z.infer<typeof OutsiderId>;

/** From when the time of a body runs that another body told: from the issue, or from being told. */
export const relayClocks = ['issue', 'told'] as const;
export const RelayClock = z.enum(relayClocks);
export type RelayClock = (typeof relayClocks)[number];

/** When the clock of a body starts that was told now of a directive issued then. */
export const relayStart = (clock: RelayClock, issuedAt: Date, now: Date): Date =>
  clock === 'issue' ? issuedAt : now;

/**
 * How far a warning has come among some bodies. Each count holds the ones after it: who answered has
 * acknowledged in effect, who acknowledged has opened. Silent is whoever neither acknowledged nor
 * answered; to have opened a page is to have said nothing.
 */
export type Coverage = {
  readonly told: number;
  readonly opened: number;
  readonly acknowledged: number;
  readonly answered: number;
  readonly silent: number;
  /** Bodies without an account here, as the relaying bodies report; in none of the counts above. */
  readonly reported: number;
};

export const noCoverage: Coverage = {
  told: 0,
  opened: 0,
  acknowledged: 0,
  answered: 0,
  silent: 0,
  reported: 0,
};

/** The coverage of several groups of bodies together. */
export const together = (parts: readonly Coverage[]): Coverage =>
  parts.reduce(
    (sum, part) => ({
      told: sum.told + part.told,
      opened: sum.opened + part.opened,
      acknowledged: sum.acknowledged + part.acknowledged,
      answered: sum.answered + part.answered,
      silent: sum.silent + part.silent,
      reported: sum.reported + part.reported,
    }),
    noCoverage,
  );

/** A share of those told, in whole percent: never 100 while anybody is missing, never 0 for somebody. */
export function percent(part: number, whole: number): number {
  if (whole === 0 || part === 0) return 0;
  if (part >= whole) return 100;
  return Math.min(99, Math.max(1, Math.round((100 * part) / whole)));
}
