import type { z } from 'zod';

import {
  endSeat,
  managedOrganizations,
  seatNamed,
  seatsIn,
} from '#features/access/server/service.ts';
import { ClaimId } from '#features/directives/directive.ts';
import { assignReview } from '#features/directives/server/service.ts';
import { append, type Handler, on } from '#features/ledger/server/service.ts';
import { type OrganizationId, PersonId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import { type Handover, HandoverId, ItemKind, itemKinds } from '../handover.ts';
import type * as api from '../handover-api.ts';
import { say } from '../handover-texts.ts';
import * as store from './handover-store.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

const absent = () => new Refusal('not-found', sayKernel('kernel.not-found'));

/** Persons in force of an organization, but for one. */
async function othersIn(work: Work, organizationId: OrganizationId, but: PersonId) {
  const { seats } = await seatsIn(work, { organizationId }, { offset: 0, limit: 200 });
  return seats.filter(({ id, state }) => state === 'in-force' && id !== but);
}

async function leaverSeen(work: Work, personId: PersonId) {
  const { seats } = await seatsIn(work, { personId }, { offset: 0, limit: 1 });
  const [seat] = seats;
  if (!seat) throw absent();
  return seat;
}

export async function listSuccessors(
  work: Work,
  { personId }: Input<'listSuccessors'>,
): Promise<Output<'listSuccessors'>> {
  const leaver = await leaverSeen(work, personId);
  const others = await othersIn(work, leaver.organizationId, leaver.id);
  const successors = others.map(({ id, name, role }) => ({
    ...{ id, name },
    sameRole: role === leaver.role,
  }));
  const ranked = successors.toSorted((a, b) => Number(b.sameRole) - Number(a.sameRole));
  return { leaver: leaver.name, successors: ranked };
}

/** Begins a hand-over: names the successor, and lists what is open in the leaver's name. */
export async function beginHandover(
  work: Change,
  { leaverId, successorId, reason, note }: Input<'beginHandover'>,
): Promise<Output<'beginHandover'>> {
  const leaver = await seatNamed(work, leaverId);
  const others = await othersIn(work, leaver.organizationId, leaverId);
  if (!others.some(({ id }) => id === successorId)) {
    const faults = [{ path: '/successorId', text: say('people.no-successor') }];
    throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
  }
  const id = newId(HandoverId);
  const organizationId = leaver.organizationId;
  const isFirst = await store.insertHandover(work, {
    ...{ organization_id: organizationId, id, leaver_id: leaverId, successor_id: successorId },
    ...{ reason, note, begun_by: work.actor.id, begun_at: work.now, completed_by: null },
    ...{ completed_at: null, withdrawn_by: null, withdrawn_at: null },
  });
  if (!isFirst) throw new Refusal('conflict', say('people.handover-begun-already'));
  const count = await list(work, { id, organizationId, leaverId });
  await enter(work, { id, organization_id: organizationId }, 'begun', {
    leaver: PersonId.encode(leaverId),
    successor: PersonId.encode(successorId),
    reason,
    count,
  });
  return { id };
}

type Listing = {
  readonly id: HandoverId;
  readonly organizationId: OrganizationId;
  readonly leaverId: PersonId;
};

async function list(work: Work, { id, organizationId, leaverId }: Listing): Promise<number> {
  const things = await store.selectOpenThings(work, leaverId);
  return store.insertItems(
    work,
    things.map(({ kind, subject, title, href }) => ({
      ...{ organization_id: organizationId, handover_id: id, kind, subject, href },
      ...{ title: title.slice(0, 200), outcome: itemKinds[kind].outcome, settled_at: null },
    })),
  );
}

/** A hand-over under way that the actor may carry out; neither of the two carries out their own. */
async function underWay(work: Change, id: HandoverId): Promise<store.HandoverRow> {
  const row = await store.selectForUpdate(work, id);
  const managed = await managedOrganizations(work);
  if (!row || (managed !== 'all' && !managed.includes(row.organization_id))) throw absent();
  if (row.completed_at ?? row.withdrawn_at) {
    throw new Refusal('conflict', say('people.handover-over'));
  }
  return row;
}

export async function relistHandover(
  work: Change,
  { handoverId }: Input<'relistHandover'>,
): Promise<Output<'relistHandover'>> {
  const row = await underWay(work, handoverId);
  await seatNamed(work, row.leaver_id);
  const count = await list(work, {
    id: handoverId,
    organizationId: row.organization_id,
    leaverId: row.leaver_id,
  });
  await enter(work, row, 'listed', { count });
  return { count };
}

/** Reviews go on once the program has named the successor, as an officer would. */
const settledLater: readonly ItemKind[] = ['review'];

/** Passes on what goes on, ends what ends and closes the account; the name stays in the history. */
export async function completeHandover(
  work: Change,
  { handoverId }: Input<'completeHandover'>,
): Promise<Output<'completeHandover'>> {
  const row = await underWay(work, handoverId);
  const seat = await seatNamed(work, row.leaver_id);
  const others = await othersIn(work, row.organization_id, row.leaver_id);
  if (!others.some(({ id }) => id === row.successor_id)) {
    throw new Refusal('conflict', say('people.successor-gone'));
  }
  await list(work, {
    id: handoverId,
    organizationId: row.organization_id,
    leaverId: row.leaver_id,
  });
  const ended = await endSeat(work, seat);
  await store.updateSettled(work, handoverId, { but: settledLater });
  await store.updateHandover(work, handoverId, {
    completed_by: work.actor.id,
    completed_at: work.now,
  });
  await enter(work, row, 'completed', { ...ended });
  return ended;
}

export async function withdrawHandover(
  work: Change,
  { handoverId }: Input<'withdrawHandover'>,
): Promise<null> {
  const row = await underWay(work, handoverId);
  await store.updateHandover(work, handoverId, {
    withdrawn_by: work.actor.id,
    withdrawn_at: work.now,
  });
  await enter(work, row, 'withdrawn', {});
  return null;
}

type Named = Pick<store.HandoverRow, 'id' | 'organization_id'>;

async function enter(
  work: Change,
  { id, organization_id: organizationId }: Named,
  what: string,
  facts: Readonly<Record<string, string | number>>,
) {
  const subject = HandoverId.encode(id);
  await append(work, { act: `people.handover-${what}`, subject, organizationId, facts });
}

type Listed = Awaited<ReturnType<typeof store.selectHandovers>>[number];

type Managed = 'all' | readonly OrganizationId[];

function lineOf(row: Listed, { actor }: Work, managed: Managed): Handover {
  const isTheirs = row.leaver_id === actor.id || row.successor_id === actor.id;
  return {
    id: row.id,
    leaverId: row.leaver_id,
    leaver: row.leaver ?? '',
    successorId: row.successor_id,
    successor: row.successor ?? '',
    organizationJa: row.name_ja,
    organizationEn: row.name_en,
    reason: row.reason,
    note: row.note,
    state: row.completed_at ? 'completed' : row.withdrawn_at ? 'withdrawn' : 'begun',
    begunAt: row.begun_at,
    begunBy: row.begun_name ?? '',
    endedAt: row.completed_at ?? row.withdrawn_at,
    mayComplete: !isTheirs && (managed === 'all' || managed.includes(row.organization_id)),
  };
}

export async function listHandovers(work: Work): Promise<Output<'listHandovers'>> {
  const managed = await managedOrganizations(work);
  const rows = await store.selectHandovers(work, { managed });
  return rows.map((row) => lineOf(row, work, managed));
}

export async function showHandover(
  work: Work,
  { handoverId }: Input<'showHandover'>,
): Promise<Output<'showHandover'>> {
  const managed = await managedOrganizations(work);
  const [row] = await store.selectHandovers(work, { managed, id: handoverId });
  if (!row) throw absent();
  const order = ItemKind.options;
  const items = (await store.selectItems(work, handoverId)).map((item) => ({
    kind: ItemKind.parse(item.kind),
    title: item.title,
    href: item.href,
    outcome: item.outcome,
    settledAt: item.settled_at,
  }));
  const sorted = items.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return { ...lineOf(row, work, managed), items: sorted };
}

/**
 * Names the successor for the reviews that were the leaver's. Where the successor may not judge one,
 * it stays unsettled, and an officer names somebody else.
 */
export const handoverHandler: Handler = on(['people.handover-completed'], {
  permissions: ['directives.record'],
  async handle(tools, actor, { subject }) {
    const id = HandoverId.decode(subject);
    const open = await tools.read(actor, async (work) => {
      const [row] = await store.selectHandovers(work, { managed: 'all', id });
      const items = await store.selectItems(work, id);
      const reviews = items.filter(({ kind, settled_at: at }) => kind === 'review' && at === null);
      return { successor: row?.successor_id, reviews };
    });
    const { successor } = open;
    if (successor === undefined) return;
    for (const review of open.reviews) {
      await tools.writeIfAny(actor, (work) =>
        pass(work, { id, subject: review.subject, successor }),
      );
    }
  },
});

type Passing = {
  readonly id: HandoverId;
  readonly subject: string;
  readonly successor: PersonId;
};

async function pass(work: Change, { id, subject, successor }: Passing): Promise<void> {
  try {
    await assignReview(work, {
      claimId: ClaimId.decode(`claim_${subject}`),
      reviewerId: successor,
    });
    await store.updateSettled(work, id, { subject });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
