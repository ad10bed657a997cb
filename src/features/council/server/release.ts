import type { PersonId } from '#kernel/actor.ts';
import { grouped } from '#kernel/group.ts';
import { type Job, sweep } from '#platform/jobs.ts';
import type { Change } from '#platform/tools.ts';

import { MeetingId, PaperId, SealedItemId } from '../meeting.ts';
import { say } from '../notice-texts.ts';
import { type MeetingRow, selectMeetings } from './meeting-store.ts';
import { type DueRelease, selectDueReleases, selectToldOf, updateTold } from './release-store.ts';
import { sittingNow, tellPeople, valuesOf } from './telling.ts';

/** Papers that came out together: told once to everybody who sits or stands in. */
async function tellOpen(work: Change, meeting: MeetingRow, due: readonly DueRelease[]) {
  const last = due.at(-1);
  if (!last) return;
  const subject = MeetingId.encode(meeting.id);
  const isTold = await tellPeople(work, meeting, {
    persons: await sittingNow(work, meeting),
    told: {
      ...({ kind: 'council.papers-released', label: 'TLP:AMBER+STRICT', subject } as const),
      key: `papers ${PaperId.encode(last.paper_id)} ${last.version}`,
      text: say('council.told.papers', valuesOf(meeting)),
    },
  });
  if (isTold) await updateTold(work, due);
}

/** A paper of a sealed item: told to those of its insiders who sit or stand in, under its own name. */
async function tellSealed(work: Change, meeting: MeetingRow, due: DueRelease) {
  const insiders = new Set<PersonId>(await selectToldOf(work, due.item_id));
  const persons = (await sittingNow(work, meeting)).filter((id) => insiders.has(id));
  const isTold = await tellPeople(work, meeting, {
    persons,
    told: {
      ...({ kind: 'council.papers-released', label: 'TLP:RED' } as const),
      subject: `${SealedItemId.prefix}_${due.item_id}`,
      key: `papers ${PaperId.encode(due.paper_id)} ${due.version}`,
      text: say('council.told.sealed-papers', valuesOf(meeting)),
    },
  });
  if (isTold) await updateTold(work, [due]);
}

async function tellReleased(work: Change): Promise<void> {
  const due = await selectDueReleases(work);
  for (const [meetingId, own] of grouped(due, ({ meeting_id }) => meeting_id)) {
    const [meeting] = await selectMeetings(work, { meetingId });
    if (!meeting) continue;
    await tellOpen(
      work,
      meeting,
      own.filter(({ is_sealed }) => !is_sealed),
    );
    for (const each of own.filter(({ is_sealed }) => is_sealed)) {
      await tellSealed(work, meeting, each);
    }
  }
}

/** Tells members that papers of a meeting came out, once they have and the meeting was called. */
export const paperSweep: Job = sweep({
  name: 'council.papers',
  permissions: ['council.read'],
  run: (tools, actor) => tools.writeIfAny(actor, tellReleased),
});
