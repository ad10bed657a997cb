import { createHash } from 'node:crypto';

import { sql } from 'kysely';

import { Refusal } from '#kernel/refusal.ts';

import { say } from './texts.ts';
import type { Work } from './tools.ts';

export type Repeatable = {
  readonly key: string;
  readonly request: string;
  /** What of the answer may be kept. */
  readonly kept: (answer: unknown) => unknown;
};

const form = /^[A-Za-z0-9_-]{8,100}$/;

/** The key of a request that changes something; refused when it is missing or not in form. */
export function idempotencyKey(header: string | string[] | undefined): string {
  if (typeof header !== 'string' || !form.test(header)) {
    throw new Refusal('invalid', say('platform.idempotency-needed'));
  }
  return header;
}

/** The request was answered before: the transaction ends here and the first answer is given again. */
export class AlreadyDone extends Error {
  override readonly name = 'AlreadyDone';
  readonly answer: unknown;

  constructor(answer: unknown) {
    super('answered before');
    this.answer = answer;
  }
}

/**
 * Runs a change once for each (actor, key). The answer is kept in the change's own transaction, so a
 * request that is sent again after a lost connection gets the first answer and changes nothing.
 */
export async function once(
  work: Work,
  { key, request, kept }: Repeatable,
  change: () => Promise<unknown>,
): Promise<unknown> {
  const hash = createHash('sha256').update(request).digest();
  const claimed = await sql<{ key: string }>`
    insert into platform.idempotency (actor_id, key, request_hash, at)
    values (${work.actor.id}, ${key}, ${hash}, ${work.now})
    on conflict do nothing returning key`.execute(work.db);
  if (claimed.rows.length === 0) throw new AlreadyDone(await earlier(work, key, hash));

  const answer = await change().catch(async (error: unknown) => {
    // A refusal that keeps what was written would keep the key as well, and be answered as done.
    if (error instanceof Refusal && error.keeps) await release(work, key);
    throw error;
  });
  await sql`
    update platform.idempotency
    set status = 200, answer = ${JSON.stringify(kept(answer) ?? null)}::jsonb
    where actor_id = ${work.actor.id} and key = ${key}`.execute(work.db);
  return answer;
}

async function release(work: Work, key: string): Promise<void> {
  await sql`
    delete from platform.idempotency
    where actor_id = ${work.actor.id} and key = ${key}`.execute(work.db);
}

async function earlier(work: Work, key: string, hash: Buffer): Promise<unknown> {
  const { rows } = await sql<{ request_hash: Buffer; answer: unknown }>`
    select request_hash, answer from platform.idempotency
    where actor_id = ${work.actor.id} and key = ${key}`.execute(work.db);
  const [row] = rows;
  if (!row?.request_hash.equals(hash)) {
    throw new Refusal('conflict', say('platform.idempotency-mismatch'));
  }
  return row.answer;
}
