import type { Actor } from '#kernel/actor.ts';

import type { Entry } from './entry.ts';

/** What few know of: that it is there is told to whoever did it alone, whatever others see. */
const sealed = 'sealed-item_';

/**
 * Whether somebody may see an entry: what they did themselves, what concerned a body in their reach, and
 * everything where nothing is beyond it, but for what is sealed. The database holds to the same by its
 * policies `seen` and `sealed`.
 */
export function sees(
  { id, scope }: Pick<Actor, 'id' | 'scope'>,
  { actorId, organizationId, subject }: Pick<Entry, 'actorId' | 'organizationId' | 'subject'>,
): boolean {
  if (actorId === id) return true;
  if (subject.startsWith(sealed)) return false;
  if (scope === 'all') return true;
  return organizationId !== null && scope.includes(organizationId);
}
