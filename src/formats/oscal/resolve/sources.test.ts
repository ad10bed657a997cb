import assert from 'node:assert/strict';
import { test } from 'node:test';

import { matchesGlob } from './glob.ts';
import { resolvedHref, sourcesOf, stemOf } from './sources.ts';

const hrefs: [href: string, from: string, place: string][] = [
  ['b.json', 'a.json', 'b.json'],
  ['b.json', 'x/y/a.json', 'x/y/b.json'],
  ['./b.json', 'x/a.json', 'x/b.json'],
  ['../b.json', 'x/y/a.json', 'x/b.json'],
  ['../../b.json', 'x/a.json', '../b.json'],
  ['/b.json', 'x/a.json', '/b.json'],
  ['../../../b.json', '/x/a.json', '/b.json'],
  ['b.json', 'https://example.test/x/a.json', 'https://example.test/x/b.json'],
  ['/b.json', 'https://example.test/x/a.json', 'https://example.test/b.json'],
  ['../../../b.json', 'https://example.test/x/a.json', 'https://example.test/b.json'],
  ['trestle://c/b.json', 'x/a.json', 'trestle://c/b.json'],
];
for (const [href, from, place] of hrefs) {
  test(`${href} in ${from} is ${place}`, () => {
    assert.equal(resolvedHref(href, from), place);
  });
}

test('a file is known by its name without its form', () => {
  const names = [
    'x/c_catalog.xml',
    'c_catalog.json',
    'c_catalog-min.json',
    'https://h/c_catalog.YAML?raw=1#x',
    'c_c%61talog.yml',
  ];
  assert.deepEqual(
    names.map(stemOf),
    names.map(() => 'c_catalog'),
  );
  assert.deepEqual(['c.tar.gz', 'c', '.json', '%'].map(stemOf), ['c.tar.gz', 'c', '.json', '%']);
});

test('a source is loaded when it is asked for: at its place, else by its name', () => {
  const loaded: string[] = [];
  const sources = sourcesOf(['x/c.json', 'y/c.json', 'y/d-min.json'], (name) => {
    loaded.push(name);
    return undefined;
  });
  assert.deepEqual(loaded, []);
  const asked = [
    ['c.json', 'y/p.json'],
    ['c.xml', 'y/p.json'],
    ['../z/d.xml', 'y/p.json'],
    ['e.json', 'y/p.json'],
  ] as const;
  assert.deepEqual(
    asked.map(([href, from]) => sources(href, from)?.name),
    ['y/c.json', 'x/c.json', 'y/d-min.json', undefined],
  );
  assert.deepEqual(loaded, ['y/c.json', 'x/c.json', 'y/d-min.json']);
});

const globs: [pattern: string, matching: string[], other: string[]][] = [
  ['ac-1', ['ac-1'], ['ac-10', 'xac-1', '']],
  ['ac-*', ['ac-', 'ac-1', 'ac-1.2'], ['ac', 'au-1']],
  ['*.1', ['ac-1.1', '.1'], ['ac-1.10']],
  ['a?-1', ['ac-1', 'au-1'], ['a-1', 'abc-1']],
  ['*a*b*', ['ab', 'xaxbx', 'aab'], ['ba', 'a']],
  ['*', ['', 'x'], []],
  ['a.c', ['a.c'], ['abc']],
];
for (const [pattern, matching, other] of globs) {
  test(`the pattern ${pattern}`, () => {
    assert.deepEqual(
      [...matching, ...other].filter((id) => matchesGlob(id, pattern)),
      matching,
    );
  });
}

test('a pattern that nearly matches is given up after at most the product of both lengths', () => {
  assert.ok(!matchesGlob('a'.repeat(256), `${'*a'.repeat(120)}*b`));
  assert.ok(!matchesGlob('a', 'a'.padEnd(257, '*')));
});
