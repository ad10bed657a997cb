import type { Generated } from 'kysely';

import type { SnapshotId } from '#features/intake/intake.ts';
import type { Tlp } from '#features/labels/tlp.ts';
import type { OrganizationId, PersonId } from '#kernel/actor.ts';

import type { ContributionId } from '../contribution.ts';
import type { DisseminationId } from '../dissemination.ts';
import type { FactCertainty, RecordKind } from '../facts.ts';
import type { GuestId, GuestInvitationId, GuestReportKind } from '../guest.ts';
import type {
  EventId,
  FilingId,
  FilingKind,
  IncidentFileId,
  IncidentId,
  MatterId,
  MessageId,
  MessageKind,
  Severity,
  TimelineId,
} from '../incident.ts';

type Said = { said_by: PersonId; said_as: string; said_at: Date };

declare module '#platform/db.ts' {
  interface Tables {
    'incidents.record': {
      organization_id: OrganizationId;
      id: IncidentId;
      kind: RecordKind;
      title: string;
      opened_by: PersonId;
      opened_at: Date;
      closed_by: PersonId | null;
      closed_at: Date | null;
    };
    'incidents.fact': {
      organization_id: OrganizationId;
      sequence: Generated<number>;
      record_id: IncidentId;
      field: string;
      value: unknown;
      certainty: FactCertainty;
      since: Date | null;
      firm: string | null;
    } & Said;
    'incidents.answer': {
      organization_id: OrganizationId;
      sequence: Generated<number>;
      record_id: IncidentId;
      question: string;
      answer: 'yes' | 'no' | 'unknown';
      note: string;
    } & Said;
    'incidents.timeline': {
      organization_id: OrganizationId;
      id: TimelineId;
      record_id: IncidentId;
      happened_at: Date;
      text: string;
    } & Said;
    'incidents.attachment': {
      organization_id: OrganizationId;
      record_id: IncidentId;
      sha256: Uint8Array;
      id: IncidentFileId;
      name: string;
      bytes: Uint8Array;
      added_by: PersonId;
      added_at: Date;
    };
    'incidents.matter': {
      organization_id: OrganizationId;
      id: MatterId;
      reporter_id: OrganizationId;
      record_id: IncidentId;
      opened_by: PersonId;
      opened_at: Date;
    };
    'incidents.filing': {
      organization_id: OrganizationId;
      id: FilingId;
      reporter_id: OrganizationId;
      record_id: IncidentId;
      via_id: OrganizationId | null;
      kind: FilingKind;
      profile: string;
      duty: string;
      stage: string;
      recipient: string;
      sequence: number;
      about_id: FilingId | null;
      form: string;
      form_version: string;
      label: Tlp;
      reason: string;
      document: string;
      sha256: Uint8Array;
      filed_by: PersonId;
      filed_as: string;
      filed_at: Date;
    };
    'incidents.consent': {
      organization_id: OrganizationId;
      sequence: Generated<number>;
      filing_id: FilingId;
      recipient: string;
      is_given: boolean;
      withheld: readonly string[];
      said_by: PersonId;
      said_at: Date;
    };
    'incidents.message': {
      organization_id: OrganizationId;
      id: MessageId;
      record_id: IncidentId;
      reporter_id: OrganizationId;
      kind: MessageKind;
      about_id: FilingId | MessageId | null;
      duty: string | null;
      stage: string | null;
      due_on: string | null;
      text: string;
    } & Said;
    'incidents.assessment': {
      organization_id: OrganizationId;
      sequence: Generated<number>;
      record_id: IncidentId;
      severity: Severity;
      is_confirmed: boolean;
      note: string;
      assessed_by: PersonId;
      assessed_as: string;
      assessed_at: Date;
    };
    'incidents.sameness': {
      organization_id: OrganizationId;
      sequence: Generated<number>;
      record_id: IncidentId;
      event_id: EventId | null;
      reason: string;
      judged_by: PersonId;
      judged_at: Date;
    };
    'incidents.dissemination': {
      organization_id: OrganizationId;
      id: DisseminationId;
      record_id: IncidentId;
      filings: readonly FilingId[];
      handed: unknown;
      label: Tlp;
      snapshot_id: SnapshotId | null;
      exposed: unknown;
      sha256: Uint8Array;
      made_by: PersonId;
      made_as: string;
      made_at: Date;
      recalled_by: PersonId | null;
      recalled_as: string | null;
      recalled_at: Date | null;
      recall_reason: string | null;
      recall_snapshot_id: SnapshotId | null;
    };
    'incidents.authority': {
      organization_id: OrganizationId;
      sequence: Generated<number>;
      recipient: string;
      set_by: PersonId;
      set_at: Date;
    };
    'incidents.contribution': {
      organization_id: OrganizationId;
      id: ContributionId;
      record_id: IncidentId;
      block: string;
      fields: readonly string[];
      name: string;
      firm: string;
      code_hash: Uint8Array;
      invited_by: PersonId;
      invited_as: string;
      invited_at: Date;
      expires_at: Date;
      opened_at: Date | null;
      revoked_by: PersonId | null;
      revoked_at: Date | null;
    };
    'incidents.intake': {
      organization_id: OrganizationId;
      sequence: Generated<number>;
      is_open: boolean;
      set_by: PersonId;
      set_at: Date;
    };
    'incidents.guest_invitation': {
      organization_id: OrganizationId;
      id: GuestInvitationId;
      body_name: string;
      email: string;
      code_hash: Uint8Array;
      invited_by: PersonId;
      invited_as: string;
      invited_at: Date;
      expires_at: Date;
      used_at: Date | null;
      guest_id: GuestId | null;
      revoked_by: PersonId | null;
      revoked_at: Date | null;
    };
    'incidents.guest': {
      organization_id: OrganizationId;
      id: GuestId;
      invitation_id: GuestInvitationId | null;
      body_name: string;
      person_name: string;
      email: string;
      telephone: string;
      code_hash: Uint8Array;
      begun_at: Date;
      joined_to: OrganizationId | null;
      record_id: IncidentId | null;
      joined_by: PersonId | null;
      joined_at: Date | null;
    };
    'incidents.guest_report': {
      organization_id: OrganizationId;
      guest_id: GuestId;
      sequence: number;
      kind: GuestReportKind;
      reason: string;
      document: string;
      sha256: Uint8Array;
      filed_at: Date;
    };
    'incidents.reminder': {
      organization_id: OrganizationId;
      record_id: IncidentId;
      duty: string;
      stage: string;
      due_at: Date;
      step: string;
      done_at: Date;
    };
    'incidents.watch': {
      organization_id: OrganizationId;
      record_id: IncidentId;
      next_at: Date;
    };
  }
}
