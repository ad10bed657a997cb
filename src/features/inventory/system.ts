import { z } from 'zod';

import { OrganizationId } from '#kernel/actor.ts';
import { id } from '#kernel/id.ts';
import { day, instant } from '#kernel/instant.ts';

import { Grade } from './classification.ts';
import { freshnesses } from './freshness.ts';

export const SystemId = id('system');
export type SystemId = z.infer<typeof SystemId>;

export const importances = ['high', 'medium', 'low'] as const;
export const Importance = z.enum(importances);
export type Importance = (typeof importances)[number];

/** Words as somebody wrote them, in characters that every database and proof can hold. */
export const prose = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .regex(/^[^\p{Surrogate}\u0000]*$/u);

/** Words on one line. */
export const line = (longest: number) => prose(longest).regex(/^[^\p{Cc}\u2028\u2029]*$/u);

/** What an organization writes of a system in its ledger of systems (情報システム台帳). */
export const LedgerFields = z.object({
  name: prose(200).min(1),
  purpose: prose(2000),
  /** Who answers for it there. */
  owner: prose(200),
  /** Null while it has not been rated. */
  importance: Importance.nullable(),
});
export type LedgerFields = z.infer<typeof LedgerFields>;

/** What somebody stated of a system's reach from public networks, on which evidence. */
export const Exposure = z.object({
  exposed: z.boolean(),
  evidence: prose(2000).min(1),
  on: day,
});
export type Exposure = z.infer<typeof Exposure>;

/** A system as it is listed, with how much is known of it now. */
export const SystemLine = LedgerFields.extend({
  id: SystemId,
  organizationId: OrganizationId,
  /** Null until somebody states it: unknown, never "no". */
  exposure: Exposure.nullable(),
  createdAt: instant,
  retiredAt: instant.nullable(),
  freshness: z.enum(freshnesses),
  /** By when the next inventory is owed; null until that has been worked out. */
  dueAt: instant.nullable(),
  overdue: z.boolean(),
  grade: Grade.nullable(),
  /** The latest submission in short; null where there is none. */
  latest: z
    .object({
      number: z.number(),
      takenAt: instant,
      components: z.number(),
      packages: z.number(),
      unidentified: z.number(),
      shrunken: z.boolean(),
    })
    .nullable(),
});
export type SystemLine = z.infer<typeof SystemLine>;
