import { z } from 'zod';

import { OrganizationId, PersonId } from '#kernel/actor.ts';
import { id } from '#kernel/id.ts';
import { Language } from '#kernel/text.ts';

import { Administers } from './delegation.ts';
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

/** How a person's seat stands: signing in, waiting for the second word, kept from signing in for now. */
export const seatStates = ['in-force', 'waiting', 'suspended'] as const;
export const SeatState = z.enum(seatStates);
export type SeatState = (typeof seatStates)[number];

/** A person as whoever administers people sees them. */
export const Seat = Person.omit({ language: true }).extend({
  nameReading: z.string(),
  state: SeatState,
  administers: Administers,
  /** Whether the reader may change this seat: not their own, and nobody's above them. */
  mine: z.boolean(),
});
export type Seat = z.infer<typeof Seat>;
