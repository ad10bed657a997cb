import { z } from 'zod';

import { VulnerabilityId } from '#features/intake/intake.ts';
import { SystemId } from '#features/inventory/system.ts';
import { Names } from '#features/profiles/names.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { id } from '#kernel/id.ts';
import { instant } from '#kernel/instant.ts';
import { Text } from '#kernel/text.ts';

export const DecisionId = id('decision');
export type DecisionId = z.infer<typeof DecisionId>;

export const QuestionId = id('question');
export type QuestionId = z.infer<typeof QuestionId>;

const body = z.object({
  id: OrganizationId,
  code: z.string(),
  nameJa: z.string(),
  nameEn: z.string(),
});

const verdict = z.enum(['affected', 'not-affected', 'unknown']);

/** A reason in words, and the source, record, voice and snapshot it rests on. */
export const ReasonLine = z.object({
  text: Text,
  source: z
    .object({
      source: z.string(),
      record: z.string(),
      container: z.string(),
      snapshot: z.object({ id: z.string(), file: z.string(), receivedAt: z.string() }),
    })
    .nullable(),
});

const given = z.object({ value: z.string(), source: z.string(), at: z.string().nullable() });

/** A decision on one system: inputs with their sources, and the outcome or what it waits for. */
export const DecisionLine = z.object({
  id: DecisionId,
  table: z.string(),
  tableVersion: z.string(),
  inputs: z.record(z.string(), given),
  missing: z.array(z.string()),
  outcome: z.string().nullable(),
  clockStart: instant.nullable(),
  dueAt: instant.nullable(),
  rule: z.string(),
  decidedAt: instant,
  supersededAt: instant.nullable(),
});
export type DecisionLine = z.infer<typeof DecisionLine>;

/** For which moment an answer holds, and who gave it. */
const told = {
  /** The moment of the database since which it holds, by the transactions that had ended; null where it is not told. */
  position: z.string().nullable(),
  answeredBy: z.enum(['memory', 'database']),
};

/**
 * The answer must hold what this position did: the header `noroshi-position` of a change. Only for whoever
 * sees all organizations, since positions tell how much others do.
 */
const notBefore = z
  .string()
  .regex(/^\d{1,18}$/)
  .optional();

/** Vulnerabilities that affect a system in scope, those known to be exploited first. */
export const listUrgent = endpoint({
  method: 'GET',
  path: '/api/exposure',
  permission: 'exposure.read',
  input: z.strictObject({
    /** Only those in a catalogue of exploited vulnerabilities. */
    exploited: z.enum(['yes', 'no']).default('yes'),
    limit: z.coerce.number().int().min(1).max(200).default(20),
    notBefore,
  }),
  output: z.object({
    asOf: instant,
    ...told,
    vulnerabilities: z.array(
      z.object({
        vulnerability: z.string(),
        title: z.string(),
        listedOn: instant.nullable(),
        organizations: z.number(),
        systems: z.number(),
      }),
    ),
  }),
});

/** What one vulnerability means for every system in scope, with the reasons. */
export const showExposure = endpoint({
  method: 'GET',
  path: '/api/exposure/:vulnerability',
  permission: 'exposure.read',
  input: z.strictObject({
    vulnerability: VulnerabilityId,
    /** Only bodies of this verdict, or only this body. */
    verdict: z.enum(['affected', 'unknown']).optional(),
    organizationId: OrganizationId.optional(),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    /** Of each body's systems, from which on, and how many. */
    systemOffset: z.coerce.number().int().min(0).max(1_000_000).default(0),
    systems: z.coerce.number().int().min(1).max(200).default(20),
    notBefore,
  }),
  output: z.object({
    vulnerability: z.string(),
    asOf: instant,
    ...told,
    counts: z.object({ affected: z.number(), notAffected: z.number(), unknown: z.number() }),
    /** How many bodies the part below is of. */
    total: z.number(),
    /** Affected bodies, then unknown ones; bodies that are not affected are only counted. */
    bodies: z.array(
      body.extend({
        verdict,
        reasons: z.array(ReasonLine),
        /** How many of its systems are affected, and of how many it is unknown. */
        counts: z.object({ affected: z.number(), unknown: z.number() }),
        /** Those, affected ones first; the others are in order. */
        systems: z.array(
          z.object({
            id: SystemId,
            name: z.string(),
            verdict,
            reasons: z.array(ReasonLine),
            decision: DecisionLine.nullable(),
          }),
        ),
      }),
    ),
  }),
});

const meant = z.object({ affected: z.number(), unknown: z.number() });

/**
 * The organizations in scope with systems that a vulnerability affects, and how many: the first of what
 * `showExposure` tells. From memory where it can, at the latest position of the database.
 */
export const showAffected = endpoint({
  method: 'GET',
  path: '/api/exposure/:vulnerability/affected',
  permission: 'exposure.read',
  input: z.strictObject({
    vulnerability: VulnerabilityId,
    notBefore,
  }),
  output: z.object({
    vulnerability: z.string(),
    asOf: instant,
    ...told,
    organizations: z.array(z.object({ organizationId: OrganizationId, systems: z.number() })),
  }),
});

/** Whom one vulnerability concerns, body under body; a branch that it does not concern is left out. */
export const showExposureTree = endpoint({
  method: 'GET',
  path: '/api/exposure/:vulnerability/tree',
  permission: 'exposure.read',
  input: z.strictObject({ vulnerability: VulnerabilityId, notBefore }),
  output: z.object({
    vulnerability: z.string(),
    asOf: instant,
    ...told,
    /** In the order of the tree; a body at a depth stands under the last one before it that is less deep. */
    branches: z.array(
      z.object({
        line: body,
        depth: z.number(),
        /** Null for a body that only leads to others. */
        verdict: verdict.nullable(),
        /** Its own systems that are affected or unknown. */
        systems: meant,
        /** Bodies below it, itself left out. */
        below: meant,
      }),
    ),
  }),
});

/** Decides, by a table, what each affected system is to do; decides again where facts changed. */
export const decideExposure = endpoint({
  method: 'POST',
  path: '/api/exposure/:vulnerability/decisions',
  permission: 'exposure.decide',
  input: z.strictObject({ vulnerability: VulnerabilityId, table: z.string().max(100).optional() }),
  output: z.object({
    decided: z.number(),
    waiting: z.number(),
    unchanged: z.number(),
    missing: z.record(z.string(), z.number()),
  }),
});

/** Every decision ever taken on a system about a vulnerability, newest first. */
export const listDecisions = endpoint({
  method: 'GET',
  path: '/api/exposure/:vulnerability/decisions',
  permission: 'exposure.read',
  input: z.strictObject({
    vulnerability: VulnerabilityId,
    organizationId: OrganizationId,
    systemId: SystemId,
  }),
  output: z.array(DecisionLine),
});

/** States an input that no source gives, with the evidence for it. */
export const stateInput = endpoint({
  method: 'POST',
  path: '/api/exposure/:vulnerability/statements',
  permission: 'exposure.decide',
  input: z.strictObject({
    vulnerability: VulnerabilityId,
    input: z.string().regex(/^[A-Z]{1,20}$/),
    value: z.string().max(20),
    evidence: z.string().trim().min(1).max(2000),
  }),
  output: z.null(),
});

/** What owners in scope are asked for, because a decision waits for it, and by when. */
export const listQuestions = endpoint({
  method: 'GET',
  path: '/api/exposure-questions',
  permission: 'exposure.read',
  input: z.strictObject({}),
  output: z.array(
    z.object({
      id: QuestionId,
      organizationId: OrganizationId,
      systemId: SystemId,
      system: z.string(),
      input: z.string(),
      /** What the input is called, what is asked, and what can be answered; null where only its table knows. */
      names: Names.nullable(),
      question: Names.nullable(),
      values: z.array(z.object({ key: z.string(), names: Names })),
      vulnerabilities: z.array(z.string()),
      since: instant,
      dueAt: instant,
      rule: z.string(),
      isOverdue: z.boolean(),
    }),
  ),
});

/** Answers, for a system of one's own, what a decision waits for. */
export const answerQuestion = endpoint({
  method: 'POST',
  path: '/api/exposure-questions/:questionId/answer',
  permission: 'inventory.register',
  input: z.strictObject({
    questionId: QuestionId,
    value: z.string().min(1).max(20),
    evidence: z.string().trim().min(1).max(2000),
  }),
  output: z.null(),
});
