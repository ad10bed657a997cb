import { actorOfPerson } from '#features/access/server/service.ts';
import { isWithin } from '#features/labels/tlp.ts';
import { type CalendarEvent, calendarText } from '#formats/icalendar/calendar.ts';
import { type Actor, type OrganizationId, program } from '#kernel/actor.ts';
import { withDayWords } from '#kernel/moment.ts';
import { type Catalogue, type Text, wording } from '#kernel/text.ts';
import type { Change, Tools, Work } from '#platform/tools.ts';

import type { DeadlineLine } from '../deadline.ts';
import { oneLine } from '../message.ts';
import { say } from '../texts.ts';
import * as store from './calendar-store.ts';
import { digestOf } from './calendars.ts';
import { selectHeadquarters } from './delivery-store.ts';
import { markingFor, passes } from './exit.ts';

/** What a person has to do by when, as one feature knows it: read with the person's own rights. */
export type DeadlineSource = (work: Work, actor: Actor) => Promise<readonly DeadlineLine[]>;

/** What a calendar needs of the installation. */
export type CalendarOffice = {
  readonly words: Catalogue;
  readonly site: string;
  readonly sources: readonly DeadlineSource[];
};

const keeper = program(new Set());
const most = 500;
const day = 86_400_000;

/** The deadlines behind a secret address, as iCalendar; undefined where the secret opens nothing. */
export async function readCalendar(
  tools: Tools,
  secret: string,
  office: CalendarOffice,
): Promise<string | undefined> {
  const found = await tools.upkeep(keeper, async (work) => {
    const calendar = await store.selectByToken(work, digestOf(secret));
    const actor = calendar && (await actorOfPerson(work, calendar.personId));
    // Somebody who has moved to another body has other deadlines, and asks for another address.
    if (!calendar || actor?.organizationId !== calendar.organizationId) return undefined;
    await store.updateUsed(work, calendar.id);
    return { calendar, actor };
  });
  if (!found) return undefined;
  const { calendar, actor } = found;
  const lines = await tools.read(actor, (work) => deadlinesOf(work, actor, office));
  let admitted: ReadonlySet<DeadlineLine> = new Set();
  let at = new Date(0);
  await tools.writeIfAny(keeper, async (work) => {
    at = work.now;
    admitted = await admittedTo(work, calendar, lines);
  });
  return calendarText({
    name: oneLine(calendar.name),
    at,
    events: lines.map((line) => eventOf(line, { isTold: admitted.has(line), actor, office })),
  });
}

async function deadlinesOf(work: Work, actor: Actor, { sources }: CalendarOffice) {
  const lines: DeadlineLine[] = [];
  // One after the other: while one judges beyond the actor’s reach, no other reads with it.
  for (const source of sources) lines.push(...(await source(work, actor)));
  return lines.toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime()).slice(0, most);
}

/** Which deadlines may be told in a calendar: within its ceiling, and let out by the exit door. */
async function admittedTo(
  work: Change,
  calendar: store.CalendarRow,
  lines: readonly DeadlineLine[],
): Promise<ReadonlySet<DeadlineLine>> {
  const since = new Date(work.now.getTime() - day);
  const verdicts = new Map(
    (await store.selectVerdicts(work, calendar, since)).map(({ digest, passed }) => [
      digest.toString('hex'),
      passed,
    ]),
  );
  const originator = (await selectHeadquarters(work)) ?? calendar.organizationId;
  const admitted = new Set<DeadlineLine>();
  for (const line of lines.filter(({ label }) => isWithin(label, calendar.ceiling))) {
    const digest = digestOf(JSON.stringify([line, calendar.ceiling]));
    const known = verdicts.get(digest.toString('hex'));
    const passed = known ?? (await isLetOut(work, calendar, { line, originator }));
    if (known === undefined) await store.upsertVerdict(work, calendar, { digest, passed });
    if (passed) admitted.add(line);
  }
  return admitted;
}

type Asked = { readonly line: DeadlineLine; readonly originator: OrganizationId };

async function isLetOut(
  work: Change,
  { organizationId, personId }: store.CalendarRow,
  { line, originator }: Asked,
): Promise<boolean> {
  const marking = markingFor(line.label, originator, { organizationId, personId });
  const to = { to: 'person', organizationId, personId } as const;
  return (await passes(work, { subject: line.subject, marking }, to)) === undefined;
}

type Reader = {
  readonly isTold: boolean;
  readonly actor: Actor;
  readonly office: CalendarOffice;
};

/** A deadline in a calendar; of one that may not be told, only that there is one. */
function eventOf(line: DeadlineLine, { isTold, actor, office }: Reader): CalendarEvent {
  const { language } = actor;
  const speak = (text: Text) =>
    oneLine(wording(office.words, withDayWords(text, language), language));
  const awaits = speak(say('notices.calendar.awaits'));
  const site = `${office.site}/`;
  return {
    uid: `${line.uid}@${new URL(office.site).hostname}`,
    at: line.dueAt,
    summary: isTold ? speak(line.text) : awaits,
    description: isTold ? line.label : '',
    url: isTold ? `${office.site}${line.path}` : site,
    alarms: [1440, 60],
  };
}
