import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { plusDays, sameDateAfter } from '#features/profiles/day.ts';
import { jurisdictionOf } from '#features/profiles/server/service.ts';
import { dayIn, endOfDay } from '#features/profiles/zone.ts';
import { PersonId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import { BodyId, SeatId, TermId } from '../body.ts';
import type * as api from '../body-api.ts';
import { CouncilRule } from '../rule.ts';
import { runsAt, type SeatingFault, seatingFaults, sightOf, type Term } from '../seating.ts';
import { say } from '../texts.ts';
import * as store from './body-store.ts';
import { selectMeetings } from './meeting-store.ts';
import { rulesOf } from './rules.ts';

const seatingWords: Readonly<Record<SeatingFault, Text>> = {
  overlap: say('council.seat.overlap'),
  'already-seated': say('council.seat.already-seated'),
  'secretary-alternate': say('council.seat.no-alternate'),
  'ends-before': say('council.seat.ends-before'),
};

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

export const absent = () => new Refusal('not-found', sayKernel('kernel.not-found'));

export const listRules = async (work: Work): Promise<Output<'listRules'>> => [
  ...(await rulesOf(work)),
];

/** A body that the actor may know of; what is not looks absent. */
export async function bodyNamed(work: Work, bodyId: BodyId): Promise<store.BodyRow> {
  const [body] = await store.selectBodies(work, bodyId);
  if (!body) throw absent();
  return body;
}

/** The rule of a body as it was when the body was constituted. */
export const ruleOf = ({ rule }: Pick<store.BodyRow, 'rule'>): CouncilRule =>
  CouncilRule.parse(rule);

/**
 * Until when the actor sees a body, null for no end: a term of one’s own may end, what the headquarters
 * sees does not.
 */
export async function sightOfBodies(work: Work): Promise<ReadonlyMap<BodyId, Date | null>> {
  if (work.actor.scope === 'all') return new Map();
  return new Map(
    (await store.selectOwnSight(work)).map(({ body_id, until_at }) => [body_id, until_at]),
  );
}

export async function listBodies(work: Work): Promise<Output<'listBodies'>> {
  const bodies = await store.selectBodies(work);
  const meetings = await selectMeetings(work);
  const sight = await sightOfBodies(work);
  return bodies.map((body) => {
    const called = meetings.flatMap(({ body_id, number }) =>
      body_id === body.id && number !== null ? [number] : [],
    );
    return {
      ...{ id: body.id, nameJa: body.name_ja, nameEn: body.name_en },
      generation: generationOf(body, bodies),
      ...{ constitutedAt: body.constituted_at, endedAt: body.ended_at },
      meetings: called.length,
      lastNumber: called.length === 0 ? null : Math.max(...called),
      seenUntil: sight.get(body.id) ?? null,
    };
  });
}

/** Which in its line a body is, of those that the actor may know of. */
const generationOf = (body: store.BodyRow, bodies: readonly store.BodyRow[]): number =>
  bodies.filter(
    ({ line_id, constituted_at }) =>
      line_id === body.line_id && constituted_at <= body.constituted_at,
  ).length;

export async function showBody(
  work: Work,
  { councilId }: Input<'showBody'>,
): Promise<Output<'showBody'>> {
  const row = await bodyNamed(work, councilId);
  const bodies = await store.selectBodies(work);
  const lines = await listBodies(work);
  const own = new Set(
    bodies.filter(({ line_id }) => line_id === row.line_id).map(({ id }) => String(id)),
  );
  const body = lines.find(({ id }) => id === councilId);
  if (!body) throw absent();
  const terms = await store.selectTerms(work, councilId);
  return {
    body,
    rule: ruleOf(row),
    line: lines.filter(({ id }) => own.has(id) && id !== councilId),
    seats: (await store.selectSeats(work, councilId)).map((seat) => ({
      ...{ id: seat.id, place: seat.place, kind: seat.kind, basis: seat.basis },
      ...{ titleJa: seat.title_ja, titleEn: seat.title_en },
      terms: terms
        .filter(({ seatId }) => seatId === seat.id)
        .map((term) => ({
          ...{ name: term.name, standing: term.standing },
          ...{ beginsAt: term.beginsAt, endsAt: term.endsAt, isRunning: runsAt(term, work.now) },
        })),
    })),
  };
}

export async function constituteBody(
  work: Change,
  { nameJa, nameEn, rule: ruleId, firstNumber, succeeds }: Input<'constituteBody'>,
): Promise<Output<'constituteBody'>> {
  const rule = (await rulesOf(work)).find(({ id }) => id === ruleId);
  if (!rule) throw new Refusal('invalid', say('council.body.no-rule'));
  const before = succeeds === undefined ? undefined : await bodyNamed(work, succeeds);
  if (before?.ended_at) throw new Refusal('conflict', say('council.body.ended'));
  const id = newId(BodyId);
  const isFirst = await store.insertBody(work, {
    ...{ id, line_id: before?.line_id ?? id, succeeds_id: before?.id ?? null },
    ...{ name_ja: nameJa, name_en: nameEn, rule, first_number: firstNumber },
    ...{ constituted_by: work.actor.id, constituted_at: work.now, ended_at: null },
  });
  if (!isFirst) throw new Refusal('conflict', say('council.body.ended'));
  if (before) await store.updateEnded(work, before.id);
  await append(work, {
    act: 'council.constituted',
    subject: BodyId.encode(id),
    organizationId: null,
    facts: { rule: ruleId, earlier: before ? BodyId.encode(before.id) : null },
  });
  return { id };
}

export async function addSeat(
  work: Change,
  { councilId, kind, basis, titleJa, titleEn, organizationId }: Input<'addSeat'>,
): Promise<Output<'addSeat'>> {
  const body = await bodyNamed(work, councilId);
  if (body.ended_at) throw new Refusal('conflict', say('council.body.ended'));
  const place = await store.lockSeats(work, councilId);
  const id = newId(SeatId);
  const isAdded = await store.insertSeat(work, {
    ...{ id, body_id: councilId, place, kind, basis, title_ja: titleJa, title_en: titleEn },
    ...{ organization: organizationId ?? null, made_by: work.actor.id, made_at: work.now },
  });
  if (!isAdded) throw new Refusal('conflict', say('council.seat.has-chair'));
  await append(work, {
    act: 'council.seat-added',
    subject: BodyId.encode(councilId),
    organizationId: null,
    facts: { seat: SeatId.encode(id), kind, title: titleJa },
  });
  return { id };
}

/**
 * Begin and end of a term, from the days by which it was told. Who sits in person sits for as long as the
 * rule of the body allows at most.
 */
async function momentsOf(work: Work, asked: Input<'seatPerson'>, longest: number | null) {
  const { profile } = await jurisdictionOf(work);
  const after = (day: string) => new Date(endOfDay(profile.zone, day).getTime() + 1);
  const today = dayIn(profile.zone, work.now);
  const begins = asked.beginsOn !== undefined && asked.beginsOn > today ? asked.beginsOn : today;
  const last = longest === null ? undefined : plusDays(sameDateAfter(begins, longest).day, -1);
  const endsOn = asked.endsOn ?? last;
  if (last !== undefined && endsOn !== undefined && endsOn > last) {
    throw new Refusal('invalid', sayKernel('kernel.invalid'), {
      faults: [{ path: '/endsOn', text: say('council.seat.too-long', { day: last }) }],
    });
  }
  return {
    beginsAt: begins > today ? after(plusDays(begins, -1)) : work.now,
    endsAt: endsOn === undefined ? null : after(endsOn),
  };
}

export async function seatPerson(work: Change, input: Input<'seatPerson'>): Promise<null> {
  const { seatId, personId, standing } = input;
  const seat = await store.selectSeat(work, seatId);
  if (!seat) throw absent();
  await store.lockSeats(work, seat.body_id);
  const name = await store.selectPersonName(work, personId);
  if (name === undefined) throw absent();
  const { termMonths } = ruleOf(await bodyNamed(work, seat.body_id));
  const isTermed = seat.basis === 'personal' && standing === 'holder';
  const { beginsAt, endsAt } = await momentsOf(work, input, isTermed ? termMonths : null);
  const term: Term = { seatId, personId, standing, beginsAt, endsAt };
  const terms = await store.selectTerms(work, seat.body_id);
  const faults = seatingFaults(term, seat, terms);
  if (faults.length > 0) {
    throw new Refusal('invalid', sayKernel('kernel.invalid'), {
      faults: faults.map((fault) => ({
        path: fault === 'ends-before' ? '/endsOn' : '/personId',
        text: seatingWords[fault],
      })),
    });
  }
  await store.insertTerm(work, {
    ...{ id: newId(TermId), seat_id: seatId, body_id: seat.body_id, person_id: personId, name },
    ...{ standing, begins_at: beginsAt, ends_at: endsAt },
    ...{ recorded_by: work.actor.id, recorded_at: work.now },
  });
  await keepSight(work, seat.body_id, personId);
  await append(work, {
    act: standing === 'holder' ? 'council.seated' : 'council.alternate-named',
    subject: BodyId.encode(seat.body_id),
    organizationId: null,
    facts: {
      ...{ seat: SeatId.encode(seatId), person: PersonId.encode(personId) },
      ...{ from: beginsAt.toISOString(), until: endsAt?.toISOString() ?? null },
    },
  });
  return null;
}

/** Somebody sees what a body does from the begin of their terms to the end of the last. */
async function keepSight(work: Change, bodyId: BodyId, personId: PersonId): Promise<void> {
  const terms = await store.selectTerms(work, bodyId);
  const sight = sightOf(terms.filter((each) => each.personId === personId));
  if (!sight) return;
  const { since: since_at, until: until_at } = sight;
  await store.upsertReader(work, { body_id: bodyId, person_id: personId, since_at, until_at });
}

export async function endTerm(work: Change, { seatId, personId }: Input<'endTerm'>): Promise<null> {
  const seat = await store.selectSeat(work, seatId);
  if (!seat) throw absent();
  await store.lockSeats(work, seat.body_id);
  const terms = await store.selectTerms(work, seat.body_id);
  const term = terms.find(
    (each) => each.seatId === seatId && each.personId === personId && runsAt(each, work.now),
  );
  if (!term) throw absent();
  if (term.beginsAt >= work.now) throw new Refusal('conflict', say('council.seat.ends-before'));
  await store.updateTermEnd(work, term.id, work.now);
  await keepSight(work, seat.body_id, personId);
  await append(work, {
    act: 'council.term-ended',
    subject: BodyId.encode(seat.body_id),
    organizationId: null,
    facts: { seat: SeatId.encode(seatId), person: PersonId.encode(personId) },
  });
  return null;
}

export async function listCandidates(work: Work): Promise<Output<'listCandidates'>> {
  return (await store.selectPersons(work)).map(({ id, name, organization_id }) => ({
    ...{ id, name, organizationId: organization_id },
  }));
}
