import { type Judged, judgeForProof } from '#features/exposure/server/service.ts';
import { SubmissionId } from '#features/inventory/submission.ts';
import { SystemId } from '#features/inventory/system.ts';
import { append, type Handler, on } from '#features/ledger/server/service.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import type { Change } from '#platform/tools.ts';

import { targetOf } from '../addressees.ts';
import { ClaimId, DirectiveId, isProvedByInventory } from '../directive.ts';
import { proof } from '../proof.ts';
import { candidatesOf } from './draft.ts';
import * as store from './store.ts';

type Submitted = {
  readonly organizationId: OrganizationId;
  readonly systemId: SystemId;
  readonly submissionId: SubmissionId;
};

/** What a new inventory of a system means for every directive that binds its organization. */
async function weigh(work: Change, submitted: Submitted): Promise<void> {
  const { organizationId } = submitted;
  const directives = new Map((await store.selectDirectives(work)).map((row) => [row.id, row]));
  for (const { directive_id: directiveId } of await store.selectAddressees(work, {
    organizationId,
  })) {
    const directive = directives.get(directiveId);
    if (!directive) continue;
    // Two inventories that arrive together are weighed one after the other.
    await store.lockTarget(work, { ...submitted, directiveId });
    const [judged] = await judgeForProof(work, directive.vulnerability_id, submitted);
    if (judged) await weighOne(work, { ...submitted, directive, judged });
  }
}

type Weighed = Submitted & { readonly directive: store.DirectiveRow; readonly judged: Judged };

async function weighOne(work: Change, weighed: Weighed): Promise<void> {
  const { organizationId, systemId, directive } = weighed;
  const which = { directiveId: directive.id, organizationId };
  const targets = await store.selectTargets(work, which);
  const target = targets.find((row) => row.system_id === systemId);
  const claim = (await store.selectClaims(work, which)).find(
    (row) => row.system_id === systemId && row.outcome === null,
  );
  if (claim && isProvedByInventory(claim.measure)) return judgeClaim(work, weighed, claim);
  const isAsked = target ? target.basis === 'unknown' : targets.length === 0;
  const isNews = !target && weighed.judged.judgement.verdict === 'affected';
  if (target?.released_at == null && (isAsked || isNews)) {
    return settleUnknown(work, weighed, target);
  }
}

/** A claim against what the inventory shows: proved, contradicted, or as open as before. */
async function judgeClaim(work: Change, weighed: Weighed, claim: store.ClaimRow): Promise<void> {
  const { organizationId, judged, directive } = weighed;
  const { takenAt, isShrunken, submissionId } = judged.system;
  if (!takenAt || !submissionId) return;
  const { verdict, reasons } = judged.judgement;
  const outcome = proof(claim.claimed_at, { takenAt, isComplete: !isShrunken, verdict });
  if (outcome !== 'verified' && outcome !== 'contradicted') return;
  await store.updateJudged(
    work,
    { organizationId, id: claim.id },
    { outcome, submissionId, reasons },
  );
  await append(work, {
    act: outcome === 'verified' ? 'directive.verified' : 'directive.contradicted',
    subject: DirectiveId.encode(directive.id),
    organizationId,
    facts: {
      claim: ClaimId.encode(claim.id),
      system: SystemId.encode(weighed.systemId),
      submission: SubmissionId.encode(submissionId),
    },
  });
}

/**
 * A system of which nothing could be said now shows what it runs: it is released, or it is bound
 * with a clock of its own that starts now.
 */
async function settleUnknown(
  work: Change,
  weighed: Weighed,
  target: store.TargetRow | undefined,
): Promise<void> {
  const { organizationId, systemId, directive, judged } = weighed;
  const { verdict, reasons } = judged.judgement;
  if (verdict === 'unknown') return;
  const named = { organizationId, directiveId: directive.id, systemId };
  const subject = DirectiveId.encode(directive.id);
  const [candidate] = await candidatesOf(work, directive.vulnerability_id, [judged]);
  if (!candidate) return;
  const clock = { start: work.now, days: directive.days };
  if (verdict === 'affected') {
    const [bound] = targetOf(candidate, clock);
    if (bound) await store.upsertTarget(work, { ...named, target: bound });
    await append(work, {
      act: 'directive.joined',
      subject,
      organizationId,
      facts: { system: SystemId.encode(systemId) },
    });
    return;
  }
  if (!target) {
    const [asked] = targetOf({ ...candidate, verdict: 'unknown' }, clock);
    if (asked) await store.upsertTarget(work, { ...named, target: asked });
  }
  await store.updateReleased(work, named, reasons);
  await append(work, {
    act: 'directive.released',
    subject,
    organizationId,
    facts: { system: SystemId.encode(systemId) },
  });
}

/** A fresh inventory proves or contradicts; nothing else does. */
export const proofHandler: Handler = on(['inventory.submitted'], {
  permissions: ['exposure.read', 'directives.read'],
  async handle(tools, actor, { organizationId, facts }) {
    const systemId = SystemId.safeParse(facts['system']);
    const submissionId = SubmissionId.safeParse(facts['submission']);
    if (organizationId === null || !systemId.success || !submissionId.success) return;
    const submitted = { organizationId, systemId: systemId.data, submissionId: submissionId.data };
    await tools.writeIfAny(actor, (work) => weigh(work, submitted));
  },
});
