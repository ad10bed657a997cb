import type { z } from 'zod';

import { SystemId } from '#features/inventory/system.ts';
import { append } from '#features/ledger/server/service.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { type Change, newId } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { ClaimId, DirectiveId } from '../directive.ts';
import { say } from '../texts.ts';
import * as store from './store.ts';
import { directiveNamed } from './view.ts';

/** The actor's own organization as an addressee; a directive to others only looks absent. */
async function ownOrganization(work: Change, directiveId: DirectiveId): Promise<OrganizationId> {
  const { organizationId } = work.actor;
  const own =
    organizationId === null
      ? []
      : await store.selectAddressees(work, { directiveId, organizationId });
  if (organizationId === null || own.length === 0) {
    throw new Refusal('not-found', sayKernel('kernel.not-found'));
  }
  return organizationId;
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

/** Claims a remedy on one system. It proves nothing yet; an inventory taken later does, or contradicts. */
export async function claimRemedy(
  work: Change,
  { directiveId, systemId, measure, evidence }: z.output<typeof api.claimRemedy.input>,
): Promise<z.output<typeof api.claimRemedy.output>> {
  const organizationId = await ownOrganization(work, directiveId);
  await store.lockTarget(work, { organizationId, directiveId, systemId });
  const targets = await store.selectTargets(work, { directiveId, organizationId });
  if (!targets.some((target) => target.system_id === systemId && target.released_at === null)) {
    throw new Refusal('conflict', say('directives.system-not-named'));
  }
  const claims = await store.selectClaims(work, { directiveId, organizationId });
  const latest = claims.find((claim) => claim.system_id === systemId);
  if (latest?.outcome === null) throw new Refusal('conflict', say('directives.claim-open'));
  if (latest?.outcome === 'verified') {
    throw new Refusal('conflict', say('directives.claim-verified'));
  }
  const id = newId(ClaimId);
  await store.insertClaim(work, {
    organization_id: organizationId,
    id,
    directive_id: directiveId,
    system_id: systemId,
    measure,
    evidence,
    claimed_by: work.actor.id,
    claimed_at: work.now,
    outcome: null,
    judged_at: null,
    judged_on: null,
    judgement: null,
  });
  await append(work, {
    act: 'directive.claimed',
    subject: DirectiveId.encode(directiveId),
    organizationId,
    facts: { claim: ClaimId.encode(id), system: SystemId.encode(systemId), measure, evidence },
  });
  return { id };
}
