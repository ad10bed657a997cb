-- Owner: audits. What is demanded (editions and the mappings between them), the policy on audits,
-- campaigns and what is judged in them, findings and what becomes of them.
create schema audits;
grant usage on schema audits to noroshi_app;

-- A catalogue, or a profile with the catalogue it stands for, as it was taken in.
create table audits.edition (
  id          uuid primary key,
  title       text not null check (title <> '' and length(title) <= 500),
  version     text not null check (length(version) <= 200),
  model       text not null check (model in ('catalog', 'profile')),
  -- The name of the file, by which profiles name what they import.
  file        text not null check (length(file) between 1 and 255),
  sha256      bytea not null unique check (length(sha256) = 32),
  document    json not null,
  -- Of a profile only: the catalogue that it was resolved to.
  resolved    json,
  clauses     integer not null check (clauses >= 0),
  imported_by uuid not null,
  imported_at timestamptz not null,
  check ((model = 'profile') = (resolved is not null))
);

-- How the clauses of one edition stand to those of another.
create table audits.mapping (
  id          uuid primary key,
  from_id     uuid not null references audits.edition,
  to_id       uuid not null references audits.edition,
  title       text not null check (title <> '' and length(title) <= 500),
  document    json not null,
  relations   integer not null check (relations > 0),
  imported_by uuid not null,
  imported_at timestamptz not null,
  check (from_id <> to_id)
);
create index mapping_between on audits.mapping (from_id, to_id);

-- The policy, in force from its day once a second person has adopted it.
create table audits.policy (
  id           uuid primary key,
  effective_on date not null,
  document     jsonb not null,
  reason       text not null check (reason <> '' and length(reason) <= 2000),
  proposed_by  uuid not null,
  proposed_at  timestamptz not null,
  decided_by   uuid,
  decided_at   timestamptz,
  adopted      boolean,
  -- Nobody decides on what they proposed themselves.
  check (decided_by is distinct from proposed_by),
  check ((decided_by is null) = (decided_at is null)),
  check ((decided_by is null) = (adopted is null))
);
-- One proposal waits at a time, so that nobody adopts what was proposed on other grounds.
create unique index policy_waiting on audits.policy ((true)) where adopted is null;

create table audits.campaign (
  id          uuid primary key,
  title       text not null check (title <> '' and length(title) <= 200),
  kind        text not null check (kind ~ '^[a-z][a-z0-9-]{0,39}$'),
  fiscal_year integer not null check (fiscal_year between 2000 and 2200),
  policy_id   uuid not null references audits.policy,
  opened_by   uuid not null,
  opened_at   timestamptz not null
);

-- One body in a campaign, pinned to an edition; it moves to another only through a mapping.
create table audits.audit (
  organization_id uuid not null references organizations.organization,
  id              uuid not null,
  campaign_id     uuid not null references audits.campaign,
  edition_id      uuid not null references audits.edition,
  starts_on       date not null,
  ends_on         date not null,
  closed_at       timestamptz,
  closed_by       uuid,
  primary key (organization_id, id),
  check (ends_on >= starts_on),
  check ((closed_at is null) = (closed_by is null))
);
create unique index audit_id on audits.audit (id);
create unique index audit_once on audits.audit (campaign_id, organization_id);

-- Who audits.
create table audits.auditor (
  organization_id uuid not null,
  audit_id        uuid not null,
  person_id       uuid not null references access.person,
  assigned_by     uuid not null,
  assigned_at     timestamptz not null,
  primary key (organization_id, audit_id, person_id),
  foreign key (organization_id, audit_id) references audits.audit
);

-- What was found of a clause, or carried over from an earlier edition. The latest counts.
create table audits.judgement (
  organization_id uuid not null,
  id              uuid not null,
  audit_id        uuid not null,
  edition_id      uuid not null references audits.edition,
  clause          text not null check (length(clause) between 1 and 200),
  result          text not null check (result in ('met', 'partly-met', 'not-met', 'not-applicable')),
  carriage        text not null check (carriage in ('judged', 'preserved', 'weakened')),
  -- Of what was carried over: why, and from which clauses.
  reason          text,
  carried_from    text[] not null default '{}',
  note            text not null check (length(note) <= 4000),
  judged_by       uuid not null,
  judged_at       timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, audit_id) references audits.audit,
  check ((carriage = 'judged') = (reason is null))
);
create index judgement_latest on audits.judgement (organization_id, audit_id, edition_id, clause, judged_at);

create table audits.finding (
  organization_id uuid not null,
  id              uuid not null,
  audit_id        uuid not null,
  edition_id      uuid not null references audits.edition,
  clause          text not null check (length(clause) between 1 and 200),
  system_id       uuid,
  rating          text check (rating ~ '^[a-z][a-z0-9-]{0,39}$'),
  marked_urgent   boolean not null,
  -- By its rating under the policy of its audit, or because its auditor said so.
  urgent          boolean not null,
  title           text not null check (title <> '' and length(title) <= 200),
  cause           text not null check (length(cause) <= 4000),
  effect          text not null check (length(effect) <= 4000),
  raised_by       uuid not null,
  raised_at       timestamptz not null,
  plan_due_on     date not null,
  -- Of what is urgent: by when it has to be answered.
  answer_due_at   timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, audit_id) references audits.audit,
  foreign key (organization_id, system_id) references inventory.system,
  check (urgent or not marked_urgent),
  check (urgent = (answer_due_at is not null))
);
create unique index finding_id on audits.finding (id);

-- What happened to a finding. Nothing of it is rewritten.
create table audits.step (
  organization_id uuid not null,
  id              uuid not null,
  finding_id      uuid not null,
  kind            text not null check (kind in ('plan', 'plan-approved', 'plan-returned', 'progress',
    'evidence', 'advice', 'reaudit-passed', 'reaudit-failed', 'risk-accepted')),
  note            text not null check (note <> '' and length(note) <= 4000),
  until           date,
  taken_by        uuid not null,
  taken_at        timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, finding_id) references audits.finding,
  check ((until is not null) = (kind in ('plan', 'risk-accepted')))
);
create index step_of on audits.step (organization_id, finding_id, taken_at);
create index step_adviser on audits.step (taken_by, organization_id) where kind = 'advice';

-- What no use case may get wrong: no adviser closes, and nothing happens to what is closed.
create function audits.guard_step() returns trigger language plpgsql
  set search_path = pg_catalog
  as $$
begin
  if exists (select from audits.step s where s.organization_id = new.organization_id
      and s.finding_id = new.finding_id and s.kind = 'reaudit-passed') then
    raise exception 'the finding is closed' using errcode = 'check_violation';
  end if;
  if new.kind in ('reaudit-passed', 'reaudit-failed') and exists (
    select from audits.step s where s.organization_id = new.organization_id
      and s.finding_id = new.finding_id and s.kind = 'advice' and s.taken_by = new.taken_by) then
    raise exception 'whoever advised does not judge what was done' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guarded before insert on audits.step
  for each row execute function audits.guard_step();

-- What is closed stays as it was judged, under the edition it was judged by.
create function audits.guard_audit() returns trigger language plpgsql
  set search_path = pg_catalog
  as $$
begin
  if old.closed_at is not null then
    raise exception 'the audit is closed' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guarded before update on audits.audit
  for each row execute function audits.guard_audit();

alter table audits.edition enable row level security, force row level security;
alter table audits.mapping enable row level security, force row level security;
alter table audits.policy enable row level security, force row level security;
alter table audits.campaign enable row level security, force row level security;
alter table audits.audit enable row level security, force row level security;
alter table audits.auditor enable row level security, force row level security;
alter table audits.judgement enable row level security, force row level security;
alter table audits.finding enable row level security, force row level security;
alter table audits.step enable row level security, force row level security;

-- What is demanded is everybody's to read; the headquarters alone takes it in.
create policy known on audits.edition for select using ((select platform.actor()) is not null);
create policy kept on audits.edition for insert with check ((select platform.sees_all()));
create policy known on audits.mapping for select using ((select platform.actor()) is not null);
create policy kept on audits.mapping for insert with check ((select platform.sees_all()));
-- What was adopted is everybody's to read; what is only proposed is the headquarters'.
create policy known on audits.policy for select using (
  (select platform.sees_all()) or (adopted and (select platform.actor()) is not null));
create policy proposed on audits.policy for insert
  with check ((select platform.sees_all()) and decided_by is null);
create policy decided on audits.policy for update
  using ((select platform.sees_all()) and decided_by is null) with check ((select platform.sees_all()));

create policy seen on audits.audit for select
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy kept on audits.audit for insert with check ((select platform.sees_all()));
create policy moved on audits.audit for update
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
-- A body learns of a campaign by being in it.
create policy seen on audits.campaign for select using (
  (select platform.sees_all()) or exists (select from audits.audit a where a.campaign_id = campaign.id));
create policy kept on audits.campaign for insert with check ((select platform.sees_all()));
create policy seen on audits.auditor for select using (
  (select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy kept on audits.auditor for insert with check ((select platform.sees_all()));
-- Working papers are the auditors' until the audit is closed.
create policy seen on audits.judgement for select using (
  (select platform.sees_all())
  or (organization_id = any ((select platform.scope())::uuid[])
    and exists (select from audits.audit a
      where a.organization_id = judgement.organization_id and a.id = judgement.audit_id
        and a.closed_at is not null)));
create policy kept on audits.judgement for insert with check ((select platform.sees_all()));
create policy seen on audits.finding for select
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy kept on audits.finding for insert with check ((select platform.sees_all()));
create policy seen on audits.step for select
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
-- A body plans, reports and shows; whatever judges that is the headquarters'.
create policy answered on audits.step for insert with check (
  kind in ('plan', 'progress', 'evidence')
  and organization_id = any ((select platform.scope())::uuid[]));
create policy judged on audits.step for insert with check (
  (select platform.sees_all()) and kind not in ('plan', 'evidence'));

grant select, insert on audits.edition, audits.mapping, audits.policy, audits.campaign, audits.audit,
  audits.auditor, audits.judgement, audits.finding, audits.step to noroshi_app;
grant update (decided_by, decided_at, adopted) on audits.policy to noroshi_app;
grant update (edition_id, closed_at, closed_by) on audits.audit to noroshi_app;
