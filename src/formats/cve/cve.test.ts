import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Advisory } from '#formats/advisory/advisory.ts';
import type { Reading } from '#kernel/finding.ts';

import { isCve, readCve } from './cve.ts';

const metadata = {
  cveId: 'CVE-2026-0001',
  state: 'PUBLISHED',
  datePublished: '2026-01-02T03:04:05',
};
const provider = { providerMetadata: { orgId: 'x', shortName: 'acme' } };

function record(cna: object, adp: readonly object[] = [], rest: object = {}) {
  return {
    dataType: 'CVE_RECORD',
    dataVersion: '5.1',
    cveMetadata: metadata,
    containers: { cna: { ...provider, ...cna }, adp },
    ...rest,
  };
}

function read(document: unknown): Extract<Reading<Advisory>, { ok: true }> {
  const reading = readCve(document);
  assert.ok(reading.ok, JSON.stringify(reading.findings));
  return reading;
}

const version = { version: '0', lessThan: '2.0', status: 'affected', versionType: 'custom' };

const names: [string, object, string[]][] = [
  [
    'vendor and product',
    { vendor: 'Acme Systems', product: 'Edge Gate' },
    ['cpe acme_systems:edge_gate'],
  ],
  [
    'CPE names before vendor and product',
    {
      vendor: 'Acme',
      product: 'Gate',
      cpes: ['cpe:2.3:a:acme_inc:gate:*:*:*:*:*:*:*:*', 'cpe:/o:acme_inc:gate_os:1'],
    },
    ['cpe acme_inc:gate', 'cpe acme_inc:gate_os'],
  ],
  [
    'a package of a registry as well as the product',
    {
      vendor: 'Acme',
      product: 'Gate',
      collectionURL: 'https://www.npmjs.com',
      packageName: '@acme/gate',
    },
    ['npm @acme/gate', 'cpe acme:gate'],
  ],
  [
    'a product named after its vendor',
    { vendor: 'Fortinet', product: 'Fortinet FortiOS' },
    ['cpe fortinet:fortinet_fortios', 'cpe fortinet:fortios'],
  ],
  ['a package URL', { packageURL: 'pkg:maven/org.acme/gate' }, ['maven org.acme:gate']],
  [
    'no name for a package that a distribution numbers',
    {
      vendor: 'Red Hat',
      product: 'Red Hat Enterprise Linux 8',
      packageName: 'kernel',
      collectionURL: 'https://access.redhat.com/downloads/content/package-browser/',
    },
    [],
  ],
  ['no name for n/a', { vendor: 'n/a', product: 'n/a' }, []],
];
for (const [situation, product, expected] of names) {
  test(`a product is known by ${situation}`, () => {
    const reading = read(record({ affected: [{ ...product, versions: [version] }] }));
    const found = reading.document.affected.map(({ ecosystem, name }) => `${ecosystem} ${name}`);
    assert.deepEqual(found, expected);
    assert.equal(reading.findings.length, expected.length === 0 ? 1 : 0);
  });
}

test('commits give way to versions of the same product', () => {
  const linux = { vendor: 'Linux', product: 'Linux' };
  const commits = {
    ...linux,
    versions: [{ ...version, version: 'a1b2', lessThan: 'c3d4', versionType: 'git' }],
  };
  const both = read(record({ affected: [commits, { ...linux, versions: [version] }] }));
  assert.equal(both.document.affected.length, 1);
  assert.equal(both.findings[0]?.rule, 'cve.commits');
  const alone = read(record({ affected: [commits] }));
  assert.equal(alone.document.affected[0]?.spans[0]?.order, undefined);
});

test('each product and each signal says whose voice it is', () => {
  const adp = {
    providerMetadata: { shortName: 'CISA-ADP' },
    metrics: [
      {
        other: {
          type: 'ssvc',
          content: {
            timestamp: '2026-01-03T00:00:00Z',
            options: [
              { Exploitation: 'PoC' },
              { Automatable: 'No' },
              { 'Technical Impact': 'Total' },
            ],
          },
        },
      },
      { other: { type: 'kev', content: { dateAdded: '2026-01-04' } } },
    ],
  };
  const cna = {
    metrics: [{ cvssV3_1: { vectorString: 'CVSS:3.1/AV:N' } }],
    affected: [{ vendor: 'A', product: 'B', defaultStatus: 'affected' }],
  };
  const { document } = read(record(cna, [adp]));
  assert.deepEqual(
    document.signals.map(({ kind, value, at, container }) => [
      kind,
      value,
      at?.toISOString().slice(0, 10),
      container,
    ]),
    [
      ['cvss', 'CVSS:3.1/AV:N', undefined, 'cna:acme'],
      ['ssvc.exploitation', 'poc', '2026-01-03', 'adp:CISA-ADP'],
      ['ssvc.automatable', 'no', '2026-01-03', 'adp:CISA-ADP'],
      ['ssvc.technicalImpact', 'total', '2026-01-03', 'adp:CISA-ADP'],
      ['kev', 'listed', '2026-01-04', 'adp:CISA-ADP'],
    ],
  );
  assert.equal(document.affected[0]?.container, 'cna:acme');
});

test('an unknown SSVC value is told and left out', () => {
  const content = { options: [{ Exploitation: 'rumoured' }, { Automatable: 3 }, 'none'] };
  const { document, findings } = read(record({ metrics: [{ other: { type: 'ssvc', content } }] }));
  assert.deepEqual(document.signals, []);
  assert.deepEqual(
    findings.map(({ path }) => path),
    [0, 1].map((at) => `/containers/cna/metrics/0/other/content/options/${at}`),
  );
});

const match = {
  vulnerable: true,
  criteria: 'cpe:2.3:o:acme:gate_os:*:*:*:*:*:*:*:*',
  versionEndExcluding: '2.0',
};
const hardware = { vulnerable: false, criteria: 'cpe:2.3:h:acme:gate:-:*:*:*:*:*:*:*' };
const or = (...cpeMatch: object[]) => ({ operator: 'OR', negate: false, cpeMatch });

const applicabilities: [string, object, boolean][] = [
  ['one node', { nodes: [or(match)] }, false],
  [
    'two nodes, either of which will do',
    { operator: 'OR', nodes: [or(match), or(hardware)] },
    false,
  ],
  [
    'two nodes, both of which must hold',
    { operator: 'AND', nodes: [or(match), or(hardware)] },
    true,
  ],
  [
    'one node of two matches, both of which must hold',
    { nodes: [{ operator: 'AND', cpeMatch: [match, hardware] }] },
    true,
  ],
  ['a negated node', { nodes: [{ ...or(match), negate: true }] }, true],
  ['a negated configuration', { negate: true, nodes: [or(match)] }, true],
];
for (const [situation, configuration, expected] of applicabilities) {
  test(`${situation}: ${expected ? 'a possibility' : 'a match'}`, () => {
    const { document } = read(record({ cpeApplicability: [configuration] }));
    const [only, ...others] = document.affected;
    assert.equal(others.length, 0);
    assert.equal(only?.name, 'acme:gate_os');
    assert.equal(only.conditional, expected);
    assert.deepEqual(only.spans, [
      { from: undefined, before: '2.0', status: 'affected', order: 'generic' },
    ]);
  });
}

const criteria: [string, object, object][] = [
  [
    'a range open below',
    { versionStartExcluding: '1.0', versionEndIncluding: '2.0' },
    { from: undefined, after: '1.0', through: '2.0', status: 'affected' },
  ],
  ['a range closed below', { versionStartIncluding: '1.0' }, { from: '1.0', status: 'affected' }],
  [
    'one version',
    { criteria: 'cpe:2.3:a:acme:gate:9.1\\(7\\)32:*:*:*:*:*:*:*' },
    { from: '9.1(7)32', through: '9.1(7)32', status: 'affected' },
  ],
  [
    'every version',
    { criteria: 'cpe:2.3:a:acme:gate:*:*:*:*:*:*:*:*' },
    { from: undefined, status: 'affected' },
  ],
  [
    'no version to compare',
    { criteria: 'cpe:2.3:a:acme:gate:-:*:*:*:*:*:*:*' },
    { from: undefined, status: 'unknown' },
  ],
  [
    'one update of a version',
    { criteria: 'cpe:2.3:a:acme:gate:1.0:sp1:*:*:*:*:*:*' },
    { from: '1.0', through: '1.0', status: 'unknown' },
  ],
];
for (const [situation, rest, expected] of criteria) {
  test(`a CPE match of ${situation}`, () => {
    const node = or({ vulnerable: true, criteria: match.criteria, ...rest });
    const { document } = read(record({ cpeApplicability: [{ nodes: [node] }] }));
    assert.deepEqual(document.affected[0]?.spans, [{ ...expected, order: 'generic' }]);
  });
}

test('a rejected record is withdrawn, says why and affects nothing', () => {
  const { document } = read({
    ...record({
      rejectedReasons: [{ lang: 'en', value: 'A duplicate.' }],
      replacedBy: ['CVE-2026-0002'],
    }),
    cveMetadata: { ...metadata, state: 'REJECTED', dateRejected: '2026-02-01T00:00:00Z' },
  });
  assert.equal(document.isWithdrawn, true);
  assert.equal(document.withdrawn?.toISOString(), '2026-02-01T00:00:00.000Z');
  assert.equal(document.details, 'A duplicate.');
  assert.deepEqual(document.related, ['CVE-2026-0002']);
  assert.deepEqual(document.affected, []);
});

const refused: [string, unknown, string][] = [
  ['a list', [], ''],
  ['a format of another generation', { ...record({}), dataVersion: '4.0' }, '/dataVersion'],
  [
    'an id that is none',
    { ...record({}), cveMetadata: { ...metadata, cveId: 'CVE-1' } },
    '/cveMetadata/cveId',
  ],
  ['no container of the CNA', { ...record({}), containers: {} }, '/containers/cna'],
  [
    'a status outside the list',
    record({ affected: [{ versions: [{ version: '1', status: 'maybe' }] }] }),
    '/containers/cna/affected/0/versions/0/status',
  ],
];
for (const [situation, document, path] of refused) {
  test(`${situation} is refused, and the place named`, () => {
    const reading = readCve(document);
    assert.equal(reading.ok, false);
    assert.ok(reading.findings.some((finding) => finding.path === path));
  });
}

test('a CVE record is recognised by its content', () => {
  assert.equal(isCve(record({})), true);
  assert.equal(isCve({ dataType: 'CVE_REPORT' }), false);
  assert.equal(isCve(null), false);
});
