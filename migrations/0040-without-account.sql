-- Owner: incidents. Who may say something of an incident without an account: a contractor, of one part
-- of one record; a guest, of what happened to them. Each bears a code that was given to them once; the
-- transaction of whoever bears it runs under the id of what the code stands for.

-- One part of one record that somebody of a contractor may fill in, and nothing else.
create table incidents.contribution (
  organization_id uuid not null,
  id              uuid not null unique,
  record_id       uuid not null,
  block           text not null check (block <> '' and length(block) <= 40),
  -- The fields of the part as they were when it was given.
  fields          text[] not null check (cardinality(fields) > 0),
  name            text not null check (name <> '' and length(name) <= 100),
  firm            text not null check (firm <> '' and length(firm) <= 200),
  code_hash       bytea not null unique check (octet_length(code_hash) = 32),
  invited_by      uuid not null,
  invited_as      text not null check (invited_as <> ''),
  invited_at      timestamptz not null,
  expires_at      timestamptz not null check (expires_at > invited_at),
  opened_at       timestamptz,
  revoked_by      uuid,
  revoked_at      timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, record_id) references incidents.record,
  check ((revoked_at is null) = (revoked_by is null))
);
create index contribution_record on incidents.contribution (organization_id, record_id, invited_at);
-- The contractor that whoever said it works for; none where it was the body's own.
alter table incidents.fact add column firm text check (firm <> '' and length(firm) <= 200);

alter table incidents.contribution enable row level security, force row level security;
create policy own on incidents.contribution for all
  using (incidents.is_own(organization_id)) with check (incidents.is_own(organization_id));
create policy borne on incidents.contribution for select using (id = (select platform.actor()));

-- What the actor was given to fill in; null where nothing is, or is no longer.
create function incidents.contributed_record() returns uuid language sql stable
  set search_path = pg_catalog, pg_temp
  as $$ select c.record_id from incidents.contribution c
    where c.id = platform.actor() and c.revoked_at is null and c.expires_at > platform.now() $$;
create function incidents.contributed_fields() returns text[] language sql stable
  set search_path = pg_catalog, pg_temp
  as $$ select c.fields from incidents.contribution c
    where c.id = platform.actor() and c.revoked_at is null and c.expires_at > platform.now() $$;
create policy given on incidents.fact for select using (
  record_id = (select incidents.contributed_record())
  and field = any ((select incidents.contributed_fields())::text[]));
-- Under their own name and that of their contractor, and no other.
create policy contributed on incidents.fact for insert with check (
  said_by = (select platform.actor()) and exists (
    select from incidents.contribution c
    where c.id = said_by and c.organization_id = fact.organization_id and c.record_id = fact.record_id
      and fact.field = any (c.fields) and c.name = fact.said_as and c.firm = fact.firm
      and c.revoked_at is null and c.expires_at > platform.now()));

-- Whether anybody may report on the public page, and who receives it; the last word holds.
create table incidents.intake (
  organization_id uuid not null references organizations.organization,
  sequence        bigint generated always as identity,
  is_open         boolean not null,
  set_by          uuid not null,
  set_at          timestamptz not null,
  primary key (organization_id, sequence)
);
create index intake_last on incidents.intake (sequence);
-- Somebody without an account whom an authority asks to report. organization_id is the authority.
create table incidents.guest_invitation (
  organization_id uuid not null references organizations.organization,
  id              uuid not null unique,
  body_name       text not null check (body_name <> '' and length(body_name) <= 200),
  email           text not null check (email <> '' and length(email) <= 254),
  code_hash       bytea not null unique check (octet_length(code_hash) = 32),
  invited_by      uuid not null,
  invited_as      text not null check (invited_as <> ''),
  invited_at      timestamptz not null,
  expires_at      timestamptz not null check (expires_at > invited_at),
  used_at         timestamptz,
  guest_id        uuid,
  revoked_by      uuid,
  revoked_at      timestamptz,
  primary key (organization_id, id),
  check ((used_at is null) = (guest_id is null)),
  check ((revoked_at is null) = (revoked_by is null)),
  check (used_at is null or revoked_at is null)
);
-- Who reported without an account, as they call themselves. organization_id is the authority that they
-- told. Once joined, what they told is a record of an organization.
create table incidents.guest (
  organization_id uuid not null references organizations.organization,
  id              uuid not null unique,
  invitation_id   uuid unique,
  body_name       text not null check (body_name <> '' and length(body_name) <= 200),
  person_name     text not null check (person_name <> '' and length(person_name) <= 200),
  email           text not null check (email <> '' and length(email) <= 254),
  telephone       text not null check (length(telephone) <= 60),
  code_hash       bytea not null unique check (octet_length(code_hash) = 32),
  begun_at        timestamptz not null,
  joined_to       uuid references organizations.organization,
  record_id       uuid,
  joined_by       uuid,
  joined_at       timestamptz,
  primary key (organization_id, id),
  check (num_nulls(joined_to, record_id, joined_by, joined_at) in (0, 4)),
  foreign key (joined_to, record_id) references incidents.record
);
create index guest_begun on incidents.guest (begun_at);
create index guest_record on incidents.guest (joined_to, record_id);
-- What a guest sent: the bytes of the document, and their hash. Nothing is rewritten.
create table incidents.guest_report (
  organization_id uuid not null,
  guest_id        uuid not null,
  sequence        integer not null check (sequence > 0),
  kind            text not null check (kind in ('report', 'correction', 'withdrawal')),
  reason          text not null check (length(reason) <= 2000),
  document        text not null check (octet_length(document) <= 1048576),
  sha256          bytea not null,
  filed_at        timestamptz not null,
  primary key (organization_id, guest_id, sequence),
  foreign key (organization_id, guest_id) references incidents.guest (organization_id, id),
  check (sha256 = sha256(convert_to(document, 'UTF8'))),
  check ((kind = 'report') = (sequence = 1))
);
create trigger only_added before update or delete on incidents.guest_report
  for each row execute function incidents.refuse_change();
create trigger only_added before update or delete on incidents.intake
  for each row execute function incidents.refuse_change();

alter table incidents.intake enable row level security, force row level security;
alter table incidents.guest_invitation enable row level security, force row level security;
alter table incidents.guest enable row level security, force row level security;
alter table incidents.guest_report enable row level security, force row level security;
-- Set by an administrator, through the program; the body that receives may see that it does.
create policy seen on incidents.intake for select using (incidents.is_own(organization_id));
create policy kept on incidents.intake for insert with check ((select access.is_door()));
create policy own on incidents.guest_invitation for all
  using (incidents.is_own(organization_id)) with check (incidents.is_own(organization_id));
-- Who it was and what they told is for the authority, and for whom it was joined to. Whoever joins reads
-- no more than who they say they are, through the program.
create policy seen on incidents.guest for select using (
  incidents.is_own(organization_id) or incidents.is_own(joined_to) or id = (select platform.actor()));
create policy begun on incidents.guest for insert with check ((select access.is_door()));
create policy joined on incidents.guest for update using ((select access.is_door()) and joined_at is null)
  with check ((select access.is_door()));
create policy seen on incidents.guest_report for select using (
  incidents.is_own(organization_id) or guest_id = (select platform.actor())
  or exists (select from incidents.guest g
    where g.organization_id = guest_report.organization_id and g.id = guest_id
      and incidents.is_own(g.joined_to)));
-- Until it is joined: afterwards the record is its organization's.
create policy told on incidents.guest_report for insert with check (
  guest_id = (select platform.actor()) and exists (select from incidents.guest g
    where g.organization_id = guest_report.organization_id and g.id = guest_id and g.joined_at is null));

revoke execute on function incidents.contributed_record(), incidents.contributed_fields() from public;
grant execute on function incidents.contributed_record(), incidents.contributed_fields() to noroshi_app;
grant select, insert on incidents.contribution, incidents.intake, incidents.guest_invitation,
  incidents.guest, incidents.guest_report to noroshi_app;
grant update (opened_at, revoked_by, revoked_at) on incidents.contribution to noroshi_app;
grant update (used_at, guest_id, revoked_by, revoked_at) on incidents.guest_invitation to noroshi_app;
grant update (joined_to, record_id, joined_by, joined_at) on incidents.guest to noroshi_app;
