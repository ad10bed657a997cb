import type { z } from 'zod';

import { tell } from '#features/notices/server/service.ts';
import { sweep } from '#platform/jobs.ts';
import type { Change, Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { cadenceRule, isMarkedLate, nextDue } from '../cadence.ts';
import { SystemId } from '../system.ts';
import { say } from '../texts.ts';
import * as store from './lapse-store.ts';
import { appendOn } from './system.ts';

type Input = z.output<typeof api.listOverdue.input>;
type Output = z.output<typeof api.listOverdue.output>;

const batch = 500;

/** Works out when an inventory is owed of systems that an earlier program registered. */
async function date(work: Work): Promise<number> {
  const undated = await store.selectUndated(work, batch);
  const dues = undated.map(({ importance, takenAt, createdAt, ...system }) => ({
    ...system,
    dueAt: nextDue(importance, { takenAt, createdAt }),
  }));
  if (dues.length > 0) await store.updateDues(work, dues);
  return undated.length;
}

type Due = Awaited<ReturnType<typeof store.selectUnmarked>>[number];

/** Marks that an inventory was due and did not come; the first to do so does it. */
async function mark(work: Change, { id, organizationId, name, dueAt }: Due): Promise<void> {
  const late = isMarkedLate(dueAt, work.now);
  if (!(await store.insertLapse(work, { id, organizationId, dueAt, late }))) return;
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
  const subject = SystemId.encode(id);
  await tell(work, {
    kind: 'inventory.stale',
    key: `${subject} ${dueAt.toISOString()}`,
    organizationId,
    subject,
    text: say('inventory.notice.stale', { name }),
    path: `/systems/${subject}#submit`,
    label: 'TLP:AMBER+STRICT',
    dueAt,
  });
}

/**
 * Every minute: an inventory that is no longer recent enough becomes overdue by itself. Each is marked
 * in a transaction of its own, so that the ledger has them in the order they were due, and a sweep
 * that is cut short goes on where it was.
 */
export const overdueSweep = sweep({
  name: 'inventory.overdue',
  permissions: ['inventory.read'],
  async run(tools, actor) {
    while ((await tools.upkeep(actor, date)) === batch);
    let due: readonly Due[];
    do {
      due = await tools.read(actor, (work) => store.selectUnmarked(work, batch));
      for (const each of due) await tools.writeIfAny(actor, (work) => mark(work, each));
    } while (due.length === batch);
  },
});

export async function listOverdue(work: Work, part: Input): Promise<Output> {
  const rows = await store.selectOverdue(work, part);
  const systems = rows.map(({ late, ...row }) => ({ ...row, late: late ?? false }));
  return { total: await store.selectOverdueCount(work), rule: cadenceRule, systems };
}
