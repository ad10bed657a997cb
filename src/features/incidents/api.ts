import { z } from 'zod';

import { Names } from '#features/profiles/names.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';

import { Recipient } from './duty.ts';
import { fieldKeys } from './fact-fields.ts';
import { AnyValue, type FactValue } from './fact-value.ts';
import { FactCertainty, RecordKind } from './facts.ts';
import { FilingLine, MessageLine } from './filing-lines.ts';
import { FormItem } from './form.ts';
import { IncidentFileId, IncidentId, TimelineId } from './incident.ts';
import { ScopeQuestion } from './scope.ts';
import { StandingLine } from './standing-lines.ts';

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const title = z.string().trim().max(200);
const named = { incidentId: IncidentId };
/** The profile by which it is judged; that of the installation unless another is named. */
export const ProfileName = z.string().min(1).max(40).optional();

/** What one field holds, as it was said last. */
export const FactLine = z.object({
  field: z.enum(fieldKeys),
  value: AnyValue.nullable(),
  certainty: FactCertainty,
  since: instant.nullable(),
  /** Who said it. */
  by: z.string(),
  /** The contractor they work for; of the body’s own people it is not said. */
  firm: z.string().exactOptional(),
  at: instant,
});
export type FactLine = z.infer<typeof FactLine>;

const IncidentLine = z.object({
  id: IncidentId,
  kind: RecordKind,
  title: z.string(),
  openedAt: instant,
  openedBy: z.string(),
  closedAt: instant.nullable(),
  recognisedAt: instant.nullable(),
  /** How many duties arise, and for how many that cannot be told yet. */
  arises: z.number(),
  cannotTell: z.number(),
  /** The nearest deadline of a report that was not sent yet; it may have passed. */
  nextDueAt: instant.nullable(),
  filings: z.number(),
  /** Questions of authorities without an answer. */
  questions: z.number(),
});
export type IncidentLine = z.infer<typeof IncidentLine>;

/** The records of the actor’s own body, those still open first, the latest first. */
export const listIncidents = endpoint({
  method: 'GET',
  path: '/api/incidents',
  permission: 'incidents.read',
  input: z.strictObject({}),
  output: z.array(IncidentLine),
});

/**
 * Begins a record with as little as there is: that something was recognised, now unless a moment is
 * named. Refuses a moment that is yet to come.
 */
export const openIncident = endpoint({
  method: 'POST',
  path: '/api/incidents',
  permission: 'incidents.report',
  input: z.strictObject({
    kind: RecordKind.default('incident'),
    title: title.default(''),
    recognisedAt: instant.optional(),
  }),
  output: z.object({ id: IncidentId }),
});

/** Names a record or says that it is of another kind. Refused once it is closed. */
export const renameIncident = endpoint({
  method: 'PUT',
  path: '/api/incidents/:incidentId',
  permission: 'incidents.report',
  input: z.strictObject({ ...named, kind: RecordKind, title }),
  output: z.null(),
});

/** Ends the work on a record: nobody is reminded any more. It is opened again by telling more. */
export const closeIncident = endpoint({
  method: 'POST',
  path: '/api/incidents/:incidentId/closure',
  permission: 'incidents.report',
  input: z.strictObject(named),
  output: z.null(),
});

/** Everything that the actor’s own body has of one record. */
export const showIncident = endpoint({
  method: 'GET',
  path: '/api/incidents/:incidentId',
  permission: 'incidents.read',
  input: z.strictObject(named),
  output: z.object({
    id: IncidentId,
    kind: RecordKind,
    title: z.string(),
    openedAt: instant,
    openedBy: z.string(),
    closedAt: instant.nullable(),
    facts: z.array(FactLine),
    answers: z.array(
      z.object({
        question: z.string(),
        answer: z.enum(['yes', 'no', 'unknown']),
        note: z.string(),
        by: z.string(),
        at: instant,
      }),
    ),
    timeline: z.array(
      z.object({
        id: TimelineId,
        happenedAt: instant,
        text: z.string(),
        by: z.string(),
        at: instant,
      }),
    ),
    attachments: z.array(
      z.object({
        id: IncidentFileId,
        sha256: Sha256,
        name: z.string(),
        size: z.number(),
        at: instant,
      }),
    ),
    filings: z.array(FilingLine),
    messages: z.array(MessageLine),
  }),
});

/** Everything that was ever said of one field, the latest first. */
export const listFacts = endpoint({
  method: 'GET',
  path: '/api/incidents/:incidentId/facts',
  permission: 'incidents.read',
  input: z.strictObject({ ...named, field: z.enum(fieldKeys) }),
  output: z.array(FactLine),
});

/**
 * One answer, kept as soon as it is acknowledged. Without a value it is unknown. Refuses a value that
 * does not fit its field, and a system that is not the body’s own.
 */
export const tellFact = endpoint({
  method: 'POST',
  path: '/api/incidents/:incidentId/facts',
  permission: 'incidents.report',
  input: z.strictObject({
    ...named,
    field: z.enum(fieldKeys),
    value: z.custom<FactValue | null>((value) => value !== undefined),
    certainty: FactCertainty.optional(),
    since: instant.nullable().default(null),
  }),
  output: FactLine,
});

/** An answer to a question of scope. Refuses a question that the profile does not ask. */
export const answerScope = endpoint({
  method: 'POST',
  path: '/api/incidents/:incidentId/answers',
  permission: 'incidents.report',
  input: z.strictObject({
    ...named,
    question: z.string().min(1).max(60),
    answer: z.enum(['yes', 'no', 'unknown']),
    note: z.string().trim().max(2000).default(''),
    profile: ProfileName,
  }),
  output: z.null(),
});

/** A line of what happened when. */
export const addTimeline = endpoint({
  method: 'POST',
  path: '/api/incidents/:incidentId/timeline',
  permission: 'incidents.report',
  input: z.strictObject({
    ...named,
    happenedAt: instant,
    text: z.string().trim().min(1).max(4000),
  }),
  output: z.object({ id: TimelineId }),
});

/** A file that belongs to the record, kept under the hash of its bytes. */
export const addIncidentFile = endpoint({
  method: 'POST',
  path: '/api/incidents/:incidentId/files',
  permission: 'incidents.report',
  input: z.strictObject({ ...named, name: z.string().trim().min(1).max(200) }),
  output: z.object({ sha256: Sha256, size: z.number() }),
});

/** The file itself, for the body whose record it belongs to. It is only ever sent to be kept. */
export const copyIncidentFile = endpoint({
  method: 'GET',
  path: '/api/incidents/:incidentId/files/:sha256',
  permission: 'incidents.read',
  exit: true,
  input: z.strictObject({ ...named, sha256: Sha256 }),
  output: z.object({
    name: z.string(),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
});

/** Where every duty of the profile stands on what the record says now. */
export const showStandings = endpoint({
  method: 'GET',
  path: '/api/incidents/:incidentId/standings',
  permission: 'incidents.read',
  input: z.strictObject({ ...named, profile: ProfileName }),
  output: z.object({ profile: z.string(), asOf: instant, duties: z.array(StandingLine) }),
});

/**
 * What has to be asked, each thing once for all reports that are owed next and for the duties of which
 * it cannot be told yet: fields with who will see them, and questions of scope.
 */
export const listIncidentQuestions = endpoint({
  method: 'GET',
  path: '/api/incidents/:incidentId/questions',
  permission: 'incidents.read',
  input: z.strictObject({ ...named, profile: ProfileName }),
  output: z.object({
    profile: z.string(),
    fields: z.array(
      z.object({
        field: z.enum(fieldKeys),
        isRequired: z.boolean(),
        uses: z.array(
          z.object({
            duty: z.string(),
            stage: z.string(),
            form: z.string(),
            item: FormItem,
            isRequired: z.boolean(),
          }),
        ),
        seenBy: z.array(Recipient),
      }),
    ),
    scope: z.array(ScopeQuestion),
    /** What the duties and forms are called that `uses` names. */
    duties: z.record(z.string(), Names),
    forms: z.record(z.string(), Names),
  }),
});
