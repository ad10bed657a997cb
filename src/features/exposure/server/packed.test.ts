// What is packed answers what rows answer, is for those who see everything, and is not asked where it may be wrong.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { sql } from 'kysely';
import pg from 'pg';

import { changeSystem } from '#features/inventory/server/service.ts';
import type { Actor } from '#kernel/actor.ts';
import { toolsFor } from '#platform/tools.ts';

import { affectedCounts, showWholeExposure, unknownCounts } from './exposed.ts';
import { database } from './exposed-store.ts';
import { catchUp } from './follow.ts';
import { mostBeside, packingOn } from './packed.ts';
import { packedReader } from './packed-reader.ts';
import { deletePacking, insertPacking, takePacking } from './packed-store.ts';
import { keepPacked } from './packing.ts';
import { inventoryOf, keeper, osvOf, testFleet } from './testing.ts';

const fleet = await testFleet();
after(fleet.drop);

const cve = 'CVE-2030-0001';
const bad = inventoryOf([{ purl: 'pkg:npm/left@1.5.0' }, { purl: 'pkg:npm/other@1.0.0' }]);
const good = inventoryOf([{ purl: 'pkg:npm/left@2.0.0' }]);
const crane = await fleet.register('harbour', 'crane');
const pump = await fleet.register('water', 'pump');
await fleet.submit(crane, bad);
await fleet.submit(await fleet.register('rail', 'switch'), bad);
await fleet.submit(pump, good);
await fleet.take(osvOf('GHSA-1', 'left', [{ introduced: '0' }, { fixed: '2.0.0' }], [cve]));
const pack = async () => {
  await catchUp(fleet.tools);
  await keepPacked(fleet.tools, 0);
};
await pack();

/** Does something that the application never does. */
async function owning(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: fleet.ownerUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
}

const isAsked = (actor: Actor = keeper) =>
  fleet.tools.read(actor, async (work) => (await packedReader(work)) !== undefined);
const countsBy = (actor: Actor = keeper) =>
  toolsFor(fleet.db).read(actor, async (work) => [
    await affectedCounts(work, cve),
    await affectedCounts(work, cve, database),
  ]);

test('a process without memory asks what is packed, and rows for what changed since', async () => {
  assert.equal(await isAsked(), true);
  await fleet.submit(crane, good);
  await fleet.submit(pump, bad);
  await fleet.submit(await fleet.register('rail', 'signal'), bad);
  const [packed, rows] = await countsBy();
  assert.deepEqual(packed, rows);
  assert.deepEqual(
    packed,
    new Map([
      [fleet.idOf('rail'), 2],
      [fleet.idOf('water'), 1],
    ]),
  );
});

test('a system that runs several versions counts once, by the worst of them', async () => {
  const odd = { purl: 'pkg:npm/left@of-old' };
  const left = (version: string) => ({ purl: `pkg:npm/left@${version}` });
  await fleet.submit(await fleet.register('water', 'both'), inventoryOf([left('1.5.0'), odd]));
  await fleet.submit(await fleet.register('water', 'odd'), inventoryOf([odd, left('2.0.0')]));
  await fleet.submit(
    await fleet.register('water', 'three'),
    inventoryOf([left('1.1.0'), left('1.2.0')]),
  );
  await pack();
  const read = (count: typeof affectedCounts, reader?: typeof database) =>
    toolsFor(fleet.db).read(keeper, (work) => count(work, cve, reader));
  const [affected, unknown] = [await read(affectedCounts), await read(unknownCounts)];
  assert.equal(affected.get(fleet.idOf('water')), 3);
  assert.equal(unknown.get(fleet.idOf('water')), 1);
  assert.deepEqual(affected, await read(affectedCounts, database));
  assert.deepEqual(unknown, await read(unknownCounts, database));
});

test('a system is shown by its name of today, though it was named while packed', async () => {
  const tools = toolsFor(fleet.db);
  const shown = () =>
    tools.read(keeper, async (work) => {
      const { answeredBy, bodies } = await showWholeExposure(work, { vulnerability: cve });
      assert.equal(answeredBy, 'database');
      return bodies.flatMap(({ systems }) => systems.map(({ name }) => name));
    });
  const before = await shown();
  assert.ok(before.includes('both'));
  assert.deepEqual(await shown(), before);
  const { id } = await fleet.tools.read(keeper, ({ db }) =>
    db
      .selectFrom('inventory.system')
      .select('id')
      .where('name', '=', 'both')
      .executeTakeFirstOrThrow(),
  );
  const fields = { purpose: '', owner: '', importance: null };
  await fleet.write((work) => changeSystem(work, { systemId: id, name: 'renamed', ...fields }));
  const after = await shown();
  assert.deepEqual([after.includes('renamed'), after.includes('both')], [true, false]);
  await pack();
  assert.deepEqual((await shown()).sort(), after.sort());
});

test('nobody who sees less is shown a byte of it, and is answered by rows', async () => {
  const rail = fleet.person('operator', 'rail');
  assert.equal(await isAsked(rail), false);
  const seen = await fleet.tools.read(rail, async ({ db }) => [
    await db.selectFrom('exposure.packing').select('number').execute(),
    await db.selectFrom('exposure.packed_system').select('place').execute(),
    await db.selectFrom('exposure.packed_package').select('package_id').execute(),
  ]);
  assert.deepEqual(seen, [[], [], []]);
  const [best, rows] = await countsBy(rail);
  assert.deepEqual(best, rows);
  assert.deepEqual(best, new Map([[fleet.idOf('rail'), 2]]));
});

test('if it is replaced in the middle of a question, rows answer', async () => {
  const [replaced, rows] = await fleet.tools.read(keeper, async (work) => {
    const reader = await packedReader(work);
    assert.ok(reader);
    await pack();
    return [await affectedCounts(work, cve, reader), await affectedCounts(work, cve, database)];
  });
  assert.deepEqual(replaced, rows);
});

test('of another database, and where more changed since than is read beside it, it is not asked', async () => {
  await pack();
  const change = (count: number) =>
    fleet.tools.upkeep(keeper, ({ db }) =>
      sql`
        insert into exposure.change (organization_id, system_id, transaction)
        select ${fleet.idOf('rail')}::uuid, gen_random_uuid(), pg_current_xact_id()
        from generate_series(1, ${count}::int)`.execute(db),
    );
  await change(mostBeside);
  assert.equal(await isAsked(), true);
  await change(1);
  assert.equal(await isAsked(), false);
  await pack();
  assert.equal(await isAsked(), true);
  await owning("update exposure.packing set cluster = 'another'");
  assert.equal(await isAsked(), false);
  const [best, rows] = await countsBy();
  assert.deepEqual(best, rows);
});

test('it is packed anew once enough changed, and not before', async () => {
  await pack();
  const numberNow = () => fleet.tools.read(keeper, async (work) => (await packingOn(work))?.number);
  const before = await numberNow();
  await fleet.submit(crane, bad);
  await catchUp(fleet.tools);
  await keepPacked(fleet.tools);
  assert.equal(await numberNow(), before);
  await keepPacked(fleet.tools, 1);
  assert.notEqual(await numberNow(), before);
});

test('whoever gives up what is packed waits for whoever packs just now', async () => {
  await pack();
  const givenUp = await fleet.tools.upkeep(keeper, async (work) => {
    assert.equal(await takePacking(work), true);
    const other = fleet.tools.upkeep(keeper, deletePacking);
    await sleep(100);
    await deletePacking(work);
    await insertPacking(work, {
      ...{ number: randomUUID(), position: '1:1:', systems: 0, organizations: [], ids: [] },
      ...{ owners: Buffer.of(), taken: Buffer.of(), wholes: Buffer.of() },
    });
    // Not awaited here: it waits for this to end.
    return { other };
  });
  await givenUp.other;
  const left = await fleet.tools.read(keeper, ({ db }) =>
    db.selectFrom('exposure.packing').select('number').execute(),
  );
  assert.deepEqual(left, []);
});
