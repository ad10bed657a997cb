import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';

import { sql } from 'kysely';

import { rights, type Role } from '#features/access/role.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { type Actor, OrganizationId, PersonId, program, type Scope } from '#kernel/actor.ts';
import { testSite } from '#platform/testing.ts';

import { inventoryRoutes } from './routes.ts';

const site = await testSite(inventoryRoutes);
const { ask } = site;
after(() => site.drop());

const sheet = `code,name_ja,name_en,kind,since,supervisor,precedence
hq,本部,Headquarters,headquarters,2020-01-01,,1
health,保健省,Ministry of Health,ministry,2020-01-01,hq,10
hospital,中央病院,Central Hospital,operator,2020-01-01,health,20
harbour,港湾公社,Harbour Corporation,corporation,2020-01-01,hq,30`;

const system = (organizationId: string, name: string) => ({
  organizationId: OrganizationId.encode(OrganizationId.decode(organizationId)),
  ...{ name, purpose: '予約の受付', owner: '情報課', importance: 'high' },
});

const person = (role: Role, own: OrganizationId, scope: Scope): Actor => ({
  id: PersonId.decode(`person_${randomUUID()}`),
  organizationId: own,
  permissions: new Set(rights[role].permissions),
  scope,
  language: 'ja',
});

let at: Record<'hq' | 'health' | 'hospital' | 'harbour', string>;
let nurse: Actor, stranger: Actor, supervisor: Actor, officer: Actor, administrator: Actor;
let portal: string;

before(async () => {
  const keeper = program(new Set());
  await site.tools.write(keeper, (work) => registerSheet(work, { sheet, dryRun: false }));
  const bodies = await site.tools.read(keeper, listOrganizations);
  const idOf = (code: string) => bodies.find((body) => body.code === code)!.id;
  const [hq, health, hospital, harbour] = [
    idOf('hq'),
    idOf('health'),
    idOf('hospital'),
    idOf('harbour'),
  ];
  at = {
    hq: OrganizationId.encode(hq),
    health: OrganizationId.encode(health),
    hospital: OrganizationId.encode(hospital),
    harbour: OrganizationId.encode(harbour),
  };
  nurse = person('operator', hospital, [hospital]);
  stranger = person('operator', harbour, [harbour]);
  supervisor = person('ministry', health, [health, hospital]);
  officer = person('officer', hq, 'all');
  administrator = person('administrator', hq, 'all');
  portal = await registered(nurse, system(at.hospital, '予約窓口'));
  const document = await readFile('testdata/inventory/portal-1.cdx.json');
  const { status } = await ask(nurse, 'POST', `/api/systems/${portal}/submissions`, document);
  assert.equal(status, 200);
});

async function registered(actor: Actor, fields: object): Promise<string> {
  const { status, body } = await ask(actor, 'POST', '/api/systems', fields);
  assert.equal(status, 200, JSON.stringify(body));
  return body.id;
}

const entriesOn = async (subject: string) => {
  const { rows } = await site.tools.read(program(new Set()), ({ db }) =>
    sql<{ act: string; organization: string; facts: Record<string, unknown> }>`
      select act, organization_id as organization, facts from ledger.entry
      where subject = ${subject} order by at, id`.execute(db),
  );
  return rows;
};

test('a registered system is shown with its ledger fields, unknown as to exposure, and entered', async () => {
  const id = await registered(nurse, system(at.hospital, '電子カルテ'));
  const { body } = await ask(nurse, 'GET', `/api/systems/${id}`);
  assert.deepEqual(body, {
    id,
    createdAt: body.createdAt,
    ...system(at.hospital, '電子カルテ'),
    exposure: null,
    retiredAt: null,
    freshness: 'none',
    latest: null,
    dueAt: new Date(Date.parse(body.createdAt) + 30 * 86_400_000).toISOString(),
    overdue: false,
    grade: null,
  });
  const [entry, ...others] = await entriesOn(id);
  assert.equal(others.length, 0);
  assert.equal(entry!.act, 'inventory.system-registered');
  assert.equal(`org_${entry!.organization}`, at.hospital);
});

test('two systems in use of one organization never share a name', async () => {
  const again = await ask(nurse, 'POST', '/api/systems', system(at.hospital, '予約窓口'));
  assert.equal(again.status, 409);
  assert.equal(again.body.title, 'inventory.name-taken');
  await registered(stranger, system(at.harbour, '予約窓口'));
  const other = await registered(nurse, system(at.hospital, '検査'));
  const fields = { name: '予約窓口', purpose: '', owner: '', importance: null };
  assert.equal((await ask(nurse, 'PUT', `/api/systems/${other}`, fields)).status, 409);
});

test('ledger fields are changed as a whole, and what they became is entered', async () => {
  const id = await registered(nurse, system(at.hospital, '会計'));
  const fields = { name: '会計', purpose: '窓口会計', owner: '会計課', importance: 'low' };
  assert.equal((await ask(nurse, 'PUT', `/api/systems/${id}`, fields)).status, 200);
  const { body } = await ask(nurse, 'GET', `/api/systems/${id}`);
  assert.deepEqual({ ...body, ...fields }, body);
  const entries = await entriesOn(id);
  assert.equal(entries.at(-1)?.act, 'inventory.system-changed');
  const changes = [
    { field: 'purpose', before: '予約の受付', after: '窓口会計' },
    { field: 'owner', before: '情報課', after: '会計課' },
    { field: 'importance', before: 'high', after: 'low' },
  ];
  assert.deepEqual(entries.at(-1)?.facts, { system: id, ...fields, changes });
});

test('exposure is stated with evidence and a day that has come', async () => {
  const id = await registered(nurse, system(at.hospital, '広報'));
  const stated = { exposed: true, evidence: '外部からの走査結果', on: '2024-04-01' };
  assert.equal((await ask(nurse, 'PUT', `/api/systems/${id}/exposure`, stated)).status, 200);
  const later = { ...stated, exposed: false, on: '2999-01-01' };
  assert.equal((await ask(nurse, 'PUT', `/api/systems/${id}/exposure`, later)).status, 400);
  const bare = { ...stated, evidence: ' ' };
  assert.equal((await ask(nurse, 'PUT', `/api/systems/${id}/exposure`, bare)).status, 400);
  assert.deepEqual((await ask(nurse, 'GET', `/api/systems/${id}`)).body.exposure, stated);
  const entries = await entriesOn(id);
  assert.deepEqual(
    entries.map(({ act }) => act),
    ['inventory.system-registered', 'inventory.exposure-stated'],
  );
  assert.deepEqual(entries[1]?.facts, { system: id, ...stated });
});

test('a retired system runs nothing, takes nothing, keeps its past and frees its name', async () => {
  const id = await registered(nurse, system(at.hospital, '旧予約'));
  const document = await readFile('testdata/inventory/portal-1.cdx.json');
  await ask(nurse, 'POST', `/api/systems/${id}/submissions`, document);
  const retired = await ask(nurse, 'POST', `/api/systems/${id}/retirement`, { reason: '更改' });
  assert.equal(retired.status, 200);
  assert.equal((await ask(nurse, 'GET', `/api/systems/${id}/components`)).body.total, 0);
  assert.equal((await ask(nurse, 'GET', `/api/systems/${id}/submissions`)).body.total, 1);
  const listed = await ask(nurse, 'GET', '/api/systems');
  assert(!listed.body.systems.some((each: { id: string }) => each.id === id));
  const refused = await ask(nurse, 'POST', `/api/systems/${id}/submissions`, document);
  assert.deepEqual([refused.status, refused.body.title], [409, 'inventory.retired']);
  await registered(nurse, system(at.hospital, '旧予約'));
  assert.deepEqual((await entriesOn(id)).at(-1)?.facts, { system: id, reason: '更改', removed: 4 });
});

test('words that no database can hold are refused as words', async () => {
  for (const name of ['\u0000', '\ud800', ' ', 'x'.repeat(201)]) {
    const { status } = await ask(nurse, 'POST', '/api/systems', system(at.hospital, name));
    assert.equal(status, 400, JSON.stringify(name));
  }
  assert.equal((await ask(nurse, 'GET', '/api/inventory/systems?name=%00')).status, 400);
});

test('systems are listed within scope, in parts', async () => {
  const ofStranger = await ask(stranger, 'GET', '/api/systems');
  assert.equal(ofStranger.body.total, 1);
  assert.equal(ofStranger.body.systems[0].organizationId, at.harbour);
  const elsewhere = await ask(stranger, 'GET', `/api/systems?organizationId=${at.hospital}`);
  assert.deepEqual(elsewhere.body, { total: 0, systems: [] });
  const whole = await ask(officer, 'GET', '/api/systems');
  const part = await ask(officer, 'GET', '/api/systems?offset=1&limit=2');
  assert.equal(part.body.total, whole.body.total);
  assert.deepEqual(part.body.systems, whole.body.systems.slice(1, 3));
  const own = await ask(officer, 'GET', `/api/systems?organizationId=${at.harbour}`);
  assert.deepEqual(own.body, ofStranger.body);
});

test('who runs a package is found by the beginning of its name, within scope', async () => {
  const found = await ask(officer, 'GET', '/api/inventory/systems?name=le&ecosystem=npm');
  assert.equal(found.body.total, 1);
  assert.deepEqual(found.body.systems, [
    {
      ...{ ecosystem: 'npm', name: 'left', version: '1.0.0' },
      ...{ organizationId: at.hospital, systemId: portal, systemName: '予約窓口' },
    },
  ]);
  const none = { total: 0, systems: [] };
  const search = (actor: Actor, query: string) =>
    ask(actor, 'GET', `/api/inventory/systems?${query}`);
  assert.deepEqual((await search(stranger, 'name=left')).body, none);
  assert.deepEqual((await search(officer, 'name=eft')).body, none);
  assert.deepEqual((await search(officer, 'name=%25')).body, none);
  assert.deepEqual((await search(officer, 'name=left&ecosystem=pypi')).body, none);
});

test('coverage counts systems in use by organization, those without any system included', async () => {
  const fresh = await registered(stranger, system(at.harbour, '入港管理'));
  const takenAt = new Date(Date.now() - 60_000).toISOString();
  const document = await readFile('testdata/inventory/undated.csv');
  await ask(stranger, 'POST', `/api/systems/${fresh}/submissions?takenAt=${takenAt}`, document);
  const { body } = await ask(officer, 'GET', '/api/inventory/coverage');
  const lines = body.organizations;
  assert.deepEqual(
    lines.map((line: { organizationId: string }) => line.organizationId),
    [at.hq, at.health, at.hospital, at.harbour],
  );
  assert.deepEqual(lines[0], { organizationId: at.hq, fresh: 0, stale: 0, none: 0 });
  assert.deepEqual(lines[3], { organizationId: at.harbour, fresh: 1, stale: 0, none: 1 });
  assert.equal(lines[2].stale, 1, 'only the portal was inventoried, long ago');
  const own = await ask(stranger, 'GET', '/api/inventory/coverage');
  assert.deepEqual(own.body.organizations, [lines[3]]);
});

/** Every endpoint with what it needs, aimed at one system and one submission. */
const requests = (systemId: string, submissionId: string, organizationId: string) =>
  [
    ['GET', '/api/systems', undefined, 'inventory.read'],
    ['GET', `/api/systems/${systemId}`, undefined, 'inventory.read'],
    ['POST', '/api/systems', system(organizationId, '新規'), 'inventory.register'],
    [
      'PUT',
      `/api/systems/${systemId}`,
      { name: '改名', purpose: '', owner: '', importance: null },
      'inventory.register',
    ],
    [
      'PUT',
      `/api/systems/${systemId}/exposure`,
      { exposed: false, evidence: '設定', on: '2024-01-01' },
      'inventory.register',
    ],
    ['POST', `/api/systems/${systemId}/retirement`, { reason: '更改' }, 'inventory.register'],
    ['POST', `/api/systems/${systemId}/submissions`, Buffer.from('{}'), 'inventory.submit'],
    ['GET', `/api/systems/${systemId}/submissions`, undefined, 'inventory.read'],
    ['GET', `/api/submissions/${submissionId}`, undefined, 'inventory.read'],
    ['GET', `/api/systems/${systemId}/components`, undefined, 'inventory.read'],
    ['GET', '/api/inventory/systems?name=left', undefined, 'inventory.read'],
    ['GET', '/api/inventory/coverage', undefined, 'inventory.read'],
  ] as const;

const submissionOf = async (systemId: string): Promise<string> =>
  (await ask(nurse, 'GET', `/api/systems/${systemId}/submissions`)).body.submissions[0].id;

test('a role without the permission is refused at every endpoint of systems and submissions', async () => {
  const all = requests(portal, await submissionOf(portal), at.hospital);
  assert.equal(all.length, 12);
  for (const [method, url, body, permission] of all) {
    assert.equal((await ask(undefined, method, url, body)).status, 401, `${method} ${url}`);
    const lesser = permission === 'inventory.read' ? [administrator] : [administrator, officer];
    for (const actor of lesser) {
      assert.equal((await ask(actor, method, url, body)).status, 403, `${method} ${url}`);
    }
  }
});

test('what belongs to another organization looks exactly like what does not exist', async () => {
  const hidden = requests(portal, await submissionOf(portal), at.hospital);
  const random = requests(
    `system_${randomUUID()}`,
    `submission_${randomUUID()}`,
    `org_${randomUUID()}`,
  );
  const before = await entriesOn(portal);
  let compared = 0;
  for (const [index, [method, url, body]] of hidden.entries()) {
    const absent = random[index]!;
    if (url === absent[1] && body === undefined) continue;
    compared += 1;
    const [theirs, nobodys] = [
      await ask(stranger, method, url, body),
      await ask(stranger, method, absent[1], absent[2]),
    ];
    assert.deepEqual(theirs, nobodys, `${method} ${url}`);
    assert.equal(theirs.status, 404, `${method} ${url}`);
    if (method !== 'GET') {
      assert.deepEqual(await ask(supervisor, method, url, body), nobodys, 'seen, but not theirs');
    }
  }
  assert.equal(compared, 9);
  assert.deepEqual(await entriesOn(portal), before);
});

test('the database itself hides and refuses what is out of scope', async () => {
  const tables = ['system', 'document', 'submission', 'component'];
  for (const table of tables) {
    const count = async (actor: Actor) => {
      const { rows } = await site.tools.read(actor, ({ db }) =>
        sql<{ count: number }>`select count(*) from inventory.${sql.ref(table)}
          where organization_id = ${OrganizationId.decode(at.hospital)}`.execute(db),
      );
      return rows[0]!.count;
    };
    assert.equal(await count(stranger), 0, table);
    assert((await count(nurse)) > 0, table);
  }
  const forged = site.tools.upkeep(stranger, ({ db, now }) =>
    sql`insert into inventory.system (organization_id, id, name, created_at)
      values (${OrganizationId.decode(at.hospital)}, ${randomUUID()}, 'x', ${now})`.execute(db),
  );
  await assert.rejects(forged, /row-level security/);
  for (const table of ['submission', 'document']) {
    const erased = site.tools.upkeep(nurse, ({ db }) =>
      sql`delete from inventory.${sql.ref(table)}`.execute(db),
    );
    await assert.rejects(erased, /permission denied/, table);
  }
});
