import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { JsonValue } from '#formats/json/read.ts';

import { unknownKeys } from './known-key.ts';

const of = (version: string, document: object, rest: object = {}): JsonValue => ({
  ...rest,
  document: { csaf_version: version, ...document },
});
const found: [string, JsonValue, string[]][] = [
  ['a key of the document', of('2.0', { custom: 1 }), ['/document/custom']],
  ['a key beside the document', of('2.1', {}, { custom: {} }), ['/custom']],
  [
    'a key of a CVSS object in 2.0',
    of('2.0', {}, { vulnerabilities: [{ scores: [{ cvss_v3: { version: '3.1', x: 1 } }] }] }),
    ['/vulnerabilities/0/scores/0/cvss_v3/x'],
  ],
  [
    'a key of a CVSS object in 2.1',
    of('2.1', {}, { vulnerabilities: [{ metrics: [{ content: { cvss_v4: { x: 1 } } }] }] }),
    ['/vulnerabilities/0/metrics/0/content/cvss_v4/x'],
  ],
  [
    'a key that every object inherits',
    of('2.1', {}, { product_tree: { branches: [{ constructor: 1 }] } }),
    ['/product_tree/branches/0/constructor'],
  ],
  [
    'whatever an extension has in it',
    of(
      '2.1',
      {},
      { x_extensions: [{ category: 'significant', content: { own: { x: 1 } }, y: 1 }] },
    ),
    ['/x_extensions/0/y'],
  ],
  [
    'a branch deep down',
    of('2.1', {}, { product_tree: { branches: [{ branches: [{ branches: [{ z: 1 }] }] }] } }),
    ['/product_tree/branches/0/branches/0/branches/0/z'],
  ],
  ['nothing at all', null, []],
];
for (const [situation, document, paths] of found) {
  test(`${situation} is ${paths.length > 0 ? 'found' : 'passed over'}`, () => {
    assert.deepEqual(
      unknownKeys(document).map(({ path }) => path),
      paths,
    );
  });
}
