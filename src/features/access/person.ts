import { z } from 'zod';

import { OrganizationId, PersonId } from '#kernel/actor.ts';
import { id } from '#kernel/id.ts';
import { Language } from '#kernel/text.ts';

import { Role } from './role.ts';

export const TokenId = id('token');
export type TokenId = z.infer<typeof TokenId>;

/** Somebody who can sign in, speaking for one organization in one role. */
export const Person = z.object({
  id: PersonId,
  login: z.string(),
  name: z.string(),
  role: Role,
  language: Language,
  organizationId: OrganizationId,
  organizationJa: z.string(),
  organizationEn: z.string(),
});
export type Person = z.infer<typeof Person>;
