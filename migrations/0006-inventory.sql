-- Owner: inventory. What can be run at all, and what each organization runs.
create schema inventory;
grant usage on schema inventory to noroshi_app;

-- Reference tables, the same for everyone: they name packages and versions, never who runs them.
create table inventory.package (
  id        bigint generated always as identity primary key,
  ecosystem text collate "C" not null check (ecosystem <> ''),
  name      text collate "C" not null check (name <> ''),
  -- How its versions are ordered; null where nothing is known of their order.
  ordering  text,
  unique (ecosystem, name)
);
create index package_name on inventory.package (name);
create table inventory.version (
  id         bigint generated always as identity primary key,
  package_id bigint not null references inventory.package,
  -- Empty where the inventory does not state the version.
  text       text collate "C" not null,
  -- Byte order is version order; null where the version cannot be ordered.
  key        bytea,
  unique (package_id, text)
);
create index version_key on inventory.version (package_id, key) include (id);

create table inventory.system (
  organization_id   uuid not null,
  id                uuid not null,
  name              text not null check (name <> ''),
  purpose           text not null default '',
  owner             text not null default '',
  importance        text check (importance in ('high', 'medium', 'low')),
  -- Reachable from public networks; null until somebody says so, with evidence and a date.
  exposed           boolean,
  exposure_evidence text not null default '',
  exposure_on       date,
  created_at        timestamptz not null,
  retired_at        timestamptz,
  primary key (organization_id, id),
  check ((exposed is null) = (exposure_on is null)),
  check ((exposed is null) = (exposure_evidence = ''))
);
-- A retired system leaves its name to another.
create unique index system_name on inventory.system (organization_id, name) where retired_at is null;
create index system_id on inventory.system (id);

-- What was received, byte for byte, by hash.
create table inventory.document (
  organization_id uuid not null,
  sha256          bytea not null check (octet_length(sha256) = 32),
  bytes           integer not null check (bytes >= 0),
  content         bytea not null,
  primary key (organization_id, sha256)
);
create table inventory.submission (
  organization_id uuid not null,
  id              uuid not null,
  system_id       uuid not null,
  number          integer not null check (number > 0),
  sha256          bytea not null,
  format          text not null,
  spec_version    text not null,
  generators      text[] not null,
  -- What the document says it describes; empty where it does not say.
  subject         text not null,
  taken_at        timestamptz not null,
  received_at     timestamptz not null,
  submitted_by    uuid not null,
  -- Counts of what it lists, and of the difference from what the system ran until then.
  components      integer not null check (components >= 0),
  packages        integer not null check (packages >= 0),
  unidentified    integer not null check (unidentified >= 0),
  added           integer not null check (added >= 0),
  removed         integer not null check (removed >= 0),
  declared_complete boolean,
  -- Less complete than the last one that was not: it can never prove a remedy.
  shrunken        boolean not null,
  -- What was unclear in the document, as the submitter was told.
  remarks         jsonb not null,
  check (taken_at <= received_at),
  primary key (organization_id, id),
  unique (organization_id, system_id, number),
  foreign key (organization_id, system_id) references inventory.system,
  foreign key (organization_id, sha256) references inventory.document
);
-- What each system runs now, by its latest submission, and how each submission changed it.
create index submission_id on inventory.submission (id);
create index submission_document on inventory.submission (organization_id, system_id, sha256);
create table inventory.component (
  organization_id uuid not null,
  system_id       uuid not null,
  version_id      bigint not null references inventory.version,
  package_id      bigint not null references inventory.package,
  primary key (organization_id, system_id, version_id),
  foreign key (organization_id, system_id) references inventory.system
);
create index component_version on inventory.component (version_id) include (organization_id, system_id);
create index component_package on inventory.component (package_id) include (organization_id, system_id, version_id);
create table inventory.component_change (
  organization_id uuid not null,
  submission_id   uuid not null,
  version_id      bigint not null references inventory.version,
  change          text not null check (change in ('added', 'removed')),
  primary key (organization_id, submission_id, version_id),
  foreign key (organization_id, submission_id) references inventory.submission
);

alter table inventory.package enable row level security, force row level security;
alter table inventory.version enable row level security, force row level security;
alter table inventory.system enable row level security, force row level security;
alter table inventory.document enable row level security, force row level security;
alter table inventory.submission enable row level security, force row level security;
alter table inventory.component enable row level security, force row level security;
alter table inventory.component_change enable row level security, force row level security;

create policy known on inventory.package using ((select platform.actor()) is not null)
  with check ((select platform.actor()) is not null);
create policy known on inventory.version using ((select platform.actor()) is not null)
  with check ((select platform.actor()) is not null);
create policy scoped on inventory.system
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]))
  with check ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy scoped on inventory.document
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]))
  with check ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy scoped on inventory.submission
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]))
  with check ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy scoped on inventory.component
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]))
  with check ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy scoped on inventory.component_change
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]))
  with check ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));

-- Submissions and documents are immutable: no update, no delete.
grant select, insert on inventory.package, inventory.version, inventory.document,
  inventory.submission, inventory.component_change to noroshi_app;
grant select, insert, update on inventory.system to noroshi_app;
grant select, insert, delete on inventory.component to noroshi_app;
