import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { readCsv } from '#formats/csv/records.ts';
import { writeCsv } from '#formats/csv/write.ts';
import { validateOscal } from '#formats/oscal/check.ts';
import { readOscalText } from '#formats/oscal/read.ts';
import { languages, type Text, wording } from '#kernel/text.ts';

import { say as campaigns } from '../campaign-texts.ts';
import { readCopySheet } from '../copy-sheet.ts';
import { EditionId } from '../edition.ts';
import { oscalForms } from '../oscal-frame.ts';
import { bytes } from './testing.ts';
import { auditYear, editionFile, ok } from './testing-year.ts';

const year = await auditYear();
const { get, post, acts, wire } = year;
after(() => year.drop());

const campaign = await year.open(2026, ['m1', 'm2']);
const audit = campaign.of('m1');
await year.judge(audit, { a: 'not-met', b: 'met', c: 'partly-met' });
const severe = await year.raise(audit, {
  ...{ clause: 'a', rating: 'severe', title: '操作の記録がない' },
  ...{ cause: '担当が\n決まっていない。', effect: '侵入の経路が分からない。' },
});
const slight = await year.raise(audit, { clause: 'c', rating: 'slight', title: '教材が古い' });
const plan = { kind: 'plan', note: '記録装置を入れる。', until: '2099-03-31' };
await ok(post('m1', `/api/audit-findings/${severe}/answers`, plan));

const documentAt = async (who: string, form: string) => {
  const { status, body } = await get(who, `/api/audits/${audit}/documents/${form}`);
  assert.equal(status, 200, JSON.stringify(body));
  return body as object;
};

test('each document is sound OSCAL, the same every time, and each names the one it follows', async () => {
  const said = new Map<string, string>();
  for (const form of oscalForms) {
    const document = await documentAt('auditor', form);
    const errors = validateOscal(JSON.parse(JSON.stringify(document)));
    assert.deepEqual(
      errors.filter(({ severity }) => severity === 'error'),
      [],
    );
    said.set(form, JSON.stringify(document));
    assert.equal(JSON.stringify(await documentAt('officer', form)), said.get(form), form);
  }
  const file = (form: string) => `audit-${audit.slice('audit_'.length)}-${form}.json`;
  const follows: [string, string][] = [
    ['ap', file('ssp')],
    ['ar', file('ap')],
    ['poam', file('ar')],
    ['ssp', encodeURIComponent(editionFile)],
    ['component', file('ssp')],
  ];
  for (const [form, href] of follows) {
    assert.ok(said.get(form)?.includes(`"href":"${href}"`), form);
  }
  assert.ok((await acts(audit)).includes('audit.document-made'));
});

test('a body takes no judgement along before its audit has ended, and another body nothing at all', async () => {
  const url = `/api/audits/${audit}/documents`;
  assert.equal((await get('m1', `${url}/poam`)).status, 200);
  assert.equal((await get('m1', `${url}/ar`)).status, 409);
  assert.equal((await get('m1', `${url}/ssp`)).status, 409);
  for (const form of oscalForms) assert.equal((await get('m2', `${url}/${form}`)).status, 404);
  const other = await get('officer', `/api/audits/${campaign.of('m2')}/documents/poam`);
  assert.deepEqual([other.status, other.body.text.key], [409, 'audits.files.no-findings']);
});

test('what was written comes back without loss, and a second time adds nothing', async () => {
  const results = await documentAt('auditor', 'ar');
  const counted = ({ judgements, findings, same, isDry }: Record<string, unknown>) => ({
    ...{ judgements, findings, same, isDry },
  });
  const own = await ok(
    post('auditor', `/api/audits/${audit}/documents?name=ar.json&dryRun=false`, bytes(results)),
  );
  assert.deepEqual(counted(own), { judgements: 0, findings: 0, same: 5, isDry: false });
  const other = `/api/audits/${campaign.of('m2')}`;
  const into = (dryRun: boolean) =>
    post('auditor', `${other}/documents?name=ar.json&dryRun=${String(dryRun)}`, bytes(results));
  assert.deepEqual(counted(await ok(into(true))), {
    judgements: 3,
    findings: 2,
    same: 0,
    isDry: true,
  });
  assert.equal((await ok(get('auditor', `${other}/working-paper`))).judged, 0);
  assert.deepEqual(counted(await ok(into(false))), {
    judgements: 3,
    findings: 2,
    same: 0,
    isDry: false,
  });
  assert.deepEqual(counted(await ok(into(false))), {
    judgements: 0,
    findings: 0,
    same: 5,
    isDry: false,
  });

  const linesOf = async (id: string) =>
    (await ok(get('auditor', `/api/audits/${id}/working-paper`))).lines.map(
      ({ clause, result, note }: Record<string, unknown>) => ({ clause, result, note }),
    );
  assert.deepEqual(await linesOf(campaign.of('m2')), await linesOf(audit));
  const findingsOf = async (id: string) => {
    const list = await ok(get('auditor', `/api/audit-findings?auditId=${id}`));
    const whole = list.map(async (line: { id: string }) => {
      const shown = await ok(get('auditor', `/api/audit-findings/${line.id}`));
      const { clause, title, rating, urgent, cause, effect } = shown;
      return { clause, title, rating, urgent, cause, effect };
    });
    const all = (await Promise.all(whole)) as { title: string }[];
    return all.sort((a, b) => a.title.localeCompare(b.title));
  };
  assert.deepEqual(await findingsOf(campaign.of('m2')), await findingsOf(audit));
  assert.ok((await acts(campaign.of('m2'))).includes('audit.document-taken'));
  assert.notEqual(severe, slight);
});

test('only a named auditor takes results in, and only into what is open', async () => {
  const results = bytes(await documentAt('auditor', 'ar'));
  const url = `/api/audits/${audit}/documents?name=ar.json`;
  assert.equal((await post('auditor-2', url, results)).status, 403);
  assert.equal((await post('officer', url, results)).status, 403);
  assert.equal((await post('m1', url, results)).status, 403);
});

/** Results as a tool of somebody else writes them: nothing of ours, two objectives of one clause. */
const foreign = (target: string) => {
  const uuid = (at: number) => `7f1c9e7e-52f1-4c55-9f4e-6e0b6f3a4d${String(at).padStart(2, '0')}`;
  const finding = (at: number, targetId: string, state: string) => ({
    ...{ uuid: uuid(at), title: `check ${at}`, description: `seen ${at}` },
    target: { type: 'statement-id', 'target-id': targetId, status: { state } },
  });
  return {
    'assessment-results': {
      uuid: uuid(1),
      metadata: {
        ...{ title: 'Scan', 'last-modified': '2026-11-26T00:00:00Z' },
        ...{ version: '1', 'oscal-version': '1.1.2' },
      },
      'import-ap': { href: 'plan.json' },
      results: [
        {
          ...{ uuid: uuid(2), title: 'Scan', description: 'Scan', start: '2026-11-26T00:00:00Z' },
          'reviewed-controls': { 'control-selections': [{ 'include-all': {} }] },
          findings: [
            finding(3, 'a_smt.1', 'satisfied'),
            finding(4, 'a_smt.2', 'not-satisfied'),
            { ...finding(5, target, 'not-satisfied'), 'related-risks': [{ 'risk-uuid': uuid(6) }] },
          ],
          risks: [
            {
              ...{ uuid: uuid(6), title: 'No drill', description: 'unready', statement: 'no plan' },
              status: 'open',
            },
          ],
        },
      ],
    },
  };
};

test('results of another tool become judgements and findings; what the edition lacks is named', async () => {
  const url = `/api/audits/${campaign.of('m2')}/documents?name=scan.json&dryRun=false`;
  const { status, body } = await post('auditor', url, bytes(foreign('z9_smt')));
  assert.equal(status, 400);
  assert.deepEqual(
    body.faults.map(({ path }: { path: string }) => path),
    [
      '/assessment-results/results/0/findings/2/target/target-id',
      '/assessment-results/results/0/risks/0',
    ],
  );
  const taken = await ok(post('auditor', url, bytes(foreign('d_smt'))));
  assert.deepEqual([taken.judgements, taken.findings], [2, 1]);
  const { lines } = await ok(get('auditor', `/api/audits/${campaign.of('m2')}/working-paper`));
  const [a, d] = ['a', 'd'].map((id) =>
    lines.find(({ clause }: { clause: string }) => clause === id),
  );
  assert.deepEqual([a.result, a.note], ['partly-met', 'seen 3\nseen 4']);
  assert.deepEqual([d.result, d.note], ['not-met', 'seen 5']);
  const raised = await ok(get('auditor', `/api/audit-findings?auditId=${campaign.of('m2')}`));
  assert.ok(raised.some(({ title }: { title: string }) => title === 'No drill'));
  const catalog = { catalog: { uuid: 'x' } };
  assert.equal((await post('auditor', url, bytes(catalog))).status, 400);
  assert.ok(readOscalText(JSON.stringify(foreign('d_smt'))).ok);
  assert.ok(wire('m1'));
});

const spoken = languages.map(
  (language) => (text: Text) => wording(campaigns.catalogue, text, language),
);

/** A working copy as it is brought back once somebody wrote in its last columns. */
function written(sheet: string, changes: Readonly<Record<string, readonly [string, string]>>) {
  const { records } = readCsv(sheet);
  const rows = records.map(({ cells }) => {
    const [result, note] = changes[cells[1] ?? ''] ?? [];
    return result === undefined ? cells : [...cells.slice(0, 6), result, note ?? ''];
  });
  return readCopySheet(writeCsv(rows), spoken);
}

test('a working copy comes back field by field; what both sides changed waits for a person', async () => {
  const url = `/api/audits/${audit}`;
  const who = year.who('auditor');
  const taking = await year.app.inject({
    method: 'GET',
    url: `${url}/working-copy/export?language=ja`,
    headers: year.headersOf(who),
  });
  assert.equal(taking.statusCode, 200);
  assert.equal((await get('officer', `${url}/working-copy/export`)).status, 403);
  assert.equal((await get('auditor-2', `${url}/working-copy/export`)).status, 403);
  const copy = written(taking.payload, {
    a: ['不適合', '=写しで書いたメモ'],
    b: ['Not met', ''],
    d: ['対象外', '訓練の対象なし'],
  });
  assert.deepEqual(copy.faults, []);
  // Meanwhile the site learns more of the same clauses.
  const meanwhile = [
    { clause: 'a', result: 'not-met', note: '現地で確かめた。' },
    { clause: 'b', result: 'partly-met', note: '' },
  ];
  await ok(post('auditor', `${url}/judgements`, { judgements: meanwhile }));
  const bring = (decisions: object[], dryRun: boolean) =>
    ok(
      post('auditor', `${url}/working-copies`, {
        editionId: EditionId.encode(copy.editionId ?? assert.fail()),
        ...{ lines: copy.lines, decisions, dryRun },
      }),
    );
  const tried = await bring([], false);
  assert.deepEqual([tried.entries, tried.isEntered], [1, false]);
  assert.deepEqual(
    tried.conflicts.map(({ clause, field }: Record<string, string>) => [clause, field]),
    [
      ['a', 'note'],
      ['b', 'result'],
    ],
  );
  const paperOf = async () =>
    (await ok(get('auditor', `${url}/working-paper`))).lines.map(
      ({ clause, result, note }: Record<string, unknown>) => [clause, result, note],
    );
  assert.deepEqual((await paperOf())[3], ['d', null, '']);
  const decisions = [
    { clause: 'a', field: 'note', take: 'copy' },
    { clause: 'b', field: 'result', take: 'site' },
  ];
  assert.equal((await bring(decisions, false)).isEntered, true);
  const after = await paperOf();
  assert.deepEqual(
    [after[0], after[1], after[3]],
    [
      ['a', 'not-met', '=写しで書いたメモ'],
      ['b', 'partly-met', ''],
      ['d', 'not-applicable', '訓練の対象なし'],
    ],
  );
  const again = await bring(decisions, false);
  assert.deepEqual([again.entries, again.isEntered, again.conflicts.length], [0, false, 0]);
  const entered = await acts(audit);
  for (const act of ['taken', 'tried', 'brought']) assert.ok(entered.includes(`audit.copy-${act}`));
});

test('what is no working copy is refused with its lines', () => {
  const { faults } = readCopySheet('a,b\r\nx,y\r\n', spoken);
  assert.deepEqual(
    faults.map(({ path }) => path),
    ['/line/2', ''],
  );
  assert.equal(readCopySheet('\uFFFD', spoken).faults[0]?.text.key, 'audits.copy.not-utf-8');
  const wrong = `版\r\nedition_3f1c9e7e-52f1-4c55-9f4e-6e0b6f3a4d01,a,A,,,,maybe,\r\n`;
  assert.deepEqual(
    readCopySheet(wrong, spoken).faults.map(({ path }) => path),
    ['/line/2'],
  );
});

test('a year is summed up over the bodies in reach, and over no other', async () => {
  await year.open(2025, ['m1', 'a1']);
  const whole = await ok(get('officer', '/api/audit-summaries/2026'));
  assert.deepEqual(
    whole.years.map(({ year: each, audits, findings }: Record<string, number>) => [
      ...[each, audits, findings],
    ]),
    [
      [2025, 2, 0],
      [2026, 2, 5],
    ],
  );
  assert.deepEqual(whole.known, [2026, 2025]);
  const told = (of: { bodies: { organizationId: string }[] }) =>
    of.bodies.map(({ organizationId }) => organizationId);
  assert.deepEqual(told(whole), [wire('m1'), wire('m2')]);
  const own = await ok(get('m1', '/api/audit-summaries/2025'));
  assert.deepEqual(new Set(told(own)), new Set([wire('m1'), wire('a1')]));
  assert.deepEqual(told(await ok(get('a1', '/api/audit-summaries/2025'))), [wire('a1')]);
  const other = `organizationId=${wire('m2')}`;
  assert.equal((await get('m1', `/api/audit-summaries/2026?${other}`)).status, 404);
  const narrowed = await ok(get('officer', `/api/audit-summaries/2026?${other}`));
  assert.deepEqual(told(narrowed), [wire('m2')]);
  // Of an audit that has not ended its body learns no judgement, here as elsewhere.
  const hidden = await ok(get('m1', '/api/audit-summaries/2026'));
  assert.equal(hidden.judged['not-met'], 0);
  assert.ok(whole.judged['not-met'] > 0);
});
