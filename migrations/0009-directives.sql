-- Owner: directives. Orders to act by a deadline, whom they bind, and how each one answered.
create schema directives;
grant usage on schema directives to noroshi_app;

create table directives.directive (
  id               uuid primary key,
  number           integer not null unique check (number > 0),
  vulnerability_id text not null,
  table_id         text not null,
  -- The headquarters' own deadline in days, where the decision table gives none.
  days             integer not null check (days between 1 and 365),
  version          integer not null check (version > 0),
  drafted_by       uuid not null,
  drafted_at       timestamptz not null,
  issued_by        uuid,
  issued_at        timestamptz,
  -- Nobody issues what they drafted themselves.
  check (issued_by is distinct from drafted_by),
  check ((issued_by is null) = (issued_at is null))
);
create table directives.wording (
  directive_id uuid not null references directives.directive,
  version      integer not null,
  title        text not null check (title <> ''),
  body         text not null check (body <> ''),
  written_by   uuid not null,
  written_at   timestamptz not null,
  primary key (directive_id, version)
);

-- Whom an issued directive binds, frozen with the evidence of why.
create table directives.addressee (
  organization_id uuid not null,
  directive_id    uuid not null references directives.directive,
  basis           text not null check (basis in ('affected', 'unknown')),
  joined_at       timestamptz not null,
  due_at          timestamptz not null,
  primary key (organization_id, directive_id)
);
create index addressee_directive on directives.addressee (directive_id);
-- A system of an addressee that the directive is about; none where the body has no system listed.
create table directives.target (
  organization_id uuid not null,
  directive_id    uuid not null references directives.directive,
  system_id       uuid not null,
  basis           text not null check (basis in ('affected', 'unknown')),
  -- The judgement at the time, in words with sources, and the submission it was made on.
  evidence        jsonb not null,
  outcome         text,
  joined_at       timestamptz not null,
  due_at          timestamptz not null,
  due_rule        text not null,
  -- The decision table's own deadline, kept beside the directive's.
  table_due_at    timestamptz,
  -- When a fresh inventory showed that the system is not affected after all.
  released_at     timestamptz,
  release_evidence jsonb,
  primary key (organization_id, directive_id, system_id),
  foreign key (organization_id, directive_id) references directives.addressee,
  foreign key (organization_id, system_id) references inventory.system,
  check ((released_at is null) = (release_evidence is null))
);
create table directives.acknowledgement (
  organization_id uuid not null,
  directive_id    uuid not null references directives.directive,
  version         integer not null,
  acknowledged_by uuid not null,
  acknowledged_at timestamptz not null,
  primary key (organization_id, directive_id, version),
  foreign key (organization_id, directive_id) references directives.addressee
);
-- What an addressee says it has done on a system. What proves or contradicts it comes later.
create table directives.claim (
  organization_id uuid not null,
  id              uuid not null,
  directive_id    uuid not null references directives.directive,
  system_id       uuid not null,
  measure         text not null check (measure in ('patched', 'removed', 'mitigated', 'disconnected')),
  evidence        text not null check (evidence <> ''),
  claimed_by      uuid not null,
  claimed_at      timestamptz not null,
  -- Null while nothing proves or contradicts it.
  outcome         text check (outcome in ('verified', 'contradicted')),
  judged_at       timestamptz,
  judged_on       uuid,
  judgement       jsonb,
  primary key (organization_id, id),
  foreign key (organization_id, directive_id, system_id) references directives.target,
  foreign key (organization_id, judged_on) references inventory.submission,
  check ((outcome is null) = (judged_at is null)),
  check (outcome is null or judged_at >= claimed_at)
);
-- At most one claim of a system is open at a time.
create unique index claim_open on directives.claim (organization_id, directive_id, system_id)
  where outcome is null;

alter table directives.directive enable row level security, force row level security;
alter table directives.wording enable row level security, force row level security;
alter table directives.addressee enable row level security, force row level security;
alter table directives.target enable row level security, force row level security;
alter table directives.acknowledgement enable row level security, force row level security;
alter table directives.claim enable row level security, force row level security;

-- A body sees the directives that are issued to it (or to a body it supervises), and no others.
create policy seen on directives.directive for select using (
  (select platform.sees_all())
  or (issued_at is not null and exists (
    select from directives.addressee a where a.directive_id = directive.id)));
create policy kept on directives.directive for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy seen on directives.wording for select using (
  (select platform.sees_all())
  or exists (select from directives.directive d where d.id = wording.directive_id and wording.version <= d.version));
create policy kept on directives.wording for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy seen on directives.addressee for select
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy kept on directives.addressee for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy seen on directives.target for select
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy kept on directives.target for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy scoped on directives.acknowledgement
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]))
  with check ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy seen on directives.claim for select
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy made on directives.claim for insert
  with check ((select platform.sees_all()) or (
    organization_id = any ((select platform.scope())::uuid[]) and outcome is null));
-- Nobody judges their own claim.
create policy judged on directives.claim for update
  using ((select platform.sees_all())) with check ((select platform.sees_all()));

grant select, insert, update on directives.directive, directives.target to noroshi_app;
grant select, insert on directives.addressee, directives.wording, directives.acknowledgement, directives.claim to noroshi_app;
grant update (outcome, judged_at, judged_on, judgement) on directives.claim to noroshi_app;
