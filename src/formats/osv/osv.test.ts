import assert from 'node:assert/strict';
import { test } from 'node:test';

import { orderOf, packageName } from '#formats/ecosystem/ecosystem.ts';

import { ecosystemOf, isListed } from './ecosystem.ts';
import { spansOf } from './events.ts';
import { isOsv, readOsv } from './osv.ts';
import type { Turn } from './shape.ts';

const minimal = { id: 'GHSA-xxxx-yyyy-zzzz', modified: '2026-01-02T03:04:05Z', details: '' };

function withRange(type: string, events: readonly object[], rest: object = {}) {
  const ranges = [{ type, events, ...rest }];
  return { ...minimal, affected: [{ package: { ecosystem: 'npm', name: 'Left-Pad' }, ranges }] };
}

const turns = (text: string): Turn[] =>
  text.split(' ').map((word) => {
    const [kind, version] = word.split('=') as [Turn['kind'], string];
    return { kind, version };
  });

const ranges: [string, string, string][] = [
  ['one pair', 'introduced=1.0.0 fixed=1.2.0', '1.0.0 <1.2.0'],
  ['from the beginning', 'introduced=0 fixed=1.2.0', '* <1.2.0'],
  ['without a fix', 'introduced=1.0.0', '1.0.0 …'],
  ['a last affected version', 'introduced=0 last_affected=1.2.0', '* <=1.2.0'],
  [
    'two pairs',
    'introduced=1.0.0 fixed=1.2.0 introduced=2.0.0 fixed=2.1.0',
    '1.0.0 <1.2.0, 2.0.0 <2.1.0',
  ],
  [
    'pairs out of order',
    'fixed=2.1.0 introduced=2.0.0 fixed=1.2.0 introduced=0',
    '* <1.2.0, 2.0.0 <2.1.0',
  ],
  ['numbers that are not in the order of text', 'introduced=1.9.0 fixed=1.10.0', '1.9.0 <1.10.0'],
  ['a second introduction inside', 'introduced=1.0.0 introduced=1.1.0 fixed=1.2.0', '1.0.0 <1.2.0'],
  ['a fix at its introduction', 'introduced=1.0.0 fixed=1.0.0', '1.0.0 <1.0.0'],
  [
    'a re-introduction at the fix',
    'introduced=1.0.0 fixed=1.2.0 introduced=1.2.0',
    '1.0.0 <1.2.0, 1.2.0 …',
  ],
  ['a limit', 'introduced=0 limit=3.0.0', '* <3.0.0'],
  ['two limits, of which the higher counts', 'introduced=0 limit=3.0.0 limit=4.0.0', '* <4.0.0'],
  ['no limit', 'introduced=0 limit=*', '* …'],
  ['an introduction beyond the limit', 'introduced=5.0.0 limit=3.0.0', ''],
];
for (const [situation, events, expected] of ranges) {
  test(`events with ${situation}`, () => {
    const spans = spansOf(turns(events), 'semver').map(({ from = '*', before, through }) => {
      if (before !== undefined) return `${from} <${before}`;
      return through === undefined ? `${from} …` : `${from} <=${through}`;
    });
    assert.equal(spans.join(', '), expected);
  });
}

test('events that cannot be ordered keep the order of the document', () => {
  const spans = spansOf(turns('introduced=old fixed=new'), undefined);
  assert.deepEqual(spans, [{ from: 'old', before: 'new', status: 'affected', order: undefined }]);
});

const ecosystems: [string, string, string | undefined][] = [
  ['crates.io', 'cargo', 'cargo'],
  ['Bitnami', 'bitnami', 'semver'],
  ['Debian:12', 'debian:12', 'debian'],
  ['Alpine:v3.18', 'alpine:3.18', 'alpine'],
  ['Ubuntu:22.04:LTS', 'ubuntu:22.04', 'debian'],
  ['Ubuntu:Pro:16.04:LTS', 'ubuntu:pro:16.04', 'debian'],
  ['AlmaLinux:8', 'almalinux:8', 'rpm'],
  ['OSS-Fuzz', 'oss-fuzz', undefined],
  ['Somewhere', 'somewhere', undefined],
];
for (const [osv, name, order] of ecosystems) {
  test(`${osv} is ${name}, ordered as ${order ?? 'nothing'}`, () => {
    assert.deepEqual(ecosystemOf(osv), { name, order });
  });
}

test('an ecosystem with an empty release is not listed', () => {
  assert.equal(isListed('Debian:'), false);
  assert.equal(isListed('Debian:12'), true);
});

test('CPE names have the generic order', () => {
  assert.equal(orderOf('cpe'), 'generic');
});

test('names that an inventory may spell otherwise meet', () => {
  assert.equal(packageName('pypi', 'Zope.Interface__x'), 'zope-interface-x');
  assert.equal(packageName('npm', 'Left-Pad'), 'left-pad');
  assert.equal(packageName('maven', 'org.Acme:Gate'), 'org.Acme:Gate');
});

test('a record is read into the model', () => {
  const reading = readOsv({
    ...withRange('SEMVER', [{ introduced: '0' }, { fixed: '1.2.0' }]),
    aliases: ['CVE-2026-0001'],
    upstream: ['CVE-2026-0002'],
    withdrawn: '2026-02-01T00:00:00Z',
    severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }],
    references: [
      { type: 'ADVISORY', url: 'https://example.org/1' },
      { type: 'WEB', url: 'javascript:alert(1)' },
    ],
  });
  assert.ok(reading.ok);
  const { document: advisory, findings } = reading;
  assert.deepEqual(advisory.references, [{ kind: 'advisory', url: 'https://example.org/1' }]);
  assert.deepEqual(advisory.upstream, ['CVE-2026-0002']);
  assert.equal(advisory.isWithdrawn, true);
  assert.equal(advisory.affected[0]?.name, 'left-pad');
  assert.equal(advisory.affected[0].otherwise, 'unaffected');
  assert.equal(advisory.signals[0]?.kind, 'cvss');
  assert.deepEqual(
    findings.map(({ rule, path, severity }) => [rule, path, severity]),
    [['osv.reference', '/references/1/url', 'warning']],
  );
});

test('a package with commits only is unknown, and a note says why', () => {
  const commits = [{ introduced: '0' }, { fixed: 'a'.repeat(40) }];
  const reading = readOsv(withRange('GIT', commits, { repo: 'https://example.org/r.git' }));
  assert.ok(reading.ok);
  assert.equal(reading.document.affected[0]?.otherwise, 'unknown');
  assert.deepEqual(
    reading.findings.map(({ rule, severity }) => [rule, severity]),
    [['osv.git', 'info']],
  );
});

const refused: [string, unknown, string][] = [
  ['nothing', undefined, ''],
  ['a list', [], ''],
  ['an empty object', {}, '/id'],
  ['a moment that does not exist', { ...minimal, modified: '2026-02-30T00:00:00Z' }, '/modified'],
  ['a range without events', withRange('SEMVER', []), '/affected/0/ranges/0/events'],
  [
    'a range without an introduction',
    withRange('SEMVER', [{ fixed: '1' }]),
    '/affected/0/ranges/0/events',
  ],
  [
    'an event of two kinds',
    withRange('SEMVER', [{ introduced: '0', fixed: '1' }]),
    '/affected/0/ranges/0/events/0',
  ],
  [
    'a range of an unknown type',
    withRange('DATE', [{ introduced: '0' }]),
    '/affected/0/ranges/0/type',
  ],
];
for (const [situation, document, path] of refused) {
  test(`${situation} is refused, and the place named`, () => {
    const reading = readOsv(document);
    assert.equal(reading.ok, false);
    assert.ok(
      reading.findings.some((finding) => finding.path === path && finding.severity === 'error'),
    );
  });
}

test('all faults are told at once', () => {
  const reading = readOsv({ id: 1, modified: 'x', aliases: [2], affected: [{ ranges: 'none' }] });
  assert.deepEqual(
    reading.findings.map(({ path }) => path),
    ['/id', '/modified', '/aliases/0', '/affected/0/ranges'],
  );
});

test('an OSV record is recognised by its content', () => {
  assert.equal(isOsv(minimal), true);
  assert.equal(isOsv({ dataType: 'CVE_RECORD', cveMetadata: {} }), false);
  assert.equal(isOsv([minimal]), false);
});
