import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';

import pg from 'pg';

import { testDatabase } from './testing.ts';

const database = await testDatabase();
const app = new pg.Client({ connectionString: database.url });
const owner = new pg.Client({ connectionString: database.ownerUrl });
await Promise.all([app.connect(), owner.connect()]);
after(async () => {
  await Promise.all([app.end(), owner.end()]);
  await database.drop();
});

const [aiko, bunta] = [
  '11111111-1111-4111-8111-111111111111',
  '22222222-2222-4222-8222-222222222222',
];

/** Runs one query as the application, in a transaction whose context is what is given. */
async function within(context: Record<string, string>, sql: string, values: unknown[] = []) {
  await app.query('begin');
  try {
    for (const [name, value] of Object.entries(context)) {
      await app.query('select set_config($1, $2, true)', [`noroshi.${name}`, value]);
    }
    const { rows } = await app.query<Record<string, unknown>>(sql, values);
    await app.query('commit');
    return rows;
  } catch (error) {
    await app.query('rollback');
    throw error;
  }
}

const insert = `insert into platform.idempotency (actor_id, key, request_hash, at)
  values ($1, 'key', sha256('body'), platform.now())`;
const keys = 'select actor_id, key from platform.idempotency';

beforeEach(async () => {
  await owner.query('delete from platform.idempotency');
});

test('the application’s connection runs as its role and as nobody’s superuser', async () => {
  const [row] = await within(
    {},
    `select current_user as role, current_setting('is_superuser') as super`,
  );
  assert.deepEqual(row, { role: 'noroshi_app', super: 'off' });
});

const facts = `select platform.actor() as actor, platform.sees_all() as all, platform.scope() as scope`;
const contexts: [string, Record<string, string>, object][] = [
  ['no context', {}, { actor: null, all: false, scope: [] }],
  [
    'empty context',
    { actor: '', scope: '', organizations: '' },
    { actor: null, all: false, scope: [] },
  ],
  ['an actor', { actor: aiko }, { actor: aiko, all: false, scope: [] }],
  ['the scope of all', { scope: 'all' }, { actor: null, all: true, scope: [] }],
  [
    'two organizations',
    { organizations: `${aiko},${bunta}` },
    { actor: null, all: false, scope: [aiko, bunta] },
  ],
];
for (const [situation, context, expected] of contexts) {
  test(`policies read ${situation}`, async () => {
    assert.deepEqual(await within(context, facts), [expected]);
  });
}

test('the context ends with its transaction', async () => {
  await within({ actor: aiko, scope: 'all', organizations: bunta }, 'select 1');
  assert.deepEqual(await within({}, facts), [{ actor: null, all: false, scope: [] }]);
});

test('an idempotency row is its actor’s alone', async () => {
  await within({ actor: aiko }, insert, [aiko]);
  assert.deepEqual(await within({ actor: aiko }, keys), [{ actor_id: aiko, key: 'key' }]);
  assert.deepEqual(await within({ actor: bunta }, keys), []);
  assert.deepEqual(await within({ scope: 'all' }, keys), []);
  assert.deepEqual(await within({}, keys), []);
});

test('nobody writes an idempotency row for another, or without a context', async () => {
  await assert.rejects(within({ actor: bunta }, insert, [aiko]), /row-level security/);
  await assert.rejects(within({}, insert, [aiko]), /row-level security/);
  await within({ actor: aiko }, insert, [aiko]);
  const given = within({ actor: aiko }, 'update platform.idempotency set actor_id = $1', [bunta]);
  await assert.rejects(given, /row-level security/);
});

test('the application may not rewrite the migrations or create tables', async () => {
  for (const sql of [
    'delete from platform.migration',
    'create table public.hidden ()',
    'create table platform.hidden ()',
    'create schema hidden',
    'truncate platform.idempotency',
  ]) {
    await assert.rejects(within({ scope: 'all' }, sql), /permission denied|must be owner/, sql);
  }
});

test('the clock is moved where nobody really works, and an installation keeps its purpose', async () => {
  const move = `update platform.clock set ahead = '1 day'`;
  await assert.rejects(within({ actor: aiko, scope: 'all' }, move), /clock of a live installation/);
  await assert.rejects(owner.query(move), /clock of a live installation/);
  await owner.query(`update platform.installation set mode = 'exercise'`);
  assert.deepEqual(await within({ actor: aiko }, `${move} returning 1 as moved`), []);
  assert.deepEqual(await within({ actor: aiko, scope: 'all' }, `${move} returning 1 as moved`), [
    { moved: 1 },
  ]);
  await assert.rejects(
    owner.query(`update platform.clock set ahead = '0'`),
    /the clock only goes forward/,
  );
  await assert.rejects(
    owner.query(`update platform.installation set mode = 'live'`),
    /keeps the mode/,
  );
});

test('the installation’s clock runs ahead by its offset, and never goes back', async () => {
  const ahead = `select extract(epoch from platform.now() - clock_timestamp())::int as seconds`;
  assert.deepEqual(await within({}, ahead), [{ seconds: 86_400 }]);
  await owner.query(`update platform.clock set ahead = '90 days'`);
  assert.deepEqual(await within({}, ahead), [{ seconds: 90 * 86_400 }]);
  await assert.rejects(
    owner.query(`update platform.clock set ahead = '-1 second'`),
    /the clock only goes forward/,
  );
  await assert.rejects(owner.query('insert into platform.clock values (false)'), /check/);
});

test('policies of this form ask for the scope once, not once a row', async () => {
  await owner.query(`
    create schema example;
    grant usage on schema example to noroshi_app;
    create table example.thing (organization_id uuid, id int, primary key (organization_id, id));
    alter table example.thing enable row level security;
    alter table example.thing force row level security;
    create policy thing_in_scope on example.thing using ((select platform.sees_all())
      or organization_id = any ((select platform.scope())::uuid[]));
    grant select on example.thing to noroshi_app;
    insert into example.thing select '${aiko}', n from generate_series(1, 100) n;
    insert into example.thing select '${bunta}', n from generate_series(1, 10) n`);
  const count = 'select count(*)::int as seen from example.thing';
  assert.deepEqual(await within({}, count), [{ seen: 0 }]);
  assert.deepEqual(await within({ organizations: bunta }, count), [{ seen: 10 }]);
  assert.deepEqual(await within({ scope: 'all' }, count), [{ seen: 110 }]);
  const plan = await within({}, `explain (costs off) ${count}`);
  assert.equal(plan.filter((row) => /^\s*InitPlan/.test(String(row['QUERY PLAN']))).length, 2);
});

test('Japanese text is found by its trigrams, and ordered by code point', async () => {
  await owner.query('create extension if not exists pg_trgm with schema public');
  const [row] = (
    await owner.query<{ trigrams: string[] }>(`select public.show_trgm('国家サイバー') as trigrams`)
  ).rows;
  assert.ok(row && row.trigrams.length > 0);
  const { rows } = await owner.query(
    `select t from unnest(array['亜', 'カ', 'い', 'ｱ', 'A']) as t order by t collate "C"`,
  );
  assert.deepEqual(
    rows.map(({ t }) => t),
    ['A', 'い', 'カ', '亜', 'ｱ'],
  );
});
