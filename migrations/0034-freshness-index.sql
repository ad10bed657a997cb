-- Owner: inventory. What keeps a system from being judged is looked up by itself: that it is no longer in
-- use, or that its inventory is not fresh. Neither read grows with the fleet.

create index system_retired on inventory.system (organization_id, id) where retired_at is not null;
create index system_taken on inventory.system (latest_taken_at) include (organization_id, id)
  where retired_at is null;
