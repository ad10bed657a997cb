// The room where everything is looked at: figures that follow what others do without a hand at the page,
// on the page of an officer and on the wall, charts that are tables as well, and towers by the keyboard.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Page } from 'playwright-core';

import { assertAccessible } from './accessibility.ts';
import { openSite } from './person.ts';

const site = openSite();

/** Nobody waits for what moves. */
const still = { reducedMotion: 'reduce' } as const;

const section = (page: Page, name: string) =>
  page
    .getByRole('region', { name })
    .or(page.locator('section', { hasText: name }))
    .first();

/** The pages that say what they ask, how many questions that is, and whoever opens each. */
const openings = [
  { path: '/situation', script: 'situation-page', name: '灯 あかり', asked: 8 },
  { path: '/situation', script: 'situation-page', name: '線路 はるか', asked: 8 },
  { path: '/situation/wall', script: 'wall-page', name: '灯 あかり', asked: 1 },
  { path: '/desk', script: 'desk-page', name: '線路 はるか', asked: 4 },
  { path: '/directives', script: 'directives-page', name: '鏡 さやか', asked: 1 },
  { path: '/organizations', script: 'organizations-page', name: '鏡 さやか', asked: 1 },
];
for (const { path, script, name, asked } of openings) {
  test(`what ${path} shows ${name} is asked before its script is there, and once`, async () => {
    const page = await site.signIn(name, still);
    await page.goto('about:blank');
    const questions: string[] = [];
    const release = new Set<() => void>();
    page.on('response', (response) => {
      const { pathname, search } = new URL(response.url());
      const isUsual = /^\/api\/(self|door|changes|notices\/unread)$/.test(pathname);
      if (pathname.startsWith('/api/') && !isUsual) questions.push(pathname + search);
      if (questions.length === asked) for (const go of release) go();
    });
    // The script comes only once all that it will ask is answered.
    await page.route(`**/assets/${script}-*.js`, async (route) => {
      if (questions.length < asked) await new Promise<void>((go) => release.add(go));
      await route.continue();
    });
    await page.goto(site.url + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(questions, [...new Set(questions)]);
    await page.context().close();
  });
}

test('an act of somebody else is on the page without a hand at it', async () => {
  const officer = await site.signIn('灯 あかり', still);
  await officer.goto(`${site.url}/situation`);
  const news = section(officer, '前回の確認以降の変化');
  await news.getByRole('button', { name: '既読にする' }).click();
  await news.getByText('新しい変化はありません').waitFor();

  const operator = await site.signIn('線路 はるか', still);
  await operator.getByText('対応の完了を申告する').first().click();
  await operator.getByLabel('講じた措置').first().selectOption({ label: '修正版を適用した' });
  await operator
    .getByLabel(/措置の内容と根拠/)
    .first()
    .fill('更新した');
  await operator.getByRole('button', { name: '申告する' }).first().click();

  await news.getByText('対応済みと申告').waitFor({ timeout: 8000 });
  await news.getByText('烽火本線鉄道').waitFor();
  await assertAccessible(officer);
  await operator.context().close();
  await officer.context().close();
});

test('a chart is a table with the same numbers, and is saved under its label', async () => {
  const officer = await site.signIn('灯 あかり', still);
  await officer.goto(`${site.url}/situation`);
  const chart = officer.getByRole('figure', { name: /所管府省庁別/ });
  await chart.locator('svg').waitFor();
  const saving = officer.waitForEvent('download');
  await chart.getByRole('button', { name: /SVGで保存/ }).click();
  const file = await saving;
  assert.equal(file.suggestedFilename(), 'situation-ministries.svg');
  const drawn = Buffer.concat(await (await file.createReadStream()).toArray()).toString();
  assert.match(drawn, /TLP:AMBER\+STRICT/);
  assert.match(drawn, /<pattern/);
  const painting = officer.waitForEvent('download');
  await chart.getByRole('button', { name: /PNGで保存/ }).click();
  const painted = Buffer.concat(await (await (await painting).createReadStream()).toArray());
  assert.deepEqual([...painted.subarray(1, 4)], [0x50, 0x4e, 0x47]);

  await chart.getByRole('button', { name: '表' }).click();
  await chart.getByRole('columnheader', { name: '影響あり' }).waitFor();
  assert.ok((await chart.getByRole('row').count()) > 3);
  await assertAccessible(officer);
  await officer.context().close();
});

test('the wall turns by the keyboard, tells the age of its figures, and says when it is cut off', async () => {
  const officer = await site.signIn('灯 あかり', still);
  await officer.goto(`${site.url}/situation/wall`);
  await officer.getByRole('heading', { name: '急を要する脅威' }).waitFor();
  assert.equal(await officer.getByRole('navigation').count(), 0);
  await officer.getByText('秒前の情報').waitFor();
  await officer.getByText('接続中').waitFor();
  for (const title of ['影響のある組織', '72時間以内の期限', '対応状況', '分かっていないこと']) {
    await officer.keyboard.press('ArrowRight');
    await officer.getByRole('heading', { level: 2, name: title }).waitFor();
    await assertAccessible(officer);
  }
  await officer.keyboard.press('ArrowLeft');
  await officer.getByRole('heading', { level: 2, name: '対応状況' }).waitFor();
  // Who wants no motion has to ask for it.
  await officer.getByRole('button', { name: '自動で切り替える' }).waitFor();
  await officer.keyboard.press('Space');
  await officer.getByRole('button', { name: '切替えを止める' }).waitFor();

  const network = await officer.context().newCDPSession(officer);
  const offline = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
  await network.send('Network.enable');
  await network.send('Network.emulateNetworkConditions', { ...offline, offline: true });
  // What is under way is not cut by the browser's own switch: the page looks away and back.
  await officer.evaluate(`for (const hidden of [true, false]) {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    document.dispatchEvent(new Event('visibilitychange'));
  }`);
  await officer.getByText(/接続が切れています\(\d\d:\d\d:\d\d から\)/).waitFor();
  await assertAccessible(officer);
  await network.send('Network.emulateNetworkConditions', { ...offline, offline: false });
  await officer.getByText('接続中').waitFor();
  await officer.context().close();
});

test('the towers say in words what they show, and are reached by the keyboard', async () => {
  const officer = await site.signIn('灯 あかり', still);
  await officer.goto(`${site.url}/directives`);
  await officer.getByRole('main').getByRole('link', { name: /第1号/ }).first().click();
  await officer.getByRole('figure', { name: '対応状況別の宛先の数' }).locator('svg').waitFor();
  await officer.getByRole('link', { name: '下位への伝達の状況を見る' }).click();
  const towers = officer.getByRole('group', { name: '本部からの伝達' });
  await towers.waitFor();
  await towers.getByRole('link', { name: /北烽電力 受領済み/ }).focus();
  await officer.keyboard.press('Enter');
  await officer.getByRole('heading', { level: 1, name: /北烽電力/ }).waitFor();
  await officer.context().close();
});

test('an auditor reads the same in English', async () => {
  const auditor = await site.signIn('鏡 さやか', { ...still, language: 'en', path: '/situation' });
  await auditor.getByRole('figure', { name: 'By ministry' }).locator('svg').waitFor();
  await auditor.getByRole('heading', { name: 'Since you last looked' }).waitFor();
  const japanese = /[ぁ-んァ-ヶ]/;
  for (const heading of await auditor.getByRole('heading').allInnerTexts()) {
    assert.doesNotMatch(heading, japanese);
  }
  await assertAccessible(auditor);
  await auditor.context().close();
});

test('no page failed, complained, or asked anything of another site', () => {
  // Cutting the line is part of a test.
  assert.deepEqual(site.faults(/ERR_INTERNET_DISCONNECTED/), []);
});
