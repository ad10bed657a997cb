// A body that runs what is attacked: its security officer reads at the desk what needs doing today,
// acknowledges, claims too early, is contradicted by an inventory, patches, and is proved right.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Locator, Page } from 'playwright-core';

import { say as sayPage } from '../src/features/directives/page-texts.ts';
import { say as directives } from '../src/features/directives/texts.ts';
import { say as inventory } from '../src/features/inventory/submission-texts.ts';
import { say as notices } from '../src/features/notices/texts.ts';
import { languages, type Text } from '../src/kernel/text.ts';
import { assertAccessible } from './accessibility.ts';
import { issued } from './orders.ts';
import { labels, openSite } from './person.ts';

const site = openSite();

const journeys = {
  ja: {
    ...{ name: '研野 しおり', cve: 'CVE-2024-3400', product: 'Palo Alto Networks,PAN-OS' },
    ...{ vulnerable: '11.1.2', patched: '11.1.2-h3', added: 2, removed: 1 },
  },
  en: {
    ...{ name: '関守 ひかる', cve: 'CVE-2023-34362', product: 'Progress,MOVEit Transfer' },
    ...{ vulnerable: '2022.1.4', patched: '2022.1.5', added: 1, removed: 0 },
  },
} as const;

type Words = (text: Text) => string;

/** The card of an order on the desk. */
const cardOf = (page: Page, cve: string) => page.getByRole('article').filter({ hasText: cve });

/** Claims that the fixed version is there, with the keyboard alone from the field of the evidence on. */
async function claim(order: Locator, t: Words, evidence: string) {
  await order.getByText(t(sayPage('directives.page.claim')), { exact: true }).click();
  const measure = order.getByLabel(t(sayPage('directives.page.measure')));
  await measure.selectOption({ label: t(directives('directives.measure.patched')) });
  const field = order.getByLabel(t(sayPage('directives.page.claim-evidence')));
  await field.fill(evidence);
  await field.press('Tab');
  await order.page().keyboard.press('Enter');
  await order
    .getByText(t(directives('directives.standing.claimed')))
    .first()
    .waitFor();
  await order.getByText(t(sayPage('directives.page.prove'))).waitFor();
}

/** Hands in an inventory for the system that the order names; what the page says of it. */
async function submit(order: Locator, t: Words, lines: readonly string[]): Promise<string> {
  const page = order.page();
  const link = t(sayPage('directives.page.submit-inventory'));
  await order.getByRole('link', { name: link }).first().click();
  await page.getByLabel(t(inventory('inventory.page.document'))).setInputFiles({
    name: 'assets.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['vendor,product,version', ...lines].join('\n')),
  });
  await page.getByLabel(t(inventory('inventory.page.current'))).check();
  await page.getByRole('button', { name: t(inventory('inventory.page.submit-now')) }).click();
  const accepted = page
    .getByRole('status')
    .filter({ hasText: t(inventory('inventory.page.accepted')) });
  await accepted.waitFor();
  await assertAccessible(page);
  const said = await accepted.innerText();
  await accepted.getByRole('link', { name: t(inventory('inventory.page.to-desk')) }).click();
  return said;
}

for (const language of languages) {
  const { name, cve, product, vulnerable, patched, added, removed } = journeys[language];
  const t = labels(language);
  const standing = (of: 'contradicted' | 'verified') => t(directives(`directives.standing.${of}`));

  test(`ordered, read, claimed, contradicted, patched, verified: ${language}`, async () => {
    await issued(site, () => ({
      ...{ vulnerability: cve, title: `${cve} への対処について`, days: 14 },
      body: '期限までに修正版を適用し、新しい構成情報を提出すること。',
    }));
    const operator = await site.signIn(name, { language });
    await operator
      .getByRole('heading', { level: 1, name: t(sayPage('directives.page.desk')) })
      .waitFor();
    await operator
      .getByRole('link', { name: /\d/ })
      .and(operator.locator('[href*=notices]'))
      .click();
    await operator
      .getByRole('table', { name: t(notices('notices.page.list')) })
      .getByRole('link', { name: new RegExp(cve) })
      .click();
    await operator.getByText(t(sayPage('directives.page.own-order'))).waitFor();
    await assertAccessible(operator);
    await operator.getByRole('link', { name: t(sayPage('directives.page.to-own-order')) }).click();

    const order = cardOf(operator, cve);
    await assertAccessible(operator);
    const version = { version: 1 };
    await order
      .getByRole('button', { name: t(sayPage('directives.page.acknowledge', version)) })
      .click();
    await order.getByText(t(sayPage('directives.page.acknowledged-at'))).waitFor();

    await claim(order, t, '更新したつもりであった');
    await assertAccessible(operator);
    const told = await submit(order, t, [`${product},${vulnerable}`, 'Example,Keeper,1.0']);
    const counts = { number: 2, components: 2, unidentified: 0, added, removed };
    assert.ok(told.includes(t(inventory('inventory.page.accepted-counts', counts))), told);
    await order.getByText(standing('contradicted')).first().waitFor();
    await assertAccessible(operator);

    await claim(order, t, `${patched} を適用した`);
    await submit(order, t, [`${product},${patched}`, 'Example,Keeper,1.0']);
    await order.getByText(standing('verified')).first().waitFor();
    const done = operator.getByRole('heading', { name: t(sayPage('directives.page.done')) });
    await operator.locator('section').filter({ has: done }).filter({ has: order }).waitFor();
    await assertAccessible(operator);
    await operator.context().close();
  });
}

test('no page failed, complained, or asked anything of another site', () => {
  assert.deepEqual(site.faults(), []);
});
