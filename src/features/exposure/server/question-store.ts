import './tables.ts';

import { type RawBuilder, sql } from 'kysely';

import type { SystemId } from '#features/inventory/system.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import type { QuestionId } from '../api.ts';

type One = { readonly organizationId: OrganizationId; readonly systemId: SystemId };

const restrict = (one: One | undefined, system: RawBuilder<unknown>) =>
  one ? sql`and organization_id = ${one.organizationId} and ${system} = ${one.systemId}` : sql``;

type SystemFacts = One & {
  readonly exposed: boolean | null;
  readonly exposureOn: string | null;
  readonly importance: 'high' | 'medium' | 'low' | null;
};

/** What the ledger of systems says of those in use. */
export async function selectSystemFacts({ db }: Work, one?: One): Promise<SystemFacts[]> {
  const { rows } = await sql<SystemFacts>`
    select organization_id as "organizationId", id as "systemId", exposed,
           exposure_on as "exposureOn", importance
    from inventory.system where retired_at is null ${restrict(one, sql`id`)}`.execute(db);
  return rows;
}

type AnswerRow = One & { readonly input: string; readonly value: string; readonly at: Date };

/** The latest answer of each owner to each input. */
export async function selectAnswers({ db }: Work, one?: One): Promise<AnswerRow[]> {
  const { rows } = await sql<AnswerRow>`
    select distinct on (organization_id, system_id, input)
           organization_id as "organizationId", system_id as "systemId", input, value,
           answered_at as at
    from exposure.answer where true ${restrict(one, sql`system_id`)}
    order by organization_id, system_id, input, answered_at desc, id`.execute(db);
  return rows;
}

export async function insertAnswer(
  { db, actor, now }: Work,
  answer: One & { readonly input: string; readonly value: string; readonly evidence: string },
): Promise<void> {
  const { organizationId, systemId, input, value, evidence } = answer;
  await sql`
    insert into exposure.answer
      (organization_id, id, system_id, input, value, evidence, answered_by, answered_at)
    values (${organizationId}, gen_random_uuid(), ${systemId}, ${input}, ${value}, ${evidence},
            ${actor.id}, ${now})`.execute(db);
}

const waiting = (vulnerability: string, inputs: readonly string[]) => sql`
  select distinct d.organization_id, d.system_id, m.input
  from exposure.decision d cross join unnest(d.missing) as m(input)
  where d.vulnerability_id = ${vulnerability} and d.superseded_at is null and d.outcome is null
    and m.input = any (${inputs}::text[])
    and not exists (select from exposure.question q
      where q.organization_id = d.organization_id and q.system_id = d.system_id
        and q.input = m.input and q.closed_at is null)`;

/** Whether decisions about a vulnerability wait for inputs that nobody was asked for. */
export async function selectUnasked(
  { db }: Work,
  vulnerability: string,
  inputs: readonly string[],
): Promise<boolean> {
  const { rows } = await sql<{ some: boolean }>`
    select exists (${waiting(vulnerability, inputs)}) as some`.execute(db);
  return rows[0]?.some ?? false;
}

type Asked = { readonly id: QuestionId; readonly organizationId: OrganizationId };

/** Asks for what is not asked for yet, each input of a system once; what was asked now. */
export async function insertQuestions(
  { db, now }: Work,
  vulnerability: string,
  by: { readonly inputs: readonly string[]; readonly dueAt: Date; readonly rule: string },
): Promise<Asked[]> {
  const { rows } = await sql<Asked>`
    insert into exposure.question
      (organization_id, id, system_id, input, asked_at, due_at, rule)
    select w.organization_id, gen_random_uuid(), w.system_id, w.input, ${now}, ${by.dueAt}, ${by.rule}
    from (${waiting(vulnerability, by.inputs)}) w
    on conflict do nothing
    returning id, organization_id as "organizationId"`.execute(db);
  return rows;
}

/** Closes questions that no decision waits for any more. */
export async function updateNeedless({ db, now }: Work): Promise<void> {
  await sql`
    update exposure.question q set closed_at = ${now}
    where q.closed_at is null and not exists (
      select from exposure.decision d
      where d.organization_id = q.organization_id and d.system_id = q.system_id
        and d.superseded_at is null and q.input = any (d.missing))`.execute(db);
}

export type QuestionRow = One & {
  readonly id: QuestionId;
  readonly system: string;
  readonly input: string;
  readonly since: Date;
  readonly dueAt: Date;
  readonly rule: string;
  readonly vulnerabilities: string[];
};

/** Open questions in scope with the vulnerabilities that wait for them, by due date. */
export async function selectQuestions({ db }: Work): Promise<QuestionRow[]> {
  const { rows } = await sql<QuestionRow>`
    select q.id, q.organization_id as "organizationId", q.system_id as "systemId", s.name as system,
           q.input, q.asked_at as since, q.due_at as "dueAt", q.rule,
           coalesce(array_agg(distinct d.vulnerability_id)
             filter (where d.vulnerability_id is not null), '{}') as vulnerabilities
    from exposure.question q
    join inventory.system s on s.organization_id = q.organization_id and s.id = q.system_id
    left join exposure.decision d on d.organization_id = q.organization_id
      and d.system_id = q.system_id and d.superseded_at is null and q.input = any (d.missing)
    where q.closed_at is null and s.retired_at is null
    group by q.organization_id, q.id, s.name
    order by q.due_at, s.name, q.input, q.id`.execute(db);
  return rows;
}

type Open = One & {
  readonly id: QuestionId;
  readonly input: string;
  readonly closedAt: Date | null;
};

/** A question in scope, held until the transaction ends. */
export async function selectQuestionForUpdate(
  { db }: Work,
  id: QuestionId,
): Promise<Open | undefined> {
  const { rows } = await sql<Open>`
    select id, organization_id as "organizationId", system_id as "systemId", input,
           closed_at as "closedAt"
    from exposure.question where id = ${id} for update`.execute(db);
  return rows[0];
}

export async function updateClosed({ db, now }: Work, { organizationId, id }: Open): Promise<void> {
  await sql`
    update exposure.question set closed_at = ${now}
    where organization_id = ${organizationId} and id = ${id}`.execute(db);
}
