import { z } from 'zod';

import { OrganizationId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';

import { AssignmentId, DirectiveId, Kind } from './directive.ts';
import { ExceptionId, exceptionStates, initiators } from './exception.ts';
import { ExtensionId } from './extension.ts';

const words = z.string().trim().min(1).max(4000);
const short = z.string().trim().min(1).max(200);
/** What it is asked for; nothing named is everything that is open. */
const assignments = z.array(AssignmentId).max(500).default([]);

/** An addressee asks for more time. */
export const requestExtension = endpoint({
  method: 'POST',
  path: '/api/directives/:directiveId/extensions',
  permission: 'directives.answer',
  input: z.strictObject({
    directiveId: DirectiveId,
    assignments,
    reason: words,
    wantedUntil: instant,
  }),
  output: z.object({ id: ExtensionId }),
});

/** An approver gives more time, as much as they see fit, or refuses it; `until` only when it is given. */
export const decideExtension = endpoint({
  method: 'POST',
  path: '/api/extensions/:extensionId/decision',
  permission: 'directives.approve',
  input: z.strictObject({
    extensionId: ExtensionId,
    granted: z.boolean(),
    until: instant.nullable().default(null),
    decision: words,
  }),
  output: z.object({ moved: z.number() }),
});

const asked = {
  directiveId: DirectiveId,
  assignments,
  applicant: short,
  clause: short,
  reason: words,
  substitute: words,
  until: instant,
  renews: ExceptionId.nullable().default(null),
};

/** An addressee applies for an exception from a rule, with what it does instead and until when. */
export const requestException = endpoint({
  method: 'POST',
  path: '/api/directives/:directiveId/exceptions',
  permission: 'directives.answer',
  input: z.strictObject(asked),
  output: z.object({ id: ExceptionId }),
});

/** The headquarters itself proposes an exception for an addressee; another person decides. */
export const proposeException = endpoint({
  method: 'POST',
  path: '/api/directives/:directiveId/exception-proposals',
  permission: 'directives.record',
  input: z.strictObject({ ...asked, organizationId: OrganizationId }),
  output: z.object({ id: ExceptionId }),
});

export const decideException = endpoint({
  method: 'POST',
  path: '/api/exceptions/:exceptionId/decision',
  permission: 'directives.approve',
  input: z.strictObject({
    exceptionId: ExceptionId,
    granted: z.boolean(),
    until: instant.nullable().default(null),
    decision: words,
  }),
  output: z.null(),
});

/** The body reports how an exception ended; one in force ends with it. */
export const endException = endpoint({
  method: 'POST',
  path: '/api/exceptions/:exceptionId/end',
  permission: 'directives.answer',
  input: z.strictObject({ exceptionId: ExceptionId, report: words }),
  output: z.null(),
});

const place = {
  directiveId: DirectiveId,
  kind: Kind,
  fiscalYear: z.number(),
  number: z.number(),
  title: z.string(),
  organizationId: OrganizationId,
  nameJa: z.string(),
  nameEn: z.string(),
  /** What it is about in words, such as names of systems; nothing for everything. */
  about: z.array(z.object({ id: AssignmentId, action: z.number(), system: z.string().nullable() })),
};

export const ExtensionLine = z.object({
  ...place,
  id: ExtensionId,
  reason: z.string(),
  dueAt: instant,
  wantedUntil: instant,
  requestedAt: instant,
  granted: z.boolean().nullable(),
  newDueAt: instant.nullable(),
  rule: z.string().nullable(),
  decision: z.string().nullable(),
  decidedAt: instant.nullable(),
  /** Whether the asker may decide it. */
  decidable: z.boolean(),
});
export type ExtensionLine = z.infer<typeof ExtensionLine>;

export const ExceptionLine = z.object({
  ...place,
  id: ExceptionId,
  state: z.enum(exceptionStates),
  initiatedBy: z.enum(initiators),
  applicant: z.string(),
  clause: z.string(),
  reason: z.string(),
  substitute: z.string(),
  wantedUntil: instant,
  renews: ExceptionId.nullable(),
  requestedAt: instant,
  granted: z.boolean().nullable(),
  grantedUntil: instant.nullable(),
  decision: z.string().nullable(),
  /** Who decided, by name where the asker may know it. */
  reviewer: z.string().nullable(),
  decidedAt: instant.nullable(),
  endedAt: instant.nullable(),
  report: z.string().nullable(),
  decidable: z.boolean(),
});
export type ExceptionLine = z.infer<typeof ExceptionLine>;

/** Extensions that were asked for, those undecided first. */
export const listExtensions = endpoint({
  method: 'GET',
  path: '/api/extensions',
  permission: 'directives.read',
  input: z.strictObject({
    directiveId: DirectiveId.optional(),
    organizationId: OrganizationId.optional(),
    open: z.enum(['yes', 'no']).optional(),
  }),
  output: z.array(ExtensionLine),
});

/** The exception ledger. */
export const listExceptions = endpoint({
  method: 'GET',
  path: '/api/exceptions',
  permission: 'directives.read',
  input: z.strictObject({
    directiveId: DirectiveId.optional(),
    organizationId: OrganizationId.optional(),
    state: z.enum(exceptionStates).optional(),
  }),
  output: z.array(ExceptionLine),
});
