import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { root } from '#platform/root.ts';

import { noroshi } from '../testing.ts';

const sample = 'samples/ransomware-at-an-electricity-operator.json';
let folder: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'noroshi-duties-'));
});
after(() => rm(folder, { recursive: true }));

/** The facts of a profile's sample in a file of their own, after somebody changed them. */
async function factsOf(profile: string, change: Record<string, unknown> = {}): Promise<string> {
  const text = await readFile(join(root, 'profiles', profile, sample), 'utf8');
  const { facts } = JSON.parse(text) as { facts: Record<string, unknown> };
  const file = join(folder, `${profile}.json`);
  await writeFile(file, JSON.stringify({ ...facts, ...change }));
  return file;
}

test('every duty is printed with trigger, recipients, start of the clock, deadline and form', async () => {
  const file = await factsOf('jp');
  const { code, stdout, stderr } = await noroshi(['duties', file, '--profile', 'jp', '--json']);
  assert.equal(code, 0, stderr);
  const { duties } = JSON.parse(stdout) as { duties: { duty: string; stages: unknown[] }[] };
  assert.equal(duties.length, 9);
  const electricity = duties.find(({ duty }) => duty === 'jp:electricity');
  assert.ok(electricity);
  const [first] = electricity.stages as Record<string, unknown>[];
  assert.deepEqual(
    {
      trigger: (electricity as unknown as { trigger: unknown }).trigger,
      start: first?.['clockStart'],
      deadline: first?.['deadline'],
      form: first?.['form'],
    },
    {
      trigger: [{ ja: '報告対象の電気事故である。', en: 'It is a listed accident.' }],
      start: { event: 'known', at: '2026-11-20T00:30:00.000Z' },
      deadline: '2026-11-21T00:30:00.000Z',
      form: 'jp:electricity-first',
    },
  );
});

test('a person reads what arises, why, and what is provisional, in Japanese', async () => {
  const file = await factsOf('eu-nis2');
  const environment = { NOROSHI_LANG: 'ja' };
  const { stdout } = await noroshi(['duties', file, '--profile', 'eu-nis2'], { environment });
  assert.match(stdout, /^● 重大なインシデントの報告 \[eu-nis2:incident\] 生じる$/m);
  assert.match(stdout, /早期警告: 期限 2026-11-21 01:30 Europe\/Brussels/);
  assert.ok(
    stdout.includes(
      '経過報告: 期限 2026-12-23 23:59 Europe/Brussels(前の報告を期限の日に行う場合)',
    ),
  );
  assert.match(stdout, /中間報告: 期限 未定\(待ち: 当局の求め\)/);
});

test('facts with faults are refused, each named with its place', async () => {
  const facts = [
    { field: 'status', value: 'asleep' },
    { field: 'malicious', value: 'yes' },
  ];
  const file = await factsOf('jp', { facts });
  const { code, stdout, stderr } = await noroshi(['duties', file, '--profile', 'jp']);
  assert.equal(code, 1);
  assert.equal(stdout, '');
  assert.match(stderr, /\/facts\/0\/value/);
  assert.match(stderr, /\/facts\/1\/value/);
});

const wrong: [string, string[], number, RegExp][] = [
  ['no profile', ['duties', 'x.json'], 2, /known: eu-nis2, jp, us-fceb/],
  [
    'neither facts nor a test',
    ['duties', '--profile', 'jp'],
    2,
    /either a file of facts or --test/,
  ],
  ['a profile that does not exist', ['duties', '--test', '--profile', 'x'], 1, /no profile “x”/],
];
for (const [what, typed, expected, words] of wrong) {
  test(`${what} is refused`, async () => {
    const { code, stdout, stderr } = await noroshi(typed);
    assert.deepEqual([code, stdout], [expected, '']);
    assert.match(stderr, words);
  });
}

test('one command tries a profile on all its samples', async () => {
  const { code, stdout } = await noroshi(['duties', '--test', '--profile', 'jp', '--json']);
  assert.equal(code, 0);
  const { valid, samples } = JSON.parse(stdout) as { valid: boolean; samples: unknown[] };
  assert.ok(valid && samples.length >= 10);
});
