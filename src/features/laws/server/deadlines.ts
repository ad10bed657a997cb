import type { DeadlineLine } from '#features/notices/deadline.ts';
import { plusDays } from '#features/profiles/day.ts';
import { jurisdictionOf } from '#features/profiles/server/service.ts';
import { endOfDay } from '#features/profiles/zone.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import { say } from '../notice-texts.ts';
import { MilestoneId } from '../obligation.ts';
import { prospectAt } from './prospect.ts';

/** Milestones of readiness of the actor’s own body, while they are not done. */
export async function lawDeadlines(work: Work, actor: Actor): Promise<DeadlineLine[]> {
  if (!actor.permissions.has('laws.read') || actor.organizationId === null) return [];
  const { profile } = await jurisdictionOf(work);
  const { milestones } = await prospectAt(work);
  return [...milestones.values()]
    .filter(
      ({ row, progress }) =>
        row.organization_id === actor.organizationId && progress.state !== 'done',
    )
    .map(({ row, startsOn, days }) => {
      const subject = MilestoneId.encode(row.id);
      return {
        ...{ uid: subject, subject, dueAt: endOfDay(profile.zone, plusDays(startsOn, days)) },
        text: say('laws.deadline', { milestoneJa: row.name_ja, milestoneEn: row.name_en }),
        ...({ path: `/law-milestones/${subject}`, label: 'TLP:AMBER+STRICT' } as const),
      };
    });
}
