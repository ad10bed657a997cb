// People of a new installation: it is set up with the code of its console, a ministry’s people are
// invited from a sheet, invite their own, lose a password, leave; and another one becomes a demo.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Page } from 'playwright-core';

import type { Language } from '../src/kernel/text.ts';
import { assertAccessible } from './accessibility.ts';
import { openSite } from './person.ts';
import { startSite } from './site.ts';

const site = openSite('--setup');
const password = 'correct horse battery';

const field = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name });
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

async function signIn(login: string, secret = password): Promise<Page> {
  const page = await site.visit();
  await field(page, 'ログイン名').fill(login);
  await field(page, /^パスワード/).fill(secret);
  await press(page, 'サインイン');
  await page.getByRole('navigation').first().waitFor();
  return page;
}

const codeOn = (text: string) => /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec(text)?.[0] ?? '';
const codes: Record<string, string> = {};

test('an empty installation is set up with the code of its console, by one person and once', async () => {
  const first = await site.visit();
  const second = await site.visit({ language: 'en' });
  await heading(first, '初期設定');
  await assertAccessible(first);
  await field(first, '初期設定コード').fill('0000-0000-0000-0000');
  await press(first, '次へ進む');
  await first.getByText('初期設定コードが違います').first().waitFor();
  const code = codeOn(site.said());
  await field(first, '初期設定コード').fill(code.toLowerCase());
  await press(first, '次へ進む');
  await field(second, 'Set-up code').fill(code);
  await press(second, 'Continue');
  await second.getByRole('heading', { name: 'What is this installation for?' }).waitFor();
  await assertAccessible(second);

  await press(first, '本番として始める');
  await assertAccessible(first);
  await field(first, '正式名称').fill('サイバー統括本部');
  await field(first, '英語名').fill('Cyber Headquarters');
  await field(first, '法人番号').fill('8000012010039');
  await field(first, '管理者の氏名').fill('初野 まもる');
  await field(first, '管理者のログイン名').fill('hatsuno');
  await first.getByLabel(/^新しいパスワード/).fill(password);
  await field(first, '承認者の氏名').fill('次田 かなめ');
  await field(first, '承認者のログイン名').fill('tsugita');
  await press(first, '設定を終える');
  await first.getByText('8000012010039').first().waitFor();
  await field(first, '法人番号').fill('8000012010038');
  await press(first, '設定を終える');
  await first.getByText('初期設定が終わりました').waitFor();
  await assertAccessible(first);
  codes['tsugita'] = codeOn(await first.getByRole('article').innerText());

  await press(second, 'Begin for real');
  await second.getByText('This installation is set up already').waitFor();
  await press(first, 'サインインして組織を登録する');
  await heading(first, 'サインイン');
  await first.context().close();
  await second.context().close();
});

/** Takes a seat with a code, as whoever holds the letter does. */
async function accept(code: string, language: Language = 'ja'): Promise<Page> {
  const page = await site.visit({ path: '/welcome', language });
  const isJapanese = language === 'ja';
  await field(page, isJapanese ? '招待コード' : 'Invitation code').fill(code);
  await press(page, isJapanese ? '次へ進む' : 'Continue');
  await page.getByLabel(isJapanese ? /^新しいパスワード/ : /^New password/).fill(password);
  await assertAccessible(page);
  await press(page, isJapanese ? '登録する' : 'Register');
  return page;
}

test('the first approver takes the seat of the letter; the code works once', async () => {
  const approver = await accept(codes['tsugita'] ?? '');
  await approver.getByRole('navigation').first().waitFor();
  await approver.getByText('次田 かなめ').first().waitFor();
  await approver.goto(`${site.url}/confirmations`);
  await heading(approver, '利用者の確認');
  await assertAccessible(approver);
  const again = await site.visit({ path: '/welcome' });
  await field(again, '招待コード').fill(codes['tsugita'] ?? '');
  await press(again, '次へ進む');
  await again.getByText('このコードは使えません').first().waitFor();
  await again.context().close();
  await approver.context().close();
});

const bodies = `code,name_ja,name_en,kind,since,supervisor
transport,運輸省,Ministry of Transport,ministry,2026-04-01,hq
rail,本線鉄道,Main Line Railway,operator,2026-04-01,transport`;

const csv = (name: string, text: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

test('people are invited from a sheet: every fault is named, then all are invited and none twice', async () => {
  const admin = await signIn('hatsuno');
  await admin.goto(`${site.url}/organizations`);
  await admin.locator('input[type=file]').setInputFiles(csv('bodies.csv', bodies));
  await press(admin, '内容を確かめる');
  await press(admin, '登録する');
  await admin.getByRole('dialog').getByRole('button', { name: '登録する' }).click();
  await admin.getByText('登録しました').waitFor();

  await admin.goto(`${site.url}/persons/invitations`);
  const head = '組織コード,氏名,ログイン名,役割,表示言語,利用者の管理';
  const good = [
    'transport,運部 わたる,hakobe,府省庁,日本語,自組織と所管',
    'rail,線路 はるか,senro,事業者,English,自組織',
  ];
  const check = async (rows: readonly string[]) => {
    const sheet = [head, ...rows].join('\n');
    await admin.locator('input[type=file]').setInputFiles(csv('people.csv', sheet));
    await press(admin, '内容を確認する');
  };
  await check([...good, 'nowhere,誰か,dareka,事業者,,', 'rail,,senro,部長,,']);
  await admin.getByText('4件の誤りがあります').waitFor();
  await admin.getByText('4行目 組織コード').waitFor();
  await assertAccessible(admin);
  await check(good);
  await admin.getByText('誤りはありません', { exact: true }).waitFor();
  await press(admin, '全員を招待する');
  await admin.getByRole('dialog').getByRole('button', { name: '全員を招待する' }).click();
  await admin.getByText('2人分の招待コード').waitFor();
  await assertAccessible(admin);
  for (const login of ['hakobe', 'senro']) {
    const letter = admin.getByRole('article').filter({ hasText: login });
    codes[login] = codeOn(await letter.innerText());
  }
  await press(admin, '招待の画面に戻る');
  await admin.getByText('受諾待ち', { exact: true }).first().waitFor();
  await assertAccessible(admin);
  await check(good);
  await admin.getByText('全員が招待済みか登録済みです').waitFor();
  await admin.context().close();
});

test('whoever was appointed sees their own people, and invites a colleague', async () => {
  const ministry = await accept(codes['hakobe'] ?? '');
  await ministry.getByRole('navigation').first().waitFor();
  const operator = await accept(codes['senro'] ?? '', 'en');
  await operator.getByRole('navigation').first().waitFor();
  await operator.goto(`${site.url}/persons`);
  await heading(operator, 'People');
  await operator.getByRole('link', { name: '線路 はるか' }).waitFor();
  assert.equal(await operator.getByText('運部 わたる').count(), 0, 'nobody of another body');
  await assertAccessible(operator);
  await operator.goto(`${site.url}/persons/invitations`);
  await operator.getByText('Open the form').click();
  await field(operator, /^Name/).fill('鉄田 すすむ');
  await field(operator, 'Sign-in name').fill('tetsuda');
  await press(operator, 'Invite');
  await operator.getByText('Codes for 1').waitFor();
  const code = codeOn(await operator.getByRole('article').innerText());
  const colleague = await accept(code);
  await colleague.getByRole('navigation').first().waitFor();
  await colleague.goto(`${site.url}/me`);
  await heading(colleague, '自分の設定');
  await colleague.getByText('この画面').waitFor();
  await assertAccessible(colleague);
  await colleague.goto(`${site.url}/persons`);
  await heading(colleague, '閲覧する権限がありません');
  for (const each of [ministry, operator, colleague]) await each.context().close();
});

test('who lost their password comes back in with a code, after a check of identity', async () => {
  const ministry = await signIn('hakobe');
  await ministry.goto(`${site.url}/persons`);
  await ministry.getByRole('link', { name: '鉄田 すすむ' }).click();
  await heading(ministry, '鉄田 すすむ');
  await assertAccessible(ministry);
  await ministry
    .getByLabel(/^本人確認の方法/)
    .selectOption({ label: '対面で本人確認書類を確認した' });
  await field(ministry, '確認の内容').fill('総務課の窓口で職員証を確認した');
  await press(ministry, '再設定コードを発行する');
  await ministry.getByText('再設定コードを発行しました').waitFor();
  const code = codeOn(await ministry.getByRole('status').first().innerText());
  const lost = await site.visit({ path: '/recover' });
  await field(lost, 'ログイン名').fill('tetsuda');
  await field(lost, '再設定コード').fill(code);
  await lost.getByLabel(/^新しいパスワード/).fill('an entirely new secret');
  await assertAccessible(lost);
  await press(lost, 'パスワードを設定する');
  await lost.getByRole('navigation').first().waitFor();
  await lost.context().close();
  await ministry.context().close();
});

test('who leaves hands over: both see it, the account is closed, the name stays', async () => {
  const ministry = await signIn('hakobe');
  await ministry.goto(`${site.url}/persons`);
  await ministry.getByRole('link', { name: '線路 はるか' }).click();
  await ministry.getByLabel(/^後任者/).selectOption({ label: '鉄田 すすむ' });
  await field(ministry, '引継ぎ事項').fill('月次の報告は第2営業日に行う');
  await press(ministry, '引継ぎを始める');
  await heading(ministry, '線路 はるかから鉄田 すすむへの引継ぎ');
  await ministry.getByRole('cell', { name: '終了する' }).first().waitFor();
  await assertAccessible(ministry);
  const leaver = await signIn('senro');
  await leaver.goto(`${site.url}/handovers`);
  await leaver.getByRole('link', { name: '線路 はるか' }).waitFor();
  await press(ministry, '引継ぎを完了する');
  await ministry.getByRole('dialog').getByRole('button', { name: '引継ぎを完了する' }).click();
  await ministry.getByText('完了', { exact: true }).waitFor();
  await leaver.reload();
  await heading(leaver, /サインイン|Sign in/);
  const successor = await signIn('tetsuda', 'an entirely new secret');
  await successor.goto(new URL(ministry.url()).href);
  await successor.getByText('月次の報告は第2営業日に行う').waitFor();
  await assertAccessible(successor);
  for (const each of [ministry, leaver, successor]) await each.context().close();
});

test('an empty installation becomes a demo from its first page, with progress until the door opens', async () => {
  const other = await startSite('--setup');
  try {
    const page = await site.visit({ at: other });
    await field(page, '初期設定コード').fill(codeOn(other.said()));
    await press(page, '次へ進む');
    await press(page, 'デモ国家で試す');
    await page.getByRole('dialog').getByRole('button', { name: 'デモ国家で試す' }).click();
    await heading(page, 'デモ国家を準備しています');
    await page.getByText(/段階まで完了/).waitFor();
    await page.getByRole('button', { name: /灯 あかり/ }).waitFor({ timeout: 120_000 });
    await page.context().close();
  } finally {
    await other.close();
  }
});

test('no page failed, complained, or asked anything of another site', () => {
  // What was refused, was asked of a server that goes down or of none for a moment, the browser notes;
  // and what was refused above is told by a boundary.
  const provoked =
    /status of (400|403|404|409|503)|ERR_CONNECTION|Declined: (people\.setup-closed|kernel\.forbidden)/;
  assert.deepEqual(site.faults(provoked), []);
});
