import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  bodyVerdict,
  type Inventory,
  judgement,
  type Match,
  type MatchStatus,
  strongerOf,
  type Verdict,
  verdictOf,
} from './judgement.ts';

const now = new Date('2030-06-01T00:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const fresh: Inventory = { takenAt: daysAgo(1), components: 12 };
const match = (status: Match['status']): Match => ({
  source: 'osv',
  record: 'GHSA-0000-0000-0000',
  container: 'osv',
  snapshot: { id: 'snapshot', file: 'all.json', receivedAt: '2030-05-31T00:00:00.000Z' },
  ecosystem: 'npm',
  component: 'left',
  version: '1.2.3',
  words: '< 2.0.0',
  status,
});

const cases: [string, Inventory, readonly Match[], Verdict][] = [
  ['no inventory at all', { takenAt: null, components: 0 }, [], 'unknown'],
  [
    'an inventory of last year, nothing in it',
    { takenAt: daysAgo(365), components: 3 },
    [],
    'unknown',
  ],
  [
    'an inventory of last year with a hit',
    { takenAt: daysAgo(365), components: 3 },
    [match('affected')],
    'unknown',
  ],
  ['a fresh inventory without the product', fresh, [], 'not-affected'],
  ['a fresh inventory, version outside the range', fresh, [match('outside')], 'not-affected'],
  ['a version in the range', fresh, [match('outside'), match('affected')], 'affected'],
  ['a version listed by its text', fresh, [match('listed')], 'affected'],
  ['a version without order', fresh, [match('outside'), match('unordered')], 'unknown'],
  ['a version that is not stated', fresh, [match('unstated')], 'unknown'],
  ['a match that depends on another product', fresh, [match('unknown')], 'unknown'],
  ['a version of which the only voice is silent', fresh, [match('silent')], 'unknown'],
  [
    'a version of which one voice is silent and another calls it unaffected',
    fresh,
    [match('silent'), match('outside')],
    'not-affected',
  ],
  ['a distribution without feed', fresh, [match('no-feed')], 'unknown'],
  ['doubt and certainty together', fresh, [match('unordered'), match('affected')], 'affected'],
];
for (const [situation, inventory, matches, expected] of cases) {
  test(`${situation} is ${expected}, with a reason`, () => {
    const judged = judgement(inventory, matches, now);
    assert.equal(judged.verdict, expected);
    assert.ok(judged.reasons.length > 0);
  });
}

const bodies: [string, Verdict[], Verdict][] = [
  ['without any system', [], 'unknown'],
  ['with one unknown system among good ones', ['not-affected', 'unknown'], 'unknown'],
  ['with one affected system', ['unknown', 'affected', 'not-affected'], 'affected'],
  ['whose systems are all clear', ['not-affected', 'not-affected'], 'not-affected'],
];
for (const [situation, verdicts, expected] of bodies) {
  test(`a body ${situation} is ${expected}`, () => {
    assert.equal(bodyVerdict(verdicts), expected);
  });
}

const voiced: readonly MatchStatus[] = [
  ...(['affected', 'asserted', 'listed', 'contradicted', 'unknown', 'unordered'] as const),
  ...(['unstated', 'silent', 'no-feed', 'investigated', 'cleared', 'outside'] as const),
];

test('what two voices say of a version comes to the stronger of both, whoever is heard first', () => {
  for (const one of voiced) {
    for (const other of voiced) {
      const { verdict } = judgement(fresh, [match(one), match(other)], now);
      assert.equal(verdictOf(strongerOf(one, other)), verdict, `${one} ${other}`);
      assert.equal(strongerOf(one, other), strongerOf(other, one));
    }
  }
});

test('a system comes to the worst of what its versions come to', () => {
  const of = (version: string, status: MatchStatus) => ({ ...match(status), version });
  for (const one of voiced) {
    for (const other of voiced) {
      const both = judgement(fresh, [of('1.0.0', one), of('2.0.0', other)], now);
      assert.equal(
        both.verdict,
        bodyVerdict([verdictOf(one), verdictOf(other)]),
        `${one} ${other}`,
      );
    }
  }
});
