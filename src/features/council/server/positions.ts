import { DirectiveId } from '#features/directives/directive.ts';
import { openStandings } from '#features/directives/server/service.ts';
import { StatementId } from '#features/plans/plan.ts';
import { listStatements, standingsOf } from '#features/plans/server/service.ts';
import {
  IndicatorId,
  type IndicatorStanding,
  MeasureId,
  type MeasureStanding,
} from '#features/plans/strategy.ts';
import { jurisdictionOf } from '#features/profiles/server/service.ts';
import { dayIn } from '#features/profiles/zone.ts';
import { grouped } from '#kernel/group.ts';
import type { Work } from '#platform/tools.ts';

import type { EffectKind } from '../effects.ts';
import type { Course } from '../follow-up.ts';
import { TaskId, type TaskStanding } from '../task.ts';
import type { FollowedLine } from '../task-api.ts';
import { selectDirectiveHeads } from './effect-store.ts';
import { tasksInSight } from './tasks.ts';

/** Where the thing stands that a decision did something to. */
export type Position = Pick<FollowedLine, 'course' | 'dueOn' | 'done' | 'of' | 'late'>;
/** By the id with prefix of what it was done to; undefined where the actor may not know of it. */
type Positions = (subject: string) => Position | undefined;

export const settled: Position = { course: 'done', dueOn: null, done: null, of: null, late: null };

const ofTask: Readonly<Record<TaskStanding, Course>> = {
  ...{ late: 'late', open: 'going', answered: 'going', closed: 'done' },
};
const ofMeasure: Readonly<Record<MeasureStanding, Course>> = {
  ...{ late: 'late', slipping: 'late', 'on-track': 'going', done: 'done', stopped: 'done' },
};
const ofIndicator: Readonly<Record<IndicatorStanding, Course>> = {
  ...{ missed: 'late', behind: 'late', 'on-track': 'going', unknown: 'going', met: 'done' },
};

async function directivePositions(work: Work): Promise<Positions> {
  const stands = grouped(await openStandings(work), ({ directiveId }) => String(directiveId));
  const heads = new Map((await selectDirectiveHeads(work)).map((head) => [head.id, head]));
  const { profile } = await jurisdictionOf(work);
  return (subject) => {
    const read = DirectiveId.safeDecode(subject);
    const own = read.success ? (stands.get(read.data) ?? []) : [];
    if (read.success && heads.get(read.data)?.closed_at !== null) return settled;
    const late = own.filter(({ overdue }) => overdue).length;
    const done = own.filter(({ finished }) => finished).length;
    const dues = own.flatMap(({ dues: each }) => each.map((due) => due.getTime()));
    const dueOn = dues.length === 0 ? null : dayIn(profile.zone, new Date(Math.min(...dues)));
    // Whoever sees some of its addressees alone is not told how many have done what it orders.
    if (work.actor.scope !== 'all') return { ...settled, course: 'going' };
    const course = late > 0 ? 'late' : done === own.length ? 'done' : 'going';
    return { course, dueOn, done, of: own.length, late };
  };
}

async function taskPositions(work: Work): Promise<Positions> {
  const tasks = new Map(
    (await tasksInSight(work)).map(({ line }) => [TaskId.encode(line.id), line]),
  );
  return (subject) => {
    const task = tasks.get(subject);
    return task && { ...settled, course: ofTask[task.standing], dueOn: task.dueOn };
  };
}

/** A stated opinion is done once its body has said of every point what becomes of it. */
async function statementPositions(work: Work): Promise<Positions> {
  const lines = new Map(
    (await listStatements(work)).map((line) => [StatementId.encode(line.id), line]),
  );
  return (subject) => {
    const line = lines.get(subject);
    if (!line) return undefined;
    const { points: of, open } = line;
    return { ...settled, course: open === 0 ? 'done' : 'going', done: of - open, of };
  };
}

/** Measures and indicators, of the plans that these belong to. */
async function strategyPositions(work: Work, subjects: readonly string[]): Promise<Positions> {
  const { measures, indicators } = await standingsOf(work, {
    measures: subjects.flatMap((each) => MeasureId.safeDecode(each).data ?? []),
    indicators: subjects.flatMap((each) => IndicatorId.safeDecode(each).data ?? []),
  });
  const positions = new Map<string, Position>();
  for (const [id, { standing, dueOn, milestones, milestonesDone }] of measures) {
    const count = milestones > 0 ? { done: milestonesDone, of: milestones } : {};
    const position = { ...settled, course: ofMeasure[standing], dueOn, ...count };
    positions.set(MeasureId.encode(id), position);
  }
  for (const [id, { standing, targetOn: dueOn }] of indicators) {
    positions.set(IndicatorId.encode(id), { ...settled, course: ofIndicator[standing], dueOn });
  }
  return (subject) => positions.get(subject);
}

/** Something that a decision did: what kind of act, and to what, by its id with prefix. */
type Deed = { readonly kind: EffectKind; readonly subject: string | null };

/** Where everything stands that decisions did, as the actor may know it. */
export async function positionsOf(
  work: Work,
  deeds: readonly Deed[],
): Promise<(deed: Deed) => Position> {
  const strategy = await strategyPositions(
    work,
    deeds.flatMap(({ subject }) => subject ?? []),
  );
  const of: Partial<Record<EffectKind, Positions>> = {
    'directive-issue': await directivePositions(work),
    'task-order': await taskPositions(work),
    'statement-adopt': await statementPositions(work),
    'measure-set': strategy,
    'indicator-set': strategy,
  };
  return ({ kind, subject }) => of[kind]?.(subject ?? '') ?? settled;
}
