import { z } from 'zod';

import { File } from '#features/inventory/sheet.ts';
import { Names } from '#features/profiles/names.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { day, instant } from '#kernel/instant.ts';

import { InstrumentId } from './instrument.ts';
import { MilestoneId, ObligationId, outcomeStates, ReadinessEvidenceId } from './obligation.ts';
import { Address } from './provision.ts';
import { readinessStandings, reportStates } from './readiness.ts';

const states = z.enum(['planned', 'started', 'blocked', 'done']);

/** A milestone that another one waits for, as far as whoever waits may know of it. */
const Needed = z.object({
  id: MilestoneId,
  names: Names,
  nameJa: z.string(),
  nameEn: z.string(),
  endsOn: day,
  isDone: z.boolean(),
});

const Milestone = z.object({
  id: MilestoneId,
  organizationId: OrganizationId,
  obligationId: ObligationId,
  names: Names,
  owner: z.string(),
  /** As planned. */
  plannedFrom: day,
  days: z.number(),
  dueOn: day,
  /** As forecast. */
  startsOn: day,
  endsOn: day,
  target: day.nullable(),
  slack: z.number().nullable(),
  state: states,
  expectedOn: day.nullable(),
  isCritical: z.boolean(),
  needs: z.array(Needed),
});
export type MilestoneLine = z.output<typeof Milestone>;

const ReadinessCell = z.object({
  obligationId: ObligationId,
  organizationId: OrganizationId,
  standing: z.enum(readinessStandings),
  done: z.number(),
  total: z.number(),
  slack: z.number().nullable(),
  readyOn: day.nullable(),
});
export type ReadinessCell = z.output<typeof ReadinessCell>;

const ReadinessObligation = z.object({
  id: ObligationId,
  lawId: InstrumentId,
  law: Names,
  provision: Address,
  names: Names,
  target: day.nullable(),
  daysLeft: z.number().nullable(),
  outcomeState: z.enum(outcomeStates),
  /** A new version of the law changed what it rests on, and nobody has confirmed it since. */
  isUnderReview: z.boolean(),
});
export type ReadinessObligation = z.output<typeof ReadinessObligation>;

/** How ready each body in reach is for each obligation, and what decides when all of them are. */
export const showReadiness = endpoint({
  method: 'GET',
  path: '/api/law-readiness',
  permission: 'laws.read',
  input: z.strictObject({
    lawId: InstrumentId.optional(),
    organizationId: OrganizationId.optional(),
    /** As far as was known at this moment; now where none is named. */
    at: instant.optional(),
  }),
  output: z.object({
    today: day,
    bodies: z.array(z.object({ id: OrganizationId, nameJa: z.string(), nameEn: z.string() })),
    obligations: z.array(ReadinessObligation),
    cells: z.array(ReadinessCell),
    milestones: z.array(Milestone),
    /** The critical path, in order; only milestones in reach. */
    path: z.array(MilestoneId),
  }),
});
export type Readiness = z.output<typeof showReadiness.output>;

/** Makes the plans of bodies from the steps of an obligation; those who have one keep theirs. */
export const planObligation = endpoint({
  method: 'POST',
  path: '/api/law-obligations/:obligationId/plans',
  permission: 'laws.prepare',
  input: z.strictObject({
    obligationId: ObligationId,
    organizations: z.array(OrganizationId).min(1).max(500),
  }),
  output: z.object({ plans: z.number(), milestones: z.number() }),
});

/** A milestone with everything that was said and handed in of it. */
export const showMilestone = endpoint({
  method: 'GET',
  path: '/api/law-milestones/:milestoneId',
  permission: 'laws.read',
  input: z.strictObject({ milestoneId: MilestoneId }),
  output: Milestone.extend({
    obligation: ReadinessObligation,
    nameJa: z.string(),
    nameEn: z.string(),
    reports: z.array(
      z.object({
        state: z.enum(reportStates),
        on: day.nullable(),
        note: z.string(),
        by: z.string(),
        at: instant,
      }),
    ),
    evidence: z.array(
      z.object({
        id: ReadinessEvidenceId,
        file: z.string(),
        sha256: z.string(),
        size: z.number(),
        note: z.string(),
        by: z.string(),
        at: instant,
      }),
    ),
    /** Milestones that it may be made to wait for. */
    others: z.array(
      z.object({ id: MilestoneId, names: Names, nameJa: z.string(), nameEn: z.string() }),
    ),
  }),
});

export type ShownMilestone = z.output<typeof showMilestone.output>;

/** Changes the plan of a milestone. A circle of milestones is refused, with their names. */
export const planMilestone = endpoint({
  method: 'PUT',
  path: '/api/law-milestones/:milestoneId',
  permission: 'laws.report',
  input: z.strictObject({
    milestoneId: MilestoneId,
    owner: z.string().trim().max(200),
    startsOn: day,
    days: z.number().int().min(1).max(1000),
    needs: z.array(MilestoneId).max(50),
  }),
  output: z.null(),
});

/** What a body, or one above it, says of a milestone of it. */
export const reportMilestone = endpoint({
  method: 'POST',
  path: '/api/law-milestones/:milestoneId/reports',
  permission: 'laws.report',
  input: z.strictObject({
    milestoneId: MilestoneId,
    state: z.enum(reportStates),
    /** The day it was done, or is expected to be; of other words none. */
    on: day.optional(),
    note: z.string().trim().max(4000).default(''),
  }),
  output: z.null(),
});

/** Hands in a file that shows what a milestone brought about. */
export const handInReadinessEvidence = endpoint({
  method: 'POST',
  path: '/api/law-milestones/:milestoneId/evidence',
  permission: 'laws.report',
  input: z.strictObject({
    milestoneId: MilestoneId,
    name: z.string().trim().min(1).max(255),
    note: z.string().trim().max(4000).default(''),
  }),
  output: z.object({ id: ReadinessEvidenceId }),
});

/** Takes a file along that was handed in. */
export const downloadReadinessEvidence = endpoint({
  method: 'POST',
  path: '/api/law-milestones/:milestoneId/evidence-download',
  permission: 'laws.read',
  exit: true,
  input: z.strictObject({ milestoneId: MilestoneId, evidenceId: ReadinessEvidenceId }),
  output: File,
});

/** What would become of everything if a milestone took some days more. */
export const weighSlip = endpoint({
  method: 'GET',
  path: '/api/law-milestones/:milestoneId/slip',
  permission: 'laws.read',
  input: z.strictObject({
    milestoneId: MilestoneId,
    days: z.coerce.number().int().min(1).max(1000),
  }),
  output: z.object({
    moved: z.array(
      z.object({
        id: MilestoneId,
        names: Names,
        nameJa: z.string(),
        nameEn: z.string(),
        days: z.number(),
        isMissed: z.boolean(),
      }),
    ),
  }),
});
