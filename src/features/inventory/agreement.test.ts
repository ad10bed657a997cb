import assert from 'node:assert/strict';
import { test } from 'node:test';

import { areOfDifferentTools, toolOf } from './agreement.ts';

const tools: [generator: string, tool: string][] = [
  ['syft-0.64.0', 'syft'],
  ['maker 2', 'maker'],
  ['Trivy', 'trivy'],
  ['trivy@v0.50', 'trivy'],
  ['sigs.k8s.io/bom/pkg/spdx', 'sigs.k8s.io/bom/pkg/spdx'],
  ['Microsoft.SBOMTool-0.0.3', 'microsoft.sbomtool'],
  ['cyclonedx-npm 1.0', 'cyclonedx-npm'],
  ['7-zip', '7-zip'],
  ['', ''],
];
for (const [generator, tool] of tools) {
  test(`${JSON.stringify(generator)} is the tool ${JSON.stringify(tool)}`, () => {
    assert.equal(toolOf(generator), tool);
  });
}

const pairs: [first: string[], second: string[], different: boolean][] = [
  [['syft-1.0'], ['trivy'], true],
  [['syft-1.0'], ['syft-2.0'], false],
  [['syft-1.0', 'bom'], ['trivy', 'bom'], false],
  [[], ['trivy'], false],
  [['syft-1.0'], [], false],
];
for (const [first, second, different] of pairs) {
  test(`${first.join()} and ${second.join()} are ${different ? '' : 'not '}different tools`, () => {
    assert.equal(areOfDifferentTools(first, second), different);
  });
}
