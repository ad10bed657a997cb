import { z } from 'zod';

import { login, newPassword } from '#features/access/credential.ts';
import { Administers } from '#features/access/delegation.ts';
import { Role } from '#features/access/role.ts';
import { OrganizationId, PersonId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';
import { Language, Text } from '#kernel/text.ts';

import { Invitation, InvitationId, InvitationState, Letter, validDays } from './invitation.ts';

const name = z.string().trim().min(1).max(100);
const days = z.coerce.number().int().min(validDays.least).max(validDays.most);
const count = (largest: number) => z.coerce.number().int().min(0).max(largest);

/** A file inside an answer; its content in base64. */
const File = z.object({ name: z.string(), mediaType: z.string(), content: z.string() });

/** What leaves once: the letters, and the same as a table. Null when the same request is sent again. */
const Issued = z.object({
  letters: z.array(Letter).nullable(),
  file: File.nullable(),
});

export const listInvitations = endpoint({
  method: 'GET',
  path: '/api/invitations',
  permission: 'access.people',
  input: z.strictObject({
    state: InvitationState.optional(),
    offset: count(1_000_000).default(0),
    limit: count(1000).default(50),
  }),
  output: z.object({
    total: z.number(),
    /** How many there are in each state. */
    counts: z.record(InvitationState, z.number()),
    invitations: z.array(Invitation),
  }),
});

/** Invites one person; the code is in the answer and nowhere else. */
export const invitePerson = endpoint({
  method: 'POST',
  path: '/api/invitations',
  permission: 'access.people',
  exit: true,
  input: z.strictObject({
    organizationId: OrganizationId,
    login,
    name,
    role: Role,
    language: Language,
    email: z.union([z.literal(''), z.email().max(254)]),
    administers: Administers,
    days,
    mail: z.boolean(),
  }),
  output: Issued,
});

/** An empty sheet with its headings in both languages, one example row and what each column takes. */
export const downloadInvitationSheet = endpoint({
  method: 'GET',
  path: '/api/invitation-templates',
  permission: 'access.people',
  input: z.strictObject({ form: z.enum(['xlsx', 'utf-8', 'shift_jis']) }),
  output: File,
});

const Counts = z.object({
  added: z.number(),
  changed: z.number(),
  renewed: z.number(),
  unchanged: z.number(),
});

/** Says what importing a sheet would do; nothing is changed by it. */
export const tryInvitations = endpoint({
  method: 'POST',
  path: '/api/invitation-sheets/trials',
  permission: 'access.people',
  input: z.strictObject({ days, sheet: z.string().max(100).optional() }),
  output: Counts.extend({
    faults: z.array(z.object({ path: z.string(), text: Text })),
    /** The first rows that do something. */
    lines: z.array(
      z.object({
        line: z.number(),
        name: z.string(),
        login: z.string(),
        role: Role,
        administers: Administers,
        organizationJa: z.string(),
        organizationEn: z.string(),
        act: z.enum(['added', 'changed', 'renewed']),
      }),
    ),
  }),
});

/** Invites everybody on a sheet, or nobody and every fault is named. */
export const importInvitations = endpoint({
  method: 'POST',
  path: '/api/invitation-sheets',
  permission: 'access.people',
  exit: true,
  input: z.strictObject({
    days,
    sheet: z.string().max(100).optional(),
    mail: z.enum(['yes', 'no']),
  }),
  output: Issued.extend(Counts.shape),
});

/** Gives invitations that are open or expired new codes; the old ones open nothing any more. */
export const renewInvitations = endpoint({
  method: 'POST',
  path: '/api/invitation-codes',
  permission: 'access.people',
  exit: true,
  input: z.strictObject({
    invitationIds: z.array(InvitationId).min(1).max(1000),
    days,
    mail: z.boolean(),
  }),
  output: Issued,
});

export const revokeInvitation = endpoint({
  method: 'DELETE',
  path: '/api/invitations/:invitationId',
  permission: 'access.people',
  input: z.strictObject({ invitationId: InvitationId }),
  output: z.null(),
});

const code = z.string().trim().min(1).max(100);

/** What a code invites to, before anything is filled in. */
export const openInvitation = endpoint({
  method: 'POST',
  path: '/api/invitation-openings',
  permission: 'public',
  input: z.strictObject({ code }),
  output: z.object({
    name: z.string(),
    login: z.string(),
    role: Role,
    administers: Administers,
    language: Language,
    organizationJa: z.string(),
    organizationEn: z.string(),
    expiresAt: instant,
  }),
});

/** Takes the seat: the code is worth nothing afterwards. */
export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/api/invitation-acceptances',
  permission: 'public',
  input: z.strictObject({
    code,
    login,
    name,
    nameReading: z.string().trim().max(200),
    language: Language,
    password: newPassword,
  }),
  output: z.object({ person: PersonId, waitsForConfirmation: z.boolean() }),
});
