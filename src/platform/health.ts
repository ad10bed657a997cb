import { sql } from 'kysely';

import { program } from '#kernel/actor.ts';

import type { Tools } from './tools.ts';

/** Whether the installation can do its work: a row is committed and then read back. */
export async function isHealthy(tools: Tools): Promise<boolean> {
  const nobody = program(new Set());
  const now = await tools.upkeep(nobody, async ({ db, actor, now: at }) => {
    await sql`
      insert into platform.idempotency (actor_id, key, request_hash, at)
      values (${actor.id}, 'health', sha256('health'), ${at})
      on conflict (actor_id, key) do update set at = excluded.at`.execute(db);
    return at;
  });
  return tools.read(nobody, async ({ db, actor }) => {
    const { rows } = await sql<{ at: Date }>`
      select at from platform.idempotency
      where actor_id = ${actor.id} and key = 'health'`.execute(db);
    return rows[0] !== undefined && rows[0].at >= now;
  });
}
