import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { forEachPacked, gatherPacked, packRuns, unpacked } from './packed.ts';
import { gather, gathered, gathering, systemsIn } from './systems.ts';

const most = 300;
const systems = fc
  .uniqueArray(fc.integer({ min: 0, max: most - 1 }), { maxLength: most })
  .map((list) => Uint32Array.from(list).sort());

test('what is packed is what is read, whether few systems run a version or nearly all', () => {
  fc.assert(
    fc.property(fc.array(systems, { maxLength: 6 }), (lists) => {
      const runs = lists.map((list, each) => ({ id: 7 * each + 2 ** 31, systems: list }));
      const packed = unpacked(packRuns(runs, most));
      assert.deepEqual(
        [...packed.ids],
        runs.map(({ id }) => id),
      );
      for (const [place, run] of runs.entries()) {
        const read: number[] = [];
        forEachPacked(packed, place, (system) => read.push(system));
        assert.deepEqual(read, [...run.systems]);
      }
    }),
  );
});

test('what several run is gathered together as one by one', () => {
  fc.assert(
    fc.property(fc.array(systems, { maxLength: 6 }), (lists) => {
      const packed = unpacked(
        packRuns(
          lists.map((list, id) => ({ id, systems: list })),
          most,
        ),
      );
      const [together, alone] = [gathering(most), gathering(most)];
      for (const [place, list] of lists.entries()) {
        gatherPacked(packed, place, together);
        for (const system of list) gather(alone, system);
      }
      assert.equal(gathered(together), gathered(alone));
      const inOrder = (found: readonly number[]) => found.toSorted((a, b) => a - b);
      assert.deepEqual(inOrder(systemsIn(together)), inOrder(systemsIn(alone)));
    }),
  );
});

test('a list takes a byte where systems are near, and no version more than a bit a system', () => {
  const nation = 100_000;
  const every = (step: number) =>
    Uint32Array.from({ length: nation / step }, (_, each) => each * step);
  const bytesOf = (list: Uint32Array) => packRuns([{ id: 1, systems: list }], nation).length;
  assert.equal(bytesOf(every(100)), 12 + 1 + 1000);
  assert.equal(bytesOf(every(1000)), 12 + 1 + 1 + 2 * 99);
  assert.equal(bytesOf(every(2)), 12 + 1 + nation / 8);
});

test('systems far apart keep their places', () => {
  const far = Uint32Array.of(0, 127, 128, 2 ** 14 - 1, 2 ** 14, 2 ** 21, 2 ** 27);
  const read: number[] = [];
  const packed = unpacked(packRuns([{ id: 1, systems: far }], 2 ** 28));
  forEachPacked(packed, 0, (system) => read.push(system));
  assert.deepEqual(read, [...far]);
});

test('systems out of order, and bytes that are cut off, are refused', () => {
  const twice = { id: 5, systems: Uint32Array.of(3, 3) };
  assert.throws(() => packRuns([twice], 10), /version 5 are out of order/);
  const bytes = packRuns([{ id: 5, systems: Uint32Array.of(3, 300) }], 4000);
  for (const length of [0, 3, 4, bytes.length - 1]) {
    assert.throws(() => unpacked(bytes.subarray(0, length)), /cut off/, `${length}`);
  }
});
