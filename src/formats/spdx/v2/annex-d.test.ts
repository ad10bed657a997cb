import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type LicenceExpression, readLicence, unlistedIn, writeLicence } from './annex-d.ts';

function read(text: string): LicenceExpression {
  const reading = readLicence(text);
  assert.ok(reading.ok, text);
  return reading.expression;
}

const canonical: [text: string, written: string][] = [
  ['MIT', 'MIT'],
  ['  MIT\n', 'MIT'],
  ['GPL-2.0-only+', 'GPL-2.0-only+'],
  ['LicenseRef-1', 'LicenseRef-1'],
  ['DocumentRef-a.b-c:LicenseRef-1', 'DocumentRef-a.b-c:LicenseRef-1'],
  ['GPL-2.0-or-later WITH Bison-exception-2.2', 'GPL-2.0-or-later WITH Bison-exception-2.2'],
  ['MIT OR BSD-3-Clause AND Apache-2.0', 'MIT OR BSD-3-Clause AND Apache-2.0'],
  ['MIT OR (BSD-3-Clause AND Apache-2.0)', 'MIT OR BSD-3-Clause AND Apache-2.0'],
  ['(MIT OR BSD-3-Clause) AND Apache-2.0', '(MIT OR BSD-3-Clause) AND Apache-2.0'],
  ['((((MIT))))', 'MIT'],
  ['(MIT)AND(ISC)', 'MIT AND ISC'],
  ['(MIT OR ISC) OR Zlib', '(MIT OR ISC) OR Zlib'],
];
for (const [text, written] of canonical) {
  test(`${JSON.stringify(text)} is read and written as ${written}, which reads the same`, () => {
    const expression = read(text);
    assert.equal(writeLicence(expression), written);
    assert.deepEqual(read(written), expression);
  });
}

test('AND binds more tightly than OR', () => {
  const mit = { kind: 'licence', id: 'MIT', isOrLater: false } as const;
  assert.deepEqual(read('MIT OR MIT AND MIT'), {
    kind: 'or',
    parts: [mit, { kind: 'and', parts: [mit, mit] }],
  });
});

const refused: [text: string, at: number][] = [
  ['', 0],
  ['MIT or ISC', 4],
  ['MIT ISC', 4],
  ['MIT AND', 7],
  ['AND MIT', 0],
  ['(MIT', 4],
  ['MIT)', 3],
  ['()', 1],
  ['MIT WITH', 8],
  ['(MIT OR ISC) WITH x', 13],
  ['MIT WITH a WITH b', 11],
  ['MIT, ISC', 3],
  ['MIT/ISC', 3],
  ['ライセンス', 0],
  ['+', 0],
];
for (const [text, at] of refused) {
  test(`${JSON.stringify(text)} is no expression from character ${at} on`, () => {
    assert.deepEqual(readLicence(text), { ok: false, at });
  });
}

test('identifiers count whatever their case, and unknown ones are named', () => {
  assert.deepEqual(unlistedIn(read('mit AND Foo-1.0 WITH bar OR LicenseRef-x')), [
    'Foo-1.0',
    'bar',
  ]);
  assert.deepEqual(unlistedIn(read('GPL-2.0-only WITH Classpath-exception-2.0')), []);
});

test('an expression of the longest length is read, and a longer or deeper one is refused', () => {
  const long = Array.from({ length: 14_000 }, () => 'MIT').join(' OR ');
  assert.equal(writeLicence(read(long)), long);
  assert.ok(!readLicence('A'.repeat(100_001)).ok);
  assert.ok(readLicence(`${'('.repeat(100)}MIT${')'.repeat(100)}`).ok);
  assert.ok(!readLicence('('.repeat(50_000)).ok);
});
