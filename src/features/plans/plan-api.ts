import { z } from 'zod';

import { OrganizationId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';
import { Language } from '#kernel/text.ts';

import { anchorStates } from './anchor.ts';
import { rowKinds } from './comparison.ts';
import type { ConsultationState } from './consultation.ts';
import { longestText } from './paragraph.ts';
import { ConsultationId, OpinionId, PlanId, PlanKind } from './plan.ts';

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const consultationStates = [
  'ahead',
  'open',
  'closed',
  'published',
] as const satisfies readonly ConsultationState[];

const year = z.number().int().min(2000).max(2200);

const PlanLine = z.object({
  id: PlanId,
  kind: PlanKind,
  title: z.string(),
  organizationId: OrganizationId,
  years: z.object({ first: year, last: year }).nullable(),
  begunAt: instant,
  /** The last revision in sight, and the one that holds; null where none does. */
  latest: z.number(),
  adopted: z.number().nullable(),
  /** Consultations that are open now. */
  open: z.number(),
});
export type PlanLine = z.output<typeof PlanLine>;

/** Every plan in sight, the latest first. */
export const listPlans = endpoint({
  method: 'GET',
  path: '/api/plans',
  permission: 'plans.read',
  input: z.strictObject({}),
  output: z.array(PlanLine),
});

const text = z.string().min(1).max(longestText);
const note = z.string().trim().max(2000).default('');
const number = z.coerce.number().int().min(1).max(100_000);

/** Begins a plan with its first revision; refused with every fault of the text. */
export const beginPlan = endpoint({
  method: 'POST',
  path: '/api/plans',
  permission: 'plans.write',
  input: z.strictObject({
    kind: PlanKind,
    title: z.string().trim().min(1).max(200),
    /** Whose plan it is; the headquarters' own where nobody else is named. */
    organizationId: OrganizationId.nullable().default(null),
    years: z.strictObject({ first: year, last: year }).nullable().default(null),
    text,
    note,
  }),
  output: z.object({ id: PlanId }),
});

const RevisionLine = z.object({
  number: z.number(),
  state: z.enum(['draft', 'consulted', 'adopted']),
  note: z.string(),
  writtenAt: instant,
  sha256: Sha256,
  /** Whether the asker wrote it, and so cannot adopt it. */
  isOwn: z.boolean(),
  decision: z.string().nullable(),
  adoptedAt: instant.nullable(),
});
export type RevisionLine = z.output<typeof RevisionLine>;

export const ConsultationLine = z.object({
  id: ConsultationId,
  title: z.string(),
  number: z.number(),
  state: z.enum(consultationStates),
  opensAt: instant,
  closesAt: instant,
  publishedAt: instant.nullable(),
});
export type ConsultationLine = z.output<typeof ConsultationLine>;

/** A plan with its revisions and consultations, as far as the asker may see them. */
export const showPlan = endpoint({
  method: 'GET',
  path: '/api/plans/:planId',
  permission: 'plans.read',
  input: z.strictObject({ planId: PlanId }),
  output: PlanLine.extend({
    revisions: z.array(RevisionLine),
    consultations: z.array(ConsultationLine),
  }),
});
export type PlanAnswer = z.output<typeof showPlan.output>;

export const ParagraphLine = z.object({ number: z.number(), source: z.string() });

export const MarginNote = z.object({
  id: OpinionId,
  consultationId: ConsultationId,
  paragraph: z.number().nullable(),
  quote: z.string(),
  start: z.number(),
  state: z.enum(anchorStates),
  words: z.string(),
  giver: z.string(),
});
export type MarginNote = z.output<typeof MarginNote>;

/** A revision paragraph by paragraph, with the opinions in sight carried to where they belong in it. */
export const showRevision = endpoint({
  method: 'GET',
  path: '/api/plans/:planId/revisions/:number',
  permission: 'plans.read',
  input: z.strictObject({ planId: PlanId, number }),
  output: RevisionLine.extend({
    text: z.string(),
    paragraphs: z.array(ParagraphLine),
    opinions: z.array(MarginNote),
  }),
});

/** Writes the next revision upon the one that was read; refused where somebody else was faster. */
export const writeRevision = endpoint({
  method: 'POST',
  path: '/api/plans/:planId/revisions',
  permission: 'plans.write',
  input: z.strictObject({ planId: PlanId, base: number, text, note }),
  output: z.object({ number: z.number() }),
});

/** Adopts a revision, byte for byte the one that was read, which another person wrote. */
export const adoptRevision = endpoint({
  method: 'POST',
  path: '/api/plans/:planId/revisions/:number/adoption',
  permission: 'plans.adopt',
  input: z.strictObject({
    planId: PlanId,
    number,
    sha256: Sha256,
    decision: z.string().trim().min(1).max(400),
  }),
  output: z.object({ sha256: Sha256 }),
});

const compared = { planId: PlanId, from: number, to: number };

export const ComparisonRow = z.object({
  number: z.number(),
  kind: z.enum(rowKinds),
  marks: z.array(z.enum(['moved', 'reworded'])),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

/** What differs between two revisions, paragraph by paragraph. */
export const compareRevisions = endpoint({
  method: 'GET',
  path: '/api/plans/:planId/comparison',
  permission: 'plans.read',
  input: z.strictObject(compared),
  output: z.object({
    counts: z.object({
      ...{ added: z.number(), removed: z.number(), moved: z.number() },
      ...{ reworded: z.number(), unchanged: z.number() },
    }),
    rows: z.array(ComparisonRow),
  }),
});

export const paperForms = ['pdf', 'docx', 'csv'] as const;
export const PaperForm = z.enum(paperForms);
export type PaperForm = (typeof paperForms)[number];

export const PaperFile = z.object({
  name: z.string(),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});

/** A document number as an office writes it. */
const documentNumber = z.string().trim().max(100).default('');
export const paperAsked = {
  form: PaperForm,
  documentNumber,
  language: Language.optional(),
} as const;

/** The comparison as an official table of old and new, through the exit door. */
export const takeComparison = endpoint({
  method: 'GET',
  path: '/api/plans/:planId/comparison/papers/:form',
  permission: 'plans.read',
  exit: true,
  input: z.strictObject({ ...compared, ...paperAsked }),
  output: PaperFile,
});
