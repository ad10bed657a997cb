import './tables.ts';

import { sql } from 'kysely';

import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

export type One = { readonly organizationId: OrganizationId; readonly systemId: SystemId };

export type ComponentRow = One & { readonly versionId: number };

/** Which versions a question is about. */
export type Concern = {
  /** Versions that a system must run to be concerned at all, and platforms to be read beside them. */
  readonly products: readonly number[];
  readonly platforms: readonly number[];
  /** The packages of all these. */
  readonly packages: readonly number[];
  /** No product counts only beside others: the worst version alone decides, and no platform matters. */
  readonly isAlone: boolean;
};

/**
 * The rows of `inventory.component` that bear on a vulnerability: versions that something is said of,
 * and beside them, on the same systems, the platforms it depends on.
 */
export function concerned({ products, platforms }: Pick<Concern, 'products' | 'platforms'>) {
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
  concern: Concern,
  one?: One,
): Promise<ComponentRow[]> {
  const only = one
    ? sql`where c.organization_id = ${one.organizationId} and c.system_id = ${one.systemId}`
    : sql``;
  const { rows } = await sql<ComponentRow>`
    select c.organization_id as "organizationId", c.system_id as "systemId",
           c.version_id as "versionId"
    from (${concerned(concern)}) c ${only}`.execute(db);
  return rows;
}
