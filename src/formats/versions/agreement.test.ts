import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

import { compare as npmCompare, valid as npmValid } from 'semver';

import { compareBytes } from '#kernel/bytes.ts';

import { type Order, orders } from './ecosystem.ts';
import { compareVersions, orderKey } from './order.ts';

/** A small seeded generator (mulberry32), so that a failure can be repeated. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const seeds: Record<Order, readonly string[]> = {
  semver: ['1.2.3', '1.0.0-alpha.1', 'v1.2', '1.2.3.4', '1.0.0-rc.1+build.5', '0.0.0-0'],
  npm: ['1.2.3', '1.0.0-alpha.1', '=v1.2.3', '1.2.3beta4', '16.0.0-canary-1a2b.0'],
  go: ['v1.2.3', 'v0.0.0-20190101000000-abcdef123456', 'go1.21rc2', 'v2.0.0+incompatible'],
  cargo: ['1.2.3', '0.1.0-pre.2', '1.0.0-beta+exp.sha'],
  pypi: ['1.0.post1.dev2', '1!2.0a1', '1.0rc1+local.7', '1.0-1', '2004d', '1.0-final', '0.0'],
  maven: ['1.0.0.Final', '1.0-alpha-1', '1.0.0.RC1', '2.0.1-123', '1-1.foo-bar1', '1.0.0.alpha'],
  generic: ['22.7R2.5', '9.1(7)32', '10.2.9-h1', '15.2(4)M6', '2019 CU14', '7.2.0-beta2', '1~1'],
  debian: ['2:1.0~rc1-1+deb9u1', '1.0.0-2', '1.0+dfsg-3.1', '0.9.8c-4etch1', '1.'],
  rpm: ['0:3.10.0-229.el7', '1.0~rc1^git1-1', '1.0', '1.0-', 'a:1', '1.module+el8.4.0'],
  alpine: ['1.2.3_rc1-r0', '1.2b_p1_alpha-r2', '1.01.10~abc0', '6.6.2p1', '1-r'],
  gem: ['1.2.3', '1.0.0.rc1', '1.0.a.0.b', '1.0.a.2', '2.0-java', '1.0.0.0.1'],
  nuget: ['1.0.0.1', '1.0.0-Beta.2', '1.2', '4.8.0-preview1-00111-01+sha'],
  packagist: ['v1.2.3', '1.0-beta.2', '1.0.0RC1', '1.2.3pl1', 'dev-master', '2.0+170622'],
  gentoo: ['1.0_rc1_p2-r3', '1.010b', '12.2.5', '1_alpha', '0.0', '1.2_pre20190101'],
  openssl: ['1.0.2zb', '3.0.0-alpha10', '0.9.8', '1.1.1-pre9', '3.5.1'],
  conan: ['1.2.3-pre.1+b2', '1.1.a', 'cci.20190101', '1.0.0', '2.1a'],
  alpm: ['1:1.5.b-1', '1.0alpha2-3', '20190101.r12.gabc', '1.0_1', '2.0rc1'],
  datetime: ['2024-01-01T00:00:00Z', '2023-12-31T19:00:00.120-05:00', '1999-02-28T23:59:59+09:00'],
  lexicographic: ['a', 'Z', 'zero', '1.0', '1.0.0'],
  pub: ['1.2.3+1', 'v1.0.0-pre.1+build.2', '1.2.3', '0.1.0+a1'],
  cran: ['1.0-2', '0.1.0.0', '2.10.3'],
  hackage: ['1.0.2', '0.1.0.0', '2.10'],
  intdot: ['10.234.5.12', '007.1', '2.10-rc', '1.x'],
};

const pieces = [
  ...'0 1 2 9 . - _ ~ + ^ : a A b B m p R r v x'.split(' '),
  ...['00', '10', '.0', '-0', '.1', '-1', 'rc', 'RC1', 'alpha', 'beta', 'dev', 'post', 'sp'],
  ...['final', 'SNAPSHOT', '_p', '-r1', '0000', '99999999999999', '100000000000000', '-alpha'],
];

function mutated(version: string, random: (below: number) => number): string {
  let text = version;
  for (let edits = random(3); edits >= 0; edits -= 1) {
    const at = random(text.length + 1);
    const piece = random(3) > 0 ? (pieces[random(pieces.length)] ?? '') : '';
    text = text.slice(0, at) + piece + text.slice(at + random(3));
  }
  return text;
}

/** Compares changed versions by key and by comparison, and returns how many pairs have an order. */
function orderedPairs(order: Order, versions: readonly string[], count: number): number {
  const random = generator(order.length * 7919 + order.charCodeAt(0));
  let ordered = 0;
  for (let pair = 0; pair < count; pair += 1) {
    const version = versions[random(versions.length)] ?? '';
    const a = mutated(version, random);
    const b = mutated(random(2) === 0 ? a : version, random);
    const left = orderKey(order, a);
    const right = orderKey(order, b);
    const byKeys = left && right && compareBytes(left, right);
    assert.equal(byKeys, compareVersions(order, a, b), `${a} against ${b}`);
    if (byKeys !== undefined) ordered += 1;
  }
  return ordered;
}

const root = path.resolve(import.meta.dirname, '../../..');
const data = path.resolve(root, process.env['NOROSHI_TEST_DATA'] ?? '../shared/data');
const scalibr = path.join(data, 'version-ordering/osv-scalibr');
const published = { skip: existsSync(scalibr) ? false : `${scalibr} is not there` };

for (const [order, file] of [
  ['npm', 'semver-versions'],
  ['pypi', 'pypi-versions-generated'],
  ['maven', 'maven-versions-generated'],
  ['generic', 'debian-versions-generated'],
  ['debian', 'debian-versions-generated'],
  ['rpm', 'redhat-versions'],
  ['alpine', 'alpine-versions-generated'],
  ['gem', 'rubygems-versions-generated'],
  ['packagist', 'packagist-versions-generated'],
] as const) {
  test(`keys and comparison of ${order} agree on changed versions of ${file}`, published, () => {
    const text = readFileSync(path.join(scalibr, `${file}.txt`), 'utf8');
    const versions = text.split(/\s+/).filter((word) => /\d/.test(word));
    assert.ok(orderedPairs(order, versions, 10_000) > 1_500);
  });
}

for (const order of orders) {
  test(`keys and comparison of ${order} agree on 20,000 generated pairs`, () => {
    assert.ok(orderedPairs(order, seeds[order], 20_000) > (order === 'datetime' ? 20 : 500));
  });

  test(`no key of ${order} is the beginning of another`, () => {
    const random = generator(order.length * 104_729);
    const keys: Uint8Array[] = [];
    for (let count = 0; count < 10_000; count += 1) {
      const seed = seeds[order][random(seeds[order].length)] ?? '';
      const key = orderKey(order, mutated(seed, random));
      if (key) keys.push(key);
    }
    keys.sort(compareBytes);
    assert.ok(keys.length > 500);
    for (const [at, key] of keys.entries()) {
      const next = keys[at + 1];
      if (!next || next.length === key.length) continue;
      assert.notEqual(compareBytes(key, next.subarray(0, key.length)), 0);
    }
  });
}

test('keys of npm order as the npm package orders, on 30,000 generated pairs', () => {
  const random = generator(20260201);
  let pairs = 0;
  const identifiers = ['alpha', 'beta', 'rc', 'x-y', '0', '1', '10', 'A', '1a', '-'];
  const draw = (): string => {
    const version = [random(3), random(12), random(300)].join('.');
    const prerelease = Array.from({ length: random(4) }, () => identifiers[random(10)] ?? '0');
    const suffix = prerelease.length > 0 ? `-${prerelease.join('.')}` : '';
    return version + suffix + (random(5) === 0 ? '+build.1' : '');
  };
  const withLastNumber = (version: string, number: number) => {
    const pieces = version.split(/(\d+)/);
    return pieces.with(-2, String(number)).join('');
  };
  for (; pairs < 30_000; pairs += 1) {
    const a = draw();
    const b = random(3) === 0 ? draw() : withLastNumber(a, random(20));
    if (!npmValid(b)) continue;
    const left = orderKey('npm', a);
    const right = orderKey('npm', b);
    assert.ok(left && right, `${a} ${b}`);
    assert.equal(compareBytes(left, right), npmCompare(a, b), `${a} against ${b}`);
  }
  assert.equal(pairs, 30_000);
});
