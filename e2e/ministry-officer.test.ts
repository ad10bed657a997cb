// A ministry is ordered to pass an alert on: its officer is told, reads it, passes it on to the bodies
// below, watches them open, acknowledge and answer, and sees who is silent. One body telephones the
// headquarters, which records what it said; another has no account here and was told by fax.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Page } from 'playwright-core';

import { say as sayPage } from '../src/features/directives/page-texts.ts';
import { say as sayRelay } from '../src/features/directives/relay-texts.ts';
import { say as sayReview } from '../src/features/directives/review-texts.ts';
import { say as directives } from '../src/features/directives/texts.ts';
import { say as notices } from '../src/features/notices/texts.ts';
import { type Language, languages, type Text } from '../src/kernel/text.ts';
import { assertAccessible } from './accessibility.ts';
import { bodies, issued } from './orders.ts';
import { labels, openSite } from './person.ts';

const site = openSite();
const nobody = { exposure: false, kinds: [], sectors: [], designations: [], communities: [] };
const titles: Readonly<Record<Language, string>> = {
  ja: 'クラウドの障害に係る点検について',
  en: 'Check after an outage of a cloud service',
};
const coastWatch = { ja: '烽火国沿岸警備庁', en: 'Tobuhi Coast Watch Agency' } as const;
const airline = { ja: '烽火航空', en: 'Tobuhi Airways' } as const;

async function alert(officer: Page, title: string) {
  const organizations = await bodies(officer, 'transport');
  return {
    ...{ kind: 'alert', label: 'TLP:AMBER', days: 5, title },
    body: '利用の有無を点検し、報告すること。',
    scope: { ...nobody, organizations, except: [] },
    actions: [
      {
        ...{ number: 1, text: '点検の結果を報告', evidence: 'report', per: 'organization' },
        ...{ due: { by: 'days', days: 5 }, onlyForensic: false },
      },
    ],
  };
}

/** From the bell to the directive that one was told of. */
async function fromNotice(page: Page, title: string, t: (text: Text) => string) {
  await page.getByRole('link', { name: /\d/ }).and(page.locator('[href*=notices]')).click();
  await page
    .getByRole('table', { name: t(notices('notices.page.list')) })
    .getByRole('link', { name: new RegExp(title) })
    .first()
    .click();
  await page.getByText(t(sayPage('directives.page.own-order'))).waitFor();
}

for (const language of languages) {
  const t = labels(language);
  const title = titles[language];

  test(`told, passed on, followed, reported: ${language}`, async () => {
    const page = await issued(site, (officer) => alert(officer, title), true);
    const ministry = await site.signIn('運部 わたる', { language });
    await fromNotice(ministry, title, t);
    await assertAccessible(ministry);
    const see = t(sayRelay('directives.relay.see'));
    await ministry.getByRole('link', { name: see }).first().click();
    const form = ministry.getByRole('form', { name: t(sayRelay('directives.relay.pass-on')) });
    await form.getByLabel(t(sayRelay('directives.relay.own-note'))).fill('至急点検のこと。');
    await assertAccessible(ministry);
    await ministry.keyboard.press('Tab');
    await ministry.keyboard.press('Enter');
    await ministry.getByText(t(sayRelay('directives.relay.all-told'))).waitFor();
    const row = ministry.getByRole('row').filter({ hasText: coastWatch[language] });
    await row.getByText(t(sayRelay('directives.relay.silent')), { exact: true }).waitFor();
    await assertAccessible(ministry);

    // From here on nobody touches the ministry's page, which follows what others do.
    const operator = await site.signIn('海守 みさき', { language });
    await fromNotice(operator, title, t);
    await row.getByText(t(sayRelay('directives.relay.opened')), { exact: true }).waitFor();
    await operator
      .getByRole('link', { name: t(sayPage('directives.page.to-own-order')) })
      .first()
      .click();
    const order = operator.getByRole('article').filter({ hasText: title });
    const version = { version: 1 };
    await order
      .getByRole('button', { name: t(sayPage('directives.page.acknowledge', version)) })
      .click();
    await row.getByText(t(sayRelay('directives.relay.acknowledged')), { exact: true }).waitFor();
    await order.getByText(t(sayPage('directives.page.claim')), { exact: true }).click();
    await order
      .getByLabel(t(sayPage('directives.page.measure')))
      .selectOption({ label: t(directives('directives.measure.reported')) });
    await order.getByLabel(t(sayPage('directives.page.claim-evidence'))).fill('利用なし');
    await assertAccessible(operator);
    await order.getByRole('button', { name: t(sayPage('directives.page.claim-submit')) }).click();
    await row.getByText(t(sayRelay('directives.relay.answered')), { exact: true }).waitFor();
    await operator.context().close();

    await phoned(page, language);
    const told = ministry.getByRole('row').filter({ hasText: airline[language] });
    await told.getByText(t(sayRelay('directives.relay.acknowledged')), { exact: true }).waitFor();
    const silent = t(sayRelay('directives.relay.silent'));
    assert.ok((await ministry.getByRole('row').filter({ hasText: silent }).count()) > 2);
    await told.getByRole('link', { name: airline[language] }).click();
    await ministry
      .getByText(t(sayReview('directives.behalf.mark')))
      .first()
      .waitFor();
    await assertAccessible(ministry);
    await ministry.goBack();
    await byFax(ministry, t);
    await ministry.context().close();
  });
}

/** A body that cannot reach the site telephones the headquarters, which records what it said. */
async function phoned(page: string, language: Language) {
  const t = labels(language);
  const officer = await site.signIn('灯 あかり', { language, path: page });
  await officer.getByRole('link', { name: airline[language], exact: true }).click();
  await officer.getByText(t(sayReview('directives.behalf.open'))).click();
  const form = officer.getByRole('form', { name: t(sayReview('directives.behalf.title')) });
  const choose = (label: Text, option: Text) =>
    form.getByLabel(t(label)).selectOption({ label: t(option) });
  const received = sayReview('directives.behalf.acknowledgement', { version: 1 });
  await choose(sayReview('directives.behalf.about'), received);
  await form.getByLabel(t(sayReview('directives.behalf.said-by'))).fill('空野 つばさ');
  await choose(sayReview('directives.behalf.channel'), sayReview('directives.channel.phone'));
  await assertAccessible(officer);
  await form.getByRole('button', { name: t(sayReview('directives.behalf.submit')) }).click();
  await officer.getByText(t(sayReview('directives.behalf.recorded'))).waitFor();
  await officer.context().close();
}

/** Reports a body without an account here that was told by fax; it never counts as acknowledged. */
async function byFax(ministry: Page, t: (text: Text) => string) {
  const report = t(sayRelay('directives.relay.report'));
  await ministry.getByText(report).first().click();
  const form = ministry.getByRole('form', { name: report });
  await form.getByLabel(t(sayRelay('directives.relay.names'))).fill('烽火渡船組合');
  await form
    .getByLabel(t(sayReview('directives.behalf.channel')))
    .selectOption({ label: t(sayReview('directives.channel.fax')) });
  await form.getByRole('button', { name: t(sayRelay('directives.relay.report-submit')) }).click();
  const reported = sayRelay('directives.relay.reported', { recorded: 1, known: 0 });
  await ministry.getByText(t(reported)).waitFor();
  await ministry.getByRole('row').filter({ hasText: '烽火渡船組合' }).waitFor();
  await assertAccessible(ministry);
}

test('no page failed, complained, or asked anything of another site', () => {
  assert.deepEqual(site.faults(), []);
});
