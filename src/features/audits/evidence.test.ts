import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';

import { ageInDays, type DirectiveCourse, directiveFacts, trainingFacts } from './evidence.ts';
import { conflictsOf } from './independence.ts';
import { drawSample, sampleSize } from './sampling.ts';

const at = (day: number) => new Date(Date.UTC(2026, 0, day));

test('evidence is as old as the day that it shows, and never younger than today', () => {
  assert.equal(ageInDays('2026-01-01', '2026-03-01'), 59);
  assert.equal(ageInDays('2026-03-01', '2026-03-01'), 0);
  assert.equal(ageInDays('2026-03-02', '2026-03-01'), 0);
});

const course = (claimed: number | null, contradicted = 0): DirectiveCourse => ({
  ...{ number: 1, joinedAt: at(1), dueAt: at(10), acknowledgedAt: null },
  ...{ claimedAt: claimed === null ? null : at(claimed), verified: 0, contradicted },
});

test('how long a body needed is the time in the middle; what was never claimed is late once it is due', () => {
  const facts = directiveFacts([course(3, 1), course(5), course(12), course(null)], at(11));
  assert.deepEqual(facts, {
    ...{ directives: 4, acknowledged: 0, claimed: 3, late: 2, medianHours: 96 },
    ...{ verified: 0, contradicted: 1 },
  });
  assert.equal(directiveFacts([course(null)], at(10)).late, 0);
  assert.equal(directiveFacts([], at(1)).medianHours, null);
});

test('training counts what was held since a day; without anybody invited there is no share', () => {
  const one = { course: 'x', invited: 3, attended: 2 };
  const records = [
    { ...one, heldOn: '2025-12-31' },
    { ...one, heldOn: '2026-01-01' },
  ];
  assert.equal(trainingFacts(records, '2026-01-01').percent, 67);
  assert.equal(trainingFacts([], '2026-01-01').percent, null);
});

const sizes: [number, number, number, number][] = [
  [0, 20, 2, 0],
  [1, 20, 2, 1],
  [10, 20, 1, 2],
  [11, 20, 1, 3],
  [100, 1, 5, 5],
  [7, 100, 1, 7],
];
for (const [population, percent, least, expected] of sizes) {
  test(`of ${population} systems, ${percent} % and at least ${least} are ${expected}`, () => {
    assert.equal(sampleSize(population, { percent, least }), expected);
  });
}

test('the same seed draws the same, whatever the order; another seed does not', () => {
  const digest = (text: string) => createHash('sha256').update(text).digest('hex');
  const systems = Array.from({ length: 50 }, (_, number) => `system-${number}`);
  const rule = { percent: 20, least: 1 };
  const one = drawSample(systems, rule, { seed: 'a', digest });
  const other = drawSample(systems.toReversed(), rule, { seed: 'a', digest });
  assert.deepEqual(one, other);
  assert.equal(one.drawn.length, 10);
  const third = drawSample(systems, rule, { seed: 'b', digest });
  assert.notDeepEqual(one.drawn.toSorted(), third.drawn.toSorted());
});

const free = {
  ...{ isOfBody: false, hasAdvised: false, leftOn: [], availableDays: null },
  ...{ plannedDays: 0, addedDays: 5 },
};
const candidates: [string, Partial<Parameters<typeof conflictsOf>[0]>, string[]][] = [
  ['nothing', {}, []],
  ['a post left before the years of the policy', { leftOn: ['2023-12-31'] }, []],
  ['a post left within them', { leftOn: ['2024-01-01'] }, ['former-post']],
  ['as many days as there are', { availableDays: 10, plannedDays: 5 }, []],
  ['more days than there are', { availableDays: 9, plannedDays: 5 }, ['over-capacity']],
  [
    'everything at once',
    { isOfBody: true, hasAdvised: true, leftOn: ['2025-01-01'], availableDays: 1 },
    ['own-body', 'is-adviser', 'former-post', 'over-capacity'],
  ],
];
for (const [situation, change, expected] of candidates) {
  test(`with ${situation}, every conflict is named`, () => {
    assert.deepEqual(conflictsOf({ ...free, ...change }, '2024-01-01'), expected);
  });
}
