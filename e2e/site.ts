import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { copyOf, emptyDatabase } from '../src/platform/testing.ts';
import { alone } from './alone.ts';

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

/**
 * Starts the program where the demo nation has been founded, as on any other day; where something else
 * is typed, on an empty database.
 */
export async function startSite(...typed: readonly string[]): Promise<RunningSite> {
  const nation = typed.length === 0 ? await foundedNation() : undefined;
  const { ownerUrl, drop } = nation ? await copyOf(nation) : await emptyDatabase();
  const data = await dataFolder();
  if (nation) await cp(nation.data, data, { recursive: true });
  const site = passing(await serve({ ownerUrl, data }, typed));
  return {
    ...site,
    async close() {
      await site.close();
      await drop();
    },
  };
}

/** Starts the program on a database; its address is what it prints once it serves. */
export async function startProgram(
  ownerUrl: string,
  ...typed: readonly string[]
): Promise<RunningSite> {
  return passing(await serve({ ownerUrl, data: await dataFolder() }, typed));
}

const dataFolder = () => mkdtemp(join(tmpdir(), 'noroshi-e2e-'));

/** A site whose files go with it. */
const passing = (site: RunningSite): RunningSite => ({
  ...site,
  async close() {
    await site.close();
    // A process of its own that was cut short may still be leaving its folder.
    await rm(site.data, { recursive: true, force: true, maxRetries: 5 });
  },
});

/** Where an installation keeps what it knows. */
type Place = { readonly ownerUrl: string; readonly data: string };

/**
 * The demo nation, founded by the program as a newcomer has it founded, and left: once for every
 * journey of a run, since it is the same each time and takes long.
 */
async function foundedNation(): Promise<Place> {
  const folder = join(tmpdir(), 'noroshi-nation');
  const founded = join(folder, 'database');
  const data = join(folder, 'data');
  return alone('nation', async () => {
    if (existsSync(founded)) return { ownerUrl: await readFile(founded, 'utf8'), data };
    // What one left that was stopped half way belongs to another database.
    await rm(folder, { recursive: true, force: true });
    const { ownerUrl } = await emptyDatabase();
    await mkdir(data, { recursive: true });
    const site = await serve({ ownerUrl, data }, []);
    await site.close();
    await writeFile(founded, ownerUrl);
    return { ownerUrl, data };
  });
}

const patience = 20_000;

async function serve({ ownerUrl, data }: Place, typed: readonly string[]): Promise<RunningSite> {
  const env = { ...process.env, DATABASE_URL: ownerUrl };
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
