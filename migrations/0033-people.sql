-- Owner: people. Invitations, recovery and hand-over; the code under which an empty installation is
-- set up.
create schema people;
grant usage on schema people to noroshi_app;

-- Somebody who may take a seat with a code that was given to them once.
create table people.invitation (
  organization_id uuid not null references organizations.organization,
  id              uuid not null unique,
  login           text not null check (login = lower(login) and login <> '' and length(login) <= 100),
  name            text not null check (name <> '' and length(name) <= 100),
  role            text not null check (role in ('officer', 'approver', 'ministry', 'operator', 'auditor', 'administrator')),
  language        text not null check (language in ('ja', 'en')),
  email           text check (email <> '' and length(email) <= 254),
  -- Whether the person will administer people: not, those of the organization, or those below it too.
  administers     text not null check (administers in ('nobody', 'own', 'below')),
  invited_by      uuid not null,
  invited_at      timestamptz not null,
  code_hash       bytea not null unique check (octet_length(code_hash) = 32),
  issue           integer not null check (issue > 0),
  issued_by       uuid not null,
  issued_at       timestamptz not null,
  expires_at      timestamptz not null check (expires_at > issued_at),
  mailed_at       timestamptz,
  used_at         timestamptz,
  person_id       uuid,
  revoked_at      timestamptz,
  revoked_by      uuid,
  primary key (organization_id, id),
  check ((used_at is null) = (person_id is null)),
  check ((revoked_at is null) = (revoked_by is null)),
  check (used_at is null or revoked_at is null)
);
create index invitation_login on people.invitation (login);
-- A code on its way by mail, which is forgotten once it is handed in.
create table people.letter (
  organization_id uuid not null,
  invitation_id   uuid not null,
  issue           integer not null,
  code            text not null,
  written_at      timestamptz not null,
  tries           integer not null default 0,
  primary key (organization_id, invitation_id),
  foreign key (organization_id, invitation_id) references people.invitation (organization_id, id)
);
-- A way back for somebody who lost theirs, after their identity was checked.
create table people.recovery (
  organization_id uuid not null references organizations.organization,
  id              uuid not null unique,
  person_id       uuid not null,
  method          text not null check (method in ('in-person', 'call-back', 'video', 'letter')),
  evidence        text not null check (evidence <> '' and length(evidence) <= 500),
  code_hash       bytea not null unique check (octet_length(code_hash) = 32),
  issued_by       uuid not null check (issued_by <> person_id),
  issued_at       timestamptz not null,
  expires_at      timestamptz not null check (expires_at > issued_at),
  -- Whether a second person must first agree: for whoever holds a role of the headquarters.
  needs_second    boolean not null,
  confirmed_by    uuid,
  confirmed_at    timestamptz,
  tries           integer not null default 0,
  used_at         timestamptz,
  ended_at        timestamptz,
  primary key (organization_id, id),
  check ((confirmed_by is null) = (confirmed_at is null)),
  check (confirmed_by is null or (confirmed_by <> issued_by and confirmed_by <> person_id)),
  check (used_at is null or not needs_second or confirmed_by is not null)
);
create unique index recovery_open on people.recovery (person_id)
  where used_at is null and ended_at is null;

-- One person's work on its way to another.
create table people.handover (
  organization_id uuid not null references organizations.organization,
  id              uuid not null unique,
  leaver_id       uuid not null,
  successor_id    uuid not null check (successor_id <> leaver_id),
  reason          text not null check (reason in ('transfer', 'retirement', 'leave', 'other')),
  note            text not null check (length(note) <= 2000),
  begun_by        uuid not null check (begun_by <> leaver_id),
  begun_at        timestamptz not null,
  completed_by    uuid,
  completed_at    timestamptz,
  withdrawn_by    uuid,
  withdrawn_at    timestamptz,
  primary key (organization_id, id),
  check ((completed_at is null) = (completed_by is null)),
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check (completed_at is null or withdrawn_at is null),
  check (completed_by is distinct from leaver_id)
);
create unique index handover_open on people.handover (leaver_id)
  where completed_at is null and withdrawn_at is null;
-- What was open in the leaver's name, and what becomes of it.
create table people.handover_item (
  organization_id uuid not null,
  handover_id     uuid not null,
  kind            text not null check (kind <> ''),
  subject         text not null check (subject <> ''),
  title           text not null,
  href            text not null,
  outcome         text not null check (outcome in ('passed', 'ended', 'stays')),
  settled_at      timestamptz,
  primary key (organization_id, handover_id, kind, subject),
  foreign key (organization_id, handover_id) references people.handover (organization_id, id)
);
-- The code printed on the server's console while nothing is set up.
create table people.setup (
  only_row  boolean primary key default true check (only_row),
  code_hash bytea not null check (octet_length(code_hash) = 32),
  made_at   timestamptz not null,
  used_at   timestamptz
);

alter table people.invitation enable row level security, force row level security;
alter table people.letter enable row level security, force row level security;
alter table people.recovery enable row level security, force row level security;
alter table people.handover enable row level security, force row level security;
alter table people.handover_item enable row level security, force row level security;
alter table people.setup enable row level security, force row level security;

create policy kept on people.invitation for all
  using ((select platform.sees_all()) or organization_id = any ((select access.managed())::uuid[]))
  with check ((select platform.sees_all()) or organization_id = any ((select access.managed())::uuid[]));
create policy written on people.letter for insert
  with check ((select platform.sees_all()) or organization_id = any ((select access.managed())::uuid[]));
-- A new code, or none any more, takes the place of one that is still on its way.
create policy dropped on people.letter for delete
  using ((select platform.sees_all()) or organization_id = any ((select access.managed())::uuid[]));
create policy named on people.letter for select
  using ((select access.is_door()) or organization_id = any ((select access.managed())::uuid[])
    or (select platform.sees_all()));
create policy tried on people.letter for update
  using ((select access.is_door())) with check ((select access.is_door()));
create policy kept on people.recovery for all
  using ((select platform.sees_all()) or organization_id = any ((select access.managed())::uuid[]))
  with check ((select platform.sees_all()) or organization_id = any ((select access.managed())::uuid[]));
create policy kept on people.handover for all
  using ((select platform.sees_all()) or organization_id = any ((select access.managed())::uuid[]))
  with check ((select platform.sees_all()) or organization_id = any ((select access.managed())::uuid[]));
create policy concerned on people.handover for select
  using (leaver_id = (select platform.actor()) or successor_id = (select platform.actor()));
create policy kept on people.handover_item for all
  using ((select platform.sees_all()) or organization_id = any ((select access.managed())::uuid[]))
  with check ((select platform.sees_all()) or organization_id = any ((select access.managed())::uuid[]));
create policy concerned on people.handover_item for select
  using (exists (
    select from people.handover h
    where h.organization_id = handover_item.organization_id and h.id = handover_item.handover_id
      and (h.leaver_id = (select platform.actor()) or h.successor_id = (select platform.actor()))));
create policy door on people.setup for all
  using ((select access.is_door())) with check ((select access.is_door()));

grant select, insert on people.invitation, people.recovery, people.handover, people.handover_item to noroshi_app;
grant select, insert, update, delete on people.letter to noroshi_app;
grant select, insert, update on people.setup to noroshi_app;
grant update (name, role, language, email, administers, code_hash, issue, issued_by, issued_at, expires_at,
  mailed_at, used_at, person_id, revoked_at, revoked_by) on people.invitation to noroshi_app;
grant update (confirmed_by, confirmed_at, tries, used_at, ended_at) on people.recovery to noroshi_app;
grant update (completed_by, completed_at, withdrawn_by, withdrawn_at)
  on people.handover to noroshi_app;
grant update (settled_at) on people.handover_item to noroshi_app;
