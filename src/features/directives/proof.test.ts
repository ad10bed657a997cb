import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type Evidence, type Outcome, proof } from './proof.ts';

const claimedAt = new Date('2030-01-10T00:00:00Z');
const later = new Date('2030-01-11T00:00:00Z');
const clean: Evidence = { takenAt: later, isComplete: true, verdict: 'not-affected' };

const cases: [string, Evidence, Outcome][] = [
  ['a complete inventory after the claim that no longer matches', clean, 'verified'],
  ['one that still matches', { ...clean, verdict: 'affected' }, 'contradicted'],
  ['one taken at the moment of the claim', { ...clean, takenAt: claimedAt }, 'taken-before'],
  [
    'one taken before the claim that matches',
    { ...clean, takenAt: new Date(0), verdict: 'affected' },
    'taken-before',
  ],
  ['a shrunken one that no longer matches', { ...clean, isComplete: false }, 'shrunken'],
  [
    'a shrunken one that still matches',
    { ...clean, isComplete: false, verdict: 'affected' },
    'contradicted',
  ],
  ['one that cannot be judged', { ...clean, verdict: 'unknown' }, 'undecided'],
];
for (const [situation, evidence, outcome] of cases) {
  test(`${situation}: ${outcome}`, () => {
    assert.equal(proof(claimedAt, evidence), outcome);
  });
}
