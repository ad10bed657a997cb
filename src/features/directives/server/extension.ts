import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import { DirectiveId } from '../directive.ts';
import { ExtensionId, type Objection, objectionTo } from '../extension.ts';
import type * as api from '../request-api.ts';
import { say } from '../request-texts.ts';
import { ownOrganization, refuseClosed } from './answer.ts';
import {
  assignedOf,
  chosenOf,
  isDecidable,
  namesFor,
  overlaps,
  placeOf,
  refuseField,
  refuseOwnRequest,
} from './request.ts';
import * as store from './request-store.ts';

const objections: Record<Objection, Text> = {
  past: say('directives.until-past'),
  'no-later': say('directives.until-no-later'),
  'too-far': say('directives.until-too-far'),
};

/** Asks for more time, for some of what is ordered of one's own organization or for all of it. */
export async function requestExtension(
  work: Change,
  { directiveId, assignments, reason, wantedUntil }: z.output<typeof api.requestExtension.input>,
): Promise<z.output<typeof api.requestExtension.output>> {
  const organizationId = await ownOrganization(work, directiveId);
  await refuseClosed(work, directiveId);
  const place = { organizationId, directiveId };
  await store.lockRequests(work, place);
  const assigned = await assignedOf(work, place, assignments);
  const due = await store.selectDue(work, place);
  const deadlines = assigned.map(({ due_at: at }) => at.getTime());
  const dueAt = deadlines.length > 0 ? new Date(Math.max(...deadlines)) : (due?.due_at ?? work.now);
  const objection = objectionTo(wantedUntil, dueAt, work.now);
  refuseField('/wantedUntil', objection && objections[objection]);
  const open = await store.selectExtensions(work, { ...place, isOpen: true });
  if (open.some((each) => overlaps(each.assignments, assignments))) {
    throw new Refusal('conflict', say('directives.requested-already'));
  }
  const id = newId(ExtensionId);
  await store.insertExtension(work, {
    organization_id: organizationId,
    id,
    directive_id: directiveId,
    assignments,
    reason,
    due_at: dueAt,
    wanted_until: wantedUntil,
  });
  await append(work, {
    act: 'directive.extension-requested',
    subject: DirectiveId.encode(directiveId),
    organizationId,
    facts: {
      extension: ExtensionId.encode(id),
      dueAt: dueAt.toISOString(),
      wantedUntil: wantedUntil.toISOString(),
      reason,
    },
  });
  return { id };
}

/** Gives more time or refuses it. The old deadline stays beside the new one, with the rule. */
export async function decideExtension(
  work: Change,
  { extensionId, ...decided }: z.output<typeof api.decideExtension.input>,
): Promise<z.output<typeof api.decideExtension.output>> {
  const [row] = await store.selectExtensions(work, { id: extensionId });
  if (!row) throw new Refusal('not-found', sayKernel('kernel.not-found'));
  refuseOwnRequest(work, row);
  await refuseClosed(work, row.directive_id);
  const place = { organizationId: row.organization_id, directiveId: row.directive_id };
  await store.lockRequests(work, place);
  const chosen = chosenOf(decided, (until) => {
    const objection = objectionTo(until, row.due_at, work.now);
    return objection && objections[objection];
  });
  if (!(await store.updateExtension(work, extensionId, chosen))) {
    throw new Refusal('conflict', say('directives.decided-already'));
  }
  const moved = chosen.granted
    ? await store.updateDeadlines(work, {
        ...place,
        id: extensionId,
        assignments: row.assignments,
        until: chosen.until,
      })
    : 0;
  await append(work, {
    act: chosen.granted ? 'directive.extension-granted' : 'directive.extension-refused',
    subject: DirectiveId.encode(row.directive_id),
    organizationId: row.organization_id,
    facts: {
      extension: ExtensionId.encode(extensionId),
      dueAt: row.due_at.toISOString(),
      until: chosen.granted ? chosen.until.toISOString() : null,
      moved,
      decision: chosen.words,
    },
  });
  return { moved };
}

export async function listExtensions(
  work: Work,
  { open, ...which }: z.output<typeof api.listExtensions.input>,
): Promise<z.output<typeof api.listExtensions.output>> {
  const isOpen = open === undefined ? undefined : open === 'yes';
  const rows = await store.selectExtensions(work, { ...which, isOpen });
  const names = await namesFor(work, which, rows);
  return rows.map((row) => ({
    ...placeOf(row, names),
    id: row.id,
    reason: row.reason,
    dueAt: row.due_at,
    wantedUntil: row.wanted_until,
    requestedAt: row.requested_at,
    granted: row.granted,
    newDueAt: row.new_due_at,
    rule: row.rule,
    decision: row.decision,
    decidedAt: row.decided_at,
    decidable: row.granted === null && isDecidable(work, row),
  }));
}
