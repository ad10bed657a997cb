-- Owner: audits. Mappings while persons make them; adopted by a second person, one becomes a mapping.
create table audits.mapping_draft (
  id          uuid primary key,
  from_id     uuid not null references audits.edition,
  to_id       uuid not null references audits.edition,
  title       text not null check (title <> '' and length(title) <= 200),
  opened_by   uuid not null,
  opened_at   timestamptz not null,
  proposed_by uuid,
  proposed_at timestamptz,
  adopted_by  uuid,
  adopted_at  timestamptz,
  mapping_id  uuid references audits.mapping,
  check (from_id <> to_id),
  check ((proposed_by is null) = (proposed_at is null)),
  check ((adopted_by is null) = (adopted_at is null)),
  check ((adopted_by is null) = (mapping_id is null)),
  check (adopted_by is null or proposed_by is not null),
  -- Nobody adopts what they proposed themselves.
  check (adopted_by <> proposed_by)
);
-- One is made at a time between two editions, so that nobody draws beside somebody else.
create unique index mapping_draft_open on audits.mapping_draft (from_id, to_id)
  where adopted_by is null;

-- One relation of a draft: several sources merge, several targets are a split. With one side alone it
-- says that a clause has no counterpart.
create table audits.drawn_relation (
  draft_id     uuid not null references audits.mapping_draft,
  id           uuid not null,
  sources      text[] not null check (cardinality(sources) <= 200),
  targets      text[] not null check (cardinality(targets) <= 200),
  relationship text not null check (relationship in ('equivalent-to', 'equal-to', 'subset-of',
    'superset-of', 'intersects-with', 'no-relationship')),
  rationale    text not null check (length(rationale) <= 2000),
  drawn_by     uuid not null,
  drawn_at     timestamptz not null,
  primary key (draft_id, id),
  check (cardinality(sources) + cardinality(targets) > 0),
  check (relationship = 'no-relationship' or (cardinality(sources) > 0 and cardinality(targets) > 0))
);

-- What was proposed is decided on as it was proposed.
create function audits.guard_relation() returns trigger language plpgsql
  set search_path = pg_catalog
  as $$
declare
  named uuid := case when tg_op = 'DELETE' then old.draft_id else new.draft_id end;
begin
  if exists (select from audits.mapping_draft d where d.id = named and d.proposed_by is not null) then
    raise exception 'the draft was proposed' using errcode = 'check_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger guarded before insert or delete on audits.drawn_relation
  for each row execute function audits.guard_relation();

alter table audits.mapping_draft enable row level security, force row level security;
alter table audits.drawn_relation enable row level security, force row level security;
-- The headquarters' until it is adopted.
create policy kept on audits.mapping_draft for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy kept on audits.drawn_relation for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
grant select, insert on audits.mapping_draft to noroshi_app;
grant update (proposed_by, proposed_at, adopted_by, adopted_at, mapping_id)
  on audits.mapping_draft to noroshi_app;
grant select, insert, delete on audits.drawn_relation to noroshi_app;
