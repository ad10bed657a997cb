import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type CweUsage, cweUsage, isDeprecated, latestCweVersion } from './cwe.ts';

const days: [string, string | undefined][] = [
  ['2008-09-08', undefined],
  ['2008-09-09', '1.0'],
  ['2017-11-08', '3.0'],
  ['2024-01-21', '4.13'],
  ['2024-02-28', '4.13'],
  ['2024-02-29', '4.14'],
  ['2026-04-29', '4.19'],
  ['2030-01-01', '4.20'],
];
for (const [day, version] of days) {
  test(`on ${day} the latest list is ${version ?? 'none'}`, () => {
    assert.equal(latestCweVersion(day), version);
  });
}

const usages: [string, string, CweUsage | undefined][] = [
  ['CWE-79', '4.13', 'Allowed'],
  ['CWE-20', '4.13', 'Discouraged'],
  ['CWE-20', '4.11', undefined],
  ['CWE-1187', '4.13', 'Prohibited'],
  ['CWE-94', '4.15', 'Allowed'],
  ['CWE-94', '4.16', 'Allowed-with-Review'],
];
for (const [id, version, usage] of usages) {
  test(`${id} in ${version} is ${usage ?? 'not said'}`, () => {
    assert.equal(cweUsage(id, version), usage);
  });
}

test('an entry is deprecated from one version on', () => {
  assert.ok(!isDeprecated('CWE-596', '3.0'));
  assert.ok(isDeprecated('CWE-596', '3.1'));
  assert.ok(isDeprecated('CWE-596', '4.13'));
  assert.ok(!isDeprecated('CWE-79', '4.13'));
});
