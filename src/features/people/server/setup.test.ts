import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';

import { accessRoutes } from '#features/access/server/routes.ts';
import { actorOfSession, visitor } from '#features/access/server/service.ts';
import { listEntries } from '#features/ledger/server/service.ts';
import { program } from '#kernel/actor.ts';
import { connect } from '#platform/db.ts';
import { serve } from '#platform/http.ts';
import { sessionSecret } from '#platform/session-cookie.ts';
import { testDatabase } from '#platform/testing.ts';
import { toolsFor } from '#platform/tools.ts';

import { inviteFirst } from './first.ts';
import { peopleRoutes } from './routes.ts';
import { newSetupCode } from './setup.ts';

const database = await testDatabase();
const db = connect(database.url, 4);
const tools = toolsFor(db);
const app = await serve({
  routes: [...accessRoutes, ...peopleRoutes],
  tools,
  words: {},
  authenticate: async (request) => {
    const secret = sessionSecret(request);
    return secret === undefined ? undefined : actorOfSession(tools, secret);
  },
  visitor,
});
after(async () => {
  await app.close();
  await db.destroy();
  await database.drop();
});

const keeper = program(new Set());
let addresses = 0;
async function ask(method: 'GET' | 'POST', url: string, body: object = {}, cookie?: string) {
  const answer = await app.inject({
    method,
    url,
    remoteAddress: `10.2.0.${(addresses += 1)}`,
    headers: {
      'idempotency-key': randomUUID(),
      ...(cookie && { cookie: `noroshi=${cookie}` }),
      ...(method === 'POST' && { 'content-type': 'application/json' }),
    },
    ...(method === 'POST' && { payload: body }),
  });
  const opened = answer.cookies.find(({ name }) => name === 'noroshi')?.value;
  return { status: answer.statusCode, body: JSON.parse(answer.payload), cookie: opened };
}
const anew = () => tools.upkeep(keeper, newSetupCode);
const password = 'correct horse battery';
const filled = (code: string, more: object = {}) => ({
  ...{ code, language: 'ja', profile: 'jp', nameJa: '"統括, 本部"', nameEn: 'Headquarters' },
  ...{ corporateNumber: '8000012010038', administratorName: '初野 まもる' },
  ...{ administratorLogin: 'hatsuno', password, approverName: '次田 かなめ' },
  ...{ approverLogin: 'tsugita', ...more },
});

test('an empty installation says so at the door, and lists the profiles it may begin with', async () => {
  assert.equal((await ask('GET', '/api/door')).body.stage, 'empty');
  const { body } = await ask('GET', '/api/setup');
  const ids = body.profiles.map(({ id }: { id: string }) => id);
  assert.ok(ids.includes('jp') && ids.includes('us-fceb'), ids.join());
});

test('without the code of the console nothing is set up, and the latest code alone counts', async () => {
  const missing = await ask('POST', '/api/setup', filled('AAAA-AAAA-AAAA-AAAA'));
  assert.equal(missing.status, 409, 'no code was printed');
  const former = await anew();
  await anew();
  for (const code of [former, 'AAAA-AAAA-AAAA-AAAA']) {
    for (const [url, body] of [
      ['/api/setup', filled(code)],
      ['/api/setup-openings', { code }],
      ['/api/setup-demos', { code }],
    ] as const) {
      const refused = await ask('POST', url, body);
      assert.deepEqual([refused.status, refused.body.faults[0].path], [400, '/code'], url);
    }
  }
  assert.equal((await ask('GET', '/api/door')).body.stage, 'empty');
});

test('a corporate number is checked by its digit, a profile by its id; two seats are two persons', async () => {
  const code = await anew();
  const faulty = { corporateNumber: '8000012010039', profile: 'xx', approverLogin: 'hatsuno' };
  const refused = await ask('POST', '/api/setup', filled(code, faulty));
  assert.equal(refused.status, 400);
  assert.deepEqual(
    refused.body.faults.map(({ path }: { path: string }) => path),
    ['/corporateNumber', '/profile', '/approverLogin'],
  );
  assert.equal((await ask('GET', '/api/door')).body.stage, 'empty', 'nothing was changed');
});

test('of two who set it up at once one does; afterwards there is nothing to set up', async () => {
  const code = await anew();
  const both = await Promise.all([
    ask('POST', '/api/setup', filled(code)),
    ask('POST', '/api/setup', filled(code)),
  ]);
  assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
  const [done] = both.filter(({ status }) => status === 200);
  const signedIn = await ask('POST', '/api/sessions', { login: 'hatsuno', password });
  const { cookie } = signedIn;
  const self = await ask('GET', '/api/self', {}, cookie);
  assert.deepEqual([self.body.role, self.body.organizationJa], ['administrator', '"統括, 本部"']);
  assert.equal((await ask('GET', '/api/door')).body.stage, 'serving');
  assert.equal((await ask('GET', '/api/setup')).status, 409);
  const later = await anew();
  for (const url of ['/api/setup-openings', '/api/setup-demos']) {
    assert.equal((await ask('POST', url, { code: later })).status, 409, url);
  }
  assert.equal((await ask('POST', '/api/setup', filled(later))).status, 409);
  assert.equal((await ask('POST', '/api/demo-resets', {}, cookie)).status, 404, 'no demo');

  const { letter } = done?.body ?? {};
  const accepted = await ask('POST', '/api/invitation-acceptances', {
    ...{ code: letter.code, login: 'tsugita', name: '次田 かなめ', nameReading: 'つぎた かなめ' },
    ...{ language: 'ja', password },
  });
  assert.deepEqual([accepted.status, accepted.body.waitsForConfirmation], [200, false]);
  const approver = await ask('GET', '/api/self', {}, accepted.cookie);
  assert.equal(approver.body.role, 'approver', 'nobody is there yet who could confirm the first');
});

test('the host offers a seat when nobody is left to offer it, and says why in the ledger', async () => {
  const letter = await tools.write(keeper, (work) =>
    inviteFirst(work, {
      ...{ login: 'rescue', name: '救護 はやと', role: 'administrator' },
      reason: '管理者2名が同時に離任した',
    }),
  );
  const taken = await ask('POST', '/api/invitation-acceptances', {
    ...{ code: letter.code, login: 'rescue', name: '救護 はやと', nameReading: '' },
    ...{ language: 'ja', password },
  });
  assert.equal(taken.status, 200);
  assert.equal((await ask('GET', '/api/self', {}, taken.cookie)).body.role, 'administrator');
  const entries = await tools.read(keeper, (work) =>
    listEntries(work, { subject: 'people', limit: 100 }),
  );
  const entry = entries.find(({ act }) => act === 'people.emergency-seat');
  assert.equal(entry?.facts['reason'], '管理者2名が同時に離任した');
  assert.ok(entries.some(({ act }) => act === 'people.set-up'));
});
