import { z } from 'zod';

import { PersonId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';

import { Handover, HandoverId, HandoverItem, HandoverReason } from './handover.ts';

/** Hand-overs that concern the asker: as leaver or successor, or because they administer the people. */
export const listHandovers = endpoint({
  method: 'GET',
  path: '/api/handovers',
  permission: 'access.self',
  input: z.strictObject({}),
  output: z.array(Handover),
});

export const showHandover = endpoint({
  method: 'GET',
  path: '/api/handovers/:handoverId',
  permission: 'access.self',
  input: z.strictObject({ handoverId: HandoverId }),
  output: Handover.extend({ items: z.array(HandoverItem) }),
});

/** Who can follow somebody: persons in force of the same organization. */
export const listSuccessors = endpoint({
  method: 'GET',
  path: '/api/persons/:personId/successors',
  permission: 'access.people',
  input: z.strictObject({ personId: PersonId }),
  output: z.object({
    leaver: z.string(),
    successors: z.array(z.object({ id: PersonId, name: z.string(), sameRole: z.boolean() })),
  }),
});

/** Names the successor and lists what is open in the leaver's name; nothing ends by it yet. */
export const beginHandover = endpoint({
  method: 'POST',
  path: '/api/handovers',
  permission: 'access.people',
  input: z.strictObject({
    leaverId: PersonId,
    successorId: PersonId,
    reason: HandoverReason,
    note: z.string().trim().max(2000),
  }),
  output: z.object({ id: HandoverId }),
});

/** Looks through what is open once more: work goes on between beginning and completing. */
export const relistHandover = endpoint({
  method: 'POST',
  path: '/api/handovers/:handoverId/lists',
  permission: 'access.people',
  input: z.strictObject({ handoverId: HandoverId }),
  output: z.object({ count: z.number() }),
});

/** Passes on what goes on, ends what ends, and closes the leaver's account. */
export const completeHandover = endpoint({
  method: 'POST',
  path: '/api/handovers/:handoverId/completion',
  permission: 'access.people',
  input: z.strictObject({ handoverId: HandoverId }),
  output: z.object({ sessions: z.number(), tokens: z.number() }),
});

export const withdrawHandover = endpoint({
  method: 'DELETE',
  path: '/api/handovers/:handoverId',
  permission: 'access.people',
  input: z.strictObject({ handoverId: HandoverId }),
  output: z.null(),
});
