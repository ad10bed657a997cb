import { z } from 'zod';

import { id } from '#kernel/id.ts';

export const TaskId = id('task');
export type TaskId = z.infer<typeof TaskId>;

/** What is said of a task: by its body, that it goes on or is done; by the headquarters, what it makes of that. */
export const answerKinds = ['progress', 'done'] as const;
export const verdictKinds = ['accepted', 'returned'] as const;
export type StepKind = (typeof answerKinds)[number] | (typeof verdictKinds)[number];

export const taskStandings = ['late', 'open', 'answered', 'closed'] as const;
export type TaskStanding = (typeof taskStandings)[number];

/**
 * Where a task stands on a day: closed once what was handed in is accepted, answered while that waits,
 * late from the day after the one it was due on.
 */
export function taskStanding(
  { dueOn, steps }: { dueOn: string; steps: readonly { readonly kind: StepKind }[] },
  today: string,
): TaskStanding {
  const last = steps.findLast(({ kind }) => kind !== 'progress')?.kind;
  if (last === 'accepted') return 'closed';
  if (last === 'done') return 'answered';
  return today > dueOn ? 'late' : 'open';
}
