import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isAssetList, readAssets } from './read.ts';

function read(text: string) {
  const reading = readAssets(text);
  assert.ok(reading.ok, JSON.stringify(reading.findings));
  return { ...reading.document, findings: reading.findings };
}

const rows: [string, string, name: string, version: string | undefined, identities: string[]][] = [
  [
    'vendor, product and version',
    'vendor,product,version\nFortinet,FortiOS,7.2.4',
    'Fortinet FortiOS',
    '7.2.4',
    ['fortinet:fortios'],
  ],
  [
    'Japanese headings',
    'ベンダー,製品,バージョン\nCisco,IOS XE,17.3',
    'Cisco IOS XE',
    '17.3',
    ['cisco:ios_xe'],
  ],
  [
    'headings of other words and widths',
    '\uFEFFメーカー名, 製品名 ,ＶＥＲ\nCisco,ASA,9.1',
    'Cisco ASA',
    '9.1',
    ['cisco:asa'],
  ],
  [
    'names in full width',
    'vendor,product,version\nＣｉｓｃｏ,ＩＯＳ　ＸＥ,１７．３',
    'Cisco IOS XE',
    '17.3',
    ['cisco:ios_xe'],
  ],
  [
    'a CPE name alone',
    'CPE\ncpe:2.3:o:fortinet:fortios:7.2.4:*:*:*:*:*:*:*',
    'fortinet:fortios',
    '7.2.4',
    ['fortinet:fortios'],
  ],
  [
    'a CPE name with a version beside it',
    'cpe,version\ncpe:/o:fortinet:fortios,7.4',
    'fortinet:fortios',
    '7.4',
    ['fortinet:fortios'],
  ],
  [
    'the same product twice over',
    'vendor,product,cpe\nFortinet,FortiOS,cpe:/o:fortinet:fortios:7',
    'Fortinet FortiOS',
    '7',
    ['fortinet:fortios'],
  ],
  [
    'a version nobody knows',
    'vendor,product,version\nF5,BIG-IP,不明',
    'F5 BIG-IP',
    undefined,
    ['f5:big-ip'],
  ],
  [
    'tabs',
    'vendor\tproduct\tversion\nPalo Alto Networks\tPAN-OS\t10.1',
    'Palo Alto Networks PAN-OS',
    '10.1',
    ['palo_alto_networks:pan-os'],
  ],
  [
    'quotes and empty lines',
    'vendor,product,note\n\n"Acme","A ""B"" C","one\ntwo"\n,,\n',
    'Acme A "B" C',
    undefined,
    ['acme:a_"b"_c'],
  ],
];
for (const [situation, text, name, version, identities] of rows) {
  test(`${situation} is read`, () => {
    const { components } = read(text);
    assert.deepEqual(
      components.map((one) => [one.name, one.version, one.identities.map((id) => id.name)]),
      [[name, version, identities]],
    );
    assert.ok(components[0]?.identities.every(({ ecosystem }) => ecosystem === 'cpe'));
    assert.ok(isAssetList(text));
  });
}

test('rows keep their lines, and equal ones are one component', () => {
  const { components } = read('vendor,product,version,note\nA,B,1,"x\ny"\nA,B,2,\na,b,1,\n');
  assert.deepEqual(
    components.map(({ version, path }) => [version, path]),
    [
      ['1', '/line/2'],
      ['2', '/line/4'],
    ],
  );
});

test('a list is as old as its oldest row, and a day begins in the zone given', () => {
  const text =
    'cpe,調査日\ncpe:/a:v:a,2026-11-23\ncpe:/a:v:b,2026/11/3\ncpe:/a:v:c,2026-11-23T09:00:00Z';
  assert.deepEqual(read(text).takenAt, new Date('2026-11-02T15:00:00Z'));
  const inUtc = readAssets(text, 'Z');
  assert.deepEqual(inUtc.ok && inUtc.document.takenAt, new Date('2026-11-03T00:00:00Z'));
  assert.equal(read('cpe\ncpe:/a:v:a').takenAt, undefined);
});

test('a quantity of 0 leaves a product out, and says so', () => {
  const { components, findings } = read('vendor,product,version,台数\nA,B,1,0\nA,C,1,２');
  assert.deepEqual(
    components.map(({ name }) => name),
    ['A C'],
  );
  assert.deepEqual(
    findings.map(({ rule, path, severity }) => [rule, path, severity]),
    [['assets.quantity', '/line/2', 'info']],
  );
});

test('two products in one row are both matched, with a warning', () => {
  const { components, findings } = read('vendor,product,cpe\nA,B,cpe:/a:a:c:1');
  assert.deepEqual(components[0]?.identities.map(({ name }) => name).sort(), ['a:b', 'a:c']);
  assert.deepEqual(
    findings.map(({ text }) => text.key),
    ['assets.differs'],
  );
});

const warned: [string, string, string[]][] = [
  ['a version that is not there', 'vendor,product\nA,B', ['assets.version-missing']],
  ['a column nobody reads', 'vendor,product,version,owner\nA,B,1,x', ['assets.column-unknown']],
  ['headings without rows', 'vendor,product,version\n', ['inventory.empty']],
];
for (const [situation, text, keys] of warned) {
  test(`${situation} is a warning`, () => {
    assert.deepEqual(
      read(text).findings.map((finding) => finding.text.key),
      keys,
    );
  });
}

const refused: [string, string, [key: string, path: string][]][] = [
  ['nothing', '', [['assets.empty', '/line/1']]],
  ['a heading missing', 'vendor,version\nA,1', [['assets.columns', '/line/1']]],
  ['a heading twice', 'vendor,product,製品\nA,B,C', [['assets.column-twice', '/line/1']]],
  [
    'every fault of every row',
    'vendor,product,version,cpe,part,quantity,taken_at\n' +
      'A,,1,,,,\nA,B,1,cpe:9,x,-1,yesterday\nA,B\nA,B,1,,a,1,2026-02-30\n',
    [
      ['assets.product-missing', '/line/2'],
      ['cpe.scheme', '/line/3'],
      ['assets.taken-at', '/line/3'],
      ['assets.part', '/line/3'],
      ['assets.quantity', '/line/3'],
      ['assets.cells', '/line/4'],
      ['assets.taken-at', '/line/5'],
    ],
  ],
  ['a CPE name of a vendor alone', 'cpe\ncpe:/o:cisco', [['assets.product-missing', '/line/2']]],
  ['a control character', 'vendor,product\nA,B\u0007C', [['assets.cell', '/line/2']]],
  ['a name without end', `vendor,product\nA,${'b'.repeat(301)}`, [['assets.cell', '/line/2']]],
  ['quotes that are not closed', 'vendor,product\nA,"B\n', [['assets.quote', '/line/2']]],
  [
    'rows without end',
    `cpe\n${'cpe:/a:v:p\n'.repeat(200_001)}`,
    [['assets.too-many', '/line/200002']],
  ],
];
for (const [situation, text, expected] of refused) {
  test(`${situation} refuses the list`, () => {
    const reading = readAssets(text);
    assert.ok(!reading.ok);
    assert.deepEqual(
      reading.findings.map((finding) => [finding.text.key, finding.path]),
      expected,
    );
  });
}

test('other tables are not asset lists', () => {
  const texts = [
    '',
    'cveID,vendorProject,product\n',
    '{"bomFormat":"CycloneDX"}',
    'vendor\nA',
    '"',
  ];
  assert.deepEqual(texts.filter(isAssetList), []);
});

test('a list of two hundred thousand rows is read', () => {
  const lines = Array.from({ length: 200_000 }, (_, at) => `V,P${at},1.${at}`);
  assert.equal(read(['vendor,product,version', ...lines].join('\n')).components.length, 200_000);
});
