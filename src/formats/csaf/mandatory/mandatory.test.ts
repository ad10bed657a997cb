import assert from 'node:assert/strict';
import { test } from 'node:test';

import { asObject, member } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';

import { runTest } from '../validate.ts';
import { mandatory20, mandatory21 } from './tests.ts';
import { say } from './texts.ts';

type Found = [path: string, key: string, severity?: string];

const named = (id: string) => ({ product_id: id, name: id });
const status = (lists: JsonValue) => ({ vulnerabilities: [{ product_status: lists }] });
const score = (version: string, products: readonly string[], more: JsonValue = {}): JsonValue => ({
  ...{ products, content: { cvss_v3: { version } } },
  ...asObject(more),
});
const branch = (category: string, name: string, inner: JsonValue) => ({
  ...{ category, name },
  ...asObject(inner),
});
const nested = (depth: number): JsonValue =>
  depth === 0
    ? { product: named('P') }
    : { branches: [branch('product_family', 'f', nested(depth - 1))] };
const path = (id: string, start: string) => ({
  ...{ beginning_product_reference: start, full_product_name: named(id), subpaths: [] },
});
const extension = (schema: string) => ({ x_extensions: [{ $schema: schema }] });
const documentation =
  'https://raw.githubusercontent.com/oasis-tcs/csaf/refs/heads/master/csaf_2.1/extension/data/valid/';
const documentation11 = `${documentation}documentation-11/documentation-11-content_1.0.0.json`;
const documentation12 = `${documentation}documentation-12/documentation-12-content_1.0.0.json`;
const involved = (date: string) => ({ party: 'vendor', status: 'open', date });
const versions = {
  branches: [
    branch('product_name', 'A', {
      branches: [
        branch('product_version', '1', { product: named('A1') }),
        branch('product_version', '2', { product: named('A2') }),
      ],
    }),
    branch('product_name', 'B', { product: named('B') }),
  ],
  full_product_names: [named('C')],
};

/** What a test of 2.1 says of a document; its version, and what a case leaves out, is filled in. */
const cases: [clause: string, situation: string, document: JsonValue, ...found: Found[]][] = [
  [
    '6.1.1',
    'a product named by a note and in no tree',
    { vulnerabilities: [{ notes: [{ product_ids: ['P'] }] }] },
    ['/vulnerabilities/0/notes/0/product_ids/0', 'csaf.6.1.1'],
  ],
  [
    '6.1.3',
    'a product that leads to a circle without lying in it',
    { product_tree: { product_paths: [path('A', 'B'), path('B', 'C'), path('C', 'B')] } },
    ['/product_tree/product_paths/1/full_product_name/product_id', 'csaf.6.1.3'],
    ['/product_tree/product_paths/2/full_product_name/product_id', 'csaf.6.1.3'],
  ],
  ['6.1.6', 'a recommended product of any status', status({ fixed: ['P'], recommended: ['P'] })],
  [
    '6.1.6',
    'an affected product whose status is unknown as well',
    status({ first_affected: ['P'], unknown: ['P'] }),
    ['/vulnerabilities/0/product_status/unknown/0', 'csaf.6.1.6'],
  ],
  [
    '6.1.7',
    'scores of two versions, or of two sources',
    {
      vulnerabilities: [
        { metrics: [score('3.0', ['P']), score('3.1', ['P'])] },
        { metrics: [score('3.1', ['P']), score('3.1', ['P'], { source: 'https://a.test' })] },
      ],
    },
  ],
  [
    '6.1.11',
    'a release of CWE not known here',
    { vulnerabilities: [{ cwes: [{ id: 'CWE-79', name: 'n', version: '99.0' }] }] },
    ['/vulnerabilities/0/cwes/0', 'csaf.6.1.11.release', 'warning'],
  ],
  [
    '6.1.21',
    'a gap no one could fill',
    {
      document: {
        tracking: {
          revision_history: [
            { date: '2026-01-01T00:00:00Z', number: '1' },
            { date: '2026-01-02T00:00:00Z', number: '9007199254740990' },
          ],
        },
      },
    },
    ...Array.from({ length: 100 }, (): Found => [
      '/document/tracking/revision_history',
      'csaf.6.1.21.missing',
    ]),
  ],
  [
    '6.1.24',
    'one moment in two time zones',
    {
      vulnerabilities: [
        {
          involvements: [involved('2026-01-01T09:00:00+09:00'), involved('2026-01-01T00:00:00Z')],
        },
      ],
    },
    ['/vulnerabilities/0/involvements/1', 'csaf.6.1.24'],
  ],
  [
    '6.1.26',
    'the name of a profile with other dashes and letters',
    { document: { category: 'Security\u2014Advi\u00adsory' } },
    ['/document/category', 'csaf.6.1.26'],
  ],
  [
    '6.1.27.13',
    'fixed and affected versions of one product',
    { product_tree: versions, ...status({ fixed: ['A2'], known_affected: ['A1'] }) },
  ],
  [
    '6.1.27.13',
    'a fixed product beside an affected one of another name',
    { product_tree: versions, ...status({ fixed: ['A2'], known_affected: ['B'] }) },
    ['/vulnerabilities/0/product_status/fixed/0', 'csaf.6.1.27.13'],
  ],
  [
    '6.1.27.13',
    'an affected product whose place in the tree tells nothing',
    { product_tree: versions, ...status({ fixed: ['A2'], known_affected: ['C'] }) },
  ],
  ['6.1.34', 'thirty levels of branches', { product_tree: nested(30) }],
  [
    '6.1.34',
    'thirty-one levels of branches',
    { product_tree: nested(31) },
    [`/product_tree${'/branches/0'.repeat(31)}/product`, 'csaf.6.1.34'],
  ],
  [
    '6.1.50',
    'a version scheme not known here',
    { product_tree: { branches: [branch('product_version_range', 'vers:odd/<2', {})] } },
    ['/product_tree/branches/0/name', 'csaf.6.1.50.unknown', 'warning'],
  ],
  [
    '6.1.60.2',
    'extensions whose schemas are not known here',
    {
      ...extension('https://docs.oasis-open.org/csaf/csaf/v2.1/x_1.0.0.json'),
      vulnerabilities: [extension('https://example.test/x_1.0.0.json')],
    },
    ['/x_extensions/0', 'csaf.extension.official', 'warning'],
    ['/vulnerabilities/0/x_extensions/0', 'csaf.extension.other', 'warning'],
  ],
  [
    '6.1.60.3',
    'two extensions that exclude each other, far apart',
    { ...extension(documentation11), document: extension(documentation12) },
    ['/x_extensions/0', 'csaf.6.1.60.3.incompatible'],
    ['/document/x_extensions/0', 'csaf.6.1.60.3.incompatible'],
  ],
];

for (const [clause, situation, part, ...expected] of cases) {
  test(`${clause}: ${situation} has ${expected.length} findings`, () => {
    const own = mandatory21.find((each) => each.clause === clause);
    assert.ok(own);
    const base = {
      ...{ csaf_version: '2.1', category: 'csaf_security_advisory' },
      ...asObject(member(part, 'document')),
    };
    const found = runTest(own, { ...asObject(part), document: base });
    assert.deepEqual(
      found.map(({ path: at, text, severity }) => [at, text.key, severity]),
      expected.map(([at, key, severity = 'error']) => [at, key, severity]),
    );
  });
}

test('what 2.1 added is no fault of a document of 2.0', () => {
  const own = mandatory20.find((each) => each.clause === '6.1.1');
  assert.ok(own);
  const document = { vulnerabilities: [{ notes: [{ product_ids: ['P'] }] }] };
  assert.deepEqual(runTest(own, document), []);
});

test('the tests are those of the standard, in order, and find errors', () => {
  assert.deepEqual([mandatory20.length, mandatory21.length], [43, 81]);
  for (const list of [mandatory20, mandatory21]) {
    assert.ok(list.every(({ severity }) => severity === 'error'));
    const clauses = list.map(({ clause }) => clause);
    const byNumber = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });
    assert.deepEqual(clauses.toSorted(byNumber), clauses);
  }
});

test('every wording has a place for each of its values in both languages', () => {
  for (const { ja, en } of Object.values(say.catalogue)) {
    const holes = (words: string) => [...words.matchAll(/\{\{(\w+)\}\}/g)].map(([hole]) => hole);
    assert.deepEqual(holes(ja).sort(), holes(en).sort());
  }
});
