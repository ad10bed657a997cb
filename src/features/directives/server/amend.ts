import { append } from '#features/ledger/server/service.ts';
import type { Change } from '#platform/tools.ts';

import { type Action, type Allowed, dueOf } from '../action.ts';
import { assignmentsOn } from '../addressees.ts';
import { amendment } from '../amendment.ts';
import { DirectiveId } from '../directive.ts';
import { reach } from '../scope.ts';
import { say } from '../texts.ts';
import {
  type AssignmentRow,
  selectAddressees,
  selectAssignments,
  selectTargets,
  updateDue,
  updateWithdrawn,
  upsertAssignments,
} from './addressee-store.ts';
import { releaseBody } from './binding.ts';
import { clockFrom } from './clock.ts';
import { recompute } from './join.ts';
import { bodiesNow, candidatesByBody } from './scoping.ts';
import * as store from './store.ts';

/**
 * Puts an amendment in force: what it adds falls on every addressee from now, what it takes away is
 * asked no longer, and a deadline that it moves is counted from now and keeps what it was. Those its
 * scope newly reaches join; those it leaves out are released.
 */
export async function amend(work: Change, directive: store.DirectiveRow, version: number) {
  const before = await store.selectVersion(work, directive.id, directive.version);
  const after = await store.selectVersion(work, directive.id, version);
  await store.updateVersion(work, directive.id, version);
  await store.updateInForce(work, directive.id, version);
  const { added, removed, redated } = amendment(before.actions, after.actions);
  const numbers = (actions: readonly Action[]) => actions.map(({ number }) => number);
  await append(work, {
    act: 'directive.amended',
    subject: DirectiveId.encode(directive.id),
    organizationId: null,
    facts: {
      number: directive.number,
      version,
      added: numbers(added),
      removed: numbers(removed),
      redated: numbers(redated),
    },
  });
  await updateWithdrawn(work, directive.id, numbers(removed));
  await redate(work, directive, { actions: redated, version });
  await spread(work, directive, added);
  if (JSON.stringify(before.scope) !== JSON.stringify(after.scope)) {
    await rescope(work, { ...directive, scope: after.scope });
  }
  return {
    id: directive.id,
    addressees: (await boundBy(work, directive)).length,
    issuedAt: work.now,
  };
}

async function boundBy(work: Change, { id }: store.DirectiveRow) {
  const rows = await selectAddressees(work, { directiveId: id });
  return rows.filter((row) => row.released_at === null);
}

/** Counts the deadlines of actions anew, from now; what they were is kept and shown. */
async function redate(
  work: Change,
  directive: store.DirectiveRow,
  { actions, version }: { readonly actions: readonly Action[]; readonly version: number },
): Promise<void> {
  if (actions.length === 0) return;
  const clock = await clockFrom(work, directive.days);
  const candidates = await candidatesByBody(work, directive.vulnerability_id);
  const decided = (row: AssignmentRow): Allowed => {
    const own = candidates.get(row.organization_id) ?? [];
    const candidate = own.find(({ systemId }) => systemId === row.system_id);
    return candidate?.verdict === 'affected' ? candidate.allowed : null;
  };
  const rows = (await selectAssignments(work, { directiveId: directive.id })).filter(
    (row) => row.withdrawn_at === null,
  );
  const moved = rows.flatMap((row) => {
    const action = actions.find(({ number }) => number === row.action);
    if (!action) return [];
    const due = dueOf(action, decided(row), clock);
    return [{ organizationId: row.organization_id, id: row.id, dueBefore: row.due_at, ...due }];
  });
  await updateDue(work, moved, version);
}

/** Puts new actions on every addressee and each of its systems. */
async function spread(
  work: Change,
  directive: store.DirectiveRow,
  actions: readonly Action[],
): Promise<void> {
  if (actions.length === 0) return;
  const order = { actions, clock: await clockFrom(work, directive.days) };
  const targets = (await selectTargets(work, { directiveId: directive.id })).filter(
    (row) => row.released_at === null,
  );
  const named = new Set<string>(targets.map((row) => row.system_id));
  const candidates = await candidatesByBody(work, directive.vulnerability_id);
  const own = actions.filter(({ per }) => per === 'organization');
  const assignments = (await boundBy(work, directive)).flatMap((row) => {
    const organizationId = row.organization_id;
    const ofSystems = (candidates.get(organizationId) ?? [])
      .filter(({ systemId }) => named.has(systemId))
      .flatMap((candidate) => assignmentsOn(candidate, order));
    const ofBody = own.map((action) => ({
      ...dueOf(action, null, order.clock),
      action: action.number,
      systemId: null,
    }));
    return [...ofSystems, ...ofBody].map((each) => ({ ...each, organizationId }));
  });
  await upsertAssignments(work, directive.id, assignments);
}

/** Whoever the new scope leaves out is released; whoever it newly reaches joins. */
async function rescope(work: Change, directive: store.DirectiveRow): Promise<void> {
  const bodies = new Map((await bodiesNow(work)).map((body) => [body.id, body]));
  const reasons = [{ text: say('directives.reason.scope-amended'), source: null }];
  for (const row of await boundBy(work, directive)) {
    // Whom another body told is no matter of the scope.
    if (row.via_id !== null) continue;
    const body = bodies.get(row.organization_id);
    if (body && reach(directive.scope, body)) continue;
    await releaseBody(work, { directive, organizationId: row.organization_id }, reasons);
  }
  await recompute(work, directive.id);
}
