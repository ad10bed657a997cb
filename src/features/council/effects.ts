import { z } from 'zod';

import { PolicyId } from '#features/audits/policy.ts';
import { DirectiveId } from '#features/directives/directive.ts';
import { PlanId, StatementId } from '#features/plans/plan.ts';
import { Sha256 } from '#features/plans/plan-api.ts';
import { setIndicator, setMeasure } from '#features/plans/strategy-api.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { id } from '#kernel/id.ts';
import { day } from '#kernel/instant.ts';

import type { ItemKind } from './meeting.ts';

export const EffectId = id('effect');
export type EffectId = z.infer<typeof EffectId>;

/**
 * What a decision can do, each with what has to be said of it beforehand. Another effect is one more
 * member here, and what does it one more entry in `server/doings.ts`.
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
  /** Adopts the text of a revision, which is the one that is voted on. */
  z.strictObject({
    kind: z.literal('plan-adopt'),
    planId: PlanId,
    number: z.number().int().min(1),
    sha256: Sha256,
  }),
  /** States the headquarters' opinion on another body's plan, in the text that is voted on. */
  z.strictObject({
    kind: z.literal('statement-adopt'),
    statementId: StatementId,
    sha256: Sha256,
  }),
  /** Sets a measure for a body to do by a day. */
  setMeasure.input.omit({ decision: true }).extend({ kind: z.literal('measure-set'), dueOn: day }),
  setIndicator.input.extend({ kind: z.literal('indicator-set') }),
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

/** Items that an effect can be laid down for: an opinion is stated, and orders nothing. */
export const canEffect = (item: ItemKind, effect: EffectKind): boolean =>
  item === 'decision' || (item === 'opinion' && effect === 'statement-adopt');

/** What an effect is done to, by its id with prefix; undefined of what is not there before. */
export function targetOf(effect: Effect): string | undefined {
  switch (effect.kind) {
    case 'directive-issue':
    case 'directive-retire':
      return DirectiveId.encode(effect.directiveId);
    case 'policy-adopt':
      return PolicyId.encode(effect.policyId);
    case 'plan-adopt':
      return PlanId.encode(effect.planId);
    case 'statement-adopt':
      return StatementId.encode(effect.statementId);
    case 'measure-set':
    case 'indicator-set':
    case 'task-order':
      return undefined;
  }
}

/** The text that an effect adopts, by its SHA-256; undefined of one that adopts none. */
export const textOf = (effect: Effect): string | undefined =>
  'sha256' in effect ? effect.sha256 : undefined;
