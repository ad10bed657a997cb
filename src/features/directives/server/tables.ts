import type { Reason } from '#features/exposure/judgement.ts';
import type { SubmissionId } from '#features/inventory/submission.ts';
import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId, PersonId } from '#kernel/actor.ts';

import type { Evidence } from '../action.ts';
import type { AssignmentId, Basis, ClaimId, DirectiveId, Kind, Measure } from '../directive.ts';
import type { ExtensionId } from '../extension.ts';
import type { Answers, QuestionType } from '../question.ts';
import type { ReviewId } from '../review.ts';
import type { Scope } from '../scope.ts';
import type { StandingDirectiveId } from '../standing-directive.ts';
import type { Summary } from '../summary.ts';

/** An action of a directive that goes on as one of the directive replacing it. */
export type Carried = { readonly from: number; readonly to: number };

declare module '#platform/db.ts' {
  interface Tables {
    'directives.directive': {
      id: DirectiveId;
      kind: Kind;
      fiscal_year: number;
      number: number;
      vulnerability_id: string | null;
      table_id: string | null;
      days: number;
      version: number;
      drafted_by: PersonId;
      drafted_at: Date;
      issued_by: PersonId | null;
      issued_at: Date | null;
      closed_at: Date | null;
      closed_by: PersonId | null;
      closing: 'superseded' | 'retired' | null;
      closing_reason: string;
      supersedes: DirectiveId | null;
      mapping: readonly Carried[];
      swept_at: Date | null;
      standing_id: StandingDirectiveId | null;
    };
    'directives.imprint': {
      directive_id: DirectiveId;
      series: string | null;
      fiscal_year: number;
      number: number | null;
      content: unknown;
    };
    'directives.wording': {
      directive_id: DirectiveId;
      version: number;
      title: string;
      body: string;
      scope: Scope;
      written_by: PersonId;
      written_at: Date;
      issued_at: Date | null;
    };
    'directives.action': {
      directive_id: DirectiveId;
      version: number;
      number: number;
      text: string;
      evidence: Evidence;
      per: 'system' | 'organization';
      due_by: 'table' | 'days' | 'instant';
      days: number | null;
      due_at: Date | null;
      only_forensic: boolean;
    };
    'directives.question': {
      directive_id: DirectiveId;
      version: number;
      number: number;
      text: string;
      help: string;
      type: QuestionType;
      options: readonly string[];
      unit: string;
      required: boolean;
    };
    'directives.addressee': {
      organization_id: OrganizationId;
      directive_id: DirectiveId;
      basis: Basis;
      reasons: readonly Reason[];
      joined_at: Date;
      due_at: Date;
      released_at: Date | null;
      release_evidence: readonly Reason[] | null;
      via_id: OrganizationId | null;
      relayed_by: PersonId | null;
      via_ja: string | null;
      via_en: string | null;
      relay_note: string;
    };
    'directives.assignment': {
      organization_id: OrganizationId;
      id: AssignmentId;
      directive_id: DirectiveId;
      action: number;
      system_id: SystemId | null;
      joined_at: Date;
      due_at: Date;
      due_rule: string;
      withdrawn_at: Date | null;
    };
    'directives.deadline_change': {
      organization_id: OrganizationId;
      assignment_id: AssignmentId;
      number: number;
      due_before: Date;
      due_after: Date;
      version: number | null;
      changed_by: PersonId;
      changed_at: Date;
      extension_id: ExtensionId | null;
    };
    'directives.target': {
      organization_id: OrganizationId;
      directive_id: DirectiveId;
      system_id: SystemId;
      basis: Exclude<Basis, 'named'>;
      evidence: readonly Reason[];
      outcome: string | null;
      joined_at: Date;
      table_due_at: Date | null;
      submission_id: SubmissionId | null;
      released_at: Date | null;
      release_evidence: readonly Reason[] | null;
    };
    'directives.acknowledgement': {
      organization_id: OrganizationId;
      directive_id: DirectiveId;
      version: number;
      acknowledged_by: PersonId;
      acknowledged_at: Date;
    };
    'directives.claim': {
      organization_id: OrganizationId;
      id: ClaimId;
      directive_id: DirectiveId;
      action: number;
      system_id: SystemId | null;
      carried_from: ClaimId | null;
      measure: Measure;
      evidence: string;
      claimed_by: PersonId;
      claimed_at: Date;
      outcome: 'verified' | 'contradicted' | null;
      judged_at: Date | null;
      judged_on: SubmissionId | null;
      judgement: readonly Reason[] | null;
      withdrawn_at: Date | null;
      withdrawn_by: PersonId | null;
      review_id: ReviewId | null;
    };
    'directives.reply': {
      organization_id: OrganizationId;
      directive_id: DirectiveId;
      number: number;
      version: number;
      answers: Answers;
      written_by: PersonId;
      written_at: Date;
      submitted_at: Date | null;
      late: boolean;
    };
    'directives.summary': {
      directive_id: DirectiveId;
      number: number;
      fewest: number;
      content: Summary;
      shared_by: PersonId;
      shared_at: Date;
    };
    'directives.summary_source': {
      organization_id: OrganizationId;
      directive_id: DirectiveId;
      number: number;
      reply: number;
    };
    'directives.retirement': {
      directive_id: DirectiveId;
      number: number;
      reason: string;
      proposed_by: PersonId;
      proposed_at: Date;
      decided_by: PersonId | null;
      decided_at: Date | null;
      agreed: boolean | null;
    };
  }
}
