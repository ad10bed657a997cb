import { PolicyId } from '#features/audits/policy.ts';
import { decidePolicy } from '#features/audits/server/service.ts';
import { DirectiveId } from '#features/directives/directive.ts';
import { decideRetirements, issueDirective } from '#features/directives/server/service.ts';
import { PlanId, StatementId } from '#features/plans/plan.ts';
import {
  adoptRevision,
  adoptStatement,
  setIndicator,
  setMeasure,
} from '#features/plans/server/service.ts';
import { IndicatorId, MeasureId } from '#features/plans/strategy.ts';
import type { Permission } from '#kernel/permission.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Change } from '#platform/tools.ts';

import type { Effect, EffectKind } from '../effects.ts';
import type { ItemRow, MeetingRow } from './meeting-store.ts';
import { order } from './tasks.ts';

/** Where something was decided, and how that decision is cited. */
export type Place = {
  readonly item: ItemRow;
  readonly meeting: MeetingRow;
  readonly decision: string;
};

type Of<Kind extends EffectKind> = Extract<Effect, { kind: Kind }>;

/** What a decision can do: under whose right, and which use case of which feature does it. */
type Doing<Kind extends EffectKind> = {
  /** Whoever declares the decision must hold it: a decision lends nobody a right. */
  readonly permission: Permission;
  /** Does it in the transaction of the decision; what it was done to, by its id with prefix. */
  readonly act: (work: Change, effect: Of<Kind>, place: Place) => Promise<string>;
};

const doings: { readonly [Kind in EffectKind]: Doing<Kind> } = {
  'directive-issue': {
    permission: 'directives.approve',
    act: async (work, { directiveId, version }) => {
      await issueDirective(work, { directiveId, version });
      return DirectiveId.encode(directiveId);
    },
  },
  'directive-retire': {
    permission: 'directives.approve',
    act: async (work, { directiveId }) => {
      const asked = { directiveIds: [directiveId], agreed: true, dryRun: false };
      const { outcomes } = await decideRetirements(work, asked);
      const refused = outcomes.find(({ done }) => !done)?.refused;
      if (refused) throw new Refusal('conflict', refused);
      return DirectiveId.encode(directiveId);
    },
  },
  'policy-adopt': {
    permission: 'audits.adopt',
    act: async (work, { policyId }) => {
      await decidePolicy(work, { policyId, adopt: true });
      return PolicyId.encode(policyId);
    },
  },
  'plan-adopt': {
    permission: 'plans.adopt',
    act: async (work, { planId, number, sha256 }, { decision }) => {
      await adoptRevision(work, { planId, number, sha256, decision });
      return PlanId.encode(planId);
    },
  },
  'statement-adopt': {
    permission: 'plans.adopt',
    act: async (work, { statementId, sha256 }, { decision }) => {
      await adoptStatement(work, { statementId, sha256, decision });
      return StatementId.encode(statementId);
    },
  },
  // What a meeting sets is written by nobody in particular and adopted at once.
  'measure-set': {
    permission: 'plans.adopt',
    act: async (work, { kind: _kind, ...measure }, { decision }) => {
      const { id } = await setMeasure(work, { ...measure, decision });
      return MeasureId.encode(id);
    },
  },
  'indicator-set': {
    permission: 'plans.adopt',
    act: async (work, { kind: _kind, ...indicator }) => {
      const { id } = await setIndicator(work, indicator);
      return IndicatorId.encode(id);
    },
  },
  'task-order': {
    permission: 'council.decide',
    act: (work, task, { item, meeting }) => order(work, meeting, { ...task, itemId: item.id }),
  },
};

/** The right that an effect is done under. */
export const permissionFor = (kind: EffectKind): Permission => doings[kind].permission;

type EffectOf<Kind extends EffectKind> = { [Each in Kind]: Of<Each> & { kind: Each } }[Kind];

/** Does what was laid down; what it was done to, by its id with prefix. */
export const doingOf = <Kind extends EffectKind>(
  work: Change,
  effect: EffectOf<Kind>,
  place: Place,
): Promise<string> => doings[effect.kind].act(work, effect, place);
