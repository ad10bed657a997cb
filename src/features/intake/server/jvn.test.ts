import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';

import { rights } from '#features/access/role.ts';
import { type Actor, OrganizationId, PersonId } from '#kernel/actor.ts';
import { testSite } from '#platform/testing.ts';

import { intakeRoutes } from './routes.ts';

const site = await testSite(intakeRoutes);
after(() => site.drop());

const officer: Actor = {
  id: PersonId.parse(`person_${randomUUID()}`),
  organizationId: OrganizationId.parse(`org_${randomUUID()}`),
  permissions: new Set(rights.officer.permissions),
  scope: 'all',
  language: 'ja',
};

const sample = (name: string) => readFile(new URL(`../../../../testdata/${name}`, import.meta.url));
const upload = (name: string, bytes: Uint8Array) =>
  site.ask(officer, 'POST', `/api/intake/files?name=${name}`, Buffer.from(bytes));
const shown = (id: string) => site.ask(officer, 'GET', `/api/intake/vulnerabilities/${id}`);

test('an answer of JVN stands in Japanese beside the English record of the same vulnerability', async () => {
  assert.equal((await upload('cve.json', await sample('intake/cve.json'))).status, 200);
  const { status, body } = await upload('d.xml', gzipSync(await sample('jvn/details.xml')));
  assert.deepEqual([status, body.source, body.format], [200, 'jvn', 'jvn']);
  assert.deepEqual([body.accepted, body.refused, body.vulnerabilities], [2, 0, 3]);

  const { body: gate } = await shown('CVE-2099-10001');
  assert.deepEqual(gate.aliases, ['JVN#00000001', 'JVNDB-2099-000001']);
  const [cve, jvn] = gate.voices;
  assert.deepEqual([cve.source, jvn.source, jvn.relation], ['cve', 'jvn', 'same']);
  assert.match(jvn.title, /コマンドインジェクション/);
  assert.doesNotMatch(cve.title, /コマンド/);
  assert.deepEqual(
    jvn.affected[0].ranges.map(({ words, status: said }: { words: string; status: string }) => [
      ...[words, said],
    ]),
    [
      ['>= 1.2, <= 1.4.5', 'affected'],
      ['>= 2.0, < 2.0.3', 'affected'],
    ],
  );
  assert.deepEqual(jvn.affected[1].unorderable, ['for Windows 5.8 (Build 1575) 未満']);
  assert.equal((await shown('jvndb-2099-000001')).body.id, 'CVE-2099-10001');
});

test('a record about several CVEs speaks of each and lends it no name', async () => {
  const { body } = await shown('CVE-2099-10003');
  assert.deepEqual(body.aliases, []);
  assert.deepEqual(
    [body.voices[0].record, body.voices[0].relation],
    ['JVNDB-2099-000002', 'carries'],
  );
});

test('a list without versions is a source of its own, and says where it goes on', async () => {
  const { body } = await upload('o.xml', await sample('jvn/overview.xml'));
  assert.deepEqual([body.source, body.accepted], ['jvn-overview', 1]);
  assert.deepEqual(
    body.notes.map(({ text }: { text: { key: string } }) => text.key),
    ['jvn.paged'],
  );
  const { body: gate } = await shown('CVE-2099-10001');
  const voice = gate.voices.find(({ source }: { source: string }) => source === 'jvn');
  assert.equal(voice.affected[0].ranges.length, 2);
});

test('the same record of version 4 takes the place of the XML one; alerts and failures change nothing', async () => {
  const { body } = await upload('d.json', await sample('jvn/details-csaf.json'));
  assert.deepEqual([body.source, body.accepted, body.changed], ['jvn', 1, 1]);
  for (const [name, key] of [
    ['alerts.xml', 'intake.alerts'],
    ['alerts.json', 'intake.alerts'],
    ['error.xml', 'jvn.status'],
  ] as const) {
    const refused = await upload(name, await sample(`jvn/${name}`));
    assert.deepEqual([refused.status, refused.body.faults[0].text.key], [400, key]);
  }
});
