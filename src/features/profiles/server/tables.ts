import type { PersonId } from '#kernel/actor.ts';

import type { AmendmentId } from '../amendment.ts';

declare module '#platform/db.ts' {
  interface Tables {
    'profiles.choice': {
      profile: string;
      chosen_by: PersonId;
      chosen_at: Date;
    };
    'profiles.amendment': {
      id: AmendmentId;
      kind: 'table' | 'default' | 'duties';
      family: string;
      version: string | null;
      /** A decision table as it is read, not as it was published. */
      document: unknown;
      timeline: unknown;
      effective_on: string;
      reason: string;
      proposed_by: PersonId;
      proposed_at: Date;
      decided_by: PersonId | null;
      decided_at: Date | null;
      approved: boolean | null;
    };
  }
}
