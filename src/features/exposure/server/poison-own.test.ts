import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { sql } from 'kysely';

import { SystemId } from '#features/inventory/system.ts';

import { bytes, inventoryOf, keeper, osvOf, testFleet } from './testing.ts';
import { type Form, forms, made, type Said, stated, type Whole } from './testing-statements.ts';

const fleet = await testFleet();
after(() => fleet.drop());
const [officer, approver] = [fleet.person('officer', 'hq'), fleet.person('approver', 'hq')];
const [harbour, rail] = [fleet.person('operator', 'harbour'), fleet.person('operator', 'rail')];
const cve = 'CVE-2030-0001';
const purl = 'pkg:npm/gate@1.2.3';
let portal: SystemId, yard: SystemId;

const whole: Whole = {
  ...{ author: 'Harbour CSIRT', id: 'https://harbour.example/1', version: 1 },
  at: '2026-01-10T00:00:00Z',
};
const said: Said = { vulnerability: cve, status: 'not_affected', product: purl };
const affected = { portal: 'affected', yard: 'affected' };
const state = (form: Form, more: Partial<Whole> = {}, change: Partial<Said> = {}) =>
  fleet.ask(
    harbour,
    'POST',
    `/api/assertions/of-system/${SystemId.encode(portal)}?name=own.json`,
    Buffer.from(made(form, [{ ...said, ...change }], { ...whole, ...more })),
  );
const own = async (actor = harbour) =>
  (await fleet.ask(actor, 'GET', '/api/own-assertions?limit=200')).body;
const acts = (act: string) =>
  fleet.tools.read(keeper, async ({ db }) => {
    const { rows } = await sql<{ organization: string; facts: { told: { rule: string }[] } }>`
      select organization_id as organization, facts from ledger.entry
      where act = ${act} order by at`.execute(db);
    return rows;
  });

before(async () => {
  portal = await fleet.register('harbour', 'portal');
  yard = await fleet.register('rail', 'yard');
  for (const system of [portal, yard]) await fleet.submit(system, inventoryOf([{ purl }]));
  const events = [{ introduced: '0' }, { fixed: '2.0.0' }];
  await fleet.take(osvOf('GHSA-aaaa-bbbb-cccc', 'gate', events, [cve]));
  await fleet.settle();
});

for (const form of forms) {
  test(`${form}: what a body states of its own, whatever its label, is seen by nobody beside it`, async () => {
    const { total } = await own();
    const { status, body } = await state(form, { label: 'RED', id: `https://h.example/${form}` });
    assert.equal(status, 200, JSON.stringify(body));
    assert.equal(body.label, 'TLP:RED');
    assert.equal((await own()).total, Number(total) + 1);
    assert.equal((await own(rail)).total, 0);
    assert.deepEqual(await fleet.verdicts(cve), affected);
  });

  test(`${form}: a date of the future and another encoding are refused to a body as to a supplier`, async () => {
    const { total } = await own();
    const future = await state(form, { at: '2038-01-19T03:14:08Z' });
    assert.deepEqual([future.status, future.body.faults[0].text.key], [400, 'exposure.vex.future']);
    assert.equal((await own()).total, total);
  });
}

test('an accepted statement is not overtaken by one of 1970, and is by what is said anew', async () => {
  const day = 86_400_000;
  const { assertions } = await own(approver);
  for (const { id } of assertions) {
    const body = { outcome: 'accepted', reason: 'Checked.' };
    const expiresAt = new Date(Date.now() + 30 * day).toISOString();
    const url = `/api/own-assertions/${id}/decision`;
    assert.equal((await fleet.ask(approver, 'POST', url, { ...body, expiresAt })).status, 200);
  }
  assert.equal((await fleet.verdicts(cve))['portal'], 'not-affected');
  await state('openvex', { at: '1970-01-01T00:00:00Z', id: 'h:old' }, { status: 'affected' });
  assert.equal((await fleet.verdicts(cve))['portal'], 'not-affected');
  await state('openvex', { at: '2026-02-01T00:00:00Z', id: 'h:new' }, { status: 'affected' });
  assert.deepEqual(await fleet.verdicts(cve), affected);
});

/** An inventory that lists a component and states of it what cannot be kept, in the formats that can. */
const ahead = { ...whole, at: '2038-01-19T03:14:08Z' };
const withinInventories: [string, object, string][] = [
  ['CycloneDX of the future', stated('cyclonedx', [said], ahead), 'exposure.vex.future'],
  ['SPDX of the future', stated('spdx', [said], ahead), 'exposure.vex.future'],
  [
    'CycloneDX about what has no name',
    stated('cyclonedx', [{ ...said, vulnerability: 'the gate' }], whole),
    'exposure.vex.odd-name',
  ],
  [
    'SPDX that gives no reason',
    JSON.parse(made('spdx', [said], whole).replace('security_impactStatement', 'comment')),
    'spdx.3.justification',
  ],
];
for (const [situation, document, rule] of withinInventories) {
  test(`${situation}: the inventory stands, what it states is refused, and its body is told why`, async () => {
    const [told, { total }] = [await acts('exposure.own-refused'), await own(officer)];
    await fleet.submit(yard, bytes(document));
    await fleet.settle();
    const entries = await acts('exposure.own-refused');
    assert.equal(entries.length, told.length + 1);
    const last = entries.at(-1);
    assert.equal(last?.organization, fleet.idOf('rail'));
    const rules = last.facts.told.map((each) => each.rule);
    assert.ok(
      rules.some((each) => each.startsWith(rule)),
      rules.join(),
    );
    assert.equal((await own(officer)).total, total);
  });
}
