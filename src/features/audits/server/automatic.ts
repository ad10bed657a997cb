import { createHash } from 'node:crypto';

import type { z } from 'zod';

import { exposedBodies } from '#features/exposure/server/service.ts';
import { coverage, freshnessRule } from '#features/inventory/freshness.ts';
import { append } from '#features/ledger/server/service.ts';
import { sameDateAfter } from '#features/profiles/day.ts';
import { type CanonicalJson, canonicalText } from '#formats/json/canonical.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { wording } from '#kernel/text.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import { clauseFinder, type Clauses } from '../clause.ts';
import { EditionId } from '../edition.ts';
import {
  automaticRules,
  type AutomaticSource,
  directiveFacts,
  EvidenceId,
  trainingFacts,
} from '../evidence.ts';
import type * as api from '../evidence-api.ts';
import { say } from '../evidence-texts.ts';
import { sourceWords } from '../evidence-words.ts';
import { AuditId } from '../finding.ts';
import { keyOf, type Lineage } from '../lineage.ts';
import type { AuditPolicy } from '../policy.ts';
import * as facts from './automatic-store.ts';
import { campaignNamed } from './campaign-named.ts';
import { openAudit, refuseStranger } from './campaigns.ts';
import { editionNamed } from './editions.ts';
import * as store from './evidence-store.ts';
import { lineageAt } from './lineages.ts';
import { policyNamed, todayOf } from './policies.ts';

type Input = z.output<typeof api.computeEvidence.input>;
type Output = z.output<typeof api.computeEvidence.output>;
type FactsOf = (
  work: Work,
  organizationId: OrganizationId,
  today: string,
) => Promise<Readonly<Record<string, CanonicalJson>>>;

/** What each source tells of a body. Nothing here judges it: that is the auditor's. */
const factsOf: Readonly<Record<AutomaticSource, FactsOf>> = {
  inventory: async (work, organizationId) => {
    const systems = await facts.selectSystems(work, organizationId);
    const taken = systems.map(({ takenAt }) => takenAt);
    const known = taken.flatMap((at) => at?.toISOString() ?? []).sort();
    return {
      ...{ systems: systems.length, ...coverage(taken, work.now) },
      freshness: `${freshnessRule.id} ${freshnessRule.version}`,
      ...{ oldest: known[0] ?? null, newest: known.at(-1) ?? null },
    };
  },
  exposure: async (work, organizationId) => {
    const systems = await facts.selectSystems(work, organizationId);
    const hit = (await exposedBodies(work)).find((each) => each.organizationId === organizationId);
    const count = (exposed: boolean | null) =>
      systems.filter((system) => system.exposed === exposed).length;
    return {
      ...{ systems: systems.length, reachable: count(true), notReachable: count(false) },
      ...{ notStated: count(null), withExploitedVulnerability: hit?.systems ?? 0 },
    };
  },
  directives: async (work, organizationId) => {
    const courses = await facts.selectCourses(work, organizationId);
    return {
      ...directiveFacts(courses, work.now),
      list: courses.map((course) => ({
        ...{ number: course.number, joinedAt: course.joinedAt.toISOString() },
        ...{ dueAt: course.dueAt.toISOString(), contradicted: course.contradicted },
        claimedAt: course.claimedAt?.toISOString() ?? null,
      })),
    };
  },
  incidents: async (work, organizationId) => {
    const filings = await facts.selectFilings(work, organizationId);
    return {
      filings: filings.map(({ lastAt, ...each }) => ({ ...each, lastAt: lastAt.toISOString() })),
    };
  },
  training: async (work, organizationId, today) => {
    const records = await store.selectTraining(work, organizationId);
    const since = sameDateAfter(today, -12).day;
    return {
      ...trainingFacts(records, since),
      list: records.map(({ course, heldOn, invited, attended }) => ({
        ...{ course, heldOn, invited, attended },
      })),
    };
  },
};

type Pinned = { readonly editionId: EditionId; readonly held: Clauses };

/** The clauses that the policy names, each in the edition that it names it in. */
async function wantedBy(work: Work, named: AuditPolicy['automatic']): Promise<Set<string>> {
  const wanted = new Set<string>();
  for (const { edition: said, clauses } of named) {
    const edition = EditionId.decode(said);
    const find = clauseFinder((await editionNamed(work, edition)).held);
    for (const name of clauses) {
      const clause = find(name);
      if (clause !== undefined) wanted.add(keyOf({ edition, clause }));
    }
  }
  return wanted;
}

/** Those of an edition, also of what was named under the numbers that they had before. */
function clausesFor(
  wanted: ReadonlySet<string>,
  { editionId, held }: Pinned,
  lineage: Lineage,
): readonly string[] {
  return [...held.keys()].filter((clause) => {
    const kin = lineage.kin({ edition: editionId, clause });
    return [...kin].some((key) => wanted.has(key));
  });
}

/**
 * Computes what the policy of an audit names. Each is a snapshot with its time, its rule, the position of
 * the database it is true for and its hash; a later one is a further revision of the same evidence.
 */
export async function computeEvidence(work: Change, { auditId }: Input): Promise<Output> {
  const audit = await openAudit(work, auditId);
  await refuseStranger(work, auditId);
  const { policyId } = await campaignNamed(work, audit.campaign_id);
  const { automatic } = await policyNamed(work, policyId);
  const sources = [...new Set(automatic.map(({ source }) => source))];
  if (sources.length === 0) throw new Refusal('conflict', say('audits.evidence.none-named'));
  const { held } = await editionNamed(work, audit.edition_id);
  const lineage = await lineageAt(work);
  const taken: Output['taken'] = [];
  for (const source of sources) {
    const clauses = clausesFor(
      await wantedBy(
        work,
        automatic.filter((each) => each.source === source),
      ),
      { editionId: audit.edition_id, held },
      lineage,
    );
    const revision = await snapshot(work, audit.organization_id, source);
    await store.insertUses(
      work,
      (clauses.length === 0 ? [''] : clauses).map((clause) => ({
        ...{ organization_id: audit.organization_id, audit_id: auditId, clause },
        ...{ evidence_id: revision.evidenceId, number: revision.number },
        ...{ used_by: work.actor.id, used_at: work.now },
      })),
    );
    taken.push({ source, ...revision, clauses: clauses.length });
  }
  await append(work, {
    act: 'audit.evidence-computed',
    subject: AuditId.encode(auditId),
    organizationId: audit.organization_id,
    facts: { sources },
  });
  return { taken };
}

async function snapshot(work: Change, organizationId: OrganizationId, source: AutomaticSource) {
  const today = await todayOf(work);
  const position = await facts.selectPosition(work);
  const content = Buffer.from(
    canonicalText({
      ...{ source, organization: OrganizationId.encode(organizationId), position },
      ...{ takenAt: work.now.toISOString(), rule: automaticRules[source] },
      facts: await factsOf[source](work, organizationId, today),
    }),
    'utf8',
  );
  const known = (await store.selectComputed(work, organizationId)).find(
    (each) => each.source === source,
  );
  const evidenceId = known?.id ?? newId(EvidenceId);
  const latest = known && (await store.selectLatest(work, organizationId, evidenceId));
  if (!known) {
    const title = wording(sourceWords.catalogue, sourceWords.of(source), work.actor.language);
    await store.insertEvidence(work, {
      ...{ organization_id: organizationId, id: evidenceId, title, source },
      ...{ opened_by: work.actor.id, opened_at: work.now },
    });
  }
  const number = (latest?.number ?? 0) + 1;
  await store.insertRevision(work, {
    ...{ organization_id: organizationId, evidence_id: evidenceId, number, content, position },
    ...{ file: `${source}-${today}.json`, media_type: 'application/json', note: '' },
    sha256: createHash('sha256').update(content).digest(),
    ...{ shows_on: today, added_by: work.actor.id, added_at: work.now },
  });
  return { evidenceId, number };
}
