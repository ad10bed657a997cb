-- Owner: access. Who may sign in, how they prove it, and the sessions and tokens they hold.
create schema access;
grant usage on schema access to noroshi_app;

create table access.person (
  id              uuid primary key,
  organization_id uuid not null references organizations.organization,
  login           text not null unique check (login = lower(login) and login <> ''),
  name            text not null check (name <> ''),
  role            text not null check (role in ('officer', 'approver', 'ministry', 'operator', 'auditor', 'administrator')),
  language        text not null check (language in ('ja', 'en')),
  created_by      uuid not null,
  created_at      timestamptz not null,
  -- Null while a headquarters role waits for the second person; nobody confirms their own proposal.
  confirmed_by    uuid,
  closed_at       timestamptz,
  check (confirmed_by is distinct from created_by or created_by = '00000000-0000-4000-8000-000000000000'),
  -- The program confirms what needs no second person, and nothing else that a person proposed.
  check (confirmed_by is distinct from '00000000-0000-4000-8000-000000000000'
    or created_by = '00000000-0000-4000-8000-000000000000' or role in ('ministry', 'operator'))
);

-- Secrets are read by the program's own door and by nobody else.
create table access.password (
  person_id  uuid primary key references access.person,
  hash       text not null,
  changed_at timestamptz not null,
  failures   integer not null default 0,
  locked_until timestamptz
);
create table access.session (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  id         uuid not null unique,
  person_id  uuid not null references access.person,
  opened_at  timestamptz not null,
  used_at    timestamptz not null,
  closed_at  timestamptz
);
create table access.token (
  token_hash      bytea primary key check (octet_length(token_hash) = 32),
  id              uuid not null unique,
  organization_id uuid not null references organizations.organization,
  name            text not null check (name <> ''),
  permissions     text[] not null,
  created_by      uuid not null,
  created_at      timestamptz not null,
  expires_at      timestamptz not null,
  revoked_at      timestamptz,
  used_at         timestamptz
);

alter table access.person enable row level security, force row level security;
alter table access.password enable row level security, force row level security;
alter table access.session enable row level security, force row level security;
alter table access.token enable row level security, force row level security;

-- The program itself acts under the nil-like id that kernel/actor.ts gives it.
create function access.is_door() returns boolean language sql stable
  set search_path = pg_catalog
  as $$ select platform.actor() = '00000000-0000-4000-8000-000000000000'::uuid $$;
grant execute on function access.is_door() to noroshi_app;

create policy seen on access.person for select
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy kept on access.person for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
-- For a person's own language; what a person is can be updated by nobody.
create policy own on access.person for update
  using (id = (select platform.actor())) with check (id = (select platform.actor()));
create policy door on access.password for all
  using ((select access.is_door())) with check ((select access.is_door()));
create policy given on access.password for insert with check ((select platform.sees_all()));
create policy door on access.session for all
  using ((select access.is_door())) with check ((select access.is_door()));
create policy own on access.session for all
  using (person_id = (select platform.actor())) with check (person_id = (select platform.actor()));
create policy kept on access.token for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));

grant select, insert, update on access.password, access.session to noroshi_app;
grant select, insert on access.person, access.token to noroshi_app;
grant update (language, confirmed_by, closed_at) on access.person to noroshi_app;
grant update (revoked_at, used_at) on access.token to noroshi_app;
