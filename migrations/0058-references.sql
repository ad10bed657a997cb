-- Owner: inventory. What a system runs refers to what there is, and that is looked up once a statement.

-- A foreign key looks up every row it is on by itself and locks what it finds: of an inventory of 20 components a
-- hundred times, though all are of one system and one submission. It must, since what it finds might be taken
-- away at the same time. Nothing that is referred to here ever is, nor is it numbered anew, whoever asks;
-- so what was there when rows were added stays there.
create function inventory.refuse_removal() returns trigger language plpgsql
  set search_path = pg_catalog
  as $$
begin
  raise exception '% is referred to and stays', tg_table_schema || '.' || tg_table_name;
end $$;
create trigger stays after delete or update of id on inventory.package
  for each row execute function inventory.refuse_removal();
create trigger stays after delete or update of id, package_id on inventory.version
  for each row execute function inventory.refuse_removal();
create trigger stays after delete or update of organization_id, id on inventory.system
  for each row execute function inventory.refuse_removal();
create trigger stays after delete or update of organization_id, id on inventory.submission
  for each row execute function inventory.refuse_removal();
create trigger stays_full before truncate on inventory.package
  for each statement execute function inventory.refuse_removal();
create trigger stays_full before truncate on inventory.version
  for each statement execute function inventory.refuse_removal();
create trigger stays_full before truncate on inventory.system
  for each statement execute function inventory.refuse_removal();
create trigger stays_full before truncate on inventory.submission
  for each statement execute function inventory.refuse_removal();

-- Each row by the index, whatever the tables held when the plan was made that a connection keeps.
create function inventory.refuse_unknown_components() returns trigger language plpgsql
  set search_path = pg_catalog set enable_seqscan = off
  as $$
begin
  -- Of the package that it is a version of, which two foreign keys did not ask.
  if exists (
       select from added a
       where (select v.package_id from inventory.version v where v.id = a.version_id)
             is distinct from a.package_id)
     or exists (
       select from (select distinct organization_id, system_id from added) a
       where (select true from inventory.system s
              where s.organization_id = a.organization_id and s.id = a.system_id) is null)
  then
    raise foreign_key_violation using message = 'a component refers to what is not there';
  end if;
  return null;
end $$;
create function inventory.refuse_unknown_changes() returns trigger language plpgsql
  set search_path = pg_catalog set enable_seqscan = off
  as $$
begin
  if exists (
       select from added a
       where (select true from inventory.version v where v.id = a.version_id) is null)
     or exists (
       select from (select distinct organization_id, submission_id from added) a
       where (select true from inventory.submission u
              where u.organization_id = a.organization_id and u.id = a.submission_id) is null)
  then
    raise foreign_key_violation using message = 'a change refers to what is not there';
  end if;
  return null;
end $$;
create trigger refers after insert on inventory.component referencing new table as added
  for each statement execute function inventory.refuse_unknown_components();
create trigger refers after insert on inventory.component_change referencing new table as added
  for each statement execute function inventory.refuse_unknown_changes();

-- Both are only ever added and taken away, or added alone.
create function inventory.refuse_update() returns trigger language plpgsql
  set search_path = pg_catalog
  as $$ begin raise exception 'what is run is added or taken away'; end $$;
create trigger never_changed before update on inventory.component
  for each statement execute function inventory.refuse_update();
create trigger never_changed before update on inventory.component_change
  for each statement execute function inventory.refuse_update();

alter table inventory.component
  drop constraint component_organization_id_system_id_fkey,
  drop constraint component_package_id_fkey,
  drop constraint component_version_id_fkey;
alter table inventory.component_change
  drop constraint component_change_organization_id_submission_id_fkey,
  drop constraint component_change_version_id_fkey;
