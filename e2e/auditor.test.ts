// An auditor follows one threat: from what it means to what was ordered, to what one addressee did, to the
// entries of the ledger; has one proven by the browser, takes its receipt along, and verifies that where this
// system cannot be reached.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';

import { say as acts } from '../src/features/directives/act-texts.ts';
import { say as sayPage } from '../src/features/directives/page-texts.ts';
import { say as sayTelling } from '../src/features/directives/telling-texts.ts';
import { say as directives } from '../src/features/directives/texts.ts';
import { say as exposure } from '../src/features/exposure/texts.ts';
import { say as voices } from '../src/features/exposure/voice-texts.ts';
import { say as labelActs } from '../src/features/labels/act-texts.ts';
import { say as ledger } from '../src/features/ledger/texts.ts';
import { say as situation } from '../src/features/situation/texts.ts';
import { say as trail } from '../src/features/trail/texts.ts';
import { languages } from '../src/kernel/text.ts';
import { assertAccessible } from './accessibility.ts';
import { labels, openSite } from './person.ts';

const site = openSite();
const cve = 'CVE-2025-0282';
/** A body whose claim the first walk through the chain contradicted. */
const body = { ja: '烽火国運輸国土省', en: 'Tobuhi Ministry of Transport and Land' } as const;

/** What the program says of a receipt, typed where neither database nor site is. */
async function verified(file: string): Promise<{ code: number; said: string }> {
  const env = { ...process.env };
  delete env['DATABASE_URL'];
  const typed = [
    'bin/noroshi.mjs',
    'ledger',
    'verify-receipt',
    file,
    '--data',
    site.data,
    '--json',
  ];
  const ended = promisify(execFile)(process.execPath, typed, { env });
  return ended.then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (failed: unknown) => ({ code: ended.child.exitCode ?? -1, said: String(failed) }),
  );
}

for (const language of languages) {
  const t = labels(language);

  test(`from a threat to its proof: ${language}`, async () => {
    const auditor = await site.signIn('鏡 さやか', { language });
    await auditor
      .getByRole('heading', { level: 1, name: t(situation('situation.title')) })
      .waitFor();
    await auditor.getByRole('main').getByRole('link', { name: cve, exact: true }).first().click();
    await auditor.getByRole('heading', { name: t(voices('exposure.page.voices')) }).waitFor();
    await assertAccessible(auditor);
    const start = t(exposure('exposure.page.start-directive'));
    assert.equal(
      await auditor.getByRole('link', { name: start }).count(),
      0,
      'an auditor only reads',
    );

    // From here to the addressee with the keyboard alone.
    await auditor.getByRole('link', { name: t(exposure('exposure.page.to-directives')) }).focus();
    await auditor.keyboard.press('Enter');
    const list = auditor.getByRole('table', { name: t(sayPage('directives.page.list')) });
    await list.getByRole('row').nth(1).getByRole('link').first().focus();
    await assertAccessible(auditor);
    await auditor.keyboard.press('Enter');
    await auditor.getByRole('link', { name: body[language], exact: true }).focus();
    await auditor.keyboard.press('Enter');
    await auditor.getByRole('heading', { level: 1, name: body[language] }).waitFor();
    const happened = auditor.getByRole('list', {
      name: t(sayTelling('directives.happened.title')),
    });
    await happened
      .getByText(t(directives('directives.standing.contradicted')))
      .first()
      .waitFor();
    await assertAccessible(auditor);

    await auditor.getByRole('link', { name: t(sayPage('directives.page.to-ledger')) }).click();
    await auditor.getByRole('heading', { level: 1, name: t(ledger('ledger.title')) }).waitFor();
    await auditor
      .getByRole('link', { name: t(acts('act.directive.claimed')), exact: true })
      .waitFor();
    await assertAccessible(auditor);
    await auditor
      .getByRole('link', { name: t(acts('act.directive.contradicted')), exact: true })
      .click();
    await auditor.getByRole('button', { name: t(trail('trail.check')) }).click();
    const steps = auditor.getByRole('list', { name: t(trail('trail.steps')) });
    await steps
      .getByText(t(trail('trail.step.holds')), { exact: true })
      .nth(2)
      .waitFor();
    assert.equal(await steps.getByText(t(trail('trail.step.fails')), { exact: true }).count(), 0);
    await assertAccessible(auditor);

    const [download] = await Promise.all([
      auditor.waitForEvent('download'),
      auditor.getByRole('button', { name: t(trail('trail.save')) }).click(),
    ]);
    assert.match(download.suggestedFilename(), /^noroshi-receipt-\d+\.json$/);
    const bytes = await readFile(await download.path(), 'utf8');
    await auditor.context().close();

    const folder = await mkdtemp(join(tmpdir(), 'noroshi-receipt-'));
    try {
      const file = join(folder, 'receipt.json');
      await writeFile(file, bytes);
      const { code, said } = await verified(file);
      assert.equal(code, 0, said);
      assert.equal(JSON.parse(said).entry.act, 'directive.contradicted');
      await writeFile(file, bytes.replace('directive.contradicted', 'directive.verified'));
      assert.equal((await verified(file)).code, 1, 'a receipt of something else proves nothing');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test(`what was let out stands in the ledger by name: ${language}`, async () => {
    const auditor = await site.signIn('鏡 さやか', { language, path: '/ledger' });
    await auditor
      .getByRole('row')
      .filter({ hasText: '鏡 さやか' })
      .getByRole('link', { name: t(labelActs('act.label.passed')), exact: true })
      .first()
      .click();
    await auditor.getByRole('link', { name: t(trail('trail.same-subject')), exact: true }).click();
    await auditor.getByRole('button', { name: t(trail('trail.filter-do')), exact: true }).waitFor();
    await assertAccessible(auditor);
    await auditor.context().close();
  });
}

test('no page failed, complained, or asked anything of another site', () => {
  assert.deepEqual(site.faults(), []);
});
