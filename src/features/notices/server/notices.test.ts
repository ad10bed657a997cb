import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';

import { PersonId } from '#kernel/actor.ts';

import { tellingJob } from './service.ts';
import { testNation } from './testing.ts';

const nation = await testNation([tellingJob]);
const { ask, person, tellBody } = nation;
after(() => nation.drop());

const noticesOf = async (login: string, query = '') => {
  const { status, body } = await ask(person(login), 'GET', `/api/notices${query}`);
  assert.equal(status, 200);
  return body as {
    total: number;
    unread: number;
    notices: { id: string; readAt: string | null }[];
  };
};
const acts = async (act: string) => {
  const { rows } = await nation.query<{ facts: { key: string } }>(
    'select facts from ledger.entry where act = $1',
    [act],
  );
  return rows;
};

test('everybody of the body who has to act is told, and nobody else', async () => {
  await tellBody('harbour', 'first');
  for (const [login, expected] of [
    ['harbour', 1],
    ['harbour2', 1],
    ['ministry', 0],
    ['water', 0],
    ['officer', 0],
    ['administrator', 0],
  ] as const) {
    assert.equal((await noticesOf(login)).unread, expected, login);
  }
});

test('what is told again under one key is told once, in the ledger too', async () => {
  const before = (await noticesOf('harbour')).total;
  for (let time = 0; time < 3; time += 1) await tellBody('harbour', 'once');
  assert.equal((await noticesOf('harbour')).total, before + 1);
  const told = (await acts('notice.told')).filter(({ facts }) => facts.key === 'once');
  assert.equal(told.length, 1);
  await tellBody('water', 'once');
  assert.equal((await noticesOf('water')).total, 1);
});

test('told twice at the same moment, it is on the screen once', async () => {
  const before = (await noticesOf('harbour')).total;
  await Promise.all(Array.from({ length: 4 }, () => nation.tellOnly('harbour', 'together')));
  await nation.settle();
  assert.equal((await noticesOf('harbour')).total, before + 1);
});

test('an operator tells the headquarters, whose rows it cannot see', async () => {
  const rest = { kind: 'exception.requested' } as const;
  await tellBody('hq', 'request', rest, person('harbour'));
  assert.equal((await noticesOf('officer')).unread, 1);
  assert.equal((await noticesOf('approver')).unread, 1);
  assert.equal((await noticesOf('administrator')).unread, 0);
});

test('a change that is undone has told nobody', async () => {
  const before = (await noticesOf('harbour')).total;
  await assert.rejects(nation.tellAndFail('harbour', 'undone'), /undone/);
  await nation.settle();
  assert.equal((await noticesOf('harbour')).total, before);
});

test('one’s own notice is marked as read; another’s looks like none', async () => {
  const [mine] = (await noticesOf('harbour')).notices;
  assert.ok(mine);
  const url = `/api/notices/${mine.id}/reading`;
  const nowhere = `/api/notices/notice_${randomUUID()}/reading`;
  for (const login of ['harbour2', 'water', 'ministry', 'officer', 'administrator']) {
    const refused = await ask(person(login), 'POST', url, {});
    assert.deepEqual(refused, await ask(person(login), 'POST', nowhere, {}), login);
    assert.equal(refused.status, 404);
  }
  const before = (await noticesOf('harbour')).unread;
  assert.equal((await ask(person('harbour'), 'POST', url, {})).status, 200);
  const after = await noticesOf('harbour');
  assert.equal(after.unread, before - 1);
  assert.ok(after.notices.find(({ id }) => id === mine.id)?.readAt);
});

test('all are marked as read for oneself alone', async () => {
  const others = (await noticesOf('harbour2')).unread;
  const { body } = await ask(person('harbour'), 'POST', '/api/notices/readings', {});
  assert.ok(body.count > 0);
  assert.equal((await noticesOf('harbour')).unread, 0);
  assert.equal((await noticesOf('harbour', '?unread=yes')).total, 0);
  assert.equal((await noticesOf('harbour2')).unread, others);
  const { body: count } = await ask(person('harbour'), 'GET', '/api/notices/unread');
  assert.deepEqual(count, { unread: 0 });
});

test('somebody without the permission is refused at the door', async () => {
  const nobody = {
    ...person('harbour'),
    id: PersonId.parse(`person_${randomUUID()}`),
    permissions: new Set<never>(),
  };
  assert.equal((await ask(nobody, 'GET', '/api/notices')).status, 403);
});

test('pages of notices neither repeat nor skip', async () => {
  for (let n = 0; n < 5; n += 1) await nation.tellOnly('water', `page-${n}`);
  await nation.settle();
  const all = (await noticesOf('water')).notices.map(({ id }) => id);
  const paged: string[] = [];
  for (let offset = 0; offset < all.length; offset += 2) {
    const page = await noticesOf('water', `?offset=${offset}&limit=2`);
    paged.push(...page.notices.map(({ id }) => id));
  }
  assert.deepEqual(paged, all);
});
