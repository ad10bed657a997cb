-- Owner: situation. How far in the ledger each person has looked.
create schema situation;
grant usage on schema situation to noroshi_app;

create table situation.look (
  person_id uuid primary key,
  -- The last place in the ledger that the person has seen the news of.
  position  bigint not null check (position >= 0),
  looked_at timestamptz not null
);
alter table situation.look enable row level security, force row level security;
create policy own on situation.look
  using (person_id = (select platform.actor()))
  with check (person_id = (select platform.actor()));
grant select, insert, update on situation.look to noroshi_app;
