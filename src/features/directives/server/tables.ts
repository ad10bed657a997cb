import type { Reason } from '#features/exposure/judgement.ts';
import type { SubmissionId } from '#features/inventory/submission.ts';
import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId, PersonId } from '#kernel/actor.ts';

import type { ClaimId, DirectiveId, Measure } from '../directive.ts';

type Basis = 'affected' | 'unknown';

declare module '#platform/db.ts' {
  interface Tables {
    'directives.directive': {
      id: DirectiveId;
      number: number;
      vulnerability_id: string;
      table_id: string;
      days: number;
      version: number;
      drafted_by: PersonId;
      drafted_at: Date;
      issued_by: PersonId | null;
      issued_at: Date | null;
    };
    'directives.wording': {
      directive_id: DirectiveId;
      version: number;
      title: string;
      body: string;
      written_by: PersonId;
      written_at: Date;
    };
    'directives.addressee': {
      organization_id: OrganizationId;
      directive_id: DirectiveId;
      basis: Basis;
      joined_at: Date;
      due_at: Date;
    };
    'directives.target': {
      organization_id: OrganizationId;
      directive_id: DirectiveId;
      system_id: SystemId;
      basis: Basis;
      evidence: readonly Reason[];
      outcome: string | null;
      joined_at: Date;
      due_at: Date;
      due_rule: string;
      table_due_at: Date | null;
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
      system_id: SystemId;
      measure: Measure;
      evidence: string;
      claimed_by: PersonId;
      claimed_at: Date;
      outcome: 'verified' | 'contradicted' | null;
      judged_at: Date | null;
      judged_on: SubmissionId | null;
      judgement: readonly Reason[] | null;
    };
  }
}
