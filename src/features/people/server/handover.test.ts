import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { accessRoutes } from '#features/access/server/routes.ts';
import { eventJob, listEntries } from '#features/ledger/server/service.ts';
import type { PersonId } from '#kernel/actor.ts';

import { handoverHandler } from './handover.ts';
import { peopleRoutes } from './routes.ts';
import { testRealm } from './testing-realm.ts';

const realm = await testRealm([...accessRoutes, ...peopleRoutes]);
const { ask, cookieOf, signIn, owner, seat, person, org, idOf } = realm;
after(() => realm.drop());

const ids: Record<string, PersonId> = {};
const wire = (login: string) => {
  const id = ids[login];
  if (!id) throw new Error(login);
  return person(id);
};
let admin = '';
before(async () => {
  for (const [login, role, code, administers] of [
    ['admin', 'administrator', 'hq', 'nobody'],
    ['admin-2', 'administrator', 'hq', 'nobody'],
    ['officer', 'officer', 'hq', 'nobody'],
    ['officer-2', 'officer', 'hq', 'nobody'],
    ['rail', 'operator', 'rail', 'own'],
    ['rail-2', 'operator', 'rail', 'nobody'],
    ['rail-3', 'operator', 'rail', 'nobody'],
    ['water', 'operator', 'water', 'nobody'],
  ] as const) {
    ids[login] = await seat(login, role, code, administers);
  }
  admin = await cookieOf('admin');
});

const begin = (cookie: string, leaver: string, successor: string) =>
  ask('POST', '/api/handovers', {
    cookie,
    body: {
      leaverId: wire(leaver),
      successorId: wire(successor),
      reason: 'transfer',
      note: '月次の報告は第2営業日に行う',
    },
  });
const show = (cookie: string, id: string) => ask('GET', `/api/handovers/${id}`, { cookie });

test('a hand-over lists what is open, passes it on or ends it, and closes the account', async () => {
  const claim = await openThings();
  const leaver = await cookieOf('officer');
  const begun = await begin(admin, 'officer', 'officer-2');
  assert.equal(begun.status, 200, JSON.stringify(begun.body));
  const { id } = begun.body;
  const before = await show(leaver, id);
  const kinds = before.body.items.map((item: Record<string, unknown>) => [
    item['kind'],
    item['outcome'],
  ]);
  assert.deepEqual(kinds, [
    ['draft', 'passed'],
    ['review', 'passed'],
    ['own-channel', 'ended'],
    ['token', 'ended'],
  ]);
  assert.equal(before.body.mayComplete, false, 'nobody carries out their own');
  const successor = await cookieOf('officer-2');
  assert.equal((await show(successor, id)).body.note, '月次の報告は第2営業日に行う');
  const completed = await ask('POST', `/api/handovers/${id}/completion`, { cookie: admin });
  assert.equal(completed.status, 200, JSON.stringify(completed.body));
  assert.equal(completed.body.tokens, 1);
  assert.ok(completed.body.sessions >= 1);
  assert.equal((await ask('GET', '/api/self', { cookie: leaver })).status, 401);
  assert.equal((await signIn('officer')).status, 401);
  await realm.drain([eventJob([handoverHandler])]);
  const { rows } = await owner.query(
    `select reviewer_id from directives.review where claim_id = $1 order by assigned_at desc limit 1`,
    [claim],
  );
  assert.equal(rows[0].reviewer_id, ids['officer-2'], 'the successor judges now');
  const after = await show(successor, id);
  assert.deepEqual([after.body.state, after.body.leaver], ['completed', 'officer']);
  assert.ok(
    after.body.items.every((item: { settledAt: string | null }) => item.settledAt !== null),
  );
  const again = await ask('POST', `/api/handovers/${id}/completion`, { cookie: admin });
  assert.deepEqual([again.status, again.body.text.key], [409, 'people.handover-over']);
});

/** A draft, a review that was named, a channel of one's own and a token, all in the officer's name. */
async function openThings(): Promise<string> {
  const officer = ids['officer'];
  const directive = crypto.randomUUID();
  const claim = crypto.randomUUID();
  const issued = crypto.randomUUID();
  for (const [id, number, at] of [
    [directive, 1, null],
    [issued, 2, 'now'],
  ] as const) {
    await owner.query(
      `insert into directives.directive (id, number, days, version, drafted_by, drafted_at, kind, fiscal_year)
       values ($1, $2, 14, 1, $3, now(), 'directive', 2026)`,
      [id, number, at === null ? officer : ids['officer-2']],
    );
    await owner.query(
      `insert into directives.wording (directive_id, version, title, body, written_by, written_at)
       values ($1, 1, '至急の更新', '本文', $2, now())`,
      [id, officer],
    );
  }
  await owner.query(
    `insert into directives.addressee (organization_id, directive_id, basis, joined_at, due_at)
     values ($1, $2, 'named', now(), now() + interval '14 days')`,
    [idOf('rail'), issued],
  );
  await owner.query(
    `insert into directives.claim (organization_id, id, directive_id, measure, evidence, claimed_by, claimed_at)
     values ($1, $2, $3, 'mitigated', '緩和した', $4, now())`,
    [idOf('rail'), claim, issued, ids['rail-2']],
  );
  await owner.query(
    `insert into directives.review (organization_id, id, claim_id, reviewer_id, assigned_by, assigned_at)
     values ($1, gen_random_uuid(), $2, $3, $4, now())`,
    [idOf('rail'), claim, officer, ids['officer-2']],
  );
  await owner.query(
    `insert into notices.channel (organization_id, id, person_id, kind, name, shown, ceiling, language, made_by, made_at)
     values ($1, gen_random_uuid(), $2, 'email', '自分宛て', 'a@example.jp', 'TLP:GREEN', 'ja', $2, now())`,
    [idOf('hq'), officer],
  );
  await owner.query(
    `insert into access.token (token_hash, id, organization_id, name, permissions, created_by, created_at, expires_at)
     values (sha256('x'), gen_random_uuid(), $1, '収集', array['inventory.read'], $2, now(), now() + interval '9 days')`,
    [idOf('rail'), officer],
  );
  return claim;
}

test('the history keeps the name of who left', async () => {
  const { rows } = await owner.query(
    `select p.name, p.closed_at is not null as closed from directives.directive d
     join access.person p on p.id = d.drafted_by where d.issued_at is null and p.login = 'officer'`,
  );
  assert.deepEqual(rows[0], { name: 'officer', closed: true });
  const people = await ask('GET', '/api/persons?text=officer', { cookie: admin });
  assert.deepEqual(
    people.body.seats.map(({ login }: { login: string }) => login),
    ['officer-2'],
  );
});

test('whoever administers one organization hands over there and nowhere else; others see nothing of it', async () => {
  const rail = await cookieOf('rail');
  const foreign = await begin(rail, 'water', 'rail-2');
  assert.deepEqual([foreign.status, foreign.body.text.key], [404, 'kernel.not-found']);
  const across = await begin(rail, 'rail-2', 'water');
  assert.deepEqual([across.status, across.body.faults[0].path], [400, '/successorId']);
  const own = await begin(rail, 'rail', 'rail-2');
  assert.equal(own.status, 403, 'nobody hands themselves over');
  const { status, body } = await begin(rail, 'rail-2', 'rail-3');
  assert.equal(status, 200);
  const twice = await begin(rail, 'rail-2', 'rail-3');
  assert.deepEqual([twice.status, twice.body.text.key], [409, 'people.handover-begun-already']);
  const water = await cookieOf('water');
  assert.equal((await show(water, body.id)).status, 404);
  assert.deepEqual((await ask('GET', '/api/handovers', { cookie: water })).body, []);
  const officer = await cookieOf('officer-2');
  assert.equal((await show(officer, body.id)).status, 404, 'a reach of all is not enough');
  const leaver = await cookieOf('rail-2');
  assert.equal((await show(leaver, body.id)).status, 200);
  const forbidden = await ask('POST', `/api/handovers/${body.id}/completion`, { cookie: leaver });
  assert.equal(forbidden.status, 403);
  assert.equal((await ask('DELETE', `/api/handovers/${body.id}`, { cookie: rail })).status, 200);
  assert.equal((await signIn('rail-2')).status, 200, 'what is withdrawn ended nothing');
});

test('a successor who is no longer there holds the hand-over up', async () => {
  const { body } = await begin(admin, 'rail-2', 'rail-3');
  const suspension = `/api/persons/${wire('rail-3')}/suspension`;
  await ask('PUT', suspension, { cookie: admin, body: { reason: '休職' } });
  const refused = await ask('POST', `/api/handovers/${body.id}/completion`, { cookie: admin });
  assert.deepEqual([refused.status, refused.body.text.key], [409, 'people.successor-gone']);
  assert.equal((await signIn('rail-2')).status, 200);
  await ask('DELETE', suspension, { cookie: admin });
  const done = await ask('POST', `/api/handovers/${body.id}/completion`, { cookie: admin });
  assert.equal(done.status, 200);
});

test('two who complete one hand-over at once complete it once', async () => {
  const { body } = await begin(admin, 'rail-3', 'rail');
  const url = `/api/handovers/${body.id}/completion`;
  const second = await cookieOf('admin-2');
  const both = await Promise.all([
    ask('POST', url, { cookie: admin }),
    ask('POST', url, { cookie: second }),
  ]);
  assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
  const entries = await realm.tools.read(realm.keeper, (work) =>
    listEntries(work, { subject: body.id, limit: 50 }),
  );
  assert.equal(entries.filter(({ act }) => act === 'people.handover-completed').length, 1);
});

test('a new seat under the name of who left is refused; the name is theirs for good', async () => {
  const body = {
    ...{ login: 'rail-3', name: '別人', role: 'operator', language: 'ja', email: '', days: 3 },
    ...{ organizationId: org('rail'), administers: 'nobody', mail: false },
  };
  const refused = await ask('POST', '/api/invitations', { cookie: admin, body });
  assert.deepEqual([refused.status, refused.body.faults[0].path], [400, '/login']);
});
