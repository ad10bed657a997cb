import type { z } from 'zod';

import { marked } from '#features/labels/marking.ts';
import { passTogether } from '#features/labels/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { type Change, newId } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { ExportId } from '../view.ts';
import { ownOrganization } from './service.ts';

/**
 * Takes what somebody sees of a table through the exit door, into their own hands, and enters what it was.
 * Its rows stay with the browser that has them: a server that stamped the rows it is sent would vouch for
 * whatever a browser claims.
 */
export async function exportTable(
  work: Change,
  { subjects, ...taken }: z.output<typeof api.exportTable.input>,
): Promise<z.output<typeof api.exportTable.output>> {
  const organizationId = ownOrganization(work);
  const id = newId(ExportId);
  const subject = ExportId.encode(id);
  // A list tells more than its rows do one by one: it is for the body whose person may see them all.
  const marking = marked('TLP:AMBER+STRICT', organizationId);
  const label = await passTogether(
    work,
    { whole: { subject, marking }, parts: subjects, maker: organizationId },
    { to: 'person', personId: work.actor.id, organizationId },
  );
  await append(work, { act: 'view.exported', subject, organizationId, facts: { ...taken, label } });
  return { id, label, at: work.now };
}
