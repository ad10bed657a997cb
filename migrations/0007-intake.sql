-- Owner: intake. What threatens: raw snapshots, rows by source, and the merged view of them.
create schema intake;
grant usage on schema intake to noroshi_app;

create table intake.source (
  id     text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  format text not null check (format in ('osv', 'cve', 'kev')),
  -- The smaller, the more it counts where two sources give the same fact.
  rank   integer not null
);
-- What was received, byte for byte (kept compressed), once however often it comes.
create table intake.document (
  sha256  bytea primary key check (octet_length(sha256) = 32),
  bytes   bigint not null check (bytes >= 0),
  content bytea not null
);
-- One arrival of a document, and what became of it.
create table intake.snapshot (
  id          uuid primary key,
  source_id   text not null references intake.source,
  file        text not null check (file <> ''),
  sha256      bytea not null references intake.document,
  received_at timestamptz not null,
  -- When the source published it, where the document says so as a whole (a catalogue).
  released_at timestamptz,
  accepted    integer not null check (accepted >= 0),
  refused     integer not null check (refused >= 0),
  changed     integer not null check (changed >= 0)
);
create index snapshot_source on intake.snapshot (source_id, received_at);

-- Rows are keyed by source: no source can overwrite what another says.
create table intake.record (
  source_id    text not null references intake.source,
  id           text not null,
  snapshot_id  uuid not null references intake.snapshot,
  digest       bytea not null check (octet_length(digest) = 32),
  aliases      text[] not null,
  -- CVE ids that a distribution's advisory repackages: it speaks of each and is none of them.
  carries      text[] not null,
  related      text[] not null,
  published_at timestamptz,
  modified_at  timestamptz,
  withdrawn_at timestamptz,
  title        text not null,
  details      text not null,
  links        text[] not null,
  primary key (source_id, id)
);
create index record_id on intake.record (id);
create index record_id_prefix on intake.record (lower(id) text_pattern_ops);
create index record_aliases on intake.record using gin (aliases);
-- What one voice in a record says of one package. Its spans become intervals of order keys.
create table intake.affected (
  source_id   text not null,
  record_id   text not null,
  number      integer not null,
  package_id  bigint not null references inventory.package,
  container   text not null,
  path        text not null,
  otherwise   text not null check (otherwise in ('affected', 'unaffected', 'unknown')),
  conditional boolean not null,
  -- Affected versions that can only be compared letter by letter, and bounds that have no order.
  exact       text[] not null,
  unorderable text[] not null,
  primary key (source_id, record_id, number),
  foreign key (source_id, record_id) references intake.record on delete cascade
);
create index affected_package on intake.affected (package_id);
-- Ecosystems of which an advisory has ever spoken. A distribution that is not among them has no feed;
-- to learn that from what is affected would take a pass over its packages for every question.
create table intake.ecosystem (
  name text collate "C" primary key
);
-- Half-open: lo <= key < hi; hi null is without end.
create table intake.range (
  source_id  text not null,
  record_id  text not null,
  number     integer not null,
  part       integer not null,
  package_id bigint not null references inventory.package,
  lo         bytea not null,
  hi         bytea,
  status     text not null check (status in ('affected', 'unknown')),
  because    text not null check (because in ('span', 'version', 'default', 'unorderable')),
  -- The bounds in the source's own words, for the reason that is shown.
  words      text not null,
  primary key (source_id, record_id, number, part),
  foreign key (source_id, record_id, number) references intake.affected on delete cascade,
  check (hi is null or lo < hi)
);
create index range_package on intake.range (package_id, lo);
-- A statement about the vulnerability itself: in the catalogue of exploited ones, automatable, …
create table intake.signal (
  source_id text not null,
  record_id text not null,
  number    integer not null,
  kind      text not null,
  value     text not null,
  at        timestamptz,
  container text not null,
  primary key (source_id, record_id, number),
  foreign key (source_id, record_id) references intake.record on delete cascade
);

-- The merged view: a pure function of the records above (`features/intake/merge.ts`). What is shown
-- in lists is kept beside the name, taken from the voices by the rank of their sources.
create table intake.vulnerability (
  id           text primary key,
  title        text not null default '',
  published_at timestamptz,
  modified_at  timestamptz,
  -- When it entered a catalogue of exploited vulnerabilities.
  listed_at    timestamptz,
  -- Set once every record about it was taken back.
  withdrawn_at timestamptz,
  merged_at    timestamptz not null
);
create index vulnerability_published on intake.vulnerability (published_at desc nulls last, id desc);
create index vulnerability_title on intake.vulnerability (lower(title) text_pattern_ops);
create table intake.voice (
  vulnerability_id text not null references intake.vulnerability on delete cascade,
  source_id        text not null,
  record_id        text not null,
  -- 'same': the record is about this very vulnerability; 'carries': it is an advisory about several.
  relation         text not null check (relation in ('same', 'carries')),
  primary key (vulnerability_id, source_id, record_id),
  foreign key (source_id, record_id) references intake.record on delete cascade
);
create index voice_record on intake.voice (source_id, record_id);
-- Every name by which one vulnerability is known, its own included.
create table intake.alias (
  alias            text not null,
  vulnerability_id text not null references intake.vulnerability on delete cascade,
  primary key (alias, vulnerability_id)
);
create index alias_vulnerability on intake.alias (vulnerability_id);
create index alias_prefix on intake.alias (lower(alias) text_pattern_ops);

alter table intake.source enable row level security, force row level security;
alter table intake.document enable row level security, force row level security;
alter table intake.snapshot enable row level security, force row level security;
alter table intake.record enable row level security, force row level security;
alter table intake.affected enable row level security, force row level security;
alter table intake.ecosystem enable row level security, force row level security;
alter table intake.range enable row level security, force row level security;
alter table intake.signal enable row level security, force row level security;
alter table intake.vulnerability enable row level security, force row level security;
alter table intake.voice enable row level security, force row level security;
alter table intake.alias enable row level security, force row level security;

-- Public knowledge: whoever is signed in may read it; the headquarters brings it in, and it alone
-- reads documents as they came.
create policy known on intake.source for select using ((select platform.actor()) is not null);
create policy known on intake.document for select using ((select platform.sees_all()));
create policy known on intake.snapshot for select using ((select platform.actor()) is not null);
create policy known on intake.record for select using ((select platform.actor()) is not null);
create policy known on intake.affected for select using ((select platform.actor()) is not null);
create policy known on intake.ecosystem for select using ((select platform.actor()) is not null);
create policy known on intake.range for select using ((select platform.actor()) is not null);
create policy known on intake.signal for select using ((select platform.actor()) is not null);
create policy known on intake.vulnerability for select using ((select platform.actor()) is not null);
create policy known on intake.voice for select using ((select platform.actor()) is not null);
create policy known on intake.alias for select using ((select platform.actor()) is not null);
create policy kept on intake.source for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy kept on intake.document for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy kept on intake.snapshot for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy kept on intake.record for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy kept on intake.affected for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy kept on intake.ecosystem for insert with check ((select platform.sees_all()));
create policy kept on intake.range for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy kept on intake.signal for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy kept on intake.vulnerability for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy kept on intake.voice for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy kept on intake.alias for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
grant select, insert, update on intake.source to noroshi_app;
grant select, insert on intake.document, intake.snapshot, intake.ecosystem to noroshi_app;
grant select, insert, update, delete on intake.record, intake.affected, intake.range, intake.signal,
  intake.vulnerability, intake.voice, intake.alias to noroshi_app;
