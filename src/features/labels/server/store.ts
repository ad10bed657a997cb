import './tables.ts';

import { type Insertable, sql } from 'kysely';

import type { OrganizationId, PersonId } from '#kernel/actor.ts';
import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { Consent } from '../consent.ts';
import type { CommunityId, Marking } from '../marking.ts';
import type { Tlp } from '../tlp.ts';

const markingColumns = [
  'organization_id',
  'version',
  'label',
  'persons',
  'organizations',
  'communities',
] as const;

/** A marking as it is kept: which version it is, and what it says. */
export type KeptMarking = { readonly version: number; readonly marking: Marking };

type MarkingRow = Pick<Tables['labels.marking'], (typeof markingColumns)[number]>;
const keptOf = ({ organization_id: originator, version, ...rest }: MarkingRow): KeptMarking => ({
  version,
  marking: { ...rest, originator },
});

/** Makes this transaction the one that marks a subject; others wait at this line until it ends. */
export async function lockSubject({ db }: Change, subject: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`labels ${subject}`}, 0))`.execute(db);
}

const currentOf = (subject: string) => sql<number>`labels.current_version(${subject})`;

/** What an object bears now, whole; undefined where it bears nothing, or what it bears is hidden. */
export async function selectMarking({ db }: Work, subject: string) {
  const row = await db
    .selectFrom('labels.marking')
    .select(markingColumns)
    .where('subject', '=', subject)
    .where('version', '=', currentOf(subject))
    .executeTakeFirst();
  return row && keptOf(row);
}

/**
 * What the exit door judges an object by: what it bears, undefined where that is hidden from the actor or
 * nothing; whether it bears anything; and the last word of each of its reporters, also of those beyond the
 * reach of whoever asks. It is for judging alone and is told to nobody.
 */
export async function selectBearing({ db }: Work, subject: string) {
  const { rows } = await sql<{
    version: number | null;
    marking: MarkingRow | null;
    consents: Consent[];
  }>`
    select current.version, (
        select to_jsonb(m) from (
          select organization_id, version, label, persons, organizations, communities
          from labels.marking where subject = ${subject} and version = current.version) m) as marking, (
        select coalesce(jsonb_agg(c), '[]') from (
          select organization_id as reporter, state, organizations, communities, everybody
          from labels.consents_on(${subject})) c) as consents
    from (select ${currentOf(subject)} as version) current`.execute(db);
  const { version = null, marking = null, consents = [] } = rows[0] ?? {};
  return { kept: marking ? keptOf(marking) : undefined, isMarked: version !== null, consents };
}

// Of TLP:RED, whoever is not named learns nothing; the program reads everything, to guard it.
const isOpen = sql<boolean>`(m.label <> 'TLP:RED' or (select platform.actor()) = any (m.persons)
  or (select access.is_door()))`;
// Whom a marking names beside oneself is for its originator and the headquarters to know.
const isWhole = sql`((select platform.sees_all())
  or m.organization_id = any ((select platform.scope())::uuid[]))`;
const seenPersons = sql<PersonId[]>`case when ${isWhole} then m.persons
  else array(select each from unnest(m.persons) each where each = (select platform.actor())) end`;
const seenOrganizations = sql<OrganizationId[]>`case when ${isWhole} then m.organizations
  else array(select each from unnest(m.organizations) each
    where each = any ((select platform.scope())::uuid[])) end`;
const seenCommunities = sql<CommunityId[]>`case when ${isWhole} then m.communities
  else array(select c.id from labels.community c where c.id = any (m.communities)) end`;

export type Sought = {
  readonly subject?: string | undefined;
  readonly label?: Tlp | undefined;
  readonly limit: number;
};

/** What objects bear now, as far as the actor may know, the latest first. */
export async function selectMarkings({ db }: Work, { subject, label, limit }: Sought) {
  let query = db
    .selectFrom('labels.marking as m')
    .select(['m.organization_id', 'm.subject', 'm.version', 'm.label', 'm.marked_at'])
    .select([
      seenPersons.as('persons'),
      seenOrganizations.as('organizations'),
      seenCommunities.as('communities'),
    ])
    .where(
      sql<boolean>`not exists (select from labels.marking later
        where later.subject = m.subject and later.version > m.version)`,
    )
    // A later one may be hidden: then nothing is known of what the object bears.
    .where(
      sql<boolean>`((select platform.sees_all()) or m.version = labels.current_version(m.subject))`,
    )
    .where(isOpen)
    .orderBy('m.marked_at', 'desc')
    .orderBy('m.subject')
    .limit(limit);
  if (subject !== undefined) query = query.where('m.subject', '=', subject);
  if (label !== undefined) query = query.where('m.label', '=', label);
  return (await query.execute()).map(({ subject: of, marked_at: markedAt, ...row }) => ({
    subject: of,
    markedAt,
    ...keptOf(row),
  }));
}

/** Which of some ids the register, the accounts and the communities know. */
export async function selectKnown({ db }: Work, { persons, organizations, communities }: Marking) {
  const array = (ids: readonly string[]) => sql`${[...ids]}::uuid[]`;
  const { rows } = await sql<{ id: string }>`
    select id from organizations.organization where id = any (${array(organizations)})
    union all
    select id from access.person where id = any (${array(persons)}) and closed_at is null
    union all
    select id from labels.community
    where id = any (${array(communities)}) and closed_at is null`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** Keeps a marking as the next version; false where that version is there already. */
export async function insertMarking(
  { db }: Change,
  row: Insertable<Tables['labels.marking']>,
): Promise<boolean> {
  const result = await db
    .insertInto('labels.marking')
    .values(row)
    .onConflict((conflict) => conflict.columns(['subject', 'version']).doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The body at the top of the tree; undefined where it is not in reach. */
export async function selectHeadquarters({ db }: Work): Promise<OrganizationId | undefined> {
  const row = await db
    .selectFrom('organizations.organization')
    .select('id')
    .where('supervisor_id', 'is', null)
    .orderBy('precedence')
    .orderBy('code')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

/** A body with everything above it, each with its supervisor; and the communities it is in today. */
export async function selectAround({ db }: Work, body: OrganizationId) {
  const { rows } = await sql<{
    id: OrganizationId;
    supervisor_id: OrganizationId | null;
    communities: CommunityId[];
  }>`
    with recursive above as (
      select id, supervisor_id from organizations.organization where id = ${body}
      union
      select o.id, o.supervisor_id
      from organizations.organization o join above a on o.id = a.supervisor_id
    ) select id, supervisor_id, array(
        select c.id from labels.member m join labels.community c on c.id = m.community_id
        where m.organization_id = ${body} and above.id = ${body}
          and m.left_at is null and c.closed_at is null) as communities
    from above`.execute(db);
  return { above: rows, communities: rows.flatMap((row) => row.communities) };
}

/** The body that a person speaks for, with an account that is open and confirmed. */
export async function selectBodyOf({ db }: Work, person: PersonId) {
  const row = await db
    .selectFrom('access.person')
    .select('organization_id')
    .where('id', '=', person)
    .where('closed_at', 'is', null)
    .where('confirmed_by', 'is not', null)
    .executeTakeFirst();
  return row?.organization_id;
}

/** What each reporter of an object in reach last said about sharing it onward. */
export async function selectConsents({ db }: Work, subject: string) {
  return db
    .selectFrom('labels.consent')
    .distinctOn('organization_id')
    .select(['organization_id as reporter', 'sequence', 'state', 'note', 'said_by as saidBy'])
    .select(['organizations', 'communities', 'everybody', 'said_at as saidAt'])
    .where('subject', '=', subject)
    .orderBy('organization_id')
    .orderBy('sequence', 'desc')
    .execute();
}

export async function insertPassage({ db }: Change, row: Insertable<Tables['labels.passage']>) {
  await db.insertInto('labels.passage').values(row).execute();
}

/** A destination as the second code is asked about it. */
export type Asked = Pick<
  Tables['labels.passage'],
  'destination' | 'to_person' | 'to_organization' | 'ceiling'
>;

/**
 * The second code: the database's own computation of whether markings and consents let a subject go
 * to a destination. It reads what the subject bears by itself, whatever it is told here.
 */
export async function selectSecondOpinion(
  { db }: Work,
  { subject, marking }: { readonly subject: string; readonly marking: Marking },
  to: Asked,
): Promise<boolean> {
  const array = (ids: readonly string[]) => sql`${[...ids]}::uuid[]`;
  const destination = sql`${to.destination}, ${to.to_person}::uuid, ${to.to_organization}::uuid, ${to.ceiling}`;
  const { rows } = await sql<{ admits: boolean }>`
    select labels.admits(${marking.label}, ${marking.originator}, ${array(marking.persons)},
        ${array(marking.organizations)}, ${array(marking.communities)}, ${destination})
      and (${currentOf(subject)} is null or coalesce((
        select labels.admits(m.label, m.organization_id, m.persons, m.organizations, m.communities,
          ${destination})
        from labels.marking m
        where m.subject = ${subject} and m.version = ${currentOf(subject)}), false))
      and labels.consents(${subject}, ${to.destination}, ${to.to_organization}::uuid) as admits`.execute(
    db,
  );
  return rows[0]?.admits === true;
}

/**
 * What each of several objects bears, as far as the rows in reach say, and whether the second code lets it
 * go to a destination by what it bears by itself.
 */
export async function selectBindings(
  { db }: Work,
  subjects: readonly string[],
  to: Asked,
): Promise<{ subject: string; marking: Marking | null; admits: boolean }[]> {
  const destination = sql`${to.destination}, ${to.to_person}::uuid, ${to.to_organization}::uuid, ${to.ceiling}`;
  const { rows } = await sql<{ subject: string; marking: MarkingRow | null; admits: boolean }>`
    select part as subject, to_jsonb(m) as marking,
      m is not null and labels.admits(m.label, m.organization_id, m.persons, m.organizations,
        m.communities, ${destination})
        and labels.consents(part, ${to.destination}, ${to.to_organization}::uuid) as admits
    from unnest(${[...subjects]}::text[]) part
    left join lateral (
      select organization_id, version, label, persons, organizations, communities
      from labels.marking where subject = part order by version desc limit 1) m on true`.execute(
    db,
  );
  return rows.map(({ subject, marking, admits }) => ({
    ...{ subject, admits },
    marking: marking && keptOf(marking).marking,
  }));
}
