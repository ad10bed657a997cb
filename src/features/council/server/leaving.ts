import type { Destination } from '#features/labels/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Change } from '#platform/tools.ts';

/** The asker as a destination; the program itself takes nothing along. */
export function toAsker({ actor }: Pick<Change, 'actor'>): Destination {
  const { id, organizationId } = actor;
  if (organizationId === null) throw new Refusal('forbidden', sayKernel('kernel.forbidden'));
  return { to: 'person', personId: id, organizationId };
}
