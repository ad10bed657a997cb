import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';

import { oscalForms } from '#features/audits/oscal-frame.ts';
import { auditYear, ok } from '#features/audits/server/testing-year.ts';
import { readCsv } from '#formats/csv/records.ts';
import { writeCsv } from '#formats/csv/write.ts';
import { validateOscalText } from '#formats/oscal/read.ts';
import { program } from '#kernel/actor.ts';
import { wording } from '#kernel/text.ts';
import { root } from '#platform/root.ts';

import type { Command, Terminal, Typed } from '../command.ts';
import { openHouse } from '../house.ts';
import { noroshi } from '../testing.ts';
import { words } from '../words.ts';
import { auditDiff, auditImpact } from './audit.ts';
import { auditExport } from './audit-export.ts';
import { auditImport } from './audit-house.ts';
import { auditCopy, auditEvidence, auditFindings, auditMerge, auditRemark } from './audit-work.ts';
import { resolve as resolveCommand } from './resolve.ts';

// A year of audits under the LOW baseline of NIST SP 800-53 that moves to MODERATE, by commands.

const data = resolve(root, process.env['NOROSHI_TEST_DATA'] ?? '../shared/data');
const set = `${data}/oscal/rev5-2021-06-consistent-set`;
const skip = existsSync(set) ? false : 'the published vectors are not on this machine';
const nist = (name: string) => `${set}/NIST_SP-800-53_rev5_${name}-min.json`;
const low = nist('LOW-baseline_profile');
const moderate = nist('MODERATE-baseline_profile');

const year = await auditYear();
const { get, post } = year;
const dir = mkdtempSync(join(tmpdir(), 'noroshi-audit-house-'));
const house = await openHouse(dir, () =>
  Promise.resolve({ ownerUrl: year.ownerUrl, stop: () => Promise.resolve() }),
);
after(async () => {
  await house.close();
  await year.drop();
  rmSync(dir, { recursive: true });
});

/** What a command answers on this installation, in JSON where it can. */
async function run(
  command: Command,
  operands: readonly string[],
  options: Typed['options'] = {},
  json = true,
): Promise<string> {
  const out: string[] = [];
  const terminal: Terminal = {
    ...{ json, language: 'ja', bar: undefined, note: () => undefined },
    out: (line) => out.push(line),
    say: (text) => wording(words, text, 'ja'),
    lines: async function* () {},
  };
  const actor = program(new Set(command.permissions), 'ja');
  const code = await command.run(
    terminal,
    { operands, options },
    () => Promise.resolve(house),
    actor,
  );
  assert.equal(code, 0);
  return out.join('\n');
}

const told = async (...typed: Parameters<typeof run>) =>
  JSON.parse(await run(...typed)) as Record<string, unknown>;

function file(name: string, text: string): string {
  const path = join(dir, name);
  writeFileSync(path, text);
  return path;
}

let [before, next, mapping, campaign, audit] = ['', '', '', '', ''];

test('catalogue, profiles and a mapping between them are taken in', { skip }, async () => {
  const environment = { DATABASE_URL: year.ownerUrl, NOROSHI_DATA: dir };
  const typed = ['audit', 'import', nist('catalog'), '--json'];
  const { code, stdout, stderr } = await noroshi(typed, { environment });
  assert.equal(code, 0, stderr);
  assert.equal((JSON.parse(stdout) as { count: number }).count, 1007);
  const ends = [await told(auditImport, [low]), await told(auditImport, [moderate])];
  assert.deepEqual(
    ends.map(({ count }) => count),
    [149, 287],
  );
  [before = '', next = ''] = ends.map(({ id }) => String(id));
  const draft = file('mapping.json', await run(auditDiff, [low, moderate], { mapping: true }));
  const taken = await told(auditImport, [draft], { from: before, to: next });
  assert.equal(taken['count'], 149);
  mapping = String(taken['id']);
  const resolved = await run(resolveCommand, [low]);
  assert.ok(validateOscalText(resolved).every(({ severity }) => severity !== 'error'));
});

test('an audit under LOW moves to MODERATE as the command estimated', { skip }, async () => {
  const opened = await year.open(2026, ['m1', 'm2'], before);
  [campaign, audit] = [opened.id, opened.of('m1')];
  const { lines } = await ok(get('auditor', `/api/audits/${audit}/working-paper`));
  const clauses = lines.map(({ clause }: { clause: string }) => clause) as string[];
  const judged = Object.fromEntries(
    clauses.map((id, at) => [id, at % 10 === 0 ? 'not-met' : 'met']),
  );
  await year.judge(audit, judged);
  await year.raise(audit, { clause: 'ac-1', rating: 'severe', title: 'No policy on access' });
  const audits = [{ organization: 'm1', round: '2026', state: 'running', results: judged }];
  const judgements = file('judgements.json', JSON.stringify(audits));
  const { total } = await told(auditImpact, [low, moderate], { judgements });
  assert.deepEqual(total, { preserved: 149, weakened: 0, examine: 0, new: 138, ended: 0 });

  const impact = `/api/audit-campaigns/${campaign}/impact?editionId=${next}`;
  const seen = await ok(get('officer', impact));
  const own = seen.audits.find(({ auditId }: { auditId: string }) => auditId === audit);
  assert.deepEqual(own.counts, total);
  await ok(post('officer', `/api/audit-campaigns/${campaign}/edition`, { editionId: next }));
  const moved = await ok(get('auditor', `/api/audits/${audit}/working-paper`));
  assert.deepEqual([moved.judged, moved.clauses], [149, 287]);
});

test(
  'editions, mappings and every document of an audit leave through the door',
  { skip },
  async () => {
    const handed = await run(auditExport, [mapping]);
    assert.equal(handed, readFileSync(join(dir, 'mapping.json'), 'utf8').trimEnd());
    for (const as of oscalForms) {
      const text = await run(auditExport, [audit], { as });
      const errors = validateOscalText(text).filter(({ severity }) => severity === 'error');
      assert.deepEqual(errors, [], as);
    }
    const environment = { DATABASE_URL: year.ownerUrl, NOROSHI_DATA: dir };
    const kept = join(dir, 'ar.yaml');
    const typed = ['audit', 'export', audit, '--as', 'ar', '--yaml', '--out', kept];
    const { code, stderr } = await noroshi(typed, { environment });
    assert.equal(code, 0, stderr);
    const text = readFileSync(kept, 'utf8');
    assert.deepEqual(
      validateOscalText(text).filter(({ severity }) => severity === 'error'),
      [],
    );
    assert.ok((await year.acts(audit)).includes('audit.document-made'));
  },
);

test(
  'results that were handed out are taken into another audit, tried first',
  { skip },
  async () => {
    const shown = await ok(get('officer', `/api/audit-campaigns/${campaign}`));
    const other = shown.bodies.find(({ id }: { id: string }) => id !== audit) as { id: string };
    const results = file('ar.json', await run(auditExport, [audit], { as: 'ar' }));
    const counted = ({ judgements, findings, same, isDry }: Record<string, unknown>) => [
      ...[judgements, findings, same, isDry],
    ];
    const tried = await told(auditImport, [results], { into: other.id, 'dry-run': true });
    assert.deepEqual(counted(tried), [149, 1, 0, true]);
    const taken = await told(auditImport, [results], { into: other.id });
    assert.deepEqual(counted(taken), [149, 1, 0, false]);
    const again = await told(auditImport, [results], { into: other.id });
    assert.deepEqual([again['judgements'], again['findings'], again['same']], [0, 0, 150]);
  },
);

test(
  'the report and the summary are papers; the same facts make the same report',
  { skip },
  async () => {
    const paper = async (id: string, as: string, lang: string) => {
      const out = join(dir, `paper.${as}`);
      await run(auditExport, [id], { as, lang, out, number: '閣サ第12号' });
      return readFileSync(out);
    };
    const report = await paper(audit, 'pdf', 'ja');
    assert.equal(report.subarray(0, 5).toString(), '%PDF-');
    assert.ok(report.equals(await paper(audit, 'pdf', 'ja')));
    assert.equal((await paper(audit, 'docx', 'en')).subarray(0, 2).toString(), 'PK');
    assert.equal((await paper('2026', 'pdf', 'en')).subarray(0, 5).toString(), '%PDF-');
    assert.ok((await year.acts(audit)).includes('audit.report-made'));
  },
);

test('the figures of the year are a table that a machine reads', { skip }, async () => {
  const rows = (await run(auditExport, ['2026'], { as: 'csv', lang: 'en' })).split(/\r?\n/);
  assert.equal(rows[0], 'Counted by,Of,What,Value');
  assert.ok(rows.includes('From year to year,2026,Findings,2'));
  assert.ok(rows.includes('Findings by chapter,Access Control,Share,1'));
  await assert.rejects(() => run(auditExport, ['2026'], { as: 'ap' }));
  await assert.rejects(() => run(auditExport, ['nothing']));
});

test(
  'a working copy is taken along and merged, and field work is entered at the host',
  { skip },
  async () => {
    const copy = join(dir, 'copy.csv');
    await run(auditCopy, [audit], { as: 'csv', out: copy });
    const rows = readCsv(readFileSync(copy, 'utf8')).records.map(({ cells }) => cells);
    const [head = [], first = [], ...others] = rows;
    const changed = [...first.slice(0, 6), '一部適合', 'ホストで書いた。'];
    const back = file('back.csv', `\uFEFF${writeCsv([head, changed, ...others])}`);
    const tried = await told(auditMerge, [audit, back], { 'dry-run': true });
    assert.deepEqual([tried['entries'], tried['isEntered']], [1, false]);
    assert.equal((await told(auditMerge, [audit, back]))['isEntered'], true);
    assert.equal((await told(auditMerge, [audit, back]))['entries'], 0);

    const page = join(dir, 'copy.html');
    await run(auditCopy, [audit], { out: page });
    const html = readFileSync(page, 'utf8');
    const [, kit = ''] = html.split('id="kit">');
    const { lines, editionId } = JSON.parse(kit.slice(0, kit.indexOf('</script>'))) as {
      lines: object[];
      editionId: string;
    };
    assert.equal(lines.length, 287);
    assert.ok(html.includes(`content="default-src 'none'; script-src`));
    assert.ok(!html.includes('src="/') && !html.includes('href="/'));
    const base = { result: 'partly-met', note: 'ホストで書いた。' };
    const written = { clause: first[1], base, copy: { ...base, note: '画面で書いた。' } };
    const saved = { format: 'noroshi-working-copy', editionId, lines: [written] };
    const json = file('back.json', JSON.stringify(saved));
    assert.equal((await told(auditMerge, [audit, json]))['isEntered'], true);
    const { lines: entered } = await ok(get('auditor', `/api/audits/${audit}/working-paper`));
    assert.deepEqual([entered[0].result, entered[0].note], ['partly-met', '画面で書いた。']);

    const shown = file('log.txt', 'ログの設定');
    const about = { 'shows-on': '2026-11-20', clauses: 'AC-1' };
    assert.equal((await told(auditEvidence, [audit, shown], about))['number'], 1);
    await run(auditRemark, [audit, '鍵の管理者に聞いた。'], {
      with: '課長',
      'held-on': '2026-11-21',
    });
    const list = (rows: string) => file('findings.csv', `見出し,条,備考\n${rows}\n`);
    const source = { source: '検査会社', columns: 'title,clause,effect' };
    assert.equal(
      (await told(auditFindings, [audit, list('弱い鍵,AC-1,漏れる')], source))['added'],
      1,
    );
    // The next list of the same source is read as this one was.
    const next2 = list('古い版,AC-2,乗っ取り');
    assert.equal((await told(auditFindings, [audit, next2], { source: '検査会社' }))['added'], 1);
  },
);
