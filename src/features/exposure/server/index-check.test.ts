// Memory that answers wrongly is found out, whatever went wrong in it, and is asked no more.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { sql } from 'kysely';

import { tellingJob } from '#features/notices/server/service.ts';
import { program } from '#kernel/actor.ts';
import { drain } from '#platform/jobs.ts';

import { showAffected } from './affected.ts';
import { catchUp, fleetOn } from './follow.ts';
import { indexSweep } from './index-check.ts';
import { inventoryOf, keeper, osvOf, testFleet } from './testing.ts';

const fleet = await testFleet();
after(fleet.drop);

const cve = 'CVE-2030-0001';
const answer = () => fleet.tools.read(keeper, (work) => showAffected(work, { vulnerability: cve }));
const memory = () => fleet.tools.read(keeper, async (work) => fleetOn(work));
const sweep = () => drain(fleet.ownerUrl, fleet.tools, [indexSweep, tellingJob]);
const raised = () =>
  fleet.tools.read(keeper, async ({ db }) => {
    const { rows } = await sql<{ subject: string; facts: { organizations: object[] } }>`
      select subject, facts from ledger.entry where act = 'exposure.index-differs'
      order by at`.execute(db);
    return rows;
  });

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
    assert.notEqual(entries[number]?.facts.organizations.length, 0);
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
