import { z } from 'zod';

import { Administers } from '#features/access/delegation.ts';
import { Role } from '#features/access/role.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { id } from '#kernel/id.ts';
import { instant } from '#kernel/instant.ts';
import { Language } from '#kernel/text.ts';

export const InvitationId = id('invitation');
export type InvitationId = z.infer<typeof InvitationId>;

/** A seat that somebody is invited to. */
export type Offer = {
  readonly organizationId: OrganizationId;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly language: Language;
  readonly email: string | null;
  readonly administers: Administers;
};

export const invitationStates = ['open', 'used', 'expired', 'revoked'] as const;
export const InvitationState = z.enum(invitationStates);
export type InvitationState = (typeof invitationStates)[number];

/** Where an invitation stands. What was used or taken back stays so, whenever it would have lapsed. */
export function stateOf(
  invitation: {
    readonly usedAt: Date | null;
    readonly revokedAt: Date | null;
    readonly expiresAt: Date;
  },
  now: Date,
): InvitationState {
  if (invitation.usedAt) return 'used';
  if (invitation.revokedAt) return 'revoked';
  return now < invitation.expiresAt ? 'open' : 'expired';
}

/** An invitation as whoever administers people sees it; its code is not among it. */
export const Invitation = z.object({
  id: InvitationId,
  organizationId: OrganizationId,
  organizationJa: z.string(),
  organizationEn: z.string(),
  login: z.string(),
  name: z.string(),
  role: Role,
  administers: Administers,
  email: z.string().nullable(),
  state: InvitationState,
  issuedAt: instant,
  expiresAt: instant,
  mailedAt: instant.nullable(),
  /** Whether its code is still on its way by mail. */
  mailing: z.boolean(),
});
export type Invitation = z.infer<typeof Invitation>;

/** What is handed to the invited: shown once, because only a digest of the code is kept. */
export const Letter = z.object({
  id: InvitationId,
  organizationJa: z.string(),
  organizationEn: z.string(),
  name: z.string(),
  login: z.string(),
  role: Role,
  administers: Administers,
  language: Language,
  code: z.string(),
  expiresAt: instant,
  /** Where it also goes by mail. */
  email: z.string().nullable(),
});
export type Letter = z.infer<typeof Letter>;

/** How long a code can be used, in days. */
export const validDays = { least: 1, usual: 14, most: 60 } as const;
