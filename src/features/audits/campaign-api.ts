import { z } from 'zod';

import { OrganizationId, PersonId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { day, instant } from '#kernel/instant.ts';

import { CampaignId } from './campaign.ts';
import { EditionId, MappingId } from './edition.ts';
import { AuditId } from './finding.ts';
import { carriageReasons, carriages, results } from './judgement.ts';
import { AuditPolicy, PolicyId } from './policy.ts';

const CampaignLine = z.object({
  id: CampaignId,
  title: z.string(),
  kind: z.string(),
  fiscalYear: z.number(),
  policyId: PolicyId,
  openedAt: instant,
  /** Days of auditors that are planned for each body; null where none are. */
  daysEach: z.number().nullable(),
  /** Of the bodies in reach. */
  audits: z.number(),
  closed: z.number(),
});
export type CampaignLine = z.output<typeof CampaignLine>;

/** The campaigns that reach a body in reach, the latest first. */
export const listCampaigns = endpoint({
  method: 'GET',
  path: '/api/audit-campaigns',
  permission: 'audits.read',
  input: z.strictObject({}),
  output: z.array(CampaignLine),
});

/** Opens audits of one kind over many bodies, under the policy in force and one edition. */
export const openCampaign = endpoint({
  method: 'POST',
  path: '/api/audit-campaigns',
  permission: 'audits.plan',
  input: z.strictObject({
    title: z.string().trim().min(1).max(200),
    kind: z.string().min(1).max(40),
    editionId: EditionId,
    organizations: z.array(OrganizationId).min(1).max(2000),
    startsOn: day,
    endsOn: day,
    daysEach: z.number().min(0.5).max(366).multipleOf(0.5).optional(),
  }),
  output: z.object({ id: CampaignId }),
});

const AuditLine = z.object({
  id: AuditId,
  organizationId: OrganizationId,
  editionId: EditionId,
  startsOn: day,
  endsOn: day,
  closedAt: instant.nullable(),
  auditors: z.array(z.object({ id: PersonId, name: z.string() })),
  /** Clauses judged under the edition it is pinned to, those carried over among them. */
  judged: z.number(),
  clauses: z.number(),
  findings: z.number(),
});
export type AuditLine = z.output<typeof AuditLine>;

export const showCampaign = endpoint({
  method: 'GET',
  path: '/api/audit-campaigns/:campaignId',
  permission: 'audits.read',
  input: z.strictObject({ campaignId: CampaignId }),
  output: CampaignLine.extend({ bodies: z.array(AuditLine) }),
});

/** Whoever may be named as an auditor. */
export const listAuditors = endpoint({
  method: 'GET',
  path: '/api/auditors',
  permission: 'audits.plan',
  input: z.strictObject({}),
  output: z.array(z.object({ id: PersonId, name: z.string() })),
});

/** Names an auditor; refused with every conflict of interest, and where their days do not suffice. */
export const assignAuditor = endpoint({
  method: 'POST',
  path: '/api/audits/:auditId/auditors',
  permission: 'audits.plan',
  input: z.strictObject({
    auditId: AuditId,
    personId: PersonId,
    /** Takes it on knowingly that they have fewer days than are planned. */
    beyondCapacity: z.boolean().optional(),
  }),
  output: z.null(),
});

const clause = z.string().min(1).max(200);
const note = z.string().trim().max(4000);

/** What an auditor found of clauses; a later judgement of the same clause takes the place of an earlier. */
export const judgeClauses = endpoint({
  method: 'POST',
  path: '/api/audits/:auditId/judgements',
  permission: 'audits.conduct',
  input: z.strictObject({
    auditId: AuditId,
    judgements: z
      .array(z.strictObject({ clause, result: z.enum(results), note: note.default('') }))
      .min(1)
      .max(2000),
  }),
  output: z.object({ judged: z.number() }),
});

const PaperLine = z.object({
  clause: z.string(),
  label: z.string(),
  title: z.string(),
  demand: z.string(),
  result: z.enum(results).nullable(),
  /** How it came by that; of what has none, whether anything earlier could be carried over. */
  carriage: z.enum(['judged', ...carriages]),
  reason: z.enum(carriageReasons).nullable(),
  from: z.array(z.string()),
  note: z.string(),
});
export type PaperLine = z.output<typeof PaperLine>;

/** The working paper of one audit: every clause of its edition, and what was found of it. */
export const showWorkingPaper = endpoint({
  method: 'GET',
  path: '/api/audits/:auditId/working-paper',
  permission: 'audits.read',
  input: z.strictObject({ auditId: AuditId }),
  output: AuditLine.extend({
    campaignId: CampaignId,
    /** Whether the asker is one of its auditors, and it is open. */
    mayJudge: z.boolean(),
    /** The ratings of the policy that it began under. */
    scale: AuditPolicy.shape.scale,
    lines: z.array(PaperLine),
  }),
});

/** Ends an audit: from now on its body reads what was judged. */
export const closeAudit = endpoint({
  method: 'POST',
  path: '/api/audits/:auditId/closure',
  permission: 'audits.conduct',
  input: z.strictObject({ auditId: AuditId }),
  output: z.null(),
});

const counts = z.object({
  preserved: z.number(),
  weakened: z.number(),
  examine: z.number(),
  new: z.number(),
  ended: z.number(),
});

const toAnother = { campaignId: CampaignId, editionId: EditionId };

/** What moving a campaign to another edition would do, before it is done. */
export const showImpact = endpoint({
  method: 'GET',
  path: '/api/audit-campaigns/:campaignId/impact',
  permission: 'audits.read',
  input: z.strictObject(toAnother),
  output: z.object({
    /** The mapping that it follows; null where only words were compared. */
    mapping: MappingId.nullable(),
    total: counts,
    days: z.number(),
    audits: z.array(
      z.object({
        auditId: AuditId,
        organizationId: OrganizationId,
        state: z.enum(['planned', 'running', 'closed']),
        counts,
        days: z.number(),
      }),
    ),
  }),
});

/** Moves what is open in a campaign to another edition, through the mapping between the two. */
export const moveCampaign = endpoint({
  method: 'POST',
  path: '/api/audit-campaigns/:campaignId/edition',
  permission: 'audits.plan',
  input: z.strictObject(toAnother),
  output: z.object({ moved: z.number(), total: counts }),
});
