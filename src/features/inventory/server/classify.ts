import type { z } from 'zod';

import { Refusal } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';
import type { Change } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { type Hindrance, hindranceOf, rankOf } from '../classification.ts';
import type { SystemId } from '../system.ts';
import { say } from '../texts.ts';
import { insertClassification } from './ledger-store.ts';
import { selectSystemForUpdate } from './store.ts';
import { absent, actsFor, appendOn } from './system.ts';
import { classificationsOf } from './system-ledger.ts';

const hindrances: Record<Hindrance, Text> = {
  'not-higher': say('inventory.class-not-higher'),
  'below-floor': say('inventory.class-below-floor'),
  same: say('inventory.class-same'),
};

/**
 * Puts a system in a class, with the reason. Its own organization gives any class that no supervisor
 * has ruled out; whoever sees the system from above may raise it, and never lower it.
 */
export async function classifySystem(
  work: Change,
  { systemId, grade, reason }: z.output<typeof api.classifySystem.input>,
): Promise<{ id: SystemId }> {
  const system = await selectSystemForUpdate(work, systemId);
  if (!system) throw absent();
  if (system.retiredAt) throw new Refusal('conflict', say('inventory.retired'));
  const { organizationId } = system;
  const bySupervisor = !actsFor(work, organizationId);
  const history = await classificationsOf(work, { organizationId, systemId });
  const hindrance = hindranceOf(history, { grade, bySupervisor });
  if (hindrance) throw new Refusal('conflict', hindrances[hindrance]);
  const before = history.at(-1)?.grade ?? null;
  await insertClassification(
    work,
    { organizationId, systemId },
    {
      number: history.length + 1,
      grade: rankOf(grade),
      before: before === null ? null : rankOf(before),
      bySupervisor,
      reason,
    },
  );
  await appendOn(work, 'inventory.classified', system, { grade, before, bySupervisor, reason });
  return { id: systemId };
}
