-- Owner: platform. What this installation is for, and the queue's door for the application.
create table platform.installation (
  only_row boolean primary key default true check (only_row),
  mode     text not null default 'live' check (mode in ('live', 'demo', 'exercise'))
);
insert into platform.installation default values;

-- A deadline that somebody really has to keep is never reckoned with a clock that was moved. Whoever
-- may not even see what the installation is for counts as live.
create function platform.refuse_moved_clock() returns trigger language plpgsql
  set search_path = pg_catalog
  as $$
begin
  if coalesce((select mode from platform.installation), 'live') = 'live' then
    raise exception 'the clock of a live installation cannot be moved';
  end if;
  return new;
end $$;
create trigger only_where_nobody_works before update on platform.clock
  for each row execute function platform.refuse_moved_clock();

-- The mode is chosen while the installation is empty: afterwards its records would change meaning.
create function platform.refuse_late_mode() returns trigger language plpgsql
  set search_path = pg_catalog
  as $$
begin
  if new.mode is distinct from old.mode and old.mode <> 'live' then
    raise exception 'an installation keeps the mode it was given';
  end if;
  return new;
end $$;
create trigger chosen_once before update on platform.installation
  for each row execute function platform.refuse_late_mode();

create policy clock_is_moved on platform.clock for update
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
grant update on platform.clock to noroshi_app;

alter table platform.installation enable row level security, force row level security;
create policy seen on platform.installation for select using ((select platform.actor()) is not null);
create policy kept on platform.installation for update
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
grant select, update on platform.installation to noroshi_app;

-- graphile_worker's own tables are out of the application's reach; this is the one way in.
create function platform.enqueue(task text, payload json) returns void language plpgsql
  security definer set search_path = pg_catalog
  as $$
begin
  perform graphile_worker.add_job(task, payload);
end $$;
revoke execute on function platform.enqueue(text, json) from public;
grant execute on function platform.enqueue(text, json) to noroshi_app;
