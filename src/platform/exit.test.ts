import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';

import { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { type Actor, PersonId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';

import { route } from './http.ts';
import { testSite } from './testing.ts';
import type { Change } from './tools.ts';

const permission = 'notes.keep';
const letOut = endpoint({
  method: 'GET',
  path: '/api/let-out',
  permission,
  input: z.strictObject({ way: z.enum(['by the door', 'past it']) }),
  output: z.array(z.string()),
  exit: true,
});
const refuseAndKeep = endpoint({
  method: 'POST',
  path: '/api/refused-and-kept',
  permission,
  input: z.strictObject({}),
  output: z.null(),
});

const enter = (work: Change, subject: string) =>
  append(work, { act: 'note.kept', subject, organizationId: null, facts: {} });
const site = await testSite([
  route(letOut, async (work, { way }) => {
    await enter(work, 'let out');
    if (way === 'by the door') work.passages.push('passage');
    return ['what left'];
  }),
  route(refuseAndKeep, async (work) => {
    await enter(work, 'refused');
    throw new Refusal('forbidden', sayKernel('kernel.forbidden'), { keeps: true });
  }),
]);
after(() => site.drop());

const aiko: Actor = {
  id: PersonId.parse(`person_${randomUUID()}`),
  organizationId: null,
  permissions: new Set([permission]),
  scope: 'all',
  language: 'ja',
};

/** How many entries were really kept about a subject. */
const entered = (subject: string) =>
  site.tools.read(aiko, async ({ db }) => {
    const rows = await db.selectFrom('ledger.entry').select('subject').execute();
    return rows.filter((row) => row.subject === subject).length;
  });

test('an answer that is made to leave is sent once something passed the exit door, and not before', async () => {
  const past = await site.ask(aiko, 'GET', '/api/let-out?way=past%20it');
  assert.equal(past.status, 500);
  assert.ok(!JSON.stringify(past.body).includes('what left'));
  assert.equal(await entered('let out'), 0);
  const passed = await site.ask(aiko, 'GET', '/api/let-out?way=by%20the%20door');
  assert.deepEqual([passed.status, passed.body], [200, ['what left']]);
  assert.equal(await entered('let out'), 1, 'reading it is entered');
});

test('a refusal that keeps what was written is a refusal again when it is sent again', async () => {
  const key = randomUUID();
  for (const times of [1, 2]) {
    const answer = await site.askUnder(key)(aiko, 'POST', '/api/refused-and-kept', {});
    assert.equal(answer.status, 403);
    assert.equal(await entered('refused'), times);
  }
});
