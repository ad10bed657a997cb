import type { z } from 'zod';

import { listOrganizations } from '#features/organizations/server/service.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { grouped } from '#kernel/group.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Work } from '#platform/tools.ts';

import { chapterOf } from '../chapter.ts';
import type { EditionId } from '../edition.ts';
import { type CountedAudit, type CountedFinding, type Measure, summaryOf } from '../summary.ts';
import type * as api from '../summary-api.ts';
import { editionNamed, listEditions } from './editions.ts';
import { selectFindings } from './finding-store.ts';
import { listFindings } from './findings.ts';
import { lineageAt } from './lineages.ts';
import { ratingNames } from './policies.ts';
import * as store from './summary-store.ts';

type Asked = z.output<typeof api.showSummary.input>;
type Answer = z.output<typeof api.showSummary.output>;
type Body = Awaited<ReturnType<typeof listOrganizations>>[number];
type Audit = Awaited<ReturnType<typeof store.selectYears>>[number];

/** The bodies that a summary is about: all in reach, or one with those below it. */
async function bodiesOf(work: Work, organizationId: OrganizationId | undefined): Promise<Body[]> {
  const bodies = await listOrganizations(work);
  if (organizationId === undefined) return bodies;
  const own = bodies.find(({ id }) => id === organizationId);
  if (!own) throw new Refusal('not-found', sayKernel('kernel.not-found'));
  const found = new Set([own.id]);
  // A list that grows while it is walked is walked to its end.
  for (const each of found) {
    for (const body of bodies) if (body.supervisorId === each) found.add(body.id);
  }
  return bodies.filter(({ id }) => found.has(id));
}

export async function showSummary(work: Work, asked: Asked): Promise<Answer> {
  const { year, organizationId } = asked;
  const bodies = await bodiesOf(work, organizationId);
  const within = new Set<OrganizationId>(bodies.map(({ id }) => id));
  const audits = (await store.selectYears(work)).filter((each) => within.has(each.organization_id));
  const measure = await measureOf(work, audits, year);
  const ids = new Map<string, OrganizationId>(bodies.map(({ id }) => [id, id]));
  const summary = summaryOf({
    ...{ year, measure },
    bodies: bodies.map(({ id, supervisorId }) => ({ id, supervisor: supervisorId })),
    audits: await countedAudits(work, audits, year),
    findings: await countedFindings(work, within),
  });
  const names = await ratingNames(work);
  const { title, version } = measure;
  return {
    ...{ year, judged: { ...summary.judged }, systems: summary.systems },
    known: [...new Set(audits.map(({ fiscal_year }) => fiscal_year))],
    edition: measure.editionId === null ? null : { id: measure.editionId, title, version },
    years: [...summary.years],
    chapters: [...summary.chapters],
    ratings: summary.ratings.map(({ rating, findings }) => ({
      ...{ rating, findings },
      names: rating === null ? null : (names.get(rating) ?? null),
    })),
    bodies: summary.bodies.flatMap(({ organization, supervisor, ...counts }) => {
      const id = ids.get(organization);
      const supervisorId = supervisor === null ? null : (ids.get(supervisor) ?? null);
      return id ? { organizationId: id, supervisorId, ...counts } : [];
    }),
  };
}

type Measured = Measure & {
  readonly editionId: EditionId | null;
  readonly title: string;
  readonly version: string;
};

/** The edition that most audits of the year are pinned to, else the latest; chapters are counted by it. */
async function measureOf(work: Work, audits: readonly Audit[], year: number): Promise<Measured> {
  const lineage = await lineageAt(work);
  const own = audits.filter(({ fiscal_year }) => fiscal_year === year);
  const [most] = [...grouped(own, ({ edition_id }) => edition_id)].sort(
    ([, one], [, other]) => other.length - one.length,
  );
  const editionId = most?.[0] ?? (await listEditions(work))[0]?.id;
  if (editionId === undefined) {
    return {
      ...{ edition: '', editionId: null, title: '', version: '', chapters: new Map(), lineage },
    };
  }
  const { held, title, version } = await editionNamed(work, editionId);
  const chapters = new Map([...held].map(([id, clause]) => [id, chapterOf(clause)]));
  return { edition: editionId, editionId, title, version, chapters, lineage };
}

async function countedAudits(
  work: Work,
  audits: readonly Audit[],
  year: number,
): Promise<CountedAudit[]> {
  const counts = grouped(await store.selectResultCounts(work, year), (each) => each.audit_id);
  return audits.map((row) => {
    const judged = { met: 0, 'partly-met': 0, 'not-met': 0, 'not-applicable': 0 };
    for (const { result, count } of counts.get(row.id) ?? []) judged[result] = count;
    return {
      ...{ id: row.id, organization: row.organization_id, year: row.fiscal_year, judged },
      isClosed: row.closed_at !== null,
    };
  });
}

async function countedFindings(
  work: Work,
  within: ReadonlySet<OrganizationId>,
): Promise<CountedFinding[]> {
  const systems = new Map((await selectFindings(work)).map(({ id, system_id }) => [id, system_id]));
  const lines = await listFindings(work, {});
  return lines
    .filter(({ organizationId }) => within.has(organizationId))
    .map((line) => ({
      ...{ id: line.id, organization: line.organizationId, year: line.fiscalYear },
      ...{ edition: line.editionId, clause: line.clause, rating: line.rating },
      ...{ isUrgent: line.urgent, isClosed: line.state === 'closed' },
      ...{ isAccepted: line.state === 'accepted', isOverdue: line.isOverdue },
      ...{ isRepeat: line.repeats > 0, system: systems.get(line.id) ?? null },
    }));
}
