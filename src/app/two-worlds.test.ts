import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';

import { rights, type Role, tokenPermissions } from '#features/access/role.ts';
import { addPerson, appointAlong } from '#features/access/server/service.ts';
import { todayOf } from '#features/audits/server/service.ts';
import { markingOf, passExit } from '#features/labels/server/service.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { type Actor, OrganizationId, PersonId, program } from '#kernel/actor.ts';
import type { Permission } from '#kernel/permission.ts';
import { setMode } from '#platform/installation.ts';
import { drain } from '#platform/jobs.ts';
import { testSite } from '#platform/testing.ts';

import { jobs } from './jobs.ts';
import { routes } from './routes.ts';
import { queriesOf } from './testing-queries.ts';
import {
  type Ask,
  auditBody,
  type Audited,
  cveOf,
  gate,
  type Ids,
  notifyComputer,
  takeAct,
  takeStandard,
  type Told,
  valve,
} from './testing-worlds.ts';

// Non-interference: what others have and do must not change a byte of what a reader is answered.

type Answer = ReturnType<typeof JSON.parse>;
const site = await testSite(routes);
after(() => site.drop());
const settle = () => drain(site.ownerUrl, site.tools, jobs);

const sheet = `code,name_ja,name_en,kind,since,supervisor
hq,本部,Headquarters,headquarters,2020-01-01,
transport,運輸省,Ministry of Transport,ministry,2020-01-01,hq
harbour,港湾公社,Harbour Corporation,corporation,2020-01-01,transport
water,水道,Waterworks,operator,2020-01-01,hq`;
const idOf: Record<string, string> = {};
const person = (
  permissions: readonly Permission[],
  own: string,
  scope: readonly string[],
): Actor => ({
  id: PersonId.parse(`person_${randomUUID()}`),
  organizationId: OrganizationId.parse(idOf[own]),
  permissions: new Set(permissions),
  scope: scope.map((code) => OrganizationId.parse(idOf[code])),
  language: 'ja',
});
/** Somebody who really sits there, and administers the people of their organization. */
async function seat(login: string, code: string, role: Role = 'operator'): Promise<PersonId> {
  const organizationId = OrganizationId.parse(idOf[code]);
  const keeper = program(new Set());
  const about = { login, name: login, role, language: 'ja', organizationId } as const;
  return site.tools.write(keeper, async (work) => {
    const { id } = await addPerson(work, { ...about, password: 'correct horse battery' });
    await appointAlong(work, { id, organizationId }, { administers: 'own', by: keeper.id });
    return id;
  });
}
const headquarters = (role: Role): Actor => ({
  ...person(rights[role].permissions, 'hq', []),
  scope: 'all',
});
/** The one auditor, who has to be somebody. */
let auditor: Actor;
async function seatAuditor(): Promise<Actor> {
  const id = await seat('kansa', 'hq', 'auditor');
  const url = `/api/persons/${PersonId.encode(id)}/confirmation`;
  await done(site.ask(headquarters('approver'), 'POST', url, {}));
  return { ...headquarters('auditor'), id };
}
const done = async (answer: Promise<{ status: number; body: Answer }>) => {
  const { status, body } = await answer;
  assert.equal(status, 200, JSON.stringify(body));
  return body;
};

/** What one organization has: a system, an inventory of it, and answers to what it is ordered. */
type Place = { system: string; submission: string };
const places: Record<string, Place> = {};
async function settleIn(code: string, list: string, name = 'Control'): Promise<Place> {
  const operator = person(rights.operator.permissions, code, [code]);
  const fields = { name, purpose: 'Work', owner: 'IT', importance: 'high' };
  const body = { organizationId: idOf[code], ...fields };
  const { id: system } = await done(site.ask(operator, 'POST', '/api/systems', body));
  const now = await site.tools.read(program(new Set()), async (work) => work.now);
  const url = `/api/systems/${system}/submissions?takenAt=${encodeURIComponent(now.toISOString())}`;
  const file = Buffer.from(`vendor,product,version\n${list}\n`);
  const { id: submission } = await done(site.ask(operator, 'POST', url, file));
  return { system, submission };
}
async function order(vulnerability: string): Promise<string> {
  const text = { title: `至急 ${vulnerability}`, body: '更新すること', days: 3 };
  const officer = headquarters('officer');
  const draft = { vulnerability, ...text };
  const { id } = await done(site.ask(officer, 'POST', '/api/directives', draft));
  const url = `/api/directives/${id}/issue`;
  await done(site.ask(headquarters('approver'), 'POST', url, { version: 1 }));
  return id;
}

let readers: [string, Actor][] = [];
let directive: string;
type Hidden = Record<'directive' | 'draft' | 'person' | 'notification', string>;
let hidden: Hidden & Place & Told & Audited;
/** What the harbour corporation tells its ministry; and, until it does, nothing. */
let told = { incident: '', filing: '', matter: '' };
/** A law that everybody may read, and that asks for notifications of computers. */
let law = '';
/** What is audited at the harbour corporation. */
let audited: Audited;
const askAs: Ask = (role, method, url, body) =>
  done(site.ask(role === 'auditor' ? auditor : headquarters(role), method, url, body));
const audit = (code: string, edition: string) =>
  auditBody(askAs, {
    ...{ edition, organization: idOf[code] ?? '', auditor: PersonId.encode(auditor.id) },
  });

before(async () => {
  const keeper = program(new Set());
  await site.tools.upkeep(keeper, (work) => setMode(work, 'exercise'));
  await site.tools.write(keeper, (work) => registerSheet(work, { sheet, dryRun: false }));
  for (const { code, id } of await site.tools.read(keeper, listOrganizations)) {
    idOf[code] = OrganizationId.encode(id);
  }
  for (const code of ['transport', 'harbour']) {
    places[code] = await settleIn(code, 'Maker,Gate,1.5');
  }
  for (const [id, product] of [
    [gate, 'Gate'],
    [valve, 'Valve'],
  ] as const) {
    const file = Buffer.from(JSON.stringify(cveOf(id, product)));
    const url = `/api/intake/files?name=${id}.json`;
    await done(site.ask(headquarters('officer'), 'POST', url, file));
  }
  await settle();
  directive = await order(gate);
  const authority = { organizationId: idOf['hq'] };
  const administrator = headquarters('administrator');
  await done(site.ask(administrator, 'PUT', '/api/incident-authorities/ppc', authority));
  readers = [
    ['an operator', person(rights.operator.permissions, 'harbour', ['harbour'])],
    ['a ministry', person(rights.ministry.permissions, 'transport', ['transport', 'harbour'])],
    ['a token', person(tokenPermissions, 'harbour', ['harbour'])],
    [
      'an administrator of its own people',
      {
        ...person([...rights.operator.permissions, 'access.people'], 'harbour', ['harbour']),
        id: await seat('minato', 'harbour'),
      },
    ],
  ];
  const [, [, ministry] = []] = readers;
  assert.ok(ministry);
  told = await tellIncident('harbour', 'jp:government-agency', ministry);
  auditor = await seatAuditor();
  law = await takeAct(askAs);
  audited = await audit(
    'harbour',
    await takeStandard(askAs, await site.tools.read(keeper, todayOf)),
  );
  await settle();
});

const timeFields = ['asOf', 'now', 'ageSeconds'];
/** Everything that a reader can tell of an answer, but the time it was given. */
async function answerTo(actor: Actor, method: 'GET' | 'POST' | 'PUT', url: string, body?: object) {
  const answer = await site.app.inject({
    method,
    url,
    headers: {
      ...site.headersOf(actor),
      'idempotency-key': randomUUID(),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { payload: body }),
  });
  const headers = { ...answer.headers, date: '', 'content-length': '' };
  const untimed = (key: string, value: unknown) => {
    // A course is told at so many moments from its beginning until now.
    if (key === 'points') return (value as { counts: unknown }[]).map(({ counts }) => counts);
    return timeFields.includes(key) ? null : value;
  };
  const payload = JSON.stringify(JSON.parse(answer.payload), (key, value) => untimed(key, value));
  return { status: answer.statusCode, headers, payload };
}

const queries = queriesOf(gate);

/** The id of what nobody has. */
const nowhere = '00000000-0000-4000-8000-00000000dead';

/** What is not read but taken along, and a page that is a file. */
const takenAlong =
  /\/(papers\/(:of\/)?:form|documents\/:form|kept\/:documentId|export|receipt|offline-page)$/;

const given = (known: Readonly<Record<string, string>>, kind: string) => known[kind];

/** Every address that can be read, with these ids; what nobody here has gets the id of nothing. */
const addresses = (ids: Ids) =>
  routes
    // What is told of changes has no answer that ends: its own test holds it to what is seen. To take
    // a paper along is an act, which whoever reads what has left is told of; the page without a network
    // is a file.
    .filter((route) => route.endpoint.method === 'GET' && !('follow' in route))
    .filter(({ endpoint }) => !takenAlong.test(endpoint.path))
    .flatMap(({ endpoint: { path, permission } }) =>
      [gate, valve].flatMap((vulnerability) => {
        const known = { ...ids, vulnerability, other: ids.matter, law, entry: nowhere };
        const filled = path
          .replace(/:(\w+)Id/g, (_, kind: string) => given(known, kind) ?? `${kind}_${nowhere}`)
          .replace(':vulnerability', vulnerability)
          .replace(/:from|:to/g, ids.edition)
          .replace(':family', encodeURIComponent('jp:DT_URGENCY'))
          .replace(':sha256', '0'.repeat(64))
          .replace(':source', 'cve')
          .replace(':record', gate)
          .replace(/:year|:fiscalYear/, '2026')
          .replace(':number', '1')
          .replace(':of', 'order');
        assert.ok(!filled.includes(':'), `no id for ${path}`);
        return (queries[path]?.(ids) ?? ['']).map((query) => ({
          url: `${filled}${query}`,
          permission,
        }));
      }),
    );
const idsOf = (code: string): Ids => ({
  organization: idOf[code] ?? '',
  ...(places[code] ?? { system: '', submission: '' }),
  directive,
  person: `person_${nowhere}`,
  ...{ ...told, ...audited },
  notification: `notification_${nowhere}`,
});

async function world() {
  const seen = new Map<string, object>();
  for (const [who, actor] of readers) {
    for (const { url } of addresses(idsOf('harbour'))) {
      seen.set(`${who}: ${url}`, await answerTo(actor, 'GET', url));
    }
  }
  return seen;
}

/** Somebody tells of an incident, and files it with the ministry or the headquarters above it. */
async function tellIncident(code: string, duty: string, reader: Actor): Promise<Told> {
  const id = await seat(`${code}-incidents`, code);
  const reporter = { ...person(rights.operator.permissions, code, [code]), id };
  const { id: incident } = await done(site.ask(reporter, 'POST', '/api/incidents', {}));
  const url = `/api/incidents/${incident}`;
  for (const [field, value] of [
    ['malicious', true],
    ['personal-data', true],
    ['outline', `Hidden outline of ${code}`],
    ['contacts', [{ role: 'filing', name: code, telephone: '0', email: 'a@example.com' }]],
  ]) {
    await done(site.ask(reporter, 'POST', `${url}/facts`, { field, value }));
  }
  const asked = { reports: [{ duty, stage: 'first' }], unknownForUnanswered: true };
  const { filings } = await done(site.ask(reporter, 'POST', `${url}/filings`, asked));
  const [matter] = await done(site.ask(reader, 'GET', '/api/matters'));
  return { incident, filing: filings[0].filing.id, matter: matter?.id ?? `matter_${nowhere}` };
}

/** Labels, a community, a wish to lower and a consent that concern the waterworks alone. */
async function shareElsewhere(subject: string) {
  const officer = headquarters('officer');
  const named = { nameJa: '水道の会', nameEn: 'Water circle', purpose: '' };
  const { id } = await done(site.ask(officer, 'POST', '/api/communities', named));
  const member = { organizationId: idOf['water'] };
  await done(site.ask(officer, 'POST', `/api/communities/${id}/members`, member));
  const nobody = { persons: [], organizations: [], communities: [] };
  for (const [about, marking] of [
    [subject, { label: 'TLP:AMBER+STRICT', ...nobody, organizations: [idOf['water']] }],
    [`incident_${randomUUID()}`, { label: 'TLP:GREEN', ...nobody, communities: [id] }],
  ] as const) {
    await done(site.ask(officer, 'POST', '/api/labels/markings', { subject: about, ...marking }));
  }
  const consent = { subject, organizationId: idOf['water'], note: '' };
  await done(site.ask(officer, 'POST', '/api/labels/consents', consent));
  await site.tools.write(program(new Set()), async (work) => {
    const marking = await markingOf(work, subject);
    const organizationId = OrganizationId.parse(idOf['water']);
    await passExit(work, { subject, marking }, { to: 'organization', organizationId });
  });
}

/** A council that none of the readers sits in, and a meeting of it. */
async function meetElsewhere() {
  const officer = headquarters('officer');
  const named = { nameJa: '別の会議', nameEn: 'Hidden council', rule: 'headquarters' };
  const { id: bodyId } = await done(site.ask(officer, 'POST', '/api/council-bodies', named));
  const beginsAt = '2099-01-01T00:00:00Z';
  const plan = { bodyId, kind: 'session', title: 'Hidden meeting', beginsAt };
  await done(site.ask(officer, 'POST', '/api/council-meetings', plan));
}

/** What only the waterworks and the headquarters know of. */
async function enlarge() {
  const somebody = PersonId.encode(await seat('mizu', 'water'));
  const place = await settleIn('water', 'Maker,Valve,1.5\nMaker,Gate,1.1', 'Hidden pumps');
  const second = await settleIn('water', 'Maker,Secret,3.0', 'Hidden turbines');
  await settle();
  const officer = headquarters('officer');
  await done(site.ask(officer, 'POST', `/api/exposure/${valve}/decisions`, {}));
  const order2 = await order(valve);
  const text = { title: '未発出', body: '案', days: 3 };
  const draft = { vulnerability: gate, ...text };
  const { id } = await done(site.ask(officer, 'POST', '/api/directives', draft));
  const operator = person(rights.operator.permissions, 'water', ['water']);
  const url = `/api/directives/${order2}`;
  await done(site.ask(operator, 'POST', `${url}/acknowledgements`, { version: 1 }));
  const claim = { systemId: place.system, measure: 'patched', evidence: '更新した' };
  await done(site.ask(operator, 'POST', `${url}/claims`, claim));
  await shareElsewhere(order2);
  const own = (to: string, body: object) => done(site.ask(operator, 'POST', to, body));
  const of = { law, system: place.system, organization: idOf['water'] ?? '' };
  const notification = await notifyComputer(askAs, own, of);
  const retirement = `/api/systems/${second.system}/retirement`;
  await done(site.ask(operator, 'POST', retirement, { reason: '廃止' }));
  await settle();
  const others = await tellIncident('water', 'jp:appi', officer);
  await settle();
  const audits = await audit('water', audited.edition);
  await meetElsewhere();
  const named = { directive: order2, draft: id, person: somebody, notification };
  hidden = { ...place, ...others, ...audits, ...named };
}

test('what others come to have and do changes not a byte of what a reader is answered', async () => {
  const first = await world();
  const read = [...first.values()].filter((answer) => 'status' in answer && answer.status === 200);
  assert.ok(read.length > 60, `only ${read.length} of ${first.size} answers had content`);
  await enlarge();
  const second = await world();
  for (const [what, answer] of first) assert.deepEqual(second.get(what), answer, what);
});

test('what is hidden is answered as what is not there, by every address', async () => {
  const absent = () => randomUUID();
  const { draft, ...others } = hidden;
  for (const [who, actor] of readers) {
    for (const named of [hidden.directive, draft]) {
      const there = addresses({ organization: idOf['water'] ?? '', ...others, directive: named });
      const nowhere = addresses({
        organization: `org_${absent()}`,
        system: `system_${absent()}`,
        submission: `submission_${absent()}`,
        directive: `directive_${absent()}`,
        person: `person_${absent()}`,
        incident: `incident_${absent()}`,
        filing: `filing_${absent()}`,
        matter: `matter_${absent()}`,
        // An edition is everybody's to read.
        edition: audited.edition,
        campaign: `campaign_${absent()}`,
        audit: `audit_${absent()}`,
        finding: `finding_${absent()}`,
        notification: `notification_${absent()}`,
      });
      for (const [at, { url }] of there.entries()) {
        const expected = await answerTo(actor, 'GET', nowhere[at]?.url ?? '');
        assert.deepEqual(await answerTo(actor, 'GET', url), expected, `${who}: ${url}`);
      }
    }
  }
});

test('a change to what is hidden is refused as a change to what is not there', async () => {
  const fields = { name: 'Taken over', purpose: '', owner: '', importance: 'low' };
  const ids = { directive: hidden.directive, system: hidden.system, organization: idOf['water'] };
  const other = {
    directive: `directive_${randomUUID()}`,
    system: `system_${randomUUID()}`,
    organization: `org_${randomUUID()}`,
  };
  const own = { ...other, directive, system: places['harbour']?.system };
  const claim = { measure: 'patched', evidence: 'x' };
  const changes = (of: typeof other | typeof ids): ['POST' | 'PUT', string, object][] => [
    ['POST', `/api/directives/${of.directive}/acknowledgements`, { version: 1 }],
    ['POST', `/api/directives/${of.directive}/claims`, { systemId: of.system, ...claim }],
    ['POST', `/api/directives/${own.directive}/claims`, { systemId: of.system, ...claim }],
    ['POST', '/api/systems', { organizationId: of.organization, ...fields }],
    ['PUT', `/api/systems/${of.system}`, fields],
    [
      'PUT',
      `/api/systems/${of.system}/exposure`,
      { exposed: false, evidence: 'x', on: '2026-01-01' },
    ],
    ['POST', `/api/systems/${of.system}/retirement`, { reason: 'x' }],
  ];
  for (const [who, actor] of readers) {
    for (const [at, [method, url, body]] of changes(ids).entries()) {
      const [, elsewhere, same] = changes(other)[at] ?? ['POST', '', {}];
      const expected = await answerTo(actor, method, elsewhere, same);
      assert.notEqual(expected.status, 200);
      assert.deepEqual(await answerTo(actor, method, url, body), expected, `${who}: ${url}`);
    }
  }
});

test('a ministry reads for those it supervises and writes for itself alone', async () => {
  const ministry = readers.find(([who]) => who === 'a ministry')?.[1];
  assert.ok(ministry);
  const system = places['harbour']?.system ?? '';
  assert.equal((await site.ask(ministry, 'GET', `/api/systems/${system}`)).status, 200);
  const fields = { name: 'Taken over', purpose: '', owner: '', importance: 'low' };
  for (const [method, url, body] of [
    ['PUT', `/api/systems/${system}`, fields],
    ['POST', '/api/systems', { organizationId: idOf['harbour'], ...fields }],
    ['POST', `/api/systems/${system}/retirement`, { reason: 'x' }],
    ['POST', `/api/systems/${system}/submissions`, Buffer.from('vendor,product,version\na,b,1\n')],
  ] as const) {
    assert.equal((await site.ask(ministry, method, url, body)).status, 404, url);
  }
  const claim = { systemId: system, measure: 'patched', evidence: 'x' };
  const url = `/api/directives/${directive}`;
  assert.equal((await site.ask(ministry, 'POST', `${url}/claims`, claim)).status, 409);
  const acknowledged = `${url}/acknowledgements`;
  assert.equal((await site.ask(ministry, 'POST', acknowledged, { version: 1 })).status, 200);
  const { addressees } = await done(site.ask(headquarters('officer'), 'GET', url));
  const of = (code: string) => addressees.find((each: Answer) => each.code === code);
  assert.equal(of('transport').acknowledgedVersion, 1);
  assert.equal(of('harbour').acknowledgedVersion, null);
});
