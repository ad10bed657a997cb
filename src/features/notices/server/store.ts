import './tables.ts';

import { type Insertable, sql } from 'kysely';

import type { Role } from '#features/access/role.ts';
import type { OrganizationId, PersonId } from '#kernel/actor.ts';
import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { NoticeId, Occasion, OccasionId } from '../occasion.ts';

const json = (value: unknown) => sql<never>`${JSON.stringify(value)}::jsonb`;

/** Of bodies and keys, those of which the body was told already, as far as the actor can see. */
export async function selectTold(
  { db }: Work,
  occasions: readonly Pick<Occasion, 'organizationId' | 'key'>[],
) {
  const asked = JSON.stringify(
    occasions.map(({ organizationId, key }) => ({ organization_id: organizationId, key })),
  );
  const { rows } = await sql<Pick<Occasion, 'organizationId' | 'key'>>`
    select o.organization_id as "organizationId", o.key from notices.occasion o
    join jsonb_to_recordset(${asked}::jsonb) as asked(organization_id uuid, key text)
      using (organization_id, key)`.execute(db);
  return rows;
}

/** Keeps what a body is told; false where it was told under this key before. */
export async function insertOccasion(
  { db, now }: Work,
  id: OccasionId,
  occasion: Occasion,
): Promise<boolean> {
  const result = await db
    .insertInto('notices.occasion')
    .values({
      organization_id: occasion.organizationId,
      id,
      kind: occasion.kind,
      key: occasion.key,
      persons: occasion.persons ?? null,
      subject: occasion.subject,
      text: json(occasion.text),
      path: occasion.path,
      label: occasion.label,
      due_at: occasion.dueAt ?? null,
      told_at: now,
    })
    .onConflict((conflict) => conflict.columns(['organization_id', 'key']).doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

type Whom = { readonly roles: readonly Role[]; readonly persons?: readonly PersonId[] | undefined };

/** Persons of a body who can sign in, in one of these roles; where some are named, of those alone. */
export async function selectPersonsOf(
  { db }: Work,
  organizationId: OrganizationId,
  { roles, persons }: Whom,
) {
  if (roles.length === 0) return [];
  let query = db
    .selectFrom('access.person')
    .select(['id', 'role', 'language'])
    .where('organization_id', '=', organizationId)
    .where('role', 'in', [...roles])
    .where('confirmed_by', 'is not', null)
    .where('closed_at', 'is', null)
    .where('suspended_at', 'is', null)
    .orderBy('id');
  if (persons) query = query.where('id', 'in', persons);
  return query.execute();
}

/** Puts notices on screens; whoever has one of the same occasion keeps that one. */
export async function insertNotices(
  { db }: Work,
  notices: readonly Insertable<Tables['notices.notice']>[],
) {
  if (notices.length === 0) return;
  await db
    .insertInto('notices.notice')
    .values([...notices])
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'occasion_id', 'person_id']).doNothing(),
    )
    .execute();
}

type Page = { readonly unread: boolean; readonly offset: number; readonly limit: number };

const noticesOf = ({ db, actor }: Work, { unread }: Pick<Page, 'unread'>) => {
  const query = db.selectFrom('notices.notice as n').where('n.person_id', '=', actor.id);
  return unread ? query.where('n.read_at', 'is', null) : query;
};

/** The actor's own notices, the latest first. */
export async function selectNotices(work: Work, page: Page) {
  return noticesOf(work, page)
    .innerJoin('notices.occasion as o', (on) =>
      on.onRef('o.organization_id', '=', 'n.organization_id').onRef('o.id', '=', 'n.occasion_id'),
    )
    .select(['n.id', 'n.told_at as toldAt', 'n.read_at as readAt', 'o.kind', 'o.text', 'o.path'])
    .select(['o.label', 'o.due_at as dueAt'])
    .orderBy('n.told_at', 'desc')
    .orderBy('n.id')
    .offset(page.offset)
    .limit(page.limit)
    .execute();
}

export async function selectNoticeCount(work: Work, of: Pick<Page, 'unread'>): Promise<number> {
  const { count } = await noticesOf(work, of)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

export async function selectNotice({ db, actor }: Work, id: NoticeId) {
  return db
    .selectFrom('notices.notice')
    .select(['id', 'read_at as readAt'])
    .where('id', '=', id)
    .where('person_id', '=', actor.id)
    .executeTakeFirst();
}

/** Marks the actor's own unread notices as read, all of them or one, and says how many that were. */
export async function updateRead({ db, actor, now }: Change, id?: NoticeId): Promise<number> {
  let query = db
    .updateTable('notices.notice')
    .set({ read_at: now })
    .where('person_id', '=', actor.id)
    .where('read_at', 'is', null);
  if (id) query = query.where('id', '=', id);
  return Number((await query.executeTakeFirst()).numUpdatedRows);
}
