import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { permissions, rights, type Role, roles, tokenPermissions } from '#features/access/role.ts';
import { accessRoutes } from '#features/access/server/routes.ts';
import { incidentRoutes } from '#features/incidents/server/routes.ts';
import { peopleRoutes } from '#features/people/server/routes.ts';
import { planRoutes } from '#features/plans/server/routes.ts';
import { type Actor, OrganizationId, PersonId } from '#kernel/actor.ts';
import type { Endpoint } from '#kernel/endpoint.ts';
import type { Permission } from '#kernel/permission.ts';
import { testSite } from '#platform/testing.ts';

import { jobs } from './jobs.ts';
import { routes } from './routes.ts';

const site = await testSite(routes);
after(() => site.drop());

const own = OrganizationId.parse(`org_${randomUUID()}`);
const holding = (held: readonly Permission[], scope: Actor['scope']): Actor => ({
  id: PersonId.parse(`person_${randomUUID()}`),
  organizationId: own,
  permissions: new Set(held),
  scope,
  language: 'en',
});
const actors: [Role | 'token' | 'nothing', Actor][] = [
  ...roles.map((role): [Role, Actor] => [
    role,
    holding(rights[role].permissions, rights[role].reach === 'all' ? 'all' : [own]),
  ]),
  ['token', holding(tokenPermissions, [own])],
  ['nothing', holding([], 'all')],
];

/** A request in the endpoint's own form, with ids of the right kind that name nothing. */
const addressOf = ({ path }: Endpoint) =>
  path
    .replaceAll(/:(\w+)Id/g, (_, name: string) => `${prefixes[name] ?? name}_${randomUUID()}`)
    .replaceAll(/:\w+/g, 'none');
const prefixes: Record<string, string> = { organization: 'org' };

const protectedRoutes = routes.filter(({ endpoint }) => endpoint.permission !== 'public');

test('there are endpoints to look at, each under a path of its own', () => {
  assert.ok(routes.length > 40, `${routes.length} endpoints`);
  const places = routes.map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`);
  assert.equal(new Set(places).size, places.length);
});

test('every endpoint that a feature declares is served, and no other', async () => {
  const declared: string[] = [];
  const folder = new URL('../features/', import.meta.url);
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('api.ts')) continue;
    const module = (await import(pathToFileURL(new URL(name, folder).pathname).href)) as Record<
      string,
      unknown
    >;
    for (const value of Object.values(module)) {
      if (value && typeof value === 'object' && 'permission' in value && 'path' in value) {
        const { method, path } = value as Endpoint;
        declared.push(`${method} ${path}`);
      }
    }
  }
  const served = routes.map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`);
  assert.deepEqual(served.sort(), declared.sort());
});

test('every endpoint and job names permissions that some role holds', () => {
  const known = new Set(permissions);
  for (const { endpoint } of protectedRoutes) {
    assert.ok(
      known.has(endpoint.permission as Permission),
      `${endpoint.permission} of ${endpoint.path}`,
    );
  }
  for (const { name, permissions: held } of jobs) {
    assert.ok(held.length > 0, `${name} declares no permission`);
    for (const each of held) assert.ok(known.has(each), `${each} of the job ${name}`);
  }
});

test('only the door is open to those who have not signed in', () => {
  const open = routes.filter(({ endpoint }) => endpoint.permission === 'public');
  const door = new Set(
    [...accessRoutes, ...peopleRoutes, ...incidentRoutes, ...planRoutes].map(
      ({ endpoint }) => endpoint,
    ),
  );
  assert.deepEqual(open.map(({ endpoint }) => endpoint.path).sort(), [
    '/api/contribution-facts',
    '/api/contribution-openings',
    '/api/demo-sessions',
    '/api/door',
    '/api/door-opinion-withdrawals',
    '/api/door-opinions',
    '/api/guest-invitation-openings',
    '/api/guest-receipts',
    '/api/guest-report-corrections',
    '/api/guest-report-openings',
    '/api/guest-report-withdrawals',
    '/api/guest-reports',
    '/api/intake',
    '/api/invitation-acceptances',
    '/api/invitation-openings',
    '/api/open-consultations',
    '/api/opinion-openings',
    '/api/recovered-accounts',
    '/api/sessions',
    '/api/setup',
    '/api/setup',
    '/api/setup-demos',
    '/api/setup-openings',
  ]);
  assert.ok(open.every(({ endpoint }) => door.has(endpoint)));
});

for (const route of protectedRoutes) {
  const { endpoint } = route;
  const { method, permission } = endpoint;
  const name = `${method} ${endpoint.path}`;
  const url = addressOf(endpoint);
  const isUpload = 'upload' in route;
  const body = method === 'GET' ? undefined : isUpload ? new Uint8Array([1]) : {};

  const statusFor = async (actor: Actor | undefined): Promise<number> => {
    if ('follow' in route) return site.knock(actor, url);
    return (await site.ask(actor, method, url, body)).status;
  };

  test(`${name} is refused to a stranger`, async () => {
    assert.equal(await statusFor(undefined), 401);
  });

  test(`${name} is refused to each who does not hold ${permission}, and to nobody else`, async () => {
    const refused: string[] = [];
    for (const [who, actor] of actors) {
      const status = await statusFor(actor);
      assert.notEqual(status, 500, `${name} failed for ${who}`);
      if (status === 403) refused.push(who);
    }
    const lesser = actors.filter(([, actor]) => !actor.permissions.has(permission as Permission));
    assert.deepEqual(
      refused,
      lesser.map(([who]) => who),
    );
    assert.ok(refused.length > 0);
  });
}
