import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { testDatabase } from '#platform/testing.ts';

import { foundNation } from './demo/found.ts';
import { readNation } from './demo/nation.ts';
import { openHouse } from './house.ts';
import { startServer } from './server.ts';

const database = await testDatabase();
const dir = mkdtempSync(join(tmpdir(), 'noroshi-server-'));
const house = await openHouse(dir, async () => ({
  ownerUrl: database.ownerUrl,
  stop: async () => undefined,
}));
let server: Awaited<ReturnType<typeof startServer>>;

before(async () => {
  await foundNation(house.tools, readNation());
  server = await startServer(house, { host: '127.0.0.1', port: 0 });
});
after(async () => {
  await server.close();
  await house.close();
  await database.drop();
  await rm(dir, { recursive: true });
});

type Asked = {
  readonly method?: string;
  readonly cookie?: string;
  readonly body?: object;
  readonly key?: string;
};

function ask(path: string, { method = 'GET', cookie, body, key }: Asked = {}) {
  return fetch(new URL(path, server.url), {
    method,
    headers: {
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(cookie ? { cookie } : {}),
      ...(key ? { 'idempotency-key': key } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}

type Door = { demo: { id: string; login: string }[] };

async function enter(login: string): Promise<string> {
  const door = (await (await ask('/api/door')).json()) as Door;
  const person = door.demo.find((each) => each.login === login)!;
  const answer = await ask('/api/demo-sessions', { method: 'POST', body: { person: person.id } });
  assert.equal(answer.status, 200);
  return answer.headers.get('set-cookie')!.split(';')[0]!;
}

test('it is healthy, because a row can be kept', async () => {
  const answer = await ask('/api/health');
  assert.equal(answer.status, 200);
  assert.deepEqual(await answer.json(), { ok: true });
});

test('a stranger is shown the door and nothing else', async () => {
  assert.equal((await ask('/api/organizations')).status, 401);
  assert.equal((await ask('/api/organizations', { cookie: 'noroshi=nobody' })).status, 401);
  const door = (await (await ask('/api/door')).json()) as Door;
  assert.equal(door.demo.length, 14);
});

test('a demo person walks in, sees their own, and walks out', async () => {
  const cookie = await enter('kitahara');
  const seen = (await (await ask('/api/organizations', { cookie })).json()) as { code: string }[];
  assert.deepEqual(
    seen.map(({ code }) => code),
    ['power-north'],
  );

  const out = await ask('/api/sessions/current', {
    ...{ method: 'DELETE', cookie, body: {}, key: 'sign-out-1' },
  });
  assert.equal(out.status, 200);
  assert.equal((await ask('/api/organizations', { cookie })).status, 401);
});

test('a lesser role is refused', async () => {
  const cookie = await enter('kitahara');
  assert.equal((await ask('/api/ledger/entries', { cookie })).status, 403);
  assert.equal((await ask('/api/persons', { cookie })).status, 403);
});

test('a machine comes in by its token, and by no other', async () => {
  const cookie = await enter('mamoru');
  const bodies = (await (await ask('/api/organizations', { cookie })).json()) as {
    id: string;
    code: string;
  }[];
  const organizationId = bodies.find(({ code }) => code === 'oil')!.id;
  const made = await ask('/api/tokens', {
    ...{ method: 'POST', cookie, key: 'token-for-oil' },
    body: { name: 'scanner', organizationId, permissions: ['organizations.read'], days: 1 },
  });
  const { secret } = (await made.json()) as { secret: string };
  const as = (token: string) =>
    fetch(new URL('/api/organizations', server.url), {
      headers: { authorization: `Bearer ${token}` },
    });
  const seen = (await (await as(secret)).json()) as { code: string }[];
  assert.deepEqual(
    seen.map(({ code }) => code),
    ['oil'],
  );
  assert.equal((await as('made-up')).status, 401);
});

test('what the API does not have is not found, not a page', async () => {
  assert.equal((await ask('/api/nowhere')).status, 404);
});
