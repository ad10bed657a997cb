import { councilDeadlines } from '#features/council/server/service.ts';
import { DirectiveId } from '#features/directives/directive.ts';
import { listOrders } from '#features/directives/server/view.ts';
import { type Standing } from '#features/directives/standing.ts';
import { lawDeadlines } from '#features/laws/server/service.ts';
import type { DeadlineSource } from '#features/notices/server/service.ts';
import { planDeadlines } from '#features/plans/server/service.ts';

import { say } from './texts.ts';

const settled: readonly Standing[] = ['released', 'excepted', 'verified'];

/** What a person's organization is ordered to do, while it is not done. */
const orders: DeadlineSource = async (work, actor) => {
  if (!actor.permissions.has('directives.answer')) return [];
  const open = (await listOrders(work)).filter(
    ({ addressee }) => !settled.includes(addressee.standing),
  );
  return open.map(({ directive: { id, number, title }, addressee }) => {
    const subject = DirectiveId.encode(id);
    return {
      uid: subject,
      subject,
      dueAt: addressee.dueAt,
      text: say('app.deadline.directive', { number, title }),
      path: `/directives/${subject}`,
      // What bears no label of its own yet is not meant for the public.
      label: 'TLP:AMBER',
    };
  });
};

/** Every feature's deadlines, as calendars read them. */
export const deadlineSources: readonly DeadlineSource[] = [
  orders,
  councilDeadlines,
  planDeadlines,
  lawDeadlines,
];
