import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const patience = 300_000;

/** Does what may be done by one journey at a time, each of them a process of its own. */
export async function alone<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const lock = join(tmpdir(), `noroshi-${what}-lock`);
  for (let waited = 0; ; waited += 100) {
    const isOurs = await mkdir(lock).then(
      () => true,
      () => false,
    );
    if (isOurs) break;
    // Whoever held it this long has died with it.
    if (waited >= patience) await rm(lock, { recursive: true, force: true });
    await sleep(100);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}
