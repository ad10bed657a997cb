import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Browser, BrowserContext, Page } from 'playwright-core';

import { addPerson, confirmPerson } from '#features/access/server/service.ts';
import { type OrganizationId, PersonId, program } from '#kernel/actor.ts';
import { newId } from '#platform/tools.ts';

import type { House } from './house.ts';

const password = 'a password of a benchmark alone';

/** Gives the headquarters an officer, or an auditor in their place, who can sign in with `signInTo`. */
export async function seatOfficer(
  { tools }: House,
  organizationId: OrganizationId,
  role: 'officer' | 'auditor' = 'officer',
): Promise<PersonId> {
  const founder = program(new Set(['access.manage'] as const));
  const seat = { login: 'officer', name: '当直', role, language: 'ja' } as const;
  const { id } = await tools.write(founder, (work) =>
    addPerson(work, { ...seat, password, organizationId }),
  );
  const second = { ...program(new Set(['access.confirm'] as const)), id: newId(PersonId) };
  await tools.write(second, (work) => confirmPerson(work, { personId: id }));
  return id;
}

/** What a browser keeps of the officer's session. */
export async function signInTo(browser: Browser, url: string) {
  const context = await browser.newContext();
  const answer = await context.request.post(`${url}/api/sessions`, {
    data: { login: 'officer', password },
  });
  assert.equal(answer.status(), 200, await answer.text());
  const state = await context.storageState();
  await context.close();
  return state;
}

export type SignedIn = Awaited<ReturnType<typeof signInTo>>;

const quiet = 5;

/**
 * Waits until the program has caught up with rows that were laid without it: those it finds new it joins
 * to directives, and tells people of. So many seconds in a row with nothing to do are enough.
 */
export async function caughtUp({ owner }: House): Promise<void> {
  for (let still = 0; still < quiet; still += 1) {
    await sleep(1000);
    const { rows } = await owner.query<{ waiting: string }>(
      'select count(*) as waiting from graphile_worker.jobs where run_at <= now()',
    );
    if (Number(rows[0]?.waiting) > 0) still = -1;
  }
}

/** A window of the officer's that has loaded nothing yet; what breaks in it breaks the benchmark. */
export async function openWindow(browser: Browser, storageState: SignedIn) {
  const context: BrowserContext = await browser.newContext({
    ...{ storageState, locale: 'ja-JP', reducedMotion: 'reduce' },
    viewport: { width: 1280, height: 900 },
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  return { page, close: () => context.close() };
}

/**
 * Milliseconds since the navigation began, by the page's own clock, once something is true in it. What is
 * asked of the page is text: it runs there, where nothing of this file is.
 */
export async function sinceNavigation(page: Page, isTrue: string): Promise<number> {
  return page.evaluate<number>(`new Promise((done, lost) => {
    (function look() {
      if (${isTrue}) done(performance.now());
      else if (performance.now() > 60_000) lost(new Error(${JSON.stringify(isTrue)}));
      else requestAnimationFrame(look);
    })();
  })`);
}
