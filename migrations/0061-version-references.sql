-- Owner: inventory. A version refers to a package that is known, and that is looked up once a statement.

-- As of what a system runs (0058): no package is ever taken away or numbered anew, so there is nothing to hold
-- the package for. A foreign key did: of a first inventory of 500 components, 500 look-ups and as many locks,
-- each of which writes to its package's page and to the log.
create function inventory.refuse_unknown_versions() returns trigger language plpgsql
  set search_path = pg_catalog set enable_seqscan = off
  as $$
begin
  if exists (
       select from added a
       where (select true from inventory.package p where p.id = a.package_id) is null)
  then
    raise foreign_key_violation using message = 'a version refers to what is not there';
  end if;
  return null;
end $$;
create trigger refers after insert on inventory.version referencing new table as added
  for each statement execute function inventory.refuse_unknown_versions();

alter table inventory.version drop constraint version_package_id_fkey;
