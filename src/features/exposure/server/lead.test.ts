// Two shards behind a lead take in and answer what one server does. The statements are those of
// `docs/guides/sharding.md`, read from it.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';

import pg from 'pg';

import { importFile } from '#features/intake/server/service.ts';
import { retireSystem, submitInventory } from '#features/inventory/server/service.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { refusalFor } from '#platform/problem.ts';
import { asApplication } from '#platform/role.ts';

import { showAffected } from './affected.ts';
import { affectedCounts } from './exposed.ts';
import { database } from './exposed-store.ts';
import { selectIsReadLate, selectPosition } from './fleet-store.ts';
import { catchUp } from './follow.ts';
import { bytes, inventoryOf, keeper, osvOf, testFleet } from './testing.ts';
import {
  guide,
  type Installation,
  listOf,
  makeLead,
  said,
  type Shard,
  testServers,
} from './testing-lead.ts';

const role = `lead_${randomUUID().replaceAll('-', '')}`;

const [shared, lone, later] = ['CVE-2030-0001', 'CVE-2030-0002', 'CVE-2030-0003'];
const left = (...versions: readonly string[]) =>
  inventoryOf(versions.map((version) => ({ purl: `pkg:npm/left@${version}` })));

const fleet = await testFleet();
const systems = {
  crane: await fleet.register('harbour', 'crane'),
  gate: await fleet.register('harbour', 'gate'),
  switch: await fleet.register('rail', 'switch'),
  signal: await fleet.register('rail', 'signal'),
  pump: await fleet.register('water', 'pump'),
};
type Name = keyof typeof systems;
await fleet.submit(systems.crane, left('1.5.0', '0.9.0'));
await fleet.submit(systems.gate, left('2.5.0'));
await fleet.submit(systems.switch, left('1.5.0'));
await fleet.submit(systems.signal, left('1.0.0'));
await fleet.submit(systems.pump, left('1.5.0'));
await fleet.take(osvOf('GHSA-1', 'left', [{ introduced: '0' }, { fixed: '2.0.0' }], [shared]));
await fleet.take(osvOf('GHSA-2', 'left', [{ introduced: '2.0.0' }], [lone]));
const [harbour, rail, water] = ['harbour', 'rail', 'water'].map(fleet.idOf) as [
  OrganizationId,
  OrganizationId,
  OrganizationId,
];
const operator = fleet.person('operator', 'rail');
// A database is copied only while nobody uses it.
await fleet.db.destroy();

const servers = testServers();
const alone = await servers.installed(fleet);
const lead = await servers.installed(fleet);
const both = [alone, lead];
const shardA = await servers.shard();
const shardB = await servers.shard();
after(async () => {
  // Its mapping and its rights go with these.
  await servers.drop();
  const server = new pg.Client({ connectionString: fleet.ownerUrl });
  await server.connect();
  await server.query(`drop role if exists ${role}`);
  await server.end();
  await fleet.drop();
});

const submit = ({ tools }: Installation, name: Name, content: Buffer) =>
  tools.write(keeper, (work) =>
    submitInventory(work, { systemId: systems[name], takenAt: work.now }, content),
  );

/** What both say, from the rows and from memory, and what runs where. */
async function told({ tools, owner }: Installation) {
  const read = () =>
    tools.read(keeper, async (work) => ({
      counts: [
        await affectedCounts(work, shared, database),
        await affectedCounts(work, lone, database),
        await affectedCounts(work, later, database),
      ],
      remembered: await showAffected(work, { vulnerability: shared }),
    }));
  await catchUp(tools);
  const { counts, remembered } = await read();
  assert.equal(remembered.answeredBy, 'memory');
  const { rows } = await owner.query(`
    select c.organization_id, c.system_id, p.name, v.text from inventory.component c
    join inventory.version v on v.id = c.version_id join inventory.package p on p.id = c.package_id
    order by 1, 2, 3, 4`);
  const affected = remembered.organizations.map((each) => [each.organizationId, each.systems]);
  assert.deepEqual(new Map(affected as [OrganizationId, number][]), counts[0]);
  return { counts, rows };
}

async function alike() {
  const [expected, found] = [await told(alone), await told(lead)];
  assert.ok(expected.rows.length > 0);
  assert.deepEqual(found, expected);
  return expected;
}

/** Gives organizations a part of their own on a shard. */
async function move(server: string, shard: Shard, part: string, bodies: readonly string[]) {
  const named = ['component_part', part] as const;
  await shard.owner.query(
    said('create table inventory.component_part', named, ['noroshi_lead', role]),
  );
  await lead.owner.query(said('with moved', named, ['shard_a', server], [`('…')`, listOf(bodies)]));
}

test('a lead is made of an installation, and organizations are moved to shards', async () => {
  await makeLead(lead, role, { one: shardA, two: shardB });
  await alike();
  await move('one', shardA, 'component_harbour', [harbour]);
  await move('two', shardB, 'component_rail', [rail]);
  const { counts } = await alike();
  assert.deepEqual(
    counts[0],
    new Map([
      [harbour, 1],
      [rail, 2],
      [water, 1],
    ]),
  );
  const { rows } = await shardA.owner.query('select from inventory.component_harbour');
  assert.equal(rows.length, 3);
});

test('submissions are taken in for organizations of every shard, and of none', async () => {
  for (const [name, content] of [
    ['crane', left('2.5.0', '0.9.0', '3.0.0')],
    ['switch', left('2.1.0')],
    ['pump', left('2.2.0', '1.0.0')],
  ] as const) {
    const [expected, found] = [
      await submit(alone, name, content),
      await submit(lead, name, content),
    ];
    assert.deepEqual([found.added, found.removed], [expected.added, expected.removed]);
    assert.ok(found.added > 0);
    await alike();
  }
});

test('what is said anew is answered for systems on every shard', async () => {
  for (const { tools } of both) {
    const document = osvOf(
      'GHSA-3',
      'left',
      [{ introduced: '2.1.0' }, { fixed: '2.4.0' }],
      [later],
    );
    await tools.write(keeper, (work) =>
      importFile(work, { name: 'advisory.json', bytes: bytes(document) }),
    );
  }
  const { counts } = await alike();
  assert.deepEqual(
    counts[2],
    new Map([
      [rail, 1],
      [water, 1],
    ]),
  );
});

test('a system that is retired runs nothing, wherever it stood', async () => {
  for (const { tools } of both) {
    await tools.write(keeper, (work) =>
      retireSystem(work, { systemId: systems.gate, reason: 'replaced' }),
    );
  }
  await alike();
});

test('an organization that is moved later takes its rows along, beside others of the shard', async () => {
  await move('one', shardA, 'component_water', [water]);
  await alike();
  for (const each of both) await submit(each, 'pump', left('2.2.0', '4.0.0'));
  await alike();
  const { rows } = await shardA.owner.query('select from inventory.component_water');
  assert.equal(rows.length, 2);
});

test('a body sees its own on a lead too, and nobody reaches a part by its name', async () => {
  const own = await lead.tools.read(operator, (work) => affectedCounts(work, later, database));
  assert.deepEqual(own, new Map([[rail, 1]]));
  const app = new pg.Client({ connectionString: asApplication(lead.url) });
  await app.connect();
  try {
    for (const part of ['component_here', 'component_rail', 'component_harbour']) {
      await assert.rejects(app.query(`select from inventory.${part}`), /permission denied/);
    }
    assert.equal((await app.query('select from inventory.component')).rowCount, 0);
    await assert.rejects(
      app.query(`insert into inventory.component select '${rail}', '${systems.switch}', 1, 1`),
      /row-level security|refers to what is not there/,
    );
  } finally {
    await app.end();
  }
});

for (const [what, body, name] of [
  ['on one shard', harbour, 'crane'],
  ['on another', rail, 'switch'],
] as const) {
  test(`what is run ${what} refers to what there is, and is only added or taken away`, async () => {
    const add = (...row: readonly (string | number)[]) =>
      lead.owner.query('insert into inventory.component values ($1, $2, $3, $4)', [...row]);
    const { rows } = await lead.owner.query<{ id: number; package_id: number }>(
      `select id, package_id from inventory.version where text = '1.0.0'`,
    );
    const [{ id, package_id: of }] = rows as [{ id: number; package_id: number }];
    for (const row of [
      [body, systems[name], -1, of],
      [body, systems[name], id, -1],
      [body, randomUUID(), id, of],
    ] as const) {
      await assert.rejects(add(...row), { code: '23503' });
    }
    const change = `update inventory.component set version_id = ${id} where organization_id = '${body}'`;
    await assert.rejects(lead.owner.query(change), /added or taken away/);
  });
}

test('what a shard shows may be of a later moment than what the lead does, and that is known', async () => {
  for (const [{ tools }, isLate] of [
    [alone, false],
    [lead, true],
  ] as const) {
    const lateAt = (position: string) =>
      tools.read(keeper, (work) => selectIsReadLate(work, position));
    const before = await tools.read(keeper, selectPosition);
    assert.equal(await lateAt(before), false);
    await submit(tools === lead.tools ? lead : alone, 'signal', left('1.0.0', '1.1.0'));
    assert.equal(await lateAt(before), isLate);
  }
  await alike();
});

/** Rows that a submission adds to on the lead, beside the names of versions. */
async function kept(): Promise<number> {
  const { rows } = await lead.owner.query<{ count: number }>(`
    select count(*)::int as count from (
      select from inventory.submission union all select from inventory.document
      union all select from ledger.entry) k`);
  return rows[0]!.count;
}

const cut = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = $1 and usename = '${role}'`;

async function isAway(work: Promise<unknown>): Promise<void> {
  await assert.rejects(work, (error: Parameters<typeof refusalFor>[0]) => {
    assert.equal(refusalFor(error)?.reason, 'unavailable', String(error));
    return true;
  });
}

test('while a shard is down what concerns it is refused, nothing is half kept, and others go on', async () => {
  const before = await kept();
  await lead.owner.query(`alter database ${shardB.name} allow_connections false`);
  await lead.owner.query(cut, [shardB.name]);
  await isAway(submit(lead, 'switch', left('7.0.0')));
  for (const who of [keeper, fleet.person('operator', 'harbour')])
    await isAway(lead.tools.read(who, (work) => affectedCounts(work, lone, database)));
  assert.equal(await kept(), before);
  // Memory knows it from before, and answers.
  const { answeredBy } = await lead.tools.read(keeper, (work) =>
    showAffected(work, { vulnerability: lone }),
  );
  assert.equal(answeredBy, 'memory');
  for (const each of both) assert.equal((await submit(each, 'crane', left('1.2.0'))).added, 1);
  await lead.owner.query(`alter database ${shardB.name} allow_connections true`);
  await alike();
});

test('a shard that falls before a submission is kept undoes it on both sides', async () => {
  const before = await kept();
  const undone = lead.tools.write(keeper, async (work) => {
    const to = { systemId: systems.switch, takenAt: work.now };
    assert.equal((await submitInventory(work, to, left('8.0.0'))).added, 1);
    await lead.owner.query(cut, [shardB.name]);
  });
  await isAway(undone);
  assert.equal(await kept(), before);
  await alike();
});

test('a lead that undoes a submission leaves nothing of it on a shard', async () => {
  const undone = lead.tools.write(keeper, async (work) => {
    await submitInventory(work, { systemId: systems.switch, takenAt: work.now }, left('9.0.0'));
    throw new Error('defect');
  });
  await assert.rejects(undone, /defect/);
  await alike();
});

/** On a shard what a submission does there is kept, and the lead knows nothing of it. */
const halfKept = (part: string, system: Name) =>
  shardB.owner.query(
    `with gone as (delete from inventory.${part} where system_id = $1 returning *)
     insert into inventory.${part}
     select organization_id, system_id, version_id + 1, package_id from gone`,
    [systems[system]],
  );

type Half = { readonly system_id: string; readonly needless: number; readonly missing: number };

/** What the guide finds to be half kept, and puts back; by somebody whom policies bind, as they do an owner. */
async function comparing(use: (bound: pg.Client, halves: () => Promise<Half[]>) => Promise<void>) {
  const bound = new pg.Client({ connectionString: asApplication(lead.url) });
  await bound.connect();
  try {
    await use(bound, async () => {
      await bound.query('drop table if exists pg_temp.said');
      // Of several statements each is answered.
      const answers = [await bound.query<Half>(said('as needless'))].flat();
      return answers.at(-1)?.rows ?? [];
    });
  } finally {
    await bound.end();
  }
}

test('what a shard kept and the lead did not is found, and put back to the last submission', async () => {
  for (const each of both) await submit(each, 'switch', left('2.1.0'));
  await comparing(async (bound, halves) => {
    assert.deepEqual(await halves(), []);
    await halfKept('component_rail', 'switch');
    const found = (await halves()).map((each) => [each.system_id, each.needless, each.missing]);
    assert.deepEqual(found, [[systems.switch, 1, 1]]);
    const mending = said('delete from inventory.component c', [
      `organization_id = '…'`,
      `organization_id = '${rail}'`,
    ]).replaceAll(`id = '…'`, `id = '${systems.switch}'`);
    await bound.query(mending);
    assert.deepEqual(await halves(), []);
  });
  await alike();
});

test('the next submission sets right what was half kept, whatever it lists', async () => {
  await halfKept('component_rail', 'signal');
  for (const each of both) await submit(each, 'signal', left('1.1.0', '2.3.0'));
  await alike();
});

test('a part of its own on the same server needs nothing else', async () => {
  const part =
    'create table inventory.component_part (like inventory.component_here including all)';
  assert.ok(guide.includes(part));
  const own =
    'alter table inventory.component_part enable row level security, force row level security';
  const moving = said('with moved', [`('…')`, listOf([water])]);
  const foreign = moving.slice(
    moving.indexOf('create foreign table'),
    moving.indexOf('with moved'),
  );
  await alone.owner.query(moving.replace(foreign, `${part}; ${own}; `));
  await alike();
  for (const each of both) await submit(each, 'pump', left('2.2.0', '1.7.0'));
  await alike();
  const { rows } = await alone.owner.query('select from inventory.component_part');
  assert.equal(rows.length, 2);
});
