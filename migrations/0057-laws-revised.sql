-- Owner: laws. That what a confirmed obligation rests on was changed by a new version, and what a second
-- person made of it. Until then the obligation holds as it was confirmed.
create table laws.review (
  obligation_id uuid not null references laws.obligation,
  -- The version that brought the change.
  instrument_id uuid not null,
  version       integer not null check (version > 1),
  reasons       text[] not null check (cardinality(reasons) > 0
    and reasons <@ array['gone', 'words', 'days', 'extraction']),
  marked_by     uuid not null,
  marked_at     timestamptz not null,
  outcome       text check (outcome in ('kept', 'amended', 'ended')),
  note          text not null default '' check (length(note) <= 2000),
  decided_by    uuid,
  decided_at    timestamptz,
  primary key (obligation_id, version),
  foreign key (instrument_id, version) references laws.version,
  check (num_nulls(outcome, decided_by, decided_at) in (0, 3)),
  -- Nobody confirms anew what they themselves brought in.
  check (decided_by <> marked_by)
);
create index review_open on laws.review (obligation_id) where outcome is null;
alter table laws.review enable row level security, force row level security;
create policy known on laws.review for select using (
  exists (select from laws.obligation o where o.id = review.obligation_id));
create policy marked on laws.review for insert
  with check ((select platform.sees_all()) and outcome is null);
create policy decided on laws.review for update
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
grant select, insert on laws.review to noroshi_app;
grant update (outcome, note, decided_by, decided_at) on laws.review to noroshi_app;
