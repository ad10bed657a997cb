import { after, before } from 'node:test';

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

import { words } from '../src/app/words.ts';
import { chooseLanguage as keepLanguage } from '../src/features/access/api.ts';
import { type Language, languages, type Text, wording } from '../src/kernel/text.ts';
import { say as ui } from '../src/ui/texts.ts';
import { launchBrowser } from './browser.ts';
import { type RunningSite, startSite } from './site.ts';

/** How somebody comes: with which language, to which page and with what else a browser may have. */
type Coming = Pick<BrowserContextOptions, 'viewport' | 'reducedMotion'> & {
  readonly language?: Language;
  readonly path?: string;
  /** Has not been shown around: the tour begins by itself. */
  readonly isNew?: boolean;
  /** Another site than the one the tests of the file share. */
  readonly at?: Pick<RunningSite, 'url'>;
};

/** A site of a test file's own, and people who come to it with a real browser. */
export type VisitedSite = Pick<RunningSite, 'url' | 'data' | 'said' | 'command'> & {
  /** Opens a page as a newcomer does; whatever it complains of is a fault of ours. */
  readonly visit: (coming?: Coming) => Promise<Page>;
  /** Comes in at the door as a person of the demo nation, with one click, and in a language. */
  readonly signIn: (name: string, coming?: Coming) => Promise<Page>;
  /** Everything that pages complained of or asked elsewhere, but for what a test provoked. */
  readonly faults: (provoked?: RegExp) => readonly string[];
};

const locales: Readonly<Record<Language, string>> = { ja: 'ja-JP', en: 'en-US' };
const names: Readonly<Record<Language, string>> = { ja: '日本語', en: 'English' };

// The tour would lie over what a journey looks at; it is remembered by the id of its person.
const shownAround = `
  const kept = Storage.prototype.getItem;
  Storage.prototype.getItem = function (name) {
    return name.startsWith('noroshi.tour.') ? 'begun' : kept.call(this, name);
  };`;

/** Before sign-in a page asks who is there and is told 401: the browser notes that by itself. */
const usual = /status of 401/;

/** Starts the program, as typed, before the tests of a file and ends it after them. */
export function openSite(...typed: readonly string[]): VisitedSite {
  let site: RunningSite | undefined;
  let browser: Browser | undefined;
  const faults: string[] = [];
  before(async () => {
    [site, browser] = await Promise.all([startSite(...typed), launchBrowser()]);
  });
  after(async () => {
    try {
      await browser?.close();
      await site?.close();
    } catch (error) {
      // Of a hook that fails the runner says no more than that the file did.
      console.error(error);
      throw error;
    }
  });
  const running = () => opened(site);

  async function visit(coming: Coming = {}) {
    const { language = 'ja', path = '/', isNew = false, at, ...rest } = coming;
    const { url } = at ?? running();
    const context = await opened(browser).newContext({ locale: locales[language], ...rest });
    if (!isNew) await context.addInitScript(shownAround);
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    listen(page, url, faults);
    await page.goto(url + path);
    return page;
  }

  return {
    get url() {
      return running().url;
    },
    get data() {
      return running().data;
    },
    said: () => running().said(),
    command: (...words) => running().command(...words),
    visit,
    async signIn(name, { path, ...coming } = {}) {
      const page = await visit(coming);
      await page.getByRole('button', { name: new RegExp(name) }).click();
      await page.getByRole('navigation').first().waitFor();
      await chooseLanguage(page, coming.language ?? 'ja');
      if (path !== undefined) await page.goto(running().url + path);
      return page;
    },
    faults: (provoked) =>
      faults.filter((fault) => !usual.test(fault) && provoked?.test(fault) !== true),
  };
}

/** What there is only while the tests run. */
function opened<Thing>(thing: Thing | undefined): Thing {
  if (!thing) throw new Error('The site is open during the tests alone.');
  return thing;
}

function listen(page: Page, url: string, faults: string[]): void {
  const note = (fault: string) => faults.push(`${page.url()}: ${fault}`);
  page.on('pageerror', ({ message }) => note(message));
  page.on('console', (message) => {
    if (message.type() === 'error') note(message.text());
  });
  page.on('request', (request) => {
    const isOurs = ['data:', `blob:${url}`, url].some((own) => request.url().startsWith(own));
    if (!isOurs) note(`asked ${request.url()}`);
  });
}

/** What stands on the screen for a text, in a language: a journey is walked by what its person reads. */
export const labels = (language: Language) => (text: Text) => wording(words, text, language);

const signedIn = new RegExp(languages.map((each) => labels(each)(ui('ui.signed-in'))).join('|'));

/** Turns a page to a language, as its reader does; one that is read already stays as it is. */
export async function chooseLanguage(page: Page, language: Language): Promise<void> {
  const button = page.getByRole('button', { name: names[language], exact: true });
  if ((await button.getAttribute('aria-pressed')) !== 'true') {
    // At the door there is nobody yet for whom it could be kept.
    const isKept = (await page.getByRole('group', { name: signedIn }).count()) > 0;
    const kept = isKept
      ? page.waitForResponse((answer) => answer.url().endsWith(keepLanguage.path))
      : undefined;
    await button.click();
    await kept;
  }
  await page.locator(`html[lang=${language}]`).waitFor();
}
