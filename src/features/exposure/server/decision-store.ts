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

/** Vulnerabilities that anything was decided about, or about one system if it is named. */
export async function selectDecidedVulnerabilities({ db }: Work, systemId?: SystemId) {
  let query = db
    .selectFrom('exposure.decision')
    .select('vulnerability_id')
    .distinct()
    .where('superseded_at', 'is', null);
  if (systemId) query = query.where('system_id', '=', systemId);
  return (await query.execute()).map((row) => row.vulnerability_id);
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

/** Adds a decision; the one before it stays, marked as followed. */
export async function insertDecision(
  { db, now }: Work,
  decision: Insertable<Tables['exposure.decision']>,
) {
  await db
    .updateTable('exposure.decision')
    .set({ superseded_at: now })
    .where('organization_id', '=', decision.organization_id)
    .where('system_id', '=', decision.system_id)
    .where('vulnerability_id', '=', decision.vulnerability_id)
    .where('superseded_at', 'is', null)
    .execute();
  await db
    .insertInto('exposure.decision')
    .values({
      ...decision,
      inputs: sql`${JSON.stringify(decision.inputs)}::jsonb`,
    })
    .execute();
}

export async function selectWaiting({ db }: Work) {
  return db
    .selectFrom('exposure.decision as d')
    .innerJoin('inventory.system as s', (on) =>
      on.onRef('s.organization_id', '=', 'd.organization_id').onRef('s.id', '=', 'd.system_id'),
    )
    .select(['d.organization_id', 'd.system_id', 's.name', 'd.vulnerability_id', 'd.missing'])
    .select('d.decided_at')
    .where('d.superseded_at', 'is', null)
    .where('d.outcome', 'is', null)
    .where('s.retired_at', 'is', null)
    .orderBy('d.decided_at')
    .execute();
}
