import './tables.ts';

import { sql } from 'kysely';

import type { Work } from '#platform/tools.ts';

import type { KnownVersion } from '../both-ways.ts';

/** The versions of packages that have an order, by package and in the order of their keys. */
export async function selectOrdered(
  { db }: Work,
  packages: readonly number[],
): Promise<(KnownVersion & { readonly packageId: number })[]> {
  const { rows } = await sql<KnownVersion & { packageId: number }>`
    select package_id as "packageId", text, key from inventory.version
    where package_id = any (${packages}::bigint[]) and key is not null
    order by package_id, key`.execute(db);
  return rows;
}

/** Adds to what was counted. */
export async function upsertOrderChecks(
  { db }: Work,
  counts: readonly {
    readonly ordering: string;
    readonly pairs: number;
    readonly differing: number;
  }[],
): Promise<void> {
  await sql`
    insert into intake.order_check as c (ordering, pairs, differing)
    select * from unnest(${counts.map(({ ordering }) => ordering)}::text[],
      ${counts.map(({ pairs }) => pairs)}::bigint[],
      ${counts.map(({ differing }) => differing)}::bigint[])
    on conflict (ordering) do update
      set pairs = c.pairs + excluded.pairs, differing = c.differing + excluded.differing`.execute(
    db,
  );
}
