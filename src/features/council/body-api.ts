import { z } from 'zod';

import { OrganizationId, PersonId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { day, instant } from '#kernel/instant.ts';

import { Basis, BodyId, SeatId, SeatKind, Standing } from './body.ts';
import { CouncilRule } from './rule.ts';

const name = z.string().trim().min(1).max(200);

const BodyLine = z.object({
  id: BodyId,
  nameJa: z.string(),
  nameEn: z.string(),
  /** Which generation of its line it is: 1, 2, … */
  generation: z.number(),
  constitutedAt: instant,
  endedAt: instant.nullable(),
  /** How many meetings were called, and the number of the last. */
  meetings: z.number(),
  lastNumber: z.number().nullable(),
  /** Until when the asker sees what it does; null while they do. */
  seenUntil: instant.nullable(),
});
export type BodyLine = z.output<typeof BodyLine>;

export const listBodies = endpoint({
  method: 'GET',
  path: '/api/council-bodies',
  permission: 'council.read',
  input: z.strictObject({}),
  output: z.array(BodyLine),
});

const SeatLine = z.object({
  id: SeatId,
  place: z.number(),
  kind: SeatKind,
  basis: Basis,
  titleJa: z.string(),
  titleEn: z.string(),
  terms: z.array(
    z.object({
      name: z.string(),
      standing: Standing,
      beginsAt: instant,
      endsAt: instant.nullable(),
      isRunning: z.boolean(),
    }),
  ),
});
export type SeatLine = z.output<typeof SeatLine>;

/** One body: its rule, its seats, who holds and held them. */
export const showBody = endpoint({
  method: 'GET',
  path: '/api/council-bodies/:councilId',
  permission: 'council.read',
  input: z.strictObject({ councilId: BodyId }),
  output: z.object({
    body: BodyLine,
    rule: CouncilRule,
    /** The generations before and after it. */
    line: z.array(BodyLine),
    seats: z.array(SeatLine),
  }),
});

/** How bodies may meet, by the profile in force. */
export const listRules = endpoint({
  method: 'GET',
  path: '/api/council-rules',
  permission: 'council.read',
  input: z.strictObject({}),
  output: z.array(CouncilRule),
});

/**
 * Constitutes a body: a new one, or the next generation of one, which ends with it. Its number counts
 * from one unless it goes on from somewhere.
 */
export const constituteBody = endpoint({
  method: 'POST',
  path: '/api/council-bodies',
  permission: 'council.prepare',
  input: z.strictObject({
    nameJa: name,
    nameEn: name,
    rule: CouncilRule.shape.id,
    firstNumber: z.number().int().min(1).max(100_000).default(1),
    succeeds: BodyId.optional(),
  }),
  output: z.object({ id: BodyId }),
});

export const addSeat = endpoint({
  method: 'POST',
  path: '/api/council-bodies/:councilId/seats',
  permission: 'council.prepare',
  input: z.strictObject({
    councilId: BodyId,
    kind: SeatKind,
    basis: Basis,
    titleJa: name,
    titleEn: name,
    organizationId: OrganizationId.optional(),
  }),
  output: z.object({ id: SeatId }),
});

/** Seats somebody, or names who stands in, from a day to the end of another. */
export const seatPerson = endpoint({
  method: 'POST',
  path: '/api/council-seats/:seatId/terms',
  permission: 'council.prepare',
  input: z.strictObject({
    seatId: SeatId,
    personId: PersonId,
    standing: Standing,
    beginsOn: day.optional(),
    endsOn: day.optional(),
  }),
  output: z.null(),
});

/** Ends the term that runs on a seat: of its holder, or of one who stands in. */
export const endTerm = endpoint({
  method: 'POST',
  path: '/api/council-seats/:seatId/term-ends',
  permission: 'council.prepare',
  input: z.strictObject({ seatId: SeatId, personId: PersonId }),
  output: z.null(),
});

/** Whom one can seat. */
export const listCandidates = endpoint({
  method: 'GET',
  path: '/api/council-candidates',
  permission: 'council.prepare',
  input: z.strictObject({}),
  output: z.array(z.object({ id: PersonId, name: z.string(), organizationId: OrganizationId })),
});
