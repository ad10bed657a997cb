import { randomUUID } from 'node:crypto';

import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { grouped } from '#kernel/group.ts';
import { Refusal } from '#kernel/refusal.ts';
import { type Change, type Work } from '#platform/tools.ts';

import { CampaignId } from '../campaign.ts';
import type * as api from '../campaign-api.ts';
import { carry, type Passage, passageOf } from '../carry.ts';
import { EditionId, MappingId } from '../edition.ts';
import type { AuditId } from '../finding.ts';
import { type Impact, impactOf, type JudgedAudit } from '../impact.ts';
import type { Result } from '../judgement.ts';
import { say } from '../texts.ts';
import { campaignNamed } from './campaign-named.ts';
import * as store from './campaign-store.ts';
import { type Between, editionNamed, successionsBetween } from './editions.ts';
import { policyNamed } from './policies.ts';

type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;
type Asked = z.output<typeof api.showImpact.input>;

type Row = Awaited<ReturnType<typeof store.selectAudits>>[number];

/** The audits of one edition in a campaign, and how they would come to another. */
type Course = {
  readonly rows: readonly Row[];
  readonly passage: Passage;
  readonly between: Between;
  readonly from: EditionId;
  /** The numbers that clauses are printed with, by which a person knows them. */
  readonly labelOf: (clause: string) => string;
};

/** The courses of a campaign's audits: one for each edition that they are pinned to. */
async function coursesOf(work: Work, { campaignId, editionId }: Asked): Promise<Course[]> {
  const after = await editionNamed(work, editionId);
  const rows = await store.selectAudits(work, { campaignId });
  const others = rows.filter((row) => row.edition_id !== editionId);
  if (others.length === 0) throw new Refusal('conflict', say('audits.campaign.same-edition'));
  const courses: Course[] = [];
  for (const [from, each] of grouped(others, (row) => row.edition_id)) {
    const before = await editionNamed(work, from);
    const between = await successionsBetween(work, before, after);
    const passage = passageOf(before.held, after.held, between.successions);
    const labelOf = (clause: string) => before.held.get(clause)?.label ?? clause;
    courses.push({ rows: each, passage, between, from, labelOf });
  }
  return courses;
}

type Judged = ReadonlyMap<AuditId, JudgedAudit['results']>;

async function judgedIn(work: Work, campaignId: CampaignId): Promise<Judged> {
  const rows = await store.selectJudgements(work, { campaignId });
  return new Map(
    [...grouped(rows, (row) => row.audit_id)].map(([audit, list]) => [
      audit,
      new Map(list.map(({ clause, result }) => [clause, result])),
    ]),
  );
}

function judgedAudit(row: Row, judged: Judged): JudgedAudit {
  const results = judged.get(row.id) ?? new Map<string, Result>();
  const state = results.size > 0 ? 'running' : 'planned';
  return {
    ...{ organization: row.organization_id, round: row.id },
    ...{ state: row.closed_at ? 'closed' : state, results },
  };
}

async function impacts(work: Work, courses: readonly Course[], { campaignId }: Asked) {
  const { policyId } = await campaignNamed(work, campaignId);
  const { effort } = await policyNamed(work, policyId);
  const judged = await judgedIn(work, campaignId);
  return courses.map(({ rows, passage }) => ({
    rows,
    impact: impactOf(
      passage,
      rows.map((row) => judgedAudit(row, judged)),
      effort,
    ),
  }));
}

function totalOf(found: readonly { readonly impact: Impact }[]): Impact['total'] {
  const sum = (key: keyof Impact['total']) =>
    found.reduce((count, { impact }) => count + impact.total[key], 0);
  return {
    ...{ preserved: sum('preserved'), weakened: sum('weakened'), examine: sum('examine') },
    ...{ new: sum('new'), ended: sum('ended') },
  };
}

export async function showImpact(work: Work, asked: Asked): Promise<Output<'showImpact'>> {
  await campaignNamed(work, asked.campaignId);
  const courses = await coursesOf(work, asked);
  const found = await impacts(work, courses, asked);
  const [course] = courses;
  return {
    mapping: course?.between.mapping ?? null,
    total: totalOf(found),
    days: found.reduce((sum, { impact }) => sum + impact.days, 0),
    audits: found.flatMap(({ rows, impact }) =>
      impact.audits.flatMap(({ state, counts, days }, at) => {
        const row = rows[at];
        if (!row) return [];
        return { auditId: row.id, organizationId: row.organization_id, state, counts, days };
      }),
    ),
  };
}

/**
 * Moves the open audits of a campaign to another edition. What carries over is written as a judgement of
 * its own that names what it rests on; what does not is left for the auditor. Closed audits stay as they
 * were judged. Only a mapping that somebody took in moves anything: words alone are a forecast.
 */
export async function moveCampaign(work: Change, asked: Asked): Promise<Output<'moveCampaign'>> {
  const { campaignId, editionId } = asked;
  await campaignNamed(work, campaignId);
  const courses = (await coursesOf(work, asked)).map((course) => ({
    ...course,
    rows: course.rows.filter(({ closed_at }) => closed_at === null),
  }));
  const moved = courses.flatMap(({ rows }) => rows.map(({ id }) => id));
  if (moved.length === 0) throw new Refusal('conflict', say('audits.campaign.all-closed'));
  if (courses.some(({ rows, between }) => rows.length > 0 && between.mapping === null)) {
    throw new Refusal('conflict', say('audits.campaign.no-mapping'));
  }
  const found = await impacts(work, courses, asked);
  const judged = await judgedIn(work, campaignId);
  for (const course of courses) {
    for (const row of course.rows) await writeCarried(work, { row, course, judged, editionId });
  }
  await store.updateEdition(work, moved, editionId);
  await append(work, {
    act: 'audit-campaign.moved',
    subject: CampaignId.encode(campaignId),
    organizationId: work.actor.organizationId,
    facts: {
      earlier: courses.map(({ from }) => EditionId.encode(from)),
      later: EditionId.encode(editionId),
      mappings: courses.flatMap(({ between: { mapping } }) =>
        mapping ? [MappingId.encode(mapping)] : [],
      ),
      ...{ audits: moved.length, judgements: totalOf(found) },
    },
  });
  return { moved: moved.length, total: totalOf(found) };
}

type Carrying = {
  readonly row: Row;
  readonly course: Course;
  readonly judged: Judged;
  readonly editionId: EditionId;
};

async function writeCarried(
  work: Change,
  { row, course, judged, editionId }: Carrying,
): Promise<void> {
  const results = judged.get(row.id);
  const carried = carry(course.passage, (clause) => results?.get(clause));
  await store.insertJudgements(
    work,
    carried.flatMap(({ clause, carriage, result, reason, from }) => {
      if (!result || (carriage !== 'preserved' && carriage !== 'weakened')) return [];
      return {
        ...{ organization_id: row.organization_id, id: randomUUID(), audit_id: row.id },
        ...{ edition_id: editionId, clause, result, carriage, reason, note: '' },
        ...{
          carried_from: from.map(course.labelOf),
          judged_by: work.actor.id,
          judged_at: work.now,
        },
      };
    }),
  );
}
