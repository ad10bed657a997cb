import { createHash, randomUUID } from 'node:crypto';

import pg from 'pg';

import { type Actor, program } from '#kernel/actor.ts';
import type { Catalogue } from '#kernel/text.ts';

import { connect } from './db.ts';
import { type Route, serve } from './http.ts';
import { prepareJobs } from './jobs.ts';
import { migrate } from './migrate.ts';
import { readMigrations } from './migration.ts';
import { asApplication } from './role.ts';
import type { StreamRoute } from './stream.ts';
import { toolsFor } from './tools.ts';

export type TestDatabase = {
  /** Connects as the application: every policy holds. */
  readonly url: string;
  /** Connects as the owner of the tables, whom policies do not bind. */
  readonly ownerUrl: string;
  readonly drop: () => Promise<void>;
};

/** Test files run in processes of their own; whoever holds this makes the template or finds it. */
const templateLock = 7_033_001;

/** A database of one's own, with every migration applied: a copy of one that is migrated once. */
export async function testDatabase(): Promise<TestDatabase> {
  const database = await databaseLike(await ensureTemplate());
  return { ...database, url: asApplication(database.ownerUrl) };
}

/** An empty database, without a single migration. */
export const emptyDatabase = () => databaseLike('template0');

/** A database that holds what another one does, to which nobody may be connected. */
export const copyOf = ({ ownerUrl }: Pick<TestDatabase, 'ownerUrl'>) =>
  databaseLike(new URL(ownerUrl).pathname.slice(1));

/** A copy of files: through the log, as by default, a template of ours takes three times as long. */
async function databaseLike(template: string): Promise<Omit<TestDatabase, 'url'>> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await withServer((server) =>
    server.query(`create database ${name} template ${template} strategy file_copy`),
  );
  return {
    ownerUrl: urlOf(name),
    drop: async () => {
      await withServer((server) => server.query(`drop database ${name} with (force)`));
    },
  };
}

/** Named after the migrations it holds, since a server given from outside keeps it between runs. */
async function ensureTemplate(): Promise<string> {
  const all = createHash('sha256');
  for (const { sha256 } of await readMigrations()) all.update(sha256);
  const template = `noroshi_template_${all.digest('hex').slice(0, 16)}`;
  await withServer(async (server) => {
    await server.query('select pg_advisory_lock($1)', [templateLock]);
    const { rowCount } = await server.query('select from pg_database where datname = $1', [
      template,
    ]);
    if (rowCount) return;
    // It has its name once it is whole: whoever makes it may be stopped half way.
    const unfinished = `${template}_unfinished`;
    await server.query(`drop database if exists ${unfinished} with (force)`);
    await server.query(`create database ${unfinished} template template0`);
    await migrate(urlOf(unfinished));
    await prepareJobs(urlOf(unfinished));
    await server.query(`alter database ${unfinished} rename to ${template}`);
  });
  return template;
}

async function withServer(work: (server: pg.Client) => Promise<unknown>): Promise<void> {
  const server = new pg.Client({ connectionString: urlOf('postgres') });
  await server.connect();
  try {
    await work(server);
  } finally {
    await server.end();
  }
}

function urlOf(database: string): string {
  const server = process.env['TEST_SERVER_URL'];
  if (!server) throw new Error('TEST_SERVER_URL is not set; run the tests with `npm test`.');
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

/** A site with these routes on a database of its own, asked over HTTP as whoever the test names. */
export async function testSite(routes: readonly (Route | StreamRoute)[], words: Catalogue = {}) {
  const database = await testDatabase();
  const db = connect(database.url, 4);
  const tools = toolsFor(db);
  const askers = new Map<string, Actor>();
  const app = await serve({
    routes,
    tools,
    // Without words a text is answered by its key, which says more to a test.
    words,
    authenticate: async ({ headers }) => askers.get(String(headers['x-asker'])),
    visitor: (language) => program(new Set(), language),
  });
  /** The header by which the site knows who asks. */
  const headersOf = (actor: Actor) => {
    askers.set(actor.id, actor);
    return { 'x-asker': actor.id };
  };
  /** Asks under the keys it is given; a body of bytes is sent as a file. */
  const asker =
    (newKey: () => string) =>
    async (
      actor: Actor | undefined,
      method: 'GET' | 'POST' | 'PUT' | 'DELETE',
      url: string,
      body?: object,
    ) => {
      const isFile = body instanceof Uint8Array;
      const { statusCode, payload } = await app.inject({
        method,
        url,
        headers: {
          'idempotency-key': newKey(),
          ...(actor && headersOf(actor)),
          ...(body && { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
        },
        ...(body && { payload: isFile ? Buffer.from(body) : body }),
      });
      return { status: statusCode, body: JSON.parse(payload) };
    };
  /** Begins to listen to a stream and leaves at once: how it was answered. */
  const knock = async (actor: Actor | undefined, url: string): Promise<number> => {
    const headers = actor ? headersOf(actor) : {};
    const { statusCode, stream } = await app.inject({ url, headers, payloadAsStream: true });
    stream().destroy();
    return statusCode;
  };
  const drop = async () => {
    await app.close();
    await db.destroy();
    await database.drop();
  };
  const ask = asker(randomUUID);
  const askUnder = (key: string) => asker(() => key);
  return { ...database, db, tools, app, headersOf, ask, askUnder, knock, drop };
}
