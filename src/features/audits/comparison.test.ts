import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { JsonObject } from '#formats/json/read.ts';
import { catalogIn } from '#formats/oscal/catalog.ts';
import { objectsIn } from '#formats/oscal/members.ts';
import { readOscal } from '#formats/oscal/read.ts';

import { successionsByComparison } from './by-words.ts';
import { type Clauses, clausesOf } from './clause.ts';
import { compareClauses } from './comparison.ts';
import { catalogDocument, demand } from './testing.ts';

function clauses(...groups: [string, ...JsonObject[]][]): Clauses {
  const reading = readOscal(catalogDocument(groups));
  assert.ok(reading.ok, JSON.stringify(reading.findings));
  const catalog = catalogIn(reading.document);
  assert.ok(catalog);
  return clausesOf(catalog);
}

/** What became of the clauses, as `before>after kind marks`. */
function told(before: Clauses, after: Clauses) {
  const comparison = compareClauses(before, after);
  return comparison.rows.map((row) =>
    [`${row.before?.id ?? ''}>${row.after?.id ?? ''}`, row.kind, ...row.marks].join(' '),
  );
}

function relations(before: Clauses, after: Clauses) {
  return successionsByComparison(compareClauses(before, after)).map(
    ({ from, to, relationship }) => `${from.join()} ${relationship} ${to.join()}`,
  );
}

const logs = demand('c-1', 'ログの取得', [
  '利用者の操作を記録すること。',
  '記録を一年間保存すること。',
]);
const keys = demand('c-2', '鍵の管理', ['暗号鍵を安全に保管すること。']);
const staff = demand('c-3', '教育', ['職員に年一回の教育を行うこと。']);

test('an edition without a change has none', () => {
  const one = clauses(['1', logs, keys]);
  assert.deepEqual(told(one, one), ['c-1>c-1 kept', 'c-2>c-2 kept']);
  assert.deepEqual(compareClauses(one, one).counts, {
    ...{ added: 0, removed: 0, unchanged: 2 },
    ...{ moved: 0, reworded: 0, changed: 0, explained: 0 },
  });
});

test('numbers shift when a clause is put in before: the words are recognised', () => {
  const before = clauses(['1', logs, keys]);
  const after = clauses([
    '1',
    { ...staff, id: 'c-1' },
    { ...logs, id: 'c-2' },
    { ...keys, id: 'c-3' },
  ]);
  assert.deepEqual(told(before, after), ['>c-1 added', 'c-1>c-2 kept moved', 'c-2>c-3 kept moved']);
  assert.deepEqual(relations(before, after), ['c-1 equal-to c-2', 'c-2 equal-to c-3']);
});

test('another chapter is another place', () => {
  const after = clauses(['1', keys], ['2', logs]);
  assert.deepEqual(told(clauses(['1', logs, keys]), after), ['c-2>c-2 kept', 'c-1>c-1 kept moved']);
});

test('other words are reworded, and no machine calls them equivalent', () => {
  const before = clauses(['1', keys]);
  const after = clauses([
    '1',
    demand('c-2', '鍵の管理', ['暗号鍵を耐タンパー装置に保管すること。']),
  ]);
  assert.deepEqual(told(before, after), ['c-2>c-2 kept reworded']);
  assert.deepEqual(relations(before, after), ['c-2 intersects-with c-2']);
});

test('other signs for the same words are equivalent', () => {
  const before = clauses(['1', demand('c-2', '鍵の管理', ['ＩＤを、毎年　見直すこと。'])]);
  const after = clauses(['1', demand('c-2', '鍵の管理', ['IDを毎年見直すこと'])]);
  assert.deepEqual(told(before, after), ['c-2>c-2 kept reworded']);
  assert.deepEqual(relations(before, after), ['c-2 equivalent-to c-2']);
});

test('one line more demands more, one less demands less', () => {
  const less = clauses(['1', demand('c-1', 'ログの取得', ['利用者の操作を記録すること。'])]);
  const more = clauses(['1', logs]);
  assert.deepEqual(told(less, more), ['c-1>c-1 kept changed']);
  assert.deepEqual(relations(less, more), ['c-1 subset-of c-1']);
  assert.deepEqual(relations(more, less), ['c-1 superset-of c-1']);
});

test('a title that stayed joins a clause whose number and words changed, for a person to look at', () => {
  const before = clauses(['1', logs]);
  const after = clauses([
    '9',
    demand('c-9', 'ログの取得', ['証跡を集中管理すること。', '改ざんを防ぐこと。']),
  ]);
  const [row] = compareClauses(before, after).rows;
  assert.deepEqual([row?.marks, row?.isGuess], [['moved', 'reworded'], true]);
});

test('under a number that was used again stands another clause', () => {
  const before = clauses(['1', keys]);
  const after = clauses(['1', { ...staff, id: 'c-2' }]);
  assert.deepEqual(told(before, after), ['c-2> removed', '>c-2 added']);
});

test('what was removed stands after what preceded it', () => {
  assert.deepEqual(told(clauses(['1', logs, keys, staff]), clauses(['1', logs, staff])), [
    'c-1>c-1 kept',
    'c-2> removed',
    'c-3>c-3 kept',
  ]);
});

test('a parameter that is set, chosen or left open is read into the words and compared', () => {
  const within = (param: JsonObject) =>
    clauses([
      '1',
      {
        ...demand('c-1', '保存', ['{{ insert: param, p }}保存すること。']),
        params: [{ id: 'p', ...param }],
      },
    ]);
  const open = within({ label: '期間' });
  const set = within({ values: ['一年'] });
  const chosen = within({ select: { 'how-many': 'one-or-more', choice: ['半年', '一年'] } });
  const words = (of: Clauses) => of.get('c-1')?.items[0]?.text;
  assert.deepEqual(
    [words(open), words(set), words(chosen)],
    ['[期間]保存すること。', '[一年]保存すること。', '[半年 + 一年]保存すること。'],
  );
  assert.deepEqual(told(open, set), ['c-1>c-1 kept changed']);
});

test('what is only explained otherwise demands the same', () => {
  const guided = (prose: string) =>
    clauses(['1', { ...keys, parts: [...asParts(keys), { id: 'g', name: 'guidance', prose }] }]);
  assert.deepEqual(told(guided('例を示す。'), guided('別の例。')), ['c-2>c-2 kept explained']);
  assert.deepEqual(relations(guided('例を示す。'), guided('別の例。')), ['c-2 equal-to c-2']);
});

function asParts(control: JsonObject): JsonObject[] {
  return [...objectsIn(control, 'parts')];
}

test('a withdrawn clause demands nothing any more', () => {
  const props = [{ name: 'status', value: 'withdrawn' }];
  const withdrawn = { id: 'c-2', title: '鍵の管理', props };
  assert.deepEqual(told(clauses(['1', logs, keys]), clauses(['1', logs, withdrawn])), [
    'c-1>c-1 kept',
    'c-2> removed',
  ]);
});

test('an empty edition beside one with clauses', () => {
  const one = clauses(['1', logs]);
  const none: Clauses = new Map();
  assert.deepEqual(told(none, one), ['>c-1 added']);
  assert.deepEqual(told(one, none), ['c-1> removed']);
  assert.deepEqual(told(none, none), []);
});
