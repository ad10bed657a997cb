-- Owner: exposure. About which vulnerabilities the sources say something else, and since which transaction.

-- One row a vulnerability, for what is kept in memory of the stretches that its voices name; followed as
-- `exposure.change` is. What a record says is only ever written together with the record.
create table exposure.saying_change (
  vulnerability_id text not null primary key,
  transaction      xid8 not null
);
create index saying_change_transaction on exposure.saying_change (transaction);
alter table exposure.saying_change enable row level security, force row level security;
create policy known on exposure.saying_change for select
  using ((select platform.actor()) is not null);
create policy kept on exposure.saying_change for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
grant select, insert, update on exposure.saying_change to noroshi_app;

-- A statement's rows at once, in one order, as for systems.
create function exposure.note_voices() returns trigger language plpgsql
  set search_path = pg_catalog
  as $$
begin
  insert into exposure.saying_change as c (vulnerability_id, transaction)
    select distinct vulnerability_id, pg_current_xact_id() from changed order by 1
    on conflict (vulnerability_id) do update set transaction = excluded.transaction
    where c.transaction <> excluded.transaction;
  return null;
end $$;
create function exposure.note_records() returns trigger language plpgsql
  set search_path = pg_catalog
  as $$
begin
  insert into exposure.saying_change as c (vulnerability_id, transaction)
    select distinct v.vulnerability_id, pg_current_xact_id()
    from changed r join intake.voice v on v.source_id = r.source_id and v.record_id = r.id order by 1
    on conflict (vulnerability_id) do update set transaction = excluded.transaction
    where c.transaction <> excluded.transaction;
  return null;
end $$;

create trigger noted_added after insert on intake.voice referencing new table as changed
  for each statement execute function exposure.note_voices();
create trigger noted_removed after delete on intake.voice referencing old table as changed
  for each statement execute function exposure.note_voices();
create trigger noted_changed after update on intake.record referencing new table as changed
  for each statement execute function exposure.note_records();
