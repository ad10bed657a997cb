import './tables.ts';

import { sql } from 'kysely';

import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import type { Evidence } from './evidence.ts';

export type One = { readonly organizationId: OrganizationId; readonly systemId: SystemId };

export type ComponentRow = One & { readonly versionId: number };

/**
 * The rows of `inventory.component` that bear on a vulnerability: versions that something is said of,
 * and beside them, on the same systems, the platforms it depends on.
 */
export function concerned({ products, platforms }: Evidence) {
  if (platforms.length === 0) {
    return sql`
      select organization_id, system_id, version_id from inventory.component
      where version_id = any (${products}::bigint[])`;
  }
  return sql`
    select organization_id, system_id, version_id from inventory.component
    where version_id = any (${products}::bigint[])
    union
    select l.organization_id, l.system_id, l.version_id
    from inventory.component l
    where l.version_id = any (${platforms}::bigint[]) and exists (
      select from inventory.component c
      where c.organization_id = l.organization_id and c.system_id = l.system_id
        and c.version_id = any (${products}::bigint[]))`;
}

/** Where in scope the versions run: in all systems, or in one. */
export async function selectComponents(
  { db }: Work,
  evidence: Evidence,
  one?: One,
): Promise<ComponentRow[]> {
  const only = one
    ? sql`where c.organization_id = ${one.organizationId} and c.system_id = ${one.systemId}`
    : sql``;
  const { rows } = await sql<ComponentRow>`
    select c.organization_id as "organizationId", c.system_id as "systemId",
           c.version_id as "versionId"
    from (${concerned(evidence)}) c ${only}`.execute(db);
  return rows;
}
