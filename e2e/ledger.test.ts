// What the ledger says of itself: a receipt is checked on the page, a forged one is refused there and by the
// program, and the whole ledger is computed anew.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';

import type { Page } from 'playwright-core';

import { assertAccessible } from './accessibility.ts';
import { openSite } from './person.ts';
import { settle } from './tour.ts';

const run = promisify(execFile);
const site = openSite();
let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'noroshi-receipts-'));
});
after(() => rm(folder, { recursive: true }));

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = (page: Page, name: RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

/** Opens the first entry of an act by narrowing the ledger to the area of directives. */
async function openEntry(page: Page, act: string) {
  await page.getByText('Narrow the entries', { exact: true }).click();
  await page.getByRole('combobox', { name: 'Area of the act' }).selectOption('directive');
  await press(page, 'Narrow');
  await page.waitForURL('**/ledger?area=directive');
  await page.getByRole('link', { name: act, exact: true }).first().click();
}

/** The receipt as it was saved, and the key in the command that the page names for it. */
async function saveReceipt(page: Page): Promise<{ file: string; key: string }> {
  const saving = page.waitForEvent('download');
  await press(page, 'Save the receipt');
  const download = await saving;
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

test('a receipt is checked on the page, and a forged one is refused there and by the program', async () => {
  const page = await site.signIn('灯 あかり', { language: 'en', path: '/ledger' });
  await heading(page, /^Ledger$/);
  await openEntry(page, 'Directive issued');
  const main = page.getByRole('main');
  await main.getByText(/司 たえ/).waitFor();
  const { file, key } = await saveReceipt(page);
  assert.match((await verify(file, key)).stdout, /Directive issued/);

  await page.goto(`${site.url}/ledger`);
  const check = async (path: string) => {
    await page.locator('input[type=file]').setInputFiles(path);
    await press(page, 'Check a receipt');
  };
  await check(file);
  await main.getByText(/^Entry \d+, “Directive issued”/).waitFor();

  const text = await readFile(file, 'utf8');
  const forged = join(folder, 'forged.json');
  await writeFile(forged, text.replace('"addressees":21', '"addressees":20'));
  assert.notEqual(await readFile(forged, 'utf8'), text);
  await check(forged);
  await main.getByText('The proof does not hold').waitFor();
  await assert.rejects(verify(forged, key), /does not hold/);

  const other = join(folder, 'other.json');
  await writeFile(other, '{"format":"noroshi-receipt-1"}');
  await check(other);
  await page.getByRole('alert').getByText('This is no receipt.').waitFor();
  await settle(page);
  await assertAccessible(page);
  await page.context().close();
});

test('the whole ledger is verified, and that somebody did is entered', async () => {
  const page = await site.signIn('鏡 さやか', { path: '/ledger' });
  await press(page, '台帳全体を検証する');
  await page.getByText(/^台帳は正しい状態です。/).waitFor();
  await page.getByRole('link', { name: '台帳全体を検証', exact: true }).first().click();
  await heading(page, /台帳全体を検証$/);
  await page.getByRole('main').getByText('署名の数').waitFor();
  await page.context().close();
});

test('nothing failed on a page, and no other site was asked', () => {
  assert.deepEqual(site.faults(), []);
});
