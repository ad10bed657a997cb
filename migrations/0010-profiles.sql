-- Owner: profiles. Which jurisdiction an installation works under, and what its headquarters made its
-- own: versions of a decision table, and the table that decides where none is named. At the end, what
-- exposure asks the owners of systems for those tables.
create schema profiles;
grant usage on schema profiles to noroshi_app;

create table profiles.choice (
  only_row  boolean primary key default true check (only_row),
  profile   text not null check (profile ~ '^[a-z][a-z0-9-]{0,39}$'),
  chosen_by uuid not null,
  chosen_at timestamptz not null
);

-- A proposal by one person, in force from a day once another has approved it. Nothing is rewritten:
-- every version stays, and with it what each decision was taken by.
create table profiles.amendment (
  id           uuid primary key,
  kind         text not null check (kind in ('table', 'default')),
  -- The table without its version, as `jp:DT_URGENCY`.
  family       text not null check (family ~ '^[^:]+:[^:]+$' and length(family) <= 200),
  version      text,
  -- As it was proposed, key by key: the order of its inputs counts.
  document     json,
  timeline     json,
  effective_on date not null,
  reason       text not null check (reason <> ''),
  proposed_by  uuid not null,
  proposed_at  timestamptz not null,
  decided_by   uuid,
  decided_at   timestamptz,
  approved     boolean,
  -- Nobody decides on what they proposed themselves.
  check (decided_by is distinct from proposed_by),
  check ((decided_by is null) = (decided_at is null)),
  check ((decided_by is null) = (approved is null)),
  check ((kind = 'table') = (version is not null)),
  check ((kind = 'table') = (document is not null)),
  check ((kind = 'table') = (timeline is not null))
);
create unique index amendment_version on profiles.amendment (family, version)
  where kind = 'table' and approved is not false;
-- One proposal of a kind waits at a time, so that nobody approves what was proposed on other grounds.
create unique index amendment_waiting on profiles.amendment (kind, (case when kind = 'table' then family end))
  nulls not distinct where approved is null;

alter table profiles.choice enable row level security, force row level security;
alter table profiles.amendment enable row level security, force row level security;
create policy known on profiles.choice for select using ((select platform.actor()) is not null);
create policy kept on profiles.choice for insert with check ((select platform.sees_all()));
-- What is in force is everybody's to read; what is only proposed is the headquarters'.
create policy known on profiles.amendment for select using (
  (select platform.sees_all()) or (approved and (select platform.actor()) is not null));
create policy proposed on profiles.amendment for insert
  with check ((select platform.sees_all()) and decided_by is null);
create policy decided on profiles.amendment for update
  using ((select platform.sees_all()) and decided_by is null) with check ((select platform.sees_all()));
grant select, insert on profiles.choice, profiles.amendment to noroshi_app;
grant update (decided_by, decided_at, approved, effective_on) on profiles.amendment to noroshi_app;

-- What an outcome of the table allowed when it was decided, and whether it asks for an examination.
alter table exposure.decision
  add column days     integer check (days > 0),
  add column forensic boolean not null default false;
-- Tables ask the headquarters for more than two inputs.
alter table exposure.statement drop constraint statement_input_check;
alter table exposure.statement add check (input ~ '^[A-Z]{1,20}$');

-- What the owner of a system is asked, once at a time for each input, and by when.
create table exposure.question (
  organization_id uuid not null,
  id              uuid not null,
  system_id       uuid not null,
  input           text not null check (input ~ '^[A-Z]{1,20}$'),
  asked_at        timestamptz not null,
  due_at          timestamptz not null check (due_at > asked_at),
  -- The rule, calendar and zone that the deadline was reckoned with.
  rule            text not null,
  -- When it was answered, or nothing waited for it any more.
  closed_at       timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, system_id) references inventory.system
);
create unique index question_open on exposure.question (organization_id, system_id, input)
  where closed_at is null;
-- What the owner answered; the latest counts, and the others stay.
create table exposure.answer (
  organization_id uuid not null,
  id              uuid not null,
  system_id       uuid not null,
  input           text not null check (input ~ '^[A-Z]{1,20}$'),
  value           text not null check (value <> ''),
  evidence        text not null check (evidence <> ''),
  answered_by     uuid not null,
  answered_at     timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, system_id) references inventory.system
);
create index answer_latest on exposure.answer (organization_id, system_id, input, answered_at);

alter table exposure.question enable row level security, force row level security;
alter table exposure.answer enable row level security, force row level security;
create policy seen on exposure.question for select
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy kept on exposure.question for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
-- The owner's answer closes the question, and nothing else of it changes.
create policy answered on exposure.question for update
  using (organization_id = any ((select platform.scope())::uuid[]))
  with check (organization_id = any ((select platform.scope())::uuid[]) and closed_at is not null);
create policy scoped on exposure.answer
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]))
  with check ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
grant select, insert on exposure.question, exposure.answer to noroshi_app;
grant update (closed_at) on exposure.question to noroshi_app;
