import { z } from 'zod';

import { Enquiries } from '#features/organizations/organization.ts';
import { OrganizationId, PersonId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';
import { Language, Text } from '#kernel/text.ts';

import { login, newPassword } from './credential.ts';
import { Person, TokenId } from './person.ts';
import { Role } from './role.ts';

/** What the door offers before anyone is known: the ways in, whom to ask, and the persons of a demo. */
export const showDoor = endpoint({
  method: 'GET',
  path: '/api/door',
  permission: 'public',
  input: z.strictObject({}),
  output: z.object({
    methods: z.array(z.enum(['password'])),
    demo: z.array(Person.omit({ language: true })),
    clockOffsetSeconds: z.number(),
    headquarters: Enquiries.nullable(),
    /** Serving; or empty, until it is set up; or on its way to becoming a demo. */
    stage: z.enum(['serving', 'empty', 'founding']),
    /** How far the demo nation is founded, while it is. */
    progress: z.object({ done: z.number(), all: z.number(), next: Text.nullable() }).nullable(),
  }),
});

export const signIn = endpoint({
  method: 'POST',
  path: '/api/sessions',
  permission: 'public',
  input: z.strictObject({ login, password: z.string().min(1).max(200) }),
  output: z.object({ person: PersonId }),
});

/** One-click sign-in as a person of the demo nation; refused in any other installation. */
export const signInToDemo = endpoint({
  method: 'POST',
  path: '/api/demo-sessions',
  permission: 'public',
  input: z.strictObject({ person: PersonId }),
  output: z.object({ person: PersonId }),
});

export const showSelf = endpoint({
  method: 'GET',
  path: '/api/self',
  permission: 'access.self',
  input: z.strictObject({}),
  output: Person.extend({
    permissions: z.array(z.string()),
    now: instant,
    /** From which place in the ledger on changes are to be told: what is asked later knows of the former. */
    changesFrom: z.number(),
  }),
});

export const chooseLanguage = endpoint({
  method: 'PUT',
  path: '/api/self/language',
  permission: 'access.self',
  input: z.strictObject({ language: Language }),
  output: z.object({ language: Language }),
});

export const signOut = endpoint({
  method: 'DELETE',
  path: '/api/sessions/current',
  permission: 'access.self',
  input: z.strictObject({}),
  output: z.null(),
});

export const addPerson = endpoint({
  method: 'POST',
  path: '/api/persons',
  permission: 'access.manage',
  input: z.strictObject({
    login,
    name: z.string().trim().min(1).max(100),
    role: Role,
    language: Language,
    organizationId: OrganizationId,
    password: newPassword,
  }),
  output: z.object({ id: PersonId, waitsForConfirmation: z.boolean() }),
});

/** The second person's word on a headquarters role that an administrator proposed. */
export const confirmPerson = endpoint({
  method: 'POST',
  path: '/api/persons/:personId/confirmation',
  permission: 'access.confirm',
  input: z.strictObject({ personId: PersonId }),
  output: z.object({ id: PersonId }),
});

/**
 * A token for a machine. Its secret is in the first answer and nowhere else afterwards: the same
 * request sent again is answered without it.
 */
export const addToken = endpoint({
  method: 'POST',
  path: '/api/tokens',
  permission: 'access.manage',
  input: z.strictObject({
    name: z.string().trim().min(1).max(100),
    organizationId: OrganizationId,
    permissions: z.array(z.string().max(60)).min(1).max(20),
    days: z.number().int().min(1).max(366),
  }),
  output: z.object({ id: TokenId, secret: z.string().nullable(), expiresAt: instant }),
});

export const revokeToken = endpoint({
  method: 'DELETE',
  path: '/api/tokens/:tokenId',
  permission: 'access.manage',
  input: z.strictObject({ tokenId: TokenId }),
  output: z.null(),
});
