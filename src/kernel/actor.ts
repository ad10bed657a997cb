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
  readonly permissions: { has(permission: Permission): boolean };
  readonly scope: Scope;
  readonly language: Language;
  /** The session that the actor came through; none for a machine and for the program. */
  readonly session?: string;
  /** Where a request came from; kept with a session that it opens, and proof of nothing. */
  readonly origin?: Origin;
};

/** The network address and the browser of a request, as they were told. */
export type Origin = { readonly address: string; readonly agent: string };

const programId = '00000000-0000-4000-8000-000000000000' as PersonId;

/**
 * The program acting by itself: a job, a command typed on the host. It sees every organization and
 * holds just the permissions that the job or command declares.
 */
export function program(permissions: Actor['permissions'], language: Language = 'ja'): Actor {
  return { id: programId, organizationId: null, permissions, scope: 'all', language };
}
