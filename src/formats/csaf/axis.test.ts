import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type Axis, axisOf, hasStretches, type Span, stretchesOf } from './axis.ts';
import { type Party, type Rule, sweep } from './overlap-sweep.ts';
import type { VersionBranch } from './version-family.ts';

const key = (at: number) => String.fromCharCode(at >> 8, at & 255);

function span(owner: number, lo: number, hi: number | null, isPoint = false): Span {
  return { owner, lo: key(lo), hi: hi === null ? null : key(hi), isPoint };
}

function shape({ owners, reaches }: Axis): readonly (readonly [number, number])[] {
  return [...owners].map((owner, at) => [owner, reaches[at] ?? -1] as const);
}

test('stretches stand in the order they begin in, and reach to what begins after they end', () => {
  const axis = axisOf([span(0, 5, 9), span(1, 1, 6), span(2, 8, null)], 3);
  assert.deepEqual(shape(axis), [
    [1, 2],
    [0, 3],
    [2, 3],
  ]);
});

test('what meets nothing is left out, and so are single versions that meet no range', () => {
  const apart = axisOf([span(0, 1, 2), span(1, 2, 3), span(2, 9, null)], 3);
  assert.deepEqual(shape(apart), []);
  const same = axisOf([span(0, 4, 5, true), span(1, 4, 5, true), span(2, 7, 8)], 3);
  assert.deepEqual(shape(same), []);
  const inside = axisOf([span(0, 4, 5, true), span(1, 1, 9), span(2, 8, 9, true)], 3);
  assert.deepEqual(
    shape(inside).map(([owner]) => owner),
    [1, 0, 2],
  );
  assert.ok(hasStretches(inside, 2) && !hasStretches(same, 1));
});

test('the stretches of a few are picked and put in order; of many, the whole axis is gone over', () => {
  const spans = Array.from({ length: 100 }, (_, at) => span(at % 50, at, at + 3));
  const axis = axisOf(spans, 50);
  assert.deepEqual([...(stretchesOf(axis, [7, 2]) ?? [])], [2, 7, 52, 57]);
  assert.equal(stretchesOf(axis, [...Array.from({ length: 50 }).keys()]), undefined);
});

/** A list whose items are counted when they are looked at. */
function watched<List extends object>(list: List, count: { steps: number }): List {
  return new Proxy(list, {
    get(target, name) {
      count.steps += 1;
      return Reflect.get(target, name, target) as unknown;
    },
  });
}

const many = (size: number, pieces: number) =>
  Array.from({ length: size * pieces }, (_, at) => {
    return span(at % size, 2 * at, 2 * at + 3 * size);
  });

test('an axis costs what sorting its spans does', () => {
  const looks = (size: number) => {
    const count = { steps: 0 };
    const spans = many(size, 10).map((each) => watched(each, count));
    assert.equal(axisOf(spans, size).owners.length, size * 10);
    return count.steps;
  };
  const [few, lots] = [looks(50), looks(400)];
  assert.ok(lots < 1.5 * 8 * few, `${few} steps became ${lots}`);
});

const branch: VersionBranch = {
  ...{ kind: 'vls', isLeaf: true, products: [] },
  branch: { path: '', value: null, depth: 1, parent: undefined },
};
const rules: readonly Rule[] = (['different', 'same'] as const).map((groups) => {
  return { groups, against: [[0], [], [], []] };
});

test('a sweep looks at each stretch of those named a few times, whatever overlaps with what', () => {
  const looks = (size: number, named: number) => {
    const count = { steps: 0 };
    const axis = axisOf(many(size, 10), size);
    const { owners, reaches } = axis;
    const axes = [{ ...axis, owners: watched(owners, count), reaches: watched(reaches, count) }];
    const parties = new Map<number, readonly Party[]>(
      Array.from({ length: named }, (_, member) => {
        return [member, [{ owner: `P${member}`, group: member % 5, branch, kind: 0, met: 0 }]];
      }),
    );
    let told = 0;
    sweep({ members: Array.from({ length: size }, () => branch), axes }, parties, rules, () => {
      told += 1;
    });
    assert.ok(told > 0 && told <= 2 * named, `${told} told of ${named}`);
    return count.steps;
  };
  const [few, lots] = [looks(100, 100), looks(800, 800)];
  assert.ok(lots < 1.25 * 8 * few, `${few} steps became ${lots}`);
  // Two of eight hundred cost what two do.
  assert.ok(looks(800, 2) < 100);
});
