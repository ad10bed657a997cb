import type { OrganizationId, PersonId } from '#kernel/actor.ts';
import type { Permission } from '#kernel/permission.ts';
import type { Language } from '#kernel/text.ts';

import type { TokenId } from '../person.ts';
import type { Role } from '../role.ts';

declare module '#platform/db.ts' {
  interface Tables {
    'access.person': {
      id: PersonId;
      organization_id: OrganizationId;
      login: string;
      name: string;
      role: Role;
      language: Language;
      created_by: PersonId;
      created_at: Date;
      confirmed_by: PersonId | null;
      closed_at: Date | null;
      name_reading: string;
      suspended_at: Date | null;
    };
    'access.password': {
      person_id: PersonId;
      hash: string;
      changed_at: Date;
      failures: number;
      locked_until: Date | null;
    };
    'access.session': {
      token_hash: Buffer;
      id: string;
      person_id: PersonId;
      opened_at: Date;
      used_at: Date;
      closed_at: Date | null;
      address: string;
      agent: string;
    };
    'access.delegation': {
      organization_id: OrganizationId;
      person_id: PersonId;
      appointed_at: Date;
      appointed_by: PersonId;
      reaches_below: boolean;
      ended_at: Date | null;
      ended_by: PersonId | null;
    };
    'access.token': {
      token_hash: Buffer;
      id: TokenId;
      organization_id: OrganizationId;
      name: string;
      permissions: Permission[];
      created_by: PersonId;
      created_at: Date;
      expires_at: Date;
      revoked_at: Date | null;
      used_at: Date | null;
    };
  }
}
