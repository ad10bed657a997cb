import { sql } from 'kysely';

import type { OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

type Share = { readonly part: number; readonly whole: number };

async function share(work: Work, query: ReturnType<typeof sql<Share>>): Promise<Share> {
  const { rows } = await query.execute(work.db);
  return { part: rows[0]?.part ?? 0, whole: rows[0]?.whole ?? 0 };
}

/** Systems that are at work, and those of them of which an inventory was handed in since a day. */
export const selectListedSystems = (work: Work, since: Date): Promise<Share> =>
  share(
    work,
    sql<Share>`select count(*) filter (where latest_taken_at >= ${since}) as part, count(*) as whole
      from inventory.system where retired_at is null`,
  );

/** Addressees of issued directives that were not released, and those of them that acknowledged. */
export const selectAcknowledged = (work: Work): Promise<Share> =>
  share(
    work,
    sql<Share>`select count(*) filter (where exists (
        select from directives.acknowledgement k
        where k.directive_id = a.directive_id and k.organization_id = a.organization_id)) as part,
      count(*) as whole
      from directives.addressee a join directives.directive d on d.id = a.directive_id
      where d.issued_at is not null and a.released_at is null`,
  );

/** Findings of audits, and those of them that a re-audit found improved. */
export const selectClosedFindings = (work: Work): Promise<Share> =>
  share(
    work,
    sql<Share>`select count(*) filter (where exists (
        select from audits.step s where s.organization_id = f.organization_id
          and s.finding_id = f.id and s.kind = 'reaudit-passed')) as part,
      count(*) as whole
      from audits.finding f`,
  );

type Told = { readonly organizationId: OrganizationId; readonly since: Date };

/** What a body was told of since a moment, and what of it was looked at. */
export const selectAssessedMatters = (
  work: Work,
  { organizationId, since }: Told,
): Promise<Share> =>
  share(
    work,
    sql<Share>`select count(*) filter (where exists (
        select from incidents.assessment s where s.record_id = m.record_id
          and s.organization_id = m.organization_id)) as part, count(*) as whole
      from incidents.matter m
      where m.opened_at >= ${since} and m.organization_id = ${organizationId}`,
  );
