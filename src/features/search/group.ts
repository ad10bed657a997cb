import { z } from 'zod';

import type { Permission } from '#kernel/permission.ts';

/** What can be found, in the order it is shown. */
export const groups = [
  'vulnerabilities',
  'directives',
  'systems',
  'organizations',
  'plans',
  'laws',
  'meetings',
  'components',
  'sources',
  'communities',
  'persons',
] as const;
export const Group = z.enum(groups);
export type Group = (typeof groups)[number];

/** What the pages behind a group ask for. Nobody finds what they could not open. */
export const needs: Record<Group, Permission> = {
  vulnerabilities: 'exposure.read',
  directives: 'directives.read',
  systems: 'inventory.read',
  organizations: 'organizations.read',
  plans: 'plans.read',
  laws: 'laws.read',
  meetings: 'council.read',
  components: 'inventory.read',
  sources: 'intake.read',
  communities: 'labels.read',
  persons: 'access.manage',
};
