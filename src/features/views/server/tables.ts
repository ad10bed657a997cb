import type { OrganizationId, PersonId } from '#kernel/actor.ts';

import type { ViewId } from '../view.ts';

declare module '#platform/db.ts' {
  interface Tables {
    'views.view': {
      organization_id: OrganizationId;
      id: ViewId;
      person_id: PersonId;
      name: string;
      path: string;
      query: string;
      shared: boolean;
      kept_at: Date;
      changed_at: Date;
      ended_at: Date | null;
    };
  }
}
