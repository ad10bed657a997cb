import { listOrganizations } from '#features/organizations/server/service.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

/**
 * Whether two bodies are one, or one stands above the other in their tree. The headquarters stands above
 * all and is kin to itself alone: else nobody could audit.
 */
export async function kinshipAt(work: Work) {
  const bodies = new Map((await listOrganizations(work)).map((body) => [body.id, body]));
  const above = (id: OrganizationId | null, wanted: OrganizationId): boolean =>
    id !== null && (id === wanted || above(bodies.get(id)?.supervisorId ?? null, wanted));
  return (own: OrganizationId | null, other: OrganizationId): boolean => {
    if (own === null || bodies.get(own)?.kind === 'headquarters') return own === other;
    return above(other, own) || above(own, other);
  };
}
