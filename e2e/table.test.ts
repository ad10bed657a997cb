// A long list in somebody's hands: narrowed, arranged, handed on as a link, kept, taken away in every form;
// and one of a hundred thousand rows, of which only those in sight are drawn.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { read, utils } from '@e965/xlsx';
import type { Page } from 'playwright-core';

import { readCsv } from '../src/formats/csv/records.ts';
import { assertAccessible } from './accessibility.ts';
import { openSite } from './person.ts';

const site = openSite();

const table = (page: Page) => page.getByRole('main').getByRole('table');
const button = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true });
/** Ends what stands between a page and the server: an answer on its way would fail with the page's end. */
const unrouted = (page: Page) => page.unrouteAll({ behavior: 'ignoreErrors' });
/** What the rows say in a column, counted from 0, the head left out. */
const said = (page: Page, column: number) =>
  table(page).evaluate(
    (element, at) =>
      [...element.querySelectorAll('tbody tr:not([aria-hidden])')].map(
        (row) => row.children[at]?.textContent ?? '',
      ),
    column,
  );
const caption = (page: Page) => table(page).locator('caption');

async function open(page: Page, path: string) {
  await page.goto(`${site.url}${path}`);
  await table(page).waitFor();
}

/** Takes what is shown away in a form; the file and its name. */
async function taken(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByLabel('形式').selectOption({ label: format });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('form', { name: '書き出す' }).getByRole('button').click(),
  ]);
  await page.getByText('を書き出しました').waitFor();
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('words in full width and values narrow a list, and the address says so', async () => {
  const officer = await site.signIn('灯 あかり');
  await open(officer, '/systems');
  const whole = (await said(officer, 0)).length;
  await officer.getByLabel('絞り込む語').fill('ｖｐｎ');
  await caption(officer).getByText(`${whole}件のうち`).waitFor();
  const named = await said(officer, 0);
  assert.ok(named.length > 0 && named.length < whole);
  assert.ok(named.every((name) => name.includes('VPN')));

  await button(officer, '値で絞り込む').click();
  await assertAccessible(officer);
  // What is chosen stands in the address: the box follows it.
  await officer.getByRole('checkbox', { name: /^提出なし/ }).click();
  await officer.waitForURL(/systems\.is\.freshness=/);
  const states = await said(officer, 2);
  assert.ok(states.length > 0 && states.every((state) => state.includes('提出なし')));

  await button(officer, '絞り込みを解く').click();
  await caption(officer).getByText(`${whole}件`, { exact: true }).waitFor();
  assert.equal(new URL(officer.url()).search, '');
  await officer.getByLabel('絞り込む語').fill('どこにもない語');
  await officer.getByText('条件に合う行はありません').waitFor();
  await assertAccessible(officer);
  await officer.context().close();
});

test('a list is ordered by heads and by fields, columns are left out, and a colleague opens the link', async () => {
  const officer = await site.signIn('灯 あかり');
  await open(officer, '/systems');
  await button(officer, '構成情報').click();
  await button(officer, 'システム').click({ modifiers: ['Shift'] });
  await officer.waitForURL(/systems\.order=freshness%7Csystem/);
  await button(officer, '列と並べ順').click();
  await officer.getByRole('checkbox', { name: '重要度' }).click();
  await officer.getByRole('checkbox', { name: '重要度', checked: false }).waitFor();
  await officer.getByLabel('2番目に並べ替える列').selectOption({ label: 'システム(降順)' });
  await assertAccessible(officer);
  const rows = await said(officer, 0);
  const heads = await table(officer).getByRole('columnheader').allInnerTexts();
  assert.ok(!heads.some((head) => head.includes('重要度')));
  assert.equal(await table(officer).locator('[aria-sort=ascending]').count(), 1);

  await button(officer, '行間を詰める').click();
  await officer.reload();
  await officer.getByRole('button', { name: '行間を詰める', pressed: true }).waitFor();
  assert.deepEqual(await said(officer, 0), rows);

  const colleague = await site.signIn('司 たえ');
  await colleague.goto(officer.url());
  await table(colleague).waitFor();
  assert.deepEqual(await said(colleague, 0), rows);
  assert.deepEqual(await table(colleague).getByRole('columnheader').allInnerTexts(), heads);
  await officer.context().close();
  await colleague.context().close();
});

test('a view is kept, shared, opened by a colleague, and ended', async () => {
  const officer = await site.signIn('灯 あかり');
  await open(officer, '/systems?systems.filter=VPN&systems.order=-organization');
  const rows = await said(officer, 1);
  await button(officer, '保存した表示').click();
  await officer.getByLabel('表示の名称').fill('VPN の組織');
  await officer.getByLabel('自分の組織で共有する').check();
  await button(officer, '保存する').click();
  await officer.getByRole('link', { name: 'VPN の組織' }).waitFor();
  await assertAccessible(officer);

  const colleague = await site.signIn('司 たえ');
  await open(colleague, '/systems');
  await button(colleague, '保存した表示').click();
  await colleague.getByRole('link', { name: 'VPN の組織' }).click();
  await colleague.waitForURL(/systems\.filter=VPN/);
  assert.deepEqual(await said(colleague, 1), rows);
  assert.equal(await colleague.getByText('「VPN の組織」を変更').count(), 0);

  await officer.getByText('「VPN の組織」を変更').click();
  await officer.getByRole('button', { name: '「VPN の組織」を削除' }).click();
  await officer.getByRole('dialog').getByRole('button', { name: '削除する' }).click();
  await officer.getByText('保存した表示はまだありません').waitFor();
  await officer.context().close();
  await colleague.context().close();
});

test('just what is shown leaves in every form, and the ledger keeps who took it', async () => {
  const officer = await site.signIn('灯 あかり');
  await open(
    officer,
    '/systems?systems.filter=VPN&systems.without=importance&systems.order=organization',
  );
  const [names, bodies] = [await said(officer, 0), await said(officer, 1)];
  await button(officer, '書き出す').first().click();
  await officer.getByLabel('形式').waitFor();
  await assertAccessible(officer);

  const utf8 = await taken(officer, 'CSV(UTF-8)');
  assert.match(
    utf8.name,
    new RegExp(`^システムの一覧_\\d{8}_${names.length}件_TLP-AMBER\\+STRICT\\.csv$`),
  );
  assert.deepEqual([...utf8.bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  const [head, ...lines] = readCsv(utf8.bytes.toString()).records.map(({ cells }) => cells);
  assert.ok(head?.includes('構成情報') && !head.includes('重要度'));
  assert.deepEqual(
    lines.map(([name]) => name),
    names,
  );
  assert.deepEqual(
    lines.map(([, body]) => body),
    bodies,
  );

  const shiftJis = await taken(officer, 'CSV(Shift_JIS)');
  assert.equal(
    new TextDecoder('shift_jis', { fatal: true }).decode(shiftJis.bytes),
    utf8.bytes.toString().slice(1),
  );

  const json = JSON.parse((await taken(officer, 'JSON')).bytes.toString());
  assert.deepEqual(
    json.rows.map((row: { system: string }) => row.system),
    names,
  );
  assert.equal(json.about.label, 'TLP:AMBER+STRICT');

  const book = read((await taken(officer, 'Excel(XLSX)')).bytes, { cellDates: true, UTC: true });
  const list = book.Sheets[book.SheetNames[0] ?? '']!;
  const cells = utils.sheet_to_json<unknown[]>(list, { header: 1, blankrows: false });
  assert.deepEqual(
    cells.slice(1).map(([name]) => name),
    names,
  );
  assert.equal(list['!merges'], undefined);
  assert.ok(cells.some((row) => row[3] instanceof Date && typeof row[4] === 'number'));

  const entries = await officer.evaluate(async (id: string) => {
    const answer = await fetch(`/api/ledger/entries?subject=${id}&limit=10`);
    return answer.json() as Promise<{ act: string; facts: Record<string, unknown> }[]>;
  }, json.about.id);
  const facts = entries.find(({ act }) => act === 'view.exported')?.facts ?? {};
  assert.equal(facts['path'], '/systems');
  assert.equal(facts['rows'], names.length);
  assert.match(String(facts['query']), /systems\.filter=VPN/);
  await officer.context().close();
});

test('rows that were chosen leave alone; what is chosen is gone with what was shown', async () => {
  const officer = await site.signIn('灯 あかり');
  await open(officer, '/systems');
  await button(officer, '行を選ぶ').click();
  await table(officer).getByRole('checkbox').nth(1).check();
  await table(officer).getByRole('checkbox').nth(0).check();
  await officer.getByText('2件を選択中').waitFor();
  await assertAccessible(officer);
  await button(officer, '書き出す').first().click();
  await officer.getByText('選択した2件を').waitFor();
  const json = JSON.parse((await taken(officer, 'JSON')).bytes.toString());
  const bodies = await said(officer, 2);
  assert.deepEqual(
    json.rows.map((row: { organization: string }) => row.organization),
    bodies.slice(0, 2),
  );

  await officer.getByLabel('絞り込む語').fill('VPN');
  await officer.getByText('0件を選択中').waitFor();
  const count = (await said(officer, 1)).length;
  await button(officer, `表示中の${count}件をすべて選ぶ`).click();
  await officer.getByText(`${count}件を選択中`).waitFor();
  await officer.context().close();
});

test('what would be done to several rows is shown before it is done', async () => {
  const officer = await site.signIn('灯 あかり');
  await officer.route('**/api/directives', async (route) => {
    const [line] = (await (await route.fetch()).json()) as { id: string; title: string }[];
    const other = { ...line, id: line?.id.replace(/[0-9a-f]{12}$/, '0'.repeat(12)), title: '控え' };
    await route.fulfill({ json: [line, other] });
  });
  await open(officer, '/directives');
  await table(officer).getByRole('checkbox').first().check();
  await button(officer, '表示中の2件をすべて選ぶ').click();
  await button(officer, '複数の文書の廃止を提案する').click();
  const dialog = officer.getByRole('dialog', { name: '複数の文書の廃止を提案する' });
  await dialog.getByText('2件を選択中').waitFor();
  await dialog.getByLabel('廃止の理由').fill('差し替えたため');
  await dialog.getByRole('button', { name: '結果を確かめる' }).click();
  await dialog.getByText(/提案できます/).waitFor();
  assert.equal(await dialog.getByRole('status').getByRole('listitem').count(), 2);
  await assertAccessible(officer);
  await officer.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await officer.getByText('2件を選択中').waitFor();
  await unrouted(officer);
  await officer.context().close();
});

/** A list of systems as the server would give it, so long that no page could draw it whole. */
async function withManySystems(page: Page, count: number) {
  await page.route('**/api/systems?*', async (route) => {
    const answer = (await (await route.fetch()).json()) as { systems: { id: string }[] };
    const [model] = answer.systems;
    const systems = Array.from({ length: count }, (_, at) => ({
      ...model,
      id: `system_00000000-0000-4000-8000-${at.toString(16).padStart(12, '0')}`,
      name: at === 70_000 ? 'システム 髙𠮷' : `システム ${at}`,
    }));
    await route.fulfill({ json: { systems, total: count } });
  });
}

test('of a hundred thousand rows those in sight are drawn, and all can be reached, filtered and named', async () => {
  const officer = await site.signIn('灯 あかり');
  await withManySystems(officer, 100_000);
  await open(officer, '/systems');
  const drawn = () => table(officer).locator('tbody tr').count();
  assert.equal(await table(officer).getAttribute('aria-rowcount'), '100001');
  assert.ok((await drawn()) < 200);
  await assertAccessible(officer);

  const region = officer.getByRole('region', { name: /システムの一覧/ });
  await region.focus();
  await officer.keyboard.press('End');
  await table(officer).getByRole('link', { name: 'システム 99999', exact: true }).waitFor();
  assert.ok((await drawn()) < 200);
  const last = table(officer).locator('[aria-rowindex="100001"]');
  assert.match(await last.innerText(), /システム 99999/);
  await officer.keyboard.press('PageUp');
  await table(officer).locator('[aria-rowindex="99990"]').waitFor();

  await officer.getByLabel('絞り込む語').fill('髙');
  await officer.getByText('100000件のうち1件').waitFor();
  await button(officer, '書き出す').first().click();
  await officer.getByLabel('形式').selectOption({ label: 'CSV(Shift_JIS)' });
  await officer.getByRole('form', { name: '書き出す' }).getByRole('button').click();
  await officer.getByText('Shift_JIS にない文字が1種類あります: 𠮷').waitFor();
  await assertAccessible(officer);
  await officer.getByLabel('「〓」に置き換えて書き出す').check();
  const [download] = await Promise.all([
    officer.waitForEvent('download'),
    officer.getByRole('form', { name: '書き出す' }).getByRole('button').click(),
  ]);
  const bytes = await readFile(await download.path());
  assert.match(new TextDecoder('shift_jis').decode(bytes), /システム 髙〓/);
  await unrouted(officer);
  await officer.context().close();
});

test('paper has every row of what is shown, its label and its number', async () => {
  const officer = await site.signIn('灯 あかり');
  // A test has no printer; what would go to it is kept.
  await officer.addInitScript(`
    globalThis.printed = [];
    globalThis.print = () => {
      const rules = document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
      printed.push(document.querySelector('.paper-alone').textContent);
      printed.push(rules.map(({ cssText }) => cssText).join(' '));
    };`);
  await open(officer, '/systems?systems.filter=VPN');
  const bodies = await said(officer, 1);
  await button(officer, '書き出す').first().click();
  await officer.getByLabel('形式').selectOption({ label: '印刷・PDF(A4横)' });
  await officer.getByRole('form', { name: '書き出す' }).getByRole('button').click();
  await officer.getByText(`${bodies.length}件を印刷に回しました`).waitFor();
  const [text = '', rules = ''] = await officer.evaluate(
    () => (globalThis as unknown as { printed: string[] }).printed,
  );
  assert.ok(bodies.every((body) => text.includes(body)));
  assert.match(text, /TLP:AMBER\+STRICT/);
  assert.match(rules, /A4 landscape|landscape/);
  assert.match(rules, /counter\(pages\)/);
  await officer.context().close();
});

test('no page failed, complained, or asked anything of another site', () => {
  assert.deepEqual(site.faults(), []);
});
