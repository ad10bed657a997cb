-- Owner: incidents. Who the recipients of one reporter are, in one question: a filing waits for it.

-- Everybody above a body, the nearest first, and whom recipients are said to be; both read beyond the
-- reach of whoever asks, for whom it is to tell.
create function incidents.recipients_of(reporter uuid, at timestamptz)
  returns table (recipient text, distance integer, id uuid, ja text, en text, kind text)
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
  declare
    reach text := current_setting('noroshi.scope', true);
  begin
    perform set_config('noroshi.scope', 'all', true);
    return query
      with recursive above as (
        select o.supervisor_id as body, 1 as step
        from organizations.organization o where o.id = reporter
        union all
        select o.supervisor_id, a.step + 1
        from organizations.organization o join above a on o.id = a.body where a.step < 20
      ), found as (
        select null::text as named, a.step, a.body from above a
        union all
        (select distinct on (s.recipient) s.recipient, 0, s.organization_id
         from incidents.authority s order by s.recipient, s.sequence desc)
      )
      select f.named, f.step, o.id, o.name_ja, o.name_en, (
        select k.value from organizations.attribute k
        where k.organization_id = o.id and k.aspect = 'kind' and k.since <= at::date
          and (k.until is null or k.until > at::date) limit 1)
      from found f join organizations.organization o on o.id = f.body
      order by f.step, f.named;
    perform set_config('noroshi.scope', coalesce(reach, ''), true);
  end $$;
revoke execute on function incidents.recipients_of(uuid, timestamptz) from public;
grant execute on function incidents.recipients_of(uuid, timestamptz) to noroshi_app;
