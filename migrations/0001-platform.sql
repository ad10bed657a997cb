-- Owner: platform.
--
-- Who may see which rows is told to each transaction by three settings, made with
-- set_config(…, true) so that they end with it:
--   noroshi.actor          the actor's uuid
--   noroshi.scope          'all', or nothing
--   noroshi.organizations  the uuids of the organizations in scope, separated by commas
-- Every table forces row-level security; its policies read the settings through the functions below,
-- each in a subquery so that it is evaluated once a statement:
--   using ((select platform.sees_all())
--     or organization_id = any ((select platform.scope())::uuid[]))
-- A setting that was not made lets nothing be seen.

revoke create on schema public from public;

create schema platform;
grant usage on schema platform to noroshi_app;

create function platform.actor() returns uuid
  language sql stable parallel safe set search_path = pg_catalog, pg_temp
  as $$ select nullif(current_setting('noroshi.actor', true), '')::uuid $$;

create function platform.sees_all() returns boolean
  language sql stable parallel safe set search_path = pg_catalog, pg_temp
  as $$ select coalesce(current_setting('noroshi.scope', true) = 'all', false) $$;

create function platform.scope() returns uuid[]
  language sql stable parallel safe set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(
      string_to_array(nullif(current_setting('noroshi.organizations', true), ''), ',')::uuid[],
      array[]::uuid[])
  $$;

-- What has been applied. Grants alone decide who writes it: nobody but the owner.
create table platform.migration (
  number     integer     primary key check (number > 0),
  name       text        not null check (name <> ''),
  sha256     bytea       not null check (length(sha256) = 32),
  applied_at timestamptz not null default clock_timestamp()
);
alter table platform.migration enable row level security;
alter table platform.migration force row level security;
create policy migration_is_public on platform.migration using (true) with check (true);
grant select on platform.migration to noroshi_app;

-- How far the installation's clock runs ahead of the machine's; other than zero only where time is
-- played, in a demo or an exercise. Never behind: what happened must not happen again.
create table platform.clock (
  only_row boolean  primary key default true check (only_row),
  ahead    interval not null default interval '0' check (ahead >= interval '0')
);
insert into platform.clock default values;
alter table platform.clock enable row level security;
alter table platform.clock force row level security;
create policy clock_is_public on platform.clock for select using (true);
grant select on platform.clock to noroshi_app;

create function platform.now() returns timestamptz
  language sql volatile parallel safe set search_path = pg_catalog, pg_temp
  as $$
    select clock_timestamp() + coalesce((select ahead from platform.clock), interval '0')
  $$;

-- The answer to a write that was sent with an Idempotency-Key, so that sending it again does it once.
-- Without an answer yet, the write is still being done.
create table platform.idempotency (
  actor_id     uuid        not null,
  key          text        not null check (length(key) between 1 and 200),
  request_hash bytea       not null check (length(request_hash) = 32),
  status       integer     check (status between 100 and 599),
  answer       jsonb,
  at           timestamptz not null,
  primary key (actor_id, key),
  check ((status is null) = (answer is null))
);
create index idempotency_at on platform.idempotency (at);
alter table platform.idempotency enable row level security;
alter table platform.idempotency force row level security;
create policy idempotency_of_actor on platform.idempotency
  using (actor_id = (select platform.actor()))
  with check (actor_id = (select platform.actor()));
grant select, insert, update, delete on platform.idempotency to noroshi_app;

revoke execute on all functions in schema platform from public;
grant execute on all functions in schema platform to noroshi_app;
