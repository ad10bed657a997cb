// A directive as an official paper: an officer reads it, takes it along, and a security officer does so
// with the letter to the own body.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import type { Page } from 'playwright-core';

import { readPdf } from '../src/features/papers/server/testing-pdf.ts';
import { assertAccessible } from './accessibility.ts';
import { openSite } from './person.ts';

const site = openSite();

/** What a link saves: the file's name and its bytes. */
async function saved(page: Page, link: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

async function toDirective(page: Page): Promise<void> {
  await page.goto(`${site.url}/directives`);
  await page
    .getByRole('main')
    .getByRole('link', { name: /緊急対処/ })
    .first()
    .click();
  await page.getByRole('heading', { name: '本文', exact: true }).waitFor();
}

test('an officer reads the paper of a directive and saves it as a PDF, for Word, and for each addressee', async () => {
  const officer = await site.signIn('灯 あかり');
  await toDirective(officer);
  await officer.getByRole('link', { name: '文書の様式で見る' }).click();
  await officer.getByRole('heading', { name: /について（指令）/ }).waitFor();
  await assertAccessible(officer);

  const pdf = await saved(officer, 'PDFで保存する');
  assert.match(pdf.name, /^\d{8}_閣サ第1号_.+\.pdf$/);
  const { pages, metadata } = readPdf(pdf.bytes);
  assert.match(pages.join(''), /記1措置事項/);
  assert.match(metadata, /<pdfaid:conformance>A</);
  const shown = await officer.getByRole('article').innerText();
  assert.ok(shown.includes('閣サ第1号') && shown.includes('以上'));

  const docx = await saved(officer, 'Wordで保存する');
  assert.equal(docx.bytes.subarray(0, 2).toString('latin1'), 'PK');
  const letters = await saved(officer, '宛先ごとの文書をまとめて保存する');
  assert.ok(readPdf(letters.bytes).pages.length > 10);

  await officer.getByRole('link', { name: '英語' }).click();
  await officer.getByRole('heading', { name: /\(Directive\)/ }).waitFor();
  assert.equal(await officer.getByRole('article').getAttribute('lang'), 'en');
  await assertAccessible(officer);
  await officer.context().close();
});

test('from an addressee the officer comes to its letter and its reminder, and from the directive to the report', async () => {
  const officer = await site.signIn('灯 あかり', { viewport: { width: 390, height: 900 } });
  await toDirective(officer);
  await officer.getByRole('link', { name: '対応状況の報告書' }).click();
  await officer.getByRole('heading', { name: /対応状況について（報告）/ }).waitFor();
  await assertAccessible(officer);
  const { bytes } = await saved(officer, 'PDFで保存する');
  assert.match(readPdf(bytes).pages[0] ?? '', /現在、下記のとおりです。/);

  await toDirective(officer);
  await officer.getByRole('link', { name: '烽火国運輸国土省' }).first().click();
  await officer.getByRole('link', { name: '督促の文書' }).click();
  await officer.getByRole('heading', { name: /（督促）/ }).waitFor();
  await officer.getByText('烽火国運輸国土省 最高情報セキュリティ責任者 殿').waitFor();
  await assertAccessible(officer);
  await officer.context().close();
});

test('a security officer finds the letter to the own body, and no letters to others', async () => {
  const operator = await site.signIn('北烽原 つよし');
  await toDirective(operator);
  await operator.getByRole('link', { name: '文書の様式で見る' }).click();
  await operator.getByText('北烽電力 代表者 様').waitFor();
  const { bytes } = await saved(operator, 'PDFで保存する');
  assert.match(readPdf(bytes).pages.join(''), /烽火国サイバー安全本部/);
  await operator.context().close();
});

test('no page failed, complained, or asked anything of another site', () => {
  assert.deepEqual(site.faults(), []);
});
