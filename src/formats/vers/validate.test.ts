import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { inverted, merged, simplified, sorted } from './canonical.ts';
import { comparators, type Constraint } from './constraint.ts';
import { includes } from './containment.ts';
import { readNative } from './native.ts';
import { formatVers, parseVers, type VersRange } from './range.ts';
import { orderOfType } from './scheme.ts';
import { isVers, validateVers } from './validate.ts';

// The same values in every run: what fails here fails for everybody.
fc.configureGlobal({ seed: 20261126 });

const judged: [string, [string, string][]][] = [
  ['vers:npm/1.2.3|>=2.0.0|<5.0.0', []],
  ['vers:gem/>=2.2.0|!=2.2.1|<2.3.0', []],
  ['vers:pypi/<=1.0|!=1.5|2.0|>3.0', []],
  ['vers:datetime/>=2024-01-01T00:00:00Z', []],
  ['vers:all/*', []],
  ['vers:deb/1:2.0~rc1%20x', [['/constraints/0', 'vers.no-order']]],
  ['vers:cobol/1|2', [['/type', 'vers.type']]],
  [
    'vers:test/1|1',
    [
      ['/type', 'vers.type'],
      ['/constraints/1', 'vers.duplicate'],
    ],
  ],
  ['VERS:npm/1.0.0', [['', 'vers.scheme']]],
  ['vers:NPM/1.0.0', [['', 'vers.scheme']]],
  ['vers:npm/1.0.0 |2.0.0', [['', 'vers.whitespace']]],
  ['vers:npm/1.0.0\t', [['', 'vers.whitespace']]],
  ['vers:invalid/1', [['/type', 'vers.invalid']]],
  ['vers:none/1', [['/constraints', 'vers.only-star']]],
  ['vers:npm/|1.0.0||2.0.0|', [0, 2, 4].map((at) => [`/constraints/${at}`, 'vers.empty'])],
  ['vers:npm/1.0.0|*', [['/constraints/1', 'vers.star']]],
  ['vers:npm/=1.0.0', [['/constraints/0', 'vers.equals']]],
  ['vers:npm/1.0.0|>2.0.0=', [['/constraints/1', 'vers.character']]],
  ['vers:npm/1.0.0%2', [['/constraints/0', 'vers.encoding']]],
  ['vers:npm/1.0%2E0', [['/constraints/0', 'vers.encoding-form']]],
  [
    'vers:npm/1.0.0%c3%a9',
    [
      ['/constraints/0', 'vers.encoding-form'],
      ['/constraints/0', 'vers.not-ascii'],
    ],
  ],
  ['vers:datetime/2024-01-01t00:00:00z', [['/constraints/0', 'vers.datetime']]],
  ['vers:npm/2.0.0|1.0.0', [['/constraints/1', 'vers.unsorted']]],
  ['vers:pypi/1.0|!=1.0.0', [['/constraints/1', 'vers.duplicate']]],
  [
    'vers:npm/>1.0.0|>2.0.0|<3.0.0|<4.0.0',
    [
      ['/constraints/1', 'vers.sequence'],
      ['/constraints/3', 'vers.sequence'],
    ],
  ],
  ['vers:npm/1.0.0|<2.0.0', [['/constraints/1', 'vers.sequence']]],
  ['vers:npm/>1.0.0|2.0.0|<3.0.0', [['/constraints/1', 'vers.sequence']]],
];
for (const [text, expected] of judged) {
  test(`of ${JSON.stringify(text)} is said: ${expected.map(([, rule]) => rule).join(', ') || 'nothing'}`, () => {
    assert.deepEqual(
      validateVers(text).map(({ path, rule }) => [path, rule]),
      expected,
    );
  });
}

const version = fc.integer({ min: 0, max: 6 }).map(String);
const constraint: fc.Arbitrary<Constraint> = fc.record({
  comparator: fc.constantFrom(...comparators),
  version,
});
const range: fc.Arbitrary<VersRange> = fc
  .array(constraint, { minLength: 1, maxLength: 7 })
  .map((constraints) => ({ scheme: 'semver', order: orderOfType('semver'), constraints }));
/** Every version of the ranges, and what lies between and around them. */
const probes = Array.from({ length: 15 }, (_, at) =>
  at % 2 ? `${(at - 1) / 2}` : `${at / 2 - 1}.5`,
).slice(1);

function verdicts(one: VersRange | undefined): boolean[] {
  assert.ok(one);
  return probes.map((probe) => includes(one, probe) === true);
}

test('the canonical form says the same and is without fault', () => {
  fc.assert(
    fc.property(range, (one) => {
      const simple = simplified(one);
      assert.deepEqual(verdicts(simple), verdicts(one));
      assert.deepEqual(verdicts(sorted(one)), verdicts(one));
      assert.deepEqual(simple && validateVers(formatVers(simple)), []);
    }),
    { numRuns: 2000 },
  );
});

test('inverted and merged ranges are what they say', () => {
  fc.assert(
    fc.property(range, range, (one, other) => {
      const [a, b] = [verdicts(one), verdicts(other)];
      assert.deepEqual(
        verdicts(inverted(one)),
        a.map((isIn) => !isIn),
      );
      assert.deepEqual(
        verdicts(merged([one, other])),
        a.map((isIn, at) => isIn || b[at] === true),
      );
    }),
    { numRuns: 2000 },
  );
});

test('reading what was written gives the same range', () => {
  const anyVersion = fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(
      fc.array(
        fc.record(
          { comparator: fc.constantFrom(...comparators), version: anyVersion },
          { noNullPrototype: true },
        ),
        {
          minLength: 1,
        },
      ),
      (constraints) => {
        const written = {
          scheme: 'lexicographic',
          order: orderOfType('lexicographic'),
          constraints,
        };
        const reading = parseVers(formatVers(written));
        assert.ok(reading.ok);
        assert.deepEqual(reading.document, written);
      },
    ),
    { numRuns: 1000 },
  );
});

test('whatever is written, judging it neither throws nor lingers', () => {
  const signs = fc.string({ unit: 'binary-ascii', maxLength: 40 });
  const types = fc.constantFrom(
    'npm',
    'conan',
    'gem',
    'pypi',
    'maven',
    'nuget',
    'composer',
    'cargo',
    'deb',
    'nginx',
    'hackage',
    'hex',
    'gentoo',
  );
  fc.assert(
    fc.property(types, signs, (type, text) => {
      validateVers(`vers:${type}/${text}`);
      readNative(type, text);
      isVers(text);
    }),
    { numRuns: 3000 },
  );
});

test('a range of the greatest length is judged and simplified at once', () => {
  const text = `vers:semver/${Array.from({ length: 2800 }, (_, at) => `!=${at}`).join('|')}`;
  const started = process.cpuUsage();
  assert.deepEqual(validateVers(text), []);
  const reading = parseVers(text);
  assert.ok(reading.ok);
  assert.ok(simplified(reading.document));
  const native = readNative('gem', '!=1,'.repeat(1900));
  assert.ok(native.ok);
  const { user, system } = process.cpuUsage(started);
  assert.ok(user + system < 2_000_000, `${user + system} µs`);
});
