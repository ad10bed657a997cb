import './tables.ts';

import { sql } from 'kysely';

import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import type { DecisionRow } from './decision-store.ts';

type System = { readonly organizationId: OrganizationId; readonly id: SystemId };

/** The decisions in force on a vulnerability for just these systems. */
export async function selectDecisionsOn(
  { db }: Work,
  vulnerability: string,
  systems: readonly System[],
): Promise<DecisionRow[]> {
  if (systems.length === 0) return [];
  const columns = ['organization_id', 'id', 'vulnerability_id', 'system_id', 'table_id'] as const;
  return db
    .selectFrom('exposure.decision')
    .select(columns)
    .select(['table_version', 'inputs', 'missing', 'outcome', 'detected_at', 'clock_start'])
    .select(['due_at', 'rule', 'decided_at', 'superseded_at'])
    .where('vulnerability_id', '=', vulnerability)
    .where('system_id', '=', sql<SystemId>`any (${systems.map(({ id }) => id)}::uuid[])`)
    .where('superseded_at', 'is', null)
    .execute();
}
