import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, test } from 'node:test';

import { rights } from '#features/access/role.ts';
import { type Actor, PersonId } from '#kernel/actor.ts';

import { settledSite } from './testing-settled.ts';

/** What an answer holds, as its reader knows it. */
type Answer = ReturnType<typeof JSON.parse>;

const { site, idOf, who, now, ask, settle, done, refused, agree, inDays, pass } =
  await settledSite();

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

test('examined by nobody’s inventory: a named reviewer asks for more, is given it, and verifies', async () => {
  const claim = { action: 2, measure: 'examined', evidence: '全端末を調査した' };
  const { id } = await done(ask(who['water'], 'POST', at('claims'), claim));
  const reviewerId = PersonId.encode(who['second']!.id);
  const naming = `/api/claims/${id}/reviews`;
  for (const lesser of ['approver', 'water', 'auditor']) {
    assert.equal((await ask(who[lesser], 'POST', naming, { reviewerId })).status, 403, lesser);
  }
  for (const unfit of ['water', 'auditor']) {
    const asked = { reviewerId: PersonId.encode(who[unfit]!.id) };
    assert.deepEqual(await refused(ask(who['officer'], 'POST', naming, asked)), [
      400,
      'directives.no-reviewer',
    ]);
  }
  const named = await done(ask(who['officer'], 'POST', naming, { reviewerId }));
  const verdict = `/api/reviews/${named.id}/verdict`;
  const more = { verdict: 'more', reason: '調査の範囲を示すこと' };
  assert.equal((await ask(who['officer'], 'POST', verdict, more)).status, 404);
  assert.equal((await ask(who['water'], 'POST', verdict, more)).status, 403);
  await done(ask(who['second'], 'POST', verdict, more));
  await settle();
  const { notices } = await done(ask(who['water'], 'GET', '/api/notices?offset=0&limit=10'));
  assert.ok(notices.some((each: Answer) => each.kind === 'evidence.asked'));
  const bytes = Buffer.from('調査記録');
  const file = await done(
    ask(who['water'], 'POST', `/api/attachments?name=${encodeURIComponent('記録"1".txt')}`, bytes),
  );
  assert.equal(file.sha256, createHash('sha256').update(bytes).digest('hex'));
  const unknown = { attachment: '0'.repeat(64) };
  assert.deepEqual(
    await refused(ask(who['water'], 'POST', `/api/claims/${id}/evidence`, unknown)),
    [400, 'directives.attachment-unknown'],
  );
  await done(ask(who['water'], 'POST', `/api/claims/${id}/evidence`, { attachment: file.sha256 }));
  const [waiting] = await done(ask(who['second'], 'GET', '/api/reviews'));
  assert.deepEqual([waiting.claimId, waiting.review.own, waiting.review.verdict], [id, true, null]);
  assert.deepEqual(
    waiting.added.map((each: Answer) => each.attachment.name),
    ['記録"1".txt'],
  );
  const good = { verdict: 'verified', reason: '記録と整合する' };
  const again = `/api/reviews/${waiting.review.id}/verdict`;
  await done(ask(who['second'], 'POST', again, good));
  const [judged] = (await line('water')).claims;
  assert.deepEqual([judged.outcome, judged.reviewed], ['verified', true]);
  assert.equal((await ask(who['second'], 'POST', again, good)).status, 409);
  assert.deepEqual(await done(ask(who['second'], 'GET', '/api/reviews')), []);
});

test('a file is only ever sent to be kept, and only to its body and the headquarters', async () => {
  const [added] = (await shownFiles()).map(({ sha256 }) => sha256);
  const url = `/api/attachments/${idOf['water']}/${added}`;
  const get = (login: string) =>
    site.app.inject({ method: 'GET', url, headers: site.headersOf(who[login]!) });
  for (const login of ['water', 'second', 'auditor']) {
    const { statusCode, headers, rawPayload } = await get(login);
    assert.equal(statusCode, 200, login);
    assert.equal(rawPayload.toString(), '調査記録');
    assert.equal(headers['content-type'], 'application/octet-stream');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(
      headers['content-disposition'],
      `attachment; filename*=UTF-8''${encodeURIComponent('記録"1".txt')}`,
    );
    assert.match(String(headers['content-security-policy']), /^sandbox; default-src 'none'/);
  }
  assert.equal((await get('harbour')).statusCode, 404);
  const left = await site.tools.read({ ...who['auditor']!, scope: 'all' }, async ({ db }) =>
    db.selectFrom('labels.passage').select('passed').execute(),
  );
  assert.equal(left.filter(({ passed }) => passed).length, 3);
});

async function shownFiles(): Promise<{ sha256: string }[]> {
  return site.tools.read(who['auditor']!, async ({ db }) => {
    const rows = await db.selectFrom('directives.attachment').select('sha256').execute();
    return rows.map(({ sha256 }) => ({ sha256: Buffer.from(sha256).toString('hex') }));
  });
}

test('a file that its supervisor can see of is kept from the supervisor', async () => {
  const bytes = Buffer.from('港湾の記録');
  const { sha256 } = await done(ask(who['harbour'], 'POST', '/api/attachments?name=a.txt', bytes));
  const url = `/api/attachments/${idOf['harbour']}/${sha256}`;
  assert.equal((await ask(who['ministry'], 'GET', url)).status, 403);
  assert.equal(
    (await ask(who['harbour'], 'POST', '/api/attachments?name=big', new Uint8Array(10_485_761)))
      .status,
    413,
  );
});

test('the database itself refuses a judgement by anybody but the reviewer that is named', async () => {
  const { id } = await done(
    ask(who['harbour'], 'POST', at('claims'), {
      ...{ action: 2, measure: 'examined', evidence: '調査した' },
    }),
  );
  const claim = id.slice('claim_'.length);
  const judge = (actor: Actor) =>
    site.tools.upkeep(actor, async ({ db, now: moment }) =>
      db
        .updateTable('directives.claim')
        .set({ outcome: 'verified', judged_at: moment })
        .where('id', '=', claim)
        .executeTakeFirst(),
    );
  await assert.rejects(judge(who['harbour']!), /row-level security|claim_reviewed/);
  await assert.rejects(judge(who['officer']!), /claim_reviewed/);
  const own = {
    organization_id: who['harbour']!.organizationId!,
    id: crypto.randomUUID() as never,
    claim_id: claim,
    assigned_by: who['officer']!.id,
    assigned_at: await now(),
  };
  await assert.rejects(
    site.tools.upkeep(who['officer']!, ({ db }) =>
      db
        .insertInto('directives.review')
        .values({ ...own, reviewer_id: who['harbour']!.id })
        .execute(),
    ),
    /row-level security/,
  );
});

test('more time is asked by the addressee and given by an approver; the old deadline stays beside', async () => {
  const before = await line('harbour');
  const old = before.assignments[0].dueAt;
  const wantedUntil = await inDays(20);
  assert.deepEqual(
    await refused(
      ask(who['harbour'], 'POST', at('extensions'), { reason: 'x', wantedUntil: await inDays(5) }),
    ),
    [400, 'directives.until-no-later'],
  );
  const reason = '停止できない期間に当たる';
  const asked = { reason, wantedUntil, assignments: [before.assignments[0].id] };
  const { id } = await done(ask(who['harbour'], 'POST', at('extensions'), asked));
  assert.deepEqual(await refused(ask(who['harbour'], 'POST', at('extensions'), asked)), [
    409,
    'directives.requested-already',
  ]);
  assert.equal((await ask(who['officer'], 'POST', at('extensions'), asked)).status, 403);
  const url = `/api/extensions/${id}/decision`;
  const given = { granted: true, until: await inDays(15), decision: '15日まで認める' };
  for (const lesser of ['officer', 'harbour', 'ministry']) {
    assert.equal((await ask(who[lesser], 'POST', url, given)).status, 403, lesser);
  }
  assert.deepEqual(
    await refused(ask(who['approver'], 'POST', url, { granted: true, decision: 'x' })),
    [400, 'kernel.required'],
  );
  const { moved } = await done(ask(who['approver'], 'POST', url, given));
  assert.equal(moved, 1);
  const assigned = (await line('harbour')).assignments.find(
    (each: Answer) => each.id === before.assignments[0].id,
  );
  assert.deepEqual([assigned.dueAt, assigned.dueRule], [given.until, 'extension@1']);
  assert.deepEqual(
    assigned.changes.map((each: Answer) => [each.dueBefore, each.dueAfter]),
    [[old, given.until]],
  );
  assert.equal((await ask(who['approver'], 'POST', url, given)).status, 409);
  const queue = await done(ask(who['approver'], 'GET', '/api/extensions?open=yes'));
  assert.deepEqual(queue, []);
  assert.deepEqual(await done(ask(who['water'], 'GET', '/api/extensions')), []);
});

test('an exception is applied for, granted until a day, lapses by itself, and is reported on', async () => {
  const application = {
    ...{ applicant: '情報管理課 港', clause: '統一基準 7.2.1(1)(a)', reason: '修正版がない' },
    ...{ substitute: '外部からの接続を遮断する', until: await inDays(60) },
  };
  assert.deepEqual(
    await refused(
      ask(who['harbour'], 'POST', at('exceptions'), { ...application, until: await inDays(400) }),
    ),
    [400, 'directives.until-too-far'],
  );
  const { id } = await done(ask(who['harbour'], 'POST', at('exceptions'), application));
  const url = `/api/exceptions/${id}/decision`;
  const until = await inDays(30);
  const granted = { granted: true, until, decision: '遮断を条件に認める' };
  for (const lesser of ['officer', 'harbour', 'auditor']) {
    assert.equal((await ask(who[lesser], 'POST', url, granted)).status, 403, lesser);
  }
  assert.deepEqual(
    await refused(ask(who['approver'], 'POST', url, { granted: true, decision: 'x' })),
    [400, 'kernel.required'],
  );
  await done(ask(who['approver'], 'POST', url, granted));
  await settle();
  const { notices } = await done(ask(who['harbour'], 'GET', '/api/notices?offset=0&limit=10'));
  assert.ok(notices.some((each: Answer) => each.kind === 'exception.decided'));
  const excepted = await line('harbour');
  assert.deepEqual([excepted.standing, excepted.exceptedUntil], ['excepted', until]);
  await pass(31);
  const lapsed = await line('harbour');
  assert.deepEqual([lapsed.standing, lapsed.overdue], ['overdue', true]);
  const [register] = await done(ask(who['auditor'], 'GET', '/api/exceptions?state=lapsed'));
  assert.deepEqual(
    [register.applicant, register.clause, register.reviewer, register.granted],
    [application.applicant, application.clause, 'approver', true],
  );
  assert.deepEqual(await done(ask(who['water'], 'GET', '/api/exceptions')), []);
  const report = { report: '修正版を適用し、遮断を解いた' };
  assert.equal((await ask(who['water'], 'POST', `/api/exceptions/${id}/end`, report)).status, 404);
  await done(ask(who['harbour'], 'POST', `/api/exceptions/${id}/end`, report));
  assert.equal(
    (await ask(who['harbour'], 'POST', `/api/exceptions/${id}/end`, report)).status,
    409,
  );
  const renewal = { ...application, until: await inDays(10), renews: id };
  await done(ask(who['harbour'], 'POST', at('exceptions'), renewal));
});

test('what the headquarters proposes, another person approves', async () => {
  const proposal = {
    organizationId: idOf['water'],
    ...{ applicant: '本部', clause: '指令', reason: '災害対応中', substitute: '監視を強める' },
    until: await inDays(20),
  };
  assert.equal((await ask(who['water'], 'POST', at('exception-proposals'), proposal)).status, 403);
  const { id } = await done(ask(who['officer'], 'POST', at('exception-proposals'), proposal));
  const both: Actor = {
    ...who['officer']!,
    permissions: new Set([...rights.officer.permissions, ...rights.approver.permissions]),
  };
  const decision = { granted: true, until: proposal.until, decision: '認める' };
  assert.deepEqual(await refused(ask(both, 'POST', `/api/exceptions/${id}/decision`, decision)), [
    403,
    'directives.own-request',
  ]);
  await done(ask(who['approver'], 'POST', `/api/exceptions/${id}/decision`, decision));
  assert.equal((await line('water')).standing, 'excepted');
});

test('everything that happened stands in one order, for the body itself as for the headquarters', async () => {
  const keys = await happened('harbour', 'harbour');
  assert.deepEqual(keys.at(-1), 'happened.told');
  for (const key of [
    ...['extension-asked', 'extension-granted', 'exception-asked', 'exception-granted'],
    ...['exception-lapsed', 'exception-ended'],
  ]) {
    assert.ok(keys.includes(`happened.${key}`), key);
  }
  assert.deepEqual(keys, await happened('harbour'));
  const hidden = await ask(who['water'], 'GET', at(`addressees/${idOf['harbour']}`));
  assert.deepEqual(hidden, await ask(who['water'], 'GET', at(`addressees/${idOf['transport']}`)));
  assert.equal(hidden.status, 404);
});

test('where everybody stands, read for a nation at once, is the same', agree);
