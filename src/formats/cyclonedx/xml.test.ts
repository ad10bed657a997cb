import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';

import type { InventoryDocument } from '#formats/inventory/inventory.ts';
import { readJson } from '#formats/json/read.ts';
import type { XmlElement } from '#formats/xml/element.ts';
import { readXml, rootOf } from '#formats/xml/read.ts';

import { isCycloneDxXml, readCycloneDx, readCycloneDxXml, validateCycloneDxXml } from './read.ts';
import { hasStatementsXml, readCycloneDxVex, readCycloneDxVexXml } from './vex.ts';

const data = process.env['NOROSHI_TEST_DATA'] ?? '../shared/data';
const spec = `${data}/cyclonedx-spec/tools/src/test/resources`;
const sbom = `${data}/sbom`;
const skip = existsSync(sbom) && existsSync(spec) ? false : `no documents at ${data}`;

function rootIn(text: string): XmlElement {
  const reading = readXml(text, { depth: 128 });
  assert.ok(reading.ok, JSON.stringify(reading.findings));
  return reading.document;
}

const bom = (inside: string, version = '1.6') =>
  rootIn(`<bom xmlns="http://cyclonedx.org/schema/bom/${version}" version="1">${inside}</bom>`);

function read(inside: string): InventoryDocument {
  const reading = readCycloneDxXml(bom(inside));
  assert.ok(reading.ok, JSON.stringify(reading.findings));
  return reading.document;
}

const library = (name: string, inside = '', attributes = '') =>
  `<component type="library"${attributes}><name>${name}</name><version>1</version>${inside}</component>`;

test('a document gives its subject, its tools, its time and its components with their places', () => {
  const parts = `<components>${library('b')}${library('c')}</components>`;
  const document = read(`
    <metadata>
      <timestamp> 2026-11-23T09:00:00+09:00 </timestamp>
      <tools><tool><vendor>Anchore</vendor><name>syft</name><version>1.0</version></tool></tools>
      <component type="application">
        <group>go.example</group><name>portal</name><version>7</version>
      </component>
    </metadata>
    <components>
      ${library('a', `<purl>\npkg:npm/a@1\n</purl>${parts}`)}
      <component type="library"><name><![CDATA[no version]]></name></component>
    </components>`);
  assert.equal(document.subject, 'go.example/portal 7');
  assert.deepEqual(document.takenAt, new Date('2026-11-23T00:00:00Z'));
  assert.deepEqual(document.generators, ['Anchore syft 1.0']);
  const top = '/bom/components/component';
  assert.deepEqual(
    document.components.map(({ name, version, path }) => [name, version, path]),
    [
      ['a', '1', `${top}[1]`],
      ['b', '1', `${top}[1]/components/component[1]`],
      ['c', '1', `${top}[1]/components/component[2]`],
      ['no version', undefined, `${top}[2]`],
    ],
  );
});

test('tools may be components and services', () => {
  const service = '<services><service><group>org</group><name>signer</name></service></services>';
  const tools = `<tools><components>${library('syft')}</components>${service}</tools>`;
  assert.deepEqual(read(`<metadata>${tools}</metadata>`).generators, ['syft 1', 'org/signer']);
});

test('a component has its SWID tag and its hashes', () => {
  const hashes =
    '<hashes><hash alg="MD5">d41d8cd98f00b204e9800998ecf8427e</hash>' +
    '<hash alg="SHA-1"> da39a3ee5e6b4b0d3255bfef95601890afd80709 </hash></hashes>';
  const swid = '<swid tagId="example.jp_gate_2" name="gate" version="2.1"/>';
  const [component] = read(`<components>${library('gate', hashes + swid)}</components>`).components;
  assert.deepEqual(component?.identities, [{ ecosystem: 'swid', name: 'example.jp_gate_2' }]);
  assert.deepEqual(
    component.hashes?.map(({ algorithm, value }) => [algorithm, value.slice(0, 4)]),
    [
      ['MD5', 'd41d'],
      ['SHA-1', 'da39'],
    ],
  );
});

const about = `<metadata>${library('portal', '', ' bom-ref="root"')}</metadata>`;
const composition = (aggregate: string, inside = '') =>
  `<composition><aggregate>${aggregate}</aggregate>${inside}</composition>`;
const root = '<assemblies><assembly ref="root"/></assemblies>';
const completeness: [string, string, boolean | undefined][] = [
  ['a complete composition', composition('complete'), true],
  ['a complete one about the root', composition('complete', root), true],
  [
    'a complete one about a part',
    composition('complete', '<dependencies><dependency ref="x"/></dependencies>'),
    undefined,
  ],
  ['an unknown one', composition('unknown'), undefined],
  ['an incomplete one beside it', composition('complete') + composition('incomplete', root), false],
  [
    'an incomplete one about a vulnerability',
    composition('incomplete', '<vulnerabilities><vulnerability ref="v"/></vulnerabilities>'),
    undefined,
  ],
];
for (const [situation, compositions, expected] of completeness) {
  test(`${situation} makes a document in XML complete: ${expected}`, () => {
    const document = read(`${about}<compositions>${compositions}</compositions>`);
    assert.equal(document.declaredComplete, expected);
  });
}

const refused: [string, string, rule: string, path: string][] = [
  ['another document', '<list/>', 'cyclonedx.format', ''],
  ['a bom of nobody', '<bom/>', 'cyclonedx.format', ''],
  [
    'a version to come',
    '<bom xmlns="http://cyclonedx.org/schema/bom/2.0"/>',
    'cyclonedx.version',
    '/bom',
  ],
  [
    'a prototype’s name for a version',
    '<bom xmlns="http://cyclonedx.org/schema/bom/constructor"/>',
    'cyclonedx.version',
    '/bom',
  ],
  [
    'a breach',
    '<bom xmlns="http://cyclonedx.org/schema/bom/1.0"/>',
    'cyclonedx.schema.cvc-complex-type.2.4.b',
    '/bom',
  ],
  [
    'a citation of nobody',
    `<bom xmlns="http://cyclonedx.org/schema/bom/1.7"><citations><citation>
      <pointers><pointer>/a</pointer></pointers><timestamp>2026-01-01T00:00:00Z</timestamp>
    </citation></citations></bom>`,
    'cyclonedx.schema.requires_attributedTo_or_process',
    '/bom/citations/citation',
  ],
];
for (const [situation, text, rule, path] of refused) {
  test(`${situation} in XML is refused as ${rule}`, () => {
    const reading = readCycloneDxXml(rootIn(text));
    assert.equal(reading.ok, false);
    assert.deepEqual(
      reading.findings.map((finding) => [finding.rule, finding.path, finding.severity]),
      [[rule, path, 'error']],
    );
    assert.deepEqual(validateCycloneDxXml(rootIn(text)), reading.findings);
  });
}

test('a document is known by its root, from its beginning', () => {
  const texts = [
    '<?xml version="1.0"?>\n<bom xmlns="http://cyclonedx.org/schema/bom/1.4"><',
    '\uFEFF<c:bom xmlns:c="http://cyclonedx.org/schema/bom/1.1">',
    '<bom xmlns="urn:other">',
    '<html>',
  ];
  const known = texts.map((text) => {
    const found = rootOf(text);
    return found !== undefined && isCycloneDxXml(found);
  });
  assert.deepEqual(known, [true, true, false, false]);
});

test('ten thousand copies of a component are one', () => {
  const { components } = read(`<components>${library('a').repeat(10_000)}</components>`);
  assert.equal(components.length, 1);
});

const serial = 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79';
const vex = `<bom xmlns="http://cyclonedx.org/schema/bom/1.6" version="2" serialNumber="${serial}">
  <metadata>
    <timestamp>2030-01-02T00:00:00Z</timestamp>
    <supplier><name>Acme</name></supplier>
  </metadata>
  <components>${library('left-pad', '<purl>pkg:npm/left-pad@1.2.3</purl>', ' bom-ref="left"')}</components>
  <vulnerabilities>
    <vulnerability><id>CVE-2030-0001</id>
      <analysis>
        <state>exploitable</state><justification>code_not_reachable</justification>
        <responses><response>update</response><response>workaround_available</response></responses>
        <detail>used</detail><lastUpdated>2030-01-03T00:00:00Z</lastUpdated>
      </analysis>
      <affects>
        <target><ref>left</ref><versions>
          <version><version>1.2.3</version></version>
          <version><range>vers:npm/>=2.0.0</range><status>unaffected</status></version>
        </versions></target>
        <target><ref>other</ref></target>
      </affects>
    </vulnerability>
    <vulnerability><id>CVE-2030-0002</id></vulnerability>
  </vulnerabilities>
</bom>`;

test('a document in XML says who states what, about which component', () => {
  const reading = readCycloneDxVexXml(rootIn(vex));
  assert.ok(reading.ok, JSON.stringify(reading.findings));
  const { author, id, version, statements } = reading.document;
  assert.deepEqual([author, id, version], ['Acme', serial, '2']);
  assert.deepEqual(
    statements.map(({ status, products, unresolved, action, detail, issuedAt }) => [
      ...[status, products, unresolved, action, detail, issuedAt?.toISOString()],
    ]),
    [
      [
        'affected',
        [{ ecosystem: 'npm', name: 'left-pad', version: '1.2.3' }],
        ...[1, 'update, workaround_available', 'used', '2030-01-03T00:00:00.000Z'],
      ],
      [
        'not_affected',
        [{ ecosystem: 'npm', name: 'left-pad', range: 'vers:npm/>=2.0.0' }],
        ...[0, 'update, workaround_available', 'used', '2030-01-03T00:00:00.000Z'],
      ],
    ],
  );
  assert.ok(hasStatementsXml(rootIn(vex)));
  assert.ok(!hasStatementsXml(bom('')));
});

/** What a document says, without the places it says it at. */
function said(document: InventoryDocument): unknown {
  return { ...document, components: document.components.map((each) => ({ ...each, path: '' })) };
}

test('a document published in both forms is read as the same inventory', { skip }, () => {
  const pairs = readdirSync(spec, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^[^/]+\/valid-[^/]+\.xml$/.test(name))
    .map((name) => [name, name.replace('.xml', '.json')] as const)
    .filter(([, json]) => existsSync(`${spec}/${json}`));
  const different = pairs.filter(([xml, json]) => {
    const inJson = readJson(readFileSync(`${spec}/${json}`, 'utf8'));
    assert.ok(inJson.ok);
    const inXml = rootIn(readFileSync(`${spec}/${xml}`, 'utf8'));
    const [one, other] = [readCycloneDxXml(inXml), readCycloneDx(inJson.document)];
    assert.ok(one.ok && other.ok, xml);
    const [stated, same] = [readCycloneDxVexXml(inXml), readCycloneDxVex(inJson.document)];
    assert.ok(stated.ok && same.ok, xml);
    assert.deepEqual(stated.document.statements, same.document.statements, xml);
    return JSON.stringify(said(one.document)) !== JSON.stringify(said(other.document));
  });
  // The others say different things in their two files: another time, name, version or purl.
  assert.deepEqual([pairs.length, different.length], [214, 27]);
});

test('documents in XML as real tools wrote them are read', { skip }, () => {
  const reading = (file: string) =>
    readCycloneDxXml(rootIn(gunzipSync(readFileSync(`${sbom}/${file}`)).toString()));
  const keycloak = reading('cyclonedx-examples/SBOM/keycloak-10.0.2/bom.xml.gz');
  assert.ok(keycloak.ok);
  const { generators, components } = keycloak.document;
  assert.deepEqual(generators, ['CycloneDX CycloneDX Maven plugin 2.0.2']);
  assert.equal(components.length, 903);
  const disordered = reading('odd/dependency-track/bom-issue2519.xml.gz');
  assert.ok(!disordered.ok);
  assert.equal(disordered.findings.length, 252);
});
