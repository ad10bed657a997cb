import assert from 'node:assert/strict';
import { test } from 'node:test';

import { compareBytes } from '#kernel/bytes.ts';

import { isOrder, type Order, orders } from './ecosystem.ts';
import { compareVersions, orderKey } from './order.ts';

function assertLess(order: Order, a: string, b: string): void {
  const left = orderKey(order, a);
  const right = orderKey(order, b);
  assert.ok(left && right, `${order}: ${a} and ${b} can be ordered`);
  assert.equal(compareBytes(left, right), -1, `${a} < ${b} by keys`);
  assert.equal(compareVersions(order, a, b), -1, `${a} < ${b} by comparison`);
}

const ascending: readonly (readonly [Order, ...string[]])[] = [
  ['semver', '0', '0.0.1-0', '0.0.1', '1', '1.2', '1.2.1', '1.2.1.4', '1.2.2-a'],
  ['semver', '1.0.0-1', '1.0.0-10', '1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-alpha.b', '1.0.0'],
  ['npm', '1.2.3beta', '1.2.3', '=v1.2.4', '99999999999999.0.0', '100000000000000.0.0'],
  ['go', 'v0.0.0-20190101000000-abcdef123456', 'v0.0.0-20200101000000-000000000000', 'v0.0.0'],
  ['go', '1.20.14', '1.21.0-0', 'go1.21rc2', 'go1.21rc10', 'go1.21', 'go1.21.1', '1.22beta1'],
  ['go', 'v2.0.0-rc.1+incompatible', 'v2.0.0+incompatible', 'v2.0.1'],
  ['cargo', '0.0.0-0', '0.0.0', '0.1.0-pre.2', '0.1.0-pre.10', '0.1.0'],
  ['pypi', '0', '1.dev1', '1a1.dev1', '1a1', '1b1', '1rc1', '1', '1+a', '1+1', '1.post1', '1.0.1'],
  ['pypi', 'banana-1', '2004d', '0.dev0', '0', '1!0'],
  [
    'maven',
    '1-alpha',
    '1-beta',
    '1-m1',
    '1-rc',
    '1-SNAPSHOT',
    '1.0.alpha',
    '1',
    '1-sp',
    '1-x',
    '1-1',
  ],
  ['maven', '4.0.0.Beta3', '4.0.0.CR1', '4.0.0.Final', '4.0.0.SP1', '4.0.1.Beta1', '4.0.1'],
  ['generic', '22.7R1.9', '22.7R2', '22.7R2.5', '22.7R2.10', '22.8'],
  ['generic', '9.1(6)', '9.1(7)', '9.1(7)32', '9.1(8)'],
  ['generic', '10.2.9-rc1', '10.2.9', '10.2.9-h1', '10.2.9-h10', '10.2.10'],
  ['generic', '15.2(4)', '15.2(4)M6', '15.2(4)M10', '15.2(5)'],
  ['generic', '2019', '2019 CU13', '2019 CU14', '2019 CU14 SU1', '2022'],
  [
    'generic',
    '1.0-dev2',
    '1.0-alpha',
    '1.0-beta',
    '1.0-M3',
    '1.0-preview',
    '1.0-RC1',
    '1.0',
    '1.0a',
  ],
  ['generic', '1.0~1', '1.0', '1.0.2j', '1.0.2k', '1.0.2-1', '1.1'],
  ['generic', '7.0', '7.0 U3k', '7.0 Update 4', '7.0.1'],
  ['generic', '12.1-55.302', '12.1-65.15', '13.0-92.21'],
  ['generic', 'R80.40', 'R81', 'R81.10', 'R81.20'],
  ['debian', '1.0~rc1-1', '1.0~rc1-1+b1', '1.0', '1.0-1', '1.0a', '1.0+b', '1.0.1', '1:0.1'],
  ['rpm', '1.0~rc1', '1.0', '1.0-1', '1.0-10', '1.0^git1', '1.0a', '1.0.1', '1:0'],
  [
    'alpine',
    '1.2_alpha',
    '1.2_rc1',
    '1.2',
    '1.2-r0',
    '1.2_p1',
    '1.2a',
    '1.2.03',
    '1.2.3',
    '1.2.10',
  ],
  ['gem', '1.0.a', '1.0.b', '1', '1.0.0.1', '1.0.1'],
  ['gem', '1.a.0.b', '1.a.0.0.b', '1.a', '1.a.0.1', '1.a.1', '1.0'],
  ['nuget', '1.0.0-BETA', '1.0.0-beta.2', '1.0.0-Beta2', '1.0', '1.0.0.1', '1.0.1'],
  ['gentoo', '1_alpha', '1_rc', '1', '1_p1', '1b', '1.0', '1.01', '1.010b', '1.1', '1.10', '2'],
  ['openssl', '0.9.8', '0.9.8z', '0.9.8za', '1.1.1-pre9', '1.1.1', '3.0.0-alpha2', '3.0.0-alpha10'],
  ['openssl', '3.0.0-alpha10', '3.0.0-beta1', '3.0.0', '3.0.10'],
  ['conan', '1-pre', '1', '1+b1', '1.0.1', '1.1', '1.1a', '1.2', '1.10', '2', '2.a'],
  ['alpm', '1.0a', '1.0alpha', '1.0b', '1.0rc', '1.0', '1.0-2', '1.0.a', '1.0.1', '1.5', '1:0.1'],
  ['datetime', '1999-12-31T23:59:59.9Z', '2000-01-01T00:00:00Z', '2000-01-01T00:00:00.01Z'],
  ['lexicographic', '1.10', '1.9', 'A', 'a', 'aa', '狼'],
  ['pub', '1.0.0-a+z', '1.0.0', '1.0.0+1', '1.0.0+10', '1.0.0+a', '1.0.1'],
  ['cran', '0.9', '1.0', '1.0-0', '1.0-2', '1.0-10', '1.1'],
  ['hackage', '1', '1.0', '1.0.0', '1.1'],
  ['intdot', '1', '1.0', '1.9-rc', '1.10'],
  ['packagist', 'dev-master', '1.0-dev', '1.0-alpha', '1.0b2', '1.0RC1', '1.0', '1.0.1', '1.0pl1'],
];

for (const [order, ...versions] of ascending) {
  test(`${order} has ${versions.join(' < ')}`, () => {
    versions.forEach((version, at) => {
      for (const later of versions.slice(at + 1)) assertLess(order, version, later);
    });
  });
}

const equal: readonly (readonly [Order, string, string])[] = [
  ['semver', '1.2', 'v1.2.0'],
  ['semver', '1.2.3.0', '1.2.3+build'],
  ['go', 'go1.21rc2', '1.21.0-rc.2'],
  ['go', 'v2.0.0+incompatible', '2.0.0'],
  ['pypi', '1.0', '1.0.0'],
  ['pypi', 'v1.0-ALPHA_1', '1a1'],
  ['pypi', '1.0-1', '1.post1'],
  ['pypi', '1.0adev', '1a0.dev0'],
  ['pypi', '1.0_rev.dev3', '1.post0.dev3'],
  ['pypi', '1.0RCpostdev4', '1.0rc0.post0.dev4'],
  ['maven', '1.0.0.RELEASE', '1'],
  ['maven', '1cr2', '1-rc-2'],
  ['generic', '9.1(7)32', '9.1.7.32'],
  ['generic', 'v7.2', 'Version 7.2.0'],
  ['generic', '3.1.0.Final', '3.1 GA'],
  ['generic', '7.0 Update 3k', '7.0U3K'],
  ['debian', '0:1.0-0', '1.0'],
  ['rpm', '01:1_0-1', '1:1.0-1.'],
  ['alpine', '1-r', '1-r0'],
  ['gem', '1.0.a2', '1.a.2.0'],
  ['nuget', '1.0-RC.1+one', '1.0.0.0-rc.1+two'],
  ['packagist', 'V1.0-rc2', '1.0.RC.2'],
  ['gentoo', '1.0', '1.0-r0'],
  ['conan', '1.0-pre1.0', '1.0.0-pre1'],
  ['alpm', '1.5', '0:1.5-1'],
  ['datetime', '2024-01-01T00:00:00Z', '2023-12-31t19:00:00.0-05:00'],
  ['cran', '1.0-2', '1.00.2'],
];

for (const [order, a, b] of equal) {
  test(`${order} has ${a} = ${b}`, () => {
    assert.deepEqual(orderKey(order, a), orderKey(order, b));
    assert.equal(compareVersions(order, a, b), 0);
  });
}

/** Text as such can always be ordered. */
const isNarrow = (order: Order) => order !== 'lexicographic';

const unordered: readonly (readonly [Order, string])[] = [
  ['lexicographic', ''],
  ['lexicographic', 'a\0'],
  ['lexicographic', 'a\ud800'],
  ['gentoo', '1.0_x1'],
  ['gentoo', '1.0-r'],
  ['openssl', '1.0'],
  ['openssl', '1.0.2k-fips1.2'],
  ['conan', '1..2'],
  ['alpm', '1.0.'],
  ['datetime', '2024-02-30T00:00:00Z'],
  ['datetime', '2024-01-01T00:00:00'],
  ['cran', '1.0a'],
  ['hackage', '1.0-2'],
  ['intdot', 'v1.0'],
  ...orders
    .filter(isNarrow)
    .flatMap((order) =>
      ['', ' ', '-', '*', '9'.repeat(257)].map((version) => [order, version] as const),
    ),
  ['semver', '1.x'],
  ['semver', '1.0.'],
  ['semver', '1.0.0-'],
  ['semver', '1.0.0-a..b'],
  ['semver', '1.0.2k'],
  ['semver', 'latest'],
  ['npm', '^1.2.3'],
  ['go', 'v1.2.3p1'],
  ['pypi', '1.0.*'],
  ['pypi', '>=1.0'],
  ['maven', '${project.version}'],
  ['maven', '[1.0,2.0)'],
  ['generic', 'n/a'],
  ['generic', 'unspecified'],
  ['generic', '7.x'],
  ['generic', '1.0, 1.1'],
  ['debian', 'x:1.0'],
  ['debian', '1.0-'],
  ['alpine', '1.0 beta'],
  ['gem', '1..0'],
  ['gem', 'v1'],
  ['packagist', '1.2.#'],
];

for (const [order, version] of unordered) {
  test(`${order} cannot order "${version.slice(0, 20)}"`, () => {
    assert.equal(orderKey(order, version), undefined);
    assert.equal(compareVersions(order, version, '1.0'), undefined);
    assert.equal(compareVersions(order, '1.0', version), undefined);
  });
}

test('a number of 256 digits can be ordered, where a number alone is a version', () => {
  const strict: readonly Order[] = ['openssl', 'datetime'];
  for (const order of orders.filter((each) => !strict.includes(each)))
    assertLess(order, '9'.repeat(255) + '8', '9'.repeat(256));
});

test('only the names of orders are orders', () => {
  assert.ok(isOrder('rpm'));
  assert.ok(!isOrder('RPM'));
  assert.ok(!isOrder('constructor'));
});
