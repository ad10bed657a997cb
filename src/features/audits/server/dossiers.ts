import { listSystems } from '#features/inventory/server/service.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import { asString } from '#formats/json/narrow.ts';
import { catalogIn, controlsOf } from '#formats/oscal/catalog.ts';
import { grouped } from '#kernel/group.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Work } from '#platform/tools.ts';

import type { Dossier, DossierFinding } from '../dossier.ts';
import type { AuditId } from '../finding.ts';
import { say } from '../texts.ts';
import { campaignNamed } from './campaign-named.ts';
import { selectAuditors, selectAudits } from './campaign-store.ts';
import * as store from './dossier-store.ts';
import { editionNamed, type HeldEdition, storedDocument } from './editions.ts';
import { listFindings } from './findings.ts';
import { policyNamed } from './policies.ts';

const absent = () => new Refusal('not-found', sayKernel('kernel.not-found'));

/** No body has more systems than this in one list; a ledger of more is a list of its own. */
const mostSystems = 1000;

/** All that is known of one audit in reach. */
export async function dossierOf(work: Work, auditId: AuditId): Promise<Dossier> {
  const [row] = await selectAudits(work, { auditId });
  if (!row) throw absent();
  const campaign = await campaignNamed(work, row.campaign_id);
  const bodies = await listOrganizations(work);
  const body = bodies.find(({ id }) => id === row.organization_id);
  if (!body) throw absent();
  const auditors = await selectAuditors(work, { auditId });
  const edition = await editionNamed(work, row.edition_id);
  const { systems } = await listSystems(work, {
    ...{ organizationId: row.organization_id, offset: 0, limit: mostSystems },
  });
  return {
    audit: {
      ...{ id: row.id, startsOn: row.starts_on, endsOn: row.ends_on, closedAt: row.closed_at },
    },
    campaign,
    body,
    auditors: auditors.map(({ person_id: id, name }) => ({ id, name: name ?? '' })),
    policy: await policyNamed(work, campaign.policyId),
    edition: {
      ...{ id: edition.id, file: edition.file, title: edition.title, version: edition.version },
      uuid: asString(storedDocument(edition.document)?.root['uuid']) ?? '',
      ...{ clauses: edition.held, statements: statementsOf(edition) },
    },
    judgements: await store.selectDatedJudgements(work, auditId),
    findings: inOrder(await findingsOf(work, auditId), edition),
    systems,
  };
}

/** The statement of each clause that has one. */
function statementsOf({ document, resolved }: HeldEdition): ReadonlyMap<string, string> {
  const stored = storedDocument(resolved ?? document);
  const catalog = stored && catalogIn(stored);
  if (!catalog) return new Map();
  return new Map(
    [...controlsOf(catalog)].flatMap(({ id, parts }) => {
      const statement = parts.find(({ name }) => name === 'statement');
      return statement?.id === undefined ? [] : [[id, statement.id] as const];
    }),
  );
}

/** By clause, then as they were raised: an order that holds wherever the same was found. */
function inOrder(findings: readonly DossierFinding[], { held }: HeldEdition): DossierFinding[] {
  const places = new Map([...held.keys()].map((clause, at) => [clause, at]));
  const placeOf = ({ clause }: DossierFinding) => places.get(clause) ?? places.size;
  return findings.toSorted(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      a.raisedAt.getTime() - b.raisedAt.getTime() ||
      a.title.localeCompare(b.title, 'ja'),
  );
}

async function findingsOf(work: Work, auditId: AuditId): Promise<DossierFinding[]> {
  const steps = grouped(await store.selectStepsOfAudit(work, auditId), (each) => each.finding_id);
  const rows = await store.selectFindingFacts(work, auditId);
  const known = new Map(rows.map((row) => [row.id, row]));
  const lines = await listFindings(work, { auditId });
  return lines.flatMap((line) => {
    const row = known.get(line.id);
    if (!row) return [];
    const { id, clause, title, rating, raisedAt, state, until, isOverdue, repeats } = line;
    return {
      ...{ id, clause, title, rating, raisedAt, state, until, isOverdue, repeats },
      ...{ systemId: row.system_id, cause: row.cause, effect: row.effect },
      ...{ isUrgent: line.urgent, isMarkedUrgent: row.marked_urgent },
      ...{ planDueOn: row.plan_due_on, steps: steps.get(line.id) ?? [] },
    };
  });
}

/**
 * What tells of judgements is for whoever may read them: all of the headquarters, and the body once the
 * audit has ended. A document that left them out would say that nothing was judged.
 */
export function refuseHidden({ actor }: Work, { audit }: Dossier): void {
  if (actor.scope !== 'all' && audit.closedAt === null) {
    throw new Refusal('conflict', say('audits.audit.not-ended'));
  }
}
