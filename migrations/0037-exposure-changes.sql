-- Owner: exposure. Which systems changed last in which transaction, for what is kept in memory of them.

-- One row a system, whatever changed it. Numbers of transactions are given when they begin to write and
-- say nothing of the order in which they end; so whoever follows keeps the snapshot that it has read, and
-- what that snapshot does not hold is what it has not seen. No reader waits for a transaction that is long.
create table exposure.change (
  organization_id uuid not null,
  system_id       uuid not null,
  transaction     xid8 not null,
  primary key (organization_id, system_id)
);
create index change_transaction on exposure.change (transaction);
alter table exposure.change enable row level security, force row level security;
create policy scoped on exposure.change
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]))
  with check ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
grant select, insert, update on exposure.change to noroshi_app;

-- A statement's rows at once, in one order, so that two that touch the same systems never wait in a circle.
create function exposure.note_systems() returns trigger language plpgsql
  set search_path = pg_catalog
  as $$
begin
  insert into exposure.change as c (organization_id, system_id, transaction)
    select distinct organization_id, id, pg_current_xact_id() from changed order by 1, 2
    on conflict (organization_id, system_id) do update set transaction = excluded.transaction
    where c.transaction <> excluded.transaction;
  return null;
end $$;
create function exposure.note_components() returns trigger language plpgsql
  set search_path = pg_catalog
  as $$
begin
  insert into exposure.change as c (organization_id, system_id, transaction)
    select distinct organization_id, system_id, pg_current_xact_id() from changed order by 1, 2
    on conflict (organization_id, system_id) do update set transaction = excluded.transaction
    where c.transaction <> excluded.transaction;
  return null;
end $$;

create trigger noted_added after insert on inventory.system referencing new table as changed
  for each statement execute function exposure.note_systems();
create trigger noted_changed after update on inventory.system referencing new table as changed
  for each statement execute function exposure.note_systems();
create trigger noted_added after insert on inventory.component referencing new table as changed
  for each statement execute function exposure.note_components();
create trigger noted_removed after delete on inventory.component referencing old table as changed
  for each statement execute function exposure.note_components();
