-- Owner: council. What members are told of a meeting: that it was put off to another time, and that a paper
-- of it came out.
grant update (begins_at, closes_at, place) on council.meeting to noroshi_app;

-- A version of a paper whose release members are still to be told of, or were. The program tells them when
-- the moment has come; of a sealed item it learns no more than that a paper is due, and who is told.
create table council.release (
  paper_id   uuid not null,
  version    integer not null,
  item_id    uuid not null,
  meeting_id uuid not null references council.meeting,
  body_id    uuid not null references council.body,
  is_sealed  boolean not null,
  due_at     timestamptz not null,
  told_at    timestamptz,
  primary key (paper_id, version),
  foreign key (paper_id, version) references council.paper
);
create index release_due on council.release (due_at) where told_at is null;
alter table council.release enable row level security, force row level security;
create policy kept on council.release for insert with check ((select platform.sees_all())
  and exists (select from council.paper p
    where p.id = paper_id and p.version = release.version and p.added_by = (select platform.actor())));
create policy due on council.release for select using ((select access.is_door()));
create policy told on council.release for update
  using ((select access.is_door())) with check ((select access.is_door()));
grant select, insert on council.release to noroshi_app;
grant update (told_at) on council.release to noroshi_app;

-- Who is to be told of the papers of a sealed item, and nothing of the item itself.
create policy told on council.insider for select using ((select access.is_door()));
