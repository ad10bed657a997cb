import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { inOrder, itemNumbers, nextNumber, paperNumber, type Placed } from './numbering.ts';

const item = (id: string, place: number, more: Partial<Placed> = {}): Placed => ({
  ...{ id, place, parentId: null, isSealed: false },
  ...more,
});

test('open items are counted alike by everybody, sealed ones by themselves', () => {
  const agenda = [
    item('a', 1),
    item('secret', 2, { isSealed: true }),
    item('b', 3),
    item('b1', 4, { parentId: 'b' }),
    item('b-secret', 5, { parentId: 'b', isSealed: true }),
    item('b2', 6, { parentId: 'b' }),
  ];
  const numbers = itemNumbers(agenda);
  assert.deepEqual(numbers.get('b'), { isSealed: false, path: [2] });
  assert.deepEqual(numbers.get('b2'), { isSealed: false, path: [2, 2] });
  assert.deepEqual(numbers.get('secret'), { isSealed: true, path: [1] });
  assert.deepEqual(numbers.get('b-secret'), { isSealed: true, path: [2, 1] });
  const order = inOrder(agenda).map(({ id }) => id);
  assert.deepEqual(order, ['a', 'b', 'b1', 'b2', 'secret', 'b-secret']);
});

const agendas = fc
  .array(fc.record({ parent: fc.integer({ min: -1, max: 20 }), isSealed: fc.boolean() }), {
    maxLength: 20,
  })
  .map((rows) =>
    rows.map(({ parent, isSealed }, at): Placed => {
      const above = parent >= 0 && parent < at ? parent : null;
      return item(String(at), at + 1, {
        parentId: above === null ? null : String(above),
        isSealed: isSealed || (above !== null && rows[above]?.isSealed === true),
      });
    }),
  );

test('whoever does not know of the sealed items sees the same numbers, without a gap', () => {
  fc.assert(
    fc.property(agendas, (agenda) => {
      const sealedWithin = ({ isSealed, parentId }: Placed): boolean => {
        const parent = agenda.find(({ id }) => id === parentId);
        return isSealed || (parent !== undefined && sealedWithin(parent));
      };
      const open = agenda.filter((each) => !sealedWithin(each));
      const [whole, known] = [itemNumbers(agenda), itemNumbers(open)];
      for (const { id } of open) assert.deepEqual(known.get(id), whole.get(id));
      const siblings = new Map<string, number[]>();
      for (const { path } of known.values()) {
        const above = path.slice(0, -1).join('-');
        siblings.set(above, [...(siblings.get(above) ?? []), path.at(-1) ?? 0]);
      }
      for (const numbers of siblings.values()) {
        assert.deepEqual(
          numbers.toSorted((a, b) => a - b),
          numbers.map((_, at) => at + 1),
        );
      }
    }),
  );
});

test('a paper alone bears the number of its item, several a second one', () => {
  const number = { isSealed: false, path: [2] };
  assert.equal(paperNumber(number, 1, 1), '2');
  assert.equal(paperNumber(number, 2, 3), '2-2');
  assert.equal(paperNumber({ ...number, path: [2, 1] }, 1, 2), '2-1-1');
});

test('a body goes on from the number it was given, and its successor begins anew', () => {
  assert.equal(nextNumber(43, []), 43);
  assert.equal(nextNumber(43, [43, 44]), 45);
  assert.equal(nextNumber(1, []), 1);
});
