import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isOpenAbove, orderOf, rangeOf } from './range-interval.ts';

const kinds: [string, 'vers' | 'vls' | undefined][] = [
  ['vers:npm/>=1.0.0|<2.0.0', 'vers'],
  ['vers:unheard-of/1', 'vers'],
  ['vers:all/*', 'vers'],
  ['>=1.0|<2', 'vls'],
  ['1.0.0|1.1.0', 'vls'],
  ['1.0.0', undefined],
  ['*', undefined],
  ['vers:npm/', undefined],
  ['vers:npm', undefined],
  ['vers:/1', undefined],
  ['<', undefined],
  ['<%', undefined],
  ['', undefined],
  [`<${'1'.repeat(20_000)}`, undefined],
];
for (const [text, kind] of kinds) {
  test(`“${text.slice(0, 40)}” is ${kind ?? 'no range'}`, () => {
    assert.equal(rangeOf(text)?.kind, kind);
  });
}

const ends: [string, boolean][] = [
  ['vers:intdot/>=4.2.0', true],
  ['vers:semver/<2.1.0|>4.2.0', true],
  ['vers:semver/>4.2.0|<2.1.0', true],
  ['<1.2.0|>=4.2.0', true],
  ['vers:intdot/<2.1.0|>4.2.0|!=9.17.4', true],
  ['vers:unheard-of/<1|>2', true],
  ['vers:intdot/<2.1.0|>4.2.0|<=10.3.1', false],
  ['vers:semver/>1.0.0|<2.0.0', false],
  ['<1.2.0|=4.2.0', false],
  ['vers:unheard-of/>1|<2', false],
  ['vers:all/*', false],
  ['vers:npm/!=1.0.0', false],
];
for (const [text, isOpen] of ends) {
  test(`“${text}” ${isOpen ? 'has no upper end' : 'ends, or is all versions'}`, () => {
    const range = rangeOf(text);
    assert.ok(range);
    assert.equal(isOpenAbove(range), isOpen);
  });
}

test('types of VERS have an order where one is known', () => {
  assert.deepEqual(
    ['deb', 'intdot', 'datetime', 'unheard-of'].map((scheme) => orderOf(scheme) !== undefined),
    [true, true, true, false],
  );
});
