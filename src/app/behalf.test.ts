import assert from 'node:assert/strict';
import { before, test } from 'node:test';

import { PersonId } from '#kernel/actor.ts';

import { settledSite } from './testing-settled.ts';

/** What an answer holds, as its reader knows it. */
type Answer = ReturnType<typeof JSON.parse>;

const { idOf, who, now, ask, settle, done, refused, agree, inDays } = await settledSite();

let directive: string;
const at = (rest: string) => `/api/directives/${directive}/${rest}`;
const line = async (code: string, asker = 'officer') => {
  const { addressees } = await done(ask(who[asker], 'GET', `/api/directives/${directive}`));
  return addressees.find((each: Answer) => each.code === code);
};
const shown = async (code: string, asker = 'officer') =>
  done(ask(who[asker], 'GET', at(`addressees/${idOf[code]}`)));
const happened = async (code: string, asker = 'officer') =>
  (await shown(code, asker)).happenings.map((each: Answer) =>
    each.text.key.replace('directives.', ''),
  );

before(async () => {
  const scope = { exposure: false, kinds: [], sectors: [], designations: [], communities: [] };
  const action = { text: '', per: 'organization', onlyForensic: false };
  const drafted = await done(
    ask(who['officer'], 'POST', '/api/directives', {
      kind: 'alert',
      title: '点検の依頼',
      body: '点検し、報告すること。',
      days: 10,
      scope: { ...scope, organizations: [idOf['harbour'], idOf['water']], except: [] },
      actions: [
        { ...action, number: 1, evidence: 'report', due: { by: 'days', days: 10 } },
        { ...action, number: 2, evidence: 'review', due: { by: 'days', days: 10 } },
      ],
    }),
  );
  directive = drafted.id;
  await done(ask(who['approver'], 'POST', at('issue'), { version: 1 }));
  await settle();
});

test('what a body said by telephone counts as said, marked for everybody, the body included', async () => {
  const record = {
    organizationId: idOf['harbour'],
    ...{ saidBy: '港 太郎', post: '情報管理課', channel: 'phone', note: '受領とのこと' },
    saidAt: (await now()).toISOString(),
    said: { about: 'acknowledgement', version: 1 },
  };
  const recorded = await done(ask(who['officer'], 'POST', at('behalf'), record));
  const harbour = await line('harbour');
  assert.deepEqual([harbour.standing, harbour.acknowledgedOnBehalf], ['acknowledged', true]);
  const own = await done(ask(who['harbour'], 'GET', '/api/desk/behalf'));
  assert.deepEqual([own.length, own[0].saidBy, own[0].channel], [1, '港 太郎', 'phone']);
  assert.deepEqual(await done(ask(who['water'], 'GET', '/api/desk/behalf')), []);
  assert.deepEqual(await refused(ask(who['officer'], 'POST', at('behalf'), record)), [
    409,
    'directives.recorded-already',
  ]);
  await settle();
  const { notices } = await done(ask(who['harbour'], 'GET', '/api/notices?offset=0&limit=10'));
  assert.ok(notices.some((each: Answer) => each.kind === 'answer.recorded'));
  const dispute = { dispute: 'そのような連絡はしていない。' };
  const url = `/api/behalf/${recorded.id}/dispute`;
  assert.equal((await ask(who['water'], 'POST', url, dispute)).status, 404);
  assert.equal((await ask(who['ministry'], 'POST', url, dispute)).status, 404);
  assert.equal((await ask(who['officer'], 'POST', url, dispute)).status, 403);
  await done(ask(who['harbour'], 'POST', url, dispute));
  assert.equal((await line('harbour')).standing, 'pending');
  await done(ask(who['harbour'], 'POST', at('acknowledgements'), { version: 1 }));
  const after = await line('harbour');
  assert.deepEqual([after.standing, after.acknowledgedOnBehalf], ['acknowledged', false]);
  const keys = await happened('harbour', 'harbour');
  assert.equal(keys.filter((key: string) => key === 'happened.acknowledged').length, 2);
  assert.ok(keys.includes('happened.disputed'));
  assert.deepEqual(keys, await happened('harbour'));
});

test('nobody at a body records on behalf; the future and strangers are refused', async () => {
  const record = {
    organizationId: idOf['harbour'],
    ...{ saidBy: 'x', channel: 'fax', saidAt: await inDays(1) },
    said: { about: 'acknowledgement', version: 1 },
  };
  for (const lesser of ['harbour', 'ministry', 'approver', 'auditor']) {
    assert.equal((await ask(who[lesser], 'POST', at('behalf'), record)).status, 403, lesser);
  }
  assert.deepEqual(await refused(ask(who['officer'], 'POST', at('behalf'), record)), [
    400,
    'directives.said-later',
  ]);
  const other = { ...record, organizationId: idOf['transport'], saidAt: await inDays(-1) };
  assert.equal((await ask(who['officer'], 'POST', at('behalf'), other)).status, 404);
});

test('answers told by telephone stand until the body answers itself, and beside its own draft', async () => {
  const asked = { number: 1, type: 'number', help: '', options: [], unit: '台', required: true };
  const scope = { exposure: false, kinds: [], sectors: [], designations: [], communities: [] };
  const { id } = await done(
    ask(who['officer'], 'POST', '/api/directives', {
      ...{ kind: 'circular', title: '台数の照会', body: '回答すること。', days: 7 },
      scope: { ...scope, organizations: [idOf['harbour'], idOf['water']], except: [] },
      questions: [{ ...asked, text: '何台あるか' }],
    }),
  );
  const url = `/api/directives/${id}`;
  await done(ask(who['approver'], 'POST', `${url}/issue`, { version: 1 }));
  await settle();
  const given = async () => {
    const { answered, tallies, replies } = await done(
      ask(who['officer'], 'GET', `${url}/replies?offset=0&limit=50`),
    );
    const each = replies.map((one: Answer) => [one.code, one.number, one.onBehalf]);
    return [answered, tallies[0].sum, each];
  };
  await done(ask(who['harbour'], 'PUT', `${url}/reply`, { answers: { 1: 3 } }));
  const saidAt = await now();
  const recordAt = (answers: object, code: string, at: Date) =>
    ask(who['officer'], 'POST', `${url}/behalf`, {
      ...{ organizationId: idOf[code], saidBy: '港 太郎', channel: 'phone' },
      ...{ saidAt: at.toISOString(), said: { about: 'reply', answers } },
    });
  const wrong = await recordAt({ 1: '三' }, 'harbour', saidAt);
  assert.deepEqual([wrong.status, wrong.body.faults[0].path], [400, '/said/answers/1']);
  const early = new Date(await inDays(-1));
  assert.deepEqual(await refused(recordAt({ 1: 5 }, 'harbour', early)), [
    400,
    'directives.said-earlier',
  ]);
  const recorded = await done(recordAt({ 1: 5 }, 'harbour', saidAt));
  assert.equal(recorded.reply, 1);
  assert.deepEqual(await given(), [1, 5, [['harbour', 1, true]]]);
  const own = await done(ask(who['harbour'], 'GET', `${url}/reply`));
  assert.deepEqual(
    [own.draft.answers, own.submitted.map((one: Answer) => one.onBehalf)],
    [{ 1: 3 }, [true]],
  );
  // Disputed, it counts no more, and the body owes an answer again.
  const dispute = { dispute: '5台とは伝えていない。' };
  await done(ask(who['harbour'], 'POST', `/api/behalf/${recorded.id}/dispute`, dispute));
  assert.deepEqual(await given(), [0, 0, []]);
  await done(recordAt({ 1: 4 }, 'harbour', saidAt));
  assert.deepEqual(await given(), [1, 4, [['harbour', 2, true]]]);
  // Its own word, submitted from its draft, comes after what was recorded for it.
  await done(ask(who['harbour'], 'POST', `${url}/replies`, { answers: { 1: 3 } }));
  assert.deepEqual(await given(), [1, 3, [['harbour', 3, false]]]);
  const after = await done(ask(who['harbour'], 'GET', `${url}/reply`));
  assert.deepEqual(
    [after.draft, after.submitted.map((one: Answer) => [one.number, one.onBehalf])],
    [
      null,
      [
        [3, false],
        [2, true],
      ],
    ],
  );
  assert.equal((await recordAt({ 1: 9 }, 'transport', saidAt)).status, 404);
});

test('a claim recorded for a body is a claim and no proof; the body can take it back', async () => {
  const record = {
    organizationId: idOf['water'],
    ...{ saidBy: '水野', channel: 'mail', reference: '第12号文書' },
    saidAt: (await now()).toISOString(),
    said: {
      about: 'claim',
      action: 2,
      systemId: null,
      measure: 'examined',
      evidence: '調査し、異常なし',
    },
  };
  const { claim } = await done(ask(who['officer'], 'POST', at('behalf'), record));
  const water = await line('water');
  assert.deepEqual(
    water.claims.map((each: Answer) => [each.outcome, each.onBehalf]),
    [[null, true]],
  );
  assert.ok((await happened('water')).includes('happened.claimed'));
  // Whoever wrote the claim down is its claimant, and judges it least of all.
  assert.deepEqual(
    await refused(
      ask(who['officer'], 'POST', `/api/claims/${claim}/reviews`, {
        reviewerId: PersonId.encode(who['officer']!.id),
      }),
    ),
    [400, 'directives.reviewer-involved'],
  );
  const url = `/api/claims/${claim}/withdrawal`;
  assert.equal((await ask(who['harbour'], 'POST', url, { reason: 'x' })).status, 404);
  await done(ask(who['water'], 'POST', url, { reason: '電話の聞き違い' }));
  assert.deepEqual((await line('water')).claims, []);
  assert.ok((await happened('water')).includes('happened.withdrawn'));
});

test('where everybody stands, read for a nation at once, is the same', agree);
