import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

/** Every page that the site declares, by its address with `$` before what changes. */
export function declaredPages(): readonly string[] {
  return ['web-routes.tsx', 'web-incident-pages.tsx', 'web-law-pages.tsx'].flatMap((file) => {
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

/** Once nothing is on its way and every font has come. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.locator('html').evaluate(async (html) => {
    await html.ownerDocument.fonts.ready;
  });
}

/** Addresses within the site that a page leads to. */
async function linksOf(page: Page): Promise<readonly string[]> {
  const hrefs = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return hrefs.filter((href) => href.startsWith('/'));
}

type Visit = (page: Page, path: string) => Promise<void>;

/**
 * Walks from link to link, as a person would, over every declared page that was not `seen` yet, one
 * address for each; `visit` looks at it. Answers when no link leads to another one, or all were seen.
 */
export async function walk(page: Page, seen: Set<string>, visit: Visit): Promise<void> {
  const declared = declaredPages();
  const origin = new URL(page.url()).origin;
  const walked = new Set<string>();
  await settle(page);
  const waiting = [page.url().slice(origin.length), ...(await linksOf(page))];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const path = pageOf(next, declared);
    if (declared.every((each) => seen.has(each))) return;
    if (path === undefined || walked.has(path)) continue;
    walked.add(path);
    await page.goto(origin + next);
    await settle(page);
    waiting.push(...(await linksOf(page)));
    if (seen.has(path)) continue;
    seen.add(path);
    await visit(page, path);
  }
}
