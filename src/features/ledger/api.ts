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
