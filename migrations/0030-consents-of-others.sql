-- Owner: labels. What a reporter said of an object binds whoever would let it out, also those who may
-- not know that it was asked: both codes of the exit door read it beyond the reach of the asker.
create function labels.consents_on(subject text) returns setof labels.consent language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
  declare
    reach text := current_setting('noroshi.scope', true);
  begin
    perform set_config('noroshi.scope', 'all', true);
    return query select distinct on (c.organization_id) c.* from labels.consent c
      where c.subject = consents_on.subject order by c.organization_id, c.sequence desc;
    perform set_config('noroshi.scope', coalesce(reach, ''), true);
  end $$;
grant execute on function labels.consents_on(text) to noroshi_app;

-- The second code, as before, but for the reach of whoever asks.
alter function labels.consents(text, text, uuid) rename to consents_in_reach;
create function labels.consents(p_subject text, destination text, to_organization uuid)
  returns boolean language plpgsql set search_path = pg_catalog, pg_temp
  as $$
  declare
    reach text := current_setting('noroshi.scope', true);
    admitted boolean;
  begin
    perform set_config('noroshi.scope', 'all', true);
    admitted := labels.consents_in_reach(p_subject, destination, to_organization);
    perform set_config('noroshi.scope', coalesce(reach, ''), true);
    return admitted;
  end $$;
grant execute on function labels.consents(text, text, uuid) to noroshi_app;
