import { createHash } from 'node:crypto';

import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import { jurisdictionOf } from '#features/profiles/server/service.ts';
import { dayIn } from '#features/profiles/zone.ts';
import { canonicalText } from '#formats/json/canonical.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import { clauseFinder } from '../clause.ts';
import { EditionId } from '../edition.ts';
import { AuditPolicy, PolicyId, policyOn } from '../policy.ts';
import type * as api from '../policy-api.ts';
import { policyEffect } from '../policy-effect.ts';
import { policyFaults } from '../policy-fault.ts';
import { say } from '../texts.ts';
import { editionNamed, listEditions } from './editions.ts';
import * as store from './policy-store.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

const absent = () => new Refusal('not-found', sayKernel('kernel.not-found'));

/** The day on the clocks of the jurisdiction. */
export async function todayOf(work: Work): Promise<string> {
  const { profile } = await jurisdictionOf(work);
  return dayIn(profile.zone, work.now);
}

async function versionsOf(work: Work) {
  return (await store.selectPolicies(work)).map((row) => ({
    ...{ id: row.id, effectiveOn: row.effective_on, policy: AuditPolicy.parse(row.document) },
    adoptedAt: row.adopted ? row.decided_at : null,
    row,
  }));
}

/** The policy that holds today; refused where none was adopted yet. */
export async function policyInForce(work: Work) {
  const held = policyOn(await versionsOf(work), await todayOf(work));
  if (!held) throw new Refusal('conflict', say('audits.policy.none'));
  return held;
}

/** The policy that an audit was opened under. */
export async function policyNamed(work: Work, id: PolicyId): Promise<AuditPolicy> {
  const found = (await versionsOf(work)).find((each) => each.id === id);
  if (!found) throw absent();
  return found.policy;
}

/** What ratings are called, by the latest policy that has each. */
export async function ratingNames(work: Work) {
  const versions = await versionsOf(work);
  return new Map(
    versions.toReversed().flatMap(({ policy }) => policy.scale.map(({ id, names }) => [id, names])),
  );
}

export async function listPolicies(work: Work): Promise<Output<'listPolicies'>> {
  const versions = await versionsOf(work);
  const held = policyOn(versions, await todayOf(work));
  return versions.map(({ id, effectiveOn, policy, row }) => ({
    ...{ id, effectiveOn, policy, reason: row.reason, proposedAt: row.proposed_at },
    ...{ isOwn: row.proposed_by === work.actor.id, decidedAt: row.decided_at },
    ...{ adopted: row.adopted, inForce: id === held?.id },
  }));
}

/** Versions that wait for a second person, the latest first. */
export async function proposedPolicies(work: Work): Promise<PolicyId[]> {
  return (await versionsOf(work)).flatMap(({ id, row }) => (row.adopted === null ? [id] : []));
}

/** SHA-256 of a policy under the JSON Canonicalization Scheme. */
const digestOf = (policy: AuditPolicy) =>
  createHash('sha256').update(canonicalText(policy)).digest('hex');

/** Editions and clauses that the policy names evidence for, and that there are not. */
async function automaticFaults(work: Work, { automatic }: AuditPolicy): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  const known = new Map((await listEditions(work)).map(({ id }) => [EditionId.encode(id), id]));
  for (const [at, { edition, clauses }] of automatic.entries()) {
    const id = known.get(edition);
    const find = id && clauseFinder((await editionNamed(work, id)).held);
    const strangers = find ? clauses.filter((name) => find(name) === undefined) : [edition];
    const path = `/automatic/${at}/${find ? 'clauses' : 'edition'}`;
    faults.push(
      ...strangers.map((name) => ({ path, text: say('audits.mapping.stranger', { id: name }) })),
    );
  }
  return faults;
}

export async function proposePolicy(
  work: Change,
  { effectiveOn, policy, reason }: Input<'proposePolicy'>,
): Promise<Output<'proposePolicy'>> {
  const faults = [...policyFaults(policy), ...(await automaticFaults(work, policy))];
  if (faults.length > 0) {
    throw new Refusal('invalid', sayKernel('kernel.invalid'), {
      faults: faults.map(({ path, text }) => ({ path: `/policy${path}`, text })),
    });
  }
  if (effectiveOn < (await todayOf(work))) throw new Refusal('invalid', say('audits.policy.past'));
  const id = newId(PolicyId);
  const isWritten = await store.insertPolicy(work, {
    ...{ id, document: policy, reason, effective_on: effectiveOn },
    ...{ proposed_by: work.actor.id, proposed_at: work.now },
    ...{ decided_by: null, decided_at: null, adopted: null },
  });
  if (!isWritten) throw new Refusal('conflict', say('audits.policy.waiting'));
  await append(work, {
    act: 'audit-policy.proposed',
    subject: PolicyId.encode(id),
    organizationId: work.actor.organizationId,
    // The policy itself is kept whole in its table; the digest says which one it was.
    facts: { effectiveOn, reason, sha256: digestOf(policy) },
  });
  return { id };
}

/** Adopts or declines what somebody else proposed; it never holds before it was adopted. */
export async function decidePolicy(
  work: Change,
  { policyId, adopt }: Input<'decidePolicy'>,
): Promise<null> {
  if (!(await store.selectPolicies(work)).some(({ id }) => id === policyId)) throw absent();
  const row = await store.selectWaitingForUpdate(work, policyId);
  if (!row) throw new Refusal('conflict', say('audits.policy.decided'));
  if (row.proposed_by === work.actor.id) throw new Refusal('forbidden', say('audits.policy.own'));
  if (adopt && row.effective_on < (await todayOf(work))) {
    throw new Refusal('conflict', say('audits.policy.past'));
  }
  await store.updateDecided(work, policyId, adopt);
  await append(work, {
    act: adopt ? 'audit-policy.adopted' : 'audit-policy.declined',
    subject: PolicyId.encode(policyId),
    organizationId: work.actor.organizationId,
    facts: { effectiveOn: row.effective_on },
  });
  return null;
}

/** What a version would touch, as far as the actor sees. */
export async function showPolicyEffect(
  work: Work,
  { policyId }: Input<'showPolicyEffect'>,
): Promise<Output<'showPolicyEffect'>> {
  const versions = await versionsOf(work);
  const version = versions.find(({ id }) => id === policyId);
  if (!version) throw absent();
  const held = policyOn(
    versions.filter(({ id }) => id !== policyId),
    await todayOf(work),
  );
  const last = await store.selectLastAudits(work);
  const audits = await store.selectOpenAudits(work);
  const findings = await store.selectOpenFindings(work);
  const bodies = await listOrganizations(work);
  const effect = policyEffect(held?.policy, version.policy, {
    today: await todayOf(work),
    bodies: bodies.map(({ id, kind }) => ({
      ...{ id, kind },
      lastEndedOn: new Map(
        last
          .filter((each) => each.organization_id === id)
          .map((each) => [each.kind, each.ended_on]),
      ),
    })),
    audits,
    findings: findings.map(({ id, rating, marked_urgent, has_plan }) => ({
      ...{ id, rating, isMarkedUrgent: marked_urgent, hasPlan: has_plan },
    })),
  });
  const byBody = new Map(bodies.map((body) => [String(body.id), body.id]));
  const uses = new Map(
    (await store.selectComputedUses(work)).map(({ source, audits: count }) => [source, count]),
  );
  const findingsNamed = (ids: readonly string[]) => named(findings, ids);
  return {
    parts: [...effect.parts],
    due: effect.due.flatMap(({ organization, ...rest }) => {
      const organizationId = byBody.get(organization);
      return organizationId ? { organizationId, ...rest } : [];
    }),
    audits: named(audits, effect.audits),
    unrated: findingsNamed(effect.unrated),
    becomeUrgent: findingsNamed(effect.becomeUrgent),
    noLongerUrgent: findingsNamed(effect.noLongerUrgent),
    plans: findingsNamed(effect.plans),
    evidence: effect.evidence.map((source) => ({ source, audits: uses.get(source) ?? 0 })),
  };
}

function named<Id extends string, Body>(
  rows: readonly { readonly id: Id; readonly organization_id: Body }[],
  ids: readonly string[],
) {
  const wanted = new Set(ids);
  return rows
    .filter(({ id }) => wanted.has(id))
    .map(({ id, organization_id }) => ({ organizationId: organization_id, id }));
}
