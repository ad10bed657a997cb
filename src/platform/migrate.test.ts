import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import pg from 'pg';

import { Refusal } from '#kernel/refusal.ts';

import { migrate } from './migrate.ts';
import { readMigrations } from './migration.ts';
import { createRole } from './role.ts';
import { emptyDatabase } from './testing.ts';

const first = `-- Owner: platform.
create schema platform;
create table platform.migration (
  number integer primary key, name text, sha256 bytea, applied_at timestamptz default now());`;
const second = '-- Owner: example.\ncreate table public.example (id integer);';

const undo: (() => Promise<unknown>)[] = [];
after(async () => {
  for (const step of undo) await step();
});

async function folder(files: Record<string, string>): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'noroshi-migrations-'));
  undo.push(() => rm(path, { recursive: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(path, name), text);
  return path;
}

async function database(): Promise<string> {
  const { ownerUrl, drop } = await emptyDatabase();
  undo.push(drop);
  return ownerUrl;
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as unknown[];
  } finally {
    await client.end();
  }
}

const refusedFor = (key: string) => (error: unknown) =>
  error instanceof Refusal && error.text.key === `platform.migration.${key}`;

const both = { '0001-first.sql': first, '0002-second.sql': second };

test('migrations are applied in order, once', async () => {
  const [url, files] = [await database(), await folder(both)];
  assert.deepEqual(await migrate(url, files), ['0001-first', '0002-second']);
  assert.deepEqual(await migrate(url, files), []);
  assert.deepEqual(await ask(url, 'select number, name from platform.migration order by 1'), [
    { number: 1, name: 'first' },
    { number: 2, name: 'second' },
  ]);
});

test('an older database receives only what it lacks', async () => {
  const url = await database();
  await migrate(url, await folder({ '0001-first.sql': first }));
  assert.deepEqual(await migrate(url, await folder(both)), ['0002-second']);
});

test('several that migrate at once apply each step once', async () => {
  const [url, files] = [await database(), await folder(both)];
  const done = await Promise.all([1, 2, 3, 4].map(() => migrate(url, files)));
  assert.deepEqual(done.flat().sort(), ['0001-first', '0002-second']);
});

test('databases of one server that migrate at once do not trip over the role they share', async () => {
  const files = await folder(both);
  const urls = await Promise.all([1, 2, 3, 4].map(database));
  const done = await Promise.all(urls.map((url) => migrate(url, files)));
  assert.deepEqual(done, Array(4).fill(['0001-first', '0002-second']));
});

test('a step that fails is undone whole, and those before it stay', async () => {
  const url = await database();
  const broken = `${second}\ncreate table public.example (again integer);`;
  const files = await folder({ ...both, '0002-second.sql': broken });
  await assert.rejects(migrate(url, files), refusedFor('failed'));
  assert.deepEqual(
    await ask(
      url,
      `select number, to_regclass('public.example') as example from platform.migration`,
    ),
    [{ number: 1, example: null }],
  );
  assert.deepEqual(await migrate(url, await folder(both)), ['0002-second']);
});

test('an applied migration that has changed since is refused', async () => {
  const url = await database();
  await migrate(url, await folder(both));
  const changed = await folder({ ...both, '0001-first.sql': `${first} ` });
  await assert.rejects(migrate(url, changed), refusedFor('changed'));
});

test('a database that a newer program has migrated is refused', async () => {
  const url = await database();
  await migrate(url, await folder(both));
  const older = await folder({ '0001-first.sql': first });
  await assert.rejects(migrate(url, older), refusedFor('database-newer'));
});

const misshapen: [string, Record<string, string>, string][] = [
  ['a missing number', { '0001-first.sql': first, '0003-third.sql': second }, 'out-of-sequence'],
  ['a missing first', { '0002-second.sql': second }, 'out-of-sequence'],
  ['a number given twice', { ...both, '0002-other.sql': second }, 'out-of-sequence'],
  ['a name without number', { ...both, 'third.sql': second }, 'misnamed'],
  ['a file without owner', { '0001-first.sql': 'select 1;' }, 'ownerless'],
];
for (const [fault, files, key] of misshapen) {
  test(`${fault} is refused before anything is applied`, async () => {
    await assert.rejects(readMigrations(await folder(files)), refusedFor(key));
  });
}

test('the description of the schema is not taken for a migration', async () => {
  const files = await folder({ ...both, 'schema.sql': 'nonsense' });
  assert.equal((await readMigrations(files)).length, 2);
});

test('an owner who is no superuser can migrate and act as the application', async () => {
  const url = await database();
  const name = `owner_${new URL(url).pathname.slice(6, 18)}`;
  const [name_, secret] = [name, 'secret'];
  await ask(url, `create role ${name_} login createrole password '${secret}'`);
  await ask(url, `grant noroshi_app to ${name_} with admin option`);
  await ask(url, `grant create on database ${new URL(url).pathname.slice(1)} to ${name_}`);
  undo.unshift(async () => {
    await ask(url, `drop owned by ${name_} cascade`);
    await ask(url, `drop role ${name_}`);
  });
  const asOwner = new URL(url);
  asOwner.username = name_;
  asOwner.password = secret;
  assert.deepEqual(await migrate(asOwner.href), (await readMigrations()).map(fileStem));
  assert.deepEqual(await ask(asOwner.href, `select count(*)::int from platform.migration`), [
    { count: (await readMigrations()).length },
  ]);
});

const fileStem = ({ file }: { file: string }) => file.replace(/\.sql$/, '');

test('a role that could log in or bypass policies loses these powers', async () => {
  const url = await database();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  undo.unshift(() => client.end());
  await createRole(client);
  await client.query('begin');
  await client.query('alter role noroshi_app bypassrls');
  await createRole(client);
  const { rows } = await client.query(
    `select rolbypassrls from pg_roles where rolname = 'noroshi_app'`,
  );
  await client.query('rollback');
  assert.deepEqual(rows, [{ rolbypassrls: false }]);
});
