import { sql } from 'kysely';

import type { CampaignId } from '#features/audits/campaign.ts';
import type { EditionId } from '#features/audits/edition.ts';
import type { AuditId, FindingId } from '#features/audits/finding.ts';
import type { DirectiveId, Kind } from '#features/directives/directive.ts';
import type { StandingDirectiveId } from '#features/directives/standing-directive.ts';
import type { FilingId, IncidentId, MatterId } from '#features/incidents/incident.ts';
import type { SnapshotId } from '#features/intake/intake.ts';
import type { SystemId } from '#features/inventory/system.ts';
import type { CommunityId } from '#features/labels/marking.ts';
import type { ConsultationId, PlanId, StatementId } from '#features/plans/plan.ts';
import type { MeasureId } from '#features/plans/strategy.ts';
import type { OrganizationId, PersonId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

type Sought = {
  readonly area: string | undefined;
  readonly persons: readonly PersonId[] | undefined;
  readonly organization: OrganizationId | undefined;
  readonly subject: string | undefined;
  readonly from: Date | undefined;
  readonly until: Date | undefined;
  /** The entry behind which to begin. */
  readonly before: { readonly at: Date; readonly id: string } | undefined;
};

const columns = [
  'e.id',
  'e.act',
  'e.actor_id as actorId',
  'e.subject',
  'e.organization_id as organizationId',
  'e.at',
  'e.facts',
] as const;

/** Entries that the actor may see, newest first, each with its place once it has one. */
export async function selectLines({ db }: Work, sought: Sought, limit: number) {
  const { area, persons, organization, subject, from, until, before } = sought;
  let query = db
    .selectFrom('ledger.entry as e')
    .leftJoin('ledger.leaf as l', 'l.entry_id', 'e.id')
    .select(['l.position', ...columns])
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(limit);
  if (area !== undefined) query = query.where(sql`split_part(e.act, '.', 1)`, '=', area);
  if (persons !== undefined) query = query.where('e.actor_id', 'in', [...persons]);
  if (organization !== undefined) query = query.where('e.organization_id', '=', organization);
  if (subject !== undefined) query = query.where('e.subject', '=', subject);
  if (from) query = query.where('e.at', '>=', from);
  if (until) query = query.where('e.at', '<', until);
  if (before) {
    query = query.where((e) => e(e.refTuple('e.at', 'e.id'), '<', e.tuple(before.at, before.id)));
  }
  return query.execute();
}

/** One entry that the actor may see. */
export async function selectLine({ db }: Work, id: string) {
  return db
    .selectFrom('ledger.entry as e')
    .leftJoin('ledger.leaf as l', 'l.entry_id', 'e.id')
    .select(['l.position', ...columns])
    .where('e.id', '=', id)
    .executeTakeFirst();
}

/** Persons in the actor's reach whose name holds some words, in either width. */
export async function selectPersonsNamed({ db }: Work, words: string): Promise<PersonId[]> {
  const { rows } = await sql<{ id: PersonId }>`
    select id from access.person
    where strpos(platform.fold(name), platform.fold(${words}::text)) > 0
    order by name limit 500`.execute(db);
  return rows.map(({ id }) => id);
}

type Named<Id> = { readonly id: Id; readonly nameJa: string; readonly nameEn: string };

export async function selectOrganizations({ db }: Work, ids: readonly OrganizationId[]) {
  const { rows } = await sql<Named<OrganizationId>>`
    select id, name_ja as "nameJa", name_en as "nameEn" from organizations.organization
    where id = any (${ids}::uuid[])`.execute(db);
  return rows;
}

type Called<Id> = { readonly id: Id; readonly name: string };
type Owned<Id> = Called<Id> & { readonly organizationId: OrganizationId };

/** Persons and service tokens: both act. */
export async function selectActors({ db }: Work, ids: readonly PersonId[]) {
  const { rows } = await sql<Owned<PersonId> & { readonly isPerson: boolean }>`
    select id, name, organization_id as "organizationId", true as "isPerson" from access.person
    where id = any (${ids}::uuid[])
    union all
    select id, name, organization_id, false from access.token
    where id = any (${ids}::uuid[])`.execute(db);
  return rows;
}

export async function selectSystems({ db }: Work, ids: readonly SystemId[]) {
  const { rows } = await sql<Owned<SystemId>>`
    select id, name, organization_id as "organizationId" from inventory.system
    where id = any (${ids}::uuid[])`.execute(db);
  return rows;
}

type DirectiveRow = {
  readonly id: DirectiveId;
  readonly kind: Kind;
  readonly fiscalYear: number;
  readonly number: number;
  readonly title: string;
};

export async function selectDirectives({ db }: Work, ids: readonly DirectiveId[]) {
  const { rows } = await sql<DirectiveRow>`
    select d.id, d.kind, d.fiscal_year as "fiscalYear", d.number, w.title
    from directives.directive d
    join directives.wording w on w.directive_id = d.id and w.version = d.version
    where d.id = any (${ids}::uuid[])`.execute(db);
  return rows;
}

export async function selectStandings({ db }: Work, ids: readonly StandingDirectiveId[]) {
  const { rows } = await sql<Called<StandingDirectiveId>>`
    select distinct on (standing_id) standing_id as id, title as name
    from directives.standing_terms
    where standing_id = any (${ids}::uuid[]) order by standing_id, version desc`.execute(db);
  return rows;
}

export async function selectSnapshots({ db }: Work, ids: readonly SnapshotId[]) {
  const { rows } = await sql<Called<SnapshotId>>`
    select id, file as name from intake.snapshot where id = any (${ids}::uuid[])`.execute(db);
  return rows;
}

export async function selectVulnerabilities({ db }: Work, ids: readonly string[]) {
  const { rows } = await sql<Called<string>>`
    select id, title as name from intake.vulnerability
    where id = any (${ids}::text[])`.execute(db);
  return rows;
}

export async function selectSources({ db }: Work, ids: readonly string[]) {
  const { rows } = await sql<{ id: string }>`
    select id from intake.source where id = any (${ids}::text[])`.execute(db);
  return rows;
}

/** Records by their titles; the policies show a body its own alone. */
export async function selectRecords({ db }: Work, ids: readonly IncidentId[]) {
  const { rows } = await sql<Called<IncidentId>>`
    select id, title as name from incidents.record where id = any (${ids}::uuid[])`.execute(db);
  return rows;
}

/** Filings by duty and number, for whoever sent or received them. */
export async function selectFilings({ db }: Work, ids: readonly FilingId[]) {
  const { rows } = await sql<Named<FilingId> & { sequence: number }>`
    select id, sequence, document::jsonb #>> '{duty,names,ja}' as "nameJa",
      document::jsonb #>> '{duty,names,en}' as "nameEn"
    from incidents.filing where id = any (${ids}::uuid[])`.execute(db);
  return rows;
}

/** Matters by who reports, for the authority that has them. */
export async function selectMatters({ db }: Work, ids: readonly MatterId[]) {
  const { rows } = await sql<Named<MatterId>>`
    select m.id, o.name_ja as "nameJa", o.name_en as "nameEn"
    from incidents.matter m join organizations.organization o on o.id = m.reporter_id
    where m.id = any (${ids}::uuid[])`.execute(db);
  return rows;
}

/** Audits by whom they are of, with the campaign they belong to. */
export async function selectAudits({ db }: Work, ids: readonly AuditId[]) {
  const { rows } = await sql<Named<AuditId> & { campaign: string }>`
    select a.id, o.name_ja as "nameJa", o.name_en as "nameEn", c.title as campaign
    from audits.audit a join audits.campaign c on c.id = a.campaign_id
    join organizations.organization o on o.id = a.organization_id
    where a.id = any (${ids}::uuid[])`.execute(db);
  return rows;
}

export async function selectCampaigns({ db }: Work, ids: readonly CampaignId[]) {
  const { rows } = await sql<Called<CampaignId>>`
    select id, title as name from audits.campaign where id = any (${ids}::uuid[])`.execute(db);
  return rows;
}

export async function selectFindings({ db }: Work, ids: readonly FindingId[]) {
  const { rows } = await sql<Called<FindingId>>`
    select id, title as name from audits.finding where id = any (${ids}::uuid[])`.execute(db);
  return rows;
}

export async function selectPlans({ db }: Work, ids: readonly PlanId[]) {
  const { rows } = await sql<Called<PlanId>>`
    select id, title as name from plans.plan where id = any (${ids}::uuid[])`.execute(db);
  return rows;
}

export async function selectConsultations({ db }: Work, ids: readonly ConsultationId[]) {
  const { rows } = await sql<Called<ConsultationId>>`
    select id, title as name from plans.consultation where id = any (${ids}::uuid[])`.execute(db);
  return rows;
}

export async function selectStatements({ db }: Work, ids: readonly StatementId[]) {
  const { rows } = await sql<Called<StatementId>>`
    select id, title as name from plans.statement where id = any (${ids}::uuid[])`.execute(db);
  return rows;
}

export async function selectMeasures({ db }: Work, ids: readonly MeasureId[]) {
  const { rows } = await sql<Called<MeasureId>>`
    select id, title as name from plans.measure where id = any (${ids}::uuid[])`.execute(db);
  return rows;
}

export async function selectEditions({ db }: Work, ids: readonly EditionId[]) {
  const { rows } = await sql<Called<EditionId>>`
    select id, trim(title || ' ' || version) as name
    from audits.edition where id = any (${ids}::uuid[])`.execute(db);
  return rows;
}

export async function selectCommunities({ db }: Work, ids: readonly CommunityId[]) {
  const { rows } = await sql<Named<CommunityId>>`
    select id, name_ja as "nameJa", name_en as "nameEn" from labels.community
    where id = any (${ids}::uuid[])`.execute(db);
  return rows;
}
