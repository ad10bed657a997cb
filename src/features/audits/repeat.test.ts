import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Relationship } from '#formats/oscal/mapping.ts';

import { lineageOf } from './lineage.ts';
import { adviceList, type Raised, repeatsOf } from './repeat.ts';

const leads = (from: string[], relationship: Relationship, to: string[]) => ({
  ...{ from, to, relationship, rationale: '' },
});
/** Edition 1 to 2: renumbered, split, merged. Edition 2 to 3: renumbered again. */
const lineage = lineageOf([
  {
    ...{ from: '1', to: '2' },
    successions: [
      leads(['a'], 'equal-to', ['b']),
      leads(['s'], 'equal-to', ['s1', 's2']),
      leads(['m', 'n'], 'equal-to', ['o']),
      leads(['x'], 'no-relationship', ['x']),
    ],
  },
  { from: '2', to: '3', successions: [leads(['b'], 'subset-of', ['c'])] },
]);

let number = 0;
function raised(organization: string, edition: string, clause: string, round: string): Raised {
  number += 1;
  const raisedAt = new Date(`${round}-06-01T00:00:00Z`);
  return { id: `f${number}`, organization, edition, clause, round, raisedAt };
}

const cases: [string, Raised, Raised, 'sameBody' | 'otherBodies' | 'none'][] = [
  [
    'under the same number',
    raised('m', '2', 'b', '2025'),
    raised('m', '2', 'b', '2026'),
    'sameBody',
  ],
  [
    'under another number',
    raised('m', '1', 'a', '2024'),
    raised('m', '2', 'b', '2026'),
    'sameBody',
  ],
  ['two editions apart', raised('m', '1', 'a', '2022'), raised('m', '3', 'c', '2026'), 'sameBody'],
  [
    'of a clause that was split',
    raised('m', '1', 's', '2024'),
    raised('m', '2', 's2', '2026'),
    'sameBody',
  ],
  [
    'of one that was merged',
    raised('m', '1', 'n', '2024'),
    raised('m', '2', 'o', '2026'),
    'sameBody',
  ],
  [
    'of the other half of a split',
    raised('m', '2', 's1', '2025'),
    raised('m', '2', 's2', '2026'),
    'none',
  ],
  ['said to be unrelated', raised('m', '1', 'x', '2024'), raised('m', '2', 'x', '2026'), 'none'],
  [
    'with the same number in another edition',
    raised('m', '1', 'b', '2024'),
    raised('m', '2', 'b', '2026'),
    'none',
  ],
  ['at another body', raised('n', '1', 'a', '2024'), raised('m', '2', 'b', '2026'), 'otherBodies'],
  [
    'of the same round and body',
    raised('m', '2', 'b', '2026'),
    raised('m', '2', 'b', '2026'),
    'none',
  ],
  [
    'of the same round at another body',
    raised('n', '2', 'b', '2026'),
    raised('m', '2', 'b', '2026'),
    'otherBodies',
  ],
  ['of a later round', raised('m', '2', 'b', '2027'), raised('m', '2', 'b', '2026'), 'none'],
];
for (const [situation, earlier, finding, expected] of cases) {
  test(`an earlier finding ${situation}: ${expected}`, () => {
    const { sameBody, otherBodies } = repeatsOf(finding, [earlier, finding], lineage);
    const found = { sameBody: sameBody.length, otherBodies: otherBodies.length };
    assert.deepEqual(found, {
      ...{ sameBody: 0, otherBodies: 0 },
      ...(expected === 'none' ? {} : { [expected]: 1 }),
    });
  });
}

test('the advice list names what many bodies or many rounds have in common, most widespread first', () => {
  const all = [
    raised('m', '1', 'a', '2024'),
    raised('n', '1', 'a', '2024'),
    raised('k', '2', 'b', '2026'),
    raised('m', '1', 'm', '2024'),
    raised('m', '2', 'o', '2026'),
    raised('m', '2', 's1', '2026'),
  ];
  assert.deepEqual(
    adviceList(['b', 'o', 's1', 's2'], '2', all, lineage).map(({ clause, bodies, rounds }) => ({
      ...{ clause, bodies, rounds },
    })),
    [
      { clause: 'b', bodies: 3, rounds: 2 },
      { clause: 'o', bodies: 1, rounds: 2 },
    ],
  );
});

test('mappings that lead in a circle end', () => {
  const circle = lineageOf([
    { from: '1', to: '2', successions: [leads(['a'], 'equal-to', ['a'])] },
    { from: '2', to: '1', successions: [leads(['a'], 'equal-to', ['a'])] },
  ]);
  assert.equal(circle.kin({ edition: '1', clause: 'a' }).size, 2);
});
