import { randomUUID } from 'node:crypto';

import { type Epoch, epochOf } from '#features/exposure/index/epoch.ts';
import type { Berth } from '#features/exposure/server/fleet.ts';
import { selectLineage, selectPosition } from '#features/exposure/server/fleet-store.ts';
import { writeIndex } from '#features/exposure/server/index-file.ts';
import { sideOf } from '#features/exposure/server/sides.ts';
import { SystemId } from '#features/inventory/system.ts';

import { type House, keeper, populate } from '../ground/house.ts';
import { keyed, loadedOf, type Nation, organizationOf, textOf } from './corpus.ts';

/** What is said of a package by the number of a vulnerability, as it is called where it is imported. */
export const cveOf = (vulnerability: number): string => `CVE-2030-${10_000 + vulnerability}`;
export const packageOf = (of: number): string => `package-${of}`;

/** A nation in a database of its own: who there is, which versions there are and what is said of them, as rows. */
export type Installed = { readonly epoch: Epoch; readonly berths: readonly Berth[] };

/**
 * Lays the rows of a nation but for one table: what runs where would be a hundred million, and is put into the
 * file that memory starts from instead, as a server that followed would have left it.
 */
export async function install(house: House, nation: Nation, file: string): Promise<Installed> {
  const { size } = nation;
  const owners = await populate(house, size.organizations);
  const takenAt = new Date();
  const berths = Array.from({ length: size.systems }, (_, each): Berth => {
    const organizationId = owners[organizationOf(size, each)]!;
    const id = SystemId.decode(`system_${randomUUID()}`);
    const name = `system ${each}`;
    const components = size.components;
    return { organizationId, id, name, takenAt, components, isWhole: false, isRetired: false };
  });
  await house.owner.query('set session_replication_role = replica');
  await layVersions(house, nation);
  await laySayings(house, nation);
  await laySystems(house, berths);
  await house.owner.query('set session_replication_role = origin');
  await house.owner.query('vacuum analyze');
  const epoch = sidedEpoch(nation);
  await house.tools.read(keeper, async (work) => {
    const position = await selectPosition(work);
    const lineage = await selectLineage(work);
    const names = Array.from(
      { length: nation.vulnerabilities },
      (_, each) => [cveOf(each), each] as const,
    );
    await writeIndex(file, { epoch, berths, position, vulnerabilities: new Map(names) }, lineage!);
  });
  return { epoch, berths };
}

/** The epoch as the program lays it out, where each package has two sides. */
function sidedEpoch(nation: Nation): Epoch {
  const { versions, stretches, ...rest } = loadedOf(nation);
  const sided = (packages: Uint32Array) => packages.map((of) => sideOf(of, false));
  return epochOf({
    ...rest,
    versions: { ...versions, packages: sided(versions.packages) },
    stretches: { ...stretches, packages: sided(stretches.packages) },
  });
}

async function layVersions({ owner }: House, { size, starts }: Nation): Promise<void> {
  const keyOf = keyed();
  const most =
    starts.reduce((max, start, of) => Math.max(max, start - (starts[of - 1] ?? 0)), 0) + 9;
  const places = Array.from({ length: most }, (_, place) => place);
  await owner.query(
    'create temporary table version_at (place int primary key, text text, key bytea)',
  );
  await owner.query(
    `insert into version_at select * from unnest($1::int[], $2::text[], $3::bytea[])`,
    [places, places.map(textOf), places.map((place) => Buffer.from(keyOf(place)))],
  );
  await owner.query('create temporary table begin_of (id int primary key, start int, next int)');
  const ids = Array.from({ length: size.packages }, (_, of) => of);
  await owner.query(`insert into begin_of select * from unnest($1::int[], $2::int[], $3::int[])`, [
    ids,
    ids.map((of) => starts[of]),
    ids.map((of) => starts[of + 1]),
  ]);
  await owner.query(
    `insert into inventory.package (id, ecosystem, name, ordering) overriding system value
     select id, 'npm', 'package-' || id, 'npm' from begin_of`,
  );
  await owner.query(
    `insert into inventory.version (id, package_id, text, key) overriding system value
     select b.start + v.place, b.id, v.text, v.key
     from begin_of b join version_at v on v.place < b.next - b.start`,
  );
  for (const [table, column] of [
    ['inventory.package', size.packages],
    ['inventory.version', size.versions],
  ] as const) {
    await owner.query(`alter table ${table} alter column id restart with ${column}`);
  }
}

const atOnce = 100_000;

async function laySayings({ owner }: House, { stretches }: Nation): Promise<void> {
  await owner.query(
    'create temporary table said (vulnerability int, package int, from_place int, to_place int)',
  );
  for (let from = 0; from < stretches.length; from += atOnce) {
    const part = stretches.slice(from, from + atOnce);
    await owner.query(
      `insert into said select * from unnest($1::int[], $2::int[], $3::int[], $4::int[])`,
      [
        ...[part.map((each) => each.vulnerability), part.map((each) => each.of)],
        ...[part.map((each) => each.from), part.map((each) => each.to)],
      ],
    );
  }
  const snapshot = randomUUID();
  await owner.query(`insert into intake.source (id, format, rank) values ('osv-nation', 'osv', 1)`);
  await owner.query(
    `insert into intake.snapshot (id, source_id, file, sha256, received_at, accepted, refused, changed)
     values ($1, 'osv-nation', 'nation.json', sha256(''), now(), 1, 0, 1)`,
    [snapshot],
  );
  await owner.query(
    `create temporary table told as
     select *, row_number() over (partition by vulnerability) - 1 as number,
       'CVE-2030-' || (10000 + vulnerability) as cve, 'GHSA-' || vulnerability as record
     from said`,
  );
  for (const statement of [
    `insert into intake.vulnerability (id, merged_at) select distinct cve, now() from told`,
    `insert into intake.record (source_id, id, snapshot_id, digest, aliases, carries, related, title, details, links)
     select distinct 'osv-nation', record, '${snapshot}'::uuid, sha256(''), array[cve], '{}'::text[], '{}'::text[],
       '', '', '{}'::text[] from told`,
    `insert into intake.voice select distinct cve, 'osv-nation', record, 'same' from told`,
    `insert into intake.affected
     select 'osv-nation', record, number, package, '', '', 'unaffected', false, '{}', '{}' from told`,
    `insert into intake.range
     select 'osv-nation', record, number, 0, package, f.key, t.key, 'affected', 'span', ''
     from told join version_at f on f.place = from_place left join version_at t on t.place = to_place`,
  ]) {
    await owner.query(statement);
  }
}

async function laySystems({ owner }: House, berths: readonly Berth[]): Promise<void> {
  for (let from = 0; from < berths.length; from += atOnce) {
    const part = berths.slice(from, from + atOnce);
    await owner.query(
      `insert into inventory.system (organization_id, id, name, created_at, latest_id, latest_taken_at,
         latest_components, latest_shrunken, latest_whole)
       select o, s, name, $4, gen_random_uuid(), $4, $5, false, false
       from unnest($1::uuid[], $2::uuid[], $3::text[]) each (o, s, name)`,
      [
        part.map((each) => each.organizationId.split('_').at(-1)),
        part.map((each) => each.id.split('_').at(-1)),
        part.map((each) => each.name),
        part[0]?.takenAt,
        part[0]?.components,
      ],
    );
  }
}
