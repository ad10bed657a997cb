import './tables.ts';

import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';

import type { Tables } from '#platform/db.ts';
import type { Work } from '#platform/tools.ts';

export type SourceRow = Selectable<Tables['intake.source']>;

const sourceColumns = [
  ...(['id', 'format', 'rank', 'whole', 'prefixes', 'cadence_hours', 'created_at'] as const),
  ...(['removed_percent', 'removed_count', 'changed_percent', 'grown_percent'] as const),
  'refused_percent',
] as const;
const pollColumns = [
  ...(['source_id', 'address', 'interval_minutes', 'paused_at', 'next_at', 'failures'] as const),
  ...(['asked_at', 'outcome', 'etag', 'last_modified', 'sha256'] as const),
] as const;

/** Enters a source unless it is known. */
export async function insertSource(
  { db }: Work,
  source: Insertable<Tables['intake.source']>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('intake.source')
    .values(source)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function selectSource({ db }: Work, id: string): Promise<SourceRow | undefined> {
  return db
    .selectFrom('intake.source')
    .select(sourceColumns)
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function updateSource(
  { db }: Work,
  id: string,
  changed: Updateable<Tables['intake.source']>,
): Promise<void> {
  await db.updateTable('intake.source').set(changed).where('id', '=', id).execute();
}

export type PollRow = Selectable<Tables['intake.poll']>;

export async function selectPoll({ db }: Work, source: string): Promise<PollRow | undefined> {
  return db
    .selectFrom('intake.poll')
    .select(pollColumns)
    .where('source_id', '=', source)
    .executeTakeFirst();
}

export async function selectPolls({ db }: Work): Promise<PollRow[]> {
  return db.selectFrom('intake.poll').select(pollColumns).orderBy('source_id').execute();
}

/** Addresses that are due, the longest due first. */
export async function selectDuePolls({ db, now }: Work): Promise<PollRow[]> {
  return db
    .selectFrom('intake.poll')
    .select(pollColumns)
    .where('paused_at', 'is', null)
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .orderBy('source_id')
    .execute();
}

/** Sets where a source is asked. What is known of a former address is forgotten. */
export async function upsertPoll(
  { db, now }: Work,
  poll: { readonly source: string; readonly address: string; readonly minutes: number } & {
    readonly pausedAt: Date | null;
  },
): Promise<void> {
  await sql`
    insert into intake.poll as p (source_id, address, interval_minutes, paused_at, next_at)
    values (${poll.source}, ${poll.address}, ${poll.minutes}, ${poll.pausedAt}, ${now})
    on conflict (source_id) do update set
      address = excluded.address, interval_minutes = excluded.interval_minutes,
      paused_at = excluded.paused_at, next_at = excluded.next_at, failures = 0,
      etag = case when p.address = excluded.address then p.etag end,
      last_modified = case when p.address = excluded.address then p.last_modified end,
      sha256 = case when p.address = excluded.address then p.sha256 end`.execute(db);
}

export async function deletePoll({ db }: Work, source: string): Promise<void> {
  await db.deleteFrom('intake.poll').where('source_id', '=', source).execute();
}

export type Asked = Pick<PollRow, 'next_at' | 'failures' | 'outcome'> &
  Partial<Pick<PollRow, 'etag' | 'last_modified' | 'sha256'>>;

/** Keeps how an address answered, unless it was changed meanwhile. */
export async function updatePoll(
  { db, now }: Work,
  { source_id, address }: Pick<PollRow, 'source_id' | 'address'>,
  { outcome, ...asked }: Asked,
): Promise<void> {
  await db
    .updateTable('intake.poll')
    .set({ ...asked, asked_at: now, outcome: sql<never>`${JSON.stringify(outcome)}::jsonb` })
    .where('source_id', '=', source_id)
    .where('address', '=', address)
    .execute();
}

/** Sets when an address is asked again. */
export async function updateNextPoll(
  { db }: Work,
  { source_id, address }: Pick<PollRow, 'source_id' | 'address'>,
  nextAt: Date,
): Promise<void> {
  await db
    .updateTable('intake.poll')
    .set({ next_at: nextAt })
    .where('source_id', '=', source_id)
    .where('address', '=', address)
    .execute();
}

/** Every source that something is expected of, and when it last gave something that took force. */
export async function selectExpected({ db }: Work) {
  const { rows } = await sql<{ source: string; cadenceHours: number; lastAt: Date }>`
    select s.id as source, s.cadence_hours as "cadenceHours",
      coalesce(max(n.received_at), s.created_at) as "lastAt"
    from intake.source s
    left join intake.snapshot n on n.source_id = s.id and n.standing in ('taken', 'released')
      and n.restores is null
    left join intake.poll p on p.source_id = s.id
    where s.cadence_hours is not null and p.paused_at is null
    group by s.id order by "lastAt", s.id`.execute(db);
  return rows;
}

/** Notes a silence, once; false where it is noted already. */
export async function insertSilence(
  { db, now }: Work,
  source: string,
  since: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('intake.silence')
    .values({ source_id: source, since, noticed_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
