// At night a threat becomes urgent: the duty officer sees whom it concerns and why, orders them to act,
// and another person, who is told of it, issues the order. Once in each language.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { say as sayPage } from '../src/features/directives/page-texts.ts';
import { say as sayTelling } from '../src/features/directives/telling-texts.ts';
import { say as directives } from '../src/features/directives/texts.ts';
import { say as exposure } from '../src/features/exposure/texts.ts';
import { say as situation } from '../src/features/situation/texts.ts';
import { languages } from '../src/kernel/text.ts';
import { assertAccessible } from './accessibility.ts';
import { labels, openSite } from './person.ts';

const site = openSite();

const journeys = {
  ja: { name: '灯 あかり', cve: 'CVE-2024-3400' },
  en: { name: '湊 すすむ', cve: 'CVE-2024-21762' },
} as const;

for (const language of languages) {
  const { name, cve } = journeys[language];
  const t = labels(language);
  let order = '';

  test(`from the situation to a draft, by way of whom it concerns: ${language}`, async () => {
    const officer = await site.signIn(name, { language });
    await officer
      .getByRole('heading', { level: 1, name: t(situation('situation.title')) })
      .waitFor();
    await assertAccessible(officer);
    await officer.getByRole('main').getByRole('link', { name: cve }).click();
    await officer.getByRole('heading', { level: 1, name: new RegExp(cve) }).waitFor();
    await officer.getByRole('heading', { name: t(exposure('exposure.page.exposed')) }).waitFor();
    await officer.getByRole('table').getByText(cve).first().waitFor();
    await assertAccessible(officer);

    await officer.getByRole('link', { name: t(exposure('exposure.page.start-directive')) }).click();
    const form = officer.getByRole('form', { name: t(sayPage('directives.page.draft')) });
    const title = form.getByLabel(t(sayPage('directives.page.title-field')));
    assert.match(await title.inputValue(), new RegExp(cve));
    const preview = officer.getByRole('table', { name: t(sayPage('directives.page.preview')) });
    await preview.getByRole('row').nth(2).waitFor();
    await assertAccessible(officer);
    // From the last field on with the keyboard alone.
    await form.getByLabel(t(sayPage('directives.page.days'))).focus();
    await officer.keyboard.press('Tab');
    await officer.keyboard.press('Enter');
    await officer.getByText(t(sayPage('directives.page.waits'))).waitFor();
    await assertAccessible(officer);
    const issue = officer.getByRole('button', { name: t(sayPage('directives.page.issue')) });
    assert.equal(await issue.count(), 0, 'nobody issues what they drafted');
    order = new URL(officer.url()).pathname;
    await officer.context().close();
  });

  test(`the approver is told, reads it, and issues it: ${language}`, async () => {
    const approver = await site.signIn('司 たえ', { language });
    await approver.getByRole('link', { name: t(situation('situation.task.issue')) }).click();
    const list = t(directives('directives.title'));
    await approver.getByRole('heading', { level: 1, name: list }).waitFor();
    await approver
      .getByRole('main')
      .getByRole('link', { name: new RegExp(cve) })
      .first()
      .click();
    await approver.getByText(t(sayPage('directives.page.issue-lead'))).waitFor();
    assert.equal(new URL(approver.url()).pathname, order);
    await assertAccessible(approver);
    const issue = t(sayPage('directives.page.issue'));
    await approver.getByRole('button', { name: issue }).click();
    await assertAccessible(approver);
    await approver.getByRole('dialog').getByRole('button', { name: issue }).click();
    await approver
      .getByText(t(sayPage('directives.page.issued-at')))
      .first()
      .waitFor();
    await approver
      .getByText(t(directives('directives.standing.pending')))
      .first()
      .waitFor();
    await assertAccessible(approver);
    await approver.context().close();
  });

  test(`the officer sees where every addressee stands: ${language}`, async () => {
    const officer = await site.signIn(name, { language, path: `/threats/${cve}` });
    await officer.getByRole('link', { name: t(exposure('exposure.page.to-directives')) }).click();
    const list = officer.getByRole('table', { name: t(sayPage('directives.page.list')) });
    await list.getByRole('link', { name: cve, exact: true }).waitFor();
    assert.equal(await list.getByRole('row').count(), 2, 'only what is about the threat');
    await list.getByRole('row').nth(1).getByRole('link').first().click();
    await officer
      .getByRole('figure', { name: t(sayTelling('directives.course.chart')) })
      .locator('svg')
      .waitFor();
    await assertAccessible(officer);
    await officer.context().close();
  });
}

for (const [person, paths] of [
  ['灯 あかり', ['threats', 'directives', 'feeds', 'organizations']],
  ['守 いわお', ['persons', 'organizations']],
] as const) {
  test(`what ${person} meets besides can be used by everyone`, async () => {
    const page = await site.signIn(person);
    for (const path of paths) {
      await page.goto(`${site.url}/${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      await assertAccessible(page);
    }
    await page.context().close();
  });
}

test('no page failed, complained, or asked anything of another site', () => {
  assert.deepEqual(site.faults(), []);
});
