// Whether a table of 100,000 rows can be scrolled: how long frames take, and whether rows in sight are still
// missing a frame later.
import assert from 'node:assert/strict';

import type { Page } from 'playwright-core';

import { registerSystem } from '#features/inventory/server/service.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';

import { launchBrowser } from '../e2e/browser.ts';
import { startProgram } from '../e2e/site.ts';
import { openWindow, seatOfficer, signInTo } from './ground/desk.ts';
import { percentile, printTable, tellBudget } from './ground/figures.ts';
import { type House, keeper, openHouse, populate } from './ground/house.ts';

const rows = 100_000;
const frames = 400;

/** How the rows are gone through: a wheel turned fast, a page at a time, and the bar drawn far at once. */
const ways = [
  { way: 'a wheel turned fast', step: '120' },
  { way: 'a page in every frame', step: 'region.clientHeight' },
  { way: 'drawn anywhere in every frame', step: '(at % 2 ? -1 : 1) * 797 * (at * 31 % 1009)' },
];

type Frames = { readonly milliseconds: readonly number[]; readonly blank: number };

const house = await openHouse();
try {
  await populate(house, 1);
  await settle(house);
  await measure();
} finally {
  await house.close();
}

/** One system, as the model of all rows, and an officer to look at them. */
async function settle(within: House) {
  const [headquarters, operator] = await within.tools.read(keeper, listOrganizations);
  assert.ok(headquarters && operator);
  await seatOfficer(within, headquarters.id);
  const fields = { name: '電子申請', purpose: '', owner: '', importance: null };
  await within.tools.write(keeper, (work) =>
    registerSystem(work, { ...fields, organizationId: operator.id }),
  );
}

async function measure() {
  const site = await startProgram(house.url);
  const browser = await launchBrowser();
  try {
    const { page } = await openWindow(browser, await signInTo(browser, site.url));
    await withManyRows(page);
    await page.goto(`${site.url}/systems`);
    const table = page.getByRole('main').getByRole('table');
    await table.waitFor();
    assert.equal(await table.getAttribute('aria-rowcount'), String(rows + 1));
    const lines: ReturnType<typeof lineOf>[] = [];
    for (const { way, step } of ways) lines.push(lineOf(way, await scrolled(page, step)));
    printTable(`${rows.toLocaleString('en')} rows, ${frames} frames each`, lines);
    const worst = (of: 'over 50 ms %' | 'rows missing %') =>
      Math.max(...lines.map((line) => line[of]));
    tellBudget('table-scroll', worst('over 50 ms %'));
    tellBudget('table-blank', worst('rows missing %'));
  } finally {
    await browser.close();
    await site.close();
  }
}

/** The list as the server would give it, if it gave as much at once. */
async function withManyRows(page: Page) {
  await page.route('**/api/systems?*', async (route) => {
    const answer: unknown = await (await route.fetch()).json();
    assert.ok(answer !== null && typeof answer === 'object' && 'systems' in answer);
    assert.ok(Array.isArray(answer.systems));
    const model: unknown = answer.systems[0];
    assert.ok(model !== null && typeof model === 'object');
    const systems = Array.from({ length: rows }, (_, at) => ({
      ...model,
      id: `system_00000000-0000-4000-8000-${at.toString(16).padStart(12, '0')}`,
      name: `システム ${at}`,
    }));
    await route.fulfill({ json: { systems, total: rows } });
  });
}

/** Scrolls in every frame; how long each took, and after how many a place in the table still had no row. */
async function scrolled(page: Page, step: string): Promise<Frames> {
  return page.evaluate<Frames>(`new Promise((done) => {
    const region = document.querySelector('main [role=region]:has(table)');
    region.scrollIntoView();
    const box = region.getBoundingClientRect();
    const milliseconds = [];
    let [at, blank, last] = [0, 0, undefined];
    const shows = (part) => document
      .elementFromPoint(box.left + box.width / 2, box.top + box.height * part)
      ?.closest('tbody tr:not([aria-hidden])');
    region.scrollTop = 0;
    requestAnimationFrame(function frame(now) {
      if (last !== undefined) milliseconds.push(now - last);
      last = now;
      if (![0.3, 0.6, 0.9].every(shows)) blank += 1;
      if (at++ === ${frames}) return done({ milliseconds, blank });
      region.scrollTop += ${step};
      requestAnimationFrame(frame);
    });
  })`);
}

function lineOf(way: string, { milliseconds, blank }: Frames) {
  const share = (count: number) => (count / milliseconds.length) * 100;
  return {
    ...{ way, 'frame p50 ms': percentile(milliseconds, 0.5) },
    ...{ 'p95 ms': percentile(milliseconds, 0.95), 'longest ms': percentile(milliseconds, 1) },
    'over 50 ms %': share(milliseconds.filter((each) => each > 50).length),
    'rows missing %': share(blank),
  };
}
