import type { Occasion } from '#features/notices/occasion.ts';
import { tellAll } from '#features/notices/server/service.ts';
import type { PersonId } from '#kernel/actor.ts';
import { grouped } from '#kernel/group.ts';
import type { Text } from '#kernel/text.ts';
import type { Change, Work } from '#platform/tools.ts';

import { MeetingId } from '../meeting.ts';
import { say } from '../notice-texts.ts';
import { seatedAt } from '../seating.ts';
import { selectPersonsAmong, selectTerms } from './body-store.ts';
import type { MeetingRow } from './meeting-store.ts';

/** What a meeting is told by: the values of every text about it. */
export const valuesOf = (meeting: MeetingRow) => ({
  ...{ bodyJa: meeting.name_ja, bodyEn: meeting.name_en, number: meeting.number ?? 0 },
  at: meeting.begins_at.toISOString(),
});

/** Whoever holds a seat of the meeting’s body now, or stands in on one. */
export async function sittingNow(work: Work, { body_id }: MeetingRow): Promise<PersonId[]> {
  return seatedAt(await selectTerms(work, body_id), work.now).everybody;
}

type Told = Pick<Occasion, 'kind' | 'key' | 'subject' | 'label' | 'text'> & {
  readonly dueAt?: Date;
};

/**
 * Tells these people something of a meeting, body by body, and nobody else of their bodies; whether there
 * was anybody to tell.
 */
export async function tellPeople(
  work: Change,
  meeting: MeetingRow,
  { persons, told }: { readonly persons: readonly PersonId[]; readonly told: Told },
): Promise<boolean> {
  const people = await selectPersonsAmong(work, persons);
  const byBody = grouped(people, ({ organization_id }) => organization_id);
  await tellAll(
    work,
    [...byBody].map(([organizationId, own]) => ({
      ...{ ...told, organizationId, persons: own.map(({ id }) => id) },
      path: `/council/meetings/${MeetingId.encode(meeting.id)}`,
    })),
  );
  return people.length > 0;
}

type News = {
  readonly kind: Extract<Occasion['kind'], `council.meeting-${string}`>;
  readonly text: Text;
};

/** Tells everybody who sits or stands in what became of a meeting; of its agenda nothing is said. */
export async function tellMeeting(
  work: Change,
  meeting: MeetingRow,
  { kind, text }: News,
): Promise<void> {
  const subject = MeetingId.encode(meeting.id);
  const told = {
    ...{ kind, text, subject, key: `${kind} ${subject} ${work.now.toISOString()}` },
    ...({ label: 'TLP:AMBER+STRICT' } as const),
    ...(meeting.closes_at && kind !== 'council.meeting-cancelled'
      ? { dueAt: meeting.closes_at }
      : {}),
  };
  await tellPeople(work, meeting, { persons: await sittingNow(work, meeting), told });
}

/** That a meeting is held, and when; of a written resolution until when one can vote. */
export function calledText(meeting: MeetingRow): Text {
  const values = valuesOf(meeting);
  return meeting.closes_at
    ? say('council.told.called-written', { ...values, until: meeting.closes_at.toISOString() })
    : say('council.told.called', values);
}
