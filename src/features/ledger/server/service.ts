import { randomBytes, randomUUID } from 'node:crypto';

import type { z } from 'zod';

import type { CanonicalObject } from '#formats/json/canonical.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { enqueue } from '#platform/jobs.ts';
import type { Change, Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { type Act, commitment, Entry, saltLength } from '../entry.ts';
import { sha256 } from './signer.ts';
import { insertEntry, selectEntries } from './store.ts';

export { type Event, eventJob, type Handler, on } from './events.ts';
export { passingSigner, sha256, type Signer, signerAt } from './signer.ts';
export { countPlaced, ledgerState, receiptOf, verifyLedger } from './tree.ts';

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
