import { z } from 'zod';

import { id } from '#kernel/id.ts';
import { instant } from '#kernel/instant.ts';

import { type FieldKey, fieldKeys, fieldOf } from './fact-fields.ts';
import { type Block, blocks } from './field.ts';

export const ContributionId = id('contribution');
export type ContributionId = z.infer<typeof ContributionId>;

const isBlock = (key: string): key is Block => Object.hasOwn(blocks, key);
export const blockKeys: readonly Block[] = Object.keys(blocks).filter(isBlock);
export const BlockKey = z.enum(blockKeys);

/** The fields of one part, in their order. */
export const fieldsOf = (block: Block): readonly FieldKey[] =>
  fieldKeys.filter((field) => fieldOf(field).block === block);

/** For how many days a part can be given away. */
export const contributionDays = { least: 1, most: 30 } as const;

const contributionStates = ['open', 'expired', 'revoked'] as const;
type ContributionState = (typeof contributionStates)[number];

/** Where a contribution stands. What was taken back stays so, whenever it would have lapsed. */
export function contributionState(
  { revokedAt, expiresAt }: { readonly revokedAt: Date | null; readonly expiresAt: Date },
  now: Date,
): ContributionState {
  if (revokedAt) return 'revoked';
  return now < expiresAt ? 'open' : 'expired';
}

/** One part of a record that somebody of a contractor may fill in, as the body sees it. */
export const Contribution = z.object({
  id: ContributionId,
  block: BlockKey,
  name: z.string(),
  firm: z.string(),
  state: z.enum(contributionStates),
  invitedBy: z.string(),
  invitedAt: instant,
  expiresAt: instant,
  /** When it was opened first. */
  openedAt: instant.nullable(),
});
export type Contribution = z.infer<typeof Contribution>;
