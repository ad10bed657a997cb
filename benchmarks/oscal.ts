// A catalogue of 1,189 controls: read, judged, and resolved by the four published baselines, each
// compared with what was published before its time is printed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { catalogIn, controlsOf } from '#formats/oscal/catalog.ts';
import { baselines, resolverMembers } from '#formats/oscal/conformance.ts';
import { firstDifference } from '#formats/oscal/difference.ts';
import type { OscalDocument } from '#formats/oscal/model.ts';
import { readOscalText, writeOscal } from '#formats/oscal/read.ts';
import { resolveProfile } from '#formats/oscal/resolve/resolve.ts';
import { root } from '#platform/root.ts';

import { percentile, printTable, timed } from './ground/figures.ts';

const rounds = 20;
const data = resolve(root, process.env['NOROSHI_TEST_DATA'] ?? '../shared/data');
const set = `${data}/oscal/rev5-2021-06-consistent-set/NIST_SP-800-53_rev5`;
const textOf = (name: string) => readFileSync(`${set}_${name}.json`, 'utf8');
const yamlLimits = { tokens: 2_000_000 };

function read(text: string): OscalDocument {
  const reading = readOscalText(text, yamlLimits);
  assert.ok(reading.ok);
  return reading.document;
}

/** Milliseconds of many rounds, the first of which warms up. */
async function measured(use: () => unknown) {
  use();
  const times: number[] = [];
  for (let at = 0; at < rounds; at += 1) times.push((await timed(use)).seconds * 1000);
  return { 'p50 ms': percentile(times, 0.5), 'max ms': Math.max(...times) };
}

const text = textOf('catalog-min');
const catalog = read(text);
const yaml = writeOscal(catalog, 'yaml');
assert.equal(firstDifference(read(yaml).value, catalog.value), undefined);
printTable('A catalogue is read and judged, and written', [
  { what: 'read from JSON', MB: text.length / 1e6, ...(await measured(() => read(text))) },
  { what: 'read from YAML', MB: yaml.length / 1e6, ...(await measured(() => read(yaml))) },
  {
    what: 'written in YAML',
    MB: yaml.length / 1e6,
    ...(await measured(() => writeOscal(catalog, 'yaml'))),
  },
]);

const name = 'profile';
const issue = {
  uuid: '3f1c9e7e-52f1-4c55-9f4e-6e0b6f3a4d01',
  at: '2026-11-26T00:00:00Z',
  source: name,
};
const sources = () => ({ name: 'catalog', document: catalog });
const lines = [];
for (const baseline of baselines) {
  const profile = read(textOf(`${baseline}-baseline_profile-min`));
  const published = read(textOf(`${baseline}-baseline-resolved-profile_catalog-min`));
  const run = () => {
    const result = resolveProfile({ profile, name, sources, issue });
    assert.ok(result.ok);
    return result.document;
  };
  assert.equal(firstDifference(run().value, published.value, resolverMembers), undefined);
  lines.push({ baseline, ...counts(published), ...(await measured(run)) });
}
const everything = { model: 'profile', oscalVersion: '1.0.0', value: {} } as const;
const whole = {
  ...everything,
  root: {
    metadata: catalog.root['metadata'] ?? null,
    imports: [{ href: 'catalog', 'include-all': {} }],
    merge: { 'as-is': true },
  },
};
const all = () => resolveProfile({ profile: whole, name, sources, issue });
lines.push({ baseline: 'all controls', ...counts(catalog), ...(await measured(all)) });
printTable('A profile is resolved', lines);

function counts(document: OscalDocument) {
  const view = catalogIn(document);
  assert.ok(view);
  return { controls: [...controlsOf(view)].length };
}
