import { z } from 'zod';

import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';

import { DirectiveId } from './directive.ts';
import { standings } from './standing.ts';

/** How the standings of all addressees went from the issue until now, as far as the actor sees them. */
export const showCourse = endpoint({
  method: 'GET',
  path: '/api/directives/:directiveId/course',
  permission: 'directives.read',
  input: z.strictObject({ directiveId: DirectiveId }),
  output: z.object({
    /** Deadlines that fall into it or lie ahead, with how many addressees each is for. */
    deadlines: z.array(z.object({ at: instant, addressees: z.number() })),
    points: z.array(
      z.object({ at: instant, counts: z.partialRecord(z.enum(standings), z.number()) }),
    ),
  }),
});

/** Takes a picture of the course out: the passage is recorded, and says which label the picture bears. */
export const takeChart = endpoint({
  method: 'POST',
  path: '/api/directives/:directiveId/course/export',
  permission: 'directives.read',
  exit: true,
  input: z.strictObject({ directiveId: DirectiveId, format: z.enum(['svg', 'png']) }),
  output: z.object({ name: z.string(), label: z.string() }),
});
