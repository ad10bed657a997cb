import type { OrganizationId, PersonId } from '#kernel/actor.ts';

import type { OpinionId, PlanId, StatementId } from '../plan.ts';
import type { ReceptionState } from '../statement.ts';
import type {
  GoalId,
  IndicatorId,
  IndicatorSource,
  MeasureId,
  MeasureState,
  MilestoneId,
} from '../strategy.ts';

declare module '#platform/db.ts' {
  interface Tables {
    'plans.statement': {
      organization_id: OrganizationId;
      id: StatementId;
      plan_id: PlanId;
      number: number;
      title: string;
      lead: string;
      drafted_by: PersonId;
      drafted_at: Date;
      document: string | null;
      sha256: Buffer | null;
      decision: string | null;
      adopted_by: PersonId | null;
      adopted_at: Date | null;
      sent_by: PersonId | null;
      sent_at: Date | null;
    };
    'plans.point': {
      statement_id: StatementId;
      number: number;
      paragraph: number | null;
      words: string;
      opinions: OpinionId[];
      added_by: PersonId;
      added_at: Date;
    };
    'plans.reception': {
      organization_id: OrganizationId;
      id: string;
      statement_id: StatementId;
      number: number;
      state: ReceptionState;
      words: string;
      said_by: PersonId;
      said_at: Date;
    };
    'plans.goal': {
      plan_id: PlanId;
      id: GoalId;
      number: number;
      title: string;
      outcome: string;
      set_by: PersonId;
      set_at: Date;
    };
    'plans.measure': {
      organization_id: OrganizationId;
      id: MeasureId;
      plan_id: PlanId;
      goal_id: GoalId;
      number: number;
      title: string;
      detail: string;
      due_on: string | null;
      decision: string;
      state: MeasureState;
      set_by: PersonId;
      set_at: Date;
    };
    'plans.milestone': {
      organization_id: OrganizationId;
      measure_id: MeasureId;
      id: MilestoneId;
      title: string;
      due_on: string;
      done_on: string | null;
      done_by: PersonId | null;
    };
    'plans.indicator': {
      organization_id: OrganizationId;
      id: IndicatorId;
      plan_id: PlanId;
      goal_id: GoalId;
      measure_id: MeasureId | null;
      title: string;
      definition: string;
      unit: string;
      // node-postgres gives numeric as text.
      baseline: string | number;
      baseline_on: string;
      target: string | number;
      target_on: string;
      source: IndicatorSource | null;
      set_by: PersonId;
      set_at: Date;
    };
    'plans.sample': {
      organization_id: OrganizationId;
      indicator_id: IndicatorId;
      id: string;
      taken_on: string;
      value: string | number;
      evidence: string;
      computed: boolean;
      taken_by: PersonId;
      taken_at: Date;
    };
    'plans.year': {
      organization_id: OrganizationId;
      measure_id: MeasureId;
      fiscal_year: number;
      version: number;
      planned: string;
      result: string;
      next: string;
      budget: number | null;
      written_by: PersonId;
      written_at: Date;
    };
  }
}
