import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

import { shippedRulings } from '#features/profiles/server/service.ts';
import { exceptions } from '#formats/purl/conformance.ts';
import { root } from '#platform/root.ts';

import { jsonLines, noroshi } from '../testing.ts';
import { scoreLine } from './cvss.ts';
import { decided } from './decide.ts';

const data = resolve(root, process.env['NOROSHI_TEST_DATA'] ?? '../shared/data');
const suite = join(data, 'purl/tests');
const versSuite = join(data, 'vers/tests');
const absentVers = existsSync(versSuite) ? false : `${versSuite} is not here`;
const absent = existsSync(suite) ? false : `${suite} is not there`;

const ruling = shippedRulings().get('cisa:DT_BOD2604:1.0.0')!;

test('every row of BOD 26-04 is decided as the table has it, with its time limit', () => {
  const file = join(root, 'profiles/us-fceb/tables/cisa_bod_26_04_1_0_0.json');
  const { mapping } = JSON.parse(readFileSync(file, 'utf8')) as {
    mapping: Record<string, string>[];
  };
  assert.equal(mapping.length, 16);
  const deadlines: Record<string, { days: number | null; forensic: boolean }> = {
    '3DF': { days: 3, forensic: true },
    '3D': { days: 3, forensic: false },
    '14D': { days: 14, forensic: false },
    '60D': { days: 60, forensic: false },
    FSU: { days: null, forensic: false },
  };
  for (const row of mapping) {
    const { 'cisa:BOD2604:1.0.0': outcome, ...inputs } = row;
    const short = Object.entries(inputs).map(([id, value]) => [id.split(':')[1]!, value]);
    assert.deepEqual(decided(ruling, Object.fromEntries(short) as Record<string, string>), {
      table: 'cisa:DT_BOD2604:1.0.0',
      version: '1.0.0',
      inputs,
      outcome,
      deadline: deadlines[outcome!],
    });
  }
});

test('a table in a file decides as the one that ships', async () => {
  const file = 'profiles/us-fceb/tables/cisa_bod_26_04_1_0_0.json';
  const typed = ['KEV=N', 'PE=y', 'Automatable=x', 'TI=total'];
  const wrong = await noroshi(['decide', file, ...typed]);
  assert.equal(wrong.code, 1);
  assert.match(wrong.stderr, /Automatable/);
  const { code, stdout } = await noroshi(['decide', file, 'KEV=N', 'PE=y', 'A=yes', 'TI=total']);
  assert.equal(code, 0);
  const [answer] = jsonLines(stdout) as Record<string, unknown>[];
  assert.deepEqual(Object.keys(answer!), ['table', 'version', 'inputs', 'outcome', 'deadline']);
});

const inWords = { say: ({ key }: { key: string }) => key };
const scores: [string, object][] = [
  [
    'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:L',
    {
      version: '3.1',
      score: 10,
      severity: 'critical',
      base: 10,
      temporal: null,
      environmental: null,
    },
  ],
  [
    'CVSS:4.0/AV:P/AC:H/AT:P/PR:H/UI:A/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/E:U',
    {
      version: '4.0',
      score: 4.1,
      severity: 'medium',
      base: 7.3,
      temporal: 4.1,
      environmental: null,
    },
  ],
];
for (const [vector, expected] of scores) {
  test(`${vector} is scored`, () => {
    assert.deepEqual(scoreLine(vector, inWords), { vector, ...expected });
  });
}

test('vectors come as operands and from standard input; one that is none spoils no other', async () => {
  const [good, bad] = ['AV:N/AC:L/Au:N/C:N/I:N/A:C', 'CVSS:3.1/AV:N'];
  const { code, stdout } = await noroshi(['cvss', bad, '-'], { input: `${good}\n` });
  const [first, second] = jsonLines(stdout) as Record<string, unknown>[];
  assert.equal(code, 1);
  assert.deepEqual(Object.keys(first!), ['vector', 'findings']);
  assert.deepEqual([second!['vector'], second!['score'], second!['version']], [good, 7.8, '2.0']);
});

test('the purl suite is answered line by line', { skip: absent }, async () => {
  const tests = readdirSync(suite, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const { tests } = JSON.parse(readFileSync(join(suite, name), 'utf8')) as {
        tests: {
          test_type: string;
          input: unknown;
          expected_output: unknown;
          expected_failure: boolean;
        }[];
      };
      return tests;
    });
  const input = tests
    .map(({ test_type, input }) => JSON.stringify({ test_type, input }))
    .join('\n');
  const { code, stdout } = await noroshi(['purl'], { input });
  assert.equal(code, 0);
  const answers = jsonLines(stdout) as { output?: unknown; failure?: string }[];
  assert.equal(answers.length, tests.length);
  const differing = tests.filter(({ expected_failure, expected_output }, at) => {
    const { output, failure } = answers[at]!;
    if (expected_failure) return failure === undefined;
    return JSON.stringify(sorted(output)) !== JSON.stringify(sorted(expected_output));
  });
  const listed = exceptions.map(({ test: kind, input }) => `${kind} ${input}`);
  assert.deepEqual(
    differing.map(({ test_type: kind, input }) => `${kind} ${String(input)}`).sort(),
    [...listed, `parse ${onlyByGroup}`].sort(),
  );
});

/** A recommended test that demands the contrary of a required one: told apart by its group alone. */
const onlyByGroup =
  'pkg:Maven/org.apache.xmlgraphics/batik-anim@1.9.1?classifier=sources&repositorY_url=https://repo.spring.io/release';

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .map(([key, each]) => [key, sorted(each)])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

test('what is no purl test is a failure', async () => {
  const { code, stdout } = await noroshi(['purl'], { input: '{"test_type":"parse"}\nnonsense\n' });
  assert.equal(code, 1);
  assert.equal(jsonLines(stdout).length, 2);
});

test('the VERS suite is answered line by line', { skip: absentVers }, async () => {
  const tests = readdirSync(versSuite).flatMap((name) => {
    const { tests } = JSON.parse(readFileSync(join(versSuite, name), 'utf8')) as {
      tests: { expected_output?: unknown; expected_failure?: boolean }[];
    };
    return tests;
  });
  const input = tests.map((one) => JSON.stringify(one)).join('\n');
  const { code, stdout } = await noroshi(['vers'], { input });
  assert.equal(code, 0);
  const answers = jsonLines(stdout) as { output?: unknown; failure?: string }[];
  assert.equal(answers.length, tests.length);
  for (const [at, { expected_failure: isFailure, expected_output: expected }] of tests.entries()) {
    const { output, failure } = answers[at]!;
    assert.deepEqual(isFailure ? typeof failure : output, isFailure ? 'string' : expected);
  }
});

test('what is no VERS test is a failure', async () => {
  const { code, stdout } = await noroshi(['vers'], { input: '{"test_type":"parse"}\nnonsense\n' });
  assert.equal(code, 1);
  assert.equal(jsonLines(stdout).length, 2);
});
