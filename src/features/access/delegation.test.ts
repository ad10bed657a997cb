import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type Administers, mayGrant, type Standing } from './delegation.ts';
import { rights, type Role, roles } from './role.ts';

const standing = (role: Role, administers: Administers = 'nobody'): Standing => ({
  role,
  administers,
});

const cases: [string, Standing, Standing, string, boolean][] = [
  [
    'an operator who administers gives their own role',
    standing('operator', 'own'),
    standing('operator'),
    'operator',
    true,
  ],
  [
    'and passes their appointment on',
    standing('operator', 'own'),
    standing('operator', 'own'),
    'operator',
    true,
  ],
  [
    'but not a wider one',
    standing('operator', 'own'),
    standing('ministry', 'below'),
    'ministry',
    false,
  ],
  [
    'nor the role of a ministry',
    standing('operator', 'own'),
    standing('ministry'),
    'operator',
    false,
  ],
  [
    'a ministry gives both roles',
    standing('ministry', 'own'),
    standing('operator'),
    'operator',
    true,
  ],
  [
    'and its own appointment',
    standing('ministry', 'below'),
    standing('ministry', 'below'),
    'ministry',
    true,
  ],
  [
    'nobody reaches below whose role does not',
    standing('administrator'),
    standing('operator', 'below'),
    'operator',
    false,
  ],
  [
    'who is appointed never touches the headquarters',
    standing('ministry', 'below'),
    standing('ministry'),
    'headquarters',
    false,
  ],
  [
    'who is not appointed gives nothing',
    standing('ministry'),
    standing('operator'),
    'operator',
    false,
  ],
  [
    'an administrator offers every role',
    standing('administrator'),
    standing('approver'),
    'headquarters',
    true,
  ],
  [
    'nobody at the headquarters is appointed beside their role',
    standing('administrator'),
    standing('ministry', 'own'),
    'headquarters',
    false,
  ],
];
for (const [situation, granter, seat, kind, expected] of cases) {
  test(`${situation}: ${expected ? 'yes' : 'no'}`, () => {
    assert.equal(mayGrant(granter, seat, kind), expected);
  });
}

test('whatever somebody who is appointed gives, it holds nothing that they lack', () => {
  const granters = roles
    .filter((role) => role !== 'administrator')
    .flatMap((role) => [standing(role, 'own'), standing(role, 'below')]);
  const given = granters.flatMap((granter) =>
    roles
      .filter((role) => mayGrant(granter, standing(role), 'operator'))
      .map((role) => ({ granter: granter.role, role })),
  );
  assert.ok(given.length >= 4);
  for (const { granter, role } of given) {
    const held = rights[granter].permissions;
    const beyond = rights[role].permissions.filter((each) => !held.includes(each));
    assert.deepEqual(beyond, [], `${granter} gives ${role}`);
  }
});
