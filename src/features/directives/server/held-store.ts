import { sql } from 'kysely';

import type { Work } from '#platform/tools.ts';

/** Whether nothing that a standing is made of was committed since a snapshot. */
export async function isUnchanged({ db }: Work, snapshot: string): Promise<boolean> {
  const { rows } = await sql<{ changed: boolean }>`
    select exists (
      select from directives.change
      where transaction >= pg_snapshot_xmin(${snapshot}::text::pg_snapshot)
        and not pg_visible_in_snapshot(transaction, ${snapshot}::text::pg_snapshot)) as changed`.execute(
    db,
  );
  return rows[0]?.changed === false;
}

/** What is committed now, as PostgreSQL writes it. */
export async function currentSnapshot({ db }: Work): Promise<string> {
  const { rows } = await sql<{ snapshot: string }>`
    select pg_current_snapshot()::text as snapshot`.execute(db);
  return rows[0]?.snapshot ?? '';
}
