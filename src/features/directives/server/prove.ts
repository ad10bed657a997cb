import { type Judged, judgeForProof } from '#features/exposure/server/service.ts';
import { SubmissionId } from '#features/inventory/submission.ts';
import { SystemId } from '#features/inventory/system.ts';
import { append, type Handler, on } from '#features/ledger/server/service.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import type { Change, Work } from '#platform/tools.ts';

import { ClaimId, DirectiveId, isProvedByInventory } from '../directive.ts';
import { isSpokenOf, namedFor, proof } from '../proof.ts';
import { selectAddressees, selectTargets, type TargetRow } from './addressee-store.ts';
import { type ClaimRow, lockAsked, selectClaims, updateJudged } from './answer-store.ts';
import { bind, release } from './binding.ts';
import { candidatesOf } from './scoping.ts';
import { type DirectiveRow, selectDirectives, selectIsHeard, selectListed } from './store.ts';

type Submitted = {
  readonly organizationId: OrganizationId;
  readonly systemId: SystemId;
  readonly submissionId: SubmissionId;
};

/** What a new inventory of a system means for every open directive that binds its organization. */
async function weigh(work: Change, submitted: Submitted): Promise<void> {
  const { organizationId } = submitted;
  const directives = new Map((await selectDirectives(work)).map((row) => [row.id, row]));
  for (const { directive_id: directiveId } of await selectAddressees(work, { organizationId })) {
    const directive = directives.get(directiveId);
    if (!directive?.vulnerability_id || directive.closed_at) continue;
    const vulnerability = directive.vulnerability_id;
    // Two inventories that arrive together are weighed one after the other.
    await lockAsked(work, { ...submitted, directiveId });
    const [judged] = await judgeForProof(work, vulnerability, submitted);
    if (judged) await weighOne(work, { ...submitted, directive, vulnerability, judged });
  }
}

type Weighed = Submitted & {
  readonly directive: DirectiveRow;
  readonly vulnerability: string;
  readonly judged: Judged;
};

async function weighOne(work: Change, weighed: Weighed): Promise<void> {
  const { organizationId, systemId, directive } = weighed;
  const which = { directiveId: directive.id, organizationId };
  const targets = await selectTargets(work, which);
  const target = targets.find((row) => row.system_id === systemId);
  const open = (await selectClaims(work, which)).filter(
    (row) => row.system_id === systemId && row.outcome === null && isProvedByInventory(row.measure),
  );
  if (open.length > 0) {
    const isSpoken = await isSpokenFor(work, weighed, target);
    for (const claim of open) await judgeClaim(work, { ...weighed, isSpokenOf: isSpoken }, claim);
    return;
  }
  const isAsked = target ? target.basis === 'unknown' : targets.length === 0;
  const isNews = !target && weighed.judged.judgement.verdict === 'affected';
  if (target?.released_at == null && (isAsked || isNews)) {
    return settleUnknown(work, weighed, target);
  }
}

/** Whether sources in force speak about what the system now runs. */
async function isSpokenFor(work: Work, weighed: Weighed, target: TargetRow | undefined) {
  const { organizationId, systemId, vulnerability, judged } = weighed;
  const named = namedFor(target?.evidence ?? []);
  return isSpokenOf({
    named,
    listed: await selectListed(work, { organizationId, systemId, components: named }),
    reasons: judged.judgement.reasons,
    isHeard: await selectIsHeard(work, vulnerability),
  });
}

/** A claim against what the inventory shows: proved, contradicted, or as open as before. */
async function judgeClaim(
  work: Change,
  weighed: Weighed & { readonly isSpokenOf: boolean },
  claim: ClaimRow,
): Promise<void> {
  const { organizationId, judged, directive, isSpokenOf: isSpoken } = weighed;
  const { takenAt, isShrunken, submissionId } = judged.system;
  if (!takenAt || !submissionId) return;
  const { verdict, reasons } = judged.judgement;
  const shown = { takenAt, isComplete: !isShrunken, verdict, isSpokenOf: isSpoken };
  const outcome = proof(claim.claimed_at, shown);
  if (outcome !== 'verified' && outcome !== 'contradicted') return;
  await updateJudged(work, { organizationId, id: claim.id }, { outcome, submissionId, reasons });
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
  target: TargetRow | undefined,
): Promise<void> {
  const { organizationId, directive, vulnerability, judged } = weighed;
  if (judged.judgement.verdict === 'unknown') return;
  const [candidate] = await candidatesOf(work, vulnerability, [judged]);
  if (!candidate) return;
  const bound = { directive, organizationId };
  if (candidate.verdict === 'affected') return bind(work, bound, candidate);
  // Where every source has fallen silent, an inventory shows nothing about the vulnerability.
  if (!(await selectIsHeard(work, vulnerability))) return;
  await release(work, bound, { candidate, isNamed: target !== undefined });
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
