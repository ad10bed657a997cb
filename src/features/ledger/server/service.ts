import { randomBytes, randomUUID } from 'node:crypto';

import type { z } from 'zod';

import type { CanonicalObject } from '#formats/json/canonical.ts';
import { leafHash } from '#formats/tlog/tree.ts';
import type { OrganizationId, PersonId } from '#kernel/actor.ts';
import { enqueue } from '#platform/jobs.ts';
import type { Change, Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { type Act, commitment, Entry, saltLength } from '../entry.ts';
import { sha256 } from './signer.ts';
import { insertEntry, selectEntries, selectLatestCheckpoint } from './store.ts';

export { type Event, eventJob, type Handler, on } from './events.ts';
export { receiptOf } from './receipt.ts';
export { type Signer, signerAt } from './signer.ts';

type Done = {
  readonly act: Act;
  readonly subject: string;
  readonly organizationId: OrganizationId | null;
  readonly facts: CanonicalObject;
};

/**
 * Enters an act in the ledger and in the outbox, in the caller's transaction: act, entry and event
 * are kept or lost together. Every change ends with one.
 */
export async function append(work: Change, done: Done): Promise<void> {
  const entry: Entry = { ...done, actorId: work.actor.id, at: work.now };
  const salt = randomBytes(saltLength);
  const id = randomUUID();
  await insertEntry(work, entry, { id, salt, commitment: commitment(sha256, salt, entry) });
  await enqueue(work, 'ledger.event', { id, ...Entry.encode(entry) });
  work.entries.push(id);
}

/** The leaf of an entry whose commitment is known. */
export const leafOf = (committed: Uint8Array) => leafHash(sha256, committed);

/** The names of persons, as far as the actor may know them. */
export type NamesOf = (
  work: Work,
  ids: readonly PersonId[],
) => Promise<ReadonlyMap<PersonId, string>>;

type Sought = z.output<typeof api.listEntries.input>;
type Lines = z.output<typeof api.listEntries.output>;

/** The latest entries the actor may see, newest first, and whether a checkpoint covers each. */
export async function listEntries(
  work: Work,
  sought: Sought,
): Promise<Omit<Lines[number], 'actorName'>[]> {
  const rows = await selectEntries(work, sought);
  const signed = (await selectLatestCheckpoint(work))?.size ?? 0;
  return rows.map(({ id, act, actorId, at, facts, position, ...about }) => ({
    ...{ id, act, actorId, at, facts, position },
    ...{ subject: about.subject, organizationId: about.organizationId },
    sealed: position !== null && position < signed,
  }));
}

/** The same with the names of those who acted, which a later feature knows. */
export const entriesNamedBy =
  (namesOf: NamesOf) =>
  async (work: Work, sought: Sought): Promise<Lines> => {
    const entries = await listEntries(work, sought);
    const names = await namesOf(work, [...new Set(entries.map(({ actorId }) => actorId))]);
    return entries.map((entry) => ({ ...entry, actorName: names.get(entry.actorId) ?? null }));
  };
