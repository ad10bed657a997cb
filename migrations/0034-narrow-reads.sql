-- Owner: platform. Indexes for what is asked most.

-- What keeps a system from being judged is looked up by itself: that it is no longer in use, or that its
-- inventory is not fresh. Neither read grows with the fleet.
create index system_retired on inventory.system (organization_id, id) where retired_at is not null;
create index system_taken on inventory.system (latest_taken_at) include (organization_id, id)
  where retired_at is null;

-- A word in Japanese can only be in a text that is not plain ASCII. Most names of packages and most titles of
-- vulnerabilities are, so that these are small, and narrow where the table is wide. What is too long for an
-- index is found by itself and read in the table.
create index vulnerability_wide on intake.vulnerability (id) include (folded)
  where octet_length(folded) > char_length(folded) and octet_length(folded) <= 2000;
create index vulnerability_long on intake.vulnerability (id) where octet_length(folded) > 2000;
create index alias_wide on intake.alias (vulnerability_id) include (folded)
  where octet_length(folded) > char_length(folded) and octet_length(folded) <= 2000;
create index alias_long on intake.alias (vulnerability_id) where octet_length(folded) > 2000;
create index record_wide on intake.record (source_id, id) include (folded)
  where octet_length(folded) > char_length(folded) and octet_length(folded) <= 2000;
create index record_long on intake.record (source_id, id) where octet_length(folded) > 2000;
create index package_wide on inventory.package (id) include (folded)
  where octet_length(folded) > char_length(folded) and octet_length(folded) <= 2000;
create index package_long on inventory.package (id) where octet_length(folded) > 2000;
create index system_wide on inventory.system (organization_id, id)
  include (created_at, retired_at, folded)
  where octet_length(folded) > char_length(folded) and octet_length(folded) <= 2000;
create index system_long on inventory.system (organization_id, id) where octet_length(folded) > 2000;
