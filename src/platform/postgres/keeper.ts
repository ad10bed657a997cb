import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Cluster } from './cluster.ts';
import { identity } from './process.ts';

/** Who will stop the server: a token of one handle, and the process that holds it. */
type Keeper = { readonly token: string; readonly process: string };

/** Becomes the server's keeper, and returns the token to prove it with. */
export async function keep(cluster: Cluster): Promise<string> {
  const keeper: Keeper = {
    token: randomUUID(),
    process: (await identity(process.pid)) ?? String(process.pid),
  };
  const draft = join(cluster.home, `keeper.${keeper.token}`);
  await writeFile(draft, JSON.stringify(keeper), { mode: 0o600 });
  await rename(draft, join(cluster.home, 'keeper.json'));
  return keeper.token;
}

/** The keeper on record, if that process still lives. */
export async function livingKeeper(cluster: Cluster): Promise<string | null> {
  const text = await readFile(join(cluster.home, 'keeper.json'), 'utf8').catch(() => null);
  if (text === null) return null;
  const keeper = JSON.parse(text) as Keeper;
  const living = await identity(Number.parseInt(keeper.process, 10));
  return living === keeper.process ? keeper.token : null;
}
