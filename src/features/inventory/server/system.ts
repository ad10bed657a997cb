import { append } from '#features/ledger/server/service.ts';
import type { CanonicalObject } from '#formats/json/canonical.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Change, Work } from '#platform/tools.ts';

import { SystemId } from '../system.ts';
import { say } from '../texts.ts';
import { selectSystemForUpdate } from './store.ts';

/** The one answer for what is not there and for what may not be known to be there. */
export const absent = () => new Refusal('not-found', sayKernel('kernel.not-found'));

/** Whether the actor acts for the organization: a person for their own, the program for any. */
export function actsFor({ actor }: Work, organizationId: OrganizationId): boolean {
  return actor.organizationId === null || actor.organizationId === organizationId;
}

/** A system in use that the actor may write to, held until the transaction ends. */
export async function ownSystem(work: Work, systemId: SystemId) {
  const system = await selectSystemForUpdate(work, systemId);
  if (!system || !actsFor(work, system.organizationId)) throw absent();
  if (system.retiredAt) throw new Refusal('conflict', say('inventory.retired'));
  return system;
}

/** Enters an act on a system in the ledger. */
export async function appendOn(
  work: Change,
  act: `inventory.${string}`,
  { id, organizationId }: { readonly id: SystemId; readonly organizationId: OrganizationId },
  facts: CanonicalObject,
) {
  const subject = SystemId.encode(id);
  await append(work, { act, subject, organizationId, facts: { system: subject, ...facts } });
}
