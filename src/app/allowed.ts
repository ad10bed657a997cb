import type { Actor } from '#kernel/actor.ts';
import type { Endpoint } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say } from '#kernel/texts.ts';

/** The actor, once it is found to hold what these endpoints ask of anybody. */
export function allowed(
  actor: Actor,
  ...endpoints: readonly Pick<Endpoint, 'permission'>[]
): Actor {
  for (const { permission } of endpoints) {
    if (permission !== 'public' && !actor.permissions.has(permission)) {
      throw new Refusal('forbidden', say('kernel.forbidden'));
    }
  }
  return actor;
}
