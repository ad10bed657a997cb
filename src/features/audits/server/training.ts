import type { z } from 'zod';

import { readTable } from '#features/inventory/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Change, Work } from '#platform/tools.ts';

import type * as api from '../evidence-api.ts';
import { say } from '../evidence-texts.ts';
import { readTraining } from '../training-sheet.ts';
import * as store from './evidence-store.ts';
import { todayOf } from './policies.ts';

export async function listTraining(work: Work): Promise<z.output<typeof api.listTraining.output>> {
  return store.selectTraining(work);
}

/** Takes in a body's own list, whole or not at all. */
export async function importTraining(
  work: Change,
  _: object,
  content: Uint8Array,
): Promise<z.output<typeof api.importTraining.output>> {
  const { organizationId } = work.actor;
  if (organizationId === null) throw new Refusal('not-found', sayKernel('kernel.not-found'));
  const { records: rows } = await readTable(content);
  const { records, faults } = readTraining(rows, await todayOf(work));
  if (faults.length > 0) {
    throw new Refusal('invalid', say('audits.evidence.refused'), { faults: faults.slice(0, 1000) });
  }
  const keyOf = (each: { course: string; heldOn: string }) => `${each.heldOn} ${each.course}`;
  const held = new Map(
    (await store.selectTraining(work, organizationId)).map((each) => [keyOf(each), each]),
  );
  const told = [...new Map(records.map((each) => [keyOf(each), each])).values()];
  const added = told.filter((each) => !held.has(keyOf(each)));
  const changed = told.filter((each) => {
    const known = held.get(keyOf(each));
    return known && (known.invited !== each.invited || known.attended !== each.attended);
  });
  await store.upsertTraining(work, organizationId, [...added, ...changed]);
  const counts = { added: added.length, changed: changed.length };
  await append(work, {
    act: 'audit.training-recorded',
    subject: OrganizationId.encode(organizationId),
    organizationId,
    facts: counts,
  });
  return { ...counts, unchanged: told.length - added.length - changed.length };
}
