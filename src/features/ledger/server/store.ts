import './tables.ts';

import { sql } from 'kysely';

import { runPlanned } from '#platform/db.ts';
import type { Work } from '#platform/tools.ts';

import { Entry } from '../entry.ts';

/** An entry with its id, and what commits to it. */
export type SealedEntry = {
  readonly entry: Entry;
  readonly id: string;
  readonly salt: Uint8Array;
  readonly commitment: Uint8Array;
};

/** Keeps entries and enqueues each as an event: one statement, since every change waits for it. */
export async function insertEntries({ db }: Work, sealed: readonly SealedEntry[]): Promise<void> {
  const entries = sealed.map(({ entry }) => entry);
  const events = sealed.map(({ entry, id }) => JSON.stringify({ id, ...Entry.encode(entry) }));
  const keeping = sql`
    with kept as (
      insert into ledger.entry (
        id, act, actor_id, subject, organization_id, at, facts, salt, commitment)
      select e.id, e.act, e.actor_id, e.subject, e.organization_id, e.at, e.facts, e.salt, e.commitment
      from unnest(
        ${sealed.map(({ id }) => id)}::uuid[],
        ${entries.map(({ act }) => act)}::text[],
        ${entries.map(({ actorId }) => actorId)}::uuid[],
        ${entries.map(({ subject }) => subject)}::text[],
        ${entries.map(({ organizationId }) => organizationId)}::uuid[],
        ${entries.map(({ at }) => at)}::timestamptz[],
        ${entries.map(({ facts }) => JSON.stringify(facts))}::jsonb[],
        ${sealed.map(({ salt }) => Buffer.from(salt))}::bytea[],
        ${sealed.map(({ commitment }) => Buffer.from(commitment))}::bytea[])
        as e (id, act, actor_id, subject, organization_id, at, facts, salt, commitment))
    select platform.enqueue('ledger.event', event.payload)
    from unnest(${events}::json[]) as event (payload)`;
  await runPlanned(db, keeping.compile(db));
}

const columns = [
  'e.id',
  'e.act',
  'e.actor_id as actorId',
  'e.subject',
  'e.organization_id as organizationId',
  'e.at',
  'e.facts',
  'e.salt',
  'e.commitment',
] as const;

/** Makes this transaction the one writer of positions; others wait at this line until it ends. */
export async function lockSequence({ db }: Work): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('ledger.leaf', 0))`.execute(db);
}

/** Committed entries that have no place in the tree yet, in the order they get one. */
export async function selectUnplaced({ db }: Work, limit: number, since?: Date) {
  let query = db
    .selectFrom('ledger.entry as e')
    .leftJoin('ledger.leaf as l', 'l.entry_id', 'e.id')
    .select(['e.id', 'e.commitment'])
    .where('l.position', 'is', null)
    .orderBy('e.at')
    .orderBy('e.id')
    .limit(limit);
  if (since) query = query.where('e.at', '>=', since);
  return query.execute();
}

export async function insertLeaves(
  { db }: Work,
  leaves: readonly { position: number; entry_id: string; hash: Buffer }[],
) {
  await db
    .insertInto('ledger.leaf')
    .values([...leaves])
    .execute();
}

export async function selectLeafCount({ db }: Work): Promise<number> {
  const last = await db
    .selectFrom('ledger.leaf')
    .select('position')
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ? last.position + 1 : 0;
}

/** Leaves from a position on, each with the entry it stands for. */
export async function selectLeaves({ db }: Work, from: number, limit: number) {
  return db
    .selectFrom('ledger.leaf as l')
    .leftJoin('ledger.entry as e', 'e.id', 'l.entry_id')
    .select(['l.position', 'l.hash', ...columns])
    .where('l.position', '>=', from)
    .orderBy('l.position')
    .limit(limit)
    .execute();
}

export async function selectLeafHashes({ db }: Work, from: number, size: number) {
  const rows = await db
    .selectFrom('ledger.leaf')
    .select('hash')
    .where('position', '>=', from)
    .where('position', '<', size)
    .orderBy('position')
    .execute();
  return rows.map(({ hash }) => hash);
}

export async function selectPlaced({ db }: Work, entryId: string) {
  return db
    .selectFrom('ledger.leaf as l')
    .innerJoin('ledger.entry as e', 'e.id', 'l.entry_id')
    .select(['l.position', 'l.hash', ...columns])
    .where('e.id', '=', entryId)
    .executeTakeFirst();
}

export async function selectLatestCheckpoint({ db }: Work) {
  return db
    .selectFrom('ledger.checkpoint')
    .select(['size', 'root', 'peaks', 'note', 'at'])
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function selectCheckpoints({ db }: Work) {
  return db
    .selectFrom('ledger.checkpoint')
    .select(['size', 'peaks', 'note'])
    .orderBy('size')
    .execute();
}

export async function insertCheckpoint(
  { db }: Work,
  checkpoint: { size: number; root: Buffer; peaks: Buffer; note: string; at: Date },
) {
  await db.insertInto('ledger.checkpoint').values(checkpoint).execute();
}

/** The latest entries the actor may see, newest first, each with its place once it has one. */
export async function selectEntries(
  { db }: Work,
  { subject, limit }: { subject: string | undefined; limit: number },
) {
  let query = db
    .selectFrom('ledger.entry as e')
    .leftJoin('ledger.leaf as l', 'l.entry_id', 'e.id')
    .select(['l.position', ...columns])
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(limit);
  if (subject !== undefined) query = query.where('e.subject', '=', subject);
  return query.execute();
}

/** Entries that have their places from a position on, in their order, as far as the actor may see them. */
export async function selectPlacedFrom({ db }: Work, from: number, limit: number) {
  return db
    .selectFrom('ledger.leaf as l')
    .innerJoin('ledger.entry as e', 'e.id', 'l.entry_id')
    .select(['l.position', 'e.id', 'e.act', 'e.subject'])
    .select(['e.actor_id as actorId', 'e.organization_id as organizationId'])
    .where('l.position', '>=', from)
    .orderBy('l.position')
    .limit(limit)
    .execute();
}

type Between = { readonly after: number; readonly below: number };

/** The latest act of each kind that the actor may see, between two positions, in their order. */
export async function selectKindsBetween({ db }: Work, { after, below }: Between) {
  return db
    .selectFrom('ledger.leaf as l')
    .innerJoin('ledger.entry as e', 'e.id', 'l.entry_id')
    .select((eb) => [
      sql<string>`split_part(e.act, '.', 1)`.as('kind'),
      sql<string>`(array_agg(e.id order by l.position desc))[1]`.as('id'),
      eb.fn.max('l.position').as('position'),
    ])
    .where('l.position', '>', after)
    .where('l.position', '<', below)
    .groupBy(sql`1`)
    .orderBy('position')
    .execute();
}

/** Where an entry that the actor may see has its place. */
export async function selectPosition({ db }: Work, id: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('ledger.leaf as l')
    .innerJoin('ledger.entry as e', 'e.id', 'l.entry_id')
    .select('l.position')
    .where('e.id', '=', id)
    .executeTakeFirst();
  return row?.position;
}
