import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type AddresseeFacts, position, type Standing, type TargetFacts } from './standing.ts';

const day = (n: number) => new Date(Date.UTC(2030, 0, n));
const due = day(10);

const silent: TargetFacts = { basis: 'affected', dueAt: due, releasedAt: null, claim: null };
const blind: TargetFacts = { ...silent, basis: 'unknown' };
const claimed = (on: number, outcome: 'verified' | 'contradicted' | null): TargetFacts => ({
  ...silent,
  claim: { claimedAt: day(on), outcome },
});
const released: TargetFacts = { ...silent, releasedAt: day(3) };
const of = (...targets: TargetFacts[]): AddresseeFacts => ({
  dueAt: due,
  exceptedUntil: null,
  acknowledgedAt: null,
  targets,
});
const acknowledged = (facts: AddresseeFacts): AddresseeFacts => ({
  ...facts,
  acknowledgedAt: day(2),
});

type Case = [string, AddresseeFacts, Date, Standing, { overdue?: boolean; late?: boolean }];
const cases: Case[] = [
  ['silence before the deadline', of(silent), day(9), 'pending', {}],
  ['silence on the deadline itself', of(silent), due, 'pending', {}],
  ['silence after the deadline', of(silent), day(11), 'overdue', { overdue: true }],
  ['acknowledged, nothing more', acknowledged(of(silent)), day(9), 'acknowledged', {}],
  [
    'acknowledged, deadline passed',
    acknowledged(of(silent)),
    day(11),
    'overdue',
    { overdue: true },
  ],
  ['a claim in time', of(claimed(9, null)), day(20), 'claimed', {}],
  ['a claim on the deadline', of(claimed(10, null)), day(20), 'claimed', {}],
  ['a claim after the deadline', of(claimed(11, null)), day(20), 'claimed', { late: true }],
  ['one system claimed, one silent', of(claimed(9, null), silent), day(9), 'pending', {}],
  [
    'one claimed, one silent, too late',
    of(claimed(9, null), silent),
    day(11),
    'overdue',
    { overdue: true },
  ],
  ['a proved claim', of(claimed(9, 'verified')), day(20), 'verified', {}],
  [
    'a proved claim that came late',
    of(claimed(12, 'verified')),
    day(20),
    'verified',
    { late: true },
  ],
  ['one proved, one claimed', of(claimed(9, 'verified'), claimed(9, null)), day(20), 'claimed', {}],
  ['a contradicted claim in time', of(claimed(8, 'contradicted')), day(9), 'contradicted', {}],
  [
    'a contradicted claim, deadline passed',
    of(claimed(8, 'contradicted')),
    day(11),
    'contradicted',
    { overdue: true },
  ],
  [
    'one proved, one contradicted',
    of(claimed(8, 'verified'), claimed(8, 'contradicted')),
    day(9),
    'contradicted',
    {},
  ],
  ['a body without any system', of(), day(9), 'unknown', {}],
  ['a body without any system, too late', of(), day(11), 'unknown', { overdue: true }],
  ['no inventory to judge by', of(blind), day(9), 'unknown', {}],
  ['no inventory to judge by, too late', of(blind), day(11), 'unknown', { overdue: true }],
  ['one affected and silent, one blind', of(silent, blind), day(9), 'pending', {}],
  ['one proved, one blind', of(claimed(9, 'verified'), blind), day(9), 'pending', {}],
  ['every system released', of(released, released), day(20), 'released', {}],
  ['one released, one proved', of(released, claimed(9, 'verified')), day(20), 'verified', {}],
  [
    'an exception still running',
    { ...of(silent), exceptedUntil: day(30) },
    day(20),
    'excepted',
    {},
  ],
  [
    'an exception that has lapsed',
    { ...of(silent), exceptedUntil: day(15) },
    day(20),
    'overdue',
    { overdue: true },
  ],
];

for (const [situation, facts, now, standing, { overdue = false, late = false }] of cases) {
  test(`${situation} is ${standing}${overdue ? ', overdue' : ''}${late ? ', late' : ''}`, () => {
    assert.deepEqual(position(facts, now), { standing, overdue, late });
  });
}
