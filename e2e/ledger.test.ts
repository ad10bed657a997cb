// An auditor, and an officer who reads English, follow what was done to its proof: they read it in words, have it checked by
// the browser, keep a receipt that the program verifies without the installation, and are told of a forged one.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';

import type { Browser, Page } from 'playwright-core';

import { assertAccessible } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { type RunningSite, startSite } from './site.ts';
import { settle } from './tour.ts';

const run = promisify(execFile);
let site: RunningSite;
let browser: Browser;
let folder: string;
const faults: string[] = [];

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'noroshi-receipts-'));
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
});
after(async () => {
  await browser.close();
  await site.close();
  await rm(folder, { recursive: true });
});

async function signIn(name: string, locale: string): Promise<Page> {
  const page = await (await browser.newContext({ locale, acceptDownloads: true })).newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(site.url)) {
      faults.push(request.url());
    }
  });
  await page.goto(site.url);
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.getByRole('navigation').first().waitFor();
  return page;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = (page: Page, name: RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

/** Opens the one entry of an act by narrowing the ledger to an area. */
async function openEntry(page: Page, words: Readonly<Record<'narrow' | 'area' | 'act', string>>) {
  await page.goto(`${site.url}/ledger`);
  await page.getByText(words.narrow, { exact: true }).click();
  await page.getByRole('combobox', { name: words.area }).selectOption('directive');
  await page.getByRole('form', { name: words.narrow }).getByRole('button').last().click();
  await page.waitForURL('**/ledger?area=directive');
  await page.getByRole('link', { name: words.act, exact: true }).first().click();
}

/** The receipt as it was saved, and the command that the page names for it. */
async function saveReceipt(page: Page, button: string): Promise<{ file: string; key: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, button)]);
  const file = join(folder, download.suggestedFilename());
  await download.saveAs(file);
  const command = await page.getByText(/^noroshi ledger verify-receipt/).innerText();
  const [, key] = /--key '([^']+)'/.exec(command) ?? [];
  return { file, key: key ?? assert.fail(command) };
}

/** The program on a machine that has neither this installation nor a database. */
const verify = (file: string, key: string) =>
  run(process.execPath, ['bin/noroshi.mjs', 'ledger', 'verify-receipt', file, '--key', key], {
    env: { ...process.env, NOROSHI_DATA: join(folder, 'nowhere'), LANG: 'en_US.UTF-8' },
  });

let kept: { file: string; key: string };

test('an auditor reads an entry in words and has it proven in the browser, in Japanese', async () => {
  const page = await signIn('鏡 さやか', 'ja-JP');
  await openEntry(page, { narrow: '記録を絞り込む', area: '行為の分野', act: '指令等を発出' });
  await heading(page, /^記録\d+番 指令等を発出$/);
  const main = page.getByRole('main');
  await main.getByText('司 たえ 烽火国サイバー安全本部').waitFor();
  await main.getByRole('link', { name: /^令和8年度 指令第1号 / }).waitFor();
  await press(page, 'ブラウザーで検証する');
  await main.getByText(/この記録は台帳にあり|ハッシュはすべて一致/).waitFor();
  const steps = page.getByRole('list', { name: '検証の手順' }).getByRole('listitem');
  assert.ok((await steps.count()) >= 3);
  assert.equal(await steps.getByText('不一致').count(), 0);
  await settle(page);
  await assertAccessible(page);
  kept = await saveReceipt(page, '受付証明を保存する');
  const { stdout } = await verify(kept.file, kept.key);
  assert.match(stdout, /指令等を発出|Directive issued/);
  await page.context().close();
});

test('a receipt is checked on the page, and a forged one is refused there and by the program', async () => {
  const page = await signIn('灯 あかり', 'en-US');
  await page.goto(`${site.url}/ledger`);
  await page.getByRole('button', { name: 'English', exact: true }).click();
  await heading(page, /^Ledger$/);
  const main = page.getByRole('main');
  const check = async (file: string) => {
    await page.locator('input[type=file]').setInputFiles(file);
    await press(page, 'Check a receipt');
  };
  await check(kept.file);
  await main.getByText(/^Entry \d+, “Directive issued”/).waitFor();

  const text = await readFile(kept.file, 'utf8');
  const forged = join(folder, 'forged.json');
  await writeFile(forged, text.replace('"addressees":21', '"addressees":20'));
  assert.notEqual(await readFile(forged, 'utf8'), text);
  await check(forged);
  await main.getByText('The proof does not hold').waitFor();
  await assert.rejects(verify(forged, kept.key), /does not hold|成り立ちません/);

  const other = join(folder, 'other.json');
  await writeFile(other, '{"format":"noroshi-receipt-1"}');
  await check(other);
  await page.getByRole('alert').getByText('This is no receipt.').waitFor();
  await settle(page);
  await assertAccessible(page);
  await page.context().close();
});

test('the whole ledger is verified, and that somebody did is entered', async () => {
  const page = await signIn('鏡 さやか', 'ja-JP');
  await page.goto(`${site.url}/ledger`);
  await press(page, '台帳全体を検証する');
  await page.getByText(/^台帳は正しい状態です。/).waitFor();
  await page.getByRole('link', { name: '台帳全体を検証', exact: true }).first().click();
  await heading(page, /台帳全体を検証$/);
  await page.getByRole('main').getByText('署名の数').waitFor();
  await page.context().close();
});

test('nothing failed on a page, and no other site was asked', () => {
  assert.deepEqual(faults, []);
});
