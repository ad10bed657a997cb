import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';

import { catalogDocument, demand } from '#features/audits/testing.ts';
import { readOscalText } from '#formats/oscal/read.ts';
import { program } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { type Language, wording } from '#kernel/text.ts';
import { root } from '#platform/root.ts';

import type { Command, Terminal } from '../command.ts';
import { words } from '../words.ts';
import { auditDiff, auditImpact } from './audit.ts';

const data = resolve(root, process.env['NOROSHI_TEST_DATA'] ?? '../shared/data');
const set = `${data}/oscal/rev5-2021-06-consistent-set`;
const baseline = (name: string) => `${set}/NIST_SP-800-53_rev5_${name}-baseline_profile-min.json`;
const absent = existsSync(set) ? false : 'the published vectors are not on this machine';

const dir = mkdtempSync(join(tmpdir(), 'noroshi-audit-'));
after(() => {
  rmSync(dir, { recursive: true });
});

function file(name: string, content: object): string {
  const path = join(dir, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const old = file('old.json', catalogDocument([['1', demand('a', '記録', ['記録すること。'])]]));
const next = file(
  'new.json',
  catalogDocument([
    ['1', demand('x', '記録', ['記録すること。']), demand('y', '鍵', ['守ること。'])],
  ]),
);

/** What a command says when it runs in this process, in one language. */
async function run(
  command: Command,
  operands: readonly string[],
  options: Readonly<Record<string, string | true>> = {},
  { json = false, language = 'en' }: { json?: boolean; language?: Language } = {},
) {
  const out: string[] = [];
  const terminal: Terminal = {
    ...{ json, language, bar: undefined, note: () => undefined },
    out: (line) => out.push(line),
    say: (text) => wording(words, text, language),
    lines: async function* () {},
  };
  const open = () => Promise.reject(new Error('There is no installation.'));
  const code = await command.run(terminal, { operands, options }, open, program(new Set()));
  assert.equal(code, 0);
  return out.join('\n');
}

test('two editions are told apart in either language', async () => {
  assert.equal(
    await run(auditDiff, [old, next]),
    '~ a → x  記録  moved\n+ y  鍵\n' +
      '1 added, 0 removed, 0 changed, 1 moved, 0 reworded, 0 explained otherwise, 0 unchanged',
  );
  const japanese = await run(auditDiff, [old, next], {}, { language: 'ja' });
  assert.match(japanese, /追加 1、削除 0、変更 0、移動 1/);
});

test('a draft of a mapping is sound OSCAL, and the estimate follows it', async () => {
  const draft = await run(auditDiff, [old, next], { mapping: true });
  assert.ok(readOscalText(draft).ok);
  const mapping = file('draft.json', JSON.parse(draft) as object);
  const told = JSON.parse(await run(auditImpact, [old, next], { mapping }, { json: true }));
  assert.deepEqual(told.total, { preserved: 1, weakened: 0, examine: 0, new: 1, ended: 0 });
  assert.equal(told.clauses[0].reason, 'equal');
});

test('judgements of several audits are estimated one by one', async () => {
  const audit = { round: '2026', state: 'running', results: { a: 'not-met' } };
  const judgements = file('judgements.json', [
    { organization: 'm1', ...audit },
    { organization: 'm2', ...audit, state: 'closed' },
  ]);
  const told = await run(auditImpact, [old, next], { judgements });
  assert.match(told, /^m1 2026 {2}1 preserved, .*0\.2 days of work$/m);
  assert.match(told, /^m2 2026 {2}1 preserved, .* 0 days of work$/m);
});

const refusals: [string, () => Promise<unknown>, string[]][] = [
  [
    'judgements of no such form',
    () => run(auditImpact, [old, next], { judgements: file('bad.json', [{ organization: 'm' }]) }),
    ['/0/round', '/0/state', '/0/results'],
  ],
  [
    'a mapping of other catalogues',
    async () => {
      const mapping = file(
        'other.json',
        JSON.parse(await run(auditDiff, [next, old], { mapping: true })) as object,
      );
      return run(auditImpact, [old, next], { mapping });
    },
    ['/maps/0/sources', '/maps/0/targets'],
  ],
  ['a file that is not OSCAL', () => run(auditDiff, [old, file('note.json', { a: 1 })]), ['']],
];
for (const [situation, use, places] of refusals) {
  test(`${situation}: refused with its places`, async () => {
    await assert.rejects(use, (error) => {
      assert.ok(error instanceof Refusal);
      assert.deepEqual(
        error.faults.map(({ path }) => path),
        places,
      );
      return true;
    });
  });
}

test('NIST SP 800-53 rev 5, from the LOW baseline to MODERATE', { skip: absent }, async () => {
  const ends = [baseline('LOW'), baseline('MODERATE')];
  const { counts } = JSON.parse(await run(auditDiff, ends, {}, { json: true }));
  assert.deepEqual([counts.added, counts.removed, counts.unchanged], [138, 0, 149]);
  const { total, days, clauses } = JSON.parse(await run(auditImpact, ends, {}, { json: true }));
  assert.deepEqual(total, { preserved: 149, weakened: 0, examine: 0, new: 138, ended: 0 });
  assert.equal(days, 26.7);
  assert.equal(clauses.length, 287);
});
