import { z } from 'zod';

import { File } from '#features/inventory/sheet.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { day, instant } from '#kernel/instant.ts';

import { effectKinds } from './effects.ts';
import { courses } from './follow-up.ts';
import { ItemId, MeetingId, OutcomeKind } from './meeting.ts';
import { answerKinds, TaskId, taskStandings, verdictKinds } from './task.ts';

const TaskLine = z.object({
  id: TaskId,
  organizationId: OrganizationId,
  words: z.string(),
  dueOn: day,
  orderedAt: instant,
  /** At which meeting: its body and number. */
  bodyJa: z.string(),
  bodyEn: z.string(),
  number: z.number().nullable(),
  standing: z.enum(taskStandings),
});
export type TaskLine = z.output<typeof TaskLine>;

/** Tasks that were ordered, late ones first: of one’s own bodies, and whatever else one knows of. */
export const listTasks = endpoint({
  method: 'GET',
  path: '/api/council-tasks',
  permission: 'council.read',
  input: z.strictObject({}),
  output: z.array(TaskLine),
});

const StepLine = z.object({
  id: z.uuid(),
  kind: z.enum([...answerKinds, ...verdictKinds]),
  note: z.string(),
  file: z.string().nullable(),
  sha256: z.string().nullable(),
  madeAt: instant,
});
export type StepLine = z.output<typeof StepLine>;

export const showTask = endpoint({
  method: 'GET',
  path: '/api/council-tasks/:taskId',
  permission: 'council.read',
  input: z.strictObject({ taskId: TaskId }),
  output: z.object({
    task: TaskLine,
    steps: z.array(StepLine),
    /** Whether it is the asker’s own body that was told to do it. */
    isOwn: z.boolean(),
  }),
});

/** How a task goes on, as its body says. */
export const reportTask = endpoint({
  method: 'POST',
  path: '/api/council-tasks/:taskId/reports',
  permission: 'council.answer',
  input: z.strictObject({
    taskId: TaskId,
    note: z.string().trim().min(1).max(4000),
  }),
  output: z.null(),
});

/** Says that a task is done, with the file that shows it. */
export const answerTask = endpoint({
  method: 'POST',
  path: '/api/council-tasks/:taskId/answers',
  permission: 'council.answer',
  input: z.strictObject({
    taskId: TaskId,
    note: z.string().trim().min(1).max(4000),
    name: z.string().trim().min(1).max(255),
  }),
  output: z.null(),
});

/** Closes a task whose evidence holds, or returns it with what is missing. */
export const judgeTask = endpoint({
  method: 'POST',
  path: '/api/council-tasks/:taskId/verdicts',
  permission: 'council.prepare',
  input: z.strictObject({
    taskId: TaskId,
    kind: z.enum(verdictKinds),
    note: z.string().trim().min(1).max(4000),
  }),
  output: z.null(),
});

/** What was handed in for a task, byte for byte, through the exit door. */
export const downloadTaskEvidence = endpoint({
  method: 'POST',
  path: '/api/council-tasks/:taskId/evidence-download',
  permission: 'council.read',
  exit: true,
  input: z.strictObject({ taskId: TaskId, stepId: z.uuid() }),
  output: File,
});

const FollowedLine = z.object({
  itemId: ItemId,
  meetingId: MeetingId,
  bodyJa: z.string(),
  bodyEn: z.string(),
  number: z.number().nullable(),
  /** What was decided, and as what. */
  title: z.string(),
  outcome: OutcomeKind,
  at: instant,
  /** What it did; null where the decision itself is all. */
  effect: z.enum(effectKinds).nullable(),
  about: z.string(),
  subject: z.string().nullable(),
  course: z.enum(courses),
  dueOn: day.nullable(),
  /** Of something that many bodies have to do: how many have, and how many are late. */
  done: z.number().nullable(),
  of: z.number().nullable(),
  late: z.number().nullable(),
});
export type FollowedLine = z.output<typeof FollowedLine>;

/** Every decision, what it did and where that stands, late ones first. */
export const listDecisions = endpoint({
  method: 'GET',
  path: '/api/council-decisions',
  permission: 'council.read',
  input: z.strictObject({}),
  output: z.array(FollowedLine),
});
