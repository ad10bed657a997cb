import { z } from 'zod';

import { Names } from '#features/profiles/names.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';

import { FactLine, Sha256 } from './api.ts';
import { contributionDays } from './contribution.ts';
import { fieldKeys } from './fact-fields.ts';
import { RecordKind } from './facts.ts';
import { Body } from './filing.ts';
import { GuestId, GuestInvitationId, GuestReportKind, GuestState, Sender } from './guest.ts';
import { IncidentId } from './incident.ts';
import { Projection } from './projection.ts';
import { Shown } from './shown.ts';

const GuestLine = z.object({
  id: GuestId,
  sender: Sender,
  isInvited: z.boolean(),
  kind: RecordKind,
  /** The first line of what happened, where they said it. */
  outline: z.string(),
  state: GuestState,
  reports: z.number(),
  firstFiledAt: instant,
  lastFiledAt: instant,
});
export type GuestLine = z.infer<typeof GuestLine>;

/** What senders without an account told the actor’s own body, what is open first, the latest first. */
export const listGuests = endpoint({
  method: 'GET',
  path: '/api/guests',
  permission: 'incidents.receive',
  input: z.strictObject({}),
  output: z.array(GuestLine),
});

/** Everything that one of them sent. */
export const showGuest = endpoint({
  method: 'GET',
  path: '/api/guests/:guestId',
  permission: 'incidents.receive',
  input: z.strictObject({ guestId: GuestId }),
  output: z.object({
    guest: GuestLine,
    facts: z.array(FactLine),
    reports: z.array(
      z.object({
        kind: GuestReportKind,
        sequence: z.number(),
        filedAt: instant,
        reason: z.string(),
        sha256: Sha256,
        /** What it says that was not said before. */
        told: z.array(z.enum(fieldKeys)),
      }),
    ),
    /** What each duty would make of it, as far as it can be told, on the form of its first report. */
    duties: z.array(
      z.object({
        duty: z.string(),
        names: Names,
        standing: z.enum(['arises', 'cannot-tell']),
        open: z.array(Shown),
        projection: Projection.nullable(),
      }),
    ),
    /** Since when it is the record of which organization; null until it is joined. */
    joined: z.object({ body: Body, at: instant }).nullable(),
  }),
});

const Invitation = z.object({
  id: GuestInvitationId,
  body: z.string(),
  email: z.string(),
  state: z.enum(['open', 'used', 'expired', 'revoked']),
  invitedBy: z.string(),
  invitedAt: instant,
  expiresAt: instant,
});
export type GuestInvitationLine = z.infer<typeof Invitation>;

/** Whom the actor’s own body asked to report without an account, the latest first. */
export const listGuestInvitations = endpoint({
  method: 'GET',
  path: '/api/guest-invitations',
  permission: 'incidents.assess',
  input: z.strictObject({}),
  output: z.array(Invitation),
});

/**
 * Asks somebody without an account to report. The code is in the first answer and nowhere else; it is
 * good for one report, under this name and address.
 */
export const inviteGuest = endpoint({
  method: 'POST',
  path: '/api/guest-invitations',
  permission: 'incidents.assess',
  input: z.strictObject({
    body: z.string().trim().min(1).max(200),
    email: z.email().max(254),
    days: z.number().int().min(contributionDays.least).max(contributionDays.most),
  }),
  output: z.object({ id: GuestInvitationId, code: z.string().nullable(), expiresAt: instant }),
});

/** Takes an invitation back. Refused where it was used or taken back already. */
export const revokeGuestInvitation = endpoint({
  method: 'DELETE',
  path: '/api/guest-invitations/:invitationId',
  permission: 'incidents.assess',
  input: z.strictObject({ invitationId: GuestInvitationId }),
  output: z.null(),
});

/** Whether the public page is open, and who receives what is told there; null until that was said. */
export const showIntakeSetting = endpoint({
  method: 'GET',
  path: '/api/intake-setting',
  permission: 'incidents.route',
  input: z.strictObject({}),
  output: z.object({ isOpen: z.boolean(), body: Body.nullable() }),
});

/** Opens the public page, or closes it. */
export const setIntake = endpoint({
  method: 'PUT',
  path: '/api/intake-setting',
  permission: 'incidents.route',
  input: z.strictObject({ isOpen: z.boolean(), organizationId: OrganizationId }),
  output: z.null(),
});

/** Senders whose reports are no organization’s record yet: who they say they are, not what they told. */
export const listUnjoinedGuests = endpoint({
  method: 'GET',
  path: '/api/unjoined-guests',
  permission: 'incidents.route',
  input: z.strictObject({}),
  output: z.array(z.object({ id: GuestId, sender: Sender, receiver: Names, begunAt: instant })),
});

/**
 * Makes what a guest told a record of an organization, once somebody has made sure whose it is. All they
 * said is kept with when they said it, and so are their receipts. Refused where it was joined.
 */
export const joinGuest = endpoint({
  method: 'POST',
  path: '/api/guests/:guestId/joining',
  permission: 'incidents.route',
  input: z.strictObject({ guestId: GuestId, organizationId: OrganizationId }),
  output: z.object({ id: IncidentId }),
});

/** What of a record was told before its body had an account, by whom, and the hash of each report. */
export const listGuestReportsOf = endpoint({
  method: 'GET',
  path: '/api/incidents/:incidentId/guest-reports',
  permission: 'incidents.read',
  input: z.strictObject({ incidentId: IncidentId }),
  output: z.array(
    z.object({
      guest: GuestId,
      person: z.string(),
      kind: GuestReportKind,
      sequence: z.number(),
      filedAt: instant,
      sha256: Sha256,
    }),
  ),
});
