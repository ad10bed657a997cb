import type { z } from 'zod';

import { DirectiveId } from '#features/directives/directive.ts';
import { openStandings } from '#features/directives/server/service.ts';
import { jurisdictionOf } from '#features/profiles/server/service.ts';
import { dayIn } from '#features/profiles/zone.ts';
import { grouped } from '#kernel/group.ts';
import type { Work } from '#platform/tools.ts';

import type { BodyId } from '../body.ts';
import { Effect } from '../effects.ts';
import { type Course, lateFirst } from '../follow-up.ts';
import { TaskId, type TaskStanding } from '../task.ts';
import type * as api from '../task-api.ts';
import { selectBodies } from './body-store.ts';
import { selectDirectiveHeads } from './effect-store.ts';
import { aboutOf } from './effects.ts';
import { type EffectRow, selectDecided, selectEffects } from './task-store.ts';
import { tasksInSight } from './tasks.ts';

type Line = z.output<typeof api.listDecisions.output>[number];
/** Where the thing stands that a decision did something to. */
type Position = Pick<Line, 'course' | 'dueOn' | 'done' | 'of' | 'late'>;

const settled: Position = { course: 'done', dueOn: null, done: null, of: null, late: null };
const ofTask: Readonly<Record<TaskStanding, Course>> = {
  ...{ late: 'late', open: 'going', answered: 'going', closed: 'done' },
};

/** Where everything stands that decisions did, as the actor may know it. */
async function positionsOf(work: Work): Promise<(effect: Effect, subject: string) => Position> {
  const tasks = new Map(
    (await tasksInSight(work)).map(({ line }) => [TaskId.encode(line.id), line]),
  );
  const stands = grouped(await openStandings(work), ({ directiveId }) => String(directiveId));
  const heads = new Map((await selectDirectiveHeads(work)).map((head) => [head.id, head]));
  const { profile } = await jurisdictionOf(work);
  const ofDirective = (subject: string): Position => {
    const read = DirectiveId.safeDecode(subject);
    const own = read.success ? (stands.get(read.data) ?? []) : [];
    const isClosed = read.success && heads.get(read.data)?.closed_at !== null;
    const late = own.filter(({ overdue }) => overdue).length;
    const done = own.filter(({ finished }) => finished).length;
    const dues = own.flatMap(({ dues: each }) => each.map((due) => due.getTime()));
    const dueOn = dues.length === 0 ? null : dayIn(profile.zone, new Date(Math.min(...dues)));
    if (isClosed) return settled;
    // Whoever sees some of its addressees alone is not told how many have done what it orders.
    if (work.actor.scope !== 'all') return { ...settled, course: 'going' };
    const course = late > 0 ? 'late' : done === own.length ? 'done' : 'going';
    return { course, dueOn, done, of: own.length, late };
  };
  return (effect, subject) => {
    if (effect.kind === 'directive-issue') return ofDirective(subject);
    if (effect.kind !== 'task-order') return settled;
    const task = tasks.get(subject);
    if (!task) return settled;
    return { ...settled, course: ofTask[task.standing], dueOn: task.dueOn };
  };
}

type Wanted = { readonly openOnly: boolean };

/** What was decided in these bodies, what it did and where that stands, late ones first. */
async function followed(
  work: Work,
  bodyIds: readonly BodyId[],
  { openOnly }: Wanted,
): Promise<Line[]> {
  const all = await selectDecided(work, bodyIds);
  const decided = openOnly ? all.filter(({ is_sealed }) => !is_sealed) : all;
  const effects = grouped(
    await selectEffects(
      work,
      decided.map(({ item_id }) => item_id),
    ),
    ({ item_id }) => item_id,
  );
  const about = await aboutOf(work);
  const positionOf = await positionsOf(work);
  const lines = decided.flatMap((row): Line[] => {
    const head = {
      ...{ itemId: row.item_id, meetingId: row.meeting_id, number: row.number },
      ...{ bodyJa: row.name_ja, bodyEn: row.name_en, title: row.title },
      ...{ outcome: row.kind, at: row.made_at },
    };
    const own = (effects.get(row.item_id) ?? []).filter(({ subject }) => subject !== null);
    if (own.length === 0) {
      // What was carried over is not done.
      const course = row.kind === 'continued' ? 'going' : 'done';
      return [{ ...head, effect: null, about: '', subject: null, ...settled, course }];
    }
    return own.map(({ kind, input, subject }: EffectRow) => {
      const effect = Effect.parse(input);
      const position = positionOf(effect, subject ?? '');
      return { ...head, effect: kind, about: about(effect), subject, ...position };
    });
  });
  return lateFirst(lines);
}

/** Of every body that the actor may know of. */
export async function listDecisions(work: Work): Promise<Line[]> {
  return followed(
    work,
    (await selectBodies(work)).map(({ id }) => id),
    { openOnly: false },
  );
}

/** Of a body and those before it in its line, for a paper that all its members read: no sealed item. */
export async function followedIn(work: Work, lineId: BodyId): Promise<Line[]> {
  const bodies = (await selectBodies(work)).filter(({ line_id }) => line_id === lineId);
  return followed(
    work,
    bodies.map(({ id }) => id),
    { openOnly: true },
  );
}
