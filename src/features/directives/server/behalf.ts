import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import { BehalfId } from '../behalf.ts';
import type * as api from '../behalf-api.ts';
import { ClaimId, DirectiveId } from '../directive.ts';
import { say as sayReview } from '../review-texts.ts';
import { say } from '../texts.ts';
import { selectAddressees } from './addressee-store.ts';
import { claimFor, refuseClosed } from './answer.ts';
import * as store from './behalf-store.ts';
import { replyFor } from './reply.ts';
import { directiveNamed } from './view.ts';

type Recorded = z.output<typeof api.recordOnBehalf.input>;

/** An addressee of a directive that the actor may see; another body looks absent. */
export async function refuseUnaddressed(
  work: Work,
  directiveId: DirectiveId,
  organizationId: OrganizationId,
): Promise<void> {
  const found = await selectAddressees(work, { directiveId, organizationId });
  if (found.length === 0) throw new Refusal('not-found', sayKernel('kernel.not-found'));
}

/**
 * Records what a body said by other means. It stands beside what bodies say here themselves, marked
 * for everybody, and proves nothing: only an inventory or a reviewer does.
 */
export async function recordOnBehalf(
  work: Change,
  recorded: Recorded,
): Promise<z.output<typeof api.recordOnBehalf.output>> {
  const { directiveId, organizationId, said, saidAt } = recorded;
  await refuseUnaddressed(work, directiveId, organizationId);
  await refuseClosed(work, directiveId);
  await refuseMoment(work, recorded);
  const claim = said.about === 'claim' ? await claimed(work, recorded, said) : null;
  const reply = said.about === 'reply' ? await replyFor(work, recorded, said.answers) : null;
  if (said.about === 'acknowledgement') await refuseOtherVersion(work, directiveId, said.version);
  const id = newId(BehalfId);
  const isNew = await store.insertBehalf(work, rowOf(recorded, id, { claim, reply }));
  if (!isNew) throw new Refusal('conflict', sayReview('directives.recorded-already'));
  await append(work, {
    act: 'directive.recorded-on-behalf',
    subject: DirectiveId.encode(directiveId),
    organizationId,
    facts: {
      record: BehalfId.encode(id),
      about: said.about,
      claim: claim && ClaimId.encode(claim),
      version: said.about === 'acknowledgement' ? said.version : null,
      ...(said.about === 'reply' && { reply, answers: said.answers }),
      channel: recorded.channel,
      saidBy: recorded.saidBy,
      saidAt: saidAt.toISOString(),
    },
  });
  return { id, claim, reply };
}

const minuteOf = (moment: Date): Date => new Date(moment.getTime() - (moment.getTime() % 60_000));

/** Nobody answers what they were not yet told, and nothing is recorded before it is said. */
async function refuseMoment(work: Work, { directiveId, organizationId, saidAt }: Recorded) {
  const [addressee] = await selectAddressees(work, { directiveId, organizationId });
  // What is entered by hand has no seconds.
  const isEarly = addressee !== undefined && saidAt < minuteOf(addressee.joined_at);
  if (!isEarly && saidAt <= work.now) return;
  const text = sayReview(isEarly ? 'directives.said-earlier' : 'directives.said-later');
  const fault = { path: '/saidAt', text };
  throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults: [fault] });
}

async function claimed(
  work: Change,
  { directiveId, organizationId }: Recorded,
  { action, systemId, measure, evidence }: Extract<Recorded['said'], { about: 'claim' }>,
): Promise<ClaimId> {
  const claim = { directiveId, action, measure, evidence, ...(systemId && { systemId }) };
  return (await claimFor(work, organizationId, claim)).id;
}

async function refuseOtherVersion(work: Work, directiveId: DirectiveId, version: number) {
  const directive = await directiveNamed(work, directiveId);
  if (directive.version === version) return;
  throw new Refusal('conflict', say('directives.other-version', { version: directive.version }));
}

type Written = { readonly claim: ClaimId | null; readonly reply: number | null };

const rowOf = (recorded: Recorded, id: BehalfId, { claim, reply }: Written) => ({
  organization_id: recorded.organizationId,
  id,
  directive_id: recorded.directiveId,
  about: recorded.said.about,
  version: recorded.said.about === 'acknowledgement' ? recorded.said.version : null,
  claim_id: claim,
  reply,
  said_by: recorded.saidBy,
  post: recorded.post,
  channel: recorded.channel,
  said_at: recorded.saidAt,
  note: recorded.note,
  reference: recorded.reference,
});

/** The body's own people say that they were misunderstood; what was recorded counts no more. */
export async function disputeBehalf(
  work: Change,
  { behalfId, dispute }: z.output<typeof api.disputeBehalf.input>,
): Promise<null> {
  const [row] = await store.selectBehalf(work, { id: behalfId });
  if (!row || row.organization_id !== work.actor.organizationId) {
    throw new Refusal('not-found', sayKernel('kernel.not-found'));
  }
  if (row.disputed_at) throw new Refusal('conflict', sayReview('directives.disputed-already'));
  if (row.claim_id && !(await store.updateWithdrawn(work, row.claim_id))) {
    throw new Refusal('conflict', sayReview('directives.judged-already'));
  }
  await store.updateDisputed(work, behalfId, dispute);
  await append(work, {
    act: 'directive.behalf-disputed',
    subject: DirectiveId.encode(row.directive_id),
    organizationId: row.organization_id,
    facts: { record: BehalfId.encode(behalfId), dispute },
  });
  return null;
}

/** A claim of the actor's own organization. */
export async function ownClaim(work: Work, id: ClaimId): Promise<store.OneClaim> {
  const claim = await store.selectClaim(work, id);
  if (!claim || claim.organization_id !== work.actor.organizationId) {
    throw new Refusal('not-found', sayKernel('kernel.not-found'));
  }
  return claim;
}

/** Takes back a claim of one's own organization that nothing has judged yet. */
export async function withdrawClaim(
  work: Change,
  { claimId, reason }: z.output<typeof api.withdrawClaim.input>,
): Promise<null> {
  const claim = await ownClaim(work, claimId);
  if (!(await store.updateWithdrawn(work, claimId))) {
    throw new Refusal('conflict', sayReview('directives.judged-already'));
  }
  await append(work, {
    act: 'directive.claim-withdrawn',
    subject: DirectiveId.encode(claim.directive_id),
    organizationId: claim.organization_id,
    facts: { claim: ClaimId.encode(claimId), reason },
  });
  return null;
}

export async function listOwnBehalf(
  work: Work,
): Promise<z.output<typeof api.listOwnBehalf.output>> {
  const { organizationId } = work.actor;
  if (organizationId === null) return [];
  return (await store.selectBehalf(work, { organizationId })).map(lineOf);
}

const lineOf = (row: store.BehalfRow): z.output<typeof api.BehalfLine> => ({
  id: row.id,
  directiveId: row.directive_id,
  organizationId: row.organization_id,
  about: row.about,
  version: row.version,
  claimId: row.claim_id,
  reply: row.reply,
  saidBy: row.said_by,
  post: row.post,
  channel: row.channel,
  saidAt: row.said_at,
  note: row.note,
  reference: row.reference,
  recordedAt: row.recorded_at,
  disputedAt: row.disputed_at,
  dispute: row.dispute,
});
