import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { z } from 'zod';

const pointer = z.object({ cluster: z.string() });

/** Removes a folder given to `startPostgres`, and its cluster if that had to lie elsewhere. */
export async function removeCluster(dir: string): Promise<void> {
  const text = await readFile(join(dir, 'cluster.json'), 'utf8').catch(() => null);
  if (text !== null) {
    const { cluster } = pointer.parse(JSON.parse(text));
    await rm(cluster, { recursive: true, force: true });
  }
  await rm(dir, { recursive: true, force: true });
}
