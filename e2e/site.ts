import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { emptyDatabase } from '../src/platform/testing.ts';

/** The real program, as a newcomer starts it, on a database of its own. */
export type RunningSite = {
  readonly url: string;
  /** Where it keeps its files, as whoever runs the host knows. */
  readonly data: string;
  /** What it has printed until now. */
  readonly said: () => string;
  /** Types a command on the host, beside the server at work; what it printed. */
  readonly command: (...typed: readonly string[]) => Promise<string>;
  readonly close: () => Promise<void>;
};

/** Starts the program on an empty database, with the demo nation unless something else is typed. */
export async function startSite(...typed: readonly string[]): Promise<RunningSite> {
  const database = await emptyDatabase();
  const site = await startProgram(database.ownerUrl, ...typed);
  return {
    ...site,
    async close() {
      await site.close();
      await database.drop();
    },
  };
}

const patience = 20_000;

/** Starts the program on a database; its address is what it prints once it serves. */
export async function startProgram(
  databaseUrl: string,
  ...typed: readonly string[]
): Promise<RunningSite> {
  const data = await mkdtemp(join(tmpdir(), 'noroshi-e2e-'));
  const env = { ...process.env, DATABASE_URL: databaseUrl };
  const program = spawn(
    process.execPath,
    ['bin/noroshi.mjs', 'start', '--port', '0', '--data', data, ...typed],
    { env, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  program.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const url = await addressOf(program);
  return {
    url,
    data,
    said: () => said,
    async command(...words) {
      const asked = ['bin/noroshi.mjs', ...words, '--data', data];
      return (await promisify(execFile)(process.execPath, asked, { env })).stdout;
    },
    async close() {
      if (program.exitCode === null && program.signalCode === null) {
        const ended = new Promise((end) => program.once('exit', end));
        program.kill('SIGTERM');
        // The program waits for the job it is at, however long that takes; nobody here does.
        const impatience = setTimeout(() => program.kill('SIGKILL'), patience);
        await ended;
        clearTimeout(impatience);
      }
      // A process of its own that was cut short may still be leaving its folder.
      await rm(data, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function addressOf(program: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((found, lost) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (url) found(url);
    };
    program.stdout?.on('data', hear);
    program.stderr?.on('data', hear);
    program.once('exit', (code) => {
      lost(new Error(`The program ended with ${String(code)}:\n${said}`));
    });
  });
}
