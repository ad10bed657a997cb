import { rights, roles } from '#features/access/role.ts';
import { append } from '#features/ledger/server/service.ts';
import { enqueue, type Job, job } from '#platform/jobs.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import { isConcerned, NoticeId, Occasion, OccasionId } from '../occasion.ts';
import * as store from './store.ts';

const tellJob = 'notices.tell';

/**
 * Tells a body something, once for each key, in the caller's transaction. What is told is handed to
 * the program, so that nobody needs to reach into the body that is told.
 */
export async function tell(work: Change, occasion: Occasion): Promise<void> {
  if (await store.selectIsTold(work, occasion)) return;
  await append(work, {
    act: 'notice.told',
    subject: occasion.subject,
    organizationId: occasion.organizationId,
    facts: { kind: occasion.kind, key: occasion.key, label: occasion.label },
  });
  await enqueue(work, tellJob, Occasion.encode(occasion));
}

/** Puts what was told on the screens of those who have to act, and makes the messages of the rules. */
async function fanOut(work: Work, occasion: Occasion): Promise<void> {
  const id = newId(OccasionId);
  if (!(await store.insertOccasion(work, id, occasion))) return;
  await putOnScreens(work, id, occasion);
}

async function putOnScreens(work: Work, id: OccasionId, occasion: Occasion) {
  const { kind, organizationId } = occasion;
  const concerned = roles.filter((role) =>
    isConcerned(kind, (permission) => rights[role].permissions.includes(permission)),
  );
  const persons = await store.selectPersonsOf(work, organizationId, concerned);
  await store.insertNotices(
    work,
    persons.map((person) => ({
      organization_id: organizationId,
      id: newId(NoticeId),
      occasion_id: id,
      person_id: person.id,
      told_at: work.now,
      read_at: null,
    })),
  );
}

/** Carries what was told to people. That it was told is in the ledger already, by who told it. */
export const tellingJob: Job = job({
  name: tellJob,
  permissions: ['notices.read'],
  payload: Occasion,
  run: (tools, actor, occasion) => tools.upkeep(actor, (work) => fanOut(work, occasion)),
});
