import { randomUUID } from 'node:crypto';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import pg from 'pg';

import { Refusal } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';

import { selectApplied } from './migrate.ts';
import { pending, readMigrations } from './migration.ts';
import { binaries } from './postgres/binaries.ts';
import { serverUser } from './postgres/user.ts';
import { asApplication } from './role.ts';
import { say } from './texts.ts';

/** What an installation needs, one thing at a time. */
export type Check =
  'node' | 'folder' | 'space' | 'binaries' | 'database' | 'migrations' | 'row' | 'clock';

export type Examined = { readonly check: Check; readonly ok: boolean; readonly text: Text };

export type Patient = {
  /** The data folder. */
  readonly dir: string;
  /** The database as its owner; of the shipped server, once it is running, or why it does not. */
  readonly ownerUrl: string | Promise<string>;
  /** Whether the database is another server than the one shipped with us. */
  readonly external: boolean;
  /** This machine's clock. */
  readonly now: () => Date;
};

type Finding = Omit<Examined, 'check'>;

const mebibyte = 2 ** 20;
const neededSpace = 1024;
const toleratedSkewSeconds = 5;

/** Examines an installation. Every check is made, whatever the others find, and none throws. */
export async function examine(patient: Patient): Promise<readonly Examined[]> {
  const inDatabase =
    (work: (client: pg.Client) => Promise<Finding>, as = (url: string) => url) =>
    async () =>
      connected(as(await patient.ownerUrl), work);
  const checks: readonly [Check, () => Promise<Finding> | Finding][] = [
    ['node', () => node(process.versions.node)],
    ['folder', () => folder(patient.dir)],
    ['space', () => space(patient.dir)],
    ['binaries', () => programs(patient)],
    ['database', inDatabase(version)],
    ['migrations', inDatabase(migrations)],
    ['row', inDatabase(row, asApplication)],
    ['clock', inDatabase((client) => clock(client, patient.now))],
  ];
  const examined: Examined[] = [];
  for (const [check, look] of checks) {
    examined.push({ check, ...(await findings(look)) });
  }
  return examined;
}

async function findings(look: () => Promise<Finding> | Finding): Promise<Finding> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, text: error.text };
    const reason = error instanceof Error ? error.message || error.name : String(error);
    return { ok: false, text: say('platform.doctor.failed', { reason }) };
  }
}

async function connected(
  url: string,
  work: (client: pg.Client) => Promise<Finding>,
): Promise<Finding> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined); // the query that was under way reports it
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Whether a version of Node.js is one we run on. */
export function node(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const ok = major > 20 || (major === 20 && minor >= 19);
  return { ok, text: say('platform.doctor.node', { version }) };
}

async function folder(dir: string): Promise<Finding> {
  const probe = join(dir, `doctor.${randomUUID()}`);
  await mkdir(dir, { recursive: true, mode: 0o711 });
  await writeFile(probe, '');
  await rm(probe);
  return { ok: true, text: say('platform.doctor.folder', { folder: dir }) };
}

async function space(dir: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(dir);
  const free = Math.floor((bavail * bsize) / mebibyte);
  const text = say('platform.doctor.space', { free, needed: neededSpace });
  return { ok: free >= neededSpace, text };
}

async function programs({ dir, external }: Patient): Promise<Finding> {
  if (external) return { ok: true, text: say('platform.doctor.external') };
  const bin = await binaries(await serverUser(join(dir, 'postgres', 'data')), dir);
  return { ok: true, text: say('platform.doctor.binaries', { folder: bin }) };
}

async function version(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ version: string; number: number }>(
    `select current_setting('server_version') as version,
       current_setting('server_version_num')::int as number`,
  );
  const [{ version, number } = { version: '?', number: 0 }] = rows;
  const ok = number >= 150_000 && number < 190_000;
  return { ok, text: say('platform.doctor.version', { version }) };
}

async function migrations(client: pg.Client): Promise<Finding> {
  const applied = await selectApplied(client);
  const missing = pending(await readMigrations(), applied);
  const values = { applied: applied.length, pending: missing.length };
  return { ok: missing.length === 0, text: say('platform.doctor.migrations', values) };
}

/** As the application: a row is written, hidden from another actor, read back, and taken back. */
async function row(client: pg.Client): Promise<Finding> {
  const [actor, stranger, key] = [randomUUID(), randomUUID(), `doctor ${randomUUID()}`];
  const become = (who: string) =>
    client.query(`select set_config('noroshi.actor', $1, true)`, [who]);
  const count = async () => {
    const sql = 'select from platform.idempotency where key = $1';
    return (await client.query(sql, [key])).rowCount ?? 0;
  };
  await client.query('begin');
  await become(actor);
  await client.query(
    `insert into platform.idempotency (actor_id, key, request_hash, at)
     values ($1, $2, sha256('doctor'), platform.now())`,
    [actor, key],
  );
  const own = await count();
  await become(stranger);
  const foreign = await count();
  await client.query('rollback');
  if (own === 1 && foreign === 0) return { ok: true, text: say('platform.doctor.row') };
  return { ok: false, text: say('platform.doctor.row-lost', { own, foreign }) };
}

async function clock(client: pg.Client, now: () => Date): Promise<Finding> {
  const { rows } = await client.query<{ at: Date; ahead: number }>(
    `select clock_timestamp() as at,
       extract(epoch from platform.now() - clock_timestamp())::int as ahead`,
  );
  const [found] = rows;
  if (!found) return { ok: false, text: say('platform.doctor.failed', { reason: 'clock' }) };
  const skew = Math.round((found.at.getTime() - now().getTime()) / 1000);
  const text = say('platform.doctor.clock', { skew, ahead: found.ahead });
  return { ok: Math.abs(skew) <= toleratedSkewSeconds, text };
}
