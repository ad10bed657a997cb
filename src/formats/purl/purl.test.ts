import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import fc from 'fast-check';

import { asString, items, member } from '#formats/json/narrow.ts';
import { type JsonValue, readJson } from '#formats/json/read.ts';

import { type Exception, exceptions } from './conformance.ts';
import { formatPurl, normalPurl, parsePurl, readPurl } from './purl.ts';
import { answerTo } from './suite.ts';

// The same values in every run: what fails here fails for everybody.
fc.configureGlobal({ seed: 20261126 });

const suite = join(process.env['NOROSHI_TEST_DATA'] ?? '../shared/data', 'purl/tests');
const absent = existsSync(suite) ? false : `${suite} is not here`;

type Case = { kind: Exception['test']; group: string; input: JsonValue; expected: JsonValue };

function published(): Case[] {
  return readdirSync(suite, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const reading = readJson(readFileSync(join(suite, name), 'utf8'));
      assert.ok(reading.ok, name);
      return items(member(reading.document, 'tests'));
    })
    .map((one) => ({
      kind: asString(member(one, 'test_type')) as Case['kind'],
      group: asString(member(one, 'test_group')) ?? '',
      input: member(one, 'input') ?? null,
      expected: member(one, 'expected_failure') === true ? null : member(one, 'expected_output')!,
    }));
}

function answer({ kind, group, input }: Case): JsonValue {
  const answered = answerTo({ test_type: kind, test_group: group, input });
  assert.ok(answered);
  return 'output' in answered ? answered.output : null;
}

test('the published suite holds, but for the exceptions that are listed', { skip: absent }, () => {
  const cases = published();
  const differing = cases.filter((one) => !isSame(answer(one), one.expected));
  const seen = differing.map(({ kind, input }) => `${kind} ${JSON.stringify(input)}`);
  assert.equal(cases.length, 586);
  assert.deepEqual(
    [...new Set(seen)].sort(),
    exceptions.map(({ test: kind, input }) => `${kind} ${JSON.stringify(input)}`).sort(),
  );
});

function isSame(actual: JsonValue, expected: JsonValue): boolean {
  try {
    assert.deepEqual(actual, expected);
    return true;
  } catch {
    return false;
  }
}

const read: [string, string, string][] = [
  ['an npm scope without a version', 'pkg:npm/@babel/core', 'pkg:npm/%40babel/core'],
  ['an npm scope with a version', 'pkg:npm/@babel/core@7.0.0', 'pkg:npm/%40babel/core@7.0.0'],
  ['an encoded namespace separator', 'pkg:golang/a.b%2Fc/d@v1', 'pkg:golang/a.b/c/d@v1'],
  ['a name that Go modules may have', 'pkg:golang/stdlib@1.22.1', 'pkg:golang/stdlib@1.22.1'],
  ['an epoch', 'pkg:deb/debian/x@1%3A2.0', 'pkg:deb/debian/x@1:2.0'],
  ['a plus sign', 'pkg:deb/debian/libstdc++6@12', 'pkg:deb/debian/libstdc%2B%2B6@12'],
  ['an empty qualifier', 'pkg:npm/a?x=&y=1', 'pkg:npm/a?y=1'],
  ['a qualifier without a value', 'pkg:npm/a?x', 'pkg:npm/a'],
  ['an empty query and subpath', 'pkg:npm/a@1?#', 'pkg:npm/a@1'],
  ['dots in a subpath', 'pkg:npm/a#../b/./c', 'pkg:npm/a#b/c'],
  ['an unregistered type', 'pkg:Own.Type-1/A/B@C', 'pkg:own.type-1/A/B@C'],
  ['slashes in excess', 'pkg://golang//a.b//c//d@v1', 'pkg:golang/a.b/c/d@v1'],
  ['a path that ends in a slash', 'pkg:git/a.b/C/', 'pkg:git/a.b/C'],
  ['a path behind a host', 'pkg:git/a.b/C/d@1', 'pkg:git/a.b/C/d@1'],
  ['a repository at a host without case', 'pkg:git/GitHub.com/A/b@C', 'pkg:git/github.com/a/b@C'],
  ['Japanese letters', 'pkg:generic/狼煙', 'pkg:generic/%E7%8B%BC%E7%85%99'],
  ['signs that URI libraries leave', "pkg:generic/a!'()*", 'pkg:generic/a%21%27%28%29%2A'],
];
for (const [situation, text, expected] of read) {
  test(`${situation} is read, and written canonically`, () => {
    const purl = parsePurl(text);
    assert.ok(purl);
    assert.equal(formatPurl(purl), expected);
    assert.deepEqual(parsePurl(expected), purl);
  });
}

const refused: [string, string, string][] = [
  ['nothing', '', 'purl.scheme'],
  ['only a scheme', 'pkg:', 'purl.type'],
  ['no name', 'pkg:npm', 'purl.name'],
  ['a namespace without a name', 'pkg:swift/github.com/Alamofire/@5.4.3', 'purl.name'],
  ['broken percent-encoding', 'pkg:npm/a%zz', 'purl.encoding'],
  ['percent-encoding that is not UTF-8', 'pkg:npm/a@%ff', 'purl.encoding'],
  ['a null character', 'pkg:npm/a%00', 'purl.character'],
  ['an unpaired surrogate', 'pkg:npm/\ud800', 'purl.character'],
  ['a pair whose halves are a name and a version', 'pkg:npm/\ud800@\udc00', 'purl.character'],
  ['a pair whose halves are two qualifiers', 'pkg:npm/a?x=\ud800&y=\udc00', 'purl.character'],
  ['a pair whose halves are two segments', 'pkg:golang/\ud800/\udc00', 'purl.character'],
  ['the same qualifier twice', 'pkg:npm/a?x=1&X=2', 'purl.duplicate-key'],
  ['a qualifier key with a space', 'pkg:npm/a?in%20x=1', 'purl.key'],
  ['a namespace where there is none', 'pkg:cargo/a/b', 'purl.namespace-prohibited'],
  ['a missing namespace', 'pkg:github/a', 'purl.namespace-required'],
  ['a missing tag id', 'pkg:swid/a', 'purl.qualifier-required'],
  ['a Perl module name', 'pkg:cpan/A::B', 'purl.name-form'],
  ['a text beyond the limit', `pkg:npm/${'a'.repeat(4089)}`, 'purl.too-long'],
];
for (const [situation, text, reason] of refused) {
  test(`${situation} is refused`, () => {
    const reading = readPurl(text);
    assert.equal(reading.ok ? 'read' : reading.reason.key, reason);
  });
}

test('a strict reader refuses an upper-case qualifier key, a lenient one lowers it', () => {
  const text = 'pkg:rpm/fedora/curl@7.50.3-1.fc25?Arch=i386';
  assert.equal(readPurl(text, 'strict').ok, false);
  assert.equal(parsePurl(text)?.qualifiers.get('arch'), 'i386');
});

test('reading what was written gives the same purl', () => {
  const part = fc.string({ unit: 'binary', maxLength: 8 });
  const parts = fc.record({
    type: fc.constantFrom('npm', 'pypi', 'pub', 'deb', 'golang', 'generic', 'otp', 'oci', 'git'),
    namespace: fc.option(part, { nil: undefined }),
    name: part,
    version: fc.option(part, { nil: undefined }),
    qualifiers: fc
      .dictionary(fc.constantFrom('a', 'b.c', 'd_e'), part)
      .map((pairs) => new Map(Object.entries(pairs))),
    subpath: fc.option(part, { nil: undefined }),
  });
  fc.assert(
    fc.property(parts, (one) => {
      const made = normalPurl(one);
      if (made.ok) assert.deepEqual(readPurl(formatPurl(made.purl), 'strict'), made);
    }),
    { numRuns: 1000 },
  );
});
