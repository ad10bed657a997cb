import assert from 'node:assert/strict';
import { test } from 'node:test';

import { agreementOf, riskOf } from './agreement.ts';
import { componentsOf } from './component.ts';
import type { Component } from './inventory.ts';

type Named = { name?: string; version?: string; purl?: string; cpe?: string };

function inventory(...listed: readonly (Named | string)[]): readonly Component[] {
  const statements = listed
    .map((one): Named => (typeof one === 'string' ? { purl: one } : one))
    .map(({ name = 'x', version, purl, cpe }, at) => ({
      name,
      version,
      purls: purl === undefined ? [] : [{ text: purl, path: `/${at}/purl` }],
      cpes: cpe === undefined ? [] : [{ text: cpe, path: `/${at}/cpe` }],
      path: `/${at}`,
    }));
  return componentsOf(statements).components;
}

const cpe = (version: string) => `cpe:2.3:a:v:a:${version}:*:*:*:*:*:*:*`;

const cases: [
  situation: string,
  first: readonly Component[],
  second: readonly Component[],
  tally: [same: number, different: number, onlyFirst: number, onlySecond: number],
][] = [
  ['two of nothing', [], [], [0, 0, 0, 0]],
  ['one package in both', inventory('pkg:npm/a@1'), inventory('pkg:npm/a@1'), [1, 0, 0, 0]],
  ['another version', inventory('pkg:npm/a@1.0.0'), inventory('pkg:npm/a@1.0.1'), [0, 1, 0, 0]],
  [
    'one only in the first',
    inventory('pkg:npm/a@1', 'pkg:npm/b@1'),
    inventory('pkg:npm/a@1'),
    [1, 0, 1, 0],
  ],
  ['a version that only one knows', inventory('pkg:npm/a'), inventory('pkg:npm/a@1'), [0, 1, 0, 0]],
  [
    'two versions and one of them',
    inventory('pkg:npm/a@1.0.0', 'pkg:npm/a@2.0.0'),
    inventory('pkg:npm/a@2.0.0'),
    [1, 0, 1, 0],
  ],
  [
    'versions that count as equal',
    inventory('pkg:pypi/a@1.0'),
    inventory('pkg:pypi/A@1.0.0'),
    [1, 0, 0, 0],
  ],
  [
    'a release that only one tells',
    inventory('pkg:deb/debian/a@1?distro=debian-12'),
    inventory('pkg:deb/debian/a@1'),
    [1, 0, 0, 0],
  ],
  [
    'a source package that only one tells',
    inventory('pkg:deb/debian/a@1?upstream=s@2'),
    inventory('pkg:deb/debian/a@1'),
    [1, 0, 0, 0],
  ],
  [
    'a CPE name of a package with a purl',
    inventory({ cpe: cpe('1.0.0') }),
    inventory({ purl: 'pkg:npm/a@1.0.0', cpe: cpe('1.0.0') }),
    [1, 0, 0, 0],
  ],
  ['CPE names alone', inventory({ cpe: cpe('1') }), inventory({ cpe: cpe('2') }), [0, 1, 0, 0]],
  [
    'what is named in words alone',
    inventory({ name: 'a' }),
    inventory({ name: 'a' }),
    [0, 0, 0, 0],
  ],
  ['an image', inventory('pkg:oci/a@sha256:1'), inventory('pkg:oci/a@sha256:2'), [0, 0, 0, 0]],
];
for (const [situation, first, second, [same, different, onlyFirst, onlySecond]] of cases) {
  test(`${situation} is ${[same, different, onlyFirst, onlySecond].join(', ')}, and the other way round`, () => {
    const there = { same, different, onlyFirst, onlySecond };
    assert.deepEqual(agreementOf(first, second).total, there);
    const back = { same, different, onlyFirst: onlySecond, onlySecond: onlyFirst };
    assert.deepEqual(agreementOf(second, first).total, back);
  });
}

test('tallies are told by ecosystem, differences by package, the incomparable apart', () => {
  const first = inventory('pkg:npm/a@1.0.0', 'pkg:deb/debian/b@1?distro=debian-12', { name: 'x' });
  const second = inventory('pkg:npm/a@1.1.0', 'pkg:npm/c@1.0.0', { name: 'x' }, { name: 'y' });
  const { ecosystems, differences, apart, withoutRelease } = agreementOf(first, second);
  assert.deepEqual(ecosystems, [
    ['debian', { same: 0, different: 0, onlyFirst: 1, onlySecond: 0 }],
    ['npm', { same: 0, different: 1, onlyFirst: 0, onlySecond: 1 }],
  ]);
  assert.deepEqual(differences, [
    { identity: { ecosystem: 'debian', name: 'b' }, first: ['1'], second: [] },
    { identity: { ecosystem: 'npm', name: 'a' }, first: ['1.0.0'], second: ['1.1.0'] },
    { identity: { ecosystem: 'npm', name: 'c' }, first: [], second: ['1.0.0'] },
  ]);
  assert.deepEqual(apart, { first: 1, second: 2 });
  assert.deepEqual(withoutRelease, { first: 0, second: 0 });
  const untold = agreementOf(first, inventory('pkg:deb/debian/b@1')).withoutRelease;
  assert.deepEqual(untold, { first: 0, second: 1 });
});

test('the risk is told in shares of all that either names, and not at all of nothing', () => {
  assert.deepEqual(riskOf({ same: 5, different: 2, onlyFirst: 1, onlySecond: 2 }), {
    agreed: 0.5,
    doubtful: 0.2,
    missedByFirst: 0.2,
    missedBySecond: 0.1,
  });
  assert.equal(riskOf({ same: 0, different: 0, onlyFirst: 0, onlySecond: 0 }), undefined);
});

test('two hundred thousand packages of one name and of many are compared', () => {
  const first = Array.from({ length: 100_000 }, (_, at) => at).flatMap((at): Component[] => [
    {
      name: 'a',
      version: `1.0.${at}`,
      identities: [{ ecosystem: 'npm', name: 'a' }],
      path: `/${at}/a`,
    },
    {
      name: 'p',
      version: '1',
      identities: [{ ecosystem: 'npm', name: `p${at}` }],
      path: `/${at}/p`,
    },
  ]);
  const { total } = agreementOf(first, first.slice(1));
  assert.deepEqual(total, { same: 199_999, different: 0, onlyFirst: 1, onlySecond: 0 });
});
