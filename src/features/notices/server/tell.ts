import { rights, roles } from '#features/access/role.ts';
import { append } from '#features/ledger/server/service.ts';
import { enqueue, enqueueAll, type Job, job } from '#platform/jobs.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import { isConcerned, mayBeTold, Occasion, OccasionId } from '../occasion.ts';
import { deliveryJob } from './deliver.ts';
import { followRules, putOnScreens } from './dispatch.ts';
import * as store from './store.ts';

const tellJob = 'notices.tell';

/**
 * Tells a body something, once for each key, in the caller's transaction. What is told is handed to
 * the program, so that nobody needs to reach into the body that is told.
 */
export async function tell(work: Change, occasion: Occasion): Promise<void> {
  await tellAll(work, [occasion]);
}

const placeOf = ({ organizationId, key }: Pick<Occasion, 'organizationId' | 'key'>) =>
  `${organizationId} ${key}`;

/** Tells many bodies at once, in as many statements as one body takes. */
export async function tellAll(work: Change, occasions: readonly Occasion[]): Promise<void> {
  const told = new Set((await store.selectTold(work, occasions)).map(placeOf));
  const untold = occasions.filter((occasion) => !told.has(placeOf(occasion)));
  for (const { subject, organizationId, kind, key, label } of untold) {
    await append(work, {
      act: 'notice.told',
      ...{ subject, organizationId, facts: { kind, key, label } },
    });
  }
  await enqueueAll(
    work,
    tellJob,
    untold.map((occasion) => Occasion.encode(occasion)),
  );
}

/** Puts what was told on the screens of those who have to act, and makes the messages of the rules. */
async function fanOut(work: Work, occasion: Occasion): Promise<void> {
  const id = newId(OccasionId);
  if (!(await store.insertOccasion(work, id, occasion))) return;
  // Of those named each is told who may read it at all.
  const isTold = occasion.persons ? mayBeTold : isConcerned;
  const concerned = roles.filter((role) =>
    isTold(occasion.kind, (permission) => rights[role].permissions.includes(permission)),
  );
  await putOnScreens(work, { id, occasion, roles: concerned });
  if (await followRules(work, id, occasion)) await enqueue(work, deliveryJob, {});
}

/** Carries what was told to people. That it was told is in the ledger already, by who told it. */
export const tellingJob: Job = job({
  name: tellJob,
  permissions: ['notices.read'],
  payload: Occasion,
  run: (tools, actor, occasion) => tools.upkeep(actor, (work) => fanOut(work, occasion)),
});
