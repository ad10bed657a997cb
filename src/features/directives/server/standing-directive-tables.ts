import type { PersonId } from '#kernel/actor.ts';

import type { Action } from '../action.ts';
import type { DirectiveId } from '../directive.ts';
import type { Scope } from '../scope.ts';
import type { CaseState, StandingDirectiveId } from '../standing-directive.ts';

declare module '#platform/db.ts' {
  interface Tables {
    'directives.standing': {
      id: StandingDirectiveId;
      version: number | null;
      ended_at: Date | null;
      ended_by: PersonId | null;
      ended_because: string;
    };
    'directives.standing_terms': {
      standing_id: StandingDirectiveId;
      version: number;
      title: string;
      body: string;
      days: number;
      sources: string[];
      outcomes: string[];
      scope: Scope;
      actions: Action[];
      cap: number;
      proposed_by: PersonId;
      proposed_at: Date;
      approved_by: PersonId | null;
      approved_at: Date | null;
    };
    'directives.standing_case': {
      standing_id: StandingDirectiveId;
      vulnerability_id: string;
      version: number;
      listed_at: Date;
      taken_at: Date;
      late: boolean;
      addressees: number;
      state: CaseState;
      directive_id: DirectiveId | null;
      decided_by: PersonId | null;
      decided_at: Date | null;
      reason: string;
    };
  }
}
