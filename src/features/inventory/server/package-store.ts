import './tables.ts';

import { sql } from 'kysely';

import type { Work } from '#platform/tools.ts';

import type { Package, Version } from '../package.ts';

/** Makes this transaction the one that adds reference rows, so that two never wait for each other. */
export async function lockReferences({ db }: Work): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('inventory.package', 0))`.execute(db);
}

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

export async function insertPackages({ db }: Work, packages: readonly Package[]) {
  await sql`
    insert into inventory.package (ecosystem, name, ordering)
    select ecosystem, name, ordering
    from unnest(${packages.map(({ ecosystem }) => ecosystem)}::text[],
                ${packages.map(({ name }) => name)}::text[],
                ${packages.map(({ order }) => order)}::text[]) as new (ecosystem, name, ordering)
    on conflict do nothing`.execute(db);
}

/** Those of the versions that are known. */
export async function selectVersions({ db }: Work, versions: readonly Version[]) {
  const { rows } = await sql<{ id: number; packageId: number; text: string }>`
    select v.id, v.package_id as "packageId", v.text
    from unnest(${versions.map(({ packageId }) => packageId)}::bigint[],
                ${versions.map(({ text }) => text)}::text[]) as wanted (package_id, text)
    join inventory.version v on v.package_id = wanted.package_id and v.text = wanted.text`.execute(
    db,
  );
  return rows;
}

/** Adds versions with their order keys; `keys` stand in the order of `versions`. */
export async function insertVersions(
  { db }: Work,
  versions: readonly Version[],
  keys: readonly (Buffer | null)[],
) {
  await sql`
    insert into inventory.version (package_id, text, key)
    select package_id, text, key
    from unnest(${versions.map(({ packageId }) => packageId)}::bigint[],
                ${versions.map(({ text }) => text)}::text[],
                ${keys}::bytea[]) as new (package_id, text, key)
    on conflict do nothing`.execute(db);
}
