import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { accessRoutes } from '#features/access/server/routes.ts';
import { eventJob } from '#features/ledger/server/service.ts';
import { listEntries } from '#features/ledger/server/service.ts';

import { revokingHandler } from './revoking.ts';
import { peopleRoutes } from './routes.ts';
import { password, testRealm } from './testing-realm.ts';

const realm = await testRealm([...accessRoutes, ...peopleRoutes]);
const { ask, cookieOf, signIn, org, owner, seat } = realm;
after(() => realm.drop());

let admin = '';
let ministry = '';
let rail = '';
before(async () => {
  await seat('admin', 'administrator', 'hq');
  await seat('second-admin', 'administrator', 'hq');
  await seat('approver', 'approver', 'hq');
  await seat('transport', 'ministry', 'transport', 'below');
  await seat('rail', 'operator', 'rail', 'own');
  await seat('rail-plain', 'operator', 'rail');
  await seat('water', 'operator', 'water');
  admin = await cookieOf('admin');
  ministry = await cookieOf('transport');
  rail = await cookieOf('rail');
});

const offer = (login: string, code: string, more: object = {}) => ({
  ...{ login, name: `${login} 氏`, role: 'operator', language: 'ja', email: '', days: 14 },
  ...{ organizationId: org(code), administers: 'nobody', mail: false, ...more },
});
const invite = (cookie: string, body: object) => ask('POST', '/api/invitations', { cookie, body });
async function codeFor(cookie: string, body: object): Promise<string> {
  const { status, body: answer } = await invite(cookie, body);
  assert.equal(status, 200, JSON.stringify(answer));
  return answer.letters[0].code;
}
const accept = (code: string, login: string, more: object = {}) =>
  ask('POST', '/api/invitation-acceptances', {
    body: { code, login, name: login, nameReading: 'よみ', language: 'en', password, ...more },
  });

test('an invited person takes the seat with the code, is signed in, and is who they were invited as', async () => {
  const code = await codeFor(admin, offer('hatano', 'rail'));
  assert.match(code, /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
  const opened = await ask('POST', '/api/invitation-openings', { body: { code } });
  assert.deepEqual(
    [opened.status, opened.body.name, opened.body.organizationJa, opened.body.role],
    [200, 'hatano 氏', '鉄道', 'operator'],
  );
  const spoken = code.toLowerCase().replaceAll('-', ' ');
  const { status, body, cookie } = await accept(spoken, 'hatano');
  assert.deepEqual([status, body.waitsForConfirmation], [200, false]);
  const self = await ask('GET', '/api/self', { cookie });
  assert.deepEqual(
    [self.body.login, self.body.language, self.body.organizationJa, self.body.role],
    ['hatano', 'en', '鉄道', 'operator'],
  );
  const { rows } = await owner.query(
    `select name_reading from access.person where login = 'hatano'`,
  );
  assert.equal(rows[0].name_reading, 'よみ');
  assert.equal((await signIn('hatano')).status, 200);
});

test('neither code nor password is kept; a digest of each is', async () => {
  const key = 'attempt-1234567890';
  const code = await codeFor(admin, offer('secretive', 'rail'));
  const again = { cookie: admin, key, body: offer('secretive-2', 'rail') };
  const first = await ask('POST', '/api/invitations', again);
  const repeated = await ask('POST', '/api/invitations', again);
  assert.equal(repeated.status, 200);
  assert.equal(repeated.body.letters, null, 'sent again, it is answered without the code');
  const kept = await owner.query<{ text: string }>(
    `select query_to_xml('select * from people.invitation', true, true, '')::text ||
            query_to_xml('select * from people.letter', true, true, '')::text ||
            query_to_xml('select * from ledger.entry', true, true, '')::text ||
            query_to_xml('select * from platform.idempotency', true, true, '')::text as text`,
  );
  for (const secret of [code, first.body.letters[0].code]) {
    assert.ok(!kept.rows[0]?.text.includes(secret));
    assert.ok(!kept.rows[0]?.text.includes(secret.replaceAll('-', '')));
  }
});

test('a code works once: replayed, revoked, lapsed, renewed or invented it is refused in the same words', async () => {
  const used = await codeFor(admin, offer('used-once', 'rail'));
  assert.equal((await accept(used, 'used-once')).status, 200);
  const revoked = await invite(admin, offer('revoked', 'rail'));
  const id = revoked.body.letters[0].id;
  assert.equal((await ask('DELETE', `/api/invitations/${id}`, { cookie: admin })).status, 200);
  const renewed = await invite(admin, offer('renewed', 'rail'));
  const fresh = await ask('POST', '/api/invitation-codes', {
    cookie: admin,
    body: { invitationIds: [renewed.body.letters[0].id], days: 1, mail: false },
  });
  assert.equal(fresh.status, 200, JSON.stringify(fresh.body));
  const lapsed = fresh.body.letters[0].code;
  const refused = await Promise.all(
    [used, revoked.body.letters[0].code, renewed.body.letters[0].code, 'AAAA-AAAA-AAAA-AAAA'].map(
      (code) => accept(code, 'nobody-new'),
    ),
  );
  await realm.advance(24);
  refused.push(await accept(lapsed, 'nobody-new'));
  for (const { status, body, cookie } of refused) {
    assert.deepEqual([status, body.text.key, cookie], [404, 'people.code-refused', undefined]);
  }
  const states = await ask('GET', '/api/invitations?state=expired', {
    cookie: await cookieOf('admin'),
  });
  assert.deepEqual(
    states.body.invitations.map(({ login, state }: Record<string, string>) => [login, state]),
    [['renewed', 'expired']],
  );
  admin = await cookieOf('admin');
  ministry = await cookieOf('transport');
  rail = await cookieOf('rail');
});

test('of two who use one code at once, one gets the seat', async () => {
  const code = await codeFor(admin, offer('raced', 'rail'));
  const both = await Promise.all([accept(code, 'raced-a'), accept(code, 'raced-b')]);
  assert.deepEqual(both.map(({ status }) => status).sort(), [200, 404]);
  const { rows } = await owner.query(`select login from access.person where login like 'raced-%'`);
  assert.equal(rows.length, 1);
});

test('a sign-in name that is taken by then is refused, the code stays good', async () => {
  const code = await codeFor(rail, offer('clash', 'rail'));
  const taken = await accept(code, 'water');
  assert.deepEqual([taken.status, taken.body.faults[0].path], [409, '/login']);
  assert.equal((await accept(code, 'clash')).status, 200);
});

test('a seat of the headquarters waits for an approver, whoever took it', async () => {
  const body = offer('new-officer', 'hq', { role: 'officer' });
  const { body: answer, cookie } = await accept(await codeFor(admin, body), 'new-officer');
  assert.deepEqual([answer.waitsForConfirmation, cookie || null], [true, null]);
  assert.equal((await signIn('new-officer')).status, 401);
  const approver = await cookieOf('approver');
  const waiting = await ask('GET', '/api/unconfirmed-persons', { cookie: approver });
  assert.deepEqual(
    waiting.body.map(({ login, mine }: { login: string; mine: boolean }) => [login, mine]),
    [['new-officer', true]],
  );
  const url = `/api/persons/${waiting.body[0].id}/confirmation`;
  assert.equal((await ask('POST', url, { cookie: approver })).status, 200);
  assert.equal((await signIn('new-officer')).status, 200);
});

const beyond: [string, () => string, object, number][] = [
  ['an organization it does not administer', () => rail, { organizationId: org('water') }, 400],
  ['the ministry above it', () => rail, { organizationId: org('transport') }, 400],
  ['the headquarters', () => rail, { organizationId: org('hq') }, 400],
  ['a role that holds more', () => rail, { role: 'ministry' }, 400],
  ['a role of the headquarters', () => rail, { role: 'administrator' }, 400],
  ['administration of those below, which it lacks', () => rail, { administers: 'below' }, 400],
  ['the headquarters, for a ministry', () => ministry, { organizationId: org('hq') }, 400],
  ['auditing, for a ministry', () => ministry, { role: 'auditor' }, 400],
  ['a body of another ministry', () => ministry, { organizationId: org('water') }, 400],
];
for (const [what, cookie, more, expected] of beyond) {
  test(`whoever is appointed invites nobody to ${what}`, async () => {
    const before = await owner.query('select from people.invitation');
    const { status } = await invite(cookie(), offer('too-much', 'rail', more));
    assert.equal(status, expected);
    assert.equal((await owner.query('select from people.invitation')).rowCount, before.rowCount);
  });
}

test('a body outside of what one administers and one that is not there are refused alike', async () => {
  const { body: hidden } = await invite(rail, offer('x', 'water'));
  const nowhere = { organizationId: `org_${crypto.randomUUID()}` };
  const { body: absent } = await invite(rail, offer('x', 'rail', nowhere));
  assert.deepEqual(hidden, absent);
});

test('a ministry with those below invites there, and appoints there', async () => {
  const body = offer('rail-keeper', 'rail', { administers: 'own' });
  const { cookie, status } = await accept(await codeFor(ministry, body), 'rail-keeper');
  assert.equal(status, 200);
  const self = await ask('GET', '/api/self', { cookie });
  assert.ok(self.body.permissions.includes('access.people'));
  const people = await ask('GET', '/api/persons', { cookie });
  const bodies = new Set(
    people.body.seats.map((each: Record<string, string>) => each['organizationJa']),
  );
  assert.deepEqual([...bodies], ['鉄道']);
});

test('whoever is not appointed has no say over people', async () => {
  const cookie = await cookieOf('rail-plain');
  for (const url of ['/api/persons', '/api/invitations']) {
    assert.equal((await ask('GET', url, { cookie })).status, 403);
  }
  assert.equal((await invite(cookie, offer('x', 'rail'))).status, 403);
});

test('invitations of others look absent: not listed, not counted, not renewed, not taken back', async () => {
  const foreign = await invite(admin, offer('foreign', 'water'));
  const { id } = foreign.body.letters[0];
  const seen = await ask('GET', '/api/invitations?limit=1000', { cookie: rail });
  const own = seen.body.invitations as { login: string; organizationJa: string }[];
  assert.ok(own.length > 0);
  assert.ok(own.every(({ organizationJa }) => organizationJa === '鉄道'));
  assert.equal(seen.body.total, own.length);
  const nothing = `invitation_${crypto.randomUUID()}`;
  for (const each of [id, nothing]) {
    const gone = await ask('DELETE', `/api/invitations/${each}`, { cookie: rail });
    assert.deepEqual([gone.status, gone.body.text.key], [404, 'kernel.not-found']);
    const body = { invitationIds: [each], days: 3, mail: false };
    const codes = await ask('POST', '/api/invitation-codes', { cookie: rail, body });
    assert.deepEqual([codes.status, codes.body.text.key], [404, 'kernel.not-found']);
  }
  const { status } = await accept(foreign.body.letters[0].code, 'foreign');
  assert.equal(status, 200, 'the code is still good');
});

test('the table keeps to it where no use case does', async () => {
  const { rows } = await owner.query<{ id: string }>(
    `select id from access.person where login = 'rail'`,
  );
  const { tools, idOf } = realm;
  const id = rows[0]?.id ?? '';
  const actor = {
    ...realm.keeper,
    id: id as typeof realm.keeper.id,
    organizationId: idOf('rail'),
    scope: [idOf('rail')],
  };
  const seen = await tools.read(actor, async ({ db }) =>
    db.selectFrom('people.invitation').select('organization_id').execute(),
  );
  assert.ok(seen.length > 0);
  assert.ok(seen.every(({ organization_id: body }) => body === idOf('rail')));
  await assert.rejects(
    tools.upkeep(actor, async ({ db }) => {
      await db
        .updateTable('access.person')
        .set({ role: 'ministry' })
        .where('id', '=', actor.id)
        .execute();
    }),
    /nobody changes what they themselves are/,
  );
  await assert.rejects(
    tools.upkeep({ ...actor, id: realm.keeper.id, scope: 'all' }, async ({ db }) => {
      await db
        .updateTable('access.person')
        .set({ role: 'administrator' })
        .where('login', '=', 'rail')
        .execute();
    }),
    /proposed anew and confirmed/,
  );
});

test('whoever is suspended takes the invitations they sent with them', async () => {
  const code = await codeFor(ministry, offer('by-transport', 'rail'));
  const people = await ask('GET', '/api/persons?text=transport', { cookie: admin });
  const { id } = people.body.seats[0];
  const url = `/api/persons/${id}/suspension`;
  const suspended = await ask('PUT', url, { cookie: admin, body: { reason: '端末の紛失' } });
  assert.equal(suspended.status, 200, JSON.stringify(suspended.body));
  assert.equal((await ask('GET', '/api/self', { cookie: ministry })).status, 401);
  await realm.drain([eventJob([revokingHandler])]);
  assert.equal((await accept(code, 'by-transport')).status, 404);
  assert.equal((await signIn('transport')).status, 401);
  assert.equal((await ask('DELETE', url, { cookie: admin })).status, 200);
  assert.equal((await signIn('transport')).status, 200);
});

test('the last administrator and the last approver stay, of two who end each other one stays', async () => {
  const second = await cookieOf('second-admin');
  const find = async (login: string) => {
    const { body } = await ask('GET', `/api/persons?text=${login}`, { cookie: admin });
    return body.seats.find((each: { login: string }) => each.login === login).id;
  };
  const [adminId, secondId, approverId] = [
    await find('admin'),
    await find('second-admin'),
    await find('approver'),
  ];
  const suspend = (cookie: string, id: string) =>
    ask('PUT', `/api/persons/${id}/suspension`, { cookie, body: { reason: '試験' } });
  const approver = await suspend(admin, approverId);
  assert.deepEqual([approver.status, approver.body.text.key], [409, 'access.last-approver']);
  const own = await suspend(admin, adminId);
  assert.deepEqual([own.status, own.body.text.key], [403, 'access.not-oneself']);
  const both = await Promise.all([suspend(admin, secondId), suspend(second, adminId)]);
  const kept = await owner.query(
    `select from access.person where role = 'administrator' and suspended_at is null`,
  );
  assert.equal(kept.rowCount, 1);
  assert.equal(both.filter(({ status }) => status === 200).length, 1);
  await owner.query(`update access.person set suspended_at = null`);
  await assert.rejects(
    owner.query(`update access.person set closed_at = now() where role = 'approver'`),
    /the last approver stays/,
  );
});

test('what was done stands in the ledger, each with its organization', async () => {
  const entries = await realm.tools.read(realm.keeper, (work) =>
    listEntries(work, { subject: undefined, limit: 500 }),
  );
  const acts = new Set(entries.map(({ act }) => act));
  for (const act of ['issued', 'renewed', 'revoked', 'opened', 'accepted']) {
    assert.ok(acts.has(`people.invitation-${act}`), act);
  }
  for (const act of ['access.person-suspended', 'access.person-restored', 'label.passed']) {
    assert.ok(acts.has(act), act);
  }
});
