// What several submissions name at the same time, and what is named by one that is not kept.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { sql } from 'kysely';
import pg from 'pg';

import { program } from '#kernel/actor.ts';
import { testSite } from '#platform/testing.ts';

import { SubmissionId } from '../submission.ts';
import type { SystemId } from '../system.ts';
import { inventoryRoutes } from './routes.ts';
import { ensurePackages, registerSystem, submitInventory } from './service.ts';
import { clerksOf } from './testing-clerks.ts';

const site = await testSite(inventoryRoutes);
const owner = new pg.Client({ connectionString: site.ownerUrl });
await owner.connect();
after(async () => {
  await owner.end();
  await site.drop();
});

const keeper = program(new Set());
const { clerk, neighbour } = await clerksOf(site);

const newSystem = async (): Promise<SystemId> => {
  const fields = { purpose: '', owner: '', importance: null, name: randomUUID() };
  const { id } = await site.tools.write(clerk, (work) =>
    registerSystem(work, { organizationId: clerk.organizationId!, ...fields }),
  );
  return id;
};

const inventoryOf = (names: readonly string[], version = '1.0.0'): Buffer =>
  Buffer.from(
    JSON.stringify({
      ...{ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 },
      components: names.map((name) => ({
        ...{ type: 'library', name, version, purl: `pkg:npm/${name}@${version}` },
      })),
    }),
  );

const submit = (systemId: SystemId, content: Buffer, actor = clerk) =>
  site.tools.write(actor, (work) =>
    submitInventory(work, { systemId, takenAt: work.now }, content),
  );

const countOf = async (query: string, ...values: unknown[]): Promise<number> =>
  (await owner.query<{ count: number }>(`select count(*)::int as count ${query}`, values)).rows[0]!
    .count;

const named = (name: string) =>
  countOf(
    `from inventory.version v join inventory.package p on p.id = v.package_id where p.name = $1`,
    name,
  );
const running = (system: SystemId) =>
  countOf('from inventory.component where system_id = $1', system);

const newNames = (count: number) => Array.from({ length: count }, () => `x-${randomUUID()}`);

test('who names what another has just named does not wait for the other to be kept', async () => {
  const [one, two] = [await newSystem(), await newSystem()];
  const [name, other] = newNames(2);
  await site.tools.write(clerk, async (work) => {
    await submitInventory(work, { systemId: one, takenAt: work.now }, inventoryOf([name!]));
    // The first is still under way when the second is kept.
    assert.equal((await submit(two, inventoryOf([name!, other!]))).added, 2);
    assert.equal(await running(one), 0);
  });
  assert.deepEqual([await named(name!), await running(one), await running(two)], [1, 1, 2]);
});

test('a source that is being taken in keeps no submission waiting', async () => {
  const system = await newSystem();
  const [name] = newNames(1);
  await site.tools.writeIfAny(keeper, async (work) => {
    const ids = await ensurePackages(work, [{ ecosystem: 'npm', name: name!, order: 'npm' }]);
    assert.equal(ids.size, 1);
    assert.equal((await submit(system, inventoryOf([name!]))).added, 1);
  });
  assert.equal(await running(system), 1);
});

test('submissions that name the same things in any order are all kept', async () => {
  for (let round = 0; round < 10; round += 1) {
    const names = newNames(100);
    const systems = await Promise.all([newSystem(), newSystem(), newSystem()]);
    const orders = [names, names.toReversed(), names.toSorted()];
    const answers = await Promise.all(
      systems.map((system, at) => submit(system, inventoryOf(orders[at]!))),
    );
    assert.deepEqual(
      answers.map(({ added, packages }) => [added, packages]),
      [100, 100, 100].map((count) => [count, count]),
    );
    assert.equal(await named(names[0]!), 1);
  }
});

test('more submissions than there are connections name new things at once, and all are kept', async () => {
  const systems = await Promise.all(Array.from({ length: 12 }, newSystem));
  const answers = await Promise.all(
    systems.map((system) => submit(system, inventoryOf(newNames(5)))),
  );
  assert.deepEqual(
    answers.map(({ added }) => added),
    systems.map(() => 5),
  );
});

test('a submission that is undone has named, and nobody runs what it named', async () => {
  const system = await newSystem();
  const [name] = newNames(1);
  const entries = await countOf('from ledger.entry');
  const undone = site.tools.write(clerk, async (work) => {
    await submitInventory(work, { systemId: system, takenAt: work.now }, inventoryOf([name!]));
    throw new Error('defect');
  });
  await assert.rejects(undone, /defect/);
  const ofSystem = (table: string) =>
    countOf(`from inventory.${table} where system_id = $1`, system);
  assert.deepEqual([await ofSystem('component'), await ofSystem('submission')], [0, 0]);
  assert.equal(await countOf('from ledger.entry'), entries);
  assert.equal(await named(name!), 1);
  const found = await site.ask(clerk, 'GET', `/api/inventory/systems?name=${name}`);
  assert.deepEqual([found.status, found.body.total], [200, 0]);
  const { added, number } = await submit(system, inventoryOf([name!]));
  assert.deepEqual([added, number], [1, 1]);
});

test('who may not submit names nothing, and neither does what is refused', async () => {
  const system = await newSystem();
  await submit(system, inventoryOf(newNames(1)));
  const [name] = newNames(1);
  const content = inventoryOf([name!]);
  await assert.rejects(submit(system, content, neighbour), { reason: 'not-found' });
  const older = site.tools.write(clerk, (work) =>
    submitInventory(work, { systemId: system, takenAt: new Date(0) }, content),
  );
  await assert.rejects(older, { reason: 'conflict' });
  const broken = Buffer.from(content.toString().replace('"library"', '"book"'));
  await assert.rejects(submit(system, broken), { reason: 'invalid' });
  assert.equal(await named(name!), 0);
});

test('an owner’s word on a shrinkage and the submission that answers it wait in one order', async () => {
  const system = await newSystem();
  const names = newNames(10);
  await submit(system, inventoryOf(names));
  const { id } = await submit(system, inventoryOf(names.slice(0, 5)));
  const url = `/api/submissions/${SubmissionId.encode(id)}/shrinkage/confirmation`;
  const word = await site.tools.write(clerk, async (work) => {
    await sql`select from inventory.system where id = ${system} for update`.execute(work.db);
    const said = site.ask(clerk, 'POST', url, { reason: '廃止した' });
    const waiting = `from pg_stat_activity where datname = current_database()
      and wait_event_type = 'Lock' and query like '%inventory%for update%'`;
    while ((await countOf(waiting)) === 0) await pause(10);
    await submitInventory(
      work,
      { systemId: system, takenAt: work.now },
      inventoryOf(names, '2.0.0'),
    );
    return { said };
  });
  assert.deepEqual([(await word.said).status], [409]);
});

type Row = Readonly<Record<'organization_id' | 'system_id' | 'version_id' | 'package_id', unknown>>;
const strange: [string, Partial<Row>][] = [
  ['a version that there is not', { version_id: -1 }],
  ['a version as another package’s', { package_id: -1 }],
  ['a system that there is not', { system_id: randomUUID() }],
  ['a system as another body’s', { organization_id: randomUUID() }],
];
for (const [what, change] of strange) {
  test(`no component refers to ${what}, whoever writes`, async () => {
    const system = await newSystem();
    await submit(system, inventoryOf(newNames(1)));
    const { rows } = await owner.query<Row>(
      `delete from inventory.component where system_id = $1
       returning organization_id, system_id, version_id, package_id`,
      [system],
    );
    const add = (row: Partial<Row>) =>
      owner.query(
        `insert into inventory.component (organization_id, system_id, version_id, package_id)
         values ($1, $2, $3, $4)`,
        [row.organization_id, row.system_id, row.version_id, row.package_id],
      );
    await assert.rejects(add({ ...rows[0], ...change }), { code: '23503' });
    await add(rows[0]!);
  });
}

test('no version refers to a package that there is not, whoever writes', async () => {
  const [named] = newNames(1);
  await submit(await newSystem(), inventoryOf([named!]));
  const add = (packages: string) =>
    owner.query(
      `insert into inventory.version (package_id, text) select id, 'beside' from (${packages}) p (id)`,
    );
  const known = `select package_id from inventory.version where id = (select max(id) from inventory.version)`;
  await assert.rejects(add('select -1'), { code: '23503' });
  // One among many that are known is found too.
  await assert.rejects(add(`${known} union all select -1`), { code: '23503' });
  const { rowCount } = await add(known);
  assert.equal(rowCount, 1);
});

const kept: [string, string][] = [
  ['package', 'id = default'],
  ['version', 'id = default'],
  ['version', 'package_id = package_id'],
  ['system', 'id = gen_random_uuid()'],
  ['submission', 'id = gen_random_uuid()'],
];
for (const [table, assignment] of kept) {
  test(`what is referred to stays as it is: ${table}, ${assignment}`, async () => {
    const all = `inventory.${table}`;
    for (const change of [`update ${all} set ${assignment}`, `delete from ${all}`]) {
      // Where a key of another table refers to it as well, that may speak first.
      await assert.rejects(owner.query(change), /is referred to and stays|violates foreign key/);
    }
    await assert.rejects(owner.query(`truncate ${all} cascade`), /is referred to and stays/);
  });
}
