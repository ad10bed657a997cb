-- What the migrations produce. Written by `node scripts/schema.mjs`; do not edit.

schema platform grants noroshi_app=usage

table platform.clock forced row security grants noroshi_app=select
  only_row boolean not null default true
  ahead interval not null default '00:00:00'::interval
  constraint clock_ahead_check CHECK ((ahead >= '00:00:00'::interval))
  constraint clock_only_row_check CHECK (only_row)
  constraint clock_pkey PRIMARY KEY (only_row)
  policy clock_is_public using true with check true

table platform.idempotency forced row security grants noroshi_app=delete,insert,select,update
  actor_id uuid not null
  key text not null
  request_hash bytea not null
  status integer
  answer jsonb
  at timestamp with time zone not null
  constraint idempotency_check CHECK (((status IS NULL) = (answer IS NULL)))
  constraint idempotency_key_check CHECK (((length(key) >= 1) AND (length(key) <= 200)))
  constraint idempotency_pkey PRIMARY KEY (actor_id, key)
  constraint idempotency_request_hash_check CHECK ((length(request_hash) = 32))
  constraint idempotency_status_check CHECK (((status >= 100) AND (status <= 599)))
  CREATE INDEX idempotency_at ON platform.idempotency USING btree (at)
  policy idempotency_of_actor using (actor_id = ( SELECT platform.actor() AS actor)) with check (actor_id = ( SELECT platform.actor() AS actor))

table platform.migration forced row security grants noroshi_app=select
  number integer not null
  name text not null
  sha256 bytea not null
  applied_at timestamp with time zone not null default clock_timestamp()
  constraint migration_name_check CHECK ((name <> ''::text))
  constraint migration_number_check CHECK ((number > 0))
  constraint migration_pkey PRIMARY KEY (number)
  constraint migration_sha256_check CHECK ((length(sha256) = 32))
  policy migration_is_public using true with check true

CREATE OR REPLACE FUNCTION platform.actor()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select nullif(current_setting('noroshi.actor', true), '')::uuid $function$
grants noroshi_app=execute


CREATE OR REPLACE FUNCTION platform.now()
 RETURNS timestamp with time zone
 LANGUAGE sql
 PARALLEL SAFE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select clock_timestamp() + coalesce((select ahead from platform.clock), interval '0')
  $function$
grants noroshi_app=execute


CREATE OR REPLACE FUNCTION platform.scope()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select coalesce(
      string_to_array(nullif(current_setting('noroshi.organizations', true), ''), ',')::uuid[],
      array[]::uuid[])
  $function$
grants noroshi_app=execute


CREATE OR REPLACE FUNCTION platform.sees_all()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select coalesce(current_setting('noroshi.scope', true) = 'all', false) $function$
grants noroshi_app=execute
