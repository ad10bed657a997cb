import type { z } from 'zod';

import { id } from './id.ts';
import type { Permission } from './permission.ts';
import type { Language } from './text.ts';

export const PersonId = id('person');
export type PersonId = z.infer<typeof PersonId>;

export const OrganizationId = id('org');
export type OrganizationId = z.infer<typeof OrganizationId>;

/** Whose rows an actor may see and touch: every organization's, or those named and no other's. */
export type Scope = 'all' | readonly OrganizationId[];

/** Whoever is asking, already authenticated: a person, a service token, or the program itself. */
export type Actor = {
  readonly id: PersonId;
  /** The organization the actor speaks for; null for the program itself. */
  readonly organizationId: OrganizationId | null;
  readonly permissions: ReadonlySet<Permission>;
  readonly scope: Scope;
  readonly language: Language;
};
