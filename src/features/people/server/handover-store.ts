import './tables.ts';

import { type Insertable, sql, type Updateable } from 'kysely';

import type { OrganizationId, PersonId } from '#kernel/actor.ts';
import type { Tables } from '#platform/db.ts';
import type { Work } from '#platform/tools.ts';

import type { HandoverId, ItemKind } from '../handover.ts';

export type HandoverRow = Tables['people.handover'];
type ItemRow = Tables['people.handover_item'];

export async function insertHandover({ db }: Work, row: Insertable<HandoverRow>): Promise<boolean> {
  const { numInsertedOrUpdatedRows: count } = await db
    .insertInto('people.handover')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .column('leaver_id')
        .where('completed_at', 'is', null)
        .where('withdrawn_at', 'is', null)
        .doNothing(),
    )
    .executeTakeFirst();
  return (count ?? 0n) > 0n;
}

export async function updateHandover(
  { db }: Work,
  id: HandoverId,
  changes: Updateable<HandoverRow>,
): Promise<void> {
  await db.updateTable('people.handover').set(changes).where('id', '=', id).execute();
}

const columns = [
  ...(['organization_id', 'id', 'leaver_id', 'successor_id', 'reason', 'note'] as const),
  ...([
    'begun_by',
    'begun_at',
    'completed_by',
    'completed_at',
    'withdrawn_by',
    'withdrawn_at',
  ] as const),
] as const;

/** A hand-over, held until the transaction ends. */
export async function selectForUpdate({ db }: Work, id: HandoverId) {
  return db
    .selectFrom('people.handover')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

type Which = {
  readonly id?: HandoverId;
  /** The organizations whose people the asker administers. */
  readonly managed: 'all' | readonly OrganizationId[];
};

/** Hand-overs that concern the actor, the latest first. */
export async function selectHandovers({ db, actor }: Work, { id, managed }: Which) {
  let query = db
    .selectFrom('people.handover as h')
    .innerJoin('organizations.organization as o', 'o.id', 'h.organization_id')
    .leftJoin('access.person as leaver', 'leaver.id', 'h.leaver_id')
    .leftJoin('access.person as successor', 'successor.id', 'h.successor_id')
    .leftJoin('access.person as by', 'by.id', 'h.begun_by')
    .select(columns.map((each) => `h.${each}` as const))
    .select(['o.name_ja', 'o.name_en', 'leaver.name as leaver', 'successor.name as successor'])
    .select('by.name as begun_name')
    .orderBy('h.begun_at', 'desc')
    .limit(200);
  if (id) query = query.where('h.id', '=', id);
  if (managed !== 'all') {
    query = query.where((on) =>
      on.or([
        on('h.leaver_id', '=', actor.id),
        on('h.successor_id', '=', actor.id),
        sql<boolean>`h.organization_id = any (${[...managed]}::uuid[])`,
      ]),
    );
  }
  return query.execute();
}

export async function selectItems({ db }: Work, id: HandoverId) {
  return db
    .selectFrom('people.handover_item')
    .select(['kind', 'subject', 'title', 'href', 'outcome', 'settled_at'])
    .where('handover_id', '=', id)
    .orderBy('kind')
    .orderBy('title')
    .orderBy('subject')
    .execute();
}

/** Adds what was not listed before; how much that was. */
export async function insertItems({ db }: Work, items: readonly Insertable<ItemRow>[]) {
  if (items.length === 0) return 0;
  const { numInsertedOrUpdatedRows: count } = await db
    .insertInto('people.handover_item')
    .values([...items])
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(count ?? 0n);
}

/** Marks things as settled, but for kinds that somebody has to see to first. */
export async function updateSettled(
  { db, now }: Work,
  id: HandoverId,
  which: { readonly but: readonly ItemKind[] } | { readonly subject: string },
): Promise<void> {
  let update = db
    .updateTable('people.handover_item')
    .set({ settled_at: now })
    .where('handover_id', '=', id)
    .where('settled_at', 'is', null);
  update =
    'subject' in which
      ? update.where('subject', '=', which.subject)
      : update.where('kind', 'not in', [...which.but]);
  await update.execute();
}

export type OpenThing = {
  readonly kind: ItemKind;
  readonly subject: string;
  readonly title: string;
  readonly href: string;
};

const numberOf = sql`d.kind || ' ' || d.fiscal_year || '-' || d.number`;

/** What is open in somebody's name around directives: drafts, proposals, reviews, replies, requests. */
const aroundDirectives = (person: PersonId) => sql`
    select 'draft' as kind, d.id::text as subject, w.title, '/directives/directive_' || d.id as href
    from directives.directive d
    join directives.wording w on w.directive_id = d.id and w.version = d.version
    where d.drafted_by = ${person} and d.issued_at is null and d.closed_at is null
    union all
    select 'proposal', w.directive_id || ':' || w.version, w.title,
      '/directives/directive_' || w.directive_id
    from directives.wording w join directives.directive d on d.id = w.directive_id
    where w.written_by = ${person} and w.issued_at is null and d.issued_at is not null
      and d.closed_at is null and w.version > d.version
    union all
    select 'proposal', r.directive_id || ':retirement:' || r.number, r.reason,
      '/directives/directive_' || r.directive_id
    from directives.retirement r where r.proposed_by = ${person} and r.decided_at is null
    union all
    select 'standing-proposal', t.standing_id || ':' || t.version, t.title,
      '/standing-directives/standing_' || t.standing_id
    from directives.standing_terms t where t.proposed_by = ${person} and t.approved_at is null
    union all
    select 'table-proposal', a.id::text, a.reason, '/profile'
    from profiles.amendment a where a.proposed_by = ${person} and a.decided_at is null
    union all
    select 'review', r.claim_id::text, ${numberOf}, '/reviews'
    from directives.review r
    join directives.claim c on c.organization_id = r.organization_id and c.id = r.claim_id
    join directives.directive d on d.id = c.directive_id
    where r.reviewer_id = ${person} and c.withdrawn_at is null and c.outcome is null
      and not exists (select from directives.review later
        where later.organization_id = r.organization_id and later.claim_id = r.claim_id
          and (later.assigned_at, later.id) > (r.assigned_at, r.id))
    union all
    select 'reply', r.organization_id || ':' || r.directive_id || ':' || r.number, ${numberOf}, '/desk'
    from directives.reply r join directives.directive d on d.id = r.directive_id
    where r.written_by = ${person} and r.submitted_at is null and d.closed_at is null
    union all
    select 'extension', e.id::text, e.reason, '/exceptions'
    from directives.extension e where e.requested_by = ${person} and e.decided_at is null
    union all
    select 'exception', e.id::text, e.reason, '/exceptions'
    from directives.exception e where e.requested_by = ${person} and e.decided_at is null`;

/** What is open in somebody's name elsewhere: labels, invitations, ways of being told, tokens. */
const elsewhere = (person: PersonId) => sql`
    select 'lowering', l.id::text, l.reason, '/labels/requests'
    from labels.lowering l where l.requested_by = ${person} and l.outcome is null
    union all
    select 'invitation', i.id::text, i.name, '/persons/invitations'
    from people.invitation i
    where i.issued_by = ${person} and i.used_at is null and i.revoked_at is null
    union all
    select 'mailbox', c.id::text, c.name || ' ' || c.shown, '/notices/settings'
    from notices.channel c
    where c.made_by = ${person} and c.person_id is null and c.ended_at is null
    union all
    select 'own-channel', c.id::text, c.name, '' from notices.channel c
    where c.person_id = ${person} and c.ended_at is null
    union all
    select 'own-rule', r.id::text, array_to_string(r.kinds, ', '), '' from notices.rule r
    where r.person_id = ${person} and r.ended_at is null
    union all
    select 'administration', d.person_id::text, o.name_ja || ' / ' || o.name_en, ''
    from access.delegation d join organizations.organization o on o.id = d.organization_id
    where d.person_id = ${person} and d.ended_at is null
    union all
    select 'token', t.id::text, t.name, '' from access.token t
    where t.created_by = ${person} and t.revoked_at is null and t.expires_at > platform.now()`;

/** Everything that is open in somebody's name, as far as the actor sees it. */
export async function selectOpenThings({ db }: Work, person: PersonId): Promise<OpenThing[]> {
  const { rows } = await sql<OpenThing>`
    ${aroundDirectives(person)} union all ${elsewhere(person)}`.execute(db);
  return rows;
}
