-- Owner: council. Bodies that meet and decide: who sits in them, what they are shown, how they vote, what
-- was decided and what became of it.
create schema council;
grant usage on schema council to noroshi_app;

-- One generation of a body. Its successor is another row of the same line and counts its meetings anew.
create table council.body (
  id             uuid primary key,
  line_id        uuid not null,
  succeeds_id    uuid unique references council.body,
  name_ja        text not null check (name_ja <> '' and length(name_ja) <= 200),
  name_en        text not null check (name_en <> '' and length(name_en) <= 200),
  -- The rule of the profile by which it meets, as it was when the body was constituted.
  rule           jsonb not null,
  first_number   integer not null check (first_number between 1 and 100000),
  constituted_by uuid not null,
  constituted_at timestamptz not null,
  ended_at       timestamptz,
  check (succeeds_id is distinct from id)
);
-- Whose eyes what a body does is for, and until when. It follows the terms below.
create table council.reader (
  body_id   uuid not null references council.body,
  person_id uuid not null references access.person,
  since_at  timestamptz not null,
  until_at  timestamptz,
  primary key (body_id, person_id)
);
create table council.seat (
  id              uuid primary key,
  body_id         uuid not null references council.body,
  place           integer not null check (place > 0),
  kind            text not null check (kind in ('chair', 'deputy', 'member', 'expert', 'secretary')),
  basis           text not null check (basis in ('ex-officio', 'personal')),
  title_ja        text not null check (title_ja <> '' and length(title_ja) <= 200),
  title_en        text not null check (title_en <> '' and length(title_en) <= 200),
  organization    uuid references organizations.organization,
  made_by         uuid not null,
  made_at         timestamptz not null,
  unique (body_id, place)
);
create unique index seat_chair on council.seat (body_id) where kind = 'chair';
-- Who holds a seat, or stands in for whoever does.
create table council.term (
  id          uuid primary key,
  seat_id     uuid not null references council.seat,
  body_id     uuid not null references council.body,
  person_id   uuid not null references access.person,
  name        text not null check (name <> ''),
  standing    text not null check (standing in ('holder', 'alternate')),
  begins_at   timestamptz not null,
  ends_at     timestamptz,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  check (ends_at is null or ends_at > begins_at)
);
create index term_body on council.term (body_id, seat_id);

create table council.meeting (
  id           uuid primary key,
  body_id      uuid not null references council.body,
  kind         text not null check (kind in ('session', 'written')),
  number       integer check (number > 0),
  title        text not null check (length(title) <= 200),
  place        text not null check (length(place) <= 200),
  begins_at    timestamptz not null,
  -- Of a written resolution: until when votes are taken.
  closes_at    timestamptz,
  planned_by   uuid not null,
  planned_at   timestamptz not null,
  notified_at  timestamptz,
  opened_at    timestamptz,
  closed_at    timestamptz,
  cancelled_at timestamptz,
  unique (body_id, number),
  check ((kind = 'written') = (closes_at is not null)),
  check (closes_at is null or closes_at > begins_at),
  check ((number is null) = (notified_at is null)),
  check (opened_at is null or notified_at is not null),
  check (closed_at is null or opened_at is not null)
);
create index meeting_begins on council.meeting (begins_at);
create table council.item (
  id         uuid primary key,
  meeting_id uuid not null references council.meeting,
  body_id    uuid not null references council.body,
  parent_id  uuid references council.item,
  place      integer not null check (place > 0),
  kind       text not null check (kind in ('decision', 'opinion', 'report', 'deliberation')),
  title      text not null check (title <> '' and length(title) <= 200),
  words      text not null check (length(words) <= 8000),
  is_sealed  boolean not null,
  papers     integer not null default 0,
  added_by   uuid not null,
  added_at   timestamptz not null
);
create index item_meeting on council.item (meeting_id, place);
-- For whom alone a sealed item is there at all.
create table council.insider (
  item_id   uuid not null,
  person_id uuid not null references access.person,
  added_by  uuid not null,
  added_at  timestamptz not null,
  primary key (item_id, person_id)
);
-- A version of a paper, byte for byte, and from when it is there for others than whoever added it.
create table council.paper (
  id          uuid not null,
  version     integer not null check (version > 0),
  item_id     uuid not null references council.item,
  body_id     uuid not null references council.body,
  place       integer not null check (place > 0),
  title       text not null check (title <> '' and length(title) <= 200),
  file        text not null check (length(file) between 1 and 255),
  media_type  text not null check (length(media_type) between 1 and 200),
  sha256      bytea not null,
  content     bytea not null check (octet_length(content) > 0),
  released_at timestamptz not null,
  added_by    uuid not null,
  added_at    timestamptz not null,
  primary key (id, version),
  check (sha256 = sha256(content))
);
create index paper_item on council.paper (item_id);

create table council.attendance (
  meeting_id  uuid not null references council.meeting,
  body_id     uuid not null references council.body,
  seat_id     uuid not null references council.seat,
  person_id   uuid not null references access.person,
  name        text not null check (name <> ''),
  standing    text not null check (standing in ('holder', 'alternate')),
  manner      text not null check (manner in ('present', 'online')),
  arrived_at  timestamptz not null,
  left_at     timestamptz check (left_at >= arrived_at),
  recorded_by uuid not null,
  primary key (meeting_id, seat_id, arrived_at)
);
-- A seat is taken once at a time, and nobody sits on two.
create unique index attendance_seat on council.attendance (meeting_id, seat_id) where left_at is null;
create unique index attendance_person on council.attendance (meeting_id, person_id)
  where left_at is null;
create table council.recusal (
  item_id     uuid not null references council.item,
  body_id     uuid not null references council.body,
  seat_id     uuid not null references council.seat,
  reason      text not null check (reason <> '' and length(reason) <= 2000),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (item_id, seat_id)
);
create table council.statement (
  id          uuid primary key,
  item_id     uuid not null references council.item,
  body_id     uuid not null references council.body,
  seat_id     uuid not null references council.seat,
  name        text not null check (name <> ''),
  words       text not null check (words <> '' and length(words) <= 8000),
  recorded_by uuid not null,
  made_at     timestamptz not null
);
create index statement_item on council.statement (item_id, made_at);
-- A text that can be voted on, and never changes: an amendment is another text.
create table council.proposal (
  id          uuid primary key,
  item_id     uuid not null references council.item,
  body_id     uuid not null references council.body,
  number      integer not null check (number > 0),
  amends_id   uuid references council.proposal,
  text        text not null check (text <> '' and length(text) <= 100000),
  sha256      bytea not null check (sha256 = sha256(convert_to(text, 'UTF8'))),
  proposer    text not null check (proposer <> ''),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  unique (item_id, number)
);
create table council.ballot (
  id          uuid primary key,
  item_id     uuid not null references council.item,
  body_id     uuid not null references council.body,
  proposal_id uuid not null references council.proposal,
  sha256      bytea not null check (octet_length(sha256) = 32),
  manner      text not null check (manner in ('open', 'named')),
  -- The seats that have a vote in it, as it was opened.
  seats       uuid[] not null,
  opened_by   uuid not null,
  opened_at   timestamptz not null,
  closed_at   timestamptz,
  result      text check (result in ('adopted', 'rejected', 'no-quorum')),
  casting     text check (casting in ('for', 'against')),
  counts      jsonb,
  -- Closed first, then counted: until then nobody reads the votes.
  check (result is null or closed_at is not null),
  check ((result is null) = (counts is null))
);
create unique index ballot_open on council.ballot (item_id) where closed_at is null;
-- One for a seat, and one for a person: nobody votes twice, nor on both sides of an alternate.
create table council.vote (
  ballot_id uuid not null references council.ballot,
  seat_id   uuid not null references council.seat,
  body_id   uuid not null references council.body,
  person_id uuid not null references access.person,
  choice    text not null check (choice in ('for', 'against', 'abstain')),
  cast_by   uuid not null,
  cast_at   timestamptz not null,
  primary key (ballot_id, seat_id),
  unique (ballot_id, person_id)
);
create table council.outcome (
  item_id     uuid primary key references council.item,
  body_id     uuid not null references council.body,
  kind        text not null check (kind in ('decided', 'noted', 'opinion', 'continued')),
  words       text not null check (length(words) <= 8000),
  -- Of what was adopted: the text that was voted on, and its hash.
  proposal_id uuid references council.proposal,
  sha256      bytea check (octet_length(sha256) = 32),
  made_by     uuid not null,
  made_at     timestamptz not null,
  check ((proposal_id is null) = (sha256 is null))
);
-- What a decision does once it is made: prepared before, done in the same transaction.
create table council.effect (
  id          uuid primary key,
  item_id     uuid not null references council.item,
  body_id     uuid not null references council.body,
  kind        text not null check (kind ~ '^[a-z][a-z-]{0,59}$'),
  input       jsonb not null,
  prepared_by uuid not null,
  prepared_at timestamptz not null,
  done_at     timestamptz,
  -- What it was done to, by its id with prefix.
  subject     text check (length(subject) <= 200),
  check ((done_at is null) = (subject is null))
);
create index effect_item on council.effect (item_id);

-- What a body of the nation was told to do by a day.
create table council.task (
  organization_id uuid not null references organizations.organization,
  id              uuid not null unique,
  body_id         uuid not null references council.body,
  meeting_id      uuid not null references council.meeting,
  -- Ordered with a decision on it; else by the chair.
  item_id         uuid,
  words           text not null check (words <> '' and length(words) <= 4000),
  due_on          date not null,
  ordered_by      uuid not null,
  ordered_at      timestamptz not null,
  primary key (organization_id, id)
);
create table council.task_step (
  organization_id uuid not null,
  id              uuid not null,
  task_id         uuid not null,
  kind            text not null check (kind in ('progress', 'done', 'accepted', 'returned')),
  note            text not null check (note <> '' and length(note) <= 4000),
  -- What shows that it was done.
  file            text check (length(file) between 1 and 255),
  media_type      text check (length(media_type) between 1 and 200),
  sha256          bytea,
  content         bytea check (octet_length(content) > 0),
  made_by         uuid not null,
  made_at         timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, task_id) references council.task,
  check (kind <> 'done' or content is not null),
  check ((content is null) = (file is null)),
  check ((content is null) = (media_type is null)),
  check (sha256 is not distinct from sha256(content))
);
create index task_step_task on council.task_step (organization_id, task_id, made_at);

create table council.minutes (
  meeting_id uuid not null references council.meeting,
  body_id    uuid not null references council.body,
  number     integer not null check (number > 0),
  kind       text not null check (kind in ('draft', 'correction')),
  reason     text not null check (length(reason) <= 2000),
  written_by uuid not null,
  written_at timestamptz not null,
  locked_by  uuid,
  locked_at  timestamptz,
  -- Of its open part, as it was locked.
  sha256     bytea check (octet_length(sha256) = 32),
  primary key (meeting_id, number),
  check ((kind = 'correction') = (reason <> '')),
  check ((locked_at is null) = (locked_by is null)),
  check ((locked_at is null) = (sha256 is null))
);
create table council.minutes_paragraph (
  meeting_id uuid not null,
  body_id    uuid not null,
  number     integer not null,
  place      integer not null check (place > 0),
  item_id    uuid references council.item,
  words      text not null check (words <> '' and length(words) <= 8000),
  -- Whether the version for everybody has it.
  is_public  boolean not null,
  written_at timestamptz not null,
  primary key (meeting_id, number, place),
  foreign key (meeting_id, number) references council.minutes
);
create table council.confirmation (
  meeting_id   uuid not null,
  body_id      uuid not null,
  number       integer not null,
  seat_id      uuid not null references council.seat,
  name         text not null check (name <> ''),
  -- What is wrong with it; empty where nothing is.
  objection    text not null check (length(objection) <= 2000),
  confirmed_by uuid not null,
  confirmed_at timestamptz not null,
  primary key (meeting_id, number, seat_id),
  foreign key (meeting_id, number) references council.minutes
);

-- Locked minutes stay as they are; whatever is written after them is a correction.
create function council.hold_minutes() returns trigger language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
  begin
    if tg_table_name = 'minutes' then
      if new.kind = 'draft' and exists (select from council.minutes m
          where m.meeting_id = new.meeting_id and m.locked_at is not null) then
        raise exception 'locked minutes change only through a correction';
      end if;
    elsif exists (select from council.minutes m where m.meeting_id = new.meeting_id
        and m.number = new.number and m.locked_at is not null) then
      raise exception 'locked minutes change only through a correction';
    end if;
    return new;
  end $$;
create trigger held before insert on council.minutes
  for each row execute function council.hold_minutes();
create trigger held before insert on council.minutes_paragraph
  for each row execute function council.hold_minutes();
-- Once locked, never unlocked.
create function council.keep_locked() returns trigger language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$ begin raise exception 'locked minutes change only through a correction'; end $$;
create trigger kept before update on council.minutes
  for each row when (old.locked_at is not null) execute function council.keep_locked();
-- An adopted text is the one that was voted on.
create function council.same_text() returns trigger language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
  begin
    if not exists (select from council.proposal p
        where p.id = new.proposal_id and p.item_id = new.item_id and p.sha256 = new.sha256) then
      raise exception 'this is not the text that was proposed';
    end if;
    return new;
  end $$;
create trigger same before insert on council.ballot
  for each row execute function council.same_text();
create trigger same before insert on council.outcome
  for each row when (new.proposal_id is not null) execute function council.same_text();

-- Whether the actor sees what a body did at a moment: the headquarters, and whoever sits in it, until the
-- end of their term.
create function council.sees(body uuid, at timestamptz) returns boolean language sql stable
  set search_path = pg_catalog, pg_temp
  as $$
    select platform.sees_all() or exists (
      select from council.reader r
      where r.body_id = body and r.person_id = platform.actor() and r.since_at <= platform.now()
        and at <= coalesce(r.until_at, 'infinity'))
  $$;
grant execute on function council.sees(uuid, timestamptz) to noroshi_app;

alter table council.body enable row level security, force row level security;
alter table council.reader enable row level security, force row level security;
alter table council.seat enable row level security, force row level security;
alter table council.term enable row level security, force row level security;
alter table council.meeting enable row level security, force row level security;
alter table council.item enable row level security, force row level security;
alter table council.insider enable row level security, force row level security;
alter table council.paper enable row level security, force row level security;
alter table council.attendance enable row level security, force row level security;
alter table council.recusal enable row level security, force row level security;
alter table council.statement enable row level security, force row level security;
alter table council.proposal enable row level security, force row level security;
alter table council.ballot enable row level security, force row level security;
alter table council.vote enable row level security, force row level security;
alter table council.outcome enable row level security, force row level security;
alter table council.effect enable row level security, force row level security;
alter table council.task enable row level security, force row level security;
alter table council.task_step enable row level security, force row level security;
alter table council.minutes enable row level security, force row level security;
alter table council.minutes_paragraph enable row level security, force row level security;
alter table council.confirmation enable row level security, force row level security;

create policy seen on council.body for select using (council.sees(id, constituted_at));
create policy kept on council.body for insert with check ((select platform.sees_all()));
create policy ended on council.body for update
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy seen on council.reader for select
  using ((select platform.sees_all()) or person_id = (select platform.actor()));
create policy kept on council.reader for insert with check ((select platform.sees_all()));
create policy moved on council.reader for update
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy seen on council.seat for select using (council.sees(body_id, made_at));
create policy kept on council.seat for insert with check ((select platform.sees_all()));
create policy seen on council.term for select using (council.sees(body_id, recorded_at));
create policy kept on council.term for insert with check ((select platform.sees_all()));
create policy ended on council.term for update
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy seen on council.meeting for select using (council.sees(body_id, planned_at));
create policy kept on council.meeting for insert with check ((select platform.sees_all()));
create policy moved on council.meeting for update
  using ((select platform.sees_all())) with check ((select platform.sees_all()));

-- An agenda is there for its members once the meeting was notified; a sealed item for its insiders alone,
-- a reach of all included.
create policy seen on council.insider for select
  using (person_id = (select platform.actor()) or added_by = (select platform.actor()));
create policy kept on council.insider for insert
  with check ((select platform.sees_all()) and added_by = (select platform.actor()));
create policy seen on council.item for select using (
  council.sees(body_id, added_at)
  and ((select platform.sees_all()) or exists (select from council.meeting m
    where m.id = item.meeting_id and m.notified_at is not null
      and council.sees(m.body_id, m.notified_at)))
  and (not is_sealed or added_by = (select platform.actor()) or exists (
    select from council.insider i
    where i.item_id = item.id and i.person_id = (select platform.actor()))));
create policy kept on council.item for insert
  with check ((select platform.sees_all()) and added_by = (select platform.actor()));
create policy counted on council.item for update
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy seen on council.paper for select using (
  exists (select from council.item i where i.id = paper.item_id)
  and (added_by = (select platform.actor())
    or (released_at <= (select platform.now()) and council.sees(body_id, released_at))));
create policy kept on council.paper for insert with check (
  (select platform.sees_all()) and added_by = (select platform.actor())
  and exists (select from council.item i where i.id = paper.item_id));

create policy seen on council.attendance for select using (council.sees(body_id, arrived_at));
create policy kept on council.attendance for insert with check ((select platform.sees_all()));
create policy gone on council.attendance for update
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy seen on council.recusal for select using (council.sees(body_id, recorded_at)
  and exists (select from council.item i where i.id = recusal.item_id));
create policy kept on council.recusal for insert with check (
  recorded_by = (select platform.actor())
  and exists (select from council.item i where i.id = recusal.item_id));
create policy seen on council.statement for select using (council.sees(body_id, made_at)
  and exists (select from council.item i where i.id = statement.item_id));
create policy kept on council.statement for insert with check (
  recorded_by = (select platform.actor())
  and exists (select from council.item i where i.id = statement.item_id));
create policy seen on council.proposal for select using (council.sees(body_id, proposed_at)
  and exists (select from council.item i where i.id = proposal.item_id));
create policy kept on council.proposal for insert with check (
  proposed_by = (select platform.actor())
  and exists (select from council.item i where i.id = proposal.item_id));
create policy seen on council.ballot for select using (council.sees(body_id, opened_at)
  and exists (select from council.item i where i.id = ballot.item_id));
create policy kept on council.ballot for insert with check ((select platform.sees_all())
  and exists (select from council.item i where i.id = ballot.item_id));
-- Whoever votes holds the ballot, so that nobody closes it meanwhile; to change it is the headquarters'.
create policy held on council.ballot for update using (council.sees(body_id, opened_at)
  and exists (select from council.item i where i.id = ballot.item_id))
  with check ((select platform.sees_all()));
-- How others voted is not known before the ballot is closed.
create policy seen on council.vote for select using (
  exists (select from council.ballot b where b.id = vote.ballot_id)
  and (person_id = (select platform.actor()) or cast_by = (select platform.actor())
    or exists (select from council.ballot b where b.id = vote.ballot_id
      and b.closed_at is not null and council.sees(b.body_id, b.closed_at))));
create policy kept on council.vote for insert with check (
  cast_by = (select platform.actor())
  and exists (select from council.ballot b where b.id = vote.ballot_id
    and b.closed_at is null and vote.seat_id = any (b.seats)));
create policy seen on council.outcome for select using (council.sees(body_id, made_at)
  and exists (select from council.item i where i.id = outcome.item_id));
create policy kept on council.outcome for insert with check ((select platform.sees_all())
  and exists (select from council.item i where i.id = outcome.item_id));
-- What a decision would do is the headquarters' until it is made.
create policy seen on council.effect for select using (
  ((select platform.sees_all()) or (done_at is not null and council.sees(body_id, done_at)))
  and exists (select from council.item i where i.id = effect.item_id));
create policy kept on council.effect for insert with check ((select platform.sees_all())
  and exists (select from council.item i where i.id = effect.item_id));
create policy done on council.effect for update
  using ((select platform.sees_all())) with check ((select platform.sees_all()));

-- A task is its body's, and known to those who know the item that it was ordered with.
create policy seen on council.task for select using (
  organization_id = any ((select platform.scope())::uuid[])
  or (council.sees(body_id, ordered_at)
    and (item_id is null or exists (select from council.item i where i.id = task.item_id))));
create policy kept on council.task for insert with check ((select platform.sees_all()));
create policy seen on council.task_step for select using (
  organization_id = any ((select platform.scope())::uuid[])
  or exists (select from council.task t where t.id = task_step.task_id
    and council.sees(t.body_id, task_step.made_at)));
create policy judged on council.task_step for insert with check (
  (select platform.sees_all()) and kind in ('accepted', 'returned'));
create policy given on council.task_step for insert with check (
  organization_id = any ((select platform.scope())::uuid[]) and kind in ('progress', 'done'));

create policy seen on council.minutes for select using (council.sees(body_id, written_at));
create policy kept on council.minutes for insert with check ((select platform.sees_all()));
create policy locked on council.minutes for update
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy seen on council.minutes_paragraph for select using (
  council.sees(body_id, written_at)
  and (item_id is null or exists (
    select from council.item i where i.id = minutes_paragraph.item_id)));
create policy kept on council.minutes_paragraph for insert with check ((select platform.sees_all()));
create policy seen on council.confirmation for select using (council.sees(body_id, confirmed_at));
create policy given on council.confirmation for insert
  with check (confirmed_by = (select platform.actor()) and council.sees(body_id, confirmed_at));

grant select, insert on council.body, council.reader, council.seat, council.term, council.meeting,
  council.item, council.insider, council.paper, council.attendance, council.recusal,
  council.statement, council.proposal, council.ballot, council.vote, council.outcome,
  council.effect, council.task, council.task_step, council.minutes, council.minutes_paragraph,
  council.confirmation to noroshi_app;
grant update (ended_at) on council.body to noroshi_app;
grant update (since_at, until_at) on council.reader to noroshi_app;
grant update (ends_at) on council.term to noroshi_app;
grant update (number, notified_at, opened_at, closed_at, cancelled_at) on council.meeting
  to noroshi_app;
grant update (papers) on council.item to noroshi_app;
grant update (left_at) on council.attendance to noroshi_app;
grant update (closed_at, result, casting, counts) on council.ballot to noroshi_app;
grant update (done_at, subject) on council.effect to noroshi_app;
grant update (locked_by, locked_at, sha256) on council.minutes to noroshi_app;

-- That a sealed item is there, and that a paper of it left, is known to whoever did it and to the program,
-- which proves the ledger.
create policy sealed on ledger.entry as restrictive for select using (
  not starts_with(subject, 'sealed-item_') or actor_id = (select platform.actor())
  or (select platform.actor()) = '00000000-0000-4000-8000-000000000000'::uuid);
create policy sealed on labels.passage as restrictive for select using (
  not starts_with(subject, 'sealed-item_') or passed_by = (select platform.actor())
  or (select platform.actor()) = '00000000-0000-4000-8000-000000000000'::uuid);
