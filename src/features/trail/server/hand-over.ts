import { marked } from '#features/labels/marking.ts';
import { headquarters, passExit } from '#features/labels/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import type { Change } from '#platform/tools.ts';

type Entered = {
  readonly id: string;
  readonly subject: string;
  readonly organizationId: OrganizationId | null;
};

/**
 * Takes the receipt of an entry through the exit door, and enters that it was issued. A receipt reveals
 * its entry: it is for the headquarters, which made the entry, and the organization that the entry
 * concerns; and it is for nobody who may not have what the entry is about. Who it is for is the body
 * named, else whoever asks: their own body, or the headquarters where they see everything.
 */
export async function handOver(
  work: Change,
  { id, subject, organizationId }: Entered,
  to?: OrganizationId,
): Promise<void> {
  const originator = await headquarters(work);
  const own = work.actor.scope === 'all' ? null : work.actor.organizationId;
  const organizations = organizationId === null ? [] : [organizationId];
  const marking = marked('TLP:AMBER+STRICT', originator, organizations);
  const destination = { to: 'organization', organizationId: to ?? own ?? originator } as const;
  await passExit(work, { subject, marking }, destination);
  await append(work, {
    act: 'ledger.proved',
    subject,
    organizationId: null,
    facts: { entry: id },
  });
}
