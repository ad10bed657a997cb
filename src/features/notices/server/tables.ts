import type { Role } from '#features/access/role.ts';
import type { Tlp } from '#features/labels/tlp.ts';
import type { OrganizationId, PersonId } from '#kernel/actor.ts';
import type { Language, Text } from '#kernel/text.ts';

import type { CalendarId } from '../calendar.ts';
import type { ChannelId, ChannelKind } from '../channel.ts';
import type { DeliveryId, DeliveryState, Purpose } from '../delivery.ts';
import type { NoticeId, NoticeKind, OccasionId } from '../occasion.ts';
import type { RuleId } from '../rule.ts';

declare module '#platform/db.ts' {
  interface Tables {
    'notices.occasion': {
      organization_id: OrganizationId;
      id: OccasionId;
      kind: NoticeKind;
      key: string;
      persons: PersonId[] | null;
      subject: string;
      text: Text;
      path: string;
      label: Tlp;
      due_at: Date | null;
      told_at: Date;
    };
    'notices.notice': {
      organization_id: OrganizationId;
      id: NoticeId;
      occasion_id: OccasionId;
      person_id: PersonId;
      told_at: Date;
      read_at: Date | null;
    };
    'notices.channel': {
      organization_id: OrganizationId;
      id: ChannelId;
      person_id: PersonId | null;
      kind: ChannelKind;
      name: string;
      shown: string;
      ceiling: Tlp;
      language: Language;
      made_by: PersonId;
      made_at: Date;
      code_hash: Buffer | null;
      code_until: Date | null;
      code_tries: number;
      verified_at: Date | null;
      ended_at: Date | null;
    };
    'notices.secret': {
      organization_id: OrganizationId;
      channel_id: ChannelId;
      target: string;
      signing_key: string | null;
      code: string | null;
    };
    'notices.rule': {
      organization_id: OrganizationId;
      id: RuleId;
      person_id: PersonId | null;
      kinds: readonly NoticeKind[];
      channel_id: ChannelId | null;
      role: Role | null;
      timing: 'instant' | 'digest';
      digest_at: number | null;
      quiet_from: number | null;
      quiet_until: number | null;
      urgent_anyway: boolean;
      zone: string;
      active: boolean;
      made_by: PersonId;
      made_at: Date;
      ended_at: Date | null;
    };
    'notices.delivery': {
      organization_id: OrganizationId;
      id: DeliveryId;
      channel_id: ChannelId;
      purpose: Purpose;
      state: DeliveryState;
      made_at: Date;
      due_at: Date;
      next_at: Date;
      attempts: number;
      reason: Text | null;
      bare: boolean | null;
      late: boolean;
      sent_at: Date | null;
    };
    'notices.delivery_item': {
      organization_id: OrganizationId;
      delivery_id: DeliveryId;
      channel_id: ChannelId;
      occasion_id: OccasionId;
    };
    'notices.calendar': {
      organization_id: OrganizationId;
      id: CalendarId;
      person_id: PersonId;
      token_hash: Buffer;
      name: string;
      ceiling: Tlp;
      made_at: Date;
      used_at: Date | null;
      ended_at: Date | null;
    };
    'notices.calendar_item': {
      organization_id: OrganizationId;
      calendar_id: CalendarId;
      digest: Buffer;
      passed: boolean;
      judged_at: Date;
    };
  }
}
