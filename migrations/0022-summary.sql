-- Owner: directives. What all bodies together answered to a circular, as it was shared with those that
-- were asked: small counts held back, so that it tells nobody what any one of them said.
create table directives.summary (
  directive_id uuid not null references directives.directive,
  number       integer not null check (number > 0),
  -- A count over the answers of fewer bodies was held back.
  fewest       integer not null check (fewest > 1),
  content      jsonb not null check (jsonb_typeof(content) = 'object'),
  shared_by    uuid not null,
  shared_at    timestamptz not null,
  primary key (directive_id, number)
);

-- Which replies were counted. The next summary must differ by enough of them, or nobody's would be safe.
create table directives.summary_source (
  organization_id uuid not null,
  directive_id    uuid not null,
  number          integer not null,
  reply           integer not null,
  primary key (organization_id, directive_id, number),
  foreign key (organization_id, directive_id, reply) references directives.reply
);
create index summary_source_number on directives.summary_source (directive_id, number);

alter table directives.summary enable row level security, force row level security;
alter table directives.summary_source enable row level security, force row level security;
create policy seen on directives.summary for select using (
  (select platform.sees_all())
  or exists (select from directives.directive d where d.id = summary.directive_id));
create policy made on directives.summary for insert with check (
  (select platform.sees_all()) and shared_by = (select platform.actor()));
create policy seen on directives.summary_source for select
  using ((select platform.sees_all()) or organization_id = any ((select platform.scope())::uuid[]));
create policy made on directives.summary_source for insert with check ((select platform.sees_all()));
grant select, insert on directives.summary, directives.summary_source to noroshi_app;
