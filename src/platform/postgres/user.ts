import { spawn } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';

import { Refusal } from '#kernel/refusal.ts';

import { say } from '../texts.ts';

/** The OS user the server runs as; null when it is simply ours. */
export type ServerUser = { readonly uid: number; readonly gid: number } | null;

/**
 * Whom the server runs as. PostgreSQL refuses root, so root hands it to the owner of the data that
 * is already there, or else to `postgres` or `nobody`.
 */
export async function serverUser(data: string): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return null;
  const existing = await stat(data).catch(() => null);
  if (existing && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
  const accounts = (await readFile('/etc/passwd', 'utf8'))
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find((account) => account[0] === name) ?? [];
    if (Number(uid)) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Refusal('unavailable', say('platform.postgres.no-user'));
}

export type Outcome = { readonly code: number | null; readonly output: string };

/** Runs a short program as the server's user, from `/`, and keeps the end of what it said. */
export async function runAs(
  user: ServerUser,
  program: string,
  args: readonly string[],
): Promise<Outcome> {
  return await new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: '/',
      env: serverEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      ...user,
    });
    let output = '';
    const keep = (chunk: Buffer) => {
      output = (output + chunk.toString('utf8')).slice(-4000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => {
      resolve({ code: null, output: error.message });
    });
    child.on('close', (code) => {
      resolve({ code, output: output.trim() });
    });
  });
}

/** Only what the server needs: PG* and LC_* of whoever starts it would change what it does. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}

/** Whether the server's user can enter a folder. Asked by trying, since modes do not tell all. */
export async function canEnter(user: ServerUser, folder: string): Promise<boolean> {
  const { code } = await runAs(user, '/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder]);
  return code === 0;
}
