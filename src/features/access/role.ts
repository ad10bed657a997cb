import { z } from 'zod';

import type { Permission } from '#kernel/permission.ts';

export const roles = [
  'officer',
  'approver',
  'ministry',
  'operator',
  'auditor',
  'administrator',
] as const;
export const Role = z.enum(roles);
export type Role = (typeof roles)[number];

/** How far a role sees: every organization, its own and those below it, or its own alone. */
export type Reach = 'all' | 'subtree' | 'own';

/** What a role may do and how far it sees. `docs/access.md` says the same in words and is tested. */
type Rights = { readonly reach: Reach; readonly permissions: readonly Permission[] };

const everyone: readonly Permission[] = ['access.self', 'organizations.read', 'notices.read'];
const readsTheChain: readonly Permission[] = [
  'inventory.read',
  'intake.read',
  'exposure.read',
  'directives.read',
];
const answers: readonly Permission[] = [
  'inventory.register',
  'inventory.submit',
  'directives.answer',
];

export const rights: Record<Role, Rights> = {
  officer: {
    reach: 'all',
    permissions: [
      ...everyone,
      ...readsTheChain,
      'organizations.manage',
      'intake.import',
      'exposure.decide',
      'directives.draft',
      'directives.standing',
      'directives.stop',
      'ledger.read',
    ],
  },
  approver: {
    reach: 'all',
    permissions: [
      ...everyone,
      ...readsTheChain,
      'directives.approve',
      'directives.standing',
      'directives.stop',
      'access.confirm',
      'ledger.read',
    ],
  },
  ministry: { reach: 'subtree', permissions: [...everyone, ...readsTheChain, ...answers] },
  operator: { reach: 'own', permissions: [...everyone, ...readsTheChain, ...answers] },
  auditor: {
    reach: 'all',
    permissions: [...everyone, ...readsTheChain, 'directives.standing', 'ledger.read'],
  },
  administrator: {
    reach: 'all',
    permissions: [...everyone, 'organizations.manage', 'access.manage', 'ledger.read'],
  },
};

/**
 * Whether a role waits for an approver's confirmation: the headquarters' own roles do, and every role
 * at the headquarters, below which everybody stands.
 */
export const needsConfirmation = (role: Role, kind: string): boolean =>
  kind === 'headquarters' || (role !== 'ministry' && role !== 'operator');

/**
 * What a service token may be given: a machine hands things in and reads, it never approves, drafts
 * or manages.
 */
export const tokenPermissions: readonly Permission[] = [
  'organizations.read',
  'inventory.read',
  'inventory.submit',
  'intake.read',
  'exposure.read',
  'directives.read',
];

/** Every permission there is, in one list: what the rights above name, and no other. */
export const permissions: readonly Permission[] = [
  ...new Set(Object.values(rights).flatMap((each) => each.permissions)),
].sort();
