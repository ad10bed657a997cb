import { plusDays } from '#features/profiles/day.ts';

/** Somebody is reminded of a day once before it and once after it. */
export const reminderMoments = ['before', 'after'] as const;
export type ReminderMoment = (typeof reminderMoments)[number];

/** How many days before: of what is to be handed in, and of an acceptance that is to be renewed or ended. */
export const leadDays = { request: 3, acceptance: 30 } as const;

/** Which reminder a day calls for; undefined while it is far off. What has passed is never announced. */
export function momentOf(dueOn: string, today: string, lead: number): ReminderMoment | undefined {
  if (dueOn < today) return 'after';
  return plusDays(dueOn, -lead) <= today ? 'before' : undefined;
}
