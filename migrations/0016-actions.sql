-- Owner: directives. Kinds, actions with deadlines of their own, questions, scope, versions, closing.

-- What stands already is carried over below; the owner is bound by policies while they are forced.
alter table directives.directive no force row level security;
alter table directives.wording no force row level security;
alter table directives.addressee no force row level security;
alter table directives.target no force row level security;

alter table directives.directive
  add column kind text not null default 'directive' check (kind in ('directive', 'alert', 'circular')),
  -- April to March in Japan; numbers begin anew with each.
  add column fiscal_year integer not null
    default extract(year from (platform.now() at time zone 'Asia/Tokyo') - interval '3 months')
    check (fiscal_year between 2000 and 2999),
  alter column vulnerability_id drop not null,
  alter column table_id drop not null,
  add column closed_at timestamptz,
  add column closed_by uuid,
  add column closing text check (closing in ('superseded', 'retired')),
  add column closing_reason text not null default '',
  -- The directive that this one replaces once it is issued, and which of its actions go on as which.
  add column supersedes uuid references directives.directive,
  add column mapping jsonb not null default '[]',
  -- When it was last asked who newly falls in its scope and who no longer does.
  add column swept_at timestamptz,
  drop constraint directive_number_key,
  add constraint directive_number_key unique (kind, fiscal_year, number),
  add constraint directive_decided check ((vulnerability_id is null) = (table_id is null)),
  add constraint directive_closed check (
    (closed_at is null) = (closing is null) and (closed_at is null) = (closed_by is null)
    and (closed_at is null or issued_at is not null)),
  add constraint directive_replaces_another check (supersedes is distinct from id);
update directives.directive set fiscal_year =
  extract(year from (drafted_at at time zone 'Asia/Tokyo') - interval '3 months');

-- Whom a version is for; the addressees themselves are frozen when it is issued.
alter table directives.wording add column scope jsonb not null
  default '{"exposure":true,"kinds":[],"sectors":[],"designations":[],"communities":[],"organizations":[],"except":[]}';

-- When a version was put in force; what a draft once said stays the headquarters' own.
alter table directives.wording add column issued_at timestamptz;
update directives.wording w set issued_at = case when w.version = 1 then d.issued_at else w.written_at end
  from directives.directive d where d.id = w.directive_id and w.version = d.version and d.issued_at is not null;

-- One thing that a version orders, with how it is proved and by when it is due.
create table directives.action (
  directive_id uuid not null,
  version      integer not null,
  number       integer not null check (number between 1 and 99),
  -- Empty where the standard words of its evidence say it all.
  text         text not null check (length(text) <= 2000),
  evidence     text not null check (evidence in ('inventory', 'review', 'report', 'answers')),
  per          text not null check (per in ('system', 'organization')),
  due_by       text not null check (due_by in ('table', 'days', 'instant')),
  days         integer check (days between 1 and 365),
  due_at       timestamptz,
  -- Only for systems whose decision demands an examination for compromise.
  only_forensic boolean not null default false,
  primary key (directive_id, version, number),
  foreign key (directive_id, version) references directives.wording,
  check ((due_by = 'days') = (days is not null)),
  check ((due_by = 'instant') = (due_at is not null)),
  -- An inventory is of a system; answers are of a body.
  check (evidence <> 'inventory' or per = 'system'),
  check (evidence <> 'answers' or per = 'organization'),
  check (not only_forensic or per = 'system')
);
insert into directives.action (directive_id, version, number, text, evidence, per, due_by)
  select directive_id, version, 1, '', 'inventory', 'system', 'table' from directives.wording;

-- What a version asks; a circular has at least one.
create table directives.question (
  directive_id uuid not null,
  version      integer not null,
  number       integer not null check (number between 1 and 99),
  text         text not null check (text <> '' and length(text) <= 1000),
  help         text not null check (length(help) <= 1000),
  type         text not null check (type in ('yes-no', 'one', 'many', 'number', 'date', 'text')),
  options      jsonb not null,
  unit         text not null check (length(unit) <= 40),
  required     boolean not null,
  primary key (directive_id, version, number),
  foreign key (directive_id, version) references directives.wording,
  check ((type in ('one', 'many')) = (jsonb_array_length(options) > 0))
);

alter table directives.addressee
  drop constraint addressee_basis_check,
  add constraint addressee_basis_check check (basis in ('affected', 'unknown', 'named')),
  -- Why it is an addressee, in words with sources.
  add column reasons jsonb not null default '[]',
  add column released_at timestamptz,
  add column release_evidence jsonb,
  add constraint addressee_released check ((released_at is null) = (release_evidence is null));
alter table directives.target
  -- A system's deadlines are those of its assignments.
  alter column due_at drop not null,
  alter column due_rule drop not null,
  -- The submission that the judgement rested on when the system joined.
  add column submission_id uuid,
  add foreign key (organization_id, submission_id) references inventory.submission;

-- An action as it falls on one addressee: on one of its systems, or on the body itself.
create table directives.assignment (
  organization_id uuid not null,
  id              uuid not null default gen_random_uuid(),
  directive_id    uuid not null references directives.directive,
  action          integer not null,
  system_id       uuid,
  joined_at       timestamptz not null,
  due_at          timestamptz not null,
  due_rule        text not null,
  -- When an amendment or a release took it away.
  withdrawn_at    timestamptz,
  primary key (organization_id, id),
  unique nulls not distinct (organization_id, directive_id, action, system_id),
  foreign key (organization_id, directive_id) references directives.addressee,
  foreign key (organization_id, directive_id, system_id) references directives.target
);
create index assignment_directive on directives.assignment (directive_id);
create index assignment_due on directives.assignment (due_at) where withdrawn_at is null;
insert into directives.assignment (organization_id, directive_id, action, system_id, joined_at, due_at, due_rule)
  select organization_id, directive_id, 1, system_id, joined_at, due_at, due_rule from directives.target;
-- A deadline is never moved in silence: each move keeps what it was.
create table directives.deadline_change (
  organization_id uuid not null,
  assignment_id   uuid not null,
  number          integer not null check (number > 0),
  due_before      timestamptz not null,
  due_after       timestamptz not null,
  -- The version that moved it; null where something else did.
  version         integer,
  changed_by      uuid not null,
  changed_at      timestamptz not null,
  primary key (organization_id, assignment_id, number),
  foreign key (organization_id, assignment_id) references directives.assignment
);

alter table directives.claim
  add column action integer not null default 1,
  -- The claim on a directive that this one replaced, where it still counts.
  add column carried_from uuid,
  alter column system_id drop not null,
  drop constraint claim_measure_check,
  add constraint claim_measure_check check (measure in
    ('patched', 'removed', 'mitigated', 'disconnected', 'examined', 'reported')),
  add foreign key (organization_id, directive_id) references directives.addressee,
  add foreign key (organization_id, carried_from) references directives.claim;
drop index directives.claim_open;
-- At most one claim is open at a time on what one action asks of one system, or of the body.
create unique index claim_open on directives.claim (organization_id, directive_id, action, system_id)
  nulls not distinct where outcome is null;

-- One body's answers to the questions: a draft, and each version it has submitted.
create table directives.reply (
  organization_id uuid not null,
  directive_id    uuid not null,
  number          integer not null check (number > 0),
  -- The version of the directive whose questions are answered.
  version         integer not null,
  answers         jsonb not null check (jsonb_typeof(answers) = 'object'),
  written_by      uuid not null,
  written_at      timestamptz not null,
  submitted_at    timestamptz,
  late            boolean not null,
  primary key (organization_id, directive_id, number),
  foreign key (organization_id, directive_id) references directives.addressee,
  check (submitted_at is not null or not late)
);
create unique index reply_draft on directives.reply (organization_id, directive_id)
  where submitted_at is null;
create index reply_directive on directives.reply (directive_id);

-- Somebody proposes that a directive be closed; another person decides.
create table directives.retirement (
  directive_id uuid not null references directives.directive,
  number       integer not null check (number > 0),
  reason       text not null check (reason <> '' and length(reason) <= 2000),
  proposed_by  uuid not null,
  proposed_at  timestamptz not null,
  decided_by   uuid,
  decided_at   timestamptz,
  agreed       boolean,
  primary key (directive_id, number),
  check (decided_by is distinct from proposed_by),
  check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (agreed is null))
);
create unique index retirement_open on directives.retirement (directive_id) where decided_at is null;

alter table directives.directive force row level security;
alter table directives.wording force row level security;
alter table directives.addressee force row level security;
alter table directives.target force row level security;
alter table directives.action enable row level security, force row level security;
alter table directives.question enable row level security, force row level security;
alter table directives.assignment enable row level security, force row level security;
alter table directives.deadline_change enable row level security, force row level security;
alter table directives.reply enable row level security, force row level security;
alter table directives.retirement enable row level security, force row level security;

create policy seen on directives.action for select using (
  (select platform.sees_all())
  or exists (select from directives.directive d where d.id = action.directive_id and action.version <= d.version));
create policy kept on directives.action for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy seen on directives.question for select using (
  (select platform.sees_all())
  or exists (select from directives.directive d where d.id = question.directive_id and question.version <= d.version));
create policy kept on directives.question for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy seen on directives.assignment for select
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy kept on directives.assignment for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy seen on directives.deadline_change for select
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy kept on directives.deadline_change for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
-- What a body has only drafted is its own.
create policy seen on directives.reply for select using (
  organization_id = any ((select platform.scope())::uuid[])
  or ((select platform.sees_all()) and submitted_at is not null));
create policy made on directives.reply for insert
  with check ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy changed on directives.reply for update
  using (organization_id = any ((select platform.scope())::uuid[]) and submitted_at is null)
  with check (organization_id = any ((select platform.scope())::uuid[]));
create policy decided on directives.retirement
  using ((select platform.sees_all())) with check ((select platform.sees_all()));

grant update (issued_at) on directives.wording to noroshi_app;
grant select, insert on directives.action, directives.question, directives.deadline_change to noroshi_app;
grant select, insert, update on directives.assignment to noroshi_app;
grant update (basis, released_at, release_evidence) on directives.addressee to noroshi_app;
grant select, insert on directives.reply, directives.retirement to noroshi_app;
grant update (version, answers, written_by, written_at, submitted_at, late) on directives.reply to noroshi_app;
grant update (decided_by, decided_at, agreed) on directives.retirement to noroshi_app;
