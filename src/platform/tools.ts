import { randomUUID } from 'node:crypto';

import { sql } from 'kysely';

import type { Actor } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';

import { beside, type Db, runPlanned, type Tx } from './db.ts';

/**
 * One transaction on behalf of one actor: the rows it may see, the moment it happens at, and who
 * acts. Every use case is `verb(work, input)`, so none can run outside of one.
 */
export type Work = {
  readonly db: Tx;
  readonly actor: Actor;
  /** The one clock: the database's, plus the offset of a demo or exercise installation. */
  readonly now: Date;
  /** One object for all work of a process on one database: by it is kept in memory what was read there. */
  readonly installation: object;
};

/** Work that changes something. It commits only if it has left at least one ledger entry. */
export type Change = Work & {
  /** Ids of the ledger entries appended so far; kept by the ledger's `append`. */
  readonly entries: string[];
  /** What passed the exit door so far; kept by the door itself. */
  readonly passages: string[];
  /** What writes, right before COMMIT and before another acts, all that is still to be written. */
  readonly lastly: (() => Promise<void>)[];
  /** What this process keeps in mind, once all of it is committed: of what is undone, nothing. */
  readonly afterwards: (() => void)[];
  /** Connections for what is written apart. */
  readonly beside: Db;
  /** The transaction's number: by it a later question names what it must not miss. */
  readonly transaction?: string | undefined;
};

/** What runs work: the only way to the database. */
export type Tools = {
  /** Work in a read-only transaction. */
  read<Result>(actor: Actor, use: (work: Work) => Promise<Result>): Promise<Result>;
  /** The same where every statement sees the moment that the first one saw. */
  readMoment<Result>(actor: Actor, use: (work: Work) => Promise<Result>): Promise<Result>;
  /** Work that changes something; acknowledged only after COMMIT. */
  write<Result>(actor: Actor, use: (work: Change) => Promise<Result>): Promise<Result>;
  /** Work that may find nothing to change; whatever it does change leaves its entry. */
  writeIfAny(actor: Actor, use: (work: Change) => Promise<void>): Promise<void>;
  /** Bookkeeping that is no act of anyone: a session's last use, a job's progress. */
  upkeep<Result>(actor: Actor, use: (work: Work) => Promise<Result>): Promise<Result>;
};

/** A new random id of one kind (RFC 9562 version 4). */
export function newId<Id extends string>(kind: {
  readonly prefix: string;
  parse(text: string): Id;
}): Id {
  return kind.parse(`${kind.prefix}_${randomUUID()}`);
}

/** Sets whose rows the transaction may see, and reads the clock, in one round trip. */
async function enter(db: Tx, actor: Actor, installation: object): Promise<Work> {
  const { now } = await setActor(db, actor);
  return { db, actor, now, installation };
}

/** The same for what is sure to write: its number is given at once, and told. */
async function enterWriting(db: Tx, actor: Actor, place: Place): Promise<Change> {
  const number = sql<string | null>`pg_current_xact_id()::text`;
  const { now, transaction } = await setActor(db, actor, number);
  const { installation } = place;
  const change = changeIn({ db, actor, now, installation }, place);
  return { ...change, transaction: transaction ?? undefined };
}

async function setActor(
  db: Tx,
  actor: Actor,
  number = sql<string | null>`null::text`,
): Promise<{ readonly now: Date; readonly transaction: string | null }> {
  const all = actor.scope === 'all';
  const named = actor.scope === 'all' ? '' : actor.scope.join(',');
  const entering = sql<{ now: Date; transaction: string | null }>`
    select set_config('noroshi.actor', ${actor.id}, true),
           set_config('noroshi.scope', ${all ? 'all' : 'named'}, true),
           set_config('noroshi.organizations', ${named}, true),
           set_config('noroshi.body', ${actor.organizationId ?? ''}, true),
           platform.now() as now, ${number} as transaction`;
  const [row] = await runPlanned(db, entering.compile(db));
  if (!row?.now) throw new Error('The database did not tell the time.');
  return row;
}

/**
 * Does something as another actor in the same transaction: as whoever a code stands for that was just
 * read, or as the program itself for what it alone may read. The other’s rows are before it and no more,
 * and what it writes is the other’s; then the first actor goes on.
 */
export async function actingAs<Reached extends Work, Result>(
  work: Reached,
  actor: Actor,
  use: (work: Reached) => Promise<Result>,
): Promise<Result> {
  // What each does is written while it is they who act.
  await finish(work);
  await setActor(work.db, actor);
  try {
    const result = await use({ ...work, actor });
    await finish(work);
    await setActor(work.db, work.actor);
    return result;
  } catch (error) {
    // After any other error the transaction is over.
    if (error instanceof Refusal) await setActor(work.db, work.actor);
    throw error;
  }
}

/**
 * Does something for an actor with every organization's rows before it, then narrows the reach again.
 * For rules of a feature that must judge by what their subject may not read: who supervises a body, whom
 * a label admits. What is read so is for judging and is told to nobody; what is confided to single
 * bodies stays closed to it.
 */
export async function beyondReach<Reached extends Work, Result>(
  work: Reached,
  use: (work: Reached) => Promise<Result>,
): Promise<Result> {
  const { actor, db } = work;
  const setScope = (scope: 'all' | 'named') =>
    sql`select set_config('noroshi.scope', ${scope}, true)`.execute(db);
  if (actor.scope === 'all') return use(work);
  await setScope('all');
  try {
    const result = await use({ ...work, actor: { ...actor, scope: 'all' } });
    await setScope('named');
    return result;
  } catch (error) {
    // After any other error the transaction is over.
    if (error instanceof Refusal) await setScope('named');
    throw error;
  }
}

/**
 * Upkeep in a transaction of its own that stands whatever becomes of the change, which waits for it: for
 * what is the same for everyone, so that nobody waits for this change to end. Where the change is kept, so is
 * this; and whatever it says may be read by whoever comes next, even if the change is undone.
 */
export async function apart<Result>(
  { beside: connections, actor, installation }: Change,
  use: (work: Work) => Promise<Result>,
): Promise<Result> {
  return connections.transaction().execute(async (tx) => use(await enter(tx, actor, installation)));
}

type Settled<Result> =
  | { readonly ok: true; readonly result: Result }
  | { readonly ok: false; readonly refusal: Refusal };

/** The result, or a refusal that keeps what was written; anything else undoes the transaction. */
async function settle<Result>(result: Promise<Result>): Promise<Settled<Result>> {
  try {
    return { ok: true, result: await result };
  } catch (error) {
    if (error instanceof Refusal && error.keeps) return { ok: false, refusal: error };
    throw error;
  }
}

/** The database itself knows whether a transaction wrote: only then has it a number of its own. */
async function refuseWritten(tx: Tx): Promise<void> {
  const { rows } = await sql<{ wrote: boolean }>`
    select pg_current_xact_id_if_assigned() is not null as wrote`.execute(tx);
  if (rows[0]?.wrote !== false) throw new Error('A change left no ledger entry.');
}

/** Where work is done: on which database, and on which connections what is apart from it. */
type Place = { readonly installation: object; readonly beside: Db };

const changeIn = (work: Work, { beside: connections }: Place): Change => ({
  ...{ ...work, beside: connections },
  ...{ entries: [], passages: [], lastly: [], afterwards: [] },
});

/** Writes what is still to be written of a change; a reading has nothing of the kind. */
async function finish(work: Work | Change): Promise<void> {
  if ('lastly' in work) for (const write of work.lastly) await write();
}

/** What was changed, once its COMMIT has returned. */
function conclude({ afterwards }: Change): void {
  for (const keep of afterwards) keep();
}

export function toolsFor(db: Db): Tools {
  const place: Place = { installation: {}, beside: beside(db) };
  const { installation } = place;
  return {
    read: (actor, use) =>
      db
        .transaction()
        .setAccessMode('read only')
        .execute(async (tx) => use(await enter(tx, actor, installation))),
    readMoment: (actor, use) =>
      db
        .transaction()
        .setAccessMode('read only')
        .setIsolationLevel('repeatable read')
        .execute(async (tx) => use(await enter(tx, actor, installation))),
    write: async (actor, use) => {
      const { change, settled } = await db.transaction().execute(async (tx) => {
        const begun = await enterWriting(tx, actor, place);
        const outcome = await settle(use(begun));
        if (begun.entries.length === 0) throw new Error('A change left no ledger entry.');
        await finish(begun);
        return { change: begun, settled: outcome };
      });
      conclude(change);
      if (settled.ok) return settled.result;
      throw settled.refusal;
    },
    writeIfAny: async (actor, use) => {
      const change = await db.transaction().execute(async (tx) => {
        const begun = changeIn(await enter(tx, actor, installation), place);
        await use(begun);
        if (begun.entries.length === 0) await refuseWritten(tx);
        await finish(begun);
        return begun;
      });
      conclude(change);
    },
    upkeep: (actor, use) =>
      db.transaction().execute(async (tx) => use(await enter(tx, actor, installation))),
  };
}
