import { marked, type Marking } from '#features/labels/marking.ts';
import { mark, markingOf } from '#features/labels/server/service.ts';
import type { Tlp } from '#features/labels/tlp.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import type { Change } from '#platform/tools.ts';

import { DirectiveId } from '../directive.ts';

/** Marks a draft: nobody but the headquarters has it yet. */
export async function markDraft(work: Change, id: DirectiveId, label: Tlp): Promise<void> {
  const bodies = await listOrganizations(work);
  const originator = bodies.find(({ kind }) => kind === 'headquarters')?.id;
  if (!originator) return;
  await mark(work, DirectiveId.encode(id), marked(label, originator));
}

const namesRecipients = ({ label }: Marking) =>
  label === 'TLP:AMBER' || label === 'TLP:AMBER+STRICT' || label === 'TLP:GREEN';

/** The addressees are the recipients that the label speaks of. */
export async function widenAudience(
  work: Change,
  id: DirectiveId,
  addressees: readonly OrganizationId[],
): Promise<void> {
  const subject = DirectiveId.encode(id);
  const marking = await markingOf(work, subject);
  if (!namesRecipients(marking) || addressees.length === 0) return;
  const organizations = [...new Set([...marking.organizations, ...addressees])];
  await mark(work, subject, { ...marking, organizations });
}
