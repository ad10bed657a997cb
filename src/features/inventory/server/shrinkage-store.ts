import './tables.ts';

import type { OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import { type ShrinkageAnswer, shrinkageRule } from '../shrinkage.ts';
import type { SubmissionId } from '../submission.ts';
import type { SystemId } from '../system.ts';
import type { Part, Whose } from './store.ts';

type Raised = {
  readonly submissionId: SubmissionId;
  readonly before: number;
  readonly after: number;
  readonly dueAt: Date | null;
};

export async function insertShrinkage(
  { db, now }: Work,
  { organizationId, systemId }: Whose,
  { submissionId, before, after, dueAt }: Raised,
) {
  await db
    .insertInto('inventory.shrinkage')
    .values({
      organization_id: organizationId,
      submission_id: submissionId,
      system_id: systemId,
      packages_before: before,
      packages_after: after,
      raised_at: now,
      due_at: dueAt,
      rule: `${shrinkageRule.id}@${shrinkageRule.version}`,
    })
    .execute();
}

const columns = [
  'h.submission_id as submissionId',
  'h.organization_id as organizationId',
  'h.system_id as systemId',
  's.name as systemName',
  'h.packages_before as packagesBefore',
  'h.packages_after as packagesAfter',
  'h.raised_at as raisedAt',
  'h.due_at as dueAt',
  'h.answer',
  'h.reason',
  'h.answered_by as answeredBy',
  'h.answered_at as answeredAt',
  'h.accepted_by as acceptedBy',
  'h.accepted_at as acceptedAt',
] as const;

export type Wanted = {
  readonly organizationId?: OrganizationId | undefined;
  readonly systemId?: SystemId | undefined;
  readonly open?: 'yes' | undefined;
};

function selectWanted({ db }: Work, { organizationId, systemId, open }: Wanted) {
  let query = db
    .selectFrom('inventory.shrinkage as h')
    .innerJoin('inventory.system as s', (join) =>
      join.onRef('s.organization_id', '=', 'h.organization_id').onRef('s.id', '=', 'h.system_id'),
    )
    .where('s.retired_at', 'is', null);
  if (organizationId) query = query.where('h.organization_id', '=', organizationId);
  if (systemId) query = query.where('h.system_id', '=', systemId);
  if (!open) return query;
  return query.where((eb) =>
    eb.or([
      eb.and([eb('h.answer', 'is', null), eb('h.due_at', 'is not', null)]),
      eb.and([eb('h.answer', '=', 'removed'), eb('h.accepted_at', 'is', null)]),
    ]),
  );
}

export async function selectShrinkages(work: Work, wanted: Wanted, { offset, limit }: Part) {
  return selectWanted(work, wanted)
    .select(columns)
    .orderBy('h.raised_at', 'desc')
    .orderBy('h.submission_id')
    .offset(offset)
    .limit(limit)
    .execute();
}

export async function selectShrinkageCount(work: Work, wanted: Wanted): Promise<number> {
  const { count } = await selectWanted(work, wanted)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

function selectOne({ db }: Work, id: SubmissionId) {
  return db
    .selectFrom('inventory.shrinkage')
    .select(['organization_id as organizationId', 'system_id as systemId', 'answer'])
    .select(['answered_by as answeredBy', 'accepted_at as acceptedAt'])
    .select(['packages_before as before', 'packages_after as after'])
    .where('submission_id', '=', id);
}

/** What was said of a submission that shows less. */
export const selectShrinkage = (work: Work, id: SubmissionId) =>
  selectOne(work, id).executeTakeFirst();

/** The same, held until the transaction ends. */
export const selectShrinkageForUpdate = (work: Work, id: SubmissionId) =>
  selectOne(work, id).forUpdate().executeTakeFirst();

export async function updateAnswer(
  { db, now, actor }: Work,
  id: SubmissionId,
  { answer, reason }: { readonly answer: ShrinkageAnswer; readonly reason: string },
) {
  await db
    .updateTable('inventory.shrinkage')
    .set({ answer, reason, answered_by: actor.id, answered_at: now })
    .where('submission_id', '=', id)
    .execute();
}

/** Answers what is open of a system by a whole submission that follows. Returns which those were. */
export async function updateReplaced(
  { db, now, actor }: Work,
  { organizationId, systemId }: Whose,
) {
  return db
    .updateTable('inventory.shrinkage')
    .set({ answer: 'replaced', answered_by: actor.id, answered_at: now })
    .where('organization_id', '=', organizationId)
    .where('system_id', '=', systemId)
    .where('answer', 'is', null)
    .returning('submission_id as submissionId')
    .execute();
}

export async function updateAccepted({ db, now, actor }: Work, id: SubmissionId) {
  await db
    .updateTable('inventory.shrinkage')
    .set({ accepted_by: actor.id, accepted_at: now })
    .where('submission_id', '=', id)
    .execute();
}
