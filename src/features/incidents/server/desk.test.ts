import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { eventJob } from '#features/ledger/server/service.ts';
import { noticeRoutes } from '#features/notices/server/routes.ts';
import { tellingJob } from '#features/notices/server/service.ts';
import { type Actor, OrganizationId, program } from '#kernel/actor.ts';
import { beginAt } from '#platform/installation.ts';
import { drain } from '#platform/jobs.ts';
import { root } from '#platform/root.ts';
import { testSite } from '#platform/testing.ts';

import { incidentSweep } from './reminder.ts';
import { incidentRoutes } from './routes.ts';
import { incidentHandlers } from './telling.ts';
import { nationOfAuthorities } from './testing-authorities.ts';

type Answer = ReturnType<typeof JSON.parse>;
const site = await testSite([...incidentRoutes, ...noticeRoutes]);
after(() => site.drop());
const settle = () =>
  drain(site.ownerUrl, site.tools, [eventJob(incidentHandlers), incidentSweep, tellingJob]);

let people: Record<string, Actor> = {};
async function ask(who: string, method: 'GET' | 'POST' | 'PUT', url: string, body?: object) {
  const actor = people[who];
  assert.ok(actor, who);
  const answer = await site.ask(actor, method, url, body);
  assert.equal(answer.status, 200, `${method} ${url}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

before(async () => {
  const nation = await nationOfAuthorities(site.tools);
  people = nation.persons;
  for (const [recipient, code] of [
    ['ppc', 'ppc'],
    ['safety-office', 'safety'],
    ['prime-minister', 'hq'],
  ] as const) {
    const id = nation.idOf.get(code);
    assert.ok(id);
    const body = { organizationId: OrganizationId.encode(id) };
    await ask('administrator', 'PUT', `/api/incident-authorities/${recipient}`, body);
  }
});

/** Tells of personal data that leaked, and files the first report with the commission. */
async function leaked(who: string, persons: number, certainty: string): Promise<Answer> {
  const { id } = await ask(who, 'POST', '/api/incidents', {});
  const url = `/api/incidents/${id}`;
  for (const fact of [
    { field: 'personal-data', value: true },
    { field: 'malicious', value: true },
    { field: 'persons-affected', value: persons, certainty },
    { field: 'harm-classes', value: ['confidentiality'] },
    { field: 'contacts', value: [{ role: 'filing', name: '当直', telephone: '0000-00-0000' }] },
  ]) {
    await ask(who, 'POST', `${url}/facts`, fact);
  }
  const reports = [{ duty: 'jp:appi', stage: 'first' }];
  const asked = { reports, unknownForUnanswered: true };
  return (await ask(who, 'POST', `${url}/filings`, asked)).filings[0].filing;
}

test('two who tell of the same event are one event, each kept, and what they say differently is named', async () => {
  await leaked('minato', 2_060_000, 'suspected');
  const between = await site.tools.read(program(new Set()), async ({ now }) => now);
  await leaked('water', 6_090_000, 'confirmed');
  const before = await ask('ppc', 'GET', '/api/incident-situation');
  assert.equal(before.events.length, 2);
  const matters = (await ask('ppc', 'GET', '/api/matters')).map(({ id }: Answer) => id);
  const compared = `/api/matters/${matters[0]}/comparisons/${matters[1]}`;
  const { one: left, other: right, fields } = await ask('ppc', 'GET', compared);
  assert.deepEqual([left.matter, right.matter], matters);
  assert.deepEqual(
    fields.filter(({ differs }: Answer) => differs).map(({ field }: Answer) => field),
    ['persons-affected'],
  );
  assert.equal((await site.ask(people['safety'], 'GET', compared)).status, 404);
  const joined = { matters, reason: '同じ委託先' };
  const { event } = await ask('ppc', 'POST', '/api/matters/events', joined);
  const after1 = await ask('ppc', 'GET', '/api/incident-situation');
  const [one] = after1.events;
  assert.equal(after1.events.length, 1);
  assert.equal(one.event, event);
  const numbers = (said: Answer[]) =>
    said.filter(({ field }) => field === 'persons-affected').map(({ value }) => value);
  assert.deepEqual(numbers(one.confirmed), [6_090_000]);
  assert.deepEqual(numbers(one.unconfirmed), [2_060_000]);
  assert.deepEqual(one.differing, ['persons-affected']);
  const then = `/api/incident-situation?asOf=${encodeURIComponent(between.toISOString())}`;
  const earlier = await ask('ppc', 'GET', then);
  assert.deepEqual(
    earlier.events.map(({ reporters }: Answer) => reporters.length),
    [1],
  );
  await ask('ppc', 'POST', `/api/matters/${matters[0]}/parting`, { reason: '別件と判明' });
  assert.equal((await ask('ppc', 'GET', '/api/incident-situation')).events.length, 2);
  assert.deepEqual((await ask('safety', 'GET', '/api/incident-situation')).events, []);
});

test('a count of too few bodies is held back, and is not to be had from the others', async () => {
  const quarterOf = (at: Date) => `${at.getUTCFullYear()}-Q${Math.floor(at.getUTCMonth() / 3) + 1}`;
  const now = await site.tools.read(program(new Set()), async (work) => work.now);
  const url = `/api/incident-statistics?quarter=${quarterOf(now)}`;
  const { total, kinds } = await ask('ppc', 'GET', url);
  assert.deepEqual(total, { suppressed: true });
  const incidents = kinds.find(({ key }: Answer) => key === 'incident');
  assert.deepEqual(incidents.count, { suppressed: true });
  const { total: none } = await ask('safety', 'GET', url);
  assert.deepEqual(none, { count: 0 });
});

test('both sides are told: the authority of a report, the reporter of what is asked and of its clocks', async () => {
  const filing = await leaked('minato', 10, 'suspected');
  await settle();
  const kinds = async (who: string) => {
    const answer = await ask(who, 'GET', '/api/notices');
    const lines: Answer[] = Array.isArray(answer) ? answer : answer.notices;
    return lines.map(({ kind }) => kind);
  };
  assert.ok((await kinds('ppc')).includes('incident.filed'));
  await ask('ppc', 'POST', `/api/filings/${filing.id}/acknowledgement`, {});
  await settle();
  assert.ok((await kinds('minato')).includes('incident.received'));
  const later = new Date(Date.now() + 90 * 86_400_000);
  await site.tools.upkeep(program(new Set()), (work) => beginAt(work, later));
  await settle();
  const told = await kinds('minato');
  assert.ok(told.includes('incident.overdue'));
  const count = told.length;
  await settle();
  assert.equal((await kinds('minato')).length, count, 'each step is told once');
  // The duty is public, so the ministry above hears that its report is missing; the record stays hidden.
  assert.ok((await kinds('industry')).includes('incident.escalated'));
  assert.ok(!(await kinds('safety')).includes('incident.escalated'));
});

/** The sample of NIS2, told by somebody and filed as early warning with whoever its recipient is. */
async function warned(who: string): Promise<string> {
  const file = join(root, 'profiles/eu-nis2/samples/ransomware-at-an-electricity-operator.json');
  const { facts } = JSON.parse(readFileSync(file, 'utf8'));
  const { id } = await ask(who, 'POST', '/api/incidents', {});
  const url = `/api/incidents/${id}`;
  for (const { field, value, certainty } of facts.facts) {
    await ask(who, 'POST', `${url}/facts`, { field, value, ...(certainty && { certainty }) });
  }
  for (const answer of facts.answers) {
    await ask(who, 'POST', `${url}/answers`, { ...answer, profile: 'eu-nis2' });
  }
  await ask(who, 'POST', `${url}/filings`, {
    reports: [{ duty: 'eu-nis2:incident', stage: 'early-warning' }],
    ...{ unknownForUnanswered: true, profile: 'eu-nis2' },
  });
  return url;
}

test('a report that is owed on request is offered to its authority alone, and asked for starts its clock', async () => {
  const csirt = people['industry']?.organizationId;
  assert.ok(csirt);
  const body = { organizationId: OrganizationId.encode(csirt) };
  await ask('administrator', 'PUT', '/api/incident-authorities/csirt', body);
  const url = await warned('water');
  const stageOf = async () => {
    const { duties } = await ask('water', 'GET', `${url}/standings?profile=eu-nis2`);
    const duty = duties.find((each: Answer) => each.duty === 'eu-nis2:incident');
    return duty.stages.find((each: Answer) => each.stage === 'intermediate');
  };
  const quiet = await stageOf();
  const [matter] = await ask('industry', 'GET', '/api/matters');
  const shown = await ask('industry', 'GET', `/api/matters/${matter.id}`);
  assert.deepEqual(
    shown.requestable.map((each: Answer) => [each.duty, each.stage]),
    [['eu-nis2:incident', 'intermediate']],
  );
  const asked = { duty: 'eu-nis2:incident', stage: 'intermediate', dueOn: '2099-01-15' };
  await ask('industry', 'POST', `/api/matters/${matter.id}/requests`, asked);
  const afterwards = await stageOf();
  assert.notDeepEqual(afterwards, quiet);
  assert.ok(JSON.stringify(afterwards).includes('2099-01-15'), JSON.stringify(afterwards));
  await settle();
  const { notices } = await ask('water', 'GET', '/api/notices');
  assert.ok(notices.some((each: Answer) => each.kind === 'incident.asked'));
  const other = (await ask('ppc', 'GET', '/api/matters'))[0];
  const { requestable } = await ask('ppc', 'GET', `/api/matters/${other.id}`);
  assert.deepEqual(requestable, []);
  const actor = people['ppc'];
  const refused = await site.ask(actor, 'POST', `/api/matters/${other.id}/requests`, asked);
  assert.equal(refused.status, 400);
});
