// Memory that answers wrongly is found out, whatever went wrong in it, and is asked no more.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { sql } from 'kysely';
import pg from 'pg';

import { tellingJob } from '#features/notices/server/service.ts';
import { OrganizationId, program } from '#kernel/actor.ts';
import { drain } from '#platform/jobs.ts';

import { showAffected } from './affected.ts';
import { catchUp, fleetOn } from './follow.ts';
import { indexSweep } from './index-check.ts';
import { packingOn } from './packed.ts';
import { keepPacked } from './packing.ts';
import { inventoryOf, keeper, osvOf, testFleet } from './testing.ts';

const fleet = await testFleet();
after(fleet.drop);

const cve = 'CVE-2030-0001';
const answer = () => fleet.tools.read(keeper, (work) => showAffected(work, { vulnerability: cve }));
const memory = () => fleet.tools.read(keeper, async (work) => fleetOn(work));
const sweep = () => drain(fleet.ownerUrl, fleet.tools, [indexSweep, tellingJob]);
const raised = () =>
  fleet.tools.read(keeper, async ({ db }) => {
    const { rows } = await sql<{
      subject: string;
      facts: { question: string; by: string; organizations: object[] };
    }>`
      select subject, facts from ledger.entry where act = 'exposure.index-differs'
      order by at`.execute(db);
    return rows;
  });

/** Does something that no use case would. */
async function owning(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: fleet.ownerUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
}

test('while memory and the database agree, nothing is raised, and nothing is written', async () => {
  const good = inventoryOf([{ purl: 'pkg:npm/left@2.0.0' }]);
  const bad = inventoryOf([{ purl: 'pkg:npm/left@1.5.0' }]);
  await fleet.submit(await fleet.register('harbour', 'crane'), bad);
  await fleet.submit(await fleet.register('rail', 'switch'), good);
  await fleet.take(osvOf('GHSA-1', 'left', [{ introduced: '0' }, { fixed: '2.0.0' }], [cve]));
  await sweep();
  await catchUp(fleet.tools);
  await sweep();
  await fleet.submit(await fleet.register('water', 'pump'), bad);
  await sweep();
  assert.deepEqual(await raised(), []);
});

const damages = {
  'a stretch that ends elsewhere': ({ index }) => index.epoch.stretches.to.fill(0),
  'systems of others': ({ index }) => index.epoch.postings.systems.fill(0),
  'an inventory that seems old': ({ taken }) => taken.fill(-Infinity),
} satisfies Record<string, (kept: NonNullable<ReturnType<typeof fleetOn>>) => unknown>;

for (const [number, [damage, inflict]] of Object.entries(damages).entries()) {
  test(`${damage}: the question is named, and the database answers until all is read again`, async () => {
    await catchUp(fleet.tools);
    const before = await answer();
    const kept = await memory();
    assert.ok(kept);
    inflict(kept);
    assert.notDeepEqual((await answer()).organizations, before.organizations);
    await sweep();
    const entries = await raised();
    assert.equal(entries.length, number + 1);
    assert.equal(entries[number]?.subject, cve);
    assert.notEqual(entries[number].facts.organizations.length, 0);
    const { answeredBy, organizations } = await answer();
    assert.deepEqual([answeredBy, organizations], ['database', before.organizations]);
    const told = await fleet.tools.read(program(new Set()), async ({ db }) =>
      sql`select from notices.occasion where kind = 'exposure.index-differs'`.execute(db),
    );
    assert.equal(told.rows.length, number + 1);
    await catchUp(fleet.tools);
    assert.equal((await answer()).answeredBy, 'memory');
    assert.deepEqual((await answer()).organizations, before.organizations);
  });
}

test('what is packed wrongly is found out too, and nobody is asked who answered by it', async () => {
  await catchUp(fleet.tools);
  await keepPacked(fleet.tools, 0);
  const packed = () => fleet.tools.read(keeper, packingOn);
  assert.ok(await packed());
  await sweep();
  const before = (await raised()).length;
  await owning(`update exposure.packing set taken = decode(repeat('00', 8 * systems), 'hex'),
    number = gen_random_uuid()`);
  await sweep();
  const entries = await raised();
  assert.equal(entries.length, before + 1);
  assert.deepEqual(
    [entries[before]?.facts.by, entries[before]?.facts.question],
    ['packed', 'affected'],
  );
  assert.equal(await packed(), undefined);
  assert.equal(await memory(), undefined);
});

test('what others write all the while disturbs no comparison', async () => {
  await catchUp(fleet.tools);
  const kept = await memory();
  assert.ok(kept);
  kept.taken.fill(-Infinity);
  const before = (await raised()).length;
  const ending = new AbortController();
  const others = (async () => {
    while (!ending.signal.aborted) await owning('select pg_current_xact_id()');
  })();
  await sweep();
  ending.abort();
  await others;
  assert.equal((await raised()).length, before + 1);
});

test('a system of which it is unknown, and that memory takes for one out of use, is missed too', async () => {
  await fleet.register('rail', 'signal');
  await catchUp(fleet.tools);
  const kept = await memory();
  assert.ok(kept);
  for (const [place, at] of kept.taken.entries()) if (at === -Infinity) kept.taken[place] = NaN;
  const before = (await raised()).length;
  await sweep();
  const entries = await raised();
  assert.equal(entries.length, before + 1);
  assert.equal(entries[before]?.facts.question, 'unknown');
  assert.deepEqual(entries[before].facts.organizations, [
    { of: OrganizationId.encode(fleet.idOf('rail')), answered: 0, rows: 1 },
  ]);
});

test('an order key that decides otherwise than the comparison is found by the next range about it', async () => {
  const checks = () =>
    fleet.tools.read(keeper, async ({ db }) =>
      db.selectFrom('intake.order_check').select(['ordering', 'pairs', 'differing']).execute(),
    );
  const [before] = await checks();
  assert.ok(before && before.pairs > 0);
  assert.equal(before.differing, 0);
  await owning("update inventory.version set key = '\\xff' where text = '1.5.0'");
  const told = osvOf('GHSA-9', 'left', [{ introduced: '0' }, { fixed: '1.9.0' }], [cve]);
  await fleet.take(told, 'wrong.json');
  const [after] = await checks();
  assert.equal(after?.differing, 1);
  const { rows } = await fleet.tools.read(keeper, async ({ db }) =>
    sql`select subject, facts->>'version' as version, facts->>'byKeys' as "byKeys"
        from ledger.entry where act = 'intake.order-differs'`.execute(db),
  );
  assert.deepEqual(rows, [{ subject: 'GHSA-9', version: '1.5.0', byKeys: 'false' }]);
});
