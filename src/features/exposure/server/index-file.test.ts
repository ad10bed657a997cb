// The index in a file: it serves the next start, and is no use where it is damaged, of another database, or of
// a later state. Another process on the same database answers alike, also after one was killed while writing.
import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { z } from 'zod';

import { toolsFor } from '#platform/tools.ts';

import { showAffected } from './affected.ts';
import { catchUp } from './follow.ts';
import { inventoryOf, keeper, osvOf, testFleet } from './testing.ts';

type Fleet = Awaited<ReturnType<typeof testFleet>>;

const folder = await mkdtemp(join(tmpdir(), 'noroshi-index-'));
const fleets: Fleet[] = [];
const running: ChildProcessWithoutNullStreams[] = [];
after(async () => {
  for (const child of running) child.kill('SIGKILL');
  for (const fleet of fleets) await fleet.drop();
  await rm(folder, { recursive: true });
});

const cve = 'CVE-2030-0001';
const bad = inventoryOf([{ purl: 'pkg:npm/left@1.5.0' }]);

async function founded(): Promise<Fleet> {
  const fleet = await testFleet();
  fleets.push(fleet);
  await fleet.submit(await fleet.register('harbour', 'crane'), bad);
  await fleet.take(osvOf('GHSA-1', 'left', [{ introduced: '0' }, { fixed: '2.0.0' }], [cve]));
  return fleet;
}

/** A process that has just started: nothing is in its memory. */
async function started(fleet: Fleet, file: string) {
  const tools = toolsFor(fleet.db);
  await catchUp(tools, file);
  const { answeredBy, organizations } = await tools.read(keeper, (work) =>
    showAffected(work, { vulnerability: cve }),
  );
  assert.equal(answeredBy, 'memory');
  return organizations.reduce((sum, { systems }) => sum + systems, 0);
}

/** What tells one written file from the next. */
const which = async (file: string) => (await stat(file, { bigint: true })).ctimeNs;

test('the next start takes up the file, and what came since', async () => {
  const fleet = await founded();
  const file = join(folder, 'kept', 'index');
  assert.equal(await started(fleet, file), 1);
  const first = await which(file);
  await fleet.submit(await fleet.register('rail', 'switch'), bad);
  assert.equal(await started(fleet, file), 2);
  await fleet.take(osvOf('GHSA-1', 'left', [{ introduced: '0' }, { fixed: '1.0.0' }], [cve]));
  assert.equal(await started(fleet, file), 0);
  assert.equal(await which(file), first);
});

test('a damaged file is refused wherever it is damaged, and written anew', async () => {
  const fleet = await founded();
  const file = join(folder, 'damaged');
  await started(fleet, file);
  const { size } = await stat(file);
  for (const place of [0, 30, 120, 700, size >> 1, size - 40, size - 1]) {
    const damaged = await open(file, 'r+');
    const byte = Buffer.alloc(1);
    await damaged.read(byte, 0, 1, place);
    await damaged.write(Buffer.from([byte.readUInt8() ^ 0x11]), 0, 1, place);
    await damaged.close();
    const before = await which(file);
    assert.equal(await started(fleet, file), 1, `byte ${place}`);
    assert.notEqual(await which(file), before, `byte ${place}`);
  }
  for (const length of [0, 10, 200, size - 1]) {
    await truncate(file, length);
    assert.equal(await started(fleet, file), 1, `${length} bytes`);
    assert.ok((await stat(file)).size > 1000);
  }
});

test('a file of another database is refused', async () => {
  const [one, other] = [await founded(), await founded()];
  const file = join(folder, 'foreign');
  await one.submit(await one.register('rail', 'switch'), bad);
  assert.equal(await started(one, file), 2);
  const theirs = await which(file);
  assert.equal(await started(other, file), 1);
  assert.notEqual(await which(file), theirs);
});

const program = fileURLToPath(new URL('testing-follower.ts', import.meta.url));

/** Another process that follows the same database. */
function follower(fleet: Fleet, file: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', program, fleet.url, file]);
  running.push(child);
  child.stderr.pipe(process.stderr);
  const lines = createInterface({ input: child.stdout });
  const Answer = z.object({
    answeredBy: z.string(),
    organizations: z.array(z.object({ systems: z.number() })),
  });
  return {
    child,
    async ask() {
      child.stdin.write(`${cve}\n`);
      const [line] = await once(lines, 'line');
      const { answeredBy, organizations } = Answer.parse(JSON.parse(String(line)));
      return { answeredBy, systems: organizations.map(({ systems }) => systems) };
    },
  };
}

test('what one process changes is in the memory of another; one that is killed leaves a sound file', async () => {
  const fleet = await founded();
  const file = join(folder, 'killed');
  const other = follower(fleet, file);
  assert.deepEqual(await other.ask(), { answeredBy: 'memory', systems: [1] });
  await fleet.submit(await fleet.register('rail', 'switch'), bad);
  assert.deepEqual(await other.ask(), { answeredBy: 'memory', systems: [1, 1] });
  for (const afterMs of [0, 3, 9]) {
    await rm(file, { force: true });
    const killed = follower(fleet, file);
    killed.child.stdin.write(`${cve}\n`);
    // Killed about when the file is written: at the latest once it is there.
    while (
      !(await stat(`${file}.new`)
        .catch(() => stat(file))
        .catch(() => undefined))
    )
      await sleep(1);
    await sleep(afterMs);
    killed.child.kill('SIGKILL');
    await once(killed.child, 'exit');
    assert.equal(await started(fleet, file), 2);
  }
});
