import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readCopyFile } from './copy-file.ts';
import { type Decision, mergeCopy, nothingYet, type Standing } from './working-copy.ts';

const met: Standing = { result: 'met', note: '' };
const failed: Standing = { result: 'not-met', note: '' };
const noted = (note: string): Standing => ({ result: 'met', note });

type Sides = readonly [base: Standing, copy: Standing, site: Standing];
const merged = ([base, copy, site]: Sides, decisions: readonly Decision[] = []) =>
  mergeCopy([{ clause: 'a', base, copy }], () => site, decisions);

const cases: [string, Sides, Standing | undefined][] = [
  ['what nobody changed', [met, met, met], undefined],
  ['what only the copy changed', [met, failed, met], failed],
  ['what only the site changed', [met, met, failed], undefined],
  ['what both changed alike', [met, failed, failed], undefined],
  ['a first judgement', [nothingYet, met, nothingYet], met],
  [
    'a note of the copy on a judgement of the site',
    [met, noted('x'), failed],
    { result: 'not-met', note: 'x' },
  ],
  ['what was brought back before', [met, noted('x'), noted('x')], undefined],
];
for (const [situation, sides, entered] of cases) {
  test(`${situation} is merged without a question`, () => {
    const { entries, conflicts, unfit } = merged(sides);
    assert.deepEqual(
      entries.map(({ standing }) => standing),
      entered ? [entered] : [],
    );
    assert.deepEqual([conflicts, unfit], [[], []]);
  });
}

test('what both changed differently waits for a person, field by field', () => {
  const sides: Sides = [noted('old'), noted('copy'), { result: 'not-met', note: 'site' }];
  const { entries, conflicts } = merged(sides);
  assert.deepEqual(entries, []);
  assert.deepEqual(
    conflicts.map(({ field }) => field),
    ['note'],
  );
  const decide = (take: 'copy' | 'site') => merged(sides, [{ clause: 'a', field: 'note', take }]);
  assert.deepEqual(decide('copy').entries[0]?.standing, { result: 'not-met', note: 'copy' });
  assert.deepEqual(decide('site').entries, []);
});

test('a judgement cannot be taken back, nor a note be kept without one', () => {
  assert.deepEqual(merged([met, nothingYet, met]).unfit, ['a']);
  assert.deepEqual(merged([nothingYet, { result: null, note: 'x' }, nothingYet]).unfit, ['a']);
});

test('brought back a second time it changes nothing, whatever was decided', () => {
  const [base, copy, site]: Sides = [noted('old'), noted('copy'), noted('site')];
  const decisions: Decision[] = [{ clause: 'a', field: 'note', take: 'copy' }];
  const [entry] = merged([base, copy, site], decisions).entries;
  assert.ok(entry);
  const again = merged([base, copy, entry.standing]);
  assert.deepEqual([again.entries, again.conflicts], [[], []]);
});

const brought = (lines: readonly object[], more: object = {}) =>
  JSON.stringify({
    format: 'noroshi-working-copy',
    editionId: 'edition_3f1c9e7e-52f1-4c55-9f4e-6e0b6f3a4d01',
    lines,
    ...more,
  });
const base = { result: null, note: '' };
const copy = { result: 'met', note: 'x' };

test('a file of the page says only what was changed', () => {
  const { lines, faults } = readCopyFile(
    brought([
      { clause: 'a', base, copy },
      { clause: 'b', base, copy: base },
    ]),
  );
  assert.deepEqual([lines.map(({ clause }) => clause), faults], [['a'], []]);
});

for (const [what, text, path] of [
  ['no JSON', '{', ''],
  ['another file', JSON.stringify({ format: 'x' }), '/format'],
  ['an unknown member', brought([], { more: 1 }), ''],
  [
    'an unknown judgement',
    brought([{ clause: 'a', base, copy: { result: 'maybe', note: '' } }]),
    '/lines/0/copy/result',
  ],
  [
    'a clause twice',
    brought([
      { clause: 'a', base, copy },
      { clause: 'a', base, copy },
    ]),
    '/lines/1/clause',
  ],
] as const) {
  test(`${what} is refused with its place`, () => {
    assert.ok(readCopyFile(text).faults.some((fault) => fault.path.startsWith(path)));
  });
}
