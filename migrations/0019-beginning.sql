-- Owner: platform. An exercise may begin in the past, once, before anything has happened in it.
alter table platform.clock
  drop constraint clock_ahead_check,
  -- Whether time has been set or moved: from then on it only goes forward.
  add column begun boolean not null default false;

create or replace function platform.refuse_moved_clock() returns trigger language plpgsql
  set search_path = pg_catalog
  as $$
begin
  if coalesce((select mode from platform.installation), 'live') = 'live' then
    raise exception 'the clock of a live installation cannot be moved';
  end if;
  if new.ahead < old.ahead and old.begun then
    raise exception 'what happened must not happen again: the clock only goes forward';
  end if;
  new.begun := true;
  return new;
end $$;
