-- What the migrations produce. Written by `node scripts/schema.mjs`; do not edit.

schema access grants noroshi_app=usage

schema directives grants noroshi_app=usage

schema exposure grants noroshi_app=usage

schema intake grants noroshi_app=usage

schema inventory grants noroshi_app=usage

schema ledger grants noroshi_app=usage

schema organizations grants noroshi_app=usage

schema platform grants noroshi_app=usage

table access.password forced row security grants noroshi_app=insert,select,update
  person_id uuid not null
  hash text not null
  changed_at timestamp with time zone not null
  failures integer not null default 0
  locked_until timestamp with time zone
  constraint password_person_id_fkey FOREIGN KEY (person_id) REFERENCES access.person(id)
  constraint password_pkey PRIMARY KEY (person_id)
  policy door using ( SELECT access.is_door() AS is_door) with check ( SELECT access.is_door() AS is_door)
  policy given for insert with check ( SELECT platform.sees_all() AS sees_all)

table access.person forced row security grants noroshi_app=insert,select
  id uuid not null
  organization_id uuid not null
  login text not null
  name text not null
  role text not null
  language text not null grants noroshi_app=update
  created_by uuid not null
  created_at timestamp with time zone not null
  confirmed_by uuid grants noroshi_app=update
  closed_at timestamp with time zone grants noroshi_app=update
  constraint person_check CHECK (((confirmed_by IS DISTINCT FROM created_by) OR (created_by = '00000000-0000-4000-8000-000000000000'::uuid)))
  constraint person_check1 CHECK (((confirmed_by IS DISTINCT FROM '00000000-0000-4000-8000-000000000000'::uuid) OR (created_by = '00000000-0000-4000-8000-000000000000'::uuid) OR (role = ANY (ARRAY['ministry'::text, 'operator'::text]))))
  constraint person_language_check CHECK ((language = ANY (ARRAY['ja'::text, 'en'::text])))
  constraint person_login_check CHECK (((login = lower(login)) AND (login <> ''::text)))
  constraint person_login_key UNIQUE (login)
  constraint person_name_check CHECK ((name <> ''::text))
  constraint person_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint person_pkey PRIMARY KEY (id)
  constraint person_role_check CHECK ((role = ANY (ARRAY['officer'::text, 'approver'::text, 'ministry'::text, 'operator'::text, 'auditor'::text, 'administrator'::text])))
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy own for update using (id = ( SELECT platform.actor() AS actor)) with check (id = ( SELECT platform.actor() AS actor))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table access.session forced row security grants noroshi_app=insert,select,update
  token_hash bytea not null
  id uuid not null
  person_id uuid not null
  opened_at timestamp with time zone not null
  used_at timestamp with time zone not null
  closed_at timestamp with time zone
  constraint session_id_key UNIQUE (id)
  constraint session_person_id_fkey FOREIGN KEY (person_id) REFERENCES access.person(id)
  constraint session_pkey PRIMARY KEY (token_hash)
  constraint session_token_hash_check CHECK ((octet_length(token_hash) = 32))
  policy door using ( SELECT access.is_door() AS is_door) with check ( SELECT access.is_door() AS is_door)
  policy own using (person_id = ( SELECT platform.actor() AS actor)) with check (person_id = ( SELECT platform.actor() AS actor))

table access.token forced row security grants noroshi_app=insert,select
  token_hash bytea not null
  id uuid not null
  organization_id uuid not null
  name text not null
  permissions text[] not null
  created_by uuid not null
  created_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  revoked_at timestamp with time zone grants noroshi_app=update
  used_at timestamp with time zone grants noroshi_app=update
  constraint token_id_key UNIQUE (id)
  constraint token_name_check CHECK ((name <> ''::text))
  constraint token_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint token_pkey PRIMARY KEY (token_hash)
  constraint token_token_hash_check CHECK ((octet_length(token_hash) = 32))
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)

table directives.acknowledgement forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  directive_id uuid not null
  version integer not null
  acknowledged_by uuid not null
  acknowledged_at timestamp with time zone not null
  constraint acknowledgement_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES directives.directive(id)
  constraint acknowledgement_organization_id_directive_id_fkey FOREIGN KEY (organization_id, directive_id) REFERENCES directives.addressee(organization_id, directive_id)
  constraint acknowledgement_pkey PRIMARY KEY (organization_id, directive_id, version)
  policy scoped using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))) with check (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table directives.addressee forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  directive_id uuid not null
  basis text not null
  joined_at timestamp with time zone not null
  due_at timestamp with time zone not null
  constraint addressee_basis_check CHECK ((basis = ANY (ARRAY['affected'::text, 'unknown'::text])))
  constraint addressee_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES directives.directive(id)
  constraint addressee_pkey PRIMARY KEY (organization_id, directive_id)
  CREATE INDEX addressee_directive ON directives.addressee USING btree (directive_id)
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table directives.claim forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  directive_id uuid not null
  system_id uuid not null
  measure text not null
  evidence text not null
  claimed_by uuid not null
  claimed_at timestamp with time zone not null
  outcome text grants noroshi_app=update
  judged_at timestamp with time zone grants noroshi_app=update
  judged_on uuid grants noroshi_app=update
  judgement jsonb grants noroshi_app=update
  constraint claim_check CHECK (((outcome IS NULL) = (judged_at IS NULL)))
  constraint claim_check1 CHECK (((outcome IS NULL) OR (judged_at >= claimed_at)))
  constraint claim_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES directives.directive(id)
  constraint claim_evidence_check CHECK ((evidence <> ''::text))
  constraint claim_measure_check CHECK ((measure = ANY (ARRAY['patched'::text, 'removed'::text, 'mitigated'::text, 'disconnected'::text])))
  constraint claim_organization_id_directive_id_system_id_fkey FOREIGN KEY (organization_id, directive_id, system_id) REFERENCES directives.target(organization_id, directive_id, system_id)
  constraint claim_organization_id_judged_on_fkey FOREIGN KEY (organization_id, judged_on) REFERENCES inventory.submission(organization_id, id)
  constraint claim_outcome_check CHECK ((outcome = ANY (ARRAY['verified'::text, 'contradicted'::text])))
  constraint claim_pkey PRIMARY KEY (organization_id, id)
  CREATE UNIQUE INDEX claim_open ON directives.claim USING btree (organization_id, directive_id, system_id) WHERE (outcome IS NULL)
  policy judged for update using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy made for insert with check (( SELECT platform.sees_all() AS sees_all) OR ((organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])) AND (outcome IS NULL)))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table directives.directive forced row security grants noroshi_app=insert,select,update
  id uuid not null
  number integer not null
  vulnerability_id text not null
  table_id text not null
  days integer not null
  version integer not null
  drafted_by uuid not null
  drafted_at timestamp with time zone not null
  issued_by uuid
  issued_at timestamp with time zone
  constraint directive_check CHECK ((issued_by IS DISTINCT FROM drafted_by))
  constraint directive_check1 CHECK (((issued_by IS NULL) = (issued_at IS NULL)))
  constraint directive_days_check CHECK (((days >= 1) AND (days <= 365)))
  constraint directive_number_check CHECK ((number > 0))
  constraint directive_number_key UNIQUE (number)
  constraint directive_pkey PRIMARY KEY (id)
  constraint directive_version_check CHECK ((version > 0))
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR ((issued_at IS NOT NULL) AND (EXISTS ( SELECT
   FROM directives.addressee a
  WHERE (a.directive_id = directive.id)))))

table directives.target forced row security grants noroshi_app=insert,select,update
  organization_id uuid not null
  directive_id uuid not null
  system_id uuid not null
  basis text not null
  evidence jsonb not null
  outcome text
  joined_at timestamp with time zone not null
  due_at timestamp with time zone not null
  due_rule text not null
  table_due_at timestamp with time zone
  released_at timestamp with time zone
  release_evidence jsonb
  constraint target_basis_check CHECK ((basis = ANY (ARRAY['affected'::text, 'unknown'::text])))
  constraint target_check CHECK (((released_at IS NULL) = (release_evidence IS NULL)))
  constraint target_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES directives.directive(id)
  constraint target_organization_id_directive_id_fkey FOREIGN KEY (organization_id, directive_id) REFERENCES directives.addressee(organization_id, directive_id)
  constraint target_organization_id_system_id_fkey FOREIGN KEY (organization_id, system_id) REFERENCES inventory.system(organization_id, id)
  constraint target_pkey PRIMARY KEY (organization_id, directive_id, system_id)
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table directives.wording forced row security grants noroshi_app=insert,select
  directive_id uuid not null
  version integer not null
  title text not null
  body text not null
  written_by uuid not null
  written_at timestamp with time zone not null
  constraint wording_body_check CHECK ((body <> ''::text))
  constraint wording_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES directives.directive(id)
  constraint wording_pkey PRIMARY KEY (directive_id, version)
  constraint wording_title_check CHECK ((title <> ''::text))
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (EXISTS ( SELECT
   FROM directives.directive d
  WHERE ((d.id = wording.directive_id) AND (wording.version <= d.version)))))

table exposure.decision forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  vulnerability_id text not null
  system_id uuid not null
  table_id text not null
  table_version text not null
  inputs jsonb not null
  missing text[] not null
  outcome text
  detected_at timestamp with time zone not null
  clock_start timestamp with time zone
  due_at timestamp with time zone
  rule text not null
  cause text not null
  decided_at timestamp with time zone not null
  superseded_at timestamp with time zone grants noroshi_app=update
  constraint decision_check CHECK (((outcome IS NULL) = (cardinality(missing) > 0)))
  constraint decision_organization_id_system_id_fkey FOREIGN KEY (organization_id, system_id) REFERENCES inventory.system(organization_id, id)
  constraint decision_pkey PRIMARY KEY (organization_id, id)
  CREATE UNIQUE INDEX decision_current ON exposure.decision USING btree (organization_id, system_id, vulnerability_id) WHERE (superseded_at IS NULL)
  CREATE INDEX decision_vulnerability ON exposure.decision USING btree (vulnerability_id) WHERE (superseded_at IS NULL)
  policy scoped using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))) with check ( SELECT platform.sees_all() AS sees_all)

table exposure.statement forced row security grants noroshi_app=insert,select
  id uuid not null
  vulnerability_id text not null
  input text not null
  value text not null
  evidence text not null
  stated_by uuid not null
  stated_at timestamp with time zone not null
  constraint statement_evidence_check CHECK ((evidence <> ''::text))
  constraint statement_input_check CHECK ((input = ANY (ARRAY['A'::text, 'TI'::text])))
  constraint statement_pkey PRIMARY KEY (id)
  CREATE INDEX statement_vulnerability ON exposure.statement USING btree (vulnerability_id, input, stated_at)
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy known for select using (( SELECT platform.actor() AS actor) IS NOT NULL)

table intake.affected forced row security grants noroshi_app=delete,insert,select,update
  source_id text not null
  record_id text not null
  number integer not null
  package_id bigint not null
  container text not null
  path text not null
  otherwise text not null
  conditional boolean not null
  exact text[] not null
  unorderable text[] not null
  constraint affected_otherwise_check CHECK ((otherwise = ANY (ARRAY['affected'::text, 'unaffected'::text, 'unknown'::text])))
  constraint affected_package_id_fkey FOREIGN KEY (package_id) REFERENCES inventory.package(id)
  constraint affected_pkey PRIMARY KEY (source_id, record_id, number)
  constraint affected_source_id_record_id_fkey FOREIGN KEY (source_id, record_id) REFERENCES intake.record(source_id, id) ON DELETE CASCADE
  CREATE INDEX affected_package ON intake.affected USING btree (package_id)
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy known for select using (( SELECT platform.actor() AS actor) IS NOT NULL)

table intake.alias forced row security grants noroshi_app=delete,insert,select,update
  alias text not null
  vulnerability_id text not null
  constraint alias_pkey PRIMARY KEY (alias, vulnerability_id)
  constraint alias_vulnerability_id_fkey FOREIGN KEY (vulnerability_id) REFERENCES intake.vulnerability(id) ON DELETE CASCADE
  CREATE INDEX alias_prefix ON intake.alias USING btree (lower(alias) text_pattern_ops)
  CREATE INDEX alias_vulnerability ON intake.alias USING btree (vulnerability_id)
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy known for select using (( SELECT platform.actor() AS actor) IS NOT NULL)

table intake.document forced row security grants noroshi_app=insert,select
  sha256 bytea not null
  bytes bigint not null
  content bytea not null
  constraint document_bytes_check CHECK ((bytes >= 0))
  constraint document_pkey PRIMARY KEY (sha256)
  constraint document_sha256_check CHECK ((octet_length(sha256) = 32))
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy known for select using ( SELECT platform.sees_all() AS sees_all)

table intake.range forced row security grants noroshi_app=delete,insert,select,update
  source_id text not null
  record_id text not null
  number integer not null
  part integer not null
  package_id bigint not null
  lo bytea not null
  hi bytea
  status text not null
  because text not null
  words text not null
  constraint range_because_check CHECK ((because = ANY (ARRAY['span'::text, 'version'::text, 'default'::text, 'unorderable'::text])))
  constraint range_check CHECK (((hi IS NULL) OR (lo < hi)))
  constraint range_package_id_fkey FOREIGN KEY (package_id) REFERENCES inventory.package(id)
  constraint range_pkey PRIMARY KEY (source_id, record_id, number, part)
  constraint range_source_id_record_id_number_fkey FOREIGN KEY (source_id, record_id, number) REFERENCES intake.affected(source_id, record_id, number) ON DELETE CASCADE
  constraint range_status_check CHECK ((status = ANY (ARRAY['affected'::text, 'unknown'::text])))
  CREATE INDEX range_package ON intake.range USING btree (package_id, lo)
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy known for select using (( SELECT platform.actor() AS actor) IS NOT NULL)

table intake.record forced row security grants noroshi_app=delete,insert,select,update
  source_id text not null
  id text not null
  snapshot_id uuid not null
  digest bytea not null
  aliases text[] not null
  carries text[] not null
  related text[] not null
  published_at timestamp with time zone
  modified_at timestamp with time zone
  withdrawn_at timestamp with time zone
  title text not null
  details text not null
  links text[] not null
  constraint record_digest_check CHECK ((octet_length(digest) = 32))
  constraint record_pkey PRIMARY KEY (source_id, id)
  constraint record_snapshot_id_fkey FOREIGN KEY (snapshot_id) REFERENCES intake.snapshot(id)
  constraint record_source_id_fkey FOREIGN KEY (source_id) REFERENCES intake.source(id)
  CREATE INDEX record_aliases ON intake.record USING gin (aliases)
  CREATE INDEX record_id ON intake.record USING btree (id)
  CREATE INDEX record_id_prefix ON intake.record USING btree (lower(id) text_pattern_ops)
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy known for select using (( SELECT platform.actor() AS actor) IS NOT NULL)

table intake.signal forced row security grants noroshi_app=delete,insert,select,update
  source_id text not null
  record_id text not null
  number integer not null
  kind text not null
  value text not null
  at timestamp with time zone
  container text not null
  constraint signal_pkey PRIMARY KEY (source_id, record_id, number)
  constraint signal_source_id_record_id_fkey FOREIGN KEY (source_id, record_id) REFERENCES intake.record(source_id, id) ON DELETE CASCADE
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy known for select using (( SELECT platform.actor() AS actor) IS NOT NULL)

table intake.snapshot forced row security grants noroshi_app=insert,select
  id uuid not null
  source_id text not null
  file text not null
  sha256 bytea not null
  received_at timestamp with time zone not null
  released_at timestamp with time zone
  accepted integer not null
  refused integer not null
  changed integer not null
  constraint snapshot_accepted_check CHECK ((accepted >= 0))
  constraint snapshot_changed_check CHECK ((changed >= 0))
  constraint snapshot_file_check CHECK ((file <> ''::text))
  constraint snapshot_pkey PRIMARY KEY (id)
  constraint snapshot_refused_check CHECK ((refused >= 0))
  constraint snapshot_sha256_fkey FOREIGN KEY (sha256) REFERENCES intake.document(sha256)
  constraint snapshot_source_id_fkey FOREIGN KEY (source_id) REFERENCES intake.source(id)
  CREATE INDEX snapshot_source ON intake.snapshot USING btree (source_id, received_at)
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy known for select using (( SELECT platform.actor() AS actor) IS NOT NULL)

table intake.source forced row security grants noroshi_app=insert,select,update
  id text not null
  format text not null
  rank integer not null
  constraint source_format_check CHECK ((format = ANY (ARRAY['osv'::text, 'cve'::text, 'kev'::text])))
  constraint source_id_check CHECK ((id ~ '^[a-z0-9][a-z0-9-]{0,39}$'::text))
  constraint source_pkey PRIMARY KEY (id)
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy known for select using (( SELECT platform.actor() AS actor) IS NOT NULL)

table intake.voice forced row security grants noroshi_app=delete,insert,select,update
  vulnerability_id text not null
  source_id text not null
  record_id text not null
  relation text not null
  constraint voice_pkey PRIMARY KEY (vulnerability_id, source_id, record_id)
  constraint voice_relation_check CHECK ((relation = ANY (ARRAY['same'::text, 'carries'::text])))
  constraint voice_source_id_record_id_fkey FOREIGN KEY (source_id, record_id) REFERENCES intake.record(source_id, id) ON DELETE CASCADE
  constraint voice_vulnerability_id_fkey FOREIGN KEY (vulnerability_id) REFERENCES intake.vulnerability(id) ON DELETE CASCADE
  CREATE INDEX voice_record ON intake.voice USING btree (source_id, record_id)
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy known for select using (( SELECT platform.actor() AS actor) IS NOT NULL)

table intake.vulnerability forced row security grants noroshi_app=delete,insert,select,update
  id text not null
  title text not null default ''::text
  published_at timestamp with time zone
  modified_at timestamp with time zone
  listed_at timestamp with time zone
  withdrawn_at timestamp with time zone
  merged_at timestamp with time zone not null
  constraint vulnerability_pkey PRIMARY KEY (id)
  CREATE INDEX vulnerability_published ON intake.vulnerability USING btree (published_at DESC NULLS LAST, id DESC)
  CREATE INDEX vulnerability_title ON intake.vulnerability USING btree (lower(title) text_pattern_ops)
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy known for select using (( SELECT platform.actor() AS actor) IS NOT NULL)

table inventory.component forced row security grants noroshi_app=delete,insert,select
  organization_id uuid not null
  system_id uuid not null
  version_id bigint not null
  package_id bigint not null
  constraint component_organization_id_system_id_fkey FOREIGN KEY (organization_id, system_id) REFERENCES inventory.system(organization_id, id)
  constraint component_package_id_fkey FOREIGN KEY (package_id) REFERENCES inventory.package(id)
  constraint component_pkey PRIMARY KEY (organization_id, system_id, version_id)
  constraint component_version_id_fkey FOREIGN KEY (version_id) REFERENCES inventory.version(id)
  CREATE INDEX component_package ON inventory.component USING btree (package_id) INCLUDE (organization_id, system_id, version_id)
  CREATE INDEX component_version ON inventory.component USING btree (version_id) INCLUDE (organization_id, system_id)
  policy scoped using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))) with check (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table inventory.component_change forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  submission_id uuid not null
  version_id bigint not null
  change text not null
  constraint component_change_change_check CHECK ((change = ANY (ARRAY['added'::text, 'removed'::text])))
  constraint component_change_organization_id_submission_id_fkey FOREIGN KEY (organization_id, submission_id) REFERENCES inventory.submission(organization_id, id)
  constraint component_change_pkey PRIMARY KEY (organization_id, submission_id, version_id)
  constraint component_change_version_id_fkey FOREIGN KEY (version_id) REFERENCES inventory.version(id)
  policy scoped using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))) with check (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table inventory.document forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  sha256 bytea not null
  bytes integer not null
  content bytea not null
  constraint document_bytes_check CHECK ((bytes >= 0))
  constraint document_pkey PRIMARY KEY (organization_id, sha256)
  constraint document_sha256_check CHECK ((octet_length(sha256) = 32))
  policy scoped using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))) with check (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table inventory.package forced row security grants noroshi_app=insert,select
  id bigint not null generated always as identity
  ecosystem text collate "C" not null
  name text collate "C" not null
  ordering text
  constraint package_ecosystem_check CHECK ((ecosystem <> ''::text))
  constraint package_ecosystem_name_key UNIQUE (ecosystem, name)
  constraint package_name_check CHECK ((name <> ''::text))
  constraint package_pkey PRIMARY KEY (id)
  CREATE INDEX package_name ON inventory.package USING btree (name)
  policy known using (( SELECT platform.actor() AS actor) IS NOT NULL) with check (( SELECT platform.actor() AS actor) IS NOT NULL)

sequence inventory.package_id_seq

table inventory.submission forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  system_id uuid not null
  number integer not null
  sha256 bytea not null
  format text not null
  spec_version text not null
  generators text[] not null
  subject text not null
  taken_at timestamp with time zone not null
  received_at timestamp with time zone not null
  submitted_by uuid not null
  components integer not null
  packages integer not null
  unidentified integer not null
  added integer not null
  removed integer not null
  declared_complete boolean
  shrunken boolean not null
  remarks jsonb not null
  constraint submission_added_check CHECK ((added >= 0))
  constraint submission_check CHECK ((taken_at <= received_at))
  constraint submission_components_check CHECK ((components >= 0))
  constraint submission_number_check CHECK ((number > 0))
  constraint submission_organization_id_sha256_fkey FOREIGN KEY (organization_id, sha256) REFERENCES inventory.document(organization_id, sha256)
  constraint submission_organization_id_system_id_fkey FOREIGN KEY (organization_id, system_id) REFERENCES inventory.system(organization_id, id)
  constraint submission_organization_id_system_id_number_key UNIQUE (organization_id, system_id, number)
  constraint submission_packages_check CHECK ((packages >= 0))
  constraint submission_pkey PRIMARY KEY (organization_id, id)
  constraint submission_removed_check CHECK ((removed >= 0))
  constraint submission_unidentified_check CHECK ((unidentified >= 0))
  CREATE INDEX submission_document ON inventory.submission USING btree (organization_id, system_id, sha256)
  CREATE INDEX submission_id ON inventory.submission USING btree (id)
  policy scoped using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))) with check (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table inventory.system forced row security grants noroshi_app=insert,select,update
  organization_id uuid not null
  id uuid not null
  name text not null
  purpose text not null default ''::text
  owner text not null default ''::text
  importance text
  exposed boolean
  exposure_evidence text not null default ''::text
  exposure_on date
  created_at timestamp with time zone not null
  retired_at timestamp with time zone
  constraint system_check CHECK (((exposed IS NULL) = (exposure_on IS NULL)))
  constraint system_check1 CHECK (((exposed IS NULL) = (exposure_evidence = ''::text)))
  constraint system_importance_check CHECK ((importance = ANY (ARRAY['high'::text, 'medium'::text, 'low'::text])))
  constraint system_name_check CHECK ((name <> ''::text))
  constraint system_pkey PRIMARY KEY (organization_id, id)
  CREATE INDEX system_id ON inventory.system USING btree (id)
  CREATE UNIQUE INDEX system_name ON inventory.system USING btree (organization_id, name) WHERE (retired_at IS NULL)
  policy scoped using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))) with check (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table inventory.version forced row security grants noroshi_app=insert,select
  id bigint not null generated always as identity
  package_id bigint not null
  text text collate "C" not null
  key bytea
  constraint version_package_id_fkey FOREIGN KEY (package_id) REFERENCES inventory.package(id)
  constraint version_package_id_text_key UNIQUE (package_id, text)
  constraint version_pkey PRIMARY KEY (id)
  CREATE INDEX version_key ON inventory.version USING btree (package_id, key) INCLUDE (id)
  policy known using (( SELECT platform.actor() AS actor) IS NOT NULL) with check (( SELECT platform.actor() AS actor) IS NOT NULL)

sequence inventory.version_id_seq

table ledger.checkpoint forced row security grants noroshi_app=insert,select
  size bigint not null
  root bytea not null
  peaks bytea not null
  note text not null
  at timestamp with time zone not null
  constraint checkpoint_pkey PRIMARY KEY (size)
  constraint checkpoint_root_check CHECK ((octet_length(root) = 32))
  constraint checkpoint_size_check CHECK ((size >= 0))
  policy added for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.actor() AS actor) IS NOT NULL)
  CREATE TRIGGER never_emptied BEFORE TRUNCATE ON ledger.checkpoint FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change()
  CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON ledger.checkpoint FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change()

table ledger.entry forced row security grants noroshi_app=insert,select
  id uuid not null
  act text not null
  actor_id uuid not null
  subject text not null
  organization_id uuid
  at timestamp with time zone not null
  facts jsonb not null
  salt bytea not null
  commitment bytea not null
  constraint entry_act_check CHECK ((act ~ '^[a-z-]+\.[a-z-]+$'::text))
  constraint entry_commitment_check CHECK ((octet_length(commitment) = 32))
  constraint entry_pkey PRIMARY KEY (id)
  constraint entry_salt_check CHECK ((octet_length(salt) = 32))
  constraint entry_subject_check CHECK ((subject <> ''::text))
  CREATE INDEX entry_at ON ledger.entry USING btree (at, id)
  CREATE INDEX entry_subject ON ledger.entry USING btree (subject, at)
  policy added for insert with check (actor_id = ( SELECT platform.actor() AS actor))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (actor_id = ( SELECT platform.actor() AS actor)) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))
  CREATE TRIGGER never_emptied BEFORE TRUNCATE ON ledger.entry FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change()
  CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON ledger.entry FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change()

table ledger.leaf forced row security grants noroshi_app=insert,select
  position bigint not null
  entry_id uuid not null
  hash bytea not null
  constraint leaf_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES ledger.entry(id)
  constraint leaf_entry_id_key UNIQUE (entry_id)
  constraint leaf_hash_check CHECK ((octet_length(hash) = 32))
  constraint leaf_pkey PRIMARY KEY ("position")
  constraint leaf_position_check CHECK (("position" >= 0))
  policy added for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.actor() AS actor) IS NOT NULL)
  CREATE TRIGGER never_emptied BEFORE TRUNCATE ON ledger.leaf FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change()
  CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON ledger.leaf FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change()

table organizations.attribute forced row security grants noroshi_app=insert,select,update
  organization_id uuid not null
  aspect text not null
  value text not null
  since date not null
  until date
  source text not null default ''::text
  constraint attribute_aspect_check CHECK ((aspect = ANY (ARRAY['kind'::text, 'sector'::text, 'designation'::text])))
  constraint attribute_check CHECK ((until > since))
  constraint attribute_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint attribute_pkey PRIMARY KEY (organization_id, aspect, value, since)
  constraint attribute_value_check CHECK ((value <> ''::text))
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table organizations.contact forced row security grants noroshi_app=delete,insert,select,update
  organization_id uuid not null
  id uuid not null
  name text not null
  duty text not null default ''::text
  email text not null default ''::text
  phone text not null default ''::text
  day_and_night boolean not null default false
  constraint contact_name_check CHECK ((name <> ''::text))
  constraint contact_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint contact_pkey PRIMARY KEY (organization_id, id)
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table organizations.organization forced row security grants noroshi_app=insert,select,update
  id uuid not null
  code text not null
  name_ja text not null
  name_en text not null
  corporate_number text
  supervisor_id uuid
  precedence integer not null
  created_at timestamp with time zone not null
  constraint organization_check CHECK ((supervisor_id IS DISTINCT FROM id))
  constraint organization_code_check CHECK ((code ~ '^[a-z0-9][a-z0-9-]{0,39}$'::text))
  constraint organization_code_key UNIQUE (code)
  constraint organization_corporate_number_check CHECK ((corporate_number ~ '^[1-9][0-9]{12}$'::text))
  constraint organization_name_en_check CHECK ((name_en <> ''::text))
  constraint organization_name_ja_check CHECK ((name_ja <> ''::text))
  constraint organization_pkey PRIMARY KEY (id)
  constraint organization_supervisor_id_fkey FOREIGN KEY (supervisor_id) REFERENCES organizations.organization(id)
  CREATE INDEX organization_supervisor ON organizations.organization USING btree (supervisor_id)
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table platform.clock forced row security grants noroshi_app=select,update
  only_row boolean not null default true
  ahead interval not null default '00:00:00'::interval
  constraint clock_ahead_check CHECK ((ahead >= '00:00:00'::interval))
  constraint clock_only_row_check CHECK (only_row)
  constraint clock_pkey PRIMARY KEY (only_row)
  policy clock_is_moved for update using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy clock_is_public for select using true
  CREATE TRIGGER only_where_nobody_works BEFORE UPDATE ON platform.clock FOR EACH ROW EXECUTE FUNCTION platform.refuse_moved_clock()

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

table platform.installation forced row security grants noroshi_app=select,update
  only_row boolean not null default true
  mode text not null default 'live'::text
  constraint installation_mode_check CHECK ((mode = ANY (ARRAY['live'::text, 'demo'::text, 'exercise'::text])))
  constraint installation_only_row_check CHECK (only_row)
  constraint installation_pkey PRIMARY KEY (only_row)
  policy kept for update using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.actor() AS actor) IS NOT NULL)
  CREATE TRIGGER chosen_once BEFORE UPDATE ON platform.installation FOR EACH ROW EXECUTE FUNCTION platform.refuse_late_mode()

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

CREATE OR REPLACE FUNCTION access.is_door()
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$ select platform.actor() = '00000000-0000-4000-8000-000000000000'::uuid $function$
grants noroshi_app=execute public=execute


CREATE OR REPLACE FUNCTION ledger.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$ begin raise exception 'the ledger is only ever added to'; end $function$


CREATE OR REPLACE FUNCTION platform.actor()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select nullif(current_setting('noroshi.actor', true), '')::uuid $function$
grants noroshi_app=execute


CREATE OR REPLACE FUNCTION platform.enqueue(task text, payload json)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  perform graphile_worker.add_job(task, payload);
end $function$
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


CREATE OR REPLACE FUNCTION platform.refuse_late_mode()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if new.mode is distinct from old.mode and old.mode <> 'live' then
    raise exception 'an installation keeps the mode it was given';
  end if;
  return new;
end $function$


CREATE OR REPLACE FUNCTION platform.refuse_moved_clock()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if coalesce((select mode from platform.installation), 'live') = 'live' then
    raise exception 'the clock of a live installation cannot be moved';
  end if;
  return new;
end $function$


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
