import { z } from 'zod';

import { OrganizationId, PersonId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';

/** The latest entries the actor may see, newest first. */
export const listEntries = endpoint({
  method: 'GET',
  path: '/api/ledger/entries',
  permission: 'ledger.read',
  input: z.strictObject({
    subject: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  output: z.array(
    z.object({
      id: z.uuid(),
      act: z.string(),
      actorId: PersonId,
      subject: z.string(),
      organizationId: OrganizationId.nullable(),
      at: instant,
      facts: z.record(z.string(), z.unknown()),
      position: z.number().nullable(),
    }),
  ),
});

/** That something changed: the kind of thing, as acts begin with it; never which, and never what. */
export const Changed = z.object({ kind: z.string() });
export type Changed = z.infer<typeof Changed>;

/**
 * Tells, for as long as somebody listens, that something changed which they may see: after the entry that
 * they were told last, else from a place in the ledger on, else from now on. What it is they
 * ask as ever, within their rights; of anything else they are not told that it happened.
 */
export const followChanges = endpoint({
  method: 'GET',
  path: '/api/changes',
  permission: 'access.self',
  input: z.strictObject({
    after: z.uuid().optional(),
    from: z.coerce.number().int().min(0).optional(),
  }),
  output: Changed,
});
