import type { Reason } from '#features/exposure/judgement.ts';
import { SystemId } from '#features/inventory/system.ts';
import { append } from '#features/ledger/server/service.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import type { Change } from '#platform/tools.ts';

import { assignmentsOn, type Candidate, targetOf } from '../addressees.ts';
import { DirectiveId } from '../directive.ts';
import {
  selectAddressees,
  selectTargets,
  updateBasis,
  updateBodyReleased,
  updateReleased,
  upsertAssignments,
  upsertTargets,
} from './addressee-store.ts';
import { clockFrom } from './clock.ts';
import { type DirectiveRow, selectActions } from './store.ts';

type Bound = { readonly directive: DirectiveRow; readonly organizationId: OrganizationId };

/** Names a system of an addressee in a directive, with clocks of its own that start now. */
async function name(work: Change, { directive, organizationId }: Bound, candidate: Candidate) {
  const actions =
    (await selectActions(work, { directiveId: directive.id })).get(directive.id) ?? [];
  const order = { actions, clock: await clockFrom(work, directive.days) };
  const own = <Thing>(each: Thing) => ({ ...each, organizationId });
  await upsertTargets(work, directive.id, targetOf(candidate).map(own));
  await upsertAssignments(work, directive.id, assignmentsOn(candidate, order).map(own));
}

/** A system of an addressee newly falls in the scope, or of one of which nothing was known is. */
export async function bind(work: Change, bound: Bound, candidate: Candidate): Promise<void> {
  const { directive, organizationId } = bound;
  await name(work, bound, candidate);
  if (candidate.verdict === 'affected') {
    await updateBasis(work, { organizationId, directiveId: directive.id });
  }
  await append(work, {
    act: 'directive.joined',
    subject: DirectiveId.encode(directive.id),
    organizationId,
    facts: { system: SystemId.encode(candidate.systemId), basis: candidate.verdict },
  });
}

/**
 * Releases a system with the evidence that it is not affected; with its last one the body too, where
 * the scope asks for exposure.
 */
export async function release(
  work: Change,
  bound: Bound,
  { candidate, isNamed }: { readonly candidate: Candidate; readonly isNamed: boolean },
): Promise<void> {
  const { directive, organizationId } = bound;
  const { systemId, reasons } = candidate;
  const which = { directiveId: directive.id, organizationId };
  if (!isNamed) await name(work, bound, { ...candidate, verdict: 'unknown' });
  await updateReleased(work, { ...which, systemId }, reasons);
  await append(work, {
    act: 'directive.released',
    subject: DirectiveId.encode(directive.id),
    organizationId,
    facts: { system: SystemId.encode(systemId) },
  });
  const left = (await selectTargets(work, which)).filter((row) => row.released_at === null);
  const [addressee] = await selectAddressees(work, which);
  if (left.length === 0 && directive.scope.exposure && addressee?.basis !== 'named') {
    await releaseBody(work, bound, reasons);
  }
}

/** Releases a body as a whole, for reasons that are kept. */
export async function releaseBody(
  work: Change,
  { directive, organizationId }: Bound,
  reasons: readonly Reason[],
): Promise<void> {
  await updateBodyReleased(work, { directiveId: directive.id, organizationId }, reasons);
  await append(work, {
    act: 'directive.released',
    subject: DirectiveId.encode(directive.id),
    organizationId,
    facts: { system: null },
  });
}
