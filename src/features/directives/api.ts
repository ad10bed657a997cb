import { z } from 'zod';

import { ReasonLine } from '#features/exposure/api.ts';
import { VulnerabilityId } from '#features/intake/intake.ts';
import { SystemId } from '#features/inventory/system.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';

import { ClaimId, DirectiveId, measures } from './directive.ts';
import { standings } from './standing.ts';

const title = z.string().trim().min(1).max(200);
const body = z.string().trim().min(1).max(20_000);
const days = z.number().int().min(1).max(365);
const basis = z.enum(['affected', 'unknown']);

const named = z.object({
  organizationId: OrganizationId,
  code: z.string(),
  nameJa: z.string(),
  nameEn: z.string(),
});

/** Counts of addressees by standing, and of those overdue or late beside it. */
export const Scoreboard = z.object({
  addressees: z.number(),
  overdue: z.number(),
  late: z.number(),
  standings: z.partialRecord(z.enum(standings), z.number()),
});
export type Scoreboard = z.infer<typeof Scoreboard>;

const DirectiveLine = z.object({
  id: DirectiveId,
  number: z.number(),
  title: z.string(),
  vulnerability: z.string(),
  version: z.number(),
  state: z.enum(['draft', 'issued']),
  draftedAt: instant,
  issuedAt: instant.nullable(),
  /** The earliest deadline still open among the addressees in scope. */
  dueAt: instant.nullable(),
  scoreboard: Scoreboard,
});
export type DirectiveLine = z.infer<typeof DirectiveLine>;

export const listDirectives = endpoint({
  method: 'GET',
  path: '/api/directives',
  permission: 'directives.read',
  input: z.strictObject({}),
  output: z.array(DirectiveLine),
});

const ClaimLine = z.object({
  id: ClaimId,
  measure: z.enum(measures),
  evidence: z.string(),
  claimedAt: instant,
  outcome: z.enum(['verified', 'contradicted']).nullable(),
  judgedAt: instant.nullable(),
  judgement: z.array(ReasonLine),
});

/** One addressee with each of its systems: why it is bound, by when, what it answered, what is proved. */
export const AddresseeLine = named.extend({
  basis,
  standing: z.enum(standings),
  overdue: z.boolean(),
  late: z.boolean(),
  joinedAt: instant,
  dueAt: instant,
  acknowledgedVersion: z.number().nullable(),
  acknowledgedAt: instant.nullable(),
  targets: z.array(
    z.object({
      systemId: SystemId,
      system: z.string(),
      basis,
      reasons: z.array(ReasonLine),
      outcome: z.string().nullable(),
      dueAt: instant,
      dueRule: z.string(),
      tableDueAt: instant.nullable(),
      releasedAt: instant.nullable(),
      claims: z.array(ClaimLine),
    }),
  ),
});
export type AddresseeLine = z.infer<typeof AddresseeLine>;

export const showDirective = endpoint({
  method: 'GET',
  path: '/api/directives/:directiveId',
  permission: 'directives.read',
  input: z.strictObject({ directiveId: DirectiveId }),
  output: DirectiveLine.extend({
    body: z.string(),
    table: z.string(),
    days: z.number(),
    versions: z.array(z.object({ version: z.number(), title: z.string(), writtenAt: instant })),
    /** A version of an issued directive that waits for the second person; shown to the headquarters. */
    proposal: z.object({ version: z.number(), title: z.string(), body: z.string() }).nullable(),
    /** Whether the asker may issue what is open: a draft or a proposal of somebody else. */
    issuable: z.boolean(),
    addressees: z.array(AddresseeLine),
  }),
});

/** Whom a directive about a vulnerability would bind if it were issued now; writes nothing. */
export const previewAddressees = endpoint({
  method: 'GET',
  path: '/api/directive-previews',
  permission: 'directives.draft',
  input: z.strictObject({
    vulnerability: VulnerabilityId,
    days: z.coerce.number().int().min(1).max(365),
  }),
  output: z.object({
    affected: z.number(),
    unknown: z.number(),
    addressees: z.array(named.extend({ basis, dueAt: instant, systems: z.array(z.string()) })),
  }),
});

export const draftDirective = endpoint({
  method: 'POST',
  path: '/api/directives',
  permission: 'directives.draft',
  input: z.strictObject({ vulnerability: VulnerabilityId, title, body, days }),
  output: z.object({ id: DirectiveId, number: z.number() }),
});

/** A new version: of a draft at once, of an issued directive once a second person has issued it. */
export const rewordDirective = endpoint({
  method: 'PUT',
  path: '/api/directives/:directiveId/wording',
  permission: 'directives.draft',
  input: z.strictObject({ directiveId: DirectiveId, title, body }),
  output: z.object({ id: DirectiveId, version: z.number() }),
});

/** The second person's approval: it issues a draft and freezes its addressees, or an amendment. */
export const issueDirective = endpoint({
  method: 'POST',
  path: '/api/directives/:directiveId/issue',
  permission: 'directives.approve',
  input: z.strictObject({ directiveId: DirectiveId, version: z.number().int().min(1) }),
  output: z.object({ id: DirectiveId, addressees: z.number(), issuedAt: instant }),
});

export const acknowledgeDirective = endpoint({
  method: 'POST',
  path: '/api/directives/:directiveId/acknowledgements',
  permission: 'directives.answer',
  input: z.strictObject({ directiveId: DirectiveId, version: z.number().int().min(1) }),
  output: z.null(),
});

/** An addressee says what it has done on one of its systems. */
export const claimRemedy = endpoint({
  method: 'POST',
  path: '/api/directives/:directiveId/claims',
  permission: 'directives.answer',
  input: z.strictObject({
    directiveId: DirectiveId,
    systemId: SystemId,
    measure: z.enum(measures),
    evidence: z.string().trim().min(1).max(4000),
  }),
  output: z.object({ id: ClaimId }),
});

/** What the asker's own organization is ordered to do, the earliest deadline first. */
export const listOrders = endpoint({
  method: 'GET',
  path: '/api/desk/directives',
  permission: 'directives.read',
  input: z.strictObject({}),
  output: z.array(
    z.object({
      directive: DirectiveLine.pick({
        id: true,
        number: true,
        title: true,
        vulnerability: true,
        version: true,
      }),
      addressee: AddresseeLine,
    }),
  ),
});
