import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import type { JsonObject } from '#formats/json/read.ts';

import { catalogIn, controlsOf } from './catalog.ts';
import { carriesOver, mappingsOf, relationships, reversed } from './mapping.ts';
import type { OscalDocument, OscalModel } from './model.ts';
import { profileIn } from './profile.ts';
import { readOscalText } from './read.ts';
import { actionPlanIn, resultsIn } from './results.ts';

const data = process.env['NOROSHI_TEST_DATA'] ?? '../shared/data';
const folder = `${data}/oscal`;
const skip = existsSync(folder) ? false : `no OSCAL documents at ${folder}`;

function read(name: string): OscalDocument {
  const reading = readOscalText(readFileSync(`${folder}/${name}`, 'utf8'));
  assert.ok(reading.ok, name);
  return reading.document;
}

const document = (model: OscalModel, root: JsonObject): OscalDocument => ({
  model,
  oscalVersion: '1.2.0',
  root,
  value: { [model]: root },
});

test('a published catalogue has its controls, parameters and parts', { skip }, () => {
  const catalog = catalogIn(
    read('rev5-2021-06-consistent-set/NIST_SP-800-53_rev5_catalog-min.json'),
  );
  assert.ok(catalog);
  const controls = [...controlsOf(catalog)];
  assert.deepEqual([catalog.version, catalog.groups.length, controls.length], ['5.0.1', 20, 1189]);
  const ac1 = controls.find(({ id }) => id === 'ac-1')!;
  assert.equal(ac1.title, 'Policy and Procedures');
  assert.deepEqual(
    ac1.props.map(({ name, value }) => `${name}=${value}`),
    ['label=AC-1', 'sort-id=ac-01'],
  );
  assert.deepEqual(ac1.params[1], {
    class: undefined,
    props: [],
    links: [],
    id: 'ac-1_prm_2',
    label: undefined,
    values: [],
    choice: ['Organization-level', 'Mission/business process-level', 'System-level'],
    howMany: 'one-or-more',
    constraints: [],
    guidelines: [],
  });
  assert.equal(ac1.parts[0]?.parts[0]?.parts[0]?.id, 'ac-1_smt.a.1');
  assert.equal(ac1.links[0]?.rel, 'reference');
  assert.equal(profileIn(read('examples/catalog/json/basic-catalog.json')), undefined);
});

test('a published profile has its imports, its structure and what it changes', { skip }, () => {
  const profile = profileIn(read('real-results/json/full_profile_rev5.json'));
  assert.ok(profile);
  assert.deepEqual(profile.imports, [
    {
      href: '#051a77c1-b61d-4995-8275-dacfe688d510',
      include: [{ ids: ['ac-1', 'ac-2.3', 'sc-21'], patterns: [], withChildControls: false }],
      exclude: [],
    },
  ]);
  assert.deepEqual([profile.combine, profile.structure], ['keep', 'as-is']);
  assert.deepEqual([profile.settings.length, profile.altered.length], [276, 97]);
  assert.deepEqual(profile.settings[0], {
    paramId: 'ac-01_odp.05',
    values: [],
    choice: [],
    constraints: ['at least annually'],
  });
});

test('published results have what was seen, found and feared', { skip }, () => {
  const [result] = resultsIn(read('examples/ar/json/ifa_assessment-results-example.json')) ?? [];
  assert.ok(result);
  assert.deepEqual(
    [result.observations.length, result.findings.length, result.risks.length],
    [2, 1, 1],
  );
  assert.equal(result.findings[0]?.target.state, 'not-satisfied');
  assert.equal(result.findings[0].observations[0], result.observations[0]?.uuid);
  assert.equal(result.findings[0].risks[0], result.risks[0]?.uuid);
  const plan = actionPlanIn(read('examples/poam/json/ifa_plan-of-action-and-milestones.json'));
  assert.deepEqual([plan!.items.length, plan!.observations.length, plan!.risks.length], [2, 2, 2]);
  assert.equal(plan!.risks[0]?.status, 'deviation-approved');
});

test('a mapping has its relations, those of others as they are written', () => {
  const map = (relationship: string, rest: JsonObject = {}): JsonObject => ({
    uuid: 'm',
    relationship,
    sources: [{ type: 'control', 'id-ref': 'a' }],
    targets: [{ type: 'statement', 'id-ref': 'b' }],
    ...rest,
  });
  const maps = [
    map('subset-of', { coverage: { 'target-coverage': 0.5 } }),
    map('same-as', { ns: 'https://example.test/ns' }),
  ];
  const one = {
    uuid: 'u',
    'source-resource': { type: 'catalog', href: 'x' },
    'target-resource': { type: 'profile', href: 'y' },
    maps,
  };
  const root = { provenance: { status: 'draft' }, mappings: [one] };
  const [mapping] = mappingsOf(document('mapping-collection', root));
  assert.deepEqual(
    [mapping!.status, mapping!.source, mapping!.target.type],
    ['draft', { type: 'catalog', href: 'x' }, 'profile'],
  );
  assert.deepEqual(
    mapping!.entries.map(({ relationship, relationshipAsWritten, coverage }) => [
      relationship,
      relationshipAsWritten,
      coverage,
    ]),
    [
      ['subset-of', 'subset-of', 0.5],
      [undefined, 'same-as', undefined],
    ],
  );
  assert.deepEqual(mapping!.entries[0]?.targets, [{ type: 'statement', idRef: 'b' }]);
  // The schema also allows a single mapping without a list.
  assert.deepEqual(mappingsOf(document('mapping-collection', { ...root, mappings: one })), [
    mapping,
  ]);
});

test('a relation has another side, and some carry over', () => {
  assert.deepEqual(relationships.map(reversed), [
    'equivalent-to',
    'equal-to',
    'superset-of',
    'subset-of',
    'intersects-with',
    'no-relationship',
  ]);
  assert.deepEqual(relationships.filter(carriesOver), ['equivalent-to', 'equal-to', 'superset-of']);
});
