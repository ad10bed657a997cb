import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { asObject, asString } from '#formats/json/narrow.ts';
import { readJson } from '#formats/json/read.ts';

import { catalogIn, controlsOf } from './catalog.ts';
import { isOscal, validateOscal } from './check.ts';
import { bad, baselines, exceptions, resolverMembers } from './conformance.ts';
import { firstDifference } from './difference.ts';
import type { OscalDocument } from './model.ts';
import { oscalValueOf, readOscal, readOscalText, writeOscal } from './read.ts';
import { resolveProfile } from './resolve/resolve.ts';
import { sourcesOf } from './resolve/sources.ts';

const data = process.env['NOROSHI_TEST_DATA'] ?? '../shared/data';
const folder = `${data}/oscal`;
const skip = existsSync(folder) ? false : `no OSCAL documents at ${folder}`;

const documents = skip
  ? []
  : readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json') && !name.startsWith('schemas/'))
      .sort();
const isBad = (name: string) => bad.some(({ document }) => document === name);
const textOf = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');

function read(name: string): OscalDocument {
  const reading = readOscalText(textOf(name));
  assert.ok(reading.ok, name);
  return reading.document;
}

test(
  'every published document is valid, but for the listed ones and their faults',
  { skip },
  () => {
    const faulty = documents
      .filter((name) => !isBad(name))
      .flatMap((name) => {
        const json = readJson(textOf(name));
        assert.ok(json.ok && isOscal(json.document), name);
        const first = validateOscal(json.document).find(({ severity }) => severity === 'error');
        return first ? [`${name}: ${first.rule}`] : [];
      });
    assert.equal(documents.length, 33);
    assert.deepEqual(faulty, exceptions.map(({ document, rule }) => `${document}: ${rule}`).sort());
  },
);

test('the documents that are bad on purpose are refused, each for its reason', { skip }, () => {
  const sources = catalogues();
  for (const { document: name, rule, refusedBy } of bad) {
    const reading = readOscalText(textOf(name));
    assert.equal(reading.ok, refusedBy === 'resolution', name);
    const refused = reading.ok ? resolved(reading.document, name, sources) : reading;
    assert.ok(!refused.ok, name);
    assert.equal(refused.findings[0]?.rule, rule);
  }
});

/** Every catalogue in the data. */
function catalogues() {
  const names = documents.filter((name) => name.includes('catalog') && !isBad(name));
  return sourcesOf(names, read);
}

function resolved(profile: OscalDocument, name: string, sources: ReturnType<typeof sourcesOf>) {
  const issue = {
    uuid: 'd0b1f9ef-0a6b-4c3a-9a53-1f6f6c1e2b3a',
    at: '2026-11-26T00:00:00Z',
    source: name,
  };
  return resolveProfile({ profile, name, sources, issue });
}

const set = 'rev5-2021-06-consistent-set/NIST_SP-800-53_rev5';
for (const baseline of baselines) {
  test(`the ${baseline} baseline resolves to what was published`, { skip }, () => {
    const name = `${set}_${baseline}-baseline_profile-min.json`;
    const catalog = `${set}_catalog-min.json`;
    const result = resolved(read(name), name, sourcesOf([catalog], read));
    assert.ok(result.ok);
    const published = read(`${set}_${baseline}-baseline-resolved-profile_catalog-min.json`);
    const { value } = result.document;
    assert.equal(firstDifference(value, published.value, resolverMembers), undefined);
    assert.equal(validateOscal(value).filter(({ severity }) => severity === 'error').length, 0);
    const leftOut = result.findings.map(({ rule }) => rule);
    assert.deepEqual(
      leftOut,
      baseline === 'PRIVACY' ? new Array(6).fill('oscal.resolve.left-out') : [],
    );
  });
}

const head = 'nist.gov/SP800-53/rev5/json/NIST_SP-800-53_rev5';
test('the later HIGH baseline resolves to what was published, out of that', { skip }, () => {
  const name = `${head}_HIGH-baseline_profile.json`;
  const published = read(`${head}_HIGH-baseline-resolved-profile_catalog-min.json`);
  const result = resolved(read(name), name, () => ({ name: 'catalog', document: published }));
  assert.ok(result.ok);
  assert.equal(firstDifference(result.document.value, published.value, resolverMembers), undefined);
  const metadata = asObject(result.document.root['metadata']);
  assert.equal(asString(metadata?.['oscal-version']), '1.1.2');
});

for (const [baseline, count] of [
  ['MODERATE', 287],
  ['LOW', 149],
] as const) {
  test(
    `the later ${baseline} baseline is a part of HIGH: ${count} controls as they are there`,
    { skip },
    () => {
      const name = `${head}_${baseline}-baseline_profile.json`;
      const high = read(`${head}_HIGH-baseline-resolved-profile_catalog-min.json`);
      const result = resolved(read(name), name, () => ({ name: 'catalog', document: high }));
      assert.ok(result.ok);
      const whole = new Map(
        [...controlsOf(catalogIn(high)!)].map((control) => [control.id, control]),
      );
      const controls = [...controlsOf(catalogIn(result.document)!)];
      assert.equal(controls.length, count);
      for (const control of controls) {
        assert.deepEqual({ ...control, controls: [] }, { ...whole.get(control.id)!, controls: [] });
      }
    },
  );
}

test('a comparison names the first difference', { skip }, () => {
  const name = `${set}_LOW-baseline-resolved-profile_catalog-min.json`;
  const text = textOf(name).replace('Access Control', 'Access Contro1');
  const changed = readOscalText(text);
  assert.ok(changed.ok);
  assert.deepEqual(firstDifference(read(name).value, changed.document.value), {
    path: '/catalog/groups/0/title',
    one: '"Access Control"',
    other: '"Access Contro1"',
  });
});

test(
  'every complete document is written in JSON and YAML and read as what it was',
  { skip },
  () => {
    let complete = 0;
    for (const name of documents) {
      const reading = readOscalText(textOf(name));
      if (!reading.ok) continue;
      complete += 1;
      for (const form of ['json', 'yaml'] as const) {
        const again = oscalValueOf(writeOscal(reading.document, form));
        assert.ok(again.ok, `${name} in ${form}`);
        assert.equal(firstDifference(again.document, reading.document.value), undefined, name);
      }
      assert.deepEqual(readOscal(reading.document.value), reading);
    }
    assert.equal(complete, 28);
  },
);
