import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Clause } from '#formats/advisory/advisory.ts';

import {
  type Configuration,
  type Finding,
  findingOf,
  holds,
  type Running,
  type Truth,
} from './configuration.ts';

const [first, second] = [{ operand: 0 }, { operand: 1 }];
const joined = (operator: 'AND' | 'OR', negate = false): Clause => ({
  ...{ operator, negate },
  clauses: [first, second],
});

// Kleene's tables, one line for each pair of values.
const tables: [Truth, Truth, Truth, Truth][] = [
  ['yes', 'yes', 'yes', 'yes'],
  ['yes', 'unknown', 'unknown', 'yes'],
  ['yes', 'no', 'no', 'yes'],
  ['unknown', 'unknown', 'unknown', 'unknown'],
  ['unknown', 'no', 'no', 'unknown'],
  ['no', 'no', 'no', 'no'],
];
for (const [a, b, both, either] of tables) {
  test(`${a} and ${b} is ${both}; ${a} or ${b} is ${either}; either way round`, () => {
    for (const pair of [
      [a, b],
      [b, a],
    ]) {
      assert.equal(holds(joined('AND'), pair), both);
      assert.equal(holds(joined('OR'), pair), either);
    }
  });
}

const negations: [Truth, Truth][] = [
  ['yes', 'no'],
  ['no', 'yes'],
  ['unknown', 'unknown'],
];
for (const [value, expected] of negations) {
  test(`not ${value} is ${expected}`, () => {
    const clause: Clause = { operator: 'AND', negate: true, clauses: [first] };
    assert.equal(holds(clause, [value]), expected);
  });
}

test('a condition on nothing holds for nobody', () => {
  assert.equal(holds({ operator: 'AND', negate: false, clauses: [] }, []), 'no');
  assert.equal(holds({ operator: 'OR', negate: false, clauses: [] }, []), 'no');
});

const operand = (product: string, vulnerable: boolean, isNamed = true) => ({
  ...{ product, vulnerable, isNamed },
  words: '< 2.0',
});
const gate = operand('acme:gate_os', true);
const box = operand('acme:box', false);
const onBox: Configuration = { clause: joined('AND'), operands: [gate, box] };
const notOnBox: Configuration = {
  clause: {
    operator: 'AND',
    negate: false,
    clauses: [first, { operator: 'OR', negate: true, clauses: [second] }],
  },
  operands: [gate, box],
};
const onNameless: Configuration = {
  clause: joined('AND'),
  operands: [gate, operand('', false, false)],
};
const onEither: Configuration = {
  clause: {
    operator: 'AND',
    negate: false,
    clauses: [first, { operator: 'OR', negate: false, clauses: [second, { operand: 2 }] }],
  },
  operands: [gate, box, operand('acme:rack', false)],
};

const runs = (operandNumber: number, within: Truth): Running => ({
  operand: operandNumber,
  component: operandNumber === 0 ? 'acme:gate_os' : 'acme:box',
  version: '1.0',
  within,
});
const part = { isWhole: false };
const whole = { isWhole: true };

type Case = [string, Configuration, Running[], { isWhole: boolean }, Finding['holds'] | undefined];
const cases: Case[] = [
  ['neither product nor platform', onBox, [], whole, undefined],
  ['the platform alone', onBox, [runs(1, 'yes')], whole, undefined],
  ['product in range and platform', onBox, [runs(0, 'yes'), runs(1, 'yes')], part, 'yes'],
  ['product out of range on the platform', onBox, [runs(0, 'no'), runs(1, 'yes')], part, 'no'],
  [
    'product without order on the platform',
    onBox,
    [runs(0, 'unknown'), runs(1, 'yes')],
    part,
    'unknown',
  ],
  [
    'two versions, one in range',
    onBox,
    [runs(0, 'no'), runs(0, 'yes'), runs(1, 'yes')],
    part,
    'yes',
  ],
  ['product in range, platform not listed by a part', onBox, [runs(0, 'yes')], part, 'unknown'],
  ['product in range, platform not listed by the whole', onBox, [runs(0, 'yes')], whole, 'no'],
  ['product out of range, platform not listed', onBox, [runs(0, 'no')], part, 'no'],
  [
    'product in range, platform of another version',
    onBox,
    [runs(0, 'yes'), runs(1, 'no')],
    part,
    'no',
  ],
  [
    'product in range, on what it must not run on',
    notOnBox,
    [runs(0, 'yes'), runs(1, 'yes')],
    part,
    'no',
  ],
  ['product in range, not on what the whole lists', notOnBox, [runs(0, 'yes')], whole, 'yes'],
  [
    'product in range, perhaps on what it must not run on',
    notOnBox,
    [runs(0, 'yes')],
    part,
    'unknown',
  ],
  [
    'product in range, platform that nobody can name',
    onNameless,
    [runs(0, 'yes')],
    whole,
    'unknown',
  ],
  [
    'product in range on one of two platforms',
    onEither,
    [runs(0, 'yes'), runs(1, 'yes')],
    part,
    'yes',
  ],
];
for (const [situation, configuration, running, coverage, expected] of cases) {
  test(`${situation}: ${expected ?? 'nothing to judge'}`, () => {
    assert.equal(findingOf(configuration, running, coverage)?.holds, expected);
  });
}

test('a finding names the product it rests on and the platforms that were found', () => {
  const running = [runs(0, 'no'), { ...runs(0, 'yes'), version: '1.9' }, runs(1, 'yes')];
  const finding = findingOf(onEither, running, part);
  assert.equal(finding?.product.version, '1.9');
  assert.deepEqual(finding.platforms, ['acme:box']);
  assert.equal(finding.words, '< 2.0');
});

test('without any, it names every platform that was looked for', () => {
  assert.deepEqual(findingOf(onEither, [runs(0, 'yes')], part)?.platforms, [
    'acme:box',
    'acme:rack',
  ]);
});
