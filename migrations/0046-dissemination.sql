-- Owner: incidents. What an authority handed out of a matter to intake, exposure and sharing.

create table incidents.dissemination (
  organization_id uuid not null references organizations.organization,
  id              uuid not null unique,
  record_id       uuid not null,
  -- The filings that it was taken from: each must let it through the exit door.
  filings         uuid[] not null check (cardinality(filings) > 0),
  handed          jsonb not null check (jsonb_typeof(handed) = 'array' and handed <> '[]'),
  label           text not null check (labels.strictness(label) is not null),
  -- Null where no vulnerability was among it.
  snapshot_id     uuid,
  -- How many systems each vulnerability was found on when it was handed out, by its id.
  exposed         jsonb not null,
  sha256          bytea not null,
  made_by         uuid not null,
  made_as         text not null check (made_as <> ''),
  made_at         timestamptz not null,
  recalled_by     uuid,
  recalled_as     text,
  recalled_at     timestamptz,
  recall_reason   text check (length(recall_reason) <= 2000),
  recall_snapshot_id uuid,
  primary key (organization_id, id),
  check ((recalled_at is null) = (recalled_by is null)),
  check ((recalled_at is null) = (recalled_as is null)),
  check ((recalled_at is null) = (recall_reason is null))
);
create index dissemination_record on incidents.dissemination (organization_id, record_id);

alter table incidents.dissemination enable row level security, force row level security;
create policy own on incidents.dissemination for all
  using (incidents.is_own(organization_id)) with check (incidents.is_own(organization_id));
grant select, insert on incidents.dissemination to noroshi_app;
-- It is recalled once, and nothing else of it ever changes.
grant update (recalled_by, recalled_as, recalled_at, recall_reason, recall_snapshot_id)
  on incidents.dissemination to noroshi_app;
