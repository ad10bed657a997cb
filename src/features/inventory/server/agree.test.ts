import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';

import { rights } from '#features/access/role.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { type Actor, OrganizationId, PersonId, program } from '#kernel/actor.ts';
import { testSite } from '#platform/testing.ts';

import { inventoryRoutes } from './routes.ts';

const site = await testSite(inventoryRoutes);
after(() => site.drop());

let clerk: Actor;
let stranger: Actor;

before(async () => {
  const sheet = [
    'code,name_ja,name_en,kind,since',
    'town,町役場,Town Office,local-government,2020-01-01',
    'port,港湾局,Port Authority,local-government,2020-01-01',
  ].join('\n');
  const keeper = program(new Set());
  await site.tools.write(keeper, (work) => registerSheet(work, { sheet, dryRun: false }));
  const [one, other] = await site.tools.read(keeper, listOrganizations);
  const person = (organizationId: OrganizationId): Actor => ({
    id: PersonId.decode(`person_${randomUUID()}`),
    organizationId,
    permissions: new Set(rights.operator.permissions),
    scope: [organizationId],
    language: 'ja',
  });
  [clerk, stranger] = [person(one!.id), person(other!.id)];
});

async function newSystem(): Promise<string> {
  const organizationId = OrganizationId.encode(clerk.organizationId!);
  const fields = { purpose: '', owner: '', importance: null, name: randomUUID() };
  const { body } = await site.ask(clerk, 'POST', '/api/systems', { organizationId, ...fields });
  return body.id;
}

async function submit(system: string, tool: string, day: string, purls: readonly string[]) {
  const content = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { timestamp: `${day}T00:00:00Z`, tools: tool === '' ? [] : [{ name: tool }] },
    components: purls.map((purl) => ({ type: 'library', name: purl, purl })),
  };
  const { status, body } = await site.ask(
    clerk,
    'POST',
    `/api/systems/${system}/submissions`,
    Buffer.from(JSON.stringify(content)),
  );
  assert.equal(status, 200, JSON.stringify(body));
}

const agreement = (system: string, actor = clerk) =>
  site.ask(actor, 'GET', `/api/systems/${system}/agreement`);

test('the latest submission is compared with the last one of another tool', async () => {
  const system = await newSystem();
  await submit(system, 'old-0.1', '2024-01-01', ['pkg:npm/gone@1.0.0']);
  await submit(system, 'trivy-0.50', '2024-01-02', ['pkg:npm/a@1.0.0', 'pkg:npm/b@1.0.0']);
  await submit(system, 'syft-1.0', '2024-01-03', ['pkg:npm/c@1.0.0']);
  await submit(system, 'syft-1.1', '2024-01-04', ['pkg:npm/a@1.0.0', 'pkg:npm/b@2.0.0', 'x:y']);
  const { status, body } = await agreement(system);
  assert.equal(status, 200);
  const { first, second, ...told } = body.agreement;
  assert.deepEqual([first.number, first.generators, first.apart], [4, ['syft-1.1'], 1]);
  assert.deepEqual([second.number, second.generators, second.apart], [2, ['trivy-0.50'], 0]);
  assert.deepEqual(told, {
    total: { same: 1, different: 1, onlyFirst: 0, onlySecond: 0 },
    risk: { agreed: 0.5, doubtful: 0.5, missedByFirst: 0, missedBySecond: 0 },
    ecosystems: [{ ecosystem: 'npm', same: 1, different: 1, onlyFirst: 0, onlySecond: 0 }],
    differing: 1,
  });
});

test('one tool alone, and tools nobody named, are compared with nothing', async () => {
  const system = await newSystem();
  assert.deepEqual((await agreement(system)).body, { agreement: null, tooLarge: false });
  await submit(system, 'syft-1.0', '2024-01-01', ['pkg:npm/a@1.0.0']);
  await submit(system, '', '2024-01-02', ['pkg:npm/a@1.0.1']);
  assert.deepEqual((await agreement(system)).body, { agreement: null, tooLarge: false });
});

test('a system too large to be read while somebody waits is said to be', async () => {
  const system = await newSystem();
  const many = Array.from({ length: 20_001 }, (_, at) => `pkg:npm/p${at}@1.0.0`);
  await submit(system, 'syft-1.0', '2024-01-01', many);
  await submit(system, 'trivy-0.50', '2024-01-02', ['pkg:npm/a@1.0.0']);
  assert.deepEqual((await agreement(system)).body, { agreement: null, tooLarge: true });
});

test('another body’s system is not there, and without the permission nothing is', async () => {
  const system = await newSystem();
  assert.equal((await agreement(system, stranger)).status, 404);
  const powerless = { ...clerk, permissions: new Set<never>() };
  assert.equal((await agreement(system, powerless)).status, 403);
});
