-- Owner: exposure. What runs where, packed by package, for questions about all bodies while memory cannot be asked.

-- At most one packing: of which database, as of which snapshot of it, and by the place of each system in it whose it
-- is, when its inventory was taken and whether that is whole. Systems that changed since are read beside it.
create table exposure.packing (
  single        boolean not null primary key default true check (single),
  number        uuid not null,
  cluster       text not null,
  position      text not null,
  systems       integer not null check (systems >= 0),
  organizations uuid[] not null,
  owners        bytea not null,
  taken         bytea not null,
  wholes        bytea not null
);
create table exposure.packed_system (
  place     integer not null primary key,
  system_id uuid not null
);
create index packed_system_id on exposure.packed_system (system_id);
create table exposure.packed_package (
  package_id bigint not null primary key,
  runs       bytea not null
);
-- As short as they can be: to press them once more would only cost time.
alter table exposure.packing alter column owners set storage external, alter column taken set storage external,
  alter column wholes set storage external;
alter table exposure.packed_package alter column runs set storage external;

-- Systems of all bodies lie in one value, so that only whoever sees all of them may read any of it.
alter table exposure.packing enable row level security, force row level security;
alter table exposure.packed_system enable row level security, force row level security;
alter table exposure.packed_package enable row level security, force row level security;
create policy whole on exposure.packing
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy whole on exposure.packed_system
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy whole on exposure.packed_package
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
grant select, insert, delete on exposure.packing, exposure.packed_system, exposure.packed_package to noroshi_app;
