import './tables.ts';

import { sql } from 'kysely';

import { runPlanned } from '#platform/db.ts';
import type { Work } from '#platform/tools.ts';

import type { Package, Version } from '../package.ts';

/** Those of the packages that are known. */
export async function selectPackages({ db }: Work, packages: readonly Package[]) {
  const { rows } = await sql<{ id: number; ecosystem: string; name: string }>`
    select p.id, p.ecosystem, p.name
    from unnest(${packages.map(({ ecosystem }) => ecosystem)}::text[],
                ${packages.map(({ name }) => name)}::text[]) as wanted (ecosystem, name)
    join inventory.package p on p.ecosystem = wanted.ecosystem and p.name = wanted.name`.execute(
    db,
  );
  return rows;
}

/** Adds those of the packages that are missing, in one order, so that two who do never wait in a circle. */
export async function insertPackages({ db }: Work, packages: readonly Package[]): Promise<void> {
  const adding = sql`
    insert into inventory.package (ecosystem, name, ordering)
    select n.ecosystem, n.name, n.ordering
    from unnest(${packages.map(({ ecosystem }) => ecosystem)}::text[],
                ${packages.map(({ name }) => name)}::text[],
                ${packages.map(({ order }) => order)}::text[]) as n (ecosystem, name, ordering)
    left join inventory.package p on p.ecosystem = n.ecosystem and p.name = n.name
    where p.id is null
    order by n.ecosystem, n.name
    on conflict (ecosystem, name) do nothing`;
  await runPlanned(db, adding.compile(db));
}

/** A version by its id, with its package's. */
export type Named = { readonly versionId: number; readonly packageId: number };

/**
 * Adds those of the versions that are missing, of known packages and with their order keys, in one order;
 * `keys` stand in the order of `versions`. Returns what was added.
 */
export async function insertVersions(
  { db }: Work,
  versions: readonly Version[],
  keys: readonly (Buffer | null)[],
): Promise<readonly Named[]> {
  const adding = sql<Named>`
    insert into inventory.version (package_id, text, key)
    select p.id, n.text, n.key
    from unnest(${versions.map(({ ecosystem }) => ecosystem)}::text[],
                ${versions.map(({ name }) => name)}::text[],
                ${versions.map(({ text }) => text)}::text[],
                ${keys}::bytea[]) as n (ecosystem, name, text, key)
    join inventory.package p on p.ecosystem = n.ecosystem and p.name = n.name
    order by p.id, n.text
    on conflict (package_id, text) do nothing
    returning id as "versionId", package_id as "packageId"`;
  return runPlanned(db, adding.compile(db));
}
