import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { asString, items, member } from '#formats/json/narrow.ts';
import { type JsonValue, readJson } from '#formats/json/read.ts';

import { exceptions } from './conformance.ts';
import { answerTo } from './suite.ts';

const suite = join(process.env['NOROSHI_TEST_DATA'] ?? '../shared/data', 'vers/tests');
const absent = existsSync(suite) ? false : `${suite} is not here`;

function published(): JsonValue[] {
  return readdirSync(suite)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const reading = readJson(readFileSync(join(suite, name), 'utf8'));
      assert.ok(reading.ok, name);
      return items(member(reading.document, 'tests'));
    });
}

function holds(one: JsonValue): boolean {
  const answer = answerTo(one);
  assert.ok(answer, JSON.stringify(one));
  if (member(one, 'expected_failure') === true) return 'failure' in answer;
  const expected = member(one, 'expected_output') ?? null;
  return 'output' in answer && JSON.stringify(answer.output) === JSON.stringify(expected);
}

test('the published suite holds, but for the exceptions that are listed', { skip: absent }, () => {
  const tests = published();
  const differing = tests.filter((one) => !holds(one));
  const seen = differing.map((one) => ({
    test: asString(member(one, 'test_type')),
    input: JSON.stringify(member(one, 'input')),
  }));
  assert.equal(tests.length, 1384);
  assert.deepEqual(
    seen,
    exceptions.map(({ test: kind, input }) => ({ test: kind, input })),
  );
});

/** Of every kind a test with its answer, or the rule that refuses it. */
const cases: [string, JsonValue, JsonValue][] = [
  [
    'parse',
    'vers:npm/1.2.3|>=2.0.0|<5.0.0',
    {
      type: 'npm',
      constraints: [
        ['', '1.2.3'],
        ['>=', '2.0.0'],
        ['<', '5.0.0'],
      ],
    },
  ],
  ['parse', 'vers:deb/*', { type: 'deb', constraints: [['*', '']] }],
  ['parse', 'vers:npm/1.2.3%21', { type: 'npm', constraints: [['', '1.2.3!']] }],
  ['parse', 'vers:npm/=1.2.3', 'vers.equals'],
  ['parse', 'vers:npm/2.0.0|1.0.0', 'vers.unsorted'],
  ['parse', 'vers:pypi/1.0|1.0.0', 'vers.duplicate'],
  ['parse', 'vers:invalid/*', 'vers.invalid'],
  [
    'build',
    {
      type: 'npm',
      constraints: [
        ['<', '2.0.0'],
        ['>=', '1.0.0'],
        ['', '0.1.0'],
      ],
    },
    'vers:npm/0.1.0|>=1.0.0|<2.0.0',
  ],
  ['build', { type: 'npm', constraints: [['*', '']] }, 'vers:npm/*'],
  [
    'build',
    { type: 'lexicographic', constraints: [['<', 'a|b%']] },
    'vers:lexicographic/<a%7Cb%25',
  ],
  [
    'build',
    {
      type: 'npm',
      constraints: [
        ['<', '1.0.0'],
        ['<', '2.0.0'],
      ],
    },
    'vers.sequence',
  ],
  ['validate', 'vers:pypi/2|1', 'vers:pypi/1|2'],
  ['validate', 'vers:pypi/1||2', 'vers.empty'],
  ['invert', 'vers:npm/>=1.0.0|<2.0.0', 'vers:npm/<1.0.0|>=2.0.0'],
  ['invert', 'vers:npm/1.0.0|>2.0.0', 'vers:npm/!=1.0.0|<=2.0.0'],
  ['invert', 'vers:npm/*', 'vers:none/*'],
  ['merge', ['vers:npm/>=1.0.0|<2.0.0', 'vers:npm/>=2.0.0|<3.0.0'], 'vers:npm/>=1.0.0|<3.0.0'],
  ['merge', ['vers:npm/<1.0.0', 'vers:npm/>1.0.0'], 'vers:npm/!=1.0.0'],
  ['merge', ['vers:npm/<2.0.0', 'vers:npm/>1.0.0'], 'vers:npm/*'],
  ['merge', ['vers:npm/<2.0.0', 'vers:pypi/>1.0.0'], 'vers.apart'],
  ['merge', ['vers:npm/1.0.0', 'vers:npm/2.0.0', 'vers:npm/1.0.0'], 'vers:npm/1.0.0|2.0.0'],
  ['containment', { vers: 'vers:npm/<2.0.0', version: '1.0.0' }, true],
  ['containment', { vers: 'vers:all/*', version: 'anything' }, true],
  ['containment', { vers: 'vers:none/*', version: '1' }, false],
  ['containment', { vers: 'vers:test/<2', version: '1' }, 'vers.no-order'],
  ['equality', { input_type: 'intdot', versions: ['10.02', '10.2-rc'] }, true],
  ['comparison', { input_type: 'intdot', versions: ['10.10', '10.9'] }, ['10.9', '10.10']],
  ['from_native', { type: 'swift', native_range: '1.0' }, 'vers.native.type'],
];
for (const [kind, input, expected] of cases) {
  test(`${kind} ${JSON.stringify(input)} comes to ${JSON.stringify(expected)}`, () => {
    const answer = answerTo({ test_type: kind, test_group: 'required', input });
    assert.ok(answer);
    assert.deepEqual('output' in answer ? answer.output : answer.failure.key, expected);
  });
}

test('what is no test has no answer', () => {
  assert.equal(answerTo({ test_type: 'parse' }), undefined);
  assert.equal(answerTo({ test_type: 'dance', input: 'vers:npm/1' }), undefined);
  assert.equal(
    answerTo({ test_type: 'from_native', input: { type: 'npm', native_range: {} } }),
    undefined,
  );
});
