// Runs the tests: all of them, or the files named. `npm test` on a fresh clone needs nothing else.
//
// They run on the PostgreSQL shipped with us. Those that touch the database run again on another
// one: on the server of NOROSHI_TEST_DATABASE_URL (whose user may create databases and roles), or
// on a PostgreSQL that this machine has installed.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

import { ensureBuilt, ensureInstalled, root } from './setup.mjs';

const cleaning = [];
const total = { passed: 0, failed: 0, skipped: 0 };
let running;
/** These begin first, so that at the end no core waits while another finishes a long one. */
const longest = ['e2e/pages.', 'e2e/', 'src/platform/', 'src/app/', 'src/features/'];

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, async () => {
    stopRunning();
    await clean();
    process.exit(130);
  });
}

try {
  await ensureInstalled();
  if (existsSync(join(root, 'src/app/cli.ts'))) await ensureBuilt();
  process.exitCode = (await runAll()) ? 0 : 1;
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await clean();
}
if (total.skipped) console.log(`${total.skipped} left out, each for the reason given above`);
console.log(`${total.passed} passed, ${total.failed} failed`);

async function runAll() {
  const files = testFiles();
  const ours = await startServer('shipped');
  const good = [await runOn(`the shipped PostgreSQL (${ours.version})`, ours.url, files)];

  const concerned = files.filter(touchesDatabase);
  const other = concerned.length ? await otherServer() : null;
  if (other) good.push(await runOn(other.name, other.url, concerned));
  else if (concerned.length)
    console.log('No second PostgreSQL: NOROSHI_TEST_DATABASE_URL is not set, none is installed.');
  return good.every(Boolean) && total.passed > 0;
}

/** The files named on the command line, or all. */
function testFiles() {
  const named = process.argv.slice(2);
  if (named.length) return named.map((file) => relative(root, resolve(file)));
  const all = ['src', 'e2e']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true }).map((file) => join(folder, file)),
    );
  const files = all.filter((file) => file.endsWith('.test.ts')).sort();
  return files.sort((a, b) => turnOf(a) - turnOf(b));
}

function turnOf(file) {
  const path = file.split(sep).join('/');
  const turn = longest.findIndex((start) => path.startsWith(start));
  return turn < 0 ? longest.length : turn;
}

/** The supervisor’s own tests start servers themselves; others take a database by way of a testing module. */
function touchesDatabase(file) {
  const path = file.split(sep).join('/');
  if (path.startsWith('src/platform/postgres/')) return false;
  if (!/^src\/(platform|features\/[^/]+\/server)\//.test(path)) return false;
  return /\/testing[\w-]*\.ts'|TEST_SERVER_URL/.test(readFileSync(join(root, file), 'utf8'));
}

async function otherServer() {
  const given = process.env.NOROSHI_TEST_DATABASE_URL;
  if (given) return { url: given, name: `the given PostgreSQL (${await versionOf(given)})` };
  const programs = installedPrograms();
  if (!programs) return null;
  const { url, version } = await startServer('installed', { programs });
  return { url, name: `the PostgreSQL installed here (${version})` };
}

/** The oldest that we support and this machine has: what differs most from the one we ship. */
function installedPrograms() {
  const folder = '/usr/lib/postgresql';
  if (!existsSync(folder)) return null;
  const majors = readdirSync(folder)
    .map(Number)
    .filter((major) => major >= 15 && major <= 18);
  const usable = majors
    .sort((a, b) => a - b)
    .map((major) => join(folder, String(major), 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')) && existsSync(join(bin, 'postgres')));
  return usable ?? null;
}

async function startServer(name, options = {}) {
  const { startPostgres } = await source('src/platform/postgres/server.ts');
  const { removeCluster } = await source('src/platform/postgres/removal.ts');
  const dir = await mkdtemp(join(tmpdir(), `noroshi-test-${name}-`));
  await chmod(dir, 0o711);
  cleaning.push(() => removeCluster(dir));
  const server = await startPostgres(dir, { durable: false, ...options });
  cleaning.push(() => server.stop());
  const url = server.url('postgres');
  return { url, version: await versionOf(url) };
}

async function versionOf(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('show server_version');
  await client.end();
  return rows[0].server_version;
}

async function source(path) {
  const { tsImport } = await import('tsx/esm/api');
  return tsImport(pathToFileURL(join(root, path)).href, import.meta.url);
}

async function runOn(name, url, files) {
  console.log(`\nOn ${name}: ${files.length} files`);
  const scratch = await mkdtemp(join(tmpdir(), 'noroshi-'));
  await chmod(scratch, 0o711);
  cleaning.push(() => sweep(scratch));
  const tally = join(scratch, 'tally.json');
  const code = await node(
    [...['--import', 'tsx', join(root, 'scripts/test-files.mjs')], ...files],
    { TEST_SERVER_URL: url, NOROSHI_TALLY: tally, TMPDIR: scratch },
  );
  const counts = JSON.parse(await readFile(tally, 'utf8').catch(() => '{"failed":1}'));
  for (const kind of Object.keys(total)) total[kind] += counts[kind] ?? 0;
  return code === 0 && counts.failed === 0;
}

/** In a process group of its own, so that an interruption ends the runner and what it started. */
function node(args, environment) {
  return new Promise((resolve, reject) => {
    running = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: true,
    });
    running.on('error', reject);
    running.on('exit', (code) => resolve(code));
  });
}

function stopRunning() {
  try {
    if (running) process.kill(-running.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** Removes what interrupted tests have left: servers are detached and outlive whoever starts them. */
async function sweep(scratch) {
  const { postmaster, serves } = await source('src/platform/postgres/process.ts');
  const { removeCluster } = await source('src/platform/postgres/removal.ts');
  const left = readdirSync(scratch, { recursive: true }).map((path) => join(scratch, path));
  const elsewhere = left
    .filter((path) => path.endsWith(`${sep}cluster.json`))
    .map((path) => ({ dir: dirname(path), ...JSON.parse(readFileSync(path, 'utf8')) }));
  const clusters = [
    ...left.filter((path) => path.endsWith(`${sep}postmaster.pid`)).map(dirname),
    ...elsewhere.map(({ cluster }) => join(cluster, 'data')),
  ];
  for (const data of clusters) {
    const pid = await postmaster(data);
    if (pid === null) continue;
    process.kill(pid, 'SIGQUIT');
    while (await serves(pid, data)) await sleep(20);
  }
  for (const { dir } of elsewhere) await removeCluster(dir);
  await rm(scratch, { recursive: true, force: true });
}

async function clean() {
  for (const step of cleaning.splice(0).reverse()) {
    await step().catch((error) => console.error(error));
  }
}
