import './answer-tables.ts';
import './tables.ts';

import { type Insertable, sql } from 'kysely';

import type { OrganizationId } from '#kernel/actor.ts';
import type { Tables } from '#platform/db.ts';
import type { Change, Work } from '#platform/tools.ts';

import type { DirectiveId } from '../directive.ts';
import type { RelayClock } from '../relay.ts';

export async function selectRelay({ db }: Work, directiveId: DirectiveId) {
  return db
    .selectFrom('directives.relay')
    .select('clock')
    .where('directive_id', '=', directiveId)
    .executeTakeFirst();
}

export async function upsertRelay(
  { db, actor, now }: Change,
  directiveId: DirectiveId,
  clock: RelayClock,
) {
  const values = { clock, ordered_by: actor.id, ordered_at: now };
  await db
    .insertInto('directives.relay')
    .values({ directive_id: directiveId, ...values })
    .onConflict((conflict) => conflict.column('directive_id').doUpdateSet(values))
    .execute();
}

type Place = { readonly directiveId: DirectiveId; readonly organizationId: OrganizationId };

/** A body as an addressee of a directive; nothing where it is none in scope. */
export async function selectTold({ db }: Work, { directiveId, organizationId }: Place) {
  return db
    .selectFrom('directives.addressee')
    .select(['organization_id', 'via_id', 'joined_at'])
    .where('directive_id', '=', directiveId)
    .where('organization_id', '=', organizationId)
    .executeTakeFirst();
}

/** Bodies directly below one, and whether each has been told of a directive. */
export async function selectBelow({ db }: Work, { directiveId, organizationId }: Place) {
  return db
    .selectFrom('organizations.organization as o')
    .leftJoin('directives.addressee as a', (on) =>
      on.onRef('a.organization_id', '=', 'o.id').on('a.directive_id', '=', directiveId),
    )
    .select(['o.id', 'o.name_ja as nameJa', 'o.name_en as nameEn'])
    .select(sql<boolean>`a.organization_id is not null`.as('told'))
    .where('o.supervisor_id', '=', organizationId)
    .orderBy('o.precedence')
    .orderBy('o.code')
    .execute();
}

/** Takes the relaying of one body until the transaction ends. */
export async function lockRelay({ db }: Change, { directiveId, organizationId }: Place) {
  const key = `directives.relay ${directiveId} ${organizationId}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(db);
}

type Told = {
  readonly directiveId: DirectiveId;
  readonly via: {
    readonly id: OrganizationId;
    readonly nameJa: string;
    readonly nameEn: string;
  };
  readonly organizations: readonly OrganizationId[];
  readonly dueAt: Date;
  readonly note: string;
  /** What is ordered of each as a whole. */
  readonly assigned: readonly {
    readonly action: number;
    readonly dueAt: Date;
    readonly dueRule: string;
  }[];
};

/** Makes bodies addressees, told by another one, each with what is ordered of a body as a whole. */
export async function insertTold({ db, actor, now }: Change, told: Told) {
  const { directiveId, via, organizations, dueAt, note, assigned } = told;
  await sql`
    insert into directives.addressee
      (organization_id, directive_id, basis, joined_at, due_at, via_id, relayed_by, via_ja, via_en,
       relay_note)
    select id, ${directiveId}, 'named', ${now}, ${dueAt}, ${via.id}, ${actor.id}, ${via.nameJa},
      ${via.nameEn}, ${note}
    from unnest(${[...organizations]}::uuid[]) id`.execute(db);
  for (const { action, dueAt: due, dueRule } of assigned) {
    await sql`
      insert into directives.assignment
        (organization_id, directive_id, action, system_id, joined_at, due_at, due_rule)
      select id, ${directiveId}, ${action}, null, ${now}, ${due}, ${dueRule}
      from unnest(${[...organizations]}::uuid[]) id`.execute(db);
  }
}

/** Notes that a body's own people opened a directive; false where they had before. */
export async function insertOpening(
  { db, actor, now }: Change,
  { directiveId, organizationId }: Place,
): Promise<boolean> {
  const result = await db
    .insertInto('directives.opening')
    .values({
      organization_id: organizationId,
      directive_id: directiveId,
      opened_by: actor.id,
      opened_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

type NewOutsider = Omit<
  Insertable<Tables['directives.outsider']>,
  'recorded_by' | 'recorded_at' | 'directive_id' | 'organization_id'
>;

/** Notes bodies told outside of the system; how many of them were not known before. */
export async function insertOutsiders(
  { db, actor, now }: Change,
  { directiveId, organizationId }: Place,
  rows: readonly NewOutsider[],
): Promise<number> {
  const own = { organization_id: organizationId, directive_id: directiveId };
  const result = await db
    .insertInto('directives.outsider')
    .values(rows.map((row) => ({ ...row, ...own, recorded_by: actor.id, recorded_at: now })))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0n);
}

export async function selectOutsiders({ db }: Work, { directiveId, organizationId }: Place) {
  return db
    .selectFrom('directives.outsider')
    .select(['id', 'name', 'contact', 'channel', 'told_at as toldAt'])
    .where('directive_id', '=', directiveId)
    .where('organization_id', '=', organizationId)
    .orderBy('told_at')
    .orderBy('name')
    .limit(5000)
    .execute();
}

/** A body of one level of the tree: how far it has come, and how far those below it have. */
export type BranchRow = {
  readonly organizationId: OrganizationId;
  readonly nameJa: string;
  readonly nameEn: string;
  readonly toldAt: Date;
  readonly dueAt: Date;
  readonly note: string;
  readonly openedAt: Date | null;
  readonly acknowledgedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly relayed: number;
  readonly waiting: number;
  readonly told: number;
  readonly opened: number;
  readonly acknowledged: number;
  readonly answered: number;
  readonly silent: number;
  readonly reported: number;
};

/**
 * Every body that was told of a directive (`body`), with the moment at which it had opened,
 * acknowledged and answered. A body has answered when nothing that is ordered of it lacks an answer
 * that counts; a test holds this to the rule in `standing.ts`.
 */
const bodiesTold = (directiveId: DirectiveId) => sql`
    claimed as (
      select distinct on (c.organization_id, c.action, c.system_id)
        c.organization_id, c.action, c.system_id, c.claimed_at, c.outcome
      from directives.claim c where c.directive_id = ${directiveId} and c.withdrawn_at is null
      order by c.organization_id, c.action, c.system_id, c.claimed_at desc, c.id
    ), replied as (
      select r.organization_id, max(r.submitted_at) as at from directives.reply r
      where r.directive_id = ${directiveId} and r.submitted_at is not null
        and not exists (select from directives.behalf b
          where b.organization_id = r.organization_id and b.directive_id = r.directive_id
            and b.reply = r.number and b.disputed_at is not null)
      group by r.organization_id
    ), owed as (
      select s.organization_id,
        case when n.evidence = 'answers' then r.at else c.claimed_at end as answered_at
      from directives.assignment s
      join directives.directive d on d.id = s.directive_id
      join directives.action n
        on n.directive_id = d.id and n.version = d.version and n.number = s.action
      left join directives.target t on t.organization_id = s.organization_id
        and t.directive_id = s.directive_id and t.system_id = s.system_id
      left join claimed c on c.organization_id = s.organization_id and c.action = s.action
        and c.system_id is not distinct from s.system_id
        and c.outcome is distinct from 'contradicted'
      left join replied r on r.organization_id = s.organization_id
      where s.directive_id = ${directiveId} and s.withdrawn_at is null and t.released_at is null
    ), answered as (
      select organization_id, max(answered_at) as at from owed
      group by organization_id having count(*) = count(answered_at)
    ), acknowledged as (
      select organization_id, min(at) as at from (
        select organization_id, acknowledged_at as at from directives.acknowledgement
        where directive_id = ${directiveId}
        union all
        select organization_id, recorded_at from directives.behalf
        where directive_id = ${directiveId} and about = 'acknowledgement' and disputed_at is null
      ) any_way group by organization_id
    ), body as (
      select a.organization_id, a.via_id, a.joined_at, a.due_at, a.relay_note, o.opened_at,
        k.at as acknowledged_at,
        -- What asks for nothing is answered by having been read.
        coalesce(a.released_at, w.at, case when a.basis <> 'unknown' and not exists (
          select from owed where owed.organization_id = a.organization_id) then k.at end) as answered_at
      from directives.addressee a
      left join directives.opening o using (organization_id, directive_id)
      left join acknowledged k using (organization_id)
      left join answered w using (organization_id)
      where a.directive_id = ${directiveId}
    )`;

/**
 * Whom a body told, or the headquarters where none is named, each with all that hangs below it,
 * counted at once for the whole level.
 */
export async function selectBranches(
  { db }: Work,
  directiveId: DirectiveId,
  parent: OrganizationId | null,
): Promise<BranchRow[]> {
  const { rows } = await sql<BranchRow>`
    with recursive ${bodiesTold(directiveId)}, below as (
      select organization_id as branch, organization_id from body
      where via_id is not distinct from ${parent}::uuid
      union all
      select below.branch, body.organization_id
      from below join body on body.via_id = below.organization_id
    ), reported as (
      select organization_id, count(*) as count from directives.outsider
      where directive_id = ${directiveId} group by organization_id
    ), counted as (
      select below.branch, count(*) - 1 as told,
        count(*) filter (where body.via_id = below.branch) as relayed,
        count(*) filter (where below.branch <> body.organization_id and coalesce(
          body.opened_at, body.acknowledged_at, body.answered_at) is not null) as opened,
        count(*) filter (where below.branch <> body.organization_id and coalesce(
          body.acknowledged_at, body.answered_at) is not null) as acknowledged,
        count(*) filter (where below.branch <> body.organization_id
          and body.answered_at is not null) as answered,
        count(*) filter (where below.branch <> body.organization_id
          and body.acknowledged_at is null and body.answered_at is null) as silent,
        coalesce(sum(reported.count), 0)::int as reported
      from below join body using (organization_id) left join reported using (organization_id)
      group by below.branch
    )
    select body.organization_id as "organizationId", g.name_ja as "nameJa", g.name_en as "nameEn",
      body.joined_at as "toldAt", body.due_at as "dueAt", body.relay_note as note,
      body.opened_at as "openedAt", body.acknowledged_at as "acknowledgedAt",
      body.answered_at as "answeredAt", counted.relayed,
      (select count(*) from organizations.organization u where u.supervisor_id = g.id
        and not exists (select from body b where b.organization_id = u.id)) as waiting,
      counted.told, counted.opened, counted.acknowledged, counted.answered, counted.silent,
      counted.reported
    from counted join body on body.organization_id = counted.branch
    join organizations.organization g on g.id = counted.branch
    order by g.precedence, g.code`.execute(db);
  return rows;
}
