import { type ChildProcess, spawn } from 'node:child_process';
import { open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

import { Refusal } from '#kernel/refusal.ts';

import { say } from '../texts.ts';
import { binaries } from './binaries.ts';
import { type Cluster, locate } from './cluster.ts';
import { password } from './initdb.ts';
import { keep, livingKeeper } from './keeper.ts';
import { exists, freeSocket, postmaster, serves } from './process.ts';
import { asArguments, enforced, hasty } from './settings.ts';
import { serverEnvironment } from './user.ts';

export type RunningPostgres = {
  /** Whether another process had started it. */
  readonly adopted: boolean;
  /** Where a database of this server is, with the superuser's password in it. */
  readonly url: (database: string) => string;
  /**
   * Ends the server if it is ours to end: we started it, or the process that did so is dead. Who
   * found it running under a living keeper leaves it running.
   */
  readonly stop: () => Promise<void>;
};

export type PostgresOptions = {
  /** False gives up durability for speed: for tests. */
  readonly durable?: boolean;
  /** The folder of another PostgreSQL's `postgres` and `initdb`. */
  readonly programs?: string;
};

/** Recovery after a crash replays at most `max_wal_size`, which takes less than this. */
const patience = { startMs: 180_000, stopMs: 60_000, attempts: 5, pollMs: 25 };

/**
 * The PostgreSQL whose data belongs to the folder `dir`, running: made if need be, started, or
 * adopted where it runs already. It survives the death of whoever started it.
 */
export async function startPostgres(
  dir: string,
  options: PostgresOptions = {},
): Promise<RunningPostgres> {
  const cluster = await locate(dir);
  const programs = options.programs ?? (await binaries(cluster.user, dir));
  const secret = await password(cluster, programs);
  const server = { cluster, programs, options, url: address(cluster, secret) };
  for (let attempt = 1; ; attempt += 1) {
    const found = await adopt(server);
    if (found) return found;
    const started = await launch(server);
    if (typeof started !== 'string') return started;
    if (attempt === patience.attempts) throw notStarted(started);
    // What a server killed a moment ago leaves behind, or another process's start, takes time.
    await sleep(attempt * 200);
  }
}

type Server = {
  readonly cluster: Cluster;
  readonly programs: string;
  readonly options: PostgresOptions;
  readonly url: (database: string) => string;
};

function address(cluster: Cluster, secret: string): Server['url'] {
  const where = `host=${encodeURIComponent(cluster.socket)}&sslmode=disable`;
  return (database) =>
    `postgresql://noroshi:${secret}@localhost:5432/${encodeURIComponent(database)}?${where}`;
}

const notStarted = (log: string) =>
  new Refusal('unavailable', say('platform.postgres.not-started', { log }));

/** Takes up a server that another process started; null when none is there. */
async function adopt(server: Server): Promise<RunningPostgres | null> {
  const { data, log } = server.cluster;
  const pid = await postmaster(data);
  if (pid === null) return null;
  const alive = await until(
    () => answers(server),
    () => exists(pid),
  );
  if (alive === 'over') return null;
  if (alive === 'late') throw notStarted(await tail(log, 0));
  const kept = await livingKeeper(server.cluster);
  const token = kept === null ? await keep(server.cluster) : null;
  return { adopted: true, url: server.url, stop: () => stop(server.cluster, token) };
}

/** Starts the server; or says what the server said when it did not start. */
async function launch(server: Server): Promise<RunningPostgres | string> {
  const { cluster } = server;
  await turnOver(cluster.log);
  await freeSocket(cluster.socket, cluster.data);
  const log = await open(cluster.log, 'a', 0o600);
  const before = (await log.stat()).size;
  const child = run(server, log.fd);
  const outcome = await until(
    () => answers(server),
    () => child.exitCode === null && child.signalCode === null,
  );
  await log.close();
  if (outcome === 'late') throw notStarted(await tail(cluster.log, before));
  const pid = await postmaster(cluster.data);
  if (outcome === 'over' || pid === null) return await tail(cluster.log, before);
  // Another process's server may have answered in place of ours, which then gives way.
  if (pid !== child.pid) return (await adopt(server)) ?? (await tail(cluster.log, before));
  const token = await keep(cluster);
  return { adopted: false, url: server.url, stop: () => stop(cluster, token) };
}

/** In a session of its own, so that neither Ctrl-C nor our end reaches it. */
function run({ cluster, programs, options }: Server, log: number): ChildProcess {
  const child = spawn(
    join(programs, 'postgres'),
    [
      ...['-D', cluster.data],
      ...asArguments({ ...(options.durable === false ? hasty : {}), ...enforced(cluster.socket) }),
    ],
    {
      cwd: '/',
      env: serverEnvironment(),
      detached: true,
      stdio: ['ignore', log, log],
      ...cluster.user,
    },
  );
  child.on('error', () => undefined); // the exit code, below zero, says the same
  child.unref();
  return child;
}

/** Whether the server behind the socket is the one of this data and takes a query. */
async function answers({ cluster, url }: Server): Promise<boolean> {
  const client = new pg.Client({
    connectionString: url('postgres'),
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined); // a server that stops meanwhile has not answered
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory === cluster.data;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

type Waited = 'ready' | 'over' | 'late';

/** Waits for readiness while there is still something to wait for. */
async function until(
  isReady: () => Promise<boolean>,
  goesOn: () => boolean,
  limitMs = patience.startMs,
): Promise<Waited> {
  for (let waited = 0; waited < limitMs; waited += patience.pollMs) {
    if (await isReady()) return 'ready';
    if (!goesOn()) return 'over';
    await sleep(patience.pollMs);
  }
  return 'late';
}

/** A fast shutdown, and an immediate one if that takes too long, by the keeper alone. */
async function stop(cluster: Cluster, token: string | null): Promise<void> {
  if (token === null || (await livingKeeper(cluster)) !== token) return;
  const pid = await postmaster(cluster.data);
  if (pid === null) return;
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (exists(pid)) process.kill(pid, signal);
    const gone = async () => !(await serves(pid, cluster.data));
    if ((await until(gone, () => true, patience.stopMs)) === 'ready') return;
  }
}

/** Keeps the last log and the one before. */
async function turnOver(log: string): Promise<void> {
  const found = await stat(log).catch(() => null);
  if (found && found.size > 10_000_000) await rename(log, `${log}.1`);
}

/** The end of what the server said since a position of its log. */
async function tail(log: string, since: number): Promise<string> {
  const file = await open(log, 'r');
  try {
    const { size } = await file.stat();
    const start = Math.max(since, size - 3000);
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(Math.max(size - start, 1)),
      0,
      undefined,
      start,
    );
    return buffer.toString('utf8', 0, bytesRead).trim();
  } finally {
    await file.close();
  }
}
