import assert from 'node:assert/strict';
import { test } from 'node:test';

import { compareVersions, isInitial, readVersion } from './version.ts';

// Semantic Versioning 2.0.0 §11, an integer as the release of its number.
const rising = [
  ...['0', '0.1.0', '1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-alpha.beta', '1.0.0-beta'],
  ...['1.0.0-beta.2', '1.0.0-beta.11', '1.0.0-rc.1', '1', '1.9.0', '1.10.0', '2', '10'],
  '99999999999999999999',
];

test('versions rise as Semantic Versioning has it', () => {
  const read = rising.map(readVersion).filter((version) => version !== undefined);
  assert.equal(read.length, rising.length);
  assert.deepEqual(read.toReversed().toSorted(compareVersions), read);
});

test('an integer stands where its release does, and build metadata counts for nothing', () => {
  const [a, b, c] = ['2', '2.0.0', '2.0.0+x'].map(readVersion);
  assert.ok(a && b && c);
  assert.equal(compareVersions(a, b), 0);
  assert.equal(compareVersions(b, c), 0);
});

test('what is neither an integer nor a semantic version is none', () => {
  for (const text of [
    '',
    '01',
    '1.0',
    '1.0.0.0',
    'v1',
    '1.0.0-',
    '1.0.0-a..b',
    '1.0.0-ä',
    ' 1',
    '-1',
  ]) {
    assert.equal(readVersion(text), undefined, text);
  }
});

test('0 and 0.y.z come before the first release', () => {
  const initial = ['0', '0.9.5', '1.0.0-rc', '1'].map((text) => isInitial(readVersion(text)!));
  assert.deepEqual(initial, [true, true, false, false]);
});
