import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Reason } from '#features/exposure/judgement.ts';

import { type Evidence, isSpokenOf, namedFor, type Outcome, proof, type Shown } from './proof.ts';

const claimedAt = new Date('2030-01-10T00:00:00Z');
const later = new Date('2030-01-11T00:00:00Z');
const clean: Evidence = {
  takenAt: later,
  isComplete: true,
  verdict: 'not-affected',
  isSpokenOf: true,
};

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
  ['one about which every source has fallen silent', { ...clean, isSpokenOf: false }, 'unspoken'],
  [
    'one that still matches what another source says',
    { ...clean, isSpokenOf: false, verdict: 'affected' },
    'contradicted',
  ],
  ['one that cannot be judged', { ...clean, verdict: 'unknown' }, 'undecided'],
];
for (const [situation, evidence, outcome] of cases) {
  test(`${situation}: ${outcome}`, () => {
    assert.equal(proof(claimedAt, evidence), outcome);
  });
}

const source = {
  ...{ source: 's', record: 'r', container: 'c' },
  snapshot: { id: 'i', file: 'f', receivedAt: '' },
};
const said = (key: string, component: string): Reason => ({
  text: { key: `exposure.reason.${key}`, values: { component } },
  source,
});
const bare: Reason = { text: { key: 'exposure.reason.not-listed' }, source: null };

test('a system is named for what sources say of it, not for what they clear', () => {
  const reasons = [said('in-range', 'gate'), said('listed', 'gate'), said('outside', 'mail'), bare];
  assert.deepEqual(namedFor(reasons), ['gate']);
});

const gate: Shown = {
  named: ['gate'],
  listed: ['gate'],
  reasons: [said('outside', 'gate')],
  isHeard: true,
};
const spoken: [string, Shown, boolean][] = [
  ['what it was named for is cleared now', gate, true],
  [
    'its advisory was withdrawn, and another source is still heard',
    { ...gate, reasons: [bare] },
    false,
  ],
  ['another component is cleared instead', { ...gate, reasons: [said('outside', 'mail')] }, false],
  ['it runs what it was named for no more', { ...gate, listed: [], reasons: [bare] }, true],
  [
    'it runs that no more, and nobody is heard',
    { ...gate, listed: [], reasons: [bare], isHeard: false },
    false,
  ],
  ['nothing was known of it, and a source clears it', { ...gate, named: [] }, true],
  [
    'nothing was known of it, and none says anything',
    { ...gate, named: [], reasons: [bare] },
    false,
  ],
];
for (const [situation, shown, expected] of spoken) {
  test(`${situation}: ${expected ? 'spoken of' : 'not spoken of'}`, () => {
    assert.equal(isSpokenOf(shown), expected);
  });
}
