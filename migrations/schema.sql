-- What the migrations produce. Written by `node scripts/schema.mjs`; do not edit.

schema access grants noroshi_app=usage

schema audits grants noroshi_app=usage

schema council grants noroshi_app=usage

schema directives grants noroshi_app=usage

schema exposure grants noroshi_app=usage

schema incidents grants noroshi_app=usage

schema intake grants noroshi_app=usage

schema inventory grants noroshi_app=usage

schema labels grants noroshi_app=usage

schema laws grants noroshi_app=usage

schema ledger grants noroshi_app=usage

schema notices grants noroshi_app=usage

schema organizations grants noroshi_app=usage

schema people grants noroshi_app=usage

schema plans grants noroshi_app=usage

schema platform grants noroshi_app=usage

schema profiles grants noroshi_app=usage

schema situation grants noroshi_app=usage

schema views grants noroshi_app=usage

table access.delegation forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  person_id uuid not null
  appointed_at timestamp with time zone not null
  appointed_by uuid not null
  reaches_below boolean not null
  ended_at timestamp with time zone grants noroshi_app=update
  ended_by uuid grants noroshi_app=update
  constraint delegation_check CHECK ((appointed_by <> person_id))
  constraint delegation_check1 CHECK (((ended_at IS NULL) = (ended_by IS NULL)))
  constraint delegation_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint delegation_person_id_fkey FOREIGN KEY (person_id) REFERENCES access.person(id)
  constraint delegation_pkey PRIMARY KEY (organization_id, person_id, appointed_at)
  CREATE UNIQUE INDEX delegation_held ON access.delegation USING btree (person_id) WHERE (ended_at IS NULL)
  policy appointed for insert with check ((person_id <> ( SELECT platform.actor() AS actor)) AND (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT access.managed() AS managed)::uuid[]))))
  policy ended for update using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT access.managed() AS managed)::uuid[]))) with check (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT access.managed() AS managed)::uuid[])))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (person_id = ( SELECT platform.actor() AS actor)) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

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
  policy own using (person_id = ( SELECT platform.actor() AS actor)) with check (person_id = ( SELECT platform.actor() AS actor))

table access.person forced row security grants noroshi_app=insert,select
  id uuid not null
  organization_id uuid not null
  login text not null
  name text not null
  role text not null grants noroshi_app=update
  language text not null grants noroshi_app=update
  created_by uuid not null
  created_at timestamp with time zone not null
  confirmed_by uuid grants noroshi_app=update
  closed_at timestamp with time zone grants noroshi_app=update
  folded text not null generated always as (platform.fold(((name || ' '::text) || login))) stored
  name_reading text not null default ''::text
  suspended_at timestamp with time zone grants noroshi_app=update
  constraint person_check CHECK (((confirmed_by IS DISTINCT FROM created_by) OR (created_by = '00000000-0000-4000-8000-000000000000'::uuid)))
  constraint person_check1 CHECK (((confirmed_by IS DISTINCT FROM '00000000-0000-4000-8000-000000000000'::uuid) OR (created_by = '00000000-0000-4000-8000-000000000000'::uuid) OR (role = ANY (ARRAY['ministry'::text, 'operator'::text]))))
  constraint person_language_check CHECK ((language = ANY (ARRAY['ja'::text, 'en'::text])))
  constraint person_login_check CHECK (((login = lower(login)) AND (login <> ''::text)))
  constraint person_login_key UNIQUE (login)
  constraint person_name_check CHECK ((name <> ''::text))
  constraint person_name_reading_check CHECK ((length(name_reading) <= 200))
  constraint person_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint person_pkey PRIMARY KEY (id)
  constraint person_role_check CHECK ((role = ANY (ARRAY['officer'::text, 'approver'::text, 'ministry'::text, 'operator'::text, 'auditor'::text, 'administrator'::text])))
  policy delegated for update using (organization_id = ANY (( SELECT access.managed() AS managed)::uuid[])) with check (organization_id = ANY (( SELECT access.managed() AS managed)::uuid[]))
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy own for update using (id = ( SELECT platform.actor() AS actor)) with check (id = ( SELECT platform.actor() AS actor))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))
  CREATE TRIGGER guarded BEFORE UPDATE ON access.person FOR EACH ROW EXECUTE FUNCTION access.guard_person()

table access.session forced row security grants noroshi_app=insert,select,update
  token_hash bytea not null
  id uuid not null
  person_id uuid not null
  opened_at timestamp with time zone not null
  used_at timestamp with time zone not null
  closed_at timestamp with time zone
  address text not null default ''::text
  agent text not null default ''::text
  constraint session_address_check CHECK ((length(address) <= 64))
  constraint session_agent_check CHECK ((length(agent) <= 400))
  constraint session_id_key UNIQUE (id)
  constraint session_person_id_fkey FOREIGN KEY (person_id) REFERENCES access.person(id)
  constraint session_pkey PRIMARY KEY (token_hash)
  constraint session_token_hash_check CHECK ((octet_length(token_hash) = 32))
  policy door using ( SELECT access.is_door() AS is_door) with check ( SELECT access.is_door() AS is_door)
  policy ended for update using (( SELECT platform.sees_all() AS sees_all) OR (EXISTS ( SELECT
   FROM access.person p
  WHERE ((p.id = session.person_id) AND (p.organization_id = ANY (( SELECT access.managed() AS managed)::uuid[])))))) with check (( SELECT platform.sees_all() AS sees_all) OR (EXISTS ( SELECT
   FROM access.person p
  WHERE ((p.id = session.person_id) AND (p.organization_id = ANY (( SELECT access.managed() AS managed)::uuid[]))))))
  policy managed for select using (( SELECT platform.sees_all() AS sees_all) OR (EXISTS ( SELECT
   FROM access.person p
  WHERE ((p.id = session.person_id) AND (p.organization_id = ANY (( SELECT access.managed() AS managed)::uuid[]))))))
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

table audits.audit forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  campaign_id uuid not null
  edition_id uuid not null grants noroshi_app=update
  starts_on date not null
  ends_on date not null
  closed_at timestamp with time zone grants noroshi_app=update
  closed_by uuid grants noroshi_app=update
  constraint audit_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES audits.campaign(id)
  constraint audit_check CHECK ((ends_on >= starts_on))
  constraint audit_check1 CHECK (((closed_at IS NULL) = (closed_by IS NULL)))
  constraint audit_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES audits.edition(id)
  constraint audit_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint audit_pkey PRIMARY KEY (organization_id, id)
  CREATE UNIQUE INDEX audit_id ON audits.audit USING btree (id)
  CREATE UNIQUE INDEX audit_once ON audits.audit USING btree (campaign_id, organization_id)
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy moved for update using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))
  CREATE TRIGGER guarded BEFORE UPDATE ON audits.audit FOR EACH ROW EXECUTE FUNCTION audits.guard_audit()

table audits.auditor forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  audit_id uuid not null
  person_id uuid not null
  assigned_by uuid not null
  assigned_at timestamp with time zone not null
  constraint auditor_organization_id_audit_id_fkey FOREIGN KEY (organization_id, audit_id) REFERENCES audits.audit(organization_id, id)
  constraint auditor_person_id_fkey FOREIGN KEY (person_id) REFERENCES access.person(id)
  constraint auditor_pkey PRIMARY KEY (organization_id, audit_id, person_id)
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table audits.availability forced row security grants noroshi_app=insert,select
  id uuid not null
  person_id uuid not null
  fiscal_year integer not null
  days numeric(4,1) not null
  stated_by uuid not null
  stated_at timestamp with time zone not null
  constraint availability_days_check CHECK (((days >= (0)::numeric) AND (days <= (366)::numeric)))
  constraint availability_fiscal_year_check CHECK (((fiscal_year >= 2000) AND (fiscal_year <= 2200)))
  constraint availability_person_id_fkey FOREIGN KEY (person_id) REFERENCES access.person(id)
  constraint availability_pkey PRIMARY KEY (id)
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)

table audits.campaign forced row security grants noroshi_app=insert,select
  id uuid not null
  title text not null
  kind text not null
  fiscal_year integer not null
  policy_id uuid not null
  opened_by uuid not null
  opened_at timestamp with time zone not null
  days_each numeric(4,1)
  constraint campaign_days_each_check CHECK (((days_each >= 0.5) AND (days_each <= (366)::numeric)))
  constraint campaign_fiscal_year_check CHECK (((fiscal_year >= 2000) AND (fiscal_year <= 2200)))
  constraint campaign_kind_check CHECK ((kind ~ '^[a-z][a-z0-9-]{0,39}$'::text))
  constraint campaign_pkey PRIMARY KEY (id)
  constraint campaign_policy_id_fkey FOREIGN KEY (policy_id) REFERENCES audits.policy(id)
  constraint campaign_title_check CHECK (((title <> ''::text) AND (length(title) <= 200)))
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (EXISTS ( SELECT
   FROM audits.audit a
  WHERE (a.campaign_id = campaign.id))))

table audits.document forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  audit_id uuid not null
  model text not null
  file text not null
  title text not null
  version text not null
  by_body boolean not null
  sha256 bytea not null
  content bytea not null
  taken_by uuid not null
  taken_at timestamp with time zone not null
  constraint document_check CHECK ((sha256 = sha256(content)))
  constraint document_content_check CHECK ((octet_length(content) > 0))
  constraint document_file_check CHECK (((length(file) >= 1) AND (length(file) <= 255)))
  constraint document_id_key UNIQUE (id)
  constraint document_model_check CHECK ((model = ANY (ARRAY['component-definition'::text, 'system-security-plan'::text, 'assessment-plan'::text, 'assessment-results'::text, 'plan-of-action-and-milestones'::text])))
  constraint document_organization_id_audit_id_by_body_sha256_key UNIQUE (organization_id, audit_id, by_body, sha256)
  constraint document_organization_id_audit_id_fkey FOREIGN KEY (organization_id, audit_id) REFERENCES audits.audit(organization_id, id)
  constraint document_pkey PRIMARY KEY (organization_id, id)
  constraint document_title_check CHECK ((length(title) <= 500))
  constraint document_version_check CHECK ((length(version) <= 200))
  policy given for insert with check (by_body AND (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))
  policy kept for insert with check (( SELECT platform.sees_all() AS sees_all) AND (NOT by_body))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR ((organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])) AND (by_body OR (EXISTS ( SELECT
   FROM audits.audit a
  WHERE ((a.organization_id = document.organization_id) AND (a.id = document.audit_id) AND (a.closed_at IS NOT NULL)))))))

table audits.drawn_relation forced row security grants noroshi_app=delete,insert,select
  draft_id uuid not null
  id uuid not null
  sources text[] not null
  targets text[] not null
  relationship text not null
  rationale text not null
  drawn_by uuid not null
  drawn_at timestamp with time zone not null
  constraint drawn_relation_check CHECK (((cardinality(sources) + cardinality(targets)) > 0))
  constraint drawn_relation_check1 CHECK (((relationship = 'no-relationship'::text) OR ((cardinality(sources) > 0) AND (cardinality(targets) > 0))))
  constraint drawn_relation_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES audits.mapping_draft(id)
  constraint drawn_relation_pkey PRIMARY KEY (draft_id, id)
  constraint drawn_relation_rationale_check CHECK ((length(rationale) <= 2000))
  constraint drawn_relation_relationship_check CHECK ((relationship = ANY (ARRAY['equivalent-to'::text, 'equal-to'::text, 'subset-of'::text, 'superset-of'::text, 'intersects-with'::text, 'no-relationship'::text])))
  constraint drawn_relation_sources_check CHECK ((cardinality(sources) <= 200))
  constraint drawn_relation_targets_check CHECK ((cardinality(targets) <= 200))
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  CREATE TRIGGER guarded BEFORE INSERT OR DELETE ON audits.drawn_relation FOR EACH ROW EXECUTE FUNCTION audits.guard_relation()

table audits.edition forced row security grants noroshi_app=insert,select
  id uuid not null
  title text not null
  version text not null
  model text not null
  file text not null
  sha256 bytea not null
  document json not null
  resolved json
  clauses integer not null
  imported_by uuid not null
  imported_at timestamp with time zone not null
  constraint edition_check CHECK (((model = 'profile'::text) = (resolved IS NOT NULL)))
  constraint edition_clauses_check CHECK ((clauses >= 0))
  constraint edition_file_check CHECK (((length(file) >= 1) AND (length(file) <= 255)))
  constraint edition_model_check CHECK ((model = ANY (ARRAY['catalog'::text, 'profile'::text])))
  constraint edition_pkey PRIMARY KEY (id)
  constraint edition_sha256_check CHECK ((length(sha256) = 32))
  constraint edition_sha256_key UNIQUE (sha256)
  constraint edition_title_check CHECK (((title <> ''::text) AND (length(title) <= 500)))
  constraint edition_version_check CHECK ((length(version) <= 200))
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy known for select using (( SELECT platform.actor() AS actor) IS NOT NULL)

table audits.evidence forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  title text not null
  source text not null
  opened_by uuid not null
  opened_at timestamp with time zone not null
  constraint evidence_id_key UNIQUE (id)
  constraint evidence_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint evidence_pkey PRIMARY KEY (organization_id, id)
  constraint evidence_source_check CHECK ((source = ANY (ARRAY['body'::text, 'auditor'::text, 'inventory'::text, 'exposure'::text, 'directives'::text, 'incidents'::text, 'training'::text])))
  constraint evidence_title_check CHECK (((title <> ''::text) AND (length(title) <= 200)))
  policy given for insert with check ((source = 'body'::text) AND (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))
  policy kept for insert with check (( SELECT platform.sees_all() AS sees_all) AND (source <> 'body'::text))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR ((source <> 'auditor'::text) AND (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))))

table audits.evidence_request forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  audit_id uuid not null
  clauses text[] not null
  words text not null
  due_on date not null
  asked_by uuid not null
  asked_at timestamp with time zone not null
  constraint evidence_request_clauses_check CHECK ((cardinality(clauses) <= 200))
  constraint evidence_request_id_key UNIQUE (id)
  constraint evidence_request_organization_id_audit_id_fkey FOREIGN KEY (organization_id, audit_id) REFERENCES audits.audit(organization_id, id)
  constraint evidence_request_pkey PRIMARY KEY (organization_id, id)
  constraint evidence_request_words_check CHECK (((words <> ''::text) AND (length(words) <= 4000)))
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table audits.evidence_revision forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  evidence_id uuid not null
  number integer not null
  file text not null
  media_type text not null
  sha256 bytea not null
  content bytea not null
  shows_on date not null
  note text not null
  position text
  added_by uuid not null
  added_at timestamp with time zone not null
  constraint evidence_revision_check CHECK ((sha256 = sha256(content)))
  constraint evidence_revision_content_check CHECK ((octet_length(content) > 0))
  constraint evidence_revision_file_check CHECK (((length(file) >= 1) AND (length(file) <= 255)))
  constraint evidence_revision_media_type_check CHECK (((length(media_type) >= 1) AND (length(media_type) <= 200)))
  constraint evidence_revision_note_check CHECK ((length(note) <= 4000))
  constraint evidence_revision_number_check CHECK ((number > 0))
  constraint evidence_revision_organization_id_evidence_id_fkey FOREIGN KEY (organization_id, evidence_id) REFERENCES audits.evidence(organization_id, id)
  constraint evidence_revision_pkey PRIMARY KEY (organization_id, evidence_id, number)
  policy kept for insert with check (EXISTS ( SELECT
   FROM audits.evidence e
  WHERE ((e.id = evidence_revision.evidence_id) AND (( SELECT platform.sees_all() AS sees_all) = (e.source <> 'body'::text)))))
  policy seen for select using (EXISTS ( SELECT
   FROM audits.evidence e
  WHERE (e.id = evidence_revision.evidence_id)))

table audits.evidence_use forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  audit_id uuid not null
  evidence_id uuid not null
  number integer not null
  clause text not null
  used_by uuid not null
  used_at timestamp with time zone not null
  constraint evidence_use_clause_check CHECK ((length(clause) <= 200))
  constraint evidence_use_organization_id_audit_id_fkey FOREIGN KEY (organization_id, audit_id) REFERENCES audits.audit(organization_id, id)
  constraint evidence_use_organization_id_evidence_id_number_fkey FOREIGN KEY (organization_id, evidence_id, number) REFERENCES audits.evidence_revision(organization_id, evidence_id, number)
  constraint evidence_use_pkey PRIMARY KEY (organization_id, audit_id, evidence_id, number, clause)
  policy kept for insert with check (EXISTS ( SELECT
   FROM audits.evidence e
  WHERE ((e.id = evidence_use.evidence_id) AND (( SELECT platform.sees_all() AS sees_all) OR (e.source = 'body'::text)))))
  policy seen for select using (EXISTS ( SELECT
   FROM audits.evidence e
  WHERE (e.id = evidence_use.evidence_id)))

table audits.finding forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  audit_id uuid not null
  edition_id uuid not null
  clause text not null
  system_id uuid
  rating text
  marked_urgent boolean not null
  urgent boolean not null
  title text not null
  cause text not null
  effect text not null
  raised_by uuid not null
  raised_at timestamp with time zone not null
  plan_due_on date not null
  answer_due_at timestamp with time zone
  constraint finding_cause_check CHECK ((length(cause) <= 4000))
  constraint finding_check CHECK ((urgent OR (NOT marked_urgent)))
  constraint finding_check1 CHECK ((urgent = (answer_due_at IS NOT NULL)))
  constraint finding_clause_check CHECK (((length(clause) >= 1) AND (length(clause) <= 200)))
  constraint finding_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES audits.edition(id)
  constraint finding_effect_check CHECK ((length(effect) <= 4000))
  constraint finding_organization_id_audit_id_fkey FOREIGN KEY (organization_id, audit_id) REFERENCES audits.audit(organization_id, id)
  constraint finding_organization_id_system_id_fkey FOREIGN KEY (organization_id, system_id) REFERENCES inventory.system(organization_id, id)
  constraint finding_pkey PRIMARY KEY (organization_id, id)
  constraint finding_rating_check CHECK ((rating ~ '^[a-z][a-z0-9-]{0,39}$'::text))
  constraint finding_title_check CHECK (((title <> ''::text) AND (length(title) <= 200)))
  CREATE UNIQUE INDEX finding_id ON audits.finding USING btree (id)
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table audits.finding_source forced row security grants noroshi_app=insert,select
  id uuid not null
  name text not null
  columns jsonb not null
  kept_by uuid not null
  kept_at timestamp with time zone not null
  constraint finding_source_name_check CHECK (((name <> ''::text) AND (length(name) <= 100)))
  constraint finding_source_pkey PRIMARY KEY (id)
  CREATE INDEX finding_source_latest ON audits.finding_source USING btree (name, kept_at)
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)

table audits.former_post forced row security grants noroshi_app=insert,select
  id uuid not null
  person_id uuid not null
  organization_id uuid not null
  left_on date not null
  stated_by uuid not null
  stated_at timestamp with time zone not null
  constraint former_post_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint former_post_person_id_fkey FOREIGN KEY (person_id) REFERENCES access.person(id)
  constraint former_post_person_id_organization_id_left_on_key UNIQUE (person_id, organization_id, left_on)
  constraint former_post_pkey PRIMARY KEY (id)
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)

table audits.judgement forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  audit_id uuid not null
  edition_id uuid not null
  clause text not null
  result text not null
  carriage text not null
  reason text
  carried_from text[] not null default '{}'::text[]
  note text not null
  judged_by uuid not null
  judged_at timestamp with time zone not null
  constraint judgement_carriage_check CHECK ((carriage = ANY (ARRAY['judged'::text, 'preserved'::text, 'weakened'::text])))
  constraint judgement_check CHECK (((carriage = 'judged'::text) = (reason IS NULL)))
  constraint judgement_clause_check CHECK (((length(clause) >= 1) AND (length(clause) <= 200)))
  constraint judgement_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES audits.edition(id)
  constraint judgement_note_check CHECK ((length(note) <= 4000))
  constraint judgement_organization_id_audit_id_fkey FOREIGN KEY (organization_id, audit_id) REFERENCES audits.audit(organization_id, id)
  constraint judgement_pkey PRIMARY KEY (organization_id, id)
  constraint judgement_result_check CHECK ((result = ANY (ARRAY['met'::text, 'partly-met'::text, 'not-met'::text, 'not-applicable'::text])))
  CREATE INDEX judgement_latest ON audits.judgement USING btree (organization_id, audit_id, edition_id, clause, judged_at)
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR ((organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])) AND (EXISTS ( SELECT
   FROM audits.audit a
  WHERE ((a.organization_id = judgement.organization_id) AND (a.id = judgement.audit_id) AND (a.closed_at IS NOT NULL))))))

table audits.mapping forced row security grants noroshi_app=insert,select
  id uuid not null
  from_id uuid not null
  to_id uuid not null
  title text not null
  document json not null
  relations integer not null
  imported_by uuid not null
  imported_at timestamp with time zone not null
  constraint mapping_check CHECK ((from_id <> to_id))
  constraint mapping_from_id_fkey FOREIGN KEY (from_id) REFERENCES audits.edition(id)
  constraint mapping_pkey PRIMARY KEY (id)
  constraint mapping_relations_check CHECK ((relations > 0))
  constraint mapping_title_check CHECK (((title <> ''::text) AND (length(title) <= 500)))
  constraint mapping_to_id_fkey FOREIGN KEY (to_id) REFERENCES audits.edition(id)
  CREATE INDEX mapping_between ON audits.mapping USING btree (from_id, to_id)
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy known for select using (( SELECT platform.actor() AS actor) IS NOT NULL)

table audits.mapping_draft forced row security grants noroshi_app=insert,select
  id uuid not null
  from_id uuid not null
  to_id uuid not null
  title text not null
  opened_by uuid not null
  opened_at timestamp with time zone not null
  proposed_by uuid grants noroshi_app=update
  proposed_at timestamp with time zone grants noroshi_app=update
  adopted_by uuid grants noroshi_app=update
  adopted_at timestamp with time zone grants noroshi_app=update
  mapping_id uuid grants noroshi_app=update
  constraint mapping_draft_check CHECK ((from_id <> to_id))
  constraint mapping_draft_check1 CHECK (((proposed_by IS NULL) = (proposed_at IS NULL)))
  constraint mapping_draft_check2 CHECK (((adopted_by IS NULL) = (adopted_at IS NULL)))
  constraint mapping_draft_check3 CHECK (((adopted_by IS NULL) = (mapping_id IS NULL)))
  constraint mapping_draft_check4 CHECK (((adopted_by IS NULL) OR (proposed_by IS NOT NULL)))
  constraint mapping_draft_check5 CHECK ((adopted_by <> proposed_by))
  constraint mapping_draft_from_id_fkey FOREIGN KEY (from_id) REFERENCES audits.edition(id)
  constraint mapping_draft_mapping_id_fkey FOREIGN KEY (mapping_id) REFERENCES audits.mapping(id)
  constraint mapping_draft_pkey PRIMARY KEY (id)
  constraint mapping_draft_title_check CHECK (((title <> ''::text) AND (length(title) <= 200)))
  constraint mapping_draft_to_id_fkey FOREIGN KEY (to_id) REFERENCES audits.edition(id)
  CREATE UNIQUE INDEX mapping_draft_open ON audits.mapping_draft USING btree (from_id, to_id) WHERE (adopted_by IS NULL)
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)

table audits.message forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  audit_id uuid not null
  clause text not null
  finding_id uuid
  by_body boolean not null
  words text not null
  said_by uuid not null
  said_at timestamp with time zone not null
  constraint message_check CHECK (((finding_id IS NULL) OR (clause = ''::text)))
  constraint message_clause_check CHECK ((length(clause) <= 200))
  constraint message_organization_id_audit_id_fkey FOREIGN KEY (organization_id, audit_id) REFERENCES audits.audit(organization_id, id)
  constraint message_organization_id_finding_id_fkey FOREIGN KEY (organization_id, finding_id) REFERENCES audits.finding(organization_id, id)
  constraint message_pkey PRIMARY KEY (organization_id, id)
  constraint message_words_check CHECK (((words <> ''::text) AND (length(words) <= 4000)))
  CREATE INDEX message_of_audit ON audits.message USING btree (organization_id, audit_id, said_at)
  policy given for insert with check (by_body AND (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))
  policy kept for insert with check (( SELECT platform.sees_all() AS sees_all) AND (NOT by_body))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table audits.policy forced row security grants noroshi_app=insert,select
  id uuid not null
  effective_on date not null
  document jsonb not null
  reason text not null
  proposed_by uuid not null
  proposed_at timestamp with time zone not null
  decided_by uuid grants noroshi_app=update
  decided_at timestamp with time zone grants noroshi_app=update
  adopted boolean grants noroshi_app=update
  constraint policy_check CHECK ((decided_by IS DISTINCT FROM proposed_by))
  constraint policy_check1 CHECK (((decided_by IS NULL) = (decided_at IS NULL)))
  constraint policy_check2 CHECK (((decided_by IS NULL) = (adopted IS NULL)))
  constraint policy_pkey PRIMARY KEY (id)
  constraint policy_reason_check CHECK (((reason <> ''::text) AND (length(reason) <= 2000)))
  CREATE UNIQUE INDEX policy_waiting ON audits.policy USING btree ((true)) WHERE (adopted IS NULL)
  policy decided for update using (( SELECT platform.sees_all() AS sees_all) AND (decided_by IS NULL)) with check ( SELECT platform.sees_all() AS sees_all)
  policy known for select using (( SELECT platform.sees_all() AS sees_all) OR (adopted AND (( SELECT platform.actor() AS actor) IS NOT NULL)))
  policy proposed for insert with check (( SELECT platform.sees_all() AS sees_all) AND (decided_by IS NULL))

table audits.remark forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  audit_id uuid not null
  clause text not null
  kind text not null
  words text not null
  with_whom text
  held_on date
  made_by uuid not null
  made_at timestamp with time zone not null
  constraint remark_check CHECK (((kind = 'interview'::text) = ((with_whom IS NOT NULL) AND (held_on IS NOT NULL))))
  constraint remark_clause_check CHECK ((length(clause) <= 200))
  constraint remark_kind_check CHECK ((kind = ANY (ARRAY['interview'::text, 'comment'::text])))
  constraint remark_organization_id_audit_id_fkey FOREIGN KEY (organization_id, audit_id) REFERENCES audits.audit(organization_id, id)
  constraint remark_pkey PRIMARY KEY (organization_id, id)
  constraint remark_with_whom_check CHECK (((with_whom <> ''::text) AND (length(with_whom) <= 400)))
  constraint remark_words_check CHECK (((words <> ''::text) AND (length(words) <= 8000)))
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR ((organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])) AND (EXISTS ( SELECT
   FROM audits.audit a
  WHERE ((a.organization_id = remark.organization_id) AND (a.id = remark.audit_id) AND (a.closed_at IS NOT NULL))))))

table audits.reminder forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  subject uuid not null
  due_on date not null
  moment text not null
  reminded_at timestamp with time zone not null
  constraint reminder_moment_check CHECK ((moment = ANY (ARRAY['before'::text, 'after'::text])))
  constraint reminder_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint reminder_pkey PRIMARY KEY (organization_id, subject, due_on, moment)
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)

table audits.request_answer forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  request_id uuid not null
  note text not null
  evidence_id uuid
  number integer
  answered_by uuid not null
  answered_at timestamp with time zone not null
  constraint request_answer_check CHECK (((note <> ''::text) OR (evidence_id IS NOT NULL)))
  constraint request_answer_note_check CHECK ((length(note) <= 4000))
  constraint request_answer_organization_id_evidence_id_number_fkey FOREIGN KEY (organization_id, evidence_id, number) REFERENCES audits.evidence_revision(organization_id, evidence_id, number)
  constraint request_answer_organization_id_request_id_fkey FOREIGN KEY (organization_id, request_id) REFERENCES audits.evidence_request(organization_id, id)
  constraint request_answer_pkey PRIMARY KEY (organization_id, id)
  policy given for insert with check (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table audits.sample forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  audit_id uuid not null
  seed text not null
  percent integer not null
  least integer not null
  population uuid[] not null
  drawn uuid[] not null
  drawn_by uuid not null
  drawn_at timestamp with time zone not null
  constraint sample_check CHECK ((drawn <@ population))
  constraint sample_organization_id_audit_id_fkey FOREIGN KEY (organization_id, audit_id) REFERENCES audits.audit(organization_id, id)
  constraint sample_pkey PRIMARY KEY (organization_id, audit_id)
  constraint sample_seed_check CHECK ((seed <> ''::text))
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table audits.self_judgement forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  audit_id uuid not null
  edition_id uuid not null
  clause text not null
  result text not null
  note text not null
  said_by uuid not null
  said_at timestamp with time zone not null
  constraint self_judgement_clause_check CHECK (((length(clause) >= 1) AND (length(clause) <= 200)))
  constraint self_judgement_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES audits.edition(id)
  constraint self_judgement_note_check CHECK ((length(note) <= 4000))
  constraint self_judgement_organization_id_audit_id_fkey FOREIGN KEY (organization_id, audit_id) REFERENCES audits.audit(organization_id, id)
  constraint self_judgement_pkey PRIMARY KEY (organization_id, id)
  constraint self_judgement_result_check CHECK ((result = ANY (ARRAY['met'::text, 'partly-met'::text, 'not-met'::text, 'not-applicable'::text])))
  CREATE INDEX self_judgement_latest ON audits.self_judgement USING btree (organization_id, audit_id, edition_id, clause, said_at)
  policy given for insert with check (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table audits.step forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  finding_id uuid not null
  kind text not null
  note text not null
  until date
  taken_by uuid not null
  taken_at timestamp with time zone not null
  document_id uuid
  constraint step_check CHECK (((until IS NOT NULL) = (kind = ANY (ARRAY['plan'::text, 'risk-accepted'::text]))))
  constraint step_kind_check CHECK ((kind = ANY (ARRAY['plan'::text, 'plan-approved'::text, 'plan-returned'::text, 'progress'::text, 'evidence'::text, 'advice'::text, 'reaudit-passed'::text, 'reaudit-failed'::text, 'risk-accepted'::text])))
  constraint step_note_check CHECK (((note <> ''::text) AND (length(note) <= 4000)))
  constraint step_organization_id_document_id_fkey FOREIGN KEY (organization_id, document_id) REFERENCES audits.document(organization_id, id)
  constraint step_organization_id_finding_id_fkey FOREIGN KEY (organization_id, finding_id) REFERENCES audits.finding(organization_id, id)
  constraint step_pkey PRIMARY KEY (organization_id, id)
  CREATE INDEX step_adviser ON audits.step USING btree (taken_by, organization_id) WHERE (kind = 'advice'::text)
  CREATE INDEX step_of ON audits.step USING btree (organization_id, finding_id, taken_at)
  policy answered for insert with check ((kind = ANY (ARRAY['plan'::text, 'progress'::text, 'evidence'::text])) AND (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))
  policy brought for insert with check (( SELECT platform.sees_all() AS sees_all) AND (document_id IS NOT NULL))
  policy judged for insert with check (( SELECT platform.sees_all() AS sees_all) AND (kind <> ALL (ARRAY['plan'::text, 'evidence'::text])))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))
  CREATE TRIGGER guarded BEFORE INSERT ON audits.step FOR EACH ROW EXECUTE FUNCTION audits.guard_step()

table audits.taken_finding forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  audit_id uuid not null
  fingerprint bytea not null
  finding_id uuid not null
  file text not null
  sha256 bytea not null
  taken_by uuid not null
  taken_at timestamp with time zone not null
  constraint taken_finding_file_check CHECK (((length(file) >= 1) AND (length(file) <= 255)))
  constraint taken_finding_fingerprint_check CHECK ((octet_length(fingerprint) = 32))
  constraint taken_finding_organization_id_finding_id_fkey FOREIGN KEY (organization_id, finding_id) REFERENCES audits.finding(organization_id, id)
  constraint taken_finding_pkey PRIMARY KEY (organization_id, audit_id, fingerprint)
  constraint taken_finding_sha256_check CHECK ((octet_length(sha256) = 32))
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)

table audits.training_record forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  course text not null
  held_on date not null
  invited integer not null grants noroshi_app=update
  attended integer not null grants noroshi_app=update
  recorded_by uuid not null grants noroshi_app=update
  recorded_at timestamp with time zone not null grants noroshi_app=update
  constraint training_record_check CHECK (((attended >= 0) AND (attended <= invited)))
  constraint training_record_course_check CHECK (((course <> ''::text) AND (length(course) <= 200)))
  constraint training_record_invited_check CHECK (((invited >= 1) AND (invited <= 10000000)))
  constraint training_record_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint training_record_pkey PRIMARY KEY (organization_id, course, held_on)
  policy given for insert with check (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))
  policy mended for update using (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])) with check (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table council.attendance forced row security grants noroshi_app=insert,select
  meeting_id uuid not null
  body_id uuid not null
  seat_id uuid not null
  person_id uuid not null
  name text not null
  standing text not null
  manner text not null
  arrived_at timestamp with time zone not null
  left_at timestamp with time zone grants noroshi_app=update
  recorded_by uuid not null
  constraint attendance_body_id_fkey FOREIGN KEY (body_id) REFERENCES council.body(id)
  constraint attendance_check CHECK ((left_at >= arrived_at))
  constraint attendance_manner_check CHECK ((manner = ANY (ARRAY['present'::text, 'online'::text])))
  constraint attendance_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES council.meeting(id)
  constraint attendance_name_check CHECK ((name <> ''::text))
  constraint attendance_person_id_fkey FOREIGN KEY (person_id) REFERENCES access.person(id)
  constraint attendance_pkey PRIMARY KEY (meeting_id, seat_id, arrived_at)
  constraint attendance_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES council.seat(id)
  constraint attendance_standing_check CHECK ((standing = ANY (ARRAY['holder'::text, 'alternate'::text])))
  CREATE UNIQUE INDEX attendance_person ON council.attendance USING btree (meeting_id, person_id) WHERE (left_at IS NULL)
  CREATE UNIQUE INDEX attendance_seat ON council.attendance USING btree (meeting_id, seat_id) WHERE (left_at IS NULL)
  policy gone for update using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using council.sees(body_id, arrived_at)

table council.ballot forced row security grants noroshi_app=insert,select
  id uuid not null
  item_id uuid not null
  body_id uuid not null
  proposal_id uuid not null
  sha256 bytea not null
  manner text not null
  seats uuid[] not null
  opened_by uuid not null
  opened_at timestamp with time zone not null
  closed_at timestamp with time zone grants noroshi_app=update
  result text grants noroshi_app=update
  casting text grants noroshi_app=update
  counts jsonb grants noroshi_app=update
  constraint ballot_body_id_fkey FOREIGN KEY (body_id) REFERENCES council.body(id)
  constraint ballot_casting_check CHECK ((casting = ANY (ARRAY['for'::text, 'against'::text])))
  constraint ballot_check CHECK (((result IS NULL) OR (closed_at IS NOT NULL)))
  constraint ballot_check1 CHECK (((result IS NULL) = (counts IS NULL)))
  constraint ballot_item_id_fkey FOREIGN KEY (item_id) REFERENCES council.item(id)
  constraint ballot_manner_check CHECK ((manner = ANY (ARRAY['open'::text, 'named'::text])))
  constraint ballot_pkey PRIMARY KEY (id)
  constraint ballot_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES council.proposal(id)
  constraint ballot_result_check CHECK ((result = ANY (ARRAY['adopted'::text, 'rejected'::text, 'no-quorum'::text])))
  constraint ballot_sha256_check CHECK ((octet_length(sha256) = 32))
  CREATE UNIQUE INDEX ballot_open ON council.ballot USING btree (item_id) WHERE (closed_at IS NULL)
  policy held for update using (council.sees(body_id, opened_at) AND (EXISTS ( SELECT
   FROM council.item i
  WHERE (i.id = ballot.item_id)))) with check ( SELECT platform.sees_all() AS sees_all)
  policy kept for insert with check (( SELECT platform.sees_all() AS sees_all) AND (EXISTS ( SELECT
   FROM council.item i
  WHERE (i.id = ballot.item_id))))
  policy seen for select using (council.sees(body_id, opened_at) AND (EXISTS ( SELECT
   FROM council.item i
  WHERE (i.id = ballot.item_id))))
  CREATE TRIGGER same BEFORE INSERT ON council.ballot FOR EACH ROW EXECUTE FUNCTION council.same_text()

table council.body forced row security grants noroshi_app=insert,select
  id uuid not null
  line_id uuid not null
  succeeds_id uuid
  name_ja text not null
  name_en text not null
  rule jsonb not null
  first_number integer not null
  constituted_by uuid not null
  constituted_at timestamp with time zone not null
  ended_at timestamp with time zone grants noroshi_app=update
  folded text not null generated always as (platform.fold(((name_ja || ' '::text) || name_en))) stored
  constraint body_check CHECK ((succeeds_id IS DISTINCT FROM id))
  constraint body_first_number_check CHECK (((first_number >= 1) AND (first_number <= 100000)))
  constraint body_name_en_check CHECK (((name_en <> ''::text) AND (length(name_en) <= 200)))
  constraint body_name_ja_check CHECK (((name_ja <> ''::text) AND (length(name_ja) <= 200)))
  constraint body_pkey PRIMARY KEY (id)
  constraint body_succeeds_id_fkey FOREIGN KEY (succeeds_id) REFERENCES council.body(id)
  constraint body_succeeds_id_key UNIQUE (succeeds_id)
  policy ended for update using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using council.sees(id, constituted_at)

table council.confirmation forced row security grants noroshi_app=insert,select
  meeting_id uuid not null
  body_id uuid not null
  number integer not null
  seat_id uuid not null
  name text not null
  objection text not null
  confirmed_by uuid not null
  confirmed_at timestamp with time zone not null
  constraint confirmation_meeting_id_number_fkey FOREIGN KEY (meeting_id, number) REFERENCES council.minutes(meeting_id, number)
  constraint confirmation_name_check CHECK ((name <> ''::text))
  constraint confirmation_objection_check CHECK ((length(objection) <= 2000))
  constraint confirmation_pkey PRIMARY KEY (meeting_id, number, seat_id)
  constraint confirmation_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES council.seat(id)
  policy given for insert with check ((confirmed_by = ( SELECT platform.actor() AS actor)) AND council.sees(body_id, confirmed_at))
  policy seen for select using council.sees(body_id, confirmed_at)

table council.effect forced row security grants noroshi_app=insert,select
  id uuid not null
  item_id uuid not null
  body_id uuid not null
  kind text not null
  input jsonb not null
  prepared_by uuid not null
  prepared_at timestamp with time zone not null
  done_at timestamp with time zone grants noroshi_app=update
  subject text grants noroshi_app=update
  withdrawn_at timestamp with time zone grants noroshi_app=update
  withdrawn_by uuid grants noroshi_app=update
  withdrawn_for text not null default ''::text grants noroshi_app=update
  constraint effect_body_id_fkey FOREIGN KEY (body_id) REFERENCES council.body(id)
  constraint effect_check CHECK (((done_at IS NULL) = (subject IS NULL)))
  constraint effect_check1 CHECK (((withdrawn_at IS NULL) = (withdrawn_by IS NULL)))
  constraint effect_check2 CHECK (((withdrawn_at IS NULL) OR (done_at IS NULL)))
  constraint effect_item_id_fkey FOREIGN KEY (item_id) REFERENCES council.item(id)
  constraint effect_kind_check CHECK ((kind ~ '^[a-z][a-z-]{0,59}$'::text))
  constraint effect_pkey PRIMARY KEY (id)
  constraint effect_subject_check CHECK ((length(subject) <= 200))
  constraint effect_withdrawn_for_check CHECK ((length(withdrawn_for) <= 1000))
  CREATE INDEX effect_item ON council.effect USING btree (item_id)
  policy done for update using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy kept for insert with check (( SELECT platform.sees_all() AS sees_all) AND (EXISTS ( SELECT
   FROM council.item i
  WHERE (i.id = effect.item_id))))
  policy seen for select using ((( SELECT platform.sees_all() AS sees_all) OR ((done_at IS NOT NULL) AND council.sees(body_id, done_at))) AND (EXISTS ( SELECT
   FROM council.item i
  WHERE (i.id = effect.item_id))))

table council.insider forced row security grants noroshi_app=insert,select
  item_id uuid not null
  person_id uuid not null
  added_by uuid not null
  added_at timestamp with time zone not null
  constraint insider_person_id_fkey FOREIGN KEY (person_id) REFERENCES access.person(id)
  constraint insider_pkey PRIMARY KEY (item_id, person_id)
  policy kept for insert with check (( SELECT platform.sees_all() AS sees_all) AND (added_by = ( SELECT platform.actor() AS actor)))
  policy seen for select using ((person_id = ( SELECT platform.actor() AS actor)) OR (added_by = ( SELECT platform.actor() AS actor)))
  policy told for select using ( SELECT access.is_door() AS is_door)

table council.item forced row security grants noroshi_app=insert,select
  id uuid not null
  meeting_id uuid not null
  body_id uuid not null
  parent_id uuid
  place integer not null
  kind text not null
  title text not null
  words text not null
  is_sealed boolean not null
  papers integer not null default 0 grants noroshi_app=update
  added_by uuid not null
  added_at timestamp with time zone not null
  folded text not null generated always as (platform.fold(((title || ' '::text) || words))) stored
  constraint item_body_id_fkey FOREIGN KEY (body_id) REFERENCES council.body(id)
  constraint item_kind_check CHECK ((kind = ANY (ARRAY['decision'::text, 'opinion'::text, 'report'::text, 'deliberation'::text])))
  constraint item_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES council.meeting(id)
  constraint item_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES council.item(id)
  constraint item_pkey PRIMARY KEY (id)
  constraint item_place_check CHECK ((place > 0))
  constraint item_title_check CHECK (((title <> ''::text) AND (length(title) <= 200)))
  constraint item_words_check CHECK ((length(words) <= 8000))
  CREATE INDEX item_meeting ON council.item USING btree (meeting_id, place)
  policy counted for update using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy kept for insert with check (( SELECT platform.sees_all() AS sees_all) AND (added_by = ( SELECT platform.actor() AS actor)))
  policy seen for select using (council.sees(body_id, added_at) AND (( SELECT platform.sees_all() AS sees_all) OR (EXISTS ( SELECT
   FROM council.meeting m
  WHERE ((m.id = item.meeting_id) AND (m.notified_at IS NOT NULL) AND council.sees(m.body_id, m.notified_at))))) AND ((NOT is_sealed) OR (added_by = ( SELECT platform.actor() AS actor)) OR (EXISTS ( SELECT
   FROM council.insider i
  WHERE ((i.item_id = item.id) AND (i.person_id = ( SELECT platform.actor() AS actor)))))))

table council.meeting forced row security grants noroshi_app=insert,select
  id uuid not null
  body_id uuid not null
  kind text not null
  number integer grants noroshi_app=update
  title text not null
  place text not null grants noroshi_app=update
  begins_at timestamp with time zone not null grants noroshi_app=update
  closes_at timestamp with time zone grants noroshi_app=update
  planned_by uuid not null
  planned_at timestamp with time zone not null
  notified_at timestamp with time zone grants noroshi_app=update
  opened_at timestamp with time zone grants noroshi_app=update
  closed_at timestamp with time zone grants noroshi_app=update
  cancelled_at timestamp with time zone grants noroshi_app=update
  folded text not null generated always as (platform.fold(((((((title || ' 第'::text) || COALESCE((number)::text, ''::text)) || '回 No. '::text) || COALESCE((number)::text, ''::text)) || ' '::text) || place))) stored
  constraint meeting_body_id_fkey FOREIGN KEY (body_id) REFERENCES council.body(id)
  constraint meeting_body_id_number_key UNIQUE (body_id, number)
  constraint meeting_check CHECK (((kind = 'written'::text) = (closes_at IS NOT NULL)))
  constraint meeting_check1 CHECK (((closes_at IS NULL) OR (closes_at > begins_at)))
  constraint meeting_check2 CHECK (((number IS NULL) = (notified_at IS NULL)))
  constraint meeting_check3 CHECK (((opened_at IS NULL) OR (notified_at IS NOT NULL)))
  constraint meeting_check4 CHECK (((closed_at IS NULL) OR (opened_at IS NOT NULL)))
  constraint meeting_kind_check CHECK ((kind = ANY (ARRAY['session'::text, 'written'::text])))
  constraint meeting_number_check CHECK ((number > 0))
  constraint meeting_pkey PRIMARY KEY (id)
  constraint meeting_place_check CHECK ((length(place) <= 200))
  constraint meeting_title_check CHECK ((length(title) <= 200))
  CREATE INDEX meeting_begins ON council.meeting USING btree (begins_at)
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy moved for update using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using council.sees(body_id, planned_at)

table council.minutes forced row security grants noroshi_app=insert,select
  meeting_id uuid not null
  body_id uuid not null
  number integer not null
  kind text not null
  reason text not null
  written_by uuid not null
  written_at timestamp with time zone not null
  locked_by uuid grants noroshi_app=update
  locked_at timestamp with time zone grants noroshi_app=update
  sha256 bytea grants noroshi_app=update
  constraint minutes_body_id_fkey FOREIGN KEY (body_id) REFERENCES council.body(id)
  constraint minutes_check CHECK (((kind = 'correction'::text) = (reason <> ''::text)))
  constraint minutes_check1 CHECK (((locked_at IS NULL) = (locked_by IS NULL)))
  constraint minutes_check2 CHECK (((locked_at IS NULL) = (sha256 IS NULL)))
  constraint minutes_kind_check CHECK ((kind = ANY (ARRAY['draft'::text, 'correction'::text])))
  constraint minutes_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES council.meeting(id)
  constraint minutes_number_check CHECK ((number > 0))
  constraint minutes_pkey PRIMARY KEY (meeting_id, number)
  constraint minutes_reason_check CHECK ((length(reason) <= 2000))
  constraint minutes_sha256_check CHECK ((octet_length(sha256) = 32))
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy locked for update using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using council.sees(body_id, written_at)
  CREATE TRIGGER held BEFORE INSERT ON council.minutes FOR EACH ROW EXECUTE FUNCTION council.hold_minutes()
  CREATE TRIGGER kept BEFORE UPDATE ON council.minutes FOR EACH ROW WHEN ((old.locked_at IS NOT NULL)) EXECUTE FUNCTION council.keep_locked()

table council.minutes_paragraph forced row security grants noroshi_app=insert,select
  meeting_id uuid not null
  body_id uuid not null
  number integer not null
  place integer not null
  item_id uuid
  words text not null
  is_public boolean not null
  written_at timestamp with time zone not null
  constraint minutes_paragraph_item_id_fkey FOREIGN KEY (item_id) REFERENCES council.item(id)
  constraint minutes_paragraph_meeting_id_number_fkey FOREIGN KEY (meeting_id, number) REFERENCES council.minutes(meeting_id, number)
  constraint minutes_paragraph_pkey PRIMARY KEY (meeting_id, number, place)
  constraint minutes_paragraph_place_check CHECK ((place > 0))
  constraint minutes_paragraph_words_check CHECK (((words <> ''::text) AND (length(words) <= 8000)))
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (council.sees(body_id, written_at) AND ((item_id IS NULL) OR (EXISTS ( SELECT
   FROM council.item i
  WHERE (i.id = minutes_paragraph.item_id)))))
  CREATE TRIGGER held BEFORE INSERT ON council.minutes_paragraph FOR EACH ROW EXECUTE FUNCTION council.hold_minutes()

table council.outcome forced row security grants noroshi_app=insert,select
  item_id uuid not null
  body_id uuid not null
  kind text not null
  words text not null
  proposal_id uuid
  sha256 bytea
  made_by uuid not null
  made_at timestamp with time zone not null
  folded text not null generated always as (platform.fold(words)) stored
  constraint outcome_body_id_fkey FOREIGN KEY (body_id) REFERENCES council.body(id)
  constraint outcome_check CHECK (((proposal_id IS NULL) = (sha256 IS NULL)))
  constraint outcome_item_id_fkey FOREIGN KEY (item_id) REFERENCES council.item(id)
  constraint outcome_kind_check CHECK ((kind = ANY (ARRAY['decided'::text, 'noted'::text, 'opinion'::text, 'continued'::text])))
  constraint outcome_pkey PRIMARY KEY (item_id)
  constraint outcome_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES council.proposal(id)
  constraint outcome_sha256_check CHECK ((octet_length(sha256) = 32))
  constraint outcome_words_check CHECK ((length(words) <= 8000))
  policy kept for insert with check (( SELECT platform.sees_all() AS sees_all) AND (EXISTS ( SELECT
   FROM council.item i
  WHERE (i.id = outcome.item_id))))
  policy seen for select using (council.sees(body_id, made_at) AND (EXISTS ( SELECT
   FROM council.item i
  WHERE (i.id = outcome.item_id))))
  CREATE TRIGGER same BEFORE INSERT ON council.outcome FOR EACH ROW WHEN ((new.proposal_id IS NOT NULL)) EXECUTE FUNCTION council.same_text()

table council.paper forced row security grants noroshi_app=insert,select
  id uuid not null
  version integer not null
  item_id uuid not null
  body_id uuid not null
  place integer not null
  title text not null
  file text not null
  media_type text not null
  sha256 bytea not null
  content bytea not null
  released_at timestamp with time zone not null
  added_by uuid not null
  added_at timestamp with time zone not null
  constraint paper_body_id_fkey FOREIGN KEY (body_id) REFERENCES council.body(id)
  constraint paper_check CHECK ((sha256 = sha256(content)))
  constraint paper_content_check CHECK ((octet_length(content) > 0))
  constraint paper_file_check CHECK (((length(file) >= 1) AND (length(file) <= 255)))
  constraint paper_item_id_fkey FOREIGN KEY (item_id) REFERENCES council.item(id)
  constraint paper_media_type_check CHECK (((length(media_type) >= 1) AND (length(media_type) <= 200)))
  constraint paper_pkey PRIMARY KEY (id, version)
  constraint paper_place_check CHECK ((place > 0))
  constraint paper_title_check CHECK (((title <> ''::text) AND (length(title) <= 200)))
  constraint paper_version_check CHECK ((version > 0))
  CREATE INDEX paper_item ON council.paper USING btree (item_id)
  policy kept for insert with check (( SELECT platform.sees_all() AS sees_all) AND (added_by = ( SELECT platform.actor() AS actor)) AND (EXISTS ( SELECT
   FROM council.item i
  WHERE (i.id = paper.item_id))))
  policy seen for select using ((EXISTS ( SELECT
   FROM council.item i
  WHERE (i.id = paper.item_id))) AND ((added_by = ( SELECT platform.actor() AS actor)) OR ((released_at <= ( SELECT platform.now() AS now)) AND council.sees(body_id, released_at))))

table council.proposal forced row security grants noroshi_app=insert,select
  id uuid not null
  item_id uuid not null
  body_id uuid not null
  number integer not null
  amends_id uuid
  text text not null
  sha256 bytea not null
  proposer text not null
  proposed_by uuid not null
  proposed_at timestamp with time zone not null
  folded text not null generated always as (platform.fold(text)) stored
  constraint proposal_amends_id_fkey FOREIGN KEY (amends_id) REFERENCES council.proposal(id)
  constraint proposal_body_id_fkey FOREIGN KEY (body_id) REFERENCES council.body(id)
  constraint proposal_check CHECK ((sha256 = sha256(convert_to(text, 'UTF8'::name))))
  constraint proposal_item_id_fkey FOREIGN KEY (item_id) REFERENCES council.item(id)
  constraint proposal_item_id_number_key UNIQUE (item_id, number)
  constraint proposal_number_check CHECK ((number > 0))
  constraint proposal_pkey PRIMARY KEY (id)
  constraint proposal_proposer_check CHECK ((proposer <> ''::text))
  constraint proposal_text_check CHECK (((text <> ''::text) AND (length(text) <= 300000)))
  policy kept for insert with check ((proposed_by = ( SELECT platform.actor() AS actor)) AND (EXISTS ( SELECT
   FROM council.item i
  WHERE (i.id = proposal.item_id))))
  policy seen for select using (council.sees(body_id, proposed_at) AND (EXISTS ( SELECT
   FROM council.item i
  WHERE (i.id = proposal.item_id))))

table council.reader forced row security grants noroshi_app=insert,select
  body_id uuid not null
  person_id uuid not null
  since_at timestamp with time zone not null grants noroshi_app=update
  until_at timestamp with time zone grants noroshi_app=update
  constraint reader_body_id_fkey FOREIGN KEY (body_id) REFERENCES council.body(id)
  constraint reader_person_id_fkey FOREIGN KEY (person_id) REFERENCES access.person(id)
  constraint reader_pkey PRIMARY KEY (body_id, person_id)
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy moved for update using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (person_id = ( SELECT platform.actor() AS actor)))

table council.recusal forced row security grants noroshi_app=insert,select
  item_id uuid not null
  body_id uuid not null
  seat_id uuid not null
  reason text not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  constraint recusal_body_id_fkey FOREIGN KEY (body_id) REFERENCES council.body(id)
  constraint recusal_item_id_fkey FOREIGN KEY (item_id) REFERENCES council.item(id)
  constraint recusal_pkey PRIMARY KEY (item_id, seat_id)
  constraint recusal_reason_check CHECK (((reason <> ''::text) AND (length(reason) <= 2000)))
  constraint recusal_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES council.seat(id)
  policy kept for insert with check ((recorded_by = ( SELECT platform.actor() AS actor)) AND (EXISTS ( SELECT
   FROM council.item i
  WHERE (i.id = recusal.item_id))))
  policy seen for select using (council.sees(body_id, recorded_at) AND (EXISTS ( SELECT
   FROM council.item i
  WHERE (i.id = recusal.item_id))))

table council.release forced row security grants noroshi_app=insert,select
  paper_id uuid not null
  version integer not null
  item_id uuid not null
  meeting_id uuid not null
  body_id uuid not null
  is_sealed boolean not null
  due_at timestamp with time zone not null
  told_at timestamp with time zone grants noroshi_app=update
  constraint release_body_id_fkey FOREIGN KEY (body_id) REFERENCES council.body(id)
  constraint release_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES council.meeting(id)
  constraint release_paper_id_version_fkey FOREIGN KEY (paper_id, version) REFERENCES council.paper(id, version)
  constraint release_pkey PRIMARY KEY (paper_id, version)
  CREATE INDEX release_due ON council.release USING btree (due_at) WHERE (told_at IS NULL)
  policy due for select using ( SELECT access.is_door() AS is_door)
  policy kept for insert with check (( SELECT platform.sees_all() AS sees_all) AND (EXISTS ( SELECT
   FROM council.paper p
  WHERE ((p.id = release.paper_id) AND (p.version = release.version) AND (p.added_by = ( SELECT platform.actor() AS actor))))))
  policy told for update using ( SELECT access.is_door() AS is_door) with check ( SELECT access.is_door() AS is_door)

table council.seat forced row security grants noroshi_app=insert,select
  id uuid not null
  body_id uuid not null
  place integer not null
  kind text not null
  basis text not null
  title_ja text not null
  title_en text not null
  organization uuid
  made_by uuid not null
  made_at timestamp with time zone not null
  constraint seat_basis_check CHECK ((basis = ANY (ARRAY['ex-officio'::text, 'personal'::text])))
  constraint seat_body_id_fkey FOREIGN KEY (body_id) REFERENCES council.body(id)
  constraint seat_body_id_place_key UNIQUE (body_id, place)
  constraint seat_kind_check CHECK ((kind = ANY (ARRAY['chair'::text, 'deputy'::text, 'member'::text, 'expert'::text, 'secretary'::text])))
  constraint seat_organization_fkey FOREIGN KEY (organization) REFERENCES organizations.organization(id)
  constraint seat_pkey PRIMARY KEY (id)
  constraint seat_place_check CHECK ((place > 0))
  constraint seat_title_en_check CHECK (((title_en <> ''::text) AND (length(title_en) <= 200)))
  constraint seat_title_ja_check CHECK (((title_ja <> ''::text) AND (length(title_ja) <= 200)))
  CREATE UNIQUE INDEX seat_chair ON council.seat USING btree (body_id) WHERE (kind = 'chair'::text)
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using council.sees(body_id, made_at)

table council.statement forced row security grants noroshi_app=insert,select
  id uuid not null
  item_id uuid not null
  body_id uuid not null
  seat_id uuid not null
  name text not null
  words text not null
  recorded_by uuid not null
  made_at timestamp with time zone not null
  constraint statement_body_id_fkey FOREIGN KEY (body_id) REFERENCES council.body(id)
  constraint statement_item_id_fkey FOREIGN KEY (item_id) REFERENCES council.item(id)
  constraint statement_name_check CHECK ((name <> ''::text))
  constraint statement_pkey PRIMARY KEY (id)
  constraint statement_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES council.seat(id)
  constraint statement_words_check CHECK (((words <> ''::text) AND (length(words) <= 8000)))
  CREATE INDEX statement_item ON council.statement USING btree (item_id, made_at)
  policy kept for insert with check ((recorded_by = ( SELECT platform.actor() AS actor)) AND (EXISTS ( SELECT
   FROM council.item i
  WHERE (i.id = statement.item_id))))
  policy seen for select using (council.sees(body_id, made_at) AND (EXISTS ( SELECT
   FROM council.item i
  WHERE (i.id = statement.item_id))))

table council.task forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  body_id uuid not null
  meeting_id uuid not null
  item_id uuid
  words text not null
  due_on date not null
  ordered_by uuid not null
  ordered_at timestamp with time zone not null
  constraint task_body_id_fkey FOREIGN KEY (body_id) REFERENCES council.body(id)
  constraint task_id_key UNIQUE (id)
  constraint task_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES council.meeting(id)
  constraint task_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint task_pkey PRIMARY KEY (organization_id, id)
  constraint task_words_check CHECK (((words <> ''::text) AND (length(words) <= 4000)))
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using ((organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])) OR (council.sees(body_id, ordered_at) AND ((item_id IS NULL) OR (EXISTS ( SELECT
   FROM council.item i
  WHERE (i.id = task.item_id))))))

table council.task_step forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  task_id uuid not null
  kind text not null
  note text not null
  file text
  media_type text
  sha256 bytea
  content bytea
  made_by uuid not null
  made_at timestamp with time zone not null
  constraint task_step_check CHECK (((kind <> 'done'::text) OR (content IS NOT NULL)))
  constraint task_step_check1 CHECK (((content IS NULL) = (file IS NULL)))
  constraint task_step_check2 CHECK (((content IS NULL) = (media_type IS NULL)))
  constraint task_step_check3 CHECK ((NOT (sha256 IS DISTINCT FROM sha256(content))))
  constraint task_step_content_check CHECK ((octet_length(content) > 0))
  constraint task_step_file_check CHECK (((length(file) >= 1) AND (length(file) <= 255)))
  constraint task_step_kind_check CHECK ((kind = ANY (ARRAY['progress'::text, 'done'::text, 'accepted'::text, 'returned'::text])))
  constraint task_step_media_type_check CHECK (((length(media_type) >= 1) AND (length(media_type) <= 200)))
  constraint task_step_note_check CHECK (((note <> ''::text) AND (length(note) <= 4000)))
  constraint task_step_organization_id_task_id_fkey FOREIGN KEY (organization_id, task_id) REFERENCES council.task(organization_id, id)
  constraint task_step_pkey PRIMARY KEY (organization_id, id)
  CREATE INDEX task_step_task ON council.task_step USING btree (organization_id, task_id, made_at)
  policy given for insert with check ((organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])) AND (kind = ANY (ARRAY['progress'::text, 'done'::text])))
  policy judged for insert with check (( SELECT platform.sees_all() AS sees_all) AND (kind = ANY (ARRAY['accepted'::text, 'returned'::text])))
  policy seen for select using ((organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])) OR (EXISTS ( SELECT
   FROM council.task t
  WHERE ((t.id = task_step.task_id) AND council.sees(t.body_id, task_step.made_at)))))

table council.term forced row security grants noroshi_app=insert,select
  id uuid not null
  seat_id uuid not null
  body_id uuid not null
  person_id uuid not null
  name text not null
  standing text not null
  begins_at timestamp with time zone not null
  ends_at timestamp with time zone grants noroshi_app=update
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  constraint term_body_id_fkey FOREIGN KEY (body_id) REFERENCES council.body(id)
  constraint term_check CHECK (((ends_at IS NULL) OR (ends_at > begins_at)))
  constraint term_name_check CHECK ((name <> ''::text))
  constraint term_person_id_fkey FOREIGN KEY (person_id) REFERENCES access.person(id)
  constraint term_pkey PRIMARY KEY (id)
  constraint term_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES council.seat(id)
  constraint term_standing_check CHECK ((standing = ANY (ARRAY['holder'::text, 'alternate'::text])))
  CREATE INDEX term_body ON council.term USING btree (body_id, seat_id)
  policy ended for update using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using council.sees(body_id, recorded_at)

table council.vote forced row security grants noroshi_app=insert,select
  ballot_id uuid not null
  seat_id uuid not null
  body_id uuid not null
  person_id uuid not null
  choice text not null
  cast_by uuid not null
  cast_at timestamp with time zone not null
  constraint vote_ballot_id_fkey FOREIGN KEY (ballot_id) REFERENCES council.ballot(id)
  constraint vote_ballot_id_person_id_key UNIQUE (ballot_id, person_id)
  constraint vote_body_id_fkey FOREIGN KEY (body_id) REFERENCES council.body(id)
  constraint vote_choice_check CHECK ((choice = ANY (ARRAY['for'::text, 'against'::text, 'abstain'::text])))
  constraint vote_person_id_fkey FOREIGN KEY (person_id) REFERENCES access.person(id)
  constraint vote_pkey PRIMARY KEY (ballot_id, seat_id)
  constraint vote_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES council.seat(id)
  policy kept for insert with check ((cast_by = ( SELECT platform.actor() AS actor)) AND (EXISTS ( SELECT
   FROM council.ballot b
  WHERE ((b.id = vote.ballot_id) AND (b.closed_at IS NULL) AND (vote.seat_id = ANY (b.seats))))))
  policy seen for select using ((EXISTS ( SELECT
   FROM council.ballot b
  WHERE (b.id = vote.ballot_id))) AND ((person_id = ( SELECT platform.actor() AS actor)) OR (cast_by = ( SELECT platform.actor() AS actor)) OR (EXISTS ( SELECT
   FROM council.ballot b
  WHERE ((b.id = vote.ballot_id) AND (b.closed_at IS NOT NULL) AND council.sees(b.body_id, b.closed_at))))))

table directives.acknowledgement forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  directive_id uuid not null
  version integer not null
  acknowledged_by uuid not null
  acknowledged_at timestamp with time zone not null
  constraint acknowledgement_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES directives.directive(id)
  constraint acknowledgement_organization_id_directive_id_fkey FOREIGN KEY (organization_id, directive_id) REFERENCES directives.addressee(organization_id, directive_id)
  constraint acknowledgement_pkey PRIMARY KEY (organization_id, directive_id, version)
  CREATE INDEX acknowledgement_directive ON directives.acknowledgement USING btree (directive_id)
  policy scoped using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))) with check (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))
  CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON directives.acknowledgement FOR EACH STATEMENT EXECUTE FUNCTION directives.note_change()

table directives.action forced row security grants noroshi_app=insert,select
  directive_id uuid not null
  version integer not null
  number integer not null
  text text not null
  evidence text not null
  per text not null
  due_by text not null
  days integer
  due_at timestamp with time zone
  only_forensic boolean not null default false
  constraint action_check CHECK (((due_by = 'days'::text) = (days IS NOT NULL)))
  constraint action_check1 CHECK (((due_by = 'instant'::text) = (due_at IS NOT NULL)))
  constraint action_check2 CHECK (((evidence <> 'inventory'::text) OR (per = 'system'::text)))
  constraint action_check3 CHECK (((evidence <> 'answers'::text) OR (per = 'organization'::text)))
  constraint action_check4 CHECK (((NOT only_forensic) OR (per = 'system'::text)))
  constraint action_days_check CHECK (((days >= 1) AND (days <= 365)))
  constraint action_directive_id_version_fkey FOREIGN KEY (directive_id, version) REFERENCES directives.wording(directive_id, version)
  constraint action_due_by_check CHECK ((due_by = ANY (ARRAY['table'::text, 'days'::text, 'instant'::text])))
  constraint action_evidence_check CHECK ((evidence = ANY (ARRAY['inventory'::text, 'review'::text, 'report'::text, 'answers'::text])))
  constraint action_number_check CHECK (((number >= 1) AND (number <= 99)))
  constraint action_per_check CHECK ((per = ANY (ARRAY['system'::text, 'organization'::text])))
  constraint action_pkey PRIMARY KEY (directive_id, version, number)
  constraint action_text_check CHECK ((length(text) <= 2000))
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (EXISTS ( SELECT
   FROM directives.directive d
  WHERE ((d.id = action.directive_id) AND (action.version <= d.version)))))
  CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON directives.action FOR EACH STATEMENT EXECUTE FUNCTION directives.note_change()

table directives.addressee forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  directive_id uuid not null
  basis text not null grants noroshi_app=update
  joined_at timestamp with time zone not null
  due_at timestamp with time zone not null grants noroshi_app=update
  reasons jsonb not null default '[]'::jsonb
  released_at timestamp with time zone grants noroshi_app=update
  release_evidence jsonb grants noroshi_app=update
  via_id uuid
  relayed_by uuid
  via_ja text
  via_en text
  relay_note text not null default ''::text
  constraint addressee_basis_check CHECK ((basis = ANY (ARRAY['affected'::text, 'unknown'::text, 'named'::text])))
  constraint addressee_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES directives.directive(id)
  constraint addressee_pkey PRIMARY KEY (organization_id, directive_id)
  constraint addressee_released CHECK (((released_at IS NULL) = (release_evidence IS NULL)))
  constraint addressee_via CHECK (((via_id IS DISTINCT FROM organization_id) AND ((via_id IS NULL) = (relayed_by IS NULL)) AND ((via_id IS NULL) = (via_ja IS NULL)) AND ((via_id IS NULL) = (via_en IS NULL))))
  CREATE INDEX addressee_directive ON directives.addressee USING btree (directive_id)
  CREATE INDEX addressee_via ON directives.addressee USING btree (directive_id, via_id)
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy relayed for insert with check ((organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])) AND (via_id = ANY (( SELECT platform.scope() AS scope)::uuid[])) AND (relayed_by = ( SELECT platform.actor() AS actor)) AND directives.may_relay(directive_id, via_id))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))
  CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON directives.addressee FOR EACH STATEMENT EXECUTE FUNCTION directives.note_change()

table directives.assignment forced row security grants noroshi_app=insert,select,update
  organization_id uuid not null
  id uuid not null default gen_random_uuid()
  directive_id uuid not null
  action integer not null
  system_id uuid
  joined_at timestamp with time zone not null
  due_at timestamp with time zone not null
  due_rule text not null
  withdrawn_at timestamp with time zone
  constraint assignment_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES directives.directive(id)
  constraint assignment_organization_id_directive_id_action_system_id_key UNIQUE NULLS NOT DISTINCT (organization_id, directive_id, action, system_id)
  constraint assignment_organization_id_directive_id_fkey FOREIGN KEY (organization_id, directive_id) REFERENCES directives.addressee(organization_id, directive_id)
  constraint assignment_organization_id_directive_id_system_id_fkey FOREIGN KEY (organization_id, directive_id, system_id) REFERENCES directives.target(organization_id, directive_id, system_id)
  constraint assignment_pkey PRIMARY KEY (organization_id, id)
  CREATE INDEX assignment_directive ON directives.assignment USING btree (directive_id)
  CREATE INDEX assignment_due ON directives.assignment USING btree (due_at) WHERE (withdrawn_at IS NULL)
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy relayed for insert with check ((organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])) AND (system_id IS NULL) AND (EXISTS ( SELECT
   FROM directives.addressee told
  WHERE ((told.directive_id = assignment.directive_id) AND (told.organization_id = assignment.organization_id) AND (told.relayed_by = ( SELECT platform.actor() AS actor))))))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))
  CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON directives.assignment FOR EACH STATEMENT EXECUTE FUNCTION directives.note_change()

table directives.attachment forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  sha256 bytea not null
  id uuid not null default gen_random_uuid()
  name text not null
  bytes bytea not null
  added_by uuid not null
  added_at timestamp with time zone not null
  constraint attachment_bytes_check CHECK (((octet_length(bytes) >= 1) AND (octet_length(bytes) <= 10485760)))
  constraint attachment_check CHECK ((sha256 = sha256(bytes)))
  constraint attachment_id_key UNIQUE (id)
  constraint attachment_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint attachment_pkey PRIMARY KEY (organization_id, sha256)
  policy made for insert with check (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table directives.behalf forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  directive_id uuid not null
  about text not null
  version integer
  claim_id uuid
  said_by text not null
  post text not null
  channel text not null
  said_at timestamp with time zone not null
  note text not null
  reference text not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  disputed_by uuid grants noroshi_app=update
  disputed_at timestamp with time zone grants noroshi_app=update
  dispute text grants noroshi_app=update
  reply integer
  constraint behalf_about_check CHECK ((about = ANY (ARRAY['acknowledgement'::text, 'claim'::text, 'reply'::text])))
  constraint behalf_channel_check CHECK ((channel = ANY (ARRAY['phone'::text, 'fax'::text, 'mail'::text, 'in-person'::text])))
  constraint behalf_check CHECK ((said_at <= recorded_at))
  constraint behalf_check1 CHECK (((about = 'acknowledgement'::text) = (version IS NOT NULL)))
  constraint behalf_check2 CHECK (((about = 'claim'::text) = (claim_id IS NOT NULL)))
  constraint behalf_check3 CHECK ((((disputed_at IS NULL) = (disputed_by IS NULL)) AND ((disputed_at IS NULL) = (dispute IS NULL))))
  constraint behalf_check4 CHECK (((about = 'reply'::text) = (reply IS NOT NULL)))
  constraint behalf_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES directives.directive(id)
  constraint behalf_dispute_check CHECK ((dispute <> ''::text))
  constraint behalf_organization_id_claim_id_fkey FOREIGN KEY (organization_id, claim_id) REFERENCES directives.claim(organization_id, id)
  constraint behalf_organization_id_directive_id_fkey FOREIGN KEY (organization_id, directive_id) REFERENCES directives.addressee(organization_id, directive_id)
  constraint behalf_organization_id_directive_id_reply_fkey FOREIGN KEY (organization_id, directive_id, reply) REFERENCES directives.reply(organization_id, directive_id, number)
  constraint behalf_pkey PRIMARY KEY (organization_id, id)
  constraint behalf_said_by_check CHECK ((said_by <> ''::text))
  constraint behalf_version_check CHECK ((version > 0))
  CREATE UNIQUE INDEX behalf_acknowledgement ON directives.behalf USING btree (organization_id, directive_id, version) WHERE ((about = 'acknowledgement'::text) AND (disputed_at IS NULL))
  CREATE UNIQUE INDEX behalf_claim ON directives.behalf USING btree (organization_id, claim_id)
  CREATE INDEX behalf_directive ON directives.behalf USING btree (directive_id)
  CREATE UNIQUE INDEX behalf_reply ON directives.behalf USING btree (organization_id, directive_id, reply)
  policy disputed for update using ((organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])) AND (disputed_at IS NULL)) with check (disputed_by = ( SELECT platform.actor() AS actor))
  policy made for insert with check (( SELECT platform.sees_all() AS sees_all) AND (recorded_by = ( SELECT platform.actor() AS actor)) AND (disputed_at IS NULL))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))
  CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON directives.behalf FOR EACH STATEMENT EXECUTE FUNCTION directives.note_change()

table directives.change forced row security grants noroshi_app=delete,insert,select,update
  transaction xid8 not null
  at timestamp with time zone not null default clock_timestamp()
  constraint change_pkey PRIMARY KEY (transaction)
  CREATE INDEX change_at ON directives.change USING btree (at)
  policy known using (( SELECT platform.actor() AS actor) IS NOT NULL) with check (( SELECT platform.actor() AS actor) IS NOT NULL)

table directives.claim forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  directive_id uuid not null
  system_id uuid
  measure text not null
  evidence text not null
  claimed_by uuid not null
  claimed_at timestamp with time zone not null
  outcome text grants noroshi_app=update
  judged_at timestamp with time zone grants noroshi_app=update
  judged_on uuid grants noroshi_app=update
  judgement jsonb grants noroshi_app=update
  action integer not null default 1
  carried_from uuid
  withdrawn_at timestamp with time zone grants noroshi_app=update
  withdrawn_by uuid grants noroshi_app=update
  review_id uuid grants noroshi_app=update
  constraint claim_check CHECK (((outcome IS NULL) = (judged_at IS NULL)))
  constraint claim_check1 CHECK (((outcome IS NULL) OR (judged_at >= claimed_at)))
  constraint claim_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES directives.directive(id)
  constraint claim_evidence_check CHECK ((evidence <> ''::text))
  constraint claim_measure_check CHECK ((measure = ANY (ARRAY['patched'::text, 'removed'::text, 'mitigated'::text, 'disconnected'::text, 'examined'::text, 'reported'::text])))
  constraint claim_organization_id_carried_from_fkey FOREIGN KEY (organization_id, carried_from) REFERENCES directives.claim(organization_id, id)
  constraint claim_organization_id_directive_id_fkey FOREIGN KEY (organization_id, directive_id) REFERENCES directives.addressee(organization_id, directive_id)
  constraint claim_organization_id_directive_id_system_id_fkey FOREIGN KEY (organization_id, directive_id, system_id) REFERENCES directives.target(organization_id, directive_id, system_id)
  constraint claim_organization_id_judged_on_fkey FOREIGN KEY (organization_id, judged_on) REFERENCES inventory.submission(organization_id, id)
  constraint claim_organization_id_review_id_fkey FOREIGN KEY (organization_id, review_id) REFERENCES directives.review(organization_id, id)
  constraint claim_outcome_check CHECK ((outcome = ANY (ARRAY['verified'::text, 'contradicted'::text])))
  constraint claim_pkey PRIMARY KEY (organization_id, id)
  constraint claim_reviewed CHECK (((outcome IS NULL) OR (measure <> ALL (ARRAY['mitigated'::text, 'disconnected'::text, 'examined'::text])) OR (review_id IS NOT NULL) OR (carried_from IS NOT NULL)))
  constraint claim_withdrawal CHECK ((((withdrawn_at IS NULL) = (withdrawn_by IS NULL)) AND ((withdrawn_at IS NULL) OR (outcome IS NULL))))
  CREATE INDEX claim_directive ON directives.claim USING btree (directive_id)
  CREATE UNIQUE INDEX claim_open ON directives.claim USING btree (organization_id, directive_id, action, system_id) NULLS NOT DISTINCT WHERE ((outcome IS NULL) AND (withdrawn_at IS NULL))
  policy judged for update using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy judged_in_review restrictive for update using true with check ((review_id IS NULL) OR (EXISTS ( SELECT
   FROM directives.review r
  WHERE ((r.organization_id = claim.organization_id) AND (r.id = claim.review_id) AND (r.claim_id = claim.id) AND (r.reviewer_id = ( SELECT platform.actor() AS actor)) AND (r.verdict = claim.outcome)))))
  policy made for insert with check (( SELECT platform.sees_all() AS sees_all) OR ((organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])) AND (outcome IS NULL)))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))
  policy withdrawn for update using ((organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])) AND (outcome IS NULL)) with check ((organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])) AND (outcome IS NULL) AND (withdrawn_by = ( SELECT platform.actor() AS actor)))
  CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON directives.claim FOR EACH STATEMENT EXECUTE FUNCTION directives.note_change()

table directives.deadline_change forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  assignment_id uuid not null
  number integer not null
  due_before timestamp with time zone not null
  due_after timestamp with time zone not null
  version integer
  changed_by uuid not null
  changed_at timestamp with time zone not null
  extension_id uuid
  constraint deadline_change_number_check CHECK ((number > 0))
  constraint deadline_change_organization_id_assignment_id_fkey FOREIGN KEY (organization_id, assignment_id) REFERENCES directives.assignment(organization_id, id)
  constraint deadline_change_organization_id_extension_id_fkey FOREIGN KEY (organization_id, extension_id) REFERENCES directives.extension(organization_id, id)
  constraint deadline_change_pkey PRIMARY KEY (organization_id, assignment_id, number)
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table directives.directive forced row security grants noroshi_app=insert,select,update
  id uuid not null
  number integer not null
  vulnerability_id text
  table_id text
  days integer not null
  version integer not null
  drafted_by uuid not null
  drafted_at timestamp with time zone not null
  issued_by uuid
  issued_at timestamp with time zone
  kind text not null default 'directive'::text
  fiscal_year integer not null default EXTRACT(year FROM ((platform.now() AT TIME ZONE 'Asia/Tokyo'::text) - '3 mons'::interval))
  closed_at timestamp with time zone
  closed_by uuid
  closing text
  closing_reason text not null default ''::text
  supersedes uuid
  mapping jsonb not null default '[]'::jsonb
  swept_at timestamp with time zone
  standing_id uuid
  constraint directive_check1 CHECK (((issued_by IS NULL) = (issued_at IS NULL)))
  constraint directive_closed CHECK ((((closed_at IS NULL) = (closing IS NULL)) AND ((closed_at IS NULL) = (closed_by IS NULL)) AND ((closed_at IS NULL) OR (issued_at IS NOT NULL))))
  constraint directive_closing_check CHECK ((closing = ANY (ARRAY['superseded'::text, 'retired'::text])))
  constraint directive_days_check CHECK (((days >= 1) AND (days <= 365)))
  constraint directive_decided CHECK (((vulnerability_id IS NULL) = (table_id IS NULL)))
  constraint directive_fiscal_year_check CHECK (((fiscal_year >= 2000) AND (fiscal_year <= 2999)))
  constraint directive_kind_check CHECK ((kind = ANY (ARRAY['directive'::text, 'alert'::text, 'circular'::text])))
  constraint directive_number_check CHECK ((number > 0))
  constraint directive_number_key UNIQUE (kind, fiscal_year, number)
  constraint directive_of_two_people CHECK (((issued_by IS DISTINCT FROM drafted_by) OR (standing_id IS NOT NULL)))
  constraint directive_pkey PRIMARY KEY (id)
  constraint directive_replaces_another CHECK ((supersedes IS DISTINCT FROM id))
  constraint directive_standing_id_fkey FOREIGN KEY (standing_id) REFERENCES directives.standing(id)
  constraint directive_supersedes_fkey FOREIGN KEY (supersedes) REFERENCES directives.directive(id)
  constraint directive_version_check CHECK ((version > 0))
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR ((issued_at IS NOT NULL) AND (EXISTS ( SELECT
   FROM directives.addressee a
  WHERE (a.directive_id = directive.id)))))
  CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON directives.directive FOR EACH STATEMENT EXECUTE FUNCTION directives.note_change()

table directives.evidence forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  claim_id uuid not null
  text text not null
  attachment bytea
  added_by uuid not null
  added_at timestamp with time zone not null
  constraint evidence_check CHECK (((text <> ''::text) OR (attachment IS NOT NULL)))
  constraint evidence_organization_id_attachment_fkey FOREIGN KEY (organization_id, attachment) REFERENCES directives.attachment(organization_id, sha256)
  constraint evidence_organization_id_claim_id_fkey FOREIGN KEY (organization_id, claim_id) REFERENCES directives.claim(organization_id, id)
  constraint evidence_pkey PRIMARY KEY (organization_id, id)
  CREATE INDEX evidence_claim ON directives.evidence USING btree (organization_id, claim_id)
  policy made for insert with check (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table directives.exception forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  directive_id uuid not null
  assignments uuid[] not null
  initiated_by text not null
  applicant text not null
  clause text not null
  reason text not null
  substitute text not null
  wanted_until timestamp with time zone not null
  renews uuid
  requested_by uuid not null
  requested_at timestamp with time zone not null
  granted boolean grants noroshi_app=update
  granted_until timestamp with time zone grants noroshi_app=update
  decision text grants noroshi_app=update
  decided_by uuid grants noroshi_app=update
  decided_at timestamp with time zone grants noroshi_app=update
  constraint exception_applicant_check CHECK ((applicant <> ''::text))
  constraint exception_assignments_check CHECK ((cardinality(assignments) <= 500))
  constraint exception_check CHECK ((requested_at < wanted_until))
  constraint exception_check1 CHECK ((decided_by IS DISTINCT FROM requested_by))
  constraint exception_check2 CHECK ((((granted IS NULL) = (decided_by IS NULL)) AND ((granted IS NULL) = (decided_at IS NULL)) AND ((granted IS NULL) = (decision IS NULL))))
  constraint exception_check3 CHECK (((granted IS TRUE) = (granted_until IS NOT NULL)))
  constraint exception_check4 CHECK (((granted_until > decided_at) AND (granted_until <= (decided_at + '366 days'::interval))))
  constraint exception_clause_check CHECK ((clause <> ''::text))
  constraint exception_decision_check CHECK ((decision <> ''::text))
  constraint exception_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES directives.directive(id)
  constraint exception_initiated_by_check CHECK ((initiated_by = ANY (ARRAY['addressee'::text, 'headquarters'::text])))
  constraint exception_organization_id_directive_id_fkey FOREIGN KEY (organization_id, directive_id) REFERENCES directives.addressee(organization_id, directive_id)
  constraint exception_organization_id_renews_fkey FOREIGN KEY (organization_id, renews) REFERENCES directives.exception(organization_id, id)
  constraint exception_pkey PRIMARY KEY (organization_id, id)
  constraint exception_reason_check CHECK ((reason <> ''::text))
  constraint exception_substitute_check CHECK ((substitute <> ''::text))
  CREATE INDEX exception_directive ON directives.exception USING btree (directive_id, organization_id)
  policy decided for update using (( SELECT platform.sees_all() AS sees_all) AND (granted IS NULL)) with check ((decided_by = ( SELECT platform.actor() AS actor)) AND (NOT directives.speaks_for(decided_by, organization_id)))
  policy made for insert with check ((granted IS NULL) AND
CASE initiated_by
    WHEN 'addressee'::text THEN (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))
    ELSE ( SELECT platform.sees_all() AS sees_all)
END)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))
  CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON directives.exception FOR EACH STATEMENT EXECUTE FUNCTION directives.note_change()

table directives.exception_end forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  exception_id uuid not null
  report text not null
  reported_by uuid not null
  reported_at timestamp with time zone not null
  constraint exception_end_organization_id_exception_id_fkey FOREIGN KEY (organization_id, exception_id) REFERENCES directives.exception(organization_id, id)
  constraint exception_end_pkey PRIMARY KEY (organization_id, exception_id)
  constraint exception_end_report_check CHECK ((report <> ''::text))
  policy made for insert with check (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))
  CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON directives.exception_end FOR EACH STATEMENT EXECUTE FUNCTION directives.note_change()

table directives.extension forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  directive_id uuid not null
  assignments uuid[] not null
  reason text not null
  due_at timestamp with time zone not null
  wanted_until timestamp with time zone not null
  requested_by uuid not null
  requested_at timestamp with time zone not null
  granted boolean grants noroshi_app=update
  new_due_at timestamp with time zone grants noroshi_app=update
  rule text grants noroshi_app=update
  decision text grants noroshi_app=update
  decided_by uuid grants noroshi_app=update
  decided_at timestamp with time zone grants noroshi_app=update
  constraint extension_assignments_check CHECK ((cardinality(assignments) <= 500))
  constraint extension_check CHECK ((wanted_until > due_at))
  constraint extension_check1 CHECK ((new_due_at > due_at))
  constraint extension_check2 CHECK ((decided_by IS DISTINCT FROM requested_by))
  constraint extension_check3 CHECK ((((granted IS NULL) = (decided_by IS NULL)) AND ((granted IS NULL) = (decided_at IS NULL)) AND ((granted IS NULL) = (decision IS NULL))))
  constraint extension_check4 CHECK ((((granted IS TRUE) = (new_due_at IS NOT NULL)) AND ((granted IS TRUE) = (rule IS NOT NULL))))
  constraint extension_decision_check CHECK ((decision <> ''::text))
  constraint extension_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES directives.directive(id)
  constraint extension_organization_id_directive_id_fkey FOREIGN KEY (organization_id, directive_id) REFERENCES directives.addressee(organization_id, directive_id)
  constraint extension_pkey PRIMARY KEY (organization_id, id)
  constraint extension_reason_check CHECK ((reason <> ''::text))
  constraint extension_rule_check CHECK ((rule <> ''::text))
  CREATE INDEX extension_directive ON directives.extension USING btree (directive_id, organization_id)
  policy decided for update using (( SELECT platform.sees_all() AS sees_all) AND (granted IS NULL)) with check ((decided_by = ( SELECT platform.actor() AS actor)) AND (NOT directives.speaks_for(decided_by, organization_id)))
  policy made for insert with check ((organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])) AND (granted IS NULL))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table directives.imprint forced row security grants noroshi_app=insert,select
  directive_id uuid not null
  series text
  fiscal_year integer not null
  number integer
  content jsonb not null
  constraint imprint_check CHECK (((series IS NULL) = (number IS NULL)))
  constraint imprint_content_check CHECK ((jsonb_typeof(content) = 'object'::text))
  constraint imprint_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES directives.directive(id)
  constraint imprint_number_check CHECK ((number > 0))
  constraint imprint_pkey PRIMARY KEY (directive_id)
  constraint imprint_series_fiscal_year_number_key UNIQUE (series, fiscal_year, number)
  policy made for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (EXISTS ( SELECT
   FROM directives.directive d
  WHERE (d.id = imprint.directive_id))))

table directives.opening forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  directive_id uuid not null
  opened_by uuid not null
  opened_at timestamp with time zone not null
  constraint opening_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES directives.directive(id)
  constraint opening_organization_id_directive_id_fkey FOREIGN KEY (organization_id, directive_id) REFERENCES directives.addressee(organization_id, directive_id)
  constraint opening_pkey PRIMARY KEY (organization_id, directive_id)
  policy scoped using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))) with check (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))

table directives.outsider forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  directive_id uuid not null
  name text not null
  contact text not null
  channel text not null
  told_at timestamp with time zone not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  constraint outsider_channel_check CHECK ((channel = ANY (ARRAY['phone'::text, 'fax'::text, 'mail'::text, 'e-mail'::text, 'in-person'::text])))
  constraint outsider_check CHECK ((told_at <= recorded_at))
  constraint outsider_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES directives.directive(id)
  constraint outsider_name_check CHECK ((name <> ''::text))
  constraint outsider_organization_id_directive_id_fkey FOREIGN KEY (organization_id, directive_id) REFERENCES directives.addressee(organization_id, directive_id)
  constraint outsider_organization_id_directive_id_name_key UNIQUE (organization_id, directive_id, name)
  constraint outsider_pkey PRIMARY KEY (organization_id, id)
  policy scoped using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))) with check (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))

table directives.question forced row security grants noroshi_app=insert,select
  directive_id uuid not null
  version integer not null
  number integer not null
  text text not null
  help text not null
  type text not null
  options jsonb not null
  unit text not null
  required boolean not null
  constraint question_check CHECK (((type = ANY (ARRAY['one'::text, 'many'::text])) = (jsonb_array_length(options) > 0)))
  constraint question_directive_id_version_fkey FOREIGN KEY (directive_id, version) REFERENCES directives.wording(directive_id, version)
  constraint question_help_check CHECK ((length(help) <= 1000))
  constraint question_number_check CHECK (((number >= 1) AND (number <= 99)))
  constraint question_pkey PRIMARY KEY (directive_id, version, number)
  constraint question_text_check CHECK (((text <> ''::text) AND (length(text) <= 1000)))
  constraint question_type_check CHECK ((type = ANY (ARRAY['yes-no'::text, 'one'::text, 'many'::text, 'number'::text, 'date'::text, 'text'::text])))
  constraint question_unit_check CHECK ((length(unit) <= 40))
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (EXISTS ( SELECT
   FROM directives.directive d
  WHERE ((d.id = question.directive_id) AND (question.version <= d.version)))))

table directives.relay forced row security grants noroshi_app=insert,select,update
  directive_id uuid not null
  clock text not null
  ordered_by uuid not null
  ordered_at timestamp with time zone not null
  constraint relay_clock_check CHECK ((clock = ANY (ARRAY['issue'::text, 'told'::text])))
  constraint relay_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES directives.directive(id)
  constraint relay_pkey PRIMARY KEY (directive_id)
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (EXISTS ( SELECT
   FROM directives.directive d
  WHERE (d.id = relay.directive_id))))

table directives.reminder forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  directive_id uuid not null
  due_at timestamp with time zone not null
  step text not null
  step_at timestamp with time zone not null
  done_at timestamp with time zone not null
  is_late boolean not null
  is_told boolean not null
  constraint reminder_check CHECK ((done_at >= step_at))
  constraint reminder_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES directives.directive(id)
  constraint reminder_organization_id_directive_id_fkey FOREIGN KEY (organization_id, directive_id) REFERENCES directives.addressee(organization_id, directive_id)
  constraint reminder_pkey PRIMARY KEY (organization_id, directive_id, due_at, step)
  constraint reminder_step_check CHECK ((step <> ''::text))
  policy made for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table directives.reply forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  directive_id uuid not null
  number integer not null grants noroshi_app=update
  version integer not null grants noroshi_app=update
  answers jsonb not null grants noroshi_app=update
  written_by uuid not null grants noroshi_app=update
  written_at timestamp with time zone not null grants noroshi_app=update
  submitted_at timestamp with time zone grants noroshi_app=update
  late boolean not null grants noroshi_app=update
  constraint reply_answers_check CHECK ((jsonb_typeof(answers) = 'object'::text))
  constraint reply_check CHECK (((submitted_at IS NOT NULL) OR (NOT late)))
  constraint reply_check1 CHECK (((number > 0) OR ((number = 0) AND (submitted_at IS NULL))))
  constraint reply_organization_id_directive_id_fkey FOREIGN KEY (organization_id, directive_id) REFERENCES directives.addressee(organization_id, directive_id)
  constraint reply_pkey PRIMARY KEY (organization_id, directive_id, number)
  CREATE INDEX reply_directive ON directives.reply USING btree (directive_id)
  CREATE UNIQUE INDEX reply_draft ON directives.reply USING btree (organization_id, directive_id) WHERE (submitted_at IS NULL)
  policy changed for update using ((organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])) AND (submitted_at IS NULL)) with check (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))
  policy made for insert with check (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))
  policy seen for select using ((organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])) OR (( SELECT platform.sees_all() AS sees_all) AND (submitted_at IS NOT NULL)))
  CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON directives.reply FOR EACH STATEMENT EXECUTE FUNCTION directives.note_change()

table directives.retirement forced row security grants noroshi_app=insert,select
  directive_id uuid not null
  number integer not null
  reason text not null
  proposed_by uuid not null
  proposed_at timestamp with time zone not null
  decided_by uuid grants noroshi_app=update
  decided_at timestamp with time zone grants noroshi_app=update
  agreed boolean grants noroshi_app=update
  constraint retirement_check CHECK ((decided_by IS DISTINCT FROM proposed_by))
  constraint retirement_check1 CHECK ((((decided_by IS NULL) = (decided_at IS NULL)) AND ((decided_by IS NULL) = (agreed IS NULL))))
  constraint retirement_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES directives.directive(id)
  constraint retirement_number_check CHECK ((number > 0))
  constraint retirement_pkey PRIMARY KEY (directive_id, number)
  constraint retirement_reason_check CHECK (((reason <> ''::text) AND (length(reason) <= 2000)))
  CREATE UNIQUE INDEX retirement_open ON directives.retirement USING btree (directive_id) WHERE (decided_at IS NULL)
  policy decided using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)

table directives.review forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  claim_id uuid not null
  reviewer_id uuid not null
  assigned_by uuid not null
  assigned_at timestamp with time zone not null
  verdict text grants noroshi_app=update
  reason text grants noroshi_app=update
  judged_at timestamp with time zone grants noroshi_app=update
  constraint review_check CHECK ((((verdict IS NULL) = (judged_at IS NULL)) AND ((verdict IS NULL) = (reason IS NULL))))
  constraint review_organization_id_claim_id_fkey FOREIGN KEY (organization_id, claim_id) REFERENCES directives.claim(organization_id, id)
  constraint review_pkey PRIMARY KEY (organization_id, id)
  constraint review_reason_check CHECK ((reason <> ''::text))
  constraint review_verdict_check CHECK ((verdict = ANY (ARRAY['verified'::text, 'contradicted'::text, 'more'::text])))
  CREATE INDEX review_claim ON directives.review USING btree (organization_id, claim_id, assigned_at)
  policy judged for update using (( SELECT platform.sees_all() AS sees_all) AND (reviewer_id = ( SELECT platform.actor() AS actor)) AND (verdict IS NULL)) with check (reviewer_id = ( SELECT platform.actor() AS actor))
  policy named for insert with check ((verdict IS NULL) AND (NOT directives.speaks_for(reviewer_id, organization_id)) AND (NOT (EXISTS ( SELECT
   FROM directives.claim c
  WHERE ((c.organization_id = review.organization_id) AND (c.id = review.claim_id) AND (c.claimed_by = review.reviewer_id))))) AND (( SELECT platform.sees_all() AS sees_all) OR ((organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])) AND directives.asked_more(organization_id, claim_id, reviewer_id))))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table directives.standing forced row security grants noroshi_app=insert,select
  id uuid not null
  version integer grants noroshi_app=update
  ended_at timestamp with time zone grants noroshi_app=update
  ended_by uuid grants noroshi_app=update
  ended_because text not null default ''::text grants noroshi_app=update
  constraint standing_check CHECK (((ended_at IS NULL) = (ended_by IS NULL)))
  constraint standing_pkey PRIMARY KEY (id)
  constraint standing_version_check CHECK ((version > 0))
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)

table directives.standing_case forced row security grants noroshi_app=insert,select
  standing_id uuid not null
  vulnerability_id text not null
  version integer not null
  listed_at timestamp with time zone not null
  taken_at timestamp with time zone not null
  late boolean not null
  addressees integer not null
  state text not null grants noroshi_app=update
  directive_id uuid grants noroshi_app=update
  decided_by uuid grants noroshi_app=update
  decided_at timestamp with time zone grants noroshi_app=update
  reason text not null default ''::text grants noroshi_app=update
  constraint standing_case_addressees_check CHECK ((addressees > 0))
  constraint standing_case_check CHECK (((state = 'issued'::text) = (directive_id IS NOT NULL)))
  constraint standing_case_check1 CHECK (((decided_by IS NULL) = (decided_at IS NULL)))
  constraint standing_case_check2 CHECK (((state <> 'declined'::text) OR ((decided_by IS NOT NULL) AND (reason <> ''::text))))
  constraint standing_case_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES directives.directive(id)
  constraint standing_case_pkey PRIMARY KEY (standing_id, vulnerability_id)
  constraint standing_case_standing_id_fkey FOREIGN KEY (standing_id) REFERENCES directives.standing(id)
  constraint standing_case_standing_id_version_fkey FOREIGN KEY (standing_id, version) REFERENCES directives.standing_terms(standing_id, version)
  constraint standing_case_state_check CHECK ((state = ANY (ARRAY['issued'::text, 'waiting'::text, 'declined'::text])))
  CREATE UNIQUE INDEX standing_case_directive ON directives.standing_case USING btree (directive_id)
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)

table directives.standing_terms forced row security grants noroshi_app=insert,select
  standing_id uuid not null
  version integer not null
  title text not null
  body text not null
  days integer not null
  sources text[] not null
  outcomes text[] not null
  scope jsonb not null
  actions jsonb not null
  cap integer not null
  proposed_by uuid not null
  proposed_at timestamp with time zone not null
  approved_by uuid grants noroshi_app=update
  approved_at timestamp with time zone grants noroshi_app=update
  constraint standing_terms_body_check CHECK ((body <> ''::text))
  constraint standing_terms_cap_check CHECK (((cap >= 1) AND (cap <= 100000)))
  constraint standing_terms_check CHECK ((approved_by IS DISTINCT FROM proposed_by))
  constraint standing_terms_check1 CHECK (((approved_by IS NULL) = (approved_at IS NULL)))
  constraint standing_terms_days_check CHECK (((days >= 1) AND (days <= 365)))
  constraint standing_terms_pkey PRIMARY KEY (standing_id, version)
  constraint standing_terms_sources_check CHECK ((cardinality(sources) > 0))
  constraint standing_terms_standing_id_fkey FOREIGN KEY (standing_id) REFERENCES directives.standing(id)
  constraint standing_terms_title_check CHECK ((title <> ''::text))
  constraint standing_terms_version_check CHECK ((version > 0))
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)

table directives.summary forced row security grants noroshi_app=insert,select
  directive_id uuid not null
  number integer not null
  fewest integer not null
  content jsonb not null
  shared_by uuid not null
  shared_at timestamp with time zone not null
  constraint summary_content_check CHECK ((jsonb_typeof(content) = 'object'::text))
  constraint summary_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES directives.directive(id)
  constraint summary_fewest_check CHECK ((fewest > 1))
  constraint summary_number_check CHECK ((number > 0))
  constraint summary_pkey PRIMARY KEY (directive_id, number)
  policy made for insert with check (( SELECT platform.sees_all() AS sees_all) AND (shared_by = ( SELECT platform.actor() AS actor)))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (EXISTS ( SELECT
   FROM directives.directive d
  WHERE (d.id = summary.directive_id))))

table directives.summary_source forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  directive_id uuid not null
  number integer not null
  reply integer not null
  constraint summary_source_organization_id_directive_id_reply_fkey FOREIGN KEY (organization_id, directive_id, reply) REFERENCES directives.reply(organization_id, directive_id, number)
  constraint summary_source_pkey PRIMARY KEY (organization_id, directive_id, number)
  CREATE INDEX summary_source_number ON directives.summary_source USING btree (directive_id, number)
  policy made for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table directives.target forced row security grants noroshi_app=insert,select,update
  organization_id uuid not null
  directive_id uuid not null
  system_id uuid not null
  basis text not null
  evidence jsonb not null
  outcome text
  joined_at timestamp with time zone not null
  due_at timestamp with time zone
  due_rule text
  table_due_at timestamp with time zone
  released_at timestamp with time zone
  release_evidence jsonb
  submission_id uuid
  constraint target_basis_check CHECK ((basis = ANY (ARRAY['affected'::text, 'unknown'::text])))
  constraint target_check CHECK (((released_at IS NULL) = (release_evidence IS NULL)))
  constraint target_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES directives.directive(id)
  constraint target_organization_id_directive_id_fkey FOREIGN KEY (organization_id, directive_id) REFERENCES directives.addressee(organization_id, directive_id)
  constraint target_organization_id_submission_id_fkey FOREIGN KEY (organization_id, submission_id) REFERENCES inventory.submission(organization_id, id)
  constraint target_organization_id_system_id_fkey FOREIGN KEY (organization_id, system_id) REFERENCES inventory.system(organization_id, id)
  constraint target_pkey PRIMARY KEY (organization_id, directive_id, system_id)
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))
  CREATE TRIGGER noted AFTER INSERT OR DELETE OR UPDATE ON directives.target FOR EACH STATEMENT EXECUTE FUNCTION directives.note_change()

table directives.watch forced row security grants noroshi_app=insert,select,update
  organization_id uuid not null
  directive_id uuid not null
  next_at timestamp with time zone not null
  constraint watch_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES directives.directive(id)
  constraint watch_organization_id_directive_id_fkey FOREIGN KEY (organization_id, directive_id) REFERENCES directives.addressee(organization_id, directive_id)
  constraint watch_pkey PRIMARY KEY (organization_id, directive_id)
  CREATE INDEX watch_next ON directives.watch USING btree (next_at)
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table directives.wording forced row security grants noroshi_app=insert,select
  directive_id uuid not null
  version integer not null
  title text not null
  body text not null
  written_by uuid not null
  written_at timestamp with time zone not null
  scope jsonb not null default '{"kinds": [], "except": [], "sectors": [], "exposure": true, "communities": [], "designations": [], "organizations": []}'::jsonb
  issued_at timestamp with time zone grants noroshi_app=update
  folded text not null generated always as (platform.fold(((title || ' '::text) || body))) stored
  constraint wording_body_check CHECK ((body <> ''::text))
  constraint wording_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES directives.directive(id)
  constraint wording_pkey PRIMARY KEY (directive_id, version)
  constraint wording_title_check CHECK ((title <> ''::text))
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (EXISTS ( SELECT
   FROM directives.directive d
  WHERE ((d.id = wording.directive_id) AND (wording.version <= d.version)))))

table exposure.answer forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  system_id uuid not null
  input text not null
  value text not null
  evidence text not null
  answered_by uuid not null
  answered_at timestamp with time zone not null
  constraint answer_evidence_check CHECK ((evidence <> ''::text))
  constraint answer_input_check CHECK ((input ~ '^[A-Z]{1,20}$'::text))
  constraint answer_organization_id_system_id_fkey FOREIGN KEY (organization_id, system_id) REFERENCES inventory.system(organization_id, id)
  constraint answer_pkey PRIMARY KEY (organization_id, id)
  constraint answer_value_check CHECK ((value <> ''::text))
  CREATE INDEX answer_latest ON exposure.answer USING btree (organization_id, system_id, input, answered_at)
  policy scoped using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))) with check (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table exposure.assertion forced row security grants noroshi_app=insert,select
  id uuid not null
  author text not null
  document_id text not null
  document_version text not null
  issued_at timestamp with time zone not null
  vulnerability text not null
  status text not null
  justification text not null
  action text not null
  detail text not null
  products jsonb not null
  unresolved integer not null
  format text not null
  file text not null
  sha256 bytea not null
  number integer not null
  received_by uuid not null
  received_at timestamp with time zone not null
  label text
  constraint assertion_author_check CHECK ((author <> ''::text))
  constraint assertion_document_id_check CHECK ((document_id <> ''::text))
  constraint assertion_format_check CHECK ((format = ANY (ARRAY['openvex'::text, 'cyclonedx'::text, 'csaf'::text, 'spdx'::text])))
  constraint assertion_label_check CHECK ((label = ANY (ARRAY['TLP:RED'::text, 'TLP:AMBER+STRICT'::text, 'TLP:AMBER'::text, 'TLP:GREEN'::text, 'TLP:CLEAR'::text])))
  constraint assertion_number_check CHECK ((number >= 0))
  constraint assertion_pkey PRIMARY KEY (id)
  constraint assertion_products_check CHECK ((jsonb_typeof(products) = 'array'::text))
  constraint assertion_sha256_fkey FOREIGN KEY (sha256) REFERENCES exposure.vex_document(sha256)
  constraint assertion_sha256_number_key UNIQUE (sha256, number)
  constraint assertion_status_check CHECK ((status = ANY (ARRAY['not_affected'::text, 'affected'::text, 'fixed'::text, 'under_investigation'::text])))
  constraint assertion_unresolved_check CHECK ((unresolved >= 0))
  constraint assertion_vulnerability_check CHECK ((vulnerability <> ''::text))
  CREATE INDEX assertion_author ON exposure.assertion USING btree (author)
  CREATE INDEX assertion_vulnerability ON exposure.assertion USING btree (vulnerability)
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy known for select using (( SELECT platform.sees_all() AS sees_all) OR ((( SELECT platform.actor() AS actor) IS NOT NULL) AND (COALESCE(label, 'TLP:CLEAR'::text) = ANY (ARRAY['TLP:GREEN'::text, 'TLP:CLEAR'::text]))))

table exposure.change forced row security grants noroshi_app=insert,select,update
  organization_id uuid not null
  system_id uuid not null
  transaction xid8 not null
  constraint change_pkey PRIMARY KEY (organization_id, system_id)
  CREATE INDEX change_transaction ON exposure.change USING btree (transaction)
  policy scoped using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))) with check (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

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
  days integer
  forensic boolean not null default false
  constraint decision_check CHECK (((outcome IS NULL) = (cardinality(missing) > 0)))
  constraint decision_days_check CHECK ((days > 0))
  constraint decision_organization_id_system_id_fkey FOREIGN KEY (organization_id, system_id) REFERENCES inventory.system(organization_id, id)
  constraint decision_pkey PRIMARY KEY (organization_id, id)
  CREATE UNIQUE INDEX decision_current ON exposure.decision USING btree (organization_id, system_id, vulnerability_id) WHERE (superseded_at IS NULL)
  CREATE INDEX decision_vulnerability ON exposure.decision USING btree (vulnerability_id) WHERE (superseded_at IS NULL)
  policy scoped using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))) with check ( SELECT platform.sees_all() AS sees_all)

table exposure.own_assertion forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  system_id uuid not null
  submission_id uuid
  author text not null
  document_id text not null
  document_version text not null
  issued_at timestamp with time zone not null
  vulnerability text not null
  status text not null
  justification text not null
  action text not null
  detail text not null
  products jsonb not null
  unresolved integer not null
  format text not null
  file text not null
  sha256 bytea not null
  number integer not null
  received_by uuid not null
  received_at timestamp with time zone not null
  outcome text grants noroshi_app=update
  reason text grants noroshi_app=update
  decided_by uuid grants noroshi_app=update
  decided_at timestamp with time zone grants noroshi_app=update
  expires_at timestamp with time zone grants noroshi_app=update
  constraint own_assertion_check CHECK (((outcome IS NULL) = (decided_by IS NULL)))
  constraint own_assertion_check1 CHECK (((outcome IS NULL) = (decided_at IS NULL)))
  constraint own_assertion_check2 CHECK (((outcome IS NULL) = (reason IS NULL)))
  constraint own_assertion_check3 CHECK (((NOT (outcome IS DISTINCT FROM 'accepted'::text)) = (expires_at IS NOT NULL)))
  constraint own_assertion_check4 CHECK ((expires_at > decided_at))
  constraint own_assertion_check5 CHECK ((decided_by <> received_by))
  constraint own_assertion_document_id_check CHECK ((document_id <> ''::text))
  constraint own_assertion_format_check CHECK ((format = ANY (ARRAY['openvex'::text, 'cyclonedx'::text, 'csaf'::text, 'spdx'::text])))
  constraint own_assertion_number_check CHECK ((number >= 0))
  constraint own_assertion_organization_id_submission_id_fkey FOREIGN KEY (organization_id, submission_id) REFERENCES inventory.submission(organization_id, id)
  constraint own_assertion_organization_id_system_id_fkey FOREIGN KEY (organization_id, system_id) REFERENCES inventory.system(organization_id, id)
  constraint own_assertion_organization_id_system_id_sha256_number_key UNIQUE (organization_id, system_id, sha256, number)
  constraint own_assertion_outcome_check CHECK ((outcome = ANY (ARRAY['accepted'::text, 'rejected'::text])))
  constraint own_assertion_pkey PRIMARY KEY (organization_id, id)
  constraint own_assertion_products_check CHECK ((jsonb_typeof(products) = 'array'::text))
  constraint own_assertion_reason_check CHECK ((reason <> ''::text))
  constraint own_assertion_status_check CHECK ((status = ANY (ARRAY['not_affected'::text, 'affected'::text, 'fixed'::text, 'under_investigation'::text])))
  constraint own_assertion_unresolved_check CHECK ((unresolved >= 0))
  constraint own_assertion_vulnerability_check CHECK ((vulnerability <> ''::text))
  CREATE INDEX own_assertion_open ON exposure.own_assertion USING btree (received_at) WHERE (outcome IS NULL)
  CREATE INDEX own_assertion_system ON exposure.own_assertion USING btree (organization_id, system_id)
  CREATE INDEX own_assertion_vulnerability ON exposure.own_assertion USING btree (vulnerability)
  policy decided for update using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy made for insert with check ((outcome IS NULL) AND (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table exposure.own_vex_document forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  sha256 bytea not null
  bytes integer not null
  content bytea not null
  constraint own_vex_document_bytes_check CHECK ((bytes >= 0))
  constraint own_vex_document_pkey PRIMARY KEY (organization_id, sha256)
  constraint own_vex_document_sha256_check CHECK ((octet_length(sha256) = 32))
  policy scoped using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))) with check (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table exposure.packed_package forced row security grants noroshi_app=delete,insert,select
  package_id bigint not null
  runs bytea not null
  constraint packed_package_pkey PRIMARY KEY (package_id)
  policy whole using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)

table exposure.packed_system forced row security grants noroshi_app=delete,insert,select
  place integer not null
  system_id uuid not null
  constraint packed_system_pkey PRIMARY KEY (place)
  CREATE INDEX packed_system_id ON exposure.packed_system USING btree (system_id)
  policy whole using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)

table exposure.packing forced row security grants noroshi_app=delete,insert,select
  single boolean not null default true
  number uuid not null
  cluster text not null
  position text not null
  systems integer not null
  organizations uuid[] not null
  owners bytea not null
  taken bytea not null
  wholes bytea not null
  constraint packing_pkey PRIMARY KEY (single)
  constraint packing_single_check CHECK (single)
  constraint packing_systems_check CHECK ((systems >= 0))
  policy whole using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)

table exposure.question forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  system_id uuid not null
  input text not null
  asked_at timestamp with time zone not null
  due_at timestamp with time zone not null
  rule text not null
  closed_at timestamp with time zone grants noroshi_app=update
  constraint question_check CHECK ((due_at > asked_at))
  constraint question_input_check CHECK ((input ~ '^[A-Z]{1,20}$'::text))
  constraint question_organization_id_system_id_fkey FOREIGN KEY (organization_id, system_id) REFERENCES inventory.system(organization_id, id)
  constraint question_pkey PRIMARY KEY (organization_id, id)
  CREATE UNIQUE INDEX question_open ON exposure.question USING btree (organization_id, system_id, input) WHERE (closed_at IS NULL)
  policy answered for update using (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])) with check ((organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])) AND (closed_at IS NOT NULL))
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table exposure.saying_change forced row security grants noroshi_app=insert,select,update
  vulnerability_id text not null
  transaction xid8 not null
  constraint saying_change_pkey PRIMARY KEY (vulnerability_id)
  CREATE INDEX saying_change_transaction ON exposure.saying_change USING btree (transaction)
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy known for select using (( SELECT platform.actor() AS actor) IS NOT NULL)

table exposure.statement forced row security grants noroshi_app=insert,select
  id uuid not null
  vulnerability_id text not null
  input text not null
  value text not null
  evidence text not null
  stated_by uuid not null
  stated_at timestamp with time zone not null
  constraint statement_evidence_check CHECK ((evidence <> ''::text))
  constraint statement_input_check CHECK ((input ~ '^[A-Z]{1,20}$'::text))
  constraint statement_pkey PRIMARY KEY (id)
  CREATE INDEX statement_vulnerability ON exposure.statement USING btree (vulnerability_id, input, stated_at)
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy known for select using (( SELECT platform.actor() AS actor) IS NOT NULL)

table exposure.supplier forced row security grants noroshi_app=insert,select
  id uuid not null
  author text not null
  makes text[] not null
  reason text not null
  recognised_by uuid not null
  recognised_at timestamp with time zone not null
  revoked_by uuid grants noroshi_app=update
  revoked_at timestamp with time zone grants noroshi_app=update
  constraint supplier_author_check CHECK ((author <> ''::text))
  constraint supplier_check CHECK (((revoked_by IS NULL) = (revoked_at IS NULL)))
  constraint supplier_makes_check CHECK (((cardinality(makes) >= 1) AND (cardinality(makes) <= 200)))
  constraint supplier_pkey PRIMARY KEY (id)
  constraint supplier_reason_check CHECK ((reason <> ''::text))
  CREATE UNIQUE INDEX supplier_recognised ON exposure.supplier USING btree (author) WHERE (revoked_at IS NULL)
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy known for select using (( SELECT platform.actor() AS actor) IS NOT NULL)

table exposure.vex_document forced row security grants noroshi_app=insert,select
  sha256 bytea not null
  bytes integer not null
  content bytea not null
  constraint vex_document_bytes_check CHECK ((bytes >= 0))
  constraint vex_document_pkey PRIMARY KEY (sha256)
  constraint vex_document_sha256_check CHECK ((octet_length(sha256) = 32))
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy known for select using ( SELECT platform.sees_all() AS sees_all)

table incidents.answer forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  sequence bigint not null generated always as identity
  record_id uuid not null
  question text not null
  answer text not null
  note text not null
  said_by uuid not null
  said_as text not null
  said_at timestamp with time zone not null
  constraint answer_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])))
  constraint answer_note_check CHECK ((length(note) <= 2000))
  constraint answer_organization_id_record_id_fkey FOREIGN KEY (organization_id, record_id) REFERENCES incidents.record(organization_id, id)
  constraint answer_pkey PRIMARY KEY (organization_id, sequence)
  constraint answer_question_check CHECK ((question <> ''::text))
  constraint answer_said_as_check CHECK ((said_as <> ''::text))
  CREATE INDEX answer_record ON incidents.answer USING btree (organization_id, record_id, sequence)
  policy own using incidents.is_own(organization_id) with check incidents.is_own(organization_id)
  CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON incidents.answer FOR EACH ROW EXECUTE FUNCTION incidents.refuse_change()

sequence incidents.answer_sequence_seq

table incidents.assessment forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  sequence bigint not null generated always as identity
  record_id uuid not null
  severity text not null
  is_confirmed boolean not null
  note text not null
  assessed_by uuid not null
  assessed_as text not null
  assessed_at timestamp with time zone not null
  constraint assessment_assessed_as_check CHECK ((assessed_as <> ''::text))
  constraint assessment_note_check CHECK ((length(note) <= 4000))
  constraint assessment_organization_id_record_id_fkey FOREIGN KEY (organization_id, record_id) REFERENCES incidents.matter(organization_id, record_id)
  constraint assessment_pkey PRIMARY KEY (organization_id, sequence)
  constraint assessment_severity_check CHECK ((severity = ANY (ARRAY['none'::text, 'low'::text, 'medium'::text, 'high'::text, 'critical'::text])))
  CREATE INDEX assessment_matter ON incidents.assessment USING btree (organization_id, record_id, sequence)
  policy own using incidents.is_own(organization_id) with check incidents.is_own(organization_id)
  CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON incidents.assessment FOR EACH ROW EXECUTE FUNCTION incidents.refuse_change()

sequence incidents.assessment_sequence_seq

table incidents.attachment forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  record_id uuid not null
  sha256 bytea not null
  id uuid not null default gen_random_uuid()
  name text not null
  bytes bytea not null
  added_by uuid not null
  added_at timestamp with time zone not null
  constraint attachment_bytes_check CHECK (((octet_length(bytes) >= 1) AND (octet_length(bytes) <= 10485760)))
  constraint attachment_check CHECK ((sha256 = sha256(bytes)))
  constraint attachment_id_key UNIQUE (id)
  constraint attachment_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint attachment_organization_id_record_id_fkey FOREIGN KEY (organization_id, record_id) REFERENCES incidents.record(organization_id, id)
  constraint attachment_pkey PRIMARY KEY (organization_id, record_id, sha256)
  policy own using incidents.is_own(organization_id) with check incidents.is_own(organization_id)
  CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON incidents.attachment FOR EACH ROW EXECUTE FUNCTION incidents.refuse_change()

table incidents.authority forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  sequence bigint not null generated always as identity
  recipient text not null
  set_by uuid not null
  set_at timestamp with time zone not null
  constraint authority_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint authority_pkey PRIMARY KEY (organization_id, sequence)
  constraint authority_recipient_check CHECK (((recipient <> ''::text) AND (length(recipient) <= 40)))
  CREATE INDEX authority_recipient ON incidents.authority USING btree (recipient, sequence)
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)

sequence incidents.authority_sequence_seq

table incidents.consent forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  sequence bigint not null generated always as identity
  filing_id uuid not null
  recipient text not null
  is_given boolean not null
  withheld text[] not null
  said_by uuid not null
  said_at timestamp with time zone not null
  constraint consent_pkey PRIMARY KEY (organization_id, sequence)
  constraint consent_recipient_check CHECK ((recipient <> ''::text))
  CREATE INDEX consent_filing ON incidents.consent USING btree (filing_id, recipient, sequence)
  policy said for insert with check ((said_by = ( SELECT platform.actor() AS actor)) AND incidents.is_own(organization_id))
  policy seen for select using (incidents.is_own(organization_id) OR (EXISTS ( SELECT
   FROM incidents.filing f
  WHERE ((f.id = consent.filing_id) AND incidents.is_own(f.organization_id)))))
  CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON incidents.consent FOR EACH ROW EXECUTE FUNCTION incidents.refuse_change()

sequence incidents.consent_sequence_seq

table incidents.contribution forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  record_id uuid not null
  block text not null
  fields text[] not null
  name text not null
  firm text not null
  code_hash bytea not null
  invited_by uuid not null
  invited_as text not null
  invited_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  opened_at timestamp with time zone grants noroshi_app=update
  revoked_by uuid grants noroshi_app=update
  revoked_at timestamp with time zone grants noroshi_app=update
  constraint contribution_block_check CHECK (((block <> ''::text) AND (length(block) <= 40)))
  constraint contribution_check CHECK ((expires_at > invited_at))
  constraint contribution_check1 CHECK (((revoked_at IS NULL) = (revoked_by IS NULL)))
  constraint contribution_code_hash_check CHECK ((octet_length(code_hash) = 32))
  constraint contribution_code_hash_key UNIQUE (code_hash)
  constraint contribution_fields_check CHECK ((cardinality(fields) > 0))
  constraint contribution_firm_check CHECK (((firm <> ''::text) AND (length(firm) <= 200)))
  constraint contribution_id_key UNIQUE (id)
  constraint contribution_invited_as_check CHECK ((invited_as <> ''::text))
  constraint contribution_name_check CHECK (((name <> ''::text) AND (length(name) <= 100)))
  constraint contribution_organization_id_record_id_fkey FOREIGN KEY (organization_id, record_id) REFERENCES incidents.record(organization_id, id)
  constraint contribution_pkey PRIMARY KEY (organization_id, id)
  CREATE INDEX contribution_record ON incidents.contribution USING btree (organization_id, record_id, invited_at)
  policy borne for select using (id = ( SELECT platform.actor() AS actor))
  policy own using incidents.is_own(organization_id) with check incidents.is_own(organization_id)

table incidents.dissemination forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  record_id uuid not null
  filings uuid[] not null
  handed jsonb not null
  label text not null
  snapshot_id uuid
  exposed jsonb not null
  sha256 bytea not null
  made_by uuid not null
  made_as text not null
  made_at timestamp with time zone not null
  recalled_by uuid grants noroshi_app=update
  recalled_as text grants noroshi_app=update
  recalled_at timestamp with time zone grants noroshi_app=update
  recall_reason text grants noroshi_app=update
  recall_snapshot_id uuid grants noroshi_app=update
  constraint dissemination_check CHECK (((recalled_at IS NULL) = (recalled_by IS NULL)))
  constraint dissemination_check1 CHECK (((recalled_at IS NULL) = (recalled_as IS NULL)))
  constraint dissemination_check2 CHECK (((recalled_at IS NULL) = (recall_reason IS NULL)))
  constraint dissemination_filings_check CHECK ((cardinality(filings) > 0))
  constraint dissemination_handed_check CHECK (((jsonb_typeof(handed) = 'array'::text) AND (handed <> '[]'::jsonb)))
  constraint dissemination_id_key UNIQUE (id)
  constraint dissemination_label_check CHECK ((labels.strictness(label) IS NOT NULL))
  constraint dissemination_made_as_check CHECK ((made_as <> ''::text))
  constraint dissemination_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint dissemination_pkey PRIMARY KEY (organization_id, id)
  constraint dissemination_recall_reason_check CHECK ((length(recall_reason) <= 2000))
  CREATE INDEX dissemination_record ON incidents.dissemination USING btree (organization_id, record_id)
  policy own using incidents.is_own(organization_id) with check incidents.is_own(organization_id)

table incidents.fact forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  sequence bigint not null generated always as identity
  record_id uuid not null
  field text not null
  value jsonb
  certainty text not null
  since timestamp with time zone
  said_by uuid not null
  said_as text not null
  said_at timestamp with time zone not null
  firm text
  constraint fact_certainty_check CHECK ((certainty = ANY (ARRAY['confirmed'::text, 'suspected'::text, 'unknown'::text])))
  constraint fact_check CHECK (((value IS NULL) = (certainty = 'unknown'::text)))
  constraint fact_field_check CHECK ((field <> ''::text))
  constraint fact_firm_check CHECK (((firm <> ''::text) AND (length(firm) <= 200)))
  constraint fact_organization_id_record_id_fkey FOREIGN KEY (organization_id, record_id) REFERENCES incidents.record(organization_id, id)
  constraint fact_pkey PRIMARY KEY (organization_id, sequence)
  constraint fact_said_as_check CHECK ((said_as <> ''::text))
  CREATE INDEX fact_record ON incidents.fact USING btree (organization_id, record_id, sequence)
  policy contributed for insert with check ((said_by = ( SELECT platform.actor() AS actor)) AND (EXISTS ( SELECT
   FROM incidents.contribution c
  WHERE ((c.id = fact.said_by) AND (c.organization_id = fact.organization_id) AND (c.record_id = fact.record_id) AND (fact.field = ANY (c.fields)) AND (c.name = fact.said_as) AND (c.firm = fact.firm) AND (c.revoked_at IS NULL) AND (c.expires_at > platform.now())))))
  policy given for select using ((record_id = ( SELECT incidents.contributed_record() AS contributed_record)) AND (field = ANY (( SELECT incidents.contributed_fields() AS contributed_fields)::text[])))
  policy own using incidents.is_own(organization_id) with check incidents.is_own(organization_id)
  CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON incidents.fact FOR EACH ROW EXECUTE FUNCTION incidents.refuse_change()

sequence incidents.fact_sequence_seq

table incidents.filing forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  reporter_id uuid not null
  record_id uuid not null
  via_id uuid
  kind text not null
  profile text not null
  duty text not null
  stage text not null
  recipient text not null
  sequence integer not null
  about_id uuid
  form text not null
  form_version text not null
  label text not null
  reason text not null
  document text not null
  sha256 bytea not null
  filed_by uuid not null
  filed_as text not null
  filed_at timestamp with time zone not null
  constraint filing_check CHECK ((sha256 = sha256(convert_to(document, 'UTF8'::name))))
  constraint filing_check1 CHECK (((kind = 'forward'::text) = (via_id IS NOT NULL)))
  constraint filing_check2 CHECK (((kind = ANY (ARRAY['forward'::text, 'withdrawal'::text])) = (about_id IS NOT NULL)))
  constraint filing_duty_check CHECK ((duty <> ''::text))
  constraint filing_filed_as_check CHECK ((filed_as <> ''::text))
  constraint filing_form_check CHECK ((form <> ''::text))
  constraint filing_form_version_check CHECK ((form_version <> ''::text))
  constraint filing_id_key UNIQUE (id)
  constraint filing_kind_check CHECK ((kind = ANY (ARRAY['report'::text, 'correction'::text, 'withdrawal'::text, 'forward'::text])))
  constraint filing_label_check CHECK ((labels.strictness(label) IS NOT NULL))
  constraint filing_organization_id_record_id_fkey FOREIGN KEY (organization_id, record_id) REFERENCES incidents.matter(organization_id, record_id)
  constraint filing_pkey PRIMARY KEY (organization_id, id)
  constraint filing_profile_check CHECK ((profile <> ''::text))
  constraint filing_reason_check CHECK ((length(reason) <= 2000))
  constraint filing_recipient_check CHECK ((recipient <> ''::text))
  constraint filing_sequence_check CHECK ((sequence > 0))
  constraint filing_stage_check CHECK ((stage <> ''::text))
  CREATE UNIQUE INDEX filing_forward ON incidents.filing USING btree (about_id, recipient) WHERE (kind = 'forward'::text)
  CREATE INDEX filing_matter ON incidents.filing USING btree (organization_id, record_id, filed_at)
  CREATE INDEX filing_record ON incidents.filing USING btree (reporter_id, record_id, filed_at)
  CREATE UNIQUE INDEX filing_sequence ON incidents.filing USING btree (record_id, duty, recipient, sequence) WHERE (kind <> 'forward'::text)
  policy seen for select using (incidents.is_own(organization_id) OR incidents.is_own(reporter_id) OR incidents.is_own(via_id))
  policy sent for insert with check ((filed_by = ( SELECT platform.actor() AS actor)) AND
CASE
    WHEN (via_id IS NULL) THEN incidents.is_own(reporter_id)
    ELSE (incidents.is_own(via_id) AND (EXISTS ( SELECT
       FROM incidents.filing f
      WHERE ((f.id = filing.about_id) AND (f.organization_id = filing.via_id) AND (f.reporter_id = filing.reporter_id) AND (f.record_id = filing.record_id)))))
END)
  CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON incidents.filing FOR EACH ROW EXECUTE FUNCTION incidents.refuse_change()

table incidents.guest forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  invitation_id uuid
  body_name text not null
  person_name text not null
  email text not null
  telephone text not null
  code_hash bytea not null
  begun_at timestamp with time zone not null
  joined_to uuid grants noroshi_app=update
  record_id uuid grants noroshi_app=update
  joined_by uuid grants noroshi_app=update
  joined_at timestamp with time zone grants noroshi_app=update
  constraint guest_body_name_check CHECK (((body_name <> ''::text) AND (length(body_name) <= 200)))
  constraint guest_check CHECK ((num_nulls(joined_to, record_id, joined_by, joined_at) = ANY (ARRAY[0, 4])))
  constraint guest_code_hash_check CHECK ((octet_length(code_hash) = 32))
  constraint guest_code_hash_key UNIQUE (code_hash)
  constraint guest_email_check CHECK (((email <> ''::text) AND (length(email) <= 254)))
  constraint guest_id_key UNIQUE (id)
  constraint guest_invitation_id_key1 UNIQUE (invitation_id)
  constraint guest_joined_to_fkey FOREIGN KEY (joined_to) REFERENCES organizations.organization(id)
  constraint guest_joined_to_record_id_fkey FOREIGN KEY (joined_to, record_id) REFERENCES incidents.record(organization_id, id)
  constraint guest_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint guest_person_name_check CHECK (((person_name <> ''::text) AND (length(person_name) <= 200)))
  constraint guest_pkey PRIMARY KEY (organization_id, id)
  constraint guest_telephone_check CHECK ((length(telephone) <= 60))
  CREATE INDEX guest_begun ON incidents.guest USING btree (begun_at)
  CREATE INDEX guest_record ON incidents.guest USING btree (joined_to, record_id)
  policy begun for insert with check ( SELECT access.is_door() AS is_door)
  policy joined for update using (( SELECT access.is_door() AS is_door) AND (joined_at IS NULL)) with check ( SELECT access.is_door() AS is_door)
  policy seen for select using (incidents.is_own(organization_id) OR incidents.is_own(joined_to) OR (id = ( SELECT platform.actor() AS actor)))

table incidents.guest_invitation forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  body_name text not null
  email text not null
  code_hash bytea not null
  invited_by uuid not null
  invited_as text not null
  invited_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  used_at timestamp with time zone grants noroshi_app=update
  guest_id uuid grants noroshi_app=update
  revoked_by uuid grants noroshi_app=update
  revoked_at timestamp with time zone grants noroshi_app=update
  constraint guest_invitation_body_name_check CHECK (((body_name <> ''::text) AND (length(body_name) <= 200)))
  constraint guest_invitation_check CHECK ((expires_at > invited_at))
  constraint guest_invitation_check1 CHECK (((used_at IS NULL) = (guest_id IS NULL)))
  constraint guest_invitation_check2 CHECK (((revoked_at IS NULL) = (revoked_by IS NULL)))
  constraint guest_invitation_check3 CHECK (((used_at IS NULL) OR (revoked_at IS NULL)))
  constraint guest_invitation_code_hash_check CHECK ((octet_length(code_hash) = 32))
  constraint guest_invitation_code_hash_key UNIQUE (code_hash)
  constraint guest_invitation_email_check CHECK (((email <> ''::text) AND (length(email) <= 254)))
  constraint guest_invitation_id_key UNIQUE (id)
  constraint guest_invitation_invited_as_check CHECK ((invited_as <> ''::text))
  constraint guest_invitation_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint guest_invitation_pkey PRIMARY KEY (organization_id, id)
  policy own using incidents.is_own(organization_id) with check incidents.is_own(organization_id)

table incidents.guest_report forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  guest_id uuid not null
  sequence integer not null
  kind text not null
  reason text not null
  document text not null
  sha256 bytea not null
  filed_at timestamp with time zone not null
  constraint guest_report_check CHECK ((sha256 = sha256(convert_to(document, 'UTF8'::name))))
  constraint guest_report_check1 CHECK (((kind = 'report'::text) = (sequence = 1)))
  constraint guest_report_document_check CHECK ((octet_length(document) <= 1048576))
  constraint guest_report_kind_check CHECK ((kind = ANY (ARRAY['report'::text, 'correction'::text, 'withdrawal'::text])))
  constraint guest_report_organization_id_guest_id_fkey FOREIGN KEY (organization_id, guest_id) REFERENCES incidents.guest(organization_id, id)
  constraint guest_report_pkey PRIMARY KEY (organization_id, guest_id, sequence)
  constraint guest_report_reason_check CHECK ((length(reason) <= 2000))
  constraint guest_report_sequence_check CHECK ((sequence > 0))
  policy seen for select using (incidents.is_own(organization_id) OR (guest_id = ( SELECT platform.actor() AS actor)) OR (EXISTS ( SELECT
   FROM incidents.guest g
  WHERE ((g.organization_id = guest_report.organization_id) AND (g.id = guest_report.guest_id) AND incidents.is_own(g.joined_to)))))
  policy told for insert with check ((guest_id = ( SELECT platform.actor() AS actor)) AND (EXISTS ( SELECT
   FROM incidents.guest g
  WHERE ((g.organization_id = guest_report.organization_id) AND (g.id = guest_report.guest_id) AND (g.joined_at IS NULL)))))
  CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON incidents.guest_report FOR EACH ROW EXECUTE FUNCTION incidents.refuse_change()

table incidents.intake forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  sequence bigint not null generated always as identity
  is_open boolean not null
  set_by uuid not null
  set_at timestamp with time zone not null
  constraint intake_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint intake_pkey PRIMARY KEY (organization_id, sequence)
  CREATE INDEX intake_last ON incidents.intake USING btree (sequence)
  policy kept for insert with check ( SELECT access.is_door() AS is_door)
  policy seen for select using incidents.is_own(organization_id)
  CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON incidents.intake FOR EACH ROW EXECUTE FUNCTION incidents.refuse_change()

sequence incidents.intake_sequence_seq

table incidents.matter forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  reporter_id uuid not null
  record_id uuid not null
  opened_by uuid not null
  opened_at timestamp with time zone not null
  constraint matter_id_key UNIQUE (id)
  constraint matter_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint matter_pkey PRIMARY KEY (organization_id, record_id)
  policy opened for insert with check ((opened_by = ( SELECT platform.actor() AS actor)) AND (incidents.is_own(reporter_id) OR (EXISTS ( SELECT
   FROM incidents.filing f
  WHERE ((f.record_id = matter.record_id) AND (f.reporter_id = matter.reporter_id) AND incidents.is_own(f.organization_id))))))
  policy seen for select using (incidents.is_own(organization_id) OR incidents.is_own(reporter_id) OR (opened_by = ( SELECT platform.actor() AS actor)))

table incidents.message forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  record_id uuid not null
  reporter_id uuid not null
  kind text not null
  about_id uuid
  duty text
  stage text
  due_on date
  text text not null
  said_by uuid not null
  said_as text not null
  said_at timestamp with time zone not null
  constraint message_check CHECK (((kind = 'request'::text) = (duty IS NOT NULL)))
  constraint message_check1 CHECK (((duty IS NULL) = (stage IS NULL)))
  constraint message_check2 CHECK (((due_on IS NULL) OR (kind = 'request'::text)))
  constraint message_check3 CHECK (((kind <> ALL (ARRAY['acknowledgement'::text, 'answer'::text])) OR (about_id IS NOT NULL)))
  constraint message_check4 CHECK (((kind = ANY (ARRAY['acknowledgement'::text, 'request'::text])) OR (text <> ''::text)))
  constraint message_id_key UNIQUE (id)
  constraint message_kind_check CHECK ((kind = ANY (ARRAY['acknowledgement'::text, 'question'::text, 'request'::text, 'feedback'::text, 'answer'::text])))
  constraint message_organization_id_record_id_fkey FOREIGN KEY (organization_id, record_id) REFERENCES incidents.matter(organization_id, record_id)
  constraint message_pkey PRIMARY KEY (organization_id, id)
  constraint message_said_as_check CHECK ((said_as <> ''::text))
  constraint message_text_check CHECK ((length(text) <= 4000))
  CREATE INDEX message_matter ON incidents.message USING btree (organization_id, record_id, said_at)
  CREATE UNIQUE INDEX message_once ON incidents.message USING btree (about_id) WHERE (kind = ANY (ARRAY['acknowledgement'::text, 'answer'::text]))
  CREATE INDEX message_record ON incidents.message USING btree (reporter_id, record_id, said_at)
  policy said for insert with check ((said_by = ( SELECT platform.actor() AS actor)) AND incidents.is_own(
CASE kind
    WHEN 'answer'::text THEN reporter_id
    ELSE organization_id
END) AND (EXISTS ( SELECT
   FROM incidents.matter m
  WHERE ((m.organization_id = message.organization_id) AND (m.record_id = message.record_id) AND (m.reporter_id = message.reporter_id)))))
  policy seen for select using (incidents.is_own(organization_id) OR incidents.is_own(reporter_id))
  CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON incidents.message FOR EACH ROW EXECUTE FUNCTION incidents.refuse_change()

table incidents.record forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  kind text not null grants noroshi_app=update
  title text not null grants noroshi_app=update
  opened_by uuid not null
  opened_at timestamp with time zone not null
  closed_by uuid grants noroshi_app=update
  closed_at timestamp with time zone grants noroshi_app=update
  constraint record_check CHECK (((closed_at IS NULL) = (closed_by IS NULL)))
  constraint record_id_key UNIQUE (id)
  constraint record_kind_check CHECK ((kind = ANY (ARRAY['incident'::text, 'near-miss'::text, 'sign'::text, 'voluntary'::text])))
  constraint record_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint record_pkey PRIMARY KEY (organization_id, id)
  constraint record_title_check CHECK ((length(title) <= 200))
  policy own using incidents.is_own(organization_id) with check incidents.is_own(organization_id)

table incidents.reminder forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  record_id uuid not null
  duty text not null
  stage text not null
  due_at timestamp with time zone not null
  step text not null
  done_at timestamp with time zone not null
  constraint reminder_organization_id_record_id_fkey FOREIGN KEY (organization_id, record_id) REFERENCES incidents.record(organization_id, id)
  constraint reminder_pkey PRIMARY KEY (organization_id, record_id, duty, stage, due_at, step)
  constraint reminder_step_check CHECK ((step <> ''::text))
  policy own using incidents.is_own(organization_id) with check ( SELECT access.is_door() AS is_door)

table incidents.sameness forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  sequence bigint not null generated always as identity
  record_id uuid not null
  event_id uuid
  reason text not null
  judged_by uuid not null
  judged_at timestamp with time zone not null
  constraint sameness_organization_id_record_id_fkey FOREIGN KEY (organization_id, record_id) REFERENCES incidents.matter(organization_id, record_id)
  constraint sameness_pkey PRIMARY KEY (organization_id, sequence)
  constraint sameness_reason_check CHECK ((length(reason) <= 2000))
  CREATE INDEX sameness_matter ON incidents.sameness USING btree (organization_id, record_id, sequence)
  policy own using incidents.is_own(organization_id) with check incidents.is_own(organization_id)
  CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON incidents.sameness FOR EACH ROW EXECUTE FUNCTION incidents.refuse_change()

sequence incidents.sameness_sequence_seq

table incidents.timeline forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  record_id uuid not null
  happened_at timestamp with time zone not null
  text text not null
  said_by uuid not null
  said_as text not null
  said_at timestamp with time zone not null
  constraint timeline_organization_id_record_id_fkey FOREIGN KEY (organization_id, record_id) REFERENCES incidents.record(organization_id, id)
  constraint timeline_pkey PRIMARY KEY (organization_id, id)
  constraint timeline_said_as_check CHECK ((said_as <> ''::text))
  constraint timeline_text_check CHECK (((length(text) >= 1) AND (length(text) <= 4000)))
  CREATE INDEX timeline_record ON incidents.timeline USING btree (organization_id, record_id, happened_at)
  policy own using incidents.is_own(organization_id) with check incidents.is_own(organization_id)
  CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON incidents.timeline FOR EACH ROW EXECUTE FUNCTION incidents.refuse_change()

table incidents.watch forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  record_id uuid not null
  next_at timestamp with time zone not null grants noroshi_app=update
  constraint watch_organization_id_record_id_fkey FOREIGN KEY (organization_id, record_id) REFERENCES incidents.record(organization_id, id)
  constraint watch_pkey PRIMARY KEY (organization_id, record_id)
  CREATE INDEX watch_next ON incidents.watch USING btree (next_at)
  policy own using incidents.is_own(organization_id) with check ( SELECT access.is_door() AS is_door)

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
  folded text not null generated always as (platform.fold(alias)) stored
  constraint alias_pkey PRIMARY KEY (alias, vulnerability_id)
  constraint alias_vulnerability_id_fkey FOREIGN KEY (vulnerability_id) REFERENCES intake.vulnerability(id) ON DELETE CASCADE
  CREATE INDEX alias_long ON intake.alias USING btree (vulnerability_id) WHERE (octet_length(folded) > 2000)
  CREATE INDEX alias_prefix ON intake.alias USING btree (lower(alias) text_pattern_ops)
  CREATE INDEX alias_vulnerability ON intake.alias USING btree (vulnerability_id)
  CREATE INDEX alias_wide ON intake.alias USING btree (vulnerability_id) INCLUDE (folded) WHERE ((octet_length(folded) > char_length(folded)) AND (octet_length(folded) <= 2000))
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy known for select using (( SELECT platform.actor() AS actor) IS NOT NULL)

table intake.configuration forced row security grants noroshi_app=delete,insert,select
  source_id text not null
  record_id text not null
  number integer not null
  container text not null
  path text not null
  clause jsonb not null
  constraint configuration_clause_check CHECK ((jsonb_typeof(clause) = 'object'::text))
  constraint configuration_pkey PRIMARY KEY (source_id, record_id, number)
  constraint configuration_source_id_record_id_fkey FOREIGN KEY (source_id, record_id) REFERENCES intake.record(source_id, id) ON DELETE CASCADE
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

table intake.ecosystem forced row security grants noroshi_app=insert,select
  name text collate "C" not null
  constraint ecosystem_pkey PRIMARY KEY (name)
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy known for select using (( SELECT platform.actor() AS actor) IS NOT NULL)

table intake.edition forced row security grants noroshi_app=insert,select
  source_id text not null
  record_id text not null
  snapshot_id uuid not null
  kind text not null
  digest bytea not null
  content_id uuid not null
  title text not null
  modified_at timestamp with time zone
  since timestamp with time zone not null
  constraint edition_content_id_fkey FOREIGN KEY (content_id) REFERENCES intake.snapshot(id)
  constraint edition_digest_check CHECK ((octet_length(digest) = 32))
  constraint edition_kind_check CHECK ((kind = ANY (ARRAY['written'::text, 'gone'::text, 'absent'::text])))
  constraint edition_pkey PRIMARY KEY (source_id, record_id, snapshot_id)
  constraint edition_snapshot_id_fkey FOREIGN KEY (snapshot_id) REFERENCES intake.snapshot(id)
  constraint edition_source_id_fkey FOREIGN KEY (source_id) REFERENCES intake.source(id)
  CREATE INDEX edition_snapshot ON intake.edition USING btree (snapshot_id)
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy known for select using (( SELECT platform.actor() AS actor) IS NOT NULL)

table intake.operand forced row security grants noroshi_app=delete,insert,select
  source_id text not null
  record_id text not null
  configuration integer not null
  number integer not null
  package_id bigint
  vulnerable boolean not null
  status text not null
  lo bytea
  hi bytea
  exact text
  words text not null
  constraint operand_check CHECK (((hi IS NULL) OR (lo IS NOT NULL)))
  constraint operand_package_id_fkey FOREIGN KEY (package_id) REFERENCES inventory.package(id)
  constraint operand_pkey PRIMARY KEY (source_id, record_id, configuration, number)
  constraint operand_source_id_record_id_configuration_fkey FOREIGN KEY (source_id, record_id, configuration) REFERENCES intake.configuration(source_id, record_id, number) ON DELETE CASCADE
  constraint operand_status_check CHECK ((status = ANY (ARRAY['affected'::text, 'unaffected'::text, 'unknown'::text])))
  CREATE INDEX operand_package ON intake.operand USING btree (package_id)
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy known for select using (( SELECT platform.actor() AS actor) IS NOT NULL)

table intake.order_check forced row security grants noroshi_app=insert,select,update
  ordering text not null
  pairs bigint not null
  differing bigint not null
  constraint order_check_check CHECK (((differing >= 0) AND (differing <= pairs)))
  constraint order_check_pairs_check CHECK ((pairs >= 0))
  constraint order_check_pkey PRIMARY KEY (ordering)
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy known for select using (( SELECT platform.actor() AS actor) IS NOT NULL)

table intake.poll forced row security grants noroshi_app=delete,insert,select,update
  source_id text not null
  address text not null
  interval_minutes integer not null
  paused_at timestamp with time zone
  next_at timestamp with time zone not null
  failures integer not null default 0
  asked_at timestamp with time zone
  outcome jsonb
  etag text
  last_modified text
  sha256 bytea
  constraint poll_address_check CHECK (((length(address) >= 1) AND (length(address) <= 2000)))
  constraint poll_etag_check CHECK ((length(etag) <= 1000))
  constraint poll_failures_check CHECK ((failures >= 0))
  constraint poll_interval_minutes_check CHECK (((interval_minutes >= 5) AND (interval_minutes <= 43200)))
  constraint poll_last_modified_check CHECK ((length(last_modified) <= 1000))
  constraint poll_pkey PRIMARY KEY (source_id)
  constraint poll_sha256_check CHECK ((octet_length(sha256) = 32))
  constraint poll_source_id_fkey FOREIGN KEY (source_id) REFERENCES intake.source(id)
  CREATE INDEX poll_next ON intake.poll USING btree (next_at) WHERE (paused_at IS NULL)
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)

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
  gone_at timestamp with time zone
  folded text not null generated always as ("left"(platform.fold(title), 300)) stored
  constraint record_digest_check CHECK ((octet_length(digest) = 32))
  constraint record_pkey PRIMARY KEY (source_id, id)
  constraint record_snapshot_id_fkey FOREIGN KEY (snapshot_id) REFERENCES intake.snapshot(id)
  constraint record_source_id_fkey FOREIGN KEY (source_id) REFERENCES intake.source(id)
  CREATE INDEX record_aliases ON intake.record USING gin (aliases)
  CREATE INDEX record_folded ON intake.record USING btree (source_id, id) INCLUDE (folded)
  CREATE INDEX record_id ON intake.record USING btree (id)
  CREATE INDEX record_id_prefix ON intake.record USING btree (lower(id) text_pattern_ops)
  CREATE INDEX record_long ON intake.record USING btree (source_id, id) WHERE (octet_length(folded) > 2000)
  CREATE INDEX record_wide ON intake.record USING btree (source_id, id) INCLUDE (folded) WHERE ((octet_length(folded) > char_length(folded)) AND (octet_length(folded) <= 2000))
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy known for select using (( SELECT platform.actor() AS actor) IS NOT NULL)
  CREATE TRIGGER noted_changed AFTER UPDATE ON intake.record REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION exposure.note_records()

table intake.score forced row security grants noroshi_app=delete,insert,select,update
  source_id text not null
  cve text not null
  score double precision not null
  percentile double precision not null
  snapshot_id uuid not null
  constraint score_percentile_check CHECK (((percentile >= (0)::double precision) AND (percentile <= (1)::double precision)))
  constraint score_pkey PRIMARY KEY (source_id, cve)
  constraint score_score_check CHECK (((score >= (0)::double precision) AND (score <= (1)::double precision)))
  constraint score_snapshot_id_fkey FOREIGN KEY (snapshot_id) REFERENCES intake.snapshot(id)
  constraint score_source_id_fkey FOREIGN KEY (source_id) REFERENCES intake.source(id)
  CREATE INDEX score_cve ON intake.score USING btree (cve)
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy known for select using (( SELECT platform.actor() AS actor) IS NOT NULL)

table intake.score_edition forced row security grants noroshi_app=insert,select
  source_id text not null
  cve text not null
  snapshot_id uuid not null
  score double precision
  percentile double precision
  constraint score_edition_check CHECK (((score IS NULL) = (percentile IS NULL)))
  constraint score_edition_percentile_check CHECK (((percentile >= (0)::double precision) AND (percentile <= (1)::double precision)))
  constraint score_edition_pkey PRIMARY KEY (source_id, cve, snapshot_id)
  constraint score_edition_score_check CHECK (((score >= (0)::double precision) AND (score <= (1)::double precision)))
  constraint score_edition_snapshot_id_fkey FOREIGN KEY (snapshot_id) REFERENCES intake.snapshot(id)
  constraint score_edition_source_id_fkey FOREIGN KEY (source_id) REFERENCES intake.source(id)
  CREATE INDEX score_edition_cve ON intake.score_edition USING btree (cve)
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy known for select using (( SELECT platform.actor() AS actor) IS NOT NULL)

table intake.signal forced row security grants noroshi_app=delete,insert,select,update
  source_id text not null
  record_id text not null
  number integer not null
  kind text not null
  value text not null
  at timestamp with time zone
  container text not null
  claimed_score double precision
  claimed_severity text
  constraint signal_claimed_severity_check CHECK ((length(claimed_severity) <= 100))
  constraint signal_pkey PRIMARY KEY (source_id, record_id, number)
  constraint signal_source_id_record_id_fkey FOREIGN KEY (source_id, record_id) REFERENCES intake.record(source_id, id) ON DELETE CASCADE
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy known for select using (( SELECT platform.actor() AS actor) IS NOT NULL)

table intake.silence forced row security grants noroshi_app=insert,select
  source_id text not null
  since timestamp with time zone not null
  noticed_at timestamp with time zone not null
  constraint silence_pkey PRIMARY KEY (source_id, since)
  constraint silence_source_id_fkey FOREIGN KEY (source_id) REFERENCES intake.source(id)
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
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
  changed integer not null grants noroshi_app=update
  number bigint not null generated always as identity
  standing text not null default 'taken'::text grants noroshi_app=update
  received_by uuid
  added integer not null default 0 grants noroshi_app=update
  removed integer not null default 0 grants noroshi_app=update
  reasons jsonb not null default '[]'::jsonb
  sample jsonb not null default '{}'::jsonb
  restores uuid
  decided_by uuid grants noroshi_app=update
  decided_at timestamp with time zone grants noroshi_app=update
  decision text grants noroshi_app=update
  model text
  constraint snapshot_accepted_check CHECK ((accepted >= 0))
  constraint snapshot_added_check CHECK ((added >= 0))
  constraint snapshot_changed_check CHECK ((changed >= 0))
  constraint snapshot_check CHECK (((standing = ANY (ARRAY['released'::text, 'rejected'::text])) = (decided_at IS NOT NULL)))
  constraint snapshot_check1 CHECK (((decided_at IS NULL) = (decided_by IS NULL)))
  constraint snapshot_check2 CHECK (((decided_at IS NULL) = (decision IS NULL)))
  constraint snapshot_check3 CHECK ((decided_by <> received_by))
  constraint snapshot_decision_check CHECK (((length(decision) >= 1) AND (length(decision) <= 2000)))
  constraint snapshot_file_check CHECK ((file <> ''::text))
  constraint snapshot_model_check CHECK ((length(model) <= 100))
  constraint snapshot_number_key UNIQUE (number)
  constraint snapshot_pkey PRIMARY KEY (id)
  constraint snapshot_refused_check CHECK ((refused >= 0))
  constraint snapshot_removed_check CHECK ((removed >= 0))
  constraint snapshot_restores_fkey FOREIGN KEY (restores) REFERENCES intake.snapshot(id)
  constraint snapshot_sha256_fkey FOREIGN KEY (sha256) REFERENCES intake.document(sha256)
  constraint snapshot_source_id_fkey FOREIGN KEY (source_id) REFERENCES intake.source(id)
  constraint snapshot_standing_check CHECK ((standing = ANY (ARRAY['taken'::text, 'older'::text, 'waiting'::text, 'released'::text, 'rejected'::text])))
  CREATE INDEX snapshot_source ON intake.snapshot USING btree (source_id, received_at)
  CREATE INDEX snapshot_waiting ON intake.snapshot USING btree (source_id) WHERE (standing = 'waiting'::text)
  policy decided restrictive for update using ( SELECT platform.sees_all() AS sees_all) with check ((decided_by IS NULL) OR (decided_by = ( SELECT platform.actor() AS actor)))
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy known for select using (( SELECT platform.actor() AS actor) IS NOT NULL)

sequence intake.snapshot_number_seq

table intake.source forced row security grants noroshi_app=insert,select,update
  id text not null
  format text not null
  rank integer not null
  whole boolean not null default false
  prefixes text[] not null default '{}'::text[]
  cadence_hours integer
  removed_percent double precision not null default 2
  removed_count integer not null default 50
  changed_percent double precision not null default 20
  grown_percent double precision not null default 30
  refused_percent double precision not null default 1
  created_at timestamp with time zone not null default platform.now()
  folded text not null generated always as (platform.fold(id)) stored
  constraint source_cadence_hours_check CHECK (((cadence_hours >= 1) AND (cadence_hours <= 8760)))
  constraint source_changed_percent_check CHECK (((changed_percent >= (0)::double precision) AND (changed_percent <= (100)::double precision)))
  constraint source_format_check CHECK ((format = ANY (ARRAY['osv'::text, 'cve'::text, 'kev'::text, 'epss'::text, 'jvn'::text])))
  constraint source_grown_percent_check CHECK ((grown_percent >= (0)::double precision))
  constraint source_id_check CHECK ((id ~ '^[a-z0-9][a-z0-9-]{0,39}$'::text))
  constraint source_pkey PRIMARY KEY (id)
  constraint source_prefixes_check CHECK ((cardinality(prefixes) <= 50))
  constraint source_refused_percent_check CHECK (((refused_percent >= (0)::double precision) AND (refused_percent <= (100)::double precision)))
  constraint source_removed_count_check CHECK ((removed_count >= 0))
  constraint source_removed_percent_check CHECK (((removed_percent >= (0)::double precision) AND (removed_percent <= (100)::double precision)))
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
  CREATE TRIGGER noted_added AFTER INSERT ON intake.voice REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION exposure.note_voices()
  CREATE TRIGGER noted_removed AFTER DELETE ON intake.voice REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION exposure.note_voices()

table intake.vulnerability forced row security grants noroshi_app=delete,insert,select,update
  id text not null
  title text not null default ''::text
  published_at timestamp with time zone
  modified_at timestamp with time zone
  listed_at timestamp with time zone
  withdrawn_at timestamp with time zone
  merged_at timestamp with time zone not null
  folded text not null generated always as (platform.fold(((id || ' '::text) || title))) stored
  constraint vulnerability_pkey PRIMARY KEY (id)
  CREATE INDEX vulnerability_long ON intake.vulnerability USING btree (id) WHERE (octet_length(folded) > 2000)
  CREATE INDEX vulnerability_published ON intake.vulnerability USING btree (published_at DESC NULLS LAST, id DESC)
  CREATE INDEX vulnerability_title ON intake.vulnerability USING btree (lower(title) text_pattern_ops)
  CREATE INDEX vulnerability_wide ON intake.vulnerability USING btree (id) INCLUDE (folded) WHERE ((octet_length(folded) > char_length(folded)) AND (octet_length(folded) <= 2000))
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy known for select using (( SELECT platform.actor() AS actor) IS NOT NULL)

table inventory.alias forced row security grants noroshi_app=delete,insert,select,update
  facet text not null
  folded text collate "C" not null
  value text not null
  canonical text collate "C" not null
  canonical_value text not null
  named_by uuid not null
  named_at timestamp with time zone not null
  constraint alias_check CHECK ((canonical <> folded))
  constraint alias_folded_check CHECK ((folded <> ''::text))
  constraint alias_pkey PRIMARY KEY (facet, folded)
  CREATE INDEX alias_canonical ON inventory.alias USING btree (facet, canonical)
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy known for select using (( SELECT platform.actor() AS actor) IS NOT NULL)

table inventory.classification forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  system_id uuid not null
  number integer not null
  grade integer not null
  before integer
  by_supervisor boolean not null
  reason text not null
  classified_by uuid not null
  classified_at timestamp with time zone not null
  constraint classification_before_check CHECK (((before >= 1) AND (before <= 3)))
  constraint classification_check CHECK (((NOT by_supervisor) OR (grade > COALESCE(before, 0))))
  constraint classification_grade_check CHECK (((grade >= 1) AND (grade <= 3)))
  constraint classification_number_check CHECK ((number > 0))
  constraint classification_organization_id_system_id_fkey FOREIGN KEY (organization_id, system_id) REFERENCES inventory.system(organization_id, id)
  constraint classification_pkey PRIMARY KEY (organization_id, system_id, number)
  constraint classification_reason_check CHECK ((reason <> ''::text))
  policy scoped using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))) with check (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

partitioned table inventory.component LIST (organization_id) forced row security grants noroshi_app=delete,insert,select
  organization_id uuid not null
  system_id uuid not null
  version_id bigint not null
  package_id bigint not null
  CREATE INDEX component_version ON ONLY inventory.component USING btree (version_id) INCLUDE (organization_id, system_id)
  policy scoped using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))) with check (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))
  CREATE TRIGGER never_changed BEFORE UPDATE ON inventory.component FOR EACH STATEMENT EXECUTE FUNCTION inventory.refuse_update()
  CREATE TRIGGER refers AFTER INSERT ON inventory.component REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION inventory.refuse_unknown_components()

table inventory.component_here DEFAULT forced row security
  organization_id uuid not null
  system_id uuid not null
  version_id bigint not null
  package_id bigint not null
  constraint component_here_pkey PRIMARY KEY (organization_id, system_id, version_id)
  policy scoped using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))) with check (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table inventory.dependency forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  system_id uuid not null
  facet text not null
  value text not null
  folded text collate "C" not null
  engaged_by text not null
  via text collate "C" not null
  since timestamp with time zone not null
  until timestamp with time zone grants noroshi_app=update
  constraint dependency_check CHECK (((via = ''::text) OR (facet = 'subcontractor'::text)))
  constraint dependency_check1 CHECK ((until >= since))
  constraint dependency_check2 CHECK (((engaged_by = ''::text) = (via = ''::text)))
  constraint dependency_facet_check CHECK ((facet = ANY (ARRAY['product'::text, 'cloud-service'::text, 'cloud-provider'::text, 'region'::text, 'country'::text, 'contractor'::text, 'subcontractor'::text, 'linked-system'::text])))
  constraint dependency_folded_check CHECK ((folded <> ''::text))
  constraint dependency_organization_id_system_id_fkey FOREIGN KEY (organization_id, system_id) REFERENCES inventory.system(organization_id, id)
  constraint dependency_pkey PRIMARY KEY (organization_id, system_id, facet, folded, via, since)
  constraint dependency_value_check CHECK ((value <> ''::text))
  CREATE UNIQUE INDEX dependency_held ON inventory.dependency USING btree (organization_id, system_id, facet, folded, via) WHERE (until IS NULL)
  CREATE INDEX dependency_of_organization ON inventory.dependency USING btree (organization_id, facet, folded) INCLUDE (system_id, via) WHERE (until IS NULL)
  CREATE INDEX dependency_value ON inventory.dependency USING btree (facet, folded) INCLUDE (organization_id, system_id, via) WHERE (until IS NULL)
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

table inventory.lapse forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  system_id uuid not null
  due_at timestamp with time zone not null
  marked_at timestamp with time zone not null
  late boolean not null
  constraint lapse_check CHECK ((marked_at >= due_at))
  constraint lapse_organization_id_system_id_fkey FOREIGN KEY (organization_id, system_id) REFERENCES inventory.system(organization_id, id)
  constraint lapse_pkey PRIMARY KEY (organization_id, system_id, due_at)
  policy scoped using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))) with check (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table inventory.mapping forced row security grants noroshi_app=delete,insert,select,update
  organization_id uuid not null
  kind text not null
  heading text not null
  field text not null
  saved_by uuid not null
  saved_at timestamp with time zone not null
  constraint mapping_kind_check CHECK ((kind = ANY (ARRAY['systems'::text, 'components'::text])))
  constraint mapping_pkey PRIMARY KEY (organization_id, kind, heading)
  policy scoped using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))) with check (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table inventory.package forced row security grants noroshi_app=insert,select
  id bigint not null generated always as identity
  ecosystem text collate "C" not null
  name text collate "C" not null
  ordering text
  folded text collate "C" not null generated always as (platform.fold(name)) stored
  constraint package_ecosystem_check CHECK ((ecosystem <> ''::text))
  constraint package_ecosystem_name_key UNIQUE (ecosystem, name)
  constraint package_name_check CHECK ((name <> ''::text))
  constraint package_pkey PRIMARY KEY (id)
  CREATE INDEX package_long ON inventory.package USING btree (id) WHERE (octet_length(folded) > 2000)
  CREATE INDEX package_name ON inventory.package USING btree (name)
  CREATE INDEX package_own_name ON inventory.package USING btree ("substring"(name, '[^:/]*$'::text))
  CREATE INDEX package_wide ON inventory.package USING btree (id) INCLUDE (folded) WHERE ((octet_length(folded) > char_length(folded)) AND (octet_length(folded) <= 2000))
  policy known using (( SELECT platform.actor() AS actor) IS NOT NULL) with check (( SELECT platform.actor() AS actor) IS NOT NULL)
  CREATE TRIGGER stays AFTER DELETE OR UPDATE OF id ON inventory.package FOR EACH ROW EXECUTE FUNCTION inventory.refuse_removal()
  CREATE TRIGGER stays_full BEFORE TRUNCATE ON inventory.package FOR EACH STATEMENT EXECUTE FUNCTION inventory.refuse_removal()

sequence inventory.package_id_seq

table inventory.shrinkage forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  submission_id uuid not null
  system_id uuid not null
  packages_before integer not null
  packages_after integer not null
  raised_at timestamp with time zone not null
  due_at timestamp with time zone
  rule text not null
  answer text grants noroshi_app=update
  reason text not null default ''::text grants noroshi_app=update
  answered_by uuid grants noroshi_app=update
  answered_at timestamp with time zone grants noroshi_app=update
  accepted_by uuid grants noroshi_app=update
  accepted_at timestamp with time zone grants noroshi_app=update
  constraint shrinkage_answer_check CHECK ((answer = ANY (ARRAY['removed'::text, 'replaced'::text])))
  constraint shrinkage_check CHECK ((((answer IS NULL) = (answered_at IS NULL)) AND ((answer IS NULL) = (answered_by IS NULL))))
  constraint shrinkage_check1 CHECK (((answer IS DISTINCT FROM 'removed'::text) OR (reason <> ''::text)))
  constraint shrinkage_check2 CHECK (((accepted_at IS NULL) = (accepted_by IS NULL)))
  constraint shrinkage_check3 CHECK (((accepted_at IS NULL) OR ((answer = 'removed'::text) AND (accepted_by <> answered_by))))
  constraint shrinkage_organization_id_submission_id_fkey FOREIGN KEY (organization_id, submission_id) REFERENCES inventory.submission(organization_id, id)
  constraint shrinkage_packages_after_check CHECK ((packages_after >= 0))
  constraint shrinkage_packages_before_check CHECK ((packages_before >= 0))
  constraint shrinkage_pkey PRIMARY KEY (organization_id, submission_id)
  CREATE INDEX shrinkage_open ON inventory.shrinkage USING btree (organization_id, system_id) WHERE (answer IS NULL)
  policy accepted restrictive for update using true with check ((accepted_at IS NULL) OR ( SELECT platform.sees_all() AS sees_all))
  policy scoped using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))) with check (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

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
  platforms boolean not null default false
  versions_added bigint[] not null
  versions_removed bigint[] not null
  constraint submission_added_check CHECK ((added >= 0))
  constraint submission_check CHECK ((taken_at <= received_at))
  constraint submission_check1 CHECK ((added = cardinality(versions_added)))
  constraint submission_check2 CHECK ((removed = cardinality(versions_removed)))
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
  CREATE TRIGGER stays AFTER DELETE OR UPDATE OF organization_id, id ON inventory.submission FOR EACH ROW EXECUTE FUNCTION inventory.refuse_removal()
  CREATE TRIGGER stays_full BEFORE TRUNCATE ON inventory.submission FOR EACH STATEMENT EXECUTE FUNCTION inventory.refuse_removal()

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
  particulars jsonb not null default '{}'::jsonb
  due_at timestamp with time zone
  latest_id uuid
  latest_taken_at timestamp with time zone
  latest_components integer
  latest_shrunken boolean
  latest_whole boolean
  folded text not null generated always as (platform.fold(((name || ' '::text) || purpose))) stored
  constraint system_check CHECK (((exposed IS NULL) = (exposure_on IS NULL)))
  constraint system_check1 CHECK (((exposed IS NULL) = (exposure_evidence = ''::text)))
  constraint system_check2 CHECK (((latest_id IS NULL) = (latest_taken_at IS NULL)))
  constraint system_check3 CHECK (((latest_id IS NULL) = (latest_components IS NULL)))
  constraint system_check4 CHECK (((latest_id IS NULL) = (latest_shrunken IS NULL)))
  constraint system_check5 CHECK (((latest_id IS NULL) = (latest_whole IS NULL)))
  constraint system_importance_check CHECK ((importance = ANY (ARRAY['high'::text, 'medium'::text, 'low'::text])))
  constraint system_name_check CHECK ((name <> ''::text))
  constraint system_particulars_check CHECK ((jsonb_typeof(particulars) = 'object'::text))
  constraint system_pkey PRIMARY KEY (organization_id, id)
  CREATE INDEX system_due ON inventory.system USING btree (due_at) WHERE (retired_at IS NULL)
  CREATE INDEX system_id ON inventory.system USING btree (id)
  CREATE INDEX system_in_use ON inventory.system USING btree (organization_id, id) INCLUDE (latest_taken_at, latest_whole, name) WHERE (retired_at IS NULL)
  CREATE INDEX system_long ON inventory.system USING btree (organization_id, id) WHERE (octet_length(folded) > 2000)
  CREATE UNIQUE INDEX system_name ON inventory.system USING btree (organization_id, name) WHERE (retired_at IS NULL)
  CREATE INDEX system_retired ON inventory.system USING btree (organization_id, id) WHERE (retired_at IS NOT NULL)
  CREATE INDEX system_taken ON inventory.system USING btree (latest_taken_at) INCLUDE (organization_id, id) WHERE (retired_at IS NULL)
  CREATE INDEX system_wide ON inventory.system USING btree (organization_id, id) INCLUDE (created_at, retired_at, folded) WHERE ((octet_length(folded) > char_length(folded)) AND (octet_length(folded) <= 2000))
  policy scoped using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))) with check (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))
  CREATE TRIGGER noted_added AFTER INSERT ON inventory.system REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION exposure.note_systems()
  CREATE TRIGGER noted_changed AFTER UPDATE ON inventory.system REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION exposure.note_systems()
  CREATE TRIGGER stays AFTER DELETE OR UPDATE OF organization_id, id ON inventory.system FOR EACH ROW EXECUTE FUNCTION inventory.refuse_removal()
  CREATE TRIGGER stays_full BEFORE TRUNCATE ON inventory.system FOR EACH STATEMENT EXECUTE FUNCTION inventory.refuse_removal()

table inventory.system_change forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  system_id uuid not null
  number bigint not null generated always as identity
  field text not null
  before text not null
  after text not null
  changed_by uuid not null
  changed_at timestamp with time zone not null
  constraint system_change_check CHECK ((before <> after))
  constraint system_change_organization_id_system_id_fkey FOREIGN KEY (organization_id, system_id) REFERENCES inventory.system(organization_id, id)
  constraint system_change_pkey PRIMARY KEY (organization_id, system_id, number)
  policy scoped using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))) with check (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

sequence inventory.system_change_number_seq

table inventory.version forced row security grants noroshi_app=insert,select
  id bigint not null generated always as identity
  package_id bigint not null
  text text collate "C" not null
  key bytea
  constraint version_package_id_text_key UNIQUE (package_id, text)
  constraint version_pkey PRIMARY KEY (id)
  CREATE INDEX version_key ON inventory.version USING btree (package_id, key) INCLUDE (id)
  policy known using (( SELECT platform.actor() AS actor) IS NOT NULL) with check (( SELECT platform.actor() AS actor) IS NOT NULL)
  CREATE TRIGGER refers AFTER INSERT ON inventory.version REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION inventory.refuse_unknown_versions()
  CREATE TRIGGER stays AFTER DELETE OR UPDATE OF id, package_id ON inventory.version FOR EACH ROW EXECUTE FUNCTION inventory.refuse_removal()
  CREATE TRIGGER stays_full BEFORE TRUNCATE ON inventory.version FOR EACH STATEMENT EXECUTE FUNCTION inventory.refuse_removal()

sequence inventory.version_id_seq

table labels.community forced row security grants noroshi_app=insert,select
  id uuid not null
  name_ja text not null
  name_en text not null
  purpose text not null default ''::text
  founded_by uuid not null
  founded_at timestamp with time zone not null
  closed_at timestamp with time zone grants noroshi_app=update
  folded text not null generated always as (platform.fold(((name_ja || ' '::text) || name_en))) stored
  constraint community_name_en_check CHECK ((name_en <> ''::text))
  constraint community_name_en_key UNIQUE (name_en)
  constraint community_name_ja_check CHECK ((name_ja <> ''::text))
  constraint community_name_ja_key UNIQUE (name_ja)
  constraint community_pkey PRIMARY KEY (id)
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (EXISTS ( SELECT
   FROM labels.member m
  WHERE (m.community_id = community.id))))

table labels.consent forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  subject text not null
  sequence integer not null
  state text not null
  organizations uuid[] not null
  communities uuid[] not null
  everybody boolean not null
  note text not null default ''::text
  said_by uuid not null
  said_at timestamp with time zone not null
  constraint consent_check CHECK (((state = 'given'::text) OR ((organizations = '{}'::uuid[]) AND (communities = '{}'::uuid[]) AND (NOT everybody))))
  constraint consent_pkey PRIMARY KEY (organization_id, subject, sequence)
  constraint consent_sequence_check CHECK ((sequence > 0))
  constraint consent_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'given'::text, 'withheld'::text, 'withdrawn'::text])))
  constraint consent_subject_check CHECK ((subject <> ''::text))
  CREATE INDEX consent_subject ON labels.consent USING btree (subject)
  policy confided restrictive for select using ((NOT labels.is_confided(subject)) OR labels.is_party(organization_id) OR COALESCE((current_setting('noroshi.judging'::text, true) = 'yes'::text), false))
  policy said for insert with check ((said_by = ( SELECT platform.actor() AS actor)) AND (labels.speaks_for(organization_id) OR ((state = 'asked'::text) AND ( SELECT platform.sees_all() AS sees_all))))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table labels.lowering forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  subject text not null
  version integer not null
  label text not null
  persons uuid[] not null
  organizations uuid[] not null
  communities uuid[] not null
  reason text not null
  requested_by uuid not null
  requested_at timestamp with time zone not null
  outcome text grants noroshi_app=update
  decided_by uuid grants noroshi_app=update
  decided_at timestamp with time zone grants noroshi_app=update
  constraint lowering_check CHECK (((outcome IS NULL) OR ((outcome = 'withdrawn'::text) = (decided_by = requested_by))))
  constraint lowering_check1 CHECK (((outcome IS NULL) = (decided_by IS NULL)))
  constraint lowering_check2 CHECK (((outcome IS NULL) = (decided_at IS NULL)))
  constraint lowering_label_check CHECK ((labels.strictness(label) IS NOT NULL))
  constraint lowering_outcome_check CHECK ((outcome = ANY (ARRAY['approved'::text, 'declined'::text, 'withdrawn'::text])))
  constraint lowering_pkey PRIMARY KEY (organization_id, id)
  constraint lowering_reason_check CHECK ((reason <> ''::text))
  constraint lowering_subject_check CHECK ((subject <> ''::text))
  constraint lowering_version_check CHECK ((version > 0))
  CREATE UNIQUE INDEX lowering_open ON labels.lowering USING btree (subject) WHERE (outcome IS NULL)
  policy asked for insert with check ((outcome IS NULL) AND (requested_by = ( SELECT platform.actor() AS actor)) AND labels.speaks_for(organization_id))
  policy decided for update using ((outcome IS NULL) AND labels.speaks_for(organization_id)) with check ((decided_by = ( SELECT platform.actor() AS actor)) AND labels.speaks_for(organization_id))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table labels.marking forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  subject text not null
  version integer not null
  label text not null
  persons uuid[] not null
  organizations uuid[] not null
  communities uuid[] not null
  marked_by uuid not null
  marked_at timestamp with time zone not null
  lowering_id uuid
  constraint marking_label_check CHECK ((labels.strictness(label) IS NOT NULL))
  constraint marking_organization_id_lowering_id_fkey FOREIGN KEY (organization_id, lowering_id) REFERENCES labels.lowering(organization_id, id)
  constraint marking_pkey PRIMARY KEY (organization_id, subject, version)
  constraint marking_subject_check CHECK ((subject <> ''::text))
  constraint marking_subject_version_key UNIQUE (subject, version)
  constraint marking_version_check CHECK ((version > 0))
  CREATE INDEX marking_organizations ON labels.marking USING gin (organizations)
  policy confided restrictive for select using ((NOT labels.is_confided(subject)) OR labels.is_party(organization_id) OR ((NULLIF(current_setting('noroshi.body'::text, true), ''::text))::uuid = ANY (organizations)) OR (marked_by = ( SELECT platform.actor() AS actor)) OR COALESCE((current_setting('noroshi.judging'::text, true) = 'yes'::text), false))
  policy made for insert with check ((marked_by = ( SELECT platform.actor() AS actor)) AND (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (( SELECT platform.actor() AS actor) = ANY (persons)) OR ((label <> 'TLP:RED'::text) AND ((organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])) OR (organizations && ( SELECT platform.scope() AS scope)) OR (EXISTS ( SELECT
   FROM labels.member m
  WHERE ((m.community_id = ANY (marking.communities)) AND (m.left_at IS NULL)))))) OR ((label = 'TLP:CLEAR'::text) AND (( SELECT platform.actor() AS actor) IS NOT NULL)))
  CREATE TRIGGER only_raised BEFORE INSERT ON labels.marking FOR EACH ROW EXECUTE FUNCTION labels.refuse_lowering()

table labels.member forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  community_id uuid not null
  joined_at timestamp with time zone not null
  added_by uuid not null
  left_at timestamp with time zone grants noroshi_app=update
  constraint member_check CHECK ((left_at >= joined_at))
  constraint member_community_id_fkey FOREIGN KEY (community_id) REFERENCES labels.community(id)
  constraint member_pkey PRIMARY KEY (organization_id, community_id, joined_at)
  CREATE UNIQUE INDEX member_now ON labels.member USING btree (community_id, organization_id) WHERE (left_at IS NULL)
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table labels.passage forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  subject text not null
  label text not null
  destination text not null
  to_person uuid
  to_organization uuid
  ceiling text
  passed boolean not null
  reason text not null
  passed_by uuid not null
  at timestamp with time zone not null
  constraint passage_check CHECK (((NOT passed) OR (reason <> 'disagreed'::text)))
  constraint passage_check1 CHECK (((to_organization IS NULL) = (destination = 'public'::text)))
  constraint passage_check2 CHECK (((to_person IS NULL) = (destination <> 'person'::text)))
  constraint passage_check3 CHECK (((ceiling IS NULL) = (destination <> 'channel'::text)))
  constraint passage_destination_check CHECK ((destination = ANY (ARRAY['person'::text, 'organization'::text, 'channel'::text, 'public'::text])))
  constraint passage_pkey PRIMARY KEY (organization_id, id)
  CREATE INDEX passage_at ON labels.passage USING btree (at DESC, id)
  CREATE INDEX passage_subject ON labels.passage USING btree (subject)
  policy confided restrictive for select using ((NOT labels.is_confided(subject)) OR labels.is_party(organization_id) OR (passed_by = ( SELECT platform.actor() AS actor)))
  policy entered for insert with check (passed_by = ( SELECT platform.actor() AS actor))
  policy sealed restrictive for select using ((NOT starts_with(subject, 'sealed-item_'::text)) OR (passed_by = ( SELECT platform.actor() AS actor)) OR (( SELECT platform.actor() AS actor) = '00000000-0000-4000-8000-000000000000'::uuid))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (passed_by = ( SELECT platform.actor() AS actor)) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))
  CREATE TRIGGER never_emptied BEFORE TRUNCATE ON labels.passage FOR EACH STATEMENT EXECUTE FUNCTION labels.refuse_change()
  CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON labels.passage FOR EACH ROW EXECUTE FUNCTION labels.refuse_change()

table laws.dependency forced row security grants noroshi_app=delete,insert,select
  organization_id uuid not null
  milestone_id uuid not null
  needs_organization_id uuid not null
  needs_id uuid not null
  set_by uuid not null
  set_at timestamp with time zone not null
  constraint dependency_check CHECK ((milestone_id <> needs_id))
  constraint dependency_organization_id_milestone_id_fkey FOREIGN KEY (organization_id, milestone_id) REFERENCES laws.milestone(organization_id, id)
  constraint dependency_pkey PRIMARY KEY (organization_id, milestone_id, needs_id)
  CREATE INDEX dependency_needs ON laws.dependency USING btree (needs_id)
  policy ended for delete using (( SELECT platform.sees_all() AS sees_all) OR ((organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])) AND (needs_organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))))
  policy kept for insert with check (( SELECT platform.sees_all() AS sees_all) OR ((organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])) AND (needs_organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table laws.evidence forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  milestone_id uuid not null
  file text not null
  sha256 bytea not null
  content bytea not null
  note text not null
  added_by uuid not null
  added_at timestamp with time zone not null
  constraint evidence_check CHECK ((sha256 = sha256(content)))
  constraint evidence_content_check CHECK ((octet_length(content) > 0))
  constraint evidence_file_check CHECK (((length(file) >= 1) AND (length(file) <= 255)))
  constraint evidence_id_key UNIQUE (id)
  constraint evidence_note_check CHECK ((length(note) <= 4000))
  constraint evidence_organization_id_milestone_id_fkey FOREIGN KEY (organization_id, milestone_id) REFERENCES laws.milestone(organization_id, id)
  constraint evidence_pkey PRIMARY KEY (organization_id, id)
  CREATE INDEX evidence_milestone ON laws.evidence USING btree (organization_id, milestone_id)
  policy given for insert with check (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table laws.guidance forced row security grants noroshi_app=insert,select
  id uuid not null
  instrument_id uuid not null
  published_by uuid not null
  title text not null
  published_on date not null
  place text not null
  entered_by uuid not null
  entered_at timestamp with time zone not null
  constraint guidance_instrument_id_fkey FOREIGN KEY (instrument_id) REFERENCES laws.instrument(id)
  constraint guidance_pkey PRIMARY KEY (id)
  constraint guidance_place_check CHECK ((length(place) <= 500))
  constraint guidance_published_by_fkey FOREIGN KEY (published_by) REFERENCES organizations.organization(id)
  constraint guidance_title_check CHECK (((title <> ''::text) AND (length(title) <= 200)))
  CREATE INDEX guidance_instrument ON laws.guidance USING btree (instrument_id)
  policy kept for insert with check (( SELECT platform.sees_all() AS sees_all) OR (published_by = ANY (( SELECT platform.scope() AS scope)::uuid[])))
  policy known for select using (( SELECT platform.actor() AS actor) IS NOT NULL)

table laws.instrument forced row security grants noroshi_app=insert,select
  id uuid not null
  key text not null
  parent_id uuid
  constraint instrument_check CHECK ((parent_id <> id))
  constraint instrument_key_check CHECK (((length(key) >= 3) AND (length(key) <= 101)))
  constraint instrument_key_key UNIQUE (key)
  constraint instrument_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES laws.instrument(id)
  constraint instrument_pkey PRIMARY KEY (id)
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy known for select using (( SELECT platform.actor() AS actor) IS NOT NULL)

table laws.milestone forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  obligation_id uuid not null
  key text not null
  name_ja text not null grants noroshi_app=update
  name_en text not null grants noroshi_app=update
  owner text not null grants noroshi_app=update
  starts_on date not null grants noroshi_app=update
  days integer not null grants noroshi_app=update
  planned_by uuid not null
  planned_at timestamp with time zone not null
  constraint milestone_days_check CHECK (((days >= 1) AND (days <= 1000)))
  constraint milestone_id_key UNIQUE (id)
  constraint milestone_key_check CHECK (((length(key) >= 1) AND (length(key) <= 60)))
  constraint milestone_name_en_check CHECK (((name_en <> ''::text) AND (length(name_en) <= 200)))
  constraint milestone_name_ja_check CHECK (((name_ja <> ''::text) AND (length(name_ja) <= 200)))
  constraint milestone_obligation_id_fkey FOREIGN KEY (obligation_id) REFERENCES laws.obligation(id)
  constraint milestone_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint milestone_organization_id_obligation_id_key_key UNIQUE (organization_id, obligation_id, key)
  constraint milestone_owner_check CHECK ((length(owner) <= 200))
  constraint milestone_pkey PRIMARY KEY (organization_id, id)
  CREATE INDEX milestone_obligation ON laws.milestone USING btree (obligation_id)
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy planned for update using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))) with check (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])) OR (EXISTS ( SELECT
   FROM laws.dependency d
  WHERE ((d.needs_id = milestone.id) AND (d.needs_organization_id = milestone.organization_id)))))

table laws.notification forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  instrument_id uuid not null
  system_id uuid not null
  recipient_id uuid not null
  kind text not null
  document text not null
  sha256 bytea not null
  due_on date
  sent_by uuid not null
  sent_at timestamp with time zone not null
  entry_id uuid not null
  position bigint not null generated always as identity
  constraint notification_check CHECK ((sha256 = sha256(convert_to(document, 'UTF8'::name))))
  constraint notification_document_check CHECK ((document <> ''::text))
  constraint notification_id_key UNIQUE (id)
  constraint notification_instrument_id_fkey FOREIGN KEY (instrument_id) REFERENCES laws.instrument(id)
  constraint notification_kind_check CHECK ((kind = ANY (ARRAY['introduction'::text, 'change'::text, 'withdrawal'::text])))
  constraint notification_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint notification_pkey PRIMARY KEY (organization_id, id)
  CREATE INDEX notification_system ON laws.notification USING btree (organization_id, instrument_id, system_id, "position")
  policy given for insert with check (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

sequence laws.notification_position_seq

table laws.obligation forced row security grants noroshi_app=insert,select
  id uuid not null
  instrument_id uuid not null
  key text not null
  document jsonb not null grants noroshi_app=update
  drafted_by uuid not null
  drafted_at timestamp with time zone not null
  decided_by uuid grants noroshi_app=update
  decided_at timestamp with time zone grants noroshi_app=update
  confirmed boolean grants noroshi_app=update
  folded text not null generated always as (platform.fold(((COALESCE((document #>> '{names,ja}'::text[]), ''::text) || ' '::text) || COALESCE((document #>> '{names,en}'::text[]), ''::text)))) stored
  constraint obligation_check CHECK (((decided_by IS NULL) = (decided_at IS NULL)))
  constraint obligation_check1 CHECK (((decided_by IS NULL) = (confirmed IS NULL)))
  constraint obligation_check2 CHECK ((decided_by <> drafted_by))
  constraint obligation_instrument_id_fkey FOREIGN KEY (instrument_id) REFERENCES laws.instrument(id)
  constraint obligation_key_check CHECK (((length(key) >= 1) AND (length(key) <= 60)))
  constraint obligation_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX obligation_one ON laws.obligation USING btree (instrument_id, key) WHERE (confirmed IS DISTINCT FROM false)
  policy decided for update using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy drafted for insert with check (( SELECT platform.sees_all() AS sees_all) AND (confirmed IS NULL))
  policy known for select using ((( SELECT platform.actor() AS actor) IS NOT NULL) AND (( SELECT platform.sees_all() AS sees_all) OR confirmed))

table laws.report forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  milestone_id uuid not null
  state text not null
  on_day date
  note text not null
  reported_by uuid not null
  reported_at timestamp with time zone not null
  position bigint not null generated always as identity
  constraint report_check CHECK (((state = ANY (ARRAY['expected'::text, 'done'::text])) = (on_day IS NOT NULL)))
  constraint report_id_key UNIQUE (id)
  constraint report_note_check CHECK ((length(note) <= 4000))
  constraint report_organization_id_milestone_id_fkey FOREIGN KEY (organization_id, milestone_id) REFERENCES laws.milestone(organization_id, id)
  constraint report_pkey PRIMARY KEY (organization_id, id)
  constraint report_state_check CHECK ((state = ANY (ARRAY['started'::text, 'expected'::text, 'blocked'::text, 'done'::text, 'reopened'::text])))
  CREATE INDEX report_milestone ON laws.report USING btree (organization_id, milestone_id, "position")
  policy given for insert with check (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

sequence laws.report_position_seq

table laws.resource forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  instrument_id uuid not null
  fiscal_year integer not null
  kind text not null
  step text not null
  amount bigint not null
  note text not null
  stated_by uuid not null
  stated_at timestamp with time zone not null
  position bigint not null generated always as identity
  constraint resource_amount_check CHECK (((amount >= 0) AND (amount <= '1000000000000'::bigint)))
  constraint resource_fiscal_year_check CHECK (((fiscal_year >= 2000) AND (fiscal_year <= 2200)))
  constraint resource_id_key UNIQUE (id)
  constraint resource_instrument_id_fkey FOREIGN KEY (instrument_id) REFERENCES laws.instrument(id)
  constraint resource_kind_check CHECK ((kind = ANY (ARRAY['posts'::text, 'budget'::text])))
  constraint resource_note_check CHECK ((length(note) <= 2000))
  constraint resource_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint resource_pkey PRIMARY KEY (organization_id, id)
  constraint resource_step_check CHECK ((step = ANY (ARRAY['requested'::text, 'assessed'::text, 'granted'::text])))
  CREATE INDEX resource_line ON laws.resource USING btree (organization_id, instrument_id, fiscal_year, kind, step, "position")
  policy given for insert with check (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

sequence laws.resource_position_seq

table laws.review forced row security grants noroshi_app=insert,select
  obligation_id uuid not null
  instrument_id uuid not null
  version integer not null
  reasons text[] not null
  marked_by uuid not null
  marked_at timestamp with time zone not null
  outcome text grants noroshi_app=update
  note text not null default ''::text grants noroshi_app=update
  decided_by uuid grants noroshi_app=update
  decided_at timestamp with time zone grants noroshi_app=update
  constraint review_check CHECK ((num_nulls(outcome, decided_by, decided_at) = ANY (ARRAY[0, 3])))
  constraint review_check1 CHECK ((decided_by <> marked_by))
  constraint review_instrument_id_version_fkey FOREIGN KEY (instrument_id, version) REFERENCES laws.version(instrument_id, number)
  constraint review_note_check CHECK ((length(note) <= 2000))
  constraint review_obligation_id_fkey FOREIGN KEY (obligation_id) REFERENCES laws.obligation(id)
  constraint review_outcome_check CHECK ((outcome = ANY (ARRAY['kept'::text, 'amended'::text, 'ended'::text])))
  constraint review_pkey PRIMARY KEY (obligation_id, version)
  constraint review_reasons_check CHECK (((cardinality(reasons) > 0) AND (reasons <@ ARRAY['gone'::text, 'words'::text, 'days'::text, 'extraction'::text])))
  constraint review_version_check CHECK ((version > 1))
  CREATE INDEX review_open ON laws.review USING btree (obligation_id) WHERE (outcome IS NULL)
  policy decided for update using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy known for select using (EXISTS ( SELECT
   FROM laws.obligation o
  WHERE (o.id = review.obligation_id)))
  policy marked for insert with check (( SELECT platform.sees_all() AS sees_all) AND (outcome IS NULL))

table laws.scoping forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  instrument_id uuid not null
  system_id uuid not null
  specified boolean not null
  reason text not null
  since_on date not null
  said_by uuid not null
  said_at timestamp with time zone not null
  position bigint not null generated always as identity
  constraint scoping_id_key UNIQUE (id)
  constraint scoping_instrument_id_fkey FOREIGN KEY (instrument_id) REFERENCES laws.instrument(id)
  constraint scoping_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint scoping_pkey PRIMARY KEY (organization_id, id)
  constraint scoping_reason_check CHECK (((reason <> ''::text) AND (length(reason) <= 2000)))
  CREATE INDEX scoping_system ON laws.scoping USING btree (organization_id, instrument_id, system_id, "position")
  policy given for insert with check (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

sequence laws.scoping_position_seq

table laws.version forced row security grants noroshi_app=insert,select
  instrument_id uuid not null
  number integer not null
  origin text not null
  document jsonb not null
  sha256 bytea not null
  taken_by uuid not null
  taken_at timestamp with time zone not null
  folded text not null generated always as (platform.fold(((((((((((COALESCE((document #>> '{names,ja}'::text[]), ''::text) || ' '::text) || COALESCE((document #>> '{names,en}'::text[]), ''::text)) || ' '::text) || COALESCE((document #>> '{short,ja}'::text[]), ''::text)) || ' '::text) || COALESCE((document #>> '{short,en}'::text[]), ''::text)) || ' '::text) || COALESCE((document #>> '{number,ja}'::text[]), ''::text)) || ' '::text) || COALESCE((document #>> '{number,en}'::text[]), ''::text)))) stored
  provisions_folded text not null generated always as (platform.fold((jsonb_path_query_array(document, '$."provisions"[*]."names".*'::jsonpath))::text)) stored
  constraint version_instrument_id_fkey FOREIGN KEY (instrument_id) REFERENCES laws.instrument(id)
  constraint version_instrument_id_sha256_key UNIQUE (instrument_id, sha256)
  constraint version_number_check CHECK ((number > 0))
  constraint version_origin_check CHECK ((origin = ANY (ARRAY['profile'::text, 'typed'::text])))
  constraint version_pkey PRIMARY KEY (instrument_id, number)
  constraint version_sha256_check CHECK ((length(sha256) = 32))
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy known for select using (( SELECT platform.actor() AS actor) IS NOT NULL)

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
  policy sealed restrictive for select using ((NOT starts_with(subject, 'sealed-item_'::text)) OR (actor_id = ( SELECT platform.actor() AS actor)) OR (( SELECT platform.actor() AS actor) = '00000000-0000-4000-8000-000000000000'::uuid))
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

table notices.calendar forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  person_id uuid not null
  token_hash bytea not null
  name text not null
  ceiling text not null
  made_at timestamp with time zone not null
  used_at timestamp with time zone grants noroshi_app=update
  ended_at timestamp with time zone grants noroshi_app=update
  constraint calendar_ceiling_check CHECK ((ceiling = ANY (ARRAY['TLP:RED'::text, 'TLP:AMBER+STRICT'::text, 'TLP:AMBER'::text, 'TLP:GREEN'::text, 'TLP:CLEAR'::text])))
  constraint calendar_name_check CHECK ((name <> ''::text))
  constraint calendar_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint calendar_pkey PRIMARY KEY (organization_id, id)
  constraint calendar_token_hash_check CHECK ((octet_length(token_hash) = 32))
  constraint calendar_token_hash_key UNIQUE (token_hash)
  CREATE INDEX calendar_person ON notices.calendar USING btree (person_id)
  policy door using ( SELECT access.is_door() AS is_door) with check ( SELECT access.is_door() AS is_door)
  policy own using (person_id = ( SELECT platform.actor() AS actor)) with check (person_id = ( SELECT platform.actor() AS actor))

table notices.calendar_item forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  calendar_id uuid not null
  digest bytea not null
  passed boolean not null grants noroshi_app=update
  judged_at timestamp with time zone not null grants noroshi_app=update
  constraint calendar_item_digest_check CHECK ((octet_length(digest) = 32))
  constraint calendar_item_organization_id_calendar_id_fkey FOREIGN KEY (organization_id, calendar_id) REFERENCES notices.calendar(organization_id, id)
  constraint calendar_item_pkey PRIMARY KEY (organization_id, calendar_id, digest)
  policy door using ( SELECT access.is_door() AS is_door) with check ( SELECT access.is_door() AS is_door)

table notices.channel forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  person_id uuid
  kind text not null
  name text not null
  shown text not null
  ceiling text not null grants noroshi_app=update
  language text not null
  made_by uuid not null
  made_at timestamp with time zone not null
  code_hash bytea grants noroshi_app=update
  code_until timestamp with time zone grants noroshi_app=update
  code_tries integer not null default 0 grants noroshi_app=update
  verified_at timestamp with time zone grants noroshi_app=update
  ended_at timestamp with time zone grants noroshi_app=update
  constraint channel_ceiling_check CHECK ((ceiling = ANY (ARRAY['TLP:RED'::text, 'TLP:AMBER+STRICT'::text, 'TLP:AMBER'::text, 'TLP:GREEN'::text, 'TLP:CLEAR'::text])))
  constraint channel_check CHECK (((person_id IS NULL) OR (kind = 'email'::text)))
  constraint channel_kind_check CHECK ((kind = ANY (ARRAY['email'::text, 'webhook'::text, 'slack'::text, 'teams'::text])))
  constraint channel_language_check CHECK ((language = ANY (ARRAY['ja'::text, 'en'::text])))
  constraint channel_name_check CHECK ((name <> ''::text))
  constraint channel_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint channel_pkey PRIMARY KEY (organization_id, id)
  constraint channel_shown_check CHECK ((shown <> ''::text))
  CREATE INDEX channel_person ON notices.channel USING btree (person_id) WHERE (person_id IS NOT NULL)
  policy changed for update using ((( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))) AND ((person_id IS NULL) OR (person_id = ( SELECT platform.actor() AS actor)) OR ( SELECT access.is_door() AS is_door)))
  policy made for insert with check ((( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))) AND ((person_id IS NULL) OR (person_id = ( SELECT platform.actor() AS actor))))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table notices.delivery forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  channel_id uuid not null
  purpose text not null
  state text not null grants noroshi_app=update
  made_at timestamp with time zone not null
  due_at timestamp with time zone not null grants noroshi_app=update
  next_at timestamp with time zone not null grants noroshi_app=update
  attempts integer not null grants noroshi_app=update
  reason jsonb grants noroshi_app=update
  bare boolean grants noroshi_app=update
  late boolean not null default false grants noroshi_app=update
  sent_at timestamp with time zone grants noroshi_app=update
  constraint delivery_attempts_check CHECK ((attempts >= 0))
  constraint delivery_check CHECK (((state = 'sent'::text) = (sent_at IS NOT NULL)))
  constraint delivery_organization_id_channel_id_fkey FOREIGN KEY (organization_id, channel_id) REFERENCES notices.channel(organization_id, id)
  constraint delivery_pkey PRIMARY KEY (organization_id, id)
  constraint delivery_purpose_check CHECK ((purpose = ANY (ARRAY['notice'::text, 'digest'::text, 'verification'::text, 'test'::text])))
  constraint delivery_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'suppressed'::text, 'sent'::text, 'failed'::text, 'refused'::text])))
  CREATE UNIQUE INDEX delivery_digest ON notices.delivery USING btree (organization_id, channel_id, due_at) WHERE (purpose = 'digest'::text)
  CREATE INDEX delivery_due ON notices.delivery USING btree (next_at) WHERE (state = ANY (ARRAY['queued'::text, 'suppressed'::text]))
  CREATE INDEX delivery_made ON notices.delivery USING btree (organization_id, made_at DESC)
  policy scoped using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))) with check (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table notices.delivery_item forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  delivery_id uuid not null
  channel_id uuid not null
  occasion_id uuid not null
  constraint delivery_item_organization_id_channel_id_occasion_id_key UNIQUE (organization_id, channel_id, occasion_id)
  constraint delivery_item_organization_id_delivery_id_fkey FOREIGN KEY (organization_id, delivery_id) REFERENCES notices.delivery(organization_id, id)
  constraint delivery_item_organization_id_occasion_id_fkey FOREIGN KEY (organization_id, occasion_id) REFERENCES notices.occasion(organization_id, id)
  constraint delivery_item_pkey PRIMARY KEY (organization_id, delivery_id, occasion_id)
  policy kept for insert with check ( SELECT access.is_door() AS is_door)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table notices.notice forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  occasion_id uuid not null
  person_id uuid not null
  told_at timestamp with time zone not null
  read_at timestamp with time zone grants noroshi_app=update
  constraint notice_organization_id_occasion_id_fkey FOREIGN KEY (organization_id, occasion_id) REFERENCES notices.occasion(organization_id, id)
  constraint notice_organization_id_occasion_id_person_id_key UNIQUE (organization_id, occasion_id, person_id)
  constraint notice_pkey PRIMARY KEY (organization_id, id)
  CREATE INDEX notice_person ON notices.notice USING btree (person_id, told_at DESC)
  CREATE INDEX notice_unread ON notices.notice USING btree (person_id) WHERE (read_at IS NULL)
  policy kept using ( SELECT access.is_door() AS is_door) with check ( SELECT access.is_door() AS is_door)
  policy marked for update using (person_id = ( SELECT platform.actor() AS actor)) with check (person_id = ( SELECT platform.actor() AS actor))
  policy own for select using (person_id = ( SELECT platform.actor() AS actor))

table notices.occasion forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  kind text not null
  key text not null
  subject text not null
  text jsonb not null
  path text not null
  label text not null
  due_at timestamp with time zone
  told_at timestamp with time zone not null
  persons uuid[]
  constraint occasion_key_check CHECK (((length(key) >= 1) AND (length(key) <= 300)))
  constraint occasion_kind_check CHECK ((kind <> ''::text))
  constraint occasion_label_check CHECK ((label = ANY (ARRAY['TLP:RED'::text, 'TLP:AMBER+STRICT'::text, 'TLP:AMBER'::text, 'TLP:GREEN'::text, 'TLP:CLEAR'::text])))
  constraint occasion_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint occasion_path_check CHECK ((path ~ '^/[a-z]'::text))
  constraint occasion_persons_check CHECK (((cardinality(persons) >= 1) AND (cardinality(persons) <= 500)))
  constraint occasion_pkey PRIMARY KEY (organization_id, id)
  constraint occasion_subject_check CHECK ((subject <> ''::text))
  CREATE UNIQUE INDEX occasion_once ON notices.occasion USING btree (organization_id, key)
  policy kept for insert with check ( SELECT access.is_door() AS is_door)
  policy seen for select using
CASE
    WHEN (persons IS NULL) THEN (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))
    ELSE ((( SELECT platform.actor() AS actor) = ANY (persons)) OR ( SELECT access.is_door() AS is_door))
END

table notices.rule forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  person_id uuid
  kinds text[] not null
  channel_id uuid
  role text
  timing text not null
  digest_at integer
  quiet_from integer
  quiet_until integer
  urgent_anyway boolean not null
  zone text not null
  active boolean not null grants noroshi_app=update
  made_by uuid not null
  made_at timestamp with time zone not null
  ended_at timestamp with time zone grants noroshi_app=update
  constraint rule_check CHECK ((num_nonnulls(channel_id, role) = 1))
  constraint rule_check1 CHECK (((role IS NULL) OR ((person_id IS NULL) AND (timing = 'instant'::text) AND (quiet_from IS NULL))))
  constraint rule_check2 CHECK (((timing = 'digest'::text) = (digest_at IS NOT NULL)))
  constraint rule_check3 CHECK ((num_nonnulls(quiet_from, quiet_until) = ANY (ARRAY[0, 2])))
  constraint rule_check4 CHECK ((quiet_from <> quiet_until))
  constraint rule_check5 CHECK (((timing = 'instant'::text) OR (quiet_from IS NULL)))
  constraint rule_digest_at_check CHECK (((digest_at >= 0) AND (digest_at <= 1439)))
  constraint rule_organization_id_channel_id_fkey FOREIGN KEY (organization_id, channel_id) REFERENCES notices.channel(organization_id, id)
  constraint rule_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint rule_pkey PRIMARY KEY (organization_id, id)
  constraint rule_quiet_from_check CHECK (((quiet_from >= 0) AND (quiet_from <= 1439)))
  constraint rule_quiet_until_check CHECK (((quiet_until >= 0) AND (quiet_until <= 1439)))
  constraint rule_timing_check CHECK ((timing = ANY (ARRAY['instant'::text, 'digest'::text])))
  constraint rule_zone_check CHECK ((zone <> ''::text))
  policy changed for update using ((( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))) AND ((person_id IS NULL) OR (person_id = ( SELECT platform.actor() AS actor))))
  policy made for insert with check ((( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))) AND ((person_id IS NULL) OR (person_id = ( SELECT platform.actor() AS actor))))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table notices.secret forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  channel_id uuid not null
  target text not null
  signing_key text
  code text
  constraint secret_organization_id_channel_id_fkey FOREIGN KEY (organization_id, channel_id) REFERENCES notices.channel(organization_id, id)
  constraint secret_pkey PRIMARY KEY (organization_id, channel_id)
  constraint secret_target_check CHECK ((target <> ''::text))
  policy door using ( SELECT access.is_door() AS is_door) with check ( SELECT access.is_door() AS is_door)
  policy given for insert with check (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

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
  folded text not null generated always as (platform.fold(((((((code || ' '::text) || name_ja) || ' '::text) || name_en) || ' '::text) || COALESCE(corporate_number, ''::text)))) stored
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

table people.handover forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  leaver_id uuid not null
  successor_id uuid not null
  reason text not null
  note text not null
  begun_by uuid not null
  begun_at timestamp with time zone not null
  completed_by uuid grants noroshi_app=update
  completed_at timestamp with time zone grants noroshi_app=update
  withdrawn_by uuid grants noroshi_app=update
  withdrawn_at timestamp with time zone grants noroshi_app=update
  constraint handover_check CHECK ((successor_id <> leaver_id))
  constraint handover_check1 CHECK ((begun_by <> leaver_id))
  constraint handover_check2 CHECK (((completed_at IS NULL) = (completed_by IS NULL)))
  constraint handover_check3 CHECK (((withdrawn_at IS NULL) = (withdrawn_by IS NULL)))
  constraint handover_check4 CHECK (((completed_at IS NULL) OR (withdrawn_at IS NULL)))
  constraint handover_check5 CHECK ((completed_by IS DISTINCT FROM leaver_id))
  constraint handover_id_key UNIQUE (id)
  constraint handover_note_check CHECK ((length(note) <= 2000))
  constraint handover_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint handover_pkey PRIMARY KEY (organization_id, id)
  constraint handover_reason_check CHECK ((reason = ANY (ARRAY['transfer'::text, 'retirement'::text, 'leave'::text, 'other'::text])))
  CREATE UNIQUE INDEX handover_open ON people.handover USING btree (leaver_id) WHERE ((completed_at IS NULL) AND (withdrawn_at IS NULL))
  policy concerned for select using ((leaver_id = ( SELECT platform.actor() AS actor)) OR (successor_id = ( SELECT platform.actor() AS actor)))
  policy kept using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT access.managed() AS managed)::uuid[]))) with check (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT access.managed() AS managed)::uuid[])))

table people.handover_item forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  handover_id uuid not null
  kind text not null
  subject text not null
  title text not null
  href text not null
  outcome text not null
  settled_at timestamp with time zone grants noroshi_app=update
  constraint handover_item_kind_check CHECK ((kind <> ''::text))
  constraint handover_item_organization_id_handover_id_fkey FOREIGN KEY (organization_id, handover_id) REFERENCES people.handover(organization_id, id)
  constraint handover_item_outcome_check CHECK ((outcome = ANY (ARRAY['passed'::text, 'ended'::text, 'stays'::text])))
  constraint handover_item_pkey PRIMARY KEY (organization_id, handover_id, kind, subject)
  constraint handover_item_subject_check CHECK ((subject <> ''::text))
  policy concerned for select using (EXISTS ( SELECT
   FROM people.handover h
  WHERE ((h.organization_id = handover_item.organization_id) AND (h.id = handover_item.handover_id) AND ((h.leaver_id = ( SELECT platform.actor() AS actor)) OR (h.successor_id = ( SELECT platform.actor() AS actor))))))
  policy kept using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT access.managed() AS managed)::uuid[]))) with check (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT access.managed() AS managed)::uuid[])))

table people.invitation forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  login text not null
  name text not null grants noroshi_app=update
  role text not null grants noroshi_app=update
  language text not null grants noroshi_app=update
  email text grants noroshi_app=update
  administers text not null grants noroshi_app=update
  invited_by uuid not null
  invited_at timestamp with time zone not null
  code_hash bytea not null grants noroshi_app=update
  issue integer not null grants noroshi_app=update
  issued_by uuid not null grants noroshi_app=update
  issued_at timestamp with time zone not null grants noroshi_app=update
  expires_at timestamp with time zone not null grants noroshi_app=update
  mailed_at timestamp with time zone grants noroshi_app=update
  used_at timestamp with time zone grants noroshi_app=update
  person_id uuid grants noroshi_app=update
  revoked_at timestamp with time zone grants noroshi_app=update
  revoked_by uuid grants noroshi_app=update
  constraint invitation_administers_check CHECK ((administers = ANY (ARRAY['nobody'::text, 'own'::text, 'below'::text])))
  constraint invitation_check CHECK ((expires_at > issued_at))
  constraint invitation_check1 CHECK (((used_at IS NULL) = (person_id IS NULL)))
  constraint invitation_check2 CHECK (((revoked_at IS NULL) = (revoked_by IS NULL)))
  constraint invitation_check3 CHECK (((used_at IS NULL) OR (revoked_at IS NULL)))
  constraint invitation_code_hash_check CHECK ((octet_length(code_hash) = 32))
  constraint invitation_code_hash_key UNIQUE (code_hash)
  constraint invitation_email_check CHECK (((email <> ''::text) AND (length(email) <= 254)))
  constraint invitation_id_key UNIQUE (id)
  constraint invitation_issue_check CHECK ((issue > 0))
  constraint invitation_language_check CHECK ((language = ANY (ARRAY['ja'::text, 'en'::text])))
  constraint invitation_login_check CHECK (((login = lower(login)) AND (login <> ''::text) AND (length(login) <= 100)))
  constraint invitation_name_check CHECK (((name <> ''::text) AND (length(name) <= 100)))
  constraint invitation_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint invitation_pkey PRIMARY KEY (organization_id, id)
  constraint invitation_role_check CHECK ((role = ANY (ARRAY['officer'::text, 'approver'::text, 'ministry'::text, 'operator'::text, 'auditor'::text, 'administrator'::text])))
  CREATE INDEX invitation_login ON people.invitation USING btree (login)
  policy kept using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT access.managed() AS managed)::uuid[]))) with check (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT access.managed() AS managed)::uuid[])))

table people.letter forced row security grants noroshi_app=delete,insert,select,update
  organization_id uuid not null
  invitation_id uuid not null
  issue integer not null
  code text not null
  written_at timestamp with time zone not null
  tries integer not null default 0
  constraint letter_organization_id_invitation_id_fkey FOREIGN KEY (organization_id, invitation_id) REFERENCES people.invitation(organization_id, id)
  constraint letter_pkey PRIMARY KEY (organization_id, invitation_id)
  policy dropped for delete using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT access.managed() AS managed)::uuid[])))
  policy named for select using (( SELECT access.is_door() AS is_door) OR (organization_id = ANY (( SELECT access.managed() AS managed)::uuid[])) OR ( SELECT platform.sees_all() AS sees_all))
  policy tried for update using ( SELECT access.is_door() AS is_door) with check ( SELECT access.is_door() AS is_door)
  policy written for insert with check (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT access.managed() AS managed)::uuid[])))

table people.recovery forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  person_id uuid not null
  method text not null
  evidence text not null
  code_hash bytea not null
  issued_by uuid not null
  issued_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  needs_second boolean not null
  confirmed_by uuid grants noroshi_app=update
  confirmed_at timestamp with time zone grants noroshi_app=update
  tries integer not null default 0 grants noroshi_app=update
  used_at timestamp with time zone grants noroshi_app=update
  ended_at timestamp with time zone grants noroshi_app=update
  constraint recovery_check CHECK ((issued_by <> person_id))
  constraint recovery_check1 CHECK ((expires_at > issued_at))
  constraint recovery_check2 CHECK (((confirmed_by IS NULL) = (confirmed_at IS NULL)))
  constraint recovery_check3 CHECK (((confirmed_by IS NULL) OR ((confirmed_by <> issued_by) AND (confirmed_by <> person_id))))
  constraint recovery_check4 CHECK (((used_at IS NULL) OR (NOT needs_second) OR (confirmed_by IS NOT NULL)))
  constraint recovery_code_hash_check CHECK ((octet_length(code_hash) = 32))
  constraint recovery_code_hash_key UNIQUE (code_hash)
  constraint recovery_evidence_check CHECK (((evidence <> ''::text) AND (length(evidence) <= 500)))
  constraint recovery_id_key UNIQUE (id)
  constraint recovery_method_check CHECK ((method = ANY (ARRAY['in-person'::text, 'call-back'::text, 'video'::text, 'letter'::text])))
  constraint recovery_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint recovery_pkey PRIMARY KEY (organization_id, id)
  CREATE UNIQUE INDEX recovery_open ON people.recovery USING btree (person_id) WHERE ((used_at IS NULL) AND (ended_at IS NULL))
  policy kept using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT access.managed() AS managed)::uuid[]))) with check (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT access.managed() AS managed)::uuid[])))

table people.setup forced row security grants noroshi_app=insert,select,update
  only_row boolean not null default true
  code_hash bytea not null
  made_at timestamp with time zone not null
  used_at timestamp with time zone
  constraint setup_code_hash_check CHECK ((octet_length(code_hash) = 32))
  constraint setup_only_row_check CHECK (only_row)
  constraint setup_pkey PRIMARY KEY (only_row)
  policy door using ( SELECT access.is_door() AS is_door) with check ( SELECT access.is_door() AS is_door)

table plans.adoption forced row security grants noroshi_app=insert,select
  plan_id uuid not null
  number integer not null
  sha256 bytea not null
  decision text not null
  adopted_by uuid not null
  adopted_at timestamp with time zone not null
  constraint adoption_decision_check CHECK (((decision <> ''::text) AND (length(decision) <= 400)))
  constraint adoption_pkey PRIMARY KEY (plan_id, number)
  constraint adoption_plan_id_number_fkey FOREIGN KEY (plan_id, number) REFERENCES plans.revision(plan_id, number)
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (( SELECT plans.body() AS body) IS NOT NULL))
  CREATE TRIGGER guarded BEFORE INSERT ON plans.adoption FOR EACH ROW EXECUTE FUNCTION plans.guard_adoption()
  CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON plans.adoption FOR EACH ROW EXECUTE FUNCTION plans.refuse_change()

table plans.answer forced row security grants noroshi_app=insert,select
  consultation_id uuid not null
  opinion_id uuid not null
  version integer not null
  gist text not null
  outcome text not null
  words text not null
  change_from integer
  change_to integer
  change_at integer[]
  reason text not null
  drafted_by uuid not null
  drafted_at timestamp with time zone not null
  approved_by uuid grants noroshi_app=update
  approved_at timestamp with time zone grants noroshi_app=update
  constraint answer_check CHECK ((num_nulls(change_from, change_to, change_at) = ANY (ARRAY[0, 3])))
  constraint answer_check1 CHECK (((outcome = ANY (ARRAY['reflected'::text, 'partly'::text])) = (change_from IS NOT NULL)))
  constraint answer_check2 CHECK (((change_from IS NOT NULL) OR (reason <> ''::text)))
  constraint answer_check3 CHECK (((approved_at IS NULL) = (approved_by IS NULL)))
  constraint answer_check4 CHECK ((approved_by <> drafted_by))
  constraint answer_consultation_id_opinion_id_fkey FOREIGN KEY (consultation_id, opinion_id) REFERENCES plans.opinion(consultation_id, id)
  constraint answer_gist_check CHECK (((gist <> ''::text) AND (length(gist) <= 2000)))
  constraint answer_outcome_check CHECK ((outcome = ANY (ARRAY['reflected'::text, 'partly'::text, 'stands'::text, 'reference'::text, 'declined'::text])))
  constraint answer_pkey PRIMARY KEY (opinion_id, version)
  constraint answer_reason_check CHECK ((length(reason) <= 2000))
  constraint answer_version_check CHECK ((version > 0))
  constraint answer_words_check CHECK (((words <> ''::text) AND (length(words) <= 4000)))
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)

table plans.consultation forced row security grants noroshi_app=insert,select
  id uuid not null
  plan_id uuid not null
  number integer not null
  title text not null
  lead text not null
  naming text not null
  moderated boolean not null
  opens_at timestamp with time zone not null
  closes_at timestamp with time zone not null grants noroshi_app=update
  opened_by uuid not null
  opened_at timestamp with time zone not null
  constraint consultation_check CHECK ((closes_at > opens_at))
  constraint consultation_lead_check CHECK ((length(lead) <= 2000))
  constraint consultation_naming_check CHECK ((naming = ANY (ARRAY['named'::text, 'anonymous'::text, 'either'::text])))
  constraint consultation_pkey PRIMARY KEY (id)
  constraint consultation_plan_id_number_fkey FOREIGN KEY (plan_id, number) REFERENCES plans.revision(plan_id, number)
  constraint consultation_title_check CHECK (((title <> ''::text) AND (length(title) <= 200)))
  CREATE INDEX consultation_plan ON plans.consultation USING btree (plan_id, number)
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy moved for update using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR ((opens_at <= ( SELECT platform.now() AS now)) AND (EXISTS ( SELECT
   FROM plans.invitee i
  WHERE (i.consultation_id = consultation.id)))))

table plans.goal forced row security grants noroshi_app=insert,select
  plan_id uuid not null
  id uuid not null
  number integer not null
  title text not null
  outcome text not null
  set_by uuid not null
  set_at timestamp with time zone not null
  constraint goal_number_check CHECK ((number > 0))
  constraint goal_outcome_check CHECK ((length(outcome) <= 2000))
  constraint goal_pkey PRIMARY KEY (id)
  constraint goal_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id)
  constraint goal_plan_id_number_key UNIQUE (plan_id, number)
  constraint goal_title_check CHECK (((title <> ''::text) AND (length(title) <= 200)))
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using plans.sees_strategy(plan_id)

table plans.indicator forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  plan_id uuid not null
  goal_id uuid not null
  measure_id uuid
  title text not null
  definition text not null
  unit text not null
  baseline numeric(18,4) not null
  baseline_on date not null
  target numeric(18,4) not null
  target_on date not null
  source text
  set_by uuid not null
  set_at timestamp with time zone not null
  constraint indicator_check CHECK ((target <> baseline))
  constraint indicator_check1 CHECK ((target_on > baseline_on))
  constraint indicator_definition_check CHECK (((definition <> ''::text) AND (length(definition) <= 2000)))
  constraint indicator_goal_id_fkey FOREIGN KEY (goal_id) REFERENCES plans.goal(id)
  constraint indicator_measure_id_fkey FOREIGN KEY (measure_id) REFERENCES plans.measure(id)
  constraint indicator_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint indicator_pkey PRIMARY KEY (id)
  constraint indicator_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id)
  constraint indicator_source_check CHECK ((source = ANY (ARRAY['exposure'::text, 'inventory'::text, 'directives'::text, 'incidents'::text, 'audits'::text])))
  constraint indicator_title_check CHECK (((title <> ''::text) AND (length(title) <= 200)))
  constraint indicator_unit_check CHECK ((length(unit) <= 20))
  CREATE INDEX indicator_plan ON plans.indicator USING btree (plan_id)
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using plans.sees_strategy(plan_id)

table plans.invitee forced row security grants noroshi_app=insert,select
  consultation_id uuid not null
  id uuid not null
  audience text not null
  organization_id uuid
  name text
  affiliation text
  code_hash bytea
  invited_by uuid not null
  invited_at timestamp with time zone not null
  revoked_by uuid grants noroshi_app=update
  revoked_at timestamp with time zone grants noroshi_app=update
  constraint invitee_affiliation_check CHECK ((length(affiliation) <= 200))
  constraint invitee_audience_check CHECK ((audience = ANY (ARRAY['member'::text, 'expert'::text, 'ministry'::text, 'association'::text, 'public'::text])))
  constraint invitee_check CHECK (((audience = ANY (ARRAY['ministry'::text, 'association'::text])) = (organization_id IS NOT NULL)))
  constraint invitee_check1 CHECK (((audience = ANY (ARRAY['member'::text, 'expert'::text])) = (name IS NOT NULL)))
  constraint invitee_check2 CHECK ((num_nulls(name, affiliation, code_hash) = ANY (ARRAY[0, 3])))
  constraint invitee_check3 CHECK (((revoked_at IS NULL) = (revoked_by IS NULL)))
  constraint invitee_code_hash_check CHECK ((octet_length(code_hash) = 32))
  constraint invitee_code_hash_key UNIQUE (code_hash)
  constraint invitee_consultation_id_fkey FOREIGN KEY (consultation_id) REFERENCES plans.consultation(id)
  constraint invitee_id_key UNIQUE (id)
  constraint invitee_name_check CHECK (((name <> ''::text) AND (length(name) <= 100)))
  constraint invitee_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint invitee_pkey PRIMARY KEY (consultation_id, id)
  CREATE UNIQUE INDEX invitee_organization ON plans.invitee USING btree (consultation_id, organization_id) WHERE (organization_id IS NOT NULL)
  CREATE UNIQUE INDEX invitee_public ON plans.invitee USING btree (consultation_id) WHERE (audience = 'public'::text)
  policy ended for update using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])) OR (id = ( SELECT platform.actor() AS actor)) OR (audience = 'public'::text))

table plans.measure forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  plan_id uuid not null
  goal_id uuid not null
  number integer not null
  title text not null
  detail text not null
  due_on date
  decision text not null
  state text not null grants noroshi_app=update
  set_by uuid not null
  set_at timestamp with time zone not null
  constraint measure_check CHECK (((decision = ''::text) OR (due_on IS NOT NULL)))
  constraint measure_decision_check CHECK ((length(decision) <= 400))
  constraint measure_detail_check CHECK ((length(detail) <= 4000))
  constraint measure_goal_id_fkey FOREIGN KEY (goal_id) REFERENCES plans.goal(id)
  constraint measure_goal_id_number_key UNIQUE (goal_id, number)
  constraint measure_number_check CHECK ((number > 0))
  constraint measure_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint measure_pkey PRIMARY KEY (id)
  constraint measure_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id)
  constraint measure_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'running'::text, 'done'::text, 'stopped'::text])))
  constraint measure_title_check CHECK (((title <> ''::text) AND (length(title) <= 200)))
  CREATE INDEX measure_plan ON plans.measure USING btree (plan_id)
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy moved for update using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using plans.sees_strategy(plan_id)
  policy told for update using (organization_id = ( SELECT plans.body() AS body)) with check (organization_id = ( SELECT plans.body() AS body))

table plans.merge forced row security grants noroshi_app=insert,select
  consultation_id uuid not null
  id uuid not null
  opinion_id uuid not null
  into_id uuid not null
  merged_by uuid not null
  merged_at timestamp with time zone not null
  undone_by uuid grants noroshi_app=update
  undone_at timestamp with time zone grants noroshi_app=update
  constraint merge_check CHECK ((into_id <> opinion_id))
  constraint merge_check1 CHECK (((undone_at IS NULL) = (undone_by IS NULL)))
  constraint merge_consultation_id_into_id_fkey FOREIGN KEY (consultation_id, into_id) REFERENCES plans.opinion(consultation_id, id)
  constraint merge_consultation_id_opinion_id_fkey FOREIGN KEY (consultation_id, opinion_id) REFERENCES plans.opinion(consultation_id, id)
  constraint merge_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX merge_open ON plans.merge USING btree (opinion_id) WHERE (undone_at IS NULL)
  policy kept using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)

table plans.milestone forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  measure_id uuid not null
  id uuid not null
  title text not null
  due_on date not null
  done_on date grants noroshi_app=update
  done_by uuid grants noroshi_app=update
  constraint milestone_check CHECK (((done_on IS NULL) = (done_by IS NULL)))
  constraint milestone_measure_id_fkey FOREIGN KEY (measure_id) REFERENCES plans.measure(id)
  constraint milestone_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint milestone_pkey PRIMARY KEY (id)
  constraint milestone_title_check CHECK (((title <> ''::text) AND (length(title) <= 200)))
  CREATE INDEX milestone_measure ON plans.milestone USING btree (measure_id)
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy moved for update using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (EXISTS ( SELECT
   FROM plans.measure m
  WHERE (m.id = milestone.measure_id)))
  policy told for update using (organization_id = ( SELECT plans.body() AS body)) with check (organization_id = ( SELECT plans.body() AS body))

table plans.opinion forced row security grants noroshi_app=insert,select
  consultation_id uuid not null
  id uuid not null
  invitee_id uuid not null
  sequence integer not null
  organization_id uuid
  paragraph integer
  quote text not null
  quote_start integer not null
  words text not null
  proposal text not null
  giver text not null
  affiliation text not null
  moderation text not null grants noroshi_app=update
  moderated_why text not null grants noroshi_app=update
  moderated_by uuid grants noroshi_app=update
  moderated_at timestamp with time zone grants noroshi_app=update
  given_by uuid not null
  given_at timestamp with time zone not null
  withdrawn_at timestamp with time zone grants noroshi_app=update
  constraint opinion_affiliation_check CHECK ((length(affiliation) <= 200))
  constraint opinion_check CHECK (((paragraph IS NOT NULL) OR ((quote = ''::text) AND (quote_start = 0))))
  constraint opinion_check1 CHECK (((moderation <> 'withheld'::text) OR (moderated_why <> ''::text)))
  constraint opinion_consultation_id_invitee_id_fkey FOREIGN KEY (consultation_id, invitee_id) REFERENCES plans.invitee(consultation_id, id)
  constraint opinion_consultation_id_sequence_key UNIQUE (consultation_id, sequence)
  constraint opinion_giver_check CHECK ((length(giver) <= 200))
  constraint opinion_id_key UNIQUE (id)
  constraint opinion_moderated_why_check CHECK ((length(moderated_why) <= 1000))
  constraint opinion_moderation_check CHECK ((moderation = ANY (ARRAY['waiting'::text, 'shown'::text, 'withheld'::text])))
  constraint opinion_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint opinion_pkey PRIMARY KEY (consultation_id, id)
  constraint opinion_proposal_check CHECK ((length(proposal) <= 10000))
  constraint opinion_quote_check CHECK ((length(quote) <= 2000))
  constraint opinion_quote_start_check CHECK ((quote_start >= 0))
  constraint opinion_sequence_check CHECK ((sequence > 0))
  constraint opinion_words_check CHECK (((words <> ''::text) AND (length(words) <= 8000)))
  CREATE INDEX opinion_given ON plans.opinion USING btree (invitee_id, given_at)
  policy given for insert with check plans.may_give(consultation_id, invitee_id, organization_id)
  policy moderated for update using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])) OR ((invitee_id = ( SELECT platform.actor() AS actor)) AND (EXISTS ( SELECT
   FROM plans.invitee i
  WHERE ((i.id = opinion.invitee_id) AND (i.audience <> 'public'::text))))))
  policy withdrawn for update using plans.may_give(consultation_id, invitee_id, organization_id) with check plans.may_give(consultation_id, invitee_id, organization_id)

table plans.plan forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  kind text not null
  title text not null
  first_year integer
  last_year integer
  begun_by uuid not null
  begun_at timestamp with time zone not null
  folded text not null generated always as (platform.fold(title)) stored
  constraint plan_check CHECK (((last_year >= first_year) AND (last_year <= 2200)))
  constraint plan_check1 CHECK (((first_year IS NULL) = (last_year IS NULL)))
  constraint plan_first_year_check CHECK (((first_year >= 2000) AND (first_year <= 2200)))
  constraint plan_kind_check CHECK ((kind = ANY (ARRAY['strategy'::text, 'annual-plan'::text, 'basic-policy'::text, 'other-body'::text])))
  constraint plan_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint plan_pkey PRIMARY KEY (id)
  constraint plan_title_check CHECK (((title <> ''::text) AND (length(title) <= 200)))
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (EXISTS ( SELECT
   FROM plans.consultation c
  WHERE (c.plan_id = plan.id))) OR (EXISTS ( SELECT
   FROM plans.adoption a
  WHERE (a.plan_id = plan.id))))

table plans.point forced row security grants noroshi_app=delete,insert,select
  statement_id uuid not null
  number integer not null
  paragraph integer
  words text not null
  opinions uuid[] not null
  added_by uuid not null
  added_at timestamp with time zone not null
  constraint point_number_check CHECK ((number > 0))
  constraint point_opinions_check CHECK ((cardinality(opinions) <= 500))
  constraint point_pkey PRIMARY KEY (statement_id, number)
  constraint point_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES plans.statement(id)
  constraint point_words_check CHECK (((words <> ''::text) AND (length(words) <= 4000)))
  policy dropped for delete using ( SELECT platform.sees_all() AS sees_all)
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (EXISTS ( SELECT
   FROM plans.statement s
  WHERE (s.id = point.statement_id)))
  CREATE TRIGGER guarded BEFORE INSERT OR DELETE ON plans.point FOR EACH ROW EXECUTE FUNCTION plans.guard_point()

table plans.publication forced row security grants noroshi_app=insert,select
  consultation_id uuid not null
  document text not null
  sha256 bytea not null
  published_by uuid not null
  published_at timestamp with time zone not null
  constraint publication_check CHECK ((sha256 = sha256(convert_to(document, 'UTF8'::name))))
  constraint publication_consultation_id_fkey FOREIGN KEY (consultation_id) REFERENCES plans.consultation(id)
  constraint publication_pkey PRIMARY KEY (consultation_id)
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (EXISTS ( SELECT
   FROM plans.consultation c
  WHERE (c.id = publication.consultation_id))))
  CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON plans.publication FOR EACH ROW EXECUTE FUNCTION plans.refuse_change()

table plans.reception forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  statement_id uuid not null
  number integer not null
  state text not null
  words text not null
  said_by uuid not null
  said_at timestamp with time zone not null
  constraint reception_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint reception_pkey PRIMARY KEY (id)
  constraint reception_state_check CHECK ((state = ANY (ARRAY['considering'::text, 'accepted'::text, 'partly'::text, 'declined'::text])))
  constraint reception_statement_id_number_fkey FOREIGN KEY (statement_id, number) REFERENCES plans.point(statement_id, number)
  constraint reception_words_check CHECK ((length(words) <= 4000))
  CREATE INDEX reception_last ON plans.reception USING btree (statement_id, number, said_at)
  policy said for insert with check ((organization_id = ( SELECT plans.body() AS body)) AND (EXISTS ( SELECT
   FROM plans.statement s
  WHERE ((s.id = reception.statement_id) AND (s.organization_id = reception.organization_id) AND (s.sent_at IS NOT NULL)))))
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))

table plans.revision forced row security grants noroshi_app=insert,select
  plan_id uuid not null
  number integer not null
  body text not null
  sha256 bytea not null
  paragraphs integer[] not null
  highest integer not null
  note text not null
  written_by uuid not null
  written_at timestamp with time zone not null
  folded text not null generated always as (platform.fold(body)) stored
  constraint revision_body_check CHECK (((octet_length(body) >= 1) AND (octet_length(body) <= 2000000)))
  constraint revision_check CHECK ((sha256 = sha256(convert_to(body, 'UTF8'::name))))
  constraint revision_note_check CHECK ((length(note) <= 2000))
  constraint revision_number_check CHECK ((number > 0))
  constraint revision_paragraphs_check CHECK ((cardinality(paragraphs) > 0))
  constraint revision_pkey PRIMARY KEY (plan_id, number)
  constraint revision_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id)
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR (EXISTS ( SELECT
   FROM plans.consultation c
  WHERE ((c.plan_id = revision.plan_id) AND (c.number = revision.number)))) OR (EXISTS ( SELECT
   FROM plans.adoption a
  WHERE ((a.plan_id = revision.plan_id) AND (a.number = revision.number)))))
  CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON plans.revision FOR EACH ROW EXECUTE FUNCTION plans.refuse_change()

table plans.sample forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  indicator_id uuid not null
  id uuid not null
  taken_on date not null
  value numeric(18,4) not null
  evidence text not null
  computed boolean not null
  taken_by uuid not null
  taken_at timestamp with time zone not null
  constraint sample_evidence_check CHECK (((evidence <> ''::text) AND (length(evidence) <= 2000)))
  constraint sample_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES plans.indicator(id)
  constraint sample_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint sample_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX sample_daily ON plans.sample USING btree (indicator_id, taken_on) WHERE (computed AND (taken_by = '00000000-0000-4000-8000-000000000000'::uuid))
  CREATE INDEX sample_indicator ON plans.sample USING btree (indicator_id, taken_on)
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (EXISTS ( SELECT
   FROM plans.indicator i
  WHERE (i.id = sample.indicator_id)))
  policy told for insert with check ((NOT computed) AND (organization_id = ( SELECT plans.body() AS body)) AND (EXISTS ( SELECT
   FROM plans.indicator i
  WHERE ((i.id = sample.indicator_id) AND (i.organization_id = sample.organization_id)))))

table plans.statement forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  plan_id uuid not null
  number integer not null
  title text not null
  lead text not null
  drafted_by uuid not null
  drafted_at timestamp with time zone not null
  document text grants noroshi_app=update
  sha256 bytea grants noroshi_app=update
  decision text grants noroshi_app=update
  adopted_by uuid grants noroshi_app=update
  adopted_at timestamp with time zone grants noroshi_app=update
  sent_by uuid grants noroshi_app=update
  sent_at timestamp with time zone grants noroshi_app=update
  constraint statement_check CHECK ((num_nulls(document, sha256, decision, adopted_by, adopted_at) = ANY (ARRAY[0, 5])))
  constraint statement_check1 CHECK ((sha256 = sha256(convert_to(document, 'UTF8'::name))))
  constraint statement_check2 CHECK (((sent_at IS NULL) = (sent_by IS NULL)))
  constraint statement_check3 CHECK (((sent_at IS NULL) OR (adopted_at IS NOT NULL)))
  constraint statement_check4 CHECK ((adopted_by <> drafted_by))
  constraint statement_decision_check CHECK (((decision <> ''::text) AND (length(decision) <= 400)))
  constraint statement_lead_check CHECK ((length(lead) <= 4000))
  constraint statement_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint statement_pkey PRIMARY KEY (id)
  constraint statement_plan_id_number_fkey FOREIGN KEY (plan_id, number) REFERENCES plans.revision(plan_id, number)
  constraint statement_title_check CHECK (((title <> ''::text) AND (length(title) <= 200)))
  CREATE UNIQUE INDEX statement_open ON plans.statement USING btree (plan_id) WHERE (adopted_at IS NULL)
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy moved for update using ( SELECT platform.sees_all() AS sees_all) with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (( SELECT platform.sees_all() AS sees_all) OR ((sent_at IS NOT NULL) AND (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))))
  CREATE TRIGGER guarded BEFORE UPDATE ON plans.statement FOR EACH ROW EXECUTE FUNCTION plans.guard_statement()

table plans.year forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  measure_id uuid not null
  fiscal_year integer not null
  version integer not null
  planned text not null
  result text not null
  next text not null
  budget bigint
  written_by uuid not null
  written_at timestamp with time zone not null
  constraint year_budget_check CHECK ((budget >= 0))
  constraint year_fiscal_year_check CHECK (((fiscal_year >= 2000) AND (fiscal_year <= 2200)))
  constraint year_measure_id_fkey FOREIGN KEY (measure_id) REFERENCES plans.measure(id)
  constraint year_next_check CHECK ((length(next) <= 4000))
  constraint year_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint year_pkey PRIMARY KEY (measure_id, fiscal_year, version)
  constraint year_planned_check CHECK ((length(planned) <= 4000))
  constraint year_result_check CHECK ((length(result) <= 4000))
  constraint year_version_check CHECK ((version > 0))
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy seen for select using (EXISTS ( SELECT
   FROM plans.measure m
  WHERE (m.id = year.measure_id)))
  policy told for insert with check ((organization_id = ( SELECT plans.body() AS body)) AND (EXISTS ( SELECT
   FROM plans.measure m
  WHERE ((m.id = year.measure_id) AND (m.organization_id = year.organization_id)))))

table platform.clock forced row security grants noroshi_app=select,update
  only_row boolean not null default true
  ahead interval not null default '00:00:00'::interval
  begun boolean not null default false
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

table profiles.amendment forced row security grants noroshi_app=insert,select
  id uuid not null
  kind text not null
  family text not null
  version text
  document json
  timeline json
  effective_on date not null grants noroshi_app=update
  reason text not null
  proposed_by uuid not null
  proposed_at timestamp with time zone not null
  decided_by uuid grants noroshi_app=update
  decided_at timestamp with time zone grants noroshi_app=update
  approved boolean grants noroshi_app=update
  constraint amendment_check CHECK ((decided_by IS DISTINCT FROM proposed_by))
  constraint amendment_check1 CHECK (((decided_by IS NULL) = (decided_at IS NULL)))
  constraint amendment_check2 CHECK (((decided_by IS NULL) = (approved IS NULL)))
  constraint amendment_check3 CHECK (((kind = 'table'::text) = (version IS NOT NULL)))
  constraint amendment_check4 CHECK (((kind = 'default'::text) = (document IS NULL)))
  constraint amendment_check5 CHECK (((kind = 'table'::text) = (timeline IS NOT NULL)))
  constraint amendment_family_check CHECK (((family ~ '^[^:]+:[^:]+$'::text) AND (length(family) <= 200)))
  constraint amendment_kind_check CHECK ((kind = ANY (ARRAY['table'::text, 'default'::text, 'duties'::text])))
  constraint amendment_pkey PRIMARY KEY (id)
  constraint amendment_reason_check CHECK ((reason <> ''::text))
  CREATE UNIQUE INDEX amendment_version ON profiles.amendment USING btree (family, version) WHERE ((kind = 'table'::text) AND (approved IS NOT FALSE))
  CREATE UNIQUE INDEX amendment_waiting ON profiles.amendment USING btree (kind, (
CASE
    WHEN (kind = 'table'::text) THEN family
    ELSE NULL::text
END)) NULLS NOT DISTINCT WHERE (approved IS NULL)
  policy decided for update using (( SELECT platform.sees_all() AS sees_all) AND (decided_by IS NULL)) with check ( SELECT platform.sees_all() AS sees_all)
  policy known for select using (( SELECT platform.sees_all() AS sees_all) OR (approved AND (( SELECT platform.actor() AS actor) IS NOT NULL)))
  policy proposed for insert with check (( SELECT platform.sees_all() AS sees_all) AND (decided_by IS NULL))

table profiles.choice forced row security grants noroshi_app=insert,select
  only_row boolean not null default true
  profile text not null
  chosen_by uuid not null
  chosen_at timestamp with time zone not null
  constraint choice_only_row_check CHECK (only_row)
  constraint choice_pkey PRIMARY KEY (only_row)
  constraint choice_profile_check CHECK ((profile ~ '^[a-z][a-z0-9-]{0,39}$'::text))
  policy kept for insert with check ( SELECT platform.sees_all() AS sees_all)
  policy known for select using (( SELECT platform.actor() AS actor) IS NOT NULL)

table situation.look forced row security grants noroshi_app=insert,select,update
  person_id uuid not null
  position bigint not null
  looked_at timestamp with time zone not null
  constraint look_pkey PRIMARY KEY (person_id)
  constraint look_position_check CHECK (("position" >= 0))
  policy own using (person_id = ( SELECT platform.actor() AS actor)) with check (person_id = ( SELECT platform.actor() AS actor))

table views.view forced row security grants noroshi_app=insert,select
  organization_id uuid not null
  id uuid not null
  person_id uuid not null
  name text not null grants noroshi_app=update
  path text not null
  query text not null
  shared boolean not null grants noroshi_app=update
  kept_at timestamp with time zone not null
  changed_at timestamp with time zone not null grants noroshi_app=update
  ended_at timestamp with time zone grants noroshi_app=update
  constraint view_name_check CHECK ((name <> ''::text))
  constraint view_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id)
  constraint view_path_check CHECK ((path ~ '^/[a-z]'::text))
  constraint view_pkey PRIMARY KEY (organization_id, id)
  constraint view_query_check CHECK (((query ~ '^\?.'::text) AND (length(query) <= 4000)))
  CREATE INDEX view_path ON views.view USING btree (path, organization_id) WHERE (ended_at IS NULL)
  CREATE INDEX view_person ON views.view USING btree (person_id) WHERE (ended_at IS NULL)
  policy changed for update using (person_id = ( SELECT platform.actor() AS actor)) with check (person_id = ( SELECT platform.actor() AS actor))
  policy kept for insert with check ((person_id = ( SELECT platform.actor() AS actor)) AND (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[]))))
  policy seen for select using ((person_id = ( SELECT platform.actor() AS actor)) OR (shared AND (( SELECT platform.sees_all() AS sees_all) OR (organization_id = ANY (( SELECT platform.scope() AS scope)::uuid[])))))

CREATE OR REPLACE FUNCTION access.guard_person()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if new.role is distinct from old.role
    and not (old.role in ('ministry', 'operator') and new.role in ('ministry', 'operator')) then
    raise exception 'a role of the headquarters is proposed anew and confirmed';
  end if;
  if new.id = platform.actor()
    and (new.role, new.suspended_at, new.closed_at) is distinct from (old.role, old.suspended_at, old.closed_at) then
    raise exception 'nobody changes what they themselves are';
  end if;
  if old.role in ('administrator', 'approver') and old.confirmed_by is not null
    and old.closed_at is null and old.suspended_at is null
    and (new.closed_at is not null or new.suspended_at is not null) then
    -- Two that would end each other at once come one after the other.
    perform pg_advisory_xact_lock(hashtextextended('access.person', 0));
    if not exists (
      select from access.person p
      where p.role = old.role and p.id <> old.id and p.confirmed_by is not null
        and p.closed_at is null and p.suspended_at is null) then
      raise exception 'the last % stays', old.role using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $function$


CREATE OR REPLACE FUNCTION access.is_door()
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$ select platform.actor() = '00000000-0000-4000-8000-000000000000'::uuid $function$
grants noroshi_app=execute public=execute


CREATE OR REPLACE FUNCTION access.managed()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
    select coalesce(
      (select case when d.reaches_below then platform.scope() else array[d.organization_id] end
       from access.delegation d
       join access.person p on p.id = d.person_id
       where d.person_id = platform.actor() and d.ended_at is null
         and d.organization_id = p.organization_id
         and d.organization_id = any (platform.scope())),
      array[]::uuid[]) $function$
grants noroshi_app=execute public=execute


CREATE OR REPLACE FUNCTION audits.guard_audit()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if old.closed_at is not null then
    raise exception 'the audit is closed' using errcode = 'check_violation';
  end if;
  return new;
end $function$


CREATE OR REPLACE FUNCTION audits.guard_relation()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
declare
  named uuid := case when tg_op = 'DELETE' then old.draft_id else new.draft_id end;
begin
  if exists (select from audits.mapping_draft d where d.id = named and d.proposed_by is not null) then
    raise exception 'the draft was proposed' using errcode = 'check_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $function$


CREATE OR REPLACE FUNCTION audits.guard_step()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if exists (select from audits.step s where s.organization_id = new.organization_id
      and s.finding_id = new.finding_id and s.kind = 'reaudit-passed') then
    raise exception 'the finding is closed' using errcode = 'check_violation';
  end if;
  if new.document_id is null and new.kind in ('reaudit-passed', 'reaudit-failed') and exists (
    select from audits.step s where s.organization_id = new.organization_id
      and s.finding_id = new.finding_id and s.kind = 'advice' and s.taken_by = new.taken_by) then
    raise exception 'whoever advised does not judge what was done' using errcode = 'check_violation';
  end if;
  return new;
end $function$


CREATE OR REPLACE FUNCTION council.hold_minutes()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if tg_table_name = 'minutes' then
      if new.kind = 'draft' and exists (select from council.minutes m
          where m.meeting_id = new.meeting_id and m.locked_at is not null) then
        raise exception 'locked minutes change only through a correction';
      end if;
    elsif exists (select from council.minutes m where m.meeting_id = new.meeting_id
        and m.number = new.number and m.locked_at is not null) then
      raise exception 'locked minutes change only through a correction';
    end if;
    return new;
  end $function$


CREATE OR REPLACE FUNCTION council.keep_locked()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ begin raise exception 'locked minutes change only through a correction'; end $function$


CREATE OR REPLACE FUNCTION council.same_text()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  begin
    if not exists (select from council.proposal p
        where p.id = new.proposal_id and p.item_id = new.item_id and p.sha256 = new.sha256) then
      raise exception 'this is not the text that was proposed';
    end if;
    return new;
  end $function$


CREATE OR REPLACE FUNCTION council.sees(body uuid, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select platform.sees_all() or exists (
      select from council.reader r
      where r.body_id = body and r.person_id = platform.actor() and r.since_at <= platform.now()
        and at <= coalesce(r.until_at, 'infinity'))
  $function$
grants noroshi_app=execute public=execute


CREATE OR REPLACE FUNCTION directives.asked_more(body uuid, claim uuid, reviewer uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$ select exists (
    select from directives.review r where r.organization_id = body and r.claim_id = claim
      and r.reviewer_id = reviewer and r.verdict = 'more') $function$
grants noroshi_app=execute public=execute


CREATE OR REPLACE FUNCTION directives.may_relay(directive uuid, body uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$ select exists (
    select from directives.relay r join directives.addressee a on a.directive_id = r.directive_id
    where r.directive_id = directive and a.organization_id = body) $function$
grants noroshi_app=execute public=execute


CREATE OR REPLACE FUNCTION directives.note_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  insert into directives.change (transaction) values (pg_current_xact_id()) on conflict do nothing;
  -- Nobody holds anything for so long. What another transaction is removing is left to it.
  delete from directives.change where transaction in (
    select transaction from directives.change
    where at < clock_timestamp() - interval '1 day' limit 100 for update skip locked);
  return null;
end $function$


CREATE OR REPLACE FUNCTION directives.speaks_for(person uuid, body uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$ select exists (
    select from access.person p where p.id = person and p.organization_id = body) $function$
grants noroshi_app=execute public=execute


CREATE OR REPLACE FUNCTION exposure.note_records()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  insert into exposure.saying_change as c (vulnerability_id, transaction)
    select distinct v.vulnerability_id, pg_current_xact_id()
    from changed r join intake.voice v on v.source_id = r.source_id and v.record_id = r.id order by 1
    on conflict (vulnerability_id) do update set transaction = excluded.transaction
    where c.transaction <> excluded.transaction;
  return null;
end $function$


CREATE OR REPLACE FUNCTION exposure.note_systems()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  insert into exposure.change as c (organization_id, system_id, transaction)
    select distinct organization_id, id, pg_current_xact_id() from changed order by 1, 2
    on conflict (organization_id, system_id) do update set transaction = excluded.transaction
    where c.transaction <> excluded.transaction;
  return null;
end $function$


CREATE OR REPLACE FUNCTION exposure.note_voices()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  insert into exposure.saying_change as c (vulnerability_id, transaction)
    select distinct vulnerability_id, pg_current_xact_id() from changed order by 1
    on conflict (vulnerability_id) do update set transaction = excluded.transaction
    where c.transaction <> excluded.transaction;
  return null;
end $function$


CREATE OR REPLACE FUNCTION incidents.body()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select nullif(current_setting('noroshi.body', true), '')::uuid $function$
grants noroshi_app=execute


CREATE OR REPLACE FUNCTION incidents.contributed_fields()
 RETURNS text[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select c.fields from incidents.contribution c
    where c.id = platform.actor() and c.revoked_at is null and c.expires_at > platform.now() $function$
grants noroshi_app=execute


CREATE OR REPLACE FUNCTION incidents.contributed_record()
 RETURNS uuid
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select c.record_id from incidents.contribution c
    where c.id = platform.actor() and c.revoked_at is null and c.expires_at > platform.now() $function$
grants noroshi_app=execute


CREATE OR REPLACE FUNCTION incidents.is_own(body uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select coalesce(body = incidents.body() or access.is_door(), false) $function$
grants noroshi_app=execute


CREATE OR REPLACE FUNCTION incidents.recipients_of(reporter uuid, at timestamp with time zone)
 RETURNS TABLE(recipient text, distance integer, id uuid, ja text, en text, kind text)
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    reach text := current_setting('noroshi.scope', true);
  begin
    perform set_config('noroshi.scope', 'all', true);
    return query
      with recursive above as (
        select o.supervisor_id as body, 1 as step
        from organizations.organization o where o.id = reporter
        union all
        select o.supervisor_id, a.step + 1
        from organizations.organization o join above a on o.id = a.body where a.step < 20
      ), found as (
        select null::text as named, a.step, a.body from above a
        union all
        (select distinct on (s.recipient) s.recipient, 0, s.organization_id
         from incidents.authority s order by s.recipient, s.sequence desc)
      )
      select f.named, f.step, o.id, o.name_ja, o.name_en, (
        select k.value from organizations.attribute k
        where k.organization_id = o.id and k.aspect = 'kind' and k.since <= at::date
          and (k.until is null or k.until > at::date) limit 1)
      from found f join organizations.organization o on o.id = f.body
      order by f.step, f.named;
    perform set_config('noroshi.scope', coalesce(reach, ''), true);
  end $function$
grants noroshi_app=execute


CREATE OR REPLACE FUNCTION incidents.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ begin raise exception 'what was told of an incident stays as it was told'; end $function$
grants noroshi_app=execute


CREATE OR REPLACE FUNCTION inventory.refuse_removal()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  raise exception '% is referred to and stays', tg_table_schema || '.' || tg_table_name;
end $function$


CREATE OR REPLACE FUNCTION inventory.refuse_unknown_component()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if (select v.package_id from inventory.version v where v.id = new.version_id)
       is distinct from new.package_id
     or (select true from inventory.system s
         where s.organization_id = new.organization_id and s.id = new.system_id) is null
  then
    raise foreign_key_violation using message = 'a component refers to what is not there';
  end if;
  return new;
end $function$


CREATE OR REPLACE FUNCTION inventory.refuse_unknown_components()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
 SET enable_seqscan TO 'off'
AS $function$
begin
  -- Of the package that it is a version of, which two foreign keys did not ask.
  if exists (
       select from added a
       where (select v.package_id from inventory.version v where v.id = a.version_id)
             is distinct from a.package_id)
     or exists (
       select from (select distinct organization_id, system_id from added) a
       where (select true from inventory.system s
              where s.organization_id = a.organization_id and s.id = a.system_id) is null)
  then
    raise foreign_key_violation using message = 'a component refers to what is not there';
  end if;
  return null;
end $function$


CREATE OR REPLACE FUNCTION inventory.refuse_unknown_versions()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
 SET enable_seqscan TO 'off'
AS $function$
begin
  if exists (
       select from added a
       where (select true from inventory.package p where p.id = a.package_id) is null)
  then
    raise foreign_key_violation using message = 'a version refers to what is not there';
  end if;
  return null;
end $function$


CREATE OR REPLACE FUNCTION inventory.refuse_update()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$ begin raise exception 'what is run is added or taken away'; end $function$


CREATE OR REPLACE FUNCTION labels.admits(label text, originator uuid, persons uuid[], organizations uuid[], communities uuid[], destination text, to_person uuid, to_organization uuid, ceiling text)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if label = 'TLP:CLEAR' then
    return coalesce(destination in ('person', 'organization', 'channel', 'public'), false);
  end if;
  if labels.strictness(label) is null or destination = 'public'
    or not coalesce(destination in ('person', 'organization', 'channel'), false) then return false;
  end if;
  if destination = 'person' and not exists (
    select from access.person p
    where p.id = to_person and p.organization_id = to_organization
      and p.closed_at is null and p.confirmed_by is not null) then return false;
  end if;
  if not exists (select from organizations.organization o where o.id = to_organization) then
    return false;
  end if;
  if label = 'TLP:RED' then
    return coalesce(destination = 'person' and to_person = any (persons), false);
  end if;
  if destination = 'channel' and not coalesce(
    labels.strictness(label) <= labels.strictness(ceiling), false) then return false;
  end if;
  if coalesce(to_organization = originator or to_organization = any (organizations), false) then
    return true;
  end if;
  if label = 'TLP:GREEN' then
    return exists (
      select from labels.community c join labels.member m on m.community_id = c.id
      where c.id = any (communities) and c.closed_at is null
        and m.left_at is null and m.organization_id = to_organization);
  end if;
  if label = 'TLP:AMBER' then
    return exists (
      with recursive below as (
        select o.id from organizations.organization o
        where o.id = any (organizations) and o.supervisor_id is not null
        union
        select o.id
        from organizations.organization o join below b on o.supervisor_id = b.id
      ) select from below b where b.id = to_organization);
  end if;
  return false;
end $function$
grants noroshi_app=execute


CREATE OR REPLACE FUNCTION labels.consents(p_subject text, destination text, to_organization uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    reach text := current_setting('noroshi.scope', true);
    admitted boolean;
  begin
    perform set_config('noroshi.scope', 'all', true), set_config('noroshi.judging', 'yes', true);
    admitted := labels.consents_in_reach(p_subject, destination, to_organization);
    perform set_config('noroshi.scope', coalesce(reach, ''), true),
      set_config('noroshi.judging', '', true);
    return admitted;
  end $function$
grants noroshi_app=execute public=execute


CREATE OR REPLACE FUNCTION labels.consents_in_reach(p_subject text, destination text, to_organization uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
    select not exists (
      select from (
        select distinct on (c.organization_id) c.*
        from labels.consent c where c.subject = p_subject
        order by c.organization_id, c.sequence desc) latest
      where not coalesce(
        (destination <> 'public' and to_organization = latest.organization_id)
        or (destination <> 'public' and exists (
          select from organizations.organization o
          where o.id = to_organization and o.supervisor_id is null))
        or (latest.state = 'given' and (
          latest.everybody
          or (destination <> 'public' and (
            to_organization = any (latest.organizations)
            or exists (
              select from labels.member m join labels.community c on c.id = m.community_id
              where m.organization_id = to_organization and m.community_id = any (latest.communities)
                and m.left_at is null and c.closed_at is null))))), false))
  $function$
grants noroshi_app=execute


CREATE OR REPLACE FUNCTION labels.consents_on(subject text)
 RETURNS SETOF labels.consent
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    reach text := current_setting('noroshi.scope', true);
  begin
    perform set_config('noroshi.scope', 'all', true), set_config('noroshi.judging', 'yes', true);
    return query select distinct on (c.organization_id) c.* from labels.consent c
      where c.subject = consents_on.subject order by c.organization_id, c.sequence desc;
    perform set_config('noroshi.scope', coalesce(reach, ''), true),
      set_config('noroshi.judging', '', true);
  end $function$
grants noroshi_app=execute public=execute


CREATE OR REPLACE FUNCTION labels.current_version(subject text)
 RETURNS integer
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  declare
    reach text := current_setting('noroshi.scope', true);
    latest integer;
  begin
    perform set_config('noroshi.scope', 'all', true), set_config('noroshi.judging', 'yes', true);
    select max(m.version) into latest from labels.marking m
      where m.subject = current_version.subject;
    perform set_config('noroshi.scope', coalesce(reach, ''), true),
      set_config('noroshi.judging', '', true);
    return latest;
  end $function$


CREATE OR REPLACE FUNCTION labels.is_confided(subject text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select subject ~ '^(filing|incident-file)_' $function$
grants noroshi_app=execute


CREATE OR REPLACE FUNCTION labels.is_party(body uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select coalesce(
    body = nullif(current_setting('noroshi.body', true), '')::uuid or access.is_door(), false) $function$
grants noroshi_app=execute


CREATE OR REPLACE FUNCTION labels.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$ begin raise exception 'what passed the exit door stays as it was written'; end $function$
grants noroshi_app=execute


CREATE OR REPLACE FUNCTION labels.refuse_lowering()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
declare
  before labels.marking;
begin
  select * into before from labels.marking m
    where m.subject = new.subject order by m.version desc limit 1;
  if before is null then return new; end if;
  if new.organization_id <> before.organization_id or new.version <> before.version + 1 then
    raise exception 'a marking follows the one before, of the same originator';
  end if;
  if labels.strictness(new.label) < labels.strictness(before.label) and not exists (
    select from labels.lowering l
    where l.organization_id = new.organization_id and l.id = new.lowering_id
      and l.subject = new.subject and l.version = before.version
      and (l.label, l.persons, l.organizations, l.communities)
        = (new.label, new.persons, new.organizations, new.communities)
      and l.outcome = 'approved' and l.decided_by <> l.requested_by) then
    raise exception 'a label is lowered by two persons of its originator';
  end if;
  return new;
end $function$
grants noroshi_app=execute


CREATE OR REPLACE FUNCTION labels.speaks_for(body uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
    select exists (
      select from access.person p
      where p.id = platform.actor() and p.organization_id = body
        and p.closed_at is null and p.confirmed_by is not null)
  $function$
grants noroshi_app=execute


CREATE OR REPLACE FUNCTION labels.strictness(label text)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE STRICT
 SET search_path TO 'pg_catalog'
AS $function$ select 6 - array_position(
    array['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR'], label) $function$
grants noroshi_app=execute


CREATE OR REPLACE FUNCTION ledger.holds(entries uuid[])
 RETURNS boolean
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
declare
  scope constant text := coalesce(current_setting('noroshi.scope', true), '');
  held boolean;
begin
  perform set_config('noroshi.scope', 'all', true);
  held := not exists (
    select from unnest(entries) as own (id)
    where not exists (select from ledger.entry e where e.id = own.id));
  perform set_config('noroshi.scope', scope, true);
  return held;
end $function$


CREATE OR REPLACE FUNCTION ledger.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$ begin raise exception 'the ledger is only ever added to'; end $function$


CREATE OR REPLACE FUNCTION plans.body()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select nullif(current_setting('noroshi.body', true), '')::uuid $function$


CREATE OR REPLACE FUNCTION plans.guard_adoption()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not exists (select from plans.revision r where r.plan_id = new.plan_id and r.number = new.number
    and r.sha256 = new.sha256 and r.written_by <> new.adopted_by) then
    raise exception 'a text is adopted as it was read, by another than its writer'
      using errcode = 'check_violation';
  end if;
  return new;
end $function$


CREATE OR REPLACE FUNCTION plans.guard_point()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  named uuid := case when tg_op = 'DELETE' then old.statement_id else new.statement_id end;
begin
  if exists (select from plans.statement s where s.id = named and s.adopted_at is not null) then
    raise exception 'the opinion was adopted' using errcode = 'check_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $function$


CREATE OR REPLACE FUNCTION plans.guard_statement()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if old.adopted_at is not null and (new.document, new.sha256, new.decision, new.title, new.lead)
    is distinct from (old.document, old.sha256, old.decision, old.title, old.lead) then
    raise exception 'the opinion was adopted' using errcode = 'check_violation';
  end if;
  return new;
end $function$


CREATE OR REPLACE FUNCTION plans.may_give(consultation uuid, invitee uuid, body uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select exists (select from plans.invitee i join plans.consultation c on c.id = i.consultation_id
    where c.id = consultation and i.id = invitee and i.revoked_at is null
      and c.opens_at <= platform.now() and platform.now() < c.closes_at
      and i.organization_id is not distinct from body
      and ((body is null and i.id = platform.actor()) or body = plans.body())) $function$
grants noroshi_app=execute


CREATE OR REPLACE FUNCTION plans.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ begin raise exception 'what was written stays as it was written'; end $function$


CREATE OR REPLACE FUNCTION plans.sees_strategy(plan uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select platform.sees_all() or (plans.body() is not null
    and exists (select from plans.plan p where p.id = plan)) $function$
grants noroshi_app=execute


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


CREATE OR REPLACE FUNCTION platform.fold(said text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select case
      -- Plain ASCII, as most names are, needs none of the rest.
      when octet_length(said) = char_length(said) then replace(lower(said), '-', '')
      else translate(
        lower(normalize(regexp_replace(said, '[\uFE00-\uFE0F\U000E0100-\U000E01EF]', '', 'g'), nfkc)),
        'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶヽヾ-‐‑‒–—―−ー・',
        'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖゝゞ')
    end
  $function$
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
  if new.ahead < old.ahead and old.begun then
    raise exception 'what happened must not happen again: the clock only goes forward';
  end if;
  new.begun := true;
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
