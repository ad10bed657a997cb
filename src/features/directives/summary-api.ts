import { z } from 'zod';

import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';

import { DirectiveId } from './directive.ts';
import { Question } from './question.ts';
import { Summary } from './summary.ts';

const shared = z.object({
  number: z.number(),
  fewest: z.number(),
  sharedAt: instant,
  summary: Summary,
});

/** What all bodies together answered, as it was last shared with those that were asked. */
export const showSummary = endpoint({
  method: 'GET',
  path: '/api/directives/:directiveId/summary',
  permission: 'directives.read',
  input: z.strictObject({ directiveId: DirectiveId }),
  output: z.object({ questions: z.array(Question), shared: shared.nullable() }),
});

/** The summary that would be shared now, and what stands against it. */
export const previewSummary = endpoint({
  method: 'GET',
  path: '/api/directives/:directiveId/summary/preview',
  permission: 'directives.approve',
  input: z.strictObject({ directiveId: DirectiveId }),
  output: z.object({
    fewest: z.number(),
    summary: Summary,
    /** How many bodies’ answers changed since it was last shared; null where it never was. */
    changed: z.number().nullable(),
    shareable: z.boolean(),
  }),
});

/** Shares what all bodies together answered with everybody that was asked. */
export const shareSummary = endpoint({
  method: 'POST',
  path: '/api/directives/:directiveId/summaries',
  permission: 'directives.approve',
  input: z.strictObject({ directiveId: DirectiveId }),
  output: z.object({ number: z.number() }),
});
