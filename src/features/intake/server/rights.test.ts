import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';

import { sql } from 'kysely';

import { rights, type Role, roles } from '#features/access/role.ts';
import { type Actor, OrganizationId, PersonId } from '#kernel/actor.ts';
import type { Permission } from '#kernel/permission.ts';
import { testSite } from '#platform/testing.ts';

import { intakeRoutes } from './routes.ts';
import { importFile } from './service.ts';

const site = await testSite(intakeRoutes);
after(() => site.drop());

const organizationId = OrganizationId.parse(`org_${randomUUID()}`);
const person = (role: Role): Actor => ({
  id: PersonId.parse(`person_${randomUUID()}`),
  organizationId,
  permissions: new Set(rights[role].permissions),
  scope: rights[role].reach === 'all' ? 'all' : [organizationId],
  language: 'en',
});

const sample = (name: string) =>
  readFile(new URL(`../../../../testdata/intake/${name}`, import.meta.url));

const tables = ['snapshot', 'document', 'record', 'vulnerability'] as const;

/** How many rows there are, as the headquarters sees them. */
const counts = () =>
  site.tools.read(people.officer, async ({ db }) => {
    const found: number[] = [];
    for (const table of tables) {
      const { rows } = await sql<{ n: number }>`
        select count(*) as n from ${sql.table(`intake.${table}`)}`.execute(db);
      found.push(rows[0]!.n);
    }
    return found;
  });

const people = Object.fromEntries(roles.map((role) => [role, person(role)])) as Record<Role, Actor>;
const pages = ['feeds', 'vulnerabilities', 'vulnerabilities/CVE-2099-10001'];
const upload = async (actor: Actor | undefined) =>
  site.ask(actor, 'POST', '/api/intake/files?name=kev', await sample('kev.json'));

for (const role of roles) {
  const has = (permission: Permission) => rights[role].permissions.includes(permission);
  const reads = has('intake.read');
  const imports = has('intake.import');
  test(`${role}: ${reads ? 'reads' : 'may not read'}, ${imports ? 'imports' : 'may not import'}`, async () => {
    for (const page of pages) {
      const { status } = await site.ask(people[role], 'GET', `/api/intake/${page}`);
      assert.equal(status === 403, !reads, page);
    }
    const before = await counts();
    const { status } = await upload(people[role]);
    assert.equal(status, imports ? 200 : 403);
    if (!imports) assert.deepEqual(await counts(), before);
  });
}

test('each right is held by one role and denied to another', () => {
  for (const permission of [
    ...(['intake.read', 'intake.import', 'intake.manage', 'intake.release'] as const),
  ]) {
    const holders = roles.filter((role) => rights[role].permissions.includes(permission));
    assert.ok(holders.length > 0 && holders.length < roles.length, permission);
  }
});

test('a stranger is asked to sign in everywhere', async () => {
  for (const page of pages) {
    assert.equal((await site.ask(undefined, 'GET', `/api/intake/${page}`)).status, 401);
  }
  assert.equal((await upload(undefined)).status, 401);
});

test('documents as they came are seen by the headquarters alone, whatever the program asks', async () => {
  const documents = (actor: Actor) =>
    site.tools.read(actor, ({ db }) => db.selectFrom('intake.document').select('sha256').execute());
  await upload(people.officer);
  assert.ok((await documents(people.officer)).length > 0);
  assert.deepEqual(await documents(people.operator), []);
  assert.deepEqual(await documents(people.ministry), []);
});

test('the database itself refuses an import by somebody of a narrower scope', async () => {
  const before = await counts();
  await assert.rejects(
    site.tools.write(
      { ...people.operator, permissions: people.officer.permissions },
      async (work) => importFile(work, { name: 'forged', bytes: await sample('osv-go.json') }),
    ),
    /row-level security/,
  );
  assert.deepEqual(await counts(), before);
});
