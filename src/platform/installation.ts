import { sql } from 'kysely';

import type { Work } from './tools.ts';

/** What this installation is for. Only a demo or an exercise may move its clock. */
export type Mode = 'live' | 'demo' | 'exercise';

export type Installation = { readonly mode: Mode; readonly clockOffsetSeconds: number };

export async function installation({ db }: Work): Promise<Installation> {
  const { rows } = await sql<{ mode: Mode; seconds: number }>`
    select i.mode, extract(epoch from c.ahead)::float8 as seconds
    from platform.installation i, platform.clock c`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('The database does not say what installation this is.');
  return { mode: row.mode, clockOffsetSeconds: row.seconds };
}

/** Declares what the installation is for, once, while it is still empty. */
export async function setMode({ db }: Work, mode: Mode): Promise<void> {
  await sql`update platform.installation set mode = ${mode}`.execute(db);
}

/** Moves the installation's clock forward; the database refuses it where people really work. */
export async function advanceClock({ db }: Work, seconds: number): Promise<void> {
  await sql`
    update platform.clock
    set ahead = ahead + make_interval(secs => ${seconds})`.execute(db);
}

/**
 * Sets when the time of an exercise begins, the past included. The database refuses it once time has
 * been moved, and where people really work.
 */
export async function beginAt({ db }: Work, at: Date): Promise<void> {
  await sql`update platform.clock set ahead = ${at}::timestamptz - clock_timestamp()`.execute(db);
}
