// Somebody looks for something: by the box of every page, by the keyboard alone, and while writing
// Japanese, where the Enter that ends a composition must choose nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Page } from 'playwright-core';

import { assertAccessible } from './accessibility.ts';
import { openSite } from './person.ts';

const site = openSite();

const palette = (page: Page) => page.getByRole('dialog', { name: '検索とページ移動' });
const field = (page: Page) => palette(page).getByRole('combobox');
const chosen = (page: Page) => palette(page).locator('[aria-selected=true]');

/** What the field says is active is what is marked in the list. */
async function activeText(page: Page): Promise<string> {
  const id = await field(page).getAttribute('aria-activedescendant');
  assert.equal(await chosen(page).getAttribute('id'), id);
  return chosen(page).innerText();
}

test('the box of every page leads to results in groups, and those to what was found', async () => {
  const officer = await site.signIn('灯 あかり');
  await officer.getByRole('searchbox', { name: '検索する語' }).fill('ＣＶＥ 2024 3400');
  await officer.getByRole('button', { name: '検索する' }).first().click();
  await officer.getByRole('heading', { name: /^脆弱性/ }).waitFor();
  await assertAccessible(officer);
  await officer.getByRole('main').getByRole('link', { name: 'CVE-2024-3400' }).click();
  await officer.getByRole('heading', { level: 1, name: /CVE-2024-3400/ }).waitFor();
  await officer.context().close();
});

test('what matches nothing says what to try', async () => {
  const officer = await site.signIn('灯 あかり');
  await officer.goto(`${site.url}/search?q=${encodeURIComponent('存在しない言葉')}`);
  await officer.getByText('別の表記をお試しください').waitFor();
  await assertAccessible(officer);
  await officer.context().close();
});

test('what is typed behind Ctrl+K before anything is drawn is in the palette when it comes', async () => {
  const officer = await site.signIn('灯 あかり');
  let draw: () => void = () => undefined;
  const typed = new Promise<void>((resolve) => (draw = resolve));
  await officer.route('**/assets/situation-page-*.js', async (route) => {
    await typed;
    await route.continue();
  });
  // Whoever is asked who reads is heard already.
  const begun = officer.waitForRequest('**/api/self');
  await officer.goto(`${site.url}/situation`, { waitUntil: 'commit' });
  await begun;
  assert.equal(await officer.getByRole('heading').count(), 0);
  await officer.keyboard.type('x');
  await officer.keyboard.press('Control+k');
  await officer.keyboard.type('CVX');
  await officer.keyboard.press('Backspace');
  await officer.keyboard.type('E-');
  draw();
  await palette(officer).waitFor();
  assert.equal(await field(officer).inputValue(), 'CVE-');
  await officer.keyboard.type('2024-3400');
  assert.equal(await field(officer).inputValue(), 'CVE-2024-3400');
  await officer.keyboard.press('Escape');
  await palette(officer).waitFor({ state: 'detached' });
  await officer.keyboard.press('Control+k');
  assert.equal(await field(officer).inputValue(), '');
  await officer.context().close();
});

test('Ctrl+K at the door leaves the keys to the fields there', async () => {
  const visitor = await site.visit();
  await visitor.getByRole('heading', { level: 1 }).waitFor();
  await visitor.keyboard.press('Control+k');
  await visitor.getByRole('textbox').first().focus();
  await visitor.keyboard.type('akari');
  assert.equal(await visitor.getByRole('textbox').first().inputValue(), 'akari');
  await visitor.context().close();
});

test('the palette is opened, used and left by the keyboard alone', async () => {
  const officer = await site.signIn('灯 あかり');
  await officer.getByRole('heading', { level: 1 }).waitFor();
  await officer.keyboard.press('Control+k');
  await palette(officer).waitFor();
  assert.ok(
    await field(officer).evaluate((element) => element === element.ownerDocument.activeElement),
  );
  await assertAccessible(officer);

  const first = await activeText(officer);
  await officer.keyboard.press('ArrowDown');
  assert.notEqual(await activeText(officer), first);
  await officer.keyboard.press('ArrowUp');
  assert.equal(await activeText(officer), first);
  await officer.keyboard.press('Escape');
  await palette(officer).waitFor({ state: 'detached' });

  await officer.keyboard.press('Control+k');
  await palette(officer).waitFor();
  await officer.keyboard.type('cve20243400');
  await palette(officer).getByRole('option', { name: 'CVE-2024-3400' }).first().waitFor();
  await palette(officer).getByRole('status').filter({ hasText: '候補は' }).waitFor();
  await assertAccessible(officer);
  assert.match(await activeText(officer), /^CVE-2024-3400/);
  await officer.keyboard.press('Enter');
  await officer.getByRole('heading', { level: 1, name: /CVE-2024-3400/ }).waitFor();
  assert.equal(await palette(officer).count(), 0);

  await officer.keyboard.press('Control+k');
  await palette(officer).waitFor();
  await officer.keyboard.type('記録台帳');
  await officer.keyboard.press('Enter');
  await officer.getByRole('heading', { level: 1, name: '記録台帳' }).waitFor();
  await officer.context().close();
});

test('an Enter that ends a composition chooses nothing; the next one does', async () => {
  const officer = await site.signIn('灯 あかり');
  await officer.getByRole('heading', { level: 1 }).waitFor();
  await officer.keyboard.press('Control+k');
  await palette(officer).waitFor();
  const address = officer.url();
  const keyboard = await officer.context().newCDPSession(officer);
  const composing = { selectionStart: 4, selectionEnd: 4 };
  await keyboard.send('Input.imeSetComposition', { text: 'しょうせ', ...composing });
  await officer.keyboard.press('ArrowDown');
  assert.equal(await chosen(officer).getAttribute('id'), await firstId(officer));
  await officer.keyboard.press('Enter');
  await palette(officer).getByRole('status').filter({ hasText: '候補は' }).waitFor();
  assert.equal(officer.url(), address);
  assert.equal(await palette(officer).count(), 1);

  await field(officer).fill('記録台帳');
  await officer.keyboard.press('Enter');
  await officer.getByRole('heading', { level: 1, name: '記録台帳' }).waitFor();
  await officer.context().close();
});

const firstId = (page: Page) => palette(page).getByRole('option').first().getAttribute('id');

test('the ? key lists the keys where nobody writes, until it is told not to', async () => {
  const officer = await site.signIn('灯 あかり');
  await officer.getByRole('heading', { level: 1 }).waitFor();
  const list = officer.getByRole('dialog', { name: 'キーボード操作' });
  await officer.getByRole('searchbox').fill('?');
  assert.equal(await list.count(), 0);
  await officer.getByRole('heading', { level: 1 }).click();
  await officer.keyboard.press('?');
  await list.waitFor();
  await assertAccessible(officer);
  await list.getByLabel('「?」キーでこの一覧を開く').uncheck();
  await officer.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  await officer.keyboard.press('?');
  assert.equal(await list.count(), 0);
  await officer.keyboard.press('Control+k');
  await palette(officer).getByRole('button', { name: 'キーボード操作' }).click();
  await list.waitFor();
  await officer.context().close();
});

test('no page failed, complained, or asked anything of another site', () => {
  assert.deepEqual(site.faults(), []);
});
