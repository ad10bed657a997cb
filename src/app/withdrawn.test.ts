import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';

import { rights, type Role } from '#features/access/role.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { type Actor, OrganizationId, PersonId, program } from '#kernel/actor.ts';
import { drain } from '#platform/jobs.ts';
import { testSite } from '#platform/testing.ts';

import { jobs } from './jobs.ts';
import { routes } from './routes.ts';
import { toldOf } from './testing-sector.ts';

/** What an answer holds, as its reader knows it. */
type Answer = ReturnType<typeof JSON.parse>;

const site = await testSite(routes);
const { ask } = site;
after(() => site.drop());
const settle = () => drain(site.ownerUrl, site.tools, jobs);
const keeper = program(new Set());

const sheet = `code,name_ja,name_en,kind,since,supervisor,precedence
hq,本部,Headquarters,headquarters,2020-01-01,,1
harbour,港湾公社,Harbour Corporation,corporation,2020-01-01,hq,10
rail,鉄道,Railway,operator,2020-01-01,hq,20
water,水道,Waterworks,operator,2020-01-01,hq,30`;

const cve = 'CVE-2099-0042';
const maker = '00000000-0000-4000-9000-000000000000';
const metadata = {
  ...{ cveId: cve, assignerOrgId: maker, datePublished: '2026-01-01T00:00:00.000Z' },
};
const record = {
  ...{ dataType: 'CVE_RECORD', dataVersion: '5.1' },
  cveMetadata: { ...metadata, state: 'PUBLISHED', dateUpdated: '2026-01-01T00:00:00.000Z' },
  containers: {
    cna: {
      providerMetadata: { orgId: maker, shortName: 'maker' },
      descriptions: [{ lang: 'en', value: 'A way in past the sign-in.' }],
      affected: [
        {
          ...{ vendor: 'Maker', product: 'Gate', defaultStatus: 'unaffected' },
          versions: [
            { version: '22.7R2', lessThan: '22.7R2.5', status: 'affected', versionType: 'custom' },
          ],
        },
      ],
      references: [{ url: 'https://example.com/1' }],
    },
  },
};
const rejected = {
  ...{ dataType: 'CVE_RECORD', dataVersion: '5.1' },
  cveMetadata: { ...metadata, state: 'REJECTED', dateUpdated: '2026-02-01T00:00:00.000Z' },
  containers: {
    cna: {
      providerMetadata: { orgId: maker, shortName: 'maker' },
      rejectedReasons: [{ lang: 'en', value: 'It was no vulnerability.' }],
    },
  },
};
/** Still names the vulnerability when the record is gone, and says nothing of versions. */
const catalogue = {
  title: 'Known exploited vulnerabilities',
  ...{ catalogVersion: '2026.01.02', dateReleased: '2026-01-02T00:00:00.000Z', count: 1 },
  vulnerabilities: [
    {
      ...{ cveID: cve, vendorProject: 'Maker', product: 'Gate', dateAdded: '2026-01-02' },
      ...{ vulnerabilityName: 'Maker Gate', shortDescription: 'A way in past the sign-in.' },
      ...{ requiredAction: 'Apply the update.', dueDate: '2026-01-23', notes: '', cwes: [] },
      knownRansomwareCampaignUse: 'Unknown',
    },
  ],
};

const idOf: Record<string, string> = {};
const at: Record<string, Actor> = {};
const gates: Record<string, string> = {};
let officer: Actor, approver: Actor, directive: string, published: string;
const person = (role: Role, code: string): Actor => {
  const own = OrganizationId.parse(idOf[code]);
  return {
    id: PersonId.decode(`person_${randomUUID()}`),
    organizationId: own,
    permissions: new Set(rights[role].permissions),
    scope: rights[role].reach === 'all' ? 'all' : [own],
    language: 'ja',
  };
};
const done = async (answer: Promise<{ status: number; body: Answer }>) => {
  const { status, body } = await answer;
  assert.equal(status, 200, JSON.stringify(body));
  return body;
};
const take = async (name: string, document: object) =>
  done(
    ask(officer, 'POST', `/api/intake/files?name=${name}`, Buffer.from(JSON.stringify(document))),
  );
const submit = async (code: string, rows: readonly string[]) => {
  const list = Buffer.from(['vendor,product,version', ...rows].join('\n'));
  const now = await site.tools.read(keeper, async (work) => work.now.toISOString());
  const url = `/api/systems/${gates[code]}/submissions?takenAt=${encodeURIComponent(now)}`;
  await done(ask(at[code], 'POST', url, list));
  await settle();
};
const gate = (version: string) => [`Maker,Gate,${version}`, 'Other,Mail,1.0'];
const claim = (code: string) =>
  done(
    ask(at[code], 'POST', `/api/directives/${directive}/claims`, {
      ...{ systemId: gates[code], measure: 'patched', evidence: '適用した' },
    }),
  );
const standings = async (): Promise<Record<string, string>> => {
  const { addressees } = await done(ask(officer, 'GET', `/api/directives/${directive}`));
  return Object.fromEntries(addressees.map(({ code, standing }: Answer) => [code, standing]));
};

before(async () => {
  await site.tools.write(keeper, (work) => registerSheet(work, { sheet, dryRun: false }));
  for (const { code, id } of await site.tools.read(keeper, listOrganizations)) {
    idOf[code] = OrganizationId.encode(id);
  }
  officer = person('officer', 'hq');
  approver = person('approver', 'hq');
  for (const code of ['harbour', 'rail', 'water']) {
    at[code] = person('operator', code);
    const fields = { name: 'Gate', purpose: '', owner: '', importance: 'high' };
    const system = { organizationId: idOf[code], ...fields };
    gates[code] = (await done(ask(at[code], 'POST', '/api/systems', system))).id;
  }
  published = (await take('cve.json', record)).snapshotId;
  await take('kev.json', catalogue);
  await submit('harbour', gate('22.7R2.3'));
  await submit('rail', gate('22.7R2.3'));
  await submit('water', ['Other,Mail,1.0']);
  const order = { vulnerability: cve, title: '更新', body: '更新すること。', days: 14 };
  directive = (await done(ask(officer, 'POST', '/api/directives', order))).id;
  await done(ask(approver, 'POST', `/api/directives/${directive}/issue`, { version: 1 }));
  await settle();
  assert.deepEqual(await standings(), { harbour: 'pending', rail: 'pending' });
  await claim('harbour');
  await claim('rail');
});

test('an advisory that is withdrawn makes no claim true', async () => {
  const { standing, snapshotId } = await take('cve.json', rejected);
  assert.equal(standing, 'waiting');
  const url = `/api/intake/snapshots/${snapshotId}/release`;
  await done(ask(approver, 'POST', url, { reason: '取下げを確かめた' }));
  await settle();
  await submit('harbour', gate('22.7R2.3'));
  assert.equal((await standings())['harbour'], 'claimed');
});

test('what a source in force lists no more, and the system runs no more, is proved', async () => {
  await submit('rail', ['Other,Tunnel,3.0', 'Other,Mail,1.0']);
  assert.equal((await standings())['rail'], 'verified');
});

test('going back to a former snapshot asks open directives anew, at once', async () => {
  await submit('water', gate('22.7R2.3'));
  assert.equal((await standings())['water'], undefined);
  const url = `/api/intake/snapshots/${published}/restore`;
  await done(ask(approver, 'POST', url, { reason: '取下げは誤りであった' }));
  await settle();
  assert.equal((await standings())['water'], 'pending');
});

test('an inventory that still matches contradicts the claim, and its body is told', async () => {
  const told = () => toldOf(site.tools, 'claim.contradicted', idOf['harbour'] ?? '');
  assert.deepEqual(await told(), []);
  await submit('harbour', gate('22.7R2.3'));
  assert.equal((await standings())['harbour'], 'contradicted');
  await settle();
  const [first, ...others] = await told();
  assert.deepEqual([first?.text.key, others.length], ['directives.tell.contradicted', 0]);
  assert.deepEqual(await toldOf(site.tools, 'claim.contradicted', idOf['rail'] ?? ''), []);
  await claim('harbour');
  await submit('harbour', gate('22.7R2.5'));
  assert.equal((await standings())['harbour'], 'verified');
});
