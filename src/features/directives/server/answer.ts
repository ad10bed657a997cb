import type { z } from 'zod';

import { SystemId } from '#features/inventory/system.ts';
import { append } from '#features/ledger/server/service.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import { measuresFor } from '../action.ts';
import type * as api from '../api.ts';
import { ClaimId, DirectiveId } from '../directive.ts';
import { say } from '../texts.ts';
import { selectAddressees, selectAssignments, selectTargets } from './addressee-store.ts';
import * as store from './answer-store.ts';
import { selectActions } from './store.ts';
import { directiveNamed } from './view.ts';

/** The actor's own organization as an addressee; a directive to others only looks absent. */
export async function ownOrganization(
  work: Work,
  directiveId: DirectiveId,
): Promise<OrganizationId> {
  const { organizationId } = work.actor;
  const own =
    organizationId === null ? [] : await selectAddressees(work, { directiveId, organizationId });
  if (organizationId === null || own.length === 0) {
    throw new Refusal('not-found', sayKernel('kernel.not-found'));
  }
  return organizationId;
}

/** A closed directive asks for nothing any more. */
export async function refuseClosed(work: Change, directiveId: DirectiveId): Promise<void> {
  const directive = await directiveNamed(work, directiveId);
  if (directive.closed_at) throw new Refusal('conflict', say('directives.closed'));
}

/** Acknowledges a version: the current one, so that nobody acknowledges what they have not read. */
export async function acknowledgeDirective(
  work: Change,
  { directiveId, version }: z.output<typeof api.acknowledgeDirective.input>,
): Promise<null> {
  const organizationId = await ownOrganization(work, directiveId);
  const directive = await directiveNamed(work, directiveId);
  if (directive.version !== version) {
    throw new Refusal('conflict', say('directives.other-version', { version: directive.version }));
  }
  const isFirst = await store.insertAcknowledgement(work, { organizationId, directiveId, version });
  await append(work, {
    act: isFirst ? 'directive.acknowledged' : 'directive.acknowledged-again',
    subject: DirectiveId.encode(directiveId),
    organizationId,
    facts: { version },
  });
  return null;
}

type Claimed = z.output<typeof api.claimRemedy.input>;

/** What a claim answers must be asked of the addressee, still open, and of a kind that a claim answers. */
async function refuseUnasked(
  work: Change,
  organizationId: OrganizationId,
  { directiveId, action = 1, measure, ...claimed }: Claimed,
): Promise<void> {
  const systemId = claimed.systemId ?? null;
  const which = { directiveId, organizationId };
  const assigned = (await selectAssignments(work, which)).find(
    (row) => row.action === action && row.system_id === systemId && row.withdrawn_at === null,
  );
  const target = (await selectTargets(work, which)).find((row) => row.system_id === systemId);
  if (!assigned || (systemId !== null && target?.released_at !== null)) {
    throw new Refusal('conflict', say('directives.not-asked'));
  }
  const actions = (await selectActions(work, { directiveId })).get(directiveId) ?? [];
  const evidence = actions.find(({ number }) => number === action)?.evidence;
  if (!evidence || !measuresFor(evidence).includes(measure)) {
    throw new Refusal('invalid', say('directives.other-measure'));
  }
}

/** One claim at a time: the one before must have been contradicted. */
async function refuseTwice(
  work: Change,
  asked: store.Asked & { readonly action: number },
): Promise<void> {
  const latest = (await store.selectClaims(work, asked)).find(
    (claim) => claim.action === asked.action && claim.system_id === asked.systemId,
  );
  if (latest?.outcome === null) throw new Refusal('conflict', say('directives.claim-open'));
  if (latest?.outcome === 'verified') {
    throw new Refusal('conflict', say('directives.claim-verified'));
  }
}

/**
 * Claims what was done about one action, on one system or as a body. Where it needs proof, it proves
 * nothing yet: an inventory taken later or a reviewer does, or contradicts.
 */
export async function claimRemedy(
  work: Change,
  claimed: Claimed,
): Promise<z.output<typeof api.claimRemedy.output>> {
  const organizationId = await ownOrganization(work, claimed.directiveId);
  await refuseClosed(work, claimed.directiveId);
  return claimFor(work, organizationId, claimed);
}

/** Claims for a body: its own people do, or whoever records what they said by other means. */
export async function claimFor(
  work: Change,
  organizationId: OrganizationId,
  claimed: Claimed,
): Promise<z.output<typeof api.claimRemedy.output>> {
  const { directiveId, action = 1, measure, evidence } = claimed;
  const systemId = claimed.systemId ?? null;
  await store.lockAsked(work, { organizationId, directiveId, systemId });
  await refuseUnasked(work, organizationId, claimed);
  await refuseTwice(work, { organizationId, directiveId, systemId, action });
  const id = newId(ClaimId);
  await store.insertClaim(work, {
    organization_id: organizationId,
    id,
    directive_id: directiveId,
    action,
    system_id: systemId,
    carried_from: null,
    measure,
    evidence,
    claimed_by: work.actor.id,
    claimed_at: work.now,
    outcome: null,
    judged_at: null,
    judged_on: null,
    judgement: null,
  });
  const system = systemId === null ? null : SystemId.encode(systemId);
  await append(work, {
    act: 'directive.claimed',
    subject: DirectiveId.encode(directiveId),
    organizationId,
    facts: { claim: ClaimId.encode(id), action, system, measure, evidence },
  });
  return { id };
}
