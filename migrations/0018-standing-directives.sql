-- Owner: directives. Standing directives: what issues directives by itself, under terms of two people.
create table directives.standing (
  id       uuid primary key,
  -- The version in force; null until a second person has approved one.
  version  integer check (version > 0),
  ended_at timestamptz,
  ended_by uuid,
  ended_because text not null default '',
  check ((ended_at is null) = (ended_by is null))
);
-- Terms are never changed: a new version is proposed, and counts once a second person approves it.
create table directives.standing_terms (
  standing_id uuid not null references directives.standing,
  version     integer not null check (version > 0),
  title       text not null check (title <> ''),
  body        text not null check (body <> ''),
  days        integer not null check (days between 1 and 365),
  -- Catalogues of exploited vulnerabilities whose listings count.
  sources     text[] not null check (cardinality(sources) > 0),
  -- Outcomes of the decision table, one of which must fall on a system; empty where any will do.
  outcomes    text[] not null,
  scope       jsonb not null,
  actions     jsonb not null,
  cap         integer not null check (cap between 1 and 100000),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  primary key (standing_id, version),
  -- Nobody approves the terms they proposed themselves.
  check (approved_by is distinct from proposed_by),
  check ((approved_by is null) = (approved_at is null))
);
-- What a standing directive made of one vulnerability. One row, so that nothing is issued twice.
create table directives.standing_case (
  standing_id      uuid not null references directives.standing,
  vulnerability_id text not null,
  version          integer not null,
  listed_at        timestamptz not null,
  taken_at         timestamptz not null,
  -- Taken after the day that follows the listing: something was down.
  late             boolean not null,
  addressees       integer not null check (addressees > 0),
  state            text not null check (state in ('issued', 'waiting', 'declined')),
  directive_id     uuid references directives.directive,
  decided_by       uuid,
  decided_at       timestamptz,
  reason           text not null default '',
  primary key (standing_id, vulnerability_id),
  foreign key (standing_id, version) references directives.standing_terms,
  check ((state = 'issued') = (directive_id is not null)),
  check ((decided_by is null) = (decided_at is null)),
  check (state <> 'declined' or (decided_by is not null and reason <> ''))
);
create unique index standing_case_directive on directives.standing_case (directive_id);

-- A directive under a standing one was agreed on by two people before it existed.
alter table directives.directive
  add column standing_id uuid references directives.standing,
  drop constraint directive_check,
  add constraint directive_of_two_people
    check (issued_by is distinct from drafted_by or standing_id is not null);

alter table directives.standing enable row level security, force row level security;
alter table directives.standing_terms enable row level security, force row level security;
alter table directives.standing_case enable row level security, force row level security;
create policy kept on directives.standing
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy kept on directives.standing_terms
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy kept on directives.standing_case
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
grant select, insert on directives.standing, directives.standing_terms, directives.standing_case to noroshi_app;
grant update (version, ended_at, ended_by, ended_because) on directives.standing to noroshi_app;
grant update (approved_by, approved_at) on directives.standing_terms to noroshi_app;
grant update (state, directive_id, decided_by, decided_at, reason) on directives.standing_case to noroshi_app;
