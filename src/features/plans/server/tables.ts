import type { OrganizationId, PersonId } from '#kernel/actor.ts';

import type { Audience, Naming } from '../consultation.ts';
import type { Moderation, Outcome } from '../opinion.ts';
import type { ConsultationId, InviteeId, OpinionId, PlanId, PlanKind } from '../plan.ts';

declare module '#platform/db.ts' {
  interface Tables {
    'plans.plan': {
      organization_id: OrganizationId;
      id: PlanId;
      kind: PlanKind;
      title: string;
      first_year: number | null;
      last_year: number | null;
      begun_by: PersonId;
      begun_at: Date;
    };
    'plans.revision': {
      plan_id: PlanId;
      number: number;
      body: string;
      sha256: Buffer;
      paragraphs: number[];
      highest: number;
      note: string;
      written_by: PersonId;
      written_at: Date;
    };
    'plans.adoption': {
      plan_id: PlanId;
      number: number;
      sha256: Buffer;
      decision: string;
      adopted_by: PersonId;
      adopted_at: Date;
    };
    'plans.consultation': {
      id: ConsultationId;
      plan_id: PlanId;
      number: number;
      title: string;
      lead: string;
      naming: Naming;
      moderated: boolean;
      opens_at: Date;
      closes_at: Date;
      opened_by: PersonId;
      opened_at: Date;
    };
    'plans.invitee': {
      consultation_id: ConsultationId;
      id: InviteeId;
      audience: Audience;
      organization_id: OrganizationId | null;
      name: string | null;
      affiliation: string | null;
      code_hash: Buffer | null;
      invited_by: PersonId;
      invited_at: Date;
      revoked_by: PersonId | null;
      revoked_at: Date | null;
    };
    'plans.opinion': {
      consultation_id: ConsultationId;
      id: OpinionId;
      invitee_id: InviteeId;
      sequence: number;
      organization_id: OrganizationId | null;
      paragraph: number | null;
      quote: string;
      quote_start: number;
      words: string;
      proposal: string;
      giver: string;
      affiliation: string;
      moderation: Moderation;
      moderated_why: string;
      moderated_by: PersonId | null;
      moderated_at: Date | null;
      given_by: PersonId;
      given_at: Date;
      withdrawn_at: Date | null;
    };
    'plans.merge': {
      consultation_id: ConsultationId;
      id: string;
      opinion_id: OpinionId;
      into_id: OpinionId;
      merged_by: PersonId;
      merged_at: Date;
      undone_by: PersonId | null;
      undone_at: Date | null;
    };
    'plans.answer': {
      consultation_id: ConsultationId;
      opinion_id: OpinionId;
      version: number;
      gist: string;
      outcome: Outcome;
      words: string;
      change_from: number | null;
      change_to: number | null;
      change_at: number[] | null;
      reason: string;
      drafted_by: PersonId;
      drafted_at: Date;
      approved_by: PersonId | null;
      approved_at: Date | null;
    };
    'plans.publication': {
      consultation_id: ConsultationId;
      document: string;
      sha256: Buffer;
      published_by: PersonId;
      published_at: Date;
    };
  }
}
