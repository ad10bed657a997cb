import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { exposureRoutes } from '#features/exposure/server/routes.ts';
import { intakeRoutes } from '#features/intake/server/routes.ts';
import { readJson } from '#formats/json/read.ts';
import { validateStix } from '#formats/stix/validate.ts';
import { type Actor, OrganizationId, program } from '#kernel/actor.ts';
import { root } from '#platform/root.ts';
import { testSite } from '#platform/testing.ts';

import { incidentRoutes } from './routes.ts';
import { nationOfAuthorities } from './testing-authorities.ts';

type Answer = ReturnType<typeof JSON.parse>;
const site = await testSite([...incidentRoutes, ...intakeRoutes, ...exposureRoutes]);
after(() => site.drop());

let people: Record<string, Actor> = {};
type Sent = readonly [method: 'GET' | 'POST' | 'PUT', url: string, body?: object];
async function asked(status: number, who: string, ...[method, url, body]: Sent) {
  const actor = people[who];
  assert.ok(actor, who);
  const answer = await site.ask(actor, method, url, body);
  assert.equal(answer.status, status, `${method} ${url}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
const ask = (who: string, ...sent: Sent) => asked(200, who, ...sent);

before(async () => {
  const nation = await nationOfAuthorities(site.tools);
  people = nation.persons;
  const id = nation.idOf.get('hq');
  assert.ok(id);
  const body = { organizationId: OrganizationId.encode(id) };
  await ask('administrator', 'PUT', '/api/incident-authorities/prime-minister', body);
});

const vulnerability = { kind: 'vulnerability', id: 'CVE-2099-0007' };
const address = { kind: 'indicator', type: 'ip', value: '192.0.2.44' };

/** The sample of the profile with a vulnerability, filed under the Act with some consent. */
async function filed(consent: object | null): Promise<string> {
  const file = join(root, 'profiles/jp/samples/ransomware-at-an-electricity-operator.json');
  const { facts } = JSON.parse(readFileSync(file, 'utf8'));
  const { id } = await ask('minato', 'POST', '/api/incidents', {});
  const url = `/api/incidents/${id}`;
  const vulnerabilities = [
    { id: 'cve-2099-0007', product: 'みなと電力の内製品' },
    { id: '社内管理番号5' },
  ];
  const told = [
    ...facts.facts.filter(({ field }: Answer) => field !== 'vulnerabilities'),
    { field: 'vulnerabilities', value: vulnerabilities },
  ];
  for (const { field, value, certainty } of told) {
    await ask('minato', 'POST', `${url}/facts`, { field, value, ...(certainty && { certainty }) });
  }
  for (const answer of facts.answers) await ask('minato', 'POST', `${url}/answers`, answer);
  const consents = consent ? [{ recipient: 'headquarters', ...consent }] : [];
  await ask('minato', 'POST', `${url}/filings`, {
    reports: [{ duty: 'jp:act42', stage: 'first', recipients: ['prime-minister'] }],
    ...{ consents, unknownForUnanswered: true },
  });
  const matters = await ask('officer', 'GET', '/api/matters');
  return `/api/matters/${matters.at(-1).id}/disseminations`;
}

const staysIn = ({ offered }: Answer) =>
  Object.fromEntries(
    offered.map(({ handed, stays }: Answer) => [handed.id ?? handed.value, stays]),
  );

test('without consent nothing of a matter goes anywhere, and each thing that stays is named', async () => {
  const url = await filed(null);
  const { offered, made } = await ask('officer', 'GET', url);
  assert.ok(offered.length >= 4);
  assert.ok(offered.every(({ stays }: Answer) => stays === 'no-consent'));
  assert.deepEqual(made, []);
  const refusal = await asked(400, 'officer', 'POST', url, { handed: [vulnerability, address] });
  assert.deepEqual(
    refusal.faults.map(({ path }: Answer) => path),
    ['/handed/0', '/handed/1'],
  );
  await asked(404, 'officer', 'GET', '/api/intake/vulnerabilities/CVE-2099-0007');
});

test('one act gives intake, exposure and sharing what the reporter lets go, and names nobody', async () => {
  const url = await filed({ isGiven: true, withheld: [] });
  const preview = await ask('officer', 'GET', url);
  assert.deepEqual(
    [staysIn(preview)['CVE-2099-0007'], staysIn(preview)['社内管理番号5']],
    [null, 'no-public-id'],
  );
  await asked(403, 'ppc', 'GET', url);
  await asked(403, 'auditor', 'POST', url, { handed: [vulnerability] });
  const line = await ask('officer', 'POST', url, { handed: [vulnerability, address, address] });
  assert.equal(line.handed.length, 2);
  assert.equal(line.snapshot.standing, 'taken');
  // None of the five has an inventory.
  assert.deepEqual(line.exposed, [{ vulnerability: 'CVE-2099-0007', affected: 0, unknown: 5 }]);
  // Whoever is signed in reads that it is used, and not by whom this was learnt.
  const known = await ask('water', 'GET', '/api/intake/vulnerabilities/CVE-2099-0007');
  assert.deepEqual(
    known.voices.map(({ source }: Answer) => source),
    ['osv-headquarters'],
  );
  assert.ok(!/みなと|Minato|192\.0\.2\.44/.test(JSON.stringify(known)));
  const taken = await bundle(line.id);
  assert.ok(!/みなと|Minato/.test(taken));
  assert.deepEqual(findingsOn(taken), []);
  assert.match(taken, /\[ipv4-addr:value = '192\.0\.2\.44'\]/);
  assert.deepEqual((await actsOn(line.id)).toSorted(), [
    'label.passed',
    'label.passed',
    'matter.bundle-taken',
    'matter.disseminated',
  ]);
});

test('a field that is held back stays, though the reporter consents to the others', async () => {
  const url = await filed({ isGiven: true, withheld: ['indicators'] });
  const stays = staysIn(await ask('officer', 'GET', url));
  assert.deepEqual([stays['CVE-2099-0007'], stays['192.0.2.44']], [null, 'no-consent']);
  await asked(400, 'officer', 'POST', url, { handed: [vulnerability, address] });
});

test('recalled, its record is withdrawn, its bundle revoked, and other records stand', async () => {
  const url = await filed({ isGiven: true, withheld: [] });
  const [one, other] = [
    await ask('officer', 'POST', url, { handed: [vulnerability] }),
    await ask('officer', 'POST', url, { handed: [vulnerability, address] }),
  ];
  const recall = `/api/disseminations/${other.id}/recall`;
  const { recalled } = await ask('officer', 'POST', recall, { reason: '誤検知と判明' });
  assert.equal(recalled.snapshot.standing, 'taken');
  await asked(409, 'officer', 'POST', recall, { reason: 'もう一度' });
  assert.match(await bundle(other.id), /"revoked": true/);
  assert.doesNotMatch(await bundle(one.id), /"revoked"/);
  const { voices } = await ask('water', 'GET', '/api/intake/vulnerabilities/CVE-2099-0007');
  const gone = voices.filter(({ withdrawnAt }: Answer) => withdrawnAt);
  assert.deepEqual(
    gone.map(({ record }: Answer) => record.includes(other.id.slice('dissemination_'.length))),
    [true],
  );
  await asked(403, 'minato', 'GET', `/api/disseminations/${one.id}/bundle`);
});

async function bundle(id: string): Promise<string> {
  const actor = people['officer'];
  assert.ok(actor);
  const answer = await site.ask(actor, 'GET', `/api/disseminations/${id}/bundle`);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return JSON.stringify(answer.body, null, 2);
}

function findingsOn(text: string) {
  const read = readJson(text);
  assert.ok(read.ok);
  return validateStix(read.document, (bytes) => createHash('sha1').update(bytes).digest());
}

async function actsOn(subject: string): Promise<readonly string[]> {
  const rows = await site.tools.read(program(new Set()), ({ db }) =>
    db
      .selectFrom('ledger.entry')
      .select('act')
      .where('subject', '=', subject)
      .orderBy('at')
      .execute(),
  );
  return rows.map(({ act }) => act);
}
