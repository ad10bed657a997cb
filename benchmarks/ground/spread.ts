import type { House } from './house.ts';

/** The archive of a whole distribution: no system runs all of that, so it is not spread. */
const archive = 'made-here/debian12-archive';

/**
 * Gives every system but the archive so many copies, over all operators in turn, each with its
 * submission and components. Set-wise by the owner of the tables, without checks of foreign keys and
 * without the documents' bytes: what is measured afterwards is reading.
 */
export async function spread({ owner }: House, copies: number): Promise<void> {
  const index = 'inventory.component_version';
  const { rows } = await owner.query<{ definition: string }>(
    // Of the whole table, not of it without its parts.
    `select replace(pg_get_indexdef($1::regclass), ' ON ONLY ', ' ON ') as definition`,
    [index],
  );
  await owner.query(`set session_replication_role = replica`);
  await owner.query(`set maintenance_work_mem = '512MB'`);
  await owner.query(`drop index ${index}`);
  await owner.query(
    `create temporary table copy as
     with body as (
       select id, row_number() over (order by id) - 1 as place, count(*) over () as bodies
       from organizations.organization where code <> 'hq')
     select s.organization_id as source_organization, s.id as source,
            gen_random_uuid() as id, gen_random_uuid() as submission_id,
            b.id as organization_id, s.name || ' #' || n as name
     from (select *, row_number() over (order by name) as place from inventory.system
           where position('${archive}' in name) = 0) s
     cross join generate_series(1, ${copies}) n
     join body b on b.place = (s.place * ${copies} + n) % b.bodies`,
  );
  await owner.query(
    `insert into inventory.system (organization_id, id, name, created_at, latest_id, latest_taken_at,
       latest_components, latest_shrunken, latest_whole)
     select c.organization_id, c.id, c.name, platform.now(), c.submission_id, s.latest_taken_at,
       s.latest_components, s.latest_shrunken, s.latest_whole
     from copy c join inventory.system s on s.id = c.source`,
  );
  await owner.query(
    `insert into inventory.document (organization_id, sha256, bytes, content)
     select distinct c.organization_id, b.sha256, 0, ''::bytea
     from copy c join inventory.submission b on b.system_id = c.source
     on conflict do nothing`,
  );
  await owner.query(
    `insert into inventory.submission
     select (jsonb_populate_record(b, jsonb_build_object('organization_id', c.organization_id,
       'id', c.submission_id, 'system_id', c.id, 'number', 1))).*
     from copy c join inventory.submission b on b.system_id = c.source and b.number = 1`,
  );
  await owner.query(
    `insert into inventory.component (organization_id, system_id, version_id, package_id)
     select c.organization_id, c.id, p.version_id, p.package_id
     from copy c join inventory.component p
       on p.organization_id = c.source_organization and p.system_id = c.source
     order by 1, 2, 3`,
  );
  for (const { definition } of rows) await owner.query(definition);
  await owner.query(`drop table copy`);
  await owner.query(`set session_replication_role = origin`);
}
