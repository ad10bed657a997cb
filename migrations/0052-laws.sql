-- Owner: laws. Laws and the rules below them, what they oblige to, how ready each body is, what was asked
-- for and granted for it, and the computers that are notified.
create schema laws;
grant usage on schema laws to noroshi_app;

create table laws.instrument (
  id        uuid primary key,
  key       text not null unique check (length(key) between 3 and 101),
  parent_id uuid references laws.instrument,
  check (parent_id <> id)
);
-- An instrument as it was taken in, each version beside the earlier ones; the last one counts.
create table laws.version (
  instrument_id uuid not null references laws.instrument,
  number        integer not null check (number > 0),
  -- Of the profiles that ship, or by somebody's hand.
  origin        text not null check (origin in ('profile', 'typed')),
  document      jsonb not null,
  sha256        bytea not null check (length(sha256) = 32),
  taken_by      uuid not null,
  taken_at      timestamptz not null,
  primary key (instrument_id, number),
  unique (instrument_id, sha256)
);
-- What a provision demands. A second person confirms it; then bodies plan for it.
create table laws.obligation (
  id            uuid primary key,
  instrument_id uuid not null references laws.instrument,
  key           text not null check (length(key) between 1 and 60),
  document      jsonb not null,
  drafted_by    uuid not null,
  drafted_at    timestamptz not null,
  decided_by    uuid,
  decided_at    timestamptz,
  confirmed     boolean,
  check ((decided_by is null) = (decided_at is null)),
  check ((decided_by is null) = (confirmed is null)),
  check (decided_by <> drafted_by)
);
create unique index obligation_one on laws.obligation (instrument_id, key)
  where confirmed is distinct from false;
-- Guidance on an instrument that somebody published.
create table laws.guidance (
  id            uuid primary key,
  instrument_id uuid not null references laws.instrument,
  published_by  uuid not null references organizations.organization,
  title         text not null check (title <> '' and length(title) <= 200),
  published_on  date not null,
  place         text not null check (length(place) <= 500),
  entered_by    uuid not null,
  entered_at    timestamptz not null
);
create index guidance_instrument on laws.guidance (instrument_id);

create table laws.milestone (
  organization_id uuid not null references organizations.organization,
  id              uuid not null unique,
  obligation_id   uuid not null references laws.obligation,
  key             text not null check (length(key) between 1 and 60),
  name_ja         text not null check (name_ja <> '' and length(name_ja) <= 200),
  name_en         text not null check (name_en <> '' and length(name_en) <= 200),
  owner           text not null check (length(owner) <= 200),
  starts_on       date not null,
  days            integer not null check (days between 1 and 1000),
  planned_by      uuid not null,
  planned_at      timestamptz not null,
  primary key (organization_id, id),
  unique (organization_id, obligation_id, key)
);
create index milestone_obligation on laws.milestone (obligation_id);
-- What must be done before a milestone: also of another body, so no key leads there.
create table laws.dependency (
  organization_id       uuid not null,
  milestone_id          uuid not null,
  needs_organization_id uuid not null,
  needs_id              uuid not null,
  set_by                uuid not null,
  set_at                timestamptz not null,
  primary key (organization_id, milestone_id, needs_id),
  foreign key (organization_id, milestone_id) references laws.milestone,
  check (milestone_id <> needs_id)
);
create index dependency_needs on laws.dependency (needs_id);
-- What was said of a milestone, and what shows it; the last word holds.
create table laws.report (
  organization_id uuid not null,
  id              uuid not null unique,
  milestone_id    uuid not null,
  state           text not null check (state in ('started', 'expected', 'blocked', 'done', 'reopened')),
  on_day          date,
  note            text not null check (length(note) <= 4000),
  reported_by     uuid not null,
  reported_at     timestamptz not null,
  position        bigint generated always as identity,
  primary key (organization_id, id),
  foreign key (organization_id, milestone_id) references laws.milestone,
  check ((state in ('expected', 'done')) = (on_day is not null))
);
create index report_milestone on laws.report (organization_id, milestone_id, position);
create table laws.evidence (
  organization_id uuid not null,
  id              uuid not null unique,
  milestone_id    uuid not null,
  file            text not null check (length(file) between 1 and 255),
  sha256          bytea not null,
  content         bytea not null check (octet_length(content) > 0),
  note            text not null check (length(note) <= 4000),
  added_by        uuid not null,
  added_at        timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, milestone_id) references laws.milestone,
  check (sha256 = sha256(content))
);
create index evidence_milestone on laws.evidence (organization_id, milestone_id);

-- Posts and money for an instrument in a fiscal year, step by step; the last word on each step holds.
create table laws.resource (
  organization_id uuid not null references organizations.organization,
  id              uuid not null unique,
  instrument_id   uuid not null references laws.instrument,
  fiscal_year     integer not null check (fiscal_year between 2000 and 2200),
  kind            text not null check (kind in ('posts', 'budget')),
  step            text not null check (step in ('requested', 'assessed', 'granted')),
  -- Posts are counted; money is in thousands of the currency.
  amount          bigint not null check (amount between 0 and 1000000000000),
  note            text not null check (length(note) <= 2000),
  stated_by       uuid not null,
  stated_at       timestamptz not null,
  position        bigint generated always as identity,
  primary key (organization_id, id)
);
create index resource_line
  on laws.resource (organization_id, instrument_id, fiscal_year, kind, step, position);

-- Whether a system is a specified important computer, as its body judges; the last word holds.
create table laws.scoping (
  organization_id uuid not null references organizations.organization,
  id              uuid not null unique,
  instrument_id   uuid not null references laws.instrument,
  system_id       uuid not null,
  specified       boolean not null,
  reason          text not null check (reason <> '' and length(reason) <= 2000),
  since_on        date not null,
  said_by         uuid not null,
  said_at         timestamptz not null,
  position        bigint generated always as identity,
  primary key (organization_id, id)
);
create index scoping_system on laws.scoping (organization_id, instrument_id, system_id, position);
-- A notification of a computer, byte for byte as it was sent, and the entry of the ledger that proves it.
create table laws.notification (
  organization_id uuid not null references organizations.organization,
  id              uuid not null unique,
  instrument_id   uuid not null references laws.instrument,
  system_id       uuid not null,
  recipient_id    uuid not null,
  kind            text not null check (kind in ('introduction', 'change', 'withdrawal')),
  document        text not null check (document <> ''),
  sha256          bytea not null,
  due_on          date,
  sent_by         uuid not null,
  sent_at         timestamptz not null,
  entry_id        uuid not null,
  position        bigint generated always as identity,
  primary key (organization_id, id),
  check (sha256 = sha256(convert_to(document, 'UTF8')))
);
create index notification_system
  on laws.notification (organization_id, instrument_id, system_id, position);

alter table laws.instrument enable row level security, force row level security;
alter table laws.version enable row level security, force row level security;
alter table laws.obligation enable row level security, force row level security;
alter table laws.guidance enable row level security, force row level security;
alter table laws.milestone enable row level security, force row level security;
alter table laws.dependency enable row level security, force row level security;
alter table laws.report enable row level security, force row level security;
alter table laws.evidence enable row level security, force row level security;
alter table laws.resource enable row level security, force row level security;
alter table laws.scoping enable row level security, force row level security;
alter table laws.notification enable row level security, force row level security;

-- Laws and guidance are for everybody.
create policy known on laws.instrument for select using ((select platform.actor()) is not null);
create policy kept on laws.instrument for insert with check ((select platform.sees_all()));
create policy known on laws.version for select using ((select platform.actor()) is not null);
create policy kept on laws.version for insert with check ((select platform.sees_all()));
create policy known on laws.guidance for select using ((select platform.actor()) is not null);
create policy kept on laws.guidance for insert with check (
  (select platform.sees_all()) or published_by = any ((select platform.scope())::uuid[]));
-- A draft is the headquarters' until somebody else has confirmed it.
create policy known on laws.obligation for select using ((select platform.actor()) is not null
  and ((select platform.sees_all()) or confirmed));
create policy drafted on laws.obligation for insert
  with check ((select platform.sees_all()) and confirmed is null);
create policy decided on laws.obligation for update
  using ((select platform.sees_all())) with check ((select platform.sees_all()));

create policy seen on laws.dependency for select using (
  (select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
-- That a body waits for one outside its reach only the headquarters says: the row lets it see that one.
create policy kept on laws.dependency for insert with check ((select platform.sees_all())
  or (organization_id = any ((select platform.scope())::uuid[])
    and needs_organization_id = any ((select platform.scope())::uuid[])));
create policy ended on laws.dependency for delete using ((select platform.sees_all())
  or (organization_id = any ((select platform.scope())::uuid[])
    and needs_organization_id = any ((select platform.scope())::uuid[])));
-- Whoever waits for a milestone of another body may know of it.
create policy seen on laws.milestone for select using (
  (select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[])
  or exists (select from laws.dependency d where d.needs_id = milestone.id
    and d.needs_organization_id = milestone.organization_id));
create policy kept on laws.milestone for insert with check ((select platform.sees_all()));
create policy planned on laws.milestone for update using (
    (select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]))
  with check (
    (select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy seen on laws.report for select using (
  (select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy given on laws.report for insert with check (
  (select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy seen on laws.evidence for select using (
  (select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy given on laws.evidence for insert with check (
  (select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
-- Posts and money of a body are its own and those above it.
create policy seen on laws.resource for select using (
  (select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy given on laws.resource for insert with check (
  (select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy seen on laws.scoping for select using (
  (select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy given on laws.scoping for insert
  with check (organization_id = any ((select platform.scope())::uuid[]));
create policy seen on laws.notification for select using (
  (select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy given on laws.notification for insert
  with check (organization_id = any ((select platform.scope())::uuid[]));

grant select, insert on laws.instrument, laws.version, laws.obligation, laws.guidance, laws.milestone,
  laws.report, laws.evidence, laws.resource, laws.scoping, laws.notification to noroshi_app;
grant select, insert, delete on laws.dependency to noroshi_app;
grant update (document, decided_by, decided_at, confirmed) on laws.obligation to noroshi_app;
grant update (owner, starts_on, days, name_ja, name_en) on laws.milestone to noroshi_app;
