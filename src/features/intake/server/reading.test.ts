import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';

import { rights, type Role } from '#features/access/role.ts';
import { type Actor, OrganizationId, PersonId } from '#kernel/actor.ts';
import { testSite } from '#platform/testing.ts';

import { intakeRoutes } from './routes.ts';

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
const [officer, operator] = [person('officer'), person('operator')];

const sample = (name: string) =>
  readFile(new URL(`../../../../testdata/intake/${name}`, import.meta.url));

const upload = (name: string, content: Uint8Array | string, rest = '') =>
  site.ask(officer, 'POST', `/api/intake/files?name=${name}${rest}`, Buffer.from(content));
const give = async (name: string, rest = '') => upload(name, await sample(name), rest);

const ask = (actor: Actor, url: string) => site.ask(actor, 'GET', `/api/intake/${url}`);

test('before anything came there are no feeds', async () => {
  assert.deepEqual((await ask(operator, 'feeds')).body, []);
});

test('an OSV record becomes a vulnerability that is shown with its voice and ranges', async () => {
  const { status, body } = await give('osv-go.json');
  assert.equal(status, 200);
  assert.deepEqual([body.format, body.source], ['osv', 'osv-go']);
  assert.deepEqual([body.accepted, body.refused, body.added, body.vulnerabilities], [1, 0, 1, 1]);

  const shown = await ask(operator, 'vulnerabilities/CVE-2099-10001');
  assert.equal(shown.status, 200);
  assert.deepEqual(shown.body.aliases, ['GHSA-aaaa-bbbb-cccc', 'GO-2099-0001']);
  const [voice] = shown.body.voices;
  assert.deepEqual(
    [voice.source, voice.record, voice.relation, voice.file, voice.withdrawnAt],
    ['osv-go', 'GO-2099-0001', 'same', 'osv-go.json', null],
  );
  const [affected] = voice.affected;
  assert.deepEqual([affected.ecosystem, affected.package], ['go', 'example.org/gate']);
  assert.deepEqual(affected.ranges, [
    { words: '>= 1.0.0, < 1.4.2', status: 'affected', because: 'span' },
  ]);
  assert.equal(shown.body.signals.listed, null);
  assert.equal(shown.body.signals.cvss[0].value, 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H');
});

test('catalogue, CVE record and OSV record speak of one vulnerability side by side', async () => {
  for (const name of ['cve.json', 'kev.json']) assert.equal((await give(name)).status, 200, name);
  const { body } = await ask(operator, 'vulnerabilities/cve-2099-10001');
  assert.deepEqual(
    body.voices.map((voice: { source: string }) => voice.source),
    ['kev', 'cve', 'osv-go'],
  );
  assert.equal(body.title, 'Sample Gate Open Vulnerability');
  const { signals } = body;
  assert.deepEqual([signals.addedOn, signals.dueOn], ['2024-03-10', '2024-03-31']);
  assert.deepEqual([signals.listed.sourceId, signals.listed.file], ['kev', 'kev.json']);
  assert.equal(signals.ransomware.value, 'known');
  assert.equal(signals.exploitation.value, 'active');
  assert.equal(signals.automatable.value, 'no');
  assert.deepEqual(
    [signals.technicalImpact.value, signals.technicalImpact.container],
    ['total', 'adp:CISA-ADP'],
  );
  assert.deepEqual(
    signals.cvss.map((each: { sourceId: string }) => each.sourceId),
    ['cve', 'osv-go'],
  );
});

test('a distribution’s advisory speaks of each CVE it carries and lends it no name', async () => {
  await give('osv-with-faults.ndjson');
  const { body } = await ask(officer, 'vulnerabilities/CVE-2099-10002');
  assert.deepEqual(body.aliases, []);
  assert.deepEqual([body.voices[0].record, body.voices[0].relation], ['ALSA-2099:0001', 'carries']);
  const several = await ask(officer, 'vulnerabilities/alsa-2099:0001');
  assert.equal(several.status, 409);
  assert.equal(several.body.text.values.vulnerabilities, 'CVE-2099-10001, CVE-2099-10002');
});

test('a rejected CVE stays, marked as taken back', async () => {
  assert.equal((await give('cve-rejected.json')).status, 200);
  const { body } = await ask(officer, 'vulnerabilities/CVE-2099-10004');
  assert.equal(body.withdrawnAt, '2024-02-11T00:00:00.000Z');
  assert.equal(body.voices[0].details, 'Assigned twice by mistake.');
});

const lists: [string, string[]][] = [
  ['', [9, 3, 2, 4, 1].map((number) => `CVE-2099-1000${number}`)],
  ['search=ghsa-aaaa', ['CVE-2099-10001']],
  ['search=alsa-2099:0001', ['CVE-2099-10002', 'CVE-2099-10001']],
  ['search=Sample%20Keep', ['CVE-2099-10009']],
  ['search=CVE_2099', []],
  ['search=%25', []],
  ['only=listed', ['CVE-2099-10009', 'CVE-2099-10001']],
  ['only=listed&search=cve-2099-10001', ['CVE-2099-10001']],
  ['page=2', []],
];
for (const [query, expected] of lists) {
  test(`the list asked for “${query}” is ${expected.join(' ') || 'empty'}`, async () => {
    const { body } = await ask(operator, `vulnerabilities?${query}`);
    assert.deepEqual(
      body.vulnerabilities.map(({ id }: { id: string }) => id),
      expected,
    );
    assert.equal(body.total, query === 'page=2' ? 5 : expected.length);
  });
}

test('what does not exist is not found, and a page that cannot be is refused', async () => {
  assert.equal((await ask(operator, 'vulnerabilities/CVE-1999-0001')).status, 404);
  assert.equal((await ask(operator, 'vulnerabilities?page=0')).status, 400);
  assert.equal((await ask(operator, 'vulnerabilities?search=%00')).status, 400);
  assert.equal((await ask(operator, 'vulnerabilities/%00')).status, 400);
  assert.equal((await ask(operator, 'vulnerabilities?colour=red')).status, 400);
});

test('every feed is shown with its last snapshot and its age', async () => {
  await give('osv-go.json');
  const { body } = await ask(operator, 'feeds');
  assert.deepEqual(
    body.map((feed: Record<string, unknown>) => [
      feed['source'],
      feed['records'],
      feed['withdrawn'],
      feed['snapshots'],
    ]),
    [
      ['kev', 2, 0, 1],
      ['cve', 2, 1, 2],
      ['osv-go', 1, 0, 2],
      ['osv-almalinux', 2, 0, 1],
    ],
  );
  assert.equal(body[0].last.releasedAt, '2024-03-10T12:00:00.000Z');
  assert.equal(body[0].last.file, 'kev.json');
  assert.ok(body[0].ageSeconds >= 0);
});

test('a score is shown as its vector comes to, with what the source says where that differs', async () => {
  const record = JSON.parse(String(await sample('cve.json')));
  const id = 'CVE-2099-40001';
  record.cveMetadata.cveId = id;
  const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
  const rated = (baseScore: number, baseSeverity: string) => ({
    format: 'CVSS',
    cvssV3_1: { version: '3.1', vectorString: vector, baseScore, baseSeverity },
  });
  record.containers.cna.metrics = [rated(9.8, 'CRITICAL'), rated(7.2, 'HIGH')];
  assert.equal((await upload('scored.json', JSON.stringify(record))).status, 200);
  const { cvss } = (await ask(operator, `vulnerabilities/${id}`)).body.signals;
  type Shown = { claimedScore: number; computed: object; differs: boolean };
  assert.deepEqual(
    cvss.map(({ claimedScore, computed, differs }: Shown) => [claimedScore, computed, differs]),
    [
      [9.8, { score: 9.8, severity: 'critical' }, false],
      [7.2, { score: 9.8, severity: 'critical' }, true],
    ],
  );
});
