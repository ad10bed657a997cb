import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { VexStatus } from '#formats/vex/vex.ts';

import type { Assertion } from './assertion.ts';
import { judgement, type Match, type MatchStatus, type Verdict } from './judgement.ts';
import { weighed } from './weighing.ts';

const now = new Date('2030-06-01T00:00:00Z');
const component = { ecosystem: 'npm', component: 'left', version: '1.2.3' };
const advisory = (status: MatchStatus): Match => ({
  ...{ source: 'osv', record: 'GHSA-0000-0000-0000', container: 'osv', words: '< 2.0.0', status },
  snapshot: { id: 'snapshot', file: 'all.json', receivedAt: '2030-05-31T00:00:00.000Z' },
  ...component,
});
const states = (author: string, status: VexStatus, name = 'left'): Assertion => ({
  ...{
    id: author,
    author,
    document: `${author}-1`,
    edition: '',
    status,
    justification: 'inline_mitigations',
  },
  ...{ issuedAt: now, receivedAt: now, file: 'vex.json', unresolved: 0 },
  products: [{ ecosystem: 'npm', name }],
});

const cases: [string, MatchStatus[], Assertion[], Verdict][] = [
  ['affected, and nobody states anything', ['affected'], [], 'affected'],
  ['affected, cleared', ['affected'], [states('a', 'not_affected')], 'not-affected'],
  ['affected, fixed', ['affected'], [states('a', 'fixed')], 'not-affected'],
  ['unknown, cleared', ['no-feed'], [states('a', 'not_affected')], 'not-affected'],
  ['outside, asserted', ['outside'], [states('a', 'affected')], 'affected'],
  ['no advisory, asserted', [], [states('a', 'affected')], 'affected'],
  ['affected, under investigation', ['affected'], [states('a', 'under_investigation')], 'affected'],
  ['outside, under investigation', ['outside'], [states('a', 'under_investigation')], 'unknown'],
  ['cleared about something else', ['affected'], [states('a', 'not_affected', 'x')], 'affected'],
  [
    'cleared by one and asserted by another',
    ['outside'],
    [states('a', 'not_affected'), states('b', 'affected')],
    'unknown',
  ],
];
for (const [situation, advisories, assertions, expected] of cases) {
  test(`${situation}: ${expected}`, () => {
    const matches = weighed(advisories.map(advisory), component, assertions);
    const inventory = { takenAt: now, components: 1 };
    assert.equal(judgement(inventory, matches, now).verdict, expected);
  });
}

test('what is overruled is still shown, behind what overrules it', () => {
  const matches = weighed([advisory('affected')], component, [states('a', 'not_affected')]);
  const { reasons } = judgement({ takenAt: now, components: 1 }, matches, now);
  const shown = reasons.map(({ text, source }) => [text.key, source?.source, source?.record]);
  assert.deepEqual(shown, [
    ['exposure.reason.cleared', 'a', 'a-1'],
    ['exposure.reason.in-range', 'osv', 'GHSA-0000-0000-0000'],
  ]);
});

test('of a contradiction both sides are shown', () => {
  const both = [states('a', 'not_affected'), states('b', 'affected')];
  const { reasons } = judgement({ takenAt: now, components: 1 }, weighed([], component, both), now);
  const shown = reasons.map(({ text }) => [text.key, text.values?.['words']]);
  assert.deepEqual(shown, [
    ['exposure.reason.contradicted', 'not_affected: inline_mitigations'],
    ['exposure.reason.contradicted', 'affected: inline_mitigations'],
  ]);
});
