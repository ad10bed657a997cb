-- Owner: labels. What is confided to single bodies is known by its labels to those bodies alone: that a
-- body below one’s own filed something, and with whom, is hidden from its supervisors and from a reach
-- of all.
create function labels.is_confided(subject text) returns boolean language sql immutable
  set search_path = pg_catalog, pg_temp
  as $$ select subject ~ '^(filing|incident-file)_' $$;
create function labels.is_party(body uuid) returns boolean language sql stable
  set search_path = pg_catalog, pg_temp
  as $$ select coalesce(
    body = nullif(current_setting('noroshi.body', true), '')::uuid or access.is_door(), false) $$;
revoke execute on function labels.is_confided(text), labels.is_party(uuid) from public;
grant execute on function labels.is_confided(text), labels.is_party(uuid) to noroshi_app;

-- The exit door judges by what whoever comes to it may not read: its functions say so of themselves.
create policy confided on labels.marking as restrictive for select using (
  not labels.is_confided(subject) or labels.is_party(organization_id)
  or nullif(current_setting('noroshi.body', true), '')::uuid = any (organizations)
  or marked_by = (select platform.actor())
  or coalesce(current_setting('noroshi.judging', true) = 'yes', false));
create policy confided on labels.passage as restrictive for select using (
  not labels.is_confided(subject) or labels.is_party(organization_id)
  or passed_by = (select platform.actor()));
create policy confided on labels.consent as restrictive for select using (
  not labels.is_confided(subject) or labels.is_party(organization_id)
  or coalesce(current_setting('noroshi.judging', true) = 'yes', false));

-- As before, and for judging what is confided. The setting is made within: to declare it of a function
-- takes a superuser, whom an installation need not have.
create or replace function labels.current_version(subject text) returns integer language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
  declare
    reach text := current_setting('noroshi.scope', true);
    latest integer;
  begin
    perform set_config('noroshi.scope', 'all', true), set_config('noroshi.judging', 'yes', true);
    select max(m.version) into latest from labels.marking m
      where m.subject = current_version.subject;
    perform set_config('noroshi.scope', coalesce(reach, ''), true),
      set_config('noroshi.judging', '', true);
    return latest;
  end $$;
create or replace function labels.consents_on(subject text) returns setof labels.consent
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
  declare
    reach text := current_setting('noroshi.scope', true);
  begin
    perform set_config('noroshi.scope', 'all', true), set_config('noroshi.judging', 'yes', true);
    return query select distinct on (c.organization_id) c.* from labels.consent c
      where c.subject = consents_on.subject order by c.organization_id, c.sequence desc;
    perform set_config('noroshi.scope', coalesce(reach, ''), true),
      set_config('noroshi.judging', '', true);
  end $$;
create or replace function labels.consents(p_subject text, destination text, to_organization uuid)
  returns boolean language plpgsql set search_path = pg_catalog, pg_temp
  as $$
  declare
    reach text := current_setting('noroshi.scope', true);
    admitted boolean;
  begin
    perform set_config('noroshi.scope', 'all', true), set_config('noroshi.judging', 'yes', true);
    admitted := labels.consents_in_reach(p_subject, destination, to_organization);
    perform set_config('noroshi.scope', coalesce(reach, ''), true),
      set_config('noroshi.judging', '', true);
    return admitted;
  end $$;
