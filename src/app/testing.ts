import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

import { root } from '#platform/root.ts';

/** What the program answered, in a process of its own. */
export type Answered = {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

/** Runs the built program as somebody types it, in English unless the environment says otherwise. */
export async function noroshi(
  typed: readonly string[],
  { input = '', environment = {} }: { input?: string; environment?: Record<string, string> } = {},
): Promise<Answered> {
  const child = spawn(process.execPath, ['dist/noroshi.mjs', ...typed], {
    cwd: root,
    env: { ...process.env, NOROSHI_LANG: 'en', ...environment },
  });
  // It may end before it has read everything.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
}

/** The JSON values of an answer, one a line. */
export function jsonLines(stdout: string): unknown[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}
