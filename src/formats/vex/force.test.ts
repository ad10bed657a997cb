import assert from 'node:assert/strict';
import { test } from 'node:test';

import { supersededBy } from './force.ts';
import type { VexStatement } from './vex.ts';

const day = (number: number) => new Date(Date.UTC(2030, 0, number));
const about = (
  names: readonly string[],
  on: number,
  parts: readonly string[] = [],
): VexStatement => {
  const named = (name: string) => ({ ecosystem: 'npm', name });
  return {
    ...{
      vulnerability: 'CVE-2030-0001',
      status: 'fixed',
      justification: '',
      action: '',
      detail: '',
    },
    ...{ products: names.map(named), parts: parts.map(named), isWhole: false, unresolved: 0 },
    issuedAt: day(on),
  };
};

const cases: [string, readonly VexStatement[], [number, number][]][] = [
  ['a later statement on the same product', [about(['a'], 1), about(['a'], 2)], [[0, 1]]],
  ['an earlier one that is written later', [about(['a'], 2), about(['a'], 1)], [[1, 0]]],
  ['one of the same moment that is written later', [about(['a'], 1), about(['a'], 1)], [[0, 1]]],
  ['one on another product', [about(['a'], 1), about(['b'], 2)], []],
  ['one on some of its products', [about(['a', 'b'], 1), about(['a'], 2)], []],
  [
    'two that share its products',
    [about(['a', 'b'], 1), about(['a'], 2), about(['b'], 3)],
    [[0, 2]],
  ],
  ['one on other parts', [about(['a'], 1, ['x']), about(['a'], 2, ['y'])], []],
  ['one on nothing that is known', [about([], 1), about([], 2)], []],
];
for (const [situation, statements, expected] of cases) {
  test(`${situation}: ${JSON.stringify(expected)}`, () => {
    assert.deepEqual([...supersededBy(statements)], expected);
  });
}
