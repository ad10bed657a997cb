// A draft is read and answered by those who have no account: an expert with a code, on a paragraph; the
// headquarters sees it where it belongs, and answers it with the change that it caused.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertAccessible } from './accessibility.ts';
import { openSite } from './person.ts';

const site = openSite();
const title = 'サイバーセキュリティ年次計画(案)への意見';

test('an expert gives an opinion with a code, and the officer finds it beside its paragraph', async () => {
  const officer = await site.signIn('灯 あかり', { path: '/plans' });
  await officer.getByRole('link', { name: title }).click();
  await officer.getByText('有識者等に意見を求める').click();
  const form = officer.getByRole('form', { name: '有識者等に意見を求める' });
  await form.getByLabel('氏名').fill('策 はかる');
  await form.getByRole('button', { name: 'コードを発行する' }).click();
  const link = await officer.getByText('/opinion#').innerText();

  const expert = await site.visit({ path: link.slice(link.indexOf('/opinion#')) });
  await expert.getByRole('button', { name: '次へ' }).click();
  await expert.getByRole('heading', { name: title }).waitFor();
  await assertAccessible(expert);
  await expert.getByRole('button', { name: 'この段落に意見を述べる' }).nth(3).click();
  await expert.getByLabel('対象の語句').fill('毎月点検する');
  await expert
    .getByRole('textbox', { name: '意見', exact: false })
    .first()
    .fill('頻度の根拠を示してほしい。');
  await expert.getByRole('button', { name: '意見を送る' }).click();
  await expert.getByText('意見を受け付けました。').waitFor();
  await expert.context().close();

  await officer.getByRole('link', { name: '寄せられた意見を整理する' }).click();
  const row = officer.getByRole('row').filter({ hasText: '頻度の根拠を示してほしい。' });
  await row.getByText('段落4').waitFor();
  await row.getByText('有識者 策 はかる').waitFor();
  await officer.context().close();
  assert.match(await site.command('plan', 'opinions'), /募集中 {2}サイバーセキュリティ年次計画/);
  assert.deepEqual(site.faults(), []);
});
