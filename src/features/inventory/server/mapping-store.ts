import './tables.ts';

import type { OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import type { SheetKind } from '../sheet.ts';

/** The field of each heading as an organization saved it; empty for columns to be passed over. */
export async function selectMapping(
  { db }: Work,
  organizationId: OrganizationId,
  kind: SheetKind,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('inventory.mapping')
    .select(['heading', 'field'])
    .where('organization_id', '=', organizationId)
    .where('kind', '=', kind)
    .execute();
  return new Map(rows.map(({ heading, field }) => [heading, field]));
}

type Whose = { readonly organizationId: OrganizationId; readonly kind: SheetKind };

/** Saves the mapping of one kind of list in place of what was saved before. */
export async function replaceMapping(
  { db, now, actor }: Work,
  { organizationId, kind }: Whose,
  fields: ReadonlyMap<string, string>,
) {
  await db
    .deleteFrom('inventory.mapping')
    .where('organization_id', '=', organizationId)
    .where('kind', '=', kind)
    .execute();
  const saved = { organization_id: organizationId, kind, saved_by: actor.id, saved_at: now };
  const rows = [...fields].map(([heading, field]) => ({ heading, field, ...saved }));
  if (rows.length > 0) await db.insertInto('inventory.mapping').values(rows).execute();
}
