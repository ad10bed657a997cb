import assert from 'node:assert/strict';
import { test } from 'node:test';

import { AuditPolicy, isUrgent, PolicyId, policyOn } from './policy.ts';
import { policyEffect, type Standing } from './policy-effect.ts';
import { policyFaults } from './policy-fault.ts';
import { samplePolicy as policy } from './testing.ts';

test('a policy whose members fit together has no fault', () => {
  assert.deepEqual(policyFaults(AuditPolicy.parse(policy)), []);
});

const faults: [string, Partial<AuditPolicy>, string[]][] = [
  [
    'a cycle of an unknown kind',
    { cycles: [{ organizationKind: 'x', kind: 'no', months: 1 }] },
    ['/cycles/0/kind'],
  ],
  [
    'a rating from which findings are urgent that is none',
    { urgent: { from: 'no', answerHours: 1 } },
    ['/urgent/from'],
  ],
  ['a kind named twice', { kinds: [...policy.kinds, ...policy.kinds] }, ['/kinds/2', '/kinds/3']],
  ['no scale, but a rating in it', { scale: [] }, ['/urgent/from']],
];
for (const [situation, change, expected] of faults) {
  test(`${situation} is a fault with its place`, () => {
    assert.deepEqual(
      policyFaults({ ...policy, ...change }).map(({ path }) => path),
      expected,
    );
  });
}

test('unknown members, empty names and lengths out of bounds are refused', () => {
  for (const wrong of [
    { ...policy, grade: 'A' },
    { ...policy, kinds: [] },
    { ...policy, title: { ja: '', en: 'x' } },
    { ...policy, followUp: { ...policy.followUp, planDays: 0 } },
  ]) {
    assert.ok(!AuditPolicy.safeParse(wrong).success);
  }
});

const version = (number: number, effectiveOn: string, adoptedAt: string | null) => ({
  id: PolicyId.parse(`policy_00000000-0000-4000-8000-00000000000${number}`),
  effectiveOn,
  adoptedAt: adoptedAt === null ? null : new Date(adoptedAt),
});
const versions = [
  version(1, '2025-04-01', '2025-03-01T00:00:00Z'),
  version(2, '2026-04-01', '2026-03-01T00:00:00Z'),
  version(3, '2026-04-01', '2026-03-05T00:00:00Z'),
  version(4, '2026-05-01', null),
];
const days: [string, number | undefined][] = [
  ['2025-03-31', undefined],
  ['2025-04-01', 0],
  ['2026-03-31', 0],
  ['2026-04-01', 2],
  ['2026-06-01', 2],
];
for (const [day, at] of days) {
  test(`on ${day} version ${at ?? 'none'} holds`, () => {
    assert.equal(policyOn(versions, day), at === undefined ? undefined : versions[at]);
  });
}

test('a finding is urgent by its rating, or because its auditor says so', () => {
  assert.ok(isUrgent(policy, 'severe', false));
  assert.ok(!isUrgent(policy, 'middle', false));
  assert.ok(isUrgent(policy, null, true));
  assert.ok(!isUrgent({ ...policy, urgent: { from: null, answerHours: 1 } }, 'severe', false));
});

const standing: Standing = {
  today: '2026-11-26',
  bodies: [
    { id: 'ministry', kind: 'ministry', lastEndedOn: new Map([['management', '2026-03-31']]) },
    { id: 'agency', kind: 'agency', lastEndedOn: new Map() },
  ],
  audits: [
    { id: 'a1', kind: 'management' },
    { id: 'a2', kind: 'penetration' },
  ],
  findings: [
    { id: 'f1', rating: 'severe', isMarkedUrgent: false, hasPlan: true },
    { id: 'f2', rating: 'middle', isMarkedUrgent: false, hasPlan: false },
  ],
};

test('the same policy again touches nothing', () => {
  assert.deepEqual(policyEffect(policy, policy, standing), {
    ...{ parts: [], due: [], audits: [], unrated: [] },
    ...{ becomeUrgent: [], noLongerUrgent: [], plans: [], evidence: [] },
  });
});

test('a revision says whom it makes due, which audits it ends and what becomes urgent', () => {
  const after: AuditPolicy = {
    ...policy,
    kinds: [
      { id: 'management', names: { ja: 'マネジメント監査', en: 'Management audit' } },
      { id: 'red-team', names: { ja: 'レッドチームテスト', en: 'Red-team test' } },
    ],
    cycles: [
      { organizationKind: 'ministry', kind: 'management', months: 12 },
      { organizationKind: 'ministry', kind: 'red-team', months: 24 },
    ],
    scale: policy.scale.filter(({ id }) => id !== 'severe'),
    urgent: { from: 'middle', answerHours: 24 },
    followUp: { ...policy.followUp, planDays: 14 },
    automatic: [{ source: 'training', edition: 'edition_x', clauses: ['a'] }],
  };
  const effect = policyEffect(policy, after, standing);
  assert.deepEqual(effect.parts, [
    ...['kinds', 'cycles', 'scale', 'urgent', 'followUp', 'automatic'],
  ]);
  assert.deepEqual(effect.due, [
    { organization: 'ministry', kind: 'management', before: '2028-03-31', after: '2027-03-31' },
    { organization: 'ministry', kind: 'red-team', before: null, after: '2026-11-26' },
    { organization: 'agency', kind: 'penetration', before: '2026-11-26', after: null },
  ]);
  assert.deepEqual(effect.audits, ['a2']);
  assert.deepEqual(effect.unrated, ['f1']);
  assert.deepEqual([effect.becomeUrgent, effect.noLongerUrgent], [['f2'], ['f1']]);
  assert.deepEqual(effect.plans, ['f2']);
  assert.deepEqual(effect.evidence, ['training']);
});
