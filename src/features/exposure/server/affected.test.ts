// Whom a vulnerability affects, from memory: the same as the database answers, from COMMIT on, whatever came
// since memory last looked; and it says who answered.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';

import type { SystemId } from '#features/inventory/system.ts';
import { randomNumbers } from '#features/labels/random-nation.ts';
import { type Actor, OrganizationId } from '#kernel/actor.ts';

import { showAffected } from './affected.ts';
import { affectedCounts } from './exposed.ts';
import { catchUp } from './follow.ts';
import { bytes, inventoryOf, keeper, osvOf, testFleet } from './testing.ts';

const fleets: Awaited<ReturnType<typeof testFleet>>[] = [];
const founded = async () => {
  const fleet = await testFleet();
  fleets.push(fleet);
  return fleet;
};
after(async () => {
  for (const fleet of fleets) await fleet.drop();
});

type Fleet = Awaited<ReturnType<typeof testFleet>>;

const cve = 'CVE-2030-0001';
const other = 'CVE-2030-0002';
const running = (version: string, name = 'left') =>
  inventoryOf([{ purl: `pkg:npm/${name}@${version}` }]);
const below = (fixed: string, of = cve, id = 'GHSA-1') =>
  osvOf(id, 'left', [{ introduced: '0' }, { fixed }], [of]);

/** A supplier says of a package that it is not affected. */
const vexOn = (vulnerability: string): Buffer =>
  bytes({
    '@context': 'https://openvex.dev/ns/v0.2.0',
    ...{ '@id': 'https://example.jp/vex/1', author: 'Maker', version: 1 },
    timestamp: '2026-01-02T03:04:05Z',
    statements: [
      {
        ...{ vulnerability: { name: vulnerability }, status: 'not_affected' },
        products: [{ '@id': 'pkg:npm/left' }],
        justification: 'vulnerable_code_not_present',
      },
    ],
  });

const told = (fleet: Fleet, vulnerability = cve, actor: Actor = keeper) =>
  fleet.tools.read(actor, (work) => showAffected(work, { vulnerability }));

test('from COMMIT on a new vulnerability is answered from memory, at the position of its commit', async () => {
  const fleet = await founded();
  const officer = fleet.person('officer', 'hq');
  await fleet.submit(await fleet.register('harbour', 'crane'), running('1.5.0'));
  await fleet.submit(await fleet.register('harbour', 'gate'), running('1.0.0'));
  await fleet.submit(await fleet.register('rail', 'switch'), running('2.0.0'));
  await fleet.take(below('1.2.0', other, 'GHSA-2'));
  assert.equal((await told(fleet, other)).answeredBy, 'database');
  await catchUp(fleet.tools);
  await fleet.take(below('2.0.0'));
  const change = await fleet.app.inject({
    ...{ method: 'POST', url: '/api/assertions/files?name=vex.json' },
    headers: {
      ...{ ...fleet.headersOf(officer), 'idempotency-key': randomUUID() },
      'content-type': 'application/octet-stream',
    },
    payload: vexOn('CVE-2030-9999'),
  });
  assert.equal(change.statusCode, 200, change.payload);
  const position = String(change.headers['noroshi-position']);
  assert.match(position, /^\d+$/);
  const path = `/api/exposure/${cve}/affected?notBefore=${position}`;
  const { status, body } = await fleet.ask(officer, 'GET', path);
  assert.equal(status, 200);
  assert.equal(body.answeredBy, 'memory');
  assert.match(body.position, /^\d+:\d+:/);
  const harbour = OrganizationId.encode(fleet.idOf('harbour'));
  assert.deepEqual(body.organizations, [{ organizationId: harbour, systems: 2 }]);
});

test('what no transaction here has done yet is waited for, and then refused', async () => {
  const fleet = await founded();
  const officer = fleet.person('officer', 'hq');
  await fleet.take(below('2.0.0'));
  const operator = fleet.person('operator', 'rail');
  const nobody = { ...officer, permissions: new Set<never>() };
  const all = '/api/exposure';
  for (const path of [all, `${all}/${cve}`, `${all}/${cve}/tree`, `${all}/${cve}/affected`]) {
    const ahead = await fleet.ask(officer, 'GET', `${path}?notBefore=999999999999999999`);
    assert.deepEqual([ahead.status, ahead.body.title], [409, 'exposure.position-unseen']);
    assert.equal((await fleet.ask(officer, 'GET', `${path}?notBefore=1`)).status, 200);
    assert.equal((await fleet.ask(officer, 'GET', `${path}?notBefore=soon`)).status, 400);
    assert.equal((await fleet.ask(operator, 'GET', `${path}?notBefore=1`)).status, 403);
    assert.equal((await fleet.ask(nobody, 'GET', path)).status, 403);
  }
  assert.equal((await fleet.ask(officer, 'GET', `${all}/CVE-2031-1/affected`)).status, 404);
});

test('systems that changed since, and versions that nobody named before, are read beside memory', async () => {
  const fleet = await founded();
  const crane = await fleet.register('harbour', 'crane');
  await fleet.submit(crane, running('1.5.0'));
  await fleet.take(below('2.0.0'));
  await catchUp(fleet.tools);
  await fleet.submit(crane, running('3.0.0'));
  await fleet.submit(await fleet.register('rail', 'switch'), running('0.7.7'));
  const { answeredBy, organizations } = await told(fleet);
  assert.equal(answeredBy, 'memory');
  assert.deepEqual(organizations, [{ organizationId: fleet.idOf('rail'), systems: 1 }]);
  // Each sees its own, and nothing tells it of others.
  const water = await told(fleet, cve, fleet.person('operator', 'water'));
  assert.deepEqual([water.answeredBy, water.organizations, water.position], ['memory', [], null]);
});

test('where statements must be weighed, the database answers and says so', async () => {
  const fleet = await founded();
  await fleet.submit(await fleet.register('harbour', 'crane'), running('1.5.0'));
  await fleet.take(below('2.0.0'));
  await catchUp(fleet.tools);
  assert.equal((await told(fleet)).answeredBy, 'memory');
  const officer = fleet.person('officer', 'hq');
  const sent = await fleet.ask(officer, 'POST', '/api/assertions/files?name=vex.json', vexOn(cve));
  assert.equal(sent.status, 200, JSON.stringify(sent.body));
  // What an author says whom nobody recognised weighs nothing.
  const before = await told(fleet);
  assert.deepEqual([before.answeredBy, before.organizations.length], ['memory', 1]);
  const made = { author: 'Maker', makes: ['npm:left'], reason: 'Known by contract.' };
  const approver = fleet.person('approver', 'hq');
  assert.equal((await fleet.ask(approver, 'POST', '/api/suppliers', made)).status, 200);
  const { answeredBy, organizations } = await told(fleet);
  assert.deepEqual([answeredBy, organizations], ['database', []]);
});

const packages = ['left', 'right'];
const modules = ['1.0-1.module_el8+1', '1.0-1.el8', '2.0-1.module_el8+2', '2.0-3.el8', 'strange'];

/** An inventory of this and that, among it builds of modules, texts without order and nothing at all. */
function anyInventory(random: (below: number) => number): Buffer {
  const components = Array.from({ length: random(4) }, () =>
    random(3) === 0
      ? { purl: `pkg:rpm/almalinux/perl@${modules[random(modules.length)]}?distro=almalinux-8` }
      : { purl: `pkg:npm/${packages[random(2)]}@${random(3)}.${random(3)}.0` },
  );
  return inventoryOf([
    ...components,
    ...(random(4) === 0 ? [{ purl: 'pkg:npm/left@latest' }] : []),
  ]);
}

/** A record about one of two vulnerabilities: spans, lists, everything, builds of modules, or taken back. */
function anyRecord(random: (below: number) => number): object {
  const of = [cve, other][random(2)];
  const number = random(3);
  const name = packages[random(2)];
  const introduced = random(2) === 0 ? '0' : `${random(3)}.0.0`;
  const record = {
    ...{ id: `GHSA-${number}`, aliases: [of], details: 'A fault.' },
    modified: `2026-01-02T03:04:${String(10 + random(50))}Z`,
    ...(random(8) === 0 ? { withdrawn: '2026-01-02T03:04:05Z' } : {}),
  };
  const npm = { ecosystem: 'npm', name };
  const spans = { type: 'SEMVER', events: [{ introduced }, { fixed: `${random(3)}.1.0` }] };
  switch (random(4)) {
    case 0:
      return { ...record, affected: [{ package: npm, versions: ['latest', '1.1.0'] }] };
    case 1: {
      const alma = { ecosystem: 'AlmaLinux:8', name: 'perl' };
      const events = [{ introduced: '0' }, { fixed: modules[random(4)] }];
      return {
        ...{ ...record, id: `ALSA-2030:000${number}` },
        affected: [{ package: alma, ranges: [{ type: 'ECOSYSTEM', events }] }],
      };
    }
    case 2:
      return {
        ...record,
        affected: [{ package: npm, ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }] }] }],
      };
    default:
      return { ...record, affected: [{ package: npm, ranges: [spans] }] };
  }
}

for (const seed of [11, 13]) {
  test(`whatever happens, memory answers as the database does (seed ${seed})`, async () => {
    const fleet = await founded();
    const random = randomNumbers(seed);
    const systems: SystemId[] = [await fleet.register('harbour', 'first')];
    await fleet.take(below('0.2.0', cve, 'GHSA-8'));
    await fleet.take(below('0.2.0', other, 'GHSA-9'));
    await catchUp(fleet.tools);
    let remembered = 0;
    for (let step = 0; step < 20; step += 1) {
      const kind = random(8);
      const one = systems[random(systems.length)];
      if (kind === 0 || !one) {
        const body = random(2) === 0 ? 'harbour' : 'rail';
        const added = await fleet.register(body, `system ${step}`);
        if (random(2) === 0) await fleet.submit(added, anyInventory(random), 200);
        systems.push(added);
      } else if (kind < 4) await fleet.take(anyRecord(random), `advisory ${step}.json`);
      else await fleet.submit(one, anyInventory(random));
      if (random(5) === 0) await catchUp(fleet.tools);
      for (const vulnerability of [cve, other]) {
        const known = await fleet.tools.read(keeper, (work) => affectedCounts(work, vulnerability));
        const { answeredBy, organizations } = await told(fleet, vulnerability);
        const counts = organizations.map((each) => [each.organizationId, each.systems] as const);
        assert.deepEqual(new Map(counts), known, `step ${step}`);
        remembered += Number(answeredBy === 'memory');
      }
    }
    assert.equal(remembered, 40);
  });
}
