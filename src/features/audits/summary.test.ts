import assert from 'node:assert/strict';
import { test } from 'node:test';

import { lineageOf } from './lineage.ts';
import { type CountedAudit, type CountedFinding, type SummaryFacts, summaryOf } from './summary.ts';

const audit = (organization: string, year: number, judged = {}): CountedAudit => ({
  ...{ id: `${organization} ${year}`, organization, year, isClosed: year < 2026 },
  judged: { met: 0, 'partly-met': 0, 'not-met': 0, 'not-applicable': 0, ...judged },
});

const finding = (
  organization: string,
  year: number,
  clause: string,
  more: Partial<CountedFinding> = {},
): CountedFinding => ({
  ...{ id: `${organization} ${year} ${clause}`, organization, year, clause },
  ...{ edition: year < 2026 ? 'old' : 'new', rating: null, isUrgent: false, isClosed: false },
  ...{ isAccepted: false, isOverdue: false, isRepeat: false, system: null },
  ...more,
});

const facts: SummaryFacts = {
  year: 2026,
  bodies: [
    { id: 'm1', supervisor: null },
    { id: 'a1', supervisor: 'm1' },
    { id: 'm2', supervisor: null },
    { id: 'm3', supervisor: null },
  ],
  audits: [
    audit('m1', 2025),
    audit('m2', 2025),
    audit('m1', 2026, { met: 3, 'not-met': 1, 'not-applicable': 2 }),
    audit('a1', 2026),
  ],
  findings: [
    finding('m1', 2025, 'a', { isClosed: true }),
    finding('m2', 2025, 'a', { isOverdue: true }),
    finding('m2', 2025, 'gone'),
    finding('m1', 2026, 'x', { isRepeat: true, isUrgent: true, rating: 'severe', system: 's1' }),
    finding('a1', 2026, 'y', { isAccepted: true, system: 's1' }),
    finding('a1', 2026, 'z'),
  ],
  measure: {
    edition: 'new',
    chapters: new Map([
      ['x', 'ログ'],
      ['y', '教育'],
      ['z', 'ログ'],
    ]),
    lineage: lineageOf([
      {
        ...{ from: 'old', to: 'new' },
        successions: [
          { from: ['a'], to: ['x', 'z'], relationship: 'equal-to', rationale: '' },
          { from: ['b'], to: ['y'], relationship: 'equal-to', rationale: '' },
        ],
      },
    ]),
  },
};
const summary = summaryOf(facts);

test('each year is counted, and beside the first it has an index', () => {
  const told = summary.years.map(({ year, bodies, findings, perBody, index }) => [
    ...[year, bodies, findings, perBody, index],
  ]);
  assert.deepEqual(told, [
    [2025, 2, 3, 1.5, 100],
    [2026, 2, 3, 1.5, 100],
  ]);
  assert.deepEqual(
    summary.years.map(({ repeats, urgent, settled }) => [repeats, urgent, settled]),
    [
      [0, 0, 1],
      [1, 1, 1],
    ],
  );
});

test('a year without audits has no index, and no year divides by nothing', () => {
  const { years, chapters, judged } = summaryOf({ ...facts, year: 2030, audits: [], findings: [] });
  assert.deepEqual(
    years.map(({ perBody, index }) => [perBody, index]),
    [[null, null]],
  );
  assert.deepEqual([chapters.length, judged.met], [0, 0]);
});

test('an earlier finding counts in the chapter of what its clause became, and once', () => {
  const told = summary.chapters.map(({ chapter, findings, before, bodies }) => [
    ...[chapter, findings, before, bodies],
  ]);
  assert.deepEqual(told, [
    ['ログ', 2, 2, 2],
    ['教育', 1, 0, 1],
    [null, 0, 1, 0],
  ]);
  assert.equal(
    summary.chapters.reduce((sum, { share }) => sum + share, 0),
    1,
  );
});

test('a body owes what earlier years left open; what applied and was met is its share', () => {
  const of = (id: string) => summary.bodies.find(({ organization }) => organization === id);
  const { met, open, findings } = of('m1') ?? assert.fail();
  assert.deepEqual([met, open, findings], [0.75, 1, 1]);
  const other = of('m2') ?? assert.fail();
  assert.deepEqual([other.audits, other.open, other.overdue, other.findings], [0, 2, 1, 0]);
  assert.equal(of('m3'), undefined);
  assert.deepEqual(of('a1')?.settled, 1);
});

test('findings on systems are counted beside how many systems they are on', () => {
  assert.deepEqual(summary.systems, { findings: 2, systems: 1 });
  assert.deepEqual(summary.ratings, [
    { rating: 'severe', findings: 1 },
    { rating: null, findings: 2 },
  ]);
});
