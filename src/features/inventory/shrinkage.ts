import { z } from 'zod';

import { OrganizationId, PersonId } from '#kernel/actor.ts';
import { instant } from '#kernel/instant.ts';

import { SubmissionId } from './submission.ts';
import { SystemId } from './system.ts';

/** The rule as it is cited beside whatever it decided. */
export const shrinkageRule = { id: 'inventory.shrinkage', version: '1' } as const;

/** Of a hundred packages, how many must be missing before the owner is asked. */
export const askedFrom = 10;
const daysToAnswer = 7;

/** What an owner says of packages that are missing: they were removed, or a whole list follows. */
export const answers = ['removed', 'replaced'] as const;
export type ShrinkageAnswer = (typeof answers)[number];

/** By when the owner is to say why packages are missing; null where too few are to ask. */
export function answerDue(
  { before, after }: { readonly before: number; readonly after: number },
  now: Date,
): Date | null {
  const lost = before - after;
  if (lost <= 0 || lost * 100 < before * askedFrom) return null;
  return new Date(now.getTime() + daysToAnswer * 24 * 60 * 60 * 1000);
}

/** A submission that shows less than the last whole one, and what was said of it. */
export const Shrinkage = z.object({
  submissionId: SubmissionId,
  organizationId: OrganizationId,
  systemId: SystemId,
  systemName: z.string(),
  packagesBefore: z.number(),
  packagesAfter: z.number(),
  raisedAt: instant,
  dueAt: instant.nullable(),
  overdue: z.boolean(),
  answer: z.enum(answers).nullable(),
  reason: z.string(),
  answeredBy: PersonId.nullable(),
  answeredAt: instant.nullable(),
  acceptedBy: PersonId.nullable(),
  acceptedAt: instant.nullable(),
});
export type Shrinkage = z.infer<typeof Shrinkage>;
