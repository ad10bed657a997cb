// A meeting from its notice to its minutes: the quorum is watched, a member votes, the decision issues a
// directive by itself, and the minutes are confirmed by those who were there and locked.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';

import type { Page } from 'playwright-core';
import { z } from 'zod';

import { assertAccessible } from './accessibility.ts';
import { openSite } from './person.ts';

const site = openSite();
const [officerName, approverName, memberName] = ['灯 あかり', '司 たえ', '内田山 ほのか'];
const Id = z.object({ id: z.string() });

/** Asks as the person of a page does, for what is too much to click. */
async function call(page: Page, path: string, data?: object): Promise<unknown> {
  const { request } = page.context();
  const headers = { 'idempotency-key': randomUUID() };
  const answer = data
    ? await request.post(site.url + path, { data, headers })
    : await request.get(site.url + path);
  assert.equal(answer.status(), 200, await answer.text());
  return answer.json();
}
const made = async (page: Page, path: string, data: object) =>
  Id.parse(await call(page, path, data)).id;

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
/** Presses what first shows what it does, and confirms it. */
async function confirm(page: Page, name: string): Promise<void> {
  await press(page, name);
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
}
const unfold = (page: Page, name: string) => page.getByText(name, { exact: true }).first().click();

let [meeting, directive] = ['', ''];
const path = () => `/council/meetings/${meeting}`;

test('an officer prepares a meeting with a draft that its decision will issue, and notifies it', async () => {
  const officer = await site.signIn(officerName, { path: '/council' });
  await officer.getByRole('heading', { level: 1, name: '会議' }).waitFor();
  await assertAccessible(officer);
  const bodies = z.array(Id).parse(await call(officer, '/api/council-bodies'));
  const beginsAt = new Date(Date.now() + 3_600_000).toISOString();
  const plan = { bodyId: bodies[0]?.id, kind: 'session', beginsAt };
  meeting = await made(officer, '/api/council-meetings', plan);
  const scope = {
    ...{ exposure: false, kinds: ['ministry'], sectors: [], designations: [], communities: [] },
    ...{ organizations: [], except: [] },
  };
  const draft = {
    kind: 'alert',
    title: '境界にある装置の点検',
    body: '点検すること。',
    days: 7,
    scope,
  };
  directive = await made(officer, '/api/directives', draft);

  await officer.goto(site.url + path());
  await unfold(officer, '議題を追加する');
  const form = officer.getByRole('form', { name: '議題を追加する' });
  await form.getByLabel('件名').fill('緊急の措置');
  await form.getByRole('button', { name: '記録する' }).click();
  await officer.getByRole('heading', { name: '議題1 緊急の措置' }).waitFor();
  await unfold(officer, '案を提出する');
  const text = officer.getByRole('form', { name: '案を提出する' });
  await text.getByLabel('案文').fill('境界にある装置を直ちに点検すること。');
  await text.getByRole('button', { name: '記録する' }).click();
  await officer.getByText('提出 灯 あかり').waitFor();
  await unfold(officer, '決定に伴う措置を準備する');
  const effect = officer.getByRole('form', { name: '決定に伴う措置を準備する' });
  await effect.getByLabel('措置').selectOption({ label: '指令等の発出 境界にある装置の点検' });
  await effect.getByRole('button', { name: '記録する' }).click();
  await officer.getByText('決定後に実施').waitFor();
  await confirm(officer, '開催を通知する');
  await officer.getByRole('heading', { level: 1, name: /第44回/ }).waitFor();
  await confirm(officer, '開会する');
  await officer.getByText(/定足数に達していません/).waitFor();
  await assertAccessible(officer);
  await officer.context().close();
});

test('members come until there is a quorum, and one votes on their own seat', async () => {
  const officer = await site.signIn(officerName, { path: path() });
  for (const name of ['司 たえ', '内田山 ほのか']) {
    await unfold(officer, '着席を記録する');
    const form = officer.getByRole('form', { name: '着席を記録する' });
    const option = await form.getByRole('option', { name: new RegExp(name) }).innerText();
    await form.getByLabel('席と人').selectOption({ label: option });
    await form.getByRole('button', { name: '記録する' }).click();
    await officer.getByRole('row').filter({ hasText: name }).getByText('会場').waitFor();
    await officer.reload();
  }
  await officer.getByText(/定足数に達しています/).waitFor();
  await unfold(officer, '採決を始める');
  await press(officer, '採決を始める');
  await officer.getByText('採決中').waitFor();

  const member = await site.signIn(memberName, { path: path() });
  const vote = member.getByRole('form', { name: '内務大臣として表決する' });
  await vote.getByLabel('賛成').check();
  await vote.getByRole('button', { name: '表決する' }).click();
  await member.getByText('表決済み').waitFor();
  await assertAccessible(member);
  await member.context().close();

  const chair = await site.signIn(approverName, { path: path() });
  const own = chair.getByRole('form', { name: '本部長として表決する' });
  await own.getByLabel('賛成').check();
  await own.getByRole('button', { name: '表決する' }).click();
  await chair.getByText('表決済み').waitFor();
  await unfold(officer, '採決を締め切る');
  await press(officer, '採決を締め切る');
  await officer.getByText('可決').waitFor();
  await chair.reload();
  await unfold(chair, '結果を記録する');
  const declare = chair.getByRole('form', { name: '結果を記録する' });
  await declare.getByRole('button', { name: '記録する' }).click();
  await chair.getByText('実施済み').waitFor();
  await chair.getByRole('link', { name: '境界にある装置の点検' }).click();
  await chair.getByRole('heading', { level: 1, name: '境界にある装置の点検' }).waitFor();
  const issued = z
    .object({ issuedAt: z.string().nullable() })
    .parse(await call(chair, `/api/directives/${directive}`));
  assert.ok(issued.issuedAt !== null, 'the decision issued it');
  await chair.context().close();
  await confirm(officer, '閉会する');
  await officer.getByRole('link', { name: '議事録を見る' }).click();
  await press(officer, '記録から案を作成する');
  await officer.getByText('案(確認中)').waitFor();
  await assertAccessible(officer);
  await officer.context().close();
});

test('who was there confirms the minutes, and the chair locks them', async () => {
  const minutes = `${path()}/minutes`;
  const member = await site.signIn(memberName, { path: minutes });
  await press(member, '議事録を確認する');
  await member.getByText('確認済み').waitFor();
  await member.context().close();
  const chair = await site.signIn(approverName, { path: minutes });
  await press(chair, '議事録を確認する');
  await confirm(chair, '議事録を確定する');
  await chair.getByText('公開部分の SHA-256').waitFor();
  await assertAccessible(chair);
  await chair.goto(`${site.url}/council-decisions`);
  await chair.getByRole('link', { name: '境界にある装置の点検' }).waitFor();
  await chair.context().close();
  const printed = await site.command('council', 'minutes');
  assert.match(printed, /第42回 議事録/);
  assert.match(printed, /3席のうち3席が出席した/);
});

test('no page failed, complained, or asked anything of another site', () => {
  assert.deepEqual(site.faults(), []);
});
