import type { z } from 'zod';

import { fiscalYearOf } from '#features/audits/campaign.ts';
import { jurisdictionOf } from '#features/profiles/server/service.ts';
import { endOfDay } from '#features/profiles/zone.ts';
import { grouped } from '#kernel/group.ts';
import type { Work } from '#platform/tools.ts';

import type { SeatId } from '../body.ts';
import { Effect } from '../effects.ts';
import type { ItemId } from '../meeting.ts';
import type * as api from '../meeting-api.ts';
import { inOrder, type ItemNumber, itemNumbers, paperNumber } from '../numbering.ts';
import { seatedAt, votingSeats } from '../seating.ts';
import { meetingNamed, stateIn } from './agenda.ts';
import { ruleOf, sightOfBodies } from './bodies.ts';
import { selectSeats, selectTerms, type TermRow } from './body-store.ts';
import { selectEffects } from './effect-store.ts';
import { aboutOf } from './effects.ts';
import { floorOf, quorumIn, sittingAt } from './floor.ts';
import * as floor from './floor-store.ts';
import * as store from './meeting-store.ts';
import { selectRevisions } from './minutes-store.ts';
import { todayOf } from './tasks.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;
type Item = Output<'showMeeting'>['items'][number];

const lineOf = (row: store.MeetingRow, until: Date | null) => ({
  ...{ id: row.id, bodyId: row.body_id, bodyJa: row.name_ja, bodyEn: row.name_en },
  ...{ kind: row.kind, number: row.number, title: row.title, place: row.place },
  ...{ beginsAt: row.begins_at, closesAt: row.closes_at, state: stateIn(row, until) },
});

export async function listMeetings(
  work: Work,
  asked: Input<'listMeetings'>,
): Promise<Output<'listMeetings'>> {
  const { profile } = await jurisdictionOf(work);
  const fiscalYear = asked.fiscalYear ?? fiscalYearOf(await todayOf(work));
  const after = (day: string) => new Date(endOfDay(profile.zone, day).getTime() + 1);
  const [from, before] = [after(`${fiscalYear}-03-31`), after(`${fiscalYear + 1}-03-31`)];
  const sight = await sightOfBodies(work);
  const rows = await store.selectMeetings(work, { from, before });
  return {
    fiscalYear,
    meetings: rows.map((row) => lineOf(row, sight.get(row.body_id) ?? null)),
  };
}

/** Everything that was recorded of the items of a meeting, as far as the actor may know it. */
async function recordOf(work: Work, ids: readonly ItemId[]) {
  const ballots = await floor.selectBallots(work, ids);
  const votes = await floor.selectVotes(
    work,
    ballots.map(({ id }) => id),
  );
  const byItem = <Row extends { readonly item_id: ItemId }>(rows: readonly Row[]) => {
    const of = grouped(rows, ({ item_id }) => item_id);
    return (id: ItemId): readonly Row[] => of.get(id) ?? [];
  };
  return {
    papers: byItem(await store.selectPapers(work, ids)),
    recusals: byItem(await floor.selectRecusals(work, ids)),
    statements: byItem(await floor.selectStatements(work, ids)),
    proposals: byItem(await floor.selectProposals(work, ids)),
    ballots: byItem(ballots),
    votes: grouped(votes, ({ ballot_id }) => ballot_id),
    outcomes: byItem(await floor.selectOutcomes(work, ids)),
    effects: byItem(await selectEffects(work, ids)),
    about: await aboutOf(work),
    now: work.now,
  };
}
type Recorded = Awaited<ReturnType<typeof recordOf>>;

function itemLine(row: store.ItemRow, number: ItemNumber, recorded: Recorded): Item {
  const proposals = recorded.proposals(row.id);
  const [outcome] = recorded.outcomes(row.id);
  const numberOf = (id: string | null) => proposals.find((each) => each.id === id)?.number;
  return {
    ...{ id: row.id, depth: number.path.length, number: number.path.join('-') },
    ...{ isSealed: number.isSealed, kind: row.kind, title: row.title, words: row.words },
    papers: recorded.papers(row.id).map((paper) => ({
      ...{ id: paper.id, version: paper.version, title: paper.title, file: paper.file },
      number: paperNumber(number, paper.place, row.papers),
      ...{ size: paper.size, sha256: paper.sha256.toString('hex') },
      ...{ releasedAt: paper.released_at, isReleased: paper.released_at <= recorded.now },
    })),
    recused: recorded.recusals(row.id).map(({ seat_id, reason }) => ({ seatId: seat_id, reason })),
    statements: recorded
      .statements(row.id)
      .map(({ name, words, made_at }) => ({ name, words, madeAt: made_at })),
    proposals: proposals.map((each) => ({
      ...{ id: each.id, number: each.number, amends: numberOf(each.amends_id) ?? null },
      ...{ text: each.text, sha256: each.sha256.toString('hex') },
      ...{ proposer: each.proposer, proposedAt: each.proposed_at },
    })),
    ballots: recorded.ballots(row.id).map((ballot) => ({
      ...{ id: ballot.id, proposal: numberOf(ballot.proposal_id) ?? 0, manner: ballot.manner },
      ...{ openedAt: ballot.opened_at, closedAt: ballot.closed_at, seats: ballot.seats },
      ...{ counts: ballot.counts, result: ballot.result, casting: ballot.casting },
      votes: shownVotes(ballot, recorded),
    })),
    outcome: outcome
      ? {
          ...{ kind: outcome.kind, words: outcome.words, madeAt: outcome.made_at },
          text: proposals.find(({ id }) => id === outcome.proposal_id)?.text ?? null,
          sha256: outcome.sha256?.toString('hex') ?? null,
        }
      : null,
    effects: recorded.effects(row.id).map(({ id, input, done_at, subject }) => {
      const effect = Effect.parse(input);
      return { id, effect, about: recorded.about(effect), doneAt: done_at, subject };
    }),
  };
}

/** Of a ballot that only counts, nobody is told who voted how. */
function shownVotes(ballot: floor.BallotRow, { votes }: Recorded) {
  if (ballot.manner === 'open' && ballot.closed_at) return [];
  return (votes.get(ballot.id) ?? []).map(({ seat_id, choice }) => ({ seatId: seat_id, choice }));
}

/** The items of a meeting that the actor may know of, in their order. */
export async function itemsOf(work: Work, meeting: store.MeetingRow): Promise<Item[]> {
  const rows = await store.selectItems(work, { meetingId: meeting.id });
  const placed = rows.map((row) => ({ ...row, parentId: row.parent_id, isSealed: row.is_sealed }));
  const numbers = itemNumbers(placed);
  const recorded = await recordOf(
    work,
    rows.map(({ id }) => id),
  );
  return inOrder(placed).flatMap((row) => {
    const number = numbers.get(row.id);
    return number ? [itemLine(row, number, recorded)] : [];
  });
}

type Named = Pick<TermRow, 'personId' | 'name'>;
const named = ({ personId, name }: Named) => ({ personId, name });

/** Every seat of a meeting: who holds it, who stands in, and who came. */
async function chairsOf(work: Work, meeting: store.MeetingRow) {
  const seats = await selectSeats(work, meeting.body_id);
  const terms = await selectTerms(work, meeting.body_id);
  const came = await floor.selectAttendance(work, meeting.id);
  const seated = seatedAt(terms, meeting.closed_at ?? work.now);
  return seats.map((seat) => {
    const holder = seated.holderOf(seat.id);
    const attendee = came.findLast(({ seatId }) => seatId === seat.id);
    return {
      ...{ seatId: seat.id, kind: seat.kind, titleJa: seat.title_ja, titleEn: seat.title_en },
      holder: holder ? named(holder) : null,
      alternates: seated.alternatesOf(seat.id).map(named),
      attendee: attendee
        ? {
            ...{ name: attendee.name, standing: attendee.standing, manner: attendee.manner },
            ...{ arrivedAt: attendee.arrivedAt, leftAt: attendee.leftAt },
          }
        : null,
    };
  });
}

/** Of a meeting that is over: who was there when it ended, and of one to come who could be. */
async function quorumNow(work: Work, meeting: store.MeetingRow) {
  const own = await floorOf(work, meeting);
  if (!meeting.closed_at || meeting.kind === 'written') return quorumIn(meeting, own);
  const end = meeting.closed_at;
  const rows = await floor.selectAttendance(work, meeting.id);
  const terms = await selectTerms(work, meeting.body_id);
  const voting = votingSeats(await selectSeats(work, meeting.body_id), terms, end);
  const attendees = rows.filter(({ leftAt }) => leftAt === null || leftAt >= end);
  return quorumIn(meeting, { ...own, voting: voting.map(({ id }) => id), attendees });
}

export async function showMeeting(
  work: Work,
  { meetingId }: Input<'showMeeting'>,
): Promise<Output<'showMeeting'>> {
  const row = await meetingNamed(work, meetingId);
  const sight = await sightOfBodies(work);
  const sitting = await sittingAt(work, row);
  const own = sitting.filter(({ personId }) => personId === work.actor.id);
  return {
    meeting: lineOf(row, sight.get(row.body_id) ?? null),
    rule: ruleOf(row),
    seats: await chairsOf(work, row),
    quorum: await quorumNow(work, row),
    items: await itemsOf(work, row),
    own: own.map(({ seatId }): SeatId => seatId),
    hasMinutes: (await selectRevisions(work, meetingId)).length > 0,
  };
}
