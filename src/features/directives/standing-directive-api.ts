import { z } from 'zod';

import { VulnerabilityId } from '#features/intake/intake.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';

import { DirectiveId } from './directive.ts';
import { caseStates, StandingDirectiveId, Terms } from './standing-directive.ts';

const reason = z.string().trim().min(1).max(2000);

const Version = Terms.extend({
  version: z.number(),
  proposedAt: instant,
  approvedAt: instant.nullable(),
  /** Whether the asker may approve it: somebody else proposed it, and it is the latest. */
  approvable: z.boolean(),
});

const Standing = z.object({
  id: StandingDirectiveId,
  state: z.enum(['proposed', 'in-force', 'ended']),
  /** The version in force, or before there is one the latest proposed. */
  terms: Version,
  /** A later version that waits for the second person. */
  proposal: Version.nullable(),
  endedAt: instant.nullable(),
  endedBecause: z.string(),
  issued: z.number(),
  waiting: z.number(),
});
export type Standing = z.infer<typeof Standing>;

/** Standing directives, those in force first. */
export const listStandingDirectives = endpoint({
  method: 'GET',
  path: '/api/standing-directives',
  permission: 'directives.standing',
  input: z.strictObject({}),
  output: z.array(Standing),
});

/** One standing directive with every vulnerability it has answered, the latest first. */
export const showStandingDirective = endpoint({
  method: 'GET',
  path: '/api/standing-directives/:standingId',
  permission: 'directives.standing',
  input: z.strictObject({ standingId: StandingDirectiveId }),
  output: Standing.extend({
    cases: z.array(
      z.object({
        vulnerability: z.string(),
        version: z.number(),
        listedAt: instant,
        takenAt: instant,
        late: z.boolean(),
        addressees: z.number(),
        state: z.enum(caseStates),
        directive: z
          .object({ id: DirectiveId, number: z.number(), fiscalYear: z.number() })
          .nullable(),
        reason: z.string(),
      }),
    ),
  }),
});

export const proposeStandingDirective = endpoint({
  method: 'POST',
  path: '/api/standing-directives',
  permission: 'directives.draft',
  input: z.strictObject({
    /** Absent for a new one; otherwise a new version of it. */
    standingId: StandingDirectiveId.optional(),
    terms: Terms,
  }),
  output: z.object({ id: StandingDirectiveId, version: z.number() }),
});

/** The second person's approval: the version that was read is in force from now on. */
export const approveStandingDirective = endpoint({
  method: 'POST',
  path: '/api/standing-directives/:standingId/approval',
  permission: 'directives.approve',
  input: z.strictObject({
    standingId: StandingDirectiveId,
    version: z.number().int().min(1),
  }),
  output: z.null(),
});

/** Stops it at once; one person is enough to stop. What it has issued stays in force. */
export const endStandingDirective = endpoint({
  method: 'POST',
  path: '/api/standing-directives/:standingId/end',
  permission: 'directives.stop',
  input: z.strictObject({ standingId: StandingDirectiveId, reason }),
  output: z.null(),
});

/** Decides on a directive that waits beyond the cap. */
export const decideWaiting = endpoint({
  method: 'POST',
  path: '/api/standing-directives/:standingId/waiting',
  permission: 'directives.approve',
  input: z.strictObject({
    standingId: StandingDirectiveId,
    vulnerability: VulnerabilityId,
    decision: z.enum(['issue', 'decline']),
    reason,
  }),
  output: z.object({ directiveId: DirectiveId.nullable() }),
});
