import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { JsonValue } from '#formats/json/read.ts';

import { runTest } from '../validate.ts';
import { optionalTests20, recommendedTests21 } from './tests.ts';

const now = new Date('2030-06-01');

/** What one test finds, as severity and path. */
function found(clause: string, document: JsonValue, at?: Date): string[] {
  const one = [...recommendedTests21, ...optionalTests20].find((each) => each.clause === clause);
  assert.ok(one);
  return runTest(one, document, at).map(({ severity, path }) => `${severity} ${path}`);
}

const of = (document: object, rest: object = {}): JsonValue => ({
  document: { csaf_version: '2.1', ...document },
  ...rest,
});
const products = (...list: object[]) => ({ product_tree: { full_product_names: list } });
const vulnerability = (one: object) => ({ vulnerabilities: [one] });
const revised = (...dates: string[]) => ({
  tracking: { revision_history: dates.map((date, at) => ({ date, number: `${at + 1}` })) },
});
const branch = (category: string, name: string, inner: object) => ({ category, name, ...inner });
const version = (name: string, helper: object, category = 'product_version') => ({
  product_tree: {
    branches: [
      branch('vendor', 'Acme', {
        branches: [
          branch('product_name', 'Gate', {
            branches: [
              branch(category, name, {
                product: { product_id: 'P', name: 'x', product_identification_helper: helper },
              }),
            ],
          }),
        ],
      }),
    ],
  },
});
const helperPath =
  '/product_tree/branches/0/branches/0/branches/0/product/product_identification_helper';

const cases: [string, string, JsonValue, string[]][] = [
  [
    'a product nobody speaks of',
    '6.2.1',
    of({}, products({ product_id: 'P' })),
    ['warning /product_tree/full_product_names/0/product_id'],
  ],
  [
    'a product that a note of the document is about',
    '6.2.1',
    of({ notes: [{ product_ids: ['P'] }] }, products({ product_id: 'P' })),
    [],
  ],
  [
    'a remediation through a group',
    '6.2.2',
    of(
      {},
      {
        product_tree: { product_groups: [{ group_id: 'G', product_ids: ['P'] }] },
        ...vulnerability({
          product_status: { known_affected: ['P'], under_investigation: ['Q'] },
          remediations: [{ group_ids: ['G'] }],
        }),
      },
    ),
    ['warning /vulnerabilities/0/product_status/under_investigation/0'],
  ],
  [
    'a revision of the same moment elsewhere',
    '6.2.21',
    of(revised('2030-01-01T00:00:00Z', '2030-01-01T09:00:00.000+09:00', '2030-01-01T00:00:00.1Z')),
    ['warning /document/tracking/revision_history/1/date'],
  ],
  [
    'a withdrawn document in a language without recorded words',
    '6.2.39.2',
    of({ category: 'csaf_withdrawn', lang: 'ja', notes: [] }),
    ['info /document/lang'],
  ],
  [
    'a withdrawn document in English',
    '6.2.39.2',
    of({ category: 'csaf_withdrawn', lang: 'en-US', notes: [] }),
    [],
  ],
  [
    'a withdrawn document in German without its reason',
    '6.2.39.2',
    of({ category: 'csaf_withdrawn', lang: 'de', notes: [{ title: 'Grund' }] }),
    ['warning /document/notes'],
  ],
  [
    'a licence key without a value',
    '6.2.43',
    of({ license_expression: ' ' }),
    ['warning /document/license_expression'],
  ],
  ['a document without a licence key', '6.2.43', of({}), ['warning /document']],
  [
    'a CPE of the right version',
    '6.2.42',
    of({}, version('1.0', { cpe: 'cpe:2.3:a:acme:gate:1.0:*:*:*:*:*:*:*' })),
    [],
  ],
  [
    'a CPE of another version and with a language',
    '6.2.42',
    of({}, version('1.0', { cpe: 'cpe:2.3:a:acme:gate:2.0:*:*:ja:*:*:*:*' })),
    [`warning ${helperPath}/cpe`, `warning ${helperPath}/cpe`],
  ],
  [
    'a CPE of all versions under a range',
    '6.2.42',
    of({}, version('<2', { cpe: 'cpe:2.3:a:acme:gate:*:*:*:*:*:*:*:*' }, 'product_version_range')),
    [],
  ],
  [
    'a purl whose type has no place for a vendor',
    '6.2.42',
    of({}, version('1.0', { purls: ['pkg:npm/gate@1.0', 'pkg:npm/gate@1.1'] })),
    [`warning ${helperPath}/purls/1`],
  ],
  [
    'an extension that OASIS specifies',
    '6.2.54.1',
    of({}, { x_extensions: [{ $schema: 'https://docs.oasis-open.org/csaf/x_1.0.0.json' }] }),
    [],
  ],
  [
    'an extension in a branch',
    '6.2.54.1',
    of({}, { product_tree: { branches: [{ product: { x_extensions: [{}] } }] } }),
    ['warning /product_tree/branches/0/product/x_extensions/0'],
  ],
  [
    'keys out of order, once an object',
    '6.2.13',
    { b: 1, a: { d: 1, c: 1 }, A: 1 },
    ['warning /a', 'warning /a/c'],
  ],
];
for (const [situation, clause, document, expected] of cases) {
  test(`${clause}: ${situation} ${expected.length > 0 ? 'is noted' : 'passes'}`, () => {
    assert.deepEqual(found(clause, document), expected);
  });
}

test('6.2.33: a disclosure is judged only where the time of the test is known', () => {
  const document = of(
    revised('2030-01-01T00:00:00Z'),
    vulnerability({ disclosure_date: '2030-05-31T00:00:00Z' }),
  );
  assert.deepEqual(found('6.2.33', document, now), ['warning /vulnerabilities/0/disclosure_date']);
  assert.deepEqual(found('6.2.33', document, new Date('2030-05-30')), []);
  assert.deepEqual(found('6.2.33', document), []);
});

const advisory = (remediation: object, fixed: string[] = []) =>
  of(
    { category: 'csaf_security_advisory' },
    {
      ...version('<2', {}, 'product_version_range'),
      ...vulnerability({
        product_status: { known_affected: ['P'], fixed },
        remediations: [{ product_ids: ['P'], ...remediation }],
      }),
    },
  );
const fixes: [string, JsonValue, boolean][] = [
  ['no fix planned', advisory({ category: 'no_fix_planned' }), false],
  ['a fix of the vendor that is not listed', advisory({ category: 'vendor_fix' }), true],
  ['a fixed product that may be a version of it', advisory({}, ['Q']), false],
];
for (const [situation, document, isMissing] of fixes) {
  test(`6.2.39.1: ${situation} ${isMissing ? 'is noted' : 'passes'}`, () => {
    const path = 'warning /vulnerabilities/0/product_status/known_affected/0';
    assert.deepEqual(found('6.2.39.1', document), isMissing ? [path] : []);
  });
}

test('any JSON value may be judged', () => {
  for (const value of [null, true, 1, 'x', [], [[]], {}, { document: [] }, { document: {} }]) {
    for (const one of [...optionalTests20, ...recommendedTests21]) {
      assert.ok(runTest(one, value, now).length < 10);
    }
  }
});
