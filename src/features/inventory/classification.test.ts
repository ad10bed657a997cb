import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type Grade, type Hindrance, hindranceOf } from './classification.ts';

const owner = (grade: Grade) => ({ grade, bySupervisor: false });
const supervisor = (grade: Grade) => ({ grade, bySupervisor: true });
type Said = ReturnType<typeof owner>;

const cases: [string, Said[], Said, Hindrance | null][] = [
  ['an owner classifies first', [], owner('low'), null],
  ['a supervisor classifies what nobody has', [], supervisor('low'), null],
  ['an owner lowers what they gave themselves', [owner('high')], owner('low'), null],
  ['a supervisor raises', [owner('low')], supervisor('high'), null],
  ['a supervisor lowers', [owner('high')], supervisor('medium'), 'not-higher'],
  ['a supervisor lowers what they raised', [supervisor('high')], supervisor('low'), 'not-higher'],
  [
    'an owner goes below the supervisor',
    [owner('low'), supervisor('high')],
    owner('medium'),
    'below-floor',
  ],
  ['an owner goes above the supervisor', [supervisor('medium')], owner('high'), null],
  [
    'an owner comes back to the supervisor’s',
    [supervisor('medium'), owner('high')],
    owner('medium'),
    null,
  ],
  ['the same again', [owner('high')], owner('high'), 'same'],
];
for (const [situation, history, next, expected] of cases) {
  test(`${situation}: ${expected ?? 'allowed'}`, () => {
    assert.equal(hindranceOf(history, next), expected);
  });
}
