import { z } from 'zod';

import { PolicyId } from '#features/audits/policy.ts';
import { DirectiveId } from '#features/directives/directive.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { id } from '#kernel/id.ts';
import { day } from '#kernel/instant.ts';

export const EffectId = id('effect');
export type EffectId = z.infer<typeof EffectId>;

/**
 * What a decision can do, each with what has to be said of it beforehand. Another effect is one more
 * member here, and what does it one more entry in `server/effects.ts`.
 */
export const Effect = z.discriminatedUnion('kind', [
  /** Puts a draft in force, in the version that lay before the meeting. */
  z.strictObject({
    kind: z.literal('directive-issue'),
    directiveId: DirectiveId,
    version: z.number().int().min(1),
  }),
  /** Agrees to a retirement that was proposed. */
  z.strictObject({ kind: z.literal('directive-retire'), directiveId: DirectiveId }),
  z.strictObject({ kind: z.literal('policy-adopt'), policyId: PolicyId }),
  z.strictObject({
    kind: z.literal('task-order'),
    organizationId: OrganizationId,
    words: z.string().trim().min(1).max(4000),
    dueOn: day,
  }),
]);
export type Effect = z.infer<typeof Effect>;
export type EffectKind = Effect['kind'];
export const effectKinds = Effect.options.map(({ shape }) => shape.kind.value);
