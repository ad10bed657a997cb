// Every page there is, as somebody meets it who follows the links: in both languages, by day and by
// night, on a desk and in the hand; each held to WCAG 2.2 AA.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { test } from 'node:test';

import type { Page } from 'playwright-core';
import { z } from 'zod';

import { Language, languages } from '../src/kernel/text.ts';
import { assertAccessible, assertContrast } from './accessibility.ts';
import { bodies, send } from './orders.ts';
import { chooseLanguage, openSite } from './person.ts';
import { declaredPages, settle, walk } from './tour.ts';

/**
 * Persons of the demo nation who together may open every page, and how many links each follows through
 * pages that somebody has looked at: more where what they alone may open lies deep.
 */
const persons = [
  { name: '守 いわお', reach: 2 },
  { name: '灯 あかり', reach: 3 },
  { name: '鏡 さやか', reach: 4 },
  { name: '司 たえ', reach: 2 },
  { name: '北烽原 つよし', reach: 2 },
  { name: '内田山 ほのか', reach: 2 },
];
const proposer = '灯 あかり';
const administrator = '守 いわお';
const reporter = '北烽原 つよし';
/** These are doors for whoever has a code or no account: nobody who is signed in meets them. */
const doors = ['/welcome', '/recover', '/report', '/report/receipt', '/contribute', '/opinion'];
const [desk, hand] = [
  { width: 1280, height: 900 },
  { width: 390, height: 900 },
] as const;
/** A folder for pictures of every page in each language, light and width, where somebody asks for them. */
const pictures = process.env['NOROSHI_PICTURES'];

const site = openSite();

/** The language that a page is read in. */
const spokenOn = async (page: Page) =>
  Language.parse(await page.locator('html').getAttribute('lang'));

/** A page that stands alone has no choice of languages: its reader chose on another. */
async function turnTo(page: Page, language: Language): Promise<void> {
  if ((await spokenOn(page)) === language) return;
  const address = page.url();
  const isAlone = (await page.getByRole('button', { name: 'English', exact: true }).count()) === 0;
  if (isAlone) await page.goto(`${site.url}/situation`);
  await chooseLanguage(page, language);
  if (isAlone) await page.goto(address);
}

/**
 * What is wrong with a page. Words differ by language: each is held to every rule in the hand, where it has
 * the least room. Colours differ by light and by nothing else: by night one language tells, the one that
 * the page comes in.
 */
async function lookAt(page: Page, path: string): Promise<void> {
  const spoken = await spokenOn(page);
  for (const language of [spoken, ...languages.filter((each) => each !== spoken)]) {
    await turnTo(page, language);
    await settle(page);
    for (const size of [desk, hand]) {
      await page.setViewportSize(size);
      await assertNoSidewaysScroll(page);
    }
    await assertAccessible(page);
    if (language === spoken) {
      await page.emulateMedia({ colorScheme: 'dark' });
      await assertContrast(page);
      await page.emulateMedia({ colorScheme: 'light' });
    }
    await keepPictures(page, path, language);
  }
  await page.setViewportSize(desk);
}

/** Only somebody who looks finds a fault in a picture, and taking them takes longer than all the rest. */
async function keepPictures(page: Page, path: string, language: Language): Promise<void> {
  if (pictures === undefined) return;
  const name = path === '/' ? 'home' : path.slice(1).replaceAll('/', '-').replaceAll('$', '');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const size of [desk, hand]) {
      await page.setViewportSize(size);
      const file = join(pictures, `${name}-${language}-${colorScheme}-${size.width}.png`);
      await page.screenshot({ path: file, fullPage: true });
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Whatever is wide scrolls by itself; the page does not. */
async function assertNoSidewaysScroll(page: Page): Promise<void> {
  await drawn(page);
  const tooWide = await page.locator('main *').evaluateAll((elements) => {
    const root = elements[0]?.ownerDocument.documentElement;
    if (!root || root.scrollWidth <= root.clientWidth) return [];
    return elements
      .filter((element) => element.getBoundingClientRect().right - root.clientWidth > 1)
      .map((element) => `${element.outerHTML.slice(0, 120)}…`)
      .slice(0, 5);
  });
  assert.deepEqual(tooWide, [], `${page.url()} is wider than the screen`);
}

/** Once what a change of the window made the page do has been done. */
async function drawn(page: Page): Promise<void> {
  await page.locator('html').evaluate(
    (html) =>
      new Promise((resolve) => {
        const view = html.ownerDocument.defaultView;
        view?.requestAnimationFrame(() => view.requestAnimationFrame(resolve));
      }),
  );
}

const Seated = z.object({ id: z.string(), login: z.string() });

/** Somebody leaves: where nobody does, there is no hand-over to look at. */
async function beginHandover(page: Page): Promise<void> {
  const answer = await page.request.get(`${site.url}/api/persons?limit=200`);
  const { seats } = z.object({ seats: z.array(Seated) }).parse(await answer.json());
  const idOf = (login: string) => seats.find((seat) => seat.login === login)?.id ?? assert.fail();
  await send(page, 'POST', '/api/handovers', {
    ...{ leaverId: idOf('minato'), successorId: idOf('akari'), reason: 'transfer' },
    note: '当直表を引き継ぐ',
  });
}

/** Somebody without an account tells the headquarters: until then nobody stands in its queue. */
async function reportAsGuest(page: Page): Promise<void> {
  const [organizationId] = await bodies(page, 'hq');
  await send(page, 'PUT', '/api/intake-setting', { isOpen: true, organizationId });
  const sender = {
    body: '浜辺食品',
    person: '浜辺 まこと',
    email: 'hamabe@example.jp',
    telephone: '',
  };
  await send(page, 'POST', '/api/guest-reports', {
    ...{ draft: randomUUID(), invitation: null, sender, kind: 'incident' },
    facts: [
      {
        field: 'outline',
        value: '受注サーバが暗号化された。',
        certainty: 'suspected',
        since: null,
      },
    ],
  });
}

/** A body is attacked and tells an authority: only then is there a record, a filing and a matter to look at. */
async function reportIncident(page: Page): Promise<void> {
  const begun = await send(page, 'POST', '/api/incidents', {});
  const { id } = z.object({ id: z.string() }).parse(begun);
  const facts = { 'personal-data': true, malicious: true, outline: '顧客の情報が持ち出された。' };
  for (const [field, value] of Object.entries(facts)) {
    await send(page, 'POST', `/api/incidents/${id}/facts`, { field, value });
  }
  await send(page, 'POST', `/api/incidents/${id}/filings`, {
    reports: [{ duty: 'jp:appi', stage: 'first' }],
    unknownForUnanswered: true,
  });
}

/** A page that nothing leads to is reached as people reach it: by looking for something, by proposing. */
async function openUnlinked(page: Page): Promise<void> {
  await send(page, 'POST', '/api/standing-directives', { terms: standingTerms });
  await page.getByRole('searchbox', { name: '検索する語' }).fill('CVE-2024');
  await page.getByRole('button', { name: '検索する' }).first().click();
  await page.waitForURL('**/search?**');
}

const everybody = { exposure: true, kinds: [], sectors: [], designations: [], communities: [] };
const standingTerms = {
  ...{ title: '悪用が確認された脆弱性への対処', body: '期限までに修正してください。' },
  ...{ days: 14, sources: ['demo-kev'], outcomes: [], cap: 1 },
  scope: { ...everybody, organizations: [], except: [] },
  actions: [
    {
      ...{ number: 1, text: '', evidence: 'inventory', per: 'system' },
      ...{ due: { by: 'table' }, onlyForensic: false },
    },
  ],
};

const seen = new Set<string>();
for (const { name, reach } of persons) {
  test(`every page that ${name} can reach and nobody has looked at before`, async () => {
    const page = await site.signIn(name);
    if (name === proposer) await openUnlinked(page);
    if (name === administrator) {
      await beginHandover(page);
      await reportAsGuest(page);
    }
    if (name === reporter) await reportIncident(page);
    const wrong: string[] = [];
    const look = async (at: Page, path: string) => {
      await lookAt(at, path).catch((error: unknown) => {
        wrong.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
      });
    };
    await walk(page, { seen, reach }, look);
    await page.context().close();
    assert.deepEqual(wrong, []);
  });
}

test('the doors of whoever has a code or no account', async () => {
  const page = await site.visit();
  for (const path of doors) {
    await page.goto(site.url + path);
    await settle(page);
    await lookAt(page, path);
    seen.add(path);
  }
  await page.context().close();
});

test('no page is left out, and none fails or asks another site', () => {
  assert.deepEqual(
    declaredPages().filter((path) => !seen.has(path) && path !== '/'),
    [],
  );
  assert.deepEqual(site.faults(), []);
});
