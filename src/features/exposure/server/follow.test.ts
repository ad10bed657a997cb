// Memory follows the database: what it answers is what the database answers, whatever came and in whatever
// order transactions ended; and where it is behind, it is not asked.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { sql } from 'kysely';

import { retireSystem, submitInventory } from '#features/inventory/server/service.ts';
import type { SystemId } from '#features/inventory/system.ts';
import { randomNumbers } from '#features/labels/random-nation.ts';
import type { Actor } from '#kernel/actor.ts';
import { type Tools, toolsFor } from '#platform/tools.ts';

import { showWholeExposure } from './exposed.ts';
import { selectChanged } from './fleet-store.ts';
import { catchUp, fleetOn, follow } from './follow.ts';
import { mostChanged, readerFor } from './reader.ts';
import { inventoryOf, keeper, osvOf, testFleet, unmoored } from './testing.ts';

const fleets: Awaited<ReturnType<typeof testFleet>>[] = [];
const founded = async () => {
  const fleet = await testFleet();
  fleets.push(fleet);
  return fleet;
};
after(async () => {
  for (const fleet of fleets) await fleet.drop();
});

type Fleet = Awaited<ReturnType<typeof testFleet>>;

const cve = 'CVE-2030-0001';
const bad = inventoryOf([{ purl: 'pkg:npm/left@1.5.0' }]);
const good = inventoryOf([{ purl: 'pkg:npm/left@2.0.0' }]);
const record = osvOf('GHSA-1', 'left', [{ introduced: '0' }, { fixed: '2.0.0' }], [cve]);

const isRemembered = (fleet: Fleet) =>
  fleet.tools.read(keeper, async (work) => (await readerFor(work)).answeredBy === 'memory');
/** How many systems in somebody's scope changed since memory last looked. */
const behind = (fleet: Fleet, actor: Actor = keeper) =>
  fleet.tools.read(actor, async (work) => {
    const since = fleetOn(work)?.position;
    return since === undefined ? undefined : selectChanged(work, { since, most: mostChanged });
  });

test('until it was read once the database answers, and then memory with what changed since beside it', async () => {
  const fleet = await founded();
  const system = await fleet.register('harbour', 'crane');
  await fleet.submit(system, bad);
  await fleet.take(record);
  assert.equal(await isRemembered(fleet), false);
  await catchUp(fleet.tools);
  assert.equal(await isRemembered(fleet), true);
  assert.equal((await fleet.agrees(cve)).counts.affected, 1);
  await fleet.submit(system, good);
  await fleet.submit(await fleet.register('rail', 'switch'), bad);
  await fleet.submit(await fleet.register('rail', 'signal'), bad, 200);
  await fleet.register('water', 'pump');
  assert.deepEqual([await behind(fleet), await isRemembered(fleet)], [4, true]);
  assert.deepEqual((await fleet.agrees(cve)).counts, { affected: 1, notAffected: 1, unknown: 1 });
  assert.equal(await behind(fleet), 0);
});

test('where very many systems changed since, the database answers', async () => {
  const fleet = await founded();
  await fleet.submit(await fleet.register('harbour', 'crane'), bad);
  await fleet.take(record);
  await catchUp(fleet.tools);
  for (let each = 0; each < mostChanged; each += 1) await fleet.register('rail', `switch ${each}`);
  assert.equal(await isRemembered(fleet), true);
  await fleet.register('rail', 'one more');
  assert.equal(await isRemembered(fleet), false);
  assert.deepEqual((await fleet.agrees(cve)).counts, { affected: 1, notAffected: 0, unknown: 2 });
});

test('whoever changes something sees it before it is committed, and nobody else does', async () => {
  const fleet = await founded();
  const systemId = await fleet.register('harbour', 'crane');
  await fleet.take(record);
  await catchUp(fleet.tools);
  const affected = await fleet.write(async (work) => {
    await submitInventory(work, { systemId, takenAt: work.now }, bad);
    const outside = await fleet.tools.read(keeper, (other) =>
      showWholeExposure(other, { vulnerability: cve }),
    );
    assert.equal(outside.counts.affected, 0);
    return (await showWholeExposure(work, { vulnerability: cve })).counts.affected;
  });
  assert.equal(affected, 1);
});

test('a transaction that began early and ends late is missed by nobody', async () => {
  const fleet = await founded();
  const [early, late] = [
    await fleet.register('harbour', 'crane'),
    await fleet.register('rail', 'switch'),
  ];
  // The version is known, so that neither waits for the other.
  await fleet.submit(await fleet.register('water', 'pump'), bad);
  await fleet.take(record);
  await fleet.write(async (work) => {
    await submitInventory(work, { systemId: early, takenAt: work.now }, bad);
    await fleet.submit(late, bad);
    // What ended later has the higher number; memory has read that far, and not what is still open.
    await catchUp(fleet.tools);
    assert.equal(await behind(fleet), 0);
  });
  assert.equal(await behind(fleet), 1);
  const answer = await fleet.tools.read(keeper, (work) =>
    showWholeExposure(work, { vulnerability: cve }),
  );
  assert.equal(answer.counts.affected, 3);
  assert.equal((await fleet.agrees(cve)).counts.affected, 3);
  assert.equal(await behind(fleet), 0);
});

test('numbers of transactions that came from another server keep nobody from memory', async () => {
  const fleet = await founded();
  const system = await fleet.register('harbour', 'crane');
  await fleet.take(record);
  await fleet.tools.upkeep(keeper, async ({ db }) => {
    const far = sql<string>`'9000000000000'::xid8`;
    await db.updateTable('exposure.change').set({ transaction: far }).execute();
  });
  await catchUp(fleet.tools);
  assert.equal(await behind(fleet), 0);
  await fleet.submit(system, bad);
  assert.equal(await behind(fleet), 1);
  assert.equal((await fleet.agrees(cve)).counts.affected, 1);
});

test('that memory cannot follow is told once, and again only after it has caught up since', async () => {
  const fleet = await founded();
  const told: unknown[] = [];
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await sleep(5);
  };
  const ending = new AbortController();
  let looks = 0;
  const tools: Tools = {
    ...fleet.tools,
    read: async (actor, use) => {
      looks += 1;
      // It catches up by the third, and the fourth by which it reads what it lacks.
      if (looks !== 3 && looks !== 4) throw new Error(`look ${looks}`);
      return fleet.tools.read(actor, use);
    },
  };
  const onFailure = (reason: unknown) => {
    told.push(reason);
  };
  const followed = follow(tools, ending.signal, { lookMs: 1, onFailure });
  await until(() => looks > 7);
  ending.abort();
  await followed;
  assert.deepEqual(told.map(String), ['Error: look 1', 'Error: look 5']);
});

test('as much as sources say of one package is read', async () => {
  const fleet = await founded();
  await fleet.submit(await fleet.register('harbour', 'crane'), bad);
  await fleet.take(record);
  await fleet.tools.upkeep(keeper, async ({ db }) => {
    const texts = sql<string[]>`array(select 'text ' || g from generate_series(1, 200000) g)`;
    await db.updateTable('intake.affected').set({ exact: texts }).execute();
  });
  await catchUp(fleet.tools);
  assert.equal(await isRemembered(fleet), true);
  assert.equal((await fleet.agrees(cve)).counts.affected, 1);
});

test('whose systems somebody may not see, and their changes, are as if they were not', async () => {
  const fleet = await founded();
  const crane = await fleet.register('harbour', 'crane');
  const track = await fleet.register('rail', 'switch');
  await fleet.submit(crane, bad);
  await fleet.submit(track, bad);
  await fleet.take(record);
  const rail = fleet.person('operator', 'rail');
  await catchUp(fleet.tools);
  assert.equal(await behind(fleet, rail), 0);
  const { counts, bodies } = await fleet.agrees(cve, rail);
  assert.deepEqual(counts, { affected: 1, notAffected: 0, unknown: 0 });
  assert.deepEqual(
    bodies.flatMap(({ systems }) => systems.map(({ name }) => name)),
    ['switch'],
  );
  await fleet.submit(crane, good);
  assert.deepEqual([await behind(fleet, rail), await behind(fleet)], [0, 1]);
  // Positions tell how much others do.
  const path = `/api/exposure/${cve}`;
  assert.equal((await fleet.ask(rail, 'GET', path)).body['position'], null);
  const { body } = await fleet.ask(fleet.person('officer', 'hq'), 'GET', path);
  assert.equal(body['answeredBy'], 'memory');
  assert.match(String(body['position']), /^\d+:\d+:/);
  assert.deepEqual((await fleet.agrees(cve, rail)).counts, counts);
});

/** A new system, of which some have an inventory that is old. */
async function found(fleet: Fleet, systems: SystemId[], random: (below: number) => number) {
  const code = ['harbour', 'rail', 'water'][random(3)]!;
  const system = await fleet.register(code, `system ${random(2 ** 30)}`);
  if (random(3) === 0) await fleet.submit(system, bad, 200);
  systems.push(system);
}

/** Something that happens to a fleet, drawn from what may. */
async function happen(fleet: Fleet, systems: SystemId[], random: (below: number) => number) {
  const one = systems[random(systems.length)];
  const version = `${random(3)}.${random(4)}.0`;
  switch (random(6)) {
    case 0:
      await found(fleet, systems, random);
      return;
    case 1:
      await fleet.take(
        osvOf('GHSA-1', 'left', [{ introduced: version }, { fixed: '2.2.0' }], [cve]),
      );
      return;
    case 2:
      if (one && systems.length > 2 && random(3) === 0) {
        systems.splice(systems.indexOf(one), 1);
        await fleet.write((work) => retireSystem(work, { systemId: one, reason: 'Out of use.' }));
      }
      return;
    default:
      if (!one) return;
      await fleet.submit(
        one,
        inventoryOf([{ purl: `pkg:npm/left@${version}` }, { purl: `pkg:npm/other@${version}` }]),
      );
  }
}

for (const seed of [1, 2]) {
  test(`after whatever happens memory, memory read anew and the database agree (seed ${seed})`, async () => {
    const fleet = await founded();
    const random = randomNumbers(seed);
    const systems = [await fleet.register('harbour', 'first')];
    await fleet.take(record);
    for (let step = 0; step < 20; step += 1) {
      await happen(fleet, systems, random);
      if (random(3) > 0) continue;
      await fleet.agrees(cve);
      assert.equal(await behind(fleet), 0);
      const anew = toolsFor(fleet.db);
      await catchUp(anew);
      const answers = [];
      for (const tools of [fleet.tools, anew]) {
        const answer = await tools.read(keeper, (work) =>
          showWholeExposure(work, { vulnerability: cve }),
        );
        answers.push({ ...answer, ...unmoored });
      }
      assert.deepEqual(answers[1], answers[0]);
    }
  });
}
