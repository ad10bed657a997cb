import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { alikeAmong } from './alike.ts';

const room = 12;
const numbersBelow = (most: number) =>
  fc.uniqueArray(fc.integer({ min: 0, max: most - 1 }), { maxLength: most });

test('systems are one group just where they run the same of what is looked at', () => {
  const world = fc.record({
    runs: fc.array(numbersBelow(room), { minLength: 6, maxLength: 6 }),
    products: numbersBelow(6),
    platforms: numbersBelow(6),
    seen: numbersBelow(room),
  });
  fc.assert(
    fc.property(world, ({ runs, products, platforms, seen }) => {
      const { systems, group, versions } = alikeAmong(
        { products, platforms, room },
        (version, use) => {
          for (const system of runs[version] ?? []) use(system);
        },
        (system) => seen.includes(system),
      );
      const isRun = (version: number, system: number) => runs[version]?.includes(system) ?? false;
      const expected = seen.filter((system) => products.some((each) => isRun(each, system)));
      assert.deepEqual(systems.toSorted(), expected.toSorted());
      for (let system = 0; system < room; system += 1) {
        const looked = expected.includes(system) ? [...new Set([...products, ...platforms])] : [];
        assert.deepEqual(
          versions[group[system] ?? 0]?.toSorted(),
          looked.filter((each) => isRun(each, system)).toSorted(),
        );
      }
      const groups = new Set(systems.map((system) => group[system] ?? 0));
      assert.equal(groups.size, new Set([...groups].map((each) => String(versions[each]))).size);
    }),
  );
});
