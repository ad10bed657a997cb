import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';

import { OrganizationId } from '#kernel/actor.ts';

import { areas, ministries, none } from './area.ts';
import { hoursOf, paceOf } from './deadline.ts';

const id = () => OrganizationId.parse(`org_${randomUUID()}`);
const [hq, ministry, association, operator, stray, inner] = [id(), id(), id(), id(), id(), id()];
const line = (own: OrganizationId, kind: string, supervisorId: OrganizationId | null) => ({
  ...{ id: own, kind, supervisorId },
});
const nation = [
  line(operator, 'operator', association),
  line(hq, 'headquarters', null),
  line(association, 'association', ministry),
  line(ministry, 'ministry', hq),
  line(stray, 'operator', id()),
  line(inner, 'ministry', ministry),
];

test('a body is counted under the ministry it is, or the nearest above it', () => {
  const of = ministries(nation);
  assert.deepEqual(
    [operator, hq, association, ministry, stray, inner].map((each) => of.get(each)),
    [ministry, none, ministry, ministry, none, inner],
  );
});

test('bodies in a ring are under none, and end', () => {
  const [one, other] = [id(), id()];
  const of = ministries([line(one, 'operator', other), line(other, 'operator', one)]);
  assert.deepEqual([of.get(one), of.get(other)], [none, none]);
});

test('a body of two sectors is counted in both, once in each', () => {
  const found = areas([operator, stray, operator], (each) =>
    each === operator ? ['a', 'b'] : ['b'],
  );
  assert.deepEqual(
    found.map(({ key, bodies }) => [key, bodies.size]),
    [
      ['a', 1],
      ['b', 2],
    ],
  );
});

const now = new Date('2026-11-26T03:00:00Z');
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const hourOf = (minutes: number) =>
  hoursOf([{ at: after(minutes), of: 'x' }], now).map(
    ({ from }) => (from.getTime() - now.getTime()) / 3_600_000,
  );

const cases: [string, number, number[]][] = [
  ['a deadline that is now', 0, [0]],
  ['one in an hour', 60, [0]],
  ['one in a minute more', 61, [1]],
  ['one in 72 hours', 72 * 60, [71]],
  ['one after that', 72 * 60 + 1, []],
  ['one that has passed', -1, []],
];
for (const [situation, minutes, hours] of cases) {
  test(`${situation} lies in hour ${hours.join() || 'none'}`, () => {
    assert.deepEqual(hourOf(minutes), hours);
  });
}

test('how long something took: the middle, the slowest, or nobody', () => {
  const spans = (...seconds: number[]) =>
    seconds.map((each) => ({ from: now, to: new Date(now.getTime() + each * 1000) }));
  assert.equal(paceOf([]), null);
  assert.deepEqual(paceOf(spans(30)), { median: 30, slowest: 30, count: 1 });
  assert.deepEqual(paceOf(spans(10, 40, 20)), { median: 20, slowest: 40, count: 3 });
  assert.deepEqual(paceOf(spans(10, 40, 20, 30)), { median: 25, slowest: 40, count: 4 });
  // What was recorded for a body may be older than its being told here.
  assert.deepEqual(paceOf(spans(-5)), { median: 0, slowest: 0, count: 1 });
});
