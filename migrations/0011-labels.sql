-- Owner: labels. Who may have what: markings, communities, consent, and what left through the exit door.
create schema labels;
grant usage on schema labels to noroshi_app;

-- How strict a label is, the strictest 5. No other spelling is a label.
create function labels.strictness(label text) returns integer language sql immutable strict
  set search_path = pg_catalog
  as $$ select 6 - array_position(
    array['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR'], label) $$;

-- Organizations that may share TLP:GREEN with one another.
create table labels.community (
  id         uuid primary key,
  name_ja    text not null unique check (name_ja <> ''),
  name_en    text not null unique check (name_en <> ''),
  purpose    text not null default '',
  founded_by uuid not null,
  founded_at timestamptz not null,
  closed_at  timestamptz
);
create table labels.member (
  organization_id uuid not null,
  community_id    uuid not null references labels.community,
  joined_at       timestamptz not null,
  added_by        uuid not null,
  left_at         timestamptz check (left_at >= joined_at),
  primary key (organization_id, community_id, joined_at)
);
create unique index member_now on labels.member (community_id, organization_id) where left_at is null;

-- A wish to lower a label or to widen whom it is about: proposed and approved by two persons of the
-- originator, whose organization_id this is.
create table labels.lowering (
  organization_id uuid not null,
  id              uuid not null,
  subject         text not null check (subject <> ''),
  -- The version of the marking that was read.
  version         integer not null check (version > 0),
  label           text not null check (labels.strictness(label) is not null),
  persons         uuid[] not null,
  organizations   uuid[] not null,
  communities     uuid[] not null,
  reason          text not null check (reason <> ''),
  requested_by    uuid not null,
  requested_at    timestamptz not null,
  outcome         text check (outcome in ('approved', 'declined', 'withdrawn')),
  decided_by      uuid,
  decided_at      timestamptz,
  primary key (organization_id, id),
  -- Nobody approves or declines what they asked for; nobody else takes it back.
  check (outcome is null or (outcome = 'withdrawn') = (decided_by = requested_by)),
  check ((outcome is null) = (decided_by is null)),
  check ((outcome is null) = (decided_at is null))
);
create unique index lowering_open on labels.lowering (subject) where outcome is null;

-- What an object bears, every version kept. organization_id is the originator.
create table labels.marking (
  organization_id uuid not null,
  subject         text not null check (subject <> ''),
  version         integer not null check (version > 0),
  label           text not null check (labels.strictness(label) is not null),
  persons         uuid[] not null,
  organizations   uuid[] not null,
  communities     uuid[] not null,
  marked_by       uuid not null,
  marked_at       timestamptz not null,
  lowering_id     uuid,
  primary key (organization_id, subject, version),
  unique (subject, version),
  foreign key (organization_id, lowering_id) references labels.lowering
);
create index marking_organizations on labels.marking using gin (organizations);

-- A label only rises, and keeps its originator; it falls by an approved lowering of the version before.
create function labels.refuse_lowering() returns trigger language plpgsql
  set search_path = pg_catalog
  as $$
declare
  before labels.marking;
begin
  select * into before from labels.marking m
    where m.subject = new.subject order by m.version desc limit 1;
  if before is null then return new; end if;
  if new.organization_id <> before.organization_id or new.version <> before.version + 1 then
    raise exception 'a marking follows the one before, of the same originator';
  end if;
  if labels.strictness(new.label) < labels.strictness(before.label) and not exists (
    select from labels.lowering l
    where l.organization_id = new.organization_id and l.id = new.lowering_id
      and l.subject = new.subject and l.version = before.version and l.label = new.label
      and l.outcome = 'approved' and l.decided_by <> l.requested_by) then
    raise exception 'a label is lowered by two persons of its originator';
  end if;
  return new;
end $$;
create trigger only_raised before insert on labels.marking
  for each row execute function labels.refuse_lowering();

-- What a reporter allows to be shared onward of an object. organization_id is the reporter; an object
-- with one row here goes to nobody else until each of its reporters has given consent.
create table labels.consent (
  organization_id uuid not null,
  subject         text not null check (subject <> ''),
  sequence        integer not null check (sequence > 0),
  state           text not null check (state in ('asked', 'given', 'withheld', 'withdrawn')),
  organizations   uuid[] not null,
  communities     uuid[] not null,
  everybody       boolean not null,
  note            text not null default '',
  said_by         uuid not null,
  said_at         timestamptz not null,
  primary key (organization_id, subject, sequence),
  check (state = 'given' or (organizations = '{}' and communities = '{}' and not everybody))
);
create index consent_subject on labels.consent (subject);

-- What came to the exit door, and whether it left. organization_id is the originator, whose it is.
create table labels.passage (
  organization_id uuid not null,
  id              uuid not null,
  subject         text not null,
  label           text not null,
  destination     text not null check (destination in ('person', 'organization', 'channel', 'public')),
  to_person       uuid,
  to_organization uuid,
  ceiling         text,
  passed          boolean not null,
  -- Why it left or stayed; 'disagreed' where the two computations differed.
  reason          text not null,
  passed_by       uuid not null,
  at              timestamptz not null,
  primary key (organization_id, id),
  check (not passed or reason <> 'disagreed'),
  check ((to_organization is null) = (destination = 'public')),
  check ((to_person is null) = (destination <> 'person')),
  check ((ceiling is null) = (destination <> 'channel'))
);
create index passage_at on labels.passage (at desc, id);
create index passage_subject on labels.passage (subject);
create function labels.refuse_change() returns trigger language plpgsql
  set search_path = pg_catalog
  as $$ begin raise exception 'what passed the exit door stays as it was written'; end $$;
create trigger only_added before update or delete on labels.passage
  for each row execute function labels.refuse_change();
create trigger never_emptied before truncate on labels.passage
  for each statement execute function labels.refuse_change();

-- The second code of the exit door. It goes down the tree from whoever was named and asks whether the
-- destination is met, where src/features/labels/audience.ts goes up from the destination; the two share
-- nothing. Whatever is not admitted below is refused.
create function labels.admits(
  label text, originator uuid, persons uuid[], organizations uuid[], communities uuid[],
  destination text, to_person uuid, to_organization uuid, ceiling text)
  returns boolean language sql stable
  set search_path = pg_catalog
  as $$
    with recursive below as (
      select o.id, o.supervisor_id is null as uppermost
      from organizations.organization o where o.id = any (organizations)
      union
      select o.id, false
      from organizations.organization o join below b on o.supervisor_id = b.id
      where not b.uppermost and label = 'TLP:AMBER'
    ), audience as (
      select b.id from below b where label in ('TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN')
      union
      select o.id from organizations.organization o
      where o.id = originator and label in ('TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN')
      union
      select m.organization_id from labels.member m
        join labels.community c on c.id = m.community_id
        join organizations.organization o on o.id = m.organization_id
      where label = 'TLP:GREEN' and m.community_id = any (communities)
        and m.left_at is null and c.closed_at is null
    )
    select coalesce(
      case
        when label = 'TLP:CLEAR' then destination in ('person', 'organization', 'channel', 'public')
        when destination = 'public' then false
        when destination = 'person' and not exists (
          select from access.person p
          where p.id = to_person and p.organization_id = to_organization
            and p.closed_at is null and p.confirmed_by is not null) then false
        when label = 'TLP:RED' then destination = 'person' and to_person = any (persons)
        when destination = 'channel' and not coalesce(
          labels.strictness(label) <= labels.strictness(ceiling), false) then false
        when destination in ('person', 'organization', 'channel') then
          exists (select from audience a where a.id = to_organization)
        else false
      end, false)
  $$;

-- Whether each reporter of an object allows it to go to a body; to itself and to the headquarters always.
create function labels.consents(p_subject text, destination text, to_organization uuid)
  returns boolean language sql stable
  set search_path = pg_catalog
  as $$
    select not exists (
      select from (
        select distinct on (c.organization_id) c.*
        from labels.consent c where c.subject = p_subject
        order by c.organization_id, c.sequence desc) latest
      where not coalesce(
        (destination <> 'public' and to_organization = latest.organization_id)
        or (destination <> 'public' and exists (
          select from organizations.organization o
          where o.id = to_organization and o.supervisor_id is null))
        or (latest.state = 'given' and (
          latest.everybody
          or (destination <> 'public' and (
            to_organization = any (latest.organizations)
            or exists (
              select from labels.member m join labels.community c on c.id = m.community_id
              where m.organization_id = to_organization and m.community_id = any (latest.communities)
                and m.left_at is null and c.closed_at is null))))), false))
  $$;

-- Whether the actor speaks for a body: holds an account of it that is open and confirmed.
create function labels.speaks_for(body uuid) returns boolean language sql stable
  set search_path = pg_catalog
  as $$
    select exists (
      select from access.person p
      where p.id = platform.actor() and p.organization_id = body
        and p.closed_at is null and p.confirmed_by is not null)
  $$;

revoke execute on all functions in schema labels from public;
grant execute on all functions in schema labels to noroshi_app;

alter table labels.community enable row level security, force row level security;
alter table labels.member enable row level security, force row level security;
alter table labels.lowering enable row level security, force row level security;
alter table labels.marking enable row level security, force row level security;
alter table labels.consent enable row level security, force row level security;
alter table labels.passage enable row level security, force row level security;

-- A body knows the communities it is in, and of their members itself.
create policy seen on labels.community for select using (
  (select platform.sees_all())
  or exists (select from labels.member m where m.community_id = community.id));
create policy kept on labels.community for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy seen on labels.member for select
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy kept on labels.member for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));

-- A marking is seen by its originator and by whom it names; TLP:RED by named persons alone.
create policy seen on labels.marking for select using (
  (select platform.sees_all())
  or (select platform.actor()) = any (persons)
  or (label <> 'TLP:RED' and (
    organization_id = any ((select platform.scope())::uuid[])
    or organizations && (select platform.scope())::uuid[]
    or exists (select from labels.member m
      where m.community_id = any (marking.communities) and m.left_at is null)))
  or (label = 'TLP:CLEAR' and (select platform.actor()) is not null));
create policy made on labels.marking for insert with check (
  marked_by = (select platform.actor())
  and ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[])));

-- Asked for and decided by persons of the originator, in their own name.
create policy seen on labels.lowering for select
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy asked on labels.lowering for insert with check (
  outcome is null and requested_by = (select platform.actor()) and labels.speaks_for(organization_id));
create policy decided on labels.lowering for update
  using (outcome is null and labels.speaks_for(organization_id))
  with check (decided_by = (select platform.actor()) and labels.speaks_for(organization_id));

-- The reporter alone gives consent; the headquarters may only ask for it.
create policy seen on labels.consent for select
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy said on labels.consent for insert with check (
  said_by = (select platform.actor())
  and (labels.speaks_for(organization_id) or (state = 'asked' and (select platform.sees_all()))));

create policy seen on labels.passage for select using (
  (select platform.sees_all())
  or passed_by = (select platform.actor())
  or organization_id = any ((select platform.scope())::uuid[]));
create policy entered on labels.passage for insert with check (passed_by = (select platform.actor()));

grant select, insert on labels.community, labels.member, labels.lowering, labels.marking,
  labels.consent, labels.passage to noroshi_app;
grant update (closed_at) on labels.community to noroshi_app;
grant update (left_at) on labels.member to noroshi_app;
grant update (outcome, decided_by, decided_at) on labels.lowering to noroshi_app;
