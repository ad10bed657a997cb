import assert from 'node:assert/strict';
import { test } from 'node:test';

import { consultationState } from './consultation.ts';
import { answerObstaclesOf, chiefOf, isCircular } from './opinion.ts';

const changed = { from: 1, to: 2, paragraphs: [4] };
const differing = (from: number, to: number) => (from === 1 && to === 2 ? new Set([4]) : undefined);

const cases: [string, Parameters<typeof answerObstaclesOf>[0], string[]][] = [
  ['a change that there is', { outcome: 'reflected', change: changed, reason: '' }, []],
  ['no change', { outcome: 'partly', change: null, reason: '' }, ['change-missing']],
  [
    'a change of a paragraph that stayed as it was',
    { outcome: 'reflected', change: { ...changed, paragraphs: [4, 5] }, reason: '' },
    ['unchanged'],
  ],
  [
    'a change between revisions that there are not',
    { outcome: 'reflected', change: { ...changed, to: 9 }, reason: '' },
    ['revisions-unknown'],
  ],
  ['a reason', { outcome: 'declined', change: null, reason: '別に定める。' }, []],
  [
    'neither',
    { outcome: 'stands', change: changed, reason: '' },
    ['reason-missing', 'change-stray'],
  ],
];
for (const [what, answer, expected] of cases) {
  test(`an answer of ${answer.outcome} with ${what}: ${expected.join(' ') || 'whole'}`, () => {
    assert.deepEqual(answerObstaclesOf(answer, differing), expected);
  });
}

test('merged opinions have one chief, and none merges round in a circle', () => {
  const merges = [
    { opinion: 'a', into: 'b' },
    { opinion: 'b', into: 'c' },
  ];
  assert.equal(chiefOf('a', merges), 'c');
  assert.equal(chiefOf('d', merges), 'd');
  assert.ok(isCircular({ opinion: 'c', into: 'a' }, merges));
  assert.ok(isCircular({ opinion: 'd', into: 'd' }, merges));
  assert.ok(!isCircular({ opinion: 'd', into: 'a' }, merges));
});

test('a consultation is open from its first instant and closed at its last', () => {
  const [opensAt, closesAt] = [new Date(1000), new Date(2000)];
  const at = (moment: number, publishedAt: Date | null = null) =>
    consultationState({ opensAt, closesAt, publishedAt }, new Date(moment));
  assert.deepEqual(
    [at(999), at(1000), at(1999), at(2000), at(2500, new Date(2400))],
    ['ahead', 'open', 'open', 'closed', 'published'],
  );
});
