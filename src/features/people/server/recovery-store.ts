import './tables.ts';

import type { Insertable, Updateable } from 'kysely';

import type { PersonId } from '#kernel/actor.ts';
import type { Tables } from '#platform/db.ts';
import type { Work } from '#platform/tools.ts';

import type { RecoveryId } from '../recovery.ts';

export type RecoveryRow = Tables['people.recovery'];

const columns = [
  ...(['organization_id', 'id', 'person_id', 'method', 'evidence', 'code_hash'] as const),
  ...(['issued_by', 'issued_at', 'expires_at', 'needs_second', 'confirmed_by'] as const),
  ...(['confirmed_at', 'tries', 'used_at', 'ended_at'] as const),
] as const;

export async function insertRecovery({ db }: Work, row: Insertable<RecoveryRow>): Promise<void> {
  await db.insertInto('people.recovery').values(row).execute();
}

/** Ends whatever way back of a person still stands open. */
export async function updateEndedOf({ db, now }: Work, person: PersonId): Promise<void> {
  await db
    .updateTable('people.recovery')
    .set({ ended_at: now })
    .where('person_id', '=', person)
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .execute();
}

export async function updateRecovery(
  { db }: Work,
  id: RecoveryId,
  changes: Updateable<RecoveryRow>,
): Promise<void> {
  await db.updateTable('people.recovery').set(changes).where('id', '=', id).execute();
}

/** A way back, held until the transaction ends. */
export async function selectRecovery({ db }: Work, id: RecoveryId) {
  return db
    .selectFrom('people.recovery')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** The way back of whoever signs in under a name, held until the transaction ends. */
export async function selectOpenOf({ db }: Work, login: string): Promise<RecoveryRow | undefined> {
  return db
    .selectFrom('people.recovery as r')
    .innerJoin('access.person as p', 'p.id', 'r.person_id')
    .select(columns.map((each) => `r.${each}` as const))
    .where('p.login', '=', login)
    .where('p.closed_at', 'is', null)
    .where('p.suspended_at', 'is', null)
    .where('p.confirmed_by', 'is not', null)
    .where('r.used_at', 'is', null)
    .where('r.ended_at', 'is', null)
    .forUpdate('r')
    .executeTakeFirst();
}

/** Ways back that the actor administers: one person's, or those that wait for a second person. */
export async function selectRecoveries({ db }: Work, person: PersonId | 'waiting') {
  let query = db
    .selectFrom('people.recovery as r')
    .innerJoin('access.person as p', 'p.id', 'r.person_id')
    .innerJoin('organizations.organization as o', 'o.id', 'r.organization_id')
    .leftJoin('access.person as by', 'by.id', 'r.issued_by')
    .select(columns.map((each) => `r.${each}` as const))
    .select(['p.name', 'p.login', 'p.role', 'o.name_ja', 'o.name_en', 'by.name as issuer'])
    .orderBy('r.issued_at', 'desc')
    .limit(100);
  query =
    person === 'waiting'
      ? query
          .where('r.needs_second', '=', true)
          .where('r.confirmed_at', 'is', null)
          .where('r.ended_at', 'is', null)
          .where('r.used_at', 'is', null)
      : query.where('r.person_id', '=', person);
  return query.execute();
}
