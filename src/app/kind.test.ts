import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { kindOf } from './kind.ts';

const osv = { id: 'GHSA-x', modified: '2026-11-23T00:00:00Z', affected: [] };
const csaf = (category: string) => ({ document: { category, csaf_version: '2.0' } });
const stated = { bomFormat: 'CycloneDX', vulnerabilities: [{ analysis: { state: 'in_triage' } }] };
const bom = (inside: string) => `<bom xmlns="http://cyclonedx.org/schema/bom/1.5">${inside}</bom>`;
const statedXml = bom(
  '<vulnerabilities><vulnerability><analysis><state>in_triage</state></analysis></vulnerability></vulnerabilities>',
);
const component = '<components><component type="library"><name>x</name></component></components>';

const cases: [string, unknown, string | undefined, string | undefined][] = [
  ['an OSV record', osv, 'threats', 'osv'],
  ['an answer of JVN in the shape of CSAF', csaf('myjvn_security_advisory'), 'threats', 'jvn'],
  ['a VEX document of CSAF', csaf('csaf_vex'), 'vex', 'csaf'],
  ['an advisory of CSAF', csaf('csaf_security_advisory'), 'vex', 'csaf'],
  ['OpenVEX', { '@context': 'https://openvex.dev/ns/v0.2.0' }, 'vex', 'openvex'],
  ['a CycloneDX document', { bomFormat: 'CycloneDX', components: [{}] }, 'inventory', 'cyclonedx'],
  ['one that states and lists nothing', stated, 'vex', 'cyclonedx'],
  ['one in XML', bom(component), 'inventory', 'cyclonedx'],
  ['one in XML that states and lists nothing', statedXml, 'vex', 'cyclonedx'],
  ['SPDX in tag-value form', 'SPDXVersion: SPDX-2.3\nDataLicense: CC0-1.0\n', 'inventory', 'spdx'],
  ['a STIX bundle', { type: 'bundle', id: 'bundle--x', objects: [] }, 'declined', 'stix'],
  ['an event of MISP', { Event: { info: 'x', uuid: 'x' } }, 'declined', 'misp'],
  ['an OSCAL catalogue', { catalog: { uuid: 'x', metadata: {} } }, 'declined', 'oscal'],
  ['one in YAML', readFileSync('testdata/formats/catalog.yaml', 'utf8'), 'declined', 'oscal'],
  ['a web page', '<!doctype html><html></html>', undefined, undefined],
];
for (const [what, content, kind, format] of cases) {
  test(`${what} is ${kind ?? 'nothing that is taken'}`, async () => {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    const found = await kindOf(Buffer.from(text));
    assert.deepEqual([found?.kind, found?.format], [kind, format]);
  });
}
