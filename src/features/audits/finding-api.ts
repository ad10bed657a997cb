import { z } from 'zod';

import { SystemId } from '#features/inventory/system.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { day, instant } from '#kernel/instant.ts';

import { EditionId } from './edition.ts';
import { AuditId, FindingId, findingStates, StepKind } from './finding.ts';

const note = z.string().trim().min(1).max(4000);
const words = z.string().trim().max(4000).default('');

/** Raises a finding in an audit; what is urgent by rating or by the auditor's word has to be answered at once. */
export const raiseFinding = endpoint({
  method: 'POST',
  path: '/api/audits/:auditId/findings',
  permission: 'audits.conduct',
  input: z.strictObject({
    auditId: AuditId,
    clause: z.string().min(1).max(200),
    systemId: SystemId.optional(),
    rating: z.string().max(40).optional(),
    isUrgent: z.boolean().default(false),
    title: z.string().trim().min(1).max(200),
    cause: words,
    effect: words,
  }),
  output: z.object({ id: FindingId, urgent: z.boolean(), repeats: z.number() }),
});

const FindingLine = z.object({
  id: FindingId,
  organizationId: OrganizationId,
  auditId: AuditId,
  editionId: EditionId,
  clause: z.string(),
  title: z.string(),
  rating: z.string().nullable(),
  urgent: z.boolean(),
  raisedAt: instant,
  answerDueAt: instant.nullable(),
  state: z.enum(findingStates),
  until: day.nullable(),
  isOverdue: z.boolean(),
  /** Days that it has been open; of what is closed nothing. */
  age: z.number().nullable(),
  fiscalYear: z.number(),
  /** Earlier findings of the same thing at the same body, whatever number its clause had. */
  repeats: z.number(),
});
export type FindingLine = z.output<typeof FindingLine>;

/** Findings of the bodies in reach, the latest first. */
export const listFindings = endpoint({
  method: 'GET',
  path: '/api/audit-findings',
  permission: 'audits.read',
  input: z.strictObject({ auditId: AuditId.optional() }),
  output: z.array(FindingLine),
});

const StepLine = z.object({
  kind: StepKind,
  note: z.string(),
  until: day.nullable(),
  takenBy: z.string(),
  takenAt: instant,
});
export type StepLine = z.output<typeof StepLine>;

const EarlierLine = z.object({
  id: FindingId,
  organizationId: OrganizationId,
  clause: z.string(),
  title: z.string(),
  fiscalYear: z.number(),
});
export type EarlierLine = z.output<typeof EarlierLine>;

/** One finding with its course, what it repeats, and what the asker may do next. */
export const showFinding = endpoint({
  method: 'GET',
  path: '/api/audit-findings/:findingId',
  permission: 'audits.read',
  input: z.strictObject({ findingId: FindingId }),
  output: FindingLine.extend({
    cause: z.string(),
    effect: z.string(),
    demand: z.string(),
    label: z.string(),
    systemId: SystemId.nullable(),
    steps: z.array(StepLine),
    sameBody: z.array(EarlierLine),
    otherBodies: z.array(EarlierLine),
  }),
});

const step = { findingId: FindingId, note };

/** The body's plan, its progress, or its evidence. */
export const answerFinding = endpoint({
  method: 'POST',
  path: '/api/audit-findings/:findingId/answers',
  permission: 'audits.answer',
  input: z.strictObject({
    ...step,
    kind: z.enum(['plan', 'progress', 'evidence']),
    until: day.optional(),
  }),
  output: z.null(),
});

/** The headquarters' word on a plan, or its advice. */
export const followFinding = endpoint({
  method: 'POST',
  path: '/api/audit-findings/:findingId/follow-ups',
  permission: 'audits.plan',
  input: z.strictObject({ ...step, kind: z.enum(['plan-approved', 'plan-returned', 'advice']) }),
  output: z.null(),
});

/** An auditor looks again; a finding that passes is closed. */
export const reauditFinding = endpoint({
  method: 'POST',
  path: '/api/audit-findings/:findingId/re-audits',
  permission: 'audits.conduct',
  input: z.strictObject({ ...step, passed: z.boolean() }),
  output: z.null(),
});

/** Accepts a risk until a day that the policy allows. */
export const acceptRisk = endpoint({
  method: 'POST',
  path: '/api/audit-findings/:findingId/acceptances',
  permission: 'audits.adopt',
  input: z.strictObject({ ...step, until: day }),
  output: z.null(),
});

const AdviceLine = z.object({
  clause: z.string(),
  label: z.string(),
  title: z.string(),
  bodies: z.number(),
  rounds: z.number(),
  findings: z.array(EarlierLine),
});
export type AdviceLine = z.output<typeof AdviceLine>;

/** What many bodies, or many rounds, were found wanting in, by the clauses of an edition. */
export const listAdvice = endpoint({
  method: 'GET',
  path: '/api/audit-editions/:editionId/advice',
  permission: 'audits.read',
  input: z.strictObject({ editionId: EditionId }),
  output: z.array(AdviceLine),
});
