import { createHash, randomUUID } from 'node:crypto';
import {
  chmod,
  chown,
  lstat,
  mkdir,
  readFile,
  realpath,
  rename,
  rmdir,
  stat,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';

import { Refusal } from '#kernel/refusal.ts';

import { say } from '../texts.ts';
import { shelter } from './shelter.ts';
import { canEnter, type ServerUser, serverUser } from './user.ts';

/** Where one cluster lies, and whose it is. */
export type Cluster = {
  /** Ours. Holds the other three. */
  readonly home: string;
  /** The server's: PGDATA, with the password in `noroshi.password`. */
  readonly data: string;
  /** The server's: the folder of its socket, closed to everyone else. */
  readonly socket: string;
  /** Ours: what the server says. */
  readonly log: string;
  readonly user: ServerUser;
};

/** `dir` in `cluster.json` is where the pointer was written, so that a copied folder is noticed. */
type Pointer = { readonly cluster: string; readonly dir: string };

/**
 * Finds or chooses the place of the cluster that belongs to `dir`: inside it, or, where the server's
 * user cannot go there, in a shelter that a pointer in `dir` remembers.
 */
export async function locate(dir: string): Promise<Cluster> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const here = await realpath(dir);
  const pointed = await readPointer(here);
  if (pointed) return await furnish(pointed);

  const inside = await furnish(join(here, 'postgres'));
  if (!inside.user || (await canEnter(inside.user, inside.data))) return inside;
  await withdraw(inside);

  const outside = await furnish(join(await shelter(), await nameOf(here)));
  const pointer: Pointer = { cluster: outside.home, dir: here };
  const draft = join(here, `cluster.${randomUUID()}`);
  await writeFile(draft, JSON.stringify(pointer), { mode: 0o600 });
  await rename(draft, join(here, 'cluster.json'));
  return outside;
}

/** The same for every process that asks, but not for a later folder of the same path. */
async function nameOf(here: string): Promise<string> {
  const { ino, birthtimeMs } = await stat(here);
  return digest(`${here}\n${ino}\n${birthtimeMs}`);
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Where the pointer leads; null without one, or when it came with a copy of another folder. */
async function readPointer(here: string): Promise<string | null> {
  const file = join(here, 'cluster.json');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  const { cluster, dir } = JSON.parse(text) as Pointer;
  if (dir !== here) {
    const original = await readFile(join(dir, 'cluster.json'), 'utf8').catch(() => null);
    if (original === text) return null;
  }
  if (await stat(cluster).catch(() => null)) return cluster;
  const values = { folder: here, cluster, pointer: file };
  throw new Refusal('unavailable', say('platform.postgres.lost', values));
}

/** Makes the folders around a cluster, closed to all but us and the server's user. */
async function furnish(home: string): Promise<Cluster> {
  const data = join(home, 'data');
  const user = await serverUser(data);
  await mkdir(home, { recursive: true });
  // Set apart from mkdir, whose mode the umask cuts.
  await chmod(home, user ? 0o711 : 0o700);
  const socket = socketFolder(home);
  for (const folder of [data, socket]) {
    await mkdir(folder, { mode: 0o700 }).catch(ignoring('EEXIST'));
    await own(folder, user);
  }
  return { home, data, socket, log: join(home, 'server.log'), user };
}

/** A socket's path has at most 103 bytes on macOS and 107 on Linux. */
function socketFolder(home: string): string {
  const inside = join(home, 'socket');
  const fits = Buffer.byteLength(join(inside, '.s.PGSQL.5432')) <= 100;
  return fits ? inside : `/tmp/noroshi-${digest(home)}`;
}

/** Gives a folder to the server's user. A socket's folder in /tmp may be somebody's trap. */
async function own(folder: string, user: ServerUser): Promise<void> {
  const found = await lstat(folder);
  const trusted = [process.getuid?.(), user?.uid].includes(found.uid);
  if (!found.isDirectory() || !trusted) {
    const values = { folder };
    throw new Refusal('unavailable', say('platform.postgres.not-ours', values));
  }
  if (user && found.uid !== user.uid) await chown(folder, user.uid, user.gid);
}

/** Takes back the empty folders of a place that turned out to be out of the server's reach. */
async function withdraw(cluster: Cluster): Promise<void> {
  try {
    for (const folder of [cluster.data, cluster.socket, cluster.home]) await rmdir(folder);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) return;
    const values = { folder: cluster.data };
    throw new Refusal('unavailable', say('platform.postgres.unreachable', values), {
      cause: error,
    });
  }
}

const codeOf = (error: unknown) => String((error as NodeJS.ErrnoException).code);

/** For `.catch`: an error of this code is what was hoped for. */
export function ignoring(code: string): (error: unknown) => undefined {
  return (error) => {
    if (codeOf(error) !== code) throw error;
  };
}
