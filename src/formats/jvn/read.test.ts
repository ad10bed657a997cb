import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

import { rangesOf } from '#formats/advisory/ranges.ts';
import { readJson } from '#formats/json/read.ts';
import { readXml } from '#formats/xml/read.ts';

import type { JvnAnswer } from './answer.ts';
import { isJvn, isJvnXml, readJvn, readJvnXml, validateJvn, validateJvnXml } from './read.ts';
import { nextEntry } from './status.ts';

const root = resolve(import.meta.dirname, '../../..');
const sample = (name: string) => readFileSync(join(root, 'testdata/jvn', name), 'utf8');

function xml(text: string) {
  const reading = readXml(text);
  assert.ok(reading.ok, JSON.stringify(reading.findings));
  return reading.document;
}

function json(text: string) {
  const reading = readJson(text);
  assert.ok(reading.ok, JSON.stringify(reading));
  return reading.document;
}

/** Any answer, by what its file is. */
function answer(name: string, change = (text: string) => text): JvnAnswer {
  const text = change(sample(name));
  const reading = name.endsWith('.xml') ? readJvnXml(xml(text)) : readJvn(json(text));
  assert.ok(reading.ok, JSON.stringify(reading));
  return reading.document;
}

function advisories({ records }: JvnAnswer) {
  return records.map(({ reading }) => {
    assert.ok(reading.ok, JSON.stringify(reading));
    return reading.document;
  });
}

test('a record of VULDEF keeps its words, its names and its ratings', () => {
  const whole = answer('details.xml');
  assert.deepEqual(
    [whole.kind, whole.language, whole.label, whole.status?.totalRes],
    ['details', 'ja', 'CLEAR', 2],
  );
  const [gate, router] = advisories(whole);
  assert.equal(gate?.id, 'JVNDB-2099-000001');
  assert.equal(gate.title, 'サンプル製ゲートにおけるコマンドインジェクションの脆弱性');
  assert.match(gate.details, /脆弱性が存在します。\n\n任意の.*\n\n最新版/);
  assert.deepEqual(gate.aliases, ['CVE-2099-10001', 'JVN#00000001']);
  assert.deepEqual(
    [gate.published, gate.modified],
    [new Date('2024-01-08T03:02:00Z'), new Date('2024-01-09T03:02:28Z')],
  );
  assert.deepEqual(
    gate.signals.map(({ value }) => value.slice(0, 8)),
    ['AV:N/AC:', 'CVSS:3.0', 'CVSS:4.0'],
  );
  assert.deepEqual(
    gate.references.map(({ kind }) => kind),
    ['vendor', 'advisory', 'advisory'],
  );
  assert.deepEqual(
    [router?.aliases, router?.upstream, router?.related],
    [[], ['CVE-2099-10002', 'CVE-2099-10003'], ['JVNVU#90000001']],
  );
});

test('version phrases become ranges, and what cannot be read once remains words and unknown', () => {
  const [gate] = advisories(answer('details.xml'));
  assert.deepEqual(
    gate?.affected.map(({ name, spans, otherwise }) => [name, spans.length, otherwise]),
    [
      ['sample:gate', 2, 'unaffected'],
      ['sample:gate_manager_(admin)', 1, 'unaffected'],
    ],
  );
  const [known, unknown] = gate.affected.map(rangesOf);
  assert.deepEqual(
    known?.intervals.map(({ words, status }) => [words, status]),
    [
      [{ from: '1.2', through: '1.4.5' }, 'affected'],
      [{ from: '2.0', before: '2.0.3' }, 'affected'],
    ],
  );
  assert.deepEqual(
    [unknown?.intervals.map(({ status }) => status), unknown?.unorderable],
    [['unknown'], ['for Windows 5.8 (Build 1575) 未満']],
  );
});

test('one product told of in several items is one statement, and an item without versions leaves it open', () => {
  const bare = '<VersionNumber>ファームウエア 2.20 およびそれ以前</VersionNumber>';
  const twice = (more: string) => (text: string) =>
    text.replace(
      bare,
      `${bare}</AffectedItem><AffectedItem><ProductName>r</ProductName><Cpe version="2.2">cpe:/h:sample:router</Cpe>${more}`,
    );
  const [, open] = advisories(answer('details.xml', twice('<VersionNumber/>')));
  assert.deepEqual(
    open?.affected.map(({ spans }) => spans.map(({ status }) => status)),
    [['affected', 'unknown']],
  );
  const structured =
    '<VersionNumber><RangeBegin operator="gt">3.0</RangeBegin><RangeEnd>3.2</RangeEnd></VersionNumber>';
  const [, ranged] = advisories(answer('details.xml', twice(structured)));
  assert.deepEqual(ranged?.affected[0]?.spans[1], {
    ...{ from: undefined, after: '3.0', through: '3.2', status: 'affected', order: 'generic' },
  });
});

test('a list without versions names products of which every version is unknown, and where it goes on', () => {
  const whole = answer('overview.xml');
  const [gate] = advisories(whole);
  assert.deepEqual([whole.kind, whole.status && nextEntry(whole.status)], ['overview', 2]);
  assert.deepEqual(
    gate?.affected.map(({ name, spans }) => [name, spans.map(({ status }) => status)]),
    [['sample:gate', ['unknown']]],
  );
  assert.deepEqual(gate.aliases, ['CVE-2099-10001']);
  assert.deepEqual(gate.signals.length, 2);
  assert.deepEqual(
    validateJvnXml(xml(sample('overview.xml'))).map(({ rule, severity }) => [rule, severity]),
    [['jvn.paged', 'warning']],
  );
});

test('version 4 in the shape of CSAF, alone and within STIX, says the same', () => {
  const [alone] = advisories(answer('details-csaf.json'));
  const [bundled] = advisories(answer('details-stix.json'));
  assert.equal(alone?.id, 'JVNDB-2099-000001');
  assert.deepEqual(alone.aliases, ['CVE-2099-10001', 'JVN#00000001']);
  const spans = (advisory: typeof alone) =>
    advisory.affected.map((each) => [each.name, each.spans, each.otherwise]);
  assert.deepEqual(bundled && spans(bundled), spans(alone));
  const order = 'generic' as const;
  assert.deepEqual(spans(alone), [
    [
      'sample:gate',
      [
        { from: '1.2', through: '1.4.5', status: 'affected', order },
        { from: '2.0.0', before: '2.0.3', status: 'affected', order },
        { from: '3.0.0', through: '3.0.0', status: 'affected', order },
      ],
      'unaffected',
    ],
    [
      'sample:manager_(admin)',
      [{ from: '0.0.0', before: '5.8', status: 'affected', order }],
      'unaffected',
    ],
    [
      'sample:watch',
      [{ from: '4.0.0', through: '4.0.0', status: 'affected', order }],
      'unaffected',
    ],
  ]);
});

test('a feed of version 4 is a list of records', () => {
  const whole = answer('overview.json');
  const [gate] = advisories(whole);
  assert.deepEqual(
    [whole.kind, whole.label, gate?.aliases],
    ['overview', 'CLEAR', ['CVE-2099-10001']],
  );
  assert.deepEqual(
    gate?.affected.map(({ name, spans }) => [
      name,
      spans.map(({ status, from }) => [status, from]),
    ]),
    [
      ['sample:gate', [['unknown', undefined]]],
      ['sample:watch', [['affected', '4.0.0']]],
    ],
  );
});

for (const name of ['alerts.xml', 'alerts.json']) {
  test(`alerts name products and no vulnerabilities (${name})`, () => {
    const { kind, records, alerts } = answer(name);
    assert.deepEqual([kind, records], ['alerts', []]);
    const [alert] = alerts.map(({ reading }) => (reading.ok ? reading.document : undefined));
    assert.deepEqual([alert?.id, alert?.category], ['MYJVN-ALT-2099-0001', 'Info']);
    assert.equal(alert?.items[0]?.cpes.length, 1);
    assert.equal(alert.published?.toISOString(), '2024-02-12T01:58:02.000Z');
  });
}

test('an error of the API refuses the answer in the words of the API; nothing found does not', () => {
  const failed = readJvnXml(xml(sample('error.xml')));
  assert.equal(failed.ok, false);
  assert.deepEqual(
    failed.findings.map(({ text }) => [text.key, text.values?.['code']]),
    [['jvn.status', '103']],
  );
  const empty = sample('error.xml')
    .replace('retCd="1"', 'retCd="0"')
    .replace('errCd="103"', 'errCd=""')
    .replace('totalRes=""', 'totalRes="0"');
  const reading = readJvnXml(xml(empty));
  assert.ok(reading.ok && reading.document.kind === 'nothing');
});

/** What is wrong with one record refuses that record alone. */
const faults: [string, string, (text: string) => string, string, string][] = [
  [
    'an id of another list',
    'details.xml',
    (text) => text.replace('JVNDB-2099-000001<', 'CVE-2099-1<'),
    'jvn.id',
    '/VULDEF-Document/Vulinfo[1]/VulinfoID',
  ],
  [
    'a day that does not exist',
    'details.xml',
    (text) => text.replace('2024-01-09T12:02:28', '2024-02-30T12:02:28'),
    'jvn.moment',
    '/VULDEF-Document/Vulinfo[1]/VulinfoData/DateLastUpdated',
  ],
  [
    'no data',
    'details.xml',
    (text) => text.replaceAll('VulinfoData', 'Other'),
    'jvn.missing',
    '/VULDEF-Document/Vulinfo[1]',
  ],
  [
    'a private record',
    'details.xml',
    (text) => text.replace('<Vulinfo>', '<Vulinfo restriction="private">'),
    'jvn.private',
    '/VULDEF-Document/Vulinfo[1]',
  ],
  [
    'a reference of an unknown kind',
    'details.xml',
    (text) => text.replace('type="vendor"', 'type="x"'),
    'jvn.value',
    '/VULDEF-Document/Vulinfo[1]/VulinfoData/Related/RelatedItem[1]',
  ],
  [
    'an unknown operator',
    'details.xml',
    (text) => text.replace('<VersionNumber>', '<VersionNumber operator="x">'),
    'jvn.value',
    '/VULDEF-Document/Vulinfo[1]/VulinfoData/Affected/AffectedItem[1]/VersionNumber[1]',
  ],
  [
    'a product that is not in the tree',
    'details-csaf.json',
    (text) => text.replace(/(known_affected": \[\s*"jvnpid:1\.0::sample:)gate/, '$1other'),
    'jvn.product',
    '/vulnerabilities/0/product_status/known_affected/0',
  ],
  [
    'versions that are none',
    'details-csaf.json',
    (text) => text.replace('"status": "affected"', '"status": "perhaps"'),
    'jvn.shape',
    '/jvn_extension/affected/0/versions/0/status',
  ],
];
for (const [situation, name, change, rule, path] of faults) {
  test(`${situation} refuses its record, and the place is named`, () => {
    const { records } = answer(name, change);
    const findings = records[0]?.reading.findings ?? [];
    assert.equal(records[0]?.reading.ok, false);
    assert.deepEqual(
      findings
        .filter(({ severity }) => severity === 'error')
        .map((each) => [each.rule, each.path])[0],
      [rule, path],
    );
    if (records.length > 1)
      assert.equal(records[1]?.reading.ok, name !== 'details.xml' || rule !== 'jvn.missing');
  });
}

/** What is odd is told, and the record counts. */
const oddities: [string, (text: string) => string, string][] = [
  ['a base score that is not the vector’s', (text) => text.replace('>9.8<', '>7.0<'), 'jvn.score'],
  ['a vector that is none', (text) => text.replace('CVSS:3.0/AV:N', 'CVSS:3.0/AV:Q'), 'jvn.vector'],
  [
    'a vector of another version',
    (text) => text.replace('version="3.0"', 'version="2.0"'),
    'jvn.vector-version',
  ],
  ['a CPE name that is none', (text) => text.replace('cpe:/a:sample:gate<', 'gate<'), 'jvn.cpe'],
  [
    'a reference that is no link',
    (text) => text.replace('https://sample.example/gate', 'javascript:alert(1)'),
    'advisory.reference',
  ],
  [
    'an update before the beginning',
    (text) => text.replace('2024-01-09T12:02:28', '2023-01-09T12:02:28'),
    'jvn.order',
  ],
];
for (const [situation, change, rule] of oddities) {
  test(`${situation} is told`, () => {
    const reading = answer('details.xml', change).records[0]?.reading;
    assert.ok(reading?.ok);
    assert.ok(reading.findings.some((each) => each.rule === rule && each.severity === 'warning'));
  });
}

const refused: [string, (text: string) => string, string][] = [
  [
    'another version of VULDEF',
    (text) => text.replace('version="3.2"', 'version="9.0"'),
    'jvn.version',
  ],
  ['a status of neither kind', (text) => text.replace('retCd="0"', 'retCd="2"'), 'jvn.no-status'],
];
for (const [situation, change, rule] of refused) {
  test(`${situation} refuses the answer`, () => {
    const reading = readJvnXml(xml(change(sample('details.xml'))));
    assert.equal(reading.ok, false);
    assert.deepEqual(
      reading.findings.map((each) => each.rule),
      [rule],
    );
  });
}

test('a label stands over the whole answer', () => {
  const red = (text: string) => text.replace('color="WHITE"', 'color="RED"');
  assert.equal(answer('details.xml', red).label, 'RED');
  assert.equal(
    answer('overview.json', (text) => text.replace('"CLEAR"', '"AMBER+STRICT"')).label,
    'AMBER+STRICT',
  );
});

test('answers are recognised by their content, and others are not', () => {
  for (const name of ['details.xml', 'overview.xml', 'alerts.xml', 'error.xml']) {
    assert.ok(isJvnXml(xml(sample(name))), name);
  }
  for (const name of ['details-csaf.json', 'details-stix.json', 'overview.json', 'alerts.json']) {
    assert.ok(isJvn(json(sample(name))), name);
    assert.ok(
      validateJvn(json(sample(name))).every(({ severity }) => severity !== 'error'),
      name,
    );
  }
  const others = ['<html/>', '<feed xmlns="http://www.w3.org/2005/Atom"/>', '<Result/>'];
  for (const text of others) assert.ok(!isJvnXml(xml(text)), text);
  const values = ['{"type":"bundle","objects":[]}', '{"document":{"category":"csaf_vex"}}', 'null'];
  for (const text of values) assert.ok(!isJvn(json(text)), text);
});

const folder = resolve(root, process.env['NOROSHI_TEST_DATA'] ?? '../shared/data', 'jvn');
const absent = existsSync(folder) ? false : `no test data in ${folder}`;

test('the published shapes are read without a word against them', { skip: absent }, () => {
  const published = (name: string) => xml(readFileSync(join(folder, name), 'utf8'));
  assert.deepEqual(validateJvnXml(published('vuldef-sample.xml')), []);
  assert.deepEqual(validateJvnXml(published('alertlist-shape.xml')), []);
  const reading = readJvnXml(published('vuldef-sample.xml'));
  assert.ok(reading.ok);
  assert.deepEqual(
    advisories(reading.document).map(({ id, affected }) => [id, affected[0]?.spans[0]]),
    [
      [
        'JVNDB-2018-000022',
        { from: undefined, before: '3.4.6', status: 'affected', order: 'generic' },
      ],
      [
        'JVNDB-2018-000024',
        { from: undefined, through: '2.20', status: 'affected', order: 'generic' },
      ],
    ],
  );
});
