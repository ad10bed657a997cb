import { randomUUID } from 'node:crypto';
import { link, readFile, readlink, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { ignoring } from './cluster.ts';

/** The server process of a data folder, if it is really there. */
export async function postmaster(data: string): Promise<number | null> {
  return await holder(join(data, 'postmaster.pid'), data);
}

/** Frees a socket from the lock of a server that is gone; PostgreSQL has one beside each socket. */
export async function freeSocket(socket: string, data: string): Promise<void> {
  await holder(join(socket, '.s.PGSQL.5432.lock'), data);
}

/** The server of the data that a lock file names. A file that names any other process is removed. */
async function holder(file: string, data: string): Promise<number | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  const [first, folder] = text.split('\n');
  const pid = Math.abs(Number(first));
  if (!Number.isSafeInteger(pid) || pid === 0) return null;
  if (!exists(pid)) return null; // PostgreSQL itself replaces such a file, and checks more than we could
  if (await worksIn(pid, data, folder)) return pid;
  await discard(file, text);
  return null;
}

/** Whether this process still serves the data: a zombie does not, and has no working folder. */
export async function serves(pid: number, data: string): Promise<boolean> {
  if (process.platform !== 'linux') return (await postmaster(data)) === pid;
  return exists(pid) && (await worksIn(pid, data, undefined));
}

/** Whether a process of this number exists, whoever owns it. */
export function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A server's working folder is its data; any other process has merely inherited its number. */
async function worksIn(pid: number, data: string, recorded: string | undefined): Promise<boolean> {
  if (process.platform !== 'linux') return recorded === data;
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => null);
  return folder === data;
}

/**
 * Removes a lock file whose number now belongs to another process, for which PostgreSQL would refuse
 * to start. If a server has written a new one meanwhile, that one is put back.
 */
async function discard(file: string, judged: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  await rename(file, aside).catch(ignoring('ENOENT'));
  const taken = await readFile(aside, 'utf8').catch(() => null);
  if (taken !== null && taken !== judged) await link(aside, file).catch(ignoring('EEXIST'));
  await rm(aside, { force: true });
}

/** A process as nobody else can be it: its number, and on Linux when it began, in clock ticks. */
export async function identity(pid: number): Promise<string | null> {
  if (!exists(pid)) return null;
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // proc(5): the name, field 2, may hold spaces and ends with the last parenthesis; the start is 22.
  const begun = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  return `${pid} ${begun}`;
}
