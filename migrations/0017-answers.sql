-- Owner: directives. What follows an order: answers recorded for a body, deadlines moved, rules excepted,
-- claims reviewed by a person, reminders, and the relay down the tree.

-- A claim that its body takes back before anything judged it counts no more.
alter table directives.claim
  add column withdrawn_at timestamptz,
  add column withdrawn_by uuid,
  -- The review that judged it, where a person had to.
  add column review_id uuid,
  add constraint claim_withdrawal check (
    (withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null or outcome is null)),
  -- What no inventory shows is judged in a review alone; a claim carried over was judged before.
  add constraint claim_reviewed check (
    outcome is null or measure not in ('mitigated', 'disconnected', 'examined')
    or review_id is not null or carried_from is not null);
drop index directives.claim_open;
create unique index claim_open on directives.claim (organization_id, directive_id, action, system_id)
  nulls not distinct where outcome is null and withdrawn_at is null;

create index claim_directive on directives.claim (directive_id);
create index acknowledgement_directive on directives.acknowledgement (directive_id);

-- What a body said by telephone, fax or mail, recorded by the headquarters. It is never a proof.
create table directives.behalf (
  organization_id uuid not null,
  id              uuid not null,
  directive_id    uuid not null references directives.directive,
  about           text not null check (about in ('acknowledgement', 'claim')),
  version         integer check (version > 0),
  claim_id        uuid,
  said_by         text not null check (said_by <> ''),
  post            text not null,
  channel         text not null check (channel in ('phone', 'fax', 'mail', 'in-person')),
  said_at         timestamptz not null,
  note            text not null,
  -- Where the fax, letter or record of the call is kept.
  reference       text not null,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  disputed_by     uuid,
  disputed_at     timestamptz,
  dispute         text check (dispute <> ''),
  primary key (organization_id, id),
  foreign key (organization_id, directive_id) references directives.addressee,
  foreign key (organization_id, claim_id) references directives.claim,
  check (said_at <= recorded_at),
  check ((about = 'acknowledgement') = (version is not null)),
  check ((about = 'claim') = (claim_id is not null)),
  check ((disputed_at is null) = (disputed_by is null) and (disputed_at is null) = (dispute is null))
);
create unique index behalf_acknowledgement on directives.behalf (organization_id, directive_id, version)
  where about = 'acknowledgement' and disputed_at is null;
create index behalf_directive on directives.behalf (directive_id);
create unique index behalf_claim on directives.behalf (organization_id, claim_id);

-- More time, asked by the addressee and given by an approver. The old deadline is kept beside the new.
create table directives.extension (
  organization_id uuid not null,
  id              uuid not null,
  directive_id    uuid not null references directives.directive,
  -- What more time is asked for; nothing named is everything that is open.
  assignments     uuid[] not null check (cardinality(assignments) <= 500),
  reason          text not null check (reason <> ''),
  -- The latest of the deadlines that it would move.
  due_at          timestamptz not null,
  wanted_until    timestamptz not null check (wanted_until > due_at),
  requested_by    uuid not null,
  requested_at    timestamptz not null,
  granted         boolean,
  new_due_at      timestamptz check (new_due_at > due_at),
  rule            text check (rule <> ''),
  decision        text check (decision <> ''),
  decided_by      uuid,
  decided_at      timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, directive_id) references directives.addressee,
  -- Nobody decides their own request.
  check (decided_by is distinct from requested_by),
  check ((granted is null) = (decided_by is null) and (granted is null) = (decided_at is null)
    and (granted is null) = (decision is null)),
  check ((granted is true) = (new_due_at is not null) and (granted is true) = (rule is not null))
);
create index extension_directive on directives.extension (directive_id, organization_id);
-- What each extension did to each deadline stands in directives.deadline_change, under its id.
alter table directives.deadline_change add column extension_id uuid,
  add foreign key (organization_id, extension_id) references directives.extension;

-- The exception ledger: who asked, from which rule, why, what is done instead, how long, who decided.
create table directives.exception (
  organization_id uuid not null,
  id              uuid not null,
  directive_id    uuid not null references directives.directive,
  -- What is excepted; nothing named is everything the directive orders the body to do.
  assignments     uuid[] not null check (cardinality(assignments) <= 500),
  initiated_by    text not null check (initiated_by in ('addressee', 'headquarters')),
  applicant       text not null check (applicant <> ''),
  clause          text not null check (clause <> ''),
  reason          text not null check (reason <> ''),
  substitute      text not null check (substitute <> ''),
  wanted_until    timestamptz not null,
  -- The exception that this one carries on.
  renews          uuid,
  requested_by    uuid not null,
  requested_at    timestamptz not null check (requested_at < wanted_until),
  granted         boolean,
  granted_until   timestamptz,
  decision        text check (decision <> ''),
  decided_by      uuid,
  decided_at      timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, directive_id) references directives.addressee,
  foreign key (organization_id, renews) references directives.exception,
  check (decided_by is distinct from requested_by),
  check ((granted is null) = (decided_by is null) and (granted is null) = (decided_at is null)
    and (granted is null) = (decision is null)),
  -- An exception without an end is none.
  check ((granted is true) = (granted_until is not null)),
  check (granted_until > decided_at and granted_until <= decided_at + interval '366 days')
);
create index exception_directive on directives.exception (directive_id, organization_id);
-- How it ended, in the words of the body that had it; from then on it excepts nothing.
create table directives.exception_end (
  organization_id uuid not null,
  exception_id    uuid not null,
  report          text not null check (report <> ''),
  reported_by     uuid not null,
  reported_at     timestamptz not null,
  primary key (organization_id, exception_id),
  foreign key (organization_id, exception_id) references directives.exception
);

-- A file handed in as evidence, named by the hash of its bytes.
create table directives.attachment (
  organization_id uuid not null,
  sha256          bytea not null,
  id              uuid not null unique default gen_random_uuid(),
  name            text not null check (length(name) between 1 and 200),
  bytes           bytea not null check (octet_length(bytes) between 1 and 10485760),
  added_by        uuid not null,
  added_at        timestamptz not null,
  primary key (organization_id, sha256),
  check (sha256 = sha256(bytes))
);
-- What was added to a claim: a file, words, or both.
create table directives.evidence (
  organization_id uuid not null,
  id              uuid not null,
  claim_id        uuid not null,
  text            text not null,
  attachment      bytea,
  added_by        uuid not null,
  added_at        timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, claim_id) references directives.claim,
  foreign key (organization_id, attachment) references directives.attachment,
  check (text <> '' or attachment is not null)
);
create index evidence_claim on directives.evidence (organization_id, claim_id);
-- A claim before the person named to judge it; the latest of a claim is the one in force.
create table directives.review (
  organization_id uuid not null,
  id              uuid not null,
  claim_id        uuid not null,
  reviewer_id     uuid not null,
  assigned_by     uuid not null,
  assigned_at     timestamptz not null,
  verdict         text check (verdict in ('verified', 'contradicted', 'more')),
  reason          text check (reason <> ''),
  judged_at       timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, claim_id) references directives.claim,
  check ((verdict is null) = (judged_at is null) and (verdict is null) = (reason is null))
);
create index review_claim on directives.review (organization_id, claim_id, assigned_at);
alter table directives.claim
  add foreign key (organization_id, review_id) references directives.review;

-- Each step of the follow-up of one deadline, done once.
create table directives.reminder (
  organization_id uuid not null,
  directive_id    uuid not null references directives.directive,
  due_at          timestamptz not null,
  step            text not null check (step <> ''),
  step_at         timestamptz not null,
  done_at         timestamptz not null check (done_at >= step_at),
  is_late         boolean not null,
  -- Whether somebody was told of it, or only of a later step that was due as well.
  is_told         boolean not null,
  primary key (organization_id, directive_id, due_at, step),
  foreign key (organization_id, directive_id) references directives.addressee
);
-- When an addressee is to be looked at again.
create table directives.watch (
  organization_id uuid not null,
  directive_id    uuid not null references directives.directive,
  next_at         timestamptz not null,
  primary key (organization_id, directive_id),
  foreign key (organization_id, directive_id) references directives.addressee
);
create index watch_next on directives.watch (next_at);

-- That a directive is passed on by its addressees to the bodies below them, and by which clock.
create table directives.relay (
  directive_id uuid primary key references directives.directive,
  clock        text not null check (clock in ('issue', 'told')),
  ordered_by   uuid not null,
  ordered_at   timestamptz not null
);
alter table directives.addressee
  -- The body that passed it on; null where the headquarters told it itself.
  add column via_id uuid,
  add column relayed_by uuid,
  -- Its names, because a body cannot see those above it.
  add column via_ja text,
  add column via_en text,
  add column relay_note text not null default '',
  add constraint addressee_via check (
    via_id is distinct from organization_id and (via_id is null) = (relayed_by is null)
    and (via_id is null) = (via_ja is null) and (via_id is null) = (via_en is null));
create index addressee_via on directives.addressee (directive_id, via_id);
create table directives.opening (
  organization_id uuid not null,
  directive_id    uuid not null references directives.directive,
  opened_by       uuid not null,
  opened_at       timestamptz not null,
  primary key (organization_id, directive_id),
  foreign key (organization_id, directive_id) references directives.addressee
);
-- Bodies without an account here that a relaying body says it told; they never count as acknowledged.
create table directives.outsider (
  organization_id uuid not null,
  id              uuid not null,
  directive_id    uuid not null references directives.directive,
  name            text not null check (name <> ''),
  contact         text not null,
  channel         text not null check (channel in ('phone', 'fax', 'mail', 'e-mail', 'in-person')),
  told_at         timestamptz not null,
  recorded_by     uuid not null,
  recorded_at     timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, directive_id) references directives.addressee,
  unique (organization_id, directive_id, name),
  check (told_at <= recorded_at)
);

alter table directives.behalf enable row level security, force row level security;
alter table directives.extension enable row level security, force row level security;
alter table directives.exception enable row level security, force row level security;
alter table directives.exception_end enable row level security, force row level security;
alter table directives.attachment enable row level security, force row level security;
alter table directives.evidence enable row level security, force row level security;
alter table directives.review enable row level security, force row level security;
alter table directives.reminder enable row level security, force row level security;
alter table directives.watch enable row level security, force row level security;
alter table directives.relay enable row level security, force row level security;
alter table directives.opening enable row level security, force row level security;
alter table directives.outsider enable row level security, force row level security;

-- Whether somebody speaks for a body.
create function directives.speaks_for(person uuid, body uuid) returns boolean language sql stable
  set search_path = pg_catalog
  as $$ select exists (
    select from access.person p where p.id = person and p.organization_id = body) $$;
grant execute on function directives.speaks_for(uuid, uuid) to noroshi_app;

-- Whether a directive is to be passed on, and a body has been told of it.
create function directives.may_relay(directive uuid, body uuid) returns boolean language sql stable
  set search_path = pg_catalog
  as $$ select exists (
    select from directives.relay r join directives.addressee a on a.directive_id = r.directive_id
    where r.directive_id = directive and a.organization_id = body) $$;
grant execute on function directives.may_relay(uuid, uuid) to noroshi_app;

-- Whether a reviewer has asked for more on a claim before.
create function directives.asked_more(body uuid, claim uuid, reviewer uuid)
  returns boolean language sql stable
  set search_path = pg_catalog
  as $$ select exists (
    select from directives.review r where r.organization_id = body and r.claim_id = claim
      and r.reviewer_id = reviewer and r.verdict = 'more') $$;
grant execute on function directives.asked_more(uuid, uuid, uuid) to noroshi_app;

-- A body takes back its own claim, and can do nothing else to it.
create policy withdrawn on directives.claim for update
  using (organization_id = any ((select platform.scope())::uuid[]) and outcome is null)
  with check (organization_id = any ((select platform.scope())::uuid[])
    and outcome is null and withdrawn_by = (select platform.actor()));
-- A person judges through a review of their own that says the same, and for no body they speak for.
create policy judged_in_review on directives.claim as restrictive for update using (true)
  with check (review_id is null or exists (
    select from directives.review r
    where r.organization_id = claim.organization_id and r.id = claim.review_id and r.claim_id = claim.id
      and r.reviewer_id = (select platform.actor()) and r.verdict = claim.outcome));

create policy seen on directives.behalf for select
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy made on directives.behalf for insert with check (
  (select platform.sees_all()) and recorded_by = (select platform.actor()) and disputed_at is null);
-- Only the body itself says that it was misunderstood.
create policy disputed on directives.behalf for update
  using (organization_id = any ((select platform.scope())::uuid[]) and disputed_at is null)
  with check (disputed_by = (select platform.actor()));

create policy seen on directives.extension for select
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy made on directives.extension for insert with check (
  organization_id = any ((select platform.scope())::uuid[]) and granted is null);
create policy decided on directives.extension for update
  using ((select platform.sees_all()) and granted is null)
  with check (decided_by = (select platform.actor())
    and not directives.speaks_for(decided_by, organization_id));

create policy seen on directives.exception for select
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy made on directives.exception for insert with check (granted is null and case initiated_by
  when 'addressee' then organization_id = any ((select platform.scope())::uuid[])
  else (select platform.sees_all()) end);
create policy decided on directives.exception for update
  using ((select platform.sees_all()) and granted is null)
  with check (decided_by = (select platform.actor())
    and not directives.speaks_for(decided_by, organization_id));
create policy seen on directives.exception_end for select
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy made on directives.exception_end for insert
  with check (organization_id = any ((select platform.scope())::uuid[]));

create policy seen on directives.attachment for select
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy made on directives.attachment for insert
  with check (organization_id = any ((select platform.scope())::uuid[]));
create policy seen on directives.evidence for select
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy made on directives.evidence for insert
  with check (organization_id = any ((select platform.scope())::uuid[]));

create policy seen on directives.review for select
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
-- Neither the claimant nor anybody who speaks for the body is named to judge the claim. A body that
-- answers with more evidence puts its claim before the same reviewer again.
create policy named on directives.review for insert with check (
  verdict is null and not directives.speaks_for(reviewer_id, organization_id)
  and not exists (select from directives.claim c
    where c.organization_id = review.organization_id and c.id = claim_id and c.claimed_by = reviewer_id)
  and ((select platform.sees_all()) or (organization_id = any ((select platform.scope())::uuid[])
    and directives.asked_more(organization_id, claim_id, reviewer_id))));
create policy judged on directives.review for update
  using ((select platform.sees_all()) and reviewer_id = (select platform.actor()) and verdict is null)
  with check (reviewer_id = (select platform.actor()));

create policy seen on directives.reminder for select
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy made on directives.reminder for insert with check ((select platform.sees_all()));
create policy seen on directives.watch for select
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy kept on directives.watch for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));

create policy seen on directives.relay for select using (
  (select platform.sees_all())
  or exists (select from directives.directive d where d.id = relay.directive_id));
create policy kept on directives.relay for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
-- A body that was told passes a directive on to bodies below it, where the directive says so.
create policy relayed on directives.addressee for insert with check (
  organization_id = any ((select platform.scope())::uuid[])
  and via_id = any ((select platform.scope())::uuid[])
  and relayed_by = (select platform.actor())
  and directives.may_relay(directive_id, via_id));
-- With it goes what the directive orders of a body as a whole.
create policy relayed on directives.assignment for insert with check (
  organization_id = any ((select platform.scope())::uuid[]) and system_id is null
  and exists (select from directives.addressee told
    where told.directive_id = assignment.directive_id and told.organization_id = assignment.organization_id
      and told.relayed_by = (select platform.actor())));
create policy scoped on directives.opening
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]))
  with check (organization_id = any ((select platform.scope())::uuid[]));
create policy scoped on directives.outsider
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]))
  with check (organization_id = any ((select platform.scope())::uuid[]));

grant select, insert on directives.behalf, directives.extension, directives.exception,
  directives.exception_end, directives.attachment, directives.evidence, directives.review,
  directives.reminder, directives.opening, directives.outsider to noroshi_app;
grant select, insert, update on directives.watch, directives.relay to noroshi_app;
grant update (due_at) on directives.addressee to noroshi_app;
grant update (withdrawn_at, withdrawn_by, review_id) on directives.claim to noroshi_app;
grant update (disputed_by, disputed_at, dispute) on directives.behalf to noroshi_app;
grant update (granted, new_due_at, rule, decision, decided_by, decided_at) on directives.extension to noroshi_app;
grant update (granted, granted_until, decision, decided_by, decided_at) on directives.exception to noroshi_app;
grant update (verdict, reason, judged_at) on directives.review to noroshi_app;
