import assert from 'node:assert/strict';
import { test } from 'node:test';

import { goalHealth, indicatorStanding, measureStanding } from './strategy.ts';
import { blankYear, rolled, yearGaps } from './year.ts';

const course = {
  ...{ baseline: 20, baselineOn: '2026-04-01', target: 100, targetOn: '2027-04-01' },
};
const indicators: [string, { on: string; value: number } | undefined, string, string][] = [
  ['nothing measured', undefined, '2026-06-01', 'unknown'],
  [
    'half of the way at half of the time',
    { on: '2026-10-01', value: 60 },
    '2026-10-01',
    'on-track',
  ],
  ['nothing gained at half of the time', { on: '2026-10-01', value: 20 }, '2026-10-01', 'behind'],
  ['the target itself', { on: '2026-05-01', value: 100 }, '2026-05-01', 'met'],
  ['less than the target on its day', { on: '2027-04-01', value: 99 }, '2027-04-01', 'on-track'],
  ['less than the target after its day', { on: '2027-04-01', value: 99 }, '2027-04-02', 'missed'],
];
for (const [what, last, today, expected] of indicators) {
  test(`an indicator with ${what} is ${expected}`, () => {
    assert.equal(indicatorStanding(course, last, today), expected);
  });
}

test('a course that goes down is met from above', () => {
  const down = { ...course, baseline: 60, target: 0 };
  assert.equal(indicatorStanding(down, { on: '2026-10-01', value: 0 }, '2026-10-01'), 'met');
  assert.equal(indicatorStanding(down, { on: '2026-10-01', value: 80 }, '2026-10-01'), 'behind');
});

const open = { dueOn: '2026-12-01', doneOn: null };
const measures: [string, Parameters<typeof measureStanding>[0], string][] = [
  ['its day is today', { state: 'running', dueOn: '2026-12-01', milestones: [] }, 'on-track'],
  ['its day was yesterday', { state: 'running', dueOn: '2026-11-30', milestones: [] }, 'late'],
  ['a milestone was due today', { state: 'planned', dueOn: null, milestones: [open] }, 'on-track'],
  [
    'a milestone was due yesterday',
    { state: 'planned', dueOn: null, milestones: [{ ...open, dueOn: '2026-11-30' }] },
    'slipping',
  ],
  ['it is done late', { state: 'done', dueOn: '2026-01-01', milestones: [open] }, 'done'],
];
for (const [situation, measure, expected] of measures) {
  test(`where ${situation}, a measure is ${expected}`, () => {
    assert.equal(measureStanding(measure, '2026-12-01'), expected);
  });
}

test('the worst of what a goal is made of decides on its health; what nobody tells of is unknown', () => {
  const health = (measured: Parameters<typeof goalHealth>[0]) => goalHealth(measured);
  assert.equal(health({ measures: [], indicators: [] }), 'unknown');
  assert.equal(health({ measures: ['on-track'], indicators: ['unknown'] }), 'unknown');
  assert.equal(health({ measures: ['on-track', 'done'], indicators: ['met'] }), 'good');
  assert.equal(health({ measures: ['slipping'], indicators: ['met'] }), 'watch');
  assert.equal(health({ measures: ['late'], indicators: ['met'] }), 'bad');
  assert.equal(health({ measures: [], indicators: ['missed'] }), 'bad');
});

test('a year rolls into the next without touching what somebody wrote for it', () => {
  const before = { ...blankYear(2026), planned: '着手', next: '全部署で実施' };
  assert.deepEqual(rolled(before, undefined), { ...blankYear(2027), planned: '全部署で実施' });
  const half = { ...blankYear(2027), budget: 5 };
  assert.deepEqual(rolled(before, half), { ...half, planned: '全部署で実施' });
  assert.equal(rolled(before, { ...half, planned: '別の計画' }), undefined);
  assert.equal(rolled(blankYear(2026), undefined), undefined);
  assert.deepEqual(yearGaps(before), ['result']);
});
