// What is urgent and which bodies are exposed: memory, the database and judging each system by itself say the
// same, whatever came, in whatever order, and to whoever asks.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { retireSystem } from '#features/inventory/server/service.ts';
import type { SystemId } from '#features/inventory/system.ts';
import { randomNumbers } from '#features/labels/random-nation.ts';
import type { Actor, OrganizationId } from '#kernel/actor.ts';
import { toolsFor, type Work } from '#platform/tools.ts';

import { catchUp, fleetOn } from './follow.ts';
import { judge } from './judge.ts';
import { keepPacked } from './packing.ts';
import { mostChanged } from './reader.ts';
import { bytes, inventoryOf, keeper, osvOf, testFleet } from './testing.ts';
import { stated } from './testing-statements.ts';
import { bodiesOn, exposedBodies, extentsOn, listUrgent } from './urgent.ts';
import { selectListed } from './urgent-store.ts';

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

const cves = ['CVE-2030-0001', 'CVE-2030-0002', 'CVE-2030-0003', 'CVE-2030-0004'] as const;
const [left, right, joint] = cves;
const running = (...versions: readonly string[]) =>
  inventoryOf(versions.map((version) => ({ purl: `pkg:npm/${version}` })));
const below = (fixed: string, id: string, name: string, of: string) =>
  osvOf(id, name, [{ introduced: '0' }, { fixed }], [of]);

/** A catalogue of exploited vulnerabilities, of these and when each was listed. */
const catalogue = (...listed: readonly (readonly [string, string])[]) => ({
  ...{
    title: 'Catalogue',
    catalogVersion: '2026.01.01',
    dateReleased: '2026-01-01T00:00:00.0000Z',
  },
  count: listed.length,
  vulnerabilities: listed.map(([cveID, dateAdded]) => ({
    ...{ cveID, vendorProject: 'Acme', product: 'Gate', vulnerabilityName: `The way in ${cveID}` },
    ...{
      dateAdded,
      shortDescription: 'A fault.',
      requiredAction: 'Update.',
      dueDate: '2026-02-01',
    },
    ...{ knownRansomwareCampaignUse: 'Unknown', notes: '', cwes: [] },
  })),
});

/** An operating system that is vulnerable only on one box. */
const onTheBox = {
  ...{ dataType: 'CVE_RECORD', dataVersion: '5.1' },
  cveMetadata: { cveId: joint, state: 'PUBLISHED' },
  containers: {
    cna: {
      providerMetadata: { shortName: 'acme' },
      cpeApplicability: [
        {
          operator: 'AND',
          nodes: [
            {
              operator: 'OR',
              cpeMatch: [
                {
                  ...{ vulnerable: true, versionEndExcluding: '2.0' },
                  criteria: 'cpe:2.3:o:acme:gate_os:*:*:*:*:*:*:*:*',
                },
              ],
            },
            {
              operator: 'OR',
              cpeMatch: [{ vulnerable: false, criteria: 'cpe:2.3:h:acme:box:-:*:*:*:*:*:*:*' }],
            },
          ],
        },
      ],
    },
  },
};
const gate = { cpe: 'cpe:2.3:o:acme:gate_os:1.5:*:*:*:*:*:*:*' };
const box = { cpe: 'cpe:2.3:h:acme:box:-:*:*:*:*:*:*:*' };

/** A supplier that the headquarters recognises says something of a package. */
async function state(fleet: Fleet, status: 'affected' | 'not_affected', version: number) {
  const document = stated('openvex', [{ vulnerability: right, status, product: 'pkg:npm/right' }], {
    author: 'Maker',
    id: 'https://example.jp/vex/1',
    version,
    at: `2026-01-0${version}T03:04:05Z`,
  });
  const path = `/api/assertions/files?name=vex-${version}.json`;
  const { status: code, body } = await fleet.ask(
    fleet.person('officer', 'hq'),
    ...(['POST', path, bytes(document)] as const),
  );
  assert.equal(code, 200, JSON.stringify(body));
}

async function recognise(fleet: Fleet) {
  const approver = fleet.person('approver', 'hq');
  const made = { author: 'Maker', makes: ['npm:right'], reason: 'Known by contract.' };
  assert.equal((await fleet.ask(approver, 'POST', '/api/suppliers', made)).status, 200);
}

type Extents = Awaited<ReturnType<typeof extentsOn>>['extents'];

/** What judging every system by itself comes to. */
async function judgedAll(work: Work) {
  const listed = await selectListed(work);
  const extents = new Map<string, { systems: number; organizations: number }>();
  const exposed = new Map<SystemId, OrganizationId>();
  for (const vulnerability of cves) {
    const known = (await judge(work, vulnerability)).filter(
      ({ judgement }) => judgement.verdict === 'affected',
    );
    if (known.length === 0) continue;
    const organizations = new Set(known.map(({ system }) => system.organizationId)).size;
    extents.set(vulnerability, { systems: known.length, organizations });
    if (!listed.has(vulnerability)) continue;
    for (const { system } of known) exposed.set(system.id, system.organizationId);
  }
  const bodies = new Map<OrganizationId, number>();
  for (const id of exposed.values()) bodies.set(id, (bodies.get(id) ?? 0) + 1);
  return { extents, bodies };
}

const plain = (extents: Extents) =>
  [...extents].map(([id, { systems, organizations }]) => [id, systems, organizations]).sort();

/** Memory, the database and the oracle say the same; answers who was asked. */
async function agree(fleet: Fleet, actor: Actor = keeper): Promise<string[]> {
  const forgetful = toolsFor(fleet.db);
  const oracle = await fleet.tools.read(actor, judgedAll);
  const asked: string[] = [];
  for (const tools of [fleet.tools, forgetful]) {
    const told = await tools.read(actor, async (work) => {
      const listed = [...(await selectListed(work)).keys()];
      return { all: await extentsOn(work, 'all'), bodies: await bodiesOn(work, listed) };
    });
    assert.deepEqual(plain(told.all.extents), plain(oracle.extents));
    assert.deepEqual([...told.bodies.bodies].sort(), [...oracle.bodies].sort());
    asked.push(told.all.way, told.bodies.way);
  }
  return asked;
}

const remembered = ['memory', 'memory', 'rows', 'rows'];
const packed = ['memory', 'memory', 'packed', 'packed'];

test('the most urgent first: what is exploited, then what affects most bodies, then most systems', async () => {
  const fleet = await founded();
  const officer = fleet.person('officer', 'hq');
  const crane = await fleet.register('harbour', 'crane');
  await fleet.submit(crane, running('left@1.0.0', 'right@1.0.0'));
  await fleet.submit(await fleet.register('harbour', 'gate'), running('left@1.0.0'));
  await fleet.submit(await fleet.register('rail', 'switch'), running('right@1.0.0', 'third@1.0.0'));
  await fleet.submit(await fleet.register('water', 'old'), running('left@1.0.0'), 200);
  await fleet.take(below('2.0.0', 'GHSA-1', 'left', left), 'a.json');
  await fleet.take(below('2.0.0', 'GHSA-2', 'right', right), 'b.json');
  await fleet.take(below('2.0.0', 'GHSA-3', 'third', cves[3]), 'c.json');
  await fleet.take(catalogue([left, '2026-01-02'], [cves[3], '2026-01-03']), 'kev.json');
  const lines = [
    [left, 1, 2, '2026-01-02'],
    [cves[3], 1, 1, '2026-01-03'],
    [right, 2, 2, undefined],
  ];
  for (const isKept of [false, true]) {
    if (isKept) await catchUp(fleet.tools);
    const { status, body } = await fleet.ask(officer, 'GET', '/api/exposure?exploited=no');
    assert.equal(status, 200);
    const told = body as unknown as Awaited<ReturnType<typeof listUrgent>>;
    assert.deepEqual(
      told.vulnerabilities.map(({ vulnerability, organizations, systems, listedOn }) => [
        ...[vulnerability, organizations, systems],
        listedOn === null ? undefined : String(listedOn).slice(0, 10),
      ]),
      lines,
    );
    assert.equal(told.answeredBy, isKept ? 'memory' : 'database');
    assert.match(String(told.position), /^\d+:\d+:/);
    assert.equal(told.vulnerabilities[0]?.title, `The way in ${left}`);
    const one = await fleet.ask(officer, 'GET', '/api/exposure?limit=1');
    assert.equal((one.body as unknown as typeof told).vulnerabilities.length, 1);
    // Whoever sees one body is told of nothing that others run.
    const own = await fleet.tools.read(fleet.person('operator', 'rail'), async (work) => [
      (await listUrgent(work, { exploited: 'no', limit: 20 })).vulnerabilities.map(
        (each) => each.vulnerability,
      ),
      await exposedBodies(work),
    ]);
    const rail = { organizationId: fleet.idOf('rail'), systems: 1 };
    assert.deepEqual(own, [[cves[3], right], [rail]]);
  }
  const nobody = { ...officer, permissions: new Set<never>() };
  assert.equal((await fleet.ask(nobody, 'GET', '/api/exposure')).status, 403);
  assert.deepEqual(await agree(fleet), remembered);
});

test('what is out of use is exposed to nothing', async () => {
  const fleet = await founded();
  const systemId = await fleet.register('harbour', 'crane');
  await fleet.submit(systemId, running('left@1.0.0'));
  await fleet.take(below('2.0.0', 'GHSA-1', 'left', left));
  await fleet.take(catalogue([left, '2026-01-02']), 'kev.json');
  const bodies = () => fleet.tools.read(keeper, exposedBodies);
  assert.deepEqual(await bodies(), [{ organizationId: fleet.idOf('harbour'), systems: 1 }]);
  await catchUp(fleet.tools);
  await fleet.write((work) => retireSystem(work, { systemId, reason: 'Out of use.' }));
  assert.deepEqual(await bodies(), []);
  await agree(fleet);
});

type Random = (below: number) => number;
const versionBy = (random: Random) => `${random(3)}.${random(3)}.0`;

/** An inventory of two packages, perhaps the operating system and its box, perhaps all there is. */
function inventoryBy(random: Random): Buffer {
  const purls = ['left', 'right'].map((name) => ({ purl: `pkg:npm/${name}@${versionBy(random)}` }));
  const cpes = [gate, box].filter(() => random(2) === 0);
  const rest = random(2) === 0 ? { compositions: [{ aggregate: 'complete' }] } : {};
  return inventoryOf([...purls, ...cpes], rest);
}

/** A new system, of which some have an inventory that is old. */
async function found(fleet: Fleet, systems: SystemId[], random: Random) {
  const code = ['harbour', 'rail', 'water'][random(3)] ?? '';
  const added = await fleet.register(code, `system ${random(2 ** 30)}`);
  if (random(2) === 0) await fleet.submit(added, running('left@1.0.0', 'right@1.0.0'), 200);
  systems.push(added);
}

/** What sources say anew: of a package, or of what is exploited. */
async function hear(fleet: Fleet, random: Random) {
  const file = `${random(2 ** 30)}.json`;
  const listed = cves.filter(() => random(2) === 0).map((id) => [id, '2026-01-02'] as const);
  if (random(3) === 0 && listed.length > 0) await fleet.take(catalogue(...listed), file);
  const name = ['left', 'right'][random(2)] ?? '';
  const about = cves[random(2)] ?? left;
  await fleet.take(below(versionBy(random), `GHSA-${random(4)}`, name, about), file);
}

/** Something that happens, drawn from what may. */
async function happen(fleet: Fleet, systems: SystemId[], random: Random) {
  const one = systems[random(systems.length)];
  const kind = random(9);
  if (kind === 0 || !one) await found(fleet, systems, random);
  else if (kind < 4) await hear(fleet, random);
  else if (kind === 4 && systems.length > 3) {
    systems.splice(systems.indexOf(one), 1);
    await fleet.write((work) => retireSystem(work, { systemId: one, reason: 'Out of use.' }));
  } else await fleet.submit(one, inventoryBy(random));
}

for (const seed of [3, 5]) {
  test(`whatever happens, memory, what is packed, rows and the oracle agree (seed ${seed})`, async () => {
    const fleet = await founded();
    const random = randomNumbers(seed);
    const systems = [await fleet.register('harbour', 'first')];
    await fleet.take(below('1.0.0', 'GHSA-8', 'left', left));
    await fleet.take(onTheBox, 'box.json');
    await fleet.take(catalogue([joint, '2026-01-01'], [left, '2026-01-02']), 'kev.json');
    await catchUp(fleet.tools);
    await keepPacked(fleet.tools);
    const rail = fleet.person('operator', 'rail');
    for (let step = 0; step < 24; step += 1) {
      await happen(fleet, systems, random);
      if (step === 8) await state(fleet, 'not_affected', 1);
      if (step === 12) await recognise(fleet);
      if (step === 16) await state(fleet, 'affected', 2);
      if (random(5) === 0) await catchUp(fleet.tools);
      if (random(8) === 0) await keepPacked(fleet.tools, 0);
      assert.deepEqual(await agree(fleet), packed, `step ${step}`);
      // What is packed is of all bodies together, and for those who see all of them.
      assert.deepEqual(await agree(fleet, rail), remembered);
    }
  });
}

test('where very many systems changed since, the database is asked, and says so', async () => {
  const fleet = await founded();
  await fleet.submit(await fleet.register('harbour', 'crane'), running('left@1.0.0'));
  await fleet.take(below('2.0.0', 'GHSA-1', 'left', left));
  await fleet.take(catalogue([left, '2026-01-02']), 'kev.json');
  await catchUp(fleet.tools);
  assert.ok(await fleet.tools.read(keeper, async (work) => fleetOn(work)));
  for (let each = 0; each <= mostChanged; each += 1) await fleet.register('rail', `switch ${each}`);
  assert.deepEqual(await agree(fleet), ['rows', 'rows', 'rows', 'rows']);
});
