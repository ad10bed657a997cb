import assert from 'node:assert/strict';
import { test } from 'node:test';

import { noCoverage, percent, relayStart, together } from './relay.ts';

const issued = new Date('2030-01-10T00:00:00Z');
const told = new Date('2030-01-12T00:00:00Z');

test('the clock of a body runs from the issue or from being told, as the directive says', () => {
  assert.equal(relayStart('issue', issued, told), issued);
  assert.equal(relayStart('told', issued, told), told);
});

test('branches add up', () => {
  const one = { told: 3, opened: 2, acknowledged: 1, answered: 1, silent: 2, reported: 5 };
  assert.deepEqual(together([one, noCoverage, one]), {
    ...{ told: 6, opened: 4, acknowledged: 2, answered: 2, silent: 4 },
    reported: 10,
  });
  assert.deepEqual(together([]), noCoverage);
});

const shares: [number, number, number][] = [
  [0, 0, 0],
  [0, 1000, 0],
  [1, 1000, 1],
  [999, 1000, 99],
  [1000, 1000, 100],
  [1, 2, 50],
];
for (const [part, whole, expected] of shares) {
  test(`${part} of ${whole} is ${expected} %`, () => {
    assert.equal(percent(part, whole), expected);
  });
}
