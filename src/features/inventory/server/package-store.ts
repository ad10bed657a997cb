import './tables.ts';

import { sql } from 'kysely';

import { arrayOf, runPlanned } from '#platform/db.ts';
import type { Work } from '#platform/tools.ts';

import type { Package } from '../package.ts';

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

/**
 * Adds those of the packages that are missing, in one order, so that two who do never wait in a circle. Returns
 * what was added.
 */
export async function insertPackages({ db }: Work, packages: readonly Package[]) {
  const adding = sql<{ id: number; ecosystem: string; name: string }>`
    insert into inventory.package (ecosystem, name, ordering)
    select n.ecosystem, n.name, n.ordering
    from unnest(${packages.map(({ ecosystem }) => ecosystem)}::text[],
                ${packages.map(({ name }) => name)}::text[],
                ${packages.map(({ order }) => order)}::text[]) as n (ecosystem, name, ordering)
    left join inventory.package p on p.ecosystem = n.ecosystem and p.name = n.name
    where p.id is null
    order by n.ecosystem, n.name
    on conflict (ecosystem, name) do nothing
    returning id, ecosystem, name`;
  return runPlanned(db, adding.compile(db));
}

/** A version by its id, with its package's. */
export type Named = { readonly versionId: number; readonly packageId: number };

/** A version to be named, of a known package, with its order key. */
export type NewVersion = {
  readonly packageId: number;
  readonly text: string;
  readonly key: Buffer | null;
};

/** Adds those of the versions that are missing, in one order. Returns what was added. */
export async function insertVersions({ db }: Work, versions: readonly NewVersion[]) {
  const adding = sql<Named & { readonly text: string }>`
    insert into inventory.version (package_id, text, key)
    select n.package_id, n.text, n.key
    from unnest(${arrayOf(versions.map(({ packageId }) => packageId))}::bigint[],
                ${versions.map(({ text }) => text)}::text[],
                ${versions.map(({ key }) => key)}::bytea[]) as n (package_id, text, key)
    order by n.package_id, n.text
    on conflict (package_id, text) do nothing
    returning id as "versionId", package_id as "packageId", text`;
  return runPlanned(db, adding.compile(db));
}
