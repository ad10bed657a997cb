// The schema can be spread by organization: every key of what grows with the fleet holds the organization, and
// what `docs/guides/sharding.md` has for Citus names every table, key and trigger that it must.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';

import pg from 'pg';

import { toolsFor } from '#platform/tools.ts';

import { catchUp, fleetOn } from './follow.ts';
import { keeper, testFleet } from './testing.ts';

const page = await readFile(
  new URL('../../../../docs/guides/sharding.md', import.meta.url),
  'utf8',
);
const guide = page.slice(page.indexOf('## Citus'));

const fleet = await testFleet();
const owner = new pg.Client({ connectionString: fleet.ownerUrl });
await owner.connect();
after(async () => {
  await owner.end();
  await fleet.drop();
});

/** Rows of a statement on what PostgreSQL itself knows of the schema. */
async function catalogued<Row extends pg.QueryResultRow>(statement: string): Promise<Row[]> {
  return (await owner.query<Row>(statement)).rows;
}

/** The tables that grow with the fleet, those of the features that know it, and which the guide names. */
const named = (call: string) =>
  [...guide.matchAll(new RegExp(`${call}\\('([a-z_.]+)'`, 'g'))].map(([, name]) => name).sort();
const kinds = `
  select n.nspname || '.' || c.relname as name, c.oid, exists (
    select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id') as "isSharded",
    c.relispartition as "isPart"
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname in ('inventory', 'exposure', 'intake')`;

test('the guide distributes every table of systems and copies every table of what is said', async () => {
  const tables = await catalogued<{ name: string; isSharded: boolean; isPart: boolean }>(kinds);
  const those = (isSharded: boolean) =>
    tables
      .filter((each) => each.isSharded === isSharded && !each.isPart)
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
  await catchUp(fleet.tools);
  assert.ok(await fleet.tools.read(keeper, async (work) => fleetOn(work)));
  for (const each of drops) await owner.query(each);
  const left = await catalogued(`
    select k.name, g.tgname from pg_trigger g join (${kinds}) k on k.oid = g.tgrelid
    where not g.tgisinternal`);
  assert.deepEqual(left, []);
  const anew = toolsFor(fleet.db);
  await catchUp(anew);
  assert.equal(await anew.read(keeper, async (work) => fleetOn(work)), undefined);
});
