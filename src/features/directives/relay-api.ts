import { z } from 'zod';

import { OrganizationId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';

import { Telling } from './behalf.ts';
import { DirectiveId } from './directive.ts';
import { OutsiderId, RelayClock } from './relay.ts';

const note = z.string().trim().max(1000).default('');

/** A draft is to be passed on by its addressees to the bodies below them, by this clock; or not. */
export const orderRelay = endpoint({
  method: 'PUT',
  path: '/api/directives/:directiveId/relay',
  permission: 'directives.draft',
  input: z.strictObject({ directiveId: DirectiveId, clock: RelayClock }),
  output: z.null(),
});

/** A body's own people have opened a directive. */
export const openDirective = endpoint({
  method: 'POST',
  path: '/api/directives/:directiveId/openings',
  permission: 'directives.answer',
  input: z.strictObject({ directiveId: DirectiveId }),
  output: z.null(),
});

/** Passes a directive on to some or all of the bodies directly below one's own, as it is. */
export const relayDirective = endpoint({
  method: 'POST',
  path: '/api/directives/:directiveId/relays',
  permission: 'directives.relay',
  input: z.strictObject({
    directiveId: DirectiveId,
    /** Whom; nobody named is everybody who was not told yet. */
    organizations: z.array(OrganizationId).max(10_000).default([]),
    note,
  }),
  output: z.object({ told: z.number() }),
});

/** Says which bodies without an account here were told, and how. */
export const reportOutsiders = endpoint({
  method: 'POST',
  path: '/api/directives/:directiveId/outsiders',
  permission: 'directives.relay',
  input: z.strictObject({
    directiveId: DirectiveId,
    names: z.array(z.string().trim().min(1).max(200)).min(1).max(2000),
    contact: z.string().trim().max(200).default(''),
    channel: Telling,
    toldAt: instant,
  }),
  output: z.object({ recorded: z.number(), known: z.number() }),
});

export const CoverageLine = z.object({
  told: z.number(),
  opened: z.number(),
  acknowledged: z.number(),
  answered: z.number(),
  silent: z.number(),
  reported: z.number(),
});

/** One body in the tree with how far it has come itself, and how far those below it have. */
const Branch = z.object({
  organizationId: OrganizationId,
  nameJa: z.string(),
  nameEn: z.string(),
  toldAt: instant,
  note: z.string(),
  openedAt: instant.nullable(),
  acknowledgedAt: instant.nullable(),
  answeredAt: instant.nullable(),
  dueAt: instant,
  overdue: z.boolean(),
  /** Bodies directly below that it has told, and that it has not. */
  relayed: z.number(),
  waiting: z.number(),
  below: CoverageLine,
});
export type Branch = z.infer<typeof Branch>;

/** One level of the tree: whom a body told, or, where none is named, whom the headquarters told. */
export const showRelay = endpoint({
  method: 'GET',
  path: '/api/directives/:directiveId/relay',
  permission: 'directives.read',
  input: z.strictObject({ directiveId: DirectiveId, organizationId: OrganizationId.optional() }),
  output: z.object({
    clock: RelayClock.nullable(),
    /** The body whose level it is; null for the headquarters’. */
    level: z.object({ nameJa: z.string(), nameEn: z.string() }).nullable(),
    /** The whole of what hangs below the level's own body. */
    coverage: CoverageLine,
    branches: z.array(Branch),
    /** Bodies directly below that were not told yet; only where one's own body is asked for. */
    waiting: z.array(z.object({ id: OrganizationId, nameJa: z.string(), nameEn: z.string() })),
    outsiders: z.array(
      z.object({
        id: OutsiderId,
        name: z.string(),
        contact: z.string(),
        channel: Telling,
        toldAt: instant,
      }),
    ),
    /** Whether the asker may pass it on in the name of the level's own body. */
    relayable: z.boolean(),
  }),
});
