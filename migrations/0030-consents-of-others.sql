-- Owner: labels. What a reporter said of an object binds whoever would let it out, also those who may
-- not know that it was asked: both codes of the exit door read it beyond the reach of the asker.
alter function labels.consents(text, text, uuid) set noroshi.scope = 'all';

create function labels.consents_on(subject text) returns setof labels.consent language sql stable
  set search_path = pg_catalog, pg_temp
  set noroshi.scope = 'all'
  as $$
    select distinct on (c.organization_id) c.* from labels.consent c
    where c.subject = consents_on.subject order by c.organization_id, c.sequence desc
  $$;
grant execute on function labels.consents_on(text) to noroshi_app;
