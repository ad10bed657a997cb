-- Owner: directives. What stands on the papers of a directive, kept as it was at issue: its number
-- among the documents of the year, who issued it and whom to ask.
create table directives.imprint (
  directive_id uuid primary key references directives.directive,
  -- Documents that share one series are numbered through in the year; a kind without a series has no number.
  series       text,
  fiscal_year  integer not null,
  number       integer check (number > 0),
  content      jsonb not null check (jsonb_typeof(content) = 'object'),
  check ((series is null) = (number is null)),
  -- Given once: an imprint is neither changed nor deleted, and the next number is the last and one.
  unique (series, fiscal_year, number)
);
alter table directives.imprint enable row level security, force row level security;
create policy seen on directives.imprint for select using (
  (select platform.sees_all())
  or exists (select from directives.directive d where d.id = imprint.directive_id));
create policy made on directives.imprint for insert with check ((select platform.sees_all()));
grant select, insert on directives.imprint to noroshi_app;

-- Labels: which version of its marking a subject bears now, also where that one is hidden from whoever
-- asks. A label that was raised to TLP:RED hides itself, and must not bring the one before it back.
create function labels.current_version(subject text) returns integer language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
  declare
    reach text := current_setting('noroshi.scope', true);
    latest integer;
  begin
    perform set_config('noroshi.scope', 'all', true);
    select max(m.version) into latest from labels.marking m
      where m.subject = current_version.subject;
    perform set_config('noroshi.scope', coalesce(reach, ''), true);
    return latest;
  end $$;
