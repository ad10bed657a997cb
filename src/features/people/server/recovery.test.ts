import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { accessRoutes } from '#features/access/server/routes.ts';
import { listEntries } from '#features/ledger/server/service.ts';
import type { PersonId } from '#kernel/actor.ts';

import { peopleRoutes } from './routes.ts';
import { password, testRealm } from './testing-realm.ts';

const realm = await testRealm([...accessRoutes, ...peopleRoutes]);
const { ask, cookieOf, signIn, owner, seat, person } = realm;
after(() => realm.drop());

let admin = '';
let rail = '';
let approver = '';
const ids: Record<string, PersonId> = {};
const idOf = (login: string) => {
  const id = ids[login];
  if (!id) throw new Error(login);
  return person(id);
};
before(async () => {
  ids['admin'] = await seat('admin', 'administrator', 'hq');
  ids['approver'] = await seat('approver', 'approver', 'hq');
  ids['second'] = await seat('second', 'approver', 'hq');
  ids['rail'] = await seat('rail', 'operator', 'rail', 'own');
  ids['rail-plain'] = await seat('rail-plain', 'operator', 'rail');
  ids['transport'] = await seat('transport', 'ministry', 'transport', 'below');
  ids['water'] = await seat('water', 'operator', 'water');
  admin = await cookieOf('admin');
  rail = await cookieOf('rail');
  approver = await cookieOf('approver');
});

const checked = { method: 'in-person', evidence: '11月26日に総務課の窓口で職員証を確認した' };
const issue = (cookie: string, login: string) =>
  ask('POST', `/api/persons/${idOf(login)}/recoveries`, { cookie, body: checked });
const recover = (login: string, code: string, fresh = 'an entirely new secret') =>
  ask('POST', '/api/recovered-accounts', { body: { login, code, password: fresh } });

test('a way back gives a new password once; every session that was open ends', async () => {
  const open = await cookieOf('rail-plain');
  const { status, body } = await issue(rail, 'rail-plain');
  assert.deepEqual([status, body.waitsForConfirmation], [200, false]);
  const back = await recover('rail-plain', body.code.toLowerCase());
  assert.equal(back.status, 200, JSON.stringify(back.body));
  assert.equal((await ask('GET', '/api/self', { cookie: open })).status, 401);
  assert.equal((await ask('GET', '/api/self', { cookie: back.cookie })).status, 200);
  assert.equal((await signIn('rail-plain')).status, 401);
  assert.equal((await signIn('rail-plain', 'an entirely new secret')).status, 200);
  assert.equal((await recover('rail-plain', body.code)).status, 401, 'once');
});

test('the door tells nobody whether there is an account, or a way back to it', async () => {
  const { body } = await issue(admin, 'water');
  const answers = await Promise.all([
    recover('water', 'WRON-GWRO-NGWR-ONGW'),
    recover('rail', body.code),
    recover('nobody-at-all', body.code),
  ]);
  const [first, ...others] = answers;
  assert.deepEqual([first.status, first.body.text.key], [401, 'people.recovery-refused']);
  for (const { status, body: said, cookie } of others) {
    assert.deepEqual(
      { status, said, cookie },
      { status: first.status, said: first.body, cookie: undefined },
    );
  }
});

test('five wrong codes end a way back; so does a day, and a new one ends the old', async () => {
  const first = await issue(admin, 'water');
  for (let at = 0; at < 5; at += 1) await recover('water', 'WRON-GWRO-NGWR-ONGW');
  assert.equal((await recover('water', first.body.code)).status, 401);
  const second = await issue(admin, 'water');
  const third = await issue(admin, 'water');
  assert.equal((await recover('water', second.body.code)).status, 401);
  await realm.advance(24);
  assert.equal((await recover('water', third.body.code)).status, 401);
  [admin, rail, approver] = [
    await cookieOf('admin'),
    await cookieOf('rail'),
    await cookieOf('approver'),
  ];
  const listed = await ask('GET', `/api/persons/${idOf('water')}/recoveries`, { cookie: admin });
  const states = new Set(listed.body.map(({ state }: { state: string }) => state));
  assert.deepEqual([...states], ['over']);
});

test('of two who use one code at once, one comes in', async () => {
  const { body } = await issue(admin, 'water');
  const both = await Promise.all([recover('water', body.code), recover('water', body.code)]);
  assert.deepEqual(both.map(({ status }) => status).sort(), [200, 401]);
});

test('to a seat of the headquarters a way back opens once another approver agrees', async () => {
  const { body } = await issue(admin, 'approver');
  assert.equal(body.waitsForConfirmation, true);
  assert.equal((await recover('approver', body.code)).status, 401);
  const url = `/api/recoveries/${body.id}/confirmation`;
  assert.equal((await ask('POST', url, { cookie: admin })).status, 403);
  const own = await ask('POST', url, { cookie: approver });
  assert.deepEqual([own.status, own.body.text.key], [403, 'people.own-recovery']);
  const second = await cookieOf('second');
  const waiting = await ask('GET', '/api/waiting-recoveries', { cookie: second });
  assert.deepEqual(
    waiting.body.map(({ login, mayConfirm }: Record<string, unknown>) => [login, mayConfirm]),
    [['approver', true]],
  );
  assert.equal((await ask('POST', url, { cookie: second })).status, 200);
  assert.equal((await recover('approver', body.code)).status, 200);
  await assert.rejects(
    owner.query('update people.recovery set confirmed_by = issued_by, confirmed_at = now()'),
    /recovery_check/,
  );
});

test('whoever administers one organization opens a way back to nobody else, nor above themselves', async () => {
  for (const login of ['water', 'transport', 'admin']) {
    const refused = await issue(rail, login);
    assert.deepEqual([refused.status, refused.body.text.key], [404, 'kernel.not-found'], login);
  }
  const own = await issue(rail, 'rail');
  assert.equal(own.status, 403);
  await owner.query(`update access.person set role = 'ministry' where login = 'rail-plain'`);
  const above = await issue(rail, 'rail-plain');
  assert.deepEqual([above.status, above.body.text.key], [403, 'access.above-oneself']);
  await owner.query(`update access.person set role = 'operator' where login = 'rail-plain'`);
  const seen = await ask('GET', `/api/persons/${idOf('water')}/recoveries`, { cookie: rail });
  assert.deepEqual(seen.body, []);
});

test('one’s own sessions say where from; one is ended, or all others; nobody else’s', async () => {
  const agent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
  const body = { login: 'second', password };
  const opened = await ask('POST', '/api/sessions', { body, agent });
  const here = await cookieOf('second');
  const list = await ask('GET', '/api/self/sessions', { cookie: here });
  const lines = list.body as Record<string, unknown>[];
  assert.equal(lines[0]?.['current'], true);
  const firefox = lines.find(({ browser }) => browser === 'Firefox 140 / Windows');
  assert.match(String(firefox?.['address']), /^10\./);
  const url = `/api/self/sessions/${String(firefox?.['id'])}`;
  assert.equal((await ask('DELETE', url, { cookie: admin })).status, 404, 'somebody else’s');
  assert.equal((await ask('DELETE', url, { cookie: here })).status, 200);
  assert.equal((await ask('GET', '/api/self', { cookie: opened.cookie })).status, 401);
  const third = await cookieOf('second');
  assert.equal((await ask('DELETE', '/api/self/other-sessions', { cookie: here })).status, 200);
  assert.equal((await ask('GET', '/api/self', { cookie: third })).status, 401);
  assert.equal((await ask('GET', '/api/self', { cookie: here })).status, 200);
});

test('one’s own password changes once the old one is proved; wrong tries are counted', async () => {
  const cookie = await cookieOf('transport');
  const other = await cookieOf('transport');
  const change = (current: string) =>
    ask('PUT', '/api/self/password', { cookie, body: { current, password: 'quite another one' } });
  const wrong = await change('not my password');
  assert.deepEqual([wrong.status, wrong.body.faults[0].path], [400, '/current']);
  assert.equal((await change(password)).status, 200);
  assert.equal((await ask('GET', '/api/self', { cookie: other })).status, 401);
  assert.equal((await ask('GET', '/api/self', { cookie })).status, 200);
  assert.equal((await signIn('transport')).status, 401);
  assert.equal((await signIn('transport', 'quite another one')).status, 200);
  for (let at = 0; at < 10; at += 1) await change('guess');
  const locked = await change('quite another one');
  assert.equal(locked.status, 400, 'ten wrong tries lock it');
});

test('how identity was checked stands in the ledger, and no code does', async () => {
  const entries = await realm.tools.read(realm.keeper, (work) =>
    listEntries(work, { subject: undefined, limit: 500 }),
  );
  const issued = entries.find(({ act }) => act === 'people.recovery-issued');
  assert.deepEqual(
    [issued?.facts['method'], issued?.facts['evidence']],
    [checked.method, checked.evidence],
  );
  assert.ok(entries.some(({ act }) => act === 'people.recovery-used'));
  assert.ok(entries.some(({ act }) => act === 'people.recovery-refused'));
});
