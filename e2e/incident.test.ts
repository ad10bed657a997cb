// One ransomware incident at an electricity operator, told once: three duties with clocks of their own, a
// report to each authority with what it may know and no more, receipts, corrections, and the desks.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Locator, Page } from 'playwright-core';
import { z } from 'zod';

import { assertAccessible } from './accessibility.ts';
import { openSite } from './person.ts';
import { settle } from './tour.ts';

const site = openSite();

const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 900 };

const signIn = (name: string, viewport = desk) => site.signIn(name, { viewport });

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();
const press = (within: Page | Locator, name: string | RegExp) =>
  within.getByRole('button', { name, exact: typeof name === 'string' }).click();
const follow = (within: Page | Locator, name: string) =>
  within.getByRole('link', { name, exact: true }).first().click();
const duty = (page: Page, name: string) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name }) });

const duties = {
  act: '特定侵害事象等の報告',
  personal: '個人データの漏えい等の報告',
  electricity: '電気関係事故の報告',
} as const;

const operator = '北烽原 つよし';
const keeper = '守 いわお';
let record = '';

test('a first record takes four questions on a phone, none of which must be answered', async () => {
  const page = await signIn(operator, phone);
  await page.goto(`${site.url}/incidents`);
  await page.getByText('記録はまだありません').waitFor();
  await assertAccessible(page);
  await follow(page, '事案を記録する');
  await heading(page, '事案を記録する');
  await assertAccessible(page);
  await page
    .getByLabel(/^何が起きましたか/)
    .fill('配電計画のサーバが暗号化された\n保守用のVPN装置の認証情報が流出した可能性がある。');
  await page.getByRole('checkbox', { name: 'ランサムウェア', exact: true }).check();
  await page.getByRole('checkbox', { name: '情報の漏えい' }).check();
  await press(page, '記録を始める');
  await heading(page, '質問に答える');
  await assertAccessible(page);
  record = new URL(page.url()).pathname.replace('/questions', '');
  await page.goto(site.url + record);
  await heading(page, '配電計画のサーバが暗号化された');
  await page.getByText('保守用のVPN装置の認証情報').waitFor();
  await page.context().close();
});

/** What the operator knows of what the questions of scope ask. */
const covered = ['特定重要電子計算機', '電気関係報告規則', '電気事業者', '個人情報データベース'];

test('questions of scope come one at a time, and say what they are for', async () => {
  const page = await signIn(operator);
  await page.goto(`${site.url}${record}/duties`);
  await heading(page, '報告義務を確認する');
  await assertAccessible(page);
  for (let left = 20; left > 0; left -= 1) {
    await settle(page);
    const asked = page
      .getByRole('article')
      .filter({ has: page.getByRole('button', { name: 'はい' }) });
    if ((await asked.count()) === 0) break;
    const question = await asked.getByRole('heading').innerText();
    await asked.getByText('根拠').waitFor();
    await press(asked, covered.some((word) => question.includes(word)) ? 'はい' : 'いいえ');
    await page.getByRole('heading', { name: question }).waitFor({ state: 'detached' });
  }
  await page.getByText('答えの要る確認事項はありません').waitFor();
  await page.context().close();
});

type Told = readonly [part: string, form: string, tell: (form: Locator) => Promise<void>];

const choose = (name: string) => (form: Locator) =>
  form.getByRole('radio', { name, exact: true }).check();
const certain = (form: Locator, name: string) => choose(name)(form);

const told: readonly Told[] = [
  [
    'event',
    '現在の状況',
    (form) => form.getByRole('combobox').selectOption({ label: '継続中' }).then(),
  ],
  [
    'event',
    '悪意のある行為又は不正の目的によるものか',
    async (form) => {
      await choose('はい')(form);
      await certain(form, '疑い');
    },
  ],
  ['impact', '重要インフラサービス維持レベルの逸脱', choose('いいえ')],
  ['impact', '影響を受けた利用者数', (form) => certain(form, '不明')],
  [
    'technique',
    '侵入経路',
    async (form) => {
      await form.getByRole('checkbox', { name: 'VPN装置' }).check();
      await certain(form, '疑い');
    },
  ],
  ['personal', '個人データの漏えい等(おそれを含む)', choose('はい')],
  [
    'personal',
    '本人の数',
    async (form) => {
      await form.getByRole('textbox').fill('８２０');
      await certain(form, '疑い');
    },
  ],
];

test('each thing is asked once, says who will see the answer, and keeps itself', async () => {
  const page = await signIn(operator);
  let at = '';
  for (const [part, name, tell] of told) {
    if (part !== at) await page.goto(`${site.url}${record}/questions?part=${part}`);
    at = part;
    const form = page.getByRole('form', { name, exact: true });
    await tell(form);
    await form.getByText('保存済み').waitFor();
  }
  const persons = page.getByRole('form', { name: '本人の数' });
  await persons.getByText('個人情報保護委員会').waitFor();
  assert.equal(await persons.getByText('産業保安監督部長').count(), 0);
  await assertAccessible(page);
  await page.reload();
  assert.equal(await persons.getByRole('textbox').inputValue(), '820');
  assert.ok(await persons.getByRole('radio', { name: '疑い' }).isChecked());
  await page.context().close();
});

const Standings = z.object({
  duties: z.array(
    z.object({
      standing: z.string(),
      names: z.object({ ja: z.string() }),
      stages: z.array(
        z.object({
          stage: z.string(),
          deadline: z.coerce.date().nullable(),
          clockStart: z.object({ at: z.coerce.date() }).nullable(),
        }),
      ),
    }),
  ),
});

test('three duties arise, each stage with a clock of its own, the others with why they do not', async () => {
  const page = await signIn(operator);
  await page.goto(`${site.url}${record}/duties`);
  const answer = await page.request.get(`${site.url}/api${record}/standings`);
  const arising = Standings.parse(await answer.json()).duties.filter(
    ({ standing }) => standing === 'arises',
  );
  assert.deepEqual(
    arising.map(({ names }) => names.ja),
    Object.values(duties),
  );
  for (const { names, stages } of arising) {
    const card = duty(page, names.ja);
    await card.getByText('生じている', { exact: true }).waitFor();
    for (const { deadline } of stages) {
      if (deadline)
        await card.locator(`time[datetime="${deadline.toISOString()}"]`).first().waitFor();
    }
  }
  const hours = (index: number, stage: string) => {
    const found = arising[index]?.stages.find((each) => each.stage === stage);
    const [due, start] = [found?.deadline?.getTime() ?? 0, found?.clockStart?.at.getTime() ?? 0];
    return (due - start) / 3_600_000;
  };
  assert.equal(hours(2, 'first'), 24);
  // Suspected of a wrongful purpose: sixty days; thirty otherwise. Days end at midnight, and may move on.
  assert.ok(hours(1, 'detailed') > 58 * 24);
  assert.ok(hours(2, 'detailed') < 36 * 24);
  await page.getByText(/^生じていない義務/).click();
  const other = duty(page, '通信の秘密の漏えいの報告').first();
  await other.getByText('該当するかどうかの理由').click();
  await other.getByText('非該当').first().waitFor();
  await assertAccessible(page);
  await page.context().close();
});

test('what each recipient will get is seen before it is filed with all of them', async () => {
  const page = await signIn(operator);
  await page.goto(`${site.url}${record}/file`);
  await heading(page, '報告を提出する');
  const personal = duty(page, `${duties.personal} 速報`);
  await personal.getByText(/に送られる内容/).click();
  await personal.getByText('820').waitFor();
  const electricity = duty(page, `${duties.electricity} 速報`);
  await electricity.getByText(/に送られる内容/).click();
  await electricity.getByText('配電計画のサーバが暗号化された').first().waitFor();
  assert.equal(await electricity.getByText('820').count(), 0, 'no more than its form asks for');
  await assertAccessible(page);

  await press(page, '提出する');
  await page.getByText('分からないときは「不明」と答えてください').first().waitFor();
  await page.getByRole('checkbox', { name: '国家サイバー統括室への共有に同意する' }).check();
  await page.getByRole('checkbox', { name: /「不明」として提出する/ }).check();
  await press(page, '提出する');
  await page.getByText('提出しました').waitFor();
  const filed = page.getByRole('table').first();
  await filed.getByRole('row').nth(4).waitFor();
  assert.equal(await filed.getByRole('row').count(), 5, 'the Act has two recipients');
  await assertAccessible(page);
  await page.context().close();
});

test('after a correction each authority is told what changed in its own copy', async () => {
  const page = await signIn(operator);
  await page.goto(site.url + record);
  await press(page, '「本人の数」を改める');
  const form = page.getByRole('form', { name: '本人の数' });
  await form.getByRole('textbox').fill('1,200');
  await certain(form, '確認済み');
  await form.getByText('保存済み').waitFor();
  await press(page, '「本人の数」の履歴');
  await page.getByText('820').waitFor();
  await page.getByText(/1件の提出先で内容が変わっています/).waitFor();
  await assertAccessible(page);
  await follow(page, '訂正を提出する');
  await heading(page, '訂正を提出する');
  const changed = page.getByRole('table', { name: '個人情報保護委員会への変更点' });
  await changed.getByText('820').waitFor();
  await changed.getByText('1200').waitFor();
  assert.equal(await page.getByRole('table').count(), 1, 'nobody else was told of it');
  await assertAccessible(page);
  await page.goto(`${site.url}${record}/questions?part=event`);
  const status = page.getByRole('form', { name: '現在の状況', exact: true });
  await status.getByRole('combobox').selectOption({ label: '封じ込め済み' });
  await status.getByText('保存済み').waitFor();
  const outline = page.getByRole('form', { name: '事案の概要', exact: true });
  await outline
    .getByRole('textbox')
    .fill('配電計画のサーバが暗号化されたが、切り離して封じ込めた。');
  await press(outline, '保存する');
  await outline.getByText('保存済み').waitFor();
  await page.goto(`${site.url}${record}/correction`);
  await page.getByRole('table').nth(3).waitFor();
  assert.equal(await page.getByRole('table').count(), 4);
  await page.getByLabel(/^訂正の理由/).fill('調査により人数と状況が判明したため');
  await press(page, 'すべての提出先に訂正を提出する');
  await page.getByText('訂正を提出しました').waitFor();
  await page.getByText('提出した内容は、いまの記録と一致しています').waitFor();
  await page.context().close();
});

test('an authority has its own part, judges it, asks back and says that it has arrived', async () => {
  const commission = await signIn('内田山 ほのか');
  await commission.goto(`${site.url}/matters`);
  await commission.getByRole('link', { name: '北烽電力' }).waitFor();
  await assertAccessible(commission);
  await follow(commission, '北烽電力');
  await heading(commission, '北烽電力の案件');
  await commission.getByText('1200').first().waitFor();
  assert.equal(
    await commission.getByText(duties.electricity).count(),
    0,
    'others’ duties are hidden',
  );
  await assertAccessible(commission);
  await press(commission.getByRole('article').first(), '受領を通知する');
  await commission.getByText('受領済み').first().waitFor();
  await commission.getByText('評価を記録する').first().click();
  await commission.getByLabel(/^影響の程度/).selectOption({ label: '高' });
  await commission.getByRole('checkbox', { name: '事案であることを確認した' }).check();
  await press(commission, '評価を記録する');
  await commission.getByRole('list', { name: 'これまでの評価' }).getByText('高').waitFor();
  await commission.getByText('報告者に照会・連絡する').click();
  await commission.getByLabel(/^本文/).fill('本人への通知の予定を教えてください。');
  await press(commission, '送る');
  await commission.getByText('回答待ち').waitFor();
  await commission.context().close();

  const reporter = await signIn(operator);
  await reporter.goto(site.url + record);
  await reporter.getByText('受領済み').first().waitFor();
  assert.equal(await reporter.getByText('これまでの評価').count(), 0);
  await reporter.getByText('照会に回答する').click();
  await reporter.getByLabel(/^回答/).fill('来週中に文書で通知します。');
  await press(reporter, '回答する');
  await reporter.getByText('来週中に文書で通知します。').waitFor();
  await assertAccessible(reporter);
  await reporter.context().close();
});

test('the headquarters has what is confirmed apart from what is not, and passes on by consent', async () => {
  const officer = await signIn('灯 あかり');
  await officer.goto(`${site.url}/incident-situation`);
  await heading(officer, '事案の状況');
  const card = officer.getByRole('article').first();
  const part = (name: string) =>
    card.locator('section', { has: officer.getByRole('heading', { name, exact: true }) });
  await part('確認済み').getByText('封じ込め済み').waitFor();
  await part('未確認(疑い)').getByText('VPN装置').waitFor();
  assert.equal(
    await officer.getByText('1200').count(),
    0,
    'of persons only the commission is told',
  );
  await assertAccessible(officer);
  await follow(card, '案件を開く');
  await officer.getByRole('button', { name: '国家サイバー統括室に転送する' }).first().click();
  await officer.getByText('転送済み').first().waitFor();
  await officer.goto(`${site.url}/incident-statistics`);
  await heading(officer, '四半期の統計');
  await officer.getByText('非表示(少数)').first().waitFor();
  await assertAccessible(officer);
  await officer.context().close();
});

test('each page speaks English, and a receipt is a file that anybody can check', async () => {
  const page = await signIn(operator);
  await page.goto(site.url + record);
  await press(page, 'English');
  await page.getByRole('heading', { name: 'What to do next' }).waitFor();
  await assertAccessible(page);
  const pages: [path: string, title: string][] = [
    ['/questions', 'Answer the questions'],
    ['/duties', 'See which duties arise'],
    ['/file', 'File reports'],
    ['/correction', 'File corrections'],
  ];
  for (const [path, title] of pages) {
    await page.goto(`${site.url}${record}${path}`);
    await heading(page, title);
    await assertAccessible(page);
  }
  await page.goto(`${site.url}${record}#filings`);
  await page
    .getByRole('link', { name: /Report no. 1$/ })
    .first()
    .click();
  await heading(page, /first report/i);
  await assertAccessible(page);
  await site.command('ledger', 'checkpoint');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Take the receipt' }).click();
  const file = await saving;
  assert.match(file.suggestedFilename(), /^receipt-filing_.*\.json$/);
  const receipt: unknown = JSON.parse(
    Buffer.concat(await (await file.createReadStream()).toArray()).toString(),
  );
  assert.equal(z.object({ format: z.string() }).parse(receipt).format, 'noroshi-receipt-1');
  await page.context().close();
});

/** The code that a page shows once. */
const codeOn = (page: Page) => page.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/).innerText();

test('a contractor fills in one part with a code, and nothing else is there', async () => {
  const page = await signIn(operator);
  await page.goto(site.url + record);
  await page.getByText('記入を依頼する').first().click();
  const invite = page.getByRole('form', { name: '記入を依頼する' });
  await invite.getByLabel(/^氏名/).fill('鈴木 花子');
  await invite.getByLabel(/^委託先/).fill('港湾セキュリティ');
  await press(invite, '記入を依頼する');
  const code = await codeOn(page);
  await assertAccessible(page);

  const contractor = await site.visit({ viewport: phone, path: `/contribute#${code}` });
  await heading(contractor, '事案の記録への記入');
  await press(contractor, '次へ');
  const cause = contractor.getByRole('form', { name: '原因', exact: true });
  await cause.getByRole('textbox').first().fill('保守用の装置の認証情報が使われた。');
  await press(cause, '保存する');
  await cause.getByText('保存済み').waitFor();
  assert.equal(await contractor.getByText('配電計画').count(), 0, 'no other part is there');
  await assertAccessible(contractor);
  await contractor.context().close();

  await page.reload();
  await page.getByText('委託先 港湾セキュリティ').waitFor();
  await press(page, '「鈴木 花子」への依頼を取り消す');
  await page.getByText('取消済み').waitFor();
  await page.context().close();
});

test('whoever has no account reports on the public page, corrects, and is joined to a body', async () => {
  const administrator = await signIn(keeper);
  await administrator.goto(`${site.url}/incident-authorities`);
  const opening = administrator.getByRole('form', { name: 'アカウントなしの報告の窓口' });
  await opening.getByLabel('招待のない報告を受け付ける').check();
  await opening.getByRole('combobox', { name: /^報告を受ける組織/ }).fill('烽火国サイバー');
  await administrator.getByRole('listbox').getByRole('option').first().click();
  await press(opening, '設定する');
  await administrator.getByText('窓口は開いています').waitFor();
  await assertAccessible(administrator);

  const guest = await site.visit({ viewport: phone, path: '/report' });
  await heading(guest, 'アカウントなしで事案を報告する');
  const outline = guest.getByRole('form', { name: '事案の概要' });
  await outline.getByRole('textbox').fill('受注サーバの画面が暗号化の通知に変わった。');
  await press(outline, '保存する');
  await outline.getByText(/^保存済み/).waitFor();
  await assertAccessible(guest);
  const sender = guest.getByRole('form', { name: '報告する人' });
  await sender.getByLabel(/^組織の名称/).fill('浜辺食品');
  await sender.getByLabel(/^氏名/).fill('浜辺 まこと');
  await sender.getByLabel(/^電子メール/).fill('hamabe@example.jp');
  await press(guest, '報告を送る');
  await guest.getByText('受け付けました').waitFor();
  const code = await codeOn(guest);
  await assertAccessible(guest);
  await guest.goto(`${site.url}/report/receipt#${code}`);
  await press(guest, '次へ');
  await outline.getByRole('textbox').fill('受注サーバが暗号化され、切り離した。');
  await press(outline, '保存する');
  await outline.getByText(/^保存済み/).waitFor();
  const correction = guest.getByRole('form', { name: '訂正・追記する' });
  await correction.getByLabel(/^理由/).fill('状況が変わったため');
  await press(correction, '訂正を送る');
  await guest.getByText('訂正・追記', { exact: true }).waitFor();
  await assertAccessible(guest);
  await guest.context().close();

  const officer = await signIn('灯 あかり');
  await officer.goto(`${site.url}/matters`);
  await officer.getByText('送信者未確認').waitFor();
  await assertAccessible(officer);
  await follow(officer, '浜辺食品');
  await officer.getByText('受注サーバが暗号化され、切り離した。').first().waitFor();
  await assertAccessible(officer);
  await officer.context().close();

  await administrator.reload();
  await press(administrator, '「浜辺食品」の報告を引き継ぐ');
  const joining = administrator.getByRole('form', { name: '「浜辺食品」の報告を引き継ぐ' });
  await joining.getByRole('combobox', { name: /^引継ぎ先の組織/ }).fill('北烽電力');
  await administrator.getByRole('listbox').getByRole('option').first().click();
  await press(joining, '引き継ぐ');
  await administrator.getByText('引継ぎを待つ報告はありません').waitFor();
  await administrator.context().close();

  const reporter = await signIn(operator);
  await reporter.goto(`${site.url}/incidents`);
  await follow(reporter, '受注サーバが暗号化され、切り離した。');
  await reporter.getByRole('heading', { name: 'アカウントなしで届いていた報告' }).waitFor();
  await assertAccessible(reporter);
  await reporter.context().close();
});

test('no page failed', () => {
  // A report that lacks something is refused.
  assert.deepEqual(site.faults(/status of (400|409)/), []);
});
