import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Refusal } from '#kernel/refusal.ts';

import { Aside, threadProgram } from './aside.ts';

const limits = { memory: 64, patience: 3_000 };
const aside = new Aside<string, string>(threadProgram(import.meta.url, 'testing-thread'), limits);

/** For what ends by itself, on however slow a machine. */
const patient = new Aside<string, string>(threadProgram(import.meta.url, 'testing-thread'), {
  ...limits,
  patience: 120_000,
});

const refusalOf = (order: string, by = aside) =>
  by.run(order).then(
    () => assert.fail(`${order} was done`),
    (error: unknown) => {
      assert.ok(error instanceof Refusal, String(error));
      return error;
    },
  );

test('what a thread made comes back, whoever asked first', async () => {
  const orders = Array.from({ length: 12 }, (_, at) => `piece ${at}`);
  const made = await Promise.all(orders.map((order) => aside.run(order)));
  assert.deepEqual(
    made,
    orders.map((order) => `did ${order}`),
  );
});

test('a refusal comes back with every fault', async () => {
  const { reason, text, faults } = await refusalOf('refuse');
  assert.deepEqual([reason, text.key], ['invalid', 'platform.json-only']);
  assert.deepEqual(
    faults.map(({ path, text: { key } }) => [path, key]),
    [['/a', 'platform.named-twice']],
  );
});

test('what takes too much memory is refused, and the next piece is done', async () => {
  const { reason, text } = await refusalOf('fill', patient);
  assert.deepEqual([reason, text.key], ['too-large', 'platform.aside-memory']);
  assert.equal(await patient.run('after'), 'did after');
});

test('what does not end is refused, and everybody else is served meanwhile', async () => {
  let served = 0;
  const others = setInterval(() => (served += 1), 20);
  const { reason, text } = await refusalOf('never end');
  clearInterval(others);
  assert.deepEqual([reason, text.key], ['too-large', 'platform.aside-time']);
  assert.ok(served > 20, `${served} others were served in three seconds`);
});

test('a defect is the failure of whoever asked', async () => {
  await assert.rejects(aside.run('fail'), /a defect/);
  assert.equal(await aside.run('after'), 'did after');
});
