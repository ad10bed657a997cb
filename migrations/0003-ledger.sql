-- Owner: ledger. What was done, provably: entries, the leaves of a hash tree over them, checkpoints.
create schema ledger;
grant usage on schema ledger to noroshi_app;

create table ledger.entry (
  id              uuid primary key,
  act             text not null check (act ~ '^[a-z-]+\.[a-z-]+$'),
  actor_id        uuid not null,
  subject         text not null check (subject <> ''),
  organization_id uuid,
  at              timestamptz not null,
  facts           jsonb not null,
  salt            bytea not null check (octet_length(salt) = 32),
  commitment      bytea not null check (octet_length(commitment) = 32)
);
create index entry_subject on ledger.entry (subject, at);
create index entry_at on ledger.entry (at, id);

-- Positions are given by one writer after the commit, so they have no gap and never change.
create table ledger.leaf (
  position bigint primary key check (position >= 0),
  entry_id uuid not null unique references ledger.entry,
  hash     bytea not null check (octet_length(hash) = 32)
);

-- The signed state of the tree, kept with what is needed to grow it: a size is signed once.
create table ledger.checkpoint (
  size  bigint primary key check (size >= 0),
  root  bytea not null check (octet_length(root) = 32),
  peaks bytea not null,
  note  text not null,
  at    timestamptz not null
);

create function ledger.refuse_change() returns trigger language plpgsql
  set search_path = pg_catalog
  as $$ begin raise exception 'the ledger is only ever added to'; end $$;
create trigger only_added before update or delete on ledger.entry
  for each row execute function ledger.refuse_change();
create trigger only_added before update or delete on ledger.leaf
  for each row execute function ledger.refuse_change();
create trigger only_added before update or delete on ledger.checkpoint
  for each row execute function ledger.refuse_change();
create trigger never_emptied before truncate on ledger.entry
  for each statement execute function ledger.refuse_change();
create trigger never_emptied before truncate on ledger.leaf
  for each statement execute function ledger.refuse_change();
create trigger never_emptied before truncate on ledger.checkpoint
  for each statement execute function ledger.refuse_change();

alter table ledger.entry enable row level security, force row level security;
alter table ledger.leaf enable row level security, force row level security;
alter table ledger.checkpoint enable row level security, force row level security;

-- An entry names its actor truly, and is seen by its actor, its organization and the headquarters.
create policy added on ledger.entry for insert with check (actor_id = (select platform.actor()));
create policy seen on ledger.entry for select using (
  (select platform.sees_all())
  or actor_id = (select platform.actor())
  or organization_id = any ((select platform.scope())::uuid[]));
create policy added on ledger.leaf for insert with check ((select platform.sees_all()));
create policy seen on ledger.leaf for select using ((select platform.actor()) is not null);
create policy added on ledger.checkpoint for insert with check ((select platform.sees_all()));
create policy seen on ledger.checkpoint for select using ((select platform.actor()) is not null);
grant select, insert on ledger.entry, ledger.leaf, ledger.checkpoint to noroshi_app;
