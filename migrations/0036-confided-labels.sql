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
alter function labels.consents_on(text) set noroshi.judging = 'yes';
alter function labels.consents(text, text, uuid) set noroshi.judging = 'yes';
alter function labels.current_version(text) set noroshi.judging = 'yes';
