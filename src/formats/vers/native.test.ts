import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readNative } from './native.ts';
import { formatVers } from './range.ts';

/** Ranges in a notation and their VERS, without its type; the published suite holds hundreds more. */
const read: [string, string, string][] = [
  ['npm', '', '*'],
  ['npm', 'x', '*'],
  ['npm', '^0.0.3', '>=0.0.3|<0.0.4'],
  ['npm', '^0', '>=0.0.0|<1.0.0'],
  ['npm', '^0.0', '>=0.0.0|<0.1.0'],
  ['npm', '~1', '>=1.0.0|<2.0.0'],
  ['npm', '~> 1.2', '>=1.2.0|<1.3.0'],
  ['npm', '1.2 - 2.3', '>=1.2.0|<2.4.0'],
  ['npm', '<1.x', '<1.0.0'],
  ['npm', '>1.2.X', '>=1.3.0'],
  ['npm', '1.x.x', '>=1.0.0|<2.0.0'],
  ['npm', '=v1.2.3+build.5', '1.2.3+build.5'],
  ['npm', '99999999999999999999.x', '>=99999999999999999999.0.0|<100000000000000000000.0.0'],
  ['conan', '^0.1.2', '>=0.1.2|<0.2-'],
  ['conan', '>=1 <2, include_prerelease', '>=1|<2'],
  ['gem', '~> 2', '>=2|<3'],
  ['gem', '~> 2.2.0, != 2.2.1', '>=2.2.0|!=2.2.1|<2.3'],
  ['gem', '', '*'],
  ['pypi', '>= 1.0', '>=1.0'],
  ['pypi', '~=2.2.1', '>=2.2.1|<2.3.dev0'],
  ['pypi', '==1.2.*', '>=1.2.dev0|<1.3.dev0'],
  ['pypi', '!=1.2.*', '<1.2.dev0|>=1.3.dev0'],
  ['pypi', '==1!2.*', '>=1%212.dev0|<1%213.dev0'],
  ['pypi', '(>=1.0,<2.0)', '>=1.0|<2.0'],
  ['pypi', '==2.3.0||==3.0.0', '2.3.0|3.0.0'],
  ['maven', '[1.0,2.0),[3.0,)', '>=1.0|<2.0|>=3.0'],
  ['maven', '(,1.0],[1.2]', '<=1.0|1.2'],
  ['maven', '1.0', '1.0'],
  ['nuget', '1.0', '>=1.0'],
  ['nuget', '1.2.*', '>=1.2|<1.3'],
  ['nuget', '(1.0,)', '>1.0'],
  ['composer', '~1.2', '>=1.2|<2'],
  ['composer', '~1.2.3 || ^2.0.1', '>=1.2.3|<1.3|>=2.0.1|<3'],
  ['composer', '1.0.*', '>=1.0|<1.1'],
  ['composer', '1.0 - 2.0', '>=1.0|<2.1'],
  ['composer', '1.0.0 - 2.1.0', '>=1.0.0|<=2.1.0'],
  ['composer', '>=1.0 <2.0@dev', '>=1.0|<2.0'],
  ['cargo', '1.2.3', '>=1.2.3|<2.0.0'],
  ['cargo', '0.2', '>=0.2.0|<0.3.0'],
  ['cargo', '~1.2.3', '>=1.2.3|<1.3.0'],
  ['cargo', '1.2.*', '>=1.2.0|<1.3.0'],
  ['cargo', '>=1.2, <1.5', '>=1.2|<1.5'],
  ['pub', '^0.1.2', '>=0.1.2|<0.2.0'],
  ['pub', 'any', '*'],
  ['hex', '~> 2.1', '>=2.1|<3.0.0'],
  ['hex', '>= 1.0.0 and < 2.0.0 or == 3.1.0', '>=1.0.0|<2.0.0|3.1.0'],
  ['hackage', '>=1.0 && <1.3 || ==2.0.*', '>=1.0|<1.3|>=2.0|<2.1'],
  ['hackage', '^>=1.2.3', '>=1.2.3|<1.3'],
  ['deb', '>= 1:2.0-1, << 1:3', '>=1:2.0-1|<1:3'],
  ['deb', '(= 2.0) | (>> 3.0)', '2.0|>3.0'],
  ['rpm', '>= 0:1.0-2, < 2', '>=0:1.0-2|<2'],
  ['apk', '~1.2', '>=1.2|<1.3'],
  ['alpm', '>=1.5 <2', '>=1.5|<2'],
  ['gentoo', '~1.2', '>=1.2|<1.2_p'],
  ['cpan', '1.2', '>=1.2'],
  ['cpan', '>= 1.2, != 1.5, < 2.0', '>=1.2|!=1.5|<2.0'],
  ['cran', '(>= 2.10)', '>=2.10'],
  ['golang', '>= v1.2.3, < v1.4.0', '>=v1.2.3|<v1.4.0'],
  ['github', '>= 1.0, < 2.0', '>=1.0|<2.0'],
  ['nginx', 'all', '*'],
  ['nginx', '0.6.18-1.20.0', '>=0.6.18|<=1.20.0'],
  ['openssl', '1.0.2zb,1.0.2', '1.0.2|1.0.2zb'],
];
for (const [scheme, text, expected] of read) {
  test(`${scheme} “${text}” is ${expected}`, () => {
    const reading = readNative(scheme, text);
    assert.ok(reading.ok, JSON.stringify(reading));
    assert.equal(formatVers(reading.document), `vers:${scheme}/${expected}`);
  });
}

const refused: [string, string][] = [
  ['npm', '>='],
  ['npm', 'latest'],
  ['npm', '1.2.3.x.4'],
  ['npm', '>= <2'],
  ['pypi', '1.0'],
  ['pypi', '~=1'],
  ['maven', '[1.0,2.0'],
  ['maven', '(1.0)'],
  ['maven', '[1.0,2.0,3.0]'],
  ['nuget', ''],
  ['gem', '~> x'],
  ['hackage', '1.0'],
  ['gentoo', '=1.2*'],
  ['nginx', 'none'],
  ['cobol', '1'],
  ['npm', '1'.repeat(9000)],
];
for (const [scheme, text] of refused) {
  test(`${scheme} “${text.slice(0, 20)}” cannot be read`, () => {
    const reading = readNative(scheme, text);
    assert.equal(reading.ok, false);
    assert.equal(reading.findings.length, 1);
  });
}

const warned: [string, string, string[]][] = [
  ['npm', '>=1.0.0 <2.0.0', []],
  ['npm', '<3.4.6 || > 4.0.0 <4.0.5', []],
  ['npm', '^2.0.18 || ^3.0.16 || ^3.1.6', []],
  ['npm', '1.2.x', []],
  ['npm', '>= 2.2.x', ['vers.native.completed']],
  ['npm', '<= 1.0', ['vers.native.completed']],
  ['npm', '>=5.0.3 >=4.2.1', ['vers.native.merged']],
  ['npm', '<2.0.0 || >1.0.0', ['vers.native.merged']],
  ['gem', '~> 2.2.0, != 2.2.1', []],
  ['pypi', '>2.0,<1.0', ['vers.native.merged']],
];
for (const [scheme, text, rules] of warned) {
  test(`of ${scheme} “${text}” the reader is told ${rules.join() || 'nothing'}`, () => {
    const { findings } = readNative(scheme, text);
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      rules,
    );
  });
}
