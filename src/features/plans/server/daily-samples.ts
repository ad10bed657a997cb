import { todayOf } from '#features/audits/server/service.ts';
import { type Job, sweep } from '#platform/jobs.ts';

import { sampleIndicators } from './computed.ts';
import { selectUnsampled } from './strategy-store.ts';

/** Samples every indicator that the program itself knows, once a day: each plan by itself. */
export const sampleSweep: Job = sweep({
  name: 'plans.samples',
  permissions: [
    ...(['plans.read', 'organizations.read', 'profiles.read', 'inventory.read'] as const),
    ...(['exposure.read', 'directives.read', 'incidents.read', 'audits.read'] as const),
  ],
  async run(tools, actor) {
    const waiting = await tools.read(actor, async (work) =>
      selectUnsampled(work, await todayOf(work)),
    );
    for (const planId of new Set(waiting.map(({ plan_id }) => plan_id))) {
      await tools.writeIfAny(actor, async (work) => {
        const unsampled = await selectUnsampled(work, await todayOf(work));
        const own = unsampled.filter(({ plan_id }) => plan_id === planId);
        if (own.length > 0) await sampleIndicators(work, planId, own);
      });
    }
  },
});
