import { createHash, randomUUID } from 'node:crypto';

import type { z } from 'zod';

import { marked } from '#features/labels/marking.ts';
import { headquarters, passExit } from '#features/labels/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { tell } from '#features/notices/server/service.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import { jurisdictionOf } from '#features/profiles/server/service.ts';
import { dayIn } from '#features/profiles/zone.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { grouped } from '#kernel/group.ts';
import { Refusal } from '#kernel/refusal.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import { type ItemId, MeetingId } from '../meeting.ts';
import { type StepKind, TaskId, taskStanding, taskStandings } from '../task.ts';
import type * as api from '../task-api.ts';
import { say } from '../texts.ts';
import { absent } from './bodies.ts';
import { toAsker } from './leaving.ts';
import { mediaTypeOf } from './media-type.ts';
import type { MeetingRow } from './meeting-store.ts';
import * as store from './task-store.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

/** The day on the clocks of the jurisdiction. */
export async function todayOf(work: Work): Promise<string> {
  const { profile } = await jurisdictionOf(work);
  return dayIn(profile.zone, work.now);
}

type Ordering = {
  readonly organizationId: OrganizationId;
  readonly words: string;
  readonly dueOn: string;
  /** The item that it was decided with; null where the chair orders it. */
  readonly itemId: ItemId | null;
};

/** Orders a body to do something by a day, and tells it; the task’s id. */
export async function order(
  work: Change,
  meeting: MeetingRow,
  { organizationId, words, dueOn, itemId }: Ordering,
): Promise<string> {
  if (!(await listOrganizations(work)).some(({ id }) => id === organizationId)) throw absent();
  if (dueOn < (await todayOf(work))) throw new Refusal('invalid', say('council.task.day-passed'));
  const id = newId(TaskId);
  await store.insertTask(work, {
    ...{ organization_id: organizationId, id, body_id: meeting.body_id, meeting_id: meeting.id },
    ...{ item_id: itemId, words, due_on: dueOn },
    ...{ ordered_by: work.actor.id, ordered_at: work.now },
  });
  const subject = TaskId.encode(id);
  await append(work, {
    act: 'council-task.ordered',
    ...{ subject, organizationId },
    facts: { meeting: MeetingId.encode(meeting.id), dueOn },
  });
  await tell(work, {
    kind: 'council.task-ordered',
    ...{ key: `ordered ${subject}`, organizationId, subject },
    text: say('council.task.told', { day: dueOn }),
    path: `/council/tasks/${subject}`,
    label: 'TLP:AMBER+STRICT',
  });
  return subject;
}

type Steps = readonly { readonly kind: StepKind }[];

const lineOf = (row: store.TaskRow, steps: Steps, today: string) => ({
  ...{ id: row.id, organizationId: row.organization_id, words: row.words, dueOn: row.due_on },
  ...{ orderedAt: row.ordered_at, number: row.number },
  ...{ bodyJa: row.name_ja ?? '', bodyEn: row.name_en ?? '' },
  standing: taskStanding({ dueOn: row.due_on, steps }, today),
});

/** Tasks that the actor may know of with what was said of them, late ones first. */
export async function tasksInSight(work: Work) {
  const rows = await store.selectTasks(work);
  const steps = grouped(
    await store.selectSteps(
      work,
      rows.map(({ id }) => id),
    ),
    ({ task_id }) => task_id,
  );
  const today = await todayOf(work);
  return rows
    .map((row) => ({ row, line: lineOf(row, steps.get(row.id) ?? [], today) }))
    .toSorted(
      (a, b) => taskStandings.indexOf(a.line.standing) - taskStandings.indexOf(b.line.standing),
    );
}

export async function listTasks(work: Work): Promise<Output<'listTasks'>> {
  return (await tasksInSight(work)).map(({ line }) => line);
}

async function taskNamed(work: Work, taskId: TaskId): Promise<store.TaskRow> {
  const [row] = await store.selectTasks(work, taskId);
  if (!row) throw absent();
  return row;
}

export async function showTask(
  work: Work,
  { taskId }: Input<'showTask'>,
): Promise<Output<'showTask'>> {
  const row = await taskNamed(work, taskId);
  const steps = await store.selectSteps(work, [taskId]);
  return {
    task: lineOf(row, steps, await todayOf(work)),
    steps: steps.map(({ id, kind, note, file, sha256, made_at }) => ({
      ...{ id, kind, note, file, sha256: sha256?.toString('hex') ?? null, madeAt: made_at },
    })),
    isOwn: row.organization_id === work.actor.organizationId,
  };
}

/** A task that is still to be answered or judged, held until the transaction ends. */
async function openTask(work: Change, taskId: TaskId) {
  await store.lockTask(work, taskId);
  const row = await taskNamed(work, taskId);
  const steps = await store.selectSteps(work, [taskId]);
  const standing = taskStanding({ dueOn: row.due_on, steps }, await todayOf(work));
  if (standing === 'closed') throw new Refusal('conflict', say('council.task.closed'));
  return { row, standing };
}

type Said = {
  readonly kind: StepKind;
  readonly note: string;
  readonly file?: { readonly name: string; readonly content: Uint8Array };
};

const acts = {
  progress: 'council-task.progress',
  done: 'council-task.answered',
  accepted: 'council-task.accepted',
  returned: 'council-task.returned',
} as const;

async function step(work: Change, row: store.TaskRow, { kind, note, file }: Said): Promise<null> {
  const sha256 = file ? createHash('sha256').update(file.content).digest() : null;
  await store.insertStep(work, {
    ...{ organization_id: row.organization_id, id: randomUUID(), task_id: row.id, kind, note },
    ...{ file: file?.name ?? null, media_type: file ? mediaTypeOf(file.name) : null, sha256 },
    content: file ? Buffer.from(file.content) : null,
    ...{ made_by: work.actor.id, made_at: work.now },
  });
  await append(work, {
    act: acts[kind],
    subject: TaskId.encode(row.id),
    organizationId: row.organization_id,
    facts: { note, sha256: sha256?.toString('hex') ?? null },
  });
  return null;
}

/** A task of the actor’s own body; of another’s they only read. */
async function ownTask(work: Change, taskId: TaskId): Promise<store.TaskRow> {
  const { row } = await openTask(work, taskId);
  if (row.organization_id !== work.actor.organizationId) {
    throw new Refusal('forbidden', say('council.task.not-own'));
  }
  return row;
}

export async function reportTask(
  work: Change,
  { taskId, note }: Input<'reportTask'>,
): Promise<null> {
  return step(work, await ownTask(work, taskId), { kind: 'progress', note });
}

export async function answerTask(
  work: Change,
  { taskId, note, name }: Input<'answerTask'>,
  content: Uint8Array,
): Promise<null> {
  if (content.length === 0) throw new Refusal('invalid', say('council.paper.empty'));
  const row = await ownTask(work, taskId);
  return step(work, row, { kind: 'done', note, file: { name, content } });
}

export async function judgeTask(
  work: Change,
  { taskId, kind, note }: Input<'judgeTask'>,
): Promise<null> {
  const { row, standing } = await openTask(work, taskId);
  if (standing !== 'answered') throw new Refusal('conflict', say('council.task.no-answer'));
  return step(work, row, { kind, note });
}

export async function downloadTaskEvidence(
  work: Change,
  { taskId, stepId }: Input<'downloadTaskEvidence'>,
): Promise<Output<'downloadTaskEvidence'>> {
  const row = await taskNamed(work, taskId);
  const found = await store.selectEvidence(work, taskId, stepId);
  if (!found?.content || !found.file || !found.media_type) throw absent();
  const reader = work.actor.organizationId ?? (await headquarters(work));
  const marking = marked('TLP:AMBER+STRICT', reader, [reader, row.organization_id]);
  await passExit(work, { subject: TaskId.encode(taskId), marking }, toAsker(work));
  const { file: name, media_type: mediaType, content } = found;
  return { name, mediaType, content: content.toString('base64') };
}
