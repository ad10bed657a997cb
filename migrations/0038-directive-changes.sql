-- Owner: directives. In which transactions anything changed that a standing is made of: what was judged for
-- a whole nation holds until then. Whoever holds it keeps the snapshot that it was read under; a row that
-- this snapshot does not hold is a change since.
create table directives.change (
  transaction xid8 primary key,
  -- By the clock of the machine: it says only when the row may go.
  at          timestamptz not null default clock_timestamp()
);
create index change_at on directives.change (at);
alter table directives.change enable row level security, force row level security;
create policy known on directives.change
  using ((select platform.actor()) is not null) with check ((select platform.actor()) is not null);
-- Rows are locked before they go, which asks for the right to update.
grant select, insert, update, delete on directives.change to noroshi_app;

create function directives.note_change() returns trigger language plpgsql
  set search_path = pg_catalog
  as $$
begin
  insert into directives.change (transaction) values (pg_current_xact_id()) on conflict do nothing;
  -- Nobody holds anything for so long. What another transaction is removing is left to it.
  delete from directives.change where transaction in (
    select transaction from directives.change
    where at < clock_timestamp() - interval '1 day' limit 100 for update skip locked);
  return null;
end $$;

create trigger noted after insert or update or delete on directives.directive
  for each statement execute function directives.note_change();
create trigger noted after insert or update or delete on directives.action
  for each statement execute function directives.note_change();
create trigger noted after insert or update or delete on directives.addressee
  for each statement execute function directives.note_change();
create trigger noted after insert or update or delete on directives.target
  for each statement execute function directives.note_change();
create trigger noted after insert or update or delete on directives.assignment
  for each statement execute function directives.note_change();
create trigger noted after insert or update or delete on directives.acknowledgement
  for each statement execute function directives.note_change();
create trigger noted after insert or update or delete on directives.claim
  for each statement execute function directives.note_change();
create trigger noted after insert or update or delete on directives.reply
  for each statement execute function directives.note_change();
create trigger noted after insert or update or delete on directives.behalf
  for each statement execute function directives.note_change();
create trigger noted after insert or update or delete on directives.exception
  for each statement execute function directives.note_change();
create trigger noted after insert or update or delete on directives.exception_end
  for each statement execute function directives.note_change();
