import { z } from 'zod';

import { Tlp } from '#features/labels/tlp.ts';
import { Names } from '#features/profiles/names.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { day, instant } from '#kernel/instant.ts';

import { fieldKeys } from './fact-fields.ts';
import { RecordKind } from './facts.ts';
import { Body, FilingDocument } from './filing.ts';
import { FilingLine, MessageLine } from './filing-lines.ts';
import { EventId, FilingId, MatterId, MessageId, Severity } from './incident.ts';

const named = { matterId: MatterId };
const text = z.string().trim().max(4000);

const Assessment = z.object({
  severity: Severity,
  isConfirmed: z.boolean(),
  note: z.string(),
  by: z.string(),
  at: instant,
});

/** A stage of a duty that this authority waits for, or has got. */
const Clock = z.object({
  duty: z.string(),
  dutyNames: Names,
  stage: z.string(),
  stageNames: Names,
  dueAt: instant.nullable(),
  isSoft: z.boolean(),
  isProjected: z.boolean(),
  filedAt: instant.nullable(),
  isLate: z.boolean(),
});

export const MatterLine = z.object({
  id: MatterId,
  reporter: Body,
  recordKind: RecordKind,
  duties: z.array(z.object({ duty: z.string(), names: Names })),
  filings: z.number(),
  firstFiledAt: instant,
  lastFiledAt: instant,
  label: Tlp,
  /** How many filings wait to be acknowledged. */
  unacknowledged: z.number(),
  openQuestions: z.number(),
  isWithdrawn: z.boolean(),
  assessment: Assessment.nullable(),
  event: EventId.nullable(),
  clocks: z.array(Clock),
  /** The nearest deadline of what was not sent yet; it may have passed. */
  nextDueAt: instant.nullable(),
});
export type MatterLine = z.infer<typeof MatterLine>;

/** What the actor’s own body was told of, what waits longest first. */
export const listMatters = endpoint({
  method: 'GET',
  path: '/api/matters',
  permission: 'incidents.receive',
  input: z.strictObject({}),
  output: z.array(MatterLine),
});

/** Everything that the actor’s own body has of one matter. */
export const showMatter = endpoint({
  method: 'GET',
  path: '/api/matters/:matterId',
  permission: 'incidents.receive',
  input: z.strictObject(named),
  output: z.object({
    matter: MatterLine,
    filings: z.array(z.object({ filing: FilingLine, document: FilingDocument })),
    messages: z.array(MessageLine),
    assessments: z.array(Assessment),
    /** Other matters that are taken for the same event. */
    sameEvent: z.array(MatterLine),
    /** Reports that are owed only when this authority asks for them. */
    requestable: z.array(
      z.object({ duty: z.string(), dutyNames: Names, stage: z.string(), stageNames: Names }),
    ),
    /** To whom a filing may be passed on by its rule; only with the reporter’s consent. */
    onward: z.array(
      z.object({
        filing: FilingId,
        recipient: z.string(),
        names: Names,
        isConsented: z.boolean(),
        withheld: z.array(z.enum(fieldKeys)),
        forwardedAt: instant.nullable(),
      }),
    ),
  }),
});

/** Tells the reporter that a filing was received. Refused where it was told. */
export const acknowledgeFiling = endpoint({
  method: 'POST',
  path: '/api/filings/:filingId/acknowledgement',
  permission: 'incidents.assess',
  input: z.strictObject({ filingId: FilingId, text: text.default('') }),
  output: z.object({ id: MessageId, at: instant }),
});

/** How the authority judges a matter now; the reporter does not see it. */
export const assessMatter = endpoint({
  method: 'POST',
  path: '/api/matters/:matterId/assessment',
  permission: 'incidents.assess',
  input: z.strictObject({
    ...named,
    severity: Severity,
    isConfirmed: z.boolean(),
    note: text.default(''),
  }),
  output: z.null(),
});

/** Asks the reporter something, or tells them what came of it. */
export const writeToReporter = endpoint({
  method: 'POST',
  path: '/api/matters/:matterId/messages',
  permission: 'incidents.assess',
  input: z.strictObject({
    ...named,
    kind: z.enum(['question', 'feedback']),
    text: text.min(1),
  }),
  output: z.object({ id: MessageId, at: instant }),
});

/** Asks for a report that is owed only on request. Refuses any other stage. */
export const requestReport = endpoint({
  method: 'POST',
  path: '/api/matters/:matterId/requests',
  permission: 'incidents.assess',
  input: z.strictObject({
    ...named,
    duty: z.string().min(1).max(60),
    stage: z.string().min(1).max(60),
    dueOn: day.nullable().default(null),
    text: text.default(''),
  }),
  output: z.object({ id: MessageId, at: instant }),
});

/** Takes several matters for one and the same event. Each is kept as it is. */
export const joinMatters = endpoint({
  method: 'POST',
  path: '/api/matters/events',
  permission: 'incidents.assess',
  input: z.strictObject({
    matters: z.array(MatterId).min(2).max(200),
    reason: z.string().trim().max(2000).default(''),
  }),
  output: z.object({ event: EventId }),
});

/** Takes a matter for an event of its own again. Refused where it stands alone. */
export const partMatter = endpoint({
  method: 'POST',
  path: '/api/matters/:matterId/parting',
  permission: 'incidents.assess',
  input: z.strictObject({ ...named, reason: z.string().trim().min(1).max(2000) }),
  output: z.null(),
});

/**
 * Passes a filing on to whom its rule names, as far as the reporter consents. Refused without consent,
 * and where it was passed on.
 */
export const forwardFiling = endpoint({
  method: 'POST',
  path: '/api/filings/:filingId/forwards',
  permission: 'incidents.assess',
  input: z.strictObject({ filingId: FilingId, recipient: z.string().min(1).max(60) }),
  output: z.object({ forwardedAt: instant }),
});

/** Which organizations the recipients of the profile are: those of the tree, and those that were set. */
export const listAuthorities = endpoint({
  method: 'GET',
  path: '/api/incident-authorities',
  permission: 'incidents.route',
  input: z.strictObject({}),
  output: z.array(
    z.object({
      recipient: z.string(),
      names: Names,
      /** Found by the tree of supervision of each reporter, and not to be set. */
      isByTree: z.boolean(),
      body: Body.nullable(),
    }),
  ),
});

/** Says which organization a recipient is. Refuses one that the tree of supervision names. */
export const setAuthority = endpoint({
  method: 'PUT',
  path: '/api/incident-authorities/:recipient',
  permission: 'incidents.route',
  input: z.strictObject({ recipient: z.string().min(1).max(40), organizationId: OrganizationId }),
  output: z.null(),
});
