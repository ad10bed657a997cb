-- Owner: notices. What people are told, the ways it reaches them, and what became of each message.
create schema notices;
grant usage on schema notices to noroshi_app;

-- Something that one body is told; once for each key.
create table notices.occasion (
  organization_id uuid not null references organizations.organization,
  id              uuid not null,
  kind            text not null check (kind <> ''),
  key             text not null check (length(key) between 1 and 300),
  subject         text not null check (subject <> ''),
  text            jsonb not null,
  -- A page of the site, never an address elsewhere.
  path            text not null check (path ~ '^/[a-z]'),
  label           text not null check (label in ('TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR')),
  due_at          timestamptz,
  told_at         timestamptz not null,
  primary key (organization_id, id)
);
create unique index occasion_once on notices.occasion (organization_id, key);

-- An occasion on the screen of one person.
create table notices.notice (
  organization_id uuid not null,
  id              uuid not null,
  occasion_id     uuid not null,
  person_id       uuid not null,
  told_at         timestamptz not null,
  read_at         timestamptz,
  primary key (organization_id, id),
  unique (organization_id, occasion_id, person_id),
  foreign key (organization_id, occasion_id) references notices.occasion
);
create index notice_person on notices.notice (person_id, told_at desc);
create index notice_unread on notices.notice (person_id) where read_at is null;

-- A way out of the site: to one person, or, without one, to a body.
create table notices.channel (
  organization_id uuid not null references organizations.organization,
  id              uuid not null,
  person_id       uuid,
  kind            text not null check (kind in ('email', 'webhook', 'slack', 'teams')),
  name            text not null check (name <> ''),
  -- Where it leads, as far as it may be shown: of a webhook only the host.
  shown           text not null check (shown <> ''),
  ceiling         text not null check (ceiling in ('TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR')),
  language        text not null check (language in ('ja', 'en')),
  made_by         uuid not null,
  made_at         timestamptz not null,
  -- The code that was sent there, until it has been entered.
  code_hash       bytea,
  code_until      timestamptz,
  code_tries      integer not null default 0,
  verified_at     timestamptz,
  ended_at        timestamptz,
  primary key (organization_id, id),
  -- A person's own way is a mailbox.
  check (person_id is null or kind = 'email')
);
create index channel_person on notices.channel (person_id) where person_id is not null;
-- Where a channel leads and what it signs with: read by the program alone, when it sends.
create table notices.secret (
  organization_id uuid not null,
  channel_id      uuid not null,
  target          text not null check (target <> ''),
  signing_key     text,
  code            text,
  primary key (organization_id, channel_id),
  foreign key (organization_id, channel_id) references notices.channel
);

-- Which kinds go where, and when: a person's own, or, without one, a body's.
create table notices.rule (
  organization_id uuid not null references organizations.organization,
  id              uuid not null,
  person_id       uuid,
  -- Of no kind in particular: of every kind.
  kinds           text[] not null,
  -- Either a channel, or the screens of everybody in a role.
  channel_id      uuid,
  role            text,
  timing          text not null check (timing in ('instant', 'digest')),
  -- Times of the day in minutes after midnight, in the zone.
  digest_at       integer check (digest_at between 0 and 1439),
  quiet_from      integer check (quiet_from between 0 and 1439),
  quiet_until     integer check (quiet_until between 0 and 1439),
  urgent_anyway   boolean not null,
  zone            text not null check (zone <> ''),
  active          boolean not null,
  made_by         uuid not null,
  made_at         timestamptz not null,
  ended_at        timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, channel_id) references notices.channel,
  check (num_nonnulls(channel_id, role) = 1),
  check (role is null or (person_id is null and timing = 'instant' and quiet_from is null)),
  check ((timing = 'digest') = (digest_at is not null)),
  check (num_nonnulls(quiet_from, quiet_until) in (0, 2)),
  check (quiet_from <> quiet_until),
  check (timing = 'instant' or quiet_from is null)
);

-- One message through a channel, with what became of it.
create table notices.delivery (
  organization_id uuid not null,
  id              uuid not null,
  channel_id      uuid not null,
  purpose         text not null check (purpose in ('notice', 'digest', 'verification', 'test')),
  state           text not null check (state in ('queued', 'suppressed', 'sent', 'failed', 'refused')),
  made_at         timestamptz not null,
  due_at          timestamptz not null,
  -- When it is tried next; while it is being sent, when it counts as lost.
  next_at         timestamptz not null,
  attempts        integer not null check (attempts >= 0),
  -- Why the last attempt failed or was refused.
  reason          jsonb,
  -- Whether only the bare words left, because the text was above the channel's ceiling.
  bare            boolean,
  late            boolean not null default false,
  sent_at         timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, channel_id) references notices.channel,
  check ((state = 'sent') = (sent_at is not null))
);
create index delivery_due on notices.delivery (next_at) where state in ('queued', 'suppressed');
create index delivery_made on notices.delivery (organization_id, made_at desc);
-- One digest a channel and moment, however many occasions it collects.
create unique index delivery_digest on notices.delivery (organization_id, channel_id, due_at)
  where purpose = 'digest';
-- What a message tells; an occasion goes through a channel once.
create table notices.delivery_item (
  organization_id uuid not null,
  delivery_id     uuid not null,
  channel_id      uuid not null,
  occasion_id     uuid not null,
  primary key (organization_id, delivery_id, occasion_id),
  unique (organization_id, channel_id, occasion_id),
  foreign key (organization_id, delivery_id) references notices.delivery,
  foreign key (organization_id, occasion_id) references notices.occasion
);

-- An address at which a calendar reads one person's deadlines. The secret in it is kept as a digest.
create table notices.calendar (
  organization_id uuid not null references organizations.organization,
  id              uuid not null,
  person_id       uuid not null,
  token_hash      bytea not null unique check (octet_length(token_hash) = 32),
  name            text not null check (name <> ''),
  ceiling         text not null check (ceiling in ('TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR')),
  made_at         timestamptz not null,
  used_at         timestamptz,
  ended_at        timestamptz,
  primary key (organization_id, id)
);
create index calendar_person on notices.calendar (person_id);

alter table notices.occasion enable row level security, force row level security;
alter table notices.notice enable row level security, force row level security;
alter table notices.channel enable row level security, force row level security;
alter table notices.secret enable row level security, force row level security;
alter table notices.rule enable row level security, force row level security;
alter table notices.delivery enable row level security, force row level security;
alter table notices.delivery_item enable row level security, force row level security;
alter table notices.calendar enable row level security, force row level security;

-- Whoever tells another body asks the program to: nobody writes into a body that is not theirs.
create policy seen on notices.occasion for select
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy kept on notices.occasion for insert with check ((select access.is_door()));
-- A notice is its person's alone; not even the headquarters reads along.
create policy own on notices.notice for select using (person_id = (select platform.actor()));
create policy marked on notices.notice for update
  using (person_id = (select platform.actor())) with check (person_id = (select platform.actor()));
create policy kept on notices.notice for all
  using ((select access.is_door())) with check ((select access.is_door()));

create policy seen on notices.channel for select
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy made on notices.channel for insert with check (
  ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]))
  and (person_id is null or person_id = (select platform.actor())));
create policy changed on notices.channel for update
  using (((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]))
    and (person_id is null or person_id = (select platform.actor()) or (select access.is_door())));
create policy given on notices.secret for insert
  with check ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy door on notices.secret for all
  using ((select access.is_door())) with check ((select access.is_door()));

create policy seen on notices.rule for select
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy made on notices.rule for insert with check (
  ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]))
  and (person_id is null or person_id = (select platform.actor())));
create policy changed on notices.rule for update
  using (((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]))
    and (person_id is null or person_id = (select platform.actor())));

create policy scoped on notices.delivery
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]))
  with check ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy seen on notices.delivery_item for select
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy kept on notices.delivery_item for insert with check ((select access.is_door()));

create policy own on notices.calendar for all
  using (person_id = (select platform.actor())) with check (person_id = (select platform.actor()));
create policy door on notices.calendar for all
  using ((select access.is_door())) with check ((select access.is_door()));

grant select, insert on notices.occasion, notices.notice, notices.channel, notices.secret, notices.rule,
  notices.delivery, notices.delivery_item, notices.calendar to noroshi_app;
grant update (read_at) on notices.notice to noroshi_app;
grant update (ceiling, code_hash, code_until, code_tries, verified_at, ended_at) on notices.channel to noroshi_app;
grant update (code) on notices.secret to noroshi_app;
grant update (active, ended_at) on notices.rule to noroshi_app;
grant update (state, due_at, next_at, attempts, reason, bare, late, sent_at) on notices.delivery to noroshi_app;
grant update (used_at, ended_at) on notices.calendar to noroshi_app;
