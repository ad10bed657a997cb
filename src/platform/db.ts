import {
  type CompiledQuery,
  Kysely,
  type LogConfig,
  PostgresDialect,
  type PostgresPoolClient,
  type Transaction,
} from 'kysely';
import pg from 'pg';

import { withSetting } from './role.ts';

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

/** By the connections that changes are made on: those for what is written apart from a change. */
const besides = new WeakMap<Db, Db>();

/** As many as write apart at once: each for a moment, and most changes need none. */
const mostBeside = 2;

/** A pool of connections; with a URL from `asApplication`, each is bound by row-level security. */
export function connect(url: string, connections = 10, log?: LogConfig): Db {
  // Who waits for what is written here commits afterwards, and the log reaches the disk in order.
  const apart = open(withSetting(url, 'synchronous_commit', 'off'), mostBeside);
  const pool = open(url, connections);
  const end = async () => {
    await pool.end();
    await apart.end();
  };
  const db = through({ ...pool, end }, log);
  besides.set(db, through(apart, log));
  return db;
}

/** Connections that no change holds, so that changes which wait for one cannot be what it waits for. */
export function beside(db: Db): Db {
  const found = besides.get(db);
  if (!found) throw new Error('The connections were not made by `connect`.');
  return found;
}

type Pool = {
  readonly connect: () => Promise<PostgresPoolClient>;
  readonly end: () => Promise<void>;
};

const through = (pool: Pool, log?: LogConfig): Db =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), ...(log && { log }) });

function open(url: string, connections: number): Pool {
  const pool = new pg.Pool({ connectionString: url, max: connections });
  // An idle connection that the server closes is replaced by the pool; without a listener the
  // process would end.
  pool.on('error', () => undefined);
  // One that is lost while in use fails its query; what it says beside that must not end us either.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return { connect: async () => planning(await pool.connect()), end: () => pool.end() };
}

/** The names under which connections keep the plans of statements, by their texts. */
const planned = new Map<string, string>();

/**
 * Runs a statement that is asked all the time and whose text is always the same. Each connection reads it
 * once, and PostgreSQL keeps its plan where that is no worse than one made for the values at hand.
 */
export async function runPlanned<Row>(db: Db, query: CompiledQuery<Row>): Promise<readonly Row[]> {
  if (!planned.has(query.sql)) planned.set(query.sql, `planned ${planned.size}`);
  const { rows } = await db.executeQuery(query);
  return rows;
}

/** Whole numbers as PostgreSQL writes an array of them: the driver would look for quotes in each. */
export const arrayOf = (numbers: readonly number[]): string => `{${numbers.join(',')}}`;

/** A connection that sends a statement which is to be planned once under its name. */
function planning(client: pg.PoolClient): PostgresPoolClient {
  const query = (text: string, values: unknown[]) => {
    const name = planned.get(text);
    return client.query({ text, values, ...(name !== undefined && { name }) });
  };
  // Kysely's type names cursors too, which it uses only where it is given a way to make them.
  return {
    query: query as unknown as PostgresPoolClient['query'],
    release: () => {
      client.release();
    },
  };
}
