import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';

/**
 * Every table of the database by its qualified name. A feature adds its own in
 * `server/tables.ts`, by declaration merging, so that the platform knows no feature.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by declaration merging
export interface Tables {}

export type Db = Kysely<Tables>;
export type Tx = Transaction<Tables>;

// int8 as a number: row counts and positions stay far below 2^53. Days stay texts, without a zone.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** A pool of connections; with a URL from `asApplication`, each is bound by row-level security. */
export function connect(url: string, connections = 10): Db {
  const pool = new pg.Pool({ connectionString: url, max: connections });
  // An idle connection that the server closes is replaced by the pool; without a listener the
  // process would end.
  pool.on('error', () => undefined);
  // One that is lost while in use fails its query; what it says beside that must not end us either.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
