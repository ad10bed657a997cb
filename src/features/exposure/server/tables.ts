import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId, PersonId } from '#kernel/actor.ts';

import type { DecisionId } from '../api.ts';
import type { Inputs } from '../decision.ts';

declare module '#platform/db.ts' {
  interface Tables {
    'exposure.statement': {
      id: string;
      vulnerability_id: string;
      input: string;
      value: string;
      evidence: string;
      stated_by: PersonId;
      stated_at: Date;
    };
    'exposure.decision': {
      organization_id: OrganizationId;
      id: DecisionId;
      vulnerability_id: string;
      system_id: SystemId;
      table_id: string;
      table_version: string;
      inputs: Inputs;
      missing: string[];
      outcome: string | null;
      detected_at: Date;
      clock_start: Date | null;
      due_at: Date | null;
      days: number | null;
      forensic: boolean;
      rule: string;
      cause: string;
      decided_at: Date;
      superseded_at: Date | null;
    };
  }
}
