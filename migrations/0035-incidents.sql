-- Owner: incidents. What happened, told once; what each authority was told of it; what it answers.
create schema incidents;
grant usage on schema incidents to noroshi_app;

-- What somebody tells of an incident is for their own body and for whom they tell it; a reach of all
-- does not open it. So these policies ask whose the actor is: the setting noroshi.body, made like
-- those of 0001-platform.sql.
create function incidents.body() returns uuid language sql stable parallel safe
  set search_path = pg_catalog, pg_temp
  as $$ select nullif(current_setting('noroshi.body', true), '')::uuid $$;
-- The body is the actor's own, or the program itself acts.
create function incidents.is_own(body uuid) returns boolean language sql stable
  set search_path = pg_catalog, pg_temp
  as $$ select coalesce(body = incidents.body() or access.is_door(), false) $$;
create function incidents.refuse_change() returns trigger language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$ begin raise exception 'what was told of an incident stays as it was told'; end $$;

-- One incident as one body sees it. organization_id is the body that it happened to.
create table incidents.record (
  organization_id uuid not null references organizations.organization,
  id              uuid not null unique,
  kind            text not null check (kind in ('incident', 'near-miss', 'sign', 'voluntary')),
  title           text not null check (length(title) <= 200),
  opened_by       uuid not null,
  opened_at       timestamptz not null,
  closed_by       uuid,
  closed_at       timestamptz,
  primary key (organization_id, id),
  check ((closed_at is null) = (closed_by is null))
);
-- What was said of it, one answer to one field each; the last one of a field holds.
create table incidents.fact (
  organization_id uuid not null,
  sequence        bigint generated always as identity,
  record_id       uuid not null,
  field           text not null check (field <> ''),
  value           jsonb,
  certainty       text not null check (certainty in ('confirmed', 'suspected', 'unknown')),
  since           timestamptz,
  said_by         uuid not null,
  said_as         text not null check (said_as <> ''),
  said_at         timestamptz not null,
  primary key (organization_id, sequence),
  foreign key (organization_id, record_id) references incidents.record,
  check ((value is null) = (certainty = 'unknown'))
);
create index fact_record on incidents.fact (organization_id, record_id, sequence);
-- What was answered to the questions of scope; the last answer to one holds.
create table incidents.answer (
  organization_id uuid not null,
  sequence        bigint generated always as identity,
  record_id       uuid not null,
  question        text not null check (question <> ''),
  answer          text not null check (answer in ('yes', 'no', 'unknown')),
  note            text not null check (length(note) <= 2000),
  said_by         uuid not null,
  said_as         text not null check (said_as <> ''),
  said_at         timestamptz not null,
  primary key (organization_id, sequence),
  foreign key (organization_id, record_id) references incidents.record
);
create index answer_record on incidents.answer (organization_id, record_id, sequence);
-- What happened when, in the words of whoever was there.
create table incidents.timeline (
  organization_id uuid not null,
  id              uuid not null,
  record_id       uuid not null,
  happened_at     timestamptz not null,
  text            text not null check (length(text) between 1 and 4000),
  said_by         uuid not null,
  said_as         text not null check (said_as <> ''),
  said_at         timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, record_id) references incidents.record
);
create index timeline_record on incidents.timeline (organization_id, record_id, happened_at);
-- A file that belongs to it, named by the hash of its bytes.
create table incidents.attachment (
  organization_id uuid not null,
  record_id       uuid not null,
  sha256          bytea not null,
  id              uuid not null unique default gen_random_uuid(),
  name            text not null check (length(name) between 1 and 200),
  bytes           bytea not null check (octet_length(bytes) between 1 and 10485760),
  added_by        uuid not null,
  added_at        timestamptz not null,
  primary key (organization_id, record_id, sha256),
  foreign key (organization_id, record_id) references incidents.record,
  check (sha256 = sha256(bytes))
);

-- What one authority has of one record. organization_id is the authority; that others have something
-- of the same record too, nobody reads from it.
create table incidents.matter (
  organization_id uuid not null references organizations.organization,
  id              uuid not null unique,
  reporter_id     uuid not null,
  record_id       uuid not null,
  opened_by       uuid not null,
  opened_at       timestamptz not null,
  primary key (organization_id, record_id)
);
-- A report as it was sent: the bytes of the document, and their hash. organization_id is who receives
-- it; reporter_id is whose it is; via_id is the authority that passed it on, where one did.
create table incidents.filing (
  organization_id uuid not null,
  id              uuid not null unique,
  reporter_id     uuid not null,
  record_id       uuid not null,
  via_id          uuid,
  kind            text not null check (kind in ('report', 'correction', 'withdrawal', 'forward')),
  profile         text not null check (profile <> ''),
  duty            text not null check (duty <> ''),
  stage           text not null check (stage <> ''),
  recipient       text not null check (recipient <> ''),
  -- Which copy of this duty it is for this recipient: 1, 2, …
  sequence        integer not null check (sequence > 0),
  -- The filing that is passed on, or that is withdrawn.
  about_id        uuid,
  form            text not null check (form <> ''),
  form_version    text not null check (form_version <> ''),
  label           text not null check (labels.strictness(label) is not null),
  reason          text not null check (length(reason) <= 2000),
  document        text not null,
  sha256          bytea not null,
  filed_by        uuid not null,
  filed_as        text not null check (filed_as <> ''),
  filed_at        timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, record_id) references incidents.matter,
  check (sha256 = sha256(convert_to(document, 'UTF8'))),
  check ((kind = 'forward') = (via_id is not null)),
  check ((kind in ('forward', 'withdrawal')) = (about_id is not null))
);
create unique index filing_sequence on incidents.filing (record_id, duty, recipient, sequence)
  where kind <> 'forward';
create unique index filing_forward on incidents.filing (about_id, recipient) where kind = 'forward';
create index filing_record on incidents.filing (reporter_id, record_id, filed_at);
create index filing_matter on incidents.filing (organization_id, record_id, filed_at);
-- What the reporter allows somebody to whom a filing may be passed on; the last word holds.
-- organization_id is the reporter.
create table incidents.consent (
  organization_id uuid not null,
  sequence        bigint generated always as identity,
  filing_id       uuid not null,
  recipient       text not null check (recipient <> ''),
  is_given        boolean not null,
  withheld        text[] not null,
  said_by         uuid not null,
  said_at         timestamptz not null,
  primary key (organization_id, sequence)
);
create index consent_filing on incidents.consent (filing_id, recipient, sequence);
-- What an authority and a reporter say to each other. organization_id is the authority.
create table incidents.message (
  organization_id uuid not null,
  id              uuid not null unique,
  record_id       uuid not null,
  reporter_id     uuid not null,
  kind            text not null check (kind in ('acknowledgement', 'question', 'request', 'feedback', 'answer')),
  -- What it is about or answers to: the filing acknowledged, the question answered.
  about_id        uuid,
  -- The report that is asked for, and by which day.
  duty            text,
  stage           text,
  due_on          date,
  text            text not null check (length(text) <= 4000),
  said_by         uuid not null,
  said_as         text not null check (said_as <> ''),
  said_at         timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, record_id) references incidents.matter,
  check ((kind = 'request') = (duty is not null)),
  check ((duty is null) = (stage is null)),
  check (due_on is null or kind = 'request'),
  check (kind not in ('acknowledgement', 'answer') or about_id is not null),
  check (kind in ('acknowledgement', 'request') or text <> '')
);
create index message_matter on incidents.message (organization_id, record_id, said_at);
create index message_record on incidents.message (reporter_id, record_id, said_at);
-- One filing is acknowledged once, one question answered once.
create unique index message_once on incidents.message (about_id)
  where kind in ('acknowledgement', 'answer');
-- How an authority judges what it was told; the last judgement holds. For itself alone.
create table incidents.assessment (
  organization_id uuid not null,
  sequence        bigint generated always as identity,
  record_id       uuid not null,
  severity        text not null check (severity in ('none', 'low', 'medium', 'high', 'critical')),
  is_confirmed    boolean not null,
  note            text not null check (length(note) <= 4000),
  assessed_by     uuid not null,
  assessed_as     text not null check (assessed_as <> ''),
  assessed_at     timestamptz not null,
  primary key (organization_id, sequence),
  foreign key (organization_id, record_id) references incidents.matter
);
create index assessment_matter on incidents.assessment (organization_id, record_id, sequence);
-- Matters that an authority takes for one and the same event, each kept as it is; the last word holds,
-- and without an event a matter stands alone again.
create table incidents.sameness (
  organization_id uuid not null,
  sequence        bigint generated always as identity,
  record_id       uuid not null,
  event_id        uuid,
  reason          text not null check (length(reason) <= 2000),
  judged_by       uuid not null,
  judged_at       timestamptz not null,
  primary key (organization_id, sequence),
  foreign key (organization_id, record_id) references incidents.matter
);
create index sameness_matter on incidents.sameness (organization_id, record_id, sequence);
-- Which organization a recipient of a profile is, where the tree of supervision does not say it; the
-- last word holds. organization_id is that organization.
create table incidents.authority (
  organization_id uuid not null references organizations.organization,
  sequence        bigint generated always as identity,
  recipient       text not null check (recipient <> '' and length(recipient) <= 40),
  set_by          uuid not null,
  set_at          timestamptz not null,
  primary key (organization_id, sequence)
);
create index authority_recipient on incidents.authority (recipient, sequence);

-- Each step of the follow-up of one deadline, done once; and when a record is to be looked at again.
create table incidents.reminder (
  organization_id uuid not null,
  record_id       uuid not null,
  duty            text not null,
  stage           text not null,
  due_at          timestamptz not null,
  step            text not null check (step <> ''),
  done_at         timestamptz not null,
  primary key (organization_id, record_id, duty, stage, due_at, step),
  foreign key (organization_id, record_id) references incidents.record
);
create table incidents.watch (
  organization_id uuid not null,
  record_id       uuid not null,
  next_at         timestamptz not null,
  primary key (organization_id, record_id),
  foreign key (organization_id, record_id) references incidents.record
);
create index watch_next on incidents.watch (next_at);

create trigger only_added before update or delete on incidents.fact
  for each row execute function incidents.refuse_change();
create trigger only_added before update or delete on incidents.answer
  for each row execute function incidents.refuse_change();
create trigger only_added before update or delete on incidents.timeline
  for each row execute function incidents.refuse_change();
create trigger only_added before update or delete on incidents.attachment
  for each row execute function incidents.refuse_change();
create trigger only_added before update or delete on incidents.filing
  for each row execute function incidents.refuse_change();
create trigger only_added before update or delete on incidents.consent
  for each row execute function incidents.refuse_change();
create trigger only_added before update or delete on incidents.message
  for each row execute function incidents.refuse_change();
create trigger only_added before update or delete on incidents.assessment
  for each row execute function incidents.refuse_change();
create trigger only_added before update or delete on incidents.sameness
  for each row execute function incidents.refuse_change();

revoke execute on all functions in schema incidents from public;
grant execute on all functions in schema incidents to noroshi_app;

alter table incidents.record enable row level security, force row level security;
alter table incidents.fact enable row level security, force row level security;
alter table incidents.answer enable row level security, force row level security;
alter table incidents.timeline enable row level security, force row level security;
alter table incidents.attachment enable row level security, force row level security;
alter table incidents.matter enable row level security, force row level security;
alter table incidents.filing enable row level security, force row level security;
alter table incidents.consent enable row level security, force row level security;
alter table incidents.message enable row level security, force row level security;
alter table incidents.assessment enable row level security, force row level security;
alter table incidents.sameness enable row level security, force row level security;
alter table incidents.authority enable row level security, force row level security;
alter table incidents.reminder enable row level security, force row level security;
alter table incidents.watch enable row level security, force row level security;

-- The record is its own body's alone: no supervisor reads along.
create policy own on incidents.record for all
  using (incidents.is_own(organization_id)) with check (incidents.is_own(organization_id));
create policy own on incidents.fact for all
  using (incidents.is_own(organization_id)) with check (incidents.is_own(organization_id));
create policy own on incidents.answer for all
  using (incidents.is_own(organization_id)) with check (incidents.is_own(organization_id));
create policy own on incidents.timeline for all
  using (incidents.is_own(organization_id)) with check (incidents.is_own(organization_id));
create policy own on incidents.attachment for all
  using (incidents.is_own(organization_id)) with check (incidents.is_own(organization_id));

-- What was sent is seen by who sent it and who receives it, and by who passed it on.
create policy seen on incidents.filing for select using (
  incidents.is_own(organization_id) or incidents.is_own(reporter_id) or incidents.is_own(via_id));
-- Whoever passes something on has it themselves; it is passed on as one's own to nobody.
create policy sent on incidents.filing for insert with check (
  filed_by = (select platform.actor())
  and (case when via_id is null then incidents.is_own(reporter_id)
    else incidents.is_own(via_id) and exists (
      select from incidents.filing f
      where f.id = filing.about_id and f.organization_id = filing.via_id
        and f.reporter_id = filing.reporter_id
        and f.record_id = filing.record_id) end));
create policy seen on incidents.matter for select using (
  incidents.is_own(organization_id) or incidents.is_own(reporter_id)
  or opened_by = (select platform.actor()));
create policy opened on incidents.matter for insert with check (
  opened_by = (select platform.actor())
  and (incidents.is_own(reporter_id) or exists (
    select from incidents.filing f
    where f.record_id = matter.record_id and f.reporter_id = matter.reporter_id
      and incidents.is_own(f.organization_id))));
create policy seen on incidents.consent for select using (
  incidents.is_own(organization_id) or exists (
    select from incidents.filing f where f.id = filing_id and incidents.is_own(f.organization_id)));
create policy said on incidents.consent for insert with check (
  said_by = (select platform.actor()) and incidents.is_own(organization_id));
create policy seen on incidents.message for select
  using (incidents.is_own(organization_id) or incidents.is_own(reporter_id));
-- An authority asks and acknowledges, a reporter answers; neither speaks for the other.
create policy said on incidents.message for insert with check (
  said_by = (select platform.actor())
  and incidents.is_own(case kind when 'answer' then reporter_id else organization_id end)
  and exists (select from incidents.matter m
    where m.organization_id = message.organization_id and m.record_id = message.record_id
      and m.reporter_id = message.reporter_id));
create policy own on incidents.assessment for all
  using (incidents.is_own(organization_id)) with check (incidents.is_own(organization_id));
create policy own on incidents.sameness for all
  using (incidents.is_own(organization_id)) with check (incidents.is_own(organization_id));

-- Who is which authority is read by the rules, with the whole register before them, and set by the
-- headquarters.
create policy kept on incidents.authority for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy own on incidents.reminder for all
  using (incidents.is_own(organization_id)) with check ((select access.is_door()));
create policy own on incidents.watch for all
  using (incidents.is_own(organization_id)) with check ((select access.is_door()));

grant select, insert on all tables in schema incidents to noroshi_app;
grant update (kind, title, closed_by, closed_at) on incidents.record to noroshi_app;
grant update (next_at) on incidents.watch to noroshi_app;
