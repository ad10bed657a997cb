import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';

import pg from 'pg';

import { rights, type Role } from '#features/access/role.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { type Actor, OrganizationId, PersonId, program } from '#kernel/actor.ts';
import { advanceClock, setMode } from '#platform/installation.ts';
import { drain } from '#platform/jobs.ts';
import { testSite } from '#platform/testing.ts';

import { inventoryRoutes } from './routes.ts';
import { overdueSweep } from './service.ts';

const site = await testSite(inventoryRoutes);
const owner = new pg.Client({ connectionString: site.ownerUrl });
await owner.connect();
after(async () => {
  await owner.end();
  await site.drop();
});
const { ask } = site;
const keeper = program(new Set());
const day = 86_400_000;

let clerk: Actor, stranger: Actor, officer: Actor, second: Actor;

before(async () => {
  const sheet = `code,name_ja,name_en,kind,since,supervisor
hq,本部,Headquarters,headquarters,2020-01-01,
town,町役場,Town Office,local-government,2020-01-01,hq
port,港,Port,operator,2020-01-01,hq`;
  await site.tools.upkeep(keeper, (work) => setMode(work, 'demo'));
  await site.tools.write(keeper, (work) => registerSheet(work, { sheet, dryRun: false }));
  const bodies = await site.tools.read(keeper, listOrganizations);
  const person = (role: Role, code: string): Actor => {
    const { id } = bodies.find((body) => body.code === code)!;
    return {
      id: PersonId.decode(`person_${randomUUID()}`),
      organizationId: id,
      permissions: new Set(rights[role].permissions),
      scope: role === 'officer' ? 'all' : [id],
      language: 'ja',
    };
  };
  [clerk, stranger] = [person('operator', 'town'), person('operator', 'port')];
  [officer, second] = [person('officer', 'hq'), person('officer', 'hq')];
});

async function registered(actor: Actor, name: string, importance: string | null) {
  const organizationId = OrganizationId.encode(actor.organizationId!);
  const fields = { organizationId, name, purpose: '', owner: '', importance };
  const { body } = await ask(actor, 'POST', '/api/systems', fields);
  return body.id as string;
}

const list = (packages: number) =>
  Buffer.from(
    `vendor,product,version\n${Array.from({ length: packages }, (_, at) => `Maker,P${at},1\n`).join('')}`,
  );
async function submitted(system: string, packages: number) {
  const url = `/api/systems/${system}/submissions?current=yes`;
  const { status, body } = await ask(clerk, 'POST', url, list(packages));
  assert.equal(status, 200, JSON.stringify(body));
  return body as { id: string; shrunken: boolean };
}
const passing = (days: number) =>
  site.tools.upkeep(keeper, (work) => advanceClock(work, days * 24 * 60 * 60));
const sweepOnce = () => drain(site.ownerUrl, site.tools, [overdueSweep]);
const acts = async (act: string) =>
  (
    await owner.query<{ facts: Record<string, unknown> }>(
      'select facts from ledger.entry where act = $1 order by at, id',
      [act],
    )
  ).rows.map(({ facts }) => facts);

test('an inventory becomes overdue by itself, once, in the order it was due, marked late', async () => {
  const low = await registered(clerk, '低', 'low');
  const medium = await registered(clerk, '中', 'medium');
  const high = await registered(clerk, '高', 'high');
  await sweepOnce();
  assert.deepEqual(await acts('inventory.overdue'), []);
  await passing(61);
  await Promise.all([sweepOnce(), sweepOnce()]);
  await sweepOnce();
  const entries = await acts('inventory.overdue');
  assert.deepEqual(
    entries.map(({ system, late, rule }) => [system, late, rule]),
    [
      [high, true, 'inventory.cadence@1'],
      [medium, true, 'inventory.cadence@1'],
    ],
  );
  const { body } = await ask(officer, 'GET', '/api/inventory/overdue');
  assert.deepEqual(
    body.systems.map((each: { systemId: string; late: boolean }) => [each.systemId, each.late]),
    [
      [high, true],
      [medium, true],
    ],
  );
  assert.equal(body.rule.certainty, 'assumed');
  assert.equal((await ask(clerk, 'GET', `/api/systems/${low}`)).body.overdue, false);
  assert.deepEqual((await ask(stranger, 'GET', '/api/inventory/overdue')).body.systems, []);
});

test('an inventory that arrives puts the next moment off; a later lapse is another', async () => {
  const system = await registered(clerk, '周期', 'high');
  await passing(31);
  await sweepOnce();
  await submitted(system, 10);
  const { body } = await ask(clerk, 'GET', `/api/systems/${system}`);
  assert.equal(body.overdue, false);
  assert.equal(Date.parse(body.dueAt) - Date.parse(body.latest.takenAt), 30 * day);
  await passing(31);
  await sweepOnce();
  const own = (await acts('inventory.overdue')).filter((each) => each['system'] === system);
  assert.equal(own.length, 2);
  const fields = { name: '周期', purpose: '', owner: '', importance: 'low' };
  await ask(clerk, 'PUT', `/api/systems/${system}`, fields);
  assert.equal((await ask(clerk, 'GET', `/api/systems/${system}`)).body.overdue, false);
});

test('a system of an earlier program is given its moment; a retired one owes nothing', async () => {
  const system = await registered(clerk, '旧', 'high');
  const retired = await registered(clerk, '廃', 'high');
  await ask(clerk, 'POST', `/api/systems/${retired}/retirement`, { reason: '更新' });
  await owner.query('update inventory.system set due_at = null where id = $1', [system.slice(7)]);
  await passing(31);
  await sweepOnce();
  const overdue = (await acts('inventory.overdue')).map((each) => each['system']);
  assert.ok(overdue.includes(system));
  assert.ok(!overdue.includes(retired));
});

test('however many systems of an earlier program there are, each has its own moment by a few statements', async () => {
  const bodies = [clerk, stranger].map(({ organizationId }) => organizationId);
  await owner.query('begin');
  await owner.query(`select set_config('noroshi.scope', 'all', true)`);
  await owner.query(
    `insert into inventory.system (organization_id, id, name, purpose, importance, created_at)
     select ($1::uuid[])[1 + g % 2], gen_random_uuid(), '旧型' || g, '',
       (array['high', 'medium', 'low', null])[1 + g % 4], platform.now() - g * interval '1 minute'
     from generate_series(1, 1100) g`,
    [bodies],
  );
  await owner.query(`
    create table statement (at int generated always as identity);
    grant insert on statement to public;
    create function count_statement() returns trigger language plpgsql as
      $$ begin insert into public.statement default values; return null; end $$;
    create trigger counted after update of due_at on inventory.system
      for each statement execute function count_statement()`);
  await owner.query('commit');
  await sweepOnce();
  const { rows: moments } = await owner.query<{ name: string; days: number }>(
    `select distinct importance as name, extract(epoch from due_at - created_at)::int / 86400 as days
     from inventory.system where name like '旧型%' order by 2, 1`,
  );
  assert.deepEqual(
    moments.map(({ name, days }) => [name, days]),
    [
      ['high', 30],
      ['medium', 60],
      ['low', 90],
      [null, 90],
    ],
  );
  const { rows } = await owner.query<{ count: number }>(
    'select count(*)::int as count from statement',
  );
  assert.equal(rows[0]?.count, 3);
  await owner.query(
    'drop trigger counted on inventory.system; drop function count_statement; drop table statement',
  );
});

const shrinkages = async (actor: Actor, query = '') =>
  (await ask(actor, 'GET', `/api/inventory/shrinkages${query}`)).body.shrinkages;

test('a submission that shows much less is asked about, and a whole one answers', async () => {
  const system = await registered(clerk, '減少', null);
  await submitted(system, 20);
  const fewer = await submitted(system, 17);
  assert.equal(fewer.shrunken, true);
  const [asked] = await shrinkages(clerk, `?systemId=${system}`);
  assert.deepEqual(
    [asked.submissionId, asked.packagesBefore, asked.packagesAfter, asked.answer, asked.overdue],
    [fewer.id, 20, 17, null, false],
  );
  assert.equal(Date.parse(asked.dueAt) - Date.parse(asked.raisedAt), 7 * day);
  assert.deepEqual(await shrinkages(stranger), []);
  const url = `/api/submissions/${fewer.id}/shrinkage/confirmation`;
  assert.equal((await ask(stranger, 'POST', url, { reason: 'x' })).status, 404);
  await passing(8);
  assert.equal((await shrinkages(officer, `?systemId=${system}`))[0].overdue, true);
  await submitted(system, 20);
  const [answered] = await shrinkages(clerk, `?systemId=${system}`);
  assert.deepEqual([answered.answer, answered.overdue], ['replaced', false]);
  assert.equal((await acts('inventory.shrinkage-replaced')).length, 1);
  assert.equal((await ask(clerk, 'POST', url, { reason: 'x' })).status, 409);
});

test('what the owner says is kept, and counts once the headquarters accepts it', async () => {
  const system = await registered(clerk, '縮小', null);
  await submitted(system, 20);
  const first = await submitted(system, 10);
  const confirm = `/api/submissions/${first.id}/shrinkage/confirmation`;
  const accept = `/api/submissions/${first.id}/shrinkage/acceptance`;
  assert.equal((await ask(officer, 'POST', accept, {})).status, 409);
  assert.equal((await ask(clerk, 'POST', confirm, { reason: ' ' })).status, 400);
  assert.equal((await ask(clerk, 'POST', confirm, { reason: '帳票機能を廃止した' })).status, 200);
  // Their own word does not make the next one whole.
  assert.equal((await submitted(system, 9)).shrunken, true);
  const [, told] = await shrinkages(officer, `?systemId=${system}`);
  assert.deepEqual([told.answer, told.reason], ['removed', '帳票機能を廃止した']);
  assert.equal((await ask(clerk, 'POST', accept, {})).status, 403);
  assert.equal((await ask(officer, 'POST', accept, {})).status, 200);
  assert.equal((await ask(second, 'POST', accept, {})).status, 409);
  assert.equal((await submitted(system, 10)).shrunken, false);
  assert.equal((await submitted(system, 9)).shrunken, true);
  const facts = (await acts('inventory.shrinkage-accepted'))[0];
  assert.equal(facts?.['submission'], first.id);
  await assert.rejects(
    owner.query(
      'update inventory.shrinkage set accepted_by = answered_by where accepted_by is not null',
    ),
    /check constraint/,
  );
});

test('a small loss is marked and not asked about, and can be answered all the same', async () => {
  const system = await registered(clerk, '微減', null);
  await submitted(system, 20);
  const less = await submitted(system, 19);
  const [small] = await shrinkages(clerk, `?systemId=${system}`);
  assert.deepEqual([small.dueAt, small.answer], [null, null]);
  const open = await shrinkages(officer, `?systemId=${system}&open=yes`);
  assert.deepEqual(open, []);
  const url = `/api/submissions/${less.id}/shrinkage/confirmation`;
  assert.equal((await ask(clerk, 'POST', url, { reason: '統合' })).status, 200);
  assert.equal((await shrinkages(officer, `?systemId=${system}&open=yes`)).length, 1);
});

test('the owner is told once of what is overdue and of what is asked, and no other body is', async () => {
  const { rows } = await owner.query<{ kind: string; organization: string; count: number }>(
    `select facts ->> 'kind' as kind, organization_id as organization, count(*)::int as count,
            count(distinct facts ->> 'key')::int as keys
     from ledger.entry where act = 'notice.told' group by 1, 2 order by 1`,
  );
  const overdue = (await acts('inventory.overdue')).length;
  const asked = (await acts('inventory.shrunken')).filter((each) => each['dueAt'] !== null).length;
  assert.ok(overdue > 3 && asked > 2, `${overdue} overdue, ${asked} asked`);
  const organization = clerk.organizationId;
  assert.deepEqual(rows, [
    { kind: 'inventory.shrunken', organization, count: asked, keys: asked },
    { kind: 'inventory.stale', organization, count: overdue, keys: overdue },
  ]);
});
