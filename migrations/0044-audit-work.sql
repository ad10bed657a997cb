-- Owner: audits. What an audit rests on and how it is planned: evidence, requests for it, training
-- records, samples, self-assessment, remarks, days of auditors and their former posts, findings taken in.

-- One piece of evidence about a body, in revisions. Where it comes from: the body, an auditor, or
-- computed from what the system holds.
create table audits.evidence (
  organization_id uuid not null references organizations.organization,
  id              uuid not null unique,
  title           text not null check (title <> '' and length(title) <= 200),
  source          text not null check (source in ('body', 'auditor', 'inventory', 'exposure',
    'directives', 'incidents', 'training')),
  opened_by       uuid not null,
  opened_at       timestamptz not null,
  primary key (organization_id, id)
);
create table audits.evidence_revision (
  organization_id uuid not null,
  evidence_id     uuid not null,
  number          integer not null check (number > 0),
  file            text not null check (length(file) between 1 and 255),
  media_type      text not null check (length(media_type) between 1 and 200),
  sha256          bytea not null,
  content         bytea not null check (octet_length(content) > 0),
  -- The day whose state it shows: its age is counted from here.
  shows_on        date not null,
  note            text not null check (length(note) <= 4000),
  -- Of what was computed: the position of the database that it is true for.
  position        text,
  added_by        uuid not null,
  added_at        timestamptz not null,
  primary key (organization_id, evidence_id, number),
  foreign key (organization_id, evidence_id) references audits.evidence,
  check (sha256 = sha256(content))
);
-- What an audit rests on: a revision, for a clause of its edition; empty for the audit as a whole.
create table audits.evidence_use (
  organization_id uuid not null,
  audit_id        uuid not null,
  evidence_id     uuid not null,
  number          integer not null,
  clause          text not null check (length(clause) <= 200),
  used_by         uuid not null,
  used_at         timestamptz not null,
  primary key (organization_id, audit_id, evidence_id, number, clause),
  foreign key (organization_id, audit_id) references audits.audit,
  foreign key (organization_id, evidence_id, number) references audits.evidence_revision
);
create table audits.evidence_request (
  organization_id uuid not null,
  id              uuid not null unique,
  audit_id        uuid not null,
  clauses         text[] not null check (cardinality(clauses) <= 200),
  words           text not null check (words <> '' and length(words) <= 4000),
  due_on          date not null,
  asked_by        uuid not null,
  asked_at        timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, audit_id) references audits.audit
);
create table audits.request_answer (
  organization_id uuid not null,
  id              uuid not null,
  request_id      uuid not null,
  note            text not null check (length(note) <= 4000),
  evidence_id     uuid,
  number          integer,
  answered_by     uuid not null,
  answered_at     timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, request_id) references audits.evidence_request,
  foreign key (organization_id, evidence_id, number) references audits.evidence_revision,
  check (note <> '' or evidence_id is not null)
);
create table audits.training_record (
  organization_id uuid not null references organizations.organization,
  course          text not null check (course <> '' and length(course) <= 200),
  held_on         date not null,
  invited         integer not null check (invited between 1 and 10000000),
  attended        integer not null check (attended between 0 and invited),
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  primary key (organization_id, course, held_on)
);

-- Days that an auditor has in a fiscal year; the last word holds.
create table audits.availability (
  id          uuid primary key,
  person_id   uuid not null references access.person,
  fiscal_year integer not null check (fiscal_year between 2000 and 2200),
  days        numeric(4,1) not null check (days between 0 and 366),
  stated_by   uuid not null,
  stated_at   timestamptz not null
);
-- Where an auditor was employed before, and until when.
create table audits.former_post (
  id              uuid primary key,
  person_id       uuid not null references access.person,
  organization_id uuid not null references organizations.organization,
  left_on         date not null,
  stated_by       uuid not null,
  stated_at       timestamptz not null,
  unique (person_id, organization_id, left_on)
);
-- Days of auditors that are planned for each body of a campaign.
alter table audits.campaign add column days_each numeric(4,1) check (days_each between 0.5 and 366);

-- The systems that were drawn for an audit, and from what: the seed draws the same again.
create table audits.sample (
  organization_id uuid not null,
  audit_id        uuid not null,
  seed            text not null check (seed <> ''),
  percent         integer not null,
  least           integer not null,
  population      uuid[] not null,
  drawn           uuid[] not null,
  drawn_by        uuid not null,
  drawn_at        timestamptz not null,
  primary key (organization_id, audit_id),
  foreign key (organization_id, audit_id) references audits.audit,
  check (drawn <@ population)
);
-- What a body says of itself, clause by clause; the last word holds.
create table audits.self_judgement (
  organization_id uuid not null,
  id              uuid not null,
  audit_id        uuid not null,
  edition_id      uuid not null references audits.edition,
  clause          text not null check (length(clause) between 1 and 200),
  result          text not null check (result in ('met', 'partly-met', 'not-met', 'not-applicable')),
  note            text not null check (length(note) <= 4000),
  said_by         uuid not null,
  said_at         timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, audit_id) references audits.audit
);
create index self_judgement_latest
  on audits.self_judgement (organization_id, audit_id, edition_id, clause, said_at);
-- Interviews and comments in a working paper, on a clause or on the whole (empty).
create table audits.remark (
  organization_id uuid not null,
  id              uuid not null,
  audit_id        uuid not null,
  clause          text not null check (length(clause) <= 200),
  kind            text not null check (kind in ('interview', 'comment')),
  words           text not null check (words <> '' and length(words) <= 8000),
  -- Of an interview: with whom, and on which day.
  with_whom       text check (with_whom <> '' and length(with_whom) <= 400),
  held_on         date,
  made_by         uuid not null,
  made_at         timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, audit_id) references audits.audit,
  check ((kind = 'interview') = (with_whom is not null and held_on is not null))
);
-- Findings that came in a file, each known again by its fingerprint.
create table audits.taken_finding (
  organization_id uuid not null,
  audit_id        uuid not null,
  fingerprint     bytea not null check (octet_length(fingerprint) = 32),
  finding_id      uuid not null,
  file            text not null check (length(file) between 1 and 255),
  sha256          bytea not null check (octet_length(sha256) = 32),
  taken_by        uuid not null,
  taken_at        timestamptz not null,
  primary key (organization_id, audit_id, fingerprint),
  foreign key (organization_id, finding_id) references audits.finding
);

alter table audits.evidence enable row level security, force row level security;
alter table audits.evidence_revision enable row level security, force row level security;
alter table audits.evidence_use enable row level security, force row level security;
alter table audits.evidence_request enable row level security, force row level security;
alter table audits.request_answer enable row level security, force row level security;
alter table audits.training_record enable row level security, force row level security;
alter table audits.availability enable row level security, force row level security;
alter table audits.former_post enable row level security, force row level security;
alter table audits.sample enable row level security, force row level security;
alter table audits.self_judgement enable row level security, force row level security;
alter table audits.remark enable row level security, force row level security;
alter table audits.taken_finding enable row level security, force row level security;

-- What an auditor collected is the headquarters'; the rest is what the body itself says or what is
-- computed of it.
create policy seen on audits.evidence for select using ((select platform.sees_all())
  or (source <> 'auditor' and organization_id = any ((select platform.scope())::uuid[])));
create policy kept on audits.evidence for insert
  with check ((select platform.sees_all()) and source <> 'body');
create policy given on audits.evidence for insert
  with check (source = 'body' and organization_id = any ((select platform.scope())::uuid[]));
create policy seen on audits.evidence_revision for select using (exists (
  select from audits.evidence e where e.id = evidence_revision.evidence_id));
create policy kept on audits.evidence_revision for insert with check (exists (
  select from audits.evidence e where e.id = evidence_revision.evidence_id
    and ((select platform.sees_all()) = (e.source <> 'body'))));
create policy seen on audits.evidence_use for select using (exists (
  select from audits.evidence e where e.id = evidence_use.evidence_id));
create policy kept on audits.evidence_use for insert with check (exists (
  select from audits.evidence e where e.id = evidence_use.evidence_id
    and ((select platform.sees_all()) or e.source = 'body')));

create policy seen on audits.evidence_request for select using (
  (select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy kept on audits.evidence_request for insert with check ((select platform.sees_all()));
create policy seen on audits.request_answer for select using (
  (select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy given on audits.request_answer for insert
  with check (organization_id = any ((select platform.scope())::uuid[]));
create policy seen on audits.training_record for select using (
  (select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy given on audits.training_record for insert
  with check (organization_id = any ((select platform.scope())::uuid[]));
create policy mended on audits.training_record for update
  using (organization_id = any ((select platform.scope())::uuid[]))
  with check (organization_id = any ((select platform.scope())::uuid[]));

create policy kept on audits.availability for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy kept on audits.former_post for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy seen on audits.sample for select using (
  (select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy kept on audits.sample for insert with check ((select platform.sees_all()));
create policy seen on audits.self_judgement for select using (
  (select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy given on audits.self_judgement for insert
  with check (organization_id = any ((select platform.scope())::uuid[]));
-- As with judgements: the auditors' until the audit is closed.
create policy seen on audits.remark for select using ((select platform.sees_all())
  or (organization_id = any ((select platform.scope())::uuid[]) and exists (
    select from audits.audit a where a.organization_id = remark.organization_id
      and a.id = remark.audit_id and a.closed_at is not null)));
create policy kept on audits.remark for insert with check ((select platform.sees_all()));
create policy kept on audits.taken_finding for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));

grant select, insert on audits.evidence, audits.evidence_revision, audits.evidence_use,
  audits.evidence_request, audits.request_answer, audits.training_record, audits.availability,
  audits.former_post, audits.sample, audits.self_judgement, audits.remark, audits.taken_finding
  to noroshi_app;
grant update (invited, attended, recorded_by, recorded_at) on audits.training_record to noroshi_app;
