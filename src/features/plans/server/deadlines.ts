import type { DeadlineLine } from '#features/notices/deadline.ts';
import { jurisdictionOf } from '#features/profiles/server/service.ts';
import { endOfDay } from '#features/profiles/zone.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import { MeasureId, MilestoneId } from '../strategy.ts';
import { say } from '../strategy-texts.ts';
import * as store from './strategy-store.ts';

/** Measures and milestones that the actor’s own body is answerable for, while they are not done. */
export async function planDeadlines(work: Work, actor: Actor): Promise<DeadlineLine[]> {
  if (!actor.permissions.has('plans.report') || actor.organizationId === null) return [];
  const { profile } = await jurisdictionOf(work);
  const at = (day: string) => endOfDay(profile.zone, day);
  const measures = await store.selectOpenMeasures(work, actor.organizationId);
  const milestones = await store.selectOpenMilestones(work, actor.organizationId);
  return [
    ...measures.flatMap(({ id, title, due_on }): DeadlineLine[] => {
      if (due_on === null) return [];
      const subject = MeasureId.encode(id);
      const text = say('plans.deadline.measure', { title });
      return [{ uid: subject, subject, dueAt: at(due_on), text, ...lineOn(id) }];
    }),
    ...milestones.map(({ id, title, due_on, measure_id, measure }) => ({
      ...{ uid: MilestoneId.encode(id), subject: MeasureId.encode(measure_id), dueAt: at(due_on) },
      text: say('plans.deadline.milestone', { title, measure }),
      ...lineOn(measure_id),
    })),
  ];
}

const lineOn = (id: MeasureId) =>
  ({ path: `/measures/${MeasureId.encode(id)}`, label: 'TLP:AMBER' }) as const;
