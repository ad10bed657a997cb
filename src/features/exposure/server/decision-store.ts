import './tables.ts';

import { type Insertable, sql } from 'kysely';

import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import type { Tables } from '#platform/db.ts';
import type { Work } from '#platform/tools.ts';

import type { Statement } from '../decision.ts';

/** When a catalogue of exploited vulnerabilities was last taken in; null where none ever was. */
export async function selectCatalogueDate({ db }: Work): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select max(n.received_at) as at from intake.snapshot n
    join intake.source s on s.id = n.source_id where s.format = 'kev'`.execute(db);
  return rows[0]?.at ?? null;
}

export async function selectStatements({ db }: Work, vulnerability: string): Promise<Statement[]> {
  return db
    .selectFrom('exposure.statement')
    .select(['input', 'value', 'stated_at as statedAt'])
    .where('vulnerability_id', '=', vulnerability)
    .execute();
}

export async function insertStatement(
  { db }: Work,
  statement: Insertable<Tables['exposure.statement']>,
) {
  await db.insertInto('exposure.statement').values(statement).execute();
}

const columns = [
  'organization_id',
  'id',
  'vulnerability_id',
  'system_id',
  'table_id',
  'table_version',
  'inputs',
  'missing',
  'outcome',
  'detected_at',
  'clock_start',
  'due_at',
  'days',
  'forensic',
  'rule',
  'decided_at',
  'superseded_at',
] as const;

export type DecisionRow = Awaited<ReturnType<typeof selectCurrentDecisions>>[number];

export async function selectCurrentDecisions({ db }: Work, vulnerability: string) {
  return db
    .selectFrom('exposure.decision')
    .select(columns)
    .where('vulnerability_id', '=', vulnerability)
    .where('superseded_at', 'is', null)
    .execute();
}

type Place = { readonly organizationId: OrganizationId; readonly id: SystemId };

/** The decisions in force on a vulnerability for just these systems. */
export async function selectDecisionsOn(
  { db }: Work,
  vulnerability: string,
  systems: readonly Place[],
): Promise<DecisionRow[]> {
  if (systems.length === 0) return [];
  return db
    .selectFrom('exposure.decision')
    .select(columns)
    .where('vulnerability_id', '=', vulnerability)
    .where('system_id', '=', sql<SystemId>`any (${systems.map(({ id }) => id)}::uuid[])`)
    .where('superseded_at', 'is', null)
    .execute();
}

/** Vulnerabilities that anything was decided about, or about one system; each with its latest table. */
export async function selectDecidedOn({ db }: Work, systemId?: SystemId) {
  const { rows } = await sql<{ vulnerability: string; tableId: string }>`
    select distinct on (vulnerability_id)
           vulnerability_id as vulnerability, table_id as "tableId"
    from exposure.decision
    where superseded_at is null ${systemId ? sql`and system_id = ${systemId}` : sql``}
    order by vulnerability_id, decided_at desc, id`.execute(db);
  return rows;
}

/** What was decided for others and not for a system that runs something it speaks of. */
export async function selectDecidedElsewhere(
  { db }: Work,
  { organizationId, systemId }: { organizationId: OrganizationId; systemId: SystemId },
) {
  const spoken = (table: 'affected' | 'operand') => sql`
    select w.vulnerability_id from inventory.component c
    join intake.${sql.raw(table)} a on a.package_id = c.package_id
    join intake.voice w on w.source_id = a.source_id and w.record_id = a.record_id
    where c.organization_id = ${organizationId} and c.system_id = ${systemId}`;
  const { rows } = await sql<{ vulnerability: string; tableId: string }>`
    select distinct on (d.vulnerability_id)
           d.vulnerability_id as vulnerability, d.table_id as "tableId"
    from exposure.decision d
    where d.superseded_at is null
      and d.vulnerability_id in (${spoken('affected')} union ${spoken('operand')})
      and not exists (select from exposure.decision o
        where o.organization_id = ${organizationId} and o.system_id = ${systemId}
          and o.vulnerability_id = d.vulnerability_id and o.superseded_at is null)
    order by d.vulnerability_id, d.decided_at desc, d.id`.execute(db);
  return rows;
}

export async function selectDecisionHistory(
  { db }: Work,
  vulnerability: string,
  { organizationId, systemId }: { organizationId: OrganizationId; systemId: SystemId },
) {
  return db
    .selectFrom('exposure.decision')
    .select(columns)
    .where('vulnerability_id', '=', vulnerability)
    .where('organization_id', '=', organizationId)
    .where('system_id', '=', systemId)
    .orderBy('decided_at', 'desc')
    .execute();
}

/** A decision to be written; the moment is the transaction's. */
export type NewDecision = Omit<
  Tables['exposure.decision'],
  'vulnerability_id' | 'decided_at' | 'superseded_at'
>;

/** Adds decisions about one vulnerability; each one before stays, marked as followed. */
export async function insertDecisions(
  { db, now }: Work,
  vulnerability: string,
  decisions: readonly NewDecision[],
): Promise<void> {
  if (decisions.length === 0) return;
  const rows = sql`json_to_recordset(${JSON.stringify(decisions)}::json) as n (
    organization_id uuid, id uuid, system_id uuid, table_id text, table_version text, inputs jsonb,
    missing text[], outcome text, detected_at timestamptz, clock_start timestamptz,
    due_at timestamptz, days int, forensic boolean, rule text, cause text)`;
  await sql`
    update exposure.decision d set superseded_at = ${now} from ${rows}
    where d.organization_id = n.organization_id and d.system_id = n.system_id
      and d.vulnerability_id = ${vulnerability} and d.superseded_at is null`.execute(db);
  await sql`
    insert into exposure.decision
      (organization_id, id, vulnerability_id, system_id, table_id, table_version, inputs, missing,
       outcome, detected_at, clock_start, due_at, days, forensic, rule, cause, decided_at)
    select organization_id, id, ${vulnerability}, system_id, table_id, table_version, inputs, missing,
           outcome, detected_at, clock_start, due_at, days, forensic, rule, cause, ${now}
    from ${rows}`.execute(db);
}

/** The tables, with version, that decisions in force were taken by. */
export async function selectTablesUsed({ db }: Work): Promise<string[]> {
  const rows = await db
    .selectFrom('exposure.decision')
    .select('table_id')
    .distinct()
    .where('superseded_at', 'is', null)
    .execute();
  return rows.map(({ table_id: id }) => id);
}

/** Vulnerabilities with a decision in force by a table. */
export async function selectDecidedBy({ db }: Work, tableId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('exposure.decision')
    .select('vulnerability_id')
    .distinct()
    .where('superseded_at', 'is', null)
    .where('table_id', '=', tableId)
    .orderBy('vulnerability_id')
    .execute();
  return rows.map((row) => row.vulnerability_id);
}

/** Ends decisions by a table that no decision follows. */
export async function updateLapsed(
  { db, now }: Work,
  { vulnerability, tableId }: { readonly vulnerability: string; readonly tableId: string },
): Promise<void> {
  await db
    .updateTable('exposure.decision')
    .set({ superseded_at: now })
    .where('vulnerability_id', '=', vulnerability)
    .where('table_id', '=', tableId)
    .where('superseded_at', 'is', null)
    .execute();
}
