import pg from 'pg';

import { Refusal } from '#kernel/refusal.ts';

import { type Applied, type Migration, pending, readMigrations } from './migration.ts';
import { createRole } from './role.ts';
import { say } from './texts.ts';

/** Of one database: 'noroshi' in bytes. */
const advisoryLock = '31084746056264809';

/**
 * Brings a database up to the program: applies what is missing, each migration in a transaction of
 * its own, while every other migrator waits. Returns the names of those applied now. `ownerUrl`
 * connects as the owner of the tables, not as the application.
 */
export async function migrate(ownerUrl: string, folder?: string): Promise<readonly string[]> {
  const known = await readMigrations(folder);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('select pg_advisory_lock($1)', [advisoryLock]);
    await createRole(owner);
    // Rather fail than stand in a queue before which all of the application stands as well.
    await owner.query(`set lock_timeout = '10s'`);
    const missing = pending(known, await selectApplied(owner));
    for (const migration of missing) await apply(owner, migration);
    return missing.map(({ file }) => file.slice(0, -'.sql'.length));
  } finally {
    await owner.end();
  }
}

/** What a database has seen, in order; nothing in one that was never migrated. */
export async function selectApplied(client: pg.Client): Promise<readonly Applied[]> {
  const { rows: found } = await client.query<{ there: boolean }>(
    `select to_regclass('platform.migration') is not null as there`,
  );
  if (!found[0]?.there) return [];
  const { rows } = await client.query<Applied>(
    'select number, name, sha256 from platform.migration order by number',
  );
  return rows;
}

async function apply(owner: pg.Client, { number, name, sql, sha256, file }: Migration) {
  try {
    await owner.query('begin');
    await owner.query(sql);
    await owner.query('insert into platform.migration (number, name, sha256) values ($1, $2, $3)', [
      number,
      name,
      sha256,
    ]);
    await owner.query('commit');
  } catch (cause) {
    await owner.query('rollback').catch(() => undefined); // the connection itself may be gone
    const reason = cause instanceof Error ? cause.message : String(cause);
    const text = say('platform.migration.failed', { file, reason });
    throw new Refusal('unavailable', text, { cause });
  }
}
