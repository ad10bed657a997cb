import { append } from '#features/ledger/server/service.ts';
import type { Change } from '#platform/tools.ts';

import { type Importance, SystemId } from '../system.ts';
import { updateImportance } from './rating-store.ts';
import { ownSystem } from './system.ts';

type Rating = {
  readonly systemId: SystemId;
  readonly importance: Importance;
  readonly evidence: string;
};

/** Rates how important a system is, with the grounds for it. */
export async function rateSystem(
  work: Change,
  { systemId, importance, evidence }: Rating,
): Promise<void> {
  const { organizationId } = await ownSystem(work, systemId);
  await updateImportance(work, systemId, importance);
  const subject = SystemId.encode(systemId);
  await append(work, {
    act: 'inventory.system-rated',
    subject,
    organizationId,
    facts: { system: subject, importance, evidence },
  });
}
