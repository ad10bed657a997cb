-- Owner: ledger. Whether a database holds entries that were written to it: whoever remembers what it read before
-- they were committed asks, since a database that was set back to an earlier state may say something else.

-- Entries of any organization: whoever has the random id of one wrote it, and learns nothing but that it stands.
create function ledger.holds(entries uuid[]) returns boolean language sql stable
  set search_path = pg_catalog
  set noroshi.scope = 'all'
  as $$
    select not exists (
      select from unnest(entries) as own (id)
      where not exists (select from ledger.entry e where e.id = own.id))
  $$;
