-- Owner: inventory. What an organization runs can stand in a part of the table of its own, here or on another server.

-- All of it stands in one part for now, whose rows and indexes are what the table had: nothing is copied. Only
-- the parts have a key, since a table with one can have no part on another server.
alter table inventory.component rename to component_here;
alter table inventory.component_here rename constraint component_pkey to component_here_pkey;
alter index inventory.component_version rename to component_here_version;
alter index inventory.component_package rename to component_here_package;
drop trigger refers on inventory.component_here;
drop trigger never_changed on inventory.component_here;
-- What a system runs changes only together with its own row, and that is noted.
drop trigger noted_added on inventory.component_here;
drop trigger noted_removed on inventory.component_here;
drop function exposure.note_components();

create table inventory.component (like inventory.component_here) partition by list (organization_id);
create index component_version on inventory.component (version_id) include (organization_id, system_id);
create index component_package on inventory.component (package_id) include (organization_id, system_id, version_id);
alter table inventory.component attach partition inventory.component_here default;

-- Whoever asks the table is bound by its policies alone; so nobody but the owner reaches a part by its name.
alter table inventory.component enable row level security, force row level security;
create policy scoped on inventory.component
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]))
  with check ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
grant select, insert, delete on inventory.component to noroshi_app;
revoke all on inventory.component_here from noroshi_app;

create trigger refers after insert on inventory.component referencing new table as added
  for each statement execute function inventory.refuse_unknown_components();
create trigger never_changed before update on inventory.component
  for each statement execute function inventory.refuse_update();

-- The same look-up of one row, where parts stand on other servers: of what a statement adds there PostgreSQL
-- keeps no table.
create function inventory.refuse_unknown_component() returns trigger language plpgsql
  set search_path = pg_catalog
  as $$
begin
  if (select v.package_id from inventory.version v where v.id = new.version_id)
       is distinct from new.package_id
     or (select true from inventory.system s
         where s.organization_id = new.organization_id and s.id = new.system_id) is null
  then
    raise foreign_key_violation using message = 'a component refers to what is not there';
  end if;
  return new;
end $$;
