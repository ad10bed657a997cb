import './tables.ts';

import { type Insertable, sql } from 'kysely';

import type { Tlp } from '#features/labels/tlp.ts';
import type { OrganizationId, PersonId } from '#kernel/actor.ts';
import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { ChannelId } from '../channel.ts';
import type { RuleId } from '../rule.ts';

/** Whose channels and rules: one person's, or, without one, those of the body itself. */
export type Owner = { readonly organizationId: OrganizationId; readonly personId: PersonId | null };

const channelColumns = [
  'organization_id',
  'id',
  'person_id',
  'kind',
  'name',
  'shown',
  'ceiling',
  'language',
  'made_at',
  'code_hash',
  'code_until',
  'code_tries',
  'verified_at',
] as const;

/** The channels of an owner that have not ended, by name. */
export async function selectChannels({ db }: Work, { organizationId, personId }: Owner) {
  return db
    .selectFrom('notices.channel')
    .select(channelColumns)
    .where('organization_id', '=', organizationId)
    .where('person_id', personId === null ? 'is' : '=', personId)
    .where('ended_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute();
}
export type ChannelRow = Awaited<ReturnType<typeof selectChannels>>[number];

/** One channel that has not ended, held until the transaction ends. */
export async function lockChannel({ db }: Change, id: ChannelId) {
  return db
    .selectFrom('notices.channel')
    .select(channelColumns)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

/** How many channels somebody has added since a moment, ended ones included. */
export async function selectAddedCount({ db, actor }: Work, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('notices.channel')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('made_by', '=', actor.id)
    .where('made_at', '>', since)
    .executeTakeFirstOrThrow();
  return count;
}

/** Makes the additions of one actor follow one another. */
export async function lockAdditions({ db, actor }: Change): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`notices ${actor.id}`}, 0))`.execute(
    db,
  );
}

export async function insertChannel(
  { db }: Change,
  channel: Insertable<Tables['notices.channel']>,
  secret: Insertable<Tables['notices.secret']>,
) {
  await db.insertInto('notices.channel').values(channel).execute();
  await db.insertInto('notices.secret').values(secret).execute();
}

type Changes = Partial<
  Pick<Tables['notices.channel'], 'code_tries' | 'verified_at' | 'ended_at'> & { ceiling: Tlp }
>;

export async function updateChannel({ db }: Change, id: ChannelId, changes: Changes) {
  await db.updateTable('notices.channel').set(changes).where('id', '=', id).execute();
}

const ruleColumns = [
  'r.organization_id',
  'r.id',
  'r.person_id',
  'r.kinds',
  'r.channel_id',
  'r.role',
  'r.timing',
  'r.digest_at',
  'r.quiet_from',
  'r.quiet_until',
  'r.urgent_anyway',
  'r.zone',
  'r.active',
  'r.made_at',
] as const;

/** The rules of an owner that have not ended, in the order they were made. */
export async function selectRules({ db }: Work, { organizationId, personId }: Owner) {
  return db
    .selectFrom('notices.rule as r')
    .select(ruleColumns)
    .where('r.organization_id', '=', organizationId)
    .where('r.person_id', personId === null ? 'is' : '=', personId)
    .where('r.ended_at', 'is', null)
    .orderBy('r.made_at')
    .orderBy('r.id')
    .execute();
}
export type RuleRow = Awaited<ReturnType<typeof selectRules>>[number];

/** The rules of a body and of its people that are at work, through channels that were verified. */
export async function selectRulesInForce({ db }: Work, organizationId: OrganizationId) {
  return db
    .selectFrom('notices.rule as r')
    .leftJoin('notices.channel as c', (on) =>
      on.onRef('c.organization_id', '=', 'r.organization_id').onRef('c.id', '=', 'r.channel_id'),
    )
    .leftJoin('access.person as p', 'p.id', 'r.person_id')
    .select([...ruleColumns, 'p.role as personRole'])
    .where('r.organization_id', '=', organizationId)
    .where('r.active', '=', true)
    .where('r.ended_at', 'is', null)
    .where((where) =>
      where.or([
        where('r.channel_id', 'is', null),
        where.and([where('c.verified_at', 'is not', null), where('c.ended_at', 'is', null)]),
      ]),
    )
    .where((where) =>
      where.or([
        where('r.person_id', 'is', null),
        where.and([
          where('p.confirmed_by', 'is not', null),
          where('p.closed_at', 'is', null),
          where('p.suspended_at', 'is', null),
        ]),
      ]),
    )
    .orderBy('r.made_at')
    .orderBy('r.id')
    .execute();
}

export async function insertRule(
  { db }: Change,
  { kinds, ...rule }: Insertable<Tables['notices.rule']>,
) {
  await db
    .insertInto('notices.rule')
    .values({ ...rule, kinds: sql`${[...kinds]}::text[]` })
    .execute();
}

export async function selectRule({ db }: Work, id: RuleId) {
  return db
    .selectFrom('notices.rule')
    .select(['organization_id', 'person_id'])
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}

export async function updateRule(
  { db }: Change,
  id: RuleId,
  changes: Partial<Pick<Tables['notices.rule'], 'active' | 'ended_at'>>,
) {
  await db.updateTable('notices.rule').set(changes).where('id', '=', id).execute();
}

/** Ends the rules that lead into a channel. */
export async function updateRulesOfChannel({ db, now }: Change, id: ChannelId) {
  await db
    .updateTable('notices.rule')
    .set({ ended_at: now })
    .where('channel_id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
}
