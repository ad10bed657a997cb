import assert from 'node:assert/strict';
import { test } from 'node:test';

import { permissions, rights, roles } from '#features/access/role.ts';

import { isConcerned, manners, mayBeTold, type NoticeKind, Occasion } from './occasion.ts';

const told = (kind: NoticeKind) =>
  roles.filter((role) => isConcerned(kind, (each) => rights[role].permissions.includes(each)));

const cases: [NoticeKind, string[]][] = [
  ['directive.issued', ['officer', 'approver', 'ministry', 'operator']],
  ['intake.quarantined', ['officer', 'approver']],
  ['inventory.stale', ['officer', 'ministry', 'operator']],
  ['council.meeting-notified', ['officer', 'approver', 'ministry', 'operator']],
  ['question.asked', ['officer', 'ministry', 'operator']],
];
for (const [kind, expected] of cases) {
  test(`of ${kind} are told, without a rule: ${expected.join(', ')}`, () => {
    assert.deepEqual(told(kind), expected);
  });
}

test('an auditor may be told and is not; an administrator may not even', () => {
  const holds = (role: 'auditor' | 'administrator') => (each: `${string}.${string}`) =>
    rights[role].permissions.includes(each);
  assert.ok(mayBeTold('directive.issued', holds('auditor')));
  assert.ok(!isConcerned('directive.issued', holds('auditor')));
  for (const kind of Object.keys(manners) as NoticeKind[]) {
    assert.ok(!mayBeTold(kind, holds('administrator')), kind);
  }
});

test('every permission that a kind names exists', () => {
  for (const { reads, concerns } of Object.values(manners)) {
    for (const each of [reads, ...concerns]) assert.ok(permissions.includes(each), each);
  }
});

const sound = {
  kind: 'directive.issued',
  key: 'k',
  organizationId: 'org_6f1c2f5e-1111-4111-8111-111111111111',
  subject: 'directive_6f1c2f5e-1111-4111-8111-111111111111',
  text: { key: 'x' },
  path: '/directives/directive_6f1c2f5e-1111-4111-8111-111111111111',
  label: 'TLP:GREEN',
};
const paths: [string, boolean][] = [
  ['/desk', true],
  ['/systems/x#exposure', true],
  ['//elsewhere.example', false],
  ['https://elsewhere.example', false],
  ['/\\elsewhere', false],
  ['desk', false],
  ['/desk\r\nX: y', false],
];
for (const [path, expected] of paths) {
  test(`${JSON.stringify(path)} is ${expected ? 'a' : 'no'} page of the site`, () => {
    assert.equal(Occasion.safeParse({ ...sound, path }).success, expected);
  });
}
