import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { soundRulebooks } from '#features/incidents/server/service.ts';
import { soundLaws } from '#features/laws/server/service.ts';
import { type Signer, signerAt } from '#features/ledger/server/service.ts';
import { connect, type Db } from '#platform/db.ts';
import { ensureDatabase } from '#platform/ensure-database.ts';
import { drain, prepareJobs } from '#platform/jobs.ts';
import { migrate } from '#platform/migrate.ts';
import { startPostgres } from '#platform/postgres/server.ts';
import { asApplication } from '#platform/role.ts';
import { settings } from '#platform/settings.ts';
import { type Tools, toolsFor } from '#platform/tools.ts';

import { jobs } from './jobs.ts';

/** The file of an installation that holds the key its ledger is signed with. */
export const ledgerKey = 'ledger.key';

/** An installation at work: its database, migrated, and what runs on it. */
export type House = {
  /** Where the installation keeps its files. */
  readonly dir: string;
  readonly db: Db;
  readonly tools: Tools;
  readonly ownerUrl: string;
  readonly signer: Signer;
  /** Migrations that were applied when it was opened. */
  readonly migrated: readonly string[];
  /** Runs every job that is due. */
  readonly drain: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Where the database is: the one given from outside, or our own, started if it is not running. */
export async function openDatabase(
  dir: string,
): Promise<{ ownerUrl: string; stop: () => Promise<void> }> {
  if (settings.databaseUrl) return { ownerUrl: settings.databaseUrl, stop: async () => undefined };
  const server = await startPostgres(join(dir, 'postgres'));
  await ensureDatabase(server.url('postgres'), 'noroshi');
  return { ownerUrl: server.url('noroshi'), stop: () => server.stop() };
}

/** Where a database is, as its owner, and what to do when it is left. */
export type Opened = { readonly ownerUrl: string; readonly stop: () => Promise<void> };

/** Opens an installation: finds or starts its database and brings it up to the program. */
export async function openHouse(
  dir: string = settings.dataDir,
  open: (dir: string) => Promise<Opened> = openDatabase,
): Promise<House> {
  // Whoever reckons with an unsound profile reckons wrongly: better not to start.
  soundRulebooks();
  soundLaws();
  mkdirSync(dir, { recursive: true, mode: 0o711 });
  const { ownerUrl, stop } = await open(dir);
  try {
    return await houseOn(dir, ownerUrl, stop);
  } catch (error) {
    // Our own server outlives whoever started it.
    await stop();
    throw error;
  }
}

async function houseOn(dir: string, ownerUrl: string, stop: () => Promise<void>): Promise<House> {
  const migrated = await migrate(ownerUrl);
  await prepareJobs(ownerUrl);
  const db = connect(asApplication(ownerUrl));
  const tools = toolsFor(db);
  let closing: Promise<void> | undefined;
  const close = async () => {
    await db.destroy();
    await stop();
  };
  return {
    dir,
    db,
    tools,
    ownerUrl,
    signer: signerAt(join(dir, ledgerKey), settings.ledgerName),
    migrated,
    drain: () => drain(ownerUrl, tools, jobs),
    // Whoever opened it closes it too, when it was given up for another meanwhile.
    close: () => (closing ??= close()),
  };
}
