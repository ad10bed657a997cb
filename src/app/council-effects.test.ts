// What decisions do to plans: the text that is adopted is, byte for byte, the one that was voted on.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { ok, refused as refusedWith } from '#features/access/server/testing.ts';

import { councilSite } from './testing-council.ts';

const site = await councilSite();
const { get, post, personWire: person, wire, actsFor: acts, pass } = site;
const refused = async (answer: Parameters<typeof refusedWith>[0]) =>
  (await refusedWith(answer)).join(' ');
after(() => site.drop());

const made = async (url: string, data: object, name = 'officer') =>
  String((await ok(post(name, url, data))).id);

let [body, meeting, plan, goal] = ['', '', '', ''];
const seats: Record<string, string> = {};

const addItem = (title: string, kind = 'decision') =>
  made(`/api/council-meetings/${meeting}/items`, { kind, title });
const prepare = (item: string, effect: object) =>
  post('officer', `/api/council-items/${item}/effects`, { effect });
const itemOf = async (id: string, name = 'm1') => {
  const { items } = await ok(get(name, `/api/council-meetings/${meeting}`));
  return items.find((each: { id: string }) => each.id === id);
};
const declare = (item: string, kind: string) =>
  post('approver', `/api/council-items/${item}/outcome`, { kind });

/** Puts the last text of an item to the vote, and everybody is for it. */
async function adopt(item: string): Promise<void> {
  const proposalId = (await itemOf(item, 'officer')).proposals.at(-1).id;
  const ballot = await made(`/api/council-items/${item}/ballots`, { proposalId, manner: 'named' });
  for (const name of ['approver', 'm1', 'm2']) {
    const vote = { seatId: seats[name], choice: 'for' };
    await ok(post(name, `/api/council-ballots/${ballot}/votes`, vote));
  }
  await ok(post('officer', `/api/council-ballots/${ballot}/close`, {}));
}

const strategy = '# 戦略\n\n目標を定める。\n\n施策を定める。\n';
const last = async (planId: string) => {
  const { revisions } = await ok(get('officer', `/api/plans/${planId}`));
  return revisions[0];
};

test('a meeting is in session, and a strategy waits for it', async () => {
  const names = { nameJa: '本部会議', nameEn: 'Council', rule: 'headquarters' };
  body = await made('/api/council-bodies', names);
  for (const [name, kind] of [
    ['approver', 'chair'],
    ['m1', 'member'],
    ['m2', 'member'],
  ] as const) {
    const titles = { titleJa: name, titleEn: name };
    const seat = { kind, basis: 'ex-officio', ...titles };
    seats[name] = await made(`/api/council-bodies/${body}/seats`, seat);
    const term = { personId: person(name), standing: 'holder' };
    await ok(post('officer', `/api/council-seats/${seats[name]}/terms`, term));
  }
  const beginsAt = new Date(Date.now() + 60_000).toISOString();
  meeting = await made('/api/council-meetings', { bodyId: body, kind: 'session', beginsAt });
  const begun = { kind: 'strategy', title: '国家戦略', text: strategy };
  plan = await made('/api/plans', begun);
  goal = await made(`/api/plans/${plan}/goals`, { title: '底上げ' });
  await addItem('初めに', 'deliberation');
  const move = (to: string) => post('officer', `/api/council-meetings/${meeting}/moves`, { to });
  await ok(move('notified'));
  await ok(move('open'));
  for (const name of ['approver', 'm1', 'm2']) {
    const arrival = { seatId: seats[name], personId: person(name), manner: 'present' };
    await ok(post('officer', `/api/council-meetings/${meeting}/arrivals`, arrival));
  }
});

test('adopting a plan puts its text to the vote; another text that was voted for is refused', async () => {
  const item = await addItem('国家戦略の決定');
  const { sha256 } = await last(plan);
  const effect = { kind: 'plan-adopt', planId: plan, number: 1, sha256 };
  const wrong = await prepare(item, { ...effect, sha256: 'f'.repeat(64) });
  assert.equal(wrong.body.faults[0].text.key, 'council.effect.not-waiting');
  const { id: effectId } = await ok(prepare(item, effect));
  const { proposals } = await itemOf(item, 'officer');
  assert.deepEqual(
    proposals.map((each: { text: string; sha256: string }) => [each.text, each.sha256]),
    [[strategy, sha256]],
  );
  assert.equal(await refused(prepare(item, effect)), '409 council.effect.second-text');

  await made(`/api/council-items/${item}/proposals`, { text: `${strategy}\n修正を加える。` });
  await adopt(item);
  assert.equal(await refused(declare(item, 'decided')), '409 council.effect.other-text');
  assert.equal((await last(plan)).state, 'draft', 'nothing was adopted');
  assert.equal((await itemOf(item)).outcome, null);

  const text = `${strategy}\n修正を加える。`;
  await ok(post('officer', `/api/plans/${plan}/revisions`, { base: 1, text }));
  const withdrawal = `/api/council-effects/${effectId}/withdrawal`;
  assert.equal((await post('m1', withdrawal, { reason: 'x' })).status, 403);
  assert.equal((await post('officer', withdrawal, { reason: ' ' })).status, 400);
  await ok(post('officer', withdrawal, { reason: '修正案が可決されたため。' }));
  assert.equal((await post('officer', withdrawal, { reason: '再び' })).status, 404);
  const second = await last(plan);
  await ok(prepare(item, { ...effect, number: 2, sha256: second.sha256 }));
  const { done } = await ok(declare(item, 'decided'));
  assert.deepEqual(done, [{ kind: 'plan-adopt', subject: plan }]);
  const adopted = await last(plan);
  assert.deepEqual([adopted.state, adopted.sha256], ['adopted', second.sha256]);
  assert.match(adopted.decision, /第1回/);
  assert.ok((await acts('officer', item)).includes('council-item.effect-withdrawn'));
  assert.ok((await acts('officer', plan)).includes('plan.adopted'));
});

test('an item for an opinion states one, and orders nothing', async () => {
  const draft = { kind: 'other-body', title: '重点計画(案)', organizationId: wire('m1') };
  const other = await made('/api/plans', { ...draft, text: '# 重点計画\n\n基盤を整える。\n' });
  const about = { number: 1, title: '重点計画への意見' };
  const statement = await made(`/api/plans/${other}/statements`, about);
  const point = { paragraph: 2, words: '多要素認証を必須とすること。' };
  await ok(post('officer', `/api/statements/${statement}/points`, point));
  const item = await addItem('重点計画への意見', 'opinion');
  const task = { kind: 'task-order', organizationId: wire('m1'), words: 'x', dueOn: '2199-01-01' };
  assert.equal(await refused(prepare(item, task)), '409 council.effect.no-decision');
  const { sha256 } = await ok(get('officer', `/api/statements/${statement}`));
  await ok(prepare(item, { kind: 'statement-adopt', statementId: statement, sha256 }));
  await adopt(item);
  const { done } = await ok(declare(item, 'opinion'));
  assert.deepEqual(done, [{ kind: 'statement-adopt', subject: statement }]);
  const stated = await ok(get('officer', `/api/statements/${statement}`));
  assert.deepEqual([stated.state, stated.sha256], ['adopted', sha256]);
  const { outcome } = await itemOf(item);
  assert.equal(outcome.sha256, sha256);
  await ok(post('officer', `/api/statements/${statement}/sending`, {}));
});

test('a decision sets a measure and an indicator, and what becomes of them is followed', async () => {
  const item = await addItem('施策の決定');
  const dueOn = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  const measure = {
    ...{ kind: 'measure-set', goalId: goal, title: '窓口の一元化', detail: '' },
    ...{ organizationId: wire('m2'), dueOn },
  };
  const strange = await prepare(item, {
    ...measure,
    goalId: goal.replace(/.{12}$/, '0'.repeat(12)),
  });
  assert.equal(strange.body.faults[0].path, '/effect/goalId');
  const indicator = {
    ...{ kind: 'indicator-set', goalId: goal, title: '参加者', definition: '演習の参加者数' },
    ...{ baseline: 0, baselineOn: '2026-04-01', target: 40, targetOn: '2026-03-31' },
  };
  const reversed = await prepare(item, indicator);
  assert.equal(reversed.body.faults[0].path, '/effect/targetOn');
  await ok(prepare(item, measure));
  await ok(prepare(item, { ...indicator, targetOn: '2199-03-31' }));
  await made(`/api/council-items/${item}/proposals`, { text: '施策と指標を定める。' });
  await adopt(item);
  await ok(declare(item, 'decided'));
  const { goals } = await ok(get('officer', `/api/plans/${plan}/strategy`));
  const [set] = goals[0].measures;
  assert.deepEqual([set.title, set.dueOn], ['窓口の一元化', dueOn]);
  assert.match(set.decision, /第1回/);
  assert.equal(goals[0].indicators[0].title, '参加者');

  const courses = async () =>
    (await ok(get('officer', '/api/council-decisions'))).map(
      ({ effect, course, dueOn: due }: { effect: string; course: string; dueOn: string }) =>
        [effect, course, due].join(' '),
    );
  assert.deepEqual((await courses()).toSorted(), [
    'indicator-set going 2199-03-31',
    `measure-set going ${dueOn}`,
    'plan-adopt done ',
    'statement-adopt going ',
  ]);
  await pass('21 days');
  assert.equal((await courses())[0], `measure-set late ${dueOn}`);
});
