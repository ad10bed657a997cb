import './tables.ts';

import type { OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

export type Wanted = {
  readonly subject?: string | undefined;
  readonly organizationId?: OrganizationId | undefined;
  readonly outcome?: 'passed' | 'refused' | 'disagreed' | undefined;
  readonly before?: Date | undefined;
  readonly limit: number;
};

/** What came to the exit door in the actor's reach, the latest first. */
export async function selectPassages({ db }: Work, wanted: Wanted) {
  const { subject, organizationId, outcome, before, limit } = wanted;
  let query = db
    .selectFrom('labels.passage as p')
    .leftJoin('access.person as who', 'who.id', 'p.to_person')
    .select(['p.id', 'p.subject', 'p.label', 'p.organization_id as originator', 'p.destination'])
    .select(['who.name as person', 'p.to_organization as organizationId', 'p.ceiling'])
    .select(['p.passed', 'p.reason', 'p.at'])
    .orderBy('p.at', 'desc')
    .orderBy('p.id')
    .limit(limit);
  if (subject !== undefined) query = query.where('p.subject', '=', subject);
  if (organizationId !== undefined) query = query.where('p.to_organization', '=', organizationId);
  if (before !== undefined) query = query.where('p.at', '<', before);
  if (outcome === 'passed') query = query.where('p.passed', '=', true);
  if (outcome === 'refused') query = query.where('p.passed', '=', false);
  if (outcome === 'disagreed') query = query.where('p.reason', '=', 'disagreed');
  return query.execute();
}

/** Persons of a body with an account that is open and confirmed. */
export async function selectReaders({ db }: Work, body: OrganizationId) {
  return db
    .selectFrom('access.person')
    .select(['id', 'name'])
    .where('organization_id', '=', body)
    .where('closed_at', 'is', null)
    .where('confirmed_by', 'is not', null)
    .orderBy('name')
    .limit(1000)
    .execute();
}
