-- Owner: organizations. The bodies the headquarters answers for, and who supervises whom.
create schema organizations;
grant usage on schema organizations to noroshi_app;

create table organizations.organization (
  id               uuid primary key,
  code             text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  name_ja          text not null check (name_ja <> ''),
  name_en          text not null check (name_en <> ''),
  corporate_number text check (corporate_number ~ '^[1-9][0-9]{12}$'),
  supervisor_id    uuid references organizations.organization,
  precedence       integer not null,
  created_at       timestamptz not null,
  check (supervisor_id is distinct from id)
);
create index organization_supervisor on organizations.organization (supervisor_id);

-- Kind, sector and designation are three attributes, each true from one day until another.
create table organizations.attribute (
  organization_id uuid not null references organizations.organization,
  aspect          text not null check (aspect in ('kind', 'sector', 'designation')),
  value           text not null check (value <> ''),
  since           date not null,
  until           date check (until > since),
  source          text not null default '',
  primary key (organization_id, aspect, value, since)
);

create table organizations.contact (
  organization_id uuid not null references organizations.organization,
  id              uuid not null,
  name            text not null check (name <> ''),
  duty            text not null default '',
  email           text not null default '',
  phone           text not null default '',
  day_and_night   boolean not null default false,
  primary key (organization_id, id)
);

alter table organizations.organization enable row level security, force row level security;
alter table organizations.attribute enable row level security, force row level security;
alter table organizations.contact enable row level security, force row level security;

-- Everything of one's own scope is seen; the register itself is kept by the headquarters.
create policy seen on organizations.organization for select
  using ((select platform.sees_all()) or id = any ((select platform.scope())::uuid[]));
create policy kept on organizations.organization for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy seen on organizations.attribute for select
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy kept on organizations.attribute for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy seen on organizations.contact for select
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy kept on organizations.contact for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));

grant select, insert, update on organizations.organization, organizations.attribute to noroshi_app;
grant select, insert, update, delete on organizations.contact to noroshi_app;
