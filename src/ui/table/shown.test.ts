import assert from 'node:assert/strict';
import { test } from 'node:test';

import { codeOf, isReadable, keyOf, type Read, textOf, valueOf } from './reading.ts';
import { sheetOf } from './sheet.ts';
import { facetsOf, shownColumns, shownRows } from './shown.ts';
import { everything, type Wanted } from './wanted.ts';

type Row = {
  readonly name: string;
  readonly state: 'good' | 'bad';
  readonly count: number | null;
  readonly at: Date | null;
};

const states = ['bad', 'good'] as const;
const head = (key: string) => ({ key: `demo.page.${key}` });
/** Whatever a browser draws: nothing that could be read as words. */
const drawn = { type: 'span' };

const columns: Read<Row>[] = [
  { head: head('name'), cell: () => drawn, text: ({ name }) => name },
  {
    head: head('state'),
    cell: () => drawn,
    sort: ({ state }) => states.indexOf(state),
    text: ({ state }) => (state === 'good' ? '良好' : '不良'),
  },
  { head: head('count'), cell: ({ count }) => count, sort: ({ count }) => count, numeric: true },
  { head: head('at'), cell: () => drawn, sort: ({ at }) => at },
  { head: head('acts'), cell: () => drawn },
];
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const rows: Row[] = [
  { name: 'サーバー 10', state: 'good', count: 2, at: day('2026-11-23') },
  { name: 'サーバー 9', state: 'bad', count: 10, at: null },
  { name: 'ＶＰＮ装置', state: 'good', count: null, at: day('2026-04-01') },
  { name: 'Mail', state: 'good', count: 2, at: day('2026-12-01') },
];
const table = { rows, columns, language: 'ja' as const };
const shown = (wanted: Partial<Wanted>) =>
  shownRows(table, { ...everything, ...wanted }).map(({ name }) => name);
const up = (key: string) => ({ key, descending: false });
const down = (key: string) => ({ key, descending: true });

const filters: [string, string, string[]][] = [
  ['nothing', '  ', rows.map(({ name }) => name)],
  ['full width where half is written', 'ｍａｉｌ', ['Mail']],
  ['half width where full is written', 'vpn', ['ＶＰＮ装置']],
  ['half-width katakana without its long vowel', 'ｻｰﾊﾞ', ['サーバー 10', 'サーバー 9']],
  ['hiragana', 'さーば', ['サーバー 10', 'サーバー 9']],
  ['two words, in two columns', '良好 サーバ', ['サーバー 10']],
  ['an ideographic space', 'サーバ　不良', ['サーバー 9']],
  ['a day as it is read', '令和8年4月1日', ['ＶＰＮ装置']],
  ['words that are nowhere', 'なし', []],
];
for (const [situation, filter, expected] of filters) {
  test(`a filter of ${situation} finds what a reader would`, () => {
    assert.deepEqual(shown({ filter }), expected);
  });
}

test('words are not looked for in a column that is left out', () => {
  assert.deepEqual(shown({ filter: '不良' }), ['サーバー 9']);
  assert.deepEqual(shown({ filter: '不良', hidden: ['state'] }), []);
});

test('values of one column are alternatives, values of two are not; a column left out still counts', () => {
  assert.equal(shown({ among: { state: ['0', '1'] } }).length, 4);
  assert.deepEqual(shown({ among: { state: ['1'], count: ['2'] } }), ['サーバー 10', 'Mail']);
  assert.deepEqual(shown({ among: { state: ['0'] }, hidden: ['state'] }), ['サーバー 9']);
  assert.deepEqual(shown({ among: { state: ['unknown'] } }), []);
  assert.equal(shown({ among: { state: [], nowhere: ['1'] } }).length, 4);
});

const orders: [string, Wanted['orders'], string[]][] = [
  [
    'names by the numbers in them',
    [up('name')],
    ['Mail', 'ＶＰＮ装置', 'サーバー 9', 'サーバー 10'],
  ],
  ['numbers, none last', [up('count')], ['サーバー 10', 'Mail', 'サーバー 9', 'ＶＰＮ装置']],
  [
    'numbers downwards, none last too',
    [down('count')],
    ['サーバー 9', 'サーバー 10', 'Mail', 'ＶＰＮ装置'],
  ],
  ['moments', [down('at')], ['Mail', 'サーバー 10', 'ＶＰＮ装置', 'サーバー 9']],
  [
    'one after the other',
    [up('count'), down('at')],
    ['Mail', 'サーバー 10', 'サーバー 9', 'ＶＰＮ装置'],
  ],
  [
    'a column that is not there, or cannot',
    [up('nowhere'), up('acts')],
    rows.map(({ name }) => name),
  ],
];
for (const [situation, wanted, expected] of orders) {
  test(`rows are ordered by ${situation}`, () => {
    assert.deepEqual(shown({ orders: wanted }), expected);
  });
}

test('the first column cannot be left out', () => {
  const left = shownColumns(columns, { hidden: ['name', 'state', 'acts'] });
  assert.deepEqual(left.map(keyOf), ['name', 'count', 'at']);
});

test('few values make a facet, in the order of the list they are from, with their rows', () => {
  const facets = facetsOf(table);
  assert.deepEqual(
    facets.map(({ column }) => keyOf(column)),
    ['state'],
  );
  assert.deepEqual(facets[0]?.choices, [
    { code: '0', text: '不良', count: 1 },
    { code: '1', text: '良好', count: 3 },
  ]);
  const many = Array.from({ length: 40 }, (_, at) => ({ ...rows[0]!, name: `${at % 13}` }));
  assert.deepEqual(facetsOf({ ...table, rows: many }), []);
});

test('a machine is given numbers and moments as such, and words where they are said', () => {
  const [name, state, count, at, acts] = columns;
  assert.equal(valueOf(name!, rows[0]!), 'サーバー 10');
  assert.equal(valueOf(state!, rows[0]!), '良好');
  assert.equal(codeOf(state!, rows[0]!, 'ja'), '1');
  assert.equal(valueOf(count!, rows[0]!), 2);
  assert.deepEqual(valueOf(at!, rows[0]!), day('2026-11-23'));
  assert.equal(textOf({ ...at!, day: true }, rows[0]!, 'en'), '23 Nov 2026');
  assert.equal(valueOf(acts!, rows[0]!), null);
  assert.equal(isReadable(acts!, rows), false);
});

test('a sheet has what is shown and nothing of a column of buttons', () => {
  const subject = ({ state }: Row) => `thing_${state}`;
  const headOf = (column: Read<Row>) => keyOf(column).toUpperCase();
  const sheet = sheetOf({ rows: rows.slice(0, 2), columns, headOf, subject });
  assert.deepEqual(
    sheet.columns.map((column) => column.head),
    ['NAME', 'STATE', 'COUNT', 'AT'],
  );
  assert.deepEqual(sheet.rows, [
    ['サーバー 10', '良好', 2, day('2026-11-23')],
    ['サーバー 9', '不良', 10, null],
  ]);
  assert.deepEqual(sheet.subjects, ['thing_good', 'thing_bad']);
});

test('a head that is no text of ours names its column as it stands', () => {
  assert.equal(keyOf({ head: { key: 'inventory.page.taken-at' } }), 'taken-at');
  assert.equal(
    keyOf({ head: { key: '1 お使いの製品は v2.0 ですか。' } }),
    '1 お使いの製品は v2.0 ですか。',
  );
});
