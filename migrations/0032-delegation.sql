-- Owner: access. Administrators of the people of one organization; suspension; where a session is from.

-- How the name is read; and from when to when somebody may not sign in, without being gone.
alter table access.person
  add column name_reading text not null default '' check (length(name_reading) <= 200),
  add column suspended_at timestamptz;
-- Where a session was opened, as its owner is to recognise it.
alter table access.session
  add column address text not null default '' check (length(address) <= 64),
  add column agent text not null default '' check (length(agent) <= 400);

-- Who administers the people of one organization, or of it and those below it, beside their own role.
create table access.delegation (
  organization_id uuid not null references organizations.organization,
  person_id       uuid not null references access.person,
  appointed_at    timestamptz not null,
  appointed_by    uuid not null,
  reaches_below   boolean not null,
  ended_at        timestamptz,
  ended_by        uuid,
  primary key (organization_id, person_id, appointed_at),
  check (appointed_by <> person_id),
  check ((ended_at is null) = (ended_by is null))
);
create unique index delegation_held on access.delegation (person_id) where ended_at is null;
alter table access.delegation enable row level security, force row level security;

-- The organizations whose people the actor administers by appointment, within what they see.
create function access.managed() returns uuid[] language sql stable
  set search_path = pg_catalog
  as $$
    select coalesce(
      (select case when d.reaches_below then platform.scope() else array[d.organization_id] end
       from access.delegation d
       join access.person p on p.id = d.person_id
       where d.person_id = platform.actor() and d.ended_at is null
         and d.organization_id = p.organization_id
         and d.organization_id = any (platform.scope())),
      array[]::uuid[]) $$;
grant execute on function access.managed() to noroshi_app;

create policy seen on access.delegation for select
  using ((select platform.sees_all()) or person_id = (select platform.actor())
    or organization_id = any ((select platform.scope())::uuid[]));
create policy appointed on access.delegation for insert
  with check (person_id <> (select platform.actor())
    and ((select platform.sees_all()) or organization_id = any ((select access.managed())::uuid[])));
create policy ended on access.delegation for update
  using ((select platform.sees_all()) or organization_id = any ((select access.managed())::uuid[]))
  with check ((select platform.sees_all()) or organization_id = any ((select access.managed())::uuid[]));
grant select, insert on access.delegation to noroshi_app;
grant update (ended_at, ended_by) on access.delegation to noroshi_app;

create policy delegated on access.person for update
  using (organization_id = any ((select access.managed())::uuid[]))
  with check (organization_id = any ((select access.managed())::uuid[]));
grant update (role, suspended_at) on access.person to noroshi_app;
-- Whoever administers a person ends their sessions; a digest opens nothing.
create policy managed on access.session for select
  using ((select platform.sees_all()) or exists (
    select from access.person p
    where p.id = person_id and p.organization_id = any ((select access.managed())::uuid[])));
create policy ended on access.session for update
  using ((select platform.sees_all()) or exists (
    select from access.person p
    where p.id = person_id and p.organization_id = any ((select access.managed())::uuid[])))
  with check ((select platform.sees_all()) or exists (
    select from access.person p
    where p.id = person_id and p.organization_id = any ((select access.managed())::uuid[])));
-- One's own password is changed by oneself, who proves the old one.
create policy own on access.password for all
  using (person_id = (select platform.actor())) with check (person_id = (select platform.actor()));

-- What no use case may get wrong: nobody changes what they themselves are, a role of the headquarters
-- is never taken on by a mere change, and its last administrator and approver stay.
create function access.guard_person() returns trigger language plpgsql
  set search_path = pg_catalog
  as $$
begin
  if new.role is distinct from old.role
    and not (old.role in ('ministry', 'operator') and new.role in ('ministry', 'operator')) then
    raise exception 'a role of the headquarters is proposed anew and confirmed';
  end if;
  if new.id = platform.actor()
    and (new.role, new.suspended_at, new.closed_at) is distinct from (old.role, old.suspended_at, old.closed_at) then
    raise exception 'nobody changes what they themselves are';
  end if;
  if old.role in ('administrator', 'approver') and old.confirmed_by is not null
    and old.closed_at is null and old.suspended_at is null
    and (new.closed_at is not null or new.suspended_at is not null) then
    -- Two that would end each other at once come one after the other.
    perform pg_advisory_xact_lock(hashtextextended('access.person', 0));
    if not exists (
      select from access.person p
      where p.role = old.role and p.id <> old.id and p.confirmed_by is not null
        and p.closed_at is null and p.suspended_at is null) then
      raise exception 'the last % stays', old.role using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $$;
create trigger guarded before update on access.person
  for each row execute function access.guard_person();
