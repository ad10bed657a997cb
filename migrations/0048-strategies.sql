-- Owner: plans. What the headquarters thinks of another body's plan, and what its own strategy sets out
-- to do: goals, measures, milestones, indicators, and each year planned and told.

-- The headquarters' formal opinion on a revision of another body's plan. organization_id is that body.
create table plans.statement (
  organization_id uuid not null references organizations.organization,
  id              uuid primary key,
  plan_id         uuid not null,
  number          integer not null,
  title           text not null check (title <> '' and length(title) <= 200),
  lead            text not null check (length(lead) <= 4000),
  drafted_by      uuid not null,
  drafted_at      timestamptz not null,
  document        text,
  sha256          bytea,
  decision        text check (decision <> '' and length(decision) <= 400),
  adopted_by      uuid,
  adopted_at      timestamptz,
  sent_by         uuid,
  sent_at         timestamptz,
  foreign key (plan_id, number) references plans.revision,
  check (num_nulls(document, sha256, decision, adopted_by, adopted_at) in (0, 5)),
  check (sha256 = sha256(convert_to(document, 'UTF8'))),
  check ((sent_at is null) = (sent_by is null)),
  check (sent_at is null or adopted_at is not null),
  -- Nobody adopts what they drafted themselves.
  check (adopted_by <> drafted_by)
);
create unique index statement_open on plans.statement (plan_id) where adopted_at is null;
create table plans.point (
  statement_id uuid not null references plans.statement,
  number       integer not null check (number > 0),
  paragraph    integer,
  words        text not null check (words <> '' and length(words) <= 4000),
  -- The opinions that it is made of.
  opinions     uuid[] not null check (cardinality(opinions) <= 500),
  added_by     uuid not null,
  added_at     timestamptz not null,
  primary key (statement_id, number)
);
-- What was adopted stays as it was adopted.
create function plans.guard_statement() returns trigger language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
begin
  if old.adopted_at is not null and (new.document, new.sha256, new.decision, new.title, new.lead)
    is distinct from (old.document, old.sha256, old.decision, old.title, old.lead) then
    raise exception 'the opinion was adopted' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guarded before update on plans.statement
  for each row execute function plans.guard_statement();
create function plans.guard_point() returns trigger language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
declare
  named uuid := case when tg_op = 'DELETE' then old.statement_id else new.statement_id end;
begin
  if exists (select from plans.statement s where s.id = named and s.adopted_at is not null) then
    raise exception 'the opinion was adopted' using errcode = 'check_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger guarded before insert or delete on plans.point
  for each row execute function plans.guard_point();
-- What the body makes of each point; the last word holds.
create table plans.reception (
  organization_id uuid not null references organizations.organization,
  id              uuid primary key,
  statement_id    uuid not null,
  number          integer not null,
  state           text not null check (state in ('considering', 'accepted', 'partly', 'declined')),
  words           text not null check (length(words) <= 4000),
  said_by         uuid not null,
  said_at         timestamptz not null,
  foreign key (statement_id, number) references plans.point
);
create index reception_last on plans.reception (statement_id, number, said_at);

create table plans.goal (
  plan_id  uuid not null references plans.plan,
  id       uuid primary key,
  number   integer not null check (number > 0),
  title    text not null check (title <> '' and length(title) <= 200),
  outcome  text not null check (length(outcome) <= 2000),
  set_by   uuid not null,
  set_at   timestamptz not null,
  unique (plan_id, number)
);
-- organization_id is the body that is answerable for the measure.
create table plans.measure (
  organization_id uuid not null references organizations.organization,
  id              uuid primary key,
  plan_id         uuid not null references plans.plan,
  goal_id         uuid not null references plans.goal,
  number          integer not null check (number > 0),
  title           text not null check (title <> '' and length(title) <= 200),
  detail          text not null check (length(detail) <= 4000),
  due_on          date,
  -- The decision that set the measure and its day; empty where none did.
  decision        text not null check (length(decision) <= 400),
  state           text not null check (state in ('planned', 'running', 'done', 'stopped')),
  set_by          uuid not null,
  set_at          timestamptz not null,
  unique (goal_id, number),
  check (decision = '' or due_on is not null)
);
create index measure_plan on plans.measure (plan_id);
create table plans.milestone (
  organization_id uuid not null references organizations.organization,
  measure_id      uuid not null references plans.measure,
  id              uuid primary key,
  title           text not null check (title <> '' and length(title) <= 200),
  due_on          date not null,
  done_on         date,
  done_by         uuid,
  check ((done_on is null) = (done_by is null))
);
create index milestone_measure on plans.milestone (measure_id);
-- An indicator of a goal, or of one measure of it. organization_id is the body that reports it.
create table plans.indicator (
  organization_id uuid not null references organizations.organization,
  id              uuid primary key,
  plan_id         uuid not null references plans.plan,
  goal_id         uuid not null references plans.goal,
  measure_id      uuid references plans.measure,
  title           text not null check (title <> '' and length(title) <= 200),
  definition      text not null check (definition <> '' and length(definition) <= 2000),
  unit            text not null check (length(unit) <= 20),
  baseline        numeric(18,4) not null,
  baseline_on     date not null,
  target          numeric(18,4) not null check (target <> baseline),
  target_on       date not null check (target_on > baseline_on),
  -- What it is computed from; null where somebody reports it.
  source          text check (source in ('exposure', 'inventory', 'directives', 'incidents', 'audits')),
  set_by          uuid not null,
  set_at          timestamptz not null
);
create index indicator_plan on plans.indicator (plan_id);
create table plans.sample (
  organization_id uuid not null references organizations.organization,
  indicator_id    uuid not null references plans.indicator,
  id              uuid primary key,
  taken_on        date not null,
  value           numeric(18,4) not null,
  evidence        text not null check (evidence <> '' and length(evidence) <= 2000),
  computed        boolean not null,
  taken_by        uuid not null,
  taken_at        timestamptz not null
);
create index sample_indicator on plans.sample (indicator_id, taken_on);
-- A measure in one fiscal year: what was planned, what came of it, what is planned next. The last
-- version holds.
create table plans.year (
  organization_id uuid not null references organizations.organization,
  measure_id      uuid not null references plans.measure,
  fiscal_year     integer not null check (fiscal_year between 2000 and 2200),
  version         integer not null check (version > 0),
  planned         text not null check (length(planned) <= 4000),
  result          text not null check (length(result) <= 4000),
  next            text not null check (length(next) <= 4000),
  -- In thousands of the currency of the jurisdiction.
  budget          bigint check (budget >= 0),
  written_by      uuid not null,
  written_at      timestamptz not null,
  primary key (measure_id, fiscal_year, version)
);

alter table plans.statement enable row level security, force row level security;
alter table plans.point enable row level security, force row level security;
alter table plans.reception enable row level security, force row level security;
alter table plans.goal enable row level security, force row level security;
alter table plans.measure enable row level security, force row level security;
alter table plans.milestone enable row level security, force row level security;
alter table plans.indicator enable row level security, force row level security;
alter table plans.sample enable row level security, force row level security;
alter table plans.year enable row level security, force row level security;

-- The body that it is addressed to sees it once it was sent.
create policy seen on plans.statement for select using ((select platform.sees_all())
  or (sent_at is not null and organization_id = any ((select platform.scope())::uuid[])));
create policy kept on plans.statement for insert with check ((select platform.sees_all()));
create policy moved on plans.statement for update
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy seen on plans.point for select using (
  exists (select from plans.statement s where s.id = point.statement_id));
create policy kept on plans.point for insert with check ((select platform.sees_all()));
create policy dropped on plans.point for delete using ((select platform.sees_all()));
create policy seen on plans.reception for select using ((select platform.sees_all())
  or organization_id = any ((select platform.scope())::uuid[]));
create policy said on plans.reception for insert with check (
  organization_id = (select plans.body()) and exists (
    select from plans.statement s where s.id = statement_id
      and s.organization_id = reception.organization_id and s.sent_at is not null));

-- A strategy is seen by every body that sees its plan; whoever bears a code sees the text alone.
create function plans.sees_strategy(plan uuid) returns boolean language sql stable
  set search_path = pg_catalog, pg_temp
  as $$ select platform.sees_all() or (plans.body() is not null
    and exists (select from plans.plan p where p.id = plan)) $$;
revoke execute on function plans.sees_strategy(uuid) from public;
grant execute on function plans.sees_strategy(uuid) to noroshi_app;
create policy seen on plans.goal for select using (plans.sees_strategy(plan_id));
create policy seen on plans.measure for select using (plans.sees_strategy(plan_id));
create policy seen on plans.milestone for select using (
  exists (select from plans.measure m where m.id = milestone.measure_id));
create policy seen on plans.indicator for select using (plans.sees_strategy(plan_id));
create policy seen on plans.sample for select using (
  exists (select from plans.indicator i where i.id = sample.indicator_id));
create policy seen on plans.year for select using (
  exists (select from plans.measure m where m.id = year.measure_id));
create policy kept on plans.goal for insert with check ((select platform.sees_all()));
create policy kept on plans.measure for insert with check ((select platform.sees_all()));
create policy moved on plans.measure for update
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
-- The body that is answerable says how far it is.
create policy told on plans.measure for update using (organization_id = (select plans.body()))
  with check (organization_id = (select plans.body()));
create policy kept on plans.milestone for insert with check ((select platform.sees_all()));
create policy moved on plans.milestone for update
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy told on plans.milestone for update using (organization_id = (select plans.body()))
  with check (organization_id = (select plans.body()));
create policy kept on plans.indicator for insert with check ((select platform.sees_all()));
create policy kept on plans.sample for insert with check ((select platform.sees_all()));
create policy told on plans.sample for insert with check (
  not computed and organization_id = (select plans.body()) and exists (select from plans.indicator i
    where i.id = indicator_id and i.organization_id = sample.organization_id));
create policy kept on plans.year for insert with check ((select platform.sees_all()));
create policy told on plans.year for insert with check (
  organization_id = (select plans.body()) and exists (select from plans.measure m
    where m.id = measure_id and m.organization_id = year.organization_id));

grant select, insert on plans.statement, plans.point, plans.reception, plans.goal, plans.measure,
  plans.milestone, plans.indicator, plans.sample, plans.year to noroshi_app;
grant update (document, sha256, decision, adopted_by, adopted_at, sent_by, sent_at)
  on plans.statement to noroshi_app;
grant delete on plans.point to noroshi_app;
grant update (state) on plans.measure to noroshi_app;
grant update (done_on, done_by) on plans.milestone to noroshi_app;
