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

const everyone: readonly Permission[] = [
  'access.self',
  'organizations.read',
  'notices.read',
  'search.find',
  'views.keep',
  'views.export',
];
const readsTheChain: readonly Permission[] = [
  'inventory.read',
  'intake.read',
  'exposure.read',
  'directives.read',
  'profiles.read',
  'incidents.read',
  'audits.read',
  'plans.read',
  'council.read',
  'laws.read',
];
/** What an organization says of what is its own: the second word is another person's. */
const ownsLabels: readonly Permission[] = [
  'labels.read',
  'labels.lower',
  'labels.approve',
  'labels.consent',
];
/** What an authority is told of incidents, and what it says to it. */
const receives: readonly Permission[] = ['incidents.receive', 'incidents.assess'];
const answers: readonly Permission[] = [
  'inventory.register',
  'inventory.classify',
  'inventory.submit',
  'exposure.assert',
  'directives.answer',
  'incidents.report',
  'audits.answer',
  'plans.answer',
  'plans.report',
  'council.attend',
  'council.answer',
  'laws.notify',
  ...ownsLabels,
  'notices.manage',
];

export const rights: Record<Role, Rights> = {
  officer: {
    reach: 'all',
    permissions: [
      ...everyone,
      ...readsTheChain,
      'organizations.manage',
      'inventory.classify',
      'inventory.curate',
      'intake.import',
      'intake.manage',
      'exposure.decide',
      'profiles.propose',
      'directives.draft',
      'audits.map',
      'audits.plan',
      'plans.write',
      'plans.report',
      'council.attend',
      'council.prepare',
      'laws.prepare',
      'laws.report',
      'labels.read',
      'labels.mark',
      'labels.manage',
      'labels.lower',
      'labels.preview',
      'directives.record',
      ...receives,
      'incidents.disseminate',
      'directives.review',
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
      'exposure.weigh',
      'directives.approve',
      'audits.adopt',
      'plans.adopt',
      'council.attend',
      'council.decide',
      'laws.confirm',
      'profiles.approve',
      'intake.release',
      'directives.review',
      'directives.standing',
      'directives.stop',
      'access.confirm',
      'incidents.receive',
      'labels.read',
      'labels.approve',
      'labels.preview',
      'ledger.read',
    ],
  },
  ministry: {
    reach: 'subtree',
    permissions: [
      ...everyone,
      ...readsTheChain,
      ...answers,
      ...receives,
      'directives.relay',
      'laws.report',
    ],
  },
  operator: { reach: 'own', permissions: [...everyone, ...readsTheChain, ...answers] },
  auditor: {
    reach: 'all',
    permissions: [
      ...everyone,
      ...readsTheChain,
      'audits.conduct',
      'audits.map',
      'directives.standing',
      'incidents.receive',
      'labels.read',
      'labels.preview',
      'ledger.read',
    ],
  },
  administrator: {
    reach: 'all',
    permissions: [
      ...everyone,
      'organizations.manage',
      'access.manage',
      'access.people',
      'incidents.route',
      'notices.manage',
      'ledger.read',
    ],
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
  'exposure.assert',
  'directives.read',
];

/** Every permission there is, in one list: what the rights above name, and no other. */
export const permissions: readonly Permission[] = [
  ...new Set(Object.values(rights).flatMap((each) => each.permissions)),
].sort();
