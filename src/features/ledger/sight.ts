import type { Actor } from '#kernel/actor.ts';

import type { Entry } from './entry.ts';

/**
 * Whether somebody may see an entry: what they did themselves, what concerned a body in their reach, and
 * everything where nothing is beyond it. The database holds to the same by its policy `seen`.
 */
export function sees(
  { id, scope }: Pick<Actor, 'id' | 'scope'>,
  { actorId, organizationId }: Pick<Entry, 'actorId' | 'organizationId'>,
): boolean {
  if (scope === 'all' || actorId === id) return true;
  return organizationId !== null && scope.includes(organizationId);
}
