-- Owner: exposure. With what its questions read in intake (configurations) and inventory (the latest
-- submission beside each system), which those features write.

-- Products that are vulnerable only where others are there too: the condition, and its operands.
create table intake.configuration (
  source_id text not null,
  record_id text not null,
  number    integer not null,
  container text not null,
  path      text not null,
  -- A tree of AND and OR over operands, by their number.
  clause    jsonb not null check (jsonb_typeof(clause) = 'object'),
  primary key (source_id, record_id, number),
  foreign key (source_id, record_id) references intake.record on delete cascade
);
create table intake.operand (
  source_id     text not null,
  record_id     text not null,
  configuration integer not null,
  number        integer not null,
  -- Null where the source names no product.
  package_id    bigint references inventory.package,
  -- False for a platform: what must be there beside the vulnerable product.
  vulnerable    boolean not null,
  status        text not null check (status in ('affected', 'unaffected', 'unknown')),
  -- Half-open, as intake.range; lo is null where the bounds have no order.
  lo            bytea,
  hi            bytea,
  -- The one version it names, for versions that have no key.
  exact         text,
  words         text not null,
  primary key (source_id, record_id, configuration, number),
  foreign key (source_id, record_id, configuration) references intake.configuration on delete cascade,
  check (hi is null or lo is not null)
);
create index operand_package on intake.operand (package_id);
alter table intake.configuration enable row level security, force row level security;
alter table intake.operand enable row level security, force row level security;
create policy known on intake.configuration for select using ((select platform.actor()) is not null);
create policy known on intake.operand for select using ((select platform.actor()) is not null);
create policy kept on intake.configuration for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy kept on intake.operand for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
grant select, insert, delete on intake.configuration, intake.operand to noroshi_app;

-- The latest submission in short, beside its system: whether an inventory is fresh is asked of every
-- system at once, and must not take a probe of an index for each.
alter table inventory.submission
  -- Whether it names an operating system or hardware; without, it cannot show that one is absent.
  add column platforms boolean not null default false;
alter table inventory.system
  add column latest_id uuid,
  add column latest_taken_at timestamptz,
  add column latest_components integer,
  add column latest_shrunken boolean,
  -- It calls itself complete, is not shrunken, and names platforms.
  add column latest_whole boolean,
  add check ((latest_id is null) = (latest_taken_at is null)),
  add check ((latest_id is null) = (latest_components is null)),
  add check ((latest_id is null) = (latest_shrunken is null)),
  add check ((latest_id is null) = (latest_whole is null));
set local noroshi.scope = 'all';
set local noroshi.actor = '00000000-0000-4000-8000-000000000000';
update inventory.system s
set latest_id = l.id, latest_taken_at = l.taken_at, latest_components = l.components,
  latest_shrunken = l.shrunken, latest_whole = false
from (
  select distinct on (organization_id, system_id) organization_id, system_id, id, taken_at, components, shrunken
  from inventory.submission order by organization_id, system_id, number desc) l
where l.organization_id = s.organization_id and l.system_id = s.id;
create index system_in_use on inventory.system (organization_id, id) include (latest_taken_at, latest_whole)
  where retired_at is null;

-- What suppliers state in VEX documents of their products. Public knowledge, like an advisory.
create table exposure.vex_document (
  sha256  bytea primary key check (octet_length(sha256) = 32),
  bytes   integer not null check (bytes >= 0),
  content bytea not null
);
create table exposure.assertion (
  id               uuid primary key,
  -- Who says so, and the document's own id and version, as the document names them.
  author           text not null check (author <> ''),
  document_id      text not null check (document_id <> ''),
  document_version text not null,
  issued_at        timestamptz not null,
  vulnerability    text not null check (vulnerability <> ''),
  status           text not null check (status in ('not_affected', 'affected', 'fixed', 'under_investigation')),
  justification    text not null,
  action           text not null,
  detail           text not null,
  -- Products as inventories spell them; those that name none known are only counted.
  products         jsonb not null check (jsonb_typeof(products) = 'array'),
  unresolved       integer not null check (unresolved >= 0),
  format           text not null check (format in ('openvex', 'cyclonedx', 'csaf')),
  file             text not null,
  sha256           bytea not null references exposure.vex_document,
  -- Which statement of the document it is.
  number           integer not null check (number >= 0),
  received_by      uuid not null,
  received_at      timestamptz not null,
  unique (sha256, number)
);
create index assertion_vulnerability on exposure.assertion (vulnerability);
create index assertion_author on exposure.assertion (author);
-- Whom the headquarters recognises as the maker of which products: an author nobody recognised is
-- kept, and changes nothing.
create table exposure.supplier (
  id            uuid primary key,
  author        text not null check (author <> ''),
  makes         text[] not null check (cardinality(makes) between 1 and 200),
  reason        text not null check (reason <> ''),
  recognised_by uuid not null,
  recognised_at timestamptz not null,
  revoked_by    uuid,
  revoked_at    timestamptz,
  check ((revoked_by is null) = (revoked_at is null))
);
create unique index supplier_recognised on exposure.supplier (author) where revoked_at is null;

-- What an organization states of a system of its own. It changes nothing until the headquarters
-- accepts it, and never proves a remedy.
create table exposure.own_vex_document (
  organization_id uuid not null,
  sha256          bytea not null check (octet_length(sha256) = 32),
  bytes           integer not null check (bytes >= 0),
  content         bytea not null,
  primary key (organization_id, sha256)
);
create table exposure.own_assertion (
  organization_id  uuid not null,
  id               uuid not null,
  system_id        uuid not null,
  -- The inventory it was embedded in; null for a document of its own.
  submission_id    uuid,
  author           text not null,
  document_id      text not null check (document_id <> ''),
  document_version text not null,
  issued_at        timestamptz not null,
  vulnerability    text not null check (vulnerability <> ''),
  status           text not null check (status in ('not_affected', 'affected', 'fixed', 'under_investigation')),
  justification    text not null,
  action           text not null,
  detail           text not null,
  products         jsonb not null check (jsonb_typeof(products) = 'array'),
  unresolved       integer not null check (unresolved >= 0),
  format           text not null check (format in ('openvex', 'cyclonedx', 'csaf')),
  file             text not null,
  sha256           bytea not null,
  number           integer not null check (number >= 0),
  received_by      uuid not null,
  received_at      timestamptz not null,
  outcome          text check (outcome in ('accepted', 'rejected')),
  reason           text,
  decided_by       uuid,
  decided_at       timestamptz,
  expires_at       timestamptz,
  primary key (organization_id, id),
  unique (organization_id, system_id, sha256, number),
  foreign key (organization_id, system_id) references inventory.system,
  foreign key (organization_id, submission_id) references inventory.submission,
  check ((outcome is null) = (decided_by is null)),
  check ((outcome is null) = (decided_at is null)),
  check ((outcome is null) = (reason is null)),
  check (reason <> ''),
  check ((outcome is not distinct from 'accepted') = (expires_at is not null)),
  check (expires_at > decided_at),
  -- Nobody accepts what they stated themselves.
  check (decided_by <> received_by)
);
create index own_assertion_vulnerability on exposure.own_assertion (vulnerability);
create index own_assertion_system on exposure.own_assertion (organization_id, system_id);
create index own_assertion_open on exposure.own_assertion (received_at) where outcome is null;

alter table exposure.vex_document enable row level security, force row level security;
alter table exposure.assertion enable row level security, force row level security;
alter table exposure.supplier enable row level security, force row level security;
alter table exposure.own_vex_document enable row level security, force row level security;
alter table exposure.own_assertion enable row level security, force row level security;
create policy known on exposure.vex_document for select using ((select platform.sees_all()));
create policy kept on exposure.vex_document for insert with check ((select platform.sees_all()));
create policy known on exposure.assertion for select using ((select platform.actor()) is not null);
create policy kept on exposure.assertion for insert with check ((select platform.sees_all()));
create policy known on exposure.supplier for select using ((select platform.actor()) is not null);
create policy kept on exposure.supplier for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy scoped on exposure.own_vex_document
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]))
  with check ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy seen on exposure.own_assertion for select
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy made on exposure.own_assertion for insert
  with check (outcome is null and ((select platform.sees_all())
    or organization_id = any ((select platform.scope())::uuid[])));
-- Nobody judges what their own organization states.
create policy decided on exposure.own_assertion for update
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
grant select, insert on exposure.vex_document, exposure.assertion, exposure.supplier,
  exposure.own_vex_document, exposure.own_assertion to noroshi_app;
grant update (revoked_by, revoked_at) on exposure.supplier to noroshi_app;
grant update (outcome, reason, decided_by, decided_at, expires_at) on exposure.own_assertion to noroshi_app;
