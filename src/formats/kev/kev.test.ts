import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';

import { readJson } from '#formats/json/read.ts';

import { isKev, readKev } from './kev.ts';

const root = resolve(import.meta.dirname, '../../..');
const data = resolve(root, process.env['NOROSHI_TEST_DATA'] ?? '../shared/data', 'kev');
const absent = existsSync(data) ? false : `no test data in ${data}`;

const entry = {
  cveID: 'CVE-2026-0001',
  vendorProject: 'Acme',
  product: 'Gate',
  vulnerabilityName: 'Acme Gate Command Injection',
  dateAdded: '2026-06-10',
  shortDescription: 'A command injection.',
  requiredAction: 'Apply mitigations.',
  dueDate: '2026-06-13',
  knownRansomwareCampaignUse: 'Known',
  notes: 'https://example.org/a ; javascript:alert(1)',
};
const catalogue = (vulnerabilities: readonly object[], count = vulnerabilities.length) => ({
  catalogVersion: '2026.06.10',
  dateReleased: '2026-06-10T12:00:00.1234Z',
  count,
  vulnerabilities,
});

test('an entry becomes signals about the vulnerability, and no claim about versions', () => {
  const reading = readKev(catalogue([entry]));
  assert.ok(reading.ok);
  const [advisory] = reading.document.advisories;
  assert.deepEqual(
    advisory?.signals.map(({ kind, value }) => [kind, value]),
    [
      ['kev', 'listed'],
      ['kev.due', '2026-06-13'],
      ['kev.ransomware', 'known'],
      ['kev.action', 'Apply mitigations.'],
    ],
  );
  assert.deepEqual(advisory.affected, []);
  assert.deepEqual(advisory.references, [{ kind: 'web', url: 'https://example.org/a' }]);
});

const warned: [string, object[], string, string][] = [
  [
    'due before it was listed',
    [{ ...entry, dueDate: '2026-06-09' }],
    'kev.due',
    '/vulnerabilities/0/dueDate',
  ],
  ['listed twice', [entry, entry], 'kev.twice', '/vulnerabilities/1/cveID'],
  [
    'of an unknown word for ransomware',
    [{ ...entry, knownRansomwareCampaignUse: 'Perhaps' }],
    'kev.ransomware',
    '/vulnerabilities/0/knownRansomwareCampaignUse',
  ],
];
for (const [situation, entries, rule, path] of warned) {
  test(`an entry ${situation} is kept with a warning`, () => {
    const reading = readKev(catalogue(entries));
    assert.ok(reading.ok);
    assert.deepEqual(
      reading.findings.map((finding) => [finding.rule, finding.path, finding.severity]),
      [[rule, path, 'warning']],
    );
  });
}

const refused: [string, unknown, string][] = [
  ['an empty list', catalogue([]), '/vulnerabilities'],
  ['a count that does not agree', catalogue([entry], 2), '/count'],
  [
    'a day that does not exist',
    catalogue([{ ...entry, dateAdded: '2026-02-30' }]),
    '/vulnerabilities/0/dateAdded',
  ],
  ['an id that is none', catalogue([{ ...entry, cveID: 'CVE-26-1' }]), '/vulnerabilities/0/cveID'],
  ['a list in place of a catalogue', [], ''],
];
for (const [situation, document, path] of refused) {
  test(`${situation} refuses the catalogue`, () => {
    const reading = readKev(document);
    assert.equal(reading.ok, false);
    assert.ok(reading.findings.some((finding) => finding.path === path));
  });
}

test('the catalogue is recognised by its content', () => {
  assert.equal(isKev(catalogue([])), true);
  assert.equal(isKev({ vulnerabilities: [] }), false);
});

test('the published catalogue is read whole', { skip: absent }, () => {
  const json = readJson(
    readFileSync(resolve(data, 'known_exploited_vulnerabilities.json'), 'utf8'),
  );
  assert.ok(json.ok);
  const reading = readKev(json.document);
  assert.ok(reading.ok);
  const { advisories, version } = reading.document;
  const ransomware = advisories.filter(({ signals }) =>
    signals.some(({ kind, value }) => kind === 'kev.ransomware' && value === 'known'),
  );
  assert.deepEqual([version, advisories.length, ransomware.length], ['2025.08.25', 1404, 293]);
  assert.deepEqual(
    reading.findings.map(({ rule }) => rule),
    Array.from({ length: 15 }, () => 'kev.due'),
  );
});
