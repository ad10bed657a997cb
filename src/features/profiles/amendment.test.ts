import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { DecisionTable } from '#formats/ssvc/table.ts';

import { changed, differences, misfitsOf, nextVersion } from './amendment.ts';
import type { Ruling } from './shelf.ts';

const value = (key: string) => ({ key, name: key, definition: key });
const point = (key: string, values: string[]) => ({
  id: `own:${key}:1.0.0`,
  namespace: 'own',
  key,
  version: '1.0.0',
  name: key,
  definition: key,
  values: values.map(value),
});
const table: DecisionTable = {
  id: 'own:DT:1.0.0',
  name: 'Table',
  version: '1.0.0',
  definition: 'Table',
  inputs: [point('KEV', ['N', 'Y'])],
  outcome: point('OUT', ['LATER', 'SOON']),
  rows: [
    { inputs: ['N'], outcome: 'LATER' },
    { inputs: ['Y'], outcome: 'SOON' },
  ],
};
const ruling: Ruling = {
  table,
  timeline: {
    table: table.id,
    id: 'own:times',
    version: '1',
    source: 'test',
    certainty: { ja: '試験', en: 'test' },
    outcomes: { LATER: { days: null, forensic: false }, SOON: { days: 3, forensic: true } },
  },
};

test('the next version counts on from the highest, by number', () => {
  assert.equal(nextVersion(['1.0.0']), '1.1.0');
  assert.equal(nextVersion(['1.9.0', '1.10.0', '1.2.0']), '1.11.0');
});

test('every misfit of a change is named', () => {
  assert.deepEqual(misfitsOf(ruling, { outcomes: ['NEVER'], days: { NEVER: 3 } }), [
    { place: 'outcomes', rows: 2 },
    { place: 'outcome', at: 0, value: 'NEVER' },
    { place: 'days', outcome: 'NEVER' },
  ]);
});

test('a change that changes nothing is none', () => {
  const nothing = [{ place: 'nothing' }];
  assert.deepEqual(misfitsOf(ruling, { outcomes: ['LATER', 'SOON'], days: { SOON: 3 } }), nothing);
  assert.deepEqual(misfitsOf(ruling, { outcomes: ['LATER', 'SOON'], days: { SOON: 5 } }), []);
});

test('a change makes a version of its own, and the old one stays as it was', () => {
  const change = { outcomes: ['SOON', 'SOON'], days: { SOON: 5 } };
  const next = changed(ruling, change, { version: '1.1.0', source: 'own' });
  assert.equal(next.table.id, 'own:DT:1.1.0');
  assert.deepEqual(next.timeline.outcomes['SOON'], { days: 5, forensic: true });
  assert.deepEqual(differences(ruling, next), [
    { of: 'row', at: 0, inputs: ['N'], before: 'LATER', after: 'SOON' },
    { of: 'days', outcome: 'SOON', before: 3, after: 5 },
  ]);
  assert.deepEqual(differences(ruling, ruling), []);
});
