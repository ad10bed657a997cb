import type { Speech } from '#features/papers/paper.ts';

import type { ItemId } from './meeting.ts';
import type { MeetingView } from './meeting-api.ts';
import {
  choiceWords,
  itemNumberWords,
  outcomeWords,
  resultWords,
  titleOf,
} from './meeting-words.ts';
import { say } from './minutes-texts.ts';

/** A paragraph of minutes: what it is about, what it says, and whether it is for everybody. */
export type Paragraph = {
  /** The item that it is about; null for the meeting as a whole. */
  readonly itemId: ItemId | null;
  readonly words: string;
  readonly isPublic: boolean;
};

/**
 * A draft of the minutes, made of what was recorded: who was there, and item by item what was said, put,
 * voted on and decided. Nothing of a sealed item is for everybody.
 */
export function draftOf(view: MeetingView, speech: Speech): Paragraph[] {
  const { speak } = speech;
  const whole = (words: string): Paragraph => ({ itemId: null, words, isPublic: true });
  return [
    whole(presence(view, speech)),
    whole(
      speak(
        say('council-minutes.quorum', {
          ...{ seats: view.quorum.seats, present: view.quorum.present },
          needed: view.quorum.needed,
        }),
      ),
    ),
    ...view.items.flatMap((item) =>
      itemParagraphs(item, view, speech).map((words) => ({
        ...{ itemId: item.id, words, isPublic: !item.isSealed },
      })),
    ),
  ];
}

function presence({ seats }: MeetingView, { speak, language }: Speech): string {
  const lines = seats.flatMap((seat) => {
    if (!seat.attendee) return [];
    const { name, standing } = seat.attendee;
    const about = { title: titleOf(seat, language), name };
    return [
      speak(
        standing === 'holder'
          ? say('council-minutes.attended', about)
          : say('council-minutes.stood-in', about),
      ),
    ];
  });
  return [speak(say('council-minutes.attendance')), ...lines].join('\n');
}

type Item = MeetingView['items'][number];

function itemParagraphs(item: Item, view: MeetingView, speech: Speech): string[] {
  const { speak } = speech;
  const head = `${speak(itemNumberWords(item))} ${item.title}`;
  return [
    item.words === '' ? head : `${head}\n${item.words}`,
    ...item.recused.map(({ seatId }) =>
      speak(say('council-minutes.recused', { title: seatTitle(view, seatId, speech) })),
    ),
    ...item.statements.map(({ name, words }) =>
      speak(say('council-minutes.said', { name, words })),
    ),
    ...item.proposals
      .filter(({ amends }) => amends !== null)
      .map(({ number, amends, proposer }) =>
        speak(say('council-minutes.amended', { name: proposer, number, amends: amends ?? 0 })),
      ),
    ...item.ballots.map((ballot) => ballotWords(ballot, view, speech)),
    ...(item.outcome ? [outcomeParagraph(item.outcome, speech)] : []),
  ];
}

const seatTitle = ({ seats }: MeetingView, seatId: string, { language }: Speech): string => {
  const seat = seats.find((each) => each.seatId === seatId);
  return seat ? titleOf(seat, language) : '';
};

function ballotWords(ballot: Item['ballots'][number], view: MeetingView, speech: Speech): string {
  const { speak } = speech;
  const { counts, result } = ballot;
  if (!counts || !result) return speak(say('council-minutes.ballot-open'));
  const told = speak(
    say('council-minutes.voted', {
      ...{ number: ballot.proposal, for: counts.for, against: counts.against },
      ...{ abstain: counts.abstain, result: speak(resultWords[result]) },
    }),
  );
  const named = ballot.votes.map(
    ({ seatId, choice }) => `${seatTitle(view, seatId, speech)} ${speak(choiceWords[choice])}`,
  );
  const casting = ballot.casting
    ? [speak(say('council-minutes.casting', { choice: speak(choiceWords[ballot.casting]) }))]
    : [];
  return [told, ...casting, ...named].join('\n');
}

function outcomeParagraph({ kind, words, text }: NonNullable<Item['outcome']>, speech: Speech) {
  const { speak } = speech;
  const told = speak(say('council-minutes.outcome', { outcome: speak(outcomeWords[kind]) }));
  return [told, ...(words === '' ? [] : [words]), ...(text === null ? [] : [text])].join('\n');
}

/** What everybody may read: what is withheld says so, what is about a sealed item is not there. */
export function publicVersion(
  paragraphs: readonly Paragraph[],
  sealed: ReadonlySet<string>,
  { speak }: Speech,
): string[] {
  return paragraphs
    .filter(({ itemId }) => itemId === null || !sealed.has(itemId))
    .map(({ words, isPublic }) => (isPublic ? words : speak(say('council-minutes.withheld'))));
}

/** From when attendees who said nothing have agreed. */
export const agreedAt = (writtenAt: Date, days: number): Date =>
  new Date(writtenAt.getTime() + days * 86_400_000);

/**
 * Whether minutes can be locked: nobody objects, and everybody who was there has confirmed them, or their
 * time to do so has passed.
 */
export function canLock(
  { waiting, objections, isLocked }: { waiting: number; objections: number; isLocked: boolean },
  agreed: Date,
  now: Date,
): boolean {
  return !isLocked && objections === 0 && (waiting === 0 || now >= agreed);
}
