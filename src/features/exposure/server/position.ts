import { setTimeout as sleep } from 'node:timers/promises';

import { Refusal } from '#kernel/refusal.ts';
import type { Work } from '#platform/tools.ts';

import { say } from '../affected-texts.ts';
import { selectIsSeen } from './fleet-store.ts';

/** A position as it is told: not to everybody, since it tells how much others do. */
export const positionTold = ({ actor }: Work, position: string): string | null =>
  actor.scope === 'all' ? position : null;

/** How long a question waits for the commit that it names. */
const patienceMs = 2000;

/**
 * Waits until what the transaction did that a question names can be seen; refuses where it cannot, and whoever
 * sees less than all organizations.
 */
export async function awaitPosition(
  work: Work,
  { notBefore }: { readonly notBefore?: string | undefined },
): Promise<void> {
  if (notBefore === undefined) return;
  if (work.actor.scope !== 'all') {
    throw new Refusal('forbidden', say('exposure.position-not-told'));
  }
  for (let waited = 0; waited < patienceMs; waited += 10) {
    if (await selectIsSeen(work, notBefore)) return;
    await sleep(10);
  }
  throw new Refusal('conflict', say('exposure.position-unseen', { position: notBefore }));
}
