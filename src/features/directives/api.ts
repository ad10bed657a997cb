import { z } from 'zod';

import { ReasonLine } from '#features/exposure/api.ts';
import { VulnerabilityId } from '#features/intake/intake.ts';
import { SystemId } from '#features/inventory/system.ts';
import { tlpLabels } from '#features/labels/tlp.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';
import { Text } from '#kernel/text.ts';

import { Action, Actions } from './action.ts';
import { addresseeMarks, claimMarks } from './behalf.ts';
import { AssignmentId, bases, ClaimId, DirectiveId, Kind, measures, states } from './directive.ts';
import { termsInAddress } from './draft-terms.ts';
import { Question, Questions } from './question.ts';
import { Scope } from './scope.ts';
import { standings } from './standing.ts';

const action = z.number().int().min(1).max(99);
const Mapping = z.array(z.strictObject({ from: action, to: action })).max(20);

/** Labels whose audience a directive can name: its addressees, or everybody. */
export const labels = ['TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:CLEAR'] as const;

const title = z.string().trim().min(1).max(200);
const body = z.string().trim().min(1).max(20_000);
const days = z.number().int().min(1).max(365);

export const named = z.object({
  organizationId: OrganizationId,
  code: z.string(),
  nameJa: z.string(),
  nameEn: z.string(),
});

/** Counts of addressees by standing, and of those overdue, late or finished beside it. */
export const Scoreboard = z.object({
  addressees: z.number(),
  overdue: z.number(),
  late: z.number(),
  finished: z.number(),
  standings: z.partialRecord(z.enum(standings), z.number()),
});
export type Scoreboard = z.infer<typeof Scoreboard>;

export const DirectiveLine = z.object({
  id: DirectiveId,
  kind: Kind,
  fiscalYear: z.number(),
  number: z.number(),
  title: z.string(),
  /** What it is about; null where it is about no vulnerability. */
  vulnerability: z.string().nullable(),
  version: z.number(),
  state: z.enum(states),
  draftedAt: instant,
  issuedAt: instant.nullable(),
  closedAt: instant.nullable(),
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
  action: z.number(),
  measure: z.enum(measures),
  evidence: z.string(),
  claimedAt: instant,
  outcome: z.enum(['verified', 'contradicted']).nullable(),
  judgedAt: instant.nullable(),
  judgement: z.array(ReasonLine),
  ...claimMarks,
});
export type ClaimLine = z.infer<typeof ClaimLine>;

/** An action as it falls on the addressee: on one of its systems, or on the body itself. */
const AssignmentLine = z.object({
  id: AssignmentId,
  action: z.number(),
  systemId: SystemId.nullable(),
  standing: z.enum(standings),
  joinedAt: instant,
  dueAt: instant,
  dueRule: z.string(),
  /** What the deadline was before each change, the latest last. */
  changes: z.array(
    z.object({
      dueBefore: instant,
      dueAfter: instant,
      version: z.number().nullable(),
      changedAt: instant,
    }),
  ),
});
export type AssignmentLine = z.infer<typeof AssignmentLine>;

/** One addressee with each of its systems: why it is bound, by when, what it answered, what is proved. */
export const AddresseeLine = named.extend({
  basis: z.enum(bases),
  reasons: z.array(ReasonLine),
  standing: z.enum(standings),
  overdue: z.boolean(),
  late: z.boolean(),
  /** Whether nobody has anything left to do. */
  finished: z.boolean(),
  joinedAt: instant,
  dueAt: instant,
  releasedAt: instant.nullable(),
  acknowledgedVersion: z.number().nullable(),
  acknowledgedAt: instant.nullable(),
  ...addresseeMarks,
  /** When the questions were last answered. */
  repliedAt: instant.nullable(),
  assignments: z.array(AssignmentLine),
  /** What was claimed of the body itself. */
  claims: z.array(ClaimLine),
  targets: z.array(
    z.object({
      systemId: SystemId,
      system: z.string(),
      basis: z.enum(bases),
      reasons: z.array(ReasonLine),
      outcome: z.string().nullable(),
      /** The earliest deadline on the system, and the rule that set it. */
      dueAt: instant,
      dueRule: z.string(),
      tableDueAt: instant.nullable(),
      releasedAt: instant.nullable(),
      claims: z.array(ClaimLine),
    }),
  ),
});
export type AddresseeLine = z.infer<typeof AddresseeLine>;

const Cited = z.object({
  id: DirectiveId,
  kind: Kind,
  fiscalYear: z.number(),
  number: z.number(),
});

/** All that a version says: whom it is for, what it orders, what it asks. */
const Content = z.object({
  version: z.number(),
  title: z.string(),
  body: z.string(),
  scope: Scope,
  actions: z.array(Action),
  questions: z.array(Question),
});
export type Content = z.infer<typeof Content>;

export const showDirective = endpoint({
  method: 'GET',
  path: '/api/directives/:directiveId',
  permission: 'directives.read',
  input: z.strictObject({
    directiveId: DirectiveId,
    /** Without the addressees one by one, where a page asks for them in parts. */
    addressees: z.enum(['all', 'none']).optional(),
  }),
  output: DirectiveLine.extend({
    body: z.string(),
    table: z.string().nullable(),
    days: z.number(),
    /** Shown to the headquarters: it tells who else is bound. */
    scope: Scope.nullable(),
    actions: z.array(Action),
    questions: z.array(Question),
    versions: z.array(
      z.object({
        version: z.number(),
        title: z.string(),
        writtenAt: instant,
        issuedAt: instant.nullable(),
      }),
    ),
    /** A version of an issued directive that waits for the second person; shown to the headquarters. */
    proposal: Content.nullable(),
    closingReason: z.string(),
    /** What it replaces, and what replaces it. */
    supersedes: Cited.nullable(),
    supersededBy: Cited.nullable(),
    /** A proposal to retire it that waits for a second person; shown to the headquarters. */
    retirement: z
      .object({ reason: z.string(), proposedAt: instant, decidable: z.boolean() })
      .nullable(),
    label: z.enum(tlpLabels),
    /** Whether the asker may issue what is open: a draft or a proposal of somebody else. */
    issuable: z.boolean(),
    addressees: z.array(AddresseeLine),
  }),
});

/** The addressees in scope by standing, those that worry first, a part at a time. */
export const listAddressees = endpoint({
  method: 'GET',
  path: '/api/directives/:directiveId/addressees',
  permission: 'directives.read',
  input: z.strictObject({
    directiveId: DirectiveId,
    /** `overdue` asks for whoever is overdue beside any standing. */
    standing: z.enum(standings).optional(),
    offset: z.coerce.number().int().min(0).max(100_000),
    limit: z.coerce.number().int().min(1).max(200),
  }),
  output: z.object({ total: z.number(), addressees: z.array(AddresseeLine) }),
});

/** Whom the last version of a directive would bind if it were issued now, and what each is told. */
export const previewDirective = endpoint({
  method: 'GET',
  path: '/api/directives/:directiveId/preview',
  permission: 'directives.read',
  input: z.strictObject({ directiveId: DirectiveId }),
  output: z.object({
    affected: z.number(),
    unknown: z.number(),
    named: z.number(),
    addressees: z.array(
      named.extend({
        basis: z.enum(bases),
        reasons: z.array(ReasonLine),
        systems: z.array(z.string()),
        actions: z.array(z.object({ number: z.number(), count: z.number(), dueAt: instant })),
      }),
    ),
  }),
});

/** Whom a directive of these terms would bind if it were issued now; writes nothing. */
export const previewAddressees = endpoint({
  method: 'GET',
  path: '/api/directive-previews',
  permission: 'directives.draft',
  input: z.strictObject({ terms: termsInAddress }),
  output: z.object({
    affected: z.number(),
    unknown: z.number(),
    named: z.number(),
    addressees: z.array(
      named.extend({ basis: z.enum(bases), dueAt: instant, systems: z.array(z.string()) }),
    ),
  }),
});

/**
 * Drafts a directive. Without actions it has the usual one of its kind; without scope it reaches
 * whoever the vulnerability concerns.
 */
export const draftDirective = endpoint({
  method: 'POST',
  path: '/api/directives',
  permission: 'directives.draft',
  input: z.strictObject({
    kind: Kind.optional(),
    /** TLP:AMBER, to the addressees, where none is given. */
    label: z.enum(labels).optional(),
    vulnerability: VulnerabilityId.optional(),
    title,
    body,
    days,
    scope: Scope.optional(),
    actions: Actions.optional(),
    questions: Questions.optional(),
    /** The directive that this one replaces, and which of its actions go on as which. */
    supersedes: DirectiveId.optional(),
    mapping: Mapping.optional(),
  }),
  output: z.object({ id: DirectiveId, number: z.number() }),
});

/** A new version: of a draft at once, of an issued directive once a second person has issued it. */
export const rewordDirective = endpoint({
  method: 'PUT',
  path: '/api/directives/:directiveId/wording',
  permission: 'directives.draft',
  input: z.strictObject({
    directiveId: DirectiveId,
    title,
    body,
    /** Absent: as they were. */
    scope: Scope.optional(),
    actions: Actions.optional(),
    questions: Questions.optional(),
  }),
  output: z.object({ id: DirectiveId, version: z.number() }),
});

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

/** An addressee says what it has done about one action, on one of its systems or as a body. */
export const claimRemedy = endpoint({
  method: 'POST',
  path: '/api/directives/:directiveId/claims',
  permission: 'directives.answer',
  input: z.strictObject({
    directiveId: DirectiveId,
    /** The first where none is named. */
    action: z.number().int().min(1).max(99).optional(),
    /** Absent for what is asked of the body itself. */
    systemId: SystemId.optional(),
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
      directive: DirectiveLine.omit({ scoreboard: true, dueAt: true }).extend({
        actions: z.array(Action),
        questions: z.array(Question),
      }),
      addressee: AddresseeLine,
    }),
  ),
});

const Stretch = z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() });

const several = z.array(DirectiveId).min(1).max(200);
const outcomes = z.object({
  dryRun: z.boolean(),
  outcomes: z.array(z.object({ id: DirectiveId, done: z.boolean(), refused: Text.nullable() })),
});

/** Proposes that directives be retired, or tries it; each by itself, so that one holds up no other. */
export const proposeRetirements = endpoint({
  method: 'POST',
  path: '/api/directive-retirements',
  permission: 'directives.draft',
  input: z.strictObject({
    directiveIds: several,
    reason: z.string().trim().min(1).max(2000),
    dryRun: z.boolean(),
  }),
  output: outcomes,
});

/** The second person's decision on retirements that were proposed. */
export const decideRetirements = endpoint({
  method: 'POST',
  path: '/api/directive-retirement-decisions',
  permission: 'directives.approve',
  input: z.strictObject({ directiveIds: several, agreed: z.boolean(), dryRun: z.boolean() }),
  output: outcomes,
});

const acted = Action.nullable();

/** Exactly what changed between two versions that the asker may read. */
export const compareVersions = endpoint({
  method: 'GET',
  path: '/api/directives/:directiveId/differences',
  permission: 'directives.read',
  input: z.strictObject({
    directiveId: DirectiveId,
    from: z.coerce.number().int().min(1),
    to: z.coerce.number().int().min(1),
  }),
  output: z.object({
    title: z.array(Stretch),
    body: z.array(Stretch),
    /** Actions as they were and are, where they differ; null where there was or is none. */
    actions: z.array(z.object({ number: z.number(), before: acted, after: acted })),
    scopeChanged: z.boolean(),
  }),
});
