import { z } from 'zod';

import { SourceName } from '#features/intake/source.ts';
import { deadline } from '#features/profiles/timeline.ts';
import { id } from '#kernel/id.ts';

import { Actions } from './action.ts';
import { Scope } from './scope.ts';

export const StandingDirectiveId = id('standing');
export type StandingDirectiveId = z.infer<typeof StandingDirectiveId>;

/**
 * What a standing directive says: which listings it answers, with which order, to whom, and up to
 * how many addressees without asking anybody.
 */
export const Terms = z.strictObject({
  title: z.string().trim().min(1).max(150),
  body: z.string().trim().min(1).max(20_000),
  /** Calendar days where the decision table sets none. */
  days: z.number().int().min(1).max(365),
  /** Catalogues of exploited vulnerabilities. */
  sources: z.array(SourceName).min(1).max(20),
  /** Outcomes of the decision table, one of which must fall on a system; none: any will do. */
  outcomes: z.array(z.string().min(1).max(20)).max(20),
  scope: Scope,
  actions: Actions.min(1),
  /** More addressees than this, and the directive waits for a person. */
  cap: z.number().int().min(1).max(100_000),
});
export type Terms = z.infer<typeof Terms>;

/** What became of one vulnerability under a standing directive. */
export const caseStates = ['issued', 'waiting', 'declined'] as const;
export type CaseState = (typeof caseStates)[number];

/** A vulnerability that a catalogue lists and somebody runs, for a standing directive to answer. */
export type Listing = {
  readonly standingId: StandingDirectiveId;
  readonly vulnerability: string;
  readonly listedAt: Date;
};

/** Listings in the order in which they are answered: as they were listed, whatever was missed. */
export function inOrder(listings: readonly Listing[]): Listing[] {
  const place = ({ listedAt, vulnerability, standingId }: Listing) =>
    `${listedAt.toISOString()} ${vulnerability} ${standingId}`;
  return [...listings].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

/** A catalogue gives the day alone, so a listing is answered in time until the end of the next. */
export function isLate(listedAt: Date, now: Date, zone: string): boolean {
  return now > deadline(listedAt, 1, zone).dueAt;
}

/** An addressee as far as the terms ask of it. */
type Bound = {
  readonly basis: string;
  readonly targets: readonly { readonly basis: string; readonly outcome: string | null }[];
};

/**
 * Whether the terms call for a directive: somebody is affected, and where the terms name outcomes,
 * one of them falls on a system. A body of which nothing is known calls for none by itself.
 */
export function isCalledFor(
  { outcomes }: Pick<Terms, 'outcomes'>,
  addressees: readonly Bound[],
): boolean {
  const affected = addressees
    .flatMap(({ targets }) => targets)
    .filter(({ basis }) => basis === 'affected');
  if (outcomes.length === 0) return affected.length > 0;
  return affected.some(({ outcome }) => outcome !== null && outcomes.includes(outcome));
}
