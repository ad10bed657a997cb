import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';

import pg from 'pg';

import { migrationFolder, schemaFile } from './migration.ts';
import { describeSchema } from './schema.ts';
import { testDatabase } from './testing.ts';

const database = await testDatabase();
const owner = new pg.Client({ connectionString: database.ownerUrl });
await owner.connect();
after(async () => {
  await owner.end();
  await database.drop();
});

test('migrations/schema.sql says what the migrations produce', async () => {
  const written = await readFile(join(migrationFolder, schemaFile), 'utf8');
  const advice = 'The schema has changed: run `node scripts/schema.mjs` and commit the result.';
  assert.equal(written, await describeSchema(owner), advice);
});

test('every table forces row-level security and has a policy', async () => {
  const { rows } = await owner.query<{ table: string; forced: boolean; policies: number }>(
    `select c.oid::regclass::text as table, relrowsecurity and relforcerowsecurity as forced,
       (select count(*)::int from pg_policy where polrelid = c.oid) as policies
     from pg_class c join pg_namespace n on n.oid = relnamespace
     where relkind in ('r', 'p') and nspname !~ '^(pg_|graphile_worker)'
       and nspname <> 'information_schema'`,
  );
  assert.ok(rows.length >= 3);
  assert.deepEqual(
    rows.filter(({ forced, policies }) => !forced || policies === 0),
    [],
  );
});

test('views show a reader no more than the tables would', async () => {
  const { rows } = await owner.query<{ view: string }>(
    `select c.oid::regclass::text as view
     from pg_class c join pg_namespace n on n.oid = relnamespace
     where nspname !~ '^(pg_|graphile_worker)' and nspname <> 'information_schema'
       and (relkind = 'm' or relkind = 'v'
         and not coalesce(reloptions @> array['security_invoker=true'], false))`,
  );
  assert.deepEqual(rows, []);
});

test('the application owns nothing, may not bypass policies, and may not truncate', async () => {
  const { rows: roles } = await owner.query(
    `select rolsuper, rolbypassrls, rolcanlogin from pg_roles where rolname = 'noroshi_app'`,
  );
  assert.deepEqual(roles, [{ rolsuper: false, rolbypassrls: false, rolcanlogin: false }]);
  const { rows: owned } = await owner.query(
    `select from pg_shdepend where refobjid = 'noroshi_app'::regrole and deptype = 'o'
       and dbid = (select oid from pg_database where datname = current_database())`,
  );
  assert.equal(owned.length, 0);
  const { rows: mighty } = await owner.query(
    `select relname from pg_class where relkind in ('r', 'p') and relnamespace::regnamespace::text !~ '^pg_'
       and has_table_privilege('noroshi_app', oid, 'truncate, references, trigger')`,
  );
  assert.deepEqual(mighty, []);
});
