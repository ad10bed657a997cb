import type { SystemId } from '#features/inventory/system.ts';
import type { JsonObject } from '#formats/json/read.ts';
import type { Relationship } from '#formats/oscal/mapping.ts';
import type { OrganizationId, PersonId } from '#kernel/actor.ts';

import type { CampaignId } from '../campaign.ts';
import type { DocumentId, TakenModel } from '../document.ts';
import type { EditionId, MappingDraftId, MappingId } from '../edition.ts';
import type { EvidenceId, EvidenceSource, RequestId } from '../evidence.ts';
import type { AuditId, FindingId, StepKind } from '../finding.ts';
import type { CarriageReason, HeldCarriage, Result } from '../judgement.ts';
import type { PolicyId } from '../policy.ts';
import type { ReminderMoment } from '../reminder.ts';

declare module '#platform/db.ts' {
  interface Tables {
    'audits.edition': {
      id: EditionId;
      title: string;
      version: string;
      model: 'catalog' | 'profile';
      file: string;
      sha256: Buffer;
      document: JsonObject;
      resolved: JsonObject | null;
      clauses: number;
      imported_by: PersonId;
      imported_at: Date;
    };
    'audits.mapping': {
      id: MappingId;
      from_id: EditionId;
      to_id: EditionId;
      title: string;
      document: JsonObject;
      relations: number;
      imported_by: PersonId;
      imported_at: Date;
    };
    'audits.mapping_draft': {
      id: MappingDraftId;
      from_id: EditionId;
      to_id: EditionId;
      title: string;
      opened_by: PersonId;
      opened_at: Date;
      proposed_by: PersonId | null;
      proposed_at: Date | null;
      adopted_by: PersonId | null;
      adopted_at: Date | null;
      mapping_id: MappingId | null;
    };
    'audits.drawn_relation': {
      draft_id: MappingDraftId;
      id: string;
      sources: string[];
      targets: string[];
      relationship: Relationship;
      rationale: string;
      drawn_by: PersonId;
      drawn_at: Date;
    };
    'audits.policy': {
      id: PolicyId;
      effective_on: string;
      document: unknown;
      reason: string;
      proposed_by: PersonId;
      proposed_at: Date;
      decided_by: PersonId | null;
      decided_at: Date | null;
      adopted: boolean | null;
    };
    'audits.campaign': {
      id: CampaignId;
      title: string;
      kind: string;
      fiscal_year: number;
      policy_id: PolicyId;
      days_each: number | null;
      opened_by: PersonId;
      opened_at: Date;
    };
    'audits.audit': {
      organization_id: OrganizationId;
      id: AuditId;
      campaign_id: CampaignId;
      edition_id: EditionId;
      starts_on: string;
      ends_on: string;
      closed_at: Date | null;
      closed_by: PersonId | null;
    };
    'audits.auditor': {
      organization_id: OrganizationId;
      audit_id: AuditId;
      person_id: PersonId;
      assigned_by: PersonId;
      assigned_at: Date;
    };
    'audits.judgement': {
      organization_id: OrganizationId;
      id: string;
      audit_id: AuditId;
      edition_id: EditionId;
      clause: string;
      result: Result;
      carriage: HeldCarriage;
      reason: CarriageReason | null;
      carried_from: string[];
      note: string;
      judged_by: PersonId;
      judged_at: Date;
    };
    'audits.finding': {
      organization_id: OrganizationId;
      id: FindingId;
      audit_id: AuditId;
      edition_id: EditionId;
      clause: string;
      system_id: SystemId | null;
      rating: string | null;
      marked_urgent: boolean;
      urgent: boolean;
      title: string;
      cause: string;
      effect: string;
      raised_by: PersonId;
      raised_at: Date;
      plan_due_on: string;
      answer_due_at: Date | null;
    };
    'audits.step': {
      organization_id: OrganizationId;
      id: string;
      finding_id: FindingId;
      kind: StepKind;
      note: string;
      until: string | null;
      taken_by: PersonId;
      taken_at: Date;
      document_id: DocumentId | null;
    };
    'audits.document': {
      organization_id: OrganizationId;
      id: DocumentId;
      audit_id: AuditId;
      model: TakenModel;
      file: string;
      title: string;
      version: string;
      by_body: boolean;
      sha256: Buffer;
      content: Buffer;
      taken_by: PersonId;
      taken_at: Date;
    };
    'audits.message': {
      organization_id: OrganizationId;
      id: string;
      audit_id: AuditId;
      clause: string;
      finding_id: FindingId | null;
      by_body: boolean;
      words: string;
      said_by: PersonId;
      said_at: Date;
    };
    'audits.reminder': {
      organization_id: OrganizationId;
      subject: string;
      due_on: string;
      moment: ReminderMoment;
      reminded_at: Date;
    };
    'audits.finding_source': {
      id: string;
      name: string;
      columns: unknown;
      kept_by: PersonId;
      kept_at: Date;
    };
    'audits.evidence': {
      organization_id: OrganizationId;
      id: EvidenceId;
      title: string;
      source: EvidenceSource;
      opened_by: PersonId;
      opened_at: Date;
    };
    'audits.evidence_revision': {
      organization_id: OrganizationId;
      evidence_id: EvidenceId;
      number: number;
      file: string;
      media_type: string;
      sha256: Buffer;
      content: Buffer;
      shows_on: string;
      note: string;
      position: string | null;
      added_by: PersonId;
      added_at: Date;
    };
    'audits.evidence_use': {
      organization_id: OrganizationId;
      audit_id: AuditId;
      evidence_id: EvidenceId;
      number: number;
      clause: string;
      used_by: PersonId;
      used_at: Date;
    };
    'audits.evidence_request': {
      organization_id: OrganizationId;
      id: RequestId;
      audit_id: AuditId;
      clauses: string[];
      words: string;
      due_on: string;
      asked_by: PersonId;
      asked_at: Date;
    };
    'audits.request_answer': {
      organization_id: OrganizationId;
      id: string;
      request_id: RequestId;
      note: string;
      evidence_id: EvidenceId | null;
      number: number | null;
      answered_by: PersonId;
      answered_at: Date;
    };
    'audits.training_record': {
      organization_id: OrganizationId;
      course: string;
      held_on: string;
      invited: number;
      attended: number;
      recorded_by: PersonId;
      recorded_at: Date;
    };
    'audits.availability': {
      id: string;
      person_id: PersonId;
      fiscal_year: number;
      days: number;
      stated_by: PersonId;
      stated_at: Date;
    };
    'audits.former_post': {
      id: string;
      person_id: PersonId;
      organization_id: OrganizationId;
      left_on: string;
      stated_by: PersonId;
      stated_at: Date;
    };
    'audits.sample': {
      organization_id: OrganizationId;
      audit_id: AuditId;
      seed: string;
      percent: number;
      least: number;
      population: SystemId[];
      drawn: SystemId[];
      drawn_by: PersonId;
      drawn_at: Date;
    };
    'audits.self_judgement': {
      organization_id: OrganizationId;
      id: string;
      audit_id: AuditId;
      edition_id: EditionId;
      clause: string;
      result: Result;
      note: string;
      said_by: PersonId;
      said_at: Date;
    };
    'audits.remark': {
      organization_id: OrganizationId;
      id: string;
      audit_id: AuditId;
      clause: string;
      kind: 'interview' | 'comment';
      words: string;
      with_whom: string | null;
      held_on: string | null;
      made_by: PersonId;
      made_at: Date;
    };
    'audits.taken_finding': {
      organization_id: OrganizationId;
      audit_id: AuditId;
      fingerprint: Buffer;
      finding_id: FindingId;
      file: string;
      sha256: Buffer;
      taken_by: PersonId;
      taken_at: Date;
    };
  }
}
