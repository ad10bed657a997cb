import type { CanonicalObject } from '#formats/json/canonical.ts';
import type { OrganizationId, PersonId } from '#kernel/actor.ts';

import type { Act } from '../entry.ts';

declare module '#platform/db.ts' {
  interface Tables {
    'ledger.entry': {
      id: string;
      act: Act;
      actor_id: PersonId;
      subject: string;
      organization_id: OrganizationId | null;
      at: Date;
      facts: CanonicalObject;
      salt: Buffer;
      commitment: Buffer;
    };
    'ledger.leaf': { position: number; entry_id: string; hash: Buffer };
    'ledger.checkpoint': { size: number; root: Buffer; peaks: Buffer; note: string; at: Date };
  }
}
