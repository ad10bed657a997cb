// An incident is written down where there is no network, and brought in afterwards.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import type { Page } from 'playwright-core';

import { assertAccessible } from './accessibility.ts';
import { openSite } from './person.ts';

const site = openSite();
let folder: string;
let page: Page;
const asked: string[] = [];

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'noroshi-offline-'));
});
after(() => rm(folder, { recursive: true }));

/** What a press hands to the browser to be saved. */
async function saved(press: () => Promise<void>): Promise<string> {
  const saving = page.waitForEvent('download');
  await press();
  const download = await saving;
  const file = join(folder, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

let taken: string;
let written: string;

test('the page is one file, and opens without a network', async () => {
  page = await site.signIn('北烽原 つよし', {
    ...{ viewport: { width: 390, height: 844 }, path: '/incidents' },
  });
  const link = page.getByRole('link', { name: 'オフライン用のページを保存する' });
  taken = await saved(() => link.click());
  assert.match(taken, /noroshi-offline-\d{4}-\d{2}-\d{2}\.html$/);

  await page.context().setOffline(true);
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(taken).href);
  await page.getByRole('heading', { level: 1, name: '事案の記録(オフライン)' }).waitFor();
  await page.getByText('北烽電力').first().waitFor();
  await assertAccessible(page);
});

test('duties are judged on it, and what is written outlasts the window', async () => {
  const outline = page.getByRole('form', { name: /概要/ }).first();
  await outline.getByRole('textbox').fill('制御系のサーバが暗号化された');
  const types = page.getByRole('form', { name: '事案の種類' });
  await types.getByRole('checkbox', { name: 'ランサムウェア', exact: true }).check();
  await types.getByText(/^保存済み/).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: '特定侵害事象等の報告' }).waitFor();
  assert.ok(await types.getByRole('checkbox', { name: 'ランサムウェア', exact: true }).isChecked());
  assert.equal(await outline.getByRole('textbox').inputValue(), '制御系のサーバが暗号化された');
  await page.getByRole('button', { name: 'English', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Incident record (offline)' }).waitFor();
  await assertAccessible(page);
  await page.getByRole('button', { name: '日本語', exact: true }).click();
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: '通知の画面.txt', mimeType: 'text/plain', buffer: Buffer.from('暗号化しました') },
  });
  await page.getByRole('button', { name: '資料を添える' }).click();
  await page.getByRole('button', { name: '「通知の画面.txt」を外す' }).waitFor();
  written = await saved(() => page.getByRole('button', { name: 'ファイルに書き出す' }).click());
  assert.deepEqual(
    asked.filter((url) => !url.startsWith('file:')),
    [],
  );
});

test('what was written becomes a record, and a spoiled file is refused with its faults', async () => {
  await page.context().setOffline(false);
  const spoiled = join(folder, 'spoiled.json');
  const text = await readFile(written, 'utf8');
  await writeFile(spoiled, text.replace('"incident-types"', '"incident-kinds"'));
  const bring = async (file: string) => {
    await page.goto(`${site.url}/incidents`);
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: '取り込む', exact: true }).click();
  };
  await bring(spoiled);
  await page.getByRole('alert').first().waitFor();
  await bring(written);
  await page.waitForURL(/\/incidents\/incident_/);
  await page.getByText('制御系のサーバが暗号化された').first().waitFor();
  await page.getByRole('link', { name: '通知の画面.txt' }).waitFor();
  await assertAccessible(page);
  // A page of a file asks for itself; a spoiled file is refused.
  assert.deepEqual(site.faults(/asked file:|status of 400/), []);
});
