import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  chmod,
  chown,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import pg from 'pg';

import { Refusal } from '#kernel/refusal.ts';

import { root } from '../root.ts';
import { binaries, bundled, type Package } from './binaries.ts';
import { locate } from './cluster.ts';
import { identity, postmaster } from './process.ts';
import { removeCluster } from './removal.ts';
import { type RunningPostgres, startPostgres } from './server.ts';
import { canEnter } from './user.ts';

const hurried = { durable: false };
const isRoot = process.getuid?.() === 0;
const nobody = { uid: 65_534, gid: 65_534 };

const undo: (() => Promise<unknown>)[] = [];
after(async () => {
  for (const step of undo.reverse()) await step();
});

/** A folder for one test, reachable by the server's user like an ordinary checkout. */
async function folder(mode = 0o711): Promise<string> {
  const above = await mkdtemp(join(tmpdir(), 'noroshi-pg-'));
  await chmod(above, mode);
  const dir = join(above, '.noroshi');
  undo.push(async () => {
    await end(dir);
    await removeCluster(dir);
    await rm(above, { recursive: true, force: true });
  });
  return dir;
}

/** Ends whatever still serves the folder, by the number its own pid file gives. */
async function end(dir: string): Promise<void> {
  if (!(await stat(dir).catch(() => null))) return;
  const { data } = await locate(dir);
  const pid = await postmaster(data);
  if (pid !== null) await kill(pid, 'SIGQUIT');
}

async function kill(pid: number, signal: NodeJS.Signals): Promise<void> {
  process.kill(pid, signal);
  while ((await identity(pid)) !== null && !(await isZombie(pid))) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function isZombie(pid: number): Promise<boolean> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ') Z');
  return text.slice(text.lastIndexOf(')') + 2).startsWith('Z');
}

async function ask(server: RunningPostgres, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function serverProcess(dir: string): Promise<number> {
  const pid = await postmaster((await locate(dir)).data);
  assert.ok(pid !== null);
  return pid;
}

/** Another process that starts the server of a folder, says how, and stops it when told to. */
async function otherProcess(dir: string, user: { uid?: number; gid?: number } = {}) {
  const module = pathToFileURL(join(import.meta.dirname, 'server.ts')).href;
  const program = `
    const { startPostgres } = await import(${JSON.stringify(module)});
    const server = await startPostgres(${JSON.stringify(dir)}, { durable: false });
    process.stdin.once('data', async () => {
      await server.stop();
      process.exit(0);
    });
    console.log(JSON.stringify({ adopted: server.adopted, url: server.url('postgres') }));`;
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', program],
    {
      cwd: root,
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, HOME: '/nonexistent', TMPDIR: '/tmp' },
      ...user,
    },
  );
  undo.push(async () => child.kill('SIGKILL'));
  const said = await firstLine(child);
  return { child, ...said };
}

async function firstLine(child: ChildProcess): Promise<{ adopted: boolean; url: string }> {
  assert.ok(child.stdout);
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    return JSON.parse(chunk.toString('utf8'));
  }
  throw new Error('The other process ended without starting a server.');
}

test('a server is made, started, stopped, and started again with its data', async () => {
  const dir = await folder();
  const first = await startPostgres(dir);
  assert.equal(first.adopted, false);
  await ask(first, `create table kept as select '国家サイバー統括室' as name`);
  await first.stop();
  assert.equal(await postmaster((await locate(dir)).data), null);
  const second = await startPostgres(dir);
  assert.deepEqual(await ask(second, 'select name from kept'), [{ name: '国家サイバー統括室' }]);
  await second.stop();
});

test('a server is durable, checks its pages, listens to no network and trusts nobody', async () => {
  const dir = await folder();
  const server = await startPostgres(dir);
  const names = `'fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums',
    'listen_addresses', 'server_encoding', 'unix_socket_permissions', 'password_encryption', 'TimeZone'`;
  const rows = await ask(server, `select name, setting from pg_settings where name in (${names})`);
  assert.deepEqual(Object.fromEntries(rows.map(({ name, setting }) => [name, setting])), {
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    data_checksums: 'on',
    listen_addresses: '',
    server_encoding: 'UTF8',
    unix_socket_permissions: '0700',
    password_encryption: 'scram-sha-256',
    TimeZone: 'UTC',
  });
  assert.deepEqual(
    await ask(server, `select distinct auth_method as method from pg_hba_file_rules`),
    [{ method: 'scram-sha-256' }],
  );
  assert.deepEqual(
    await ask(
      server,
      `select datlocprovider as provider, datlocale as locale
      from pg_database where datname = 'template0'`,
    ),
    [{ provider: 'b', locale: 'C.UTF-8' }],
  );
  const stranger = new URL(server.url('postgres'));
  stranger.password = 'guess';
  await assert.rejects(new pg.Client({ connectionString: stranger.href }).connect(), /password/);
  const { data } = await locate(dir);
  assert.equal((await stat(join(data, 'noroshi.password'))).mode & 0o777, 0o600);
  await server.stop();
});

test('Japanese has trigrams, whatever the locale of whoever starts the server', async () => {
  const server = await startPostgres(await folder(), hurried);
  await ask(server, 'create extension pg_trgm');
  const [row] = await ask(server, `select show_trgm('国家サイバー') as trigrams`);
  assert.ok(Array.isArray(row?.['trigrams']) && row['trigrams'].length > 0);
  await server.stop();
});

test('a server that another process keeps is adopted, and left to it', async () => {
  const dir = await folder();
  const other = await otherProcess(dir);
  assert.equal(other.adopted, false);
  const ours = await startPostgres(dir, hurried);
  assert.equal(ours.adopted, true);
  await ours.stop();
  assert.deepEqual(await ask(ours, 'select 1 as one'), [{ one: 1 }]);
  other.child.stdin.write('stop');
  await once(other.child, 'exit');
  assert.equal(await postmaster((await locate(dir)).data), null);
});

test('a server outlives the kill of its keeper, and who adopts it then keeps it', async () => {
  const dir = await folder();
  const other = await otherProcess(dir);
  const pid = await serverProcess(dir);
  other.child.kill('SIGKILL');
  await once(other.child, 'exit');
  const heir = await startPostgres(dir, hurried);
  assert.equal(heir.adopted, true);
  assert.equal(await serverProcess(dir), pid);
  await heir.stop();
  assert.equal(await postmaster((await locate(dir)).data), null);
});

test('after a kill of the server itself nothing acknowledged is lost', async () => {
  const dir = await folder();
  const first = await startPostgres(dir);
  await ask(first, 'create table kept as select n from generate_series(1, 1000) n');
  await kill(await serverProcess(dir), 'SIGKILL');
  const second = await startPostgres(dir);
  assert.equal(second.adopted, false);
  assert.deepEqual(await ask(second, 'select count(*)::int as kept from kept'), [{ kept: 1000 }]);
  await first.stop();
  assert.deepEqual(await ask(second, 'select 1 as one'), [{ one: 1 }]);
  await second.stop();
});

test('a pid file whose number now belongs to another process does not stand in the way', async () => {
  const dir = await folder();
  const first = await startPostgres(dir, hurried);
  const { data, socket } = await locate(dir);
  const pidFile = await readFile(join(data, 'postmaster.pid'), 'utf8');
  await first.stop();
  // A process of the server's user, for which PostgreSQL by itself would refuse to start.
  const owner = await stat(data);
  const user = isRoot ? { uid: owner.uid, gid: owner.gid } : {};
  const bystander = spawn('sleep', ['60'], { stdio: 'ignore', cwd: '/', ...user });
  undo.push(async () => bystander.kill('SIGKILL'));
  const stale = pidFile.replace(/^\d+/, String(bystander.pid));
  await writeFile(join(data, 'postmaster.pid'), stale);
  await writeFile(join(socket, '.s.PGSQL.5432.lock'), stale);
  const second = await startPostgres(dir, hurried);
  assert.equal(second.adopted, false);
  assert.equal(bystander.exitCode, null);
  await second.stop();
});

test('several that start at once share one server and one password', async () => {
  const dir = await folder();
  const here = [startPostgres(dir, hurried), startPostgres(dir, hurried)];
  const [other, ...servers] = await Promise.all([otherProcess(dir), ...here]);
  const all = [other, ...servers];
  assert.equal(all.filter(({ adopted }) => !adopted).length, 1);
  for (const server of servers) {
    assert.equal(server.url('postgres'), other.url);
    assert.deepEqual(await ask(server, 'select 1 as one'), [{ one: 1 }]);
  }
});

test('an initialisation that was killed is done anew', async () => {
  const dir = await folder();
  const { home } = await locate(dir);
  await mkdir(join(home, 'data.interrupted'));
  await writeFile(join(home, 'data.interrupted', 'PG_VERSION'), '18\n');
  await (await startPostgres(dir, hurried)).stop();
  const server = await startPostgres(dir, hurried);
  assert.deepEqual(await ask(server, 'select 1 as one'), [{ one: 1 }]);
  await server.stop();
  assert.deepEqual(
    (await readdir(home)).filter((name) => name.startsWith('data')),
    ['data'],
  );
});

test('a server that does not start says why, in the words of its log', async () => {
  const dir = await folder();
  await (await startPostgres(dir, hurried)).stop();
  const { data } = await locate(dir);
  await writeFile(join(data, 'postgresql.conf'), 'no_such_setting = 1\n');
  await assert.rejects(startPostgres(dir, hurried), (error) => {
    assert.ok(error instanceof Refusal);
    assert.equal(error.text.key, 'platform.postgres.not-started');
    assert.match(String(error.text.values?.['log']), /no_such_setting/);
    return true;
  });
});

test('a path too long for a socket does not matter', async () => {
  const dir = join(await folder(), 'long'.repeat(30));
  await mkdir(dir, { recursive: true });
  await chmod(join(dir, '..'), 0o711);
  const server = await startPostgres(dir, hurried);
  assert.deepEqual(await ask(server, 'select 1 as one'), [{ one: 1 }]);
  await server.stop();
  const { socket } = await locate(dir);
  assert.equal((await stat(socket)).mode & 0o777, 0o700);
  await rm(socket, { recursive: true });
});

test('a copied folder gets a cluster of its own', async () => {
  const dir = await folder(0o700);
  const original = await startPostgres(dir, hurried);
  const copy = await folder(0o700);
  await cp(dir, copy, { recursive: true, filter: (path) => !path.endsWith('.PGSQL.5432') });
  const second = await startPostgres(copy, hurried);
  assert.equal(second.adopted, false);
  assert.notEqual((await locate(dir)).home, (await locate(copy)).home);
  await original.stop();
  assert.deepEqual(await ask(second, 'select 1 as one'), [{ one: 1 }]);
  await second.stop();
});

const rootOnly = { skip: isRoot ? false : 'only root can become another user' };

test(
  'below a folder that only root may enter, data lie where the server’s user can go',
  rootOnly,
  async () => {
    const dir = await folder(0o700);
    const server = await startPostgres(dir, hurried);
    const { home, user } = await locate(dir);
    assert.ok(user);
    assert.ok(!home.startsWith(dir));
    assert.deepEqual(await ask(server, 'select 1 as one'), [{ one: 1 }]);
    await server.stop();
    await rm(home, { recursive: true });
    await assert.rejects(startPostgres(dir, hurried), (error) => {
      return error instanceof Refusal && error.text.key === 'platform.postgres.lost';
    });
    undo.push(() => rm(dir, { recursive: true, force: true }));
  },
);

/** The shipped package as npm leaves it without install scripts: no library has its links. */
async function unlinked(above: string): Promise<Package> {
  const { native } = await bundled();
  const copy = join(above, 'package', 'native');
  await cp(native, copy, {
    recursive: true,
    filter: async (path) => !(await lstat(path)).isSymbolicLink(),
  });
  return { version: `test-${randomUUID()}`, native: copy };
}

test('missing library links are made where the package lies', async () => {
  const dir = await folder();
  await mkdir(dir, { mode: 0o755 });
  const shipped = await unlinked(dir);
  assert.equal(await binaries(null, dir, shipped), join(shipped.native, 'bin'));
});

test('programs that the server’s user cannot reach are copied, once', rootOnly, async () => {
  const dir = await folder(0o700);
  const { user } = await locate(dir);
  const shipped = await unlinked(dir);
  for (const name of ['bin/postgres', 'lib/libcrypto.so.1.1']) {
    await chmod(join(shipped.native, name), 0o700); // as a strict umask leaves them
  }
  const asked = [1, 2].map(() => binaries(user, dir, shipped));
  const [programs, again] = await Promise.all(asked);
  assert.ok(programs);
  undo.push(() => rm(join(programs, '..'), { recursive: true }));
  assert.equal(programs, again);
  assert.ok(!programs.startsWith(dir));
  const server = await startPostgres(dir, { ...hurried, programs });
  assert.deepEqual(await ask(server, 'select 1 as one'), [{ one: 1 }]);
  await server.stop();
  const shelf = await readdir(join(programs, '..', '..'));
  assert.equal(shelf.filter((name) => name.includes(shipped.version)).length, 1);
});

async function whyNotAsNobody(): Promise<string | boolean> {
  if (!isRoot) return rootOnly.skip;
  for (const needed of [root, dirname(process.execPath)]) {
    if (!(await canEnter(nobody, needed))) return `user nobody may not enter ${needed}`;
  }
  return false;
}

const asNobody = { skip: await whyNotAsNobody() };

test('an ordinary user keeps everything in the folder', asNobody, async () => {
  const above = await folder();
  await mkdir(above);
  await chmod(above, 0o755);
  const dir = join(above, 'own');
  await mkdir(dir);
  await chown(dir, nobody.uid, nobody.gid);
  const other = await otherProcess(dir, nobody);
  assert.equal(other.adopted, false);
  const { home, data } = await locate(dir);
  assert.equal(home, join(dir, 'postgres'));
  assert.equal((await stat(data)).uid, nobody.uid);
  other.child.stdin.write('stop');
  await once(other.child, 'exit');
  assert.equal(await postmaster(data), null);
});
