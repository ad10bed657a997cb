// A contractor is given one part of one record: they see and fill in that, and nothing else is there.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { sql } from 'kysely';

import { type Actor, program } from '#kernel/actor.ts';
import { advanceClock } from '#platform/installation.ts';
import { testSite } from '#platform/testing.ts';

import { fieldsOf } from '../contribution.ts';
import { bearer } from './code.ts';
import { incidentRoutes } from './routes.ts';
import { nationOfAuthorities } from './testing-authorities.ts';
import { strangersOf } from './testing-strangers.ts';

const site = await testSite(incidentRoutes);
after(() => site.drop());
const ask = strangersOf(site);

let minato: Actor;
let water: Actor;
let url = '';
let code = '';
let id = '';

const invited = {
  block: 'technique',
  name: '鈴木 花子',
  firm: '港湾セキュリティ株式会社',
  days: 7,
};
const cause = { field: 'root-cause', value: '保守用の装置の認証情報', certainty: 'suspected' };

before(async () => {
  const { persons } = await nationOfAuthorities(site.tools);
  assert.ok(persons['minato'] && persons['water']);
  [minato, water] = [persons['minato'], persons['water']];
  const { body } = await site.ask(minato, 'POST', '/api/incidents', { title: '秘密の件名' });
  url = `/api/incidents/${body.id}`;
  await site.ask(minato, 'POST', `${url}/facts`, { field: 'outline', value: '社外秘の概要' });
  await site.ask(minato, 'POST', `${url}/facts`, { field: 'root-cause', value: '推測' });
  const given = await site.ask(minato, 'POST', `${url}/contributions`, invited);
  assert.equal(given.status, 200, JSON.stringify(given.body));
  ({ code, id } = given.body);
});

const later = (seconds: number) =>
  site.tools.upkeep(program(new Set()), (work) => advanceClock(work, seconds));

test('whoever bears the code sees one part and nothing beside it', async () => {
  const { status, body } = await ask('contribution-openings', { code: code.toLowerCase() });
  assert.equal(status, 200, JSON.stringify(body));
  assert.deepEqual(Object.keys(body).sort(), [
    ...['block', 'body', 'expiresAt', 'facts', 'fields', 'firm', 'name'],
  ]);
  assert.deepEqual(body.fields, fieldsOf('technique'));
  assert.deepEqual(
    body.facts.map(({ field, value }: { field: string; value: string }) => [field, value]),
    [['root-cause', '推測']],
  );
  assert.ok(
    !JSON.stringify(body).includes('社外秘') && !JSON.stringify(body).includes('秘密の件名'),
  );
});

test('what a contractor says bears their name and their firm, in the record and its history', async () => {
  const told = await ask('contribution-facts', { code, ...cause });
  assert.equal(told.status, 200, JSON.stringify(told.body));
  const { body } = await site.ask(minato, 'GET', `${url}/facts?field=root-cause`);
  assert.deepEqual(
    body.map(({ value, by, firm }: Record<string, string>) => [value, by, firm]),
    [
      [cause.value, invited.name, invited.firm],
      ['推測', 'minatoの担当', undefined],
    ],
  );
  const listed = await site.ask(minato, 'GET', `${url}/contributions`);
  assert.equal(listed.body[0].state, 'open');
  assert.ok(listed.body[0].openedAt);
  assert.equal((await site.ask(water, 'GET', `${url}/contributions`)).status, 404);
});

test('no field of another part is taken, whatever the use case lets through', async () => {
  const other = await ask('contribution-facts', { code, field: 'outline', value: '書き換え' });
  assert.deepEqual([other.status, other.body.faults[0].path], [400, '/field']);
  const bare = bearer(id.slice('contribution_'.length));
  await assert.rejects(
    site.tools.upkeep(bare, ({ db }) =>
      sql`insert into incidents.fact (organization_id, record_id, field, value, certainty, said_by,
          said_as, firm, said_at)
        select c.organization_id, c.record_id, 'outline', '"x"', 'confirmed', c.id, c.name, c.firm, now()
        from incidents.contribution c`.execute(db),
    ),
    /row-level security/,
  );
});

/** Every row of every table that whoever bears a code has before them. */
async function visibleTo(actor: Actor): Promise<Record<string, number>> {
  return site.tools.read(actor, async ({ db }) => {
    const { rows } = await sql<{ name: string }>`
      select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
      where schemaname in ('incidents', 'inventory', 'organizations', 'access', 'directives', 'labels')
        and has_table_privilege(quote_ident(schemaname) || '.' || quote_ident(tablename), 'select')`.execute(
      db,
    );
    const counts: Record<string, number> = {};
    for (const { name } of rows) {
      const found = await sql<{
        n: number;
      }>`select count(*)::int as n from ${sql.raw(name)}`.execute(db);
      if ((found.rows[0]?.n ?? 0) > 0) counts[name] = found.rows[0]?.n ?? 0;
    }
    return counts;
  });
}

test('what else happens in the record changes nothing of what a contractor has before them', async () => {
  const bare = bearer(id.slice('contribution_'.length));
  const before = await visibleTo(bare);
  assert.deepEqual(before, { 'incidents.contribution': 1, 'incidents.fact': 2 });
  const seen = await ask('contribution-openings', { code });
  await site.ask(minato, 'POST', `${url}/facts`, { field: 'persons-affected', value: 820 });
  await site.ask(minato, 'POST', `${url}/timeline`, {
    ...{ happenedAt: '2026-01-01T00:00:00Z', text: '切り離した' },
  });
  await site.ask(minato, 'POST', `${url}/contributions`, { ...invited, block: 'personal' });
  await site.ask(minato, 'POST', `${url}/answers`, { question: 'covered-entity', answer: 'yes' });
  assert.deepEqual(await visibleTo(bare), before);
  const again = await ask('contribution-openings', { code });
  assert.deepEqual(again.body, seen.body);
});

test('a code that is unknown, of another kind, taken back, lapsed or of a closed record is refused alike', async () => {
  const give = async (more: object = {}) =>
    (await site.ask(minato, 'POST', `${url}/contributions`, { ...invited, ...more })).body;
  const [revoked, lapsed, closed] = [
    await give(),
    await give({ days: 1 }),
    await give({ days: 30 }),
  ];
  const undo = `${url}/contributions/${revoked.id}`;
  assert.equal((await site.ask(water, 'DELETE', undo, {})).status, 404);
  assert.equal((await site.ask(minato, 'DELETE', undo, {})).status, 200);
  assert.equal((await site.ask(minato, 'DELETE', undo, {})).status, 409);
  const refused = [
    await ask('contribution-openings', { code: revoked.code }),
    await ask('contribution-facts', { code: revoked.code, ...cause }),
    await ask('contribution-openings', { code: '0000-0000-0000-0000' }),
    await ask('guest-report-openings', { code }),
  ];
  await later(86_400 + 1);
  refused.push(await ask('contribution-facts', { code: lapsed.code, ...cause }));
  await site.ask(minato, 'POST', `${url}/closure`, {});
  refused.push(await ask('contribution-openings', { code: closed.code }));
  refused.push(await ask('contribution-facts', { code: closed.code, ...cause }));
  const told = refused.map(({ status, body }) => [status, body.title, body.faults]);
  assert.deepEqual(new Set(told.map(([status]) => status)), new Set([404]));
  assert.equal(new Set(told.map((each) => JSON.stringify(each))).size, 1, JSON.stringify(told));
  assert.equal((await site.ask(minato, 'GET', url)).body.closedAt === null, false);
});

test('a thousand guesses from one address find nothing, and after ten are not even read', async () => {
  const guess = async (at: number) => {
    const code = `${at}`.padStart(16, '0');
    return (await ask('contribution-openings', { code }, '192.0.2.9')).status;
  };
  const statuses: number[] = [];
  for (let at = 0; at < 12; at += 1) statuses.push(await guess(at));
  assert.deepEqual(statuses, [...Array.from({ length: 10 }, () => 404), 429, 429]);
  const rest = await Promise.all(Array.from({ length: 988 }, (_, at) => guess(at + 12)));
  assert.deepEqual(new Set(rest), new Set([429]));
});
