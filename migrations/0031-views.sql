-- Owner: views. What somebody wants to see of a table again: a name for a part of an address.
create schema views;
grant usage on schema views to noroshi_app;

-- A person's own, or shared with everybody of their organization.
create table views.view (
  organization_id uuid not null references organizations.organization,
  id              uuid not null,
  person_id       uuid not null,
  name            text not null check (name <> ''),
  -- A page of the site, never an address elsewhere.
  path            text not null check (path ~ '^/[a-z]'),
  query           text not null check (query ~ '^\?.' and length(query) <= 4000),
  shared          boolean not null,
  kept_at         timestamptz not null,
  changed_at      timestamptz not null,
  ended_at        timestamptz,
  primary key (organization_id, id)
);
create index view_path on views.view (path, organization_id) where ended_at is null;
create index view_person on views.view (person_id) where ended_at is null;

alter table views.view enable row level security, force row level security;
-- What is not shared is its person's alone; not even the headquarters reads along.
create policy seen on views.view for select using (
  person_id = (select platform.actor())
  or (shared and ((select platform.sees_all())
    or organization_id = any ((select platform.scope())::uuid[]))));
create policy kept on views.view for insert with check (
  person_id = (select platform.actor())
  and ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[])));
create policy changed on views.view for update
  using (person_id = (select platform.actor())) with check (person_id = (select platform.actor()));

grant select, insert on views.view to noroshi_app;
grant update (name, shared, changed_at, ended_at) on views.view to noroshi_app;
