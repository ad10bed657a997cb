import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { LoweringId, type Marking } from '../marking.ts';
import { markingFaults } from '../soundness.ts';
import { say } from '../texts.ts';
import { isWithin } from '../tlp.ts';
import {
  insertLowering,
  type LoweringRow,
  selectLowerings,
  updateLowering,
} from './lowering-store.ts';
import { admitsMore, isOpenTo, keep, notFound, refuseUnknown } from './mark.ts';
import * as store from './store.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

const markingIn = (row: LoweringRow): Marking => ({
  label: row.label,
  originator: row.organization_id,
  persons: row.persons,
  organizations: row.organizations,
  communities: row.communities,
});

export async function listLowerings(work: Work): Promise<Output<'listLowerings'>> {
  const { id: asker, organizationId, permissions } = work.actor;
  return (await selectLowerings(work)).map((row) => {
    const isOpen = row.outcome === null && row.organization_id === organizationId;
    const isOwn = row.requested_by === asker;
    return {
      ...markingIn(row),
      id: row.id,
      subject: row.subject,
      version: row.version,
      reason: row.reason,
      requestedBy: row.requested_by,
      requestedAt: row.requested_at,
      outcome: row.outcome,
      decidedAt: row.decided_at,
      decidable: isOpen && !isOwn && permissions.has('labels.approve'),
      withdrawable: isOpen && isOwn && permissions.has('labels.lower'),
    };
  });
}

/** Asks, as the first person of the originator, for a milder label or a wider circle. */
export async function requestLowering(
  work: Change,
  { subject, version, reason, ...named }: Input<'requestLowering'>,
): Promise<Output<'requestLowering'>> {
  await store.lockSubject(work, subject);
  const kept = await store.selectMarking(work, subject);
  if (!kept || !isOpenTo(work, kept.marking)) notFound();
  const { originator } = kept.marking;
  refuseOther(work, originator);
  if (kept.version !== version) throw new Refusal('conflict', say('labels.marking-changed'));
  const marking = { ...named, originator };
  const faults = markingFaults(marking);
  if (faults.length > 0) throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
  await refuseUnknown(work, marking);
  const isLower = !isWithin(kept.marking.label, marking.label);
  if (!isLower && !(await admitsMore(work, kept.marking, marking))) {
    throw new Refusal('conflict', say('labels.nothing-lowered'));
  }
  const id = newId(LoweringId);
  const isFirst = await insertLowering(work, {
    ...named,
    organization_id: originator,
    id,
    subject,
    version,
    reason,
    requested_by: work.actor.id,
    requested_at: work.now,
    outcome: null,
    decided_by: null,
    decided_at: null,
  });
  if (!isFirst) throw new Refusal('conflict', say('labels.lowering-open'));
  await append(work, {
    act: 'label.lowering-requested',
    subject,
    organizationId: originator,
    facts: { lowering: LoweringId.encode(id), label: named.label, version, reason },
  });
  return { id };
}

function refuseOther({ actor }: Work, originator: OrganizationId): void {
  if (actor.organizationId !== originator) {
    throw new Refusal('forbidden', say('labels.not-originator'));
  }
}

/** A request that is still open, held until the transaction ends; not one that is hidden. */
async function openRequest(work: Change, id: LoweringId): Promise<LoweringRow> {
  const [found] = await selectLowerings(work, id);
  if (!found) notFound();
  await store.lockSubject(work, found.subject);
  const [row] = await selectLowerings(work, id);
  if (!row) notFound();
  refuseOther(work, row.organization_id);
  if (row.outcome !== null) throw new Refusal('conflict', say('labels.lowering-decided'));
  return row;
}

/** Approves or declines, as the second person of the originator, what another asked for. */
export async function decideLowering(
  work: Change,
  { loweringId, outcome }: Input<'decideLowering'>,
): Promise<null> {
  const row = await openRequest(work, loweringId);
  if (row.requested_by === work.actor.id) {
    throw new Refusal('forbidden', say('labels.own-request'));
  }
  const { subject, version, organization_id: originator } = row;
  const kept = await store.selectMarking(work, subject);
  // What was asked for was asked of the marking that was read then, and of no other.
  if (outcome === 'approved' && kept?.version !== version) {
    throw new Refusal('conflict', say('labels.marking-changed'));
  }
  await updateLowering(work, loweringId, outcome);
  if (outcome === 'approved') {
    const next = { marking: markingIn(row), version: version + 1, lowering: loweringId };
    await keep(work, subject, next);
  } else {
    await enter(work, { act: 'label.lowering-declined', subject, originator, loweringId });
  }
  return null;
}

/** Takes back what one asked for oneself. */
export async function withdrawLowering(
  work: Change,
  { loweringId }: Input<'withdrawLowering'>,
): Promise<null> {
  const {
    subject,
    requested_by: by,
    organization_id: originator,
  } = await openRequest(work, loweringId);
  if (by !== work.actor.id) throw new Refusal('forbidden', say('labels.others-request'));
  await updateLowering(work, loweringId, 'withdrawn');
  await enter(work, { act: 'label.lowering-withdrawn', subject, originator, loweringId });
  return null;
}

type Ended = {
  readonly act: `label.${string}`;
  readonly subject: string;
  readonly originator: OrganizationId;
  readonly loweringId: LoweringId;
};

const enter = (work: Change, { act, subject, originator, loweringId }: Ended) =>
  append(work, {
    act,
    subject,
    organizationId: originator,
    facts: { lowering: LoweringId.encode(loweringId) },
  });
