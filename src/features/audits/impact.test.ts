import assert from 'node:assert/strict';
import { test } from 'node:test';

import { passageOf } from './carry.ts';
import { impactOf, type JudgedAudit } from './impact.ts';
import type { Result } from './judgement.ts';
import type { Succession } from './succession.ts';

const effort = { weakened: 30, examine: 60, new: 90, minutesPerDay: 450 };
const edition = (count: number, sign: string) =>
  new Map(Array.from({ length: count }, (_, at) => [`${sign}${at}`, at]));
const succession = (from: string, relationship: Succession['relationship'], to: string) => ({
  ...{ from: [from], to: [to], relationship, rationale: '' },
});
const audit = (state: JudgedAudit['state'], results: Record<string, Result>): JudgedAudit => ({
  ...{ organization: 'm', round: '2026', state, results: new Map(Object.entries(results)) },
});

const passage = passageOf(edition(4, 'a'), edition(4, 'b'), [
  succession('a0', 'equal-to', 'b0'),
  succession('a1', 'subset-of', 'b1'),
  succession('a2', 'intersects-with', 'b2'),
]);
const judged = { a0: 'met', a1: 'met', a2: 'not-met', a3: 'met' } as const;

test('each judgement is counted once, and the work is reckoned in days', () => {
  const { audits, total, days, work } = impactOf(passage, [audit('running', judged)], effort);
  assert.deepEqual(total, { preserved: 1, weakened: 1, examine: 1, new: 1, ended: 1 });
  assert.equal(days, 0.4);
  assert.equal(audits[0]?.days, 0.4);
  assert.deepEqual(
    [...work],
    [
      ['b1', 1],
      ['b2', 1],
      ['b3', 1],
    ],
  );
});

test('what is closed is counted and makes no work', () => {
  const { total, days, work } = impactOf(passage, [audit('closed', judged)], effort);
  assert.equal(total.preserved, 1);
  assert.deepEqual([days, work.size], [0, 0]);
});

test('what was not judged yet is to be examined as it would have been', () => {
  const { total } = impactOf(passage, [audit('planned', {})], effort);
  assert.deepEqual(total, { preserved: 0, weakened: 0, examine: 3, new: 1, ended: 0 });
});

test('without audits there is no work', () => {
  assert.deepEqual(impactOf(passage, [], effort).days, 0);
});

test('200 bodies, 1,200 clauses and three rounds take less than two seconds', () => {
  const results: Result[] = ['met', 'partly-met', 'not-met', 'not-applicable'];
  const count = 1200;
  const successions = Array.from({ length: count }, (_, at) =>
    succession(`a${at}`, at % 3 ? 'equal-to' : 'subset-of', `b${count - 1 - at}`),
  );
  const large = passageOf(edition(count, 'a'), edition(count, 'b'), successions);
  const audits = Array.from({ length: 600 }, (_, at): JudgedAudit => ({
    organization: `m${at % 200}`,
    round: String(Math.floor(at / 200)),
    state: at < 200 ? 'running' : 'closed',
    results: new Map(
      Array.from({ length: count }, (_unused, clause) => [
        `a${clause}`,
        results[(at + clause) % 4] ?? 'met',
      ]),
    ),
  }));
  const begun = process.cpuUsage();
  const { total } = impactOf(large, audits, effort);
  const { user } = process.cpuUsage(begun);
  assert.equal(total.preserved + total.weakened + total.examine, 600 * count);
  assert.ok(user < 2_000_000, `${user / 1000} ms`);
});
