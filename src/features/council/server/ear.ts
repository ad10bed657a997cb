import type { Ear } from '#features/ledger/server/service.ts';

import { ItemId, MeetingId, SealedItemId } from '../meeting.ts';
import { selectOwnSight } from './body-store.ts';
import { selectKnown } from './meeting-store.ts';

/** The id of a meeting or an item as the database has it. */
function idOf(subject: string): string | undefined {
  for (const kind of [MeetingId, ItemId, SealedItemId]) {
    const read = kind.safeDecode(subject);
    if (read.success) return read.data;
  }
  return undefined;
}

/**
 * Who sits in a body hears what goes on in its meetings. What is prepared out of their sight, and that
 * somebody else has voted, they do not hear of.
 */
export const councilEar: Ear = {
  acts: new Set([
    ...(['council-meeting.notified', 'council-meeting.rescheduled'] as const),
    ...(['council-meeting.opened', 'council-meeting.closed', 'council-meeting.cancelled'] as const),
    ...(['council-meeting.arrived', 'council-meeting.left'] as const),
    ...(['council-item.statement-made', 'council-item.recused', 'council-item.proposed'] as const),
    ...(['council-item.ballot-opened', 'council-item.ballot-closed'] as const),
    'council-item.decided' as const,
  ]),
  listens: async (work) =>
    work.actor.permissions.has('council.read') && (await selectOwnSight(work)).length > 0,
  known: async (work, subjects) => {
    const ids = new Map(subjects.map((subject) => [subject, idOf(subject)]));
    const known = await selectKnown(
      work,
      [...ids.values()].filter((id) => id !== undefined),
    );
    return new Set(subjects.filter((subject) => known.has(ids.get(subject) ?? '')));
  },
};
