import type { OrganizationLine } from '#features/organizations/organization.ts';
import type { OrganizationId } from '#kernel/actor.ts';

/** Bodies that are counted together: under one ministry, in one sector, or under none. */
export type Area = { readonly key: string; readonly bodies: ReadonlySet<OrganizationId> };

export const none = '';

/**
 * The ministry that each body is, or the nearest above it; `none` where there is none, or none that the
 * reader sees.
 */
export function ministries(
  lines: readonly Pick<OrganizationLine, 'id' | 'kind' | 'supervisorId'>[],
): ReadonlyMap<OrganizationId, OrganizationId | typeof none> {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const found = new Map<OrganizationId, OrganizationId | typeof none>();
  for (const line of lines) {
    const path = new Set<OrganizationId>();
    let body: typeof line | undefined = line;
    while (body && body.kind !== 'ministry' && !found.has(body.id) && !path.has(body.id)) {
      path.add(body.id);
      body = body.supervisorId === null ? undefined : byId.get(body.supervisorId);
    }
    const isMinistry = body?.kind === 'ministry';
    const ministry = body ? (found.get(body.id) ?? (isMinistry ? body.id : none)) : none;
    if (body && isMinistry) found.set(body.id, body.id);
    for (const id of path) found.set(id, ministry);
  }
  return found;
}

/** Bodies in their areas, in the order in which each area first appears; one may lie in several. */
export function areas(
  bodies: readonly OrganizationId[],
  keysOf: (body: OrganizationId) => readonly string[],
): Area[] {
  const byKey = new Map<string, Set<OrganizationId>>();
  for (const body of bodies) {
    for (const key of keysOf(body)) {
      const area = byKey.get(key);
      if (area) area.add(body);
      else byKey.set(key, new Set([body]));
    }
  }
  return [...byKey].map(([key, members]) => ({ key, bodies: members }));
}
