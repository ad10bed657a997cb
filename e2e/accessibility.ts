import assert from 'node:assert/strict';

import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** The rules by which pages are judged, as axe-core names them. */
export const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Holds a page, as it stands, to WCAG 2.2 AA as far as a program can tell. */
export async function assertAccessible(page: Page): Promise<void> {
  const checked = await holdTo(page, { type: 'tag', values: rules });
  assert.ok(checked > 5, `axe looked at ${checked} rules`);
}

/** Holds a page that was judged in one light to what another can change of it: its contrasts. */
export async function assertContrast(page: Page): Promise<void> {
  const checked = await holdTo(page, { type: 'rule', values: ['color-contrast'] });
  assert.equal(checked, 1, 'axe looked at no contrast');
}

/** Refuses what breaks a rule; the number of those that something on the page keeps. */
async function holdTo(page: Page, only: axe.RunOnly): Promise<number> {
  // What is still fading in is read when it is there.
  await page.locator('html').evaluate((html) => {
    for (const motion of html.ownerDocument.getAnimations()) {
      if (motion.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) motion.finish();
    }
  });
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const { faults, checked } = await page.evaluate(async (runOnly) => {
    const { axe: checker } = globalThis as unknown as { axe: typeof axe };
    // Of what keeps a rule its name suffices: to point at each such place takes longer than to judge it.
    const { violations, passes } = await checker.run({ runOnly, resultTypes: ['violations'] });
    return {
      faults: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
      checked: passes.length,
    };
  }, only);
  assert.deepEqual(faults, [], page.url());
  return checked;
}
