import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';

import { rights } from '#features/access/role.ts';
import { type Actor, OrganizationId, PersonId, program } from '#kernel/actor.ts';
import { testSite } from '#platform/testing.ts';

import { incidentRoutes } from './routes.ts';
import { nationOfAuthorities } from './testing-authorities.ts';

// Hundreds of bodies that report at once: nothing is lost, nothing is doubled.

// As many as are asked for take a minute; fewer that arrive as closely show the same.
const isWhole = process.env['NOROSHI_WHOLE_LOAD'] === '1';
const [bodies, reports] = isWhole ? [200, 500] : [20, 60];
const site = await testSite(incidentRoutes);
after(() => site.drop());

const row = (at: number) =>
  `\nbody-${at},第${at}社,Body ${at},operator,water,,2020-01-01,industry,${1000 + at}`;
let officer: Actor;
let reporters: readonly Actor[] = [];

before(async () => {
  const more = Array.from({ length: bodies }, (_, at) => row(at)).join('');
  const nation = await nationOfAuthorities(site.tools, more);
  const { administrator, ppc } = nation.persons;
  assert.ok(administrator && ppc);
  officer = ppc;
  const organizationId = nation.idOf.get('ppc');
  assert.ok(organizationId);
  const set = { organizationId: OrganizationId.encode(organizationId) };
  const { status } = await site.ask(administrator, 'PUT', '/api/incident-authorities/ppc', set);
  assert.equal(status, 200);
  reporters = nation.bodies
    .filter(({ code }) => code.startsWith('body-'))
    .map(({ id }): Actor => ({
      id: PersonId.parse(`person_${randomUUID()}`),
      organizationId: id,
      permissions: new Set(rights.operator.permissions),
      scope: [id],
      language: 'ja',
    }));
  assert.equal(reporters.length, bodies);
});

/** A record with as little as a report needs. */
async function opened(actor: Actor): Promise<string> {
  const { body } = await site.ask(actor, 'POST', '/api/incidents', {});
  const url = `/api/incidents/${body.id}`;
  const contacts = [{ role: 'filing', name: '当直', telephone: '0000-00-0000' }];
  for (const [field, value] of [
    ['personal-data', true],
    ['malicious', true],
    ['contacts', contacts],
  ] as const) {
    const told = await site.ask(actor, 'POST', `${url}/facts`, { field, value });
    assert.equal(told.status, 200);
  }
  return url;
}

test(`${reports} reports of ${bodies} bodies at once, each sent twice: none lost, none doubled`, async () => {
  const records = await Promise.all(
    Array.from({ length: reports }, async (_, at) => {
      const actor = reporters[at % bodies];
      assert.ok(actor);
      return { actor, url: await opened(actor) };
    }),
  );
  const asked = { reports: [{ duty: 'jp:appi', stage: 'first' }], unknownForUnanswered: true };
  const begun = performance.now();
  const times: number[] = [];
  const answers = await Promise.all(
    records.map(async ({ actor, url }) => {
      const send = site.askUnder(randomUUID());
      const started = performance.now();
      const first = await send(actor, 'POST', `${url}/filings`, asked);
      times.push(performance.now() - started);
      // A line that broke: the same request is sent again, and it is another that is told twice.
      const again = await send(actor, 'POST', `${url}/filings`, asked);
      assert.deepEqual(again.body, first.body);
      return first;
    }),
  );
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  times.sort((a, b) => a - b);
  const middle = Math.round(times[Math.floor(times.length / 2)] ?? 0);
  console.log(`${reports} reports, each twice: ${seconds} s, the middle one after ${middle} ms`);
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
  const ids = answers.map(({ body }) => body.filings[0].filing.id);
  assert.equal(new Set(ids).size, reports);
  const { body: matters } = await site.ask(officer, 'GET', '/api/matters');
  assert.equal(matters.length, reports);
  const filings = matters.map((each: { filings: number }) => each.filings);
  assert.deepEqual(new Set(filings), new Set([1]));
  const entries = await site.tools.read(program(new Set()), (work) =>
    work.db
      .selectFrom('ledger.entry')
      .select('subject')
      .where('act', '=', 'filing.reported')
      .execute(),
  );
  assert.deepEqual(entries.map(({ subject }) => subject).sort(), ids.sort());
});
