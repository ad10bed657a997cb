import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';

import pg from 'pg';

import { organizationRoutes } from '#features/organizations/server/routes.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { type Actor, OrganizationId, PersonId, program } from '#kernel/actor.ts';
import { advanceClock, setMode } from '#platform/installation.ts';
import { testSite } from '#platform/testing.ts';

import { rights, tokenPermissions } from '../role.ts';
import { accessRoutes } from './routes.ts';
import { actorOfSession, actorOfToken } from './service.ts';

const site = await testSite([...accessRoutes, ...organizationRoutes]);
const { ask, askUnder, tools } = site;
const owner = new pg.Client({ connectionString: site.ownerUrl });
await owner.connect();
after(async () => {
  await owner.end();
  await site.drop();
});

const keeper = program(new Set());
const sheet = `code,name_ja,name_en,kind,since,supervisor
hq,本部,Headquarters,headquarters,2020-01-01,
rail,鉄道,Railway,operator,2020-01-01,hq
water,水道,Waterworks,operator,2020-01-01,hq`;
const organization: Record<string, string> = {};
const administrator: Actor = {
  id: PersonId.parse(`person_${randomUUID()}`),
  organizationId: null,
  permissions: new Set(rights.administrator.permissions),
  scope: 'all',
  language: 'ja',
};

before(async () => {
  await tools.upkeep(keeper, (work) => setMode(work, 'exercise'));
  await tools.write(keeper, (work) => registerSheet(work, { sheet, dryRun: false }));
  for (const { code, id } of await tools.read(keeper, listOrganizations)) {
    organization[code] = OrganizationId.encode(id);
  }
});

const wanted = (permissions: readonly string[], days = 10) => ({
  name: 'inventory agent',
  organizationId: organization['rail'],
  permissions,
  days,
});
const give = async (permissions: readonly string[], days = 10) => {
  const { status, body } = await ask(
    administrator,
    'POST',
    '/api/tokens',
    wanted(permissions, days),
  );
  assert.equal(status, 200);
  return body as { id: string; secret: string };
};
const machineOf = async (secret: string): Promise<Actor> => {
  const actor = await actorOfToken(tools, secret);
  assert.ok(actor, 'the token opens nothing');
  return actor;
};

test('a token’s secret is shown once, and kept nowhere', async () => {
  const asked = askUnder(randomUUID());
  const body = wanted(['organizations.read']);
  const first = (await asked(administrator, 'POST', '/api/tokens', body)).body;
  assert.equal(first.secret.length, 43);
  const again = (await asked(administrator, 'POST', '/api/tokens', body)).body;
  assert.deepEqual([again.id, again.secret], [first.id, null]);
  const { rows } = await owner.query<{ text: string }>(
    `select database_to_xml(true, true, '')::text as text`,
  );
  assert.ok(!rows[0]?.text.includes(first.secret));
});

test('a token reaches the organization it was issued for, and no other', async () => {
  const machine = await machineOf((await give(['organizations.read'])).secret);
  const { body } = await ask(machine, 'GET', '/api/organizations');
  assert.deepEqual(
    body.map(({ code }: { code: string }) => code),
    ['rail'],
  );
  const other = await ask(machine, 'GET', `/api/organizations/${organization['water']}`);
  assert.equal(other.status, 404);
});

test('a token is nobody’s session, and may nothing that only a person may', async () => {
  const { secret } = await give(['organizations.read']);
  assert.equal(await actorOfSession(tools, secret), undefined);
  const machine = await machineOf(secret);
  for (const [method, url] of [
    ['GET', '/api/self'],
    ['PUT', '/api/self/language'],
    ['GET', '/api/persons'],
    ['POST', '/api/persons'],
    ['POST', '/api/tokens'],
    ['POST', '/api/organizations/sheets'],
  ] as const) {
    const body = method === 'GET' ? undefined : {};
    assert.equal((await ask(machine, method, url, body)).status, 403, url);
  }
});

test('only what a machine may have can be given to it', async () => {
  const all = new Set(Object.values(rights).flatMap(({ permissions }) => permissions));
  for (const permission of [...all, 'no.such', '*', '']) {
    const body = wanted([permission]);
    const { status } = await ask(administrator, 'POST', '/api/tokens', body);
    const isGrantable = (tokenPermissions as readonly string[]).includes(permission);
    assert.equal(status, isGrantable ? 200 : 400, permission);
  }
  const nowhere = { ...wanted(['intake.read']), organizationId: `org_${randomUUID()}` };
  assert.equal((await ask(administrator, 'POST', '/api/tokens', nowhere)).status, 404);
  const long = wanted(['intake.read'], 367);
  assert.equal((await ask(administrator, 'POST', '/api/tokens', long)).status, 400);
});

test('a token that was written with more than a machine may have has no more than that', async () => {
  const { secret, id } = await give(['organizations.read']);
  await owner.query(`update access.token set permissions = $2 where id = $1`, [
    id.slice('token_'.length),
    ['organizations.read', 'access.manage'],
  ]);
  const machine = await machineOf(secret);
  assert.ok(machine.permissions.has('organizations.read'));
  assert.ok(!machine.permissions.has('access.manage'));
});

test('a token ends at once when it is revoked', async () => {
  const { secret, id } = await give(['organizations.read']);
  assert.equal((await ask(administrator, 'DELETE', `/api/tokens/${id}`, {})).status, 200);
  assert.equal(await actorOfToken(tools, secret), undefined);
  for (const gone of [id, `token_${randomUUID()}`]) {
    assert.equal((await ask(administrator, 'DELETE', `/api/tokens/${gone}`, {})).status, 404);
  }
});

test('a token ends when its days are over', async () => {
  const { secret } = await give(['organizations.read'], 1);
  const day = 24 * 60 * 60;
  await tools.upkeep(keeper, (work) => advanceClock(work, day - 60));
  await machineOf(secret);
  await tools.upkeep(keeper, (work) => advanceClock(work, 60));
  assert.equal(await actorOfToken(tools, secret), undefined);
});

test('a secret that was not given out opens nothing', async () => {
  const { secret } = await give(['organizations.read']);
  for (const other of ['', 'x', secret.slice(1), `${secret}x`, secret.toUpperCase()]) {
    assert.equal(await actorOfToken(tools, other), undefined);
  }
});
