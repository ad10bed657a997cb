import { marked } from '#features/labels/marking.ts';
import { type Destination, headquarters, passExit } from '#features/labels/server/service.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Change } from '#platform/tools.ts';

import { AuditId } from '../finding.ts';

/** Something of one audit that is to leave. */
export type Leaving = { readonly auditId: AuditId; readonly organizationId: OrganizationId };

/** The asker as a destination; the program itself takes nothing along, it hands over. */
export function toAsker({ actor }: Change): Destination {
  const { id, organizationId } = actor;
  if (organizationId === null) throw new Refusal('forbidden', sayKernel('kernel.forbidden'));
  return { to: 'person', personId: id, organizationId };
}

/**
 * Lets something of an audit out of the exit door: made by the headquarters, for the audited body and for
 * those that supervise it, and for nobody else.
 */
export async function passAudit(
  work: Change,
  { auditId, organizationId }: Leaving,
  destination: Destination,
): Promise<void> {
  const bodies = new Map((await listOrganizations(work)).map((body) => [body.id, body]));
  const named: OrganizationId[] = [];
  for (
    let at: OrganizationId | null = organizationId;
    at !== null && !named.includes(at);
    at = bodies.get(at)?.supervisorId ?? null
  ) {
    named.push(at);
  }
  const marking = marked('TLP:AMBER+STRICT', await headquarters(work), named);
  await passExit(work, { subject: AuditId.encode(auditId), marking }, destination);
}
