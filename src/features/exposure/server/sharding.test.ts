// Organizations on several servers: each answers for its own, what is said and which versions there are stands
// on all of them, and together they say what one server says. `docs/guides/sharding.md` has the statements.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';

import pg from 'pg';

import type { OrganizationId } from '#kernel/actor.ts';
import { connect, type Db } from '#platform/db.ts';
import { asApplication } from '#platform/role.ts';
import { type Tools, toolsFor } from '#platform/tools.ts';

import { affectedCounts } from './exposed.ts';
import { database } from './exposed-store.ts';
import { catchUp, fleetOn } from './follow.ts';
import { inventoryOf, keeper, osvOf, testFleet } from './testing.ts';

const guide = await readFile(
  new URL('../../../../docs/guides/sharding.md', import.meta.url),
  'utf8',
);

const fleet = await testFleet();
const [shared, lone] = ['CVE-2030-0001', 'CVE-2030-0002'];
for (const [code, name, version] of [
  ['harbour', 'crane', '1.5.0'],
  ['harbour', 'gate', '2.5.0'],
  ['rail', 'switch', '1.5.0'],
  ['rail', 'signal', '1.0.0'],
  ['water', 'pump', '1.5.0'],
] as const) {
  const system = await fleet.register(code, name);
  await fleet.submit(system, inventoryOf([{ purl: `pkg:npm/left@${version}` }]));
}
await fleet.take(osvOf('GHSA-1', 'left', [{ introduced: '0' }, { fixed: '2.0.0' }], [shared]));
await fleet.take(osvOf('GHSA-2', 'left', [{ introduced: '2.0.0' }], [lone]));

type Counts = ReadonlyMap<OrganizationId, number>;
const answersOf = (tools: Tools): Promise<Counts[]> =>
  tools.read(keeper, async (work) => [
    await affectedCounts(work, shared, database),
    await affectedCounts(work, lone, database),
  ]);

const whole = await answersOf(fleet.tools);
const [harbour, rail, water] = ['harbour', 'rail', 'water'].map(fleet.idOf);
// A database is copied only while nobody uses it.
await fleet.db.destroy();

const opened: { readonly db: Db; readonly name: string }[] = [];
after(async () => {
  for (const { db } of opened) await db.destroy();
  for (const { name } of opened.reverse())
    await owning('postgres', `drop database ${name} with (force)`);
  await fleet.drop();
});

const addressOf = (name: string): string => {
  const url = new URL(fleet.ownerUrl);
  url.pathname = `/${name}`;
  return url.href;
};

/** Does something as the owner of a database. */
async function owning(name: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: addressOf(name) });
  await client.connect();
  try {
    for (const each of statements) await client.query(each);
  } finally {
    await client.end();
  }
}

/** Another server with what is said and the versions as they are, and the systems of these bodies alone. */
async function copied(...bodies: readonly (string | undefined)[]) {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const from = new URL(fleet.ownerUrl).pathname.slice(1);
  await owning('postgres', `create database ${name} template ${from}`);
  const others = `organization_id <> all ('{${bodies.join(',')}}'::uuid[])`;
  await owning(
    name,
    `delete from inventory.component where ${others}`,
    `delete from inventory.component_change where ${others}`,
  );
  const db = connect(asApplication(addressOf(name)), 2);
  opened.push({ db, name });
  return { name, db, tools: toolsFor(db) };
}

const one = await copied(harbour);
const other = await copied(rail, water);

test('what each answers of its own, one after another, is what one server answers', async () => {
  const [ofOne, ofOther] = [await answersOf(one.tools), await answersOf(other.tools)];
  for (const [question, counts] of whole.entries()) {
    const parts = [...(ofOne[question] ?? []), ...(ofOther[question] ?? [])];
    assert.equal(parts.length, new Set(parts.map(([id]) => id)).size);
    assert.deepEqual(new Map(parts), counts);
  }
});

/** A foreign server and the part of a table that stands there. */
function foreign(shard: string, bodies: readonly (string | undefined)[]): string[] {
  const { hostname, searchParams, port, username, password } = new URL(fleet.ownerUrl);
  const host = searchParams.get('host') ?? decodeURIComponent(hostname);
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const list = bodies.map((id) => `'${id}'`).join(', ');
  return [
    `create server ${shard} foreign data wrapper postgres_fdw options
       (host ${quoted(host)}, port '${port || '5432'}', dbname '${shard}', async_capable 'true')`,
    `create user mapping for public server ${shard} options
       (user ${quoted(decodeURIComponent(username))}, password ${quoted(decodeURIComponent(password))})`,
    `create foreign table inventory.component_${shard} partition of inventory.component
       for values in (${list}) server ${shard} options (schema_name 'inventory', table_name 'component')`,
  ];
}

test('a lead whose components are foreign partitions answers what one server answers', async () => {
  const lead = await copied();
  await owning(
    lead.name,
    'create extension postgres_fdw',
    'alter table inventory.component rename to component_before',
    `create table inventory.component (like inventory.component_before)
       partition by list (organization_id)`,
    'alter table inventory.component enable row level security, force row level security',
    `create policy scoped on inventory.component using ((select platform.sees_all())
       or organization_id = any ((select platform.scope())::uuid[]))`,
    'grant select on inventory.component to noroshi_app',
    ...foreign(one.name, [harbour]),
    ...foreign(other.name, [rail, water]),
  );
  assert.deepEqual(await answersOf(lead.tools), whole);
  const operator = fleet.person('operator', 'rail');
  const own = await lead.tools.read(operator, (work) => affectedCounts(work, shared, database));
  assert.deepEqual(own, new Map([[rail, 2]]));
});

/** Rows of a statement on what PostgreSQL itself knows of the schema. */
async function catalogued<Row extends pg.QueryResultRow>(statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: addressOf(one.name) });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** The tables that grow with the fleet, those of the features that know it, and which the guide names. */
const named = (call: string) =>
  [...guide.matchAll(new RegExp(`${call}\\('([a-z_.]+)'`, 'g'))].map(([, name]) => name).sort();
const kinds = `
  select n.nspname || '.' || c.relname as name, c.oid, exists (
    select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id') as "isSharded"
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname in ('inventory', 'exposure', 'intake')`;

test('the guide distributes every table of systems and copies every table of what is said', async () => {
  const tables = await catalogued<{ name: string; isSharded: boolean }>(kinds);
  const those = (isSharded: boolean) =>
    tables
      .filter((each) => each.isSharded === isSharded)
      .map(({ name }) => name)
      .sort();
  assert.deepEqual(named('create_distributed_table'), those(true));
  assert.deepEqual(named('create_reference_table'), those(false));
});

/** Keys into distributed tables from others, which Citus cannot hold: the guide drops them. */
const exceptions = [...guide.matchAll(/^alter table (\S+) drop constraint (\S+);/gm)].map(
  ([, name, key]) => ({ name, key }),
);

test('no key of a distributed table lacks the organization, and others lead into it as the guide says', async () => {
  const lacking = await catalogued(`
    with kinds as (${kinds}),
    columns as (
      select k.conname, k.contype, k.conrelid, k.confrelid, (
        select array_agg(a.attname order by a.attname) from pg_attribute a
        where a.attrelid = k.conrelid and a.attnum = any (k.conkey)) as own
      from pg_constraint k where k.contype in ('p', 'u', 'f'))
    select t.name, c.conname as key from columns c
    join kinds t on t.oid = c.conrelid and t."isSharded"
    left join kinds f on f.oid = c.confrelid
    where not 'organization_id' = any (c.own) and (c.contype <> 'f' or f.oid is null or f."isSharded")
    union all
    select c.conrelid::regclass::text, c.conname from columns c
    join kinds f on f.oid = c.confrelid and f."isSharded"
    left join kinds t on t.oid = c.conrelid
    where t.oid is null or not t."isSharded"
    union all
    select t.name, i.indexrelid::regclass::text from pg_index i
    join kinds t on t.oid = i.indrelid and t."isSharded"
    where i.indisunique and not exists (
      select from pg_attribute a where a.attrelid = i.indrelid and a.attname = 'organization_id'
        and a.attnum = any (i.indkey))`);
  const inOrder = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
  assert.deepEqual(lacking.sort(inOrder), exceptions.sort(inOrder));
});

test('without the triggers that a distributed table cannot have, nothing is kept in memory', async () => {
  const drops = guide.split('\n').filter((line) => line.startsWith('drop trigger '));
  await catchUp(one.tools);
  assert.ok(await one.tools.read(keeper, async (work) => fleetOn(work)));
  await owning(one.name, ...drops);
  const left = await catalogued(`
    select k.name, g.tgname from pg_trigger g join (${kinds}) k on k.oid = g.tgrelid
    where not g.tgisinternal`);
  assert.deepEqual(left, []);
  const anew = toolsFor(one.db);
  await catchUp(anew);
  assert.equal(await anew.read(keeper, async (work) => fleetOn(work)), undefined);
});
