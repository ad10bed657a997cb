import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId } from '#kernel/actor.ts';

/** What tells systems of different organizations apart in a Map. */
export const place = (organizationId: OrganizationId, systemId: SystemId): string =>
  `${organizationId} ${systemId}`;
