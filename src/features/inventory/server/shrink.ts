import type { z } from 'zod';

import { tell } from '#features/notices/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Change, Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { isOverdue } from '../cadence.ts';
import { answerDue, shrinkageRule } from '../shrinkage.ts';
import { SubmissionId } from '../submission.ts';
import { say } from '../submission-texts.ts';
import { SystemId } from '../system.ts';
import * as store from './shrinkage-store.ts';
import type { Whose } from './store.ts';
import { absent, actsFor, appendOn, ownSystem } from './system.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

/** Keeps that a submission shows less, and asks its owner why where enough is missing. */
export async function raiseShrinkage(
  work: Change,
  { organizationId, systemId }: Whose,
  { submissionId, before, after }: { submissionId: SubmissionId; before: number; after: number },
) {
  const dueAt = answerDue({ before, after }, work.now);
  if (dueAt) await ask(work, { organizationId, systemId }, { submissionId, before, after, dueAt });
  const whose = { organizationId, systemId };
  await store.insertShrinkage(work, whose, { submissionId, before, after, dueAt });
  await appendOn(
    work,
    'inventory.shrunken',
    { id: systemId, organizationId },
    {
      submission: SubmissionId.encode(submissionId),
      ...{ before, after },
      dueAt: dueAt?.toISOString() ?? null,
      rule: `${shrinkageRule.id}@${shrinkageRule.version}`,
    },
  );
}

type Asked = {
  readonly submissionId: SubmissionId;
  readonly before: number;
  readonly after: number;
  readonly dueAt: Date;
};

/** Tells the owner that an answer is waited for, and by when. */
async function ask(work: Change, { organizationId, systemId }: Whose, asked: Asked) {
  const { before, after, dueAt } = asked;
  const subject = SystemId.encode(systemId);
  await tell(work, {
    kind: 'inventory.shrunken',
    key: SubmissionId.encode(asked.submissionId),
    organizationId,
    subject,
    text: say('inventory.notice.shrunken', { before, after }),
    path: `/systems/${subject}#shrinkages`,
    label: 'TLP:AMBER+STRICT',
    dueAt,
  });
}

/** A whole submission answers what was open of its system. */
export async function settleShrinkages(work: Change, { organizationId, systemId }: Whose) {
  for (const { submissionId } of await store.updateReplaced(work, { organizationId, systemId })) {
    await appendOn(
      work,
      'inventory.shrinkage-replaced',
      { id: systemId, organizationId },
      {
        submission: SubmissionId.encode(submissionId),
      },
    );
  }
}

export async function listShrinkages(
  work: Work,
  { offset, limit, ...wanted }: Input<'listShrinkages'>,
): Promise<Output<'listShrinkages'>> {
  const rows = await store.selectShrinkages(work, wanted, { offset, limit });
  const shrinkages = rows.map((row) => ({
    ...row,
    overdue: row.answer === null && isOverdue(row.dueAt, work.now),
  }));
  return { total: await store.selectShrinkageCount(work, wanted), shrinkages };
}

/** The owner's word that what is missing was removed. It stays marked, and proves nothing by that. */
export async function confirmShrinkage(
  work: Change,
  { submissionId, reason }: Input<'confirmShrinkage'>,
): Promise<{ id: SubmissionId }> {
  const raised = await store.selectShrinkage(work, submissionId);
  if (!raised || !actsFor(work, raised.organizationId)) throw absent();
  // The system is held first, as by a submission that answers what is open of it.
  const system = await ownSystem(work, raised.systemId);
  const held = await store.selectShrinkageForUpdate(work, submissionId);
  if (!held) throw absent();
  if (held.answer !== null) throw new Refusal('conflict', say('inventory.shrinkage-answered'));
  await store.updateAnswer(work, submissionId, { answer: 'removed', reason });
  const submission = SubmissionId.encode(submissionId);
  await appendOn(work, 'inventory.shrinkage-confirmed', system, { submission, reason });
  return { id: submissionId };
}

/** The headquarters takes the owner's word: the next inventories are measured by this one. */
export async function acceptShrinkage(
  work: Change,
  { submissionId }: Input<'acceptShrinkage'>,
): Promise<{ id: SubmissionId }> {
  const held = await store.selectShrinkageForUpdate(work, submissionId);
  if (!held) throw absent();
  if (held.answer !== 'removed' || held.acceptedAt !== null) {
    throw new Refusal('conflict', say('inventory.shrinkage-not-waiting'));
  }
  if (held.answeredBy === work.actor.id) {
    throw new Refusal('forbidden', say('inventory.shrinkage-own-word'));
  }
  await store.updateAccepted(work, submissionId);
  const { systemId: id, organizationId } = held;
  const submission = SubmissionId.encode(submissionId);
  await appendOn(work, 'inventory.shrinkage-accepted', { id, organizationId }, { submission });
  return { id: submissionId };
}
