import { z } from 'zod';

import { OrganizationId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { day, instant } from '#kernel/instant.ts';

import { CampaignId } from './campaign.ts';
import { DocumentId, TakenModel } from './document.ts';
import { EditionId } from './edition.ts';
import { AuditId } from './finding.ts';

const name = z.string().trim().min(1).max(255);

/** A document for an audit, and how it is to be read. */
const asked = z.strictObject({
  auditId: AuditId,
  name,
  dryRun: z.stringbool().default(true),
  /** Keeps the document and enters nothing of it, so that what fits no edition here is not lost. */
  keepOnly: z.stringbool().default(false),
  /** The clause of what names none. */
  clause: z.string().trim().min(1).max(200).optional(),
});

/** What a document brings as it stands beside what an audit knows. */
const BroughtDocument = z.object({
  model: TakenModel,
  title: z.string(),
  isDry: z.boolean(),
  /** Whether the same bytes are kept already. */
  isKept: z.boolean(),
  judgements: z.number(),
  findings: z.number(),
  /** Improvement plans for findings that there are. */
  plans: z.number(),
  /** Clauses of the self-assessment. */
  statements: z.number(),
  systems: z.number(),
  /** Of all that, what stands there already just so. */
  same: z.number(),
});
export type BroughtDocument = z.output<typeof BroughtDocument>;

/**
 * Takes a document of OSCAL into an open audit and keeps it as it came: of assessment results and plans of
 * action the judgements and findings. With `dryRun` it says what would be entered and writes nothing;
 * refused with every fault and its place.
 */
export const bringDocument = endpoint({
  method: 'POST',
  path: '/api/audits/:auditId/documents',
  permission: 'audits.conduct',
  input: asked,
  output: BroughtDocument,
});

/**
 * The same for the audited body: of its plan of action the improvement plans, of its security plan the
 * self-assessment and the systems, of a component definition the systems.
 */
export const handInDocument = endpoint({
  method: 'POST',
  path: '/api/audits/:auditId/own-documents',
  permission: 'audits.answer',
  input: asked,
  output: BroughtDocument,
});

const DocumentLine = z.object({
  id: DocumentId,
  model: TakenModel,
  file: z.string(),
  title: z.string(),
  version: z.string(),
  byBody: z.boolean(),
  sha256: z.string(),
  takenAt: instant,
});
export type DocumentLine = z.output<typeof DocumentLine>;

/** The documents that were taken into an audit, the latest first. */
export const listDocuments = endpoint({
  method: 'GET',
  path: '/api/audits/:auditId/documents',
  permission: 'audits.read',
  input: z.strictObject({ auditId: AuditId }),
  output: z.array(DocumentLine),
});

/** A document as it was taken in, byte for byte, through the exit door. */
export const takeKeptDocument = endpoint({
  method: 'GET',
  path: '/api/audits/:auditId/kept/:documentId',
  permission: 'audits.read',
  exit: true,
  input: z.strictObject({ auditId: AuditId, documentId: DocumentId }),
  output: z.object({
    name: z.string(),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
});

/**
 * Opens the audit that an assessment plan of OSCAL plans, or adds its body to the campaign of the same
 * title, kind and year, and keeps the plan. What it does not say itself has to be said beside it.
 */
export const openFromPlan = endpoint({
  method: 'POST',
  path: '/api/audit-plans',
  permission: 'audits.plan',
  input: z.strictObject({
    name,
    dryRun: z.stringbool().default(true),
    organizationId: OrganizationId.optional(),
    editionId: EditionId.optional(),
    kind: z.string().min(1).max(40).optional(),
    startsOn: day.optional(),
    endsOn: day.optional(),
  }),
  output: z.object({
    isDry: z.boolean(),
    title: z.string(),
    kind: z.string(),
    organizationId: OrganizationId,
    editionId: EditionId,
    startsOn: day,
    endsOn: day,
    /** The campaign that the audit joins or opened; null where one would be opened. */
    campaignId: CampaignId.nullable(),
    auditId: AuditId.nullable(),
    assessors: z.array(z.object({ name: z.string(), isKnown: z.boolean() })),
  }),
});
