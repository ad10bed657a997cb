import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';

import { rights, type Role } from '#features/access/role.ts';
import { type Actor, OrganizationId, PersonId, program } from '#kernel/actor.ts';
import { testSite } from '#platform/testing.ts';

import { profileRoutes } from './routes.ts';
import { chooseProfile, rulingInForce } from './service.ts';

const site = await testSite(profileRoutes);
after(() => site.drop());

const newPerson = () => PersonId.parse(`person_${randomUUID()}`);
const organizationId = OrganizationId.parse(`org_${randomUUID()}`);
const person = (role: Role): Actor => ({
  id: newPerson(),
  organizationId,
  permissions: new Set(rights[role].permissions),
  scope: rights[role].reach === 'all' ? 'all' : [organizationId],
  language: 'ja',
});
const [officer, other, approver, operator] = [
  person('officer'),
  person('officer'),
  person('approver'),
  person('operator'),
];
/** An actor who, against the rights, holds both sides. */
const both: Actor = {
  ...officer,
  permissions: new Set([...rights.officer.permissions, ...rights.approver.permissions]),
};

const family = 'jp:DT_URGENCY';
const url = `/api/decision-tables/${family}`;
const today = async () => (await site.ask(officer, 'GET', '/api/profile')).body.today as string;
const table = async (who = officer) => (await site.ask(who, 'GET', url)).body;

async function change(): Promise<{
  base: string;
  outcomes: string[];
  days: object;
  effectiveOn: string;
  reason: string;
}> {
  const { versions } = await table();
  const { version, rows } = versions.at(-1);
  const outcomes = rows.map(({ outcome }: { outcome: string }) => outcome);
  outcomes[0] = outcomes[0] === 'REG' ? 'PLN' : 'REG';
  return {
    base: version,
    outcomes,
    days: { URG: 4 },
    effectiveOn: await today(),
    reason: '年次の見直し',
  };
}

const acts = async () => {
  const { rows } = await site.tools.read(program(new Set()), async ({ db }) =>
    db
      .selectFrom('ledger.entry' as never)
      .select('act' as never)
      .execute()
      .then((found) => ({ rows: found })),
  );
  return rows.map((row) => (row as { act: string }).act);
};

test('the profile in force tells each fact with source and certainty, to operators too', async () => {
  const { status, body } = await site.ask(operator, 'GET', '/api/profile');
  assert.equal(status, 200);
  assert.equal(body.profile.id, 'jp');
  assert.equal(body.defaultTable, 'cisa:DT_BOD2604');
  for (const list of ['kinds', 'sectors', 'designations', 'inputs', 'clockRules']) {
    for (const fact of body.profile[list]) assert.ok(fact.source && fact.certainty, list);
  }
  assert.ok(body.calendars[0].versions.some(({ inForce }: { inForce: boolean }) => inForce));
});

test('a lesser role can neither propose nor decide', async () => {
  const proposed = await change();
  for (const who of [operator, approver, person('auditor'), person('ministry')]) {
    assert.equal((await site.ask(who, 'POST', `${url}/amendments`, proposed)).status, 403);
  }
  const id = `amendment_${randomUUID()}`;
  for (const who of [operator, officer, person('auditor')]) {
    const asked = await site.ask(who, 'POST', `/api/table-amendments/${id}/decision`, {
      approved: true,
    });
    assert.equal(asked.status, 403);
  }
  assert.equal(
    (await site.ask(approver, 'POST', `/api/table-amendments/${id}/decision`, { approved: true }))
      .status,
    404,
  );
});

test('every fault of a proposal is named, and nothing is kept of it', async () => {
  const proposed = await change();
  const refused = async (body: object) => {
    const { status, body: answer } = await site.ask(officer, 'POST', `${url}/amendments`, body);
    assert.equal(status, 400);
    return answer.faults.map(({ path }: { path: string }) => path);
  };
  assert.deepEqual(
    await refused({
      ...proposed,
      outcomes: [...proposed.outcomes.slice(2), 'NO'],
      days: { NO: 1 },
    }),
    ['/outcomes', '/outcomes/34', '/days/NO'],
  );
  assert.deepEqual(await refused({ ...proposed, effectiveOn: '2020-01-01' }), ['/effectiveOn']);
  assert.deepEqual(await refused({ ...proposed, days: { URG: 0 }, extra: 1 }), [
    '/days/URG',
    '/extra',
  ]);
  assert.equal((await table()).amendments.length, 0);
});

test('a table that others publish cannot be changed', async () => {
  const official = '/api/decision-tables/cisa:DT_BOD2604';
  const { body } = await site.ask(officer, 'GET', official);
  const outcomes = body.versions[0].rows.map(() => '3D');
  const proposed = { ...(await change()), base: '1.0.0', outcomes, days: {} };
  assert.equal((await site.ask(officer, 'POST', `${official}/amendments`, proposed)).status, 403);
});

test('one proposes, another approves; the old version stays and is told apart from the new', async () => {
  const { status, body } = await site.ask(officer, 'POST', `${url}/amendments`, await change());
  assert.equal(status, 200);
  assert.equal(body.version, '1.1.0');
  const second = await site.ask(other, 'POST', `${url}/amendments`, await change());
  assert.equal(second.status, 409);

  const [waiting] = (await table()).amendments;
  assert.deepEqual(
    waiting.differences.map(({ row, outcome, after: to }: Record<string, unknown>) => [
      row,
      outcome,
      to,
    ]),
    [
      [0, null, 'PLN'],
      [null, 'URG', '4'],
    ],
  );
  assert.equal((await table(operator)).amendments.length, 0);
  assert.equal((await table()).inForce, '1.0.0');

  const decision = `/api/table-amendments/${body.id}/decision`;
  assert.equal((await site.ask(both, 'POST', decision, { approved: true })).status, 403);
  assert.equal((await site.ask(approver, 'POST', decision, { approved: true })).status, 200);
  assert.equal((await site.ask(approver, 'POST', decision, { approved: false })).status, 409);

  const now = await table(operator);
  assert.equal(now.inForce, '1.1.0');
  assert.deepEqual(
    now.versions.map(({ version }: { version: string }) => version),
    ['1.0.0', '1.1.0'],
  );
  assert.deepEqual((await acts()).slice(-2), [
    'profile.table-proposed',
    'profile.amendment-approved',
  ]);
});

test('a proposal on a version that was replaced is refused', async () => {
  const proposed = await change();
  const { status } = await site.ask(officer, 'POST', `${url}/amendments`, {
    ...proposed,
    base: '1.0.0',
  });
  assert.equal(status, 409);
});

test('the database itself refuses who decides on their own proposal', async () => {
  const { body } = await site.ask(officer, 'POST', '/api/default-table/amendments', {
    family,
    effectiveOn: await today(),
    reason: '国内の表を標準とする',
  });
  const alone = site.tools.upkeep(officer, ({ db, now }) =>
    db
      .updateTable('profiles.amendment')
      .set({ decided_by: officer.id, decided_at: now, approved: true })
      .where('kind', '=', 'default')
      .execute(),
  );
  await assert.rejects(alone, /check constraint/);

  const before = await site.tools.read(officer, (work) => rulingInForce(work));
  assert.equal(before.family, 'cisa:DT_BOD2604');
  await site.ask(approver, 'POST', `/api/table-amendments/${body.id}/decision`, { approved: true });
  const chosen = await site.tools.read(officer, (work) => rulingInForce(work));
  assert.equal(chosen.table.id, 'jp:DT_URGENCY:1.1.0');
});

test('the table in force is the one of the day that is asked about', async () => {
  const at = (day: string, named?: string) =>
    site.tools.read(operator, (work) =>
      rulingInForce(work, named, new Date(`${day}T12:00:00+09:00`)),
    );
  assert.equal((await at('2025-08-01')).table.id, 'us-fceb:DT_BOD2201:1.0.0');
  assert.equal((await at('2026-06-10')).table.id, 'cisa:DT_BOD2604:1.0.0');
  await assert.rejects(at('2026-06-10', 'us-fceb:DT_BOD2201'), {
    text: { key: 'profiles.not-in-force', values: { id: 'us-fceb:DT_BOD2201', on: '2026-06-10' } },
  });
  await assert.rejects(at('2026-06-10', 'nobody:DT'), { reason: 'not-found' });
});

test('an installation has one profile, chosen once', async () => {
  const founder = program(new Set());
  await site.tools.write(founder, (work) => chooseProfile(work, { profile: 'us-fceb' }));
  const again = site.tools.write(founder, (work) => chooseProfile(work, { profile: 'jp' }));
  await assert.rejects(again, { reason: 'conflict' });
  const { body } = await site.ask(operator, 'GET', '/api/profile');
  assert.equal(body.profile.zone, 'America/New_York');
});

test('a deadline of the profile is reckoned with every step in words', async () => {
  const start = encodeURIComponent('2026-11-20T10:00:00+09:00');
  const { body } = await site.ask(
    operator,
    'GET',
    `/api/profile/deadline?rule=us-fceb:owner-question&start=${start}`,
  );
  // 20 November 10:00 in Japan is the evening of the 19th in New York; the 26th is Thanksgiving.
  assert.equal(body.dueAt, '2026-11-25T04:59:59.999Z');
  assert.match(body.citation, /^us-fceb:owner-question@1 us-fceb:federal-days@2021-06-17/);
  assert.ok(body.because.length >= 3);
});
