-- Owner: audits. Documents of OSCAL that were taken in, kept byte for byte; what the audited body and its
-- auditors write to each other; reminders that were sent; how files of a source are read.

-- What was taken into an audit, as it came: what is not modelled goes out again unchanged.
create table audits.document (
  organization_id uuid not null,
  id              uuid not null unique,
  audit_id        uuid not null,
  model           text not null check (model in ('component-definition', 'system-security-plan',
    'assessment-plan', 'assessment-results', 'plan-of-action-and-milestones')),
  -- The name of the file, by which other documents name it.
  file            text not null check (length(file) between 1 and 255),
  title           text not null check (length(title) <= 500),
  version         text not null check (length(version) <= 200),
  -- Whether the audited body handed it in, or the headquarters brought it.
  by_body         boolean not null,
  sha256          bytea not null,
  content         bytea not null check (octet_length(content) > 0),
  taken_by        uuid not null,
  taken_at        timestamptz not null,
  primary key (organization_id, id),
  unique (organization_id, audit_id, by_body, sha256),
  foreign key (organization_id, audit_id) references audits.audit,
  check (sha256 = sha256(content))
);

-- A step that a document tells of was taken elsewhere, by somebody whom this installation does not know:
-- the program on its host alone takes such a course in (`server/courses.ts`).
alter table audits.step add column document_id uuid,
  add foreign key (organization_id, document_id) references audits.document;
create policy brought on audits.step for insert
  with check ((select platform.sees_all()) and document_id is not null);
create or replace function audits.guard_step() returns trigger language plpgsql
  set search_path = pg_catalog
  as $$
begin
  if exists (select from audits.step s where s.organization_id = new.organization_id
      and s.finding_id = new.finding_id and s.kind = 'reaudit-passed') then
    raise exception 'the finding is closed' using errcode = 'check_violation';
  end if;
  if new.document_id is null and new.kind in ('reaudit-passed', 'reaudit-failed') and exists (
    select from audits.step s where s.organization_id = new.organization_id
      and s.finding_id = new.finding_id and s.kind = 'advice' and s.taken_by = new.taken_by) then
    raise exception 'whoever advised does not judge what was done' using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- One word between the audited body and its auditors: on a clause, on a finding, or on the whole (empty).
create table audits.message (
  organization_id uuid not null,
  id              uuid not null,
  audit_id        uuid not null,
  clause          text not null check (length(clause) <= 200),
  finding_id      uuid,
  by_body         boolean not null,
  words           text not null check (words <> '' and length(words) <= 4000),
  said_by         uuid not null,
  said_at         timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, audit_id) references audits.audit,
  foreign key (organization_id, finding_id) references audits.finding,
  check (finding_id is null or clause = '')
);
create index message_of_audit on audits.message (organization_id, audit_id, said_at);

-- What somebody was reminded of: once before a day and once after it.
create table audits.reminder (
  organization_id uuid not null references organizations.organization,
  subject         uuid not null,
  due_on          date not null,
  moment          text not null check (moment in ('before', 'after')),
  reminded_at     timestamptz not null,
  primary key (organization_id, subject, due_on, moment)
);

-- How lists of findings of a source are read; the last word holds.
create table audits.finding_source (
  id      uuid primary key,
  name    text not null check (name <> '' and length(name) <= 100),
  -- The field that each heading holds.
  columns jsonb not null,
  kept_by uuid not null,
  kept_at timestamptz not null
);
create index finding_source_latest on audits.finding_source (name, kept_at);

alter table audits.document enable row level security, force row level security;
alter table audits.message enable row level security, force row level security;
alter table audits.reminder enable row level security, force row level security;
alter table audits.finding_source enable row level security, force row level security;

-- What the headquarters brought may tell of judgements, which a body learns when its audit has ended.
create policy seen on audits.document for select using ((select platform.sees_all())
  or (organization_id = any ((select platform.scope())::uuid[]) and (by_body or exists (
    select from audits.audit a where a.organization_id = document.organization_id
      and a.id = document.audit_id and a.closed_at is not null))));
create policy kept on audits.document for insert
  with check ((select platform.sees_all()) and not by_body);
create policy given on audits.document for insert
  with check (by_body and organization_id = any ((select platform.scope())::uuid[]));
create policy seen on audits.message for select using (
  (select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy kept on audits.message for insert
  with check ((select platform.sees_all()) and not by_body);
create policy given on audits.message for insert
  with check (by_body and organization_id = any ((select platform.scope())::uuid[]));
create policy kept on audits.reminder for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy kept on audits.finding_source for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));

grant select, insert on audits.document, audits.message, audits.reminder, audits.finding_source
  to noroshi_app;
