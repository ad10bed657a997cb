import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, test } from 'node:test';

import { rights, type Role } from '#features/access/role.ts';
import { type Actor, OrganizationId, PersonId, program } from '#kernel/actor.ts';
import { advanceClock, setMode } from '#platform/installation.ts';
import { testSite } from '#platform/testing.ts';

import { organizationRoutes } from './routes.ts';
import { subtree } from './service.ts';

type Answer = ReturnType<typeof JSON.parse>;
type Site = Awaited<ReturnType<typeof testSite>>;
let site: Site;
beforeEach(async () => {
  site = await testSite(organizationRoutes);
  await site.tools.upkeep(program(new Set()), (work) => setMode(work, 'exercise'));
});
afterEach(() => site.drop());

const heading =
  'code,name_ja,name_en,kind,sector,designation,since,supervisor,precedence,contact_name,contact_phone,contact_24h';
const rows = [
  'hq,本部,Headquarters,headquarters,,,2020-01-01,,1,,,',
  'transport,運輸省,Ministry of Transport,ministry,,,2020-01-01,hq,20,,,',
  'treasury,財務省,Treasury,ministry,,,2020-01-01,hq,10,,,',
  'rail,鉄道,Railway,agency,railway,,2020-01-01,transport,5,当直,0100-00-0000,yes',
];
const sheetOf = (...lines: string[]) => [heading, ...lines].join('\n');
const whole = sheetOf(...rows);

const actor = (role: Role, own?: string, scope: readonly string[] = []): Actor => ({
  id: PersonId.parse(`person_${randomUUID()}`),
  organizationId: own ? OrganizationId.parse(own) : null,
  permissions: new Set(rights[role].permissions),
  scope: own ? scope.map((id) => OrganizationId.parse(id)) : 'all',
  language: 'ja',
});
const officer = actor('officer');
const send = (sheet: string, dryRun = false) =>
  site.ask(officer, 'POST', '/api/organizations/sheets', { sheet, dryRun });
const register = async (sheet: string) => {
  const { status, body } = await send(sheet);
  assert.equal(status, 200, JSON.stringify(body));
  return [body.added, body.changed, body.unchanged];
};
const list = async (who = officer): Promise<Answer[]> =>
  (await site.ask(who, 'GET', '/api/organizations')).body;
const line = async (code: string) => (await list()).find((each) => each.code === code);
const show = async (code: string) =>
  (await site.ask(officer, 'GET', `/api/organizations/${(await line(code)).id}`)).body;
const faultsOf = (body: Answer) =>
  body.faults.map(({ path, text }: Answer) => `${path} ${text.key.slice('organizations.'.length)}`);

test('a sheet registers its bodies, each under its supervisor, in order of precedence', async () => {
  assert.deepEqual(await register(whole), [4, 0, 0]);
  const bodies = await list();
  assert.deepEqual(
    bodies.map(({ code }) => code),
    ['hq', 'rail', 'treasury', 'transport'],
  );
  const rail = await show('rail');
  assert.deepEqual([rail.kind, rail.sectors], ['agency', ['railway']]);
  assert.equal(rail.supervisorId, (await line('transport')).id);
  assert.deepEqual(rail.contacts, [
    { name: '当直', duty: '', email: '', phone: '0100-00-0000', dayAndNight: true },
  ]);
});

test('codes, numbers and days are the same in full width and by era', async () => {
  await register(whole);
  const wide = sheetOf(
    'ｈｑ,本部,Headquarters,headquarters,,,令和２年１月１日,,１,,,',
    'ｔｒａｎｓｐｏｒｔ,運輸省,Ministry of Transport,ministry,,,R2.1.1,ｈｑ,２０,,,',
  );
  assert.deepEqual(await register(wide), [0, 0, 2]);
});

test('a sheet in any order of its rows, with a byte order mark and quoted cells, is the same', async () => {
  const quoted = rows.toReversed().map((row) => row.replace('本部', '"本部"'));
  assert.deepEqual(
    await register(`\uFEFF${sheetOf(...quoted).replaceAll('\n', '\r\n')}\r\n`),
    [4, 0, 0],
  );
  assert.equal((await list()).length, 4);
});

test('a dry run says what would be registered, and registers nothing', async () => {
  const tried = await send(whole, true);
  assert.deepEqual([tried.status, tried.body.added, tried.body.dryRun], [200, 4, true]);
  assert.deepEqual(await list(), []);
  const done = await send(whole);
  assert.deepEqual({ ...done.body, dryRun: true }, tried.body);
});

test('the same sheet again changes nothing', async () => {
  await register(whole);
  const before = [await list(), await show('rail')];
  assert.deepEqual(await register(whole), [0, 0, 4]);
  assert.deepEqual([await list(), await show('rail')], before);
});

const faulty: [string, string, string][] = [
  ['a code out of form', 'Rail!,鉄,R,operator,,,2020-01-01,,1,,,', 'code bad-code'],
  ['a code that stands twice', rows[0] ?? '', 'code code-twice'],
  ['no Japanese name', 'x,,R,operator,,,2020-01-01,,1,,,', 'name_ja name-needed'],
  ['no English name', 'x,鉄,,operator,,,2020-01-01,,1,,,', 'name_en name-needed'],
  ['a kind that is none', 'x,鉄,R,club,,,2020-01-01,,1,,,', 'kind unknown-kind'],
  ['a day that cannot be read', 'x,鉄,R,operator,,,去年の春,,1,,,', 'since bad-date'],
  ['a day that does not exist', 'x,鉄,R,operator,,,2026-02-29,,1,,,', 'since bad-date'],
  [
    'a supervisor nobody knows',
    'x,鉄,R,operator,,,2020-01-01,y,1,,,',
    'supervisor unknown-supervisor',
  ],
  [
    'a rank that is no number',
    'x,鉄,R,operator,,,2020-01-01,,first,,,',
    'precedence bad-precedence',
  ],
  [
    'a rank beyond bounds',
    'x,鉄,R,operator,,,2020-01-01,,9999999999,,,',
    'precedence bad-precedence',
  ],
  ['a rank in hexadecimal', 'x,鉄,R,operator,,,2020-01-01,,0x10,,,', 'precedence bad-precedence'],
  ['itself as supervisor', 'x,鉄,R,operator,,,2020-01-01,x,1,,,', 'supervisor circle'],
];
for (const [what, row, fault] of faulty) {
  test(`a row with ${what} is named by line and column, and nothing is registered`, async () => {
    const sheet = `${sheetOf(...rows.slice(0, 3))}\n\n${row}`;
    const { status, body } = await send(sheet);
    assert.equal(status, 400);
    assert.ok(faultsOf(body).includes(`/line/6/${fault}`), faultsOf(body).join());
    assert.deepEqual(await list(), []);
    const tried = await send(sheet, true);
    assert.deepEqual([tried.status, faultsOf(tried.body)], [200, faultsOf(body)]);
  });
}

test('every fault of a sheet is named, not the first alone', async () => {
  const { body } = await send(sheetOf('A,,,club,,,x,y,z,,,', 'b,,B,operator,,,2020-01-01,,1,,,'));
  assert.equal(faultsOf(body).length, 8);
});

for (const [what, sheet] of [
  ['no rows', heading],
  ['too few cells', sheetOf('hq,本部')],
  ['a quote that never ends', sheetOf('hq,"本部,Headquarters')],
  ['a heading twice', `code,code\nhq,hq`],
] as const) {
  test(`a sheet with ${what} is refused whole`, async () => {
    assert.equal((await send(sheet)).status, 400);
  });
}

test('a column that does not exist is named, whatever it is called', async () => {
  for (const name of ['owner', '__proto__', 'constructor']) {
    const { status, body } = await send(`${heading},${name}\n${rows[0]},x`);
    assert.equal(status, 400);
    assert.ok(faultsOf(body).includes(`/line/2/${name} strange-column`), name);
  }
});

test('a circle is seen also where part of it was registered before', async () => {
  await register(whole);
  const { status, body } = await send(
    sheetOf('transport,運輸省,Ministry of Transport,ministry,,,2020-01-01,rail,20,,,'),
  );
  assert.deepEqual([status, faultsOf(body)], [400, ['/line/2/supervisor circle']]);
});

test('a change of kind is true from its day on, and what was before stays', async () => {
  await register(whole);
  const now = await site.tools.read(program(new Set()), async (work) => work.now);
  const dayAfter = (days: number) =>
    new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const changed = (since: string) =>
    sheetOf(`rail,鉄道,Railway,operator,railway;logistics,,${since},transport,5,,,`);
  assert.deepEqual(await register(changed(dayAfter(10))), [0, 1, 0]);
  assert.deepEqual(await register(changed(dayAfter(10))), [0, 0, 1], 'also before it is true');
  assert.deepEqual(
    [(await line('rail')).kind, (await line('rail')).sectors],
    ['agency', ['railway']],
  );
  await site.tools.upkeep(program(new Set()), (work) => advanceClock(work, 11 * 86_400));
  const rail = await line('rail');
  assert.deepEqual([rail.kind, rail.sectors.sort()], ['operator', ['logistics', 'railway']]);
  assert.deepEqual(await register(whole), [0, 0, 4], 'the old sheet still tells of the old days');
  assert.equal((await line('rail')).kind, 'operator');
});

test('a change that would rewrite the past is refused', async () => {
  await register(whole);
  for (const since of ['2020-01-01', '2019-12-31']) {
    const sheet = sheetOf(`rail,鉄道,Railway,operator,railway,,${since},transport,5,,,`);
    const { status, body } = await send(sheet);
    assert.deepEqual([status, faultsOf(body)], [400, ['/line/2/since since-too-early']]);
  }
  assert.equal((await line('rail')).kind, 'agency');
});

test('a new telephone number alone is a change', async () => {
  await register(whole);
  const sheet = sheetOf((rows[3] ?? '').replace('0100-00-0000', '0100-11-1111'));
  assert.deepEqual(await register(sheet), [0, 1, 0]);
  const { contacts } = await show('rail');
  assert.deepEqual(
    contacts.map(({ phone }: Answer) => phone),
    ['0100-11-1111'],
  );
});

test('two imports at once register each body once', async () => {
  const both = await Promise.all([send(whole), send(whole)]);
  assert.deepEqual(both.map(({ body }) => body.added).sort(), [0, 4]);
  assert.equal((await list()).length, 4);
});

test('each sees its own reach: a body that is hidden is a body that is not there', async () => {
  await register(whole);
  const ids = Object.fromEntries((await list()).map(({ code, id }) => [code, id]));
  const below = await site.tools.read(program(new Set()), (work) =>
    subtree(work, OrganizationId.parse(ids['transport'])),
  );
  const ministry = actor(
    'ministry',
    ids['transport'],
    below.map((id) => OrganizationId.encode(id)),
  );
  const operator = actor('operator', ids['rail'], [ids['rail']]);
  const codes = async (who: Actor) => (await list(who)).map(({ code }) => code).sort();
  assert.deepEqual(await codes(ministry), ['rail', 'transport']);
  assert.deepEqual(await codes(operator), ['rail']);
  const absent = await site.ask(operator, 'GET', `/api/organizations/org_${randomUUID()}`);
  assert.equal(absent.status, 404);
  for (const code of ['hq', 'transport', 'treasury']) {
    const hidden = await site.ask(operator, 'GET', `/api/organizations/${ids[code]}`);
    assert.deepEqual(hidden, absent);
  }
  const own = await site.ask(operator, 'GET', `/api/organizations/${ids['rail']}`);
  assert.equal(own.body.contacts.length, 1);
  for (const who of [ministry, operator]) {
    const body = { sheet: whole, dryRun: true };
    assert.equal((await site.ask(who, 'POST', '/api/organizations/sheets', body)).status, 403);
  }
});
