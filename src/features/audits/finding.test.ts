import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  findingStanding,
  type FindingState,
  type Step,
  type StepKind,
  type StepObstacle,
  stepObstacle,
  type Stepping,
} from './finding.ts';

const today = '2026-11-26';
const step = (kind: StepKind, by = 'body', until: string | null = null): Step => ({
  ...{ kind, by, until },
  at: new Date('2026-11-01T00:00:00Z'),
});
const plan = step('plan', 'body', '2026-12-31');
const approved = step('plan-approved', 'officer');
const evidence = step('evidence');
const passed = step('reaudit-passed', 'auditor');
const failed = step('reaudit-failed', 'auditor');
const accepted = (until: string) => step('risk-accepted', 'approver', until);

const standings: [string, Step[], FindingState, boolean][] = [
  ['raised', [], 'open', false],
  ['with a plan that waits', [plan], 'plan-submitted', false],
  ['whose plan came back', [plan, step('plan-returned', 'officer')], 'open', false],
  ['with an approved plan', [plan, approved], 'planned', false],
  ['whose plan has run out', [step('plan', 'body', '2026-11-25'), approved], 'planned', true],
  ['whose plan ends today', [step('plan', 'body', today), approved], 'planned', false],
  ['with evidence before any plan', [evidence], 'open', false],
  ['with evidence', [plan, approved, evidence], 'evidenced', false],
  ['that failed its re-audit', [plan, approved, evidence, failed], 'planned', false],
  ['that passed', [plan, approved, evidence, passed], 'closed', false],
  ['accepted', [accepted('2027-01-01')], 'accepted', false],
  ['accepted until today', [accepted(today)], 'accepted', false],
  ['whose acceptance lapsed', [plan, approved, accepted('2026-11-25')], 'planned', false],
  ['advised upon', [step('advice', 'officer')], 'open', false],
];
for (const [situation, steps, state, isOverdue] of standings) {
  test(`a finding ${situation} is ${state}`, () => {
    const standing = findingStanding(steps, '2026-12-01', today);
    assert.deepEqual([standing.state, standing.isOverdue], [state, isOverdue]);
  });
}

test('without a plan it is overdue from the day after its plan was due', () => {
  assert.equal(findingStanding([], today, today).isOverdue, false);
  assert.equal(findingStanding([], '2026-11-25', today).isOverdue, true);
  assert.equal(findingStanding([step('plan-returned')], '2026-11-25', today).isOverdue, true);
});

const limits = { today, latestAcceptance: '2027-11-26' };
const taking = (kind: StepKind, rest: Partial<Stepping> = {}): Stepping => ({
  ...{ kind, by: 'auditor', isOfBody: false, hasAdvised: false, until: null },
  ...rest,
});
const done = [plan, approved, evidence];
const obstacles: [string, Step[], Stepping, StepObstacle | undefined][] = [
  ['an auditor closes what has evidence', done, taking('reaudit-passed'), undefined],
  ['nobody closes without evidence', [plan, approved], taking('reaudit-passed'), 'no-evidence'],
  [
    'nobody closes on evidence that failed',
    [...done, failed],
    taking('reaudit-passed'),
    'no-evidence',
  ],
  [
    'new evidence is looked at again',
    [...done, failed, evidence],
    taking('reaudit-passed'),
    undefined,
  ],
  [
    'the adviser does not close',
    [...done, step('advice', 'auditor')],
    taking('reaudit-passed'),
    'is-adviser',
  ],
  [
    'who advised the body does not close',
    done,
    taking('reaudit-failed', { hasAdvised: true }),
    'is-adviser',
  ],
  [
    'another person’s advice is no hindrance',
    [...done, step('advice', 'officer')],
    taking('reaudit-passed'),
    undefined,
  ],
  [
    'the body does not close its own',
    done,
    taking('reaudit-passed', { isOfBody: true }),
    'own-body',
  ],
  ['what is closed stays so', [...done, passed], taking('evidence'), 'is-closed'],
  ['a plan names a day', [], taking('plan', { isOfBody: true }), 'no-day'],
  ['a plan is for days to come', [], taking('plan', { until: '2026-11-25' }), 'day-passed'],
  ['a plan for today', [], taking('plan', { until: today }), undefined],
  ['who planned does not approve', [plan], taking('plan-approved', { by: 'body' }), 'own-plan'],
  ['the body does not approve', [plan], taking('plan-approved', { isOfBody: true }), 'own-body'],
  ['another approves', [plan], taking('plan-approved'), undefined],
  ['a plan is approved once', [plan, approved], taking('plan-approved'), 'no-plan'],
  ['evidence answers an approved plan', [plan], taking('evidence'), 'no-plan'],
  [
    'a risk is not accepted by its body',
    [],
    taking('risk-accepted', { isOfBody: true, until: today }),
    'own-body',
  ],
  ['a risk is not accepted for ever', [], taking('risk-accepted'), 'no-day'],
  [
    'a risk is accepted as long as the policy allows',
    [],
    taking('risk-accepted', { until: '2027-11-26' }),
    undefined,
  ],
  ['and a day longer not', [], taking('risk-accepted', { until: '2027-11-27' }), 'too-long'],
  ['nor until yesterday', [], taking('risk-accepted', { until: '2026-11-25' }), 'day-passed'],
];
for (const [situation, steps, stepping, expected] of obstacles) {
  test(situation, () => {
    assert.equal(stepObstacle(steps, stepping, limits), expected);
  });
}
