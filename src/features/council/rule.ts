import { z } from 'zod';

import { Certainty, Names, prose } from '#features/profiles/names.ts';

const share = z.strictObject({
  numerator: z.number().int().min(1).max(100),
  denominator: z.number().int().min(1).max(100),
  /** More than this share; otherwise this share is enough. */
  beyond: z.boolean(),
});
export type Share = z.infer<typeof share>;

/** How a kind of body meets and decides, as data of the jurisdiction. */
export const CouncilRule = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  names: Names,
  /** How many of the seats with a vote must be taken. */
  quorum: share,
  /** How many of those present, or of the votes for and against, carry a proposal. */
  majority: z.strictObject({ ...share.shape, of: z.enum(['present', 'cast']) }),
  /** Where votes for and against are equal, the chair decides; otherwise the proposal falls. */
  castingVote: z.boolean(),
  /** The chair votes with the others, or only where votes are equal. */
  chairVotes: z.enum(['with-others', 'on-tie']),
  /** Whether who stands in for a member counts for the quorum, and votes. */
  alternates: z.strictObject({ count: z.boolean(), vote: z.boolean() }),
  /** Whether it may decide without meeting. */
  written: z.boolean(),
  /** Attendees who say nothing in so many days have agreed to the minutes. */
  minutesDays: z.number().int().min(0).max(366),
  /** The longest term of who sits in person; null for no end. */
  termMonths: z.number().int().min(1).max(240).nullable(),
  source: prose(1000),
  certainty: Certainty,
});
export type CouncilRule = z.infer<typeof CouncilRule>;

/** What a profile says of bodies that meet. */
export const CouncilRules = z.strictObject({ rules: z.array(CouncilRule).min(1).max(20) });

/** Whether a number reaches a share of another. Of nothing, no share is reached. */
export function reaches(part: number, whole: number, { numerator, denominator, beyond }: Share) {
  if (whole <= 0) return false;
  const [have, need] = [part * denominator, whole * numerator];
  return beyond ? have > need : have >= need;
}

/** The least number that reaches a share of another. */
export function leastOf(whole: number, asked: Share): number {
  for (let part = 0; part <= whole; part += 1) if (reaches(part, whole, asked)) return part;
  return whole + 1;
}
