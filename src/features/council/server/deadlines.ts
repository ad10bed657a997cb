import type { DeadlineLine } from '#features/notices/deadline.ts';
import { jurisdictionOf } from '#features/profiles/server/service.ts';
import { endOfDay } from '#features/profiles/zone.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import { MeetingId } from '../meeting.ts';
import { say } from '../notice-texts.ts';
import { TaskId } from '../task.ts';
import { selectMeetings } from './meeting-store.ts';
import { listTasks } from './tasks.ts';
import { sittingNow, valuesOf } from './telling.ts';

/** Tasks that meetings ordered of the actor’s own body, while it has to answer them. */
async function tasks(work: Work, { permissions, organizationId }: Actor): Promise<DeadlineLine[]> {
  if (!permissions.has('council.answer')) return [];
  const { profile } = await jurisdictionOf(work);
  return (await listTasks(work))
    .filter((task) => task.organizationId === organizationId)
    .filter(({ standing }) => standing === 'open' || standing === 'late')
    .map(({ id, words, dueOn }) => {
      const subject = TaskId.encode(id);
      return {
        ...{ uid: subject, subject, dueAt: endOfDay(profile.zone, dueOn) },
        text: say('council.deadline.task', { words }),
        ...({ path: `/council/tasks/${subject}`, label: 'TLP:AMBER+STRICT' } as const),
      };
    });
}

/** Meetings that are called and not over: of those who sit or stand in, and of those who prepare them. */
async function meetings(work: Work, { id, permissions }: Actor): Promise<DeadlineLine[]> {
  if (!permissions.has('council.attend')) return [];
  const called = (await selectMeetings(work)).filter(
    ({ notified_at, closed_at, cancelled_at }) => notified_at && !closed_at && !cancelled_at,
  );
  const own: DeadlineLine[] = [];
  for (const meeting of called) {
    const isOwn =
      permissions.has('council.prepare') || (await sittingNow(work, meeting)).includes(id);
    if (!isOwn) continue;
    const subject = MeetingId.encode(meeting.id);
    const values = valuesOf(meeting);
    own.push({
      ...{ uid: subject, subject, dueAt: meeting.closes_at ?? meeting.begins_at },
      text: meeting.closes_at
        ? say('council.deadline.written', values)
        : say('council.deadline.meeting', values),
      ...({ path: `/council/meetings/${subject}`, label: 'TLP:AMBER+STRICT' } as const),
    });
  }
  return own;
}

/** What somebody has to do for meetings by when. */
export const councilDeadlines = async (work: Work, actor: Actor): Promise<DeadlineLine[]> =>
  actor.permissions.has('council.read')
    ? [...(await tasks(work, actor)), ...(await meetings(work, actor))]
    : [];
