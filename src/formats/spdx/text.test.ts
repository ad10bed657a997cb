import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isSpdxText, readSpdxText, validateSpdxText } from './text.ts';

const texts: [form: string, text: string, isOurs: boolean, key: string | undefined][] = [
  ['tags', 'SPDXVersion: SPDX-2.1', true, 'spdx.version'],
  ['RDF', '<rdf:RDF xmlns:spdx="http://spdx.org/rdf/terms#">', true, 'spdx.rdf'],
  ['YAML', 'spdxVersion: SPDX-2.3', true, 'spdx.yaml'],
  ['a list', 'name,version', false, undefined],
];
for (const [form, text, isOurs, key] of texts) {
  test(`${form}: ${isOurs ? 'SPDX' : 'something else'}, and refused for what it is`, () => {
    assert.equal(isSpdxText(text), isOurs);
    if (key === undefined) return;
    const reading = readSpdxText(text);
    assert.ok(!reading.ok);
    assert.deepEqual(
      reading.findings.map((finding) => finding.text.key),
      [key],
    );
    assert.deepEqual(validateSpdxText(text), reading.findings);
  });
}
