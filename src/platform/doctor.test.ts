import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { type Check, examine, node, type Patient } from './doctor.ts';
import { emptyDatabase, testDatabase } from './testing.ts';

const database = await testDatabase();
const bare = await emptyDatabase();
const dir = await mkdtemp(join(tmpdir(), 'noroshi-doctor-'));
after(async () => {
  await Promise.all([database.drop(), bare.drop(), rm(dir, { recursive: true })]);
});

const healthy: Patient = {
  dir: join(dir, 'data'),
  ownerUrl: database.ownerUrl,
  external: true,
  now: () => new Date(),
};

async function failing(patient: Patient): Promise<readonly Check[]> {
  return (await examine(patient)).filter(({ ok }) => !ok).map(({ check }) => check);
}

test('a healthy installation passes every check', async () => {
  const examined = await examine(healthy);
  assert.deepEqual(
    examined.map(({ check, ok, text }) => ({ check, ok, ...(ok ? {} : { text }) })),
    ['node', 'folder', 'space', 'binaries', 'database', 'migrations', 'row', 'clock'].map(
      (check) => ({ check, ok: true }),
    ),
  );
});

test('the programs shipped with us are found', async () => {
  const examined = await examine({ ...healthy, external: false });
  assert.deepEqual(examined.find(({ check }) => check === 'binaries')?.ok, true);
});

test('a database that was never migrated is told apart from one that is not there', async () => {
  const unmigrated = await failing({ ...healthy, ownerUrl: bare.ownerUrl });
  assert.deepEqual(unmigrated, ['migrations', 'row', 'clock']);
  const ownerUrl = 'postgresql://nobody@127.0.0.1:9/none';
  const absent = await failing({ ...healthy, ownerUrl });
  assert.deepEqual(absent, ['database', 'migrations', 'row', 'clock']);
});

test('a folder that is a file is found', async () => {
  const file = join(dir, 'file');
  await writeFile(file, '');
  assert.deepEqual(await failing({ ...healthy, dir: join(file, 'data') }), ['folder', 'space']);
});

test('a clock that is off is found', async () => {
  const slow = () => new Date(Date.now() - 60_000);
  assert.deepEqual(await failing({ ...healthy, now: slow }), ['clock']);
});

const versions: [string, boolean][] = [
  ['18.20.8', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['24.1.0', true],
];
for (const [version, ok] of versions) {
  test(`Node.js ${version} is ${ok ? 'enough' : 'too old'}`, () => {
    assert.equal(node(version).ok, ok);
  });
}
