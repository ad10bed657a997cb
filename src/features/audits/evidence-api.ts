import { z } from 'zod';

import { File } from '#features/inventory/sheet.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { day, instant } from '#kernel/instant.ts';

import { automaticSources, EvidenceId, evidenceSources, RequestId } from './evidence.ts';
import { AuditId } from './finding.ts';

const title = z.string().trim().min(1).max(200);
const note = z.string().trim().max(4000);
const clause = z.string().trim().min(1).max(200);
const revision = { evidenceId: EvidenceId, number: z.number().int().min(1) };

const EvidenceLine = z.object({
  ...revision,
  title: z.string(),
  source: z.enum(evidenceSources),
  file: z.string(),
  sha256: z.string(),
  size: z.number(),
  showsOn: day,
  /** Days since the day that it shows. */
  age: z.number(),
  note: z.string(),
  position: z.string().nullable(),
  addedBy: z.string(),
  addedAt: instant,
  /** What clauses it stands for, as they are printed; none for the audit as a whole. */
  clauses: z.array(z.string()),
  /** The latest revision there is, which need not be the one that the audit rests on. */
  latest: z.number(),
  /** Other audits that rest on it. */
  elsewhere: z.number(),
});
export type EvidenceLine = z.output<typeof EvidenceLine>;

const AnswerLine = z.object({
  note: z.string(),
  evidenceId: EvidenceId.nullable(),
  number: z.number().nullable(),
  file: z.string().nullable(),
  answeredBy: z.string(),
  answeredAt: instant,
});

const RequestLine = z.object({
  id: RequestId,
  clauses: z.array(z.string()),
  words: z.string(),
  dueOn: day,
  isOverdue: z.boolean(),
  askedBy: z.string(),
  askedAt: instant,
  answers: z.array(AnswerLine),
});
export type RequestLine = z.output<typeof RequestLine>;

/** What an audit rests on, what could be reused for it, and what its body was asked for. */
export const listEvidence = endpoint({
  method: 'GET',
  path: '/api/audits/:auditId/evidence',
  permission: 'audits.read',
  input: z.strictObject({ auditId: AuditId }),
  output: z.object({
    organizationId: OrganizationId,
    isOpen: z.boolean(),
    evidence: z.array(EvidenceLine),
    /** Of the same body, from other audits: the latest revision of each. */
    reusable: z.array(EvidenceLine),
    requests: z.array(RequestLine),
    clauses: z.array(z.object({ id: z.string(), label: z.string(), title: z.string() })),
  }),
});

/** What a file is, beside its bytes. Clauses are named by id or printed number, separated by commas. */
const about = {
  auditId: AuditId,
  name: z.string().trim().min(1).max(255),
  title,
  showsOn: day,
  note: note.default(''),
  clauses: z.string().trim().max(4000).default(''),
  /** A new revision of what is there already. */
  evidenceId: EvidenceId.optional(),
};

/** An auditor adds evidence: a file, kept byte for byte with its hash. */
export const addEvidence = endpoint({
  method: 'POST',
  path: '/api/audits/:auditId/evidence',
  permission: 'audits.conduct',
  input: z.strictObject(about),
  output: z.object(revision),
});

/** The body hands in a file, of itself or in answer to a request. */
export const handInEvidence = endpoint({
  method: 'POST',
  path: '/api/audits/:auditId/handed-in',
  permission: 'audits.answer',
  input: z.strictObject({ ...about, requestId: RequestId.optional() }),
  output: z.object(revision),
});

/** Has an audit rest on evidence there is, in a revision, for clauses of its edition. */
export const useEvidence = endpoint({
  method: 'POST',
  path: '/api/audits/:auditId/evidence-uses',
  permission: 'audits.conduct',
  input: z.strictObject({ auditId: AuditId, ...revision, clauses: z.array(clause).max(200) }),
  output: z.null(),
});

/** Asks the audited body for evidence until a day; it is told at once. */
export const requestEvidence = endpoint({
  method: 'POST',
  path: '/api/audits/:auditId/evidence-requests',
  permission: 'audits.conduct',
  input: z.strictObject({
    auditId: AuditId,
    clauses: z.array(clause).max(200),
    words: z.string().trim().min(1).max(4000),
    dueOn: day,
  }),
  output: z.object({ id: RequestId }),
});

/** The body answers a request in words. */
export const answerRequest = endpoint({
  method: 'POST',
  path: '/api/audits/:auditId/evidence-answers',
  permission: 'audits.answer',
  input: z.strictObject({
    auditId: AuditId,
    requestId: RequestId,
    note: z.string().trim().min(1).max(4000),
  }),
  output: z.null(),
});

/** Computes what the policy names from what there is of the body, each as a dated snapshot. */
export const computeEvidence = endpoint({
  method: 'POST',
  path: '/api/audits/:auditId/automatic-evidence',
  permission: 'audits.conduct',
  input: z.strictObject({ auditId: AuditId }),
  output: z.object({
    taken: z.array(
      z.object({ source: z.enum(automaticSources), ...revision, clauses: z.number() }),
    ),
  }),
});

/** A revision byte for byte, for whoever may read it. */
export const downloadEvidence = endpoint({
  method: 'POST',
  path: '/api/audits/:auditId/evidence-download',
  permission: 'audits.read',
  exit: true,
  input: z.strictObject({ auditId: AuditId, ...revision }),
  output: File,
});

/** Training of a body's staff, course by course, the latest first. */
export const listTraining = endpoint({
  method: 'GET',
  path: '/api/training-records',
  permission: 'audits.read',
  input: z.strictObject({}),
  output: z.array(
    z.object({
      organizationId: OrganizationId,
      course: z.string(),
      heldOn: day,
      invited: z.number(),
      attended: z.number(),
    }),
  ),
});

/** Takes in a list of courses in CSV or XLSX; the same list again changes nothing. */
export const importTraining = endpoint({
  method: 'POST',
  path: '/api/training-records',
  permission: 'audits.answer',
  input: z.strictObject({}),
  output: z.object({ added: z.number(), changed: z.number(), unchanged: z.number() }),
});
