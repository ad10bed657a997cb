import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { keeper } from '#features/access/server/testing.ts';
import { program } from '#kernel/actor.ts';
import { advanceClock, setMode } from '#platform/installation.ts';

import { auditReminderSweep } from './reminders.ts';
import { auditYear, ok } from './testing-year.ts';

// What an audited body and its auditors write to each other, and what they are reminded of.

const year = await auditYear();
const { get, post, acts } = year;
after(() => year.drop());
const audit = (await year.open(2026, ['m1'])).of('m1');
const finding = await year.raise(audit, { clause: 'a', rating: 'slight', title: '記録がない' });
const url = `/api/audits/${audit}`;

test('both sides write and read; nobody else does either', async () => {
  await ok(post('auditor', `${url}/messages`, { words: '記録の保管先は。', clause: 'a' }));
  await ok(post('m1', `${url}/own-messages`, { words: '別棟です。', clause: 'a' }));
  await ok(post('m1', `${url}/own-messages`, { words: '十二月に直します。', findingId: finding }));
  for (const who of ['auditor', 'officer', 'm1']) {
    const lines = await ok(get(who, `${url}/messages`));
    assert.deepEqual(
      lines.map((line: Record<string, unknown>) => [line['byBody'], line['findingId']]),
      [
        [false, null],
        [true, null],
        [true, finding],
      ],
    );
  }
  assert.equal((await get('m2', `${url}/messages`)).status, 404);
  assert.equal((await post('m2', `${url}/own-messages`, { words: 'x' })).status, 404);
  assert.equal((await post('auditor-2', `${url}/messages`, { words: 'x' })).status, 403);
  assert.equal((await post('m1', `${url}/messages`, { words: 'x' })).status, 403);
  assert.equal((await post('officer', `${url}/own-messages`, { words: 'x' })).status, 403);
  const unknown = { words: 'x', clause: 'z' };
  assert.equal((await post('m1', `${url}/own-messages`, unknown)).status, 400);
  const both = { words: 'x', clause: 'a', findingId: finding };
  assert.equal((await post('m1', `${url}/own-messages`, both)).status, 400);
  assert.equal((await acts(audit)).filter((act) => act === 'audit.message-written').length, 3);
});

const days = (count: number) =>
  year.tools.upkeep(keeper, (work) => advanceClock(work, count * 24 * 60 * 60));
const sweep = async () => {
  await auditReminderSweep.run(year.tools, program(new Set(['audits.read'] as const)), {});
};
/** How often anybody was told of something. */
const told = async (subject: string) =>
  (await acts(subject)).filter((act) => act === 'notice.told').length;

test('a request is reminded of once before its day and once after it, unless it is answered', async () => {
  await year.tools.upkeep(keeper, (work) => setMode(work, 'demo'));
  const dueOn = await year.dayOf(10);
  const ask = async (words: string) =>
    String(
      (await ok(post('auditor', `${url}/evidence-requests`, { words, dueOn, clauses: [] }))).id,
    );
  const [waiting, answered] = [await ask('台帳を'), await ask('規程を')];
  await ok(post('m1', `${url}/evidence-answers`, { requestId: answered, note: 'ありません。' }));
  const seen: number[] = [];
  for (const passing of [0, 8, 0, 1, 3, 0]) {
    await days(passing);
    await sweep();
    seen.push(await told(waiting));
  }
  // Asked; then the body before the day; then the body and the headquarters after it.
  assert.deepEqual(seen, [1, 2, 2, 2, 4, 4]);
  assert.equal(await told(answered), 1);
});

test('an acceptance that ends is told to the body and the headquarters, before and after', async () => {
  const until = await year.dayOf(40);
  const acceptance = { note: '来年度に更新する。', until };
  await ok(post('approver', `/api/audit-findings/${finding}/acceptances`, acceptance));
  const seen: number[] = [];
  for (const passing of [0, 12, 0, 35, 0]) {
    await days(passing);
    await sweep();
    seen.push(await told(finding));
  }
  assert.deepEqual(seen, [0, 2, 2, 4, 4]);
});
