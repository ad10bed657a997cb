import { createHash } from 'node:crypto';

import type { z } from 'zod';

import { marked } from '#features/labels/marking.ts';
import { headquarters, passExit } from '#features/labels/server/service.ts';
import { append } from '#features/ledger/server/service.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import { fileName } from '#features/papers/file-name.ts';
import { officialSpeech } from '#features/papers/official.ts';
import type { Paper, Speech } from '#features/papers/paper.ts';
import { writePapers } from '#features/papers/server/service.ts';
import { jurisdictionOf } from '#features/profiles/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Catalogue } from '#kernel/text.ts';
import type { Change, Work } from '#platform/tools.ts';

import { lateFirst } from '../follow-up.ts';
import { MeetingId } from '../meeting.ts';
import type * as api from '../meeting-api.ts';
import type { MeetingView } from '../meeting-api.ts';
import { agendaPaper, type Imprint, minutesPaper, standingPaper } from '../meeting-paper.ts';
import { say as sayPaper } from '../paper-texts.ts';
import { say } from '../texts.ts';
import { itemNamed, meetingNamed } from './agenda.ts';
import { absent } from './bodies.ts';
import { selectBodies } from './body-store.ts';
import { followedIn } from './followed.ts';
import { toAsker } from './leaving.ts';
import type { MeetingRow } from './meeting-store.ts';
import { paragraphsOf } from './minutes.ts';
import { selectRevisions } from './minutes-store.ts';
import { addPaper } from './papers.ts';
import { tasksInSight } from './tasks.ts';
import { showMeeting } from './view.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

async function imprintOf(work: Work): Promise<Imprint> {
  const id = await headquarters(work);
  const { profile } = await jurisdictionOf(work);
  const office = (await listOrganizations(work)).find((body) => body.id === id);
  return { headquarters: office, at: work.now, zone: profile.zone };
}

const courseOf = { late: 'late', open: 'going', answered: 'going', closed: 'done' } as const;

/** What became of everything that was decided or ordered in the line of a meeting’s body, late ones first. */
async function standingLines(work: Work, meeting: MeetingRow) {
  const decided = await followedIn(work, meeting.line_id);
  const bodies = await selectBodies(work);
  const line = new Set(
    bodies.filter(({ line_id }) => line_id === meeting.line_id).map(({ id }) => id),
  );
  const ordered = (await tasksInSight(work))
    .filter(({ row }) => row.item_id === null && line.has(row.body_id))
    .filter(({ row }) => row.meeting_id !== meeting.id)
    .map(({ line }) => ({
      ...{ course: courseOf[line.standing], dueOn: line.dueOn, at: line.orderedAt },
      ...{ words: line.words, number: line.number },
    }));
  const earlier = decided.filter(({ meetingId }) => meetingId !== meeting.id);
  return lateFirst([...earlier, ...ordered]);
}

async function minutesOf(work: Work, view: MeetingView, imprint: Imprint) {
  const { id } = view.meeting;
  const [latest] = await selectRevisions(work, id);
  if (!latest) throw absent();
  const paragraphs = await paragraphsOf(work, id, latest.number);
  return { view, imprint, paragraphs, isLocked: latest.locked_at !== null };
}

type Wanted = Pick<Input<'takeMeetingPaper'>, 'meetingId' | 'of'>;

/** One of the papers of a meeting. What is for everybody is made of locked minutes alone. */
async function paperOf(work: Work, { meetingId, of }: Wanted, speech: Speech): Promise<Paper> {
  const view = await showMeeting(work, { meetingId });
  const imprint = await imprintOf(work);
  if (of === 'agenda') return agendaPaper(view, imprint, speech);
  if (of === 'standing') {
    // It counts over the whole nation, and would be wrong of a part.
    if (work.actor.scope !== 'all') {
      throw new Refusal('forbidden', say('council.paper.whole-nation'));
    }
    const lines = await standingLines(work, await meetingNamed(work, meetingId));
    return standingPaper(lines, { view, imprint }, speech);
  }
  const minutes = await minutesOf(work, view, imprint);
  if (of === 'public-minutes' && !minutes.isLocked) {
    throw new Refusal('conflict', say('council.minutes.not-locked'));
  }
  return minutesPaper(minutes, of === 'public-minutes', speech);
}

async function take(
  work: Change,
  asked: Input<'takeMeetingPaper'>,
  speech: Speech,
): Promise<Output<'takeMeetingPaper'>> {
  const paper = await paperOf(work, asked, speech);
  const reader = work.actor.organizationId ?? (await headquarters(work));
  const subject = MeetingId.encode(asked.meetingId);
  const marking = { ...marked(paper.label, reader, [reader]), persons: [work.actor.id] };
  await passExit(work, { subject, marking }, toAsker(work));
  const bytes = await writePapers({ papers: [paper], at: work.now, form: asked.form });
  await append(work, {
    act: 'council-meeting.paper-made',
    ...{ subject, organizationId: null },
    facts: {
      ...{ of: asked.of, form: asked.form, language: speech.language },
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
  });
  return { name: fileName({ on: work.now, number: '', about: paper.title }, asked.form), bytes };
}

/** A paper handed to the headquarters at its host: in words, without a layout. */
async function hand(work: Change, asked: Wanted, speech: Speech): Promise<Paper> {
  const paper = await paperOf(work, asked, speech);
  const organizationId = await headquarters(work);
  const subject = MeetingId.encode(asked.meetingId);
  const marking = marked(paper.label, organizationId, [organizationId]);
  await passExit(work, { subject, marking }, { to: 'organization', organizationId });
  await append(work, {
    act: 'council-meeting.paper-made',
    ...{ subject, organizationId: null },
    facts: { of: asked.of, form: 'text', language: speech.language },
  });
  return paper;
}

/** Writes what became of earlier decisions as a paper that lies before a meeting. */
async function layStanding(
  work: Change,
  { itemId, releasedAt }: Input<'addStandingPaper'>,
  speech: Speech,
): Promise<Output<'addStandingPaper'>> {
  const { meeting } = await itemNamed(work, itemId);
  const paper = await paperOf(work, { meetingId: meeting.id, of: 'standing' }, speech);
  const bytes = await writePapers({ papers: [paper], at: work.now, form: 'pdf' });
  const title = speech.speak(sayPaper('council-paper.standings'));
  return addPaper(work, { itemId, title, name: `${title}.pdf`, releasedAt }, bytes);
}

/** Papers of a meeting, which need the words of the whole program. */
export function meetingPaperDesk(words: Catalogue) {
  const own = ({ actor }: Work) => officialSpeech(words, actor.language);
  return {
    takeMeetingPaper: (work: Change, asked: Input<'takeMeetingPaper'>) =>
      take(work, asked, asked.language ? officialSpeech(words, asked.language) : own(work)),
    handMeetingPaper: (work: Change, asked: Wanted) => hand(work, asked, own(work)),
    addStandingPaper: (work: Change, asked: Input<'addStandingPaper'>) =>
      layStanding(work, asked, own(work)),
  };
}
