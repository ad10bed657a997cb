import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { ok } from '#features/access/server/testing.ts';
import { councilSite } from '#features/council/server/testing.ts';
import { lawRoutes } from '#features/laws/server/routes.ts';
import type { DeadlineLine } from '#features/notices/deadline.ts';
import { planRoutes } from '#features/plans/server/routes.ts';

import { deadlineSources } from './deadlines.ts';

const site = await councilSite([...planRoutes, ...lawRoutes]);
const { get, post, wire, who, plan, addItem, move, inDays } = site;
after(() => site.drop());

/** What a calendar of somebody has, read with their own rights. */
async function calendarOf(name: string) {
  const actor = who(name);
  return site.tools.read(actor, async (work) => {
    const lines: DeadlineLine[] = [];
    for (const source of deadlineSources) lines.push(...(await source(work, actor)));
    return lines;
  });
}
const keysOf = async (name: string) => (await calendarOf(name)).map(({ text }) => text.key);
const everybody = ['officer', 'approver', 'auditor', 'm1', 'm1-deputy', 'm1-clerk', 'm2', 'm3'];

test('a meeting is in the calendar of who sits, stands in or prepares, once it is called, until it is over', async () => {
  const meeting = await plan();
  await addItem(meeting, '緊急の措置');
  for (const name of everybody) assert.deepEqual(await keysOf(name), [], name);
  await ok(move(meeting, 'notified'));
  for (const name of ['officer', 'approver', 'm1', 'm1-deputy', 'm2', 'm3', 'expert']) {
    assert.deepEqual(await keysOf(name), ['council.deadline.meeting'], name);
  }
  for (const name of ['m1-clerk', 'auditor']) assert.deepEqual(await keysOf(name), [], name);
  const [line] = await calendarOf('m2');
  const { beginsAt } = (await site.show('m2', meeting)).meeting;
  assert.deepEqual(
    [line?.dueAt.toISOString(), line?.path],
    [beginsAt, `/council/meetings/${meeting}`],
  );
  await ok(move(meeting, 'cancelled'));
  assert.deepEqual(await keysOf('m2'), []);
});

test('of a written resolution it is until when one can vote', async () => {
  const closesAt = await inDays(4);
  const meeting = await plan({ kind: 'written', closesAt });
  await addItem(meeting, '計画の改定');
  await ok(move(meeting, 'notified'));
  const [line] = await calendarOf('m2');
  assert.deepEqual(
    [line?.text.key, line?.dueAt.toISOString()],
    ['council.deadline.written', closesAt],
  );
  await ok(move(meeting, 'cancelled'));
});

test('a task is in the calendars of its body until it has answered', async () => {
  const meeting = await plan();
  await addItem(meeting, '宿題');
  await ok(move(meeting, 'notified'));
  await ok(move(meeting, 'open'));
  const dueOn = (await inDays(10)).slice(0, 10);
  const task = { organizationId: wire('m1'), words: '体制を報告すること。', dueOn };
  const { id } = await ok(post('approver', `/api/council-meetings/${meeting}/tasks`, task));
  await ok(move(meeting, 'closed'));
  for (const name of everybody) {
    const expected = name.startsWith('m1') ? ['council.deadline.task'] : [];
    assert.deepEqual(await keysOf(name), expected, name);
  }
  const [line] = await calendarOf('m1-clerk');
  assert.equal(line?.dueAt.toISOString(), new Date(`${dueOn}T23:59:59.999+09:00`).toISOString());
  const url = `/api/council-tasks/${id}/answers?name=a.txt&note=x`;
  await ok(post('m1', url, new TextEncoder().encode('体制表')));
  assert.deepEqual(await keysOf('m1'), []);
});

test('measures and milestones are in the calendars of the body that is answerable, while they go on', async () => {
  const text = '# 目標\n\n底上げを行う。';
  const { id } = await ok(post('officer', '/api/plans', { kind: 'strategy', title: '戦略', text }));
  const goal = await ok(post('officer', `/api/plans/${id}/goals`, { title: '底上げ' }));
  const [dueOn, earlier] = [(await inDays(90)).slice(0, 10), (await inDays(30)).slice(0, 10)];
  const set = { title: '窓口の一元化', organizationId: wire('m2'), dueOn };
  const measure = await ok(post('officer', `/api/goals/${goal.id}/measures`, set));
  const milestone = { title: '要領', dueOn: earlier };
  await ok(post('officer', `/api/measures/${measure.id}/milestones`, milestone));
  assert.deepEqual(await keysOf('m2'), [], 'a draft is the headquarters’ alone');
  const { revisions } = await ok(get('approver', `/api/plans/${id}`));
  const adoption = { sha256: revisions[0].sha256, decision: '本部会合' };
  await ok(post('approver', `/api/plans/${id}/revisions/1/adoption`, adoption));
  assert.deepEqual(await keysOf('m2'), ['plans.deadline.measure', 'plans.deadline.milestone']);
  for (const name of ['officer', 'm1', 'm3']) assert.deepEqual(await keysOf(name), [], name);
  const [first] = await calendarOf('m2');
  assert.equal(first?.path, `/measures/${measure.id}`);
  await ok(post('m2', `/api/measures/${measure.id}/state`, { state: 'done' }));
  assert.deepEqual(await keysOf('m2'), []);
});

test('a milestone of readiness is in the calendars of its body until it is done', async () => {
  await ok(post('officer', '/api/law-adoptions', { keys: ['jp:act42-2025'] }));
  const { laws } = await ok(get('officer', '/api/laws'));
  const act = laws.find(({ key }: { key: string }) => key === 'jp:act42-2025');
  const { extracted } = await ok(get('officer', `/api/laws/${act.id}`));
  const duty = extracted.find(({ kinds }: { kinds: string[] }) => kinds.includes('ministry'));
  const url = `/api/law-obligations/${duty.id}`;
  await ok(post('approver', `${url}/decision`, { confirm: true }));
  const { milestones } = await ok(post('officer', `${url}/plans`, { organizations: [wire('m3')] }));
  assert.deepEqual(await keysOf('m3'), Array(milestones).fill('laws.deadline'));
  assert.deepEqual(await keysOf('m1'), []);
  const [line] = await calendarOf('m3');
  const done = { state: 'done', on: (await inDays(0)).slice(0, 10) };
  await ok(post('m3', `/api${line?.path}/reports`, done));
  assert.equal((await keysOf('m3')).length, milestones - 1);
});
