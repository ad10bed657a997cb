import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Page, Request } from 'playwright-core';

/** Every page that the site declares, by its address with `$` before what changes. */
export function declaredPages(): readonly string[] {
  const files = [
    'web-routes.tsx',
    ...['audit', 'incident', 'law', 'plan'].map((of) => `web-${of}-pages.tsx`),
  ];
  return files.flatMap((file) => {
    const routes = readFileSync(join(import.meta.dirname, '../src/app', file), 'utf8');
    return Array.from(routes.matchAll(/\bpage\(\s*'([^']+)'/g), ([, path = '']) => path);
  });
}

/** Which declared page an address leads to; undefined for a file, another site or a place on the page. */
export function pageOf(address: string, declared: readonly string[]): string | undefined {
  const parts = address.split(/[?#]/)[0]?.split('/') ?? [];
  const fits = (path: string) => {
    const named = path.split('/');
    return (
      named.length === parts.length &&
      named.every((part, at) => (part.startsWith('$') ? parts[at] !== '' : part === parts[at]))
    );
  };
  const fitting = declared.filter(fits);
  return fitting.find((path) => !path.includes('$')) ?? fitting[0];
}

const onTheirWay = new WeakMap<Page, Set<Request>>();
/** How long a page must ask for nothing, in ms: it draws an answer and asks again well within. */
const silence = 120;

/** Once a page that is watched has asked for nothing for a while; the stream of changes stays open. */
async function fallSilent(page: Page): Promise<void> {
  const waiting = onTheirWay.get(page);
  if (!waiting) {
    watch(page);
    await page.waitForLoadState('networkidle');
    return;
  }
  let since = Date.now();
  while (Date.now() - since < silence) {
    if (waiting.size > 0) since = Date.now();
    await sleep(15);
  }
}

/** A browser calls a page idle after half a second; over hundreds of pages that is minutes. */
function watch(page: Page): void {
  const waiting = new Set<Request>();
  page.on('request', (request) => {
    if (request.resourceType() !== 'eventsource') waiting.add(request);
  });
  page.on('requestfinished', (request) => waiting.delete(request));
  page.on('requestfailed', (request) => waiting.delete(request));
  onTheirWay.set(page, waiting);
}

/** Once nothing is on its way and every font has come. */
export async function settle(page: Page): Promise<void> {
  await fallSilent(page);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.locator('html').evaluate(async (html) => {
    await html.ownerDocument.fonts.ready;
  });
}

/** Goes where a link leads, in the same document; back once the browser has nothing left to draw. */
async function follow(page: Page, address: string): Promise<void> {
  await page.locator('html').evaluate((html, to) => {
    const view = html.ownerDocument.defaultView;
    view?.history.pushState(null, '', to);
    return new Promise((resolve) => view?.requestIdleCallback(resolve));
  }, address);
}

/** Addresses within the site that a page leads to. */
async function linksOf(page: Page): Promise<readonly string[]> {
  const hrefs = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return hrefs.filter((href) => href.startsWith('/'));
}

type Visit = (page: Page, path: string) => Promise<void>;

/** What somebody has looked at, and how many links a walk follows through that to find more. */
type Known = { readonly seen: Set<string>; readonly reach: number };

/**
 * Walks from link to link, as a person would, over every declared page that was not `seen` yet, one
 * address for each; `visit` looks at it. Answers when no link within reach leads to another one, or
 * all were seen.
 */
export async function walk(page: Page, { seen, reach }: Known, visit: Visit): Promise<void> {
  const declared = declaredPages();
  const origin = new URL(page.url()).origin;
  const walked = new Set<string>();
  await settle(page);
  const first = [page.url().slice(origin.length), ...(await linksOf(page))];
  const waiting = first.map((address) => ({ path: pageOf(address, declared), address, links: 1 }));
  while (declared.some((each) => !seen.has(each))) {
    // What nobody has looked at comes first: the rest is only the way to more of it.
    const at = waiting.findIndex(({ path }) => path !== undefined && !seen.has(path));
    const [next] = waiting.splice(Math.max(at, 0), 1);
    if (!next) return;
    const { path, address } = next;
    if (path === undefined || walked.has(path)) continue;
    const isNew = !seen.has(path);
    const links = isNew ? 0 : next.links;
    if (links >= reach) continue;
    walked.add(path);
    // By its address where it is looked at; on the way as by a click, which takes a fraction of the time.
    if (isNew) await page.goto(origin + address);
    else await follow(page, address);
    await settle(page);
    for (const link of await linksOf(page)) {
      waiting.push({ path: pageOf(link, declared), address: link, links: links + 1 });
    }
    if (!isNew) continue;
    seen.add(path);
    await visit(page, path);
  }
}
