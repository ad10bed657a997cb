import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { ok } from '#features/access/server/testing.ts';
import { drain } from '#platform/jobs.ts';

import { sampleSweep } from './service.ts';
import { planSite } from './testing.ts';

const site = await planSite();
const { get, post, acts } = site;
after(() => site.drop());

const run = () => drain(site.ownerUrl, site.tools, [sampleSweep]);
const text = '# 目標\n\n底上げを行う。';
const sources = ['exposure', 'inventory', 'directives', 'incidents', 'audits'] as const;

async function planWith(kinds: readonly (string | null)[]): Promise<string> {
  const { id } = await ok(post('officer', '/api/plans', { kind: 'strategy', title: '戦略', text }));
  const goal = await ok(post('officer', `/api/plans/${id}/goals`, { title: '底上げ' }));
  for (const source of kinds) {
    const indicator = {
      ...{ title: source ?? '整備率', definition: '割合', unit: '%', baseline: 1, target: 100 },
      ...{ baselineOn: '2026-01-01', targetOn: '2030-01-01', source },
    };
    await ok(post('officer', `/api/goals/${goal.id}/indicators`, indicator));
  }
  return id;
}
type Indicator = { samples: { on: string; isComputed: boolean; evidence: string }[] };
const samplesOf = async (plan: string): Promise<Indicator['samples'][]> => {
  const { goals } = await ok(get('officer', `/api/plans/${plan}/strategy`));
  return goals[0].indicators.map(({ samples }: Indicator) => samples);
};
const counts = async (plan: string) => (await samplesOf(plan)).map(({ length }) => length);
const written = async (plan: string) =>
  (await acts(plan)).filter((act) => act === 'plan.samples-computed').length;
const nextDay = async () => site.turnTo(new Date((await site.now()).getTime() + 86_400_000));

test('every source is sampled with what it was made of; what people report is left to them', async () => {
  const plan = await planWith([...sources, null]);
  await run();
  const samples = await samplesOf(plan);
  assert.deepEqual(await counts(plan), [1, 1, 1, 1, 1, 0]);
  for (const [sample] of samples.slice(0, 5)) {
    assert.ok(sample?.isComputed);
    assert.match(sample.evidence, /\d件/);
  }
});

test('a day is sampled once, however often the job runs, and each day anew', async () => {
  const plan = await planWith(['inventory', null]);
  await run();
  await run();
  assert.equal(await written(plan), 1);
  await nextDay();
  await run();
  await run();
  assert.deepEqual([await counts(plan), await written(plan)], [[2, 0], 2]);
  const [days] = await samplesOf(plan);
  assert.equal(new Set(days?.map(({ on }) => on)).size, 2);
});

test('what somebody has computed today the job leaves, and an indicator of today it takes', async () => {
  await nextDay();
  const plan = await planWith(['audits']);
  await ok(post('officer', `/api/plans/${plan}/computed-samples`, {}));
  await run();
  assert.equal(await written(plan), 1);
});

test('the database keeps a second sample of the program from the same day', async () => {
  const { rows } = await site.owner.query(
    `select indicator_id, taken_on, taken_by from plans.sample
      where taken_by = '00000000-0000-4000-8000-000000000000' limit 1`,
  );
  assert.ok(rows[0]);
  await assert.rejects(
    site.owner.query(
      `insert into plans.sample select organization_id, indicator_id, gen_random_uuid(), taken_on,
        value, evidence, computed, taken_by, taken_at from plans.sample
        where indicator_id = $1 and taken_on = $2`,
      [rows[0].indicator_id, rows[0].taken_on],
    ),
    /sample_daily/,
  );
});
