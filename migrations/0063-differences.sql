-- Owner: inventory. A submission says itself which versions came and went by it, where each had a row of its own.

-- A tenth of the bytes, and nothing to look for in an index: whoever asks has the submission in hand.
alter table inventory.submission
  add column versions_added bigint[] not null default '{}',
  add column versions_removed bigint[] not null default '{}';
update inventory.submission u
set versions_added = c.added, versions_removed = c.removed
from (
  select organization_id, submission_id,
         coalesce(array_agg(version_id order by version_id) filter (where change = 'added'), '{}') as added,
         coalesce(array_agg(version_id order by version_id) filter (where change = 'removed'), '{}') as removed
  from inventory.component_change
  group by organization_id, submission_id) c
where u.organization_id = c.organization_id and u.id = c.submission_id;
alter table inventory.submission
  alter column versions_added drop default,
  alter column versions_removed drop default,
  -- To press 500 ids together takes longer than to write all the rest of the row.
  alter column versions_added set storage external,
  alter column versions_removed set storage external,
  add check (added = cardinality(versions_added)),
  add check (removed = cardinality(versions_removed));

-- What came is what the component's own trigger looked up; what went was there.
drop table inventory.component_change;
drop function inventory.refuse_unknown_changes();
