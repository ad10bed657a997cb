import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

import { compareBytes } from '#kernel/bytes.ts';

import { type Departure, departures } from './conformance.ts';
import type { Order } from './ecosystem.ts';
import { compareVersions, orderKey } from './order.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const data = path.resolve(root, process.env['NOROSHI_TEST_DATA'] ?? '../shared/data');
const scalibr = path.join(data, 'version-ordering/osv-scalibr');
const vers = path.join(data, 'vers/tests');

/** Why a suite is left out: only because its folder is not there. */
function absent(folder: string): { skip: string | false } {
  return { skip: existsSync(folder) ? false : `${folder} is not there` };
}

const suites: readonly [Order, readonly string[]][] = [
  ['semver', ['semver-versions']],
  ['npm', ['semver-versions']],
  ['go', ['semver-versions']],
  ['cargo', ['semver-versions']],
  ['pypi', ['pypi-versions', 'pypi-versions-generated']],
  ['maven', ['maven-versions', 'maven-versions-generated']],
  ['debian', ['debian-versions', 'debian-versions-generated']],
  ['rpm', ['redhat-versions']],
  ['alpine', ['alpine-versions', 'alpine-versions-generated']],
  ['gem', ['rubygems-versions', 'rubygems-versions-generated']],
  ['nuget', ['nuget-versions']],
  ['packagist', ['packagist-versions', 'packagist-versions-generated']],
  ['pub', ['pub-versions']],
  ['cran', ['cran-versions', 'cran-versions-generated']],
  ['hackage', ['hackage-versions']],
];

type Claim = { line: number; a: string; sign: string; b: string };

function claims(suite: string): Claim[] {
  const found: Claim[] = [];
  const lines = readFileSync(path.join(scalibr, `${suite}.txt`), 'utf8').split('\n');
  for (const [at, text] of lines.entries()) {
    const line = text.trim();
    if (line === '' || line.startsWith('#') || line.startsWith('//')) continue;
    const [a = '', sign = '', b = '', ...more] = line.split(' ');
    assert.equal(more.length, 0, `${suite}:${at + 1} is not a pair`);
    found.push({ line: at + 1, a, sign, b });
  }
  return found;
}

const signs = new Map<number | undefined, Departure['got']>([
  [-1, '<'],
  [0, '='],
  [1, '>'],
]);

function byKeys(order: Order, a: string, b: string): number | undefined {
  const left = orderKey(order, a);
  const right = orderKey(order, b);
  return left && right && compareBytes(left, right);
}

const judges = { comparison: compareVersions, keys: byKeys };

for (const [order, files] of suites) {
  for (const suite of files) {
    for (const [how, judge] of Object.entries(judges)) {
      test(`${order} agrees with ${suite} by ${how}, departures aside`, absent(scalibr), () => {
        const published = claims(suite);
        assert.ok(published.length > 3);
        const found = published
          .map(({ line, a, sign, b }) => {
            const got = signs.get(judge(order, a, b)) ?? '?';
            return { line, expected: `${a} ${sign} ${b}`, got, holds: got === sign };
          })
          .filter(({ holds }) => !holds)
          .map(({ line, expected, got }) => ({ line, expected, got }));
        const listed = departures
          .filter((departure) => departure.order === order && departure.suite === suite)
          .map(({ line, expected, got }) => ({ line, expected, got }));
        assert.deepEqual(found, listed);
      });
    }
  }
}

type VersTest = {
  test_type: string;
  input: { versions: string[] };
  expected_output: boolean | string[];
};

for (const [order, file, count] of [
  ['alpine', 'alpine_version_cmp_test.json', 368],
  ['maven', 'maven_version_cmp_test.json', 515],
  ['nuget', 'nuget_version_cmp_test.json', 11],
  ['gentoo', 'gentoo_version_cmp_test.json', 23],
  ['openssl', 'openssl_version_cmp_test.json', 23],
  ['conan', 'conan_version_cmp_test.json', 27],
  ['alpm', 'alpm_version_cmp_test.json', 27],
  ['datetime', 'datetime_version_cmp_test.json', 4],
  ['lexicographic', 'lexicographic-test.json', 3],
] as const) {
  for (const [how, judge] of Object.entries(judges)) {
    test(`${order} agrees with ${file} by ${how}`, absent(vers), () => {
      const { tests } = JSON.parse(readFileSync(path.join(vers, file), 'utf8')) as {
        tests: VersTest[];
      };
      assert.equal(tests.length, count);
      for (const { input, expected_output: expected } of tests) {
        if (typeof expected === 'boolean') {
          const [a = '', b = ''] = input.versions;
          assert.equal(judge(order, a, b) === 0, expected, `${a} and ${b}`);
          continue;
        }
        const sorted = [...input.versions].sort((a, b) => {
          const got = judge(order, a, b);
          assert.notEqual(got, undefined, `${a} and ${b}`);
          return got ?? 0;
        });
        // The suite writes NuGet's sorted versions in small letters.
        assert.equal(sorted.join(' ').toLowerCase(), expected.join(' ').toLowerCase());
      }
    });
  }
}
