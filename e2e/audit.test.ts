// A year of audits of thirteen ministries begins under one edition of the standards and goes on under the
// next, which is renumbered, splits and merges: what was judged is preserved, weakened or to be examined
// again; a finding is known again under another number; the advice list and the summary of the year are right.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

import type { Page } from 'playwright-core';
import { z } from 'zod';

import { fiscalYearOf } from '../src/features/audits/campaign.ts';
import { fiscalYearWords } from '../src/kernel/era.ts';
import { assertAccessible } from './accessibility.ts';
import { openSite } from './person.ts';

const site = openSite();
const year = fiscalYearOf(new Date().toISOString().slice(0, 10));
const title = `${year}年度 十三府省庁の監査`;
const [officerName, auditorName, ministryName] = ['灯 あかり', '鏡 さやか', '内田山 ほのか'];
const body = '烽火国内務省';
const otherBody = '烽火国産業資源省';

/** Asks as the person of a page does, for what is too much to click. */
async function call(page: Page, path: string, data?: object): Promise<unknown> {
  const { request } = page.context();
  const headers = { 'idempotency-key': randomUUID() };
  const answer = data
    ? await request.post(site.url + path, { data, headers })
    : await request.get(site.url + path);
  assert.equal(answer.status(), 200, await answer.text());
  return answer.json();
}

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
/** What a row of a table says, by the words that head it. */
const rowOf = async (page: Page, table: string, head: string | RegExp) => {
  const row = page
    .getByRole('table', { name: table })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: head }) });
  await row.first().waitFor();
  return (await row.getByRole('cell').allInnerTexts()).map((text) => text.replaceAll('\n', ' '));
};

const Campaign = z.object({
  bodies: z.array(z.object({ id: z.string(), organizationId: z.string() })),
});
const Bodies = z.array(z.object({ id: z.string(), nameJa: z.string() }));

let campaign = '';
let audits = new Map<string, string>();

test('five more ministries are registered, and an officer opens a year of audits of all thirteen', async () => {
  const administrator = await site.signIn('守 いわお');
  const sheet = ['code,name_ja,name_en,kind,since,supervisor'];
  for (const at of ['一', '二', '三', '四', '五']) {
    const code = `extra-${sheet.length}`;
    sheet.push(`${code},烽火国第${at}省,Tobuhi Ministry ${sheet.length},ministry,2026-10-01,hq`);
  }
  const registered = { sheet: sheet.join('\n'), dryRun: false };
  await call(administrator, '/api/organizations/sheets', registered);
  await administrator.context().close();

  const officer = await site.signIn(officerName, { path: '/audits' });
  await heading(officer, '監査の計画');
  const form = officer.getByRole('form', { name: '監査の計画を始める' });
  await form.getByLabel('名称').fill(title);
  await form.getByLabel('監査の種類').selectOption({ label: 'マネジメント監査' });
  await form.getByLabel('基準の版').selectOption({ label: '烽火国共通基準 2025年版' });
  await form.getByLabel(/\(13\)/).check();
  await form.getByLabel('開始日').fill(`${year}-04-01`);
  await form.getByLabel('終了日').fill(`${year + 1}-03-31`);
  await press(officer, '計画を始める');
  await heading(officer, title);
  campaign = new URL(officer.url()).pathname.replace('/audits/', '');
  await press(officer, '表示中の13件をすべて選ぶ');
  await press(officer, '監査人を決める');
  const naming = officer.getByRole('dialog');
  await naming.getByRole('combobox').selectOption({ label: auditorName });
  await naming.getByRole('button', { name: '担当にする' }).click();
  await naming.waitFor({ state: 'hidden' });
  await assertAccessible(officer);

  const { bodies } = Campaign.parse(await call(officer, `/api/audit-campaigns/${campaign}`));
  const names = Bodies.parse(await call(officer, '/api/organizations'));
  audits = new Map(
    bodies.map(({ id, organizationId }) => [
      names.find((each) => each.id === organizationId)?.nameJa ?? '',
      id,
    ]),
  );
  assert.equal(audits.size, 13);
  await officer.context().close();
});

const paperOf = (name: string) => `/working-papers/${audits.get(name) ?? ''}`;

/** Judges rows of the working paper that is open, by the numbers of their clauses. */
async function judge(page: Page, result: string, ...labels: readonly string[]) {
  for (const label of labels) {
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: label }) });
    await row.getByRole('checkbox').check();
  }
  await press(page, `「${result}」とする`);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '記録する' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await press(page, '選択を解く');
}

test('the auditor judges under the first edition, and raises a finding', async () => {
  const auditor = await site.signIn(auditorName, { path: paperOf(body) });
  await heading(auditor, body);
  await auditor.getByRole('button', { name: /^表示中の\d+件をすべて選ぶ$/ }).click();
  await judge(auditor, '適合');
  await judge(auditor, '不適合', '7.1.1(1)(a)');
  await judge(auditor, '一部適合', '2.1.2(1)(a)');
  const raise = auditor.getByRole('form', { name: '指摘事項を挙げる' });
  await raise.getByLabel('条項').selectOption({ label: '7.1.1(1)(a)' });
  await raise.getByLabel('件名').fill('ログが一部しか残っていない');
  await raise.getByLabel('評定').selectOption({ label: '中程度' });
  await press(auditor, '指摘する');
  await auditor.getByText('指摘事項を記録しました').waitFor();
  await assertAccessible(auditor);
  const judgements = [{ clause: 's7.1.1-1-a', result: 'met' }];
  for (const [name, id] of audits) {
    if (name !== body) await call(auditor, `/api/audits/${id}/judgements`, { judgements });
  }
  await auditor.context().close();
});

test('the ministry plans, and the headquarters approves the plan', async () => {
  const ministry = await site.signIn(ministryName, { path: '/findings' });
  await ministry.getByRole('link', { name: 'ログが一部しか残っていない' }).first().click();
  const answer = ministry.getByRole('form', { name: '回答する' });
  await answer.getByLabel('内容').selectOption({ label: '改善計画の提出' });
  await answer.getByLabel('説明').fill('すべてのサーバでログを取得する。');
  await answer.getByRole('textbox', { name: /期限/ }).fill(`${year + 1}-03-01`);
  await press(ministry, '記録する');
  await ministry.getByText('計画の承認待ち').first().waitFor();
  const address = new URL(ministry.url()).pathname;
  await ministry.context().close();

  const officer = await site.signIn(officerName, { path: address });
  const follow = officer.getByRole('form', { name: '計画を判断し、助言する' });
  await follow.getByLabel('内容').selectOption({ label: '改善計画の承認' });
  await follow.getByLabel('説明').fill('計画を認める。');
  await follow.getByRole('button', { name: '記録する' }).click();
  await officer.getByText('改善中').first().waitFor();
  await officer.context().close();
});

test('the second edition: what it does is shown before the audits move to it', async () => {
  const officer = await site.signIn(officerName, { path: `/audits/${campaign}` });
  const move = officer.getByRole('form', { name: '別の版へ移す' });
  await move.getByLabel('基準の版').selectOption({ label: '烽火国共通基準 2026年版' });
  await press(officer, '影響を見る');
  await officer.getByRole('table', { name: /組織ごとの影響/ }).waitFor();
  await assertAccessible(officer);
  // Seven preserved, two weakened, two to be examined again, one new, one ended.
  const own = await rowOf(officer, '組織ごとの影響', body);
  assert.deepEqual(own.slice(0, 5), ['7', '2', '2', '1', '1']);
  const other = await rowOf(officer, '組織ごとの影響', otherBody);
  assert.deepEqual(other.slice(0, 5), ['1', '0', '10', '1', '0']);
  await press(officer, 'この版へ移す');
  await officer.getByRole('dialog').getByRole('button', { name: 'この版へ移す' }).click();
  await officer.getByText('13件の監査を移しました').waitFor();
  await officer.context().close();
});

test('the working paper says of each clause what became of its judgement, and from where', async () => {
  const auditor = await site.signIn(auditorName, { path: paperOf(body) });
  await heading(auditor, body);
  const line = (label: string) => rowOf(auditor, '条項ごとの判断', label);
  const cases: [string, string, readonly string[]][] = [
    ['7.1.2(1)(a)', '不適合', ['引き継いで維持', '7.1.1(1)(a)']],
    ['7.1.1(1)(a)', '適合', ['引き継いだが要確認', '7.1.2(1)(a)']],
    ['2.2.1(1)(a)', '適合', ['引き継いで維持', '2.2.1(1)(a), 2.2.1(1)(b)']],
    ['2.1.3(1)(a)', '未判断', ['確認が必要']],
    ['2.1.2(1)(a)', '未判断', ['確認が必要']],
  ];
  for (const [label, result, basis] of cases) {
    const told = await line(label);
    assert.ok(told.includes(result), `${label}: ${told.join(' | ')}`);
    assert.ok(
      told.some((text) => basis.every((word) => text.includes(word))),
      `${label}: ${told.join(' | ')}`,
    );
  }
  await auditor.context().close();
});

test('a finding is known again although its clause has another number, and is advised to all', async () => {
  const auditor = await site.signIn(auditorName, { path: paperOf(otherBody) });
  const raise = auditor.getByRole('form', { name: '指摘事項を挙げる' });
  await raise.getByLabel('条項').selectOption({ label: '7.1.2(1)(a)' });
  await raise.getByLabel('件名').fill('操作のログがまた取得されていない');
  await raise.getByLabel('評定').selectOption({ label: '中程度' });
  await press(auditor, '指摘する');
  await auditor.getByText('同じ組織の過去の指摘1件の繰返しです').waitFor();
  await auditor.goto(`${site.url}/findings`);
  const [bodies, years, list] = await rowOf(auditor, '助言リスト', '7.1.2(1)(a)');
  assert.deepEqual([bodies, years], ['3', '2']);
  assert.match(list ?? '', /操作のログがまた取得されていない/);
  await assertAccessible(auditor);
  await auditor.context().close();
});

test('the summary of the year counts it all, by the chapters of the second edition', async () => {
  const officer = await site.signIn(officerName, { path: '/audit-summary' });
  await heading(officer, '監査の年次まとめ');
  await assertAccessible(officer);
  // Eight audits of the demo's own year and the thirteen of this one, of thirteen bodies.
  const [audited, findings, perBody, , , repeats] = await rowOf(
    officer,
    '年度ごとの推移',
    fiscalYearWords(year, 'ja'),
  );
  assert.deepEqual([audited, findings, perBody, repeats], ['21', '4', '0.3', '4']);
  const chapter = await rowOf(officer, '章ごとの指摘事項', '機能');
  assert.deepEqual(chapter.slice(0, 4), ['4', '100.0%', '3', '3']);
  await officer.getByRole('link', { name: body }).click();
  await heading(officer, `${body}の監査の状況`);
  await assertAccessible(officer);
  await officer.context().close();
});

test('the report is taken along as a paper, and an audit as OSCAL', async () => {
  const auditor = await site.signIn(auditorName, { path: `${paperOf(body)}/files` });
  await heading(auditor, '監査の文書');
  await assertAccessible(auditor);
  const taken = async (name: string) => {
    const coming = auditor.waitForEvent('download');
    await auditor.getByRole('link', { name }).click();
    const download = await coming;
    return readFile(await download.path());
  };
  assert.equal((await taken('PDF(日本語)を保存')).subarray(0, 5).toString(), '%PDF-');
  const results = (await taken('評価結果(AR)')).toString();
  assert.match(results, /"assessment-results"/);
  assert.match(results, /ログが一部しか残っていない/);
  await auditor.context().close();
});

test('the same stands in English', async () => {
  const auditor = await site.signIn(auditorName, { language: 'en', path: '/audit-summary' });
  await heading(auditor, 'Yearly summary of audits');
  assert.deepEqual((await rowOf(auditor, 'From year to year', String(year))).slice(0, 2), [
    '21',
    '4',
  ]);
  await assertAccessible(auditor);
  await auditor.goto(`${site.url}${paperOf(body)}/files`);
  await heading(auditor, 'Documents of the audit');
  await assertAccessible(auditor);
  await auditor.context().close();
});

test('an audit is written where there is no network, and comes back field by field', async () => {
  const auditor = await site.signIn(auditorName, { path: `${paperOf(body)}/files` });
  const taking = auditor.waitForEvent('download');
  await auditor.getByRole('link', { name: '画面の写し(HTML)を保存する' }).click();
  const copy = join(await mkdtemp(join(tmpdir(), 'noroshi-copy-')), 'copy.html');
  await (await taking).saveAs(copy);

  const alone = await auditor.context().browser()?.newContext({ offline: true, locale: 'ja-JP' });
  assert.ok(alone);
  const page = await alone.newPage();
  await page.goto(pathToFileURL(copy).href);
  await heading(page, '監査調書の写し');
  const clause = (label: string) => page.getByRole('form', { name: label });
  const choose = (label: string, result: string) =>
    clause(label).getByLabel('判断').selectOption({ label: result });
  await choose('2.1.3(1)(a)', '適合');
  await clause('2.1.3(1)(a)').getByLabel('メモ').fill('規程を見て確かめた。');
  await choose('2.1.2(1)(a)', '一部適合');
  await page.reload();
  await heading(page, '監査調書の写し');
  assert.equal(await clause('2.1.3(1)(a)').getByLabel('メモ').inputValue(), '規程を見て確かめた。');
  await assertAccessible(page);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '書いたものを保存する' }).first().click();
  const written = await (await saving).path();

  // Meanwhile somebody judges one of the two on the site, otherwise.
  const judgements = [{ clause: 's2.1.2-1-a', result: 'not-met' }];
  await call(auditor, `/api/audits/${audits.get(body) ?? ''}/judgements`, { judgements });
  await auditor.getByLabel('書き込んだ写し').setInputFiles({
    ...{ name: 'copy.json', mimeType: 'application/json', buffer: await readFile(written) },
  });
  const bringing = auditor.getByRole('form', { name: '写しを取り込む' });
  await bringing.getByRole('button', { name: '内容を確かめる' }).click();
  await auditor.getByRole('radio', { name: '写し: 一部適合' }).check();
  await press(auditor, '2件を記録する');
  await auditor.getByText('2件を記録しました。').waitFor();
  await alone.close();

  await auditor.goto(site.url + paperOf(body));
  for (const [label, result] of [
    ['2.1.3(1)(a)', '適合'],
    ['2.1.2(1)(a)', '一部適合'],
  ] as const) {
    const told = await rowOf(auditor, '条項ごとの判断', label);
    assert.ok(told.includes(result), `${label}: ${told.join(' | ')}`);
  }
  await auditor.context().close();
});

test('no page failed, complained, or asked anything of another site', () => {
  assert.deepEqual(site.faults(), []);
});
