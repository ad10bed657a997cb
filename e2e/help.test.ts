// A newcomer: is shown around once, asks what a word means, reads the manual of their role and what the
// site says of its accessibility, and a program's author reads what can be asked for.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';

import { criteria } from '../src/features/help/criteria.ts';
import { assertAccessible, rules } from './accessibility.ts';
import { chooseLanguage, openSite } from './person.ts';

const site = openSite();

/** Somebody of each kind of reader. */
const newcomers = ['灯 あかり', '内田山 ほのか', '北烽原 つよし', '鏡 さやか', '守 いわお'];
/** Somebody who comes for the first time. */
const arrive = (name: string) =>
  site.signIn(name, {
    isNew: true,
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  });

const card = (page: Page) => page.getByRole('complementary', { name: /^(画面の案内|A tour)/ });
const forward = /^(次の案内へ|Next step)$/;

/** What a stop points at is there, is one thing, and is not hidden behind the card, once the page is. */
async function assertPointing(page: Page, where: string): Promise<void> {
  await page.locator('.toured').waitFor({ timeout: 10_000 });
  const look = () =>
    page.locator('.toured').evaluateAll((marked) =>
      marked.map((element) => {
        const { top, left, bottom, width, height } = element.getBoundingClientRect();
        const { innerHeight } = element.ownerDocument.defaultView ?? { innerHeight: 0 };
        const x = Number(left) + Math.min(width / 2, 40);
        const y = Math.max(top, 0) + Math.min(height / 2, 12);
        const behind = element.ownerDocument.elementFromPoint(x, y);
        const isSeen = behind !== null && (element.contains(behind) || behind.contains(element));
        return { isSeen, inside: top < innerHeight && bottom > 0, width, height };
      }),
    );
  const isPointing = (seen: Awaited<ReturnType<typeof look>>) =>
    seen.length === 1 &&
    seen.every(
      ({ isSeen, inside, width, height }) => isSeen && inside && width > 10 && height > 10,
    );
  let seen = await look();
  // A page arrives part by part, and what a later part pushed away is brought back.
  for (let tries = 0; tries < 50 && !isPointing(seen); tries += 1) {
    await sleep(100);
    seen = await look();
  }
  assert.ok(isPointing(seen), `${where}: ${JSON.stringify(seen)}`);
}

/** A page scrolls to what its address names once that is there. */
async function untilInView(place: Locator): Promise<void> {
  const isInView = () =>
    place.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      const { innerHeight } = element.ownerDocument.defaultView ?? { innerHeight: 0 };
      return top >= 0 && bottom <= innerHeight;
    });
  for (let tries = 0; !(await isInView()); tries += 1) {
    assert.ok(tries < 50, `${place.page().url()} does not show what it names`);
    await sleep(100);
  }
}

/** All five stops, from the first that is open, each said to be so, held to WCAG where asked. */
async function walkTour(page: Page, where: string, isLooked: boolean): Promise<void> {
  for (let number = 1; number <= 5; number += 1) {
    const stop = `${where}, stop ${String(number)}`;
    const heading = card(page).getByRole('heading');
    await heading.filter({ hasText: new RegExp(`${String(number)}(/| of )5`) }).waitFor();
    await assertPointing(page, stop);
    await card(page).locator(':focus').waitFor({ timeout: 5000 });
    if (isLooked) await assertAccessible(page);
    if (number < 5) await card(page).getByRole('button', { name: forward }).click();
  }
  assert.equal(await card(page).getByRole('button', { name: forward }).count(), 0);
  await page.keyboard.press('Escape');
  await card(page).waitFor({ state: 'detached' });
  assert.equal(await page.locator('.toured').count(), 0);
}

for (const name of newcomers) {
  test(`${name} is shown five stops once, and again when asked, in both languages`, async () => {
    const page = await arrive(name);
    await walkTour(page, `${name} ja`, name === newcomers[0]);
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    assert.equal(await card(page).count(), 0, 'it starts by itself only once');
    await chooseLanguage(page, 'en');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator('.help-menu').getByRole('button', { name: 'Help' }).click();
    await page.getByRole('button', { name: 'Show me around' }).click();
    await walkTour(page, `${name} en`, false);
    await chooseLanguage(page, 'ja');
    await page.context().close();
  });
}

test('a word tells its meaning by the keyboard, and leads to its place in the glossary', async () => {
  const page = await arrive('灯 あかり');
  await page.keyboard.press('Escape');
  await page.goto(`${site.url}/threats`);
  const mark = page.getByRole('button', { name: '「悪用一覧への掲載日」の意味' }).first();
  await mark.focus();
  await page.keyboard.press('Enter');
  await page.getByText('実際に悪用が確認された脆弱性の一覧').waitFor();
  await assertAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByText('実際に悪用が確認された脆弱性の一覧').waitFor({ state: 'hidden' });
  assert.ok(await mark.evaluate((button) => button === button.ownerDocument.activeElement));
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: '用語集で見る' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/glossary#term-kev');
  await page.locator('#term-kev').getByText('KEV').first().waitFor();
  await untilInView(page.locator('#term-kev'));
  await page.context().close();
});

test('the glossary finds a word by its reading, in either width and kana, and by English', async () => {
  const page = await arrive('灯 あかり');
  await page.keyboard.press('Escape');
  await page.goto(`${site.url}/glossary`);
  const field = page.getByRole('searchbox', { name: '言葉を探す' });
  for (const [typed, id] of [
    ['しれい', 'directive'],
    ['シレイ', 'directive'],
    ['ＴＬＰ', 'tlp'],
    ['contradicted', 'standing-contradicted'],
  ] as const) {
    await field.fill(typed);
    await page.locator(`#term-${id}`).waitFor();
    const count = await page.locator('main dt').count();
    assert.ok(count > 0 && count < 40, `${typed} finds ${String(count)}`);
  }
  await field.fill('ない言葉');
  await page.getByText('当てはまる言葉はありません').waitFor();
  await assertAccessible(page);
  await page.context().close();
});

test('a page leads to the part of the manual that is about it', async () => {
  const page = await arrive('北烽原 つよし');
  await page.keyboard.press('Escape');
  await page.goto(`${site.url}/systems`);
  await page.locator('.help-menu').getByRole('button', { name: 'ヘルプ' }).click();
  await assertAccessible(page);
  await page.getByRole('link', { name: 'この画面の使い方' }).click();
  await page.waitForURL('**/help/operator#submit');
  const part = page.getByRole('heading', { level: 2, name: '構成情報を提出する' });
  await part.waitFor();
  await untilInView(part);
  await assertAccessible(page);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('header').first().isVisible(), false);
  assert.equal(await part.isVisible(), true);
  await page.context().close();
});

test('a manual that there is not is no page', async () => {
  const page = await arrive('北烽原 つよし');
  await page.keyboard.press('Escape');
  await page.goto(`${site.url}/help/nobody`);
  await page.getByRole('heading', { name: 'ページが見つかりません' }).waitFor();
  await page.context().close();
});

test('the reference shows an endpoint by its address, with what it needs and an example', async () => {
  const page = await arrive('鏡 さやか');
  await page.keyboard.press('Escape');
  await page.goto(`${site.url}/api-reference`);
  await page.getByRole('searchbox', { name: '入口を探す' }).fill('acknowledgement');
  const summaries = page.locator('main summary');
  await summaries.nth(10).waitFor({ state: 'detached' });
  await summaries.first().click();
  await page.getByText('directives.answer').first().waitFor();
  await page.getByText('Idempotency-Key', { exact: true }).first().waitFor();
  await page.getByText(/^curl -X POST/).waitFor();
  await assertAccessible(page);
  const link = page.locator('main details[open] a[href^="#"]');
  const anchor = await link.getAttribute('href');
  await page.goto(`${site.url}/api-reference${String(anchor)}`);
  await page.locator(`details${String(anchor)}[open]`).waitFor();
  await page.context().close();
});

test('whoever has not signed in can read the statement, in both languages, and whom to tell', async () => {
  const page = await site.visit({ viewport: { width: 390, height: 800 } });
  await page.getByRole('heading', { level: 1, name: 'サインイン' }).waitFor();
  await assertAccessible(page);
  await page.getByRole('link', { name: 'ウェブアクセシビリティ' }).click();
  await page.getByRole('heading', { level: 1, name: 'ウェブアクセシビリティ' }).waitFor();
  await page.getByText('適合レベル AA に配慮').waitFor();
  await page.getByText('soc@hq.example').waitFor();
  await assertAccessible(page);
  await chooseLanguage(page, 'en');
  await page.getByRole('heading', { level: 2, name: 'What people have not tested' }).waitFor();
  await assertAccessible(page);
  await page.goto(`${site.url}/help`);
  await page.getByRole('textbox', { name: 'パスワード' }).waitFor();
  await page.context().close();
});

test('the statement claims of each criterion just what the rules in use can check', () => {
  const checked = new Set(
    axe.getRules([...rules]).flatMap(({ tags }) =>
      tags.flatMap((tag) => {
        const [, first, second, third] = /^wcag(\d)(\d)(\d+)$/.exec(tag) ?? [];
        return first && second && third ? [[first, second, third].join('.')] : [];
      }),
    ),
  );
  assert.equal(criteria.length, 38);
  for (const { number, checks } of criteria) {
    if (checks) assert.equal(checks.includes('rules'), checked.has(number), number);
  }
});

test('no page failed, complained, or asked anything of another site', () => {
  // A manual that there is not is asked for.
  assert.deepEqual(site.faults(/status of 404|\/help\/nobody: Declined/), []);
});
