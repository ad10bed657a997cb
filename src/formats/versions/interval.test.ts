import assert from 'node:assert/strict';
import { test } from 'node:test';

import { lowerBound, upperBound } from './bound.ts';
import type { Order } from './ecosystem.ts';
import { complement, contains, type Interval, subtract, union } from './interval.ts';
import { orderKey } from './order.ts';

const key = (...bytes: number[]) => Uint8Array.from(bytes);
const between = (lo: number, hi: number): Interval => ({ lo: key(lo), hi: key(hi) });
const from = (lo: number): Interval => ({ lo: key(lo), hi: null });
const until = (hi: number): Interval => ({ lo: key(), hi: key(hi) });
const everything: Interval = { lo: key(), hi: null };

test('an interval has its beginning and not its end', () => {
  assert.ok(contains(between(2, 4), key(2)));
  assert.ok(contains(between(2, 4), key(3, 255)));
  assert.ok(!contains(between(2, 4), key(4)));
  assert.ok(!contains(between(2, 4), key(1, 255)));
  assert.ok(contains(until(4), key()));
  assert.ok(contains(from(4), key(255, 255)));
});

test('a union joins what overlaps or touches, and drops what is empty or reversed', () => {
  assert.deepEqual(union([between(5, 7), between(1, 3), between(3, 5)]), [between(1, 7)]);
  assert.deepEqual(union([between(1, 9), between(2, 3), between(11, 12)]), [
    between(1, 9),
    between(11, 12),
  ]);
  assert.deepEqual(union([between(3, 3), between(4, 2)]), []);
  assert.deepEqual(union([from(3), between(4, 5), until(1)]), [until(1), from(3)]);
});

test('a complement is what the intervals leave', () => {
  assert.deepEqual(complement([]), [everything]);
  assert.deepEqual(complement([everything]), []);
  assert.deepEqual(complement([between(1, 2), from(5)]), [until(1), between(2, 5)]);
  assert.deepEqual(complement([until(2)]), [from(2)]);
});

test('subtracting leaves the first without the others', () => {
  assert.deepEqual(subtract([between(1, 9)], [between(3, 4), between(8, 20)]), [
    between(1, 3),
    between(4, 8),
  ]);
  assert.deepEqual(subtract([everything], [between(3, 4)]), [until(3), from(4)]);
  assert.deepEqual(subtract([between(1, 2)], [everything]), []);
  assert.deepEqual(subtract([between(1, 2)], []), [between(1, 2)]);
});

test('subtracting many from many looks at each a few times, not at each with each', () => {
  const looks = (count: number) => {
    let steps = 0;
    const watched = (bytes: Uint8Array) =>
      new Proxy(bytes, {
        get(target, name) {
          if (name === 'length') steps += 1;
          return Reflect.get(target, name, target) as unknown;
        },
      });
    const pieces = (first: number): Interval[] =>
      Array.from({ length: count }, (_, at) => {
        const start = 4 * at + first;
        const [lo, hi] = [start, start + 2].map((each) => watched(key(each >> 8, each & 255)));
        assert.ok(lo && hi);
        return { lo, hi };
      });
    const left = subtract(pieces(0), pieces(1));
    assert.equal(left.length, count);
    return steps;
  };
  const [few, many] = [looks(500), looks(4_000)];
  assert.ok(many < 1.5 * 8 * few, `${few} steps became ${many}`);
});

test('set algebra agrees with membership, byte by byte', () => {
  const some = [between(1, 3), between(3, 6), between(10, 4), until(1), from(14)];
  const others = [between(2, 5), between(8, 9), from(15)];
  for (let byte = 0; byte < 20; byte += 1) {
    const isIn = (intervals: readonly Interval[]) =>
      intervals.some((interval) => contains(interval, key(byte)));
    assert.equal(isIn(union(some)), isIn(some));
    assert.equal(isIn(complement(some)), !isIn(some));
    assert.equal(isIn(subtract(some, others)), isIn(some) && !isIn(others));
  }
});

type Range = { from?: string; until?: string; upTo?: string };

function isAffected(order: Order, range: Range, version: string): boolean {
  const lo = range.from === undefined ? key() : lowerBound(order, range.from);
  const end = range.upTo ?? range.until;
  const hi = end === undefined ? null : upperBound(order, end, range.upTo !== undefined);
  const found = orderKey(order, version);
  assert.ok(lo && hi !== undefined && found);
  return contains({ lo, hi }, found);
}

const ranges: readonly (readonly [Order, Range, string, boolean])[] = [
  ['npm', { from: '1.0.0', until: '1.2.0' }, '1.0.0', true],
  ['npm', { from: '1.0.0', until: '1.2.0' }, '1.0.0-rc.1', false],
  ['npm', { from: '1.0.0', until: '1.2.0' }, '1.2.0-rc.1', true],
  ['npm', { from: '1.0.0', until: '1.2.0' }, '1.2.0', false],
  ['npm', { upTo: '1.2.0' }, '1.2.0', true],
  ['npm', { upTo: '1.2.0' }, '1.2.1-0', false],
  ['npm', { upTo: '1.2.0-rc' }, '1.2.0-rc.0', false],
  ['pypi', { upTo: '1.0' }, '1.0.0', true],
  ['pypi', { upTo: '1.0' }, '1.0.post1', false],
  ['generic', { from: '22.7R2', until: '22.7R2.5' }, '22.7R2.4', true],
  ['generic', { from: '22.7R2', until: '22.7R2.5' }, '22.7R2.5', false],
  ['generic', { upTo: '9.1(7)' }, '9.1(7)32', false],
  // A bound without a release speaks of all releases.
  ['rpm', { until: '1.0' }, '1.0-1', false],
  ['rpm', { until: '1.0' }, '1.0~rc1-9', true],
  ['rpm', { upTo: '1.0' }, '1.0', true],
  ['rpm', { upTo: '1.0' }, '1.0-999.el9', true],
  ['rpm', { upTo: '1.0' }, '1.0.1-1', false],
  ['rpm', { upTo: '1.0' }, '1.0^git1-1', false],
  ['rpm', { from: '1.0' }, '1.0', true],
  ['rpm', { from: '1.0' }, '1.0-0', true],
  ['rpm', { from: '1.0' }, '1.0~rc1-9', false],
  ['rpm', { upTo: '1.0-3' }, '1.0-3', true],
  ['rpm', { upTo: '1.0-3' }, '1.0-3.1', false],
];

for (const [order, range, version, expected] of ranges) {
  const claim = expected ? 'is in' : 'is not in';
  test(`${order} ${version} ${claim} ${JSON.stringify(range)}`, () => {
    assert.equal(isAffected(order, range, version), expected);
  });
}

test('what cannot be ordered is no bound', () => {
  assert.equal(lowerBound('semver', 'x'), undefined);
  assert.equal(upperBound('semver', 'x', true), undefined);
  assert.equal(upperBound('rpm', '', true), undefined);
});
