import { z } from 'zod';

import { Form } from '#features/papers/paper.ts';
import { Names } from '#features/profiles/names.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { Language } from '#kernel/text.ts';

import { EditionId } from './edition.ts';
import { AuditId } from './finding.ts';
import { results } from './judgement.ts';

const asked = {
  year: z.coerce.number().int().min(2000).max(2200),
  /** Only this body and those below it; absent, every body in reach. */
  organizationId: OrganizationId.optional(),
};

export const SummaryAnswer = z.object({
  year: z.number(),
  /** Years that have audits in reach, the latest first. */
  known: z.array(z.number()),
  /** The edition by whose chapters it is counted; null where there is none yet. */
  edition: z.object({ id: EditionId, title: z.string(), version: z.string() }).nullable(),
  judged: z.record(z.enum(results), z.number()),
  years: z.array(
    z.object({
      ...{ year: z.number(), audits: z.number(), closed: z.number(), bodies: z.number() },
      ...{ findings: z.number(), urgent: z.number(), repeats: z.number(), settled: z.number() },
      ...{ perBody: z.number().nullable(), index: z.number().nullable() },
    }),
  ),
  chapters: z.array(
    z.object({
      ...{ chapter: z.string().nullable(), findings: z.number(), share: z.number() },
      ...{ bodies: z.number(), before: z.number() },
    }),
  ),
  ratings: z.array(
    z.object({ rating: z.string().nullable(), names: Names.nullable(), findings: z.number() }),
  ),
  systems: z.object({ findings: z.number(), systems: z.number() }),
  bodies: z.array(
    z.object({
      organizationId: OrganizationId,
      supervisorId: OrganizationId.nullable(),
      ...{ audits: z.number(), judged: z.number(), met: z.number().nullable() },
      ...{ findings: z.number(), open: z.number(), overdue: z.number(), urgent: z.number() },
      ...{ repeats: z.number(), settled: z.number() },
    }),
  ),
});
export type SummaryAnswer = z.output<typeof SummaryAnswer>;

/** The figures of a fiscal year over the bodies in reach, or over one and those below it. */
export const showSummary = endpoint({
  method: 'GET',
  path: '/api/audit-summaries/:year',
  permission: 'audits.read',
  input: z.strictObject(asked),
  output: SummaryAnswer,
});

const file = z.object({
  name: z.string(),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});

/** A document number as an office writes it. */
const number = z.string().trim().max(100).default('');
const language = Language.optional();

/** The summary of a year as an official paper, through the exit door. */
export const takeSummary = endpoint({
  method: 'GET',
  path: '/api/audit-summaries/:year/papers/:form',
  permission: 'audits.read',
  exit: true,
  input: z.strictObject({ ...asked, form: Form, number, language }),
  output: file,
});

/** The report on one audit as an official paper, through the exit door. */
export const takeReport = endpoint({
  method: 'GET',
  path: '/api/audits/:auditId/papers/:form',
  permission: 'audits.read',
  exit: true,
  input: z.strictObject({ auditId: AuditId, form: Form, number, language }),
  output: file,
});
