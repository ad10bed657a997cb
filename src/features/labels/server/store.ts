import './tables.ts';

import { type Insertable, sql } from 'kysely';

import type { OrganizationId, PersonId } from '#kernel/actor.ts';
import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { Marking } from '../marking.ts';

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

/** What an object bears now, whole, as far as the rows in reach say. */
export async function selectMarking({ db }: Work, subject: string) {
  const row = await db
    .selectFrom('labels.marking')
    .select(markingColumns)
    .where('subject', '=', subject)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && keptOf(row);
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

/** A body with everything above it, each with its supervisor. */
export async function selectAbove({ db }: Work, body: OrganizationId) {
  const { rows } = await sql<{ id: OrganizationId; supervisor_id: OrganizationId | null }>`
    with recursive above as (
      select id, supervisor_id from organizations.organization where id = ${body}
      union
      select o.id, o.supervisor_id
      from organizations.organization o join above a on o.id = a.supervisor_id
    ) select id, supervisor_id from above`.execute(db);
  return rows;
}

/** The communities that a body is in today. */
export async function selectCommunitiesOf({ db }: Work, body: OrganizationId) {
  return db
    .selectFrom('labels.member as m')
    .innerJoin('labels.community as c', 'c.id', 'm.community_id')
    .select('c.id')
    .where('m.organization_id', '=', body)
    .where('m.left_at', 'is', null)
    .where('c.closed_at', 'is', null)
    .execute();
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

/** What each reporter of an object last said about sharing it onward. */
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
      and coalesce((
        select labels.admits(m.label, m.organization_id, m.persons, m.organizations, m.communities,
          ${destination})
        from labels.marking m where m.subject = ${subject} order by m.version desc limit 1), true)
      and labels.consents(${subject}, ${to.destination}, ${to.to_organization}::uuid) as admits`.execute(
    db,
  );
  return rows[0]?.admits === true;
}
