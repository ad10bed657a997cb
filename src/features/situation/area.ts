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
  for (const { id, kind } of lines) if (kind === 'ministry') found.set(id, id);
  for (const line of lines) {
    const path = new Set<OrganizationId>();
    let at: OrganizationId | null = line.id;
    // A ring, which the register does not admit, ends where it began.
    while (at !== null && !found.has(at) && !path.has(at)) {
      path.add(at);
      at = byId.get(at)?.supervisorId ?? null;
    }
    const ministry = (at !== null && found.get(at)) || none;
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
