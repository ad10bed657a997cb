import type { z } from 'zod';

import { marked } from '#features/labels/marking.ts';
import { passExit } from '#features/labels/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Change } from '#platform/tools.ts';

import type * as api from '../api.ts';

/**
 * Lets a picture of the situation out, into the hands of the asker's own organization: it counts what
 * many bodies confided, and names none of them.
 */
export async function takePicture(
  work: Change,
  { chart, format }: z.output<typeof api.takePicture.input>,
): Promise<z.output<typeof api.takePicture.output>> {
  const { organizationId } = work.actor;
  if (organizationId === null) throw new Refusal('forbidden', sayKernel('kernel.forbidden'));
  const marking = marked('TLP:AMBER+STRICT', organizationId);
  await passExit(work, { subject: 'situation', marking }, { to: 'organization', organizationId });
  return { name: `situation-${chart}.${format}`, label: marking.label };
}
