// Two editions of 1,007 clauses compared, and a revision of 1,200 clauses estimated over 200 bodies and
// three rounds; each result is looked at before its time is printed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { type Passage, passageOf } from '#features/audits/carry.ts';
import { clausesOf } from '#features/audits/clause.ts';
import { compareClauses } from '#features/audits/comparison.ts';
import { impactOf, type JudgedAudit } from '#features/audits/impact.ts';
import { type Result, results } from '#features/audits/judgement.ts';
import { catalogIn } from '#formats/oscal/catalog.ts';
import { readOscalText } from '#formats/oscal/read.ts';
import { root } from '#platform/root.ts';

import { percentile, printTable, timed } from './ground/figures.ts';

const rounds = 10;
const data = resolve(root, process.env['NOROSHI_TEST_DATA'] ?? '../shared/data');
const set = `${data}/oscal/rev5-2021-06-consistent-set/NIST_SP-800-53_rev5`;

function clausesIn(name: string) {
  const reading = readOscalText(readFileSync(`${set}_${name}-min.json`, 'utf8'));
  assert.ok(reading.ok);
  const catalog = catalogIn(reading.document);
  assert.ok(catalog);
  return clausesOf(catalog);
}

/** Milliseconds of many rounds, the first of which warms up. */
async function measured(use: () => unknown) {
  use();
  const times: number[] = [];
  for (let at = 0; at < rounds; at += 1) times.push((await timed(use)).seconds * 1000);
  return { 'p50 ms': percentile(times, 0.5), 'max ms': Math.max(...times) };
}

const low = clausesIn('LOW-baseline-resolved-profile_catalog');
const moderate = clausesIn('MODERATE-baseline-resolved-profile_catalog');
const whole = clausesIn('catalog');
assert.equal(compareClauses(low, moderate).counts.added, 138);
assert.equal(compareClauses(low, whole).counts.removed, 0);
printTable('Two editions are compared', [
  {
    what: 'LOW with MODERATE',
    clauses: moderate.size,
    ...(await measured(() => compareClauses(low, moderate))),
  },
  {
    what: 'LOW with all',
    clauses: whole.size,
    ...(await measured(() => compareClauses(low, whole))),
  },
]);

const count = 1200;
const edition = (sign: string) =>
  new Map(Array.from({ length: count }, (_, at) => [`${sign}${at}`, at]));
const passage: Passage = passageOf(
  edition('a'),
  edition('b'),
  Array.from({ length: count }, (_, at) => ({
    from: [`a${at}`],
    to: [`b${count - 1 - at}`],
    relationship: at % 3 ? ('equal-to' as const) : ('subset-of' as const),
    rationale: '',
  })),
);
const resultAt = (at: number): Result => results[at % results.length] ?? 'met';
const audits = Array.from({ length: 600 }, (_, at): JudgedAudit => ({
  organization: `m${at % 200}`,
  round: String(Math.floor(at / 200)),
  state: at < 200 ? 'running' : 'closed',
  results: new Map(
    Array.from({ length: count }, (_unused, clause) => [`a${clause}`, resultAt(at + clause)]),
  ),
}));
const effort = { weakened: 30, examine: 60, new: 90, minutesPerDay: 465 };
const { total } = impactOf(passage, audits, effort);
assert.equal(total.preserved + total.weakened + total.examine, 600 * count);
printTable('A revision is estimated', [
  {
    what: '200 bodies, 1,200 clauses, 3 rounds',
    judgements: 600 * count,
    ...(await measured(() => impactOf(passage, audits, effort))),
  },
]);
