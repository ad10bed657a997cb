import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { test } from 'node:test';

import { root } from '#platform/root.ts';

import { commands } from './commands.ts';
import { jsonLines, noroshi } from './testing.ts';
import { width } from './width.ts';

const misused: [string, string[], RegExp][] = [
  ['nothing', [], /Usage: noroshi/],
  ['half a command', ['ledger'], /Usage: noroshi ledger/],
  ['an unknown command', ['valdate'], /no command “valdate”/],
  ['one that is nearly known', ['valdate'], /Similar: validate/],
  ['an unknown option', ['cvss', '--fast', 'x'], /no option “--fast”/],
  ['a missing operand', ['versions'], /“ecosystem” is missing/],
  ['an option without its value', ['validate', 'x', '--as'], /needs a value/],
  ['too many operands', ['versions', 'npm', 'go'], /too many arguments/],
  ['an unknown ecosystem', ['versions', 'perl'], /“perl” is not known/],
  ['an unknown format', ['validate', 'x', '--as', 'docx'], /“docx” is not known/],
  ['an input without a value', ['decide', 'cisa:DT_BOD2604', 'KEV'], /KEY=VALUE/],
];
for (const [what, typed, words] of misused) {
  test(`${what} is wrong usage, told on standard error alone`, async () => {
    const { code, stdout, stderr } = await noroshi(typed);
    assert.equal(code, 2);
    assert.equal(stdout, '');
    assert.match(stderr, words);
  });
}

test('help lists every command and is no failure', async () => {
  const { code, stdout, stderr } = await noroshi(['--help']);
  assert.equal(code, 0);
  assert.equal(stderr, '');
  for (const { name } of commands)
    assert.match(stdout, new RegExp(`^  ${name.split(' ')[0]!}`, 'm'));
});

test('help speaks Japanese, in columns of the terminal', async () => {
  const { stdout } = await noroshi(['validate', '--help'], { environment: { NOROSHI_LANG: 'ja' } });
  assert.match(stdout, /^使い方: noroshi validate/);
  const rows = stdout.split('\n').filter((line) => line.startsWith('  -'));
  const starts = rows.map((row) => width(/^ {2}.+? {2,}/.exec(row)![0]));
  assert.ok(rows.length >= 4);
  assert.equal(new Set(starts.slice(0, 2)).size, 1);
});

test('the version is that of the package', async () => {
  const { stdout } = await noroshi(['--version']);
  assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
});

test('a refusal is words on standard error and exit code 1', async () => {
  const { code, stdout, stderr } = await noroshi(['decide', 'cisa:DT_BOD2604', 'KEV=Y', 'PE=oui']);
  assert.equal(code, 1);
  assert.equal(stdout, '');
  assert.match(stderr, /Still possible: 14D, 3D, 3DF/);
  assert.match(stderr, /TI: Technical Impact \(TI\) is missing \(P, T\)/);
  assert.match(stderr, /PE: PE=oui is not taken \(taken: N, Y\)/);
});

test('with --json a refusal is one object on standard output', async () => {
  const { code, stdout, stderr } = await noroshi(['decide', '--json', 'none', 'KEV=Y']);
  assert.equal(code, 1);
  assert.equal(stderr, '');
  assert.deepEqual(jsonLines(stdout), [
    {
      refused: {
        reason: 'not-found',
        message:
          'There is no table “none”. Known: jp:DT_URGENCY:1.0.0, ssvc:DT_DP:1.0.0, us-fceb:DT_BOD2201:1.0.0, cisa:DT_BOD2604:1.0.0, cisa:DT_CO:2.0.3 (or a file)',
        faults: [],
      },
    },
  ]);
});

test('a reader that goes away is no fault', async () => {
  const child = spawn(process.execPath, ['dist/noroshi.mjs', 'versions', 'npm'], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let remarks = '';
  child.stderr.on('data', (chunk) => (remarks += String(chunk)));
  child.stdin.on('error', () => undefined);
  const ended = new Promise((resolve) => child.on('close', resolve));
  child.stdin.write('1.0.0\t1.0.1\n');
  child.stdout.once('data', () => {
    child.stdout.destroy();
    child.stdin.end('1.0.0\t1.0.1\n'.repeat(10_000));
  });
  assert.equal(await ended, 0);
  assert.equal(remarks, '');
});
