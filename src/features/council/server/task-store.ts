import './tables.ts';

import { sql } from 'kysely';

import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { BodyId } from '../body.ts';
import type { TaskId } from '../task.ts';

/** Tasks that the actor may know of, with where they were ordered as far as they may know of that. */
export async function selectTasks({ db }: Work, taskId?: TaskId) {
  let query = db
    .selectFrom('council.task as t')
    .leftJoin('council.body as b', 'b.id', 't.body_id')
    .leftJoin('council.meeting as m', 'm.id', 't.meeting_id')
    .select(['t.id', 't.organization_id', 't.body_id', 't.meeting_id', 't.item_id', 't.words'])
    .select(['t.due_on', 't.ordered_at', 'b.name_ja', 'b.name_en', 'm.number'])
    .orderBy('t.due_on')
    .orderBy('t.id');
  if (taskId !== undefined) query = query.where('t.id', '=', taskId);
  return query.execute();
}
export type TaskRow = Awaited<ReturnType<typeof selectTasks>>[number];

export async function insertTask({ db }: Change, row: Tables['council.task']): Promise<void> {
  await db.insertInto('council.task').values(row).execute();
}

/** What was said of tasks, in its order, without the bytes of what was handed in. */
export async function selectSteps({ db }: Work, taskIds: readonly TaskId[]) {
  if (taskIds.length === 0) return [];
  return db
    .selectFrom('council.task_step')
    .select(['id', 'task_id', 'kind', 'note', 'file', 'sha256', 'made_at'])
    .where('task_id', 'in', taskIds)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
}

export async function selectEvidence({ db }: Work, taskId: TaskId, stepId: string) {
  return db
    .selectFrom('council.task_step')
    .select(['file', 'media_type', 'content'])
    .where('task_id', '=', taskId)
    .where('id', '=', stepId)
    .where('content', 'is not', null)
    .executeTakeFirst();
}

export async function insertStep({ db }: Change, row: Tables['council.task_step']): Promise<void> {
  await db.insertInto('council.task_step').values(row).execute();
}

/** One answer or verdict on a task at a time. */
export async function lockTask({ db }: Change, id: TaskId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`task ${id}`}, 0))`.execute(db);
}

/** What was decided in these bodies, the earliest first. */
export async function selectDecided({ db }: Work, bodyIds: readonly BodyId[]) {
  if (bodyIds.length === 0) return [];
  return db
    .selectFrom('council.outcome as o')
    .innerJoin('council.item as i', 'i.id', 'o.item_id')
    .innerJoin('council.meeting as m', 'm.id', 'i.meeting_id')
    .innerJoin('council.body as b', 'b.id', 'm.body_id')
    .select(['o.item_id', 'o.kind', 'o.made_at', 'i.title', 'i.meeting_id', 'i.is_sealed'])
    .select(['m.number', 'm.body_id', 'b.line_id', 'b.name_ja', 'b.name_en'])
    .where('m.body_id', 'in', bodyIds)
    .orderBy('o.made_at')
    .orderBy('o.item_id')
    .execute();
}
