import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';

import { rights } from '#features/access/role.ts';
import { addPerson } from '#features/access/server/service.ts';
import { Receipt, verifyReceipt } from '#features/ledger/receipt.ts';
import { append, passingSigner, sha256 } from '#features/ledger/server/service.ts';
import { verifyEd25519 } from '#features/ledger/server/signer.ts';
import { checkpoint } from '#features/ledger/server/tree.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { type Actor, OrganizationId, PersonId, program } from '#kernel/actor.ts';
import type { Permission } from '#kernel/permission.ts';
import { testSite } from '#platform/testing.ts';

import { trailRoutes } from './routes.ts';

const signer = passingSigner('noroshi.example/ledger');
const site = await testSite(trailRoutes(signer));
after(() => site.drop());
const keeper = program(new Set());

const sheet = `code,name_ja,name_en,kind,since,supervisor
hq,本部,Headquarters,headquarters,2020-01-01,
power,北電力,North Power,operator,2020-01-01,hq
water,水道,Waterworks,operator,2020-01-01,hq`;

let auditor: Actor;
let operator: Actor;
const idOf: Record<string, OrganizationId> = {};
const actor = (code: string, scope: Actor['scope'], held: readonly Permission[]): Actor => ({
  id: PersonId.parse(`person_${randomUUID()}`),
  organizationId: idOf[code] ?? null,
  permissions: new Set(held),
  scope,
  language: 'ja',
});
const idIn = (code: string) => idOf[code] ?? assert.fail(code);

type Entered = { readonly act: `thing.${string}`; readonly code: string | null };
const enter = (by: Actor, { act, code }: Entered, facts = {}) =>
  site.tools.write(by, async (work) => {
    const organizationId = code === null ? null : idIn(code);
    await append(work, { act, subject: `about-${act}`, organizationId, facts });
    return work.entries[0] ?? assert.fail();
  });
const sign = () => site.tools.upkeep(keeper, (work) => checkpoint(work, signer));

const entries: Record<string, string> = {};

before(async () => {
  await site.tools.write(keeper, (work) => registerSheet(work, { sheet, dryRun: false }));
  for (const { code, id } of await site.tools.read(keeper, listOrganizations)) idOf[code] = id;
  auditor = actor('hq', 'all', rights.auditor.permissions);
  const { id } = await site.tools.write(keeper, (work) =>
    addPerson(work, {
      ...{ login: 'kita', name: '北 はじめ', role: 'operator', language: 'ja' },
      ...{ organizationId: idIn('power'), password: 'correct horse battery' },
    }),
  );
  operator = { ...actor('power', [idIn('power')], ['ledger.read', 'organizations.read']), id };
  entries['own'] = await enter(operator, { act: 'thing.own', code: 'power' });
  entries['others'] = await enter(keeper, { act: 'thing.others', code: 'water' });
  entries['all'] = await enter(keeper, { act: 'thing.all', code: null });
  await sign();
});

const lines = async (by: Actor, query = '') => {
  const { status, body } = await site.ask(by, 'GET', `/api/ledger/lines${query}`);
  assert.equal(status, 200, JSON.stringify(body));
  return body;
};
const acts = async (by: Actor, query = ''): Promise<string[]> =>
  (await lines(by, query)).lines.map(({ act }: { act: string }) => act);

test('a role that does not read the ledger is refused, whatever it asks', async () => {
  const lesser = actor('power', [idIn('power')], rights.operator.permissions);
  const own = `/api/ledger/lines/${entries['own']}`;
  for (const [method, url] of [
    ['GET', '/api/ledger/lines'],
    ['GET', own],
    ['GET', '/api/ledger/state'],
    ['POST', `${own}/receipt`],
    ['POST', '/api/ledger/verifications'],
  ] as const) {
    const { status } = await site.ask(lesser, method, url, method === 'POST' ? {} : undefined);
    assert.equal(status, 403, url);
  }
});

test('whoever sees one body reads and proves what concerns it, and nothing else is there', async () => {
  assert.deepEqual(await acts(operator, '?area=thing'), ['thing.own']);
  const { status, body } = await site.ask(operator, 'GET', `/api/ledger/lines/${entries['own']}`);
  assert.equal(status, 200);
  assert.ok(body.sealed);
  for (const hidden of [entries['others'], entries['all'], randomUUID()]) {
    const shown = await site.ask(operator, 'GET', `/api/ledger/lines/${hidden}`);
    const proven = await site.ask(operator, 'POST', `/api/ledger/lines/${hidden}/receipt`, {});
    assert.deepEqual([shown.status, proven.status], [404, 404]);
    assert.equal(
      (await site.ask(operator, 'GET', `/api/ledger/lines?before=${hidden}`)).status,
      404,
    );
  }
  assert.equal((await site.ask(operator, 'POST', '/api/ledger/verifications', {})).status, 403);
});

test('things are named as far as the reader knows them; anything else is left to its id', async () => {
  const { things } = await lines(auditor, '?area=thing');
  const person = PersonId.encode(operator.id);
  const power = OrganizationId.encode(idIn('power'));
  assert.equal(things[person].nameJa, '北 はじめ');
  assert.equal(things[person].organization, power);
  assert.equal(things[person].page, null, 'an auditor opens no page of persons');
  assert.deepEqual(
    [things[power].nameEn, things[power].page],
    ['North Power', `/organizations/${power}`],
  );
  const named = { person: PersonId.encode(auditor.id), system: `system_${randomUUID()}` };
  await enter(keeper, { act: 'thing.named', code: 'power' }, named);
  const seen = await lines(operator, '?area=thing');
  assert.deepEqual(Object.keys(seen.things).sort(), [person, power].sort());
});

test('entries are narrowed by area, person, organization, subject and time, and refused otherwise', async () => {
  assert.deepEqual(await acts(auditor, `?person=${PersonId.encode(operator.id)}`), ['thing.own']);
  assert.deepEqual(await acts(auditor, `?person=${encodeURIComponent('北')}`), ['thing.own']);
  assert.deepEqual(await acts(auditor, '?person=nobody'), []);
  const water = OrganizationId.encode(idIn('water'));
  assert.deepEqual(await acts(auditor, `?organization=${water}`), ['thing.others']);
  assert.deepEqual(await acts(auditor, '?subject=about-thing.all'), ['thing.all']);
  assert.deepEqual(await acts(auditor, '?area=thing&from=2100-01-01T00:00:00Z'), []);
  assert.deepEqual(await acts(auditor, '?area=thing&until=2000-01-01T00:00:00Z'), []);
  assert.deepEqual(await acts(auditor, "?subject=' or true --"), []);
  for (const query of ['?area=T%27', '?organization=x', '?before=1', '?from=yesterday', '?x=1']) {
    assert.equal((await site.ask(auditor, 'GET', `/api/ledger/lines${query}`)).status, 400, query);
  }
});

test('page follows page without gap or repetition', async () => {
  await site.tools.write(keeper, async (work) => {
    for (let number = 0; number < 450; number += 1) {
      const about = { subject: `many-${number}`, organizationId: null, facts: {} };
      await append(work, { act: 'many.done', ...about });
    }
  });
  const seen: string[] = [];
  let query = '?area=many';
  for (;;) {
    const page = await lines(auditor, query);
    seen.push(...page.lines.map(({ subject }: { subject: string }) => subject));
    if (!page.hasOlder) break;
    query = `?area=many&before=${page.lines.at(-1).id}`;
  }
  assert.equal(seen.length, 450);
  assert.equal(new Set(seen).size, 450);
});

test('a receipt holds under the key that is told, passes the door and is entered', async () => {
  const url = `/api/ledger/lines/${entries['others']}/receipt`;
  const { status, body } = await site.ask(auditor, 'POST', url, {});
  assert.equal(status, 200, JSON.stringify(body));
  const receipt = Receipt.parse(body);
  const { ok } = verifyReceipt(receipt, signer.key, sha256, verifyEd25519);
  assert.ok(ok);
  const forged = { ...receipt, entry: { ...receipt.entry, subject: 'another' } };
  assert.ok(!verifyReceipt(forged, signer.key, sha256, verifyEd25519).ok);
  assert.deepEqual((await acts(auditor)).slice(0, 2).sort(), ['label.passed', 'ledger.proved']);
});

test('what is too new for a checkpoint is shown without proof, and no receipt is issued', async () => {
  const fresh = await enter(keeper, { act: 'thing.fresh', code: null });
  const shown = await site.ask(auditor, 'GET', `/api/ledger/lines/${fresh}`);
  assert.deepEqual([shown.status, shown.body.sealed], [200, null]);
  const { status } = await site.ask(auditor, 'POST', `/api/ledger/lines/${fresh}/receipt`, {});
  assert.equal(status, 409);
  await sign();
  const { body } = await site.ask(auditor, 'GET', `/api/ledger/lines/${fresh}`);
  assert.equal(body.line.position, body.sealed.receipt.position);
});

test('the whole ledger is verified as an act', async () => {
  await sign();
  const state = await site.ask(auditor, 'GET', '/api/ledger/state');
  const sound = await site.ask(auditor, 'POST', '/api/ledger/verifications', {});
  assert.deepEqual([sound.body.ok, sound.body.entries], [true, state.body.signed.size]);
  assert.equal((await acts(auditor))[0], 'ledger.verified');
});
