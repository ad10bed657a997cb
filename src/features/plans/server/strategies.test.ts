import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { ok, refused } from '#features/access/server/testing.ts';

import { planSite } from './testing.ts';

const site = await planSite();
const { get, post, acts, wire } = site;
after(() => site.drop());

const text = '# 計画\n\n認証基盤を設ける。\n\n調達は価格を基準とする。';
const begin = async (more: object): Promise<string> =>
  (await ok(post('officer', '/api/plans', { kind: 'strategy', title: '計画', text, ...more }))).id;

const hash = async (url: string): Promise<string> => (await ok(get('approver', url))).sha256;

test('an opinion on another body’s plan is composed, adopted as it was read, sent, and answered point by point', async () => {
  const plan = await begin({ kind: 'other-body', organizationId: wire('digital') });
  const later = new Date((await site.now()).getTime() + 3_600_000).toISOString();
  const window = { opensAt: (await site.now()).toISOString(), closesAt: later };
  const asked = { number: 1, title: '意見', naming: 'named', isModerated: false, ...window };
  const consultation = await ok(
    post('officer', `/api/plans/${plan}/consultations`, {
      ...{ ...asked, organizations: [wire('transport')] },
    }),
  );
  const opinion = await ok(
    post('transport', `/api/consultations/${consultation.id}/opinions`, {
      ...{ paragraph: 2, words: '多要素認証を必須とすべきである。' },
    }),
  );
  const draft = { number: 1, title: '本部の意見' };
  const { id } = await ok(post('officer', `/api/plans/${plan}/statements`, draft));
  const own = `/api/statements/${id}`;
  assert.equal((await post('officer', `/api/plans/${plan}/statements`, draft)).status, 409);
  const point = { paragraph: 2, words: '多要素認証を必須とすること。', opinions: [opinion.id] };
  assert.equal((await post('officer', `${own}/points`, { ...point, paragraph: 9 })).status, 400);
  await ok(post('officer', `${own}/points`, point));
  await ok(post('officer', `${own}/points`, { words: '進み具合を確かめること。' }));
  const sha256 = await hash(own);
  await ok(post('officer', `${own}/point-removals`, { number: 2 }));
  const adopt = (who: string, read: string) =>
    post(who, `${own}/adoption`, { sha256: read, decision: '第1回本部会合' });
  assert.deepEqual(await refused(adopt('approver', sha256)), [409, 'plans.statement.other-text']);
  assert.equal((await adopt('officer', await hash(own))).status, 403);
  assert.equal((await get('digital', own)).status, 404);
  assert.equal((await post('officer', `${own}/sending`, {})).status, 409);
  const read = await hash(own);
  assert.deepEqual(await ok(adopt('approver', read)), { sha256: read });
  assert.equal((await post('officer', `${own}/points`, point)).status, 409);
  await assert.rejects(site.owner.query("update plans.statement set title = 'x'"));
  await ok(post('officer', `${own}/sending`, {}));
  assert.deepEqual(await refused(post('officer', `${own}/sending`, {})), [
    ...[409, 'plans.statement.sent-already'],
  ]);
  // Whom it was sent to reads it, and not which opinions it was made of; nobody else learns of it.
  const received = await ok(get('digital', own));
  assert.deepEqual([received.sha256, received.points[0].opinions], [read, null]);
  assert.equal((await get('transport', own)).status, 404);
  const answer = { number: 1, state: 'accepted', words: '修文する。' };
  assert.equal((await post('transport', `${own}/receptions`, answer)).status, 404);
  assert.equal((await post('digital', `${own}/receptions`, { ...answer, number: 7 })).status, 404);
  const silent = { number: 1, state: 'declined' };
  assert.equal((await post('digital', `${own}/receptions`, silent)).status, 400);
  await ok(post('digital', `${own}/receptions`, answer));
  const [line] = await ok(get('officer', '/api/statements'));
  assert.deepEqual([line.state, line.points, line.open], ['sent', 1, 0]);
  assert.ok((await acts(id)).includes('label.passed'));
});

test('a strategy is told by whoever is answerable, judged by its days, and rolled into the next year', async () => {
  const plan = await begin({});
  const own = `/api/plans/${plan}`;
  const goal = await ok(post('officer', `${own}/goals`, { title: '底上げ' }));
  assert.equal((await get('transport', `${own}/strategy`)).status, 404);
  const sha256 = (await ok(get('approver', own))).revisions[0].sha256;
  const adoption = { sha256, decision: '第1回本部会合' };
  await ok(post('approver', `${own}/revisions/1/adoption`, adoption));
  const set = (more: object) =>
    post('officer', `/api/goals/${goal.id}/measures`, {
      ...{ title: '窓口の一元化', organizationId: wire('transport'), ...more },
    });
  const undated = await set({ decision: '第1回本部会合' });
  assert.deepEqual([undated.status, undated.body.faults[0].path], [400, '/dueOn']);
  const measure = await ok(set({ decision: '第1回本部会合', dueOn: '2026-01-31' }));
  const seen = await ok(get('transport', `${own}/strategy`));
  assert.deepEqual([seen.goals[0].health, seen.goals[0].measures[0].standing], ['bad', 'late']);
  const year = { planned: '要領を定める。', result: '定めた。', next: '実施する。', base: 0 };
  const write = (who: string, body: object) =>
    post(who, `/api/measures/${measure.id}/years/2026`, body);
  assert.deepEqual(await refused(write('digital', year)), [403, 'plans.strategy.of-others']);
  assert.equal((await write('approver', year)).status, 403);
  await ok(write('transport', { ...year, budget: 1200 }));
  assert.deepEqual(await refused(write('officer', year)), [409, 'plans.strategy.overtaken']);
  await ok(post('transport', `/api/measures/${measure.id}/state`, { state: 'done' }));
  assert.deepEqual(await ok(post('officer', `${own}/annual-reports/2026/next-year`, {})), {
    count: 1,
  });
  const again = await post('officer', `${own}/annual-reports/2026/next-year`, {});
  assert.equal(again.status, 409);
  const report = await ok(get('transport', `${own}/annual-reports/2027`));
  assert.deepEqual(
    [report.lines[0].year.planned, report.gaps, report.lines[0].standing],
    ['実施する。', 1, 'done'],
  );
});

test('indicators are measured with evidence by their body, or computed by the program, and never both', async () => {
  const plan = await begin({});
  const goal = await ok(post('officer', `/api/plans/${plan}/goals`, { title: '底上げ' }));
  const set = (more: object) =>
    post('officer', `/api/goals/${goal.id}/indicators`, {
      ...{ title: '整備率', definition: '割合', unit: '%', baseline: 0, baselineOn: '2026-01-01' },
      ...{ target: 100, targetOn: '2030-01-01', ...more },
    });
  const wrong = await set({ target: 0, targetOn: '2025-01-01' });
  assert.equal(wrong.body.faults.length, 2);
  const told = await ok(set({}));
  const computed = await ok(set({ source: 'inventory' }));
  const sample = { on: '2026-02-01', value: 30, evidence: '名簿による。' };
  const take = (id: string, body: object = sample) =>
    post('officer', `/api/indicators/${id}/samples`, body);
  await ok(take(told.id));
  assert.equal((await take(told.id, { ...sample, on: '2199-01-01' })).status, 400);
  assert.deepEqual(await refused(take(computed.id)), [409, 'plans.strategy.computed']);
  assert.deepEqual(await ok(post('officer', `/api/plans/${plan}/computed-samples`, {})), {
    count: 1,
  });
  const { goals } = await ok(get('officer', `/api/plans/${plan}/strategy`));
  const [first, second] = goals[0].indicators;
  assert.deepEqual([first.samples[0].isComputed, second.samples[0].isComputed], [false, true]);
  assert.match(second.samples[0].evidence, /0件/);
});
