-- Owner: intake. Sources that are asked by themselves, snapshots that wait for a person, and every edition of a record.
alter table intake.source
  drop constraint source_format_check,
  add constraint source_format_check check (format in ('osv', 'cve', 'kev', 'epss')),
  -- Each of its files is the whole list: what one leaves out was taken back.
  add column whole boolean not null default false,
  -- How the ids of its records may begin; none means any.
  add column prefixes text[] not null default '{}' check (cardinality(prefixes) <= 50),
  -- How often something new is expected of it.
  add column cadence_hours integer check (cadence_hours between 1 and 8760),
  -- How far a snapshot may depart from what is in force (`features/intake/quarantine.ts`).
  add column removed_percent double precision not null default 2 check (removed_percent between 0 and 100),
  add column removed_count integer not null default 50 check (removed_count >= 0),
  add column changed_percent double precision not null default 20 check (changed_percent between 0 and 100),
  add column grown_percent double precision not null default 30 check (grown_percent >= 0),
  add column refused_percent double precision not null default 1 check (refused_percent between 0 and 100),
  add column created_at timestamptz not null default platform.now();

-- Where a source is asked, and how that went. An address may hold a key: the headquarters alone sees it.
create table intake.poll (
  source_id        text primary key references intake.source,
  address          text not null check (length(address) between 1 and 2000),
  interval_minutes integer not null check (interval_minutes between 5 and 43200),
  paused_at        timestamptz,
  next_at          timestamptz not null,
  failures         integer not null default 0 check (failures >= 0),
  asked_at         timestamptz,
  -- What became of it, in words.
  outcome          jsonb,
  etag             text check (length(etag) <= 1000),
  last_modified    text check (length(last_modified) <= 1000),
  sha256           bytea check (octet_length(sha256) = 32)
);
create index poll_next on intake.poll (next_at) where paused_at is null;

alter table intake.snapshot
  -- The order in which snapshots took effect: moments can be equal, or overtake one another.
  add column number bigint generated always as identity unique,
  add column standing text not null default 'taken'
    check (standing in ('taken', 'older', 'waiting', 'released', 'rejected')),
  add column received_by uuid,
  add column added integer not null default 0 check (added >= 0),
  add column removed integer not null default 0 check (removed >= 0),
  -- Why it waits or waited, and some of the ids it would add, change and take back.
  add column reasons jsonb not null default '[]',
  add column sample jsonb not null default '{}',
  -- The former snapshot that this one puts in force again.
  add column restores uuid references intake.snapshot,
  add column decided_by uuid,
  add column decided_at timestamptz,
  add column decision text check (length(decision) between 1 and 2000),
  add check ((standing in ('released', 'rejected')) = (decided_at is not null)),
  add check ((decided_at is null) = (decided_by is null)),
  add check ((decided_at is null) = (decision is null)),
  -- Nobody releases what they brought in themselves.
  add check (decided_by <> received_by);
create index snapshot_waiting on intake.snapshot (source_id) where standing = 'waiting';

-- When the source stopped listing it; its content stays.
alter table intake.record add column gone_at timestamptz;

-- What became of a record with a snapshot. Content lies in the snapshot's document and is never lost.
create table intake.edition (
  source_id   text not null references intake.source,
  record_id   text not null,
  snapshot_id uuid not null references intake.snapshot,
  -- 'gone': no longer listed; 'absent': put back to before it was first listed.
  kind        text not null check (kind in ('written', 'gone', 'absent')),
  digest      bytea not null check (octet_length(digest) = 32),
  -- The snapshot whose document holds the content.
  content_id  uuid not null references intake.snapshot,
  title       text not null,
  modified_at timestamptz,
  -- When the content came, or when it was no longer listed.
  since       timestamptz not null,
  primary key (source_id, record_id, snapshot_id)
);
create index edition_snapshot on intake.edition (snapshot_id);

-- How likely a CVE is thought to be exploited: as it is now, and whenever that changed.
create table intake.score (
  source_id   text not null references intake.source,
  cve         text not null,
  score       double precision not null check (score between 0 and 1),
  percentile  double precision not null check (percentile between 0 and 1),
  snapshot_id uuid not null references intake.snapshot,
  primary key (source_id, cve)
);
create index score_cve on intake.score (cve);
create table intake.score_edition (
  source_id   text not null references intake.source,
  cve         text not null,
  snapshot_id uuid not null references intake.snapshot,
  -- Null: no longer listed.
  score       double precision check (score between 0 and 1),
  percentile  double precision check (percentile between 0 and 1),
  primary key (source_id, cve, snapshot_id),
  check ((score is null) = (percentile is null))
);
create index score_edition_cve on intake.score_edition (cve);
-- The model of a snapshot of scores.
alter table intake.snapshot add column model text check (length(model) <= 100);

-- A source that was silent for too long, noticed once for each silence.
create table intake.silence (
  source_id  text not null references intake.source,
  since      timestamptz not null,
  noticed_at timestamptz not null,
  primary key (source_id, since)
);

-- What is here already is the first edition. Policies bind the owner too: the headquarters asks.
select set_config('noroshi.actor', '00000000-0000-4000-8000-000000000000', true),
       set_config('noroshi.scope', 'all', true);
update intake.source set prefixes = '{CVE-}' where format in ('cve', 'kev');
insert into intake.edition (source_id, record_id, snapshot_id, kind, digest, content_id, title,
  modified_at, since)
select r.source_id, r.id, r.snapshot_id, 'written', r.digest, r.snapshot_id, left(r.title, 300),
  r.modified_at, n.received_at
from intake.record r join intake.snapshot n on n.id = r.snapshot_id;

alter table intake.poll enable row level security, force row level security;
alter table intake.edition enable row level security, force row level security;
alter table intake.score enable row level security, force row level security;
alter table intake.score_edition enable row level security, force row level security;
alter table intake.silence enable row level security, force row level security;

create policy known on intake.edition for select using ((select platform.actor()) is not null);
create policy known on intake.score for select using ((select platform.actor()) is not null);
create policy known on intake.score_edition for select using ((select platform.actor()) is not null);
create policy known on intake.silence for select using ((select platform.actor()) is not null);
create policy kept on intake.poll for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy kept on intake.edition for insert with check ((select platform.sees_all()));
create policy kept on intake.score for all
  using ((select platform.sees_all())) with check ((select platform.sees_all()));
create policy kept on intake.score_edition for insert with check ((select platform.sees_all()));
create policy kept on intake.silence for insert with check ((select platform.sees_all()));
-- Who decides on a snapshot decides in their own name.
create policy decided on intake.snapshot as restrictive for update
  using ((select platform.sees_all()))
  with check (decided_by is null or decided_by = (select platform.actor()));

grant select, insert, update on intake.poll to noroshi_app;
grant delete on intake.poll to noroshi_app;
grant select, insert on intake.edition, intake.score_edition, intake.silence to noroshi_app;
grant select, insert, update, delete on intake.score to noroshi_app;
grant update (standing, changed, added, removed, decided_by, decided_at, decision)
  on intake.snapshot to noroshi_app;
