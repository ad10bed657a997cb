-- Owner: exposure. What was decided about a vulnerability on a system. Matches themselves are
-- computed, never stored: one row for each (vulnerability, system) would be hundreds of millions.
create schema exposure;
grant usage on schema exposure to noroshi_app;

-- What the headquarters itself says of a vulnerability where no source says it.
create table exposure.statement (
  id               uuid primary key,
  vulnerability_id text not null,
  input            text not null check (input in ('A', 'TI')),
  value            text not null,
  evidence         text not null check (evidence <> ''),
  stated_by        uuid not null,
  stated_at        timestamptz not null
);
create index statement_vulnerability on exposure.statement (vulnerability_id, input, stated_at);

create table exposure.decision (
  organization_id  uuid not null,
  id               uuid not null,
  vulnerability_id text not null,
  system_id        uuid not null,
  table_id         text not null,
  table_version    text not null,
  -- Each input with its value, where it comes from and since when.
  inputs           jsonb not null,
  -- Inputs that nobody has given yet: they are asked for, and the outcome waits.
  missing          text[] not null,
  outcome          text,
  -- When the match was first decided on here; later decisions keep it.
  detected_at      timestamptz not null,
  -- The table's own clock: from the earlier of listing and detection.
  clock_start      timestamptz,
  due_at           timestamptz,
  rule             text not null,
  cause            text not null,
  decided_at       timestamptz not null,
  superseded_at    timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, system_id) references inventory.system,
  check ((outcome is null) = (cardinality(missing) > 0))
);
create unique index decision_current on exposure.decision (organization_id, system_id, vulnerability_id)
  where superseded_at is null;
create index decision_vulnerability on exposure.decision (vulnerability_id) where superseded_at is null;

alter table exposure.statement enable row level security, force row level security;
alter table exposure.decision enable row level security, force row level security;
create policy known on exposure.statement for select using ((select platform.actor()) is not null);
create policy kept on exposure.statement for insert with check ((select platform.sees_all()));
create policy scoped on exposure.decision
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]))
  with check ((select platform.sees_all()));
grant select, insert on exposure.statement to noroshi_app;
grant select, insert on exposure.decision to noroshi_app;
-- A decision is never rewritten; it is only marked as followed by another.
grant update (superseded_at) on exposure.decision to noroshi_app;
