import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  appendFile,
  chown,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';

import { Refusal } from '#kernel/refusal.ts';

import { say } from '../texts.ts';
import type { Cluster } from './cluster.ts';
import { asLines, settings } from './settings.ts';
import { runAs } from './user.ts';

/** Inside the data, so that a cluster and its password are put in place in one step. */
const passwordFile = 'noroshi.password';

/** The superuser's password. Makes the cluster first, if it is not there yet. */
export async function password(cluster: Cluster, programs: string): Promise<string> {
  const file = join(cluster.data, passwordFile);
  const known = await readFile(file, 'utf8').catch(() => null);
  if (known === null) await create(cluster, programs);
  else await sweep(cluster);
  return known ?? (await readFile(file, 'utf8'));
}

/** Builds a cluster beside its place and moves it there whole. Of several at once, the first wins. */
async function create(cluster: Cluster, programs: string): Promise<void> {
  const draft = join(cluster.home, `data.${randomUUID()}`);
  const secret = `${draft}.password`;
  try {
    await writeFile(secret, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' });
    await mkdir(draft, { mode: 0o700 });
    if (cluster.user) {
      for (const path of [secret, draft]) await chown(path, cluster.user.uid, cluster.user.gid);
    }
    await initialise(cluster, programs, draft, secret);
    await appendFile(join(draft, 'postgresql.conf'), `\n# Noroshi\n${asLines(settings)}`);
    await rename(secret, join(draft, passwordFile));
    await rename(draft, cluster.data);
  } catch (error) {
    // The first to finish may already have been used, and have swept this draft away.
    if (!existsSync(join(cluster.data, passwordFile))) throw error;
  } finally {
    for (const path of [secret, draft]) await rm(path, { recursive: true, force: true });
  }
}

/** Removes the drafts of initialisations that were killed. */
async function sweep({ home }: Cluster): Promise<void> {
  for (const name of await readdir(home)) {
    if (name.startsWith('data.')) await rm(join(home, name), { recursive: true, force: true });
  }
}

async function initialise(
  cluster: Cluster,
  programs: string,
  draft: string,
  secret: string,
): Promise<void> {
  const { code, output } = await runAs(cluster.user, join(programs, 'initdb'), [
    `--pgdata=${draft}`,
    '--username=noroshi',
    `--pwfile=${secret}`,
    '--auth=scram-sha-256',
    '--data-checksums',
    '--encoding=UTF8',
    ...(await locale(cluster, programs)),
  ]);
  if (code !== 0) {
    throw new Refusal('unavailable', say('platform.postgres.not-created', { log: output }));
  }
}

/**
 * The same order of text on every machine. Without UTF-8 in the locale, pg_trgm sees no letters in
 * Japanese and finds nothing.
 */
async function locale(cluster: Cluster, programs: string): Promise<readonly string[]> {
  const { output } = await runAs(cluster.user, join(programs, 'initdb'), ['--version']);
  const major = Number(/(\d+)/.exec(output)?.[1]);
  const name = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  const builtin = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  return [`--locale=${name}`, ...(major >= 17 ? builtin : [])];
}
