-- Owner: inventory.
-- The rest of what an organization writes of a system, by field; a field that is not written is absent.
alter table inventory.system
  add column particulars jsonb not null default '{}' check (jsonb_typeof(particulars) = 'object'),
  -- By when the next inventory is owed. Null until the sweep has looked at a system of an earlier program.
  add column due_at timestamptz;
create index system_due on inventory.system (due_at) where retired_at is null;
-- A package is also found by its own name, without whoever publishes it: `maker:gate` by `gate`.
create index package_own_name on inventory.package ((substring(name from '[^:/]*$')));

-- What a system rests on, by facet. What is no longer true is ended, never deleted.
create table inventory.dependency (
  organization_id uuid not null,
  system_id       uuid not null,
  facet           text not null check (facet in ('product', 'cloud-service', 'cloud-provider', 'region',
                    'country', 'contractor', 'subcontractor', 'linked-system')),
  -- As it was written, and as it is compared: one width, one case, one kana.
  value           text not null check (value <> ''),
  folded          text collate "C" not null check (folded <> ''),
  -- Of a sub-contractor, who engages it, as written and folded; empty where that is not said.
  engaged_by      text not null,
  via             text collate "C" not null check (via = '' or facet = 'subcontractor'),
  since           timestamptz not null,
  until           timestamptz check (until >= since),
  primary key (organization_id, system_id, facet, folded, via, since),
  foreign key (organization_id, system_id) references inventory.system,
  check ((engaged_by = '') = (via = ''))
);
create unique index dependency_held on inventory.dependency (organization_id, system_id, facet, folded, via)
  where until is null;
create index dependency_value on inventory.dependency (facet, folded) include (organization_id, system_id, via)
  where until is null;
create index dependency_of_organization on inventory.dependency (organization_id, facet, folded)
  include (system_id, via) where until is null;

-- Other writings of one value, kept by the headquarters. Reference rows: they name no organization.
create table inventory.alias (
  facet     text not null,
  folded    text collate "C" not null check (folded <> ''),
  value     text not null,
  -- What is meant, folded; never itself an alias.
  canonical text collate "C" not null check (canonical <> folded),
  canonical_value text not null,
  named_by  uuid not null,
  named_at  timestamptz not null,
  primary key (facet, folded)
);
create index alias_canonical on inventory.alias (facet, canonical);

-- Every change of a field of a system's ledger: what it was, and what it became.
create table inventory.system_change (
  organization_id uuid not null,
  system_id       uuid not null,
  number          bigint generated always as identity,
  field           text not null,
  before          text not null,
  after           text not null,
  changed_by      uuid not null,
  changed_at      timestamptz not null,
  primary key (organization_id, system_id, number),
  foreign key (organization_id, system_id) references inventory.system,
  check (before <> after)
);

-- Which class a system is put in, by whom and why. A supervisor only ever raises it.
create table inventory.classification (
  organization_id uuid not null,
  system_id       uuid not null,
  number          integer not null check (number > 0),
  -- 1 low, 2 medium, 3 high.
  grade           integer not null check (grade between 1 and 3),
  before          integer check (before between 1 and 3),
  by_supervisor   boolean not null,
  reason          text not null check (reason <> ''),
  classified_by   uuid not null,
  classified_at   timestamptz not null,
  primary key (organization_id, system_id, number),
  foreign key (organization_id, system_id) references inventory.system,
  check (not by_supervisor or grade > coalesce(before, 0))
);

-- A submission that shows less than the last whole one, what its owner says of that, and who accepted it.
create table inventory.shrinkage (
  organization_id uuid not null,
  submission_id   uuid not null,
  system_id       uuid not null,
  packages_before integer not null check (packages_before >= 0),
  packages_after  integer not null check (packages_after >= 0),
  raised_at       timestamptz not null,
  -- By when the owner is to answer; null where too little is missing to ask.
  due_at          timestamptz,
  rule            text not null,
  answer          text check (answer in ('removed', 'replaced')),
  reason          text not null default '',
  answered_by     uuid,
  answered_at     timestamptz,
  accepted_by     uuid,
  accepted_at     timestamptz,
  primary key (organization_id, submission_id),
  foreign key (organization_id, submission_id) references inventory.submission,
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)),
  check (answer is distinct from 'removed' or reason <> ''),
  check ((accepted_at is null) = (accepted_by is null)),
  -- Nobody accepts what they said themselves.
  check (accepted_at is null or (answer = 'removed' and accepted_by <> answered_by))
);
create index shrinkage_open on inventory.shrinkage (organization_id, system_id) where answer is null;

-- An inventory that was due and did not come: marked once for each moment it was due.
create table inventory.lapse (
  organization_id uuid not null,
  system_id       uuid not null,
  due_at          timestamptz not null,
  marked_at       timestamptz not null,
  -- Marked long after it was due, because nothing looked in between.
  late            boolean not null,
  primary key (organization_id, system_id, due_at),
  foreign key (organization_id, system_id) references inventory.system,
  check (marked_at >= due_at)
);

-- Which column of a sheet holds what, as an organization corrected it: proposed the next time.
create table inventory.mapping (
  organization_id uuid not null,
  kind            text not null check (kind in ('systems', 'components')),
  -- The folded heading, and the field it means; empty where the column is to be passed over.
  heading         text not null,
  field           text not null,
  saved_by        uuid not null,
  saved_at        timestamptz not null,
  primary key (organization_id, kind, heading)
);

alter table inventory.dependency enable row level security, force row level security;
alter table inventory.alias enable row level security, force row level security;
alter table inventory.system_change enable row level security, force row level security;
alter table inventory.classification enable row level security, force row level security;
alter table inventory.shrinkage enable row level security, force row level security;
alter table inventory.lapse enable row level security, force row level security;
alter table inventory.mapping enable row level security, force row level security;

create policy scoped on inventory.dependency
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]))
  with check ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy known on inventory.alias for select using ((select platform.actor()) is not null);
create policy kept on inventory.alias for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy scoped on inventory.system_change
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]))
  with check ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy scoped on inventory.classification
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]))
  with check ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy scoped on inventory.shrinkage
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]))
  with check ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy scoped on inventory.lapse
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]))
  with check ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy scoped on inventory.mapping
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]))
  with check ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
-- The headquarters accepts an answer; whoever gave it, or another body, cannot.
create policy accepted on inventory.shrinkage as restrictive for update
  using (true) with check (accepted_at is null or (select platform.sees_all()));

-- What was said stays: an end, an answer or an acceptance is added to it.
grant select, insert, update (until) on inventory.dependency to noroshi_app;
grant select, insert, update, delete on inventory.alias to noroshi_app;
grant select, insert on inventory.system_change, inventory.classification, inventory.lapse to noroshi_app;
grant select, insert, update (answer, reason, answered_by, answered_at, accepted_by, accepted_at)
  on inventory.shrinkage to noroshi_app;
grant select, insert, update, delete on inventory.mapping to noroshi_app;
