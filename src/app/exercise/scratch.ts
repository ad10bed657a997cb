import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { dropDatabase, ensureDatabase } from '#platform/ensure-database.ts';
import { removeCluster } from '#platform/postgres/removal.ts';
import { startPostgres } from '#platform/postgres/server.ts';
import { settings } from '#platform/settings.ts';

import { type House, type Opened, openHouse } from '../house.ts';

/**
 * An installation that lives as long as the work on it: a folder of its own, and a server of its own
 * or, where an operator's is given, a database of its own on it. Whatever happens, it is removed.
 */
export async function inScratch<Result>(
  use: (house: House) => Promise<Result>,
  serverUrl = settings.databaseUrl,
): Promise<Result> {
  const dir = await mkdtemp(join(tmpdir(), 'noroshi-exercise-'));
  const server = join(dir, 'postgres');
  try {
    const house = await openHouse(dir, () =>
      serverUrl === undefined ? ownServer(server) : ownDatabase(serverUrl),
    );
    try {
      return await use(house);
    } finally {
      await house.close();
    }
  } finally {
    await removeCluster(server);
    await removeCluster(dir);
  }
}

async function ownServer(dir: string): Promise<Opened> {
  const server = await startPostgres(dir, { durable: false });
  await ensureDatabase(server.url('postgres'), 'noroshi');
  return { ownerUrl: server.url('noroshi'), stop: () => server.stop() };
}

async function ownDatabase(serverUrl: string): Promise<Opened> {
  const name = `noroshi_exercise_${randomBytes(8).toString('hex')}`;
  await ensureDatabase(serverUrl, name);
  const own = new URL(serverUrl);
  own.pathname = `/${name}`;
  return { ownerUrl: own.href, stop: () => dropDatabase(serverUrl, name) };
}
