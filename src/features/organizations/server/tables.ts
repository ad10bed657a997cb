import type { OrganizationId } from '#kernel/actor.ts';

import type { Aspect } from '../organization.ts';

declare module '#platform/db.ts' {
  interface Tables {
    'organizations.organization': {
      id: OrganizationId;
      code: string;
      name_ja: string;
      name_en: string;
      corporate_number: string | null;
      supervisor_id: OrganizationId | null;
      precedence: number;
      created_at: Date;
    };
    'organizations.attribute': {
      organization_id: OrganizationId;
      aspect: Aspect;
      value: string;
      since: string;
      until: string | null;
      source: string;
    };
    'organizations.contact': {
      organization_id: OrganizationId;
      id: string;
      name: string;
      duty: string;
      email: string;
      phone: string;
      day_and_night: boolean;
    };
  }
}
