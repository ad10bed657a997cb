import type { OrganizationId, PersonId } from '#kernel/actor.ts';

import type { BehalfId, Channel, Telling } from '../behalf.ts';
import type { AssignmentId, ClaimId, DirectiveId } from '../directive.ts';
import type { ExceptionId, Initiator } from '../exception.ts';
import type { ExtensionId } from '../extension.ts';
import type { OutsiderId, RelayClock } from '../relay.ts';
import type { AttachmentId, EvidenceId, ReviewId, ReviewVerdict } from '../review.ts';

declare module '#platform/db.ts' {
  interface Tables {
    'directives.behalf': {
      organization_id: OrganizationId;
      id: BehalfId;
      directive_id: DirectiveId;
      about: 'acknowledgement' | 'claim' | 'reply';
      version: number | null;
      claim_id: ClaimId | null;
      reply: number | null;
      said_by: string;
      post: string;
      channel: Channel;
      said_at: Date;
      note: string;
      reference: string;
      recorded_by: PersonId;
      recorded_at: Date;
      disputed_by: PersonId | null;
      disputed_at: Date | null;
      dispute: string | null;
    };
    'directives.extension': {
      organization_id: OrganizationId;
      id: ExtensionId;
      directive_id: DirectiveId;
      assignments: readonly AssignmentId[];
      reason: string;
      due_at: Date;
      wanted_until: Date;
      requested_by: PersonId;
      requested_at: Date;
      granted: boolean | null;
      new_due_at: Date | null;
      rule: string | null;
      decision: string | null;
      decided_by: PersonId | null;
      decided_at: Date | null;
    };
    'directives.exception': {
      organization_id: OrganizationId;
      id: ExceptionId;
      directive_id: DirectiveId;
      assignments: readonly AssignmentId[];
      initiated_by: Initiator;
      applicant: string;
      clause: string;
      reason: string;
      substitute: string;
      wanted_until: Date;
      renews: ExceptionId | null;
      requested_by: PersonId;
      requested_at: Date;
      granted: boolean | null;
      granted_until: Date | null;
      decision: string | null;
      decided_by: PersonId | null;
      decided_at: Date | null;
    };
    'directives.exception_end': {
      organization_id: OrganizationId;
      exception_id: ExceptionId;
      report: string;
      reported_by: PersonId;
      reported_at: Date;
    };
    'directives.attachment': {
      organization_id: OrganizationId;
      sha256: Uint8Array;
      id: AttachmentId;
      name: string;
      bytes: Uint8Array;
      added_by: PersonId;
      added_at: Date;
    };
    'directives.evidence': {
      organization_id: OrganizationId;
      id: EvidenceId;
      claim_id: ClaimId;
      text: string;
      attachment: Uint8Array | null;
      added_by: PersonId;
      added_at: Date;
    };
    'directives.review': {
      organization_id: OrganizationId;
      id: ReviewId;
      claim_id: ClaimId;
      reviewer_id: PersonId;
      assigned_by: PersonId;
      assigned_at: Date;
      verdict: ReviewVerdict | null;
      reason: string | null;
      judged_at: Date | null;
    };
    'directives.reminder': {
      organization_id: OrganizationId;
      directive_id: DirectiveId;
      due_at: Date;
      step: string;
      step_at: Date;
      done_at: Date;
      is_late: boolean;
      is_told: boolean;
    };
    'directives.watch': {
      organization_id: OrganizationId;
      directive_id: DirectiveId;
      next_at: Date;
    };
    'directives.relay': {
      directive_id: DirectiveId;
      clock: RelayClock;
      ordered_by: PersonId;
      ordered_at: Date;
    };
    'directives.opening': {
      organization_id: OrganizationId;
      directive_id: DirectiveId;
      opened_by: PersonId;
      opened_at: Date;
    };
    'directives.outsider': {
      organization_id: OrganizationId;
      id: OutsiderId;
      directive_id: DirectiveId;
      name: string;
      contact: string;
      channel: Telling;
      told_at: Date;
      recorded_by: PersonId;
      recorded_at: Date;
    };
  }
}
