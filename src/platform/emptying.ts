import pg from 'pg';

/**
 * Takes everything out of a database, as its owner: every schema but PostgreSQL’s own. Refused where
 * people really work, and where it is not known what the installation is for.
 */
export async function emptyDatabase(ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('begin');
    // The policies of a table that is read here let nobody see who has not said who they are.
    await owner.query(`select set_config('noroshi.actor', gen_random_uuid()::text, true),
                              set_config('noroshi.scope', 'all', true)`);
    const { rows } = await owner.query<{ free: boolean }>(
      `select mode = 'demo' or not exists (select from organizations.organization) as free
       from platform.installation`,
    );
    if (rows[0]?.free !== true) throw new Error('Only a demo is emptied.');
    const { rows: schemas } = await owner.query<{ name: string }>(
      `select quote_ident(nspname) as name from pg_catalog.pg_namespace
       where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')`,
    );
    for (const { name } of schemas) await owner.query(`drop schema ${name} cascade`);
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    throw error;
  } finally {
    await owner.end();
  }
}
