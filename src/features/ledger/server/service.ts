import { randomBytes, randomUUID } from 'node:crypto';

import type { z } from 'zod';

import type { CanonicalObject } from '#formats/json/canonical.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import type { Change, Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { type Act, commitment, type Entry, saltLength } from '../entry.ts';
import { sha256 } from './signer.ts';
import { insertEntries, type SealedEntry, selectEntries } from './store.ts';

export { type Event, eventJob, type Handler, on } from './events.ts';
export { passingSigner, sha256, type Signer, signerAt } from './signer.ts';
export { countPlaced, ledgerState, receiptOf, verifyLedger } from './tree.ts';
export { type Ear } from './watch.ts';

type Done = {
  readonly act: Act;
  readonly subject: string;
  readonly organizationId: OrganizationId | null;
  readonly facts: CanonicalObject;
};

/** The entries of each change that are not written yet, by its list of ids. */
const unwritten = new WeakMap<readonly string[], SealedEntry[]>();

/**
 * Enters an act in the ledger and in the outbox, in the caller's transaction: act, entry and event
 * are kept or lost together. Every change ends with one. All of a change are written together, as the
 * last thing before COMMIT or before another actor goes on; within the change nobody reads them.
 */
export async function append(work: Change, done: Done): Promise<void> {
  const entry: Entry = { ...done, actorId: work.actor.id, at: work.now };
  const salt = randomBytes(saltLength);
  const id = randomUUID();
  const sealed = { entry, id, salt, commitment: commitment(sha256, salt, entry) };
  const before = unwritten.get(work.entries);
  if (before) before.push(sealed);
  else {
    const all = [sealed];
    unwritten.set(work.entries, all);
    work.lastly.push(() => writeTogether(work, all));
  }
  work.entries.push(id);
}

/** As many as one statement takes the values of, by far. */
const together = 1000;

async function writeTogether(work: Work, waiting: SealedEntry[]): Promise<void> {
  while (waiting.length > 0) await insertEntries(work, waiting.splice(0, together));
}

export async function listEntries(
  work: Work,
  { subject, limit }: z.output<typeof api.listEntries.input>,
): Promise<z.output<typeof api.listEntries.output>> {
  const rows = await selectEntries(work, { subject, limit });
  return rows.map(({ id, act, actorId, subject: about, organizationId, at, facts, position }) => ({
    id,
    act,
    actorId,
    subject: about,
    organizationId,
    at,
    facts,
    position,
  }));
}
