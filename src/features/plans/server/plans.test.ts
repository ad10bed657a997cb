import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, test } from 'node:test';

import { ok, refused } from '#features/access/server/testing.ts';

import { planSite } from './testing.ts';

const site = await planSite();
const { get, post, knocking, take, acts, wire } = site;
after(() => site.drop());

const minute = 60_000;
const text = [
  '# 目標',
  'サイバーセキュリティ戦略本部は、政府機関等の監査を毎年度行う。',
  '重要インフラ事業者等は、ソフトウェア部品表を作成する。',
  '人材の育成については、教育機関と連携する。',
].join('\n\n');
const revised = text.replace('毎年度行う', '毎年度行い、結果を公表する');

const begin = async (more: object = {}): Promise<string> =>
  (await ok(post('officer', '/api/plans', { kind: 'strategy', title: '戦略案', text, ...more })))
    .id;

const from = async (minutes: number) =>
  new Date((await site.now()).getTime() + minutes * minute).toISOString();

/** Asks the ministry of transport and everybody, for an hour. */
async function consult(plan: string, more: object = {}): Promise<string> {
  const window = { opensAt: await from(-1), closesAt: await from(60) };
  const asked = { number: 1, title: '戦略案への意見', naming: 'either', isModerated: true };
  const bodies = { organizations: [wire('transport')], isPublic: true };
  const body = { ...asked, ...window, ...bodies, ...more };
  return (await ok(post('officer', `/api/plans/${plan}/consultations`, body))).id;
}

const idOf = (line: { id: string }) => line.id;

test('a draft is the headquarters’ alone; what was adopted is byte for byte the text that was read', async () => {
  const plan = await begin();
  const own = `/api/plans/${plan}`;
  assert.equal((await get('transport', own)).status, 404);
  assert.equal((await get('transport', `${own}/revisions/1`)).status, 404);
  assert.deepEqual(await ok(get('transport', '/api/plans')), []);
  assert.deepEqual(await refused(post('transport', '/api/plans', {})), [403, 'kernel.forbidden']);
  assert.equal((await get('administrator', '/api/plans')).status, 403);

  const [written] = (await ok(get('approver', own))).revisions;
  assert.equal(written.sha256, createHash('sha256').update(text).digest('hex'));
  const adoption = { sha256: written.sha256, decision: '第1回本部会合' };
  const adopt = (who: string, body: object) => post(who, `${own}/revisions/1/adoption`, body);
  assert.equal((await adopt('officer', adoption)).status, 403);
  assert.deepEqual(await refused(adopt('approver', { ...adoption, sha256: '0'.repeat(64) })), [
    ...[409, 'plans.adoption.other-text'],
  ]);
  assert.deepEqual(await ok(adopt('approver', adoption)), { sha256: written.sha256 });
  assert.deepEqual(await refused(adopt('approver', adoption)), [409, 'plans.adoption.done']);
  const seen = await ok(get('transport', `${own}/revisions/1`));
  assert.equal(seen.text, text);
  assert.deepEqual(await acts(plan), ['plan.adopted', 'plan.begun', 'plan.revised']);
});

test('a revision is written upon the one that was read, and whoever was slower is told', async () => {
  const plan = await begin();
  const write = (base: number, body: string) =>
    post('officer', `/api/plans/${plan}/revisions`, { base, text: body });
  assert.deepEqual(await ok(write(1, revised)), { number: 2 });
  assert.deepEqual(await refused(write(1, `${text}追記`)), [409, 'plans.revision.overtaken']);
  assert.deepEqual(await refused(write(2, revised)), [409, 'plans.revision.same']);
  const empty = await write(2, ' \n');
  assert.deepEqual([empty.status, empty.body.faults[0].path], [400, '/text']);
  const compared = await ok(get('officer', `/api/plans/${plan}/comparison?from=1&to=2`));
  assert.equal(compared.counts.reworded, 1);
  assert.equal(compared.rows[1].number, 2);
});

test('nobody sees a consultation before its first instant, nor gives an opinion after its last', async () => {
  const plan = await begin();
  const ahead = await consult(plan, { opensAt: await from(10), closesAt: await from(70) });
  const own = `/api/consultations/${ahead}`;
  assert.equal((await get('transport', own)).status, 404);
  const everybody = { code: null, consultationId: ahead };
  assert.equal((await knocking('/api/opinion-openings', everybody)).status, 404);
  await site.turnTo(new Date(await from(11)));
  assert.equal((await ok(get('transport', own))).mayGive, true);
  assert.equal((await get('digital', own)).status, 200);
  assert.equal((await ok(get('digital', own))).mayGive, false);
  const opinion = { paragraph: 2, words: '公表の時期も示すべきである。' };
  assert.equal((await post('digital', `${own}/opinions`, opinion)).status, 403);
  await ok(post('transport', `${own}/opinions`, opinion));
  await site.turnTo(new Date(await from(61)));
  assert.deepEqual(await refused(post('transport', `${own}/opinions`, opinion)), [
    ...[409, 'plans.window.closed'],
  ]);
  const late = { ...everybody, ...opinion };
  assert.deepEqual(await refused(knocking('/api/door-opinions', late)), [
    ...[409, 'plans.window.closed'],
  ]);
});

test('an expert sees what they were asked about and what they said, and nothing else', async () => {
  const [plan, other] = [await begin(), await begin({ title: '別の計画' })];
  const consultation = await consult(plan, { isPublic: false });
  await consult(other, { isPublic: false });
  const own = `/api/consultations/${consultation}`;
  const expert = { audience: 'expert', name: '学 まなぶ', affiliation: '烽火大学' };
  const [first, second] = [
    await ok(post('officer', `${own}/invitees`, expert)),
    await ok(post('officer', `${own}/invitees`, { ...expert, name: '識 さとる' })),
  ];
  const give = (code: string, words: string, more: object = {}) =>
    knocking('/api/door-opinions', { code, paragraph: 3, words, giver: '学 まなぶ', ...more });
  const quote = 'ソフトウェア部品表';
  const start = '重要インフラ事業者等は、'.length;
  const { id } = await ok(give(first.code, '作成の期限を示すべきである。', { quote, start }));
  assert.deepEqual(await acts(id), ['opinion.given']);
  assert.equal((await give(first.code, 'ない語句', { quote: 'ない', start: 0 })).status, 400);
  assert.equal((await give(first.code, '段落', { paragraph: 99 })).status, 400);
  const seen = await ok(knocking('/api/opinion-openings', { code: first.code }));
  assert.deepEqual([seen.title, seen.opinions.map(idOf)], ['戦略案への意見', [id]]);
  assert.ok(!JSON.stringify(seen).includes('別の計画'));
  const others = await ok(knocking('/api/opinion-openings', { code: second.code }));
  assert.deepEqual(others.opinions, []);
  const theft = { code: second.code, opinionId: id };
  assert.equal((await knocking('/api/door-opinion-withdrawals', theft)).status, 404);
  // Once it is ended they see what they saw, and say no more.
  await ok(post('officer', `/api/invitees/${first.id}/revocation`, {}));
  assert.equal((await give(first.code, 'もう一つ')).status, 403);
  assert.equal((await ok(knocking('/api/opinion-openings', { code: first.code }))).mayGive, false);
  assert.equal((await knocking('/api/opinion-openings', { code: 'AAAA' })).status, 404);
  // Bodies that were not asked learn nothing of it, and those that were do not learn who else was.
  assert.equal((await get('digital', own)).status, 404);
  const asked = await ok(get('transport', own));
  assert.deepEqual([asked.invitees, asked.mayGive], [[], true]);
  assert.deepEqual((await ok(get('transport', `${own}/opinions`))).opinions, []);
});

test('opinions become one table: merged, answered with the change they caused, approved by another, published at once', async () => {
  const plan = await begin();
  const consultation = await consult(plan);
  const own = `/api/consultations/${consultation}`;
  const open = { code: null, consultationId: consultation };
  const [said, same, whole] = [
    await ok(post('transport', `${own}/opinions`, { paragraph: 2, words: '結果を公表すべき。' })),
    await ok(knocking('/api/door-opinions', { ...open, paragraph: 2, words: '公表してほしい。' })),
    await ok(knocking('/api/door-opinions', { ...open, words: '難しい言葉が多い。' })),
  ];
  await ok(post('officer', `/api/plans/${plan}/revisions`, { base: 1, text: revised }));
  const list = async () => (await ok(get('officer', `${own}/opinions`))).opinions;
  assert.deepEqual(
    (await list()).map((line: { now: { state: string } }) => line.now.state),
    ['reworded', 'reworded', 'kept'],
  );
  const merge = { into: said.id, opinions: [same.id] };
  await ok(post('officer', `${own}/merges`, merge));
  assert.equal((await post('officer', `${own}/merges`, merge)).status, 400);
  await ok(post('officer', `${own}/merge-undoings`, { opinions: [same.id] }));
  await ok(post('officer', `${own}/merges`, merge));
  const answer = (id: string, body: object) => post('officer', `/api/opinions/${id}/answers`, body);
  const reflected = { gist: '結果を公表すべき。', outcome: 'reflected', words: '公表を記す。' };
  const stray = { from: 1, to: 2, paragraphs: [3] };
  const refusal = await answer(said.id, { ...reflected, change: stray });
  assert.deepEqual([refusal.status, refusal.body.faults[0].path], [400, '/change']);
  await ok(answer(said.id, { ...reflected, change: { ...stray, paragraphs: [2] } }));
  assert.equal((await answer(same.id, reflected)).status, 409);
  const declined = { gist: '平易に。', outcome: 'reference', words: '今後の参考とする。' };
  await ok(answer(whole.id, { ...declined, reason: '用語集を別に公表する。' }));
  const withheld = { opinions: [whole.id], isShown: false, why: '個人を中傷する語がある。' };
  await ok(post('officer', `${own}/moderation`, withheld));

  assert.equal((await get('transport', `${own}/table`)).status, 404);
  const versions = [said, whole].map(({ id }) => ({ opinionId: id, version: 1 }));
  assert.equal((await post('officer', `${own}/approvals`, { answers: versions })).status, 403);
  await ok(post('approver', `${own}/approvals`, { answers: versions.slice(0, 1) }));
  const publish = () => post('approver', `${own}/announcement`, {});
  assert.deepEqual(await refused(publish()), [409, 'plans.publish.open']);
  await site.turnTo(new Date(await from(61)));
  const unready = await publish();
  assert.deepEqual([unready.status, unready.body.faults.length], [409, 1]);
  await ok(post('approver', `${own}/approvals`, { answers: versions.slice(1) }));
  const { sha256 } = await ok(publish());
  const table = await ok(get('transport', `${own}/table`));
  assert.equal(table.sha256, sha256);
  assert.deepEqual(
    table.lines.map((line: { count: number; outcome: string }) => [line.count, line.outcome]),
    [
      [2, 'reflected'],
      [1, 'reference'],
    ],
  );
  assert.ok(table.lines[0].changed[0].after.includes('公表'));
  const door = await ok(knocking('/api/opinion-openings', open));
  assert.equal(door.table.lines.length, 2);
  // What was published stays.
  assert.equal((await answer(whole.id, { ...declined, reason: '別に定める。' })).status, 409);
  assert.equal((await post('officer', `${own}/moderation`, withheld)).status, 409);
  const [status, csv] = await take('transport', `${own}/table/papers/csv`);
  assert.equal(status, 200);
  assert.match(csv, /公表を記す。/);
  assert.equal((await take('administrator', `${own}/table/papers/csv`))[0], 403);
  const done = await acts(consultation);
  for (const act of ['consultation.published', 'consultation.table-taken', 'label.passed']) {
    assert.ok(done.includes(act), act);
  }
});

test('the database itself refuses what no use case does', async () => {
  const plan = await begin();
  const id = plan.slice('plan_'.length);
  const rows = await site.owner.query('select written_by from plans.revision where plan_id = $1', [
    id,
  ]);
  const writer = String(rows.rows[0].written_by);
  for (const [sql, ...values] of [
    ["update plans.revision set body = 'x' where plan_id = $1", id],
    [
      `insert into plans.adoption select plan_id, number, sha256, 'x', $2, now()
       from plans.revision where plan_id = $1`,
      ...[id, writer],
    ],
  ]) {
    await assert.rejects(site.owner.query(String(sql), values));
  }
});
