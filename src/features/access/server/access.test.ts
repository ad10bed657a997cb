import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';

import pg from 'pg';

import { listEntries } from '#features/ledger/server/service.ts';
import { organizationRoutes } from '#features/organizations/server/routes.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { OrganizationId, program } from '#kernel/actor.ts';
import { connect } from '#platform/db.ts';
import { serve } from '#platform/http.ts';
import { advanceClock, setMode } from '#platform/installation.ts';
import { sessionSecret } from '#platform/session-cookie.ts';
import { testDatabase } from '#platform/testing.ts';
import { toolsFor } from '#platform/tools.ts';

import { rights } from '../role.ts';
import { accessRoutes } from './routes.ts';
import { actorOfSession, actorOfToken, addPerson, visitor } from './service.ts';

const database = await testDatabase();
const db = connect(database.url, 4);
const tools = toolsFor(db);
const owner = new pg.Client({ connectionString: database.ownerUrl });
await owner.connect();
const app = await serve({
  routes: [...accessRoutes, ...organizationRoutes],
  tools,
  words: {},
  authenticate: async (request) => {
    const secret = sessionSecret(request);
    if (secret !== undefined) return actorOfSession(tools, secret);
    const [scheme, token] = request.headers.authorization?.split(' ') ?? [];
    return scheme === 'Bearer' && token ? actorOfToken(tools, token) : undefined;
  },
  visitor,
});
after(async () => {
  await app.close();
  await db.destroy();
  await owner.end();
  await database.drop();
});

const keeper = program(new Set());
const password = 'correct horse battery';
const organization: Record<string, OrganizationId> = {};
const sheet = `code,name_ja,name_en,kind,since,supervisor
hq,本部,Headquarters,headquarters,2020-01-01,
transport,運輸省,Ministry of Transport,ministry,2020-01-01,hq
rail,鉄道,Railway,operator,2020-01-01,transport
water,水道,Waterworks,operator,2020-01-01,hq`;

/** Every request comes from an address of its own, so that the limit on attempts is not in the way. */
let addresses = 0;
type Cookie = { value: string; httpOnly?: true; sameSite?: string; path?: string; domain?: string };
type Sent = { cookie?: string; token?: string; body?: object; key?: string; from?: string };
async function ask(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, sent: Sent = {}) {
  const answer = await app.inject({
    method,
    url,
    remoteAddress: sent.from ?? `10.0.${(addresses += 1) >> 8}.${addresses & 255}`,
    headers: {
      'idempotency-key': sent.key ?? randomUUID(),
      ...(sent.cookie && { cookie: `noroshi=${sent.cookie}` }),
      ...(sent.token && { authorization: `Bearer ${sent.token}` }),
      ...(method !== 'GET' && { 'content-type': 'application/json' }),
    },
    ...(method !== 'GET' && { payload: sent.body ?? {} }),
  });
  return {
    status: answer.statusCode,
    body: JSON.parse(answer.payload),
    headers: answer.headers,
    cookie: answer.cookies.find(({ name }) => name === 'noroshi') as Cookie | undefined,
  };
}

const signIn = (login: string, given = password) =>
  ask('POST', '/api/sessions', { body: { login, password: given } });
async function cookieOf(login: string): Promise<string> {
  const { status, cookie } = await signIn(login);
  assert.equal(status, 200, login);
  return cookie!.value;
}
const advance = (minutes: number) =>
  tools.upkeep(keeper, (work) => advanceClock(work, minutes * 60));
const newcomer = (login: string, role: string, code: string) => ({
  login,
  name: login,
  role,
  language: 'ja',
  organizationId: OrganizationId.encode(organization[code]!),
  password,
});

before(async () => {
  await tools.upkeep(keeper, (work) => setMode(work, 'exercise'));
  await tools.write(keeper, (work) => registerSheet(work, { sheet, dryRun: false }));
  for (const { code, id } of await tools.read(keeper, listOrganizations)) organization[code] = id;
  for (const [login, role, code] of [
    ['admin', 'administrator', 'hq'],
    ['approver', 'approver', 'hq'],
    ['officer', 'officer', 'hq'],
    ['transport', 'ministry', 'transport'],
    ['rail', 'operator', 'rail'],
    ['water', 'operator', 'water'],
  ] as const) {
    const input = { ...newcomer(login, role, code), role, language: 'ja' as const };
    await tools.write(keeper, (work) =>
      addPerson(work, { ...input, organizationId: organization[code]! }),
    );
  }
  // The first persons are the installer's; nobody is there yet who could confirm them.
  await owner.query('update access.person set confirmed_by = created_by');
});

/** Changes what a person is, past the trigger that lets no use case do it. */
async function become(statement: string, values: unknown[] = []) {
  await owner.query('alter table access.person disable trigger guarded');
  await owner.query(statement, values);
  await owner.query('alter table access.person enable trigger guarded');
}

test('a password opens a session in a cookie that no script reads and no other site sends', async () => {
  const { status, body, cookie } = await signIn('rail');
  assert.equal(status, 200);
  assert.deepEqual(Object.keys(body), ['person']);
  assert.ok(cookie);
  assert.equal(cookie.httpOnly, true);
  assert.match(String(cookie.sameSite), /lax|strict/i);
  assert.equal(cookie.path, '/');
  assert.equal(cookie.domain, undefined);
  const self = await ask('GET', '/api/self', { cookie: cookie.value });
  assert.equal(self.body.login, 'rail');
  assert.deepEqual(self.body.permissions, rights.operator.permissions);
});

test('neither the password nor the session’s secret is kept; a digest of each is', async () => {
  const secret = await cookieOf('rail');
  const { rows } = await owner.query<{ text: string }>(
    `select query_to_xml('select * from access.session', true, true, '')::text ||
            query_to_xml('select * from access.password', true, true, '')::text ||
            query_to_xml('select * from ledger.entry', true, true, '')::text ||
            query_to_xml('select * from platform.idempotency', true, true, '')::text as text`,
  );
  const { rows: hashes } = await owner.query<{ hash: string }>('select hash from access.password');
  assert.ok(!rows[0]!.text.includes(secret));
  assert.ok(!rows[0]!.text.includes(password));
  for (const { hash } of hashes) assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test('a name is the same in capitals; a password is not', async () => {
  assert.equal((await signIn(' RAIL ')).status, 200);
  assert.equal((await signIn('rail', password.toUpperCase())).status, 401);
});

test('somebody unknown, wrong or waiting is refused in the very same words', async () => {
  const admin = await cookieOf('admin');
  const body = newcomer('waiting', 'officer', 'hq');
  assert.equal((await ask('POST', '/api/persons', { cookie: admin, body })).status, 200);
  const answers = await Promise.all([
    signIn('rail', 'wrong password'),
    signIn('nobody', password),
    signIn('waiting'),
  ]);
  const [first, ...others] = answers.map(({ status, body: said, cookie, headers }) => {
    const rest = { ...headers, date: '', 'x-ratelimit-reset': '' };
    return { status, said, cookie, rest };
  });
  assert.ok(first);
  assert.equal(first.status, 401);
  assert.equal(first.cookie, undefined);
  for (const other of others) assert.deepEqual(other, first);
});

test('what was typed as a name is not put on record: it may be a password', async () => {
  await signIn('my real password by mistake', 'x');
  const entries = await tools.read(keeper, (work) =>
    listEntries(work, { subject: 'person', limit: 500 }),
  );
  assert.ok(entries.some(({ act }) => act === 'access.sign-in-refused'));
  assert.ok(!JSON.stringify(entries).includes('by mistake'));
});

const counted = async (login: string) => {
  const { rows } = await owner.query<{ failures: number }>(
    `select failures from access.password w join access.person p on p.id = w.person_id
     where login = $1`,
    [login],
  );
  return rows[0]?.failures;
};

test('nine wrong passwords are forgotten with the right one', async () => {
  for (let wrong = 1; wrong <= 9; wrong += 1) {
    assert.equal((await signIn('water', 'wrong')).status, 401);
    assert.equal(await counted('water'), wrong);
  }
  assert.equal((await signIn('water')).status, 200);
  assert.equal(await counted('water'), 0);
});

test('the tenth wrong password closes the door for fifteen minutes, to the right one too', async () => {
  for (let wrong = 1; wrong <= 10; wrong += 1) await signIn('water', 'wrong');
  const locked = await signIn('water');
  assert.deepEqual(
    [locked.status, locked.body.text.key],
    [401, (await signIn('nobody')).body.text.key],
  );
  await signIn('water', 'wrong');
  assert.equal(await counted('water'), 10, 'nothing is counted behind a closed door');
  await advance(14);
  assert.equal((await signIn('water')).status, 401);
  await advance(1);
  assert.equal((await signIn('water')).status, 200);
  assert.equal(await counted('water'), 0);
});

test('guesses that are sent at once are counted one by one', async () => {
  await Promise.all([1, 2, 3, 4, 5, 6].map(() => signIn('transport', 'wrong')));
  assert.equal(await counted('transport'), 6);
  assert.equal((await signIn('transport')).status, 200);
});

test('one address may try thirty times a minute, and is then told to wait', async () => {
  const from = '192.0.2.1';
  const body = { login: 'nobody', password: 'x' };
  for (let at = 0; at < 30; at += 1) {
    assert.equal((await ask('POST', '/api/sessions', { from, body })).status, 401);
  }
  const refused = await ask('POST', '/api/sessions', { from, body });
  assert.deepEqual([refused.status, refused.body.reason], [429, 'too-many']);
  assert.ok(Number(refused.headers['retry-after']) > 0);
});

test('a session lasts while it is used, thirty minutes after its last use', async () => {
  const cookie = await cookieOf('rail');
  await advance(29);
  assert.equal((await ask('GET', '/api/self', { cookie })).status, 200);
  await advance(29);
  assert.equal((await ask('GET', '/api/self', { cookie })).status, 200);
  await advance(30);
  assert.equal((await ask('GET', '/api/self', { cookie })).status, 401);
});

test('a session ends twelve hours after it began, however busy', async () => {
  const cookie = await cookieOf('rail');
  for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
    await advance(20);
    assert.equal((await ask('GET', '/api/self', { cookie })).status, 200, `${minutes} minutes`);
  }
  await advance(20);
  assert.equal((await ask('GET', '/api/self', { cookie })).status, 401);
});

test('signing out ends this session at once, takes the cookie back, and leaves the others', async () => {
  const [here, there] = [await cookieOf('rail'), await cookieOf('rail')];
  const out = await ask('DELETE', '/api/sessions/current', { cookie: here });
  assert.equal(out.status, 200);
  assert.equal(out.cookie?.value, '');
  assert.equal((await ask('GET', '/api/self', { cookie: here })).status, 401);
  assert.equal((await ask('GET', '/api/self', { cookie: there })).status, 200);
});

test('a secret that was not given out opens nothing', async () => {
  const real = await cookieOf('rail');
  const { rows } = await owner.query<{ digest: string }>(
    `select encode(token_hash, 'base64') as digest from access.session limit 1`,
  );
  for (const cookie of [
    'x',
    real.slice(1),
    `${real}x`,
    rows[0]!.digest,
    encodeURIComponent('\0'),
  ]) {
    assert.equal((await ask('GET', '/api/self', { cookie })).status, 401);
  }
});

test('a change of rights acts on the session that is open; a closed account ends it', async () => {
  const cookie = await cookieOf('officer');
  const all = await ask('GET', '/api/organizations', { cookie });
  assert.equal(all.body.length, 4);
  await become(
    `update access.person set role = 'operator', organization_id = $1 where login = 'officer'`,
    [organization['water']],
  );
  const less = await ask('GET', '/api/organizations', { cookie });
  assert.deepEqual(
    less.body.map(({ code }: { code: string }) => code),
    ['water'],
  );
  const lost = await ask('POST', '/api/organizations/sheets', { cookie, body: {} });
  assert.equal(lost.status, 403);
  await owner.query(`update access.person set closed_at = now() where login = 'officer'`);
  assert.equal((await ask('GET', '/api/self', { cookie })).status, 401);
  assert.equal((await signIn('officer')).status, 401);
});

test('a ministry sees what it supervises, an operator itself', async () => {
  for (const [login, expected] of [
    ['transport', ['rail', 'transport']],
    ['rail', ['rail']],
  ] as const) {
    const { body } = await ask('GET', '/api/organizations', { cookie: await cookieOf(login) });
    const codes = body.map(({ code }: { code: string }) => code).sort();
    assert.deepEqual(codes, expected);
  }
});

test('everyone chooses their own language, and it stays chosen', async () => {
  for (const login of ['rail', 'transport', 'approver']) {
    const cookie = await cookieOf(login);
    const chosen = await ask('PUT', '/api/self/language', { cookie, body: { language: 'en' } });
    assert.equal(chosen.status, 200);
    assert.equal((await ask('GET', '/api/self', { cookie })).body.language, 'en', login);
  }
  const { rows } = await owner.query(`select login from access.person where language = 'en'`);
  assert.deepEqual(rows.map(({ login }) => login).sort(), ['approver', 'rail', 'transport']);
  const body = { language: 'fr' };
  const cookie = await cookieOf('rail');
  assert.equal((await ask('PUT', '/api/self/language', { cookie, body })).status, 400);
});

test('an operator counts from the start; a headquarters role once a second person confirms it', async () => {
  const [admin, approver] = [await cookieOf('admin'), await cookieOf('approver')];
  const add = (login: string, role: string, code: string) =>
    ask('POST', '/api/persons', { cookie: admin, body: newcomer(login, role, code) });
  const operator = await add('rail-2', 'operator', 'rail');
  assert.equal(operator.body.waitsForConfirmation, false);
  assert.equal((await signIn('rail-2')).status, 200);
  for (const role of ['officer', 'approver', 'auditor', 'administrator']) {
    const { body } = await add(`new-${role}`, role, 'hq');
    assert.equal(body.waitsForConfirmation, true, role);
    assert.equal((await signIn(`new-${role}`)).status, 401);
    const url = `/api/persons/${body.id}/confirmation`;
    assert.equal((await ask('POST', url, { cookie: admin })).status, 403);
    assert.equal((await ask('POST', url, { cookie: approver })).status, 200);
    assert.equal((await signIn(`new-${role}`)).status, 200);
    assert.equal((await ask('POST', url, { cookie: approver })).status, 404);
  }
});

test('who speaks for the headquarters, in whatever role, is confirmed: it supervises everybody', async () => {
  const cookie = await cookieOf('admin');
  const body = newcomer('far-seeing', 'ministry', 'hq');
  const added = await ask('POST', '/api/persons', { cookie, body });
  assert.equal(added.body.waitsForConfirmation, true);
  assert.equal((await signIn('far-seeing')).status, 401);
});

test('nobody confirms whom they proposed, nor does the table let them', async () => {
  const admin = await cookieOf('admin');
  const body = newcomer('proposed', 'officer', 'hq');
  const { id } = (await ask('POST', '/api/persons', { cookie: admin, body })).body;
  const uuid = id.slice('person_'.length);
  const { rows } = await owner.query<{ id: string }>(
    `select id from access.person where login = 'admin'`,
  );
  const confirmed = 'update access.person set confirmed_by = $2 where id = $1';
  await assert.rejects(owner.query(confirmed, [uuid, rows[0]!.id]), /person_check/);
  await assert.rejects(owner.query(confirmed, [uuid, keeper.id]), /person_check/);
  // An administrator who became an approver since still is the one who proposed.
  await become(`update access.person set role = 'approver' where login = 'admin'`);
  const own = await ask('POST', `/api/persons/${id}/confirmation`, { cookie: admin });
  assert.deepEqual([own.status, own.body.text.key], [403, 'access.own-proposal']);
  await become(`update access.person set role = 'administrator' where login = 'admin'`);
});

test('a name that is taken and a body that is not registered are refused', async () => {
  const cookie = await cookieOf('admin');
  const taken = { cookie, body: newcomer('rail', 'operator', 'water') };
  assert.equal((await ask('POST', '/api/persons', taken)).status, 409);
  const nowhere = {
    ...newcomer('lost', 'operator', 'rail'),
    organizationId: `org_${randomUUID()}`,
  };
  assert.equal((await ask('POST', '/api/persons', { cookie, body: nowhere })).status, 404);
  const short = { ...newcomer('short', 'operator', 'rail'), password: 'elevenchars' };
  assert.equal((await ask('POST', '/api/persons', { cookie, body: short })).status, 400);
});

test('nobody walks in as a demo person where this is no demo', async () => {
  const { rows } = await owner.query<{ id: string }>(
    `select id from access.person where login = 'admin'`,
  );
  const body = { person: `person_${rows[0]!.id}` };
  const refused = await ask('POST', '/api/demo-sessions', { body });
  assert.deepEqual([refused.status, refused.cookie], [404, undefined]);
  assert.deepEqual((await ask('GET', '/api/door')).body.demo, []);
});

test('in a demo its persons are offered and walk in, who waits for confirmation does not', async () => {
  await owner.query(`alter table platform.installation disable trigger chosen_once`);
  await owner.query(`update platform.installation set mode = 'demo'`);
  const { demo } = (await ask('GET', '/api/door')).body;
  const rail = demo.find(({ login }: { login: string }) => login === 'rail');
  const walked = await ask('POST', '/api/demo-sessions', { body: { person: rail.id } });
  assert.equal(walked.status, 200);
  const self = await ask('GET', '/api/self', { cookie: walked.cookie!.value });
  assert.equal(self.body.login, 'rail');
  const waiting = demo.find(({ login }: { login: string }) => login === 'waiting');
  assert.equal(waiting, undefined, 'who cannot come in is not offered');
});

test('what happened at the door stands in the ledger', async () => {
  const entries = await tools.read(keeper, (work) =>
    listEntries(work, { subject: undefined, limit: 500 }),
  );
  const acts = new Set(entries.map(({ act }) => act));
  for (const act of ['signed-in', 'sign-in-refused', 'signed-out', 'person-added']) {
    assert.ok(acts.has(`access.${act}`), act);
  }
});
