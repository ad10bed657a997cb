import assert from 'node:assert/strict';

import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** The rules by which pages are judged, as axe-core names them. */
export const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Holds a page, as it stands, to WCAG 2.2 AA as far as a program can tell. */
export async function assertAccessible(page: Page): Promise<void> {
  // What is still fading in is read when it is there.
  await page.locator('html').evaluate((html) => {
    for (const motion of html.ownerDocument.getAnimations()) {
      if (motion.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) motion.finish();
    }
  });
  await page.evaluate(axe.source);
  const found = await page.evaluate(async (runOnly) => {
    const { axe: checker } = globalThis as unknown as { axe: typeof axe };
    const { violations, passes } = await checker.run({ runOnly });
    const faults = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    return { faults, checked: passes.length };
  }, rules);
  assert.deepEqual(found.faults, [], page.url());
  assert.ok(found.checked > 5, `axe looked at ${String(found.checked)} rules`);
}
