// Every component in every state: usable by everybody in each theme and language, by the keyboard
// alone, and forgiving of how a day or a number is typed and of how a page is left.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Page } from 'playwright-core';

import { type Language, languages } from '../src/kernel/text.ts';
import { assertAccessible } from './accessibility.ts';
import { openSite } from './person.ts';

const site = openSite();

type Asked = { readonly theme?: string; readonly language?: Language };

/** The page of components, opened by somebody who keeps a theme; in English by somebody else. */
async function openKit({ theme = 'light', language = 'ja' }: Asked = {}) {
  const page = await site.signIn(language === 'en' ? '鏡 さやか' : '灯 あかり', { language });
  await page.evaluate(`localStorage.setItem('noroshi.theme', '${theme}')`);
  await goToKit(page);
  await page.locator(`html[lang=${language}]`).waitFor();
  return page;
}

async function goToKit(page: Page) {
  await page.goto(`${site.url}/kit`);
  await page.getByRole('tree').or(page.getByRole('treegrid')).waitFor();
}

/** What the browser keeps, as one text. */
const kept = (page: Page) => page.evaluate<string>('JSON.stringify(localStorage)');

/** A draft is kept a moment after the last key. */
async function waitForDraft(page: Page, words: string) {
  for (let turn = 0; turn < 50; turn += 1) {
    if ((await kept(page)).includes(words)) return;
    await page.waitForTimeout(100);
  }
  assert.fail(`“${words}” was not kept.`);
}

const ground = (page: Page) =>
  page.evaluate<string>('getComputedStyle(document.body).backgroundColor');

const form = (page: Page) => page.getByRole('form', { name: '入力', exact: true });

/** What the form would send, once it is told to. */
async function sent(page: Page): Promise<string> {
  await form(page).getByRole('button', { name: '送信する' }).click();
  const status = page.getByRole('status').filter({ hasText: '送信する内容' });
  await status.waitFor();
  return status.locator('pre').innerText();
}

for (const theme of ['light', 'dark', 'contrast']) {
  for (const language of languages) {
    test(`every component can be used by everybody: ${theme}, ${language}`, async () => {
      const page = await openKit({ theme, language });
      assert.equal(await page.locator('html').getAttribute('data-theme'), theme);
      const refused = page.getByRole('form', { name: /受け付けられなかった入力|refused/ });
      await refused.getByRole('button').click();
      await refused.getByRole('alert').waitFor();
      await page
        .getByRole('button', { name: /カレンダーから選ぶ|calendar/ })
        .first()
        .click();
      await page.getByRole('grid').waitFor();
      await assertAccessible(page);
      await page.context().close();
    });
  }
}

for (const theme of ['dark', 'contrast']) {
  test(`what is opened can be used by everybody: ${theme}`, async () => {
    const page = await openKit({ theme });
    await page.getByRole('button', { name: '書き出す' }).click();
    await page.getByRole('menu').waitFor();
    await assertAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: '比較' }).click();
    await page.getByRole('button', { name: '削除する' }).last().click();
    await page.getByRole('dialog').waitFor();
    await assertAccessible(page);
    await page.context().close();
  });
}

test('the theme is chosen in the head of every page, and is there before the page is', async () => {
  const page = await openKit();
  await page.getByLabel('配色').selectOption({ label: 'ダーク' });
  assert.equal(await ground(page), 'rgb(22, 24, 29)');
  // Before any script of the pages has come, the colours are there.
  const bare = await page.context().newPage();
  await bare.route('**/assets/*.js', (route) => route.abort());
  await bare.goto(`${site.url}/kit`);
  assert.equal(await ground(bare), 'rgb(22, 24, 29)');
  await page.context().close();
});

test('tree, tabs and menu are walked by the keyboard', async () => {
  const page = await openKit();
  const row = (name: RegExp) => page.getByRole('row', { name });
  const focused = () => page.evaluate<string>('document.activeElement.textContent.trim()');
  await page.getByRole('tab', { name: '木' }).focus();
  await page.keyboard.press('Tab');
  assert.match(await focused(), /^本部/);
  await page.keyboard.press('ArrowDown');
  assert.match(await focused(), /^府省庁/);
  assert.equal(await row(/事業者1/).count(), 0);
  await page.keyboard.press('ArrowRight');
  await row(/事業者1/).waitFor();
  await page.keyboard.press('ArrowDown');
  assert.match(await focused(), /^事業者1/);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await row(/事業者1/).waitFor({ state: 'detached' });

  await page.getByRole('tab', { name: '木' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByText('更新を適用したとの報告がありました。').waitFor();
  await page.keyboard.press('End');
  await page.locator('ins', { hasText: '7' }).waitFor();

  await page.getByRole('button', { name: '書き出す' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'CSV' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByText('選んだもの: XLSX').waitFor();
  await page.context().close();
});

test('a day is understood in each way it is typed, and one that is none is told so', async () => {
  const page = await openKit();
  const day = form(page).getByLabel('実施日');
  await form(page).getByLabel('件名').fill('点検');
  for (const written of [
    '2026-11-26',
    '2026/11/26',
    'R8.11.26',
    '令和八年十一月二十六日',
    '２０２６－１１－２６',
  ]) {
    await day.fill(written);
    await form(page).getByText('令和8年11月26日(木) (2026-11-26)').waitFor();
    assert.match(await sent(page), /^day=2026-11-26$/m, written);
  }
  await form(page).getByLabel('連絡を受けた日時').fill('令和8年11月26日午後5時半');
  assert.match(await sent(page), /^moment=2026-11-26T17:30$/m);

  await day.fill('令和8年2月29日');
  await form(page).getByRole('button', { name: '送信する' }).click();
  const refusal = form(page).getByRole('alert');
  await refusal.getByText('暦にない日付です').waitFor();
  assert.equal(await day.inputValue(), '令和8年2月29日');
  await refusal.getByRole('link', { name: '実施日' }).click();
  assert.ok(await day.evaluate((element) => element === element.ownerDocument.activeElement));

  await day.fill('R8.12.1');
  await form(page).getByRole('button', { name: 'カレンダーから選ぶ' }).first().click();
  await page.getByRole('grid').waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  assert.match(await sent(page), /^day=2026-12-02$/m);
  await page.context().close();
});

test('a code and a number are sent in half width, and one of many is found by writing', async () => {
  const page = await openKit();
  await form(page).getByLabel('件名').fill('葛\u{e0100}飾区の点検');
  await form(page).getByLabel('脆弱性の番号').fill('ＣＶＥ－２０２４ー３４００');
  await form(page).getByLabel('ポート番号').fill('８，４４３');
  const organization = form(page).getByRole('combobox', { name: /^組織/ });
  await organization.click();
  await organization.fill('３７');
  await page.getByRole('option', { name: '事業者37' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const text = await sent(page);
  assert.match(text, /^cve=CVE-2024-3400$/m);
  assert.match(text, /^port=8443$/m);
  assert.match(text, /^organization=operator-37$/m);
  assert.match(text, /^name=葛\u{e0100}飾区の点検$/mu);
  await page.context().close();
});

test('leaving asks, the draft comes back to its person alone, and signing out forgets it', async () => {
  const page = await openKit();
  await form(page).getByLabel('件名').fill('書きかけの件名');
  await form(page).getByLabel('種別').selectOption({ index: 2 });
  await form(page).getByLabel('内容を確認した').check();
  await waitForDraft(page, '書きかけ');
  await page.getByRole('link', { name: '脅威', exact: true }).click();
  const asked = page.getByRole('dialog', { name: 'まだ送信していない内容があります' });
  await asked.waitFor();
  await assertAccessible(page);
  await asked.getByRole('button', { name: '入力を続ける' }).click();
  assert.equal(await form(page).getByLabel('件名').inputValue(), '書きかけの件名');
  await page.getByRole('link', { name: '脅威', exact: true }).click();
  await asked.getByRole('button', { name: 'このページを離れる' }).click();
  await page.getByRole('heading', { level: 1, name: '脅威' }).waitFor();

  await goToKit(page);
  await form(page).getByText('前回入力した下書きを復元しました').waitFor();
  assert.equal(await form(page).getByLabel('件名').inputValue(), '書きかけの件名');
  assert.ok(await form(page).getByLabel('内容を確認した').isChecked());
  await assertAccessible(page);

  let unloading = 0;
  page.on('dialog', (dialog) => {
    unloading += 1;
    void dialog.accept();
  });
  await page.reload();
  assert.equal(unloading, 1);
  await form(page).getByText('前回入力した下書きを復元しました').waitFor();
  await page.getByRole('button', { name: 'サインアウト' }).click();
  await page.getByRole('button', { name: /湊 すすむ/ }).waitFor();
  assert.ok(!(await kept(page)).includes('書きかけ'));
  await page.context().close();
});

test('a draft of what was changed meanwhile shows both texts', async () => {
  const page = await openKit();
  await form(page).getByLabel('件名').fill('下書き');
  await waitForDraft(page, '下書き');
  // What the page began with then was something else than what it begins with now.
  await page.evaluate(`
    const name = Object.keys(localStorage).find((each) => each.startsWith('noroshi.draft.'));
    const draft = JSON.parse(localStorage.getItem(name));
    draft.begun.name = ['以前の件名'];
    localStorage.setItem(name, JSON.stringify(draft));
  `);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await form(page).getByText('下書きの保存後に、元の内容が変わりました').waitFor();
  await form(page).getByRole('button', { name: '現在の内容を使う' }).click();
  assert.equal(await form(page).getByLabel('件名').inputValue(), '');
  await form(page).getByRole('button', { name: '下書きを破棄する' }).click();
  assert.equal(await form(page).getByText('下書きの保存後').count(), 0);
  await page.context().close();
});

test('paper is white whatever the theme, and bears the label of what it is about', async () => {
  const page = await openKit({ theme: 'dark' });
  await page.goto(`${site.url}/directives`);
  await page
    .getByRole('link', { name: /指令第1号/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: /指令第1号/ }).waitFor();
  assert.equal(await ground(page), 'rgb(22, 24, 29)');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await ground(page), 'rgb(255, 255, 255)');
  assert.equal(await page.evaluate<string>('getComputedStyle(document.body).page'), 'tlp-amber');
  assert.ok(!(await page.getByRole('navigation').first().isVisible()));
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  assert.match(paper, /\/MediaBox \[0 0 59[45][\d.]* 84[12][\d.]*\]/);
  await page.context().close();
});

test('no component failed, complained, or asked anything of another site', () => {
  assert.deepEqual(site.faults(), []);
});
