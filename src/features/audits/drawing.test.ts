import assert from 'node:assert/strict';
import { test } from 'node:test';

import { catalogIn } from '#formats/oscal/catalog.ts';
import type { Relationship } from '#formats/oscal/mapping.ts';
import { readOscal } from '#formats/oscal/read.ts';

import { clausesOf } from './clause.ts';
import { candidatesFor, draftLines, drawingFaults, undecidedIn } from './drawing.ts';
import { catalogDocument, demand } from './testing.ts';

function clauses(...demands: Parameters<typeof demand>[]) {
  const reading = readOscal(catalogDocument([['1', ...demands.map((each) => demand(...each))]]));
  const catalog = reading.ok ? catalogIn(reading.document) : undefined;
  assert.ok(catalog);
  return clausesOf(catalog);
}

const before = clauses(
  ['a', 'ログ', ['操作を記録すること。']],
  ['b', '鍵', ['鍵を保管し、毎年更新すること。']],
  ['c', '教育', ['職員を教育すること。']],
);
const after = clauses(
  ['x', '記録', ['操作を記録すること。']],
  ['y', '鍵の保管', ['鍵を保管すること。']],
  ['z', '鍵の更新', ['鍵を毎年更新すること。']],
);
const ends = { before, after };
const relation = (from: string, relationship: Relationship, to: string) => ({
  from: from === '' ? [] : from.split(' '),
  to: to === '' ? [] : to.split(' '),
  ...{ relationship, rationale: '' },
});
const drawn = (from: string, relationship: Relationship, to: string) => ({
  ...{ id: `${from}-${to}` },
  ...relation(from, relationship, to),
});
const short = (lines: ReturnType<typeof draftLines>) =>
  lines.map(({ state, from, to }) => `${state} ${from.join('+')}>${to.join('+')}`);

test('with nothing drawn, words suggest, and what they do not reach is open', () => {
  assert.deepEqual(short(draftLines(ends, [], [relation('a', 'equal-to', 'x')])), [
    'proposed a>x',
    ...['open >y', 'open >z', 'open b>', 'open c>'],
  ]);
});

test('what a person drew takes the place of what words suggest', () => {
  const lines = draftLines(
    ends,
    [drawn('b', 'equal-to', 'y z'), drawn('c', 'no-relationship', '')],
    [relation('b', 'intersects-with', 'y'), relation('a', 'equal-to', 'x')],
  );
  assert.deepEqual(short(lines), ['proposed a>x', 'decided b>y+z', 'decided c>']);
});

test('a pair that was denied is suggested no more, and leaves both clauses open', () => {
  const denial = drawn('a', 'no-relationship', 'x');
  assert.deepEqual(
    short(draftLines(ends, [denial], [relation('a', 'equal-to', 'x')])).slice(0, 2),
    ['decided a>x', 'open >x'],
  );
  assert.deepEqual(undecidedIn(ends, [denial]), { from: ['a', 'b', 'c'], to: ['x', 'y', 'z'] });
});

const faulty: [string, ReturnType<typeof relation>[], string[]][] = [
  ['a clause that no edition has', [relation('q', 'equal-to', 'x')], ['stranger']],
  ['one side alone that is no “none”', [relation('a', 'equal-to', '')], ['one-sided']],
  ['nothing at all', [relation('', 'no-relationship', '')], ['nothing']],
  [
    'a clause named twice on one side',
    [relation('a a', 'equal-to', 'x')],
    ['named-twice', 'twice'],
  ],
  [
    'the same pair twice',
    [relation('a', 'equal-to', 'x'), relation('a b', 'subset-of', 'x')],
    ['twice'],
  ],
  [
    'no counterpart, and yet one',
    [relation('a', 'no-relationship', ''), relation('a', 'equal-to', 'x')],
    ['contradiction'],
  ],
];
for (const [situation, relations, expected] of faulty) {
  test(`${situation} is a fault with its place`, () => {
    const found = drawingFaults(relations, [], ends).map(({ text }) => text.key);
    const wanted = expected.map((each) => `audits.drawing.${each}`);
    assert.deepEqual([...new Set(found)], wanted.slice(0, new Set(found).size));
    assert.ok(found.length > 0);
  });
}

test('splits, merges and denials fit together', () => {
  const all = [
    ...[relation('b', 'equal-to', 'y z'), relation('a c', 'superset-of', 'x')],
    relation('a', 'no-relationship', 'y'),
  ];
  assert.deepEqual(drawingFaults(all, [], ends), []);
});

test('the likest clauses of the other edition come first', () => {
  const clause = before.get('b');
  assert.ok(clause);
  const [first, second] = candidatesFor(clause, after);
  assert.deepEqual([first?.id, second?.id].sort(), ['y', 'z']);
  assert.ok((first?.alike ?? 0) >= (second?.alike ?? 1));
});
