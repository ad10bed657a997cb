import pg from 'pg';

const duplicate = new Set(['42P04', '23505']);

/** Creates a database on our own server unless it is there; two who try at once both succeed. */
export async function ensureDatabase(serverUrl: string, name: string): Promise<void> {
  const server = new pg.Client({ connectionString: serverUrl });
  await server.connect();
  try {
    const { rowCount } = await server.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await server.query(`create database ${pg.escapeIdentifier(name)}`);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || !duplicate.has(error.code ?? '')) throw error;
  } finally {
    await server.end();
  }
}

/** Removes a database with everything in it, whoever is connected. */
export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  const server = new pg.Client({ connectionString: serverUrl });
  await server.connect();
  try {
    await server.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
  } finally {
    await server.end();
  }
}
