import type { Administers } from '#features/access/delegation.ts';
import type { Role } from '#features/access/role.ts';
import type { OrganizationId, PersonId } from '#kernel/actor.ts';
import type { Language } from '#kernel/text.ts';

import type { HandoverId, HandoverReason, Outcome } from '../handover.ts';
import type { InvitationId } from '../invitation.ts';
import type { Method, RecoveryId } from '../recovery.ts';

declare module '#platform/db.ts' {
  interface Tables {
    'people.invitation': {
      organization_id: OrganizationId;
      id: InvitationId;
      login: string;
      name: string;
      role: Role;
      language: Language;
      email: string | null;
      administers: Administers;
      invited_by: PersonId;
      invited_at: Date;
      code_hash: Buffer;
      issue: number;
      issued_by: PersonId;
      issued_at: Date;
      expires_at: Date;
      mailed_at: Date | null;
      used_at: Date | null;
      person_id: PersonId | null;
      revoked_at: Date | null;
      revoked_by: PersonId | null;
    };
    'people.letter': {
      organization_id: OrganizationId;
      invitation_id: InvitationId;
      issue: number;
      code: string;
      written_at: Date;
      tries: number;
    };
    'people.recovery': {
      organization_id: OrganizationId;
      id: RecoveryId;
      person_id: PersonId;
      method: Method;
      evidence: string;
      code_hash: Buffer;
      issued_by: PersonId;
      issued_at: Date;
      expires_at: Date;
      needs_second: boolean;
      confirmed_by: PersonId | null;
      confirmed_at: Date | null;
      tries: number;
      used_at: Date | null;
      ended_at: Date | null;
    };
    'people.handover': {
      organization_id: OrganizationId;
      id: HandoverId;
      leaver_id: PersonId;
      successor_id: PersonId;
      reason: HandoverReason;
      note: string;
      begun_by: PersonId;
      begun_at: Date;
      completed_by: PersonId | null;
      completed_at: Date | null;
      withdrawn_by: PersonId | null;
      withdrawn_at: Date | null;
    };
    'people.handover_item': {
      organization_id: OrganizationId;
      handover_id: HandoverId;
      kind: string;
      subject: string;
      title: string;
      href: string;
      outcome: Outcome;
      settled_at: Date | null;
    };
    'people.setup': {
      only_row: boolean;
      code_hash: Buffer;
      made_at: Date;
      used_at: Date | null;
    };
  }
}
