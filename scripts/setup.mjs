// Sets a fresh clone up: installs and builds when that is needed, and only then. Nothing may be
// imported here that has to be installed first.
import { spawn } from 'node:child_process';
import { lstat, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Installs the packages that package-lock.json names, unless they are there. */
export async function ensureInstalled() {
  if (await isInstalled()) return;
  await alone('install', async () => {
    if (await isInstalled()) return;
    if ((await lstat(join(root, 'node_modules')).catch(() => null))?.isSymbolicLink()) {
      throw new Error(
        'node_modules is a link and does not match package-lock.json: install there.',
      );
    }
    say('Installing packages (once; a few minutes)…');
    const options = ['--include=dev', '--include=optional', '--no-audit', '--no-fund'];
    await run('npm', ['ci', ...options]).catch(async () => {
      // A lock file written where a registry lacks another platform's packages fails `npm ci`
      // everywhere; `npm install` holds to the same versions and hashes, and lets those be missing.
      say('Installing with `npm install` instead…');
      await run('npm', ['install', '--no-save', ...options]);
    });
  });
}

/** Builds the program and the site, unless nothing has changed since. */
export async function ensureBuilt() {
  if (await isBuilt()) return;
  await alone('build', async () => {
    if (await isBuilt()) return;
    say('Building…');
    await run(process.execPath, [join(root, 'scripts/build.mjs')]);
  });
}

/** The lock npm leaves behind tells what was installed. A touched file is not yet a changed one. */
async function isInstalled() {
  const [wanted, present] = [
    join(root, 'package-lock.json'),
    join(root, 'node_modules/.package-lock.json'),
  ];
  const [asked, done] = [await changedAt(wanted), await changedAt(present)];
  if (done === null) return false;
  if (asked === null || asked <= done) return true;
  const [lock, installed] = await Promise.all([packages(wanted), packages(present)]);
  const same = (path) => lock[path]?.version === installed[path]?.version;
  const required = Object.keys(lock).filter((path) => path !== '' && !lock[path].optional);
  return [...required, ...Object.keys(installed)].every(same);
}

const packages = async (file) => JSON.parse(await readFile(file, 'utf8')).packages;

const sources = [
  'src',
  'docs',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'scripts/build.mjs',
];

async function isBuilt() {
  const built = await changedAt(join(root, 'dist/built'));
  if (built === null) return false;
  const changes = await Promise.all(sources.map((source) => newest(join(root, source))));
  return Math.max(...changes) <= built;
}

async function changedAt(path) {
  return (await stat(path).catch(() => null))?.mtimeMs ?? null;
}

/** When anything in the tree last changed. A folder changes when a file in it goes. */
async function newest(path) {
  const found = await stat(path).catch(() => null);
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = await Promise.all((await readdir(path)).map((name) => newest(join(path, name))));
  return Math.max(found.mtimeMs, ...inside);
}

/** Does the work while no other process does it; the lock of one that died is broken. */
async function alone(name, work) {
  await mkdir(join(root, '.noroshi'), { recursive: true });
  const lock = join(root, '.noroshi', `${name}.lock`);
  while (!(await take(lock))) await sleep(300);
  const release = () => rm(lock, { force: true });
  try {
    await work();
  } finally {
    await release();
  }
}

async function take(lock) {
  try {
    const file = await open(lock, 'wx');
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
    // A lock without a number has just been made; unless it is old, and its maker died over it.
    const age = Date.now() - ((await changedAt(lock)) ?? Date.now());
    if (holder ? !isAlive(holder) : age > 10_000) await rm(lock, { force: true });
    return false;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Runs a program to its end, with everything it says on standard error. */
async function run(program, args) {
  await new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 2, 2] });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${program} ${args[0]} ended with ${code ?? signal}.`));
    });
  });
}

function say(words) {
  process.stderr.write(`${words}\n`);
}
