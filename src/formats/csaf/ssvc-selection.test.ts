import assert from 'node:assert/strict';
import { test } from 'node:test';

import { latestDecisionPoint, type SsvcNamespace, ssvcNamespace } from './ssvc-selection.ts';

const namespaces: [string, SsvcNamespace['standing'], boolean][] = [
  ['ssvc', 'registered', false],
  ['nist#800-53', 'registered', false],
  ['ssvc/ja', 'registered', false],
  ['ssvc//.example.test#refined', 'registered', true],
  ['test#anything/de-DE', 'reserved', false],
  ['example', 'reserved', false],
  ['invalid', 'invalid', false],
  ['x_com.acme#ours', 'unregistered', false],
  ['x_com.acme#ours//en-NZ', 'unregistered', true],
  ['acme', 'unknown', false],
  ['', 'unknown', false],
];
for (const [text, standing, hasExtension] of namespaces) {
  test(`the namespace “${text}” is ${standing}`, () => {
    const namespace = ssvcNamespace(text);
    assert.deepEqual([namespace.standing, namespace.hasExtension], [standing, hasExtension]);
  });
}

test('the latest version of a decision point is the highest', () => {
  assert.equal(latestDecisionPoint('ssvc', 'MI'), '2.0.0');
  assert.equal(latestDecisionPoint('cvss', 'AV'), '3.0.1');
  assert.equal(latestDecisionPoint('ssvc', 'toString'), undefined);
});
