import './tables.ts';

import { sql } from 'kysely';

import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { NotificationId } from '../obligation.ts';

/** Systems in use, and those of which something was notified, by name. */
export async function selectComputers(
  { db }: Work,
  of: { readonly organizationId?: OrganizationId; readonly systemId?: SystemId },
) {
  let query = db
    .selectFrom('inventory.system')
    .select(['id', 'organization_id', 'name', 'purpose', 'owner', 'retired_at'])
    .where((where) =>
      where.or([
        where('retired_at', 'is', null),
        where.exists(
          where
            .selectFrom('laws.notification as n')
            .select('n.id')
            .whereRef('n.organization_id', '=', 'inventory.system.organization_id')
            .whereRef('n.system_id', '=', 'inventory.system.id'),
        ),
      ]),
    )
    .orderBy('name')
    .orderBy('id');
  if (of.organizationId) query = query.where('organization_id', '=', of.organizationId);
  if (of.systemId) query = query.where('id', '=', of.systemId);
  return query.execute();
}

/** What systems run by their last inventory, each product in each version once. */
export async function selectProducts({ db }: Work, systems: readonly SystemId[]) {
  return db
    .selectFrom('inventory.component as c')
    .innerJoin('inventory.version as v', 'v.id', 'c.version_id')
    .innerJoin('inventory.package as p', 'p.id', 'v.package_id')
    .select(['c.system_id', 'p.name', 'v.text as version'])
    .distinct()
    .where(sql<boolean>`c.system_id = any (${[...systems]}::uuid[])`)
    .orderBy('p.name')
    .orderBy('v.text')
    .execute();
}

/** The last word on each system, whether it is a specified important computer. */
export async function selectScopings({ db }: Work) {
  return db
    .selectFrom('laws.scoping')
    .select(['instrument_id', 'system_id', 'specified', 'reason', 'since_on'])
    .distinctOn(['organization_id', 'instrument_id', 'system_id'])
    .orderBy('organization_id')
    .orderBy('instrument_id')
    .orderBy('system_id')
    .orderBy('position', 'desc')
    .execute();
}

/** The last notification of each system. */
export async function selectLastNotifications({ db }: Work) {
  return db
    .selectFrom('laws.notification')
    .select(['id', 'instrument_id', 'system_id', 'kind', 'document', 'sent_at'])
    .distinctOn(['organization_id', 'instrument_id', 'system_id'])
    .orderBy('organization_id')
    .orderBy('instrument_id')
    .orderBy('system_id')
    .orderBy('position', 'desc')
    .execute();
}

export async function selectNotification({ db }: Work, id: NotificationId) {
  return db
    .selectFrom('laws.notification')
    .select(['id', 'organization_id', 'recipient_id', 'kind', 'document', 'sha256', 'sent_at'])
    .select('entry_id')
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function insertScoping(
  { db }: Change,
  scoping: Omit<Tables['laws.scoping'], 'position'>,
): Promise<void> {
  await db.insertInto('laws.scoping').values(scoping).execute();
}

export async function insertNotification(
  { db }: Change,
  notification: Omit<Tables['laws.notification'], 'position'>,
): Promise<void> {
  await db.insertInto('laws.notification').values(notification).execute();
}
