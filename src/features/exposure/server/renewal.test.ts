// Once much changed memory is laid out anew from what it holds: meanwhile it is followed and answers, nothing
// that comes then is lost, and the whole database is not read for it.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

import { toolsFor } from '#platform/tools.ts';

import { showAffected } from './affected.ts';
import { affectedCounts } from './exposed.ts';
import { database } from './exposed-store.ts';
import { catchUp, fleetOn } from './follow.ts';
import { renew } from './renewal.ts';
import { inventoryOf, keeper, osvOf, testFleet } from './testing.ts';

type Fleet = Awaited<ReturnType<typeof testFleet>>;

const folder = await mkdtemp(join(tmpdir(), 'noroshi-renewal-'));
const fleets: Fleet[] = [];
after(async () => {
  for (const fleet of fleets) await fleet.drop();
  await rm(folder, { recursive: true });
});

const cve = 'CVE-2030-0001';
const bad = inventoryOf([{ purl: 'pkg:npm/left@1.5.0' }]);
const good = inventoryOf([{ purl: 'pkg:npm/left@2.0.0' }]);
const recordFrom = (introduced: string) =>
  osvOf('GHSA-1', 'left', [{ introduced }, { fixed: '2.0.0' }], [cve]);

/** Systems with fresh inventories, many at once: each runs what the first system does, and other things. */
async function lay({ ownerUrl, idOf }: Fleet, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(
    `with laid as (
       insert into inventory.system
         (organization_id, id, name, purpose, created_at, latest_id, latest_taken_at,
          latest_components, latest_shrunken, latest_whole)
       select $1, gen_random_uuid(), gen_random_uuid()::text, '', now(), gen_random_uuid(), now(), 60, false, true
       from generate_series(1, $2) returning organization_id, id)
     insert into inventory.component (organization_id, system_id, version_id, package_id)
     select l.organization_id, l.id, v.id, v.package_id from laid l, inventory.version v
     where v.text = '1.5.0'`,
    [idOf('rail'), count],
  );
  await client.end();
}

/** An installation that is large enough for a thread to lay it out. */
async function founded(): Promise<Fleet> {
  const fleet = await testFleet();
  fleets.push(fleet);
  const others = Array.from({ length: 59 }, (_, at) => ({ purl: `pkg:npm/other-${at}@1.5.0` }));
  const all = inventoryOf([{ purl: 'pkg:npm/left@1.5.0' }, ...others]);
  await fleet.submit(await fleet.register('harbour', 'first'), all);
  await fleet.take(recordFrom('0'));
  await lay(fleet, 2000);
  return fleet;
}

async function memoryOf({ tools }: Pick<Fleet, 'tools'>) {
  const kept = await tools.read(keeper, async (work) => fleetOn(work));
  assert.ok(kept);
  return kept;
}

/** How many systems are affected, as memory answers it and the database does. */
async function affected({ tools }: Pick<Fleet, 'tools'>, vulnerability = cve): Promise<number> {
  return tools.read(keeper, async (work) => {
    const { answeredBy, organizations } = await showAffected(work, { vulnerability });
    assert.equal(answeredBy, 'memory');
    assert.deepEqual(
      new Map(organizations.map(({ organizationId, systems }) => [organizationId, systems])),
      await affectedCounts(work, vulnerability, database),
    );
    return organizations.reduce((sum, { systems }) => sum + systems, 0);
  });
}

/** Follows until something else is kept than before, as a server does. */
async function exchanged(fleet: Fleet, before: object, file?: string) {
  for (;;) {
    await catchUp(fleet.tools, file);
    const kept = await memoryOf(fleet);
    if (kept !== before) return kept;
    await sleep(20);
  }
}

test('memory answers while it is laid out anew, and what comes meanwhile is in both', async () => {
  const fleet = await founded();
  const file = join(folder, 'index');
  await catchUp(fleet.tools, file);
  const before = await memoryOf(fleet);
  const first = [...before.places.entries()];
  await lay(fleet, 1010);
  await catchUp(fleet.tools, file);
  assert.equal(await memoryOf(fleet), before);
  assert.equal(await affected(fleet), 3011);
  // A system that is there, one that is not yet, and what is said of all: after the moment that is laid out.
  const crane = await fleet.register('harbour', 'crane');
  await fleet.submit(crane, bad);
  assert.equal(await affected(fleet), 3012);
  const [, moved] = [...before.places.keys()];
  assert.ok(moved);
  await fleet.submit(moved, good);
  await fleet.take(osvOf('GHSA-2', 'other-1', [{ introduced: '0' }], ['CVE-2030-0002']));
  // A process that starts now has the file from before.
  const started = { tools: toolsFor(fleet.db) };
  await catchUp(started.tools, file);
  assert.equal(await affected(started), 3011);

  const kept = await exchanged(fleet, before, file);
  assert.equal(await affected(fleet), 3011);
  assert.equal(await affected(fleet, 'CVE-2030-0002'), 3010);
  // Names and places are those that it had: what was laid out is not what the database was read for.
  assert.equal(kept.vulnerabilities, before.vulnerabilities);
  assert.deepEqual([...kept.places.entries()].slice(0, first.length), first);
  assert.equal(kept.index.epoch.systems, 3011);

  const anew = { tools: toolsFor(fleet.db) };
  await catchUp(anew.tools, file);
  assert.equal(await affected(anew), 3011);
  assert.equal((await memoryOf(anew)).index.epoch.systems, 3011);
});

test('systems for which there is no room are taken in once there is', async () => {
  const fleet = await founded();
  await catchUp(fleet.tools);
  const before = await memoryOf(fleet);
  await lay(fleet, 700);
  await catchUp(fleet.tools);
  await lay(fleet, 700);
  await catchUp(fleet.tools);
  assert.equal(await memoryOf(fleet), before);
  const kept = await exchanged(fleet, before);
  assert.equal(kept.vulnerabilities, before.vulnerabilities);
  assert.equal(await affected(fleet), 3401);
});

test('where more came than there is room for at once, the database is read', async () => {
  const fleet = await founded();
  await catchUp(fleet.tools);
  const before = await memoryOf(fleet);
  await lay(fleet, 3000);
  await catchUp(fleet.tools);
  assert.notEqual((await memoryOf(fleet)).vulnerabilities, before.vulnerabilities);
  assert.equal(await affected(fleet), 5001);
});

test('that it cannot be laid out is told, and memory is followed on', async () => {
  const fleet = await testFleet();
  fleets.push(fleet);
  const crane = await fleet.register('harbour', 'crane');
  await fleet.submit(
    crane,
    inventoryOf([{ purl: 'pkg:npm/a@1.0.0' }, { purl: 'pkg:npm/a@2.0.0' }]),
  );
  await fleet.take(recordFrom('0'));
  await catchUp(fleet.tools);
  const before = await memoryOf(fleet);
  before.index.epoch.versions.keys.bytes.reverse();
  await renew(before);
  await assert.rejects(catchUp(fleet.tools), /could not be laid out anew/);
  await fleet.submit(crane, bad);
  await catchUp(fleet.tools);
  assert.equal(await memoryOf(fleet), before);
  assert.equal(await affected(fleet), 1);
});
