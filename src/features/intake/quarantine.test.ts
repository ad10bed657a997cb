import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type Movement, reasonsToWait, usualLimits } from './quarantine.ts';

const still: Movement = {
  ...{ before: 1000, accepted: 1000, refused: 0 },
  ...{ added: 0, changed: 0, removed: 0, older: 0 },
};

const cases: [string, Partial<Movement>, string[]][] = [
  ['nothing that moves', {}, []],
  ['twenty of a thousand gone', { removed: 20 }, []],
  ['twenty-one of a thousand gone', { removed: 21 }, ['removed']],
  ['fifty of a hundred thousand gone', { before: 100_000, removed: 50 }, []],
  ['fifty-one of a hundred thousand gone', { before: 100_000, removed: 51 }, ['removed']],
  ['one of three gone', { before: 3, removed: 1 }, []],
  ['two of three gone', { before: 3, removed: 2 }, ['removed']],
  ['the only one gone', { before: 1, removed: 1 }, ['removed']],
  ['a fifth changed', { changed: 200 }, []],
  ['more than a fifth changed', { changed: 201 }, ['changed']],
  ['all twenty changed', { before: 20, changed: 20 }, []],
  ['all twenty-one changed', { before: 21, changed: 21 }, ['changed']],
  ['a fifth older', { older: 200 }, []],
  ['more than a fifth older', { older: 201 }, ['older']],
  ['three tenths more', { added: 300 }, []],
  ['more than three tenths more', { added: 301 }, ['grown']],
  ['fifty more than one', { before: 1, added: 50 }, []],
  ['fifty-one more than one', { before: 1, added: 51 }, ['grown']],
  ['four faults of five', { accepted: 1, refused: 4 }, []],
  ['one percent of faults', { accepted: 990, refused: 10 }, []],
  ['more than one percent of faults', { accepted: 989, refused: 11 }, ['refused']],
  [
    'everything at once',
    { removed: 900, changed: 900, added: 900, refused: 900 },
    [...['removed', 'changed', 'grown', 'refused']],
  ],
  ['a first snapshot, whatever it holds', { before: 0, added: 1_000_000, refused: 900 }, []],
];
for (const [situation, movement, expected] of cases) {
  const verdict = expected.length > 0 ? `waits: ${expected.join(', ')}` : 'takes force';
  test(`${situation} ${verdict}`, () => {
    const reasons = reasonsToWait({ ...still, ...movement }, usualLimits, true);
    assert.deepEqual(
      reasons.map(({ key }) => key),
      expected.map((each) => `intake.reason.${each}`),
    );
  });
}

test('what a person hands in may add much, but not a multitude', () => {
  const grown = (added: number) => reasonsToWait({ ...still, added }, usualLimits, false).length;
  assert.deepEqual([grown(2000), grown(100_000), grown(100_001)], [0, 0, 1]);
});

test('the limits are each source’s own', () => {
  const lenient = { ...usualLimits, removedPercent: 10, removedCount: 1000 };
  const strict = { ...usualLimits, removedPercent: 0, removedCount: 0 };
  assert.deepEqual(reasonsToWait({ ...still, removed: 100 }, lenient, true), []);
  assert.equal(reasonsToWait({ ...still, removed: 2 }, strict, true).length, 1);
});
