import type { SystemId } from '#features/inventory/system.ts';
import type { JsonObject } from '#formats/json/read.ts';
import type { OrganizationId, PersonId } from '#kernel/actor.ts';

import type { CampaignId } from '../campaign.ts';
import type { EditionId, MappingId } from '../edition.ts';
import type { AuditId, FindingId, StepKind } from '../finding.ts';
import type { CarriageReason, Result } from '../judgement.ts';
import type { PolicyId } from '../policy.ts';

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
      carriage: 'judged' | 'preserved' | 'weakened';
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
    };
  }
}
