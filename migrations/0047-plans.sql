-- Owner: plans. Texts in revisions, and what those who were asked think of them.
create schema plans;
grant usage on schema plans to noroshi_app;

-- The body that the actor speaks for; null for whoever bears a code, and for the program.
create function plans.body() returns uuid language sql stable parallel safe
  set search_path = pg_catalog, pg_temp
  as $$ select nullif(current_setting('noroshi.body', true), '')::uuid $$;
create function plans.refuse_change() returns trigger language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$ begin raise exception 'what was written stays as it was written'; end $$;

-- organization_id is the body whose plan it is.
create table plans.plan (
  organization_id uuid not null references organizations.organization,
  id              uuid primary key,
  kind            text not null check (kind in ('strategy', 'annual-plan', 'basic-policy', 'other-body')),
  title           text not null check (title <> '' and length(title) <= 200),
  -- Of a plan that says what is done in certain fiscal years.
  first_year      integer check (first_year between 2000 and 2200),
  last_year       integer check (last_year between first_year and 2200),
  begun_by        uuid not null,
  begun_at        timestamptz not null,
  check ((first_year is null) = (last_year is null))
);
-- A text byte for byte, and the numbers that its paragraphs keep through all revisions.
create table plans.revision (
  plan_id    uuid not null references plans.plan,
  number     integer not null check (number > 0),
  body       text not null check (octet_length(body) between 1 and 2000000),
  sha256     bytea not null check (sha256 = sha256(convert_to(body, 'UTF8'))),
  paragraphs integer[] not null check (cardinality(paragraphs) > 0),
  -- The highest number that any paragraph of this or an earlier revision bears.
  highest    integer not null,
  note       text not null check (length(note) <= 2000),
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (plan_id, number)
);
-- That a revision holds, since when and by whose decision.
create table plans.adoption (
  plan_id    uuid not null,
  number     integer not null,
  sha256     bytea not null,
  -- The meeting or the person whose decision it is, in words.
  decision   text not null check (decision <> '' and length(decision) <= 400),
  adopted_by uuid not null,
  adopted_at timestamptz not null,
  primary key (plan_id, number),
  foreign key (plan_id, number) references plans.revision
);
create function plans.guard_adoption() returns trigger language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
begin
  if not exists (select from plans.revision r where r.plan_id = new.plan_id and r.number = new.number
    and r.sha256 = new.sha256 and r.written_by <> new.adopted_by) then
    raise exception 'a text is adopted as it was read, by another than its writer'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guarded before insert on plans.adoption
  for each row execute function plans.guard_adoption();

create table plans.consultation (
  id         uuid primary key,
  plan_id    uuid not null,
  number     integer not null,
  title      text not null check (title <> '' and length(title) <= 200),
  lead       text not null check (length(lead) <= 2000),
  naming     text not null check (naming in ('named', 'anonymous', 'either')),
  moderated  boolean not null,
  opens_at   timestamptz not null,
  closes_at  timestamptz not null check (closes_at > opens_at),
  opened_by  uuid not null,
  opened_at  timestamptz not null,
  foreign key (plan_id, number) references plans.revision
);
create index consultation_plan on plans.consultation (plan_id, number);
-- Who is asked: an organization of the register, a person with a code, or everybody.
create table plans.invitee (
  consultation_id uuid not null references plans.consultation,
  id              uuid not null unique,
  audience        text not null check (audience in ('member', 'expert', 'ministry', 'association', 'public')),
  organization_id uuid references organizations.organization,
  name            text check (name <> '' and length(name) <= 100),
  affiliation     text check (length(affiliation) <= 200),
  code_hash       bytea unique check (octet_length(code_hash) = 32),
  invited_by      uuid not null,
  invited_at      timestamptz not null,
  revoked_by      uuid,
  revoked_at      timestamptz,
  primary key (consultation_id, id),
  check ((audience in ('ministry', 'association')) = (organization_id is not null)),
  check ((audience in ('member', 'expert')) = (name is not null)),
  check (num_nulls(name, affiliation, code_hash) in (0, 3)),
  check ((revoked_at is null) = (revoked_by is null))
);
create unique index invitee_organization on plans.invitee (consultation_id, organization_id)
  where organization_id is not null;
create unique index invitee_public on plans.invitee (consultation_id) where audience = 'public';

-- What somebody thinks of a text, of a paragraph or of words in it. organization_id is the body for
-- which it was given.
create table plans.opinion (
  consultation_id uuid not null,
  id              uuid not null unique,
  invitee_id      uuid not null,
  sequence        integer not null check (sequence > 0),
  organization_id uuid references organizations.organization,
  paragraph       integer,
  quote           text not null check (length(quote) <= 2000),
  quote_start     integer not null check (quote_start >= 0),
  words           text not null check (words <> '' and length(words) <= 8000),
  -- How the paragraph should read instead, where its giver says so.
  proposal        text not null check (length(proposal) <= 10000),
  giver           text not null check (length(giver) <= 200),
  affiliation     text not null check (length(affiliation) <= 200),
  moderation      text not null check (moderation in ('waiting', 'shown', 'withheld')),
  moderated_why   text not null check (length(moderated_why) <= 1000),
  moderated_by    uuid,
  moderated_at    timestamptz,
  given_by        uuid not null,
  given_at        timestamptz not null,
  withdrawn_at    timestamptz,
  primary key (consultation_id, id),
  unique (consultation_id, sequence),
  foreign key (consultation_id, invitee_id) references plans.invitee,
  check (paragraph is not null or (quote = '' and quote_start = 0)),
  check (moderation <> 'withheld' or moderated_why <> '')
);
create index opinion_given on plans.opinion (invitee_id, given_at);
-- Opinions that say the same; taken back, they part again.
create table plans.merge (
  consultation_id uuid not null,
  id              uuid primary key,
  opinion_id      uuid not null,
  into_id         uuid not null check (into_id <> opinion_id),
  merged_by       uuid not null,
  merged_at       timestamptz not null,
  undone_by       uuid,
  undone_at       timestamptz,
  foreign key (consultation_id, opinion_id) references plans.opinion,
  foreign key (consultation_id, into_id) references plans.opinion,
  check ((undone_at is null) = (undone_by is null))
);
create unique index merge_open on plans.merge (opinion_id) where undone_at is null;
-- What the headquarters answers, in versions; the last counts, once a second person approved it.
create table plans.answer (
  consultation_id uuid not null,
  opinion_id      uuid not null,
  version         integer not null check (version > 0),
  gist            text not null check (gist <> '' and length(gist) <= 2000),
  outcome         text not null check (outcome in ('reflected', 'partly', 'stands', 'reference', 'declined')),
  words           text not null check (words <> '' and length(words) <= 4000),
  change_from     integer,
  change_to       integer,
  change_at       integer[],
  reason          text not null check (length(reason) <= 2000),
  drafted_by      uuid not null,
  drafted_at      timestamptz not null,
  approved_by     uuid,
  approved_at     timestamptz,
  primary key (opinion_id, version),
  foreign key (consultation_id, opinion_id) references plans.opinion,
  check (num_nulls(change_from, change_to, change_at) in (0, 3)),
  check ((outcome in ('reflected', 'partly')) = (change_from is not null)),
  check (change_from is not null or reason <> ''),
  check ((approved_at is null) = (approved_by is null)),
  -- Nobody approves what they drafted themselves.
  check (approved_by <> drafted_by)
);
-- All answers of a consultation, given to everybody at once.
create table plans.publication (
  consultation_id uuid primary key references plans.consultation,
  document        text not null,
  sha256          bytea not null check (sha256 = sha256(convert_to(document, 'UTF8'))),
  published_by    uuid not null,
  published_at    timestamptz not null
);

create trigger only_added before update or delete on plans.revision
  for each row execute function plans.refuse_change();
create trigger only_added before update or delete on plans.adoption
  for each row execute function plans.refuse_change();
create trigger only_added before update or delete on plans.publication
  for each row execute function plans.refuse_change();

alter table plans.plan enable row level security, force row level security;
alter table plans.revision enable row level security, force row level security;
alter table plans.adoption enable row level security, force row level security;
alter table plans.consultation enable row level security, force row level security;
alter table plans.invitee enable row level security, force row level security;
alter table plans.opinion enable row level security, force row level security;
alter table plans.merge enable row level security, force row level security;
alter table plans.answer enable row level security, force row level security;
alter table plans.publication enable row level security, force row level security;

-- Whoever is asked sees that they are. Whoever bears a code acts under the id of their invitation.
create policy seen on plans.invitee for select using ((select platform.sees_all())
  or organization_id = any ((select platform.scope())::uuid[])
  or id = (select platform.actor()) or audience = 'public');
-- What they are asked about is theirs to see from the first instant on, and not a moment before.
create policy seen on plans.consultation for select using ((select platform.sees_all())
  or (opens_at <= (select platform.now()) and exists (
    select from plans.invitee i where i.consultation_id = consultation.id)));
-- What was adopted is for every body of the register.
create policy seen on plans.adoption for select using (
  (select platform.sees_all()) or (select plans.body()) is not null);
create policy seen on plans.plan for select using ((select platform.sees_all())
  or exists (select from plans.consultation c where c.plan_id = plan.id)
  or exists (select from plans.adoption a where a.plan_id = plan.id));
create policy seen on plans.revision for select using ((select platform.sees_all())
  or exists (select from plans.consultation c
    where c.plan_id = revision.plan_id and c.number = revision.number)
  or exists (select from plans.adoption a
    where a.plan_id = revision.plan_id and a.number = revision.number));
-- What the public gave is read by the headquarters; every other opinion by whoever gave it, too.
create policy seen on plans.opinion for select using ((select platform.sees_all())
  or organization_id = any ((select platform.scope())::uuid[])
  or (invitee_id = (select platform.actor()) and exists (
    select from plans.invitee i where i.id = opinion.invitee_id and i.audience <> 'public')));
create policy seen on plans.publication for select using ((select platform.sees_all())
  or exists (select from plans.consultation c where c.id = publication.consultation_id));
create policy kept on plans.plan for insert with check ((select platform.sees_all()));
create policy kept on plans.revision for insert with check ((select platform.sees_all()));
create policy kept on plans.adoption for insert with check ((select platform.sees_all()));
create policy kept on plans.consultation for insert with check ((select platform.sees_all()));
create policy moved on plans.consultation for update
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy kept on plans.invitee for insert with check ((select platform.sees_all()));
create policy ended on plans.invitee for update
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy kept on plans.merge for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy kept on plans.answer for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy kept on plans.publication for insert with check ((select platform.sees_all()));
create policy moderated on plans.opinion for update
  using ((select platform.sees_all())) with check ((select platform.sees_all()));

-- Whether an invitee may give an opinion now, in the name of a body or in their own.
create function plans.may_give(consultation uuid, invitee uuid, body uuid) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp
  as $$ select exists (select from plans.invitee i join plans.consultation c on c.id = i.consultation_id
    where c.id = consultation and i.id = invitee and i.revoked_at is null
      and c.opens_at <= platform.now() and platform.now() < c.closes_at
      and i.organization_id is not distinct from body
      and ((body is null and i.id = platform.actor()) or body = plans.body())) $$;
revoke execute on function plans.may_give(uuid, uuid, uuid) from public;
grant execute on function plans.may_give(uuid, uuid, uuid) to noroshi_app;
create policy given on plans.opinion for insert
  with check (plans.may_give(consultation_id, invitee_id, organization_id));
-- Taken back by whoever gave it, as long as it could still be given.
create policy withdrawn on plans.opinion for update
  using (plans.may_give(consultation_id, invitee_id, organization_id))
  with check (plans.may_give(consultation_id, invitee_id, organization_id));

grant select, insert on plans.plan, plans.revision, plans.adoption, plans.consultation,
  plans.invitee, plans.opinion, plans.merge, plans.answer, plans.publication to noroshi_app;
grant update (closes_at) on plans.consultation to noroshi_app;
grant update (revoked_by, revoked_at) on plans.invitee to noroshi_app;
grant update (moderation, moderated_why, moderated_by, moderated_at, withdrawn_at)
  on plans.opinion to noroshi_app;
grant update (undone_by, undone_at) on plans.merge to noroshi_app;
grant update (approved_by, approved_at) on plans.answer to noroshi_app;
