import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  type AddresseeFacts,
  type AssignmentFacts,
  assignmentStanding,
  isFinished,
  position,
  type Standing,
} from './standing.ts';

const day = (n: number) => new Date(Date.UTC(2030, 0, n));
const due = day(10);

const silent: AssignmentFacts = {
  evidence: 'inventory',
  system: 'affected',
  dueAt: due,
  releasedAt: null,
  claim: null,
};
const blind: AssignmentFacts = { ...silent, system: 'unknown' };
const report: AssignmentFacts = { ...silent, evidence: 'report', system: null };
const claimed = (on: number, outcome: 'verified' | 'contradicted' | null): AssignmentFacts => ({
  ...silent,
  claim: { claimedAt: day(on), outcome },
});
const released: AssignmentFacts = { ...silent, releasedAt: day(3) };
const of = (...assignments: AssignmentFacts[]): AddresseeFacts => ({
  dueAt: due,
  exceptedUntil: null,
  acknowledgedAt: null,
  releasedAt: null,
  owesInventory: assignments.length === 0,
  assignments,
});
const warned: AddresseeFacts = { ...of(), owesInventory: false };
const reported = (on: number): AssignmentFacts => ({ ...report, claim: claimed(on, null).claim });
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
  ['a report that is asked for', of(report), day(9), 'pending', {}],
  ['a report given', of(reported(9)), day(20), 'claimed', {}],
  ['a report given late', of(reported(12)), day(20), 'claimed', { late: true }],
  ['a proof, and a report given', of(claimed(9, 'verified'), reported(9)), day(20), 'verified', {}],
  ['a proof, and a report owed', of(claimed(9, 'verified'), report), day(9), 'pending', {}],
  [
    'a proof, and a report that is due',
    of(claimed(9, 'verified'), report),
    day(11),
    'overdue',
    { overdue: true },
  ],
  ['a report given, and blind systems', of(reported(9), blind), day(9), 'unknown', {}],
  ['a body released as a whole', { ...of(silent), releasedAt: day(3) }, day(20), 'released', {}],
  ['an alert that asks for nothing, unread', warned, day(9), 'pending', {}],
  ['an alert unread for too long', warned, day(11), 'overdue', { overdue: true }],
  ['an alert that was read', acknowledged(warned), day(11), 'acknowledged', {}],
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

const finishing: [string, AddresseeFacts, boolean][] = [
  ['a proved claim', of(claimed(9, 'verified')), true],
  ['a claim that waits for its proof', of(claimed(9, null)), false],
  ['a report given', of(reported(9)), true],
  ['a report owed', of(report), false],
  ['a report given beside a claim that waits', of(reported(9), claimed(9, null)), false],
  ['an alert that was read', acknowledged(warned), true],
  ['an alert unread', warned, false],
  ['a body that owes an inventory', acknowledged(of()), false],
];
for (const [situation, facts, expected] of finishing) {
  test(`${situation} is ${expected ? 'finished' : 'not finished'}`, () => {
    assert.equal(isFinished(facts, position(facts, day(9))), expected);
  });
}

const alone: [string, AssignmentFacts, ReturnType<typeof assignmentStanding>][] = [
  ['silence in time', silent, 'pending'],
  ['silence after the deadline', { ...silent, dueAt: day(8) }, 'overdue'],
  ['a claim', claimed(8, null), 'claimed'],
  ['a proof', claimed(8, 'verified'), 'verified'],
  ['a contradiction', claimed(8, 'contradicted'), 'contradicted'],
  ['what was taken away', released, 'released'],
];
for (const [situation, facts, expected] of alone) {
  test(`by itself, ${situation} is ${expected}`, () => {
    assert.equal(assignmentStanding(facts, day(9)), expected);
  });
}
