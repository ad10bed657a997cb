import type { z } from 'zod';

import { sweep } from '#platform/jobs.ts';
import type { Change, Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { cadenceRule, isMarkedLate, nextDue } from '../cadence.ts';
import * as store from './lapse-store.ts';
import { updateDue } from './store.ts';
import { appendOn } from './system.ts';

type Input = z.output<typeof api.listOverdue.input>;
type Output = z.output<typeof api.listOverdue.output>;

const batch = 500;

/** Works out when an inventory is owed of systems that an earlier program registered. */
async function date(work: Work): Promise<number> {
  const undated = await store.selectUndated(work, batch);
  for (const { id, importance, ...from } of undated) {
    await updateDue(work, id, nextDue(importance, from));
  }
  return undated.length;
}

/** Marks inventories that were due and did not come, each once, in the order they were due. */
async function markOverdue(work: Change): Promise<number> {
  const due = await store.selectUnmarked(work, batch);
  for (const { id, organizationId, name, dueAt } of due) {
    const late = isMarkedLate(dueAt, work.now);
    if (!(await store.insertLapse(work, { id, organizationId, dueAt, late }))) continue;
    await appendOn(
      work,
      'inventory.overdue',
      { id, organizationId },
      {
        name,
        dueAt: dueAt.toISOString(),
        late,
        rule: `${cadenceRule.id}@${cadenceRule.version}`,
      },
    );
  }
  return due.length;
}

/** Every minute: an inventory that is no longer recent enough becomes overdue by itself. */
export const overdueSweep = sweep({
  name: 'inventory.overdue',
  permissions: ['inventory.read'],
  async run(tools, actor) {
    while ((await tools.upkeep(actor, date)) === batch);
    let marked = batch;
    while (marked === batch) {
      await tools.writeIfAny(actor, async (work) => {
        marked = await markOverdue(work);
      });
    }
  },
});

export async function listOverdue(work: Work, part: Input): Promise<Output> {
  const rows = await store.selectOverdue(work, part);
  const systems = rows.map(({ late, ...row }) => ({ ...row, late: late ?? false }));
  return { total: await store.selectOverdueCount(work), rule: cadenceRule, systems };
}
