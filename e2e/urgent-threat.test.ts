// One urgent threat in the hands of three people: an officer who orders, an approver who issues, and
// a security officer who answers, is contradicted by an inventory and then proved right by another.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import type { Browser, BrowserContext, Page } from 'playwright-core';

import { assertAccessible } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { type RunningSite, startSite } from './site.ts';

let site: RunningSite;
let browser: Browser;
const faults: string[] = [];

before(async () => {
  site = await startSite();
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
  await site.close();
});

/** Signs in at the door with one click; whatever the page complains of is a fault of ours. */
async function signIn(name: string, locale = 'ja-JP'): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ locale });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // Before sign-in the page asks who it is and is told 401: the browser notes that by itself.
    if (message.type() === 'error' && !message.text().includes('401')) faults.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(site.url) && !url.startsWith('data:')) faults.push(`asked ${url}`);
  });
  await page.goto(site.url);
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.getByRole('navigation').first().waitFor();
  return page;
}

const cve = 'CVE-2024-3400';
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).first();

async function submit(page: Page, version: string) {
  await page.getByLabel('構成情報のファイル').setInputFiles({
    name: 'assets.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      `vendor,product,version\nPalo Alto Networks,PAN-OS,${version}\nPalo Alto Networks,GlobalProtect,6.2.0\nExample,Keeper,1.0\n`,
    ),
  });
  await page.getByLabel('いまの状態を示しています').check();
  await page.getByRole('button', { name: '提出する' }).click();
  await page.getByText('構成情報を受け付けました').waitFor();
}

test('the situation says what is urgent, and leads to who is exposed and why', async () => {
  const officer = await signIn('灯 あかり');
  await heading(officer, '状況').waitFor();
  await officer.getByRole('link', { name: cve }).click();
  await heading(officer, new RegExp(cve)).waitFor();
  await officer
    .getByText(/影響を受ける範囲/)
    .first()
    .waitFor();
  await officer.context().close();
});

test('an officer drafts, seeing whom it would bind; another person issues', async () => {
  const officer = await signIn('灯 あかり');
  await officer.goto(`${site.url}/threats/${cve}`);
  await officer.getByRole('link', { name: 'この脅威への指令を起案する' }).click();
  await officer.getByText(/いま発出すると/).waitFor();
  await officer.getByRole('button', { name: '起案する' }).click();
  await officer.getByText('起案者以外の承認者による確認を待っています').waitFor();
  const address = new URL(officer.url()).pathname;
  assert.equal(await officer.getByRole('button', { name: '承認して発出する' }).count(), 0);

  const approver = await signIn('司 たえ');
  await approver.goto(site.url + address);
  await approver.getByRole('button', { name: '承認して発出する' }).click();
  await approver.getByRole('dialog').getByRole('button', { name: '承認して発出する' }).click();
  await approver.getByText('発出日時').waitFor();
  await approver.getByText('未応答').first().waitFor();
  await officer.context().close();
  await approver.context().close();
});

test('the addressee acknowledges, claims, is contradicted by an inventory, and is then verified', async () => {
  const operator = await signIn('研野 しおり');
  await heading(operator, '自組織の対応').waitFor();
  const order = operator.getByRole('article').filter({ hasText: cve });
  await order.getByRole('button', { name: /受領を確認する/ }).click();
  await order.getByText('受領を確認しました').waitFor();

  const claim = async (evidence: string) => {
    await operator.goto(`${site.url}/desk`);
    await order.getByText('対応の完了を申告する').click();
    await order.getByLabel('講じた措置').selectOption({ label: '修正版を適用した' });
    await order.getByLabel(/措置の内容と根拠/).fill(evidence);
    await order.getByRole('button', { name: '申告する' }).click();
    await order.getByText('対応済みと申告').first().waitFor();
  };
  const prove = async (version: string, standing: string) => {
    await order.getByRole('link', { name: '構成情報を提出する' }).first().click();
    await submit(operator, version);
    await operator.goto(`${site.url}/desk`);
    await assertSoon(async () => {
      await operator.reload();
      await order.waitFor();
      return (await order.getByText(standing).count()) > 0;
    }, standing);
  };
  await claim('更新したつもりであった');
  await prove('10.2.8', '申告と不一致');
  await claim('10.2.9-h1 を適用した');
  await prove('10.2.9-h1', '確認済み');
  await operator.context().close();
});

test('the auditor reads the same in English, and finds every act in the ledger', async () => {
  const auditor = await signIn('鏡 さやか');
  await auditor.getByRole('button', { name: 'English' }).click();
  await auditor.getByRole('heading', { name: 'Situation' }).waitFor();
  assert.equal(await auditor.locator('html').getAttribute('lang'), 'en');
  await auditor.getByRole('link', { name: 'Sharing and record' }).click();
  await auditor.getByRole('link', { name: 'Ledger', exact: true }).click();
  await auditor.getByRole('heading', { name: 'Ledger', exact: true }).waitFor();
  await auditor
    .getByText(/verified/i)
    .first()
    .waitFor();
  await auditor.context().close();
});

for (const [person, paths] of [
  ['灯 あかり', ['situation', 'threats', `threats/${cve}`, 'directives', 'feeds', 'organizations']],
  ['北烽原 つよし', ['desk', 'systems', 'directives']],
  ['守 いわお', ['persons', 'organizations']],
] as const) {
  test(`what ${person} meets can be used by everyone`, async () => {
    const page = await signIn(person);
    for (const path of paths) {
      await page.goto(`${site.url}/${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      await assertAccessible(page);
    }
    await page.context().close();
  });
}

test('no page failed, complained, or asked anything of another site', () => {
  assert.deepEqual(faults, []);
});

/** The chain is carried by jobs: what was submitted a moment ago is judged a moment later. */
async function assertSoon(holds: () => Promise<boolean>, what: string): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) {
    if (await holds()) return;
    await new Promise((next) => setTimeout(next, 500));
  }
  assert.fail(`“${what}” did not come to be true.`);
}
