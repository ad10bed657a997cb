import type { z } from 'zod';

import { receiptOf } from '#features/ledger/server/service.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { utf8 } from '#kernel/utf8.ts';
import type { Change } from '#platform/tools.ts';

import type { Destination } from '../audience.ts';
import type * as api from '../receipt-api.ts';
import { passExit } from './exit.ts';
import { headquarters } from './mark.ts';

type Entered = { readonly subject: string; readonly organizationId: string | null };

/**
 * Lets the receipt of an entry out: it reveals the entry, so it is for the headquarters, which made the
 * entry, and the organization that the entry concerns; and for nobody who may not have its subject.
 */
export async function passReceipt(
  work: Change,
  { subject, organizationId }: Entered,
  destination: Destination,
): Promise<void> {
  const originator = await headquarters(work);
  const concerned = organizationId === null ? [] : [OrganizationId.parse(organizationId)];
  const named = { persons: [], organizations: concerned, communities: [] };
  const marking = { label: 'TLP:AMBER+STRICT', originator, ...named } as const;
  await passExit(work, { subject, marking }, destination);
}

/** The receipt of an entry, into the hands of the person who asks for it. */
export async function takeReceipt(
  work: Change,
  { entryId }: z.output<typeof api.takeReceipt.input>,
): Promise<z.output<typeof api.takeReceipt.output>> {
  const { id, organizationId } = work.actor;
  if (organizationId === null) throw new Refusal('forbidden', sayKernel('kernel.forbidden'));
  const receipt = await receiptOf(work, entryId);
  await passReceipt(work, receipt.entry, { to: 'person', personId: id, organizationId });
  const bytes = utf8(JSON.stringify(receipt));
  return { name: `noroshi-receipt-${String(receipt.position)}.json`, bytes };
}
