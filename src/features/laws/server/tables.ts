import type { Generated } from 'kysely';

import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId, PersonId } from '#kernel/actor.ts';

import type { Sent } from '../asset.ts';
import type { InstrumentId } from '../instrument.ts';
import type {
  MilestoneId,
  NotificationId,
  ObligationId,
  ReadinessEvidenceId,
} from '../obligation.ts';
import type { ReportState } from '../readiness.ts';
import type { ResourceKind, ResourceStep } from '../resource.ts';
import type { ChangeReason, ReviewOutcome } from '../revision.ts';

declare module '#platform/db.ts' {
  interface Tables {
    'laws.instrument': { id: InstrumentId; key: string; parent_id: InstrumentId | null };
    'laws.version': {
      instrument_id: InstrumentId;
      number: number;
      origin: 'profile' | 'typed';
      document: unknown;
      sha256: Buffer;
      taken_by: PersonId;
      taken_at: Date;
    };
    'laws.obligation': {
      id: ObligationId;
      instrument_id: InstrumentId;
      key: string;
      document: unknown;
      drafted_by: PersonId;
      drafted_at: Date;
      decided_by: PersonId | null;
      decided_at: Date | null;
      confirmed: boolean | null;
    };
    'laws.review': {
      obligation_id: ObligationId;
      instrument_id: InstrumentId;
      version: number;
      reasons: ChangeReason[];
      marked_by: PersonId;
      marked_at: Date;
      outcome: ReviewOutcome | null;
      note: Generated<string>;
      decided_by: PersonId | null;
      decided_at: Date | null;
    };
    'laws.guidance': {
      id: string;
      instrument_id: InstrumentId;
      published_by: OrganizationId;
      title: string;
      published_on: string;
      place: string;
      entered_by: PersonId;
      entered_at: Date;
    };
    'laws.milestone': {
      organization_id: OrganizationId;
      id: MilestoneId;
      obligation_id: ObligationId;
      key: string;
      name_ja: string;
      name_en: string;
      owner: string;
      starts_on: string;
      days: number;
      planned_by: PersonId;
      planned_at: Date;
    };
    'laws.dependency': {
      organization_id: OrganizationId;
      milestone_id: MilestoneId;
      needs_organization_id: OrganizationId;
      needs_id: MilestoneId;
      set_by: PersonId;
      set_at: Date;
    };
    'laws.report': {
      organization_id: OrganizationId;
      id: string;
      milestone_id: MilestoneId;
      state: ReportState;
      on_day: string | null;
      note: string;
      reported_by: PersonId;
      reported_at: Date;
      position: Generated<number>;
    };
    'laws.evidence': {
      organization_id: OrganizationId;
      id: ReadinessEvidenceId;
      milestone_id: MilestoneId;
      file: string;
      sha256: Buffer;
      content: Buffer;
      note: string;
      added_by: PersonId;
      added_at: Date;
    };
    'laws.resource': {
      organization_id: OrganizationId;
      id: string;
      instrument_id: InstrumentId;
      fiscal_year: number;
      kind: ResourceKind;
      step: ResourceStep;
      amount: number;
      note: string;
      stated_by: PersonId;
      stated_at: Date;
      position: Generated<number>;
    };
    'laws.scoping': {
      organization_id: OrganizationId;
      id: string;
      instrument_id: InstrumentId;
      system_id: SystemId;
      specified: boolean;
      reason: string;
      since_on: string;
      said_by: PersonId;
      said_at: Date;
      position: Generated<number>;
    };
    'laws.notification': {
      organization_id: OrganizationId;
      id: NotificationId;
      instrument_id: InstrumentId;
      system_id: SystemId;
      recipient_id: OrganizationId;
      kind: Sent['kind'];
      document: string;
      sha256: Buffer;
      due_on: string | null;
      sent_by: PersonId;
      sent_at: Date;
      entry_id: string;
      position: Generated<number>;
    };
  }
}
