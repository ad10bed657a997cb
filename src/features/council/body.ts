import { z } from 'zod';

import { id } from '#kernel/id.ts';

export const BodyId = id('council');
export type BodyId = z.infer<typeof BodyId>;
export const SeatId = id('seat');
export type SeatId = z.infer<typeof SeatId>;
export const TermId = id('term');
export type TermId = z.infer<typeof TermId>;

/** What a seat is for. An expert advises and a secretary prepares: neither has a vote. */
export const seatKinds = ['chair', 'deputy', 'member', 'expert', 'secretary'] as const;
export const SeatKind = z.enum(seatKinds);
export type SeatKind = (typeof seatKinds)[number];

/** Held with a post, by whoever has it; or by somebody in person, for a term. */
export const bases = ['ex-officio', 'personal'] as const;
export const Basis = z.enum(bases);
export type Basis = (typeof bases)[number];

/** Whoever holds a seat, or stands in for whoever does. */
export const standings = ['holder', 'alternate'] as const;
export const Standing = z.enum(standings);
export type Standing = (typeof standings)[number];

export const hasVote = (kind: SeatKind): boolean => kind !== 'expert' && kind !== 'secretary';
