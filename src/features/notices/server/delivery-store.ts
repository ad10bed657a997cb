import './tables.ts';

import { sql } from 'kysely';

import type { OrganizationId } from '#kernel/actor.ts';
import type { Text } from '#kernel/text.ts';
import type { Tables } from '#platform/db.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import type { ChannelId } from '../channel.ts';
import { DeliveryId, type DeliveryState, lease, type Purpose } from '../delivery.ts';

const json = (value: Text | null) =>
  value === null ? null : sql<never>`${JSON.stringify(value)}::jsonb`;

type Leaving = {
  readonly organizationId: OrganizationId;
  readonly channelId: ChannelId;
  readonly purpose: Purpose;
  readonly state: DeliveryState;
  readonly dueAt: Date;
};

const rowOf = (work: Work, { organizationId, channelId, purpose, state, dueAt }: Leaving) => ({
  organization_id: organizationId,
  id: newId(DeliveryId),
  channel_id: channelId,
  purpose,
  state,
  made_at: work.now,
  due_at: dueAt,
  next_at: dueAt,
  attempts: 0,
  reason: null,
  bare: null,
  late: false,
  sent_at: null,
});

export async function insertDelivery(work: Work, leaving: Leaving): Promise<DeliveryId> {
  const row = rowOf(work, leaving);
  await work.db.insertInto('notices.delivery').values(row).execute();
  return row.id;
}

/** The digest of a channel and moment, made if it is missing; undefined once it has left. */
export async function openDigest(work: Work, leaving: Leaving): Promise<DeliveryId | undefined> {
  const opened = await work.db
    .insertInto('notices.delivery')
    .values(rowOf(work, leaving))
    .onConflict((conflict) =>
      conflict
        .columns(['organization_id', 'channel_id', 'due_at'])
        .where(sql<boolean>`purpose = 'digest'`)
        .doUpdateSet({ due_at: leaving.dueAt })
        .where('notices.delivery.attempts', '=', 0)
        .where('notices.delivery.state', '=', 'queued'),
    )
    .returning('id')
    .executeTakeFirst();
  return opened?.id;
}

export async function insertItem(
  { db }: Work,
  item: Tables['notices.delivery_item'],
): Promise<void> {
  await db
    .insertInto('notices.delivery_item')
    .values(item)
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'channel_id', 'occasion_id']).doNothing(),
    )
    .execute();
}

/**
 * Takes the messages that have waited longest of those that are due. Others pass them by until the
 * lease is over; whoever dies with them in hand has only delayed them.
 */
export async function takeDue({ db, now }: Work, limit: number): Promise<DeliveryId[]> {
  const taken = await db
    .with('waiting', (of) =>
      of
        .selectFrom('notices.delivery')
        .select('id')
        .where('state', 'in', ['queued', 'suppressed'])
        .where('next_at', '<=', now)
        .orderBy('due_at')
        .orderBy('id')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .updateTable('notices.delivery as d')
    .from('waiting')
    .set({ next_at: new Date(now.getTime() + lease) })
    .whereRef('d.id', '=', 'waiting.id')
    .returning(['d.id', 'd.due_at'])
    .execute();
  return taken.toSorted((a, b) => a.due_at.getTime() - b.due_at.getTime()).map(({ id }) => id);
}

/** A message that was taken, held until the transaction ends, with all that is needed to send it. */
export async function lockTaken({ db }: Change, id: DeliveryId) {
  return db
    .selectFrom('notices.delivery as d')
    .innerJoin('notices.channel as c', (on) =>
      on.onRef('c.organization_id', '=', 'd.organization_id').onRef('c.id', '=', 'd.channel_id'),
    )
    .innerJoin('notices.secret as s', (on) =>
      on
        .onRef('s.organization_id', '=', 'd.organization_id')
        .onRef('s.channel_id', '=', 'd.channel_id'),
    )
    .leftJoin('access.person as p', 'p.id', 'c.person_id')
    .select(['d.organization_id', 'd.id', 'd.purpose', 'd.due_at', 'd.attempts'])
    .select(['c.kind', 'c.ceiling', 'c.person_id', 'c.ended_at', 'c.code_until', 'c.verified_at'])
    .select(['s.target', 's.signing_key', 's.code', 'p.closed_at'])
    .select(sql<'ja' | 'en'>`coalesce(p.language, c.language)`.as('language'))
    .where('d.id', '=', id)
    .forUpdate('d')
    .executeTakeFirstOrThrow();
}
export type Due = Awaited<ReturnType<typeof lockTaken>>;

/** What a message tells, in the order it was told. */
export async function selectItems(
  { db }: Work,
  { organization_id, id }: Pick<Due, 'organization_id' | 'id'>,
) {
  return db
    .selectFrom('notices.delivery_item as i')
    .innerJoin('notices.occasion as o', (on) =>
      on.onRef('o.organization_id', '=', 'i.organization_id').onRef('o.id', '=', 'i.occasion_id'),
    )
    .select(['o.kind', 'o.subject', 'o.text', 'o.path', 'o.label', 'o.due_at as dueAt'])
    .where('i.organization_id', '=', organization_id)
    .where('i.delivery_id', '=', id)
    .orderBy('o.told_at')
    .orderBy('o.id')
    .execute();
}

/** Notes that an attempt begins: who dies in it leaves a message that is due again later. */
export async function updateTaken(
  { db, now }: Change,
  id: DeliveryId,
  { bare }: { bare: boolean },
) {
  await db
    .updateTable('notices.delivery')
    .set((of) => ({
      attempts: of('attempts', '+', 1),
      state: 'queued',
      next_at: new Date(now.getTime() + lease),
      bare,
    }))
    .where('id', '=', id)
    .execute();
}

export async function updateSent({ db, now }: Work, id: DeliveryId, { late }: { late: boolean }) {
  await db
    .updateTable('notices.delivery')
    .set({ state: 'sent', sent_at: now, late, reason: null })
    .where('id', '=', id)
    .execute();
}

/** Keeps why a message did not leave; it is tried again at a moment, or stays as it is. */
export async function updateUnsent(
  { db }: Work,
  id: DeliveryId,
  { state, reason, nextAt }: { state: DeliveryState; reason: Text; nextAt: Date | null },
) {
  await db
    .updateTable('notices.delivery')
    .set({ state, reason: json(reason), ...(nextAt ? { next_at: nextAt } : {}) })
    .where('id', '=', id)
    .execute();
}

/** Makes a message that failed or was refused due again; false where it is none such. */
export async function updateRetried({ db, now }: Change, id: DeliveryId): Promise<boolean> {
  const result = await db
    .updateTable('notices.delivery')
    .set({ state: 'queued', attempts: 0, next_at: now, reason: null })
    .where('id', '=', id)
    .where('state', 'in', ['failed', 'refused'])
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** The bodies' messages in reach and one's own; another person's are shown to whoever reaches all. */
const deliveriesOf = ({ db, actor }: Work, state: DeliveryState | undefined) => {
  let query = db
    .selectFrom('notices.delivery as d')
    .innerJoin('notices.channel as c', (on) =>
      on.onRef('c.organization_id', '=', 'd.organization_id').onRef('c.id', '=', 'd.channel_id'),
    );
  if (actor.scope !== 'all') {
    query = query.where((where) =>
      where.or([where('c.person_id', 'is', null), where('c.person_id', '=', actor.id)]),
    );
  }
  return state ? query.where('d.state', '=', state) : query;
};

export async function selectDeliveryCount(work: Work, state: DeliveryState | undefined) {
  const { count } = await deliveriesOf(work, state)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

const deliveryColumns = [
  'd.organization_id',
  'd.id',
  'd.purpose',
  'd.state',
  'd.made_at',
  'd.due_at',
  'd.next_at',
  'd.attempts',
  'd.reason',
  'd.bare',
  'd.late',
  'd.sent_at',
  'c.kind',
  'c.name',
  'c.person_id',
] as const;

export async function selectDeliveries(
  work: Work,
  page: { state: DeliveryState | undefined; offset: number; limit: number },
) {
  return deliveriesOf(work, page.state)
    .select(deliveryColumns)
    .orderBy('d.made_at', 'desc')
    .orderBy('d.id')
    .offset(page.offset)
    .limit(page.limit)
    .execute();
}

export async function selectDelivery(work: Work, id: DeliveryId) {
  return deliveriesOf(work, undefined)
    .select(deliveryColumns)
    .where('d.id', '=', id)
    .executeTakeFirst();
}
export type DeliveryRow = Awaited<ReturnType<typeof selectDeliveries>>[number];

/** Of what kinds these messages tell. */
export async function selectKindsOf({ db }: Work, ids: readonly DeliveryId[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom('notices.delivery_item as i')
    .innerJoin('notices.occasion as o', (on) =>
      on.onRef('o.organization_id', '=', 'i.organization_id').onRef('o.id', '=', 'i.occasion_id'),
    )
    .select(['i.delivery_id as delivery', 'o.kind'])
    .distinct()
    .where('i.delivery_id', 'in', [...ids])
    .orderBy('o.kind')
    .execute();
}

/** The body at the top of the tree, for whom the program speaks. */
export async function selectHeadquarters({ db }: Work): Promise<OrganizationId | undefined> {
  const top = await db
    .selectFrom('organizations.organization')
    .select('id')
    .where('supervisor_id', 'is', null)
    .orderBy('precedence')
    .orderBy('code')
    .limit(1)
    .executeTakeFirst();
  return top?.id;
}

export type ItemRow = Awaited<ReturnType<typeof selectItems>>[number];
