// A ministry reports that a milestone will be late, and sees the matrix and the critical path change.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Page } from 'playwright-core';

import { assertAccessible } from './accessibility.ts';
import { openSite } from './person.ts';

const site = openSite();

const matrix = (page: Page) => page.getByRole('table', { name: '義務と組織の表' });

test('a ministry reports a milestone, and the matrix and the critical path change', async () => {
  const ministry = await site.signIn('内田山 ほのか');
  await ministry.goto(`${site.url}/law-readiness`);
  await matrix(ministry).waitFor();
  await assertAccessible(ministry);
  const inUse = matrix(ministry).getByRole('row', { name: /^使用中の特定重要電子計算機/ });
  assert.doesNotMatch(await inUse.innerText(), /間に合わない/);

  const table = ministry.getByRole('table', { name: '節目の表' });
  await table.getByRole('link', { name: '届出の内容を確かめる' }).first().click();
  await ministry.getByRole('heading', { level: 1, name: '届出の内容を確かめる' }).waitFor();
  await assertAccessible(ministry);
  await ministry.getByLabel('報告の内容').selectOption({ label: '見込みの変更' });
  await ministry.getByLabel('日付').first().fill('2028-03-31');
  await ministry.getByLabel('説明').first().fill('届出が年度末に集中した。');
  await ministry.getByRole('button', { name: '報告する' }).click();
  await ministry.getByRole('list', { name: '報告の履歴' }).getByText('見込みの変更').waitFor();

  await ministry.goto(`${site.url}/law-readiness`);
  await inUse.getByText('間に合わない見込み').waitFor();
  await ministry.locator('#path').getByRole('link', { name: '届出の内容を確かめる' }).waitFor();
  await ministry.getByRole('tab', { name: '工程図' }).click();
  await ministry.getByRole('img', { name: /工程図/ }).waitFor();
  await assertAccessible(ministry);
  await ministry.context().close();
  const printed = await site.command('law', 'readiness');
  assert.match(printed, /使用中の特定重要電子計算機/);
  assert.match(printed, /間に合わない見込み/);
});

test('no page failed, complained, or asked anything of another site', () => {
  assert.deepEqual(site.faults(), []);
});
