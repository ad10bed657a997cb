import type { OrganizationId, PersonId } from '#kernel/actor.ts';

import type { Destination } from '../audience.ts';
import type { CommunityId, ConsentState, LoweringId, LoweringOutcome } from '../marking.ts';
import type { Tlp } from '../tlp.ts';

declare module '#platform/db.ts' {
  interface Tables {
    'labels.community': {
      id: CommunityId;
      name_ja: string;
      name_en: string;
      purpose: string;
      founded_by: PersonId;
      founded_at: Date;
      closed_at: Date | null;
    };
    'labels.member': {
      organization_id: OrganizationId;
      community_id: CommunityId;
      joined_at: Date;
      added_by: PersonId;
      left_at: Date | null;
    };
    'labels.lowering': {
      organization_id: OrganizationId;
      id: LoweringId;
      subject: string;
      version: number;
      label: Tlp;
      persons: PersonId[];
      organizations: OrganizationId[];
      communities: CommunityId[];
      reason: string;
      requested_by: PersonId;
      requested_at: Date;
      outcome: LoweringOutcome | null;
      decided_by: PersonId | null;
      decided_at: Date | null;
    };
    'labels.marking': {
      organization_id: OrganizationId;
      subject: string;
      version: number;
      label: Tlp;
      persons: PersonId[];
      organizations: OrganizationId[];
      communities: CommunityId[];
      marked_by: PersonId;
      marked_at: Date;
      lowering_id: LoweringId | null;
    };
    'labels.consent': {
      organization_id: OrganizationId;
      subject: string;
      sequence: number;
      state: ConsentState;
      organizations: OrganizationId[];
      communities: CommunityId[];
      everybody: boolean;
      note: string;
      said_by: PersonId;
      said_at: Date;
    };
    'labels.passage': {
      organization_id: OrganizationId;
      id: string;
      subject: string;
      label: Tlp;
      destination: Destination['to'];
      to_person: PersonId | null;
      to_organization: OrganizationId | null;
      ceiling: Tlp | null;
      passed: boolean;
      reason: string;
      passed_by: PersonId;
      at: Date;
    };
  }
}
