import './tables.ts';

import type { Work } from '#platform/tools.ts';

/** Puts a code in the place of the one there was. */
export async function upsertCode({ db, now }: Work, hash: Buffer): Promise<void> {
  const row = { code_hash: hash, made_at: now, used_at: null };
  await db
    .insertInto('people.setup')
    .values({ only_row: true, ...row })
    .onConflict((conflict) => conflict.column('only_row').doUpdateSet(row))
    .execute();
}

/** The code that is on the console, held until the transaction ends: of two that come at once, one waits. */
export async function selectCode({ db }: Work) {
  return db
    .selectFrom('people.setup')
    .select(['code_hash', 'used_at'])
    .forUpdate()
    .executeTakeFirst();
}

export async function updateUsed({ db, now }: Work): Promise<void> {
  await db.updateTable('people.setup').set({ used_at: now }).execute();
}
