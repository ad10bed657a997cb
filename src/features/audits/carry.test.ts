import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Relationship } from '#formats/oscal/mapping.ts';

import { carry, carryInto, passageOf } from './carry.ts';
import type { Carriage, CarriageReason, Result } from './judgement.ts';
import type { Succession } from './succession.ts';

const edition = (...ids: string[]) => new Map(ids.map((id) => [id, id]));
const leads = (from: string[], relationship: Relationship, to: string[]): Succession => ({
  ...{ from, to, relationship, rationale: '' },
});
const judged = (results: Record<string, Result>) => (clause: string) => results[clause];

type Expected = [Carriage, Result | undefined, CarriageReason];
const cases: [string, Succession[], Record<string, Result>, Expected][] = [
  // One clause to one.
  [
    'met, and the same is demanded',
    [leads(['a'], 'equal-to', ['x'])],
    { a: 'met' },
    ['preserved', 'met', 'equal'],
  ],
  [
    'not met, and the same is demanded',
    [leads(['a'], 'equivalent-to', ['x'])],
    { a: 'not-met' },
    ['preserved', 'not-met', 'equal'],
  ],
  [
    'not applicable, and the same is demanded',
    [leads(['a'], 'equal-to', ['x'])],
    { a: 'not-applicable' },
    ['preserved', 'not-applicable', 'equal'],
  ],
  [
    'met, and less is demanded',
    [leads(['a'], 'superset-of', ['x'])],
    { a: 'met' },
    ['preserved', 'met', 'contains'],
  ],
  [
    'not met, and less is demanded',
    [leads(['a'], 'superset-of', ['x'])],
    { a: 'not-met' },
    ['examine', undefined, 'milder'],
  ],
  [
    'partly met, and less is demanded',
    [leads(['a'], 'superset-of', ['x'])],
    { a: 'partly-met' },
    ['examine', undefined, 'milder'],
  ],
  [
    'met, and more is demanded',
    [leads(['a'], 'subset-of', ['x'])],
    { a: 'met' },
    ['weakened', 'met', 'part'],
  ],
  [
    'not met, and more is demanded',
    [leads(['a'], 'subset-of', ['x'])],
    { a: 'not-met' },
    ['preserved', 'not-met', 'failed-part'],
  ],
  [
    'not applicable, and more is demanded',
    [leads(['a'], 'subset-of', ['x'])],
    { a: 'not-applicable' },
    ['examine', undefined, 'part'],
  ],
  [
    'met, and something else in part',
    [leads(['a'], 'intersects-with', ['x'])],
    { a: 'met' },
    ['weakened', 'met', 'overlap'],
  ],
  [
    'not met, and something else in part',
    [leads(['a'], 'intersects-with', ['x'])],
    { a: 'not-met' },
    ['examine', undefined, 'overlap'],
  ],
  ['never judged', [leads(['a'], 'equal-to', ['x'])], {}, ['examine', undefined, 'unjudged']],
  [
    'said to be unrelated',
    [leads(['a'], 'no-relationship', ['x'])],
    { a: 'met' },
    ['new', undefined, 'no-predecessor'],
  ],
  ['new', [], { a: 'met' }, ['new', undefined, 'no-predecessor']],
  // Several to one.
  [
    'merged from two that were met',
    [leads(['a', 'b'], 'equal-to', ['x'])],
    { a: 'met', b: 'met' },
    ['preserved', 'met', 'equal'],
  ],
  [
    'merged, one of the two not met',
    [leads(['a', 'b'], 'equal-to', ['x'])],
    { a: 'met', b: 'not-met' },
    ['preserved', 'not-met', 'failed-part'],
  ],
  [
    'merged, one not met and the other not judged',
    [leads(['a', 'b'], 'equal-to', ['x'])],
    { b: 'not-met' },
    ['preserved', 'not-met', 'failed-part'],
  ],
  [
    'merged, one not judged',
    [leads(['a', 'b'], 'equal-to', ['x'])],
    { a: 'met' },
    ['examine', undefined, 'unjudged'],
  ],
  [
    'merged, one not applicable',
    [leads(['a', 'b'], 'equal-to', ['x'])],
    { a: 'met', b: 'not-applicable' },
    ['preserved', 'met', 'equal'],
  ],
  // One to several.
  [
    'split, and met',
    [leads(['a'], 'equal-to', ['x', 'y'])],
    { a: 'met' },
    ['preserved', 'met', 'equal'],
  ],
  [
    'split, and not met',
    [leads(['a'], 'equal-to', ['x', 'y'])],
    { a: 'not-met' },
    ['examine', undefined, 'split'],
  ],
  [
    'split, and partly met',
    [leads(['a'], 'equal-to', ['x', 'y'])],
    { a: 'partly-met' },
    ['examine', undefined, 'split'],
  ],
  [
    'split with more demanded, and met',
    [leads(['a'], 'subset-of', ['x', 'y'])],
    { a: 'met' },
    ['examine', undefined, 'split'],
  ],
  [
    'split with less demanded, and met',
    [leads(['a'], 'superset-of', ['x', 'y'])],
    { a: 'met' },
    ['preserved', 'met', 'contains'],
  ],
  // Two relations to one clause.
  [
    'of two parts, one was not met',
    [leads(['a'], 'subset-of', ['x']), leads(['b'], 'subset-of', ['x'])],
    { a: 'met', b: 'not-met' },
    ['preserved', 'not-met', 'failed-part'],
  ],
  [
    'the same, but overlapping a failure',
    [leads(['a'], 'equal-to', ['x']), leads(['b'], 'intersects-with', ['x'])],
    { a: 'met', b: 'not-met' },
    ['preserved', 'met', 'equal'],
  ],
  [
    'contradictory',
    [leads(['a'], 'equal-to', ['x']), leads(['b'], 'subset-of', ['x'])],
    { a: 'met', b: 'not-met' },
    ['examine', undefined, 'conflict'],
  ],
];

for (const [situation, successions, results, [carriage, result, reason]] of cases) {
  test(`${situation}: ${carriage}`, () => {
    const passage = passageOf(edition('a', 'b'), edition('x', 'y'), successions);
    const carried = carryInto('x', passage, judged(results));
    assert.deepEqual(
      { carriage: carried.carriage, result: carried.result, reason: carried.reason },
      { carriage, result, reason },
    );
  });
}

test('a contradiction stays one, whatever else leads there', () => {
  const successions = [
    leads(['a'], 'equal-to', ['x']),
    leads(['b'], 'subset-of', ['x']),
    leads(['c'], 'equal-to', ['x']),
  ];
  const passage = passageOf(edition('a', 'b', 'c'), edition('x'), successions);
  const [carried] = carry(passage, judged({ a: 'met', b: 'not-met', c: 'met' }));
  assert.equal(carried?.reason, 'conflict');
  assert.deepEqual(carried.from, ['a', 'b', 'c']);
});

test('what leads nowhere is named', () => {
  const passage = passageOf(edition('a', 'b', 'c'), edition('x'), [
    leads(['a'], 'equal-to', ['x']),
    leads(['b'], 'no-relationship', ['x']),
  ]);
  assert.deepEqual(passage.ended, ['b', 'c']);
});

/** Nothing is claimed that logic does not give: tried on every small world of demands. */
test('no judgement crosses that a world could contradict', () => {
  let tried = 0;
  for (let world = 0; world < 2 ** 12; world += 1) {
    const bits = (at: number) => (world >> at) & 0b111;
    const [a, b, x, faults] = [bits(0), bits(3), bits(6), bits(9)];
    if (a === 0 || b === 0 || x === 0) continue;
    const relation = (source: number, target = x): Relationship => {
      if (source === target) return 'equal-to';
      if ((source & target) === target) return 'superset-of';
      if ((source & target) === source) return 'subset-of';
      return (source & target) === 0 ? 'no-relationship' : 'intersects-with';
    };
    const truth = (demand: number): Result => ((demand & faults) === 0 ? 'met' : 'not-met');
    for (const successions of [
      [leads(['a'], relation(a), ['x'])],
      [leads(['a', 'b'], relation(a | b), ['x'])],
      [leads(['a'], relation(a), ['x']), leads(['b'], relation(b), ['x'])],
      // Split in two, of which the other demands what `b` demands.
      [leads(['a'], relation(a, x | b), ['x', 'y'])],
    ]) {
      const passage = passageOf(edition('a', 'b'), edition('x'), successions);
      const carried = carryInto('x', passage, judged({ a: truth(a), b: truth(b) }));
      if (carried.carriage === 'preserved') assert.equal(carried.result, truth(x));
      assert.notEqual(carried.reason, 'conflict');
      tried += 1;
    }
  }
  assert.ok(tried > 5000, `${tried} worlds`);
});
