import assert from 'node:assert/strict';
import { test } from 'node:test';

import { contains } from '#formats/versions/interval.ts';
import { orderKey } from '#formats/versions/order.ts';

import type { Affected, Span, Status } from './advisory.ts';
import { rangesOf } from './ranges.ts';

const affected = (from: string | undefined, rest: Partial<Span> = {}): Span => ({
  from,
  status: 'affected',
  order: 'generic',
  ...rest,
});

const said = (spans: readonly Span[], rest: Partial<Affected> = {}): Affected => ({
  ecosystem: 'cpe',
  name: 'acme:gate',
  order: 'generic',
  spans,
  versions: [],
  otherwise: 'unaffected',
  conditional: false,
  container: 'cna:acme',
  path: '/containers/cna/affected/0',
  ...rest,
});

/** What the ranges say of one version. */
function verdict(statement: Affected, version: string): Status {
  const key = orderKey('generic', version);
  assert.ok(key, `${version} has a key`);
  const held = rangesOf(statement).intervals.filter((interval) => contains(interval, key));
  if (held.some(({ status }) => status === 'affected')) return 'affected';
  return held.length > 0 ? 'unknown' : 'unaffected';
}

const below = said([affected('2.0', { before: '2.5' })]);
const through = said([affected('2.0', { through: '2.5' })]);
const branch = said([affected('5.0', { through: '5.4.*' })]);
const phrase = said([affected('6.0 and prior', { through: '6.0 and prior', order: undefined })]);
const reversed = said([affected('14.1', { before: '12.35' })]);
const safeFirst = said([
  affected('2.3', { through: '2.3', status: 'unaffected' }),
  affected('2.0', { before: '3.0' }),
]);
const safeLast = said([
  affected('2.0', { before: '3.0' }),
  affected('2.3', { through: '2.3', status: 'unaffected' }),
]);

const cases: [string, Affected, string, Status][] = [
  ['the first version of a span', below, '2.0', 'affected'],
  ['a version just below a span', below, '1.9', 'unaffected'],
  ['the version a span ends before', below, '2.5', 'unaffected'],
  ['the version a span ends with', through, '2.5', 'affected'],
  ['the version after the one a span ends with', through, '2.5.1', 'unaffected'],
  [
    'a version equal to an excluded lower bound',
    said([affected(undefined, { after: '2.0' })]),
    '2.0',
    'unaffected',
  ],
  [
    'a version above an excluded lower bound',
    said([affected(undefined, { after: '2.0' })]),
    '2.0.1',
    'affected',
  ],
  ['the last version of a branch', branch, '5.4.302', 'affected'],
  ['the first version of the next branch', branch, '5.5', 'unaffected'],
  ['every version of an unbounded span', said([affected(undefined)]), '99', 'affected'],
  ['a version called safe before the span that holds it', safeFirst, '2.3', 'unaffected'],
  ['a neighbour of the version called safe', safeFirst, '2.4', 'affected'],
  ['a version called safe after the span that holds it', safeLast, '2.3', 'affected'],
  [
    'a version nothing names, where the default is unknown',
    { ...below, otherwise: 'unknown' },
    '9',
    'unknown',
  ],
  [
    'a version nothing names, where the default is affected',
    { ...below, otherwise: 'affected' },
    '9',
    'affected',
  ],
  ['any version, where the source wrote a phrase', phrase, '9', 'unknown'],
  ['any version, where a range ends before it begins', reversed, '13', 'unknown'],
  [
    'any version, where the only range begins where it ends',
    said([affected('2.0', { before: '2.0' })]),
    '2.0',
    'unknown',
  ],
  [
    'a version of a range that begins where it ends, beside another',
    said([affected('2.0', { before: '2.0' }), affected('3.0')]),
    '2.0',
    'unaffected',
  ],
  ['a conditional match', { ...below, conditional: true }, '2.1', 'unknown'],
  ['a version outside a conditional match', { ...below, conditional: true }, '2.6', 'unaffected'],
  ['a listed version outside every span', { ...below, versions: ['3.1'] }, '3.1', 'affected'],
  ['a version between listed ones', { ...below, versions: ['3.1', '3.3'] }, '3.2', 'unaffected'],
  [
    'any version of a product of which nothing is said',
    said([], { otherwise: 'unknown' }),
    '1',
    'unknown',
  ],
];
for (const [situation, statement, version, expected] of cases) {
  test(`${situation} is ${expected}`, () => {
    assert.equal(verdict(statement, version), expected);
  });
}

test('a stretch carries the words of the span it comes from', () => {
  const [first] = rangesOf(below).intervals;
  assert.deepEqual(first?.words, { from: '2.0', before: '2.5' });
  assert.equal(first.because, 'span');
});

test('a bound without an order is named, and its exact text still matches', () => {
  const ranges = rangesOf(phrase);
  assert.deepEqual(ranges.unorderable, ['6.0 and prior']);
  assert.deepEqual(ranges.exact, ['6.0 and prior']);
});

test('a conditional statement matches no exact text either', () => {
  assert.deepEqual(rangesOf({ ...phrase, conditional: true }).exact, []);
});

test('forty thousand spans of alternating status are cut in the time of a sort', () => {
  const spans = Array.from({ length: 40_000 }, (_, at) =>
    affected(`1.${at}`, { before: '2.0', status: at % 2 === 0 ? 'affected' : 'unaffected' }),
  );
  assert.equal(verdict(said(spans), '1.39999'), 'affected');
  assert.equal(verdict(said(spans), '2.0'), 'unaffected');
});
