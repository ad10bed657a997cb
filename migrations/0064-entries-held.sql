-- Owner: ledger. Whether a database holds entries that were written to it: whoever remembers what it read before
-- they were committed asks, since a database that was set back to an earlier state may say something else.

-- Entries of any organization: whoever has the random id of one wrote it, and learns nothing but that it stands. Only
-- a superuser may give a function the scope to begin with, so it is widened within, and narrowed again.
create function ledger.holds(entries uuid[]) returns boolean language plpgsql
  set search_path = pg_catalog
  as $$
declare
  scope constant text := coalesce(current_setting('noroshi.scope', true), '');
  held boolean;
begin
  perform set_config('noroshi.scope', 'all', true);
  held := not exists (
    select from unnest(entries) as own (id)
    where not exists (select from ledger.entry e where e.id = own.id));
  perform set_config('noroshi.scope', scope, true);
  return held;
end $$;
