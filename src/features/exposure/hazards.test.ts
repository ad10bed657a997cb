// What can go wrong between a version's text and a verdict, one test for each hazard: a range of an
// advisory as it is laid out in keys, beside a version as an inventory states it.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Affected, Span } from '#formats/advisory/advisory.ts';
import { rangesOf } from '#formats/advisory/ranges.ts';
import type { Order } from '#formats/versions/ecosystem.ts';
import { contains } from '#formats/versions/interval.ts';
import { orderKey } from '#formats/versions/order.ts';

type Bounds = Omit<Span, 'status' | 'order'>;
type Said = 'affected' | 'unknown' | 'outside' | 'unordered' | 'listed';

/** What a voice with one range and a list of versions says of a version, as the store reads it. */
function said(order: Order, version: string, bounds: Bounds, versions: string[] = []): Said {
  const statement: Affected = {
    ...{ ecosystem: 'x', name: 'x', order, versions, otherwise: 'unaffected' },
    ...{ spans: [{ ...bounds, status: 'affected', order }] },
    ...{ conditional: false, container: 'osv', path: '' },
  };
  const { intervals, exact } = rangesOf(statement);
  const key = orderKey(order, version);
  if (key === undefined) return exact.includes(version) ? 'listed' : 'unordered';
  return intervals.find((interval) => contains(interval, key))?.status ?? 'outside';
}

const below = (before: string, from?: string): Bounds => ({ from, before });
const through = (last: string, from?: string): Bounds => ({ from, through: last });

type Case = readonly [Order, string, Bounds, Said];
const hazards: Readonly<Record<string, readonly Case[]>> = {
  'dpkg: a tilde sorts before the end, letters after it, other signs last': [
    ['debian', '1.0~rc1-1', below('1.0-1'), 'affected'],
    ['debian', '1.0a-1', below('1.0-1'), 'outside'],
    ['debian', '1.0a-1', below('1.0+b-1'), 'affected'],
    ['debian', '1:0.9-1', below('2.0-1'), 'outside'],
  ],
  'dpkg: a missing revision is revision zero': [
    ['debian', '1.0', below('1.0-0'), 'outside'],
    ['debian', '1.0', through('1.0-0'), 'affected'],
    ['debian', '1.0-0~deb12u1', below('1.0'), 'affected'],
  ],
  'apk: a suffix for what comes before sorts before the end, and no release is release zero': [
    ['alpine', '1.2_rc1-r3', below('1.2-r0'), 'affected'],
    ['alpine', '1.2', below('1.2-r0'), 'affected'],
    ['alpine', '1.2_p1-r0', below('1.2-r9'), 'outside'],
  ],
  'apk: a part with a leading zero is compared as text': [
    ['alpine', '1.2.03-r0', below('1.2.3-r0'), 'affected'],
    ['alpine', '1.2.10-r0', below('1.2.9-r0'), 'outside'],
  ],
  'RPM: a tilde before the end, a caret after it, digits before letters': [
    ['rpm', '1.0~rc1-1', below('1.0-1'), 'affected'],
    ['rpm', '1.0^git1-1', below('1.0-1'), 'outside'],
    ['rpm', '1.0^git1-1', below('1.0.1-1'), 'affected'],
    ['rpm', '1:0.1-1', below('2.0-1'), 'outside'],
  ],
  'RPM: a bound without release speaks of every release of its version': [
    ['rpm', '1.0-5.el9', through('1.0'), 'affected'],
    ['rpm', '1.0-5.el9', below('1.0'), 'outside'],
    ['rpm', '1.0-5.el9', below('1.1', '1.0'), 'affected'],
    ['rpm', '1.0.1-1.el9', through('1.0'), 'outside'],
  ],
  'PEP 440: zeros at the end count for nothing, and are not cut from within': [
    ['pypi', '1.0.0', below('1'), 'outside'],
    ['pypi', '1', through('1.0.0'), 'affected'],
    ['pypi', '1.0.1', through('1.0.0'), 'outside'],
    ['pypi', '10', below('1.0.1'), 'outside'],
  ],
  'PEP 440: dev before pre before final before local before post': [
    ['pypi', '2.0.dev1', below('2.0a1'), 'affected'],
    ['pypi', '2.0rc1', below('2.0'), 'affected'],
    ['pypi', '2.0+ubuntu1', through('2.0'), 'outside'],
    ['pypi', '2.0+ubuntu1', below('2.0.post1'), 'affected'],
    ['pypi', '2.0.post1', below('2.0.1'), 'affected'],
  ],
  'RubyGems: zeros at the end count for nothing before and after a letter': [
    ['gem', '1.0.0', through('1'), 'affected'],
    ['gem', '1.0.a', below('1.0.0'), 'affected'],
    ['gem', '1.a.0.1', through('1.a'), 'outside'],
  ],
  'Maven: a run of zeros lies on either side of the end by what follows it': [
    ['maven', '1.0.alpha', below('1'), 'affected'],
    ['maven', '1.0.1', below('1'), 'outside'],
    ['maven', '1.0.0', through('1'), 'affected'],
    ['maven', '4.0.0.Final', below('4.0'), 'outside'],
    ['maven', '1.0.0-SNAPSHOT', below('1.0.0'), 'affected'],
  ],
  'NuGet: case counts for nothing, and there may be four parts': [
    ['nuget', '1.0.0-BETA', below('1.0.0-beta'), 'outside'],
    ['nuget', '1.0.0-BETA', through('1.0.0-beta'), 'affected'],
    ['nuget', '1.0.0.1', through('1.0.0'), 'outside'],
    ['nuget', '1.0.0.0', through('1.0.0'), 'affected'],
  ],
  'Go: a pseudo-version is a pre-release of the version it leads to': [
    ['go', 'v0.0.0-20200101000000-abcdef123456', below('0.0.0-20210101000000-0'), 'affected'],
    ['go', 'v1.2.4-0.20200101000000-abcdef123456', below('1.2.4'), 'affected'],
    ['go', 'v1.2.4-0.20200101000000-abcdef123456', through('1.2.3'), 'outside'],
    ['go', 'v2.0.0+incompatible', below('2.0.0'), 'outside'],
  ],
  'semver: a range takes in pre-releases, which npm’s `satisfies` would leave out': [
    ['npm', '1.5.0-beta.1', below('2.0.0', '1.0.0'), 'affected'],
    ['semver', '2.0.0-rc.1', below('2.0.0', '1.0.0'), 'affected'],
    ['npm', '1.0.0-rc.1', below('2.0.0', '1.0.0'), 'outside'],
  ],
  'last affected: the very version, and nothing that begins like it': [
    ['semver', '1.2.3', through('1.2.3'), 'affected'],
    ['semver', '1.2.3+build.7', through('1.2.3'), 'affected'],
    ['semver', '1.2.30', through('1.2.3'), 'outside'],
    ['semver', '1.2.3.1', through('1.2.3'), 'outside'],
    ['generic', '7.4.3a', through('7.4.3'), 'outside'],
  ],
  'a version that cannot be ordered is never called unaffected': [
    ['semver', 'latest', below('2.0.0'), 'unordered'],
    ['npm', '^1.2.3', below('2.0.0'), 'unordered'],
    ['maven', '${project.version}', below('2.0'), 'unordered'],
    ['debian', 'x:1.0', below('2.0'), 'unordered'],
  ],
  'a bound that cannot be ordered leaves every other version unknown': [
    ['semver', '1.0.0', below('TBD'), 'unknown'],
    ['semver', '9.9.9', through('n/a', '1.0.0'), 'unknown'],
  ],
};

for (const [hazard, cases] of Object.entries(hazards)) {
  test(hazard, () => {
    for (const [order, version, bounds, expected] of cases) {
      assert.equal(said(order, version, bounds), expected, `${order} ${version}`);
    }
  });
}

test('an explicit list names its versions by their order, or by their text where they have none', () => {
  const none = below('0');
  const list = ['1.2.0', 'r2024-spring'];
  assert.equal(said('semver', 'v1.2', none, list), 'affected');
  assert.equal(said('semver', '1.2.1', none, list), 'outside');
  assert.equal(said('semver', 'r2024-spring', none, list), 'listed');
  assert.equal(said('semver', 'r2024-summer', none, list), 'unordered');
});
