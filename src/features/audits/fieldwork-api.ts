import { z } from 'zod';

import { SystemId } from '#features/inventory/system.ts';
import { OrganizationId, PersonId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { day, instant } from '#kernel/instant.ts';

import { CampaignId } from './campaign.ts';
import { AuditId } from './finding.ts';
import { conflicts } from './independence.ts';
import { results } from './judgement.ts';

const fiscalYear = z.number().int().min(2000).max(2200);
const clause = z.string().trim().min(1).max(200);
const note = z.string().trim().max(4000);

/** Auditors with their days in a fiscal year against what is planned for them, and former posts. */
export const listStaffing = endpoint({
  method: 'GET',
  path: '/api/auditor-staffing/:fiscalYear',
  permission: 'audits.plan',
  input: z.strictObject({ fiscalYear: z.coerce.number().int().min(2000).max(2200) }),
  output: z.array(
    z.object({
      personId: PersonId,
      name: z.string(),
      /** Null where nobody has said. */
      days: z.number().nullable(),
      planned: z.number(),
      audits: z.number(),
      formerPosts: z.array(z.object({ organizationId: OrganizationId, leftOn: day })),
    }),
  ),
});

/** Says how many days an auditor has in a fiscal year; the last word holds. */
export const stateAvailability = endpoint({
  method: 'POST',
  path: '/api/auditor-days',
  permission: 'audits.plan',
  input: z.strictObject({
    personId: PersonId,
    fiscalYear,
    days: z.number().min(0).max(366).multipleOf(0.5),
  }),
  output: z.null(),
});

/** Records where an auditor was employed before, and until when. */
export const recordFormerPost = endpoint({
  method: 'POST',
  path: '/api/auditor-posts',
  permission: 'audits.plan',
  input: z.strictObject({ personId: PersonId, organizationId: OrganizationId, leftOn: day }),
  output: z.null(),
});

/** Whoever could audit which body of a campaign with what against it; only where there is something. */
export const listConflicts = endpoint({
  method: 'GET',
  path: '/api/audit-campaigns/:campaignId/conflicts',
  permission: 'audits.plan',
  input: z.strictObject({ campaignId: CampaignId }),
  output: z.array(
    z.object({ personId: PersonId, auditId: AuditId, conflicts: z.array(z.enum(conflicts)) }),
  ),
});

/** Draws the systems that an audit looks at, once, by the rule of its policy. */
export const drawSystems = endpoint({
  method: 'POST',
  path: '/api/audits/:auditId/sample',
  permission: 'audits.conduct',
  input: z.strictObject({ auditId: AuditId }),
  output: z.object({ drawn: z.number(), population: z.number() }),
});

/** What the audited body says of itself, clause by clause. */
export const assessOneself = endpoint({
  method: 'POST',
  path: '/api/audits/:auditId/self-assessment',
  permission: 'audits.answer',
  input: z.strictObject({
    auditId: AuditId,
    judgements: z
      .array(z.strictObject({ clause, result: z.enum(results), note: note.default('') }))
      .min(1)
      .max(2000),
  }),
  output: z.object({ judged: z.number() }),
});

/** An interview or a comment in the working paper; of an interview with whom and on which day. */
export const makeRemark = endpoint({
  method: 'POST',
  path: '/api/audits/:auditId/remarks',
  permission: 'audits.conduct',
  input: z.strictObject({
    auditId: AuditId,
    clause: clause.optional(),
    words: z.string().trim().min(1).max(8000),
    interview: z
      .strictObject({ withWhom: z.string().trim().min(1).max(400), heldOn: day })
      .optional(),
  }),
  output: z.null(),
});

const SelfLine = z.object({
  clause: z.string(),
  label: z.string(),
  title: z.string(),
  own: z.enum(results).nullable(),
  note: z.string(),
  /** As far as the asker may know it yet. */
  audited: z.enum(results).nullable(),
  differs: z.boolean(),
});
export type SelfLine = z.output<typeof SelfLine>;

const RemarkLine = z.object({
  label: z.string(),
  kind: z.enum(['interview', 'comment']),
  words: z.string(),
  withWhom: z.string().nullable(),
  heldOn: day.nullable(),
  madeBy: z.string(),
  madeAt: instant,
});
export type RemarkLine = z.output<typeof RemarkLine>;

/** The work behind a working paper: the systems drawn, what the body says of itself, what was said. */
export const showFieldwork = endpoint({
  method: 'GET',
  path: '/api/audits/:auditId/fieldwork',
  permission: 'audits.read',
  input: z.strictObject({ auditId: AuditId }),
  output: z.object({
    organizationId: OrganizationId,
    isOpen: z.boolean(),
    /** Whether the asker is one of its auditors. */
    isAuditor: z.boolean(),
    /** The rule of the policy for this kind of audit; null where there is none. */
    rule: z.object({ percent: z.number(), least: z.number() }).nullable(),
    sample: z
      .object({
        seed: z.string(),
        percent: z.number(),
        least: z.number(),
        population: z.number(),
        drawnAt: instant,
        systems: z.array(z.object({ id: SystemId, name: z.string() })),
      })
      .nullable(),
    lines: z.array(SelfLine),
    remarks: z.array(RemarkLine),
  }),
});
