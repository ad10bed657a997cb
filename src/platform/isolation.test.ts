import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';

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

const [ours, theirs, aiko] = [randomUUID(), randomUUID(), randomUUID()];
type Context = Readonly<Record<string, string>>;
const contexts = {
  ours: { actor: aiko, scope: 'named', organizations: ours, body: ours },
  none: {},
  empty: { actor: '', scope: '', organizations: '' },
  nobody: { actor: aiko, scope: 'named', organizations: '' },
  stranger: { actor: aiko, scope: 'ALL', organizations: randomUUID() },
} satisfies Record<string, Context>;

/** As the application, under a context; nothing that is done stays. */
async function within<Row extends pg.QueryResultRow>(context: Context, sql: string) {
  await app.query('begin');
  try {
    for (const [name, value] of Object.entries(context)) {
      await app.query('select set_config($1, $2, true)', [`noroshi.${name}`, value]);
    }
    return await app.query<Row>(sql);
  } finally {
    await app.query('rollback');
  }
}

type Column = { name: string; type: string; generated: boolean };
type Table = { name: string; columns: Column[]; may: string[] };
const { rows: tables } = await owner.query<Table>(`
  select c.oid::regclass::text as name,
    (select json_agg(json_build_object('name', attname, 'type', format_type(atttypid, null),
       'generated', attidentity <> '' or attgenerated <> '') order by attnum)
     from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped) as columns,
    array(select p from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) p
      where has_any_column_privilege('noroshi_app', c.oid, replace(p, 'DELETE', 'SELECT'))
        and (p <> 'DELETE' or has_table_privilege('noroshi_app', c.oid, 'DELETE'))) as may
  from pg_class c join pg_namespace n on n.oid = relnamespace
  where relkind in ('r', 'p') and not relispartition and nspname !~ '^(pg_|graphile_worker)'
    and nspname <> 'information_schema'
  order by 1`);
const ofTenants = tables.filter(({ columns }) => columns.some(isTenant));
function isTenant({ name }: Column) {
  return name === 'organization_id';
}

/** A value of each type, so that a row can stand whatever the table means by it. */
const samples: Record<string, string> = {
  uuid: 'gen_random_uuid()',
  text: `gen_random_uuid()::text`,
  'text[]': `'{}'`,
  'uuid[]': `'{}'`,
  bytea: `sha256(gen_random_uuid()::text::bytea)`,
  integer: '1',
  'integer[]': `'{}'`,
  bigint: '1',
  'bigint[]': `'{}'`,
  boolean: 'false',
  'double precision': '1',
  'numeric(4,1)': '1',
  'numeric(18,4)': '1',
  numeric: '1',
  json: `'{}'`,
  date: `'2026-01-01'`,
  jsonb: `'{}'`,
  'timestamp with time zone': 'now()',
  xid8: 'pg_current_xact_id()',
};
/** What narrows a row to some persons of its organization is left out; its own test has those rows. */
const narrowing = new Set(['notices.occasion.persons']);
const rowOf = ({ name, columns }: Table, organization: string) => {
  const filled = columns.filter(
    (column) => !column.generated && !narrowing.has(`${name}.${column.name}`),
  );
  const values = filled.map((column) =>
    isTenant(column) ? `'${organization}'` : (samples[column.type] ?? 'null'),
  );
  return `insert into ${name} (${filled.map((column) => column.name).join()}) values (${values.join()})`;
};

/** One row of each organization in every table, past checks and references: policies alone count. */
async function fill() {
  await owner.query(`set session_replication_role = replica`);
  const { rows: checks } = await owner.query<{ table: string; name: string }>(
    `select conrelid::regclass::text as table, conname as name from pg_constraint
     where contype in ('c', 'f') and connamespace::regnamespace::text !~ '^(pg_|graphile|inform)'`,
  );
  for (const { table, name } of checks) {
    await owner.query(`alter table ${table} drop constraint if exists ${name} cascade`);
  }
  await owner.query('alter table platform.installation disable trigger all');
  for (const table of ofTenants) {
    for (const organization of [ours, theirs]) await owner.query(rowOf(table, organization));
  }
}
await fill();

test('there are tables of tenants to look at', () => {
  assert.ok(ofTenants.length >= 15, `${ofTenants.length} tables`);
  const types = new Set(tables.flatMap(({ columns }) => columns.map(({ type }) => type)));
  const unknown = [...types].filter((type) => !(type in samples) && type !== 'interval');
  assert.deepEqual(unknown, [], 'a type without a sample leaves its table untried');
});

test('every table forces row-level security, whoever owns it, and has a policy for what is granted', async () => {
  const { rows } = await owner.query(`
    select c.oid::regclass::text as table, relrowsecurity, relforcerowsecurity
    from pg_class c join pg_namespace n on n.oid = relnamespace
    where relkind in ('r', 'p') and nspname !~ '^(pg_|graphile_worker)'
      and nspname <> 'information_schema' and not (relrowsecurity and relforcerowsecurity)`);
  assert.deepEqual(rows, []);
});

test('a part of a table is reached through the table alone', async () => {
  const { rows } = await owner.query<{ name: string; may: boolean }>(`
    select oid::regclass::text as name,
      has_table_privilege('noroshi_app', oid, 'select, insert, update, delete') as may
    from pg_class where relispartition and relkind in ('r', 'p')`);
  assert.ok(rows.length > 0);
  for (const { name, may } of rows) assert.equal(may, false, name);
});

test('the application reaches nothing but tables: no schema to make things in, no queue, no files', async () => {
  const { rows } = await owner.query(`
    select nspname from pg_namespace
    where has_schema_privilege('noroshi_app', oid, 'create')
       or nspname ~ '^graphile_worker' and has_schema_privilege('noroshi_app', oid, 'usage')`);
  assert.deepEqual(rows, []);
  for (const sql of [
    `copy access.person to '/tmp/x'`,
    `copy access.person from program 'true'`,
    `select pg_read_file('/etc/passwd')`,
    `select * from graphile_worker._private_jobs`,
    'alter table access.person disable row level security',
    'alter table ledger.entry disable trigger all',
    'set session_replication_role = replica',
    'drop policy seen on access.person',
    'create function pg_temp.x() returns int language plpython3u as $$ $$',
  ]) {
    const all = { actor: aiko, scope: 'all' };
    await assert.rejects(
      within(all, sql),
      /permission denied|must be (owner|superuser)|not exist/,
      sql,
    );
  }
});

test('what runs with its owner’s rights is the queue’s one door, and every function fixes its search path', async () => {
  const { rows } = await owner.query<{ name: string; definer: boolean; fixed: boolean }>(`
    select p.oid::regproc::text as name, prosecdef as definer,
           coalesce(array_to_string(proconfig, ',') ~ 'search_path=', false) as fixed
    from pg_proc p join pg_namespace n on n.oid = pronamespace
    where nspname !~ '^(pg_|graphile_worker)' and nspname <> 'information_schema'
      and not exists (select from pg_depend where objid = p.oid and deptype = 'e')`);
  assert.ok(rows.length >= 8);
  assert.deepEqual(
    rows.filter(({ definer }) => definer).map(({ name }) => name),
    ['platform.enqueue'],
  );
  assert.deepEqual(
    rows.filter(({ fixed }) => !fixed),
    [],
  );
});

for (const table of tables.filter(({ may }) => may.includes('SELECT'))) {
  const isPublic = ['platform.clock', 'platform.migration'].includes(table.name);
  test(`${table.name} shows nothing to a transaction that was told nothing`, async () => {
    for (const context of [contexts.none, contexts.empty]) {
      const { rowCount } = await within(context, `select from ${table.name}`);
      if (!isPublic) assert.equal(rowCount, 0);
    }
  });
}

for (const table of ofTenants) {
  const { name, may, columns } = table;
  const generated = new Set(columns.filter((each) => each.generated).map((each) => each.name));
  // What the headquarters alone may read, or whoever is appointed to administer people, is shown to an
  // organization’s other people neither: its own rows included.
  const isHidden = [
    ...[
      'access.token',
      'incidents.authority',
      'people.invitation',
      'people.letter',
      'people.recovery',
    ],
    ...['people.handover', 'people.handover_item'],
    // Until its audit has ended, as here; its own test has what a body reads then.
    ...['audits.judgement', 'audits.remark', 'audits.document'],
    // Seen once their plan was adopted or opinions on it are asked for; their own tests have that.
    ...['plans.plan', 'plans.measure', 'plans.indicator'],
    // What auditors work with.
    ...['audits.former_post', 'audits.taken_finding', 'audits.reminder'],
  ].includes(name);
  // Seen with what it belongs to, which no row here has; its own test has those that do.
  const isPart = [
    ...['audits.evidence_revision', 'audits.evidence_use'],
    ...['plans.milestone', 'plans.sample', 'plans.year'],
  ].includes(name);
  // What is one person's alone, or the program's, is shown to no organization, not even to the headquarters.
  const isPrivate = [
    'notices.notice',
    'notices.calendar',
    'notices.calendar_item',
    'notices.secret',
    // One that is not shared, as here; its own test has those that are.
    'views.view',
  ].includes(name);

  // What is confided to single bodies is closed to a reach of all; who is which authority is read by
  // rules alone, with that reach.
  const isConfided =
    (name.startsWith('incidents.') && name !== 'incidents.authority') ||
    // Known with the item that it was ordered with, which no row here has; its own test has those that do.
    ['council.task', 'council.task_step'].includes(name);

  test(`${name} shows an organization its own rows and no other’s`, async () => {
    const whose = `select organization_id as whose from ${name}`;
    const { rows } = await within<{ whose: string }>(contexts.ours, whose);
    assert.deepEqual(
      rows.map(({ whose: id }) => id),
      isHidden || isPrivate || isPart ? [] : [ours],
    );
    for (const context of [contexts.nobody, contexts.stranger]) {
      assert.equal((await within(context, whose)).rowCount, 0);
    }
    const found = await within(contexts.ours, `${whose} where organization_id = '${theirs}'`);
    assert.equal(found.rowCount, 0);
    const isClosed = isPrivate || isConfided || isPart;
    assert.equal((await within({ scope: 'all' }, whose)).rowCount, isClosed ? 0 : 2);
  });

  test(`${name} takes no row for another organization`, async () => {
    if (!may.includes('INSERT')) return;
    for (const context of [contexts.ours, contexts.none, contexts.nobody]) {
      const forged = within(context, rowOf(table, theirs));
      await assert.rejects(forged, /row-level security|permission denied/);
    }
  });

  test(`${name} lets no row of another organization be changed, taken or given away`, async () => {
    const { rows } = await owner.query<{ column: string }>(
      `select column_name as column from information_schema.column_privileges
       where grantee = 'noroshi_app' and privilege_type = 'UPDATE'
         and table_schema || '.' || table_name = $1`,
      [name],
    );
    // What the database computes follows what it is computed from, and is never set.
    const set = rows.filter(({ column }) => !generated.has(column));
    for (const { column } of set) {
      const sql = `update ${name} set ${column} = ${column} where organization_id = '${theirs}'`;
      assert.equal((await within(contexts.ours, sql)).rowCount, 0, column);
    }
    const given = `update ${name} set organization_id = '${theirs}'`;
    const result = await within(contexts.ours, given).catch((error: unknown) => String(error));
    if (typeof result === 'string') assert.match(result, /row-level security|permission denied/);
    else assert.equal(result.rowCount, 0);
    if (!may.includes('DELETE')) return;
    const gone = `delete from ${name} where organization_id = '${theirs}'`;
    assert.equal((await within(contexts.ours, gone)).rowCount, 0);
  });
}
