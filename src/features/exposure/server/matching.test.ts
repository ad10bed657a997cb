// Matching on a real database: configurations, modules, distributions, and rules that hold whatever is
// matched: order does not matter, twice is once, more advisories only add, narrower ranges only remove.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { gunzipSync } from 'node:zlib';

import { retireSystem } from '#features/inventory/server/service.ts';
import type { SystemId } from '#features/inventory/system.ts';
import { Refusal } from '#kernel/refusal.ts';

import { judge } from './judge.ts';
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

const cve = 'CVE-2030-0002';
const gate = 'cpe:2.3:o:acme:gate_os';
const jointRecord = {
  ...{ dataType: 'CVE_RECORD', dataVersion: '5.1' },
  cveMetadata: { cveId: cve, state: 'PUBLISHED' },
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
                  vulnerable: true,
                  criteria: `${gate}:*:*:*:*:*:*:*:*`,
                  versionEndExcluding: '2.0',
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
const system = { cpe: `${gate}:1.5:*:*:*:*:*:*:*` };
const fixed = { cpe: `${gate}:2.0:*:*:*:*:*:*:*` };
const box = { cpe: 'cpe:2.3:h:acme:box:-:*:*:*:*:*:*:*' };
const complete = { compositions: [{ aggregate: 'complete' }] };

test('a product that is vulnerable on a platform is judged with it, on each system', async () => {
  const fleet = await founded();
  await fleet.take(jointRecord);
  for (const [name, components, rest] of [
    ['on the box', [system, box], {}],
    ['box not listed', [system], {}],
    ['box absent from the whole', [system], complete],
    ['fixed on the box', [fixed, box], {}],
    ['the box alone', [box], {}],
  ] as const) {
    await fleet.submit(await fleet.register('harbour', name), inventoryOf(components, rest));
  }
  assert.deepEqual(await fleet.verdicts(cve), {
    'box absent from the whole': 'not-affected',
    'box not listed': 'unknown',
    'fixed on the box': 'not-affected',
    'on the box': 'affected',
    'the box alone': 'not-affected',
  });
  const [reason] = await fleet.reasons(cve, 'on the box');
  assert.equal(reason?.text.key, 'exposure.reason.joint');
  const { component, platforms } = reason.text.values ?? {};
  assert.deepEqual([component, platforms], ['acme:gate_os', 'acme:box']);
  await fleet.agrees(cve);
});

test('each body counts by its systems in use: affected, without a fresh inventory, or clear', async () => {
  const fleet = await founded();
  const package_ = (version: string) => inventoryOf([{ purl: `pkg:npm/gate@${version}` }]);
  await fleet.take(osvOf(cve, 'gate', [{ introduced: '0' }, { fixed: '2.0.0' }]));
  for (const [body, name, version, daysAgo] of [
    ...[
      ['harbour', 'runs it', '1.0.0', 0] as const,
      ['harbour', 'runs it too', '1.0.0', 0] as const,
    ],
    ...[['harbour', 'ran it', '1.0.0', 91] as const, ['harbour', 'is mended', '2.0.0', 0] as const],
    ['rail', 'ran it once', '1.0.0', 91] as const,
    ['water', 'runs something else', null, 0] as const,
  ]) {
    const content = version ? package_(version) : inventoryOf([{ purl: 'pkg:npm/other@1.0.0' }]);
    await fleet.submit(await fleet.register(body, name), content, daysAgo);
  }
  const gone = await fleet.register('water', 'is no longer in use');
  await fleet.submit(gone, package_('1.0.0'));
  await fleet.write((work) => retireSystem(work, { systemId: gone, reason: '更改した' }));
  await fleet.register('rail', 'never told');

  const { counts, bodies } = await fleet.agrees(cve);
  assert.deepEqual(counts, { affected: 1, unknown: 1, notAffected: 1 });
  assert.deepEqual(
    bodies.map(({ code, counts: own }) => [code, own.affected, own.unknown]),
    [
      ['harbour', 2, 1],
      ['rail', 0, 2],
    ],
  );
  await fleet.agrees(cve, fleet.person('operator', 'harbour'));
});

test('a distribution’s package is judged by its own distribution’s feed, or is unknown', async () => {
  const fleet = await founded();
  const id = 'ALSA-2030:0001';
  const alma = (version: string, fixedIn: string) => ({
    ...{ id, modified: '2026-01-02T03:04:05Z', details: 'x', related: [cve] },
    affected: [
      {
        package: { ecosystem: version, name: 'gate' },
        ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: fixedIn }] }],
      },
    ],
  });
  await fleet.take(alma('AlmaLinux:9', '1:1.0-5.el9'));
  const rpm = (at: string) => [{ purl: `pkg:rpm/${at}` }];
  for (const [name, components] of [
    ['old', rpm('almalinux/gate@1.0-4.el9?epoch=1&distro=almalinux-9')],
    ['repaired', rpm('almalinux/gate@1.0-5.el9?epoch=1&distro=almalinux-9')],
    ['without its epoch', rpm('almalinux/gate@1.0-9.el9?distro=almalinux-9')],
    ['of a module', rpm('almalinux/gate@1.0-4.module_el9.1.0+1+a?epoch=1&distro=almalinux-9')],
    ['another release', rpm('almalinux/gate@1.0-5.el8?epoch=1&distro=almalinux-8')],
    ['no release', rpm('almalinux/gate@1.0-5.el9?epoch=1')],
    ['another distribution', rpm('redhat/gate@1.0-5.el9?epoch=1&distro=rhel-9.1')],
    [
      'a binary package',
      [{ purl: 'pkg:deb/debian/libgate1@2.0-1?distro=debian-12&upstream=gate' }],
    ],
    ['upstream', [{ purl: 'pkg:npm/gate@0.1.0' }]],
  ] as const) {
    await fleet.submit(await fleet.register('harbour', name), inventoryOf(components));
  }
  assert.deepEqual(await fleet.verdicts(cve), {
    'a binary package': 'unknown',
    'another distribution': 'unknown',
    'another release': 'unknown',
    'no release': 'unknown',
    'of a module': 'unknown',
    old: 'affected',
    repaired: 'not-affected',
    upstream: 'not-affected',
    'without its epoch': 'affected',
  });
  await fleet.agrees(cve);
});

test('a maker’s range decides nothing of a distribution’s package, whatever CPE name it bears', async () => {
  const fleet = await founded();
  const versions = [{ version: '0', lessThan: '3.0.9', status: 'affected', versionType: 'custom' }];
  const affected = [
    { vendor: 'openssl', product: 'openssl', versions, defaultStatus: 'unaffected' },
  ];
  const cna = { providerMetadata: { shortName: 'openssl' }, affected };
  await fleet.take({ ...jointRecord, containers: { cna } });
  const cpe = 'cpe:2.3:a:openssl:openssl:3.0.2:*:*:*:*:*:*:*';
  const purl = 'pkg:deb/ubuntu/libssl3@3.0.2-0ubuntu1.18?distro=ubuntu-22.04';
  await fleet.submit(await fleet.register('harbour', 'built here'), inventoryOf([{ cpe }]));
  await fleet.submit(await fleet.register('harbour', 'packaged'), inventoryOf([{ purl, cpe }]));
  assert.deepEqual(await fleet.verdicts(cve), { 'built here': 'affected', packaged: 'unknown' });
  const [reason] = await fleet.reasons(cve, 'packaged');
  assert.equal(reason?.text.key, 'exposure.reason.no-feed');
});

const ids = ['GHSA-0000-0000-0001', 'GHSA-0000-0000-0002', 'GHSA-0000-0000-0003'];
const records = [
  osvOf(ids[0] ?? '', 'gate', [{ introduced: '0' }, { fixed: '1.5.0' }], [cve]),
  osvOf(ids[1] ?? '', 'gate', [{ introduced: '2.0.0' }, { last_affected: '2.4.0' }], [cve]),
  osvOf(ids[2] ?? '', 'mail', [{ introduced: '0' }], [cve]),
];
const running = ['1.0.0', '1.5.0', '2.2.0', '2.4.0', '2.4.1', 'latest'];
type Step = (fleet: Awaited<ReturnType<typeof testFleet>>) => Promise<unknown>;
const systems: readonly Step[] = running.map((version) => async (fleet) => {
  const id = await fleet.register('harbour', version);
  await fleet.submit(id, inventoryOf([{ purl: `pkg:npm/gate@${version}` }]));
});
const feeds: readonly Step[] = records.map((record) => (fleet) => fleet.take(record));

async function after_(steps: readonly Step[]) {
  const fleet = await founded();
  for (const step of steps) await step(fleet);
  await fleet.agrees(cve);
  return { fleet, verdicts: await fleet.verdicts(cve) };
}

test('the order of feeds and inventories does not matter, and twice is once', async () => {
  const { fleet, verdicts } = await after_([...feeds, ...systems]);
  assert.deepEqual(verdicts, {
    ...{ '1.0.0': 'affected', '1.5.0': 'not-affected', '2.2.0': 'affected', '2.4.0': 'affected' },
    ...{ '2.4.1': 'not-affected', latest: 'unknown' },
  });
  const mixed = [...systems.slice(3), ...feeds.toReversed(), ...systems.slice(0, 3).toReversed()];
  assert.deepEqual((await after_(mixed)).verdicts, verdicts);
  const before = await fleet.reasons(cve, '2.2.0');
  for (const feed of feeds) await feed(fleet);
  assert.deepEqual(await fleet.verdicts(cve), verdicts);
  assert.deepEqual(await fleet.reasons(cve, '2.2.0'), before);
});

const rank = ['not-affected', 'unknown', 'affected'];
const atLeast = (a: Record<string, string>, b: Record<string, string>) => {
  for (const [name, verdict] of Object.entries(b)) {
    assert.ok(rank.indexOf(a[name] ?? '') >= rank.indexOf(verdict), `${name}: ${verdict}`);
  }
};

test('an advisory more only adds, and a narrower range only removes', async () => {
  const { fleet, verdicts: none } = await after_([...feeds.slice(0, 1), ...systems]);
  await feeds[1]?.(fleet);
  const more = await fleet.verdicts(cve);
  atLeast(more, none);
  assert.notDeepEqual(more, none);
  const narrow = osvOf(
    ids[1] ?? '',
    'gate',
    [{ introduced: '2.3.0' }, { last_affected: '2.4.0' }],
    [cve],
  );
  await fleet.take({ ...narrow, modified: '2026-01-03T03:04:05Z' });
  const fewer = await fleet.verdicts(cve);
  atLeast(more, fewer);
  assert.equal(fewer['2.2.0'], 'not-affected');
});

const data = resolve(process.env['NOROSHI_TEST_DATA'] ?? '../shared/data');
const lab = join(data, 'sbom/in-the-lab');

/** Images of which one tool names the source packages and the other does not: `libssl1.1` of `openssl`. */
const sourceless = ['mirantis_dtr', 'rancher_k8s-dns-sidecar'];

test(
  'no package of a real image is judged by the feed of another distribution, whatever tool listed it',
  { skip: !existsSync(lab) },
  async () => {
    const fleet = await founded();
    const alma = readFileSync(join(data, 'osv/almalinux.ndjson.gz'));
    const lines = gunzipSync(alma)
      .toString()
      .split('\n')
      .filter((line) => /"openssl"|"glibc"|"zlib"/.test(line));
    const { importFile } = await import('#features/intake/server/service.ts');
    const content = Buffer.from(lines.join('\n'));
    await fleet.write((work) => importFile(work, { name: 'alma.ndjson', bytes: content }));
    const known = new Map<SystemId, string>();
    for (const name of readdirSync(lab).filter((each) => each.endsWith('.json.gz'))) {
      const id = await fleet.register('harbour', name);
      try {
        await fleet.submit(id, readFileSync(join(lab, name)));
        known.set(id, name);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }
    assert.ok(known.size >= 12, String(known.size));
    const { rows } = await fleet.tools.read(keeper, async ({ db }) => ({
      rows: await db
        .selectFrom('intake.vulnerability')
        .select('id')
        .orderBy('id')
        .limit(40)
        .execute(),
    }));
    assert.ok(rows.length >= 20);
    let told = 0;
    for (const { id } of rows) {
      const judged = await fleet.tools.read(keeper, (work) => judge(work, id));
      const inPairs = new Map<string, Set<string>>();
      for (const {
        system: { name },
        judgement,
      } of judged) {
        const decided = ['exposure.reason.in-range', 'exposure.reason.outside'];
        assert.ok(
          !judgement.reasons.some(({ text }) => decided.includes(text.key)),
          `${id} ${name}`,
        );
        told += judgement.reasons.filter(
          ({ text }) => text.key === 'exposure.reason.no-feed',
        ).length;
        const image = name.replace(/^spdx-(syft|trivy)-/, '');
        if (image === name) continue;
        inPairs.set(image, (inPairs.get(image) ?? new Set()).add(judgement.verdict));
      }
      for (const [image, verdicts] of inPairs) {
        if (sourceless.some((each) => image.startsWith(each))) continue;
        assert.equal(verdicts.size, 1, `${id} in ${image}: ${[...verdicts].join(' and ')}`);
      }
    }
    assert.ok(told > 0);
  },
);

test('one product listed in two formats has one exposure', async () => {
  const fleet = await founded();
  await fleet.take(records[0]);
  const packages = [
    {
      ...{
        SPDXID: 'SPDXRef-gate',
        name: 'gate',
        versionInfo: '1.0.0',
        downloadLocation: 'NOASSERTION',
      },
      externalRefs: [
        {
          referenceCategory: 'PACKAGE-MANAGER',
          ...{ referenceType: 'purl', referenceLocator: 'pkg:npm/gate@1.0.0' },
        },
      ],
    },
  ];
  const spdx = {
    ...{ spdxVersion: 'SPDX-2.3', dataLicense: 'CC0-1.0', SPDXID: 'SPDXRef-DOCUMENT', name: 'x' },
    documentNamespace: 'https://acme.example/x',
    creationInfo: { created: '2026-01-02T00:00:00Z', creators: ['Tool: x'] },
    ...{ packages, documentDescribes: ['SPDXRef-gate'] },
  };
  await fleet.submit(await fleet.register('harbour', 'spdx'), bytes(spdx));
  const component = { purl: 'pkg:npm/gate@1.0.0' };
  await fleet.submit(await fleet.register('harbour', 'cyclonedx'), inventoryOf([component]));
  assert.deepEqual(await fleet.reasons(cve, 'spdx'), await fleet.reasons(cve, 'cyclonedx'));
  assert.deepEqual(await fleet.verdicts(cve), { cyclonedx: 'affected', spdx: 'affected' });
});
